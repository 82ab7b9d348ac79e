"""The small line beside a name: the last three days on a scale that is the same for everybody."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from carehome_app.domain.fields import Amount
from carehome_app.domain.measures import decoded
from carehome_app.domain.sheet import SheetCell

DAYS: Final = timedelta(days=3)
GAP: Final = timedelta(hours=19, minutes=30)
"""Further apart, a round lies between two points: the line is not drawn through it."""
HALF: Final = 0.3
"""How much of the expected range the line shows on either side of the own normal."""


@dataclass(frozen=True, slots=True)
class SmallLine:
    """Points from 0 to 1 in both directions, in pieces between gaps; y 0.5 is the own normal."""

    pieces: tuple[tuple[tuple[float, float], ...], ...]


def small_line(cell: SheetCell, until: datetime) -> SmallLine:
    """Return the line of the three days before a moment; other units and words are left out."""
    points = _numbers(cell)
    centre, half = _scale(cell, [number for _at, number in points])
    pieces: list[list[tuple[float, float]]] = []
    last: datetime | None = None
    for at, number in points:
        x = 1 - (until - at) / DAYS
        y = 0.5 + (number - centre) / half / 2
        if last is None or at - last > GAP:
            pieces.append([])
        pieces[-1].append((min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)))
        last = at
    return SmallLine(tuple(tuple(piece) for piece in pieces))


def _numbers(cell: SheetCell) -> list[tuple[datetime, float]]:
    key = cell.measure.main.key
    place = [field.key for field in cell.measure.fields].index(key)
    unit = cell.baseline.amount.unit if cell.baseline else cell.measure.main.scales[0].unit
    found = []
    for at, text in cell.recent:
        value = decoded(cell.measure, [*[""] * place, text]).get(key)
        if isinstance(value, Amount) and value.unit == unit:
            found.append((at, float(value.number)))
    return found


def _scale(cell: SheetCell, numbers: list[float]) -> tuple[float, float]:
    """Return the middle and half the height of the picture."""
    scale = cell.measure.main.scales[0]
    if cell.baseline is not None:
        scale = cell.measure.main.scale(cell.baseline.amount.unit)
        middle = float(cell.baseline.amount.number)
    else:
        middle = sorted(numbers)[len(numbers) // 2] if numbers else 0.0
    low, high = scale.expected
    return middle, float(high - low) * HALF
