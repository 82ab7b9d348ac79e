"""Sticks that are plugged in: asked of the system, never of a watcher that must be installed."""

import os
import string
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

PLACES: Final = (Path("/media"), Path("/run/media"), Path("/Volumes"))
"""Under which folders systems other than Windows mount what is plugged in, one or two levels."""
DRIVE_REMOVABLE: Final = 2
"""What Windows calls a drive that can be pulled out."""


def sticks(places: Iterable[Path] = PLACES) -> list[Path]:
    """Return where sticks are mounted now; it may take as long as the slowest of them."""
    if sys.platform == "win32":
        return _drives()
    found: list[Path] = []
    for place in places:
        for first in _folders(place):
            found += [first] if _is_mounted(first) else filter(_is_mounted, _folders(first))
    return sorted(found)


def with_ending(places: Iterable[Path], ending: str) -> list[Path]:
    """Return the files of an ending that lie at the top of these places, the newest first."""
    found: list[tuple[float, Path]] = []
    for place in places:
        with suppress(OSError):
            found += [(one.stat().st_mtime, one) for one in place.glob(f"*{ending}")]
    return [path for _at, path in sorted(found, reverse=True)]


def _folders(place: Path) -> list[Path]:
    try:
        return [one for one in place.iterdir() if one.is_dir()]
    except OSError:
        return []


def _is_mounted(folder: Path) -> bool:
    return os.path.ismount(folder)


def _drives() -> list[Path]:
    if sys.platform != "win32":
        return []
    import ctypes

    drives = [f"{letter}:\\" for letter in string.ascii_uppercase]
    kind = ctypes.windll.kernel32.GetDriveTypeW
    return [Path(one) for one in drives if int(kind(one)) == DRIVE_REMOVABLE]
