"""Count disinfections. The same on the board, in status, in the daily and the monthly report.

One disinfection fills at most one window of its own area: the one it was begun in, else the first
one of that day that had closed unfilled, and then it is late and stays late. A window it was begun
before is never filled by it. What fills none is extra.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from enum import Enum
from functools import cached_property
from operator import attrgetter
from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace

from carehome_app.domain.disinfection.areas import (
    AreaHistory,
    AreaVersion,
    AreaWindow,
    Classes,
    ClassVersion,
    day_bounds,
    window_moments,
    windows_of,
)
from carehome_app.domain.disinfection.record import Disinfection
from carehome_app.domain.duties.due_list import OF_DAY, Box, DueList, Item, share, subjects
from carehome_app.domain.duties.identity import DueWords
from carehome_app.domain.moments import HomeTime
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.in_mind import kept_in_mind


class DutyState(Enum):
    """How one window of an area stands at a moment."""

    DONE = "done"
    LATE = "late"
    WAITING = "waiting"
    OPEN = "open"
    OVERDUE = "overdue"


class Duty(msgspec.Struct, frozen=True):
    """One window of one area on one day, and what filled it."""

    number: int
    opens: datetime
    closes: datetime
    filled_by: Disinfection | None = None

    @property
    def is_done(self) -> bool:
        """Whether a disinfection fills it."""
        return self.filled_by is not None

    @property
    def is_late(self) -> bool:
        """Whether it was filled after it had closed."""
        return self.filled_by is not None and self.filled_by.started_at >= self.closes

    def state(self, now: datetime) -> DutyState:
        """Return how it stands at a moment."""
        if self.is_done:
            return DutyState.LATE if self.is_late else DutyState.DONE
        if now < self.opens:
            return DutyState.WAITING
        return DutyState.OPEN if now < self.closes else DutyState.OVERDUE


class AreaDay(msgspec.Struct, frozen=True):
    """One area on one day: its windows, and what was done beside them."""

    area: AreaHistory
    version: AreaVersion
    of_class: ClassVersion
    day: date
    duties: tuple[Duty, ...]
    extras: tuple[Disinfection, ...] = ()

    @property
    def done(self) -> int:
        """How many windows are filled."""
        return sum(duty.is_done for duty in self.duties)

    @property
    def is_complete(self) -> bool:
        """Whether every window is filled."""
        return all(duty.is_done for duty in self.duties)

    def next_duty(self, now: datetime) -> Duty | None:
        """Return what is to be done next: the open window, else one overdue, else a later one."""
        order = (DutyState.OPEN, DutyState.OVERDUE, DutyState.WAITING)
        for state in order:
            for duty in self.duties:
                if duty.state(now) is state:
                    return duty
        return None


class Count(NamedTuple):
    """The figures of some areas on one or more days."""

    areas: int = 0
    due: int = 0
    done: int = 0
    late: int = 0
    overdue: int = 0

    @property
    def coverage(self) -> int | None:
        """Done per cent of what is done or overdue, rounded down; None when nothing is."""
        return share(self.done, self.done + self.overdue)

    def plus(self, other: "Count") -> "Count":
        """Return both together; the areas are the larger number, since days share them."""
        areas = max(self.areas, other.areas)
        return Count(areas, *(a + b for a, b in zip(self[1:], other[1:], strict=True)))


def filled(
    duties: Sequence[Duty], records: Iterable[Disinfection]
) -> tuple[tuple[Duty, ...], tuple[Disinfection, ...]]:
    """Return the windows with what fills each, and the records that fill none."""
    standing = list(duties)
    extras: list[Disinfection] = []
    several = list(records)
    if len(several) > 1:
        several.sort(key=attrgetter("started_at", "recorded_at", "ref"))
    for record in several:
        place = _place(standing, record.started_at)
        if place is None:
            extras.append(record)
        else:
            standing[place] = replace(standing[place], filled_by=record)
    return tuple(standing), tuple(extras)


def _place(duties: Sequence[Duty], at: datetime) -> int | None:
    closed = None
    for place, duty in enumerate(duties):
        if duty.filled_by is not None:
            continue
        # The open one first: who wipes at noon did the noon's, though the morning's is missing.
        if duty.opens <= at < duty.closes:
            return place
        if closed is None and duty.closes <= at:
            closed = place
    return closed


def area_day(
    area: AreaHistory,
    day: date,
    records: Iterable[Disinfection],
    *,
    classes: Classes,
    home_time: HomeTime,
) -> AreaDay | None:
    """Return an area's day, or None when nothing was due and nothing done.

    A window counts when the area was in use as it closed, or was done while in use. Records of
    other areas and other days, and corrected ones, are left out.
    """
    bounds = begin, end = day_bounds(day, home_time)
    version = area.on(bounds)
    of_class = classes.on(version.area_class, begin)
    own = [
        record
        for record in records
        if record.area == area.id
        and record.superseded is None
        and begin <= record.started_at < end
    ]
    whole = _of_day(day, windows_of(version, of_class), home_time)
    duties, extras = filled(_duties(area, whole, begin), own)
    kept, closed_at = duties, area.closed_at
    if closed_at is not None:
        # Nobody owes what an area that was shut at ten was to get until noon; what was done stays.
        kept = tuple(duty for duty in duties if duty.is_done or closed_at >= duty.closes)
    if not kept and not extras:
        return None
    return AreaDay(area, version, of_class, day, kept, extras)


def _duties(area: AreaHistory, whole: tuple[Duty, ...], day_starts: datetime) -> Sequence[Duty]:
    opened, closed = area.opened_at, area.closed_at
    if closed is None and opened < day_starts:
        return whole  # nearly every area on nearly every day
    return [
        duty for duty in whole if opened < duty.closes and (closed is None or closed > duty.opens)
    ]


@kept_in_mind(256)
def _of_day(day: date, windows: tuple[AreaWindow, ...], home_time: HomeTime) -> tuple[Duty, ...]:
    """Return the windows of a day, unfilled: hundreds of areas share them."""
    return tuple(
        Duty(number, *window_moments(day, window, home_time))
        for number, window in enumerate(windows, start=1)
    )


def due_list(days: Iterable[AreaDay], now: datetime) -> DueList:
    """Return the windows of some areas on one day as they stand at a moment.

    What still waits to open belongs to the list: it is one of a whole day. An area where something
    was done although nothing was due stands in it as exempt.
    """
    return DueList(tuple(item for day in days for item in _items(day, now)), OF_DAY)


def _items(day: AreaDay, now: datetime) -> Iterator[Item]:
    area, code = day.area.id, day.version.area_class
    if not day.duties:
        yield Item(area, Box.EXEMPT, BESIDE, (day.day, 0), code)
    for duty in day.duties:
        state = duty.state(now)
        done = state in (DutyState.DONE, DutyState.LATE)
        word = "" if state is DutyState.DONE else state.value
        yield Item(area, Box.DONE if done else Box.OPEN, word, (day.day, duty.number), code)


BESIDE: Final = "beside"
"""Why an area is exempt where only something beside its windows was done."""
WORDS: Final = DueWords(
    roster=QT_TRANSLATE_NOOP("DueList", "on the board"),
    due=QT_TRANSLATE_NOOP("DueList", "to disinfect"),
    boxes={
        Box.EXEMPT: QT_TRANSLATE_NOOP("DueList", "not due"),
        Box.DONE: QT_TRANSLATE_NOOP("DueList", "done"),
        Box.OPEN: QT_TRANSLATE_NOOP("DueList", "not done"),
    },
    of_word={
        BESIDE: QT_TRANSLATE_NOOP("DueList", "done all the same"),
        DutyState.LATE.value: QT_TRANSLATE_NOOP("DueList", "late"),
        DutyState.WAITING.value: QT_TRANSLATE_NOOP("DueList", "not yet open"),
        DutyState.OPEN.value: QT_TRANSLATE_NOOP("DueList", "now"),
        DutyState.OVERDUE.value: QT_TRANSLATE_NOOP("DueList", "overdue"),
    },
)
"""What the due list of areas calls its numbers."""


def counted(due: DueList) -> Count:
    """Return the figures of the windows of some areas on one day."""
    return Count(
        len(subjects(due.items)),
        due.due,
        due.done,
        due.number(Box.DONE, DutyState.LATE.value),
        due.number(Box.OPEN, DutyState.OVERDUE.value),
    )


def count(days: Iterable[AreaDay], now: datetime) -> Count:
    """Count areas on one day, as they stand at a moment."""
    return counted(due_list(days, now))


class Board(msgspec.Struct, frozen=True, dict=True):
    """One day: the areas by class, floor and name, as they stand at a moment."""

    day: date
    at: datetime
    areas: tuple[AreaDay, ...]

    @cached_property
    def due_list(self) -> DueList:
        """Every window of the day."""
        return due_list(self.areas, self.at)

    @property
    def total(self) -> Count:
        """All areas together."""
        return counted(self.due_list)

    @property
    def by_class(self) -> dict[str, Count]:
        """The figures of each class of areas."""
        return {code: counted(one) for code, one in self.due_list.by(_class).items()}

    @property
    def class_versions(self) -> dict[str, ClassVersion]:
        """The classes on the board."""
        return {one.version.area_class: one.of_class for one in self.areas}

    @property
    def acting(self) -> list[Disinfection]:
        """What still acts, the first to be rinsed or aired first."""
        records = [duty.filled_by for area in self.areas for duty in area.duties]
        extras = [record for area in self.areas for record in area.extras]
        found = [(one.due_to_end, one) for one in (*records, *extras) if one is not None]
        waiting = [(due, one.ref, one) for due, one in found if due is not None]
        return [one for _due, _ref, one in sorted(waiting)]


def _class(item: Item) -> str:
    return item.group
