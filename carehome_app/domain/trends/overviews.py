"""Many people over time, as plain data: a floor, a heat map, a calendar of coverage."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import Enum
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.measures.measure import Severity
from carehome_app.i18n import Text


class Dot(NamedTuple):
    """A reading of a small chart: days since the first day, the number, and its half of the day.

    `run` is the same for dots that may be joined.
    """

    x: float
    y: float
    morning: bool
    run: int


class SmallChart(msgspec.Struct, frozen=True):
    """One resident of a floor."""

    subject: int
    label: str
    dots: tuple[Dot, ...]
    baseline: float | None = None
    severity: Severity | None = None
    """The severest open finding."""
    high: bool = True
    away: bool = False
    """Out of the house now."""


def concern(
    severity: Severity | None, own: float | None, last: Iterable[float]
) -> tuple[float, ...]:
    """Return a sort key: open findings first, then how far the last ones are off the normal."""
    off = max((abs(one - own) for one in last), default=0.0) if own is not None else 0.0
    return (-float(severity or 0), -round(off, 2))


class FloorView(msgspec.Struct, frozen=True):
    """A page of a floor as small charts on the same scales, the most worrying first."""

    title: Text | str
    first: date
    days: int
    unit: str
    charts: tuple[SmallChart, ...]
    line: float | None = None
    """The screening line, drawn in each."""
    pages: int = 1
    """On how many pages the floor stands."""


class CellState(Enum):
    """What a cell of the heat map says when it has no number."""

    READ = "read"
    NOTHING = "nothing"
    NOT_MEASURED = "not measured"
    AWAY = "away"


class HeatCell(NamedTuple):
    """One person's day: the largest distance from the own normal, or why there is none."""

    off: float | None
    state: CellState


class HeatMap(msgspec.Struct, frozen=True):
    """Residents by days."""

    title: Text | str
    days: tuple[date, ...]
    labels: tuple[str, ...]
    subjects: tuple[int, ...]
    cells: tuple[tuple[HeatCell, ...], ...]


WORTH_A_SIGN: Final = 0.8
"""From this distance on a cell carries ▲ or ▼, so that it shows without colour."""


class Done(NamedTuple):
    """How much of what was due on a day was done."""

    done: int
    due: int

    @property
    def per_cent(self) -> int:
        """Rounded down, so that 100 means everything; 100 when nothing was due."""
        return self.done * 100 // self.due if self.due else 100


class Lane(msgspec.Struct, frozen=True):
    """One line of the calendar, such as the morning round."""

    label: Text | str
    days: Mapping[date, Done]


class Calendar(msgspec.Struct, frozen=True):
    """Coverage by day, week under week."""

    title: Text | str
    first: date
    last: date
    lanes: tuple[Lane, ...]

    @property
    def weeks(self) -> list[list[date]]:
        """Weeks from Monday to Sunday that cover all days."""
        start = self.first - timedelta(days=self.first.weekday())
        count = (self.last - start).days // 7 + 1
        return [
            [start + timedelta(days=7 * week + day) for day in range(7)] for week in range(count)
        ]


def off_own_normal(numbers: Sequence[float], own: float | None) -> float | None:
    """Return the largest distance from the own normal, with its sign, or None."""
    if own is None or not numbers:
        return None
    return max((number - own for number in numbers), key=abs)
