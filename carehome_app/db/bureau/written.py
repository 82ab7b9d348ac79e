"""A bureau's own writing in tables: notices to its homes, liaison officers and their visits."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.domain.bureau import events
from carehome_app.domain.bureau.down import FaultDown, RequestDown

if TYPE_CHECKING:
    from sqlite_utils import Database

_WRITE: Final = """
    INSERT INTO notices_written (no, at, title, words, answer, places, faults, requests,
        by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (no) DO NOTHING
"""
_NAME: Final = """
    INSERT INTO liaison_officers (place, at, station, number, name, phone)
    VALUES (?, ?, ?, ?, ?, ?)
"""
_VISIT: Final = """
    INSERT INTO liaison_visits (place, at, station, number, words, by) VALUES (?, ?, ?, ?, ?, ?)
"""
_WRITTEN: Final = """
    SELECT no, at, title, words, answer, places, faults, requests FROM notices_written
    ORDER BY at DESC, no DESC
"""
_OFFICERS: Final = """
    SELECT place, name, phone, at FROM liaison_officers ORDER BY at, station, number
"""
_VISITS: Final = """
    SELECT place, at, words FROM liaison_visits WHERE place = ?1 OR ?1 = ''
    ORDER BY at DESC, station DESC, number DESC
"""
_TAKE: Final = """
    INSERT INTO parcel_files (at, station, number, home, seq, sha256, outcome, file, checks,
        accepted)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_FILES: Final = """
    SELECT outcome, count(*) FROM parcel_files WHERE at >= ? AND at < ? GROUP BY outcome
"""
BETWEEN: Final = "\n"
_faults: Final = msgspec.json.Decoder(tuple[FaultDown, ...]).decode
_requests: Final = msgspec.json.Decoder(tuple[RequestDown, ...]).decode


class Written(NamedTuple):
    """A notice the bureau wrote; without places it is for every home."""

    no: str
    at: int
    title: str
    words: str
    answer: int
    places: tuple[str, ...]
    faults: tuple[FaultDown, ...]
    requests: tuple[RequestDown, ...]


class Officer(NamedTuple):
    """Who speaks for the bureau with a county or a home."""

    place: str
    name: str
    phone: str
    at: int


class Visit(NamedTuple):
    """One visit or call."""

    place: str
    at: int
    words: str


def write(db: "Database", line: Line, event: events.NoticeSent) -> None:
    """Apply a notice."""
    places = BETWEEN.join(event.places)
    more = (
        msgspec.json.encode(event.faults).decode(),
        msgspec.json.encode(event.requests).decode(),
    )
    said = (event.no, event.at, event.title, event.words, event.answer, places, *more)
    db.execute(_WRITE, (*said, line.by))


def name(db: "Database", line: Line, event: events.LiaisonNamed) -> None:
    """Apply who is the liaison officer; the last one named holds."""
    db.execute(_NAME, (event.place, event.at, *line.ref, event.name, event.phone))


def visit(db: "Database", line: Line, event: events.LiaisonVisited) -> None:
    """Apply a visit."""
    db.execute(_VISIT, (event.place, event.at, *line.ref, event.words, line.by))


def written(store: Store) -> list[Written]:
    """Return the notices, the last first."""
    return [_written(row) for row in store.query(_WRITTEN)]


def officers(store: Store) -> dict[str, Officer]:
    """Return the liaison officer of each place that has one."""
    return {row[0]: Officer(*row) for row in store.query(_OFFICERS)}


def visits(store: Store, place: str = "") -> list[Visit]:
    """Return the visits of a place, or all of them, the last first."""
    return [Visit(*row) for row in store.query(_VISITS, (place,))]


def take(db: "Database", line: Line, event: events.ParcelTaken) -> None:
    """Apply what became of a file."""
    said = (event.home, event.seq, event.sha256, event.outcome, event.file)
    checks = BETWEEN.join(event.checks)
    db.execute(_TAKE, (line.recorded_at, *line.ref, *said, checks, event.accepted))


def files(store: Store, since: int, until: int) -> dict[str, int]:
    """Return how many files that came in a stretch had which verdict."""
    return dict(store.query(_FILES, (since, until)))


def _written(row: Sequence[Any]) -> Written:
    places = tuple(filter(None, row[5].split(BETWEEN)))
    found = (_faults(row[6]), _requests(row[7]))
    return Written(row[0], row[1], row[2], row[3], row[4], places, *found)
