"""Which people are one, as the lines say it: asked wherever lines are made into tables."""

from collections.abc import Iterator
from typing import Final

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line, decoded, ends_of
from carehome_app.domain.desks.events import PeopleJoined
from carehome_app.domain.desks.joined import Joined, as_one, resolved

# The index is used only where its own condition stands in the statement, word for word.
_SAID: Final = """
    SELECT station, number, body FROM journal INDEXED BY journal_seldom
    WHERE kind = 398 AND kind NOT IN (30, 31, 40, 72, 75, 114)
    ORDER BY recorded_at, station, number
"""


def joined_in(store: Store) -> Joined:
    """Return the number that stays, by each that counts for it; nothing in most homes."""
    rows = store.conn.execute(_SAID).fetchall()
    if not rows:
        return {}
    ends = ends_of(store)
    said = [
        decoded(PeopleJoined.kind, body)
        for station, number, body in rows
        if isinstance(body, str) and number <= ends.get(station, number)
    ]
    return resolved(one for one in said if isinstance(one, PeopleJoined))


def also(store: Store, subject: int) -> frozenset[int]:
    """Return the other numbers that count for a person."""
    return frozenset(same for same, keep in joined_in(store).items() if keep == subject)


def read_as_one(line: Line, joined: Joined) -> Iterator[Line]:
    """Yield what a line says, about the number that stays."""
    for event in as_one(line.event, joined):
        yield line if event is line.event else Line(line.ref, line.recorded_at, line.by, event)
