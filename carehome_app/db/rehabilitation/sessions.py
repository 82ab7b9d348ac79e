"""Sessions that were held or missed, and assessments; what was taken back is in no list."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.findings.evidence import Evidence
from carehome_app.db.journal.corrections import beside, supersede
from carehome_app.db.journal.journal import Line
from carehome_app.domain.moments import HomeTime, from_ms, to_ms
from carehome_app.domain.rehabilitation.assessments import Assessment, LastDone
from carehome_app.domain.rehabilitation.events import (
    Assessed,
    SessionCorrected,
    SessionHeld,
    SessionMissed,
)
from carehome_app.domain.rehabilitation.plan import Absent, Answered, Held, Slot
from carehome_app.domain.rehabilitation.rules import BOOK
from carehome_app.domain.rehabilitation.words import Help, Missed
from carehome_app.domain.rounds.entry import LineRef

if TYPE_CHECKING:
    from sqlite_utils import Database

_HOLD: Final = """
    INSERT INTO training_sessions (subject, day, slot, station, number, plan_station, plan_number,
        started, minutes, item, help, in_group, therapist, words, reaction, place, adverse,
        repetitions, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_MISS: Final = """
    INSERT INTO training_missed (subject, day, slot, station, number, plan_station, plan_number,
        reason, words, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_HELD: Final = f"""
    SELECT t.station, t.number, t.subject, t.plan_station, t.plan_number, t.day, t.slot, t.started,
        t.minutes, t.item, t.help, t.in_group, t.therapist, t.words, t.reaction, t.place,
        t.adverse, t.repetitions, t.by
    FROM training_sessions t {beside("t")}
    WHERE s.station IS NULL AND
"""
_HELD_OF_DAYS: Final = f"""
    {_HELD} t.day BETWEEN :first AND :last
    UNION
    {_HELD} t.started >= :since AND t.started < :until
    ORDER BY 8, 1, 2
"""
_HELD_BY_ONE: Final = f"""
    {_HELD} t.subject = :subject AND t.day BETWEEN :first AND :last
    UNION
    {_HELD} t.subject = :subject AND t.started >= :since AND t.started < :until
    ORDER BY 8, 1, 2
"""
_REPEATED: Final = f"""
    SELECT t.words, count(*) FROM training_sessions t {beside("t")}
    WHERE s.station IS NULL AND t.subject = ? AND t.day BETWEEN ? AND ? AND t.words <> ''
    GROUP BY t.words HAVING count(*) > ? ORDER BY 2 DESC, 1
"""
_AT_ONCE: Final = (
    _HELD
    + """ t.started < ? AND t.started + t.minutes * 60000 > ?
    AND t.started > ? ORDER BY t.started, 1, 2
"""
)
_MISSED: Final = f"""
    SELECT t.station, t.number, t.subject, t.plan_station, t.plan_number, t.day, t.slot, t.reason,
        t.words, t.by
    FROM training_missed t {beside("t")}
    WHERE s.station IS NULL AND t.day BETWEEN :first AND :last {{whose}}
    ORDER BY t.day, t.slot, t.station, t.number
"""
_MISSED_BY_ALL: Final = _MISSED.format(whose="")
_MISSED_BY_ONE: Final = _MISSED.format(whose="AND t.subject = :subject")
_OWNER: Final = """
    SELECT by FROM training_sessions WHERE station = ?1 AND number = ?2
    UNION ALL SELECT by FROM training_missed WHERE station = ?1 AND number = ?2
"""
_ASSESS: Final = """
    INSERT INTO assessments (subject, day, station, number, plan_station, plan_number, tool,
        version, items, total, licence, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ASSESSMENTS: Final = """
    SELECT station, number, subject, plan_station, plan_number, tool, version, day, items, total,
        by, licence
    FROM assessments {where} ORDER BY day, station, number
"""
_LAST_DONE: Final = """
    SELECT subject, tool, plan_station, plan_number, MAX(day) FROM assessments
    GROUP BY subject, tool, plan_station, plan_number
"""
_DONE_IN: Final = _ASSESSMENTS.format(where="WHERE day BETWEEN ? AND ?")
_DONE_OF: Final = _ASSESSMENTS.format(where="WHERE subject = ?")
_items: Final = msgspec.json.Decoder(tuple[tuple[str, str, str], ...])
_HELPS: Final = {one.value: one for one in Help}
_LONGEST_MS: Final = 24 * 3600 * 1000


def hold(db: "Database", line: Line, event: SessionHeld) -> None:
    """Apply a session that was held."""
    slot = (event.subject, event.day, event.slot, *line.ref, event.plan_station, event.plan_number)
    what = (event.started, event.minutes, event.item, event.help, event.group, event.therapist)
    more = (event.words, event.reaction, event.place, event.adverse, event.repetitions, line.by)
    db.execute(_HOLD, (*slot, *what, *more))


def miss(db: "Database", line: Line, event: SessionMissed) -> None:
    """Apply a session that was not held."""
    slot = (event.subject, event.day, event.slot, *line.ref, event.plan_station, event.plan_number)
    db.execute(_MISS, (*slot, event.reason, event.words, line.by))


def correct(db: "Database", line: Line, event: SessionCorrected) -> None:
    """Apply that a line of a session was taken back."""
    supersede(db, line, event)


def assess(db: "Database", line: Line, event: Assessed) -> None:
    """Apply an assessment."""
    plan = (event.plan_station, event.plan_number)
    items = msgspec.json.encode(event.items).decode()
    what = (event.tool, event.version, items, event.total, event.licence, line.by)
    db.execute(_ASSESS, (event.subject, event.day, *line.ref, *plan, *what))


def between(
    store: Store, days: tuple[date, date], home: HomeTime, subject: int | None = None
) -> list[Answered]:
    """Return what was said of the sessions planned in some days, or held in them; or of one's."""
    first, last = days
    asked: dict[str, int] = {"first": first.toordinal(), "last": last.toordinal()}
    ends = {"since": to_ms(_begin(home, first)), "until": to_ms(_begin(home, last, after=1))}
    held_by, missed_by = _HELD_OF_DAYS, _MISSED_BY_ALL
    if subject is not None:
        asked["subject"], held_by, missed_by = subject, _HELD_BY_ONE, _MISSED_BY_ONE
    known: dict[int, date] = {}
    held = [_held(row, home, known) for row in store.query(held_by, {**asked, **ends})]
    return [*held, *(_absent(row) for row in store.query(missed_by, asked))]


def repeated_words(
    store: Store, subject: int, days: tuple[date, date], most: int
) -> dict[str, int]:
    """Return words that stand in more than so many of somebody's sessions, and in how many."""
    first, last = (day.toordinal() for day in days)
    return dict(store.query(_REPEATED, (subject, first, last, most)))


def at_once(store: Store, since: datetime, until: datetime, home: HomeTime) -> list[Held]:
    """Return the sessions that overlap a stretch of time."""
    begin, end = to_ms(since), to_ms(until)
    rows = store.query(_AT_ONCE, (end, begin, begin - _LONGEST_MS))
    return [_held(row, home, {}) for row in rows]


def who_wrote(store: Store, ref: LineRef) -> int | None:
    """Return who wrote the line of a session; None when there is none."""
    for (by,) in store.query(_OWNER, tuple(ref)):
        return int(by)
    return None


def last_assessments(store: Store) -> dict[int, list[LastDone]]:
    """Return by person when they were assessed last with each tool, by each of their plans."""
    found: dict[int, list[LastDone]] = {}
    for subject, tool, station, number, day in store.query(_LAST_DONE):
        one = LastDone(subject, tool, LineRef(station, number), date.fromordinal(day))
        found.setdefault(subject, []).append(one)
    return found


def assessments(store: Store, first: date, last: date) -> list[Assessment]:
    """Return everybody's assessments of some days, the earliest first."""
    rows = store.query(_DONE_IN, (first.toordinal(), last.toordinal()))
    return [_assessment(row) for row in rows]


def assessments_of(store: Store, subject: int) -> list[Assessment]:
    """Return the assessments of a person, the earliest first."""
    return [_assessment(row) for row in store.query(_DONE_OF, (subject,))]


def _begin(home: HomeTime, day: date, *, after: int = 0) -> datetime:
    return home.moment(date.fromordinal(day.toordinal() + after), datetime.min.time())


def _held(row: Sequence[Any], home: HomeTime, known: dict[int, date]) -> Held:
    """Return a session; `known` remembers the days of moments, since many begin at one."""
    slot = Slot(LineRef(row[3], row[4]), date.fromordinal(row[5]), row[6])
    started = from_ms(row[7])
    day = known.get(row[7])
    if day is None:
        day = known[row[7]] = home.day(started)
    return Held(
        LineRef(row[0], row[1]),
        row[2],
        slot,
        started,
        day,
        row[8],
        row[9],
        _HELPS[row[10]],
        bool(row[11]),
        *row[12:],
    )


def _absent(row: Sequence[Any]) -> Absent:
    slot = Slot(LineRef(row[3], row[4]), date.fromordinal(row[5]), row[6])
    return Absent(LineRef(row[0], row[1]), row[2], slot, Missed(row[7]), row[8], row[9])


def _assessment(row: Sequence[Any]) -> Assessment:
    return Assessment(
        LineRef(row[0], row[1]),
        row[2],
        LineRef(row[3], row[4]),
        row[5],
        row[6],
        date.fromordinal(row[7]),
        _items.decode(row[8]),
        *row[9:],
    )


EVIDENCE: Final = Evidence(BOOK)
"""Nothing but a signed reason closes what happened in a session."""
