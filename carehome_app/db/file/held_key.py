"""The key of an open file: the driver holds it, and no object of Python longer than it takes."""

from typing import Any, Final

from sqlcipher3 import dbapi2 as sqlite

_MAKE: Final = "CREATE TABLE held (key BLOB NOT NULL)"
_HOLD: Final = "INSERT INTO held VALUES (?)"
_GET: Final = "SELECT key FROM held"


class HeldKey:
    """A key in the driver's memory, for whoever opens the file once more.

    Backups open it also while the window is locked. Bytes that an object of Python refers to are
    copied with it, are written wherever somebody writes objects down, and last as long.
    """

    def __init__(self, key: bytes) -> None:
        """Hand a key to the driver; any thread may ask for it."""
        self._conn: Any = sqlite.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._conn.execute(_MAKE)
        self._conn.execute(_HOLD, (key,))

    def get(self) -> bytes:
        """Return the key, for as long as it takes to open a file."""
        ((key,),) = self._conn.execute(_GET).fetchall()
        return bytes(key)


def give_key(conn: Any, key: bytes) -> None:  # noqa: ANN401  # the driver is untyped
    """Let a connection open its file with a raw key.

    As a script: the driver keeps the words of single statements with the connection.
    """
    conn.executescript(f"PRAGMA key = \"x'{key.hex()}'\"")
