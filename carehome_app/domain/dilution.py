"""How much stock and how much water make a solution. The stock's strength is on its label."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP

ML_IN_LITRE = 1000


class TooWeakStockError(CareHomeError):
    """The solution would be stronger than its stock."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{wanted} cannot be made from a stock of {stock}: the label's strength is less."
    )


@dataclass(frozen=True, slots=True)
class Mixture:
    """What goes into the bucket, in millilitres; `parts` of water come to one of stock."""

    stock_ml: Decimal
    water_ml: Decimal
    parts: Decimal


def mixture(stock: Decimal, wanted: Decimal, litres: Decimal) -> Mixture:
    """Return how to make a solution (clinical reference, section 6.3).

    `stock` and `wanted` are in the same unit. Stock volume = wanted times volume / stock.
    """
    if not 0 < wanted <= stock:
        raise TooWeakStockError(wanted=plain(wanted), stock=plain(stock))
    whole = litres * ML_IN_LITRE
    share = wanted * whole / stock
    return Mixture(_rounded(share), _rounded(whole - share), _rounded(stock / wanted - 1))


def plain(number: Decimal) -> str:
    """Return a number without trailing zeros or an exponent: 500, 0.5."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _rounded(number: Decimal) -> Decimal:
    return number.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
