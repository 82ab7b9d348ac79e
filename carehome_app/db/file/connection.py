"""Open the encrypted file. Reads go over the bare driver, writes and migrations over sqlite-utils.

sqlite-utils takes 150 to 360 ms to import, so it waits until the first write (ADR 0004).
"""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlcipher3 import dbapi2 as sqlite

from carehome_app.db.file.errors import no_room, storage_problems
from carehome_app.db.file.held_key import HeldKey, give_key
from carehome_app.db.journal.head import HeadFile, Heads
from carehome_app.db.journal.stamps import wrong_of
from carehome_app.domain.errors import FileGoneError, NoHomeError, NotOursError
from carehome_app.domain.moments import from_ms
from carehome_app.domain.trust.clocks import shown_at

if TYPE_CHECKING:
    from sqlite_utils import Database

FILE: Final = "carehome.db"
KEY_BYTES: Final = 32
CACHE_KIB: Final = 8192
"""Holds the last page of everybody in a house of 300, so that a sheet decrypts nothing twice."""
NOT_A_DATABASE: Final = 26
_NO_PAGES: Final = "database file is undefined"
"""Of a record in memory, whose pages were looked at when they were read."""
BESIDE: Final = ("", "-wal", "-shm")
"""What the names of the record's files end with."""


def connect(path: Path, key: bytes, *, create: bool = False, one_thread: bool = True) -> Any:  # noqa: ANN401  # the driver is untyped
    """Open the file with its raw 32-byte key, ready for durable writes.

    Not for `one_thread`, it may be handed from one thread to another.
    A missing file is `NoHomeError` unless `create`; a file the key does not open is
    `NotOursError`.
    """
    if not create and not path.exists():
        raise NoHomeError(path=path.parent)
    if not create and path.stat().st_size == 0:
        raise NotOursError(path=path)  # SQLite would make a new file of it
    with storage_problems():
        conn = sqlite.connect(
            path.as_posix(), isolation_level=None, timeout=5, check_same_thread=one_thread
        )
        try:
            _unlock(conn, key)
        except sqlite.DatabaseError as error:
            conn.close()
            if error.sqlite_errorcode == NOT_A_DATABASE:
                raise NotOursError(path=path) from error
            raise no_room(error, path.parent) or error from None
    return conn


def _unlock(conn: Any, key: bytes) -> None:  # noqa: ANN401
    conn.execute("PRAGMA cipher_log_level = NONE")
    give_key(conn, key)
    conn.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    conn.execute("PRAGMA journal_mode = WAL")
    conn.execute("PRAGMA synchronous = FULL")
    conn.execute("PRAGMA foreign_keys = ON")
    conn.execute("PRAGMA recursive_triggers = ON")
    conn.execute("PRAGMA temp_store = MEMORY")
    conn.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    conn.create_function("sha256", 1, _sha256, deterministic=True)


def _sha256(value: str | bytes) -> bytes:
    """Let the erasure trigger compare a body with its hash; SQLite has no SHA-256."""
    return hashlib.sha256(value.encode() if isinstance(value, str) else value).digest()


def damage(conn: Any) -> list[str]:  # noqa: ANN401
    """Return what SQLCipher and SQLite say is wrong with the file; nothing when it is sound.

    SQLCipher looks at every page, free ones too; SQLite at what the pages mean.
    """
    found = [str(row[0]) for row in conn.execute("PRAGMA cipher_integrity_check")]
    pages = [one for one in found if one != _NO_PAGES]
    meaning = [str(row[0]) for row in conn.execute("PRAGMA integrity_check")]
    return pages + [answer for answer in meaning if answer != "ok"]


