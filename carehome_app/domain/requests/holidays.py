"""Public holidays as dated data: each year with its paper, and how sure it is.

A home adds later years, and its own days, in its settings.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

import msgspec

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

_DAY: Final = timedelta(days=1)
_WEEKEND: Final = 5


class Sure(StrEnum):
    """How sure the days of a year are."""

    READ = "read"
    SECONDARY = "secondary"


SURE_LABELS: Final = {
    Sure.READ: QT_TRANSLATE_NOOP("Holidays", "the paper was read as the news agency printed it"),
    Sure.SECONDARY: QT_TRANSLATE_NOOP("Holidays", "from a second source, to be confirmed"),
}
NEW_YEAR: Final = QT_TRANSLATE_NOOP("Holidays", "New Year")
SPRING: Final = QT_TRANSLATE_NOOP("Holidays", "Spring Festival")
QINGMING: Final = QT_TRANSLATE_NOOP("Holidays", "Qingming")
LABOUR: Final = QT_TRANSLATE_NOOP("Holidays", "Labour Day")
BOATS: Final = QT_TRANSLATE_NOOP("Holidays", "Dragon Boat Festival")
MOON: Final = QT_TRANSLATE_NOOP("Holidays", "Mid-Autumn Festival")
NATIONAL: Final = QT_TRANSLATE_NOOP("Holidays", "National Day")
NATIONAL_AND_MOON: Final = QT_TRANSLATE_NOOP("Holidays", "National Day and Mid-Autumn Festival")
OWN: Final = QT_TRANSLATE_NOOP("Holidays", "the home's own day")
WEEKEND: Final = QT_TRANSLATE_NOOP("Holidays", "weekend")
PAPER: Final = QT_TRANSLATE_NOOP(
    "Holidays", "General Office of the State Council, {paper}, {published}"
)


class Holiday(NamedTuple):
    """Days on which people are off, and the weekends on which they work instead."""

    name: Text
    first: date
    last: date
    worked: tuple[date, ...] = ()


class Year(NamedTuple):
    """The holidays of one year, by the paper that announced them."""

    year: int
    paper: str
    published: date
    sure: Sure
    holidays: tuple[Holiday, ...]

    @property
    def source(self) -> Text:
        """Who announced them, in which paper, on which day."""
        return PAPER.with_(paper=self.paper, published=self.published.isoformat())


def _holiday(year: int, name: Text, first: str, last: str, *worked: str) -> Holiday:
    begin, end, *shifted = (date.fromisoformat(f"{year}-{day}") for day in (first, last, *worked))
    return Holiday(name, begin, end, tuple(shifted))


YEARS: Final = (
    Year(2025, "国办发明电〔2024〕12号", date(2024, 11, 12), Sure.READ, (
        _holiday(2025, NEW_YEAR, "01-01", "01-01"),
        _holiday(2025, SPRING, "01-28", "02-04", "01-26", "02-08"),
        _holiday(2025, QINGMING, "04-04", "04-06"),
        _holiday(2025, LABOUR, "05-01", "05-05", "04-27"),
        _holiday(2025, BOATS, "05-31", "06-02"),
        _holiday(2025, NATIONAL_AND_MOON, "10-01", "10-08", "09-28", "10-11"),
    )),
    Year(2026, "国办发明电〔2025〕7号", date(2025, 11, 4), Sure.READ, (
        _holiday(2026, NEW_YEAR, "01-01", "01-03", "01-04"),
        _holiday(2026, SPRING, "02-15", "02-23", "02-14", "02-28"),
        _holiday(2026, QINGMING, "04-04", "04-06"),
        _holiday(2026, LABOUR, "05-01", "05-05", "05-09"),
        _holiday(2026, BOATS, "06-19", "06-21"),
        _holiday(2026, MOON, "09-25", "09-27"),
        _holiday(2026, NATIONAL, "10-01", "10-07", "09-20", "10-10"),
    )),
)  # fmt: skip
"""Every year that was announced when this version was made."""


def days(first: date, last: date) -> Iterator[date]:
    """Yield every day from one to another, both of them."""
    return (first + _DAY * count for count in range((last - first).days + 1))


_NAMED: Final = {
    day: one.name for year in YEARS for one in year.holidays for day in days(one.first, one.last)
}
HOLIDAYS: Final = frozenset(_NAMED)
SHIFTED: Final = frozenset(day for year in YEARS for one in year.holidays for day in one.worked)
"""Weekends on which people work instead."""


class Calendar(msgspec.Struct, frozen=True):
    """On which days a home works."""

    holidays: frozenset[date] = HOLIDAYS
    shifted: frozenset[date] = SHIFTED

    def works(self, day: date) -> bool:
        """Return whether a day is a working day."""
        if day in self.holidays:
            return False
        return day in self.shifted or day.weekday() < _WEEKEND

    def after(self, day: date, count: int) -> date:
        """Return the working day that is so many working days after a day."""
        while count:
            day += _DAY
            count -= self.works(day)
        return day

    def left_out(self, first: date, last: date) -> list["LeftOut"]:
        """Return the days that are no working days, those of one name together."""
        found: list[LeftOut] = []
        for day in days(first, last):
            if self.works(day):
                continue
            name = _NAMED.get(day, OWN) if day in self.holidays else WEEKEND
            if found and (found[-1].last, found[-1].name) == (day - _DAY, name):
                found[-1] = found[-1]._replace(last=day)
            else:
                found.append(LeftOut(day, day, name))
        return found

    def worked_instead(self, first: date, last: date) -> list[date]:
        """Return the weekend days on which people work."""
        return [day for day in days(first, last) if day.weekday() >= _WEEKEND and self.works(day)]


class LeftOut(NamedTuple):
    """Days that are not counted, and why."""

    first: date
    last: date
    name: Text


def papers(named: Iterable[date]) -> list[Year]:
    """Return the papers that say some days, those of the home's own left out."""
    years = {day.year for day in named if day in HOLIDAYS or day in SHIFTED}
    return [one for one in YEARS if one.year in years]


def unknown_years(calendar: Calendar, first: date, last: date) -> list[int]:
    """Return the years whose holidays neither a paper nor the home has said."""
    said = {day.year for day in calendar.holidays}
    return [year for year in range(first.year, last.year + 1) if year not in said]
