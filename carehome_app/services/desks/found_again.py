"""What stands on no reading, compared with what would have been found knowing every line.

What was found without a line of another desk and does not hold is lifted; what was missed is
raised. Nothing is written where both are the same, so that two desks come to an end.
"""

from collections.abc import Iterable
from typing import NamedTuple

from carehome_app.db.findings import findings
from carehome_app.db.findings.findings import BEFORE_ALL
from carehome_app.db.inspections import faults
from carehome_app.db.journal.journal import Line
from carehome_app.domain.desks.events import LineLifted
from carehome_app.domain.events import FindingRaised, FollowUpTaken, SettingChanged
from carehome_app.domain.findings.episodes import Finding, FollowUp, Step
from carehome_app.domain.findings.subject import FAULT, Subject
from carehome_app.domain.inspections import events as of_faults
from carehome_app.domain.isolation import events as of_isolation
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.desk import Action, Desk
from carehome_app.services.findings.following_up import FollowingUp
from carehome_app.services.inspections.following import followed
from carehome_app.services.isolation.alerting import LOOK_BACK, alert, alerts_since
from carehome_app.services.isolation.cases import Cases
from carehome_app.services.isolation.doors import WINDOWS, Doors

Standing = Finding | FollowUp
Wanted = FindingRaised | FollowUpTaken

_FAULTS = (
    of_faults.FaultFound,
    of_faults.FaultAssigned,
    of_faults.FaultRectified,
    of_faults.FaultRechecked,
    of_faults.FaultReopened,
    of_faults.FaultWithdrawn,
)
_DOORS = (
    of_isolation.DoorPaired,
    of_isolation.DoorSeen,
    of_isolation.DoorAnnounced,
    of_isolation.DoorLooked,
)
_CASES = (
    of_isolation.IsolationStarted,
    of_isolation.IsolationMoved,
    of_isolation.IsolationEnded,
)
_EVERY = ""
"""Stands for every door: who is kept apart where has changed."""


class Key(NamedTuple):
    """What a finding or the end of one says, wherever it is written."""

    subject: Subject
    family: str
    at: int
    severity: int
    hits: tuple[object, ...]


def put_right(
    action: Action, standing: Iterable[Standing], wanted: Iterable[Wanted], because: LineRef
) -> None:
    """Lift what stands and should not, and write what should stand and does not."""
    held = [(_key_of(one), one) for one in standing]
    should = {_key(one): one for one in wanted}
    for key, one in held:
        if key not in should:
            action.append(lifted(one, because))
    known = {key for key, _one in held}
    for key, event in should.items():
        if key not in known:
            action.append(event)


def lifted(one: Standing, because: LineRef) -> LineLifted:
    """Return that what one line says does not hold."""
    return LineLifted(
        subject=one.about.id,
        family=_family(one),
        at=_at(one),
        station=one.ref.station,
        number=one.ref.number,
        because_station=because.station,
        because_number=because.number,
        about=one.about.about,
        place=one.about.place,
    )


def _family(one: Standing) -> str:
    return one.family.code if isinstance(one, Finding) else one.family


def _at(one: Standing) -> int:
    return to_ms(one.taken_at if isinstance(one, Finding) else one.at)


def _key_of(one: Standing) -> Key:
    if isinstance(one, FollowUp):
        return Key(one.about, one.family, _at(one), 0, ())
    return Key(one.about, one.family.code, _at(one), int(one.severity), _hits(one.hits))


def _key(event: Wanted) -> Key:
    about = Subject(event.about, event.subject, event.place)
    if isinstance(event, FollowUpTaken):
        return Key(about, event.family, event.at, 0, ())
    return Key(about, event.family, event.taken_at, event.severity, _hits(event.hits))


def _hits(hits: Iterable[tuple[str, int, dict[str, str]]]) -> tuple[object, ...]:
    return tuple((rule, version, *sorted(numbers.items())) for rule, version, numbers in hits)


class FaultsAgain:
    """Faults that two desks did something with at once: what did not fit closes nothing."""

    def __init__(self, desk: Desk, action: Action) -> None:
        """Look inside the action that took the lines."""
        self._desk, self._action = desk, action
        self._because: dict[int, LineRef] = {}

    def show(self, line: Line) -> None:
        """Note which fault a line is about."""
        if isinstance(line.event, _FAULTS):
            self._because[line.event.fault] = line.ref

    def look(self) -> None:
        """Let each be open or closed as all its acts in their order say."""
        store = self._desk.store
        for number, because in sorted(self._because.items()):
            fault = faults.fault(store, number)
            if fault is None:
                continue  # where it was found is heard of later
            wanted = list(followed(fault))
            about = Subject(FAULT, number)
            for family in sorted({one.family for one in wanted}):
                steps = findings.steps(store, about, family, BEFORE_ALL)
                standing: list[Standing] = [
                    *findings.of_subject(store, about, family, BEFORE_ALL),
                    *(one for one in steps if one.step is Step.CLOSED),
                ]
                put_right(self._action, standing, wanted, because)


class DoorsAgain:
    """Doors of rooms in which another desk keeps somebody apart, or that it announced."""

    def __init__(self, desk: Desk, action: Action) -> None:
        """Look inside the action that took the lines."""
        self._desk, self._action = desk, action
        self._because: dict[str, LineRef] = {}

    def show(self, line: Line) -> None:
        """Note which door a line is about."""
        event = line.event
        if isinstance(event, _DOORS):
            self._because[event.device] = line.ref
        elif isinstance(event, _CASES) or (
            isinstance(event, SettingChanged) and event.key == WINDOWS
        ):
            self._because[_EVERY] = line.ref

    def look(self) -> None:
        """Alert for what nobody knew to be a room of somebody kept apart, and the other way."""
        if not self._because:
            return
        desk = self._desk
        # A door that opened by a clock ahead of this one's has opened all the same.
        now = max(desk.now(), *filter(None, [desk.store.last_recorded_at()]))
        for door in Doors(desk, Cases(desk), FollowingUp(desk)).known(now):
            device = door.paired.device
            because = self._because.get(device, self._because.get(_EVERY))
            if because is None:
                continue
            found = alerts_since(desk.store, device, max(door.paired.since, now - LOOK_BACK))
            wanted = [(one, alert(desk, door.paired, one)) for one in door.episodes]
            stands = [
                (alarm, said)
                for episode, said in wanted
                for alarm in found
                if said.family == alarm.family.code
                and episode.since <= alarm.taken_at <= (episode.until or now)
            ]
            judged = [one for one in found if one.hits[0].rule in _JUDGED]
            for alarm in judged:
                if not any(one is alarm for one, _said in stands):
                    self._action.append(lifted(alarm, because))
            for _episode, said in wanted:
                if not any(one is said for _alarm, one in stands):
                    self._action.append(said)


_JUDGED = ("door.opened", "door.left_open")
"""What depends on who is behind the door; a call for help does not."""
