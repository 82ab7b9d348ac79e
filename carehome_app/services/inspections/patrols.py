"""Patrols: what the home walks at night and how often, what was walked, and the gaps."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from carehome_app.db import settings
from carehome_app.db.inspections import inspections as kept
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.duties.due_list import DueList
from carehome_app.domain.errors import FutureError, MissingFieldError
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.inspections.events import PatrolWalked
from carehome_app.domain.inspections.faults import end_of
from carehome_app.domain.inspections.patrols import (
    WORDS,
    PatrolPlan,
    Slot,
    due_list,
    gaps,
    plan_typed,
    slots_of,
)
from carehome_app.domain.moments import to_ms
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.duties.day_list import DayList

if TYPE_CHECKING:
    from carehome_app.services.house import House

PLAN: Final = "inspections.patrols"
"""Where a home says when it walks; without it nothing is due."""
PLACE: Final = QT_TRANSLATE_NOOP("Faults", "Place")


class Patrols:
    """Patrols of the house."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def plan(self, day: date) -> PatrolPlan | None:
        """Return the plan that holds on a day: what is set holds from that day on."""
        self._desk.require(May.READ)
        until = end_of(day, self._desk.home_time)
        found = [said for since, said in settings.setting(self._desk.store, PLAN) if since < until]
        return plan_typed(found[-1]) if found else None

    def set_plan(self, text: str) -> Changes:
        """Say when the home walks, such as 22:00-06:00/120; nothing ends it."""
        self._desk.require(May.SET_RULES)
        plan_typed(text)
        if text.strip() == self._desk.setting(PLAN):
            return Changes.NONE
        with self._desk.acting(May.SET_RULES) as action:
            action.append(SettingChanged(PLAN, text.strip(), to_ms(self._desk.now())))
        self._desk.forget(Changes.SETTINGS)
        return Changes.SETTINGS

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

    def due_on(self, day: date) -> DueList:
        """Return each stretch of the patrol that begins on a day; none where no plan holds."""
        slots = self._slots(day)
        return due_list(slots, self._walked(slots), self._desk.now()) if slots else DueList()

    def gaps_on(self, day: date) -> list[Slot]:
        """Return the stretches longer than the plan allows in which nobody walked."""
        plan, slots = self.plan(day), self._slots(day)
        if plan is None:
            return []
        return gaps(slots, self._walked(slots), timedelta(minutes=plan.minutes))

    def _slots(self, day: date) -> list[Slot]:
        plan = self.plan(day)
        return [] if plan is None else slots_of(day, plan, self._desk.home_time)

    def _walked(self, slots: list[Slot]) -> list[datetime]:
        if not slots:
            return []
        last = slots[-1].end + timedelta(milliseconds=1)
        return [one.at for one in kept.patrols(self._desk.store, slots[0].begin, last)]


def of_day(house: "House", day: date) -> DueList:
    """Return the patrol that begins on a day."""
    return house.inspections.patrols.due_on(day)


DAY_LISTS: Final = (
    DayList("patrols", QT_TRANSLATE_NOOP("DayLists", "Patrols"), "inspections", WORDS, of_day),
)
