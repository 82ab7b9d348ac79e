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


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind
    for kind in (
        IsolationStarted, IsolationEnded, IsolationExtended, IsolationMoved, IsolationStepTaken,
    )
}  # fmt: skip
"""These kinds by their numbers."""
