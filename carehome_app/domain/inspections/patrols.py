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
_PLAN: Final = re.compile(r"(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})/(\d{1,3})(?: +(.+))?")
_PLACES: Final = re.compile(r"\s*[、,，;；/+和及与]\s*")
"""Between places that were walked one after another."""
_BETWEEN: Final = re.compile("[;；\n]")
_SHORTEST: Final = 15


class PatrolPlanError(CareHomeError):
    """A plan of patrols that says nothing."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "“{given}”: write begin, end, minutes and, if only one place counts, the place, such as"
        " 22:00-06:00/120; 08:00-20:00/120 kitchen.",
    )


class PatrolPlan(NamedTuple):
    """From when to when somebody walks, and at least how often; past midnight is the next day."""

    begin: time
    end: time
    minutes: int
    place: str = ""
    """The place that must be walked, as for a fire round; empty where any of the house counts."""

    def __str__(self) -> str:
        """Return the plan as it is typed."""
        said = f"{self.begin:%H:%M}-{self.end:%H:%M}/{self.minutes}"
        return f"{said} {self.place}" if self.place else said

    @property
    def longest(self) -> timedelta:
        """How long the place may be without anybody."""
        return timedelta(minutes=self.minutes)

    @property
    def passes_midnight(self) -> bool:
        """Whether it ends on the next day."""
        return self.begin >= self.end

    def counts(self, patrol: "Patrol") -> bool:
        """Return whether a patrol that was walked is one of this plan."""
        return not self.place or self.place in _PLACES.split(patrol.place)


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
    place: str = ""
    """Where; empty where any place of the house counts."""


def plans_typed(text: str) -> list[PatrolPlan]:
    """Return the plans of a text such as `22:00-06:00/120; 08:00-20:00/120 kitchen`."""
    parts = (part.strip().replace("：", ":") for part in _BETWEEN.split(text))
    return [_plan_typed(part) for part in parts if part]


def as_typed(plans: Iterable[PatrolPlan]) -> str:
    """Return plans as they are typed."""
    return "; ".join(map(str, plans))


def _plan_typed(said: str) -> PatrolPlan:
    found = _PLAN.fullmatch(said)
    if found is None:
        raise PatrolPlanError(given=said)
    *clocks, place = found.groups()
    numbers = [int(part) for part in clocks]
    try:
        begin, end = time(numbers[0], numbers[1]), time(numbers[2], numbers[3])
    except ValueError:
        raise PatrolPlanError(given=said) from None
    if numbers[4] < _SHORTEST:
        raise PatrolPlanError(given=said)
    return PatrolPlan(begin, end, numbers[4], (place or "").strip())


def slots_of(day: date, plan: PatrolPlan, home_time: HomeTime) -> list[Slot]:
    """Return the stretches of a plan that begin in the patrol of a day."""
    begin = home_time.moment(day, plan.begin)
    last = day + timedelta(days=plan.passes_midnight)
    end = home_time.moment(last, plan.end)
    step = timedelta(minutes=plan.minutes)
    found = []
    while begin < end:
        found.append(Slot(begin, min(begin + step, end), plan.place))
        begin += step
    return found


Night = tuple[PatrolPlan, Sequence[Slot], Sequence[datetime]]
"""A plan, its stretches on a day, and when somebody walked who counts for it."""


def due_list(nights: Iterable[Night], now: datetime) -> DueList:
    """Return each stretch of each plan in one box: walked, a gap, or still to come."""
    stretches = ((slot, walked) for _plan, slots, walked in nights for slot in slots)
    items = (_item(number, *one, now) for number, one in enumerate(stretches, start=1))
    return DueList(tuple(items), OF_DAY)


def _item(number: int, slot: Slot, walked: Sequence[datetime], now: datetime) -> Item:
    if any(slot.begin <= at < slot.end for at in walked):
        return Item(number, Box.DONE, slot=slot, group=slot.place)
    return Item(number, Box.OPEN, GAP if slot.end <= now else WAITING, slot, slot.place)


def gaps(night: Night) -> list[Slot]:
    """Return the stretches longer than allowed in which nobody walked, edges included."""
    plan, slots, walked = night
    if not slots:
        return []
    begin, end = slots[0].begin, slots[-1].end
    inside = sorted(at for at in walked if begin <= at <= end)
    edges = [begin, *inside, end]
    return [
        Slot(one, other, plan.place)
        for one, other in pairwise(edges)
        if other - one > plan.longest
    ]
