"""What is calculated from blood pressures: the check values of the clinical reference, 2."""

from decimal import Decimal

import pytest

from carehome_app.domain.fields import Amount
from carehome_app.domain.pressure import (
    Grade,
    Pair,
    grade,
    is_isolated_systolic,
    mean_arterial,
    mean_of,
    pair,
    pulse_pressure,
    wants_third,
)


def mmhg(upper: int, lower: int) -> Pair:
    return Pair(Decimal(upper), Decimal(lower), "mmHg")


def kpa(upper: str, lower: str) -> Pair:
    return Pair(Decimal(upper), Decimal(lower), "kPa")


@pytest.mark.parametrize(
    ("upper", "lower", "mean", "pulse"),
    [(120, 80, "93.33", 40), (138, 88, "104.67", 50), (180, 110, "133.33", 70),
     (90, 60, "70.00", 30), (160, 70, "100.00", 90)],
)  # fmt: skip
def test_mean_and_pulse_pressure(*, upper: int, lower: int, mean: str, pulse: int) -> None:
    assert str(mean_arterial(mmhg(upper, lower))) == mean
    assert pulse_pressure(mmhg(upper, lower)) == pulse


@pytest.mark.parametrize(
    ("upper", "lower", "expected"),
    [(119, 79, 0), (120, 79, 1), (119, 80, 1), (139, 89, 1), (140, 89, 2), (139, 90, 2),
     (159, 99, 2), (160, 99, 3), (159, 100, 3), (179, 109, 3), (180, 109, 4), (179, 110, 4),
     (120, 115, 4)],
)  # fmt: skip
def test_the_higher_of_two_classes_counts(upper: int, lower: int, expected: int) -> None:
    assert grade(mmhg(upper, lower)) is Grade(expected)


def test_grades_are_held_in_kpa_too() -> None:
    assert grade(kpa("18.6", "11.9")) is Grade.HIGH_NORMAL
    assert grade(kpa("18.7", "11.9")) is Grade.GRADE_1
    assert grade(kpa("23.9", "14.7")) is Grade.GRADE_3


@pytest.mark.parametrize(
    ("upper", "lower", "isolated"), [(140, 89, True), (140, 90, False), (139, 80, False)]
)
def test_isolated_systolic(*, upper: int, lower: int, isolated: bool) -> None:
    assert is_isolated_systolic(mmhg(upper, lower)) is isolated


def test_the_mean_of_two_readings_is_rounded_as_the_unit_is_read() -> None:
    assert mean_of([mmhg(141, 90), mmhg(138, 85)]) == mmhg(140, 88)  # 139.5 and 87.5
    assert mean_of([kpa("18.7", "12.0"), kpa("18.4", "12.0")]) == kpa("18.6", "12.0")
    assert mean_of([mmhg(140, 90)]) is None
    assert mean_of([mmhg(140, 90), kpa("18.7", "12.0")]) is None


def test_a_third_reading_is_wanted_when_two_differ_by_more_than_ten() -> None:
    assert not wants_third(mmhg(150, 90), mmhg(140, 80))
    assert wants_third(mmhg(151, 90), mmhg(140, 90))
    assert wants_third(mmhg(140, 90), mmhg(140, 79))


def test_a_pair_needs_both_numbers_in_one_unit() -> None:
    upper = Amount(Decimal(120), "mmHg")
    assert pair({"systolic": upper, "diastolic": Amount(Decimal(80), "mmHg")}) == mmhg(120, 80)
    assert pair({"systolic": upper}) is None
