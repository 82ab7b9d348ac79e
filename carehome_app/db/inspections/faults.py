"""Faults and what was done with them; the open ones are found through their findings."""

import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from carehome_app.db import settings
from carehome_app.db.file.connection import Store
from carehome_app.db.findings.evidence import Evidence, Touched
from carehome_app.db.journal.journal import Line
from carehome_app.domain.events import Event, SettingChanged
from carehome_app.domain.findings.episodes import Episode
from carehome_app.domain.findings.subject import FAULT, Subject
from carehome_app.domain.inspections import events
from carehome_app.domain.inspections.faults import (
    Act,
    Fault,
    Found,
    Grade,
    Source,
    What,
    due_moment,
    first_number,
    folded,
    number_of,
)
from carehome_app.domain.inspections.rules import BOOK
from carehome_app.domain.moments import from_ms, home_time, to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import Text
from carehome_app.in_mind import kept_in_mind

if TYPE_CHECKING:
    from sqlite_utils import Database

_FIND = """
    INSERT OR IGNORE INTO faults (id, found_at, found_by, finder, source, place, words, grade,
        item, red_line, interim, inspection, station, number)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ACT = """
    INSERT INTO fault_acts (fault, at, station, number, act, by, person, helper, due, words,
        told, interim, same_as, area_closed)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_FAULTS = """
    SELECT id, found_at, found_by, finder, source, place, words, grade, item, red_line, interim,
        inspection, station, number
    FROM faults
"""
_ACTS = """
    SELECT fault, at, station, number, act, by, person, helper, due, words, told, interim,
        same_as, area_closed
    FROM fault_acts
"""
_ONE: Final = "WHERE id = ?"
_OPEN: Final = (
    "WHERE id IN (SELECT subject FROM episodes INDEXED BY open_episodes"
    " WHERE closed_at IS NULL AND about = 10)"
)
_BETWEEN: Final = """
    WHERE found_at >= ?1 AND found_at < ?2 OR id IN (SELECT subject FROM episodes
        WHERE about = 10 AND opened_at < ?2 AND (closed_at IS NULL OR closed_at >= ?1))
"""
_THESE: Final = "WHERE id IN (SELECT value FROM json_each(?))"
_KEYS: Final = """
    SELECT id, found_at, trim(place), coalesce(nullif(item, ''), trim(words)) FROM faults
    WHERE found_at >= ?1 AND found_at < ?3
        AND (trim(place), coalesce(nullif(item, ''), trim(words))) IN (
            SELECT trim(place), coalesce(nullif(item, ''), trim(words)) FROM faults
            WHERE found_at >= ?2 AND found_at < ?3)
        AND NOT EXISTS (SELECT 1 FROM fault_acts a
            WHERE a.fault = faults.id AND a.act = 'withdrawn')
    ORDER BY found_at, id
"""
_LIKE_ONE: Final = """
    WHERE id <> ?1 AND found_at >= ?2 - ?3 AND found_at <= ?2 AND trim(place) = trim(?4)
        AND coalesce(nullif(item, ''), trim(words)) = coalesce(nullif(?5, ''), trim(?6))
"""
_NEXT: Final = "SELECT coalesce(max(id), 0) + 1 FROM faults WHERE id > ? AND id < ?"
_SUBJECTS: Final = "SELECT id FROM faults ORDER BY id"
_CALLED: Final = "SELECT place FROM faults WHERE id = ?"
PER_YEAR: Final = 10_000
_Row = tuple[Any, ...]
CALLED: Final = Text("", "{number} {place}")


def find(db: "Database", line: Line, event: events.FaultFound) -> None:
    """Apply that a fault was found."""
    who = (event.fault, event.found_at, event.found_by, event.finder)
    what = (event.source, event.place, event.words, event.grade, event.item, event.red_line)
    db.execute(_FIND, (*who, *what, event.interim, event.inspection, *line.ref))


