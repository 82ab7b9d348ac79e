"""Open a file that is only looked at: a backup, or a home on a medium that cannot be written."""

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from carehome_app.db.file.connection import FILE, NOT_A_DATABASE, Store
from carehome_app.db.file.errors import storage_problems
from carehome_app.db.file.held_key import give_key
from carehome_app.domain.errors import NoHomeError, NotOursError


class ReadingStore(Store):
    """One file that is read as it lies there: nothing is written beside it either.

    Lines that are only in a `-wal` beside it are not seen; `head.json` names them.
    """

    def __init__(self, folder: Path, key: bytes, file: str = FILE) -> None:
        """Open the file in a folder."""
        self.folder = folder
        self.path = folder / file
        self.key = key
        self.conn = connect_reading(self.path, key)

    def checkpoint(self) -> bool:
        """Do nothing: what is only read has no WAL that counts."""
        return True

    def again(self) -> "ReadingStore":
        """Open the same file once more, for another thread."""
        return ReadingStore(self.folder, self.key, self.path.name)


class MemoryStore(ReadingStore):
    """A home on a disk without any room, read into memory: SQLite needs room beside the file.

    Lines that are only in a `-wal` are seen too.
    """

    def __init__(self, folder: Path, key: bytes) -> None:
        """Read the file in a folder; nothing is written beside it."""
        self.folder = folder
        self.path = folder / FILE
        self.key = key
        self.conn = _in_memory(self.path, key)

    def again(self) -> "MemoryStore":
        """Read the same file once more, for another thread."""
        return MemoryStore(self.folder, self.key)


def _in_memory(path: Path, key: bytes) -> Any:  # noqa: ANN401  # the driver is untyped
    with storage_problems():
        conn = sqlite.connect(path.as_posix(), isolation_level=None)
        held = sqlite.connect(":memory:", isolation_level=None)
        try:
            for one in (conn, held):
                one.execute("PRAGMA cipher_log_level = NONE")
                give_key(one, key)
            # Held by one program alone, SQLite needs no file of shared memory.
            conn.execute("PRAGMA locking_mode = EXCLUSIVE")
            conn.execute("PRAGMA temp_store = MEMORY")
            conn.backup(held)
            held.execute("PRAGMA query_only = ON")
        except BaseException:
            held.close()
            raise
        finally:
            conn.close()
    return held


def connect_reading(path: Path, key: bytes) -> Any:  # noqa: ANN401  # the driver is untyped
    """Open a file with its raw 32-byte key, to read only, without the files beside it."""
    if not path.exists():
        raise NoHomeError(path=path.parent)
    with storage_problems():
        uri = f"{path.resolve().as_uri()}?immutable=1"
        conn = sqlite.connect(uri, isolation_level=None, timeout=5, uri=True)
        try:
            conn.execute("PRAGMA cipher_log_level = NONE")
            give_key(conn, key)
            conn.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            conn.execute("PRAGMA query_only = ON")
            conn.execute("PRAGMA temp_store = MEMORY")
        except sqlite.DatabaseError as error:
            conn.close()
            if error.sqlite_errorcode & 0xFF == NOT_A_DATABASE:
                raise NotOursError(path=path) from error
            raise
    return conn
