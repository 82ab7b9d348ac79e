"""Comings to stay with what was brought, and what was given back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.db.people import NOT_LOCKED
from carehome_app.domain.gate.events import IntakeKept, ThingsReturned
from carehome_app.domain.gate.intake import Belongings, Intake, Returned
from carehome_app.domain.moments import from_ms
from carehome_app.domain.rounds.entry import LineRef

if TYPE_CHECKING:
    from sqlite_utils import Database

_KEEP: Final = """
    INSERT INTO intakes (subject, at, station, number, by, examined, history, notice, things,
        signed_by, words)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_RETURN: Final = """
    INSERT INTO things_returned (subject, at, station, number, by, things, receiver, signed_by,
        words)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_INTAKES: Final = f"""
    SELECT subject, at, station, number, by, examined, history, notice, things, signed_by, words
    FROM intakes WHERE subject {NOT_LOCKED} AND (?1 = 0 OR subject = ?1)
    ORDER BY subject, at, station, number
"""
_RETURNED: Final = f"""
    SELECT subject, at, station, number, by, things, receiver, signed_by, words
    FROM things_returned WHERE subject {NOT_LOCKED} AND (?1 = 0 OR subject = ?1)
    ORDER BY subject, at, station, number
"""
_EVERYBODY: Final = 0

_things = msgspec.json.Decoder(tuple[str, ...])


def keep(db: "Database", line: Line, event: IntakeKept) -> None:
    """Apply that somebody came to stay."""
    what = (event.examined, event.history, event.notice, _text(event.things))
    who = (event.subject, event.at, *line.ref, line.by)
    db.execute(_KEEP, (*who, *what, event.signed_by, event.words))


def give_back(db: "Database", line: Line, event: ThingsReturned) -> None:
    """Apply that things were given back."""
    who = (event.subject, event.at, *line.ref, line.by)
    db.execute(_RETURN, (*who, _text(event.things), event.to, event.signed_by, event.words))


def belongings(store: Store, subject: int = _EVERYBODY) -> dict[int, Belongings]:
    """Return what is known of one person's things, or of everybody's."""
    intakes: dict[int, list[Intake]] = {}
    for row in store.query(_INTAKES, (subject,)):
        intakes.setdefault(row[0], []).append(_intake(row))
    returned: dict[int, list[Returned]] = {}
    for row in store.query(_RETURNED, (subject,)):
        returned.setdefault(row[0], []).append(_returned(row))
    return {
        who: Belongings(tuple(found), tuple(returned.get(who, ())))
        for who, found in intakes.items()
    }


def _intake(row: Sequence[Any]) -> Intake:
    return Intake(
        LineRef(row[2], row[3]),
        from_ms(row[1]),
        row[4],
        row[5],
        row[6],
        row[7],
        _things.decode(row[8]),
        row[9],
        row[10],
    )


def _returned(row: Sequence[Any]) -> Returned:
    return Returned(
        LineRef(row[2], row[3]),
        from_ms(row[1]),
        row[4],
        _things.decode(row[5]),
        row[6],
        row[7],
        row[8],
    )


def _text(things: tuple[str, ...]) -> str:
    return msgspec.json.encode(things).decode()