class Store:
    """One open file. The thread that opened it owns it."""

    is_untold: bool | None = None
    """Whether lines of other desks were taken since the last own line; None: not asked yet."""
    joined: Mapping[int, int] | None = None
    """Who counts for whom where people are one; None: not asked yet."""

    def __init__(self, folder: Path, key: bytes, *, create: bool = False) -> None:
        """Open the file in a home folder."""
        self.folder = folder
        self.path = folder / FILE
        self.key = key
        self.conn = connect(self.path, key, create=create)
        self._there = self._files()

    @property
    def key(self) -> bytes:
        """The file's key, for whoever opens the file once more."""
        return self._held.get()

    @key.setter
    def key(self, key: bytes) -> None:
        self._held = HeldKey(key)

    @cached_property
    def db(self) -> "Database":
        """The sqlite-utils face of the same connection, imported when first needed."""
        from carehome_app.db.file.alone import Database

        # Its plugins are looked for among all that is installed, which the first value would wait
        # for; and none of them has any business in an open home.
        return Database(self.conn, execute_plugins=False)

    @contextmanager
    def writing(self) -> Iterator["Database"]:
        """Group writes: all of them are on disk when the block ends, or none is.

        A group inside another is kept or lost with the outer one.
        """
        with storage_problems():
            if self.conn.in_transaction:
                try:
                    with self.db.atomic():
                        yield self.db
                except BaseException:
                    self.is_untold = self.joined = None
                    raise
                return
            # Not only when the first line is written: two programs that read first and then both
            # want to write would fail at once, without waiting for each other.
            self.conn.execute("BEGIN IMMEDIATE")
            try:
                self._check_there()
                yield self.db
            except BaseException:
                self.is_untold = None
                self.conn.execute("ROLLBACK")
                raise
            self.conn.execute("COMMIT")
            self._write_head()

    def _check_there(self) -> None:
        """Refuse to write when the file, or what lies beside it, is not what was opened.

        SQLite goes on in a deleted file without a word, and all of it is gone when it is closed.
        """
        now = self._files()
        if any(was not in (None, there) for was, there in zip(self._there, now, strict=True)):
            raise FileGoneError(path=self.folder)
        self._there = now

    def _files(self) -> tuple[tuple[int, int] | None, ...]:
        """Return which files lie there: the record, and what SQLite keeps beside it."""
        return tuple(_identity(Path(f"{self.path}{beside}")) for beside in BESIDE)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Read in the block one state of the file, whatever is written meanwhile."""
        with storage_problems():
            self.conn.execute("BEGIN")
            try:
                yield
            finally:
                self.conn.execute("ROLLBACK")

    def query(self, sql: str, values: Any = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401
        """Return the rows of a reading statement."""
        with storage_problems():
            rows: list[tuple[Any, ...]] = self.conn.execute(sql, values).fetchall()
            return rows

    def each(self, sql: str, values: Any = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401
        """Yield the rows of a reading statement one by one, for as long as they are wanted."""
        with storage_problems():
            yield from self.conn.execute(sql, values)

    def checkpoint(self) -> bool:
        """Bring what is in the WAL into the file; return whether all of it, and the WAL is empty.

        While others read an older state it is not, after waiting for them a while. After a power
        cut in the midst of that a page of the file is torn whose whole text is still in the WAL:
        nothing is lost, and nothing may be called damaged.
        """
        with storage_problems():
            ((busy, *_pages),) = self.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return not busy

    def heads(self) -> Heads:
        """Return number and hash of the last line of each station."""
        lasts = {station: self.query(_LAST, (station,)) for (station,) in self.query(_STATIONS)}
        return {station: last[0] for station, last in lasts.items() if last}

    def last_recorded_at(self) -> datetime | None:
        """Return when the latest line was recorded; None while there is none."""
        ((latest, wrong),) = self.query(LATEST)
        if latest is None:
            return None
        return from_ms(shown_at(latest, wrong_of(self.conn) if wrong else ()))

    def again(self) -> "Store":
        """Open the same file once more, for another thread."""
        return Store(self.folder, self.key)

    def reopen(self, key: bytes) -> None:
        """Close the file, which may be another by now, and open it with this key."""
        self.close()
        for cached in ("db", "_head_file"):
            self.__dict__.pop(cached, None)
        self.key = key
        self.conn = connect(self.path, key)
        self._there = self._files()

    def close(self) -> None:
        """Close the file."""
        self.conn.close()
        if "_head_file" in self.__dict__:
            self._head_file.close()

    def _write_head(self) -> None:
        """Note the last line outside the file, so that a lost tail is noticed."""
        # The lines are on disk by now: trouble with the note must not say that they are not.
        with suppress(OSError):
            self._head_file.write(self.heads())

    @cached_property
    def _head_file(self) -> HeadFile:
        return HeadFile(self.folder)


def _identity(path: Path) -> tuple[int, int] | None:
    """Return the number of a file in its file system; None when there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


_STATIONS = "SELECT idx FROM stations"
LATEST = """
    SELECT max((SELECT recorded_at FROM journal WHERE station = idx ORDER BY number DESC LIMIT 1)),
        (SELECT count(*) FROM wrong_clocks)
    FROM stations
"""
"""The last stamp of all stations, and how often somebody said that a clock was wrong."""
_LAST = "SELECT number, hash FROM journal WHERE station = ? ORDER BY number DESC LIMIT 1"
