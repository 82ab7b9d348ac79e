"""Closed rounds, issued reports and the kept bytes of documents; handovers; imported files."""

import hashlib
import zlib
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.domain.events import FileTaken, ReportIssued, RoundClosed
from carehome_app.domain.moments import from_ms
from carehome_app.domain.reports.events import HandoverGiven, ReportWithdrawn
from carehome_app.domain.reports.issued import ClosedRound, Handover, Issued, Withdrawn
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.rounds.plan import RoundKey

if TYPE_CHECKING:
    from sqlite_utils import Database


# Shifts that were handed over.

_HAND_OVER: Final = """
    INSERT INTO handovers (until, station, number, since, words, giver, taker, at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_HANDOVERS: Final = """
    SELECT station, number, since, until, words, giver, taker, at FROM handovers
    ORDER BY until DESC, station DESC, number DESC LIMIT ?
"""


def hand_over(db: "Database", line: Line, event: HandoverGiven) -> None:
    """Apply a handover."""
    who = (event.words, event.giver, event.taker, line.recorded_at)
    db.execute(_HAND_OVER, (event.until, *line.ref, event.since, *who))


def handovers(store: Store, limit: int = 100) -> list[Handover]:
    """Return the last handovers, the newest first."""
    return [
        Handover(
            LineRef(station, number),
            from_ms(since),
            from_ms(until),
            words,
            giver,
            taker,
            from_ms(at),
        )
        for station, number, since, until, words, giver, taker, at in store.query(
            _HANDOVERS, (limit,)
        )
    ]


# Closed rounds, issued reports and the kept bytes of documents; imported files.

_CLOSE = """
    INSERT INTO closed_rounds (day, window, station, number, at, by, counts, unexplained, heads)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ISSUE = """
    INSERT INTO reports (station, number, report, day, window, format, sha256, size, seal,
        archive_number, language, at, by, subject, until_day, masked)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_KEEP = "INSERT OR IGNORE INTO documents (sha256, bytes) VALUES (?, ?)"
_BYTES = "SELECT bytes FROM documents WHERE sha256 = ?"
_CLOSED = """
    SELECT day, window, at, by, counts, unexplained FROM closed_rounds
    WHERE day BETWEEN ? AND ? ORDER BY day, window, at, station, number
"""
_CLOSINGS = """
    SELECT day, window, max(at), max(iif(heads = '{}', 0, at)) FROM closed_rounds
    GROUP BY day, window
"""
_REPORTS = """
    SELECT station, number, report, day, window, format, sha256, size, seal, archive_number,
        language, at, by, subject, until_day, masked
    FROM reports ORDER BY at DESC, station DESC, number DESC LIMIT ?
"""
_WITHDRAW = """
    INSERT INTO withdrawn_reports (report_station, report_number, station, number, at, by, words)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_WITHDRAWN = """
    SELECT report_station, report_number, at, by, words FROM withdrawn_reports
    ORDER BY at DESC, station DESC, number DESC
"""
_OF_ROUND = "SELECT count(*) FROM reports WHERE report = ? AND day = ? AND window = ?"
_ABOUT = "SELECT count(*) FROM reports WHERE report = ? AND day = ? AND subject = ?"
_FILE = """
    INSERT INTO files (station, number, name, sha256, what, line_count, at, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""


def close_round(db: "Database", line: Line, event: RoundClosed) -> None:
    """Apply the closing of a round."""
    counts = msgspec.json.encode(event.counts).decode()
    unexplained = msgspec.json.encode(event.unexplained).decode()
    when = (event.day, event.window, *line.ref, line.recorded_at, line.by)
    heads = msgspec.json.encode(event.heads, order="sorted").decode()
    db.execute(_CLOSE, (*when, counts, unexplained, heads))


def issue(db: "Database", line: Line, event: ReportIssued) -> None:
    """Apply the issue of a report."""
    what = (event.report, event.day, event.window, event.format, event.sha256, event.size)
    how = (event.seal, event.archive_number, event.language, line.recorded_at, line.by)
    about = (event.subject, event.until_day, event.masked)
    db.execute(_ISSUE, (*line.ref, *what, *how, *about))


def withdraw(db: "Database", line: Line, event: ReportWithdrawn) -> None:
    """Apply the withdrawal of a report, also when the report's own line comes later."""
    report = (event.station, event.number)
    db.execute(_WITHDRAW, (*report, *line.ref, line.recorded_at, line.by, event.words))


