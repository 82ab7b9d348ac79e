"""The keyboard grammar, row by row, and its edges."""

from datetime import date
from decimal import Decimal

import pytest

from carehome_app.domain.measures.catalogue import CATALOGUE, TEMPERATURE
from carehome_app.domain.measures.fields import Amount, NumberField
from carehome_app.domain.measures.glucose import GLUCOSE as METER
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.rounds.reasons import BY_KEY
from carehome_app.domain.typed.blood_pressure import TWO_NUMBERS
from carehome_app.domain.typed.numbers import DECIMALS, IMPOSSIBLE, NEITHER
from carehome_app.domain.typed.reading import (
    Accepted,
    Outcome,
    Question,
    Refused,
    normalized,
    understand,
)
from carehome_app.i18n import Text, in_english
from tests.domain.measures_for_tests import BLOOD_PRESSURE, GLUCOSE, MOOD, WEIGHT

TODAY = date(2026, 11, 22)
TEMP, BP = TEMPERATURE, BLOOD_PRESSURE


def read(text: str, measure: Measure = TEMP, unit: str = "") -> Outcome:
    return understand(text, measure, unit=unit, today=TODAY)


def told(outcome: Outcome) -> str:
    """Say an outcome in a line; `?!` is a question that typing again does not answer."""
    match outcome:
        case Accepted(meaning):
            return meaning.shown
        case Question(meanings=meanings, repeatable=repeatable):
            mark = "? " if repeatable else "?! "
            return mark + " | ".join(meaning.shown for meaning in meanings)
        case Refused():
            return "refused"
        case _:
            return "not taken"


PRODUCT_TABLE = [
    (TEMP, "", "365", "36.5 °C"),
    (TEMP, "", "36.5", "36.5 °C"),
    (TEMP, "", "36。5", "36.5 °C"),
    (TEMP, "", "36,5", "36.5 °C"),
    (TEMP, "", "３６．５", "36.5 °C"),
    (TEMP, "", "３６，５", "36.5 °C"),
    (TEMP, "", "３９．１", "39.1 °C"),
    (WEIGHT, "", "４０．２", "40.2 kg"),
    (WEIGHT, "", "５８．７", "58.7 kg"),
    (TEMP, "", "37", "37.0 °C"),
    (TEMP, "", "405", "? 40.5 °C"),
    (TEMP, "", "986", "?! 98.6 °F"),
    (TEMP, "", "98.6", "?! 98.6 °F"),
    (TEMP, "", "98.6f", "98.6 °F"),
    (TEMP, "°F", "986", "98.6 °F"),
    (TEMP, "°F", "98.6", "98.6 °F"),
    (TEMP, "°F", "36.5", "?! 36.5 °C"),
    (TEMP, "°F", "365", "?! 36.5 °C"),
    (TEMP, "°F", "36.5c", "36.5 °C"),
    (TEMP, "", "3650", "refused"),
    (TEMP, "", "52", "refused"),
    (TEMP, "", "3.6", "refused"),
    (TEMP, "", "36.55", "refused"),
    (BP, "", "9060", "90/60"),
    (BP, "", "12080", "120/80"),
    (BP, "", "110100", "? 110/100"),  # split 3+3; its difference of 10 is asked about
    (BP, "", "160100", "160/100"),
    (BP, "", "120/80", "120/80"),
    (BP, "", "120 80", "120/80"),
    (BP, "", "120-80", "120/80"),
    (BP, "", "12080 72", "120/80/72"),
    (BP, "", "12080/72", "120/80/72"),
    (BP, "", "120/80/72", "120/80/72"),
    (BP, "", "120 80 72", "120/80/72"),
    (BP, "", "1208", "?! 12.0/8.0 kPa"),
    (BP, "", "80120", "? 120/80"),
    (GLUCOSE, "", "5.6", "5.6 mmol/L"),
    (GLUCOSE, "", "7", "7.0 mmol/L"),
    (GLUCOSE, "", "56", "5.6 mmol/L"),
    (GLUCOSE, "", "108", "10.8 mmol/L"),
    (GLUCOSE, "", "34", "3.4 mmol/L"),
    (GLUCOSE, "", "99", "9.9 mmol/L"),
    (GLUCOSE, "", "100", "10.0 mmol/L"),
    (GLUCOSE, "", "199", "19.9 mmol/L"),
    (GLUCOSE, "", "25", "? 2.5 mmol/L | 25.0 mmol/L | 25 mg/dL"),
    (GLUCOSE, "", "250", "? 25.0 mmol/L | 250 mg/dL"),
    (GLUCOSE, "", "40.0", "? 40.0 mmol/L"),
    (GLUCOSE, "", "41.0", "? 41.0 mmol/L | 41 mg/dL"),
    (GLUCOSE, "mg/dL", "108", "108 mg/dL"),
    (GLUCOSE, "mg/dL", "5.6", "?! 5.6 mmol/L"),
    (GLUCOSE, "", "HI", "HI"),
    (GLUCOSE, "", "LO", "LO"),
]

