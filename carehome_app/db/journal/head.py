"""The last line of each station, noted outside the file, so that a lost tail is noticed.

A store whose `-wal` file was deleted or damaged is a valid, shorter database.
"""

import json
from pathlib import Path
from typing import IO, Final

HEAD: Final = "head.json"
LOST: Final = "head-lost-{number}.json"
"""Where the note is kept when the file turns out to have lost lines, before it is written over."""
_BLOCK: Final = 512
_BEYOND: Final = 1 << 63
"""The first number that no column of the file can hold."""

Heads = dict[int, tuple[int, bytes]]
"""Number and hash of the last line of each station."""


def noted_heads(folder: Path) -> Heads | None:
    """Return what is noted in a home folder; None when it is missing, unreadable or empty."""
    return noted_in(folder / HEAD)


def noted_in(path: Path) -> Heads | None:
    """Return what a note says; None when it is missing or unreadable, or names no line."""
    try:
        return heads_of(json.loads(path.read_text(encoding="utf-8"))) or None
    except (OSError, ValueError, TypeError, AttributeError, RecursionError, OverflowError):
        return None


def heads_of(noted: dict[str, tuple[int, str]]) -> Heads:
    """Return the heads in a decoded note; what is none raises one of several errors."""
    found = {
        int(station): (int(number), bytes.fromhex(digest))
        for station, (number, digest) in noted.items()
    }
    if any(
        not 0 <= one < _BEYOND
        for station, (number, _) in found.items()
        for one in (station, number)
    ):
        raise ValueError("no line has such a number")
    return found


def lost_notes(folder: Path) -> list[Path]:
    """Return the notes of tails that were lost once."""
    return sorted(folder.glob(LOST.format(number="*")))


class HeadFile:
    """The note, held open: it is written after every commit, in place and without a sync.

    In place, because replacing a file makes many systems sync it. The text is filled up with
    spaces to whole blocks of the disk, which are written whole.
    """

    def __init__(self, folder: Path) -> None:
        """Begin to note; nothing is written yet."""
        self._folder = folder
        self._file: IO[bytes] | None = None

    def write(self, heads: Heads) -> None:
        """Note the last lines; OSError when it cannot be done."""
        if self._file is None:
            self._keep_lost(heads)
            path = self._folder / HEAD
            self._file = path.open("r+b" if path.exists() else "w+b", buffering=0)
        text = json.dumps(
            {str(one): [number, digest.hex()] for one, (number, digest) in heads.items()}
        ).encode()
        self._file.seek(0)
        self._file.write(text.ljust(-(-len(text) // _BLOCK) * _BLOCK))
        self._file.truncate()

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _keep_lost(self, heads: Heads) -> None:
        """Keep a note that knows of more lines than there are, or that cannot be read."""
        noted, path = noted_heads(self._folder), self._folder / HEAD
        if noted is None:
            is_odd = path.exists() and path.stat().st_size > 0
        else:
            is_odd = any(
                number > heads.get(station, (0, b""))[0]
                for station, (number, _digest) in noted.items()
            )
        if is_odd:
            path.replace(self._folder / LOST.format(number=len(lost_notes(self._folder)) + 1))
