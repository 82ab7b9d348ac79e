"""Plans that make rounds due by themselves, whole weeks of people, and lots of kits."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, time, timedelta
from fractions import Fraction
from typing import Final, NamedTuple

import msgspec

from carehome_app.db.sampling import rounds
from carehome_app.db.sampling.rounds import KitLot
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import MissingFieldError
from carehome_app.domain.moments import time_typed
from carehome_app.domain.people import Group
from carehome_app.domain.sampling.demand import used_a_day
from carehome_app.domain.sampling.errors import NoTestRoundError, PoolSizeError, WindowWrongError
from carehome_app.domain.sampling.events import (
    KitLotWritten,
    SamplingPlanEnded,
    SamplingPlanStarted,
)
from carehome_app.domain.sampling.plans import (
    Rhythm,
    SamplingPlan,
    Who,
    asked_of,
    is_meant,
    is_whole,
    week_of,
)
from carehome_app.domain.sampling.pools import MOST_IN_POOL, contact_group
from carehome_app.domain.sampling.round import Method
from carehome_app.domain.sampling.standing import evidence_of
from carehome_app.domain.texts import NAME_MOST, checked_text
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.sampling.rounds import NAME, NewRound, SamplingRounds, missing_plans

LOT: Final = QT_TRANSLATE_NOOP("Sampling", "Lot")
_DASHES: Final = str.maketrans({"–": "-", "—": "-", "－": "-", "~": "-", "～": "-", "至": "-"})


class Week(NamedTuple):
    """A week of a plan: how many tests it asks of each, and whose week is complete."""

    plan: SamplingPlan
    first: date
    asked: int
    whole: Mapping[int, bool]


class NewPlan(msgspec.Struct, frozen=True, kw_only=True):
    """What a plan is ordered with; `window` is typed, such as 08:00-18:00."""

    name: str
    rhythm: Rhythm
    method: Method
    window: str = "08:00-18:00"
    who: Who = Who.EVERYBODY
    capacity: int = 1
    first: date | None = None
    ordered_by: str = ""


def window_typed(text: str) -> tuple[time, time]:
    """Return the two times of a typed window; `WindowWrongError` when it is none."""
    begin, dash, end = text.translate(_DASHES).partition("-")
    try:
        opens, closes = time_typed(begin), time_typed(end)
    except Exception as error:
        raise WindowWrongError(typed=text.strip()[:24]) from error
    if not dash or closes <= opens:
        raise WindowWrongError(typed=text.strip()[:24])
    return opens, closes


class SamplingPlanning:
    """Plans and lots."""

    def __init__(self, desk: Desk, rounds_: SamplingRounds) -> None:
        """Work at a desk."""
        self._desk = desk
        self._rounds = rounds_

    def plans(self) -> list[SamplingPlan]:
        """Return every plan that ever was."""
        self._desk.require(May.READ)
        return rounds.plans(self._desk.store)

    def used_a_day(self) -> Mapping[str, Fraction]:
        """Return how many tubes, swabs and kits the plans of today use a day, by who is here."""
        self._desk.require(May.READ)
        people: dict[Group, Counter[str]] = {group: Counter() for group in Group}
        for one in self._desk.stays:
            if one.left_at is None:
                people[one.group][contact_group(one)] += 1
        return used_a_day(self.plans(), self._desk.today(), people)

    def due_today(self) -> list[SamplingPlan]:
        """Return the plans whose round of today nobody has opened yet."""
        self._desk.require(May.READ)
        return missing_plans(self._desk, self._desk.today())

    def start(self, new: NewPlan) -> int:
        """Let rounds become due from a day on; return the plan's number."""
        self._desk.require(May.PLAN)
        name = checked_text(new.name, NAME_MOST)
        if not name:
            raise MissingFieldError(field=NAME)
        if new.method is Method.POOL and not 2 <= new.capacity <= MOST_IN_POOL:
            raise PoolSizeError(most=MOST_IN_POOL)
        opens, closes = window_typed(new.window)
        number = rounds.next_plan(self._desk.store, self._desk.card.station)
        first = new.first or self._desk.today()
        with self._desk.acting(May.PLAN) as action:
            action.append(
                SamplingPlanStarted(
                    number,
                    name,
                    new.who.value,
                    new.rhythm.value,
                    new.method.value,
                    new.capacity if new.method is Method.POOL else 1,
                    _minutes(opens),
                    _minutes(closes),
                    first.toordinal(),
                    checked_text(new.ordered_by, NAME_MOST),
                )
            )
        return number

    def end(self, plan: int, last: date | None = None) -> Changes:
        """End a plan; a past round stays as it is."""
        self._desk.require(May.PLAN)
        if all(one.id != plan for one in self.plans()):
            raise NoTestRoundError(given=plan)
        day = last or self._desk.today()
        with self._desk.acting(May.PLAN) as action:
            action.append(SamplingPlanEnded(plan, day.toordinal()))
        return Changes.SAMPLING

    def open_planned(self, plan: SamplingPlan, day: date | None = None) -> int:
        """Open the round that a plan asks for."""
        self._desk.require(May.PLAN)
        on = day or self._desk.today()
        moment = self._desk.home_time.moment
        return self._rounds.open(
            NewRound(
                name=f"{plan.name} {on:%m-%d}",
                method=plan.method,
                who=plan.who,
                opens=moment(on, _clock(plan.opens)),
                closes=moment(on, _clock(plan.closes)),
                capacity=plan.capacity,
                ordered_by=plan.ordered_by,
                plan=plan.id,
            )
        )

    def week(self, plan: SamplingPlan, day: date) -> Mapping[int, bool]:
        """Return of everybody a plan is for whether their week, Monday to Sunday, is complete."""
        self._desk.require(May.READ)
        monday = week_of(day)
        known = self._rounds.between(monday, monday + timedelta(days=6))
        since = self._desk.home_time.moment(monday, time(0))
        until = self._desk.home_time.moment(monday + timedelta(days=7), time(0))
        meant = {
            subject: [
                one.at
                for round_ in known
                for one in evidence_of(round_, subject)
                if since <= one.at < until
            ]
            for round_ in known
            for subject in round_.roster
            if is_meant(plan.who, self._desk.person_at(subject, round_.frozen_at).group)
            and round_.exempt.get(subject) != "off"
        }
        day_of = self._desk.home_time.day
        return {
            subject: is_whole(plan, monday, moments, day_of)
            for subject, moments in sorted(meant.items())
        }

    def weeks(self, first: date, last: date) -> list[Week]:
        """Return the weeks of some days, for every plan that asks for tests in them."""
        self._desk.require(May.READ)
        found: list[Week] = []
        monday = week_of(first)
        while monday <= last:
            for plan in self.plans():
                asked = asked_of(plan, monday)
                if asked:
                    found.append(Week(plan, monday, asked, self.week(plan, monday)))
            monday += timedelta(days=7)
        return found

    def lots(self) -> list[KitLot]:
        """Return the lots of kits, the newest first."""
        self._desk.require(May.READ)
        return list(rounds.lots(self._desk.store).values())

    def write_lot(
        self, lot: str, name: str, window: tuple[int, int], expiry: date | None
    ) -> Changes:
        """Keep what is written about a lot; `window` are its minutes, such as 15 and 20."""
        self._desk.require(May.RECORD)
        code = checked_text(lot, NAME_MOST)
        if not code:
            raise MissingFieldError(field=LOT)
        least, most = window
        if not 0 <= least < most:
            raise WindowWrongError(typed=f"{least}–{most}")
        last = None if expiry is None else expiry.toordinal()
        with self._desk.acting(May.RECORD) as action:
            action.append(KitLotWritten(code, checked_text(name, NAME_MOST), least, most, last))
        return Changes.SAMPLING


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _clock(minutes: int) -> time:
    return time(*divmod(minutes, 60))