EDGES = [
    (TEMP, "", " 365 ", "36.5 °C"),
    (TEMP, "", "３6.5", "36.5 °C"),  # the input method was switched in mid-word
    (TEMP, "", "36.5C", "36.5 °C"),
    (TEMP, "", "36.5 °C", "36.5 °C"),
    (TEMP, "", "98.6℉", "98.6 °F"),
    (TEMP, "", "35.0", "35.0 °C"),
    (TEMP, "", "34.9", "? 34.9 °C"),
    (TEMP, "", "40", "40.0 °C"),
    (TEMP, "", "40.1", "? 40.1 °C"),
    (TEMP, "", "300", "? 30.0 °C"),
    (TEMP, "", "299", "refused"),
    (TEMP, "", "450", "? 45.0 °C"),
    (TEMP, "", "451", "refused"),
    (TEMP, "", "85.9", "refused"),
    (TEMP, "", "86", "?! 86.0 °F"),
    (TEMP, "", "113", "?! 113.0 °F"),
    (TEMP, "", "114", "refused"),
    (TEMP, "", "1004", "refused"),  # four digits never, though 100.4 °F would be possible
    (TEMP, "", "986f", "refused"),  # with a unit a number stands as it is
    (TEMP, "", "94f", "? 94.0 °F"),
    (TEMP, "°F", "1004", "100.4 °F"),
    (TEMP, "°F", "100", "100.0 °F"),
    (TEMP, "°F", "41c", "? 41.0 °C"),
    (BP, "", "12080 7", "refused"),
    (BP, "", "7040", "? 70/40"),
    (BP, "", "23090", "? 230/90"),
    (BP, "", "200/80", "? 200/80"),  # a difference of 120
    (BP, "", "12080 160", "? 120/80/160"),
    (BP, "", "95100", "? 100/95"),
    (BP, "", "80/120", "? 120/80"),
    (BP, "", "120120", "refused"),
    (BP, "", "120080", "? 120/80"),
    (BP, "", "120/080", "refused"),
    (BP, "", "16.0/10.7", "?! 16.0/10.7 kPa"),
    (BP, "", "16.0/10.7k", "16.0/10.7 kPa"),
    (BP, "", "16/10.7 kPa 72", "16.0/10.7 kPa/72"),
    (BP, "", "40/20", "? 40/20 | 40.0/20.0 kPa"),
    (BP, "", "120、80", "120/80"),
    (BP, "kPa", "16.0/10.7", "16.0/10.7"),
    (BP, "kPa", "12080", "?! 120/80 mmHg"),
    (BP, "", "120/80 mmHg", "120/80"),
    (BP, "", "120", "refused"),
    (BP, "", "1208072", "refused"),
    (BP, "", "120/80/72/1", "refused"),
    (BP, "", "301/80", "refused"),
    (GLUCOSE, "", "10", "? 10.0 mmol/L | 1.0 mmol/L | 10 mg/dL"),
    (GLUCOSE, "", "33", "? 3.3 mmol/L | 33.0 mmol/L | 33 mg/dL"),
    (GLUCOSE, "", "350", "?! 350 mg/dL | 35.0 mmol/L"),
    (GLUCOSE, "", "700", "?! 700 mg/dL"),
    (GLUCOSE, "", "45.0", "? 45.0 mmol/L | 45 mg/dL"),
    (GLUCOSE, "", "45.5", "? 45.5 mmol/L"),
    (GLUCOSE, "", "108.0", "?! 108 mg/dL"),
    (GLUCOSE, "", "108.5", "refused"),
    (GLUCOSE, "", "1", "? 1.0 mmol/L"),
    (GLUCOSE, "", "0.3", "? 0.3 mmol/L"),
    (GLUCOSE, "", "0", "refused"),
    (GLUCOSE, "", "0.2", "refused"),
    (GLUCOSE, "", "1080", "refused"),
    (GLUCOSE, "", "108g", "108 mg/dL"),
    (GLUCOSE, "", "ｈｉ", "HI"),
    (GLUCOSE, "mg/dL", "7", "?! 7.0 mmol/L | 7 mg/dL"),
    (GLUCOSE, "mg/dL", "700", "? 700 mg/dL"),
    (GLUCOSE, "mg/dL", "5.6m", "5.6 mmol/L"),
    (GLUCOSE, "mg/dL", "4", "?! 4.0 mmol/L"),
    (WEIGHT, "", "72", "72.0 kg"),
    (WEIGHT, "", "72.5kg", "72.5 kg"),
    (WEIGHT, "", "725", "refused"),
    (WEIGHT, "", "30", "? 30.0 kg"),
    (WEIGHT, "", "72.55", "refused"),
    (MOOD, "", "5", "refused"),
]


