"""Bring the tables of an open file into step with its lines, when those say other things.

The tables are built anew in memory, and rows that differ are replaced.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from carehome_app.db import subjects
from carehome_app.db.file.connection import Store
from carehome_app.db.journal import journal, rebuilding
from carehome_app.db.journal.joined import joined_in

if TYPE_CHECKING:
    from sqlite_utils import Database

_TABLES: Final = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
_KEY: Final = "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk"


def bring_into_step(store: Store, db: "Database") -> None:
    """Make every table what the lines that are left say."""
    made = rebuilding.rebuilt(journal.lines(store), joined_in(store))
    try:
        for (table,) in made.query(_TABLES):
            if table != "journal" and table not in subjects.local_tables():
                _replace(store, db, made, table)
    finally:
        made.close()


def _replace(store: Store, db: "Database", made: Store, table: str) -> None:
    key = [name for (name,) in made.query(_KEY, (table,))]
    sql = f"SELECT {', '.join(key)}, * FROM {table} ORDER BY {', '.join(key)}"
    wrong = list(_wrong(store.conn.execute(sql), made.conn.execute(sql), len(key)))
    where = " AND ".join(f"{name} = ?" for name in key)
    for place, row in wrong:
        db.execute(f"DELETE FROM {table} WHERE {where}", place)
        if row is not None:
            marks = ", ".join("?" * len(row))
            db.execute(f"INSERT INTO {table} VALUES ({marks})", row)


def _wrong(
    there: Iterator[tuple[Any, ...]], here: Iterator[tuple[Any, ...]], width: int
) -> Iterator[tuple[Sequence[Any], Sequence[Any] | None]]:
    """Yield the key of each row that differs, with the row it should be, or None."""
    old, new = next(there, None), next(here, None)
    while old is not None or new is not None:
        if old is not None and (new is None or old[:width] < new[:width]):
            yield old[:width], None
            old = next(there, None)
        elif new is not None and (old is None or new[:width] < old[:width]):
            yield new[:width], new[width:]
            new = next(here, None)
        elif old is not None and new is not None:
            if old != new:
                yield new[:width], new[width:]
            old, new = next(there, None), next(here, None)
