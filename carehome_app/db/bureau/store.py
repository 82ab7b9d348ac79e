"""What a bureau keeps of its homes, on either engine: places, parcels, days and roll-ups."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

import msgspec

from carehome_app.db.bureau import engine as sql
from carehome_app.db.bureau.engine import Engine
from carehome_app.domain.bureau.adding import (
    Expectation,
    Sums,
    Total,
    added,
    days_of,
    of_one,
    without_levels,
)
from carehome_app.domain.bureau.figures import coded
from carehome_app.domain.bureau.parcel import CaseRow, Day, Parcel
from carehome_app.domain.bureau.tree import ROOT, HomeDay, KnownDay, Listed, Node, above

TAKEN: Final = "taken"
ASKED: Final = "asked"
MANY_DAYS: Final = 3_000_000
AT_ONCE: Final = 500
"""Of how many homes one statement asks: engines take only so many values."""

_SILENT: Final = (None, False, None, None, None)
_numbers: Final = msgspec.msgpack.Decoder(dict[int, int]).decode
_totals: Final = msgspec.msgpack.Decoder(dict[int, Total]).decode
_case: Final = msgspec.msgpack.Decoder(CaseRow).decode
_encode: Final = msgspec.msgpack.Encoder().encode


class Home(NamedTuple):
    """A home of the list; `home` is 0 until its card was taken in."""

    number: str
    name: str
    kind: str
    phone: str
    home: int
    sign: str
    seal: str


class Place(NamedTuple):
    """Where a home belongs, from one day up to before another."""

    number: str
    since: int
    until: int
    node: int
    order: str


class Near(NamedTuple):
    """A parcel of a home that is here."""

    seq: int
    digest: bytes
    previous: bytes
    state: str


class Came(NamedTuple):
    """A parcel with what the official's program saw in it."""

    parcel: Parcel
    digest: bytes
    content: bytes
    received_at: int
    state: str
    checks: Sequence[str]
    file: str
    on_time: frozenset[int]
    """The days of it that were signed before they were late."""
    sign: str
    """The key by which it was proven to be the home's."""


class Kept(NamedTuple):
    """A parcel in the list of a home."""

    seq: int
    digest: bytes
    made_at: int
    received_at: int
    level: int
    state: str
    checks: Sequence[str]
    file: str


