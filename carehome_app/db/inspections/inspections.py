"""Checklists somebody wrote, inspections with their answers and signatures, and patrols."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.domain.inspections import events
from carehome_app.domain.inspections.checklists import (
    Answer,
    Answered,
    Checklist,
    Inspection,
    Signature,
    written,
)
from carehome_app.domain.inspections.faults import first_number
from carehome_app.domain.inspections.given_lists import GIVEN
from carehome_app.domain.inspections.patrols import Patrol
from carehome_app.domain.moments import from_ms, to_ms

if TYPE_CHECKING:
    from sqlite_utils import Database

_BEGIN = """
    INSERT OR IGNORE INTO inspections (id, checklist, version, source, at, inspector, by,
        station, number)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ANSWER = """
    INSERT INTO inspection_answers (inspection, item, at, station, number, answer, words,
        evidence, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_SIGN = """
    INSERT INTO inspection_signatures (inspection, side, at, station, number, person, words)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_WRITE = """
    INSERT INTO checklists (code, version, since, title, items, station, number)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_WALK = """
    INSERT INTO patrols (at, station, number, place, person, words, by)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_INSPECTIONS = "SELECT id, checklist, version, source, at, inspector FROM inspections"
_ANSWERS = """
    SELECT item, answer, words, evidence, at, by FROM inspection_answers
    WHERE inspection = ? ORDER BY at, station, number
"""
_SIGNATURES = """
    SELECT side, person, at, words FROM inspection_signatures
    WHERE inspection = ? ORDER BY at DESC, station DESC, number DESC
"""
_LISTS = """
    SELECT code, version, title, since, items FROM checklists
    ORDER BY code, version, station DESC, number DESC
"""
_PATROLS = """
    SELECT at, place, person, words FROM patrols WHERE at >= ? AND at < ?
    ORDER BY at, station, number
"""
_NEXT = "SELECT coalesce(max(id), 0) + 1 FROM inspections WHERE id > ? AND id < ?"
_PER_YEAR = 10_000

_items = msgspec.json.Decoder(tuple[tuple[str, str, str, int, int, int, str, str], ...])


def begin(db: "Database", line: Line, event: events.InspectionBegun) -> None:
    """Apply that an inspection begins."""
    what = (event.checklist, event.version, event.source, event.at, event.inspector, line.by)
    db.execute(_BEGIN, (event.inspection, *what, *line.ref))


def answer(db: "Database", line: Line, event: events.ItemAnswered) -> None:
    """Apply an answer; the last one holds."""
    what = (event.answer, event.words, event.evidence, line.by)
    db.execute(_ANSWER, (event.inspection, event.item, event.at, *line.ref, *what))


def sign(db: "Database", line: Line, event: events.InspectionSigned) -> None:
    """Apply a signature; the first of a side holds."""
    what = (event.person, event.words)
    db.execute(_SIGN, (event.inspection, event.side, event.at, *line.ref, *what))


def write(db: "Database", line: Line, event: events.ChecklistWritten) -> None:
    """Apply a checklist of the home's own or the bureau's."""
    items = msgspec.json.encode(event.items).decode()
    db.execute(_WRITE, (event.code, event.version, event.since, event.title, items, *line.ref))


def walk(db: "Database", line: Line, event: events.PatrolWalked) -> None:
    """Apply a patrol."""
    db.execute(_WALK, (event.at, *line.ref, event.place, event.by, event.words, line.by))


def checklists(store: Store) -> list[Checklist]:
    """Return every version of every checklist: those that are given, and those written here."""
    found = {(one.code, one.version): one for one in GIVEN}
    for code, version, title, since, items in store.query(_LISTS):
        day = date.fromordinal(since)
        found[code, version] = written(code, version, title, day, _items.decode(items))
    return list(found.values())


def inspection(store: Store, number: int) -> Inspection | None:
    """Return an inspection by its number, if there is one."""
    rows = store.query(f"{_INSPECTIONS} WHERE id = ?", (number,))
    return next(iter(_inspections(store, rows)), None)


def latest(store: Store, count: int) -> list[Inspection]:
    """Return the last inspections, the newest first."""
    rows = store.query(f"{_INSPECTIONS} ORDER BY at DESC, id DESC LIMIT ?", (count,))
    return _inspections(store, rows)


def of_checklist(store: Store, code: str, until: datetime) -> list[Inspection]:
    """Return the last inspections by a checklist that began before a moment, the newest first."""
    where = "WHERE checklist = ? AND at < ? ORDER BY at DESC, id DESC LIMIT 5"
    return _inspections(store, store.query(f"{_INSPECTIONS} {where}", (code, to_ms(until))))


def between(store: Store, since: datetime, until: datetime) -> list[Inspection]:
    """Return the inspections begun in [since, until)."""
    bounds = (to_ms(since), to_ms(until))
    rows = store.query(f"{_INSPECTIONS} WHERE at >= ? AND at < ? ORDER BY at, id", bounds)
    return _inspections(store, rows)


def patrols(store: Store, since: datetime, until: datetime) -> list[Patrol]:
    """Return the patrols walked in [since, until), by time."""
    rows = store.query(_PATROLS, (to_ms(since), to_ms(until)))
    return [Patrol(from_ms(at), place, by, words) for at, place, by, words in rows]


def next_number(store: Store, year: int, station: int) -> int:
    """Return the next free number of an inspection in a year at a station."""
    first = first_number(year, station)
    ((found,),) = store.query(_NEXT, (first, first + _PER_YEAR))
    return max(int(found), first + 1)


def _inspections(store: Store, rows: Iterable[tuple[Any, ...]]) -> list[Inspection]:
    known = {(one.code, one.version): one for one in checklists(store)}
    return [
        Inspection(
            id=number,
            checklist=known[code, version],
            source=source,
            begun_at=from_ms(at),
            inspector=inspector,
            answers=_answers(store, number),
            signed=_signed(store, number),
        )
        for number, code, version, source, at, inspector in rows
        if (code, version) in known
    ]


def _answers(store: Store, number: int) -> dict[str, Answered]:
    known = {one.value for one in Answer}
    return {
        item: Answered(Answer(said), words, evidence, from_ms(at), by)
        for item, said, words, evidence, at, by in store.query(_ANSWERS, (number,))
        if said in known
    }


def _signed(store: Store, number: int) -> dict[str, Signature]:
    return {
        side: Signature(person, from_ms(at), words)
        for side, person, at, words in store.query(_SIGNATURES, (number,))
    }