@pytest.mark.parametrize(("measure", "unit", "text", "meaning"), PRODUCT_TABLE + EDGES)
def test_a_typed_text_means(measure: Measure, unit: str, text: str, meaning: str) -> None:
    assert told(read(text, measure, unit)) == meaning


def test_a_number_is_exact_and_has_its_decimals() -> None:
    outcome = read("37")
    assert isinstance(outcome, Accepted)
    amount = outcome.meaning.values["value"]
    assert isinstance(amount, Amount)
    assert amount == Amount(Decimal("37.0"), "°C")
    assert str(amount.number) == "37.0"


REFUSALS = [
    ("", "Nothing is typed."),
    (" \u3000", "Nothing is typed."),
    ("52", "52 °C cannot be right: it must be from 30.0 to 45.0."),
    ("1000000000", "1000000000 °C cannot be right: it must be from 30.0 to 45.0."),
    ("36.55", "36.55 has too many digits after the point: °C is written like 35.0."),
    ("-36.5", "-36.5 is below zero, which no reading is."),
    ("36.5.5", "36.5.5 has more than one point."),
    ("36.", "“36.”: a digit is missing beside the point."),
    (".5", "“.5”: a digit is missing beside the point."),
    ("036", "036 begins with a zero too many."),
    ("36.5k", "“36.5k”: there is no unit k here. Units: °C (c); °F (f)."),
    ("3" * 41, f"“{'3' * 23}…” is too long for a reading."),
]


@pytest.mark.parametrize(("text", "sentence"), REFUSALS)
def test_a_refusal_says_why(text: str, sentence: str) -> None:
    outcome = read(text)
    assert isinstance(outcome, Refused)
    assert in_english(outcome.why) == sentence


REFUSED_PAIRS = [
    ("120.5/80 mmHg", "120.5 has too many digits after the point: mmHg is written like 80."),
    ("120/80.5 mmHg", "80.5 has too many digits after the point: mmHg is written like 40."),
    ("16.05/10.7k", "16.05 has too many digits after the point: kPa is written like 10.7."),
    ("301/80 mmHg", "301 mmHg cannot be right: it must be from 40 to 300."),
    ("120/80/19", "19 /min cannot be right: it must be from 20 to 250."),
    ("12080/251", "251 /min cannot be right: it must be from 20 to 250."),
    ("120/0 mmHg", "0 mmHg cannot be right: it must be from 20 to 200."),
    ("120/201 mmHg", "201 mmHg cannot be right: it must be from 20 to 200."),
    ("120/120 mmHg", "120/120 cannot be right: the first number must be the higher one."),
]


@pytest.mark.parametrize(("text", "sentence"), REFUSED_PAIRS)
def test_a_refused_pair_names_the_number_that_cannot_be_right(text: str, sentence: str) -> None:
    outcome = read(text, BP)
    assert isinstance(outcome, Refused)
    assert in_english(outcome.why) == sentence


@pytest.mark.parametrize(
    "text",
    ["abc", "hi", "1e3", "--", "10^9", "3 6.5", "36.5\t36.6", "½", "³6", "٣٦٥", "三十六", "\0"],
)
def test_what_is_no_number_is_told_with_the_reason_keys(text: str) -> None:
    outcome = read(text)
    assert isinstance(outcome, Refused)
    assert "neither a reading nor a reason" in in_english(outcome.why)
    assert "h in hospital" in in_english(outcome.why)


