"""Where segments lie: a folder that desks share, a stick, and the own folder beside the record.

`carehome-<home>/<station>/<from>-<to>.seg`: only its desk writes into its folder, files are never
changed, and each appears whole under its name or not at all.
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from carehome_app.db.file.errors import storage_problems
from carehome_app.db.keys.vault import sync_folder
from carehome_app.domain.desks.errors import CarrierFullError, CarrierGoneError

OWN: Final = "exchange"
"""The folder in a home in which its desk keeps what it brings to others."""
_NAME: Final = re.compile(r"(\d{9})-(\d{9})(?:-([0-9a-f]{8}))?\.seg")
_HOME_DIGITS: Final = 8


class Piece(NamedTuple):
    """A segment by its name; nothing of what it says there is proven."""

    station: int
    first: int
    last: int
    path: Path

    @property
    def is_again(self) -> bool:
        """Whether it was written anew: as one of many, or for a desk that came later."""
        return bool(self.stamp)

    @property
    def stamp(self) -> int:
        """When it was written anew, in seconds; 0 when it was not."""
        return int(self.path.stem[20:] or "0", 16)

    @property
    def lines(self) -> int:
        """How many lines it holds."""
        return self.last - self.first + 1

    @property
    def place(self) -> str:
        """Where it lies in any carrier."""
        return f"{self.station}/{self.path.name}"


class Carrier:
    """One place in which segments lie."""

    def __init__(self, root: Path, home: str, *, own: bool = False) -> None:
        """Look at a folder that may be gone."""
        self.root = root
        self.folder = root / OWN if own else root / f"carehome-{home[:_HOME_DIGITS]}"
        self._own = own

    def check(self) -> None:
        """Raise `CarrierGoneError` when the place cannot be reached."""
        try:
            there = self.root.is_dir()
        except OSError:
            there = False
        if not there:
            raise CarrierGoneError(path=self.root)

    def pieces(self) -> list[Piece]:
        """Return what lies there, by desk and number; what bears another name is left alone."""
        try:
            return sorted(self._pieces())
        except OSError as error:
            if self._own:
                return []
            self.check()
            raise CarrierGoneError(path=self.root) from error

    def read(self, piece: Piece) -> bytes | None:
        """Return the bytes of a piece; None when it is gone again, or cannot be read now."""
        try:
            return piece.path.read_bytes()
        except OSError:
            return None

    def write(self, place: str, data: bytes) -> Path:
        """Put a piece there: to the disk under another name, then under its own."""
        path = self.folder / place
        part = path.with_name(f"{path.name}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with part.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
            sync_folder(path.parent)
        except OSError as error:
            with suppress(OSError):
                part.unlink()
            if self._own:
                with storage_problems():
                    raise
            self.check()
            raise CarrierFullError(path=self.root) from error
        return path

    def remove(self, piece: Piece) -> None:
        """Take a piece away that nobody needs any more."""
        with suppress(OSError):
            piece.path.unlink()

    def _pieces(self) -> Iterator[Piece]:
        if not self.folder.is_dir():
            return
        for folder in self.folder.iterdir():
            if not folder.name.isdecimal():
                continue
            for path in folder.iterdir():
                named = _NAME.fullmatch(path.name)
                if named is not None:
                    yield Piece(int(folder.name), int(named[1]), int(named[2]), path)


def name_of(first: int, last: int, stamp: int = 0) -> str:
    """Return the name of a piece; the stamp tells one apart that was written anew."""
    return f"{first:09}-{last:09}{f'-{stamp:08x}' if stamp else ''}.seg"


def overtaken(piece: Piece, known: Iterable[Piece]) -> bool:
    """Return whether everything in a piece was written anew later, by what the names say."""
    newer = [one for one in known if one.station == piece.station and one.stamp > piece.stamp]
    reached = piece.first - 1
    for one in sorted(newer):
        if one.first > reached + 1:
            break
        reached = max(reached, one.last)
    return reached >= piece.last
