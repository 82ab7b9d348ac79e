"""How much goes into the bucket: every edge of the arithmetic, with the numbers of the label."""

from decimal import Decimal

import pytest

from carehome_app.domain.disinfection.agents import Mixture, TooWeakStockError, mixture


def mixed(stock: str, wanted: str, litres: str = "10") -> tuple[str, str, str]:
    found: Mixture = mixture(Decimal(stock), Decimal(wanted), Decimal(litres))
    return str(found.stock_ml), str(found.water_ml), str(found.parts)


def test_a_tenth_of_a_litre_of_five_per_cent_makes_a_bucket_of_500_milligrams() -> None:
    """50 000 mg/L to 500 mg/L: one part of stock, ninety-nine of water."""
    assert mixed("50000", "500") == ("100.0", "9900.0", "99.0")


def test_what_is_wanted_as_strong_as_the_stock_is_the_stock_itself() -> None:
    assert mixed("500", "500") == ("10000.0", "0.0", "0.0")


@pytest.mark.parametrize("wanted", ["0", "-1", "500.1"])
def test_nothing_and_more_than_the_label_says_cannot_be_mixed(wanted: str) -> None:
    with pytest.raises(TooWeakStockError):
        mixed("500", wanted)


def test_a_tenth_of_a_millilitre_is_the_step_and_a_half_goes_up() -> None:
    assert mixed("4000", "1", "1") == ("0.3", "999.8", "3999.0")
    assert mixed("3000", "1000", "1") == ("333.3", "666.7", "2.0")
