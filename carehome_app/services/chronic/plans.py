"""Plans of one person: begin, replace and end them. A plan is never edited."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec

from carehome_app.db.chronic import plans as personal_plans
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.chronic.errors import (
    BackdatedEndError,
    BackdatedError,
    EndedAlreadyError,
    EndsBeforeStartError,
    NoTimeChosenError,
    PlannedAlreadyError,
    RhythmError,
    UnknownWindowError,
)
from carehome_app.domain.chronic.events import PersonalPlanEnded, PersonalPlanStarted
from carehome_app.domain.chronic.plans import PersonalPlan
from carehome_app.domain.chronic.times import Rhythm, is_known, window_label
from carehome_app.domain.errors import MissingFieldError, NotHereError
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.moments import to_ordinal
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk

ORDERED_BY = QT_TRANSLATE_NOOP("Plans", "Ordered by")


class NewPlan(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody orders for one person; a plan without a number and a beginning yet."""

    person: int
    measure: Measure
    windows: tuple[str, ...]
    ordered_by: str
    from_day: date
    until_day: date | None = None
    rhythm: Rhythm = Rhythm()
    timing: str = ""
    note: str = ""


class PersonalPlanning:
    """What is due for single people."""

    def __init__(self, desk: Desk) -> None:
        """Plan at a desk."""
        self._desk = desk

    def of(self, person: int, *, ended: bool = False) -> list[PersonalPlan]:
        """Return a person's plans in the catalogue's order, those that ended too if wanted."""
        self._desk.require(May.READ)
        today = self._desk.today()
        mine = [one for one in self._desk.orders.plans if one.person == person]
        shown = [one for one in mine if ended or one.until_day is None or one.until_day >= today]
        return sorted(shown, key=lambda one: (one.measure.index, one.from_day, one.id))

    def start(self, *new: NewPlan) -> Changes:
        """Begin plans, all of them or none; says what is wrong with the first that cannot be."""
        with self._desk.acting(May.PLAN) as action:
            for one in new:
                self._check(one, self._desk.orders.plans)
                self._begin(action, one)
        return Changes.PLANS

    def replace(self, old: PersonalPlan, new: NewPlan, why: str = "") -> Changes:
        """End a plan the day before another begins in its place."""
        self._desk.require(May.PLAN)
        others = [one for one in self._desk.orders.plans if one.id != old.id]
        self._check(new, others)
        self._check_running(old, new.from_day)
        if not why.strip() and is_no_change(old, new):
            return Changes.NONE
        with self._desk.acting(May.PLAN) as action:
            last = max(new.from_day, old.from_day) - timedelta(days=1)
            action.append(PersonalPlanEnded(old.id, last.toordinal(), why.strip()))
            self._begin(action, new)
        return Changes.PLANS

    def end(self, plan: PersonalPlan, until_day: date, why: str = "") -> Changes:
        """Let a plan end with a day; what was due until then stays."""
        self._desk.require(May.PLAN)
        if until_day < plan.from_day:
            raise EndsBeforeStartError(until=until_day, begins=plan.from_day)
        self._check_running(plan, until_day)
        check_end(self._desk, until_day)
        with self._desk.acting(May.PLAN) as action:
            action.append(PersonalPlanEnded(plan.id, until_day.toordinal(), why.strip()))
        self._desk.forget(Changes.PLANS)
        return Changes.PLANS

    def _check_running(self, plan: PersonalPlan, day: date) -> None:
        if plan.until_day is not None and plan.until_day < day:
            raise EndedAlreadyError(until=plan.until_day)

    def _begin(self, action: Action, new: NewPlan) -> None:
        store, station = self._desk.store, self._desk.card.station
        action.append(
            PersonalPlanStarted(
                id=personal_plans.next_id(store, station),
                person=new.person,
                measure=new.measure.index,
                windows=new.windows,
                from_day=new.from_day.toordinal(),
                until_day=to_ordinal(new.until_day),
                days=new.rhythm.days,
                every=new.rhythm.every,
                monthly=new.rhythm.monthly,
                timing=new.timing,
                note=new.note.strip(),
                ordered_by=new.ordered_by.strip(),
            )
        )
        self._desk.forget(Changes.PLANS)

    def _check(self, new: NewPlan, known: Iterable[PersonalPlan]) -> None:
        check_order(self._desk, new.person, new.windows, new.rhythm)
        check_days(self._desk, new.from_day, new.until_day)
        if not new.ordered_by.strip():
            raise MissingFieldError(field=ORDERED_BY)
        for other in known:
            self._check_twice(new, other)

    def _check_twice(self, new: NewPlan, other: PersonalPlan) -> None:
        if other.person != new.person or other.measure is not new.measure:
            return
        last = other.until_day or date.max
        if other.from_day <= (new.until_day or date.max) and new.from_day <= last:
            apart = bool(new.rhythm.days and other.rhythm.days) and not (
                new.rhythm.days & other.rhythm.days
            )
            for window in () if apart else new.windows:
                if window in other.windows:
                    raise PlannedAlreadyError(
                        name=self._desk.person(new.person).name,
                        measure=new.measure.label,
                        window=window_label(window),
                    )


def check_order(desk: Desk, person: int, windows: Sequence[str], rhythm: Rhythm) -> None:
    """Refuse an order for somebody who left, at no time or one there is not, or in two rhythms."""
    whom = desk.person(person)
    if whom.left_at is not None:
        raise NotHereError(name=whom.name)
    if not windows:
        raise NoTimeChosenError
    for window in windows:
        if not is_known(window):
            raise UnknownWindowError(window=window)
    if not rhythm.is_sound:
        raise RhythmError


def is_no_change(old: msgspec.Struct, new: msgspec.Struct) -> bool:
    """Return whether an order says nothing but what the one it would replace says already."""
    before, said = msgspec.structs.asdict(old), msgspec.structs.asdict(new)
    begins = said.pop("from_day")
    return bool(before["from_day"] <= begins) and all(
        before[name] == one for name, one in said.items()
    )


def check_days(desk: Desk, from_day: date, until_day: date | None) -> None:
    """Refuse an order that ends before it begins, or that would change what was due before."""
    if until_day is not None and until_day < from_day:
        raise EndsBeforeStartError(until=until_day, begins=from_day)
    if from_day < desk.today():
        raise BackdatedError(begins=from_day)


def check_end(desk: Desk, until_day: date) -> None:
    """Refuse an end that would change what was due, or judged by, before today."""
    if until_day < desk.today() - timedelta(days=1):
        raise BackdatedEndError(ends=until_day)