def assign(db: "Database", line: Line, event: events.FaultAssigned) -> None:
    """Apply who is responsible, and until when."""
    who = {"person": event.responsible, "helper": event.helper, "due": event.due}
    how = {"interim": event.interim, "area_closed": event.area_closed}
    _act(db, line, (event.fault, event.at, What.ASSIGNED), words=event.plan, **who, **how)


def rectify(db: "Database", line: Line, event: events.FaultRectified) -> None:
    """Apply that it was put right."""
    key = (event.fault, event.at, What.RECTIFIED)
    _act(db, line, key, person=event.by, words=event.words)


def recheck(db: "Database", line: Line, event: events.FaultRechecked) -> None:
    """Apply that somebody looked."""
    key = (event.fault, event.at, What.PASSED if event.passed else What.FAILED)
    _act(db, line, key, person=event.by, words=event.words, due=event.due or None)


def reopen(db: "Database", line: Line, event: events.FaultReopened) -> None:
    """Apply that it was opened again."""
    _act(db, line, (event.fault, event.at, What.REOPENED), words=event.words, due=event.due)


def extend(db: "Database", line: Line, event: events.FaultExtended) -> None:
    """Apply another last day."""
    key = (event.fault, event.at, What.EXTENDED)
    _act(db, line, key, person=event.allowed_by, words=event.words, due=event.due)


def escalate(db: "Database", line: Line, event: events.FaultEscalated) -> None:
    """Apply that it cannot be put right here."""
    _act(db, line, (event.fault, event.at, What.CANNOT), words=event.words, told=event.told)


def withdraw(db: "Database", line: Line, event: events.FaultWithdrawn) -> None:
    """Apply that it was none."""
    key = (event.fault, event.at, What.WITHDRAWN)
    _act(db, line, key, words=event.words, same_as=event.same_as)


_NOTHING: Final[dict[str, Any]] = {
    "person": 0,
    "helper": 0,
    "due": None,
    "words": "",
    "told": "",
    "interim": "",
    "same_as": 0,
    "area_closed": 0,
}


def _act(db: "Database", line: Line, key: tuple[int, int, What], **said: Any) -> None:  # noqa: ANN401  # values of columns
    fault, at, what = key
    values = {**_NOTHING, **said}
    db.execute(_ACT, (fault, at, *line.ref, what.value, line.by, *values.values()))


# What is read.


def fault(store: Store, number: int) -> Fault | None:
    """Return a fault by its number, if there is one."""
    return next(iter(_read(store, _ONE, (number,))), None)


def open_faults(store: Store) -> list[Fault]:
    """Return every fault that is open, by when it was found."""
    return [one for one in _read(store, _OPEN, ()) if one.is_open]


def between(store: Store, since: datetime, until: datetime) -> list[Fault]:
    """Return what was found or open in [since, until), by when it was found."""
    return _read(store, _BETWEEN, (to_ms(since), to_ms(until)))


def like_those_between(
    store: Store, since: datetime, until: datetime, within: timedelta
) -> list[Fault]:
    """Return the last that is like each found in [since, until), at most so long before it.

    Of many years only those that matter are read, and only what was found, not what was done;
    what was withdrawn is like nothing.
    """
    length, begin = int(within.total_seconds() * 1000), to_ms(since)
    last: dict[tuple[str, str], tuple[int, int]] = {}
    found: set[int] = set()
    for number, at, place, what in store.query(_KEYS, (begin - length, begin, to_ms(until))):
        before = last.get((place, what))
        if at >= begin and before is not None and at - before[1] <= length:
            found.add(before[0])
        last[place, what] = (number, at)
    rows = store.query(f"{_FAULTS} {_THESE} ORDER BY found_at, id", (json.dumps(sorted(found)),))
    return [folded(row[0], _found_of(row), ()) for row in rows]


