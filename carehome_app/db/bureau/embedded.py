"""The embedded engine of a bureau's store: the encrypted file of its record, one writer."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from carehome_app.db.bureau.engine import Values
from carehome_app.db.file.connection import Store

_T = TypeVar("_T")


class EmbeddedEngine:
    """The tables of the bureau in its own encrypted file; backups have them too."""

    for_update = ""

    def __init__(self, store: Store) -> None:
        """Work on the open file of the bureau."""
        self._store = store

    def query(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a reading statement."""
        return self._store.query(sql, values)

    def run(self, sql: str, values: Values = ()) -> None:
        """Do one statement."""
        self._store.conn.execute(sql, values)

    def run_many(self, sql: str, rows: Iterable[Values]) -> None:
        """Do one statement for many rows."""
        self._store.conn.executemany(sql, rows)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keep all that is done in the block, or nothing."""
        with self._store.writing():
            yield

    def again(self, work: Callable[[], _T]) -> _T:
        """Do a whole piece of writing: nobody else writes, so nobody is in the way."""
        return work()

    def close(self) -> None:
        """Leave the file open: it is the record's."""
