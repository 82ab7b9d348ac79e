"""A bureau with more and more homes: parcels taken in, and the month; on both engines.

`python -m benchmarks.bureau` measures alone, and PostgreSQL too where it is installed; with
`--plot` it writes the figures into `docs/scaling.md` and draws their growth.
"""

import argparse
import gc
import hashlib
import os
import random
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from time import perf_counter

import msgspec
from PySide6.QtWidgets import QApplication

from benchmarks.big_subjects import opened
from benchmarks.disturbed import by_others, used
from benchmarks.figures import COUNTED, HEAD, LEAST, MILLI, Figure, Median, Once, median_ms
from benchmarks.growth import ANEW_OF, MONTH_OF, SIZES, written
from carehome_app.app import YOUNG
from carehome_app.db.bureau.engine import PUT_DAY
from carehome_app.db.bureau.sealing import Keys, new_keys, sealed, signature, signed
from carehome_app.db.bureau.store import BureauStore
from carehome_app.domain.bureau.cards import HOME, Card, SignedCard, as_text, card_bytes, card_text
from carehome_app.domain.bureau.figures import BY_NUMBER
from carehome_app.domain.bureau.parcel import NO_PARCEL, Day, Parcel, home_text, packed
from carehome_app.domain.bureau.tree import ROOT, HomeKind, Listed, Node
from carehome_app.domain.moments import to_ms
from carehome_app.i18n import in_english
from carehome_app.services.bureau.office import Bureau, found_bureau
from carehome_app.services.home.opening import NewHome, close_home
from carehome_app.services.house import House
from carehome_app.ui.bureau.page import BureauPage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.style.style import dress

MONTH = 30
A_COUNTY = 25
ALONE = (*range(42, 60), 70, 71, 72, 94, 95, *range(100, 104), 108, 109, *range(120, 123))
"""Figures that stand in no sum with others, so that drawn numbers contradict nothing."""
TIMES = 9
PAGE_MS = 100
SILENT = 50
"""Of so many homes one has not reported today."""
DAY_BYTES, FORTNIGHT_BYTES, FORTNIGHT = 320, 1024, 14
PLAIN = 47
"""How many figures a home tells that has switched on nothing more."""


def figures(folder: Path, server: str = "") -> Iterator[Figure]:
    """Yield what a bureau's homes cost: 195 with real parcels, then more as rows."""
    if not server:
        yield from _sizes()
    name = "PostgreSQL" if server else "embedded"
    bureau = _bureau(folder / f"bureau-{name}", server)
    yield _taking(bureau, name, 10_000 if server else 5_000)
    for homes, limit in SIZES:
        yield from _growth(bureau, homes, limit, name)
        if homes <= SIZES[1][0]:
            yield _page(bureau, homes, name)
    close_home(bureau.desk)


def _bureau(folder: Path, server: str) -> Bureau:
    new = NewHome(name="bench", number="1", director="D", passphrase="demo", demo=True)  # noqa: S106
    return Bureau(found_bureau(folder, new, server))


def _sizes() -> Iterator[Figure]:
    """Yield how long parcels are whose figures are drawn, so that no two days are alike."""
    drawn, keys, bureau = random.Random(3), new_keys(), new_keys()
    for days, count, limit in (
        (1, PLAIN, DAY_BYTES),
        (FORTNIGHT, PLAIN, FORTNIGHT_BYTES),
        (1, len(BY_NUMBER), None),
        (FORTNIGHT, len(BY_NUMBER), None),
    ):
        told = [
            Day(day, day, {number: drawn.randrange(60) for number in list(BY_NUMBER)[:count]})
            for day in range(1, days + 1)
        ]
        before = drawn.randbytes(32)
        parcel = Parcel(home=drawn.getrandbits(60), seq=9, previous=before, made_at=0, days=told)
        length = len(sealed(signed(packed(parcel), keys), bureau.seal_public))
        size = Once.of(length, COUNTED)
        yield Figure(f"a parcel of {days} days, {count} figures", size, "bytes", target=limit)


def _taking(bureau: Bureau, name: str, limit: int) -> Figure:
    """Take a month of every home in, and the next one: each parcel can be taken once."""
    drawn, public = random.Random(1), bureau.cards.keys().seal_public
    homes = [(place + 1, keys) for place, keys in enumerate(_admitted(bureau))]
    previous, taken = dict.fromkeys(dict(homes), NO_PARCEL), []
    for ago in range(LEAST - 1, -1, -1):
        files = []
        for home, keys in homes:
            whole = signed(
                packed(
                    Parcel(
                        home=home,
                        seq=LEAST - ago,
                        previous=previous[home],
                        made_at=0,
                        days=_days(bureau, drawn, ago),
                    )
                ),
                keys,
            )
            previous[home] = hashlib.sha256(whole).digest()
            files.append((f"{home}.cpar", sealed(whole, public)))
        begun = perf_counter()
        verdicts = bureau.taking.take(files, also_asked=True)
        taken.append((perf_counter() - begun) * MILLI)
        assert all(one.outcome.value == "taken" for one in verdicts)
    return Figure(f"195 month parcels, {name}", Median.of(taken), "ms", target=limit)


