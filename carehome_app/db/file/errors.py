"""Tell trouble of the disk or the file apart from bugs."""

import errno
import shutil
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2 as sqlite

from carehome_app.domain.errors import StorageProblemError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

_FREE_SPACE = QT_TRANSLATE_NOOP("Storage", "Free some space on this disk, then go on.")
_OPEN_ANEW = QT_TRANSLATE_NOOP(
    "Storage",
    "Keep this folder as it is. Close the program and restore the newest proven backup into a new"
    " folder; the start offers it.",
)
_CHECK_DISK = QT_TRANSLATE_NOOP("Storage", "Check the disk and its cable, then try again.")
_TRY_AGAIN = QT_TRANSLATE_NOOP("Storage", "Wait a moment and try again.")
_CHECK_RIGHTS = QT_TRANSLATE_NOOP("Storage", "Check that this folder may be written to.")

BUSY: Final = 5
FULL: Final = 13
IO_ERROR: Final = 10
_HARDLY_ROOM: Final = 256 * 1024
TROUBLE: Final[dict[int, tuple[Text, Text]]] = {
    FULL: (QT_TRANSLATE_NOOP("Storage", "the disk is full"), _FREE_SPACE),
    IO_ERROR: (QT_TRANSLATE_NOOP("Storage", "the disk reports an error"), _CHECK_DISK),
    8: (QT_TRANSLATE_NOOP("Storage", "the file may only be read"), _CHECK_RIGHTS),
    3: (QT_TRANSLATE_NOOP("Storage", "access is not allowed"), _CHECK_RIGHTS),
    14: (QT_TRANSLATE_NOOP("Storage", "the file cannot be opened"), _CHECK_RIGHTS),
    5: (QT_TRANSLATE_NOOP("Storage", "another program holds the file"), _TRY_AGAIN),
    6: (QT_TRANSLATE_NOOP("Storage", "another program holds the file"), _TRY_AGAIN),
    11: (QT_TRANSLATE_NOOP("Storage", "the file is damaged"), _OPEN_ANEW),
    26: (
        QT_TRANSLATE_NOOP("Storage", "the file is not a carehome file or is damaged"),
        _OPEN_ANEW,
    ),
}
"""SQLite's primary result codes that mean trouble outside the program."""
_ALIKE: Final = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EROFS: 8,
    errno.EACCES: 3,
    errno.EPERM: 3,
    errno.ENOENT: 14,
}
"""The system's own codes beside SQLite's; anything else is an error of the disk."""

_SAID: Final = {
    "database or disk is full": FULL,
    "disk I/O error": IO_ERROR,
    "database disk image is malformed": 11,
    "file is not a database": 26,
    "attempt to write a readonly database": 8,
    "unable to open database file": 14,
    "database is locked": BUSY,
}
"""SQLite's own words for its codes: the driver leaves the code out of what a backup raises."""


class _StorageProblems:
    """Stands around every statement, ten of them for a row of a file: it makes nothing."""

    __slots__ = ()

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, sqlite.Error):
            known = trouble(error)
        elif isinstance(error, OSError):
            known = TROUBLE[_ALIKE.get(error.errno or 0, 10)]
        else:
            return
        if known is not None:
            why, advice = known
            raise StorageProblemError(why=why, advice=advice) from error


_STORAGE_PROBLEMS: Final = _StorageProblems()


def storage_problems() -> _StorageProblems:
    """Turn the codes of a troubled disk or file into `StorageProblemError`."""
    return _STORAGE_PROBLEMS


def no_room(error: Exception, folder: Path) -> StorageProblemError | None:
    """Return that the disk is full, where SQLite only said that it could not write.

    That is how it fails to make the small file beside a WAL which even a reader needs.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if code is None or code & 0xFF != IO_ERROR:
        return None
    if not hardly_any_room(folder):
        return None
    why, advice = TROUBLE[FULL]
    return StorageProblemError(why=why, advice=advice)


def hardly_any_room(folder: Path) -> bool:
    """Return whether a disk is so full that SQLite cannot even make its small files on it."""
    try:
        return shutil.disk_usage(folder).free <= _HARDLY_ROOM
    except OSError:
        return False


def trouble(error: Exception) -> tuple[Text, Text] | None:
    """Return what happened and what to do, or None when the error is a bug."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        code = _SAID.get(str(error))
    return None if code is None else TROUBLE.get(code & 0xFF)
