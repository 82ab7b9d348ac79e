"""Why a file could not be read or written, in words for the person who chose it."""

import errno
from typing import Final

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

MISSING: Final = QT_TRANSLATE_NOOP("Files", "there is no such file or folder")
NOT_ALLOWED: Final = QT_TRANSLATE_NOOP("Files", "access is not allowed")
READ_ONLY: Final = QT_TRANSLATE_NOOP("Files", "it may only be read")
FULL: Final = QT_TRANSLATE_NOOP("Files", "the disk is full")
IS_A_FOLDER: Final = QT_TRANSLATE_NOOP("Files", "it is a folder")
NO_FOLDER: Final = QT_TRANSLATE_NOOP("Files", "a file is in the way where a folder should be")
TOO_LONG: Final = QT_TRANSLATE_NOOP("Files", "its name is too long")
BROKEN: Final = QT_TRANSLATE_NOOP("Files", "the disk or the connection failed")

_WORDS: Final = {
    errno.ENOENT: MISSING,
    errno.EACCES: NOT_ALLOWED,
    errno.EPERM: NOT_ALLOWED,
    errno.EROFS: READ_ONLY,
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EISDIR: IS_A_FOLDER,
    errno.ENOTDIR: NO_FOLDER,
    errno.ENAMETOOLONG: TOO_LONG,
}


def why(error: OSError) -> Text:
    """Return why a file could not be read or written."""
    return _WORDS.get(error.errno or 0, BROKEN)
