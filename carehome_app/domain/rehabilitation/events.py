"""What can happen in rehabilitation. Kinds 360 to 374.

Moments are milliseconds, days ordinals. A plan is never changed: it ends, and another begins.
"""

from typing import ClassVar, Final

import msgspec

from carehome_app.domain.events import Event, Whose


class GoalSet(msgspec.Struct, array_like=True, frozen=True):
    """A goal as it stands in a plan: what, how it is measured, by when, and from where."""

    words: str
    measure: str
    due: int
    baseline: int
    importance: int = 1
    difficulty: int = 1


class PlanMade(Event, frozen=True):
    """A plan begins; `sessions` are item, minutes and weekdays (bit 0 is Monday)."""

    kind: ClassVar[int] = 360
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    course: str
    since: int
    until: int | None
    words: str
    """What it is for, such as the diagnosis."""
    long_goals: str
    goals: tuple[GoalSet, ...]
    methods: str
    sessions: tuple[tuple[str, int, int], ...]
    precautions: str
    agreed_by: str
    agreed_on: int | None
    review: int
    assess_every: int


class PlanEnded(Event, frozen=True):
    """The plan in this line ends with this day."""

    kind: ClassVar[int] = 361
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    day: int
    words: str


class PlanReviewed(Event, frozen=True):
    """The plan in this line was looked at again, and goes on until the next review."""

    kind: ClassVar[int] = 362
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    day: int
    review: int
    words: str


class PlanPaused(Event, frozen=True):
    """From one day to another the plan in this line rests, or goes on in the room."""

    kind: ClassVar[int] = 363
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    first: int
    last: int
    how: str
    words: str


class SessionHeld(Event, frozen=True):
    """Somebody trained. `slot` is which session of the plan's day it is, -1 none of them.

    On another day than `day` it makes up for a session that was missed then.
    """

    kind: ClassVar[int] = 364
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    plan_station: int
    plan_number: int
    day: int
    slot: int
    started: int
    minutes: int
    item: str
    help: str
    group: int
    therapist: int
    words: str
    reaction: str = ""
    place: str = ""
    adverse: str = ""
    repetitions: int = 0


class SessionMissed(Event, frozen=True):
    """A session of a plan's day was not held, and why."""

    kind: ClassVar[int] = 365
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    plan_station: int
    plan_number: int
    day: int
    slot: int
    reason: str
    words: str = ""


class SessionCorrected(Event, frozen=True):
    """What the line said of a session was wrong; it is taken back."""

    kind: ClassVar[int] = 366
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    reason: str
    words: str


class Assessed(Event, frozen=True):
    """Somebody was assessed with a tool; each item with its value and what was seen."""

    kind: ClassVar[int] = 367
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    plan_station: int
    plan_number: int
    tool: str
    version: int
    day: int
    items: tuple[tuple[str, str, str], ...]
    total: str
    """As it was worked out then; empty where there is none."""
    licence: str = ""
    """What was said of the right to use the tool, where it needs one."""


class ToolDescribed(Event, frozen=True):
    """A home describes a tool of its own, as data: items with the least and the most."""

    kind: ClassVar[int] = 368
    whose: ClassVar[Whose] = Whose.NOBODY
    code: str
    version: int
    title: str
    items: tuple[tuple[str, str, int, int], ...]
    every: int
    licence: str


class TreatmentNoted(Event, frozen=True):
    """A referral, an operation or an appointment: where, when, who pays."""

    kind: ClassVar[int] = 369
    whose: ClassVar[Whose] = Whose.SUBJECT
    subject: int
    what: str
    words: str
    place: str
    day: int
    payer: str


class TreatmentWent(Event, frozen=True):
    """What came of the line of the register; `next` is when it goes on, None when it is over."""

    kind: ClassVar[int] = 370
    whose: ClassVar[Whose] = Whose.NAMED
    station: int
    number: int
    day: int
    result: str
    next: int | None


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind
    for kind in (
        PlanMade, PlanEnded, PlanReviewed, PlanPaused, SessionHeld, SessionMissed,
        SessionCorrected, Assessed, ToolDescribed, TreatmentNoted, TreatmentWent,
    )
}  # fmt: skip
"""The kinds of this module by number."""
