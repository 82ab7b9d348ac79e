"""How likely something is by chance alone."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import comb
from typing import Final

_BLUR: Final = (1, 6, 15, 20, 15, 6, 1)


def last_digits(tenths: Iterable[int]) -> tuple[list[int], list[float]]:
    """Return how often each last digit came, and how often its neighbours make likely."""
    seen, likely = [0] * 10, [0.0] * 10
    whole = sum(_BLUR)
    for value, count in Counter(tenths).items():
        seen[value % 10] += count
        for shift, weight in enumerate(_BLUR, start=-(len(_BLUR) // 2)):
            likely[(value + shift) % 10] += count * weight / whole
    return seen, likely


def chi_square(seen: Sequence[int], likely: Sequence[float]) -> float:
    """Return the sum of squared differences over what is likely."""
    return sum(
        (one - other) ** 2 / other for one, other in zip(seen, likely, strict=True) if other > 0
    )


def chance(count: int, of: int, share: float) -> float:
    """Return how likely at least `count` of `of` are, each with this share (binomial)."""
    if count <= of * share:
        return 1.0
    return sum(comb(of, k) * share**k * (1 - share) ** (of - k) for k in range(count, of + 1))
