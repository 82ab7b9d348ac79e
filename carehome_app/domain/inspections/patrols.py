"""Night patrols and fire rounds as a due list: which were walked, and where the gaps are."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from carehome_app.domain.duties.due_list import OF_DAY, Box, DueList, Item
from carehome_app.domain.duties.identity import DueWords
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.moments import HomeTime
from carehome_app.i18n import QT_TRANSLATE_NOOP

WAITING: Final = "waiting"
GAP: Final = "gap"
WORDS: Final = DueWords(
    roster=QT_TRANSLATE_NOOP("DueList", "patrols"),
    due=QT_TRANSLATE_NOOP("DueList", "patrols due"),
    boxes={
        Box.EXEMPT: QT_TRANSLATE_NOOP("DueList", "not due"),
        Box.DONE: QT_TRANSLATE_NOOP("DueList", "walked"),
        Box.OPEN: QT_TRANSLATE_NOOP("DueList", "not walked"),
    },
    of_word={
        WAITING: QT_TRANSLATE_NOOP("DueList", "still to come"),
        GAP: QT_TRANSLATE_NOOP("DueList", "gap"),
    },
)
_PLAN: Final = re.compile(r"(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})/(\d{1,3})", re.ASCII)
_SHORTEST: Final = 15


class PatrolPlanError(CareHomeError):
    """A plan of patrols that says nothing."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "“{given}”: write begin, end and minutes, such as 22:00-06:00/120."
    )


class PatrolPlan(NamedTuple):
    """From when to when somebody walks, and at least how often; past midnight is the next day."""

    begin: time
    end: time
    minutes: int

    def __str__(self) -> str:
        """Return the plan as it is typed."""
        return f"{self.begin:%H:%M}-{self.end:%H:%M}/{self.minutes}"


class Patrol(NamedTuple):
    """A patrol somebody walked."""

    at: datetime
    place: str
    by: int
    words: str


class Slot(NamedTuple):
    """One stretch of time in which somebody has to walk."""

    begin: datetime
    end: datetime


def plan_typed(text: str) -> PatrolPlan | None:
    """Return the plan of a text such as `22:00-06:00/120`; None of an empty one."""
    said = text.strip().replace("：", ":")
    if not said:
        return None
    found = _PLAN.fullmatch(said)
    if found is None:
        raise PatrolPlanError(given=said)
    numbers = [int(part) for part in found.groups()]
    try:
        begin, end = time(numbers[0], numbers[1]), time(numbers[2], numbers[3])
    except ValueError:
        raise PatrolPlanError(given=said) from None
    if numbers[4] < _SHORTEST:
        raise PatrolPlanError(given=said)
    return PatrolPlan(begin, end, numbers[4])


def slots_of(day: date, plan: PatrolPlan, home_time: HomeTime) -> list[Slot]:
    """Return the stretches of a plan that begin in the patrol of a day."""
    begin = home_time.moment(day, plan.begin)
    last = day if plan.begin < plan.end else day + timedelta(days=1)
    end = home_time.moment(last, plan.end)
    step = timedelta(minutes=plan.minutes)
    found = []
    while begin < end:
        found.append(Slot(begin, min(begin + step, end)))
        begin += step
    return found


def due_list(slots: Iterable[Slot], walked: Sequence[datetime], now: datetime) -> DueList:
    """Return each stretch in one box: walked, a gap, or still to come."""
    return DueList(tuple(_items(slots, walked, now)), OF_DAY)


def _items(slots: Iterable[Slot], walked: Sequence[datetime], now: datetime) -> Iterable[Item]:
    for place, slot in enumerate(slots, start=1):
        done = any(slot.begin <= at < slot.end for at in walked)
        if done:
            yield Item(place, Box.DONE, slot=slot)
        else:
            yield Item(place, Box.OPEN, GAP if slot.end <= now else WAITING, slot)


def gaps(slots: Sequence[Slot], walked: Iterable[datetime], longest: timedelta) -> list[Slot]:
    """Return the stretches longer than allowed in which nobody walked, edges included."""
    if not slots:
        return []
    begin, end = slots[0].begin, slots[-1].end
    inside = sorted(at for at in walked if begin <= at <= end)
    edges = [begin, *inside, end]
    return [Slot(one, other) for one, other in pairwise(edges) if other - one > longest]
