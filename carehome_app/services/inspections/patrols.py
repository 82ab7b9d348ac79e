"""Patrols: what is walked at night, how often, and the gaps; and the due lists of a day."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from carehome_app.db import settings
from carehome_app.db.inspections import inspections as kept
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.duties.due_list import OF_DAY, Box, DueList, Item
from carehome_app.domain.duties.identity import DueWords
from carehome_app.domain.errors import FutureError, MissingFieldError
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.inspections.counting import as_of
from carehome_app.domain.inspections.events import PatrolWalked
from carehome_app.domain.inspections.faults import (
    Fault,
    State,
    end_of,
    is_overdue,
    is_recheck_late,
)
from carehome_app.domain.inspections.patrols import (
    WORDS,
    Night,
    Patrol,
    PatrolPlan,
    Slot,
    due_list,
    gaps,
    plans_typed,
    slots_of,
)
from carehome_app.domain.moments import HomeTime, to_ms
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.duties.day_list import DayList

if TYPE_CHECKING:
    from carehome_app.services.house import House

NOON: Final = time(12)
HALF_A_DAY: Final = timedelta(hours=12)
A_MOMENT: Final = timedelta(milliseconds=1)
PLAN: Final = "inspections.patrols"
"""Where a home says when it walks; without it nothing is due."""
PLACE: Final = QT_TRANSLATE_NOOP("Faults", "Place")


class Patrols:
    """Patrols of the house."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def plans(self, day: date) -> list[PatrolPlan]:
        """Return the plans that hold on a day: what is set holds from that day on."""
        self._desk.require(May.READ)
        until = end_of(day, self._desk.home_time)
        found = [said for since, said in settings.setting(self._desk.store, PLAN) if since < until]
        return plans_typed(found[-1]) if found else []

    def set_plan(self, text: str) -> Changes:
        """Say when the home walks and where, such as 22:00-06:00/120; nothing ends it."""
        self._desk.require(May.SET_RULES)
        plans_typed(text)
        said = SettingChanged(PLAN, text.strip(), to_ms(self._desk.now()))
        return self._desk.decide(May.SET_RULES, said)

    def walk(self, place: str, words: str = "", at: datetime | None = None) -> Changes:
        """Keep that somebody walked a patrol."""
        actor = self._desk.require(May.RECORD)
        if not place.strip():
            raise MissingFieldError(field=PLACE)
        now = self._desk.now()
        if at is not None and at > now:
            raise FutureError(when=f"{self._desk.home_time.local(at):%Y-%m-%d %H:%M}")
        with self._desk.acting(May.RECORD) as action:
            action.append(PatrolWalked(to_ms(at or now), place.strip(), actor.id, words.strip()))
        return Changes.FAULTS

    def walked(self, since: datetime) -> list[Patrol]:
        """Return the patrols walked since a moment, by time."""
        self._desk.require(May.READ)
        return kept.patrols(self._desk.store, since, self._desk.now() + A_MOMENT)

    def due_on(self, day: date) -> DueList:
        """Return each stretch of the patrols that begin on a day; none where no plan holds."""
        nights = self._nights(day)
        return due_list(nights, self._desk.now()) if nights else DueList()

    def in_view(self) -> tuple[DueList, list[Patrol]]:
        """Return the stretches looked for now, and who walked; a night lasts until noon."""
        now, today = self._desk.now(), self._desk.today()
        nights, since = self._nights(today), self._desk.home_time.moment(today, time())
        if self._desk.home_time.local(now).time() < NOON:
            before = self._nights(today - timedelta(days=1))
            of_night = [one for one in before if one[0].passes_midnight]
            nights = [*of_night, *(one for one in nights if not one[0].passes_midnight)]
            since -= HALF_A_DAY
        return due_list(nights, now), self.walked(since)

    def gaps_on(self, day: date) -> list[Slot]:
        """Return the stretches longer than a plan allows in which nobody walked, up to now."""
        now = self._desk.now()
        found = ((gap, night[0]) for night in self._nights(day) for gap in gaps(night))
        return [gap for gap, plan in found if min(gap.end, now) - gap.begin > plan.longest]

    def _nights(self, day: date) -> list[Night]:
        """Return each plan of a day with its stretches, and when somebody walked for it."""
        home, found = self._desk.home_time, list[Night]()
        for plan in self.plans(day):
            slots = slots_of(day, plan, home)
            if slots:
                last = slots[-1].end + A_MOMENT
                walked = kept.patrols(self._desk.store, slots[0].begin, last)
                found.append((plan, slots, [one.at for one in walked if plan.counts(one)]))
        return found


