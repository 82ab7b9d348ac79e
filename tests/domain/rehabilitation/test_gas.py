"""Goal attainment scaling by the vectors of the reference."""

from collections.abc import Sequence
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.rehabilitation.gas import LEVELS, shown, signed, t_score
from tests.telling_examples import tells

VECTORS = (
    ((0, 0, 0), (1, 1, 1), 50.0),
    ((1, 0, -1), (1, 1, 1), 50.0),
    ((1, 1, 1), (1, 1, 1), 63.6931),
    ((-1, -1, -1), (1, 1, 1), 36.3069),
    ((-1, -1, -2), (1, 1, 1), 31.7426),
    ((1,), (1,), 60.0),
    ((2, 0), (6, 1), 68.8329),
    ((0, 1, -1, 2), (1, 2, 3, 4), 59.8020),
)


@pytest.mark.parametrize(("levels", "weights", "score"), VECTORS)
def test_t_is_that_of_the_reference(
    levels: Sequence[int], weights: Sequence[int], score: float
) -> None:
    found = t_score(levels, weights)
    assert found is not None
    assert f"{found:.4f}" == f"{score:.4f}"


def test_without_any_weight_there_is_no_score() -> None:
    assert t_score((1, 2), (0, 0)) is None
    assert t_score((), ()) is None
    assert shown(None) == ""


@given(
    st.lists(st.tuples(st.sampled_from(LEVELS), st.integers(0, 9)), min_size=1, max_size=6).filter(
        lambda goals: any(weight for _level, weight in goals)
    )
)
def test_t_is_what_goal_by_goal_comes_to(goals: list[tuple[int, int]]) -> None:
    tells(len(goals) > 1)
    found = t_score([level for level, _ in goals], [weight for _, weight in goals])
    pairs = sum(
        a * b for i, (_, a) in enumerate(goals) for j, (_, b) in enumerate(goals) if i != j
    )
    spread = (sum(weight * weight for _, weight in goals) + 0.3 * pairs) ** 0.5
    assert found is not None
    assert isclose(found, 50 + 10 * sum(level * weight for level, weight in goals) / spread)
    mirrored = t_score([-level for level, _ in goals], [weight for _, weight in goals])
    assert mirrored is not None
    assert isclose(found + mirrored, 100)


def test_levels_are_written_with_their_sign() -> None:
    assert [signed(level) for level in LEVELS] == ["−2", "−1", "0", "+1", "+2"]
