"""What is planned, was trained and waits: a week of everybody, a person's page, what is due."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec.structs import replace

from carehome_app.db import settings
from carehome_app.db.rehabilitation import plans as kept
from carehome_app.db.rehabilitation import sessions
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.duties.due_list import Box, DueList, Item
from carehome_app.domain.people import Person
from carehome_app.domain.rehabilitation import month_rules, treatment
from carehome_app.domain.rehabilitation.assessments import (
    BUILT_IN,
    Assessment,
    Tool,
    waiting,
)
from carehome_app.domain.rehabilitation.counting import (
    IN_A_ROW,
    SAME_WORDS,
    WORDS,
    Attendance,
    Days,
    attendance,
    counted_once,
    due_list,
    in_days,
    missed_in_a_row,
)
from carehome_app.domain.rehabilitation.errors import NoPlanError
from carehome_app.domain.rehabilitation.plan import (
    Answered,
    Plan,
    Slot,
    in_force,
    week_of,
)
from carehome_app.domain.rehabilitation.progress import TrainedDay, calendar
from carehome_app.domain.rehabilitation.treatment import Register
from carehome_app.domain.rehabilitation.words import Course
from carehome_app.domain.reports.choice import month_end
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.desk import Desk
from carehome_app.services.duties.day_list import DayList

if TYPE_CHECKING:
    from carehome_app.services.house import House

LOOK_BACK: Final = timedelta(days=14)
"""How long before a week missed sessions may make a row with it."""
Apart = Callable[[], Mapping[int, date]]
"""Who is kept apart now, and since when."""


class Row(msgspec.Struct, frozen=True):
    """One person in a week."""

    person: Person
    plan: Plan
    counted: Attendance
    missed_in_a_row: int
    tools_due: tuple[Tool, ...]
    """With which somebody should have assessed again."""
    review_due: bool
    apart_since: date | None
    """Kept apart, and nobody said yet whether the plan rests."""

    @property
    def assess_due(self) -> bool:
        """Whether somebody should have assessed again."""
        return bool(self.tools_due)

    @property
    def is_row(self) -> bool:
        """Whether three or more were missed one after another."""
        return self.missed_in_a_row >= IN_A_ROW


class Week(msgspec.Struct, frozen=True):
    """A week of everybody who has a plan."""

    first: date
    last: date
    rows: tuple[Row, ...]
    due: DueList
    today: date
    """The day that it was looked up on."""


class Month(msgspec.Struct, frozen=True):
    """One person's running month, with the rule of the home that judges it, if it chose one."""

    days: tuple[TrainedDay, ...]
    counted: Attendance
    rule: month_rules.MonthRule | None


class PersonWeek(msgspec.Struct, frozen=True):
    """What a page shows of one person: plan, week, month, and every assessment."""

    person: Person
    plan: Plan | None
    plans: tuple[Plan, ...]
    due: DueList
    said: tuple[Answered, ...]
    counted: Attendance
    month: Month
    assessments: tuple[Assessment, ...]
    same_words: Mapping[str, int]


