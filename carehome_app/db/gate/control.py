"""Levels of control, booked visits, and what is kept for an emergency only."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.gate import lines
from carehome_app.db.journal.journal import Line
from carehome_app.db.people import NOT_LOCKED
from carehome_app.domain.gate.events import (
    BookingSaid,
    EmergencyEnded,
    EmergencyKept,
    LevelSet,
    VisitBooked,
)
from carehome_app.domain.gate.levels import Ask, Level, Switch, Who
from carehome_app.domain.gate.movements import Booking
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.rounds.entry import LineRef

if TYPE_CHECKING:
    from sqlite_utils import Database

_SET: Final = """
    INSERT INTO control_levels (zone, since, station, number, level, document, reason, switches,
        asks, until, emergency, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_BOOK: Final = """
    INSERT INTO visits_booked (at, station, number, subject, name, phone, minutes, exception,
        signed_by, words, booked_at, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_SAY: Final = """
    INSERT INTO bookings_said (station, number, at, by_station, by_number, state, words, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_KEEP: Final = """
    INSERT INTO emergency_answers (station, number, by_station, by_number, emergency, answers)
    VALUES (?, ?, ?, ?, ?, ?)
"""
_END: Final = """
    INSERT INTO emergencies_ended (at, station, number, emergency, line_count, kept, by)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_LEVELS: Final = """
    SELECT zone, since, station, number, level, document, reason, switches, asks, until,
        emergency, by
    FROM control_levels ORDER BY since, station, number
"""
_BOOKINGS: Final = f"""
    SELECT at, station, number, subject, name, phone, minutes, exception, signed_by, words,
        booked_at
    FROM visits_booked WHERE at >= ? AND at < ? AND subject {NOT_LOCKED}
    ORDER BY at, station, number
"""
_SAID: Final = """
    SELECT state FROM bookings_said WHERE station = ? AND number = ?
    ORDER BY at, by_station, by_number
"""
_KEPT: Final = """
    SELECT by_station, by_number, emergency, station, number, answers FROM emergency_answers
    WHERE emergency = ? ORDER BY by_station, by_number
"""
_ANSWERS: Final = """
    SELECT answers FROM emergency_answers WHERE station = ? AND number = ?
    ORDER BY by_station, by_number
"""
_NAMES: Final = "SELECT emergency, count(*) FROM emergency_answers GROUP BY emergency"

_strings = msgspec.json.Decoder(dict[str, str])
_asks = msgspec.json.Decoder(dict[str, tuple[str, ...]])


class Kept(NamedTuple):
    """One line kept for an emergency: itself, and the line of the gate it belongs to."""

    ref: LineRef
    on: LineRef
    answers: dict[str, str]


def set_level(db: "Database", line: Line, event: LevelSet) -> None:
    """Apply a change of level."""
    switches = msgspec.json.encode(event.switches).decode()
    asks = msgspec.json.encode(event.asks).decode()
    what = (event.level, event.document, event.reason, switches, asks, event.until)
    where = (event.zone, event.since, *line.ref)
    db.execute(_SET, (*where, *what, event.emergency, line.by))


def book(db: "Database", line: Line, event: VisitBooked) -> None:
    """Apply a booked visit."""
    who = (event.subject, event.name, event.phone, event.minutes, event.exception)
    how = (event.signed_by, event.words, line.recorded_at, line.by)
    db.execute(_BOOK, (event.at, *line.ref, *who, *how))


def say(db: "Database", line: Line, event: BookingSaid) -> None:
    """Apply what was said of a booked visit."""
    where = (event.station, event.number, event.at, *line.ref)
    db.execute(_SAY, (*where, event.state, event.words, line.by))


def keep(db: "Database", line: Line, event: EmergencyKept) -> None:
    """Apply answers kept for an emergency."""
    answers = msgspec.json.encode(event.answers).decode()
    where = (event.station, event.number, *line.ref)
    db.execute(_KEEP, (*where, event.emergency, answers))


def end(db: "Database", line: Line, event: EmergencyEnded) -> None:
    """Apply that an emergency ended and its answers are gone."""
    count = sum(map(len, event.lines.values()))
    db.execute(_END, (event.at, *line.ref, event.emergency, count, event.kept, line.by))


def levels(store: Store) -> list[Level]:
    """Return every level that was ever set, of the home and of its zones."""
    known, classes, positions = set(Ask), set(Who), set(Switch)
    return [
        Level(
            code=row[4],
            since=from_ms(row[1]),
            ref=LineRef(row[2], row[3]),
            document=row[5],
            reason=row[6],
            by=row[11],
            zone=row[0],
            emergency=row[10],
            until=None if row[9] is None else from_ms(row[9]),
            switches={
                Switch(key): value
                for key, value in _strings.decode(row[7]).items()
                if key in positions
            },
            asks={
                Who(who): tuple(Ask(one) for one in asked if one in known)
                for who, asked in _asks.decode(row[8]).items()
                if who in classes
            },
        )
        for row in store.query(_LEVELS)
    ]


def bookings(store: Store, since: datetime, until: datetime) -> list[Booking]:
    """Return the visits booked for [since, until), with what was said of each."""
    came = lines.came_by_booking(store, since - timedelta(days=1))
    found = []
    for row in store.query(_BOOKINGS, (to_ms(since), to_ms(until))):
        ref = LineRef(row[1], row[2])
        said = tuple(state for (state,) in store.query(_SAID, ref))
        found.append(
            Booking(
                ref=ref,
                resident=row[3],
                name=row[4],
                phone=row[5],
                at=from_ms(row[0]),
                minutes=row[6],
                exception=row[7],
                signed_by=row[8],
                words=row[9],
                booked_at=from_ms(row[10]),
                said=said,
                came=ref in came,
            )
        )
    return found


def kept_for(store: Store, emergency: str) -> list[Kept]:
    """Return everything kept for an emergency."""
    return [
        Kept(LineRef(row[0], row[1]), LineRef(row[3], row[4]), _strings.decode(row[5]))
        for row in store.query(_KEPT, (emergency,))
    ]


def emergencies(store: Store) -> dict[str, int]:
    """Return for which emergencies something is kept, and how many lines."""
    return dict(store.query(_NAMES))


def emergency_answers(store: Store, ref: LineRef) -> dict[str, str]:
    """Return what was answered for an emergency on a line of the gate, while it is kept."""
    found: dict[str, str] = {}
    for (answers,) in store.query(_ANSWERS, ref):
        found |= _strings.decode(answers)
    return found
