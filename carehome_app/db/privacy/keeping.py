"""Erasures, locks, holds, consents and what left the desk: what is written, and what is asked."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Final

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.domain.moments import from_ms
from carehome_app.domain.privacy.events import (
    ConsentSaid,
    DataHandedOut,
    HoldSet,
    PersonErased,
    PersonLocked,
)
from carehome_app.domain.rounds.entry import LineRef

if TYPE_CHECKING:
    from sqlite_utils import Database

_ERASE: Final = """
    INSERT INTO erasures (station, number, subject, rule, term_ended, line_count,
        document_count, at, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_CLEAR: Final = """
    INSERT INTO cleared_documents (report_station, report_number, at) VALUES (?, ?, ?)
    ON CONFLICT (report_station, report_number) DO UPDATE SET at = min(at, excluded.at)
"""
_LOCK: Final = """
    INSERT INTO locks (subject, locked, why, by, at, station, number) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (subject) DO UPDATE SET locked = excluded.locked, why = excluded.why,
        by = excluded.by, at = excluded.at, station = excluded.station, number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) > (at, station, number)
"""
_HOLD: Final = """
    INSERT INTO holds (subject, held, why, by, at, station, number) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (subject) DO UPDATE SET held = excluded.held, why = excluded.why,
        by = excluded.by, at = excluded.at, station = excluded.station, number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) > (at, station, number)
"""
_CONSENT: Final = """
    INSERT INTO consents (subject, purpose, at, station, number, given, day, said_by, paper,
        words, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_HAND_OUT: Final = """
    INSERT INTO handed_out (at, station, number, what, format, how, subject, first_day, last_day,
        masked, sha256, size, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_LOCKED: Final = "SELECT subject FROM locks WHERE locked = 1"
_HELD: Final = "SELECT subject, why FROM holds WHERE held = 1"
_CONSENTS: Final = """
    SELECT purpose, given, day, said_by, paper, words, at, by FROM consents
    WHERE subject = ? ORDER BY at, station, number
"""
_ERASURES: Final = """
    SELECT at, by, subject, rule, line_count, document_count FROM erasures ORDER BY at DESC
"""
_CLEARED_AT: Final = """
    SELECT at FROM cleared_documents WHERE report_station = ? AND report_number = ?
"""
_CLEARED: Final = "SELECT report_station, report_number FROM cleared_documents"
_OUT: Final = """
    SELECT at, by, what, format, how, subject, first_day, last_day, masked, sha256, size
    FROM handed_out WHERE at >= ? ORDER BY at DESC, station DESC, number DESC LIMIT ?
"""


class Consent(msgspec.Struct, frozen=True):
    """A consent as it was said on a day, and who wrote it down when."""

    purpose: str
    given: bool
    day: date
    said_by: str
    paper: str
    words: str
    at: datetime
    by: int


class Erasure(msgspec.Struct, frozen=True):
    """Who erased a person, by number, and how much went."""

    at: datetime
    by: int
    subject: int
    rule: str
    lines: int
    documents: int


class HandedOut(msgspec.Struct, frozen=True):
    """What left the record: days are None when it is about none."""

    at: datetime
    by: int
    what: str
    format: str
    how: str
    subject: int
    first_day: date | None
    last_day: date | None
    masked: bool
    sha256: str
    size: int


def erase(db: "Database", line: Line, event: PersonErased) -> None:
    """Apply an erasure: that it was, and which kept documents went with it."""
    count = sum(map(len, event.lines.values()))
    what = (event.subject, event.rule, event.term_ended, count, len(event.documents))
    db.execute(_ERASE, (*line.ref, *what, line.recorded_at, line.by))
    for report in event.documents:
        db.execute(_CLEAR, (*report, line.recorded_at))


def lock(db: "Database", line: Line, event: PersonLocked) -> None:
    """Apply a lock, or its end."""
    what = (event.subject, event.locked, event.why, line.by)
    db.execute(_LOCK, (*what, line.recorded_at, *line.ref))


def hold(db: "Database", line: Line, event: HoldSet) -> None:
    """Apply a hold, or its end."""
    what = (event.subject, event.held, event.why, line.by)
    db.execute(_HOLD, (*what, line.recorded_at, *line.ref))


def say_consent(db: "Database", line: Line, event: ConsentSaid) -> None:
    """Apply a consent given or withdrawn."""
    said = (event.given, event.day, event.said_by, event.paper, event.words, line.by)
    db.execute(_CONSENT, (event.subject, event.purpose, line.recorded_at, *line.ref, *said))


def hand_out(db: "Database", line: Line, event: DataHandedOut) -> None:
    """Apply that something left the record."""
    what = (event.what, event.format, event.how, event.subject, event.first_day, event.last_day)
    how = (event.masked, event.sha256, event.size, line.by)
    db.execute(_HAND_OUT, (line.recorded_at, *line.ref, *what, *how))


def locked(store: Store) -> frozenset[int]:
    """Return whose records are locked."""
    return frozenset(subject for (subject,) in store.query(_LOCKED))


def held(store: Store) -> dict[int, str]:
    """Return whose records are on hold, and why."""
    return dict(store.query(_HELD))


def consents(store: Store, subject: int) -> list[Consent]:
    """Return every consent said for a person, in the order in which they were written down."""
    rows = store.query(_CONSENTS, (subject,))
    return [
        Consent(code, bool(given), date.fromordinal(day), said_by, paper, words, from_ms(at), by)
        for code, given, day, said_by, paper, words, at, by in rows
    ]


def erasures(store: Store) -> list[Erasure]:
    """Return who was erased, by number, the latest first."""
    return [Erasure(from_ms(at), *rest) for at, *rest in store.query(_ERASURES)]


def cleared_at(store: Store, ref: LineRef) -> datetime | None:
    """Return when the kept bytes of a report were erased; None when they were not."""
    rows = store.query(_CLEARED_AT, ref)
    return from_ms(rows[0][0]) if rows else None


def cleared(store: Store) -> frozenset[LineRef]:
    """Return the reports whose kept bytes were erased."""
    return frozenset(LineRef(*row) for row in store.query(_CLEARED))


def handed_out(store: Store, since: int = 0, limit: int = 500) -> list[HandedOut]:
    """Return what left the record since a moment (milliseconds), the latest first."""
    rows = store.query(_OUT, (since, limit))
    return [
        HandedOut(
            from_ms(at),
            by,
            what,
            file_format,
            how,
            subject,
            date.fromordinal(first) if first else None,
            date.fromordinal(last) if last else None,
            bool(masked),
            sha256,
            size,
        )
        for at, by, what, file_format, how, subject, first, last, masked, sha256, size in rows
    ]
