"""Places that are disinfected: how often and when, and what is written about them since when."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.moments import HomeTime
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.in_mind import kept_in_mind

# Places that are disinfected, and how often at least: the 2-2-1 rule is the default.


class AreaClass(StrEnum):
    """What kind of place it is; the kind gives the daily minimum. A home may add its own."""

    KITCHEN = "kitchen"
    LAUNDRY = "laundry"
    ANIMAL_PEN = "animal_pen"
    BEDROOM = "bedroom"
    PUBLIC = "public"
    VEHICLE = "vehicle"
    ISOLATION = "isolation"
    AIRING = "airing"
    UV = "uv"


CLASS_LABELS: Final = {
    AreaClass.KITCHEN: QT_TRANSLATE_NOOP("Areas", "kitchen"),
    AreaClass.LAUNDRY: QT_TRANSLATE_NOOP("Areas", "laundry"),
    AreaClass.ANIMAL_PEN: QT_TRANSLATE_NOOP("Areas", "animal pen"),
    AreaClass.BEDROOM: QT_TRANSLATE_NOOP("Areas", "bedroom"),
    AreaClass.PUBLIC: QT_TRANSLATE_NOOP("Areas", "public place"),
    AreaClass.VEHICLE: QT_TRANSLATE_NOOP("Areas", "vehicle"),
    AreaClass.ISOLATION: QT_TRANSLATE_NOOP("Areas", "isolation room"),
    AreaClass.AIRING: QT_TRANSLATE_NOOP("Areas", "airing"),
    AreaClass.UV: QT_TRANSLATE_NOOP("Areas", "UV lamp"),
}

TIMES_A_DAY: Final = {
    AreaClass.KITCHEN: 2,
    AreaClass.LAUNDRY: 2,
    AreaClass.ANIMAL_PEN: 2,
    AreaClass.BEDROOM: 1,
    AreaClass.PUBLIC: 1,
    AreaClass.VEHICLE: 1,
    AreaClass.ISOLATION: 2,
    AreaClass.AIRING: 2,
    AreaClass.UV: 1,
}
"""Source: the 2-2-1 rule of the founding homes (clinical reference, section 6.1); airing 2 to 3
times a day (6.2). Vehicle, isolation room and UV lamp are proposals."""


# What is written about an area, from when on: a past month keeps the names and rules it had.

FIRST_OPENS: Final = 6 * 60
LAST_CLOSES: Final = 18 * 60
DAY_ENDS: Final = 24 * 60
MOST_A_DAY: Final = 12


class AreaWindow(NamedTuple):
    """A part of the day in which an area is to be done once, in minutes of the home's day."""

    opens: int
    closes: int


