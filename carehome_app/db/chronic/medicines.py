"""Medicine lists of single people, and what became of each dose."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from carehome_app.db.chronic.plans import END, codes
from carehome_app.db.file.connection import Store
from carehome_app.db.journal import corrections
from carehome_app.db.journal.corrections import beside, supersede, superseded
from carehome_app.db.journal.journal import Line
from carehome_app.domain.chronic.events import (
    DoseCorrected,
    DoseSaid,
    MedicineEnded,
    MedicineStarted,
)
from carehome_app.domain.chronic.medicine import DoseEntry, Gate, Medicine, Outcome
from carehome_app.domain.chronic.times import Rhythm
from carehome_app.domain.moments import from_ms, from_ordinal
from carehome_app.domain.rounds.entry import LineRef

if TYPE_CHECKING:
    from sqlite_utils import Database

_START = """
    INSERT OR IGNORE INTO medicines (id, person, name, dose, windows, from_day, until_day, days,
        every, monthly, note, ordered_by, gate, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_END = END.format(table="medicine_ends")
_MEDICINES = """
    SELECT m.id, m.person, m.name, m.dose, m.windows, m.from_day,
        min(coalesce(m.until_day, e.until_day), coalesce(e.until_day, m.until_day)),
        m.days, m.every, m.monthly, m.note, m.ordered_by, m.gate, m.by, coalesce(e.why, '')
    FROM medicines m LEFT JOIN medicine_ends e ON e.id = m.id
    ORDER BY m.id
"""
_SAY = """
    INSERT INTO doses (subject, day, window, medicine, station, number, at, recorded_at, by,
        outcome, words, asked)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_COLUMNS = f"""
    SELECT d.subject, d.day, d.window, d.medicine, d.station, d.number, d.at, d.recorded_at, d.by,
        d.outcome, d.words, d.asked, {corrections.COLUMNS}
"""
_CORRECTED = beside("d")
# CROSS JOIN keeps this order: person by person, so that years of doses cost nothing.
_OF_DAY = f"""
    {_COLUMNS} FROM json_each(?) p
    CROSS JOIN doses d ON d.subject = p.value AND d.day = ? {_CORRECTED}
    ORDER BY d.subject, d.recorded_at, d.station, d.number
"""
_OF_PERSON = f"""
    {_COLUMNS} FROM doses d {_CORRECTED} WHERE d.subject = ? AND d.day BETWEEN ? AND ?
    ORDER BY d.day, d.at, d.station, d.number
"""

_gate = msgspec.json.Decoder(Gate)
_texts = msgspec.json.Decoder(tuple[str, ...])


def start(db: "Database", line: Line, event: MedicineStarted) -> None:
    """Apply the beginning of a medicine."""
    windows = msgspec.json.encode(event.windows).decode()
    gate = None
    if event.gate is not None:
        keys = ("measure", "field", "beyond", "number", "unit")
        gate = msgspec.json.encode(dict(zip(keys, event.gate, strict=True))).decode()
    what = (event.id, event.person, event.name, event.dose, windows)
    when = (event.from_day, event.until_day, event.days, event.every, event.monthly)
    db.execute(_START, (*what, *when, event.note, event.ordered_by, gate, line.by))


def end(db: "Database", line: Line, event: MedicineEnded) -> None:
    """Apply the end of a medicine."""
    db.execute(_END, (event.id, event.until_day, event.why, line.recorded_at, *line.ref))


def say(db: "Database", line: Line, event: DoseSaid) -> None:
    """Apply what was said of a dose."""
    asked = msgspec.json.encode(event.asked).decode() if event.asked else None
    where = (event.subject, event.day, event.window, event.medicine, *line.ref)
    what = (event.at, line.recorded_at, line.by, event.outcome, event.words or None, asked)
    db.execute(_SAY, (*where, *what))


def correct(db: "Database", line: Line, event: DoseCorrected) -> None:
    """Apply a correction: it marks the old line and adds the new one."""
    supersede(db, line, event)
    if event.dose is not None:
        say(db, line, event.dose)


def everything(store: Store) -> list[Medicine]:
    """Return every medicine that ever was on anybody's list."""
    return [_medicine(row) for row in store.query(_MEDICINES)]


def doses_on(store: Store, subjects: Iterable[int], day: date) -> list[DoseEntry]:
    """Return what was said of these people's doses of a day, the first said first."""
    some = msgspec.json.encode(sorted(subjects)).decode()
    return _doses(store.query(_OF_DAY, (some, day.toordinal())))


def doses_of(store: Store, subject: int, first: date, last: date) -> list[DoseEntry]:
    """Return what was said of a person's doses of these days, both included, in order of time."""
    return _doses(store.query(_OF_PERSON, (subject, first.toordinal(), last.toordinal())))


def _medicine(row: tuple[Any, ...]) -> Medicine:
    return Medicine(
        id=row[0],
        person=row[1],
        name=row[2],
        dose=row[3],
        windows=codes(row[4]),
        from_day=date.fromordinal(row[5]),
        until_day=from_ordinal(row[6]),
        rhythm=Rhythm(row[7], row[8], row[9]),
        note=row[10],
        ordered_by=row[11],
        gate=None if row[12] is None else _gate.decode(row[12]),
        written_by=row[13],
        ended_why=row[14],
    )


def _doses(rows: Iterable[tuple[Any, ...]]) -> list[DoseEntry]:
    return [
        DoseEntry(
            ref=LineRef(row[4], row[5]),
            subject=row[0],
            medicine=row[3],
            day=date.fromordinal(row[1]),
            window=row[2],
            at=from_ms(row[6]),
            recorded_at=from_ms(row[7]),
            by=row[8],
            outcome=Outcome(row[9]),
            words=row[10] or "",
            asked=() if row[11] is None else _texts.decode(row[11]),
            superseded=superseded(row[12:]),
        )
        for row in rows
    ]
