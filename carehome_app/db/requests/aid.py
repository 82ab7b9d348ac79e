"""Applications for aid, and what people of the house get by programme."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.domain.moments import from_ms, from_ordinal, to_ms
from carehome_app.domain.requests.aid import Aid, AidTaken, Benefit
from carehome_app.domain.requests.events import (
    AidAsked,
    AidStepTaken,
    ProgrammeEnded,
    ProgrammeReviewed,
    ProgrammeStarted,
)
from carehome_app.domain.requests.words import AidStep, Fund, Programme
from carehome_app.domain.rounds.entry import LineRef

if TYPE_CHECKING:
    from sqlite_utils import Database

_ASK: Final = """
    INSERT INTO aids (station, number, of_station, of_number, subject, household, cause, fen, at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_STEP: Final = """
    INSERT INTO aid_steps (of_station, of_number, recorded_at, station, number, step, at, by, fen,
        fund, words)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_AIDS: Final = """
    SELECT a.station, a.number, a.of_station, a.of_number, a.subject, a.household, a.cause, a.fen,
        a.at, coalesce(r.no, '')
    FROM aids a LEFT JOIN requests r ON r.station = a.of_station AND r.number = a.of_number
    WHERE {which} ORDER BY a.at, a.station, a.number
"""
_BETWEEN: Final = _AIDS.format(which="a.at >= ?1 AND a.at < ?2")
_OF: Final = _AIDS.format(which="a.of_station = ?1 AND a.of_number = ?2")
_OF_THIS = "FROM aid_steps s WHERE s.of_station = a.station AND s.of_number = a.number"
_GOING_ON: Final = _AIDS.format(
    which=f"""a.at >= ?1 OR CASE
        WHEN EXISTS (SELECT 1 {_OF_THIS} AND s.step = 'paid') THEN
            NOT EXISTS (SELECT 1 {_OF_THIS} AND s.step = 'papers')
            OR (SELECT sum(s.fen) {_OF_THIS} AND s.step = 'paid')
                < (SELECT s.fen {_OF_THIS} AND s.step = 'granted'
                    ORDER BY s.recorded_at DESC, s.station DESC, s.number DESC LIMIT 1)
        ELSE coalesce((SELECT s.step {_OF_THIS} AND s.step IN ('granted', 'refused', 'withdrawn')
            ORDER BY s.recorded_at DESC, s.station DESC, s.number DESC LIMIT 1), '')
            NOT IN ('refused', 'withdrawn')
    END"""
)
"""Of old ones those that are undecided, not wholly paid, or without their papers."""
_LAST_SUMS: Final = "SELECT fen FROM aids ORDER BY at DESC, station DESC, number DESC LIMIT ?"
_STEPS: Final = """
    SELECT of_station, of_number, step, at, by, fen, fund, words
    FROM json_each(?) l CROSS JOIN aid_steps s
        ON s.of_station = l.value ->> 0 AND s.of_number = l.value ->> 1
    ORDER BY of_station, of_number, recorded_at, station, number
"""
_BEGIN: Final = """
    INSERT INTO benefits (station, number, subject, programme, since, review, words)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_REVIEW: Final = """
    INSERT INTO benefit_reviews (of_station, of_number, day, review, at, station, number)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (of_station, of_number) DO UPDATE SET day = excluded.day,
        review = excluded.review, at = excluded.at, station = excluded.station,
        number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) > (at, station, number)
"""
_END: Final = """
    INSERT INTO benefit_ends (of_station, of_number, until) VALUES (?, ?, ?)
    ON CONFLICT (of_station, of_number) DO UPDATE SET until = min(until, excluded.until)
"""
_BENEFITS: Final = """
    SELECT b.station, b.number, b.subject, b.programme, b.since,
        CASE WHEN r.day IS NULL THEN b.review ELSE r.review END, b.words, e.until
    FROM benefits b
    LEFT JOIN benefit_reviews r ON r.of_station = b.station AND r.of_number = b.number
    LEFT JOIN benefit_ends e ON e.of_station = b.station AND e.of_number = b.number
    ORDER BY b.since, b.station, b.number
"""


def ask(db: "Database", line: Line, event: AidAsked) -> None:
    """Apply an application."""
    of, what = (event.station, event.number), (event.subject, event.household, event.cause)
    db.execute(_ASK, (*line.ref, *of, *what, event.fen, event.at))


def step(db: "Database", line: Line, event: AidStepTaken) -> None:
    """Apply a step of an application."""
    of, what = (event.station, event.number), (event.fen, event.fund, event.words)
    db.execute(_STEP, (*of, line.recorded_at, *line.ref, event.step, event.at, line.by, *what))


def begin(db: "Database", line: Line, event: ProgrammeStarted) -> None:
    """Apply that somebody gets something."""
    what = (event.subject, event.programme, event.since, event.review, event.words)
    db.execute(_BEGIN, (*line.ref, *what))


def review(db: "Database", line: Line, event: ProgrammeReviewed) -> None:
    """Apply a review; the last in merged order holds."""
    of = (event.station, event.number)
    db.execute(_REVIEW, (*of, event.day, event.review, line.recorded_at, *line.ref))


def end(db: "Database", _line: Line, event: ProgrammeEnded) -> None:
    """Apply an end; of two the earlier holds."""
    db.execute(_END, (event.station, event.number, event.until))


def between(store: Store, since: datetime, until: datetime) -> list[Aid]:
    """Return what was asked for in [since, until), the oldest first."""
    return _aids(store, _BETWEEN, (to_ms(since), to_ms(until)))


def of_request(store: Store, request: LineRef) -> list[Aid]:
    """Return what was asked for in a request, the oldest first."""
    return _aids(store, _OF, request)


def going_on(store: Store, since: datetime) -> list[Aid]:
    """Return what was asked for since a moment, and what is older and not at its end."""
    return _aids(store, _GOING_ON, (to_ms(since),))


def last_sums(store: Store, count: int) -> list[int]:
    """Return the last sums that were asked for, in fen."""
    return [fen for (fen,) in store.query(_LAST_SUMS, (count,))]


def _aids(store: Store, sql: str, values: tuple[int, ...]) -> list[Aid]:
    rows = list(store.query(sql, values))
    lines = msgspec.json.encode([(row[0], row[1]) for row in rows]).decode()
    steps: dict[LineRef, list[AidTaken]] = defaultdict(list)
    for row in store.query(_STEPS, (lines,)):
        steps[LineRef(row[0], row[1])].append(_taken(row))
    return [_aid(row, steps[LineRef(row[0], row[1])]) for row in rows]


def benefits(store: Store) -> list[Benefit]:
    """Return everything anybody got or gets by programme."""
    return [
        Benefit(
            LineRef(row[0], row[1]),
            row[2],
            Programme(row[3]),
            date.fromordinal(row[4]),
            from_ordinal(row[5]),
            row[6],
            from_ordinal(row[7]),
        )
        for row in store.query(_BENEFITS)
    ]


def _aid(row: Sequence[Any], steps: Iterable[AidTaken]) -> Aid:
    return Aid(
        ref=LineRef(row[0], row[1]),
        request=LineRef(row[2], row[3]),
        subject=row[4],
        household=row[5],
        cause=row[6],
        asked=row[7],
        asked_at=from_ms(row[8]),
        no=row[9],
        steps=tuple(steps),
    )


def _taken(row: Sequence[Any]) -> AidTaken:
    fund = Fund(row[6]) if row[6] else None
    return AidTaken(AidStep(row[2]), from_ms(row[3]), row[4], row[5], fund, row[7])
