"""Say the times, the days and the span of an order."""

from datetime import date
from typing import Final

from carehome_app.domain.day_windows import window_label
from carehome_app.domain.rhythm import Rhythm
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

EVERY_DAY: Final = QT_TRANSLATE_NOOP("Orders", "every day")
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
    return MONTHLY.with_(day=rhythm.monthly) if rhythm.monthly else EVERY_DAY


def span_words(begins: date, until: date | None) -> Text:
    """Return from when until when."""
    if until is None:
        return FROM_ON.with_(begins=begins)
    return FROM_TO.with_(begins=begins, until=until)
