"""Times and days of orders, and letters for doses, as they are typed."""

from datetime import date

import pytest

from carehome_app.domain.chronic.errors import NotARhythmError, UnknownWindowError
from carehome_app.domain.chronic.medicine import Medicine, Outcome
from carehome_app.domain.chronic.times import EVERY_DAY, Rhythm, on_weekdays
from carehome_app.domain.measures.catalogue import by_code
from carehome_app.domain.measures.fields import TextField
from carehome_app.domain.typed.doses import DoseMeant, doses_meant
from carehome_app.domain.typed.reading import Accepted, Refused
from carehome_app.domain.typed.times import rhythm_text, rhythm_typed, windows_typed
from carehome_app.domain.typed.words import words

OBSERVATION = by_code("observation")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("am pm", ("am", "pm")),
        ("早 晚", ("am", "pm")),
        ("空腹、睡前", ("fasting", "bedtime")),
        ("8:00 1800", ("0800", "1800")),
        ("am am", ("am",)),
        ("", ()),
        ("随时", ("day",)),
    ],
)
def test_times_of_the_day(text: str, codes: tuple[str, ...]) -> None:
    assert windows_typed(text) == codes


@pytest.mark.parametrize("text", ["breakfast", "2500", "12:60"])
def test_a_time_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(UnknownWindowError):
        windows_typed(text)


@pytest.mark.parametrize(
    ("text", "rhythm"),
    [
        ("", EVERY_DAY),
        ("1 3 5", on_weekdays(0, 2, 4)),
        ("135", on_weekdays(0, 2, 4)),
        ("/3", Rhythm(every=3)),
        ("m15", Rhythm(monthly=15)),
        ("15号", Rhythm(monthly=15)),
    ],
)
def test_days(text: str, rhythm: Rhythm) -> None:
    assert rhythm_typed(text) == rhythm
    assert rhythm_typed(rhythm_text(rhythm)) == rhythm


def test_days_that_are_none_are_refused() -> None:
    with pytest.raises(NotARhythmError):
        rhythm_typed("8")


def medicine(number: int) -> Medicine:
    return Medicine(
        id=number, person=1, name="药", dose="1", windows=("am",), from_day=date(2026, 11, 22)
    )


def test_each_letter_says_one_dose_and_words_say_why_it_was_not_given() -> None:
    first, second = medicine(1), medicine(2)
    assert doses_meant("GN 缺货", (first, second)) == (
        DoseMeant(first, Outcome.GIVEN),
        DoseMeant(second, Outcome.UNAVAILABLE, "缺货"),
    )


@pytest.mark.parametrize("text", ["w", "gg", "x", "1", ""])
def test_what_says_nothing_of_the_open_doses_is_refused(text: str) -> None:
    assert isinstance(doses_meant(text, (medicine(1),)), Refused)


def test_why_a_dose_was_not_given_is_no_story() -> None:
    longest = f"w {'x' * 118}"
    assert not isinstance(doses_meant(longest, (medicine(1),)), Refused)
    assert isinstance(doses_meant(f"{longest}x", (medicine(1),)), Refused)


def test_an_observation_is_as_long_as_it_may_be_and_no_longer() -> None:
    (field,) = OBSERVATION.fields
    assert isinstance(field, TextField)
    assert isinstance(words("言" * 500, OBSERVATION, field), Accepted)
    assert isinstance(words("言" * 501, OBSERVATION, field), Refused)
    assert isinstance(words(f" {'言' * 500} ", OBSERVATION, field), Accepted)
