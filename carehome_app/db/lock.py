"""One writing program for each home folder."""

import sys
from pathlib import Path
from typing import IO, Final

from carehome_app.db.errors import storage_problems
from carehome_app.domain.errors import HomeInUseError

LOCK: Final = "home.lock"


class HomeLock:
    """Held while a program may write; the system lets go of it when the program dies."""

    def __init__(self, folder: Path) -> None:
        """Take the lock, or raise `HomeInUseError` when another program has it."""
        with storage_problems():
            self._file: IO[str] = (folder / LOCK).open("a+", encoding="ascii")
        if not _taken(self._file):
            self._file.close()
            raise HomeInUseError(path=folder)

    def release(self) -> None:
        """Let go."""
        self._file.close()


def _taken(file: IO[str]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
