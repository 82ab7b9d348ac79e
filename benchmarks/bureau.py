"""A bureau with more and more homes: parcels taken in, and the month; on both engines.

`python -m benchmarks.bureau` measures alone, and PostgreSQL too where it is installed; with
`--plot` it draws the growth into `docs/pictures/bureau-growth.svg`.
"""

import argparse
import random
import statistics
import tempfile
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

import msgspec
from PySide6.QtWidgets import QApplication

from benchmarks.big_subjects import opened
from benchmarks.document import DOCS
from benchmarks.figures import HEAD, Figure, median_ms
from carehome_app.db.bureau.engine import PUT_DAY
from carehome_app.db.bureau.sealing import new_keys, sealed, signature, signed
from carehome_app.db.bureau.store import BureauStore
from carehome_app.domain.bureau.cards import HOME, Card, SignedCard, as_text, card_bytes, card_text
from carehome_app.domain.bureau.figures import BY_NUMBER
from carehome_app.domain.bureau.parcel import Day, Parcel, home_text, packed
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
PLOT = "pictures/bureau-growth.svg"
MONTH_OF = "month of {homes} homes, {engine}"
ANEW_OF = "one day added up anew, {homes} homes, {engine}"
SIZES = ((195, 5), (2_000, 20), (20_000, 50))
"""How many homes, and how many milliseconds their month may take."""


def figures(folder: Path, server: str = "") -> Iterator[Figure]:
    """Yield what a bureau's homes cost: 195 with real parcels, then more as rows."""
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


def _taking(bureau: Bureau, name: str, limit: int) -> Figure:
    drawn, public = random.Random(1), bureau.cards.keys().seal_public
    rows = [("county", "home", "number", "since")] + [
        (f"county {place // A_COUNTY}", f"home {place}", f"{place:05}", "2026-01-01")
        for place in range(195)
    ]
    bureau.places.write(rows)
    files = []
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
        parcel = Parcel(home=home, seq=1, made_at=0, days=_days(bureau, drawn))
        files.append((f"{place}.cpar", sealed(signed(packed(parcel), keys), public)))
    begun = perf_counter()
    verdicts = bureau.taking.take(files, also_asked=True)
    took = (perf_counter() - begun) * 1000
    assert all(one.outcome.value == "taken" for one in verdicts)
    return Figure(f"195 month parcels, {name}", took, "ms", target=limit)


def _days(bureau: Bureau, drawn: random.Random) -> list[Day]:
    today = bureau.desk.today()
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
    begun = perf_counter()
    store.roll_up_from(bureau.desk.today().toordinal())
    took = (perf_counter() - begun) * 1000
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
    took = statistics.median(opened(BureauPage, context) for _time in range(TIMES))
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
            engine.run_many(
                PUT_DAY,
                [(one + 1, day, 1, 0, b"", 0, 1, 0, blobs[one % 50]) for one in range(homes)],
            )
    store.roll_up_from(0)


def _often(bureau: Bureau, month: date) -> float:
    return median_ms(lambda: bureau.counting.month(month), TIMES)


def plot(figures: Iterable[Figure], path: Path) -> None:
    """Draw how the month and a day added up anew grow with the homes, on both engines."""
    from matplotlib.figure import Figure as Sheet

    took = {one.name: one.measured for one in figures}
    sheet = Sheet(figsize=(8, 3.2), layout="constrained")
    for axes, (name, title) in zip(
        sheet.subplots(1, 2),
        ((MONTH_OF, "the month, county by county"), (ANEW_OF, "one day added up anew")),
        strict=True,
    ):
        for engine, mark in (("embedded", "o-"), ("PostgreSQL", "s--")):
            names = {homes: name.format(homes=homes, engine=engine) for homes, _limit in SIZES}
            points = {homes: took[said] for homes, said in names.items() if said in took}
            axes.plot(list(points), list(points.values()), mark, label=engine)
        if name == MONTH_OF:
            axes.plot(*zip(*SIZES, strict=True), ":", color="#444", label="aimed at")
        axes.set(xscale="log", yscale="log", xlabel="homes", ylabel="milliseconds", title=title)
        axes.set_xticks([homes for homes, _limit in SIZES], [f"{homes}" for homes, _ in SIZES])
        axes.minorticks_off()
        axes.legend(fontsize=7)
    sheet.savefig(path, metadata={"Date": None})


def main() -> None:
    """Print the figures of both engines."""
    from tests.postgres import PROGRAMS, fresh_database

    parser = argparse.ArgumentParser(prog="python -m benchmarks.bureau")
    parser.add_argument("--plot", action="store_true", help=f"draw docs/{PLOT}")
    is_drawn, measured = parser.parse_args().plot, list[Figure]()
    print(HEAD)
    with tempfile.TemporaryDirectory(prefix="carehome-bench-") as folder:
        for server in ("", fresh_database()) if PROGRAMS else ("",):
            for figure in figures(Path(folder), server):
                print(figure.line(), flush=True)
                measured.append(figure)
    if is_drawn:
        plot(measured, DOCS / PLOT)


if __name__ == "__main__":
    main()
