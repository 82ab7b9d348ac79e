"""Find the lines that an erasure of one person must look at, and put right the rows they made.

The journal is read once, by SQLite itself, and only lines that may matter are understood. What the
lines that go meant is worked out with them and without them, each in memory: where the two differ
is what they did to the tables.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from carehome_app.db import subjects
from carehome_app.db.file.connection import Store
from carehome_app.db.journal import rebuilding
from carehome_app.db.journal.head import Heads
from carehome_app.db.journal.joined import joined_in
from carehome_app.db.journal.journal import Line, decoded, ends_of, is_known
from carehome_app.db.journal.replacing import bring_into_step
from carehome_app.db.journal.stamps import wrong_of
from carehome_app.db.privacy.erasing import blank
from carehome_app.domain import events
from carehome_app.domain.desks.events import LineLifted
from carehome_app.domain.events import Whose
from carehome_app.domain.history.events import JudgedAgain
from carehome_app.domain.privacy.erasing import Erasing, owners
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.subjects import kinds
from carehome_app.domain.trust.clocks import WrongClocks, shown_at
from carehome_app.domain.trust.events import ClockWasWrong

if TYPE_CHECKING:
    from sqlite_utils import Database

_MAY_MATTER: Final = """
    SELECT station, number, recorded_at, by, kind, body FROM journal
    WHERE station = ? AND number > ? AND typeof(body) = 'text'
        AND (kind IN ({kinds}) OR {words})
    ORDER BY number
"""
_STATIONS: Final = "SELECT idx FROM stations ORDER BY idx"
_LINE: Final = """
    SELECT recorded_at, by, kind, body FROM journal
    WHERE station = ? AND number = ? AND typeof(body) = 'text'
"""
_TABLES: Final = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
_KEY: Final = "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk"
_HOUSE: Final = (
    events.HomeFounded,
    events.StationNamed,
    events.SettingChanged,
    events.LimitSet,
    events.PlanStarted,
    events.PlanEnded,
    ClockWasWrong,
)
"""What holds for everybody, and so for what is worked out of one person's values."""
_POINTING: Final = (events.EntryCorrected, events.FindingRaised, JudgedAgain, LineLifted)


class _Row(NamedTuple):
    """A row by its key, as it is with the lines that go and without them; None: there is none."""

    key: tuple[Any, ...]
    with_them: tuple[Any, ...] | None
    without: tuple[Any, ...] | None


class Concerning:
    """What lines say of one person: which of them go with the person, and which stay beside."""

    def __init__(self, subject: int, numbers: Collection[int]) -> None:
        """Begin with no line; `numbers` are all that count for the person."""
        self._numbers = numbers
        self._plan = Erasing(subject, numbers)
        self._beside = set[LineRef]()
        """Lines about the person, or that hold for everybody."""

    def show(self, line: Line) -> None:
        """Take a line into account."""
        event = line.event
        self._plan.show(line.ref, event)
        about = {getattr(event, "subject", 0), getattr(event, "person", 0)}
        if isinstance(event, _HOUSE) or not about.isdisjoint(self._numbers):
            self._beside.add(line.ref)

    def gone(self) -> list[LineRef]:
        """Return the lines that go, in order."""
        return self._plan.lines()

    def around(self, gone: Iterable[LineRef]) -> list[LineRef]:
        """Return the lines that stay and say something of the same rows as those that go."""
        return sorted(self._beside | self._plan.around(gone))


def lines_for(
    store: Store, numbers: Iterable[int], names: Iterable[str], since: Heads
) -> Iterator[Line]:
    """Yield every later line that is about a person, names one, or may point at such a line."""
    words = [*map(str, numbers), *(_as_written(name) for name in names if name)]
    sql = _MAY_MATTER.format(
        kinds=", ".join(str(number) for number in _always()),
        words=" OR ".join("instr(body, ?)" for _ in words),
    )
    ends = ends_of(store)
    for (station,) in store.query(_STATIONS):
        after, _digest = since.get(station, (0, b""))
        for number, at, by, kind, body in _read(store, sql, (station, after, *words)):
            if number <= ends.get(station, number) and is_known(kind):
                yield Line(LineRef(station, number), at, by, decoded(kind, body))


