"""Rooms in which two desks keep people apart, of which neither knew the other's."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from carehome_app.db.file.connection import Store
from carehome_app.db.isolation import cases
from carehome_app.db.journal import knowing
from carehome_app.db.journal.history import seldom
from carehome_app.domain.isolation.events import IsolationMoved, IsolationStarted
from carehome_app.domain.rounds.entry import LineRef


class Came(NamedTuple):
    """Somebody came into a room to be kept apart there: when, and in which line."""

    at: int
    recorded_at: int
    ref: LineRef
    subject: int
    room: str


def shared_unknowing(store: Store) -> Iterator[tuple[Came, Came]]:
    """Yield who came into a room first, and who came there from a desk that did not know it."""
    apart = {one.subject for one in cases.cases(store) if one.counts and one.until is None}
    last = {one.subject: one for one in sorted(_comings(store)) if one.subject in apart}
    in_order = sorted(last.values(), key=lambda one: (one.recorded_at, one.ref))
    for first, second in combinations(in_order, 2):
        if first.room == second.room and first.ref.station != second.ref.station:
            known = knowing.known_at(store, second.ref)
            if first.ref.number > known.get(first.ref.station, 0):
                yield first, second


def _comings(store: Store) -> Iterator[Came]:
    for line, ref in seldom(store, {IsolationStarted.kind, IsolationMoved.kind}):
        event = None if line is None else line.event
        if line is not None and isinstance(event, IsolationStarted | IsolationMoved):
            yield Came(event.at, line.recorded_at, ref, event.subject, event.place)
