"""People, their stays in the house, whose record is locked, and areas as they are now."""

from typing import TYPE_CHECKING, Final

from carehome_app.db.disinfection import areas as area_history
from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.domain.disinfection.events import AreaDescribed
from carehome_app.domain.events import (
    AreaClosed,
    AreaOpened,
    PersonAdmitted,
    PersonLeft,
    PersonWritten,
)
from carehome_app.domain.moments import from_ms, from_ordinal
from carehome_app.domain.people import Details, Group, Person, Sex

if TYPE_CHECKING:
    from sqlite_utils import Database


# Whom no list shows: people whose record is locked.

NOT_LOCKED: Final = "NOT IN (SELECT subject FROM locks WHERE locked = 1)"
"""To be put behind a column with numbers of people, in every question about many of them."""


# People, their stays in the house, and areas as they are now (their history is in `areas`).

_WRITE = """
    INSERT INTO people (id, who, code, name, sex, birth, room, bed, floor, care_level,
        diagnoses, post, at, station, number)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET who = excluded.who, code = excluded.code,
        name = excluded.name, sex = excluded.sex, birth = excluded.birth, room = excluded.room,
        bed = excluded.bed, floor = excluded.floor, care_level = excluded.care_level,
        diagnoses = excluded.diagnoses, post = excluded.post, at = excluded.at,
        station = excluded.station, number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) > (at, station, number)
"""
_ADMIT = "INSERT OR IGNORE INTO admissions (subject, at) VALUES (?, ?)"
_LEAVE = """
    INSERT INTO leavings (subject, at, reason) VALUES (?, ?, ?)
    ON CONFLICT (subject, at) DO UPDATE SET reason = max(reason, excluded.reason)
"""
_PEOPLE = """
    SELECT p.id, who, code, name, sex, birth, room, bed, floor, care_level, diagnoses, post,
        a.at, (SELECT min(l.at) FROM leavings l WHERE l.subject = p.id AND l.at >= a.at)
    FROM people p JOIN admissions a ON a.subject = p.id
    ORDER BY p.id, a.at
"""
_NEXT_ID = """
    SELECT coalesce(max(id), 0) + 1
    FROM (SELECT id FROM people UNION ALL SELECT subject FROM erasures) WHERE id BETWEEN ? AND ?
"""
"""The number of somebody who was erased is never given to another."""
_OPEN_AREA = """
    INSERT INTO areas (id, name, area_class, floor, times_a_day, opened_at, at, station, number)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, area_class = excluded.area_class,
        floor = excluded.floor, times_a_day = excluded.times_a_day,
        at = excluded.at, station = excluded.station, number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) > (at, station, number)
"""
_OPENED_FIRST = "UPDATE areas SET opened_at = min(opened_at, ?) WHERE id = ?"
_CLOSE_AREA = """
    INSERT INTO area_closings (subject, at) VALUES (?, ?)
    ON CONFLICT (subject) DO UPDATE SET at = min(at, excluded.at)
"""
_NEXT_AREA = "SELECT coalesce(max(id), 0) + 1 FROM areas WHERE id BETWEEN ? AND ?"

PER_STATION = 1_000_000
"""Numbers of subjects: a station gives out its own million."""


def write_person(db: "Database", line: Line, event: PersonWritten) -> None:
    """Apply what is written about a person; the last in merged order holds."""
    details = (
        event.subject, event.group, event.code, event.name, event.sex, event.birth, event.room,
        event.bed, event.floor, event.care_level, event.diagnoses, event.post,
    )  # fmt: skip
    db.execute(_WRITE, (*details, line.recorded_at, *line.ref))
    if isinstance(event, PersonAdmitted):
        db.execute(_ADMIT, (event.subject, event.at))


def write_leaving(db: "Database", _line: Line, event: PersonLeft) -> None:
    """Apply a leaving."""
    db.execute(_LEAVE, (event.subject, event.at, event.reason))


def open_area(db: "Database", line: Line, event: AreaOpened | AreaDescribed) -> None:
    """Apply what is written about an area."""
    area_history.write_version(db, line, event)
    what = (event.subject, event.name, event.area_class, event.floor, event.times_a_day)
    db.execute(_OPEN_AREA, (*what, line.recorded_at, line.recorded_at, *line.ref))
    db.execute(_OPENED_FIRST, (line.recorded_at, event.subject))


def close_area(db: "Database", _line: Line, event: AreaClosed) -> None:
    """Apply the closing of an area."""
    db.execute(_CLOSE_AREA, (event.subject, event.at))


def stays(store: Store) -> list[Person]:
    """Return everybody who was ever here, once for each stay, by number and time."""
    return [
        Person(
            row[0],
            Details(
                group=Group(row[1]), code=row[2], name=row[3], sex=Sex(row[4]),
                birth=from_ordinal(row[5]), room=row[6], bed=row[7], floor=row[8],
                care_level=row[9], diagnoses=row[10], post=row[11],
            ),
            from_ms(row[12]),
            None if row[13] is None else from_ms(row[13]),
        )
        for row in store.query(_PEOPLE)
    ]  # fmt: skip


def next_person_id(store: Store, station: int) -> int:
    """Return the next free number of a person for a station."""
    return _next(store, _NEXT_ID, station)


def next_area_id(store: Store, station: int) -> int:
    """Return the next free number of an area for a station."""
    return _next(store, _NEXT_AREA, station)


def _next(store: Store, sql: str, station: int) -> int:
    first = station * PER_STATION
    ((found,),) = store.query(sql, (first, first + PER_STATION - 1))
    return max(int(found), first + 1)
