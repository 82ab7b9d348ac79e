"""When the rounds of the house are, and where a reading is usually taken."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from itertools import pairwise

import msgspec

from carehome_app.db.people import PER_STATION
from carehome_app.db.rounds import entries
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.events import PlanEnded, PlanStarted
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.measures.measure import Site
from carehome_app.domain.rounds.plan import Plan, Window, windows_on
from carehome_app.domain.settings import RoundsBegunError, RoundsOverlapError, RoundTimesError
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk


class Rounds(msgspec.Struct, frozen=True):
    """The house's rounds on a day: their windows, and the usual site of the first measure."""

    windows: tuple[Window, ...]
    site: str
    sites: tuple[Site, ...]
    """The sites there are."""


class Planning:
    """Change what is due when. A plan is never edited: it ends, and a new one begins."""

    def __init__(self, desk: Desk) -> None:
        """Plan at a desk."""
        self._desk = desk

    def rounds(self, day: date) -> Rounds:
        """Return the house's rounds on a day."""
        plans = [plan for plan in self._desk.plans if plan.holds_on(day) and not plan.person]
        sited = next((plan for plan in plans if plan.measure.sites), None)
        sites = sited.measure.sites if sited is not None else ()
        site = sited.site if sited is not None else ""
        return Rounds(tuple(windows_on(day, plans)), site, sites)

    def change_rounds(self, windows: Sequence[Window], site: str, from_day: date) -> Changes:
        """Let other windows and another usual site hold from a day on.

        `RoundTimesError`, `RoundsOverlapError` for windows that cannot be; `RoundsBegunError`
        when something was recorded on the day already, which would be left without its round.
        """
        self._desk.require(May.SET_RULES)
        _check(windows)
        self._check_day(from_day)
        ending = self._house_plans(from_day)
        if ending and all(_is_so(plan, windows, site, from_day) for plan in ending):
            return Changes.NONE
        number = self._next_number()
        with self._desk.acting(May.SET_RULES) as action:
            for plan in ending:
                action.append(PlanEnded(plan.id, (from_day - timedelta(days=1)).toordinal()))
            for place, plan in enumerate(_distinct(ending)):
                action.append(_begun(plan, number + place, windows, site, from_day))
        self._desk.forget(Changes.PLANS)
        return Changes.PLANS

    def _house_plans(self, from_day: date) -> list[Plan]:
        """Return the plans of the whole house that would still hold on or after a day."""
        return [
            plan
            for plan in self._desk.plans
            if not plan.person and (plan.until_day is None or plan.until_day >= from_day)
        ]

    def _check_day(self, day: date) -> None:
        if day < self._desk.today() or self._recorded_on(day):
            raise RoundsBegunError(day=day)

    def _recorded_on(self, day: date) -> bool:
        at = self._desk.home_time.moment
        since, until = at(day, time(0)), at(day + timedelta(days=1), time(0))
        return any(
            entries.of_house(self._desk.store, measure.index, since, until)
            for measure in CATALOGUE
        )

    def _next_number(self) -> int:
        first = self._desk.card.station * PER_STATION
        taken = [plan.id for plan in self._desk.plans if first <= plan.id < first + PER_STATION]
        return max(taken, default=first) + 1


def _check(windows: Sequence[Window]) -> None:
    for window in windows:
        if window.opens >= window.closes:
            raise RoundTimesError(opens=_clock(window.opens), closes=_clock(window.closes))
    ordered = sorted(windows, key=lambda window: window.opens)
    for before, after in pairwise(ordered):
        if after.opens < before.closes:
            raise RoundsOverlapError(closes=_clock(before.closes), opens=_clock(after.opens))


def _is_so(plan: Plan, windows: Sequence[Window], site: str, day: date) -> bool:
    """Return whether a plan says from a day on what would be written of it."""
    wanted = _begun(plan, plan.id, windows, site, plan.from_day)
    lasts = plan.holds_on(day) and plan.until_day is None
    return lasts and wanted == _begun(plan, plan.id, plan.windows, plan.site, plan.from_day)


def _distinct(plans: Sequence[Plan]) -> list[Plan]:
    """Return one plan for each measure and group, the last one begun."""
    ordered = sorted(plans, key=lambda plan: (plan.from_day, plan.id))
    return list({(plan.measure.code, plan.group): plan for plan in ordered}.values())


def _begun(
    plan: Plan, number: int, windows: Sequence[Window], site: str, from_day: date
) -> PlanStarted:
    known = plan.measure.site(site)
    return PlanStarted(
        id=number,
        measure=plan.measure.index,
        windows=tuple(
            (window.code, _minutes(window.opens), _minutes(window.closes)) for window in windows
        ),
        from_day=from_day.toordinal(),
        group=plan.group.value,
        person=0,
        site=plan.site if known is None else known.code,
        ordered_by=0,
    )


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _clock(clock: time) -> str:
    return clock.strftime("%H:%M")
