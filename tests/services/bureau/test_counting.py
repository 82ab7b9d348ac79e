"""Rates and totals against a slow second version: random cities, both engines, any order."""

import atexit
import random
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carehome_app.db.bureau import store as module
from carehome_app.db.bureau.embedded import EmbeddedEngine
from carehome_app.db.bureau.engine import Engine
from carehome_app.db.bureau.postgres import PostgresEngine
from carehome_app.db.bureau.store import TAKEN, BureauStore, Came
from carehome_app.db.file.opening import create_store
from carehome_app.domain.bureau.adding import Rates, Sums, expected_on
from carehome_app.domain.bureau.errors import ServerTroubleError
from carehome_app.domain.bureau.figures import BY_NUMBER, numbered
from carehome_app.domain.bureau.parcel import Parcel
from carehome_app.domain.bureau.tree import ROOT, HomeKind, Listed, Node
from carehome_app.domain.moments import to_ms
from tests.builders import MovableClock
from tests.postgres import fresh_database
from tests.services.bureau.city import COUNTIES, NAMES, City, city, number_of
from tests.telling_examples import tells

DAYS = 5
TABLES = (
    "bureau_nodes", "bureau_homes", "bureau_places", "bureau_expected", "bureau_parcels",
    "bureau_days", "bureau_touched", "bureau_sums", "bureau_months", "bureau_cases",
    "bureau_answers",
)  # fmt: skip


@dataclass(frozen=True)
class Sent:
    """A parcel that a real home wrote, and the number of the home."""

    number: str
    parcel: Parcel
    digest: bytes


@dataclass(frozen=True)
class Tree:
    """Under which place each county lies, and where each home belongs from which day on.

    Counties are numbered from 1; a home that was closed belongs nowhere.
    """

    parents: tuple[int, ...]
    places: tuple[tuple[tuple[int, int | None], ...], ...]

    def place(self, home: int, day: int) -> int | None:
        """Return the county a home belongs to on a day."""
        held = [node for since, node in self.places[home] if since <= day]
        return held[-1] if held else None

    def nodes_over(self, home: int, day: int) -> set[int]:
        """Return every place whose totals a home counts in on a day."""
        found, node = set[int](), self.place(home, day)
        while node is not None:
            found.add(node)
            node = None if node == ROOT else self.parents[node - 1]
        return found


