"""Sealed shifts: every version that was said; the last one of a number holds."""

from typing import TYPE_CHECKING, Final

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.domain.gate.events import ShiftPlanned, ShiftWithdrawn
from carehome_app.domain.gate.rota import Shift
from carehome_app.domain.moments import from_ms

if TYPE_CHECKING:
    from sqlite_utils import Database

_SAY: Final = """
    INSERT INTO gate_shifts (shift, recorded_at, station, number, name, members, enters, leaves,
        observed, words, withdrawn, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_LAST: Final = """
    SELECT shift, name, members, enters, leaves, observed, words, withdrawn, by FROM gate_shifts
    ORDER BY shift, recorded_at, station, number
"""
_HIGHEST: Final = "SELECT max(shift) FROM gate_shifts WHERE shift / 1000000 = ?"
OF_A_STATION: Final = 1_000_000
"""Numbers of shifts are told apart by the desk that gives them."""

_numbers = msgspec.json.Decoder(tuple[int, ...])


def plan(db: "Database", line: Line, event: ShiftPlanned) -> None:
    """Apply a shift as it was said."""
    members = msgspec.json.encode(event.members).decode()
    when = (event.enters, event.leaves, event.observed)
    where = (event.shift, line.recorded_at, *line.ref)
    db.execute(_SAY, (*where, event.name, members, *when, event.words, 0, line.by))


def withdraw(db: "Database", line: Line, event: ShiftWithdrawn) -> None:
    """Apply that a shift will not be."""
    where = (event.shift, line.recorded_at, *line.ref)
    db.execute(_SAY, (*where, "", "[]", 0, 0, 0, event.words, 1, line.by))


def shifts(store: Store) -> list[Shift]:
    """Return every shift as it was said last, without those that will not be."""
    found: dict[int, Shift] = {}
    for row in store.query(_LAST):
        if row[7]:
            found.pop(row[0], None)
            continue
        found[row[0]] = Shift(
            number=row[0],
            name=row[1],
            members=_numbers.decode(row[2]),
            enters=from_ms(row[3]),
            leaves=from_ms(row[4]),
            observed=from_ms(row[5]) if row[5] else None,
            words=row[6],
            by=row[8],
        )
    return list(found.values())


def next_number(store: Store, station: int) -> int:
    """Return the number of the next shift that a desk plans."""
    ((highest,),) = store.query(_HIGHEST, (station,))
    return (highest or station * OF_A_STATION) + 1
