"""Goal attainment scaling: the levels of several goals as one number, and when there is none.

T = 50 + 10·Σ(w·x) / √((1−ρ)·Σw² + ρ·(Σw)²), with ρ = 0.3, x from −2 to +2 and w importance times
difficulty. 50 is "as expected". It is a summary for a group and no grade of a person: goals are
shown first.
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal
from math import sqrt
from typing import Final

from carehome_app.domain.measures.rule import Source
from carehome_app.i18n import QT_TRANSLATE_NOOP

RHO: Final = 0.3
LEVELS: Final = (-2, -1, 0, 1, 2)
BASELINES: Final = (-1, -2)
MOST_WEIGHT: Final = 3
"""Importance and difficulty are 0 to 3 each."""
SOURCE: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "Kiresuk and Sherman 1968; goal attainment scaling in practice")
)


def t_score(levels: Sequence[int], weights: Sequence[int]) -> float | None:
    """Return T of the levels reached; None where no goal has any weight."""
    if len(levels) != len(weights):
        raise ValueError("every goal has a weight")
    whole = sum(weights)
    if not whole:
        return None
    reached = sum(weight * level for weight, level in zip(weights, levels, strict=True))
    squares = sum(weight * weight for weight in weights)
    return 50 + 10 * reached / sqrt((1 - RHO) * squares + RHO * whole * whole)


def shown(score: float | None) -> str:
    """Return T with one decimal, or nothing where there is none."""
    if score is None:
        return ""
    return str(Decimal(repr(score)).quantize(Decimal("0.1"), ROUND_HALF_EVEN))


def signed(level: int) -> str:
    """Return a level as it is written: −2, 0, +1."""
    return f"+{level}" if level > 0 else f"−{-level}" if level else "0"
