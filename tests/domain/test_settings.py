"""Numbers of the home's own rules are read as people type them, and nothing else is a number."""

from decimal import Decimal

import pytest

from carehome_app.domain.settings import NotANumberError, exact_number, whole_number


@pytest.mark.parametrize(
    ("typed", "decimals", "number"),
    [
        ("12", 1, "12.0"),
        ("12.5", 1, "12.5"),
        ("12.500", 1, "12.5"),
        ("１２．５", 2, "12.50"),
        ("7", 0, "7"),
        ("7.0", 0, "7"),
    ],
)
def test_a_number_has_as_many_decimals_as_its_unit(typed: str, decimals: int, number: str) -> None:
    assert str(exact_number(typed, decimals)) == number
    assert exact_number(typed, decimals) == Decimal(number)


@pytest.mark.parametrize(
    ("typed", "decimals"),
    [("12.55", 1), ("7.5", 0), ("", 1), ("-1", 1), ("12.", 1), ("1e3", 2), ("1234567", 1)],
)
def test_what_is_no_number_or_too_exact_is_refused(typed: str, decimals: int) -> None:
    with pytest.raises(NotANumberError):
        exact_number(typed, decimals)


def test_a_whole_number_is_digits_alone() -> None:
    assert whole_number("０42") == 42
    for typed in ("4.0", "", "-4", "1234567"):
        with pytest.raises(NotANumberError):
            whole_number(typed)
