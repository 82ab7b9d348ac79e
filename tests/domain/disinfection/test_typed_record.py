"""What is typed into a record has one meaning, or is refused in a sentence."""

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.disinfection import typed
from carehome_app.domain.disinfection.agents import TooWeakStockError, mixture
from carehome_app.domain.errors import CareHomeError
from tests.telling_examples import tells


@pytest.mark.parametrize(
    ("text", "unit", "meaning"),
    [
        ("500", "mg/L", "500"),
        ("５００", "mg/L", "500"),
        ("500 mg/L", "mg/L", "500"),
        ("5%", "mg/L", "50000"),
        ("5％", "mg/L", "50000"),
        ("75", "%", "75"),
        ("75%", "%", "75"),
    ],
)
def test_a_strength_is_read_in_the_agent_s_unit(text: str, unit: str, meaning: str) -> None:
    assert typed.strength(text, unit) == Decimal(meaning)


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (lambda text: typed.strength(text, "mg/L"), "a lot"),
        (lambda text: typed.strength(text, "mg/L"), "-500"),
        (lambda text: typed.strength(text, "mg/L"), "1e9"),
        (lambda text: typed.strength(text, "%"), "75 mg/L"),
        (typed.minutes, "30.5"),
        (typed.minutes, "1441"),
        (typed.minutes, "2000"),
        (typed.minutes, "half an hour"),
        (typed.litres, "0"),
        (typed.litres, "five"),
        (typed.clock, "25:00"),
        (typed.clock, "7"),
        (typed.clock, "yesterday"),
        (typed.day, "2026-02-30"),
        (typed.day, "soon"),
    ],
)
def test_what_means_nothing_is_refused(read: Callable[[str], object], text: str) -> None:
    with pytest.raises(CareHomeError):
        read(text)


def test_times_dates_minutes_and_litres() -> None:
    assert (typed.clock("0742"), typed.clock("7:42"), typed.clock("")) == (time(7, 42),) * 2 + (
        None,
    )
    assert typed.day("20270531") == date(2027, 5, 31) == typed.day("2027-05-31")
    assert [typed.minutes(one) for one in ("30", "30 min", "1440")] == [30, 30, 1440]
    assert (typed.litres("500 ml"), typed.litres("5")) == (Decimal("0.5"), Decimal(5))


@given(st.text(max_size=12) | st.decimals(-9, 9999, places=1).map(str))
def test_any_text_is_a_number_nothing_or_a_sentence(text: str) -> None:
    tells(any(one.isdigit() for one in text))
    try:
        found = typed.strength(text, "mg/L")
    except CareHomeError:
        return
    assert found is None or found >= 0


@pytest.mark.parametrize(
    ("wanted", "litres", "stock_ml"),
    [(250, 5, 25), (500, 5, 50), (1000, 5, 100), (2000, 1, 40)],
)
def test_the_reference_s_dilutions_of_84(wanted: int, litres: int, stock_ml: int) -> None:
    made = mixture(Decimal(50_000), Decimal(wanted), Decimal(litres))
    assert made.stock_ml == stock_ml
    assert made.stock_ml + made.water_ml == litres * 1000


def test_nothing_stronger_than_its_stock_can_be_made() -> None:
    with pytest.raises(TooWeakStockError):
        mixture(Decimal(500), Decimal(1000), Decimal(5))