LISTED = date(2026, 11, 1).toordinal()
SENT_FROM = date(2026, 11, 20).toordinal()
PLAIN = Tree((ROOT, ROOT), tuple(((LISTED, place // 2 + 1),) for place in range(len(NAMES))))


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Return a city with one to three counties, some of them in others; homes move and close."""
    count = draw(st.integers(1, 3))
    parents = tuple(draw(st.integers(0, node)) for node in range(count))
    counties = st.integers(1, count)
    places = []
    for _home in NAMES:
        held: list[tuple[int, int | None]] = [
            (draw(st.sampled_from((LISTED, SENT_FROM))), draw(counties))
        ]
        moved = st.lists(st.integers(1, DAYS), unique=True, max_size=2)
        held += [(SENT_FROM + day, draw(counties)) for day in sorted(draw(moved))]
        if draw(st.booleans()) and len(held) > 1:
            held[-1] = (held[-1][0], None)
        places.append(tuple(held))
    return Tree(parents, tuple(places))


@cache
def sent() -> list[Sent]:
    """Return what four real homes sent on five days: some mornings, some evenings, some late."""
    drawn = random.Random(7)
    town = city(Path(mkdtemp(prefix="carehome-sent-")) / "city")
    found: list[Sent] = []
    for number in range(DAYS):
        day = date(2026, 11, 20) + timedelta(days=number)
        town.clock.set(f"{day} 07:00")
        for place in range(len(NAMES)):
            town.measure(town.homes[place], fevers=drawn.randrange(3))
        town.clock.set(f"{day} {drawn.choice(('16:30', '16:59', '17:01', '22:00'))}")
        for place in drawn.sample(range(len(NAMES)), drawn.randrange(1, 5)):
            found.append(_opened(town, place))
    town.close()
    return found


def _opened(town: City, place: int) -> Sent:
    made = town.send(place)
    (verdict,) = town.take(made, also_asked=True)
    assert verdict.home is not None
    taking = town.bureau.house.bureau.taking
    parcel, holds = taking.opened(verdict.home.home, verdict.seq, verdict.digest)
    assert holds
    return Sent(number_of(place), parcel, verdict.digest)


@cache
def engine(kind: str) -> Engine:
    """Return one engine of the process; each example begins with empty tables."""
    if kind == "embedded":
        store = create_store(Path(mkdtemp(prefix="carehome-engine-")), bytes(32))
        atexit.register(store.close)
        return EmbeddedEngine(store)
    made = PostgresEngine(fresh_database())
    atexit.register(made.close)
    return made


def emptied(kind: str, tree: Tree = PLAIN) -> BureauStore:
    store = BureauStore(engine(kind))
    with store.engine.writing():
        for table in TABLES:
            store.engine.run(f"DELETE FROM {table}")
        store.engine.run("INSERT INTO bureau_nodes (node, parent, name) VALUES (0, 0, '')")
    list_homes(store, tree)
    return store


def list_homes(store: BureauStore, tree: Tree) -> None:
    """Write places and homes as they are first listed, and admit every home."""
    nodes = [
        Node(place + 1, parent, f"{COUNTIES[0]}{place}")
        for place, parent in enumerate(tree.parents)
    ]
    homes = [
        Listed(
            number=number_of(place), name=name, node=node or ROOT, kind=HomeKind.ELDERLY, since=day
        )
        for place, (name, ((day, node), *_moved)) in enumerate(
            zip(NAMES, tree.places, strict=True)
        )
    ]
    store.put_tree(nodes, homes)
    for one in sent():
        store.admit(one.number, one.parcel.home, "", "")


def move_homes(store: BureauStore, tree: Tree) -> None:
    """Let every home move and close as it does in the tree."""
    for place, (_listed, *moved) in enumerate(tree.places):
        for day, node in moved:
            store.move(number_of(place), node, day, "an order")


def deadline(day: int) -> int:
    clock = MovableClock()
    return to_ms(clock.moment(f"{date.fromordinal(day)} 17:00"))


def put(store: BureauStore, one: Sent) -> None:
    on_time = frozenset(day.day for day in one.parcel.days if day.first_at <= deadline(day.day))
    came = Came(one.parcel, one.digest, b"x" * 70, 5, TAKEN, (), "file", on_time, "")
    store.keep(came, list(one.parcel.days))


def slowly(parcels: Sequence[Sent], tree: Tree) -> Iterator[tuple[int, int, Sums]]:
    """Yield place, day and sums, counted from the parcels one figure at a time."""
    days = sorted({day.day for one in parcels for day in one.parcel.days})
    for node in (ROOT, *range(1, len(tree.parents) + 1)):
        for day in days:
            on_time = late = 0
            values: dict[int, list[int]] = {}
            for place in range(len(NAMES)):
                if node not in tree.nodes_over(place, day):
                    continue
                told = [
                    (one.parcel.seq, one.parcel.made_at, one.digest, said)
                    for one in parcels
                    for said in one.parcel.days
                    if one.number == number_of(place) and said.day == day
                ]
                if not told:
                    continue
                first = min(said.first_at for *_order, said in told)
                on_time += first <= deadline(day)
                late += first > deadline(day)
                last = max(told, key=lambda one: one[:3])[3]
                for number, value in last.figures.items():
                    values.setdefault(number, []).append(value)
            figures = {
                number: (min(found) if BY_NUMBER[number].least else sum(found), len(found))
                for number, found in values.items()
            }
            yield node, day, Sums(on_time, late, figures)  # type: ignore[arg-type]


def told(sums: Sums) -> tuple[int, int, dict[int, tuple[int, int]]]:
    return (
        sums.on_time,
        sums.late,
        {
            key: tuple(one) if isinstance(one, tuple) else (one.value, one.days)
            for key, one in sums.figures.items()
        },
    )


def compare(store: BureauStore, parcels: Sequence[Sent], tree: Tree = PLAIN) -> None:
    known = store.expectations()
    for node, day, sums in slowly(parcels, tree):
        counted = store.sums_on(day).get(node, Sums())
        assert told(counted) == told(sums), (node, date.fromordinal(day))
        homes = sum(node in tree.nodes_over(place, day) for place in range(len(NAMES)))
        rates = Rates(expected_on(known[node], day), counted.on_time, counted.late)
        assert (rates.expected, rates.missing) == (homes, homes - sums.on_time - sums.late)
        for share, part in (
            (rates.per_mille, sums.on_time + sums.late),
            (rates.on_time_per_mille, sums.on_time),
        ):
            assert share == (None if homes == 0 else int(Fraction(1000 * part, homes)))


@pytest.mark.parametrize("kind", ["embedded", pytest.param("postgresql", marks=pytest.mark.rest)])
@settings(max_examples=15, deadline=None)
@given(drawn=st.data())
def test_totals_are_those_of_a_slow_count_in_any_order(kind: str, drawn: st.DataObject) -> None:
    whole = sent()
    places = st.sampled_from(range(len(whole)))
    several = st.lists(places, unique=True, min_size=2, max_size=12)
    chosen = drawn.draw(several | st.lists(places, unique=True, max_size=12))
    parcels, tree = [whole[place] for place in chosen], drawn.draw(trees())
    store, moved_at = emptied(kind, tree), drawn.draw(st.integers(0, len(parcels)))
    for place, one in enumerate(parcels):
        if place == moved_at:
            move_homes(store, tree)
        put(store, one)
        if place % 3 == 0:
            store.roll_up()
    if moved_at == len(parcels):
        move_homes(store, tree)
    for again in parcels[:2]:
        put(store, again)
    store.roll_up()
    compare(store, parcels, tree)
    tells(len(parcels) > 1)


@pytest.mark.parametrize("kind", ["embedded", pytest.param("postgresql", marks=pytest.mark.rest)])
def test_what_many_homes_told_is_read_in_pieces_and_is_the_same(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = emptied(kind)
    for one in sent():
        put(kept, one)
    numbers = {one.number: one.parcel.home for one in sent()}
    days = sorted({day.day for one in sent() for day in one.parcel.days})
    homes, span = list(numbers.values()), (days[0], days[-1])

    def read() -> tuple[object, ...]:
        told, last = kept.figures_of(homes, *span), kept.last_days(homes, *span)
        return told, last, kept.since(numbers)

    told, last, since = whole = read()
    monkeypatch.setattr(module, "AT_ONCE", 3)
    assert read() == whole
    known = {home: kept.days(home, *span) for home in homes}
    assert told == {
        home: {one.day: numbered(one.figures) for one in days} for home, days in known.items()
    }
    assert last == {home: days[-1].day for home, days in known.items()}
    assert since == dict.fromkeys(numbers, date(2026, 11, 1).toordinal())
    few = homes[:1]
    assert set(kept.figures_of(few, *span)) == set(kept.last_days(few, *span)) == set(few)


def test_a_server_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ServerTroubleError):
        PostgresEngine(f"host={tmp_path} dbname=nothing")


@pytest.mark.rest
def test_two_workers_at_once_come_to_the_same() -> None:
    address = fresh_database()
    stores = [BureauStore(PostgresEngine(address)) for _worker in range(2)]
    first = stores[0]
    list_homes(first, PLAIN)
    failed: list[BaseException] = []

    def work(store: BureauStore, seed: int) -> None:
        try:
            for _time in range(5):
                for one in random.Random(seed).sample(sent(), len(sent())):
                    put(store, one)
                    store.roll_up()
        except BaseException as error:  # noqa: BLE001  # told by the test
            failed.append(error)

    workers = [threading.Thread(target=work, args=(store, at)) for at, store in enumerate(stores)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert failed == []
    first.roll_up()
    compare(first, sent())
    for store in stores:
        store.engine.close()
