"""The mean of repeated blood pressures, as the sheet shows it."""

from decimal import Decimal

from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE
from carehome_app.domain.measures.fields import Amount, Values
from carehome_app.domain.rounds.sheet import mean


def taken(unit: str, upper: str, lower: str) -> Values:
    return {"systolic": Amount(Decimal(upper), unit), "diastolic": Amount(Decimal(lower), unit)}


def test_the_mean_of_two_readings_is_rounded_as_the_unit_is_read() -> None:
    halves = [taken("mmHg", "141", "90"), taken("mmHg", "138", "85")]  # 139.5 and 87.5
    assert mean(BLOOD_PRESSURE, halves) == taken("mmHg", "140", "88")
    kilopascals = [taken("kPa", "18.7", "12.0"), taken("kPa", "18.4", "12.0")]
    assert mean(BLOOD_PRESSURE, kilopascals) == taken("kPa", "18.6", "12.0")


def test_one_reading_two_units_or_another_measure_have_no_mean() -> None:
    one, other = taken("mmHg", "140", "90"), taken("kPa", "18.7", "12.0")
    assert mean(BLOOD_PRESSURE, [one]) is None
    assert mean(BLOOD_PRESSURE, [one, other]) is None
    assert mean(GLUCOSE, [one, one]) is None
