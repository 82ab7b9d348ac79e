"""The response clocks of a home: the defaults, and what it changed from a moment on."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final

from carehome_app.db import settings
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.moments import date_typed, time_typed, to_ms
from carehome_app.domain.requests.clocks import Clocks
from carehome_app.domain.requests.holidays import HOLIDAYS, SHIFTED, Calendar
from carehome_app.domain.requests.why import why_due
from carehome_app.domain.requests.words import Urgency
from carehome_app.domain.settings import OutsideRangeError
from carehome_app.domain.typed.numbers import normalized
from carehome_app.i18n import Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk

_KEY: Final = "requests."
_EVER: Final = datetime.min.replace(tzinfo=UTC)
_NUMBERS: Final = {"now": 7 * 24 * 60, "today": 24 * 60, "week": 60, "papers": 250}
"""Minutes, minutes, working days, working days: the most each can be."""
_TIMES: Final = ("opens", "closes")
_DAYS: Final = ("holidays", "worked")
_WORDS: Final = ("own_numbers", "numbers")
CHANGEABLE: Final = (*_NUMBERS, *_TIMES, *_DAYS, *_WORDS)
"""What a home can change: clocks, calendar, its own and its emergency telephone numbers."""


class HomeClocks:
    """Clocks and calendar as a home set them."""

    def __init__(self, desk: Desk) -> None:
        """Read and change them at a desk."""
        self._desk = desk

    def at(self, moment: datetime) -> Clocks:
        """Return the clocks in force at a moment; the calendar is the one known now."""
        return self.dated()(moment)

    def dated(self) -> Callable[[datetime], Clocks]:
        """Return what says the clocks of a moment, for who asks about many."""
        said = {
            key: settings.setting(self._desk.store, f"{_KEY}{key}") for key in (*_NUMBERS, *_TIMES)
        }
        calendar = self.calendar()
        changed = sorted({since for values in said.values() for since, _value in values})
        known = [_clocks(said, calendar, moment) for moment in (_EVER, *changed)]

        def clocks(moment: datetime) -> Clocks:
            return known[bisect_right(changed, moment)]

        return clocks

    def calendar(self) -> Calendar:
        """Return the holidays that are given, with those the home added."""
        holidays, worked = (frozenset(_days(self._said(key))) for key in _DAYS)
        return Calendar((HOLIDAYS | holidays) - worked, (SHIFTED | worked) - holidays)

    def why(self, urgency: Urgency, received: datetime) -> tuple[Text, ...]:
        """Return in sentences why what came in then must be answered until when it must."""
        return why_due(self.at(received), urgency, received, self._desk.home_time)

    def numbers(self) -> tuple[str, ...]:
        """Return the home's own emergency numbers."""
        return tuple(self._said("numbers").split())

    def own_numbers(self) -> frozenset[str]:
        """Return the digits of the home's own telephones."""
        return frozenset(map(digits, self._said("own_numbers").split()))

    def change(self, key: str, text: str) -> Changes:
        """Set one of them from now on; the past keeps the clocks it had."""
        self._desk.require(May.SET_RULES)
        said, now = _checked(key, text), self._desk.now().replace(second=0, microsecond=0)
        event = SettingChanged(f"{_KEY}{key}", said, to_ms(now))
        return self._desk.decide(May.SET_RULES, event, Changes.REQUESTS)

    def _said(self, key: str) -> str:
        return self._desk.setting(f"{_KEY}{key}")


def _clocks(
    said: Mapping[str, Sequence[tuple[datetime, str]]], calendar: Calendar, moment: datetime
) -> Clocks:
    usual, then = Clocks(), {key: _last(values, moment) for key, values in said.items()}
    return Clocks(
        now=_minutes(then["now"]) or usual.now,
        today=_minutes(then["today"]) or usual.today,
        week=int(then["week"] or usual.week),
        opens=time_typed(then["opens"]) if then["opens"] else usual.opens,
        closes=time_typed(then["closes"]) if then["closes"] else usual.closes,
        papers=int(then["papers"] or usual.papers),
        calendar=calendar,
    )


def _last(values: Sequence[tuple[datetime, str]], moment: datetime) -> str:
    found = [value for since, value in values if since <= moment]
    return found[-1] if found else ""


def digits(text: str) -> str:
    """Return the digits of a telephone number, however it is written."""
    return "".join(one for one in normalized(text) if one.isdecimal())


def _minutes(said: str) -> timedelta | None:
    return timedelta(minutes=int(said)) if said else None


def _days(said: str) -> list[date]:
    found: list[date] = []
    for part in said.split():
        first, _, last = part.partition("..")
        begin = date_typed(first)
        end = date_typed(last) if last else begin
        found += [begin + timedelta(days=day) for day in range((end - begin).days + 1)]
    return found


def _checked(key: str, text: str) -> str:
    """Return a value as it is kept, or say why it cannot be one."""
    plain = normalized(text)
    if key in _NUMBERS:
        most = _NUMBERS[key]
        if not plain.isdecimal() or not 1 <= int(plain) <= most:
            raise OutsideRangeError(number=plain, low=1, high=most)
    elif key in _TIMES:
        return f"{time_typed(plain):%H:%M}"
    elif key in _DAYS:
        _days(plain)
    return plain
