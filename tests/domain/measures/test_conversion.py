"""Units beside each other: the vectors of the clinical reference, section 3.1 and 1.4."""

from decimal import ROUND_HALF_UP, Decimal

import pytest

from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.trends.lines import converted


def shown(number: str, unit: str, other: str, step: str) -> str:
    found = converted(Amount(Decimal(number), unit), other)
    assert found is not None
    return str(found.quantize(Decimal(step), ROUND_HALF_UP))


@pytest.mark.parametrize(
    ("mmol", "mg"),
    [
        ("3.0", "54"),
        ("3.9", "70"),
        ("5.6", "101"),
        ("7.0", "126"),
        ("7.8", "141"),
        ("10.0", "180"),
        ("11.1", "200"),
        ("13.9", "250"),
        ("16.7", "301"),
        ("33.3", "600"),
    ],
)
def test_glucose_to_mg(mmol: str, mg: str) -> None:
    assert shown(mmol, "mmol/L", "mg/dL", "1") == mg


@pytest.mark.parametrize(
    ("mg", "mmol", "step"),
    [
        ("140", "7.8", "0.1"),
        ("300", "16.7", "0.1"),
        ("54", "2.997", "0.001"),
        ("70", "3.886", "0.001"),
        ("300", "16.652", "0.001"),
    ],
)
def test_glucose_to_mmol_is_not_reversible_at_the_edges(mg: str, mmol: str, step: str) -> None:
    assert shown(mg, "mg/dL", "mmol/L", step) == mmol


@pytest.mark.parametrize(
    ("celsius", "fahrenheit"),
    [("37.2", "98.96"), ("37.3", "99.14"), ("37.8", "100.04"), ("38.0", "100.40")],
)
def test_temperature(celsius: str, fahrenheit: str) -> None:
    assert shown(celsius, "°C", "°F", "0.01") == fahrenheit
    assert shown(fahrenheit, "°F", "°C", "0.1") == celsius


def test_pressure() -> None:
    assert shown("120", "mmHg", "kPa", "0.1") == "16.0"
    assert shown("16.0", "kPa", "mmHg", "1") == "120"


def test_there_is_no_way_between_kinds() -> None:
    assert converted(Amount(Decimal(60), "kg"), "mmHg") is None
