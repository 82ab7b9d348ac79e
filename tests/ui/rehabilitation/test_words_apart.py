"""The words at the ends of goals' lines never lie over each other."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from carehome_app.ui.rehabilitation.views import apart
from tests.telling_examples import tells


def test_two_goals_that_end_at_the_same_level_are_read_one_below_the_other() -> None:
    assert apart([60.0, 57.0, 90.0], 18) == [75.0, 57.0, 93.0]


@given(st.lists(st.floats(0, 200), max_size=6))
def test_every_word_has_its_height_and_none_goes_up(wanted: list[float]) -> None:
    found = apart(wanted, 18)
    tells(len(found) > 1)
    assert all(got >= asked for got, asked in zip(found, wanted, strict=True))
    ordered = sorted(found)
    assert all(low - high >= 18 - 1e-9 for high, low in pairwise(ordered))
    if len(set(wanted)) == len(wanted):
        order = sorted(range(len(wanted)), key=wanted.__getitem__)
        assert order == sorted(range(len(found)), key=found.__getitem__)
