"""Shifts that were handed over."""

from typing import TYPE_CHECKING, Final

from carehome_app.db.connection import Store
from carehome_app.db.journal import Line
from carehome_app.domain.document_events import HandoverGiven
from carehome_app.domain.entry import LineRef
from carehome_app.domain.issued import Handover
from carehome_app.domain.moments import from_ms

if TYPE_CHECKING:
    from sqlite_utils import Database

_HAND_OVER: Final = """
    INSERT INTO handovers (until, station, number, since, words, giver, taker, at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_HANDOVERS: Final = """
    SELECT station, number, since, until, words, giver, taker, at FROM handovers
    ORDER BY until DESC, station DESC, number DESC LIMIT ?
"""


def hand_over(db: "Database", line: Line, event: HandoverGiven) -> None:
    """Apply a handover."""
    who = (event.words, event.giver, event.taker, line.recorded_at)
    db.execute(_HAND_OVER, (event.until, *line.ref, event.since, *who))


def handovers(store: Store, limit: int = 100) -> list[Handover]:
    """Return the last handovers, the newest first."""
    return [
        Handover(
            LineRef(station, number), from_ms(since), from_ms(until), words, giver, taker,
            from_ms(at),
        )
        for station, number, since, until, words, giver, taker, at in store.query(
            _HANDOVERS, (limit,)
        )
    ]  # fmt: skip
