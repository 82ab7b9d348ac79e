"""An oracle whose examples hardly tell anything fails, in whatever order tests are taken."""

import pytest

from tests.telling_examples import enough_telling, tells


def ten_examples(telling: int, what: str = "tell something") -> None:
    with enough_telling():
        for number in range(10):
            tells(True, "are examples")
            tells(number < telling, what)


def test_a_fifth_of_the_examples_is_enough_and_less_is_not() -> None:
    ten_examples(2)
    with pytest.raises(AssertionError, match="only 1 of 10 examples tell something"):
        ten_examples(1)


def test_each_thing_that_is_to_be_told_is_counted_by_itself() -> None:
    with pytest.raises(AssertionError, match="only 0 of 10 examples have fever"):
        ten_examples(0, "have fever")


def test_where_nothing_is_counted_nothing_is_asked() -> None:
    with enough_telling():
        pass