class TrainingBoard:
    """Looks at plans and sessions; writes nothing."""

    def __init__(self, desk: Desk, apart: Apart) -> None:
        """Look from a desk."""
        self._desk = desk
        self._apart = apart

    def tools(self) -> dict[str, Tool]:
        """Return the tools of assessment: those every home has, and its own."""
        self._desk.require(May.READ)
        return {**BUILT_IN, **kept.tools(self._desk.store)}

    def plans(self, course: Course | None = None, day: date | None = None) -> list[Plan]:
        """Return the plans in force on a day of everybody who is here."""
        self._desk.require(May.READ)
        on = day or self._desk.today()
        known = self._people()
        every = [one for one in kept.every(self._desk.store) if one.subject in known]
        return in_force(every, on, course)

    def plan_of(self, subject: int, day: date, course: Course | None = None) -> Plan:
        """Return the plan of a person that holds on a day, or say that there is none."""
        self._desk.require(May.READ)
        found = in_force(kept.of_person(self._desk.store, subject), day, course)
        if not found:
            raise NoPlanError(name=self._desk.person(subject).name, day=day.isoformat())
        return found[0]

    def week(self, day: date | None = None) -> Week:
        """Return the week of a day, with everybody who has a plan in it."""
        self._desk.require(May.READ)
        return self._week(day or self._desk.today(), None)

    def renewed(self, week: Week, subject: int) -> Week:
        """Return this week with what was looked up again of one person.

        After a line about one person nothing else of a week is other than it was. Where another
        day began since, all of it is looked up.
        """
        self._desk.require(May.READ)
        if week.today != self._desk.today():
            return self.week()
        own = self._week(week.first, subject)
        rows = [one for one in week.rows if one.person.id != subject]
        others = [one for one in week.due.items if one.who != subject]
        due = DueList((*others, *own.due.items), week.due.rule)
        return replace(week, rows=tuple(sorted([*rows, *own.rows], key=_of_whom)), due=due)

    def _week(self, day: date, subject: int | None) -> Week:
        """Return the week of a day, of everybody or of one person."""
        store, today = self._desk.store, self._desk.today()
        first, last = week_of(day)
        wide = Days(first - LOOK_BACK, last, today)
        known = self._people()
        every = kept.every(store) if subject is None else kept.of_person(store, subject)
        plans = [
            one
            for one in every
            if one.subject in known and one.since <= last and (one.last or last) >= wide.first
        ]
        said = self._said(wide.first, last, subject)
        everything = due_list(plans, said, wide)
        rows = self._rows(plans, said, Days(first, last, today), everything)
        return Week(first, last, tuple(rows), in_days(everything, first, last), today)

    def _rows(
        self, plans: Sequence[Plan], said: Sequence[Answered], days: Days, wide: DueList
    ) -> list[Row]:
        today, known = days.today, self._people()
        back = wide.by(_who)
        by_person: dict[int, list[Answered]] = {}
        for one in said:
            by_person.setdefault(one.subject, []).append(one)
        done = sessions.last_assessments(self._desk.store)
        tools, kept_apart, rows = self.tools(), self._apart(), list[Row]()
        on = min(max(today, days.first), days.last)
        for plan in plans:
            if not plan.holds(on) or (rows and rows[-1].person.id == plan.subject):
                continue
            who, items = plan.subject, back.get(plan.subject, DueList()).items
            own = in_days(back.get(who, DueList()), days.first, days.last)
            counted = attendance(own, by_person.get(who, ()), days)
            apart = kept_apart.get(who)
            rows.append(
                Row(
                    known[who],
                    plan,
                    counted,
                    missed_in_a_row(_until(items, today)),
                    tuple(waiting(plan, done.get(who, ()), tools, today)),
                    plan.is_review_due(today),
                    apart if apart is not None and plan.rest_on(today) is None else None,
                )
            )
        return rows

    def person(self, subject: int, day: date | None = None) -> PersonWeek:
        """Return plan, week, month and assessments of one person."""
        self._desk.require(May.READ)
        today = self._desk.today()
        first, last = week_of(day or today)
        month = Days((day or today).replace(day=1), month_end(day or today), today)
        wide = Days(min(first, month.first), max(last, month.last), today)
        plans = kept.of_person(self._desk.store, subject)
        said = self._said(wide.first, wide.last, subject)
        everything = due_list(plans, said, wide)
        days = Days(first, last, today)
        due = in_days(everything, first, last)
        current = in_force(plans, min(max(today, first), last))
        lately = (today - timedelta(days=90), today)
        return PersonWeek(
            self._desk.person(subject),
            current[0] if current else None,
            tuple(plans),
            due,
            tuple(said),
            attendance(due, said, days),
            self._month(everything, said, month),
            tuple(sessions.assessments_of(self._desk.store, subject)),
            sessions.repeated_words(self._desk.store, subject, lately, SAME_WORDS),
        )

    def _month(self, everything: DueList, said: Sequence[Answered], days: Days) -> Month:
        due = in_days(everything, days.first, days.last)
        counted = attendance(due, said, days)
        return Month(tuple(calendar(due, said, days)), counted, self.month_rule(days.first))

    def attended(self, first: date, last: date) -> dict[int, tuple[Attendance, DueList]]:
        """Return the numbers of some days for everybody who had a plan in them or trained."""
        self._desk.require(May.READ)
        days = Days(first, last, self._desk.today())
        known = self._stays()
        plans = [one for one in kept.every(self._desk.store) if one.subject in known]
        said = self._said(first, last)
        lists = due_list(plans, said, days).by(_who)
        found = {}
        for who in sorted({*lists, *(one.subject for one in counted_once(said))} & known):
            own = [one for one in said if one.subject == who]
            due = lists.get(who, DueList())
            found[who] = (attendance(due, own, days), due)
        return found

    def sessions(self, subject: int, first: date, last: date) -> list[Answered]:
        """Return what was said of a person's sessions in some days."""
        self._desk.require(May.READ)
        return self._said(first, last, subject)

    def assessments(self, first: date, last: date) -> list[Assessment]:
        """Return everybody's assessments of some days, the earliest first."""
        self._desk.require(May.READ)
        known = self._stays()
        found = sessions.assessments(self._desk.store, first, last)
        return [one for one in found if one.subject in known]

    def due_on(self, day: date) -> DueList:
        """Return every session planned on a day in one box."""
        self._desk.require(May.READ)
        known = self._stays()
        plans = [one for one in kept.every(self._desk.store) if one.subject in known]
        if not plans:
            return DueList()
        days = Days(day, day, self._desk.today())
        return due_list(plans, self._said(day, day), days)

    def assess_overdue(self) -> list[Plan]:
        """Return the plans whose goals, or whose person, nobody assessed again in time."""
        today, tools = self._desk.today(), self.tools()
        done = sessions.last_assessments(self._desk.store)
        return [
            one for one in self.plans() if waiting(one, done.get(one.subject, ()), tools, today)
        ]

    def month_rule(self, month: date) -> month_rules.MonthRule | None:
        """Return the rule that judges a month; None where the home chose none."""
        self._desk.require(May.READ)
        day = month_rules.judged_on(month, self._desk.today())
        until = self._desk.home_time.moment(day + timedelta(days=1), _MIDNIGHT)
        said = settings.setting(self._desk.store, month_rules.SETTING)
        found = [value for since, value in said if since < until]
        return month_rules.rule_typed(found[-1]) if found else None

    def treatments(self) -> list[Register]:
        """Return the register of treatment, what is due first."""
        self._desk.require(May.READ)
        known = self._stays()
        found = [one for one in kept.treatments(self._desk.store) if one.subject in known]
        return sorted(found, key=_next)

    def treatments_due(self, day: date) -> DueList:
        """Return what of the register is due by a day."""
        return treatment.due_list(self.treatments(), day)

    def count(self) -> tuple[int, int]:
        """Return how many people's assessments, reviews or treatments wait, and how many late."""
        today = self._desk.today()
        late = len({one.subject for one in self.assess_overdue()})
        due = self.treatments_due(today)
        return late + due.open, late + due.number(Box.OPEN, treatment.OVERDUE)

    def _said(self, first: date, last: date, subject: int | None = None) -> list[Answered]:
        home_time = self._desk.home_time
        return sessions.between(self._desk.store, (first, last), home_time, subject)

    def _people(self) -> dict[int, Person]:
        now = self._desk.now()
        return {one.id: one for one in self._desk.stays if one.is_here(now, now + _TICK)}

    def _stays(self) -> set[int]:
        return {one.id for one in self._desk.stays}


_TICK: Final = timedelta(milliseconds=1)
_MIDNIGHT: Final = time(0)


def _of_whom(row: Row) -> int:
    return row.person.id


def _who(item: Item) -> int:
    return item.who


def _until(items: Sequence[Item], today: date) -> list[Item]:
    """Return what was planned up to a day: what is still to come breaks no row."""
    return [one for one in items if not isinstance(one.slot, Slot) or one.slot.day <= today]


def _next(one: Register) -> tuple[bool, date]:
    return (not one.is_open, one.next or one.day)


# What is due of it on a day.


def _sessions(house: "House", day: date) -> DueList:
    return house.rehabilitation.board.due_on(day)


def _treatments(house: "House", day: date) -> DueList:
    return house.rehabilitation.board.treatments_due(day)


DAY_LISTS: Final = (
    DayList(
        "training", QT_TRANSLATE_NOOP("DayLists", "Training"), "rehabilitation", WORDS, _sessions
    ),
    DayList(
        "treatment",
        QT_TRANSLATE_NOOP("DayLists", "Special treatment"),
        "rehabilitation",
        treatment.WORDS,
        _treatments,
    ),
)
