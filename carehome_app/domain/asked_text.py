"""What a typed day or month means: `2026-11-22`, `11-22`, `22`; `2026-11`, `11`."""

import re
from datetime import date
from typing import Final

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