def like(store: Store, fault: Fault, within: timedelta) -> list[Fault]:
    """Return what is like a fault and was found at most so long before it."""
    found, length = fault.found, int(within.total_seconds() * 1000)
    said = (fault.id, to_ms(found.at), length, found.place, found.item, found.words)
    return _read(store, _LIKE_ONE, said)


def next_number(store: Store, year: int, station: int) -> int:
    """Return the next free number of a fault in a year at a station."""
    first = first_number(year, station)
    ((found,),) = store.query(_NEXT, (first, first + PER_YEAR))
    return max(int(found), first + 1)


def _read(store: Store, where: str, values: tuple[Any, ...]) -> list[Fault]:
    rows = list(store.query(f"{_FAULTS} {where} ORDER BY found_at, id", values))
    if len(rows) == 1:
        acts = store.query(f"{_ACTS} WHERE fault = ?", (rows[0][0],))
    else:
        inner = f"SELECT id FROM faults {where}"  # our own words
        acts = store.query(f"{_ACTS} WHERE fault IN ({inner})", values)
    done: dict[int, list[_Row]] = {}
    for row in acts:
        done.setdefault(row[0], []).append(row)
    return [_made(row, tuple(done.get(row[0], ()))) for row in rows]


@kept_in_mind(1024)
def _made(row: _Row, acts: tuple[_Row, ...]) -> Fault:
    """Return the fault of some rows; one act reads the faults of the month several times."""
    return folded(row[0], _found_of(row), map(_act_of, acts))


def _found_of(row: _Row) -> Found:
    return Found(
        ref=LineRef(row[12], row[13]),
        at=from_ms(row[1]),
        by=row[2],
        finder=row[3],
        source=_known(Source, row[4], Source.OWN),
        place=row[5],
        words=row[6],
        grade=_known(Grade, row[7], Grade.GENERAL),
        item=row[8],
        red_line=bool(row[9]),
        interim=row[10],
        inspection=row[11],
    )


def _known(kind: Any, value: str, otherwise: Any) -> Any:  # noqa: ANN401  # a member of the enum
    """Return a member; what a newer program wrote is read as the usual one."""
    return kind._value2member_map_.get(value, otherwise)


def _act_of(row: _Row) -> Act:
    due = None if row[8] is None else date.fromordinal(row[8])
    return Act(
        LineRef(row[2], row[3]),
        from_ms(row[1]),
        What(row[4]),
        row[5],
        row[6],
        row[7],
        due,
        row[9],
        row[10],
        row[11],
        row[12],
        bool(row[13]),
    )


# What the findings about faults ask.


def called(store: Store, about: Subject, at: datetime) -> Text | str:
    """Return the number and the place of a fault."""
    del at
    for (place,) in store.query(_CALLED, (about.id,)):
        return CALLED.with_(number=number_of(about.id), place=place)
    return number_of(about.id)


def touched(store: Store, event: Event) -> Iterator[Touched]:
    """Yield the faults whose clock an event sets: their own acts, and the home's time."""
    if isinstance(event, _ACTED):
        yield Touched(Subject(FAULT, event.fault), "", _EVER)
    elif isinstance(event, SettingChanged) and event.key == "timezone":
        for (number,) in store.query(_SUBJECTS):
            yield Touched(Subject(FAULT, number), "", _EVER)


def due(store: Store, episode: Episode) -> datetime | None:
    """Return when what comes next is too late: to assign it, to put it right, to look."""
    known = fault(store, episode.about.id)
    if known is None:
        return None
    return due_moment(known, home_time(tuple(settings.setting(store, "timezone"))))


_ACTED: Final = (
    events.FaultFound,
    events.FaultAssigned,
    events.FaultRectified,
    events.FaultRechecked,
    events.FaultReopened,
    events.FaultExtended,
    events.FaultEscalated,
    events.FaultWithdrawn,
)
_EVER: Final = from_ms(0)
EVIDENCE: Final = Evidence(BOOK, touched=touched, due=due, called=called)
