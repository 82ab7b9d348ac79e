"""The mean of repeated readings. It is calculated and shown, never recorded."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from carehome_app.domain.fields import Amount, NumberField, Values
from carehome_app.domain.measures import Grammar, Measure

BESIDE = ("position", "device")
"""Readings said to be taken in another way are not averaged with each other."""


def mean(measure: Measure, readings: Sequence[Values]) -> Values | None:
    """Return the mean of two or more blood pressures in one unit; None of anything else.

    The pulse is averaged only when every reading has one. Halves are rounded up.
    """
    if measure.grammar is not Grammar.PRESSURE or len(readings) < 2:
        return None
    if any(len({one.get(key, "") for one in readings}) > 1 for key in BESIDE):
        return None
    found: dict[str, Amount] = {}
    for one in measure.fields:
        amounts = [reading.get(one.key) for reading in readings]
        if isinstance(one, NumberField):
            average = _average(one, [each for each in amounts if isinstance(each, Amount)])
            complete = all(isinstance(each, Amount) for each in amounts)
            if average is not None and complete:
                found[one.key] = average
            elif one.required:
                return None
    return found


def _average(one: NumberField, amounts: Sequence[Amount]) -> Amount | None:
    units = {amount.unit for amount in amounts}
    if len(units) != 1:
        return None
    unit = units.pop()
    total = sum((amount.number for amount in amounts), Decimal(0))
    step = Decimal(1).scaleb(-one.scale(unit).decimals)
    return Amount((total / len(amounts)).quantize(step, ROUND_HALF_UP), unit)