class BureauList:
    """The list of places and homes, each since and until a day."""

    def __init__(self, engine: Engine) -> None:
        """Keep it by an engine."""
        self.engine = engine

    def put_tree(self, nodes: Iterable[Node], homes: Iterable[Listed]) -> None:
        """Write the list of places and homes; keys that were taken in stay."""
        engine, listed = self.engine, list(homes)

        def work() -> None:
            with engine.writing():
                engine.run_many(sql.PUT_NODE, [(one.node, one.parent, one.name) for one in nodes])
                engine.run_many(
                    sql.PUT_HOME, [(one.number, one.name, one.kind, one.phone) for one in listed]
                )
                # A home is in one place at a time: what it had before ends where this begins.
                engine.run_many(
                    sql.END_BEFORE,
                    [(one.since, one.order, one.number, one.since, one.since) for one in listed],
                )
                engine.run_many(
                    sql.PUT_PLACE,
                    [(one.number, one.since, one.until, one.node, one.order) for one in listed],
                )
                self._expect()

        engine.again(work)
        self.roll_up_from(0)

    def admit(self, number: str, home: int, sign: str, seal: str) -> None:
        """Write a home's keys, confirmed by words or by its old key."""
        with self.engine.writing():
            self.engine.run(sql.ADMIT, (home, sign, seal, number))

    def move(self, number: str, node: int | None, day: int, order: str) -> None:
        """Let a home belong to another place from a day on, or close it; what was stays."""

        def work() -> None:
            with self.engine.writing():
                places = self.places(number)
                at = [one for one in places if one.since <= day < one.until]
                self.engine.run(sql.DROP_LATER, (number, day))
                for one in at:
                    self.engine.run(sql.END_PLACE, (day, order, number, one.since))
                if node is not None:
                    until = max((one.until for one in places), default=MANY_DAYS)
                    self.engine.run(sql.PUT_PLACE, (number, day, until, node, order))
                self._expect()

        self.engine.again(work)
        self.roll_up_from(day)

    def nodes(self) -> list[Node]:
        """Return every place, the bureau itself first."""
        return [Node(*row) for row in self.engine.query(sql.NODES)]

    def homes(self) -> list[Home]:
        """Return every home of the list."""
        return [Home(*row) for row in self.engine.query(sql.HOMES)]

    def home(self, home: int) -> Home | None:
        """Return the home of a card."""
        rows = self.engine.query(sql.OF_HOME, (home,)) if home else []
        return Home(*rows[0]) if rows else None

    def numbered(self, number: str) -> Home | None:
        """Return the home of a number of the list."""
        rows = self.engine.query(sql.OF_NUMBER, (number,))
        return Home(*rows[0]) if rows else None

    def places(self, number: str = "") -> list[Place]:
        """Return where homes belonged and when, of one home or of all."""
        if number:
            return [Place(*row) for row in self.engine.query(sql.PLACES_OF, (number,))]
        return [Place(*row) for row in self.engine.query(sql.PLACES)]

    def expectations(self) -> dict[int, list[Expectation]]:
        """Return by place how many homes are expected, and when; places over others have both."""
        found: dict[int, list[Expectation]] = defaultdict(list)
        for node, since, until, homes in self.engine.query(sql.EXPECTED):
            found[node].append(Expectation(since, until, homes))
        return found

    def _expect(self) -> None:
        over = above(self.nodes())
        counted: dict[tuple[int, int, int], int] = defaultdict(int)
        for node, since, until, homes in self.engine.query(sql.SPANS):
            for place in over.get(node, (node, ROOT)):
                counted[place, since, until] += homes
        self.engine.run(sql.NO_EXPECTED)
        self.engine.run_many(sql.PUT_EXPECTED, [(*key, homes) for key, homes in counted.items()])

    def roll_up_from(self, day: int) -> None:
        """Add up anew every day from one on: homes were moved."""
        raise NotImplementedError


