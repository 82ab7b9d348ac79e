"""The grammar of a temperature: `365` is 36.5, `986` may be Fahrenheit."""

from decimal import Decimal

from carehome_app.domain.measures.fields import Scale
from carehome_app.domain.typed.numbers import (
    Accepted,
    Cell,
    Number,
    Question,
    Refused,
    as_it_stands,
    impossible,
    in_other_unit,
    judged,
    number_in,
    one_number,
)


def temperature(cell: Cell) -> Accepted | Question | Refused:
    """Read a temperature: as it stands, or digits without a point as tenths."""
    number = number_in(cell)
    if isinstance(number, Refused):
        return number
    if number.scale is not None:
        return as_it_stands(cell, number)
    here = _in(cell.home, number)
    if here is not None:
        return judged(cell, here, cell.home, in_full=not number.bare)
    # 1004 in a °C home is refused, not asked: four digits are a slip there more often than °F.
    if len(number.whole) <= _digits_of_tenths(cell.home):
        for other in cell.others:
            there = _in(other, number)
            if there is not None:
                return in_other_unit(cell, one_number(cell, there, other), other.unit)
    return impossible(cell, number, cell.home)


def _in(scale: Scale, number: Number) -> Decimal | None:
    """Return the one temperature a number can be on a scale, or None.

    No digits are plausible both as they stand and as tenths: 30–45 and 300–450, 86–113 and
    860–1130.
    """
    if number.fits(scale):
        return number.value
    tenths = number.value / 10
    return tenths if number.bare and scale.is_plausible(tenths) else None


def _digits_of_tenths(scale: Scale) -> int:
    return len(str(int(scale.plausible[1]) * 10))
