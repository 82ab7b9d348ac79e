"""A key says the next word of a field beside a number, and the other words stay."""

import pytest

from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE, TEMPERATURE
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.typed.details import turned


def round_about(text: str, measure: Measure, key: str) -> list[str]:
    """Return what a text becomes until it says nothing of a field any more."""
    found = [turned(text, measure, key)]
    while found[-1] != text and len(found) < 20:
        found.append(turned(found[-1], measure, key))
    return found


def test_a_position_is_turned_until_it_says_nothing_again() -> None:
    found = round_about("120/80", BLOOD_PRESSURE, "position")
    assert found[:3] == ["120/80 s", "120/80 l", "120/80 r"]
    assert found[-1] == "120/80"
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("measure", "text", "key", "then"),
    [
        (BLOOD_PRESSURE, "120/80 l", "irregular", "120/80 l irregular"),
        (BLOOD_PRESSURE, "120/80 l irregular", "irregular", "120/80 l"),
        (BLOOD_PRESSURE, "120/80 irregular s", "position", "120/80 irregular l"),
        (TEMPERATURE, "36.5", "position", "36.5"),
    ],
)
def test_the_words_of_the_other_fields_stay(
    measure: Measure, text: str, key: str, then: str
) -> None:
    assert turned(text, measure, key) == then


def test_when_a_glucose_was_taken_is_turned_too() -> None:
    assert round_about("5.6", GLUCOSE, "timing")[-1] == "5.6"
