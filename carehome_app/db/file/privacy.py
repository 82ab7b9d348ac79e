"""Nobody else who uses this computer reads a home: folders 0700, files 0600."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

FOLDER_MODE: Final = 0o700
FILE_MODE: Final = 0o600
OTHERS: Final = 0o077


def keep_to_oneself(folder: Path) -> None:
    """Take from everybody else what they may do with a home's folder and the files in it.

    Backups lie in a folder below, which is then closed to others too. Where the system has no
    such rights, as on a stick, nothing is changed.
    """
    if os.name == "nt":
        return
    with suppress(OSError):
        if folder.stat().st_mode & OTHERS:
            folder.chmod(FOLDER_MODE)
        for path in folder.iterdir():
            if path.is_file() and path.stat().st_mode & OTHERS:
                path.chmod(FILE_MODE)
