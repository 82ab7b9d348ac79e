"""Rebuild every table from the journal alone, in memory, and compare with the file's."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from sqlcipher3 import dbapi2 as sqlite

from carehome_app.db import subjects
from carehome_app.db.file.connection import Store
from carehome_app.db.findings import derived, episodes
from carehome_app.db.findings.derived import Touched
from carehome_app.db.journal.joined import read_as_one
from carehome_app.db.journal.journal import Line
from carehome_app.domain.desks.joined import Joined
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.moments import from_ms

_SCHEMA: Final = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
_KEYS: Final = """
    SELECT s.name, k.name, k.cid FROM sqlite_schema s, pragma_table_info(s.name) k
    WHERE s.type = 'table' AND k.pk > 0 ORDER BY s.name, k.pk
"""
_SERIES: Final = "SELECT DISTINCT subject, measure FROM entries"
_AT_ONCE: Final = 500
"""Rows that are held at once: ten times as many were no faster, and left 10 MB in a process that
lives for weeks and checks its record beside the window."""
_PAGE: Final = 32768
"""Bytes of a page in memory: a tree of so large ones is flatter, and made 6 % sooner."""
NOBODY: Final[Joined] = MappingProxyType({})

Told = Callable[[float], None]
"""Hears how much is done, from 0 to 1; what it raises ends the work."""


class Difference(NamedTuple):
    """Where a table of the file is not what the journal says; the first such row of it."""

    table: str
    key: tuple[Any, ...]


class CannotRebuildError(Exception):
    """The lines contradict each other, as they do when some were altered."""


class MemoryStore(Store):
    """Tables that live only in memory; nothing readable is written anywhere."""

    def __init__(self) -> None:
        """Begin with empty tables."""
        from carehome_app.db.migrations.steps import migrations

        self.path = self.folder = Path()
        self.conn = _memory()
        steps = tuple(step.name for step in migrations.pending(self.db))
        _empty_tables(steps).backup(self.conn)


def _memory() -> Any:  # noqa: ANN401
    conn = sqlite.connect(":memory:", isolation_level=None, check_same_thread=False)
    conn.execute(f"PRAGMA page_size = {_PAGE}")
    return conn


@cache
def _empty_tables(_steps: tuple[str, ...]) -> Any:  # noqa: ANN401
    """Return the empty tables of these steps, to copy: taking the steps costs a hundred copies."""
    from sqlite_utils import Database

    from carehome_app.db.migrations.steps import migrations

    conn = _memory()
    migrations.apply(Database(conn, execute_plugins=False))
    return conn


def rebuilt(lines: Iterable[Line], joined: Joined = NOBODY) -> MemoryStore:
    """Return the tables that these lines make, in whatever order they come.

    `joined` are the people who are one, as the same journal says it. Lines that contradict each
    other are `CannotRebuildError`.
    """
    store = MemoryStore()
    try:
        store.conn.execute("BEGIN")
        fill(store, lines, joined=joined)
        store.conn.execute("COMMIT")
    except (sqlite.Error, ValueError, LookupError, OverflowError) as error:
        store.close()
        raise CannotRebuildError from error
    return store


def fill(
    store: Store, lines: Iterable[Line], told: Told | None = None, *, joined: Joined = NOBODY
) -> None:
    """Make the tables of an empty store from lines, in a transaction that is under way.

    `told` hears how much of what is derived has been worked out, from 0 to 1.
    """
    batches = Batches(store.conn)
    act_of = cache(subjects.act_of)  # asked at each of millions of lines
    for line in lines:
        for one in read_as_one(line, joined) if joined else (line,):
            act = act_of(type(one.event))
            if act is not None:
                act(batches, one, one.event)  # type: ignore[arg-type]  # all that acts need
    batches.flush()
    derive(store, told)


class Batches:
    """Run statements in their order, equal ones together, which is several times as fast."""

    def __init__(self, conn: Any) -> None:  # noqa: ANN401
        """Run them on a connection."""
        self._conn = conn
        self._sql = ""
        self._values: list[Any] = []

    def execute(self, sql: str, values: Any) -> None:  # noqa: ANN401
        """Run a statement now or soon, after those before it."""
        if sql is not self._sql or len(self._values) >= _AT_ONCE:
            self.flush()
            self._sql = sql
        self._values.append(values)

    def flush(self) -> None:
        """Run all that waits."""
        if self._values:
            self._conn.executemany(self._sql, self._values)
            self._values.clear()


def derive(store: Store, told: Told | None = None) -> None:
    """Work out everything derived, when all lines have been applied."""
    known = {measure.index for measure in CATALOGUE}
    series = store.query(_SERIES)
    for done, (subject, measure) in enumerate(series, start=1):
        if measure in known:
            derived.refresh(store, store.conn, Touched(subject, measure, from_ms(0)))
        if told is not None:
            told(done / len(series))
    episodes.derive(store, store.conn)


def differences(live: Store, made: Store) -> Iterator[Difference]:
    """Yield the first difference of each table that is made from events."""
    keys: dict[str, list[tuple[str, int]]] = {}
    for table, name, place in made.query(_KEYS):
        keys.setdefault(table, []).append((name, place))
    for table in sorted(keys.keys() - {"journal", *subjects.local_tables()}):
        found = _first_difference(live, made, table, keys[table])
        if found is not None:
            yield Difference(table, found)


def foreign_structure(live: Store, made: Store) -> list[str]:
    """Return the names of tables, indexes and triggers that are not as this program makes them."""
    there, here = dict(live.query(_SCHEMA)), dict(made.query(_SCHEMA))
    names = there.keys() | here.keys()
    return sorted(name for name in names if there.get(name) != here.get(name))


def _first_difference(
    live: Store, made: Store, table: str, key: Sequence[tuple[str, int]]
) -> tuple[Any, ...] | None:
    sql = f"SELECT * FROM {table} ORDER BY {', '.join(name for name, _place in key)}"
    there, here = live.conn.execute(sql), made.conn.execute(sql)
    while True:
        left, right = there.fetchmany(_AT_ONCE), here.fetchmany(_AT_ONCE)
        if left != right:
            places = [place for _name, place in key]
            return _first(
                [[*(one[place] for place in places), one] for one in left],
                [[*(one[place] for place in places), one] for one in right],
                len(places),
            )
        if not left:
            return None


def _first(left: Sequence[list[Any]], right: Sequence[list[Any]], width: int) -> tuple[Any, ...]:
    for one, other in zip(left, right, strict=False):
        if one != other:
            return tuple(min(one[:width], other[:width]))
    longer = max(left, right, key=len)
    return tuple(longer[min(len(left), len(right))][:width])
