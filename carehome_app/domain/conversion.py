"""Numbers in another unit, to lay them beside others: never kept, never judged.

Factors: clinical reference, sections 1.4, 2.4 and 3.1.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from carehome_app.domain.fields import Amount

MG_BY_MMOL: Final = Decimal("18.0156")
KPA_BY_MMHG: Final = Decimal("0.133322")

_CONVERSIONS: Final[dict[tuple[str, str], Callable[[Decimal], Decimal]]] = {
    ("mmol/L", "mg/dL"): lambda number: number * MG_BY_MMOL,
    ("mg/dL", "mmol/L"): lambda number: number / MG_BY_MMOL,
    ("mmHg", "kPa"): lambda number: number * KPA_BY_MMHG,
    ("kPa", "mmHg"): lambda number: number / KPA_BY_MMHG,
    ("°C", "°F"): lambda number: number * 9 / 5 + 32,
    ("°F", "°C"): lambda number: (number - 32) * 5 / 9,
}


def converted(amount: Amount, unit: str) -> Decimal | None:
    """Return the number in another unit, not rounded; None when there is no way between them."""
    if amount.unit == unit:
        return amount.number
    convert = _CONVERSIONS.get((amount.unit, unit))
    return None if convert is None else convert(amount.number)
