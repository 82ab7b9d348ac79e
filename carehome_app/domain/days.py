"""Days and times as people type them, and days as the journal writes them: one integer."""

import re
from datetime import date, time

from carehome_app.domain.setting_errors import NotADateError, NotATimeError
from carehome_app.domain.typed.characters import cut, normalized

_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?", re.ASCII)
_EIGHT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
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
