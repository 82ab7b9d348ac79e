"""Lines proven elsewhere that are missing here, or are other ones: kept until looked into.

What proves them may be deleted or written over, so what was found is kept in the file itself, in
a table that no event makes; that a director looked into it is an event.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from carehome_app.db.file.connection import Store
from carehome_app.db.file.reading import ReadingStore
from carehome_app.db.journal.checking import hash_of
from carehome_app.db.journal.head import HEAD, Heads, lost_notes, noted_in
from carehome_app.db.journal.journal import Line
from carehome_app.db.journal.proof import vector
from carehome_app.domain.reports.issued import can_be_seal, seal_of_lines
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.trust.events import ContradictionSeen

if TYPE_CHECKING:
    from sqlite_utils import Database

_KEEP: Final = """
    INSERT OR IGNORE INTO contradictions (station, number, hash, place, seen_at)
    VALUES (?, ?, ?, ?, ?)
"""
_ACKNOWLEDGE: Final = """
    INSERT INTO looked_into (station, number, hash, reason, by, at, by_station, by_number)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (station, number, hash) DO UPDATE SET reason = excluded.reason, by = excluded.by,
        at = excluded.at, by_station = excluded.by_station, by_number = excluded.by_number
    WHERE (excluded.at, excluded.by_station, excluded.by_number) < (at, by_station, by_number)
"""
_OPEN: Final = """
    SELECT c.station, c.number, c.hash, c.place FROM contradictions c
    LEFT JOIN looked_into l USING (station, number, hash) WHERE l.hash IS NULL
    ORDER BY c.seen_at, c.station, c.number, c.place
"""
SEALS_AT_OPENING: Final = 200
_SEALS: Final = """
    SELECT m.station, m.last, r.seal, r.archive_number, m.heads FROM reports r
    JOIN report_makings m ON m.station = r.station AND m.number = r.number
    WHERE m.last < r.number ORDER BY r.at DESC LIMIT ?
"""
_ACKNOWLEDGED: Final = "SELECT station, number, hash FROM looked_into"


class Witness(NamedTuple):
    """What names last lines of this record: the note beside it, or the list of a proven backup."""

    place: str
    heads: Heads | None
    """None for a note that is missing or unreadable."""


class Contradiction(NamedTuple):
    """A line that was proven at a place, and is not here, or is another one here.

    Number 0 is the note itself, which is missing or unreadable.
    """

    station: int
    number: int
    hash: bytes
    place: str


def beside(folder: Path) -> list[Witness]:
    """Return what lies in a home folder and names its last lines; read before it is opened."""
    found = [Witness(path.name, noted_in(path)) for path in lost_notes(folder)]
    return [Witness(HEAD, noted_in(folder / HEAD)), *(one for one in found if one.heads)]


def found(store: Store, witnesses: Iterable[Witness]) -> Iterator[Contradiction]:
    """Yield what the record contradicts, each line once; acknowledged ones are left out."""
    seen = set(store.query(_ACKNOWLEDGED))
    for place, heads in witnesses:
        for one in _against(store, place, heads):
            if one[:3] not in seen:
                seen.add(one[:3])
                yield one


def of_reports(store: Store, most: int = SEALS_AT_OPENING) -> Iterator[Contradiction]:
    """Yield the lines that issued reports were sealed with and that are other ones, or missing.

    Looked at are the newest reports; the check of the whole record looks at all.
    """
    acknowledged = set(store.query(_ACKNOWLEDGED))
    for station, number, seal, archive_number, heads in store.query(_SEALS, (most,)):
        digest = bytes.fromhex(seal) if can_be_seal(seal) else b""
        fits = seal_there(store, vector(heads) or {station: number}).startswith(seal)
        if digest and not fits and (station, number, digest) not in acknowledged:
            yield Contradiction(station, number, digest, archive_number)


def seal_there(store: Store, lines: Mapping[int, int]) -> str:
    """Return the seal of these last lines as they are here; empty when one is missing."""
    held = {one: (number, hash_of(store, LineRef(one, number))) for one, number in lines.items()}
    there = {one: (number, digest) for one, (number, digest) in held.items() if digest is not None}
    return seal_of_lines(there) if len(there) == len(held) else ""


def holds(store: Store, heads: Heads) -> bool:
    """Return whether the record has each of these last lines, and the same ones."""
    return not any(_against(store, "", heads))


def keep(store: Store, found_now: list[Contradiction], at: int) -> None:
    """Keep what was found, so that it stays known whatever becomes of what proves it."""
    if found_now and not isinstance(store, ReadingStore):
        with store.writing() as db:
            for one in found_now:
                db.execute(_KEEP, (*one, at))


def still_open(store: Store) -> list[Contradiction]:
    """Return what was found at any time and nobody looked into."""
    return [Contradiction(*row) for row in store.query(_OPEN)]


def look_into(db: "Database", line: Line, event: ContradictionSeen) -> None:
    """Apply that a director looked into contradictions."""
    for station, number, digest in event.heads:
        who = (event.reason, line.by, line.recorded_at, *line.ref)
        db.execute(_ACKNOWLEDGE, (station, number, bytes.fromhex(digest), *who))


def _against(store: Store, place: str, heads: Heads | None) -> Iterator[Contradiction]:
    if heads is None:
        # One such note is told apart from a later one by the line at which it was found.
        for station, (_number, digest) in store.heads().items():
            yield Contradiction(station, 0, digest, place)
            return
        return
    for station, (number, digest) in heads.items():
        if number and hash_of(store, LineRef(station, number)) != digest:
            yield Contradiction(station, number, digest, place)