def test_every_refusal_and_question_is_one_filled_sentence() -> None:
    for measure, unit, text, _ in PRODUCT_TABLE + EDGES:
        outcome = read(text, measure, unit)
        if isinstance(outcome, Refused | Question):
            assert "{" not in in_english(outcome.why)


def asked_then(first: str, then: str, measure: Measure = TEMP, unit: str = "") -> str:
    """Type a text that is asked about, then another into the same cell."""
    question = read(first, measure, unit)
    assert isinstance(question, Question)
    return told(understand(then, measure, unit=unit, today=TODAY, asked=question))


@pytest.mark.parametrize(
    ("measure", "unit", "first", "then", "outcome"),
    [
        (TEMP, "", "405", "405", "40.5 °C"),
        (TEMP, "", "405", "４０５", "40.5 °C"),
        (TEMP, "", "405", "40.5", "40.5 °C"),
        (TEMP, "", "405", "40。5", "40.5 °C"),
        (TEMP, "", "405", "406", "? 40.6 °C"),
        (TEMP, "", "405", "41.5", "? 41.5 °C"),
        (TEMP, "", "405", "365", "36.5 °C"),
        (TEMP, "", "40.5", "405", "? 40.5 °C"),  # not in full, and not the same text
        (TEMP, "", "986", "986", "?! 98.6 °F"),
        (TEMP, "", "986", "98.6", "?! 98.6 °F"),
        (TEMP, "", "986", "98.6f", "98.6 °F"),
        (TEMP, "", "940", "94.0f", "94.0 °F"),
        (TEMP, "°F", "41.0", "41.0", "?! 41.0 °C"),
        (TEMP, "°F", "41.0", "41c", "41.0 °C"),
        (BP, "", "80120", "80120", "120/80"),
        (BP, "", "80120", "80/120", "? 120/80"),
        (BP, "", "7040", "70/40", "70/40"),
        (BP, "", "1208", "1208", "?! 12.0/8.0 kPa"),
        (GLUCOSE, "", "25", "25", "2.5 mmol/L"),
        (GLUCOSE, "", "25", "25.0", "25.0 mmol/L"),
        (GLUCOSE, "", "25", "25g", "25 mg/dL"),
        (GLUCOSE, "", "350", "350", "?! 350 mg/dL | 35.0 mmol/L"),
        (GLUCOSE, "", "350", "35.0", "35.0 mmol/L"),
        (GLUCOSE, "", "41.0", "41.0", "41.0 mmol/L"),
        (GLUCOSE, "", "410", "41.0", "41.0 mmol/L"),
        (WEIGHT, "", "30", "30", "30.0 kg"),
    ],
)
def test_only_the_same_text_or_a_full_one_answers(
    measure: Measure, unit: str, first: str, then: str, outcome: str
) -> None:
    assert asked_then(first, then, measure, unit) == outcome


def test_a_question_of_another_home_unit_is_no_answer() -> None:
    question = read("94", unit="°F")
    assert isinstance(question, Question)
    assert told(understand("94", TEMP, today=TODAY, asked=question)) == "?! 94.0 °F"


def test_no_unit_letter_and_no_word_is_a_reason_key() -> None:
    for measure in (*CATALOGUE, BLOOD_PRESSURE, GLUCOSE, WEIGHT):
        for field in measure.fields:
            if isinstance(field, NumberField):
                letters = [scale.letter for scale in field.scales if scale.letter]
                words = [normalized(word) for word in field.words]
                assert len({*letters, *words}) == len(letters) + len(words)
                assert not {*letters, *words} & set(BY_KEY)
                for word in words:
                    assert told(read(word, measure)) == word.upper()


@pytest.mark.parametrize(
    ("measure", "text", "why"),
    [
        (TEMP, "55.5", IMPOSSIBLE),
        (TEMP, "36.55", DECIMALS),
        (BP, "120//80", TWO_NUMBERS),
        (BP, "high", NEITHER),
    ],
)
def test_who_is_refused_hears_what_is_wrong_with_the_text(
    measure: Measure, text: str, why: Text
) -> None:
    outcome = read(text, measure)
    assert isinstance(outcome, Refused)
    assert outcome.why.source == why.source


def test_the_decimals_of_a_meter_are_those_it_shows() -> None:
    more = read("7.25", METER, "mmol/L")
    assert isinstance(more, Refused)
    assert in_english(more.why).startswith("7.25 has too many digits after the point: mmol/L")
    assert isinstance(read("7.2", METER, "mmol/L"), Accepted)
