"""Plans of one person: never edited, only ended and replaced; and those that are often ordered."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple, Protocol, TypeVar

import msgspec

from carehome_app.domain.chronic.times import BY_CODE as BY_CODE_PERSONAL_PLAN
from carehome_app.domain.chronic.times import DAY, EVERY_DAY, Rhythm, day_window, on_weekdays
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE, WEIGHT
from carehome_app.domain.measures.measure import Measure, Source
from carehome_app.domain.moments import HomeTime
from carehome_app.domain.people import Person
from carehome_app.domain.rounds.plan import Plan, RoundKey, Span, Window, windows_on
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

# What is due for one person, by an order: never edited, only ended and replaced.


class Ordered(Protocol):
    """Something ordered for one person at times of the day: a plan, or a medicine."""

    @property
    def person(self) -> int:
        """For whom."""

    @property
    def windows(self) -> tuple[str, ...]:
        """At which times of the day, by code."""

    def holds_on(self, day: date) -> bool:
        """Return whether it is in force and due on a day."""


class PersonalPlan(msgspec.Struct, frozen=True, kw_only=True):
    """What one person is measured for, at which times of which days, and who ordered it.

    `until_day` is the last day, None: until ended. `timing` is what the order says about meals.
    """

    id: int
    person: int
    measure: Measure
    windows: tuple[str, ...]
    from_day: date
    rhythm: Rhythm = Rhythm()
    until_day: date | None = None
    timing: str = ""
    note: str = ""
    ordered_by: str = ""
    written_by: int = 0
    ended_why: str = ""

    def in_force(self, day: date) -> bool:
        """Return whether the plan holds on a day, whether anything is due then or not."""
        return self.from_day <= day and (self.until_day is None or day <= self.until_day)

    def holds_on(self, day: date) -> bool:
        """Return whether the plan makes something due on a day."""
        return self.in_force(day) and self.rhythm.is_due(day, self.from_day)


_Due = TypeVar("_Due", bound=Ordered)


class Duty(NamedTuple):
    """One thing due for one person in one window of a day."""

    order: Ordered
    round: RoundKey
    person: Person


class Parts:
    """A day of the home cut at the openings of its rounds, with the times of every window."""

    def __init__(
        self,
        day: date,
        house: Sequence[Window],
        home_time: HomeTime,
        named: Mapping[str, Window] = BY_CODE_PERSONAL_PLAN,
    ) -> None:
        """Cut a day by the windows of the house, which are in order; there is at least one."""
        self._day = day
        self._named = named
        self._house = {window.code: window for window in house}
        self._home_time = home_time
        self._times: dict[str, tuple[datetime, datetime] | None] = {}
        self._parts: dict[str, str] = {}

    def times(self, code: str) -> tuple[datetime, datetime] | None:
        """Return when a window opens and closes; None for a round the house has not that day."""
        if code not in self._times:
            window = self._house.get(code) or day_window(code, self._named)
            self._times[code] = None if window is None else self._moments(window)
        return self._times[code]

    def part(self, code: str) -> str:
        """Return in which part of the day a window opens, as the code of the round it begins with.

        What opens before the first round belongs to that one.
        """
        if code not in self._parts:
            window = self._house.get(code) or day_window(code, self._named)
            rounds = list(self._house.values())
            begun = [one for one in rounds if window is not None and one.opens <= window.opens]
            self._parts[code] = (begun[-1] if begun else rounds[0]).code
        return self._parts[code]

    def belongs(self, code: str, part: str) -> bool:
        """Return whether a window is on the sheet of a part; `day` is on every one."""
        return code == DAY or self.part(code) == part

    def _moments(self, window: Window) -> tuple[datetime, datetime]:
        if window.code == DAY:
            at = self._home_time.moment
            return at(self._day, window.opens), at(self._day + timedelta(days=1), window.opens)
        opens = self._home_time.moment(self._day, window.opens)
        return opens, self._home_time.moment(self._day, window.closes)


def duties_on(
    day: date, orders: Iterable[Ordered], stays: Mapping[int, Sequence[Person]], parts: Parts
) -> Iterator[Duty]:
    """Yield what is due on a day: one for each order, window and person who is here then.

    `stays` are everybody's stays by person. Two orders of one thing in one window are two.
    """
    for order in orders:
        if not order.holds_on(day):
            continue
        for code in order.windows:
            times = parts.times(code)
            here = times and _here(stays.get(order.person, ()), *times)
            if here:
                yield Duty(order, RoundKey(day, code), here)


def personal_span(
    round_: RoundKey,
    plans: Sequence[Plan],
    home_time: HomeTime,
    named: Mapping[str, Window] = BY_CODE_PERSONAL_PLAN,
) -> Span | None:
    """Return the times of a window of personal plans; None when there is no such window.

    It can be filled from the beginning of its day until the next day's first round opens.
    """
    window = day_window(round_.window, named)
    if window is None:
        return None
    after = round_.day + timedelta(days=1)
    since = home_time.moment(round_.day, time(0))
    midnight = home_time.moment(after, time(0))
    if round_.window == DAY:
        return Span(since, midnight, midnight, since)
    rounds = windows_on(after, plans)
    until = home_time.moment(after, rounds[0].opens) if rounds else midnight
    opens = home_time.moment(round_.day, window.opens)
    return Span(opens, home_time.moment(round_.day, window.closes), until, since)


def _here(stays: Iterable[Person], opens: datetime, closes: datetime) -> Person | None:
    return next((person for person in stays if person.is_here(opens, closes)), None)


# Plans that are often ordered, to begin with one key. A doctor's order comes before them.

OURS: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "our proposal: no published interval for care homes"),
    proposal=True,
)
TABLETS: Final = Source(
    QT_TRANSLATE_NOOP(
        "Sources",
        "our proposal after the Chinese guideline on diabetes in old age 2021: stable on tablets,"
        " little testing",
    ),
    proposal=True,
)
INSULIN: Final = Source(
    QT_TRANSLATE_NOOP(
        "Sources",
        "Chinese guideline on diabetes in old age 2021: with insulin mainly fasting and before"
        " meals, bedtime when nights may be low",
    )
)
SCREENING: Final = Source(QT_TRANSLATE_NOOP("Sources", "MUST (BAPEN): care homes screen monthly"))


class Part(msgspec.Struct, frozen=True):
    """One plan of a template."""

    measure: Measure
    windows: tuple[str, ...]
    rhythm: Rhythm = EVERY_DAY
    on_day_of_start: bool = False
    """A monthly plan falls on the day of the month on which it begins."""

    def rhythm_from(self, day: date) -> Rhythm:
        """Return the rhythm of a plan that begins on a day."""
        return Rhythm(monthly=day.day) if self.on_day_of_start else self.rhythm


class Template(msgspec.Struct, frozen=True):
    """A few plans under one name, with where they come from."""

    code: str
    label: Text
    parts: tuple[Part, ...]
    source: Source


TEMPLATES: Final = (
    Template("hypertension", QT_TRANSLATE_NOOP("Templates", "High blood pressure"),
             (Part(BLOOD_PRESSURE, ("am", "pm")),), OURS),
    Template("diabetes_tablets", QT_TRANSLATE_NOOP("Templates", "Diabetes, on tablets"),
             (Part(GLUCOSE, ("fasting", "after_breakfast"), on_weekdays(0, 3)),), TABLETS),
    Template("diabetes_insulin", QT_TRANSLATE_NOOP("Templates", "Diabetes, on insulin"),
             (Part(GLUCOSE, ("fasting", "before_lunch", "before_dinner", "bedtime")),), INSULIN),
    Template("weight_weekly", QT_TRANSLATE_NOOP("Templates", "Weight, weekly"),
             (Part(WEIGHT, ("day",), Rhythm(every=7)),), OURS),
    Template("weight_monthly", QT_TRANSLATE_NOOP("Templates", "Weight, monthly (with MUST)"),
             (Part(WEIGHT, ("day",), on_day_of_start=True),), SCREENING),
)  # fmt: skip
BY_CODE: Final = {template.code: template for template in TEMPLATES}
