"""The early-warning figures C1, C2 and C3 of a daily count.

Source: CDC's EARS as in R's `surveillance` manual and Fricker et al., Stat Med 2008;27:3407
(clinical reference, section 5.4). The least SD of 0.5 is essential: without it every first case
after seven quiet days is an alarm.
"""

from collections.abc import Sequence
from math import sqrt
from typing import Final

WINDOW: Final = 7
GAP: Final = 2
"""Days that C2 and C3 leave out just before the day itself."""
LOOKS_BACK: Final = WINDOW + GAP + 2
"""On how many days before a day its figures stand: C3 looks at C2 of three days."""
LEAST_SD: Final = 0.5
ALARMS: Final = {"c1": 3.0, "c2": 3.0, "c3": 2.0}
"""An alarm is above these (CDC's convention)."""


def c1(counts: Sequence[int], day: int) -> float | None:
    """Return C1 of a day (0 is the first): its distance from the seven days before, in SDs."""
    return _distance(counts, day, gap=0)


def c2(counts: Sequence[int], day: int) -> float | None:
    """Return C2: like C1, leaving out the two days just before."""
    return _distance(counts, day, gap=GAP)


def c3(counts: Sequence[int], day: int) -> float | None:
    """Return C3: what C2 was above 1 on this day and the two before, added up."""
    lately = [c2(counts, day - back) for back in range(3)]
    if any(one is None for one in lately):
        return None
    return sum(max(0.0, one - 1) for one in lately if one is not None)


def alarms(counts: Sequence[int], day: int) -> dict[str, float]:
    """Return the figures of a day that are above their alarm, by name."""
    figures = {"c1": c1(counts, day), "c2": c2(counts, day), "c3": c3(counts, day)}
    return {
        name: figure
        for name, figure in figures.items()
        if figure is not None and figure > ALARMS[name]
    }


def _distance(counts: Sequence[int], day: int, *, gap: int) -> float | None:
    first = day - gap - WINDOW
    if first < 0 or day >= len(counts):
        return None
    before = counts[first : first + WINDOW]
    mean = sum(before) / WINDOW
    variance = sum((one - mean) ** 2 for one in before) / (WINDOW - 1)
    return (counts[day] - mean) / max(sqrt(variance), LEAST_SD)
