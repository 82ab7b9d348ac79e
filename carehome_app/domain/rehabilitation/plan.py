"""A plan of training: its goals, the sessions of its weeks, and what is due of it."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.rehabilitation.words import Course, Help, Missed, Pause
from carehome_app.domain.rounds.entry import LineRef

REVIEW_DAYS: Final = 90
"""A plan that nobody looked at for longer is pointed out. Our proposal (reference, 7.7)."""
ASSESS_DAYS: Final = 30
"""How often goals are looked at where a plan says nothing: monthly, as Suzhou does."""
WEEK: Final = 7
EXTRA: Final = -1
"""The slot of a session that no plan asked for."""


class Goal(NamedTuple):
    """One goal of a plan."""

    words: str
    measure: str
    due: date
    baseline: int
    importance: int = 1
    difficulty: int = 1

    @property
    def weight(self) -> int:
        """What it weighs among the others."""
        return self.importance * self.difficulty


class Session(NamedTuple):
    """One session of a plan's week."""

    item: str
    minutes: int
    weekdays: int

    def is_on(self, day: date) -> bool:
        """Return whether it is planned on a day."""
        return bool(self.weekdays >> day.weekday() & 1)


class Rest(NamedTuple):
    """Some days in which a plan rests, or goes on in the room."""

    first: date
    last: date
    how: Pause
    words: str = ""


class Plan(msgspec.Struct, frozen=True):
    """A plan, in one version: what is agreed is never changed, it ends and another begins."""

    ref: LineRef
    subject: int
    course: Course
    since: date
    until: date | None
    words: str
    long_goals: str
    goals: tuple[Goal, ...]
    methods: str
    sessions: tuple[Session, ...]
    precautions: str
    agreed_by: str
    agreed_on: date | None
    review: date
    assess_every: int
    made_by: int
    ended: date | None = None
    ended_words: str = ""
    rests: tuple[Rest, ...] = ()
    looked: date | None = None
    """When somebody looked at it again last; None of a plan nobody reviewed yet."""

    @property
    def review_by(self) -> date:
        """The last day to look at it again: the one said, and 90 days after the last look."""
        return min(self.review, (self.looked or self.since) + timedelta(days=REVIEW_DAYS))

    @property
    def last(self) -> date | None:
        """The last day it holds; None while nobody said."""
        ends = [day for day in (self.until, self.ended) if day is not None]
        return min(ends) if ends else None

    def holds(self, day: date) -> bool:
        """Return whether it is in force on a day."""
        return self.since <= day and (self.last is None or day <= self.last)

    def rest_on(self, day: date) -> Rest | None:
        """Return what rests on a day; of two the one said last."""
        if not self.rests:
            return None
        found = [one for one in self.rests if one.first <= day <= one.last]
        return found[-1] if found else None

    def is_review_due(self, today: date) -> bool:
        """Return whether somebody should have looked at it again."""
        return self.holds(today) and today > self.review_by

    @property
    def weights(self) -> tuple[int, ...]:
        """What its goals weigh; they are the plan's, so nobody changes them afterwards."""
        return tuple(goal.weight for goal in self.goals)


class Slot(NamedTuple):
    """One planned session of a day: which of the plan's."""

    plan: LineRef
    day: date
    place: int


class Held(NamedTuple):
    """A session that was held."""

    ref: LineRef
    subject: int
    slot: Slot
    """Its day is another than that of `started` where it makes up for a missed one."""
    started: datetime
    on: date
    """The home's day it was held on."""
    minutes: int
    item: str
    help: Help
    is_group: bool
    therapist: int
    words: str
    reaction: str
    place: str
    adverse: str
    repetitions: int
    by: int

    @property
    def is_made_up(self) -> bool:
        """Whether it was planned on another day."""
        return self.slot.place != EXTRA and self.slot.day != self.on


class Absent(NamedTuple):
    """A session that was not held, and why."""

    ref: LineRef
    subject: int
    slot: Slot
    reason: Missed
    words: str
    by: int


Answered = Held | Absent


def slots_of(plan: Plan, first: date, last: date) -> Iterator[Slot]:
    """Yield the planned sessions of some days, day by day in the order of the plan."""
    day = max(first, plan.since)
    end = last if plan.last is None else min(last, plan.last)
    while day <= end:
        for place, session in enumerate(plan.sessions):
            if session.is_on(day):
                yield Slot(plan.ref, day, place)
        day += timedelta(days=1)


def in_force(plans: Iterable[Plan], day: date, course: Course | None = None) -> list[Plan]:
    """Return the plans that hold on a day."""
    return [one for one in plans if one.holds(day) and course in (None, one.course)]


def week_of(day: date) -> tuple[date, date]:
    """Return Monday and Sunday of the week of a day."""
    first = day - timedelta(days=day.weekday())
    return first, first + timedelta(days=WEEK - 1)
