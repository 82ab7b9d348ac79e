"""Days along the bottom of a chart: x is the day's ordinal, noon is half a day further."""

from datetime import date, datetime, timedelta
from typing import Final

MOST: Final = 10
"""Labels at most."""


def x_of(at: datetime) -> float:
    """Return where a moment of the home's clock lies."""
    return at.toordinal() + (at.hour * 60 + at.minute) / 1440


def days_between(low: float, high: float) -> tuple[list[float], list[str]]:
    """Return ticks and their labels between two places, both included where they fit."""
    first, last = _day(low), _day(high)
    days = max((last - first).days, 1)
    if days <= 3 * MOST * 4:
        step = next(one for one in (1, 2, 3, 5, 7, 14) if days / one <= MOST + 1 or one == 14)
        # Counted from the last day: today always has its label.
        found = [last - timedelta(days=back) for back in range(0, days + 1, step)][::-1]
        return [float(day.toordinal()) for day in found], [f"{day:%m-%d}" for day in found]
    months = _firsts(first, last)
    step = -(-len(months) // MOST) or 1
    found = months[::step]
    return [float(day.toordinal()) for day in found], [f"{day:%Y-%m}" for day in found]


def _day(x: float) -> date:
    return date.fromordinal(min(max(int(x), 1), date.max.toordinal() - 1))


def _firsts(first: date, last: date) -> list[date]:
    found = []
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        one = date(year, month, 1)
        if one >= first:
            found.append(one)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return found
