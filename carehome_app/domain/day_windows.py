"""The parts of a day in which one person's plan can make something due, by code.

The times are our proposal, since no guideline gives hours; a home can set its own. A code says
all there is to say, so the round of an entry can be understood without its plan.
"""

import re
from collections.abc import Mapping
from datetime import time
from typing import Final

from carehome_app.domain.plan import SHORT_WINDOW_LABELS, Window
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

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


def _clock(minute: int) -> time:
    return time(minute // 60, minute % 60)
