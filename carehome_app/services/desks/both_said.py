"""What follows where two desks said different things of one thing, and neither knew the other's.

A record somebody locked or held stays so, and a disinfection that was corrected twice counts once.
Nothing is written where that holds already, so that two desks come to an end.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from typing import Final, TypeVar

from carehome_app.db.disinfection import records as disinfections
from carehome_app.db.journal import knowing
from carehome_app.db.journal.history import seldom
from carehome_app.db.journal.journal import Line
from carehome_app.domain.disinfection.events import DisinfectionCorrected, DisinfectionDone
from carehome_app.domain.events import Event
from carehome_app.domain.moments import from_ms
from carehome_app.domain.privacy.events import HoldSet, PersonLocked
from carehome_app.domain.rounds.corrections import OVERTAKEN
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.desk import Action, Desk

_MOMENT: Final = timedelta(milliseconds=1)
_Kind = TypeVar("_Kind", bound=Event)


def keep_safe(desk: Desk, action: Action, arrived: Sequence[Line]) -> None:
    """Put right what two desks said of one thing, as far as lines that arrived touch it."""
    locked = {one.event.subject for one in arrived if isinstance(one.event, PersonLocked)}
    held = {one.event.subject for one in arrived if isinstance(one.event, HoldSet)}
    for subject in sorted(locked):
        locks = _said(desk, PersonLocked)
        _stays_on(
            desk, action, [(ref, one, one.locked) for ref, one in locks if one.subject == subject]
        )
    for subject in sorted(held):
        holds = _said(desk, HoldSet)
        _stays_on(
            desk, action, [(ref, one, one.held) for ref, one in holds if one.subject == subject]
        )
    corrected = {
        LineRef(one.event.station, one.event.number)
        for one in arrived
        if isinstance(one.event, DisinfectionCorrected)
    }
    if corrected:
        _counts_once(desk, action, corrected)


def _stays_on(desk: Desk, action: Action, said: Sequence[tuple[LineRef, Event, int]]) -> None:
    """Switch on again what one desk switched off without knowing that another switched it on."""
    last, _event, is_on = said[-1]
    if is_on:
        return
    known = knowing.known_at(desk.store, last)
    for ref, event, was_on in said:
        if was_on and ref.number > known.get(ref.station, 0):
            action.append(event)
            return


def _counts_once(desk: Desk, action: Action, corrected: set[LineRef]) -> None:
    """Withdraw what stands for a disinfection that another desk corrected later."""
    several: dict[LineRef, list[tuple[LineRef, DisinfectionDone]]] = defaultdict(list)
    for ref, event in _said(desk, DisinfectionCorrected):
        of = LineRef(event.station, event.number)
        if of in corrected and event.done is not None:
            several[of].append((ref, event.done))
    for made in several.values():
        for ref, done in made[:-1]:
            if _stands(desk, ref, done):
                action.append(DisinfectionCorrected(*ref, done.area, done.started_at, OVERTAKEN))


def _stands(desk: Desk, ref: LineRef, done: DisinfectionDone) -> bool:
    at = from_ms(done.started_at)
    found = disinfections.of_area(desk.store, done.area, at, at + _MOMENT)
    return any(one.ref == ref and one.superseded is None for one in found)


def _said(desk: Desk, kind: type[_Kind]) -> list[tuple[LineRef, _Kind]]:
    """Return every line of a kind, in merged order."""
    found = [line for line, _ref in seldom(desk.store, {kind.kind}) if line is not None]
    ordered = sorted(found, key=lambda line: (line.recorded_at, line.ref))
    return [(line.ref, line.event) for line in ordered if isinstance(line.event, kind)]
