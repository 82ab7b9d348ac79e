"""Why a response clock runs out when it does: the hours it runs, and the days it leaves out."""

from datetime import date, datetime, timedelta
from typing import Final

from carehome_app.domain.moments import HomeTime
from carehome_app.domain.requests.clocks import Clocks
from carehome_app.domain.requests.holidays import (
    SURE_LABELS,
    LeftOut,
    days,
    papers,
    unknown_years,
)
from carehome_app.domain.requests.words import Urgency
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

NOW: Final = QT_TRANSLATE_NOOP("Holidays", "{minutes} minutes, day and night.")
TODAY: Final = QT_TRANSLATE_NOOP("Holidays", "{hours} hours, counted from {opens} to {closes}.")
WEEK: Final = QT_TRANSLATE_NOOP(
    "Holidays", "{days} working days after {day}, to the end of {last}."
)
NOT_COUNTED: Final = QT_TRANSLATE_NOOP("Holidays", "Not counted: {days}.")
SPAN: Final = QT_TRANSLATE_NOOP("Holidays", "{first} to {last} {name}")
ONE_DAY: Final = QT_TRANSLATE_NOOP("Holidays", "{first} {name}")
WORKED: Final = QT_TRANSLATE_NOOP("Holidays", "Worked instead: {days}.")
SOURCE: Final = QT_TRANSLATE_NOOP("Holidays", "Holidays: {source} ({sure}).")
UNKNOWN: Final = QT_TRANSLATE_NOOP(
    "Holidays", "The holidays of {years} are not known here: only weekends are left out."
)


def why_due(
    clocks: Clocks, urgency: Urgency, received: datetime, home: HomeTime
) -> tuple[Text, ...]:
    """Return in sentences why a request that came in then is due when it is."""
    if urgency is Urgency.NOW:
        return (NOW.with_(minutes=clocks.now // timedelta(minutes=1)),)
    if urgency is Urgency.TODAY:
        return (
            TODAY.with_(
                hours=f"{clocks.today / timedelta(hours=1):g}",
                opens=f"{clocks.opens:%H:%M}",
                closes=f"{clocks.closes:%H:%M}",
            ),
        )
    day = home.day(received)
    last = clocks.calendar.after(day, clocks.week)
    said = WEEK.with_(days=clocks.week, day=_short(day), last=_short(last))
    return (said, *_days_said(clocks, day + timedelta(days=1), last))


def _days_said(clocks: Clocks, first: date, last: date) -> list[Text]:
    calendar, found = clocks.calendar, []
    if left_out := calendar.left_out(first, last):
        found.append(NOT_COUNTED.with_(days=[_span(one) for one in left_out]))
    if worked := calendar.worked_instead(first, last):
        found.append(WORKED.with_(days=[_short(one) for one in worked]))
    off = [day for day in days(first, last) if day in calendar.holidays]
    found += [
        SOURCE.with_(source=one.source, sure=SURE_LABELS[one.sure])
        for one in papers([*off, *worked])
    ]
    if unknown := unknown_years(calendar, first, last):
        found.append(UNKNOWN.with_(years=[str(one) for one in unknown]))
    return found


def _span(one: LeftOut) -> Text:
    if one.first == one.last:
        return ONE_DAY.with_(first=_short(one.first), name=one.name)
    return SPAN.with_(first=_short(one.first), last=_short(one.last), name=one.name)


def _short(day: date) -> str:
    return f"{day:%m-%d}"
