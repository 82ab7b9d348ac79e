"""What happens around people who are kept apart: when, where, by which rule, and until when.

A case has no number of its own: a person has at most one at a time, so that the moment says which.
"""

from typing import ClassVar, Final

from carehome_app.domain.events import Event, Whose


class IsolationStarted(Event, frozen=True):
    """A person is kept apart from now on, where, and by which rule.

    `first` is the number of the day on which it starts, `by_day` whether the last day ends at
    midnight, `planned` the end (0: until released). Older lines said only when, where and words.
    """

    kind: ClassVar[int] = 81
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    at: int
    place: str
    words: str = ""
    case_kind: str = "other"
    first: int = 1
    days: int = 0
    by_day: int = 1
    planned: int = 0
    ordered_by: str = ""


class IsolationEnded(Event, frozen=True):
    """A person is no longer kept apart, and how it ended; older lines did not say how."""

    kind: ClassVar[int] = 82
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    at: int
    words: str = ""
    how: str = ""


class IsolationExtended(Event, frozen=True):
    """The planned end is another one, and why; who said so is who wrote the line."""

    kind: ClassVar[int] = 260
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    at: int
    planned: int
    why: str


class IsolationMoved(Event, frozen=True):
    """A person who is kept apart is in another room; the door stays with the room."""

    kind: ClassVar[int] = 261
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    at: int
    place: str
    words: str = ""


class IsolationStepTaken(Event, frozen=True):
    """Something that belongs to keeping apart was done: the notice, the talk, the room after."""

    kind: ClassVar[int] = 262
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    at: int
    step: str
    words: str = ""


class DoorPaired(Event, frozen=True):
    """A sensor is at the door of a room from now on, and what its words mean; no room: in store.

    `opens` is what its contact says when the door is open, `1` or `0`; empty when it says so in
    words. `beat` is how often it means to be heard, in minutes.
    """

    kind: ClassVar[int] = 263
    whose: ClassVar[Whose] = Whose.NOBODY
    device: str
    at: int
    place: str
    source: str
    opens: str = ""
    beat: int = 50
    words: str = ""


class DoorSeen(Event, frozen=True):
    """A sensor said something that changes what is known of a door; heartbeats are no lines."""

    kind: ClassVar[int] = 264
    whose: ClassVar[Whose] = Whose.NOBODY
    device: str
    sign: str
    at: int
    received: int
    source: str
    device_at: int = 0
    seq: str = ""
    clock: str = ""
    retained: int = 0


class DoorAnnounced(Event, frozen=True):
    """Somebody says before that a door will be opened, and until when it is expected."""

    kind: ClassVar[int] = 265
    whose: ClassVar[Whose] = Whose.NOBODY
    device: str
    at: int
    until: int
    words: str = ""


class DoorLooked(Event, frozen=True):
    """Somebody looked at a door whose state was not known, and how it was."""

    kind: ClassVar[int] = 266
    whose: ClassVar[Whose] = Whose.NOBODY
    device: str
    at: int
    sign: str
    words: str = ""


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind
    for kind in (
        IsolationStarted, IsolationEnded, IsolationExtended, IsolationMoved, IsolationStepTaken,
        DoorPaired, DoorSeen, DoorAnnounced, DoorLooked,
    )
}  # fmt: skip
"""These kinds by their numbers."""
