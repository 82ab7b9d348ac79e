"""People, their stays in the house, whose record is locked, and areas as they are now."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from carehome_app.db.disinfection import areas as area_history
from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.domain.desks.joined import StayBegan
from carehome_app.domain.disinfection.events import AreaDescribed
from carehome_app.domain.events import (
    FIELDS,
    LATER,
    AreaClosed,
    AreaOpened,
    PersonAdmitted,
    PersonFieldsChanged,
    PersonLeft,
    PersonWritten,
    written_fields,
)
from carehome_app.domain.moments import from_ms
from carehome_app.domain.people import (
    Details,
    Group,
    Person,
    Sex,
    Version,
    birth_of,
)
from carehome_app.domain.rounds.entry import LineRef

if TYPE_CHECKING:
    from sqlite_utils import Database


# Whom no list shows: people whose record is locked.

NOT_LOCKED: Final = "NOT IN (SELECT subject FROM locks WHERE locked = 1)"
"""To be put behind a column with numbers of people, in every question about many of them."""


# People, their stays in the house, and areas as they are now (their history is in `areas`).

_VERSION = """
    INSERT INTO person_versions (subject, at, station, number, who, code, name, sex, birth, room,
        bed, floor, care_level, diagnoses, post, id_number, allergies)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_VERSIONS = """
    SELECT station, number, who, code, name, sex, birth, room, bed, floor, care_level,
        diagnoses, post, id_number, allergies
    FROM person_versions WHERE subject = ? ORDER BY at, station, number
"""
_COLUMNS: Final = ("who", "code", "name", "sex", "birth", "room", "bed", "floor", "care_level",
                   "diagnoses", "post", *LATER)  # fmt: skip
"""Of `person_versions`, in the order of the events' fields; NULL where a line says nothing."""
_ALWAYS: Final = tuple(one for one in _COLUMNS if one not in LATER)
"""What every whole record says; the others came to be written later."""


def _last(column: str) -> str:
    found = f"""
        (SELECT {column} FROM person_versions w WHERE w.subject = v.subject
            AND {column} IS NOT NULL ORDER BY at DESC, station DESC, number DESC LIMIT 1)
    """
    if column == "birth":
        return f"CAST(nullif({found}, '') AS INTEGER)"
    return found if column in _ALWAYS else f"coalesce({found}, '')"


_WRITE = f"""
    INSERT OR REPLACE INTO people (id, at, station, number, {", ".join(_COLUMNS)})
    SELECT v.subject, v.at, v.station, v.number, {", ".join(map(_last, _COLUMNS))}
    FROM person_versions v
    WHERE v.subject = ? AND EXISTS (
        SELECT 1 FROM person_versions w WHERE w.subject = v.subject
            AND {" AND ".join(f"{column} IS NOT NULL" for column in _ALWAYS)}
    )
    ORDER BY v.at DESC, v.station DESC, v.number DESC LIMIT 1
"""
"""Of each field the last; nothing before a whole record came, as a change may from elsewhere."""
_PLACES = """
    SELECT subject, at, who, room, bed, floor, post FROM person_versions
    WHERE subject IN (
        SELECT subject FROM person_versions GROUP BY subject HAVING count(*) > 1
    )
    ORDER BY subject, at, station, number
"""
"""Of those about whom something was written twice; nobody else was ever anywhere else."""
_NAMES = "SELECT DISTINCT name FROM person_versions WHERE subject = ?"
_CODES = "SELECT DISTINCT code FROM person_versions WHERE subject = ?"
_ADMIT = "INSERT OR IGNORE INTO admissions (subject, at) VALUES (?, ?)"
_LEAVE = """
    INSERT INTO leavings (subject, at, reason) VALUES (?, ?, ?)
    ON CONFLICT (subject, at) DO UPDATE SET reason = max(reason, excluded.reason)
"""
_PEOPLE = """
    SELECT p.id, who, code, name, sex, birth, room, bed, floor, care_level, diagnoses, post,
        id_number, allergies, a.at,
        (SELECT min(l.at) FROM leavings l WHERE l.subject = p.id AND l.at >= a.at)
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


def write_person(db: "Database", line: Line, event: PersonWritten | PersonFieldsChanged) -> None:
    """Apply what is written about a person; of each field the last in merged order holds."""
    said = written_fields(event)
    fields = [said.get(name) for name in FIELDS]
    db.execute(_VERSION, (event.subject, line.recorded_at, *line.ref, *fields))
    db.execute(_WRITE, (event.subject,))
    if isinstance(event, PersonAdmitted):
        db.execute(_ADMIT, (event.subject, event.at))


def begin_stay(db: "Database", _line: Line, event: StayBegan) -> None:
    """Apply that a person is in the house, as was written down under another number."""
    db.execute(_ADMIT, (event.subject, event.at))


def written_before(store: Store, subject: int, ref: LineRef) -> Mapping[str, str]:
    """Return what was written about a person before a line, field by field; nothing if nothing."""
    known = dict.fromkeys(LATER, "")
    for station, number, *values in store.query(_VERSIONS, (subject,)):
        if (station, number) == ref:
            break
        said = zip(FIELDS, values, strict=True)
        known |= {name: value for name, value in said if value is not None}
    return known


def names(store: Store, subject: int) -> set[str]:
    """Return every name that was ever written down of a person."""
    return {name for (name,) in store.query(_NAMES, (subject,)) if name}


def codes(store: Store, subject: int) -> set[str]:
    """Return every code that a number ever had."""
    return {code for (code,) in store.query(_CODES, (subject,)) if code}


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
    """Return everybody who was ever here, once for each stay, by number and time.

    Somebody taken back twice, at two desks or by two files, has come once: a stay begins when
    the one before is over.
    """
    versions = _versions(store)
    found: list[Person] = []
    for row in store.query(_PEOPLE):
        before = found[-1] if found and found[-1].id == row[0] else None
        if before is not None and (before.left_at is None or from_ms(row[14]) < before.left_at):
            continue
        found.append(_stay(row, versions.get(row[0], ())))
    return found


def _versions(store: Store) -> dict[int, tuple[Version, ...]]:
    """Return where people were from when on, of those who were ever anywhere else."""
    found: dict[int, list[Version]] = {}
    for subject, at, *said in store.query(_PLACES):
        known = found.setdefault(subject, [])
        before = known[-1][1:] if known else (Group.RESIDENT, "", "", "", "")
        now = [old if new is None else new for old, new in zip(before, said, strict=True)]
        one = Version(from_ms(at), Group(now[0]), *now[1:])
        if not known or one[1:] != known[-1][1:]:
            known.append(one)
    return {subject: tuple(some) for subject, some in found.items() if len(some) > 1}


def _stay(row: tuple[Any, ...], versions: tuple[Version, ...]) -> Person:
    birth, known = birth_of(row[5])
    return Person(
        row[0],
        Details(
            group=Group(row[1]),
            code=row[2],
            name=row[3],
            sex=Sex(row[4]),
            birth=birth,
            birth_known=known,
            room=row[6],
            bed=row[7],
            floor=row[8],
            care_level=row[9],
            diagnoses=row[10],
            post=row[11],
            id_number=row[12],
            allergies=row[13],
        ),
        from_ms(row[14]),
        None if row[15] is None else from_ms(row[15]),
        versions,
    )


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
