"""What is asked of a report: which kind of thing, which one, and how that is typed."""

import re
from datetime import date, timedelta
from enum import Enum
from typing import Final

import msgspec

from carehome_app.domain.rounds.plan import RoundKey

# What is asked of a report: which kind of thing it is about, and which one.


class Need(Enum):
    """What a kind of report must be told before it can be made."""

    NOTHING = "nothing"
    ROUND = "round"
    DAY = "day"
    MONTH = "month"
    PERSON = "person"


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What was said; what is not said is the present one. `month` is any day of a month.

    `whole_stay` asks for everything of a person's stay instead of a month.
    """

    round: RoundKey | None = None
    day: date | None = None
    month: date | None = None
    person: int = 0
    whole_stay: bool = False
    masked: bool = False
    sealed: bool = False
    words: str = ""
    """What people add to a handover, or why a round is reported incomplete."""

    def days(self, today: date) -> tuple[date, date]:
        """Return the days meant: the one day said, or a month, the running one up to today."""
        if self.day is not None and self.month is None:
            return self.day, self.day
        first = (self.month or today).replace(day=1)
        return first, max(first, min(month_end(first), today))


def month_end(day: date) -> date:
    """Return the last day of a month."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def month_before(day: date) -> date:
    """Return the first day of the month before."""
    return (day.replace(day=1) - timedelta(days=1)).replace(day=1)


# What a typed day or month means: `2026-11-22`, `11-22`, `22`; `2026-11`, `11`.

_PARTS: Final = re.compile(r"[-./年月日\s]+")
_YEARS: Final = range(2000, 2100)


def day_meant(typed: str, today: date) -> date | None:
    """Return the day, in today's month or year when none is said; None for no such day."""
    parts = _numbers(typed)
    if not parts or len(parts) > 3:
        return None
    known = [today.year, today.month, today.day]
    year, month, day = known[: 3 - len(parts)] + parts
    return _date(year, month, day)


def day_to_come(typed: str, since: date) -> date | None:
    """Return the day meant by who speaks of what is to come: `02-28` in November is next year's.

    A day typed with its year is that very day, also one that is over.
    """
    found = day_meant(typed, since)
    if found is None or found >= since or len(_numbers(typed)) != 2:
        return found
    return _date(found.year + 1, found.month, found.day)


def day_gone(typed: str, today: date) -> date | None:
    """Return the day meant by who speaks of what was: `12-30` in January is last year's."""
    found = day_meant(typed, today)
    if found is None or found <= today or len(_numbers(typed)) != 2:
        return found
    return _date(found.year - 1, found.month, found.day)


def month_meant(typed: str, today: date) -> date | None:
    """Return the first day of the month; this year's when none is said. None when it is none."""
    parts = _numbers(typed)
    if not parts or len(parts) > 2:
        return None
    year, month = parts if len(parts) == 2 else (today.year, parts[0])
    return _date(year, month, 1)


def _numbers(typed: str) -> list[int]:
    parts = [part for part in _PARTS.split(typed.strip()) if part]
    return [int(part) for part in parts] if all(part.isdecimal() for part in parts) else []


def _date(year: int, month: int, day: int) -> date | None:
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
