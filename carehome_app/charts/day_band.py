"""Many readings as a band: each day from its lowest to its highest, and the line of its mean."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from carehome_app.domain.trends.series import Point

Corner = tuple[float, float]


class DayOf(NamedTuple):
    """What was read on one day, which is given by its ordinal."""

    day: int
    low: float
    high: float
    mean: float


def by_days(points: Iterable[Point]) -> list[DayOf]:
    """Return the days on which something was read, in their order."""
    read: dict[int, list[float]] = defaultdict(list)
    for point in points:
        read[point.at.toordinal()].append(point.main)
    return [
        DayOf(day, min(numbers), max(numbers), sum(numbers) / len(numbers))
        for day, numbers in sorted(read.items())
    ]


def boxes(days: Sequence[DayOf], least: float) -> list[tuple[Corner, ...]]:
    """Return the boxes of the band, each as wide as its day and never lower than can be seen."""
    found: list[tuple[Corner, ...]] = []
    for day, low, high, _mean in days:
        more = max(least - (high - low), 0) / 2
        bottom, top = low - more, high + more
        found.append(((day, bottom), (day, top), (day + 1, top), (day + 1, bottom)))
    return found


def middle(days: Sequence[DayOf]) -> tuple[list[float], list[float]]:
    """Return the line through the means; a day on which nothing was read breaks it."""
    xs: list[float] = []
    ys: list[float] = []
    for place, one in enumerate(days):
        if place and one.day - days[place - 1].day > 1:
            xs.append(float("nan"))
            ys.append(float("nan"))
        xs.append(one.day + 0.5)
        ys.append(one.mean)
    return xs, ys