def _admitted(bureau: Bureau) -> Iterator[Keys]:
    """Let the homes in; yield the keys of each."""
    since = (bureau.desk.today() - timedelta(days=MONTH * (LEAST + 1))).isoformat()
    rows = [("county", "home", "number", "since")] + [
        (f"county {place // A_COUNTY}", f"home {place}", f"{place:05}", since)
        for place in range(195)
    ]
    bureau.places.write(rows)
    for place in range(195):
        keys, home = new_keys(), place + 1
        card = Card(
            what=HOME,
            id=home_text(home),
            name=f"home {place}",
            number=f"{place:05}",
            sign=as_text(keys.sign_public),
            seal=as_text(keys.seal_public),
        )
        mark = as_text(signature(card_bytes(card), keys))
        bureau.places.admit(card_text(SignedCard(card, mark)), card.words)
        yield keys


def _days(bureau: Bureau, drawn: random.Random, months_ago: int) -> list[Day]:
    today = bureau.desk.today() - timedelta(days=MONTH * months_ago)
    return [
        Day(
            (today - timedelta(days=ago)).toordinal(),
            to_ms(bureau.desk.now()),
            {number: drawn.randrange(3) for number in ALONE},
        )
        for ago in range(MONTH - 1, -1, -1)
    ]


def _growth(bureau: Bureau, homes: int, limit: int, name: str) -> Iterator[Figure]:
    store = bureau.store
    _fill(store, homes, bureau.desk.today())
    took = median_ms(partial(store.roll_up_from, bureau.desk.today().toordinal()), LEAST)
    yield Figure(ANEW_OF.format(homes=homes, engine=name), took, "ms")
    month = bureau.desk.today() - timedelta(days=1)
    said = MONTH_OF.format(homes=homes, engine=name)
    yield Figure(said, _often(bureau, month), "ms", target=limit)


def _page(bureau: Bureau, homes: int, name: str) -> Figure:
    """Return how long the page of a bureau's day takes to stand, with all its homes behind it."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    dress(application)
    context = Context(House(bureau.desk), in_english, "en", AppEvents(), Background())
    took = Median.of([opened(BureauPage, context) for _time in range(TIMES)])
    return Figure(f"page of a bureau of {homes} homes, {name}", took, "ms", target=PAGE_MS)


def _fill(store: BureauStore, homes: int, today: date) -> None:
    """Put so many homes with a month of days in place of those before."""
    engine, drawn = store.engine, random.Random(2)
    with engine.writing():
        for table in ("nodes", "homes", "places", "expected", "days", "sums", "months"):
            engine.run(f"DELETE FROM bureau_{table}")
        engine.run("INSERT INTO bureau_nodes (node, parent, name) VALUES (0, 0, '')")
    counties = [Node(one + 1, ROOT, f"county {one}") for one in range(-(-homes // A_COUNTY))]
    store.put_tree(
        counties,
        [
            Listed(
                number=f"{one:05}",
                name=f"home {one}",
                node=one // A_COUNTY + 1,
                kind=HomeKind.ELDERLY,
                since=1,
            )
            for one in range(homes)
        ],
    )
    blobs = [
        msgspec.msgpack.encode({number: drawn.randrange(90) for number in list(BY_NUMBER)[:40]})
        for _one in range(50)
    ]
    with engine.writing():
        engine.run_many(
            "UPDATE bureau_homes SET home = ? WHERE number = ?",
            [(one + 1, f"{one:05}") for one in range(homes)],
        )
        for ago in range(MONTH):
            day = (today - timedelta(days=ago)).toordinal()
            told = [one for one in range(homes) if ago or one % SILENT]
            engine.run_many(
                PUT_DAY, [(one + 1, day, 1, 0, b"", 0, 1, 0, blobs[one % 50]) for one in told]
            )
    store.roll_up_from(0)


def _often(bureau: Bureau, month: date) -> Median:
    return median_ms(lambda: bureau.counting.month(month), TIMES)


def main() -> None:
    """Print the figures of both engines."""
    from tests.postgres import PROGRAMS, fresh_database

    parser = argparse.ArgumentParser(prog="python -m benchmarks.bureau")
    parser.add_argument("--plot", action="store_true", help="write docs/scaling.md, with its plot")
    is_drawn, measured, before = parser.parse_args().plot, list[Figure](), used()
    gc.freeze()
    gc.set_threshold(YOUNG)  # both as in the program, once its window stands
    print(HEAD)
    others: float | None = None
    with tempfile.TemporaryDirectory(prefix="carehome-bench-") as folder:
        for server in ("", fresh_database()) if PROGRAMS else ("",):
            for figure in figures(Path(folder), server):
                print(figure.line(), flush=True)
                measured.append(figure)
            after = used()
            if not server and before is not None and after is not None:
                # A server's processes are not ours: what it works would be taken for others'.
                others = by_others(before, after, os.cpu_count() or 1)
    if is_drawn:
        print(f"written: {written(measured, others)}")


if __name__ == "__main__":
    main()
