"""How often people are tested: rhythms, the days on which rounds are due, and whole weeks."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from carehome_app.domain.measures.rule import Source
from carehome_app.domain.people import Group
from carehome_app.domain.sampling.round import Method
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

GAP: Final = timedelta(hours=48)
"""Between two tests of a week at least; a proposal."""


class Who(StrEnum):
    """Whom a plan or round is for."""

    EVERYBODY = "everybody"
    RESIDENTS = "residents"
    STAFF = "staff"


WHO_LABELS: Final = {
    Who.EVERYBODY: QT_TRANSLATE_NOOP("Sampling", "everybody"),
    Who.RESIDENTS: QT_TRANSLATE_NOOP("Sampling", "residents"),
    Who.STAFF: QT_TRANSLATE_NOOP("Sampling", "staff"),
}


def is_meant(who: Who, group: Group) -> bool:
    """Return whether a group is tested by a plan."""
    return who is Who.EVERYBODY or (who is Who.STAFF) == (group is Group.STAFF)


class Rhythm(StrEnum):
    """How rounds follow each other."""

    DAILY = "daily"
    OTHER_DAYS = "other_days"
    """Every second day, counted from the first: staff and residents on alternating days."""
    TWICE_A_WEEK = "twice_a_week"
    WEEKLY = "weekly"
    FORTNIGHT = "fortnight"
    MONTHLY = "monthly"


RHYTHM_LABELS: Final = {
    Rhythm.DAILY: QT_TRANSLATE_NOOP("Sampling", "every day"),
    Rhythm.OTHER_DAYS: QT_TRANSLATE_NOOP("Sampling", "every second day"),
    Rhythm.TWICE_A_WEEK: QT_TRANSLATE_NOOP("Sampling", "twice a week, 48 h apart"),
    Rhythm.WEEKLY: QT_TRANSLATE_NOOP("Sampling", "once a week"),
    Rhythm.FORTNIGHT: QT_TRANSLATE_NOOP("Sampling", "every 14 days"),
    Rhythm.MONTHLY: QT_TRANSLATE_NOOP("Sampling", "once a month"),
}
_EVERY: Final = {
    Rhythm.DAILY: 1,
    Rhythm.OTHER_DAYS: 2,
    Rhythm.WEEKLY: 7,
    Rhythm.FORTNIGHT: 14,
}
_SECOND: Final = 3
"""Days from the first to the second test of a week: 48 h and more, whatever the hour."""


class SamplingPlan(NamedTuple):
    """A plan as it was ordered."""

    id: int
    name: str
    who: Who
    rhythm: Rhythm
    method: Method
    capacity: int
    opens: int
    closes: int
    first: date
    last: date | None
    ordered_by: str


def is_due(plan: SamplingPlan, day: date) -> bool:
    """Return whether a plan asks for a round on a day."""
    if day < plan.first or (plan.last is not None and day > plan.last):
        return False
    if plan.rhythm is Rhythm.MONTHLY:
        return day.day == min(plan.first.day, 28)
    since = (day - plan.first).days
    if plan.rhythm is Rhythm.TWICE_A_WEEK:
        return since % 7 in (0, _SECOND)
    return since % _EVERY[plan.rhythm] == 0


# A person's week: Monday to Sunday, complete or not.


def week_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def counted(samples: Iterable[datetime], gap: timedelta = GAP) -> int:
    """Return how many tests count, each at least so long after the one before that counts."""
    count, last = 0, None
    for at in sorted(samples):
        if last is None or at - last >= gap:
            count, last = count + 1, at
    return count


def is_complete(samples: Iterable[datetime], asked: int = 2, gap: timedelta = GAP) -> bool:
    """Return whether a person's week has as many tests as are asked for."""
    return counted(samples, gap) >= asked


def asked_of(plan: SamplingPlan, monday: date) -> int:
    """Return how many tests a plan asks of a person in a week; 0 where it asks for none."""
    return sum(is_due(plan, monday + timedelta(days=ahead)) for ahead in range(7))


def is_whole(
    plan: SamplingPlan,
    monday: date,
    samples: Sequence[datetime],
    day_of: Callable[[datetime], date],
) -> bool:
    """Return whether somebody's week has what a plan asks for.

    Two tests of a week lie 48 hours apart; by every other rhythm a day counts once.
    """
    asked = asked_of(plan, monday)
    if plan.rhythm is Rhythm.TWICE_A_WEEK:
        return is_complete(samples, asked)
    return len({day_of(at) for at in samples}) >= asked