@cache
def usual_windows(times: int) -> tuple[AreaWindow, ...]:
    """Return the windows of an area without its own: 06:00 to 18:00 in equal parts.

    Once a day 06:00-18:00, twice 06:00-12:00 and 12:00-18:00 (our proposal: the last
    disinfection by 18:00 is the founding home's own sheet).
    """
    whole = LAST_CLOSES - FIRST_OPENS
    edges = [FIRST_OPENS + whole * part // times for part in range(times + 1)]
    return tuple(AreaWindow(*pair) for pair in pairwise(edges))


def are_windows(windows: Sequence[AreaWindow]) -> bool:
    """Return whether windows follow each other within a day, each longer than nothing."""
    edges = [minute for window in windows for minute in window]
    inside = all(0 <= minute <= DAY_ENDS for minute in edges)
    return inside and edges == sorted(edges) and all(a < b for a, b in windows)


class Usual(NamedTuple):
    """What is usual in an area; each part may be empty."""

    agent: str = ""
    method: str = ""
    use: str = ""
    objects: str = ""


NOTHING_USUAL: Final = Usual()


class AreaVersion(msgspec.Struct, frozen=True):
    """What was written about an area at a moment."""

    at: datetime
    name: str
    area_class: str
    floor: str
    times_a_day: int
    windows: tuple[AreaWindow, ...] = ()
    usual: Usual = NOTHING_USUAL


class ClassVersion(msgspec.Struct, frozen=True):
    """What was written about a class of areas at a moment; None is the program's own."""

    code: str
    at: datetime | None
    name: str
    times_a_day: int
    windows: tuple[AreaWindow, ...] = ()

    @property
    def label(self) -> Text:
        """The class's name: the home's own, or the program's in the reader's language."""
        return class_label(self.code, self.name)


_OURS: Final = frozenset(one.value for one in AreaClass)


def class_label(code: str, name: str = "") -> Text:
    """Return how a class is called."""
    if name:
        return Text("", "{name}", {"name": name})
    return CLASS_LABELS[AreaClass(code)] if code in _OURS else Text("", "{name}", {"name": code})


class Classes(msgspec.Struct, frozen=True):
    """Every class of areas with its history, the program's own first."""

    versions: Mapping[str, Sequence[ClassVersion]] = msgspec.field(default_factory=dict)
    """Oldest first."""

    def latest(self) -> list[ClassVersion]:
        """Return every class as it is now."""
        own = [code for code in self.versions if code not in _OURS]
        return [self.last(code) for code in (*(one.value for one in AreaClass), *sorted(own))]

    def last(self, code: str) -> ClassVersion:
        """Return a class as it is now."""
        known = self.versions.get(code)
        return known[-1] if known else _builtin(code)

    def on(self, code: str, day_start: datetime) -> ClassVersion:
        """Return a class as it is on a day; one that did not exist yet as it was first."""
        known = self.versions.get(code)
        if not known:
            return _builtin(code)
        before = [one for one in known if one.at is not None and one.at < day_start]
        if before:
            return before[-1]
        return _builtin(code) if code in _OURS else known[0]


@cache
def _builtin(code: str) -> ClassVersion:
    times = TIMES_A_DAY[AreaClass(code)] if code in _OURS else 1
    return ClassVersion(code, None, "", times)


class AreaHistory(msgspec.Struct, frozen=True):
    """An area with everything that was ever written about it, oldest first."""

    id: int
    versions: tuple[AreaVersion, ...]
    closed_at: datetime | None = None

    @property
    def opened_at(self) -> datetime:
        """When it began."""
        return self.versions[0].at

    @property
    def now(self) -> AreaVersion:
        """What is written about it last."""
        return self.versions[-1]

    @property
    def is_open(self) -> bool:
        """Whether it is still in use."""
        return self.closed_at is None

    def at(self, moment: datetime) -> AreaVersion:
        """Return what was written about it at a moment, or at its beginning."""
        known = [version for version in self.versions if version.at <= moment]
        return known[-1] if known else self.versions[0]

    def on(self, bounds: "DayBounds") -> AreaVersion:
        """Return what holds for a day: what stood when the day began.

        On the day an area begins it is what stood at the end of that day.
        """
        start = bounds.start
        for version in self.versions[::-1]:
            if version.at < start:
                return version
        that_day = [version for version in self.versions if version.at < bounds.end]
        return that_day[-1] if that_day else self.versions[0]

    def can_be_done(self, moment: datetime, home_time: HomeTime) -> bool:
        """Return whether something done in it at a moment can be recorded.

        What was done earlier on the day it was added counts too.
        """
        first = home_time.moment(home_time.day(self.opened_at), time(0))
        return first <= moment and (self.closed_at is None or moment < self.closed_at)


class DayBounds(NamedTuple):
    """When a home's day begins and ends."""

    start: datetime
    end: datetime


@kept_in_mind(64)
def day_bounds(day: date, home_time: HomeTime) -> DayBounds:
    """Return when a day begins and ends; it has 23 or 25 hours when clocks change."""
    return DayBounds(
        home_time.moment(day, time(0)), home_time.moment(day + timedelta(days=1), time(0))
    )


def windows_of(version: AreaVersion, of_class: ClassVersion) -> tuple[AreaWindow, ...]:
    """Return the windows of a day: the area's own, else its class's, else the usual ones."""
    for windows in (version.windows, of_class.windows):
        if len(windows) == version.times_a_day:
            return windows
    return usual_windows(version.times_a_day)


@kept_in_mind(1024)
def window_moments(
    day: date, window: AreaWindow, home_time: HomeTime
) -> tuple[datetime, datetime]:
    """Return when a window opens and closes; never closing before it opens."""
    opens = _moment(day, window.opens, home_time)
    return opens, max(opens, _moment(day, window.closes, home_time))


def _moment(day: date, minutes: int, home_time: HomeTime) -> datetime:
    if minutes == DAY_ENDS:
        return home_time.moment(day + timedelta(days=1), time(0))
    return home_time.moment(day, time(minutes // 60, minutes % 60))
