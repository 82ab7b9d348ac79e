"""What is calculated from blood pressures: grade, mean of two, pulse pressure, mean pressure.

Grades and formulas: clinical reference, sections 2.1 and 2.4. Calculated values are never kept
as readings and are always said to be calculated.
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import IntEnum
from typing import Final, NamedTuple

from carehome_app.domain.fields import Amount, Values
from carehome_app.i18n import QT_TRANSLATE_NOOP

CALCULATED: Final = QT_TRANSLATE_NOOP("Pressure", "{number} {unit} (calculated)")
MEAN_OF: Final = QT_TRANSLATE_NOOP("Pressure", "mean of {count}: {shown} (calculated)")
THIRD_ABOVE: Final = {"mmHg": Decimal(10), "kPa": Decimal("1.3")}
"""Two readings that differ by more ask for a third one."""


class Grade(IntEnum):
    """Class of a blood pressure in the Chinese guideline; of two numbers the higher class."""

    NORMAL = 0
    HIGH_NORMAL = 1
    GRADE_1 = 2
    GRADE_2 = 3
    GRADE_3 = 4


GRADE_LABELS: Final = {
    Grade.NORMAL: QT_TRANSLATE_NOOP("Pressure", "normal"),
    Grade.HIGH_NORMAL: QT_TRANSLATE_NOOP("Pressure", "high normal"),
    Grade.GRADE_1: QT_TRANSLATE_NOOP("Pressure", "grade 1"),
    Grade.GRADE_2: QT_TRANSLATE_NOOP("Pressure", "grade 2"),
    Grade.GRADE_3: QT_TRANSLATE_NOOP("Pressure", "grade 3"),
}
ISOLATED_SYSTOLIC: Final = QT_TRANSLATE_NOOP("Pressure", "isolated systolic")

_FROM: Final = {
    "mmHg": (("120", "80"), ("140", "90"), ("160", "100"), ("180", "110")),
    "kPa": (("16.0", "10.7"), ("18.7", "12.0"), ("21.3", "13.3"), ("24.0", "14.7")),
}


class Pair(NamedTuple):
    """Systolic and diastolic in one unit."""

    systolic: Decimal
    diastolic: Decimal
    unit: str


def pair(values: Values) -> Pair | None:
    """Return the pressures of a reading, or None when there are not both in one unit."""
    upper, lower = values.get("systolic"), values.get("diastolic")
    if isinstance(upper, Amount) and isinstance(lower, Amount) and upper.unit == lower.unit:
        return Pair(upper.number, lower.number, upper.unit)
    return None


def grade(known: Pair) -> Grade:
    """Return the class; where the two numbers lie in different ones, the higher."""
    reached = [
        known.systolic >= Decimal(upper) or known.diastolic >= Decimal(lower)
        for upper, lower in _FROM[known.unit]
    ]
    return Grade(max((place + 1 for place, yes in enumerate(reached) if yes), default=0))


def is_isolated_systolic(known: Pair) -> bool:
    """Return whether only the systolic is high: at least 140 with less than 90."""
    upper, lower = (Decimal(one) for one in _FROM[known.unit][1])
    return known.systolic >= upper and known.diastolic < lower


def pulse_pressure(known: Pair) -> Decimal:
    """Return the difference of the two numbers."""
    return known.systolic - known.diastolic


def mean_arterial(known: Pair) -> Decimal:
    """Return the mean pressure by formula, to the hundredth: a device's own value goes before."""
    mean = known.diastolic + pulse_pressure(known) / 3
    return mean.quantize(Decimal("0.01"), ROUND_HALF_UP)


def mean_of(readings: Sequence[Pair]) -> Pair | None:
    """Return the mean of readings in one unit, rounded as that unit is read; None without two."""
    units = {one.unit for one in readings}
    if len(readings) < 2 or len(units) != 1:
        return None
    (unit,) = units
    step = Decimal(1) if unit == "mmHg" else Decimal("0.1")
    systolic = sum((one.systolic for one in readings), Decimal(0)) / len(readings)
    diastolic = sum((one.diastolic for one in readings), Decimal(0)) / len(readings)
    return Pair(
        systolic.quantize(step, ROUND_HALF_UP), diastolic.quantize(step, ROUND_HALF_UP), unit
    )


def wants_third(first: Pair, second: Pair) -> bool:
    """Return whether two readings differ so much that a third one is advised."""
    if first.unit != second.unit:
        return True
    apart = THIRD_ABOVE[first.unit]
    return (
        abs(first.systolic - second.systolic) > apart
        or abs(first.diastolic - second.diastolic) > apart
    )
