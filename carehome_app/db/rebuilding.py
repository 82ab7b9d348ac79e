"""Rebuild every table from the journal alone, in memory, and compare with the file's."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from sqlcipher3 import dbapi2 as sqlite

from carehome_app.db import area_findings, derived, shadow
from carehome_app.db.connection import Store
from carehome_app.db.derived import Touched
from carehome_app.db.journal import Line
from carehome_app.domain.catalogue import CATALOGUE
from carehome_app.domain.moments import from_ms

_SCHEMA: Final = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
_TABLES: Final = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
_KEY: Final = "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk"
_SERIES: Final = "SELECT DISTINCT subject, measure FROM entries"
_AREAS: Final = "SELECT id FROM areas"
_AT_ONCE: Final = 5000


class Difference(NamedTuple):
    """Where a table of the file is not what the journal says; the first such row of it."""

    table: str
    key: tuple[Any, ...]


class MemoryStore(Store):
    """Tables that live only in memory; nothing readable is written anywhere."""

    def __init__(self) -> None:
        """Begin with empty tables."""
        from carehome_app.db.migrations import migrations

        self.path = self.folder = Path()
        self.conn = sqlite.connect(":memory:", isolation_level=None, check_same_thread=False)
        migrations.apply(self.db)


def rebuilt(lines: Iterable[Line]) -> MemoryStore:
    """Return the tables that these lines make, in whatever order they come."""
    store = MemoryStore()
    conn = store.conn
    conn.execute("BEGIN")
    batches = _Batches(conn)
    for line in lines:
        shadow.apply(batches, line)  # type: ignore[arg-type]  # all that `apply` needs
    batches.flush()
    derive(store)
    conn.execute("COMMIT")
    return store


class _Batches:
    """Run statements in their order, equal ones together, which is several times as fast."""

    def __init__(self, conn: Any) -> None:  # noqa: ANN401
        self._conn = conn
        self._sql = ""
        self._values: list[Any] = []

    def execute(self, sql: str, values: Any) -> None:  # noqa: ANN401
        if sql is not self._sql or len(self._values) >= _AT_ONCE:
            self.flush()
            self._sql = sql
        self._values.append(values)

    def flush(self) -> None:
        if self._values:
            self._conn.executemany(self._sql, self._values)
            self._values.clear()


def derive(store: Store) -> None:
    """Work out everything derived for each person and area, when all lines have been applied."""
    known = {measure.index for measure in CATALOGUE}
    for subject, measure in store.query(_SERIES):
        if measure in known:
            derived.refresh(store, store.conn, Touched(subject, measure, from_ms(0)))
    for (area,) in store.query(_AREAS):
        area_findings.refresh(store, store.conn, area, from_ms(0))


def differences(live: Store, made: Store) -> Iterator[Difference]:
    """Yield the first difference of each table that is made from events."""
    for (table,) in made.query(_TABLES):
        if table != "journal" and table not in shadow.LOCAL:
            key = _first_difference(live, made, table)
            if key is not None:
                yield Difference(table, key)


def foreign_structure(live: Store, made: Store) -> list[str]:
    """Return the names of tables, indexes and triggers that are not as this program makes them."""
    there, here = dict(live.query(_SCHEMA)), dict(made.query(_SCHEMA))
    names = there.keys() | here.keys()
    return sorted(name for name in names if there.get(name) != here.get(name))


def _first_difference(live: Store, made: Store, table: str) -> tuple[Any, ...] | None:
    columns = [name for (name,) in made.query(_KEY, (table,))]
    sql = f"SELECT {', '.join(columns)}, * FROM {table} ORDER BY {', '.join(columns)}"
    there, here = live.conn.execute(sql), made.conn.execute(sql)
    while True:
        left, right = there.fetchmany(_AT_ONCE), here.fetchmany(_AT_ONCE)
        if left != right:
            return _first(left, right, len(columns))
        if not left:
            return None


def _first(
    left: Sequence[tuple[Any, ...]], right: Sequence[tuple[Any, ...]], width: int
) -> tuple[Any, ...]:
    for one, other in zip(left, right, strict=False):
        if one != other:
            return min(one[:width], other[:width])
    longer = max(left, right, key=len)
    return longer[min(len(left), len(right))][:width]
