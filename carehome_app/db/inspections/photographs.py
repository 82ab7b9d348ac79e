"""Photographs: what is known of each, and its bytes, which are written once and by their hash."""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.domain.inspections.events import PhotographKept
from carehome_app.domain.moments import from_ms

if TYPE_CHECKING:
    from sqlite_utils import Database

_KEEP = """
    INSERT INTO photographs (fault, at, station, number, side, original, kept, taken_at, width,
        height, size, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_BYTES = "INSERT OR IGNORE INTO photograph_bytes (sha256, bytes) VALUES (?, ?)"
_PIXELS = "SELECT bytes FROM photograph_bytes WHERE sha256 = ?"
_OF_FAULT = """
    SELECT fault, side, original, kept, taken_at, at, width, height, size FROM photographs
    WHERE fault = ? ORDER BY at, station, number
"""
_SAME = """
    SELECT fault, side, original, kept, taken_at, at, width, height, size FROM photographs
    WHERE original = ? ORDER BY at, station, number
"""


class Photograph(NamedTuple):
    """A kept photograph: of which fault, before or after, and the hashes of both files."""

    fault: int
    side: str
    original: str
    kept: str
    taken_at: datetime | None
    """What the camera's clock said."""
    at: datetime
    width: int
    height: int
    size: int


def keep(db: "Database", line: Line, event: PhotographKept) -> None:
    """Apply that a photograph is kept."""
    what = (event.side, event.original, event.kept, event.taken_at, event.width, event.height)
    db.execute(_KEEP, (event.fault, event.at, *line.ref, *what, event.size, line.by))


def keep_bytes(db: "Database", sha256: str, content: bytes) -> None:
    """Keep the pixels once, however often they are meant."""
    db.execute(_BYTES, (sha256, content))


def pixels(store: Store, sha256: str) -> bytes | None:
    """Return the bytes of a photograph; None where they are not on this desk."""
    for (content,) in store.query(_PIXELS, (sha256,)):
        return bytes(content)
    return None


def of_fault(store: Store, fault: int) -> list[Photograph]:
    """Return the photographs of a fault, in the order in which they were kept."""
    return [_photograph(row) for row in store.query(_OF_FAULT, (fault,))]


def same(store: Store, original: str) -> list[Photograph]:
    """Return where this very file was kept before."""
    return [_photograph(row) for row in store.query(_SAME, (original,))]


def _photograph(row: tuple[int, str, str, str, int, int, int, int, int]) -> Photograph:
    fault, side, original, kept, taken_at, at, width, height, size = row
    taken = from_ms(taken_at) if taken_at else None
    return Photograph(fault, side, original, kept, taken, from_ms(at), width, height, size)
