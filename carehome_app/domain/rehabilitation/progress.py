"""How goals and attendance went, as plain data that a picture is drawn from."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.duties.due_list import Box, DueList
from carehome_app.domain.rehabilitation.assessments import GAS, Assessment
from carehome_app.domain.rehabilitation.counting import Days, counted_once, day_of
from carehome_app.domain.rehabilitation.plan import Answered, Plan

MOST_SHOWN: Final = 12
"""Assessments of one picture: a year of months; the newest are shown."""
WORDS_MOST: Final = 12


class GoalCourse(msgspec.Struct, frozen=True):
    """A line for each goal over the days on which somebody looked."""

    goals: tuple[str, ...]
    days: tuple[date, ...]
    levels: tuple[tuple[int, ...], ...]
    """By goal, one for each day."""


def of_plan(done: Sequence[Assessment], plan: Plan) -> list[Assessment]:
    """Return the assessments of a plan's goals, the earliest first."""
    return [one for one in done if one.tool == GAS and one.plan == plan.ref]


def course_of(
    plan: Plan, assessments: Sequence[Assessment], *, masked: bool = False
) -> GoalCourse | None:
    """Return how the goals of a plan went; None while nobody looked twice, since that is no line.

    Masked, goals are called by their number: their words tell of the person.
    """
    done = of_plan(assessments, plan)[-MOST_SHOWN:]
    if len(done) < 2:
        return None
    return GoalCourse(
        tuple(
            f"{number}" if masked else f"{number} {goal.words[:WORDS_MOST]}"
            for number, goal in enumerate(plan.goals, 1)
        ),
        tuple(one.day for one in done),
        tuple(tuple(one.levels()[place] for one in done) for place in range(len(plan.goals))),
    )


class TrainedDay(NamedTuple):
    """A day of a calendar of attendance."""

    day: date
    minutes: int
    """The real minutes of whatever was held on it."""
    missed: int
    """How many of its sessions were not held, also those the home cancelled."""
    open: int


def calendar(due: DueList, said: Iterable[Answered], days: Days) -> list[TrainedDay]:
    """Return every one of some days with what was trained, was missed and is open on it."""
    minutes: Counter[date] = Counter()
    for one in counted_once(said):
        minutes[one.on] += one.minutes
    boxes = Counter((day_of(item), item.box) for item in due.items)
    every = [days.first + timedelta(days=day) for day in range((days.last - days.first).days + 1)]
    return [
        TrainedDay(day, minutes[day], boxes[day, Box.EXPLAINED], boxes[day, Box.OPEN])
        for day in every
    ]