def take_out(
    store: Store, db: "Database", gone: Sequence[LineRef], around: Sequence[LineRef]
) -> None:
    """Blank lines, and take out of the tables what they meant; `around` is as for the step.

    A value typed in another's row goes too: then the lines of both are read. Only where still
    other lines made the same rows is every table built anew.
    """
    step = step_without(store, db, gone, around)
    if step is None:
        step = step_without(store, db, gone, _around_all(store, gone))
    blank(db, gone)
    if step is None:
        bring_into_step(store, db)
    else:
        step.take()


def step_without(
    store: Store, db: "Database", gone: Sequence[LineRef], around: Sequence[LineRef]
) -> "Step | None":
    """Return what is to be done to the tables when some lines go, before they are blanked.

    `around` are lines that stay and say something of the same rows. None: these are not all the
    lines that made those rows, and every table must be built anew.
    """
    going, joined, wrong = set(gone), joined_in(store), wrong_of(store.conn)
    lines = [line for ref in sorted(going.union(around)) for line in _line(store, ref, wrong)]
    with_them = rebuilding.rebuilt(lines, joined)
    without = rebuilding.rebuilt((line for line in lines if line.ref not in going), joined)
    rows: dict[str, list[_Row]] = {}
    try:
        for (table,) in without.query(_TABLES):
            if table == "journal" or table in subjects.local_tables():
                continue
            rows[table] = list(_changed(with_them, without, table))
            if any(_now(store, table, row.key) != row.with_them for row in rows[table]):
                return None
    finally:
        with_them.close()
        without.close()
    return Step(db, rows)


def _around_all(store: Store, gone: Sequence[LineRef]) -> list[LineRef]:
    """Return the lines around these, of everybody whose they are."""
    lines = (line for ref in gone for line in _line(store, ref, ()))
    everybody = {number for line in lines for number in owners(line.event) if number}
    concerning = Concerning(0, everybody)
    for line in lines_for(store, everybody, (), {}):
        concerning.show(line)
    return concerning.around(gone)


class Step:
    """Rows that are to be taken away or written as they would be had some lines never been."""

    def __init__(self, db: "Database", rows: dict[str, list[_Row]]) -> None:
        """Know them; nothing is done yet."""
        self._db, self._rows = db, rows

    def take(self) -> None:
        """Do it, when the lines have been blanked."""
        for table, rows in self._rows.items():
            where = " AND ".join(f"{name} = ?" for name in _key(self._db.conn, table))
            for row in rows:
                self._db.execute(f"DELETE FROM {table} WHERE {where}", row.key)
                if row.without is not None:
                    marks = ", ".join("?" * len(row.without))
                    self._db.execute(f"INSERT INTO {table} VALUES ({marks})", row.without)


def _always() -> list[int]:
    """Return the kinds that may say something of a person whom they do not name."""
    return sorted(
        number
        for number, kind in kinds().items()
        if kind.whose in (Whose.NAMED, Whose.BEGUN) or issubclass(kind, (*_POINTING, *_HOUSE))
    )


def _as_written(name: str) -> str:
    """Return a name as it stands in the text of a line."""
    return msgspec.json.encode(name).decode()[1:-1]


def _read(store: Store, sql: str, values: Any) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401
    for _station, *row in store.each(sql, values):
        yield tuple(row)


def _line(store: Store, ref: LineRef, wrong: WrongClocks) -> Iterator[Line]:
    for at, by, kind, body in store.query(_LINE, ref):
        yield Line(ref, shown_at(at, wrong), by, decoded(kind, body))


def _key(conn: Any, table: str) -> list[str]:  # noqa: ANN401  # the driver is untyped
    return [name for (name,) in conn.execute(_KEY, (table,))]


def _now(store: Store, table: str, key: tuple[Any, ...]) -> tuple[Any, ...] | None:
    where = " AND ".join(f"{name} = ?" for name in _key(store.conn, table))
    found = store.query(f"SELECT * FROM {table} WHERE {where}", key)
    return found[0] if found else None


def _changed(with_them: Store, without: Store, table: str) -> Iterator[_Row]:
    """Yield each row in which two stores differ; both are small."""
    key = _key(without.conn, table)
    sql = f"SELECT {', '.join(key)}, * FROM {table}"
    left = {row[: len(key)]: row[len(key) :] for row in with_them.query(sql)}
    right = {row[: len(key)]: row[len(key) :] for row in without.query(sql)}
    for place in left.keys() | right.keys():
        if left.get(place) != right.get(place):
            yield _Row(place, left.get(place), right.get(place))
