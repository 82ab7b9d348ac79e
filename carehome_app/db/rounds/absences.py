"""Reasons that reach beyond their own round, and what people said about them since."""

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.domain.events import AbsenceReviewed
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.measures.measure import Routine
from carehome_app.domain.moments import from_ms, from_ordinal, to_ms
from carehome_app.domain.rounds.entry import Absence, LineRef
from carehome_app.domain.rounds.plan import RoundKey, Span

if TYPE_CHECKING:
    from sqlite_utils import Database

_REVIEW = """
    INSERT OR IGNORE INTO absence_reviews
        (station, number, day, holds, at, by_station, by_number)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
# An absence explains a later round, never the one before its own, until its last day, until
# somebody said that it no longer holds, and until anything else was recorded about the person. So
# only what came last of each person is looked at, and ten years of absences cost no more than one.
_HOLDING = """
    SELECT a.station, a.number, a.subject, a.reason, a.taken_at, a.day, a.window, a.until, a.note,
        max(a.day, coalesce((SELECT max(r.day) FROM absence_reviews r WHERE r.station = a.station
            AND r.number = a.number AND r.holds = 1 AND r.day <= :day), 0))
    FROM people p NOT INDEXED
    CROSS JOIN absences a ON a.subject = p.id AND a.taken_at >= max(0, {last_entries})
    WHERE {who} AND a.taken_at < :until AND (a.until IS NULL OR a.until >= :day)
        AND a.day <= :day AND NOT (a.day = :day AND a.window = 'pm' AND :window = 'am')
        AND NOT EXISTS (SELECT 1 FROM superseded s
            WHERE s.station = a.station AND s.number = a.number)
        AND NOT EXISTS (SELECT 1 FROM absence_reviews r WHERE r.station = a.station
            AND r.number = a.number AND r.holds = 0 AND r.at < :until)
        AND NOT EXISTS (SELECT 1 FROM entries e LEFT JOIN superseded s
            ON s.station = e.station AND s.number = e.number
            WHERE e.subject = a.subject AND e.measure IN ({measures})
            AND (e.taken_at, e.station, e.number) > (a.taken_at, a.station, a.number)
            AND e.taken_at < :opens AND s.station IS NULL)
    ORDER BY p.id, a.taken_at, a.station, a.number
"""
_LAST_ENTRY = """
    coalesce((SELECT e.taken_at FROM entries e LEFT JOIN superseded s
        ON s.station = e.station AND s.number = e.number
        WHERE e.subject = p.id AND e.measure = {measure} AND e.taken_at < :opens
        AND s.station IS NULL ORDER BY e.taken_at DESC LIMIT 1), 0)
"""


def review(db: "Database", line: Line, event: AbsenceReviewed) -> None:
    """Apply what somebody said about an absence."""
    said = (event.station, event.number, event.day, int(event.holds), line.recorded_at)
    db.execute(_REVIEW, (*said, *line.ref))


def holding(store: Store, round_: RoundKey, span: Span, subject: int = 0) -> dict[int, Absence]:
    """Return, by person, the absence that explains a round; the latest one when there are two.

    `subject` 0 means everybody.
    """
    values = {
        "subject": subject,
        "day": round_.day.toordinal(),
        "window": round_.window,
        "opens": to_ms(span.opens),
        "until": to_ms(span.until),
    }
    sql = _holding(
        tuple(measure.index for measure in CATALOGUE),
        tuple(one.index for one in CATALOGUE if one.routine is not Routine.NOBODY),
        one=subject > 0,
    )
    found = [_absence(row) for row in store.query(sql, values)]
    return {absence.subject: absence for absence in found}


@cache
def _holding(measures: tuple[int, ...], routine: tuple[int, ...], *, one: bool) -> str:
    # What everybody has twice a day bounds how far back to look; the others are looked up only
    # for the few absences behind that, so a longer catalogue costs nothing.
    return _HOLDING.format(
        who="p.id = :subject" if one else ":subject = 0",
        measures=", ".join(map(str, measures)),
        last_entries=", ".join(_LAST_ENTRY.format(measure=measure) for measure in routine),
    )


def _absence(row: tuple[int, int, int, str, int, int, str, int | None, str, int]) -> Absence:
    station, number, subject, reason, taken_at, day, window, until, note, confirmed = row
    return Absence(
        LineRef(station, number),
        subject,
        reason,
        from_ms(taken_at),
        RoundKey(date.fromordinal(day), window),
        from_ordinal(until),
        note,
        date.fromordinal(confirmed),
    )
