"""What happens at the gate and to the level of control. Kinds 240 to 253 of the journal.

Moments are milliseconds. What is asked only because of an emergency stands in lines of its own,
so that it can be destroyed when the emergency ends and everything else stays.
"""

from typing import ClassVar, Final

import msgspec

from carehome_app.domain.events import Event, Whose


class GatePassed(Event, frozen=True):
    """Somebody or something came to the gate: in (`moves` 1), out (-1), or not let through (0).

    `stay` names the line this one ends or replaces: a leaving names the coming, a return the
    going out. The temperature's `values` are as in a reading; `reading` is the line of the
    round that it filled, if it filled one. `subject` is 0 for people from outside.
    """

    kind: ClassVar[int] = 240
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    who: str
    moves: int
    at: int
    decision: str
    level: str
    gate: str = ""
    reasons: tuple[str, ...] = ()
    name: str = ""
    phone: str = ""
    id_no: str = ""
    resident: int = 0
    purpose: str = ""
    values: tuple[str, ...] = ()
    site: str = ""
    answers: dict[str, str] = msgspec.field(default_factory=dict)
    stay: tuple[int, int] = (0, 0)
    reading: tuple[int, int] = (0, 0)
    booking: tuple[int, int] = (0, 0)
    until: int | None = None
    """When a visit should be over, or somebody who went out should be back."""
    how: str = ""
    """How a leaving is known: seen, said."""
    asked: tuple[str, ...] = ()
    """Which fields the level asked for then."""
    words: str = ""
    origin: int = 1


class GateCorrected(Event, frozen=True):
    """A line of the gate is corrected or taken back; it stays, and what replaces it is here."""

    kind: ClassVar[int] = 241
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    stay: tuple[int, int]
    reason: str
    words: str = ""
    passed: GatePassed | None = None


class StillInside(Event, frozen=True):
    """Somebody looked in the evening: who came with this line is still in the house."""

    kind: ClassVar[int] = 242
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    at: int


class InsideListClosed(Event, frozen=True):
    """The list of who is inside was gone through; `inside` are the figures it was closed with."""

    kind: ClassVar[int] = 243
    whose: ClassVar[Whose] = Whose.NOBODY
    at: int
    inside: dict[str, int]


class VisitBooked(Event, frozen=True):
    """A visit to a resident is expected; an `exception` was signed by `signed_by`."""

    kind: ClassVar[int] = 244
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    name: str
    phone: str
    at: int
    minutes: int
    exception: str = ""
    signed_by: int = 0
    words: str = ""


class BookingSaid(Event, frozen=True):
    """What became of a booked visit, beside coming: cancelled, moved, told of a change."""

    kind: ClassVar[int] = 245
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    state: str
    at: int
    words: str = ""


class LevelSet(Event, frozen=True):
    """From `since` on the home, or a zone of it, is under another level of control."""

    kind: ClassVar[int] = 246
    whose: ClassVar[Whose] = Whose.NOBODY
    level: str
    since: int
    document: str
    reason: str
    switches: dict[str, str]
    asks: dict[str, tuple[str, ...]]
    until: int | None = None
    """When it ends or is looked at anew."""
    zone: str = ""
    emergency: str = ""
    """For what emergency fields are asked; empty where none is."""


class EmergencyKept(Event, frozen=True):
    """What was asked of somebody at the gate only because of an emergency."""

    kind: ClassVar[int] = 247
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    emergency: str
    answers: dict[str, str]


class EmergencyEnded(Event, frozen=True):
    """What was collected for an emergency was destroyed: these lines, by station."""

    kind: ClassVar[int] = 248
    whose: ClassVar[Whose] = Whose.NOBODY
    emergency: str
    lines: dict[str, tuple[int, ...]]
    kept: str
    at: int


class MeetingsAsked(Event, frozen=True):
    """Somebody looked up who was in the house together with a person."""

    kind: ClassVar[int] = 249
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    days: int
    why: str
    found: int


class ShiftPlanned(Event, frozen=True):
    """A team of staff lives in from a moment to another; said again, the last word holds.

    `members` are numbers of people; `observed` is from when they are watched before, or 0.
    """

    kind: ClassVar[int] = 250
    whose: ClassVar[Whose] = Whose.NOBODY
    shift: int
    name: str
    members: tuple[int, ...]
    enters: int
    leaves: int
    observed: int = 0
    words: str = ""


class ShiftWithdrawn(Event, frozen=True):
    """A team will not live in, and why."""

    kind: ClassVar[int] = 251
    whose: ClassVar[Whose] = Whose.NOBODY
    shift: int
    at: int
    words: str


class IntakeKept(Event, frozen=True):
    """Somebody came to stay: examined, asked about the last 14 days, and what they brought.

    `notice` is the number of the written notice where somebody would not be examined;
    `signed_by` stood by while the things were listed.
    """

    kind: ClassVar[int] = 252
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    at: int
    examined: str
    history: str
    notice: str
    things: tuple[str, ...]
    signed_by: int
    words: str = ""


class ThingsReturned(Event, frozen=True):
    """Things of somebody were given back from the list: to whom, in front of whom."""

    kind: ClassVar[int] = 253
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    at: int
    things: tuple[str, ...]
    to: str
    signed_by: int
    words: str = ""


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind
    for kind in (
        GatePassed, GateCorrected, StillInside, InsideListClosed, VisitBooked, BookingSaid,
        LevelSet, EmergencyKept, EmergencyEnded, MeetingsAsked, ShiftPlanned, ShiftWithdrawn,
        IntakeKept, ThingsReturned,
    )
}  # fmt: skip
"""The kinds of this module by number."""
