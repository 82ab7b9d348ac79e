"""Enter the lost branch of a desk anew: two copies went on as one, and only one of them counts.

Nothing clinical may be lost with the other. What people typed there is entered once more as lines
of this desk, in the name of whoever typed it, and each such line is marked. What the program wrote
itself follows anew.
"""

from typing import Final

from msgspec.structs import replace

from carehome_app.db import people
from carehome_app.db.desks import desks
from carehome_app.db.journal import journal
from carehome_app.db.journal.journal import Line, decoded, is_known
from carehome_app.domain import events
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.chronic.events import DoseCorrected, DoseSaid
from carehome_app.domain.desks.errors import NoForkError
from carehome_app.domain.desks.events import LineAdopted
from carehome_app.domain.disinfection.events import (
    DisinfectionCorrected,
    DisinfectionDone,
    DisinfectionEnded,
)
from carehome_app.domain.events import Event
from carehome_app.domain.history.events import JudgedAgain
from carehome_app.domain.outbreak.events import SymptomsNoted
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.desks.looking_again import LookingAgain

ENTERED: Final = (
    events.ReadingTaken, events.NotMeasured, events.EntryCorrected, events.AbsenceReviewed,
    events.NoteWritten, events.PersonAdmitted, events.PersonChanged, events.PersonFieldsChanged,
    events.PersonLeft, events.FollowUpTaken, DoseSaid, DoseCorrected, DisinfectionDone,
    DisinfectionEnded, DisinfectionCorrected, SymptomsNoted,
)  # fmt: skip
"""What people typed about people and areas."""
FOLLOWS: Final = (events.FindingRaised, JudgedAgain, events.ClockDiffered)
"""What the program wrote: it is found anew."""


def adopt(desk: Desk, station: int) -> int:
    """Enter the lost branch of a desk anew; return how many lines."""
    actor = desk.require(May.KEEP_ACCOUNTS)
    branch = desks.branch(desk.store, station)
    if not branch:
        raise NoForkError(index=station)
    with desk.acting(May.KEEP_ACCOUNTS) as action:
        entering = _Entering(desk, action)
        for ref, _at, by, kind, body, digest in branch:
            event = decoded(kind, body) if isinstance(body, str) and is_known(kind) else None
            # Keys, accounts and settings of a lost branch people decide anew.
            if not isinstance(event, ENTERED + FOLLOWS):
                continue
            new = 0
            if isinstance(event, ENTERED):
                # In the name of who typed it then; the mark beside it says who entered it anew.
                action.writer.by = by
                new = entering.enter(ref, event).number
            action.writer.by = actor.id
            action.append(LineAdopted(*ref, digest.hex(), new))
        action.settle()
        LookingAgain(desk, action, entering.lines, anew=True).look()
    desk.forget(~Changes.NONE)
    return len(entering.lines)


class _Entering:
    """Enters lines anew; what they name is named by its new line or number."""

    def __init__(self, desk: Desk, action: Action) -> None:
        self._desk = desk
        self._action = action
        self._now: dict[LineRef, LineRef] = {}
        self._people: dict[int, int] = {}
        self._known = {one.id: one.details.code for one in people.stays(desk.store)}
        self.lines: list[Line] = []

    def enter(self, ref: LineRef, event: Event) -> LineRef:
        """Enter one line."""
        if isinstance(event, events.PersonAdmitted):
            self._admit(event)
        moved = self._moved(event)
        new = self._action.append(moved)
        self._now[ref] = new
        at = journal.recorded_at(self._desk.store, new)
        self.lines.append(Line(new, at, self._action.writer.by, moved))
        return new

    def _admit(self, event: events.PersonAdmitted) -> None:
        """Give a person another number if the branch that counts gave it to somebody else."""
        held = self._known.get(event.subject)
        if held is not None and held != event.code:
            store = self._desk.store
            number = people.next_person_id(store, self._desk.card.station)
            self._people[event.subject] = number
            self._known[number] = event.code

    def _moved(self, event: Event) -> Event:
        changed: dict[str, object] = {}
        subject = getattr(event, "subject", 0)
        if subject in self._people:
            changed["subject"] = self._people[subject]
        if isinstance(
            event,
            events.EntryCorrected
            | DoseCorrected
            | DisinfectionCorrected
            | DisinfectionEnded
            | events.AbsenceReviewed,
        ):
            new = self._now.get(LineRef(event.station, event.number))
            if new is not None:
                changed |= {"station": new.station, "number": new.number}
        for name in ("reading", "not_measured", "dose", "done"):
            inner = getattr(event, name, None)
            if isinstance(inner, Event):
                changed[name] = self._moved(inner)
        return replace(event, **changed) if changed else event
