"""On which days and at which times of a day an order makes something due, and how that is said."""

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Final

import msgspec

from carehome_app.domain.rounds.plan import SHORT_WINDOW_LABELS, WINDOW_LABELS, Window
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

# On which days a plan makes something due. Pure arithmetic on days.


class Rhythm(msgspec.Struct, frozen=True):
    """Every day, some days of the week, every so many days, or once a month; never two of them.

    `days` has a bit for each day of the week, Monday the lowest. `every` counts from the plan's
    first day. `monthly` is a day of the month; a shorter month has it on its last day.
    """

    days: int = 0
    every: int = 0
    monthly: int = 0

    def is_due(self, day: date, from_day: date) -> bool:
        """Return whether something that began on a day is due on another."""
        if self.days:
            return bool(self.days >> day.weekday() & 1)
        if self.every:
            return (day - from_day).days % self.every == 0
        if self.monthly:
            return day.day == min(self.monthly, monthrange(day.year, day.month)[1])
        return True

    @property
    def is_sound(self) -> bool:
        """Whether at most one way is used, and it is one that comes round."""
        used = [bool(self.days), bool(self.every), bool(self.monthly)]
        inside = 0 <= self.days < 1 << 7 and self.every >= 0 and 0 <= self.monthly <= 31
        return inside and sum(used) <= 1

    @property
    def weekdays(self) -> tuple[int, ...]:
        """The days of the week, Monday is 0; empty when the week does not matter."""
        return tuple(day for day in range(7) if self.days >> day & 1)


def on_weekdays(*weekdays: int) -> Rhythm:
    """Return the rhythm of these days of the week; Monday is 0."""
    return Rhythm(days=_bits(weekdays))


def _bits(weekdays: Iterable[int]) -> int:
    return sum(1 << day for day in set(weekdays))


EVERY_DAY = Rhythm()


# The parts of a day in which one person's plan can make something due, by code.
#
# The times are our proposal, since no guideline gives hours; a home can set its own. A code says
# all there is to say, so the round of an entry can be understood without its plan.

DAY: Final = "day"
"""Once, at any time of the day."""
HOUSE: Final = ("am", "pm")
"""Taken together with the rounds of the house, whenever those are."""
NAMED: Final = (
    Window("fasting", time(6), time(7, 30)),
    Window("after_breakfast", time(9), time(10)),
    Window("before_lunch", time(11), time(12)),
    Window("after_lunch", time(13, 30), time(14, 30)),
    Window("before_dinner", time(16, 30), time(17, 30)),
    Window("after_dinner", time(19), time(20)),
    Window("bedtime", time(20, 30), time(22)),
)
BY_CODE: Final = {window.code: window for window in NAMED}
WHOLE_DAY: Final = Window(DAY, time(0), time(23, 59))
AROUND: Final = 60
"""A clock's window opens and closes this many minutes from it."""
LABELS: Final = {
    **SHORT_WINDOW_LABELS,
    "fasting": QT_TRANSLATE_NOOP("DayWindows", "fasting"),
    "after_breakfast": QT_TRANSLATE_NOOP("DayWindows", "2 h after breakfast"),
    "before_lunch": QT_TRANSLATE_NOOP("DayWindows", "before lunch"),
    "after_lunch": QT_TRANSLATE_NOOP("DayWindows", "2 h after lunch"),
    "before_dinner": QT_TRANSLATE_NOOP("DayWindows", "before dinner"),
    "after_dinner": QT_TRANSLATE_NOOP("DayWindows", "2 h after dinner"),
    "bedtime": QT_TRANSLATE_NOOP("DayWindows", "bedtime"),
    DAY: QT_TRANSLATE_NOOP("DayWindows", "any time today"),
}
_CLOCK: Final = re.compile("([01][0-9]|2[0-3])([0-5][0-9])")
_LAST_MINUTE: Final = 24 * 60 - 1


def day_window(code: str, named: Mapping[str, Window] = BY_CODE) -> Window | None:
    """Return the window of a code: a named one, a clock such as `0800`, or `day`.

    `named` are the home's own hours. None for anything else, and for the house's own rounds,
    whose times the house decides.
    """
    if code == DAY:
        return WHOLE_DAY
    if code in named:
        return named[code]
    found = _CLOCK.fullmatch(code)
    if found is None:
        return None
    minute = int(found[1]) * 60 + int(found[2])
    return Window(
        code, _clock(max(0, minute - AROUND)), _clock(min(_LAST_MINUTE, minute + AROUND))
    )


def is_known(code: str) -> bool:
    """Return whether a personal plan can use this code."""
    return code in HOUSE or day_window(code) is not None


def window_label(code: str) -> Text:
    """Return what people call a window; a clock is told as a clock, `08:00`."""
    if code in LABELS:
        return LABELS[code]
    return Text("", f"{code[:2]}:{code[2:]}" if _CLOCK.fullmatch(code) else code)


def occasion_label(code: str) -> Text:
    """Return what the round or time of the day of a reading is called: Morning round, fasting."""
    return WINDOW_LABELS.get(code) or window_label(code)


def _clock(minute: int) -> time:
    return time(minute // 60, minute % 60)


# Say the times, the days and the span of an order.

EVERY_DAY_WORDS: Final = QT_TRANSLATE_NOOP("Orders", "every day")
EVERY: Final = QT_TRANSLATE_NOOP("Orders", "every {days} days")
MONTHLY: Final = QT_TRANSLATE_NOOP("Orders", "monthly on day {day}")
FROM_ON: Final = QT_TRANSLATE_NOOP("Orders", "from {begins}")
FROM_TO: Final = QT_TRANSLATE_NOOP("Orders", "{begins} to {until}")
WEEKDAYS: Final = (
    QT_TRANSLATE_NOOP("Orders", "Mon"),
    QT_TRANSLATE_NOOP("Orders", "Tue"),
    QT_TRANSLATE_NOOP("Orders", "Wed"),
    QT_TRANSLATE_NOOP("Orders", "Thu"),
    QT_TRANSLATE_NOOP("Orders", "Fri"),
    QT_TRANSLATE_NOOP("Orders", "Sat"),
    QT_TRANSLATE_NOOP("Orders", "Sun"),
)


def windows_words(windows: tuple[str, ...]) -> Text:
    """Return the times of the day in words."""
    return Text("", "{all}").with_(all=tuple(window_label(code) for code in windows))


def rhythm_words(rhythm: Rhythm) -> Text:
    """Return on which days, in words."""
    if rhythm.days:
        return Text("", "{all}").with_(all=tuple(WEEKDAYS[day] for day in rhythm.weekdays))
    if rhythm.every:
        return EVERY.with_(days=rhythm.every)
    return MONTHLY.with_(day=rhythm.monthly) if rhythm.monthly else EVERY_DAY_WORDS


def span_words(begins: date, until: date | None) -> Text:
    """Return from when until when."""
    if until is None:
        return FROM_ON.with_(begins=begins)
    return FROM_TO.with_(begins=begins, until=until)