class BureauStore(BureauList):
    """What came in, and what it comes to; what differs between the engines is in the engine."""

    # Parcels.

    def near(self, home: int, seq: int) -> list[Near]:
        """Return the parcels of a home with this number, the one before and the one after."""
        rows = self.engine.query(sql.NEAR, (home, seq - 1, seq + 1))
        return [Near(row[0], bytes(row[1]), bytes(row[2]), row[3]) for row in rows]

    def days(self, home: int, first: int, last: int) -> list[KnownDay]:
        """Return the days of a home that are here."""
        rows = self.engine.query(sql.KNOWN_DAYS, (home, first, last))
        return [
            KnownDay(row[0], row[1], bool(row[2]), row[3], row[4], coded(_numbers(row[5])))
            for row in rows
        ]

    def keep(self, came: Came, counted: Sequence[Day]) -> None:
        """Keep a parcel; when it is taken, those of its days that count are written too."""
        engine, parcel = self.engine, came.parcel
        row = (
            parcel.home, parcel.seq, came.digest, parcel.previous, parcel.made_at,
            came.received_at, parcel.level, came.state, "\n".join(came.checks), came.file,
            came.sign, came.content,
        )  # fmt: skip

        def work() -> None:
            with engine.writing():
                engine.query(sql.OWN_HOME + engine.for_update, (parcel.home,))
                engine.run(sql.PUT_PARCEL, row)
                if came.state == TAKEN:
                    self._write_days(came, counted)

        engine.again(work)

    def accept(self, came: Came, counted: Sequence[Day]) -> None:
        """Take a parcel that waited for somebody to accept it."""
        engine, parcel = self.engine, came.parcel

        def work() -> None:
            with engine.writing():
                engine.query(sql.OWN_HOME + engine.for_update, (parcel.home,))
                engine.run(sql.ACCEPT, (parcel.home, parcel.seq, came.digest))
                self._write_days(came, counted)

        engine.again(work)

    def _write_days(self, came: Came, counted: Sequence[Day]) -> None:
        parcel, engine = came.parcel, self.engine
        engine.run_many(
            sql.PUT_DAY,
            [
                (
                    parcel.home,
                    day.day,
                    parcel.seq,
                    parcel.made_at,
                    came.digest,
                    day.first_at,
                    int(day.day in came.on_time),
                    came.received_at,
                    _encode(dict(day.figures)),
                )
                for day in counted
            ],
        )
        engine.run_many(sql.TOUCH, [(parcel.home, day.day, came.digest) for day in counted])
        if parcel.cases:
            engine.run_many(
                sql.PUT_CASE,
                [
                    (parcel.home, one.no, one.onset, parcel.seq, _encode(one))
                    for one in parcel.cases
                ],
            )
        if parcel.answers:
            engine.run_many(
                sql.PUT_ANSWER,
                [
                    (parcel.home, one.no, one.step, one.at, one.by, one.words)
                    for one in parcel.answers
                ],
            )

    def content(self, home: int, seq: int, digest: bytes) -> tuple[bytes, str] | None:
        """Return signature and content of a parcel as it came, and whose key it was."""
        rows = self.engine.query(sql.CONTENT, (home, seq, digest))
        return (bytes(rows[0][0]), rows[0][1]) if rows else None

    def parcels(self, home: int, limit: int = 60) -> list[Kept]:
        """Return the parcels of a home, the last first."""
        return [
            Kept(row[0], bytes(row[1]), row[2], row[3], row[4], row[5], _lines(row[6]), row[7])
            for row in self.engine.query(sql.PARCELS_OF, (home, limit))
        ]

    def waiting(self) -> list[tuple[int, int, bytes, Sequence[str], str]]:
        """Return the parcels that wait to be accepted: home, number, digest, checks, file."""
        rows = self.engine.query(sql.IN_STATE, (ASKED,))
        return [(row[0], row[1], bytes(row[2]), _lines(row[3]), row[4]) for row in rows]

    def to_receipt(self, home: int, since: int) -> list[tuple[int, bytes, int]]:
        """Return what can be receipted to a home: number, digest, when it came."""
        rows = self.engine.query(sql.TAKEN_SINCE, (home, since))
        return [(row[0], bytes(row[1]), row[2]) for row in rows]

    def answers(self) -> list[tuple[int, str, str, int, str, str]]:
        """Return what homes did with notices: home, number, step, when, which role, words."""
        return [
            (row[0], row[1], row[2], row[3], row[4], row[5])
            for row in self.engine.query(sql.ANSWERS)
        ]

    def cases(self, since: int) -> list[tuple[int, CaseRow]]:
        """Return the masked cases with an onset since a day, by home."""
        return [(row[0], _case(row[1])) for row in self.engine.query(sql.CASES, (since,))]

    # Roll-ups.

    def roll_up(self) -> int:
        """Add up anew every day that was touched since; return how many days that were.

        One worker does so at a time, after what came in is kept for good: so nothing that another
        worker wrote meanwhile is ever forgotten, and what it writes next is touched again.
        """

        def work() -> int:
            with self.engine.writing():
                self.engine.query(sql.LOCK + self.engine.for_update)
                touched = self.engine.query(sql.TOUCHED)
                days = sorted({row[1] for row in touched})
                self._add_up(days)
                self.engine.run_many(sql.ROLLED, touched)
                return len(days)

        return self.engine.again(work)

    def roll_up_from(self, day: int) -> None:
        """Add up anew every day from one on: homes were moved."""

        def work() -> None:
            with self.engine.writing():
                self.engine.query(sql.LOCK + self.engine.for_update)
                self._add_up(sorted(row[0] for row in self.engine.query(sql.DAYS_THERE, (day,))))

        self.engine.again(work)

    def _add_up(self, days: Sequence[int]) -> None:
        over = above(self.nodes())
        for day in days:
            self._put_day(day, over)
        for month in sorted({_month(day) for day in days}):
            self._put_month(month)

    def _put_day(self, day: int, over: Mapping[int, Sequence[int]]) -> None:
        parts: dict[int, list[Sums]] = {node: [] for node in over}
        for one in self.homes_on(day):
            if one.first_at is not None:
                told = of_one(one.numbers, on_time=one.on_time)
                parts.setdefault(one.node, []).append(told)
        own = {node: added(found) for node, found in parts.items()}
        whole: dict[int, list[Sums]] = defaultdict(list)
        for node, sums in own.items():
            for place in over.get(node, (node, ROOT)):
                whole[place].append(sums)
        self.engine.run_many(
            sql.PUT_SUMS, [_row((node, day), added(found)) for node, found in whole.items()]
        )

    def _put_month(self, month: int) -> None:
        days = list(days_of(month))
        parts: dict[int, list[Sums]] = defaultdict(list)
        for node, on_time, late, figures in self.engine.query(
            sql.SUMS_BETWEEN, (days[0], days[-1])
        ):
            parts[node].append(_read(on_time, late, figures))
        rows = [_row((month, node), without_levels(added(found))) for node, found in parts.items()]
        self.engine.run_many(sql.PUT_MONTH, rows)

    def sums_on(self, day: int) -> dict[int, Sums]:
        """Return the sums of every place on a day."""
        rows = self.engine.query(sql.SUMS_OF_DAY, (day,))
        return {row[0]: _read(*row[1:]) for row in rows}

    def sums_of(self, node: int, first: int, last: int) -> dict[int, Sums]:
        """Return the sums of a place on each day from first to last."""
        rows = self.engine.query(sql.SUMS_OF_NODE, (node, first, last))
        return {row[0]: _read(*row[1:]) for row in rows}

    def month(self, month: int) -> dict[int, Sums]:
        """Return the sums of every place over a month."""
        return {row[0]: _read(*row[1:]) for row in self.engine.query(sql.MONTH, (month,))}

    def homes_on(self, day: int) -> list[HomeDay]:
        """Return every home expected on a day, with what it reported."""
        placed = self.engine.query(sql.PLACES_ON, (day, day))
        homes = {one.number: one for one in self.homes()}
        days = {row[0]: row[1:] for row in self.engine.query(sql.DAYS_ON, (day,))}
        return [_home_day(homes[number], node, days) for number, node in placed]

    def figures_of(
        self, homes: Iterable[int], first: int, last: int
    ) -> dict[int, dict[int, Mapping[int, int]]]:
        """Return what some homes told of the days from first to last, by home and day."""
        found: dict[int, dict[int, Mapping[int, int]]] = {}
        for home, day, figures in self._of_homes(sql.FIGURES_OF, homes, first, last):
            found.setdefault(home, {})[day] = _numbers(figures)
        return found

    def last_days(self, homes: Iterable[int], first: int, last: int) -> dict[int, int]:
        """Return the last day each of some homes reported in a stretch."""
        return dict(self._of_homes(sql.LAST_DAYS, homes, first, last))

    def since(self, numbers: Iterable[str]) -> dict[str, int]:
        """Return from which day on homes of the list are expected, by their numbers."""
        return dict(self._of_homes(sql.SINCE, numbers))

    def _of_homes(
        self, text: str, homes: Iterable[int | str], *span: int
    ) -> Iterator[tuple[Any, ...]]:
        """Yield what is read of some homes: the rows of all the others are not touched."""
        listed = list(homes)
        for begin in range(0, len(listed), AT_ONCE):
            some = listed[begin : begin + AT_ONCE]
            marks = ", ".join("?" * len(some))
            yield from self.engine.query(text.format(homes=marks), (*some, *span))


def _home_day(home: Home, node: int, days: Mapping[int, Sequence[Any]]) -> HomeDay:
    first_at, on_time, received_at, seq, figures = days.get(home.home, _SILENT)
    numbers = {} if figures is None else _numbers(figures)
    known = (home.number, home.name, home.kind, home.phone, home.home)
    return HomeDay(*known, node, first_at, bool(on_time), received_at, seq, numbers)


def _row(key: tuple[int, int], sums: Sums) -> tuple[object, ...]:
    return (*key, sums.on_time, sums.late, _encode(sums.figures))


def _read(on_time: int, late: int, figures: bytes) -> Sums:
    return Sums(on_time, late, _totals(figures))


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]


def _month(day: int) -> int:
    from datetime import date

    on = date.fromordinal(day)
    return on.year * 12 + on.month - 1