def take_file(db: "Database", line: Line, event: FileTaken) -> None:
    """Apply an import."""
    what = (event.name, event.sha256, event.what, event.rows)
    db.execute(_FILE, (*line.ref, *what, line.recorded_at, line.by))


def keep_document(db: "Database", document: bytes) -> str:
    """Keep the bytes of a document, compressed; return their SHA-256."""
    digest = hashlib.sha256(document).hexdigest()
    db.execute(_KEEP, (digest, zlib.compress(document, 6)))
    return digest


def document(store: Store, sha256: str) -> bytes:
    """Return the kept bytes of a document; KeyError when they are not there."""
    rows = store.query(_BYTES, (sha256,))
    if not rows:
        raise KeyError(sha256)
    return zlib.decompress(rows[0][0])


def closed_round(store: Store, round_: RoundKey) -> ClosedRound | None:
    """Return how a round was last closed, or None while it is open."""
    found = [one for one in closed_between(store, round_.day, round_.day) if one.round == round_]
    return found[0] if found else None


def closed_between(store: Store, first: date, last: date) -> list[ClosedRound]:
    """Return how the rounds of these days were last closed, in order of the rounds."""
    found: dict[RoundKey, ClosedRound] = {}
    for day, window, at, by, counts, unexplained in store.query(
        _CLOSED, (first.toordinal(), last.toordinal())
    ):
        round_ = RoundKey(date.fromordinal(day), window)
        found[round_] = ClosedRound(
            round_,
            from_ms(at),
            by,
            msgspec.json.decode(counts, type=dict[str, dict[str, int]]),
            msgspec.json.decode(unexplained, type=tuple[int, ...]),
        )
    return list(found.values())


class LastClosing(NamedTuple):
    """When a round was last closed, and when last by a report that told all rounds before it."""

    round: RoundKey
    at: datetime
    told_all_at: datetime | None


def closings(store: Store) -> list[LastClosing]:
    """Return every closed round with when it was last closed.

    Programs from before closings named their lines told only what had changed within three days.
    """
    return [
        LastClosing(
            RoundKey(date.fromordinal(day), window),
            from_ms(at),
            from_ms(all_at) if all_at else None,
        )
        for day, window, at, all_at in store.query(_CLOSINGS)
    ]


def issued(store: Store, limit: int = 1000) -> list[Issued]:
    """Return the issued reports, the newest first; the withdrawn ones too, and they say so."""
    withdrawn = {
        LineRef(station, number): Withdrawn(from_ms(at), by, words)
        for station, number, at, by, words in store.query(_WITHDRAWN)
    }
    return [_issued(row, withdrawn) for row in store.query(_REPORTS, (limit,))]


def _issued(row: tuple[Any, ...], withdrawn: dict[LineRef, Withdrawn]) -> Issued:
    station, number, report, day, window, *what, at, by, subject, until, masked = row
    file_format, sha256, size, seal, archive_number, language = what
    return Issued(
        ref=LineRef(station, number),
        report=report,
        round=RoundKey(date.fromordinal(day), window),
        format=file_format,
        sha256=sha256,
        size=size,
        seal=seal,
        archive_number=archive_number,
        language=language,
        at=from_ms(at),
        by=by,
        subject=subject,
        until=date.fromordinal(until) if until else None,
        masked=bool(masked),
        withdrawn=withdrawn.get(LineRef(station, number)),
    )


def issued_count(store: Store, report: str, round_: RoundKey) -> int:
    """Return how many reports of a kind a round has had."""
    ((count,),) = store.query(_OF_ROUND, (report, round_.day.toordinal(), round_.window))
    return int(count)


def issued_about(store: Store, report: str, day: date, subject: int) -> int:
    """Return how many reports of a kind were issued about a first day and a person (0: none)."""
    ((count,),) = store.query(_ABOUT, (report, day.toordinal(), subject))
    return int(count)
