"""The numbers of the house: whoever changes one sees it beside the others in the review."""

from tests.approved import assert_approved
from tests.decided_numbers import numbers


def test_each_number_that_judges_or_limits_is_the_one_that_was_decided() -> None:
    """A head nurse checks them against the sources; a new one gets its line (`make approve`)."""
    assert_approved("numbers_as_decided.txt", numbers())
