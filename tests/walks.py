"""Long walks: before a commit one step of each is taken, all of them with `make test-rest`.

What goes through everything there is of a kind (each report, page, rule or order, in each
language) states the same thing many times. The first of it tells whether the thing still holds;
the others tell where it does not, and the CI waits for them (ADR 187).
"""

from collections.abc import Iterable

import pytest
from _pytest.mark.structures import ParameterSet


def walk(steps: Iterable[object], before_a_commit: int = 1) -> list[ParameterSet]:
    """Return the steps of a walk as parameters; those after the first ones are for the rest."""
    return [
        pytest.param(step, marks=() if place < before_a_commit else pytest.mark.rest)
        for place, step in enumerate(steps)
    ]


def random_hands(times: int, seeds: int = 2) -> list[ParameterSet]:
    """Return for random hands a seed and how often they do something, as parameters.

    Before a commit one pair of hands does a third; the whole of each seed is for the rest.
    """
    whole = [pytest.param(seed, times, marks=pytest.mark.rest) for seed in range(seeds)]
    return [pytest.param(0, times // 3), *whole]