# The faults of a day, and its patrols, as due lists.

FAULT_WORDS: Final = DueWords(
    roster=QT_TRANSLATE_NOOP("Faults", "faults"),
    due=QT_TRANSLATE_NOOP("Faults", "to be put right"),
    boxes={
        Box.DONE: QT_TRANSLATE_NOOP("Faults", "put right"),
        Box.EXPLAINED: QT_TRANSLATE_NOOP("Faults", "explained"),
        Box.OPEN: QT_TRANSLATE_NOOP("Faults", "not put right"),
        Box.EXEMPT: QT_TRANSLATE_NOOP("Faults", "not due yet"),
    },
    of_word={
        "closed": QT_TRANSLATE_NOOP("Faults", "closed"),
        "claimed": QT_TRANSLATE_NOOP("Faults", "to be re-checked"),
        "withdrawn": QT_TRANSLATE_NOOP("Faults", "withdrawn"),
        "cannot": QT_TRANSLATE_NOOP("Faults", "cannot be put right here"),
        "late": QT_TRANSLATE_NOOP("Faults", "overdue"),
    },
)


def faults_of_day(house: "House", day: date) -> DueList:
    """Return every fault that was open on a day, as the day ended or as it stands now."""
    desk = house.desk
    begin = desk.home_time.moment(day, time())
    at = min(end_of(day, desk.home_time) - A_MOMENT, max(begin, desk.now()))
    items = []
    for one in house.inspections.faults.between(begin, end_of(day, desk.home_time)):
        before, then = as_of(one, begin), as_of(one, at + A_MOMENT)
        if then is not None and (before is None or before.is_open):
            box, word = _box(then, before, at, desk.home_time)
            items.append(Item(one.id, box, word, group=one.found.place))
    return DueList(tuple(items), OF_DAY)


def _box(then: Fault, before: Fault | None, at: datetime, home_time: HomeTime) -> tuple[Box, str]:
    ended = {State.CLOSED: (Box.DONE, "closed"), State.WITHDRAWN: (Box.EXPLAINED, "withdrawn")}
    if then.state in ended:
        return ended[then.state]
    if then.state is State.RECTIFIED:
        if is_recheck_late(then, at, home_time):
            return Box.OPEN, "late"
        claimed_before = before is not None and before.state is State.RECTIFIED
        return (Box.EXEMPT if claimed_before else Box.DONE), "claimed"
    if then.cannot is not None:
        return Box.EXPLAINED, "cannot"
    if is_overdue(then, at, home_time):
        return Box.OPEN, "late"
    waits = then.due is not None and then.due > home_time.day(at)
    return (Box.EXEMPT if waits else Box.OPEN), ""


def of_day(house: "House", day: date) -> DueList:
    """Return the patrol that begins on a day."""
    return house.inspections.patrols.due_on(day)


DAY_LISTS: Final = (
    DayList(
        "rectification",
        QT_TRANSLATE_NOOP("DayLists", "Faults"),
        "inspections",
        FAULT_WORDS,
        faults_of_day,
    ),
    DayList("patrols", QT_TRANSLATE_NOOP("DayLists", "Patrols"), "inspections", WORDS, of_day),
)
