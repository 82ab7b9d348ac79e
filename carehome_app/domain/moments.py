"""Moments, and days as people type them and the journal writes them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property, lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from carehome_app.domain.settings import NotADateError, NotATimeError
from carehome_app.domain.typed.numbers import cut, normalized
from carehome_app.in_mind import kept_in_mind

# Days and times as people type them, and days as the journal writes them: one integer.

_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?", re.ASCII)
_EIGHT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_SOME = re.compile(r"(\d{4})(?:年|[-/.年](\d{1,2})月?)?", re.ASCII)
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})|(\d{1,2}?)(\d{2})", re.ASCII)


def from_ordinal(ordinal: int | None) -> date | None:
    """Return the day of an ordinal, or None for None."""
    return None if ordinal is None else date.fromordinal(ordinal)


def to_ordinal(day: date | None) -> int | None:
    """Return the ordinal of a day, or None for None."""
    return None if day is None else day.toordinal()


def date_typed(text: str) -> date:
    """Return the day of a text such as `1942-05-31`, `1942/5/31` or `19420531`."""
    plain = normalized(text)
    found = _EIGHT.fullmatch(plain) or _DATE.fullmatch(plain)
    if found is None:
        raise NotADateError(typed=cut(plain))
    year, month, day = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        raise NotADateError(typed=cut(plain)) from None


def birth_typed(text: str) -> tuple[date, str]:
    """Return the day of a birth, and `month` or `year` where `1937-07`, `1937.7` or `1937` say it.

    What is not said stands in between: the middle of the month or of the year.
    """
    plain = normalized(text)
    found = _SOME.fullmatch(plain)
    if found is None:
        return date_typed(text), ""
    year, month = int(found[1]), int(found[2] or 0)
    if not year >= 1 or (found[2] and not 1 <= month <= 12):
        raise NotADateError(typed=cut(plain))
    return (date(year, month, 15), "month") if month else (date(year, 7, 1), "year")


def time_typed(text: str) -> time:
    """Return the time of a text such as `06:00`, `6:00` or `0600`."""
    plain = normalized(text)
    found = _TIME.fullmatch(plain)
    if found is None:
        raise NotATimeError(typed=cut(plain))
    hour, minute = (int(part) for part in found.groups() if part)
    try:
        return time(hour, minute)
    except ValueError:
        raise NotATimeError(typed=cut(plain)) from None


# Moments, and the home's own days. A moment is always an aware datetime in UTC.

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def to_ms(moment: datetime) -> int:
    """Return milliseconds since 1970 in UTC, which is how the journal writes a moment."""
    return (moment - _EPOCH) // _MILLISECOND


def from_ms(milliseconds: int) -> datetime:
    """Return the moment that `to_ms` wrote."""
    return _EPOCH + milliseconds * _MILLISECOND  # a third of the time of a stretch by name


_DAYS_IN_MIND: Final = 512
"""How many days and times are known without working them out: zones of a home stand for ever."""


@lru_cache(maxsize=8)
def home_time(zones: tuple[tuple[datetime, str], ...]) -> "HomeTime":
    """Return the time of these zones, one for all who read the record.

    What it is remembered for is found by whoever reads beside the window, and no reader's own
    stays in memory, one more a day, with all that it worked out (ADR 0208).
    """
    return HomeTime(zones)


class HomeTime:
    """The home's time zone, which may change on a day, and what it makes of a moment."""

    def __init__(self, zones: Sequence[tuple[datetime, str]]) -> None:
        """Take the zones with the moment each begins; the first one also holds before it."""
        ordered = sorted((begin, name) for begin, name in zones)
        self._begins = [begin for begin, _name in ordered]
        self._zones = [ZoneInfo(name) for _begin, name in ordered]

    @cached_property
    def _first_days(self) -> list[date]:
        """The day on which each zone begins, by its own clocks."""
        return [
            begin.astimezone(zone).date()
            for begin, zone in zip(self._begins, self._zones, strict=True)
        ]

    def zone(self, moment: datetime) -> ZoneInfo:
        """Return the zone in force at a moment."""
        return self._zones[max(0, bisect_right(self._begins, moment) - 1)]

    def local(self, moment: datetime) -> datetime:
        """Return the moment as the home's clocks show it."""
        return moment.astimezone(self.zone(moment))

    def day(self, moment: datetime) -> date:
        """Return the home's day of a moment."""
        return self.local(moment).date()

    def moment(self, day: date, clock: time) -> datetime:
        """Return when the home's clocks show this time on this day.

        In an hour that clocks skip or repeat, the first reading of it is meant.
        """
        return _moment(self, day, clock)

    def zone_on(self, day: date) -> ZoneInfo:
        """Return the zone in force on a day."""
        return self._zones[max(0, bisect_right(self._first_days, day) - 1)]


@kept_in_mind(_DAYS_IN_MIND)
def _moment(home_time: HomeTime, day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=home_time.zone_on(day)).astimezone(UTC)
