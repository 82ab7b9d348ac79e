"""What is asked beside the last readings: a jump, or a device that shows the same for ever."""

from decimal import Decimal

from carehome_app.domain.measures.body import WEIGHT
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE
from carehome_app.domain.measures.fields import Amount, Values
from carehome_app.domain.typed.doubts import doubt
from carehome_app.i18n import in_english


def kilograms(number: str) -> Values:
    return {"value": Amount(Decimal(number), "kg")}


def pressure(high: int, low: int) -> Values:
    return {
        "systolic": Amount(Decimal(high), "mmHg"),
        "diastolic": Amount(Decimal(low), "mmHg"),
    }


def test_a_weight_is_asked_about_when_it_moved_more_than_three_kilograms_or_a_twentieth() -> None:
    asked = [
        doubt(WEIGHT, kilograms(now), [kilograms(before)]) is not None
        for before, now in (
            ("60.0", "58.0"),
            ("60.0", "63.0"),
            ("60.0", "63.1"),
            ("80.0", "83.5"),
            ("40.0", "37.9"),
        )
    ]
    assert asked == [False, False, True, True, True]


def test_the_fourth_same_pressure_in_a_row_is_asked_about() -> None:
    same = [pressure(120, 80)] * 3
    said = doubt(BLOOD_PRESSURE, pressure(120, 80), same)
    assert said is not None
    assert "4 times in a row" in in_english(said)
    assert doubt(BLOOD_PRESSURE, pressure(120, 80), [*same[:2], pressure(120, 81)]) is None
    assert doubt(BLOOD_PRESSURE, pressure(121, 80), same) is None
    assert doubt(BLOOD_PRESSURE, pressure(120, 80), same[:2]) is None