# What was asked of homes when and where: dated rules, each with its source.


class AskedRule(NamedTuple):
    """A rule as it held in some place from a day on; None for what it does not ask."""

    code: str
    since: date
    until: date | None
    label: Text
    staff: Rhythm | None
    residents: Rhythm | None
    source: Source


def _asked(
    code: str,
    span: tuple[date, date | None],
    label: Text,
    rhythms: tuple[Rhythm | None, Rhythm | None],
    source: Text,
) -> AskedRule:
    return AskedRule(code, *span, label, *rhythms, Source(source))


_TWICE: Final = (Rhythm.TWICE_A_WEEK, Rhythm.TWICE_A_WEEK)
ASKED: Final[Sequence[AskedRule]] = (
    _asked(
        "sd.2022.14", (date(2022, 1, 1), date(2022, 3, 31)),
        QT_TRANSLATE_NOOP("Sampling", "Shandong, early 2022: everybody every 14 days"),
        (Rhythm.FORTNIGHT, Rhythm.FORTNIGHT),
        QT_TRANSLATE_NOOP("Sources", "Shandong, early 2022"),
    ),
    _asked(
        "sd.2022.7", (date(2022, 4, 1), date(2022, 6, 30)),
        QT_TRANSLATE_NOOP("Sampling", "Shandong, spring 2022: everybody every 7 days"),
        (Rhythm.WEEKLY, Rhythm.WEEKLY), QT_TRANSLATE_NOOP("Sources", "Shandong, spring 2022"),
    ),
    _asked(
        "county.2022.07", (date(2022, 7, 1), date(2022, 12, 26)),
        QT_TRANSLATE_NOOP("Sampling", "a county, July 2022: twice a week, list handed in"),
        _TWICE, QT_TRANSLATE_NOOP("Sources", "one county, July 2022"),
    ),
    _asked(
        "national.2022.12", (date(2022, 12, 27), date(2023, 1, 7)),
        QT_TRANSLATE_NOOP("Sampling", "from 27 December 2022: twice a week in epidemic periods"),
        _TWICE, QT_TRANSLATE_NOOP("Sources", "national plan of 27 December 2022"),
    ),
    _asked(
        "beijing.2023.open", (date(2023, 1, 6), None),
        QT_TRANSLATE_NOOP("Sampling", "Beijing 2023, open home: twice a week, alternating days"),
        _TWICE, QT_TRANSLATE_NOOP("Sources", "Beijing, 6 January 2023"),
    ),
    _asked(
        "beijing.2023.closed", (date(2023, 1, 6), None),
        QT_TRANSLATE_NOOP("Sampling", "Beijing 2023, closed home: staff daily, residents twice"),
        (Rhythm.DAILY, Rhythm.TWICE_A_WEEK),
        QT_TRANSLATE_NOOP("Sources", "Beijing, 6 January 2023"),
    ),
    _asked(
        "cms.2020", (date(2020, 9, 1), date(2022, 9, 22)),
        QT_TRANSLATE_NOOP("Sampling", "USA 2020: staff weekly, residents in an outbreak"),
        (Rhythm.WEEKLY, None), QT_TRANSLATE_NOOP("Sources", "CMS 2020"),
    ),
    _asked(
        "england.2022", (date(2022, 4, 1), None),
        QT_TRANSLATE_NOOP("Sampling", "England 2022 (withdrawn): staff by shift, others monthly"),
        (Rhythm.DAILY, Rhythm.MONTHLY), QT_TRANSLATE_NOOP("Sources", "England, April 2022"),
    ),
)  # fmt: skip
"""A home chooses by which it tests; a past round keeps the code it was opened with."""
ASKED_BY_CODE: Final[Mapping[str, AskedRule]] = {one.code: one for one in ASKED}
OWN: Final = "own"
OWN_LABEL: Final = QT_TRANSLATE_NOOP("Sampling", "as the home decided")


def rule_label(code: str) -> Text:
    """Return by which rule a round is held."""
    found = ASKED_BY_CODE.get(code)
    if found is not None:
        return found.label
    return OWN_LABEL if code in ("", OWN) else Text("", "{code}", {"code": code})


def in_force(day: date) -> list[AskedRule]:
    """Return the rules that hold on a day."""
    return [one for one in ASKED if one.since <= day and (one.until is None or day <= one.until)]
