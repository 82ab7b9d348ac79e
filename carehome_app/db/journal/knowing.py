"""What a desk knew when it wrote a line: a vector of lines, not a time.

What another desk wrote at ten may come at six. So whatever asks what was known, asks for the own
lines up to one, and for those of others up to the last `LinesTaken` before it.
"""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import msgspec

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line, decoded, is_known
from carehome_app.db.journal.stamps import wrong_of
from carehome_app.domain.desks.events import LinesTaken
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.trust.clocks import shown_at

if TYPE_CHECKING:
    from sqlite_utils import Database

Vector = dict[int, int]
"""The number of the last known line of each station."""

_UNTOLD: Final = "SELECT untold FROM this_desk"
_SET_UNTOLD: Final = "UPDATE this_desk SET untold = ?"
_TAKE: Final = "INSERT INTO lines_taken (station, number, heads) VALUES (?, ?, ?)"
_TAKEN: Final = """
    SELECT heads FROM lines_taken WHERE station = ? AND number <= ? ORDER BY number DESC LIMIT 1
"""
_JOINED: Final = "SELECT heads FROM joinings WHERE idx = ?"
_FROM: Final = """
    SELECT number, recorded_at, by, kind, body FROM journal
    WHERE station = ? AND number > ? ORDER BY number
"""


def untold(store: Store, station: int) -> dict[str, int] | None:
    """Return up to where others' lines are known, if that was not said since some were taken."""
    rows = store.query(_UNTOLD)
    if not rows or not rows[0][0]:
        return None
    return {str(one): number for one, (number, _hash) in store.heads().items() if one != station}


def to_be_told(db: "Database") -> None:
    """Note that lines of others were taken, so that the next own line says so before it."""
    db.execute(_SET_UNTOLD, (1,))


def told(db: "Database") -> None:
    """Note that it was said up to where others' lines are known."""
    db.execute(_SET_UNTOLD, (0,))


def take(db: "Database", line: Line, event: LinesTaken) -> None:
    """Apply that a desk knows others' lines from here on."""
    heads = msgspec.json.encode(event.heads, order="sorted").decode()
    db.execute(_TAKE, (*line.ref, heads))


def known_at(store: Store, ref: LineRef) -> Vector:
    """Return what the desk that wrote a line knew then: its own lines up to it, and others'."""
    known: Vector = {}
    joined = store.query(_JOINED, (ref.station,))
    if joined:
        known |= {
            int(one): int(number) for one, (number, _hash) in json.loads(joined[0][0]).items()
        }
    taken = store.query(_TAKEN, ref)
    if taken:
        said = {int(one): int(number) for one, number in json.loads(taken[0][0]).items()}
        known |= {one: max(number, known.get(one, 0)) for one, number in said.items()}
    known[ref.station] = ref.number
    return known


def lines_beyond(store: Store, known: Vector) -> Iterator[Line]:
    """Yield every line that is held and was not known, station by station."""
    wrong = wrong_of(store.conn)
    for station in store.heads():
        for number, at, by, kind, body in store.each(_FROM, (station, known.get(station, 0))):
            if isinstance(body, str) and is_known(kind):
                when = shown_at(at, wrong)
                yield Line(LineRef(station, number), when, by, decoded(kind, body))
