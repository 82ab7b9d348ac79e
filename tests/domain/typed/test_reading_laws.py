"""Laws of the keyboard grammar that hold for every text."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.typed.reading import (
    Accepted,
    Meaning,
    NotTaken,
    Outcome,
    Question,
    Refused,
    normalized,
    understand,
)
from carehome_app.i18n import in_english
from tests.domain.measures_for_tests import BLOOD_PRESSURE, GLUCOSE, MOOD, WEIGHT
from tests.telling_examples import tells

TODAY = date(2026, 11, 22)
CELLS = [
    (TEMPERATURE, "°C"),
    (TEMPERATURE, "°F"),
    (BLOOD_PRESSURE, "mmHg"),
    (BLOOD_PRESSURE, "kPa"),
    (GLUCOSE, "mmol/L"),
    (GLUCOSE, "mg/dL"),
    (WEIGHT, "kg"),
    (MOOD, ""),
]
Cell = tuple[Measure, str]
cells = st.sampled_from(CELLS)
typing = st.one_of(
    st.text(),
    st.text("0123456789./- fcgmkhilo+°", max_size=12),
    st.text("０１２３４５６７８９0123456789．。，、－ｆｃ", max_size=7),
    st.integers(0, 999_999).map(str),
    st.decimals(0, 700, places=1).map(str),
    st.tuples(st.integers(3, 320), st.sampled_from("/- "), st.integers(3, 260)).map(
        lambda parts: f"{parts[0]}{parts[1]}{parts[2]}"
    ),
)
asked_about = st.one_of(
    st.tuples((st.integers(300, 349) | st.integers(401, 449)).map(str), st.just(CELLS[0])),
    st.tuples((st.integers(860, 949) | st.integers(1041, 1129)).map(str), st.just(CELLS[1])),
    st.tuples(
        st.integers(100, 200).flatmap(
            lambda upper: st.integers(upper - 14, upper - 1).map(lambda lower: f"{upper}{lower}")
        ),
        st.just(CELLS[2]),
    ),
    st.tuples((st.integers(10, 33) | st.integers(200, 333)).map(str), st.just(CELLS[4])),
)
"""What nearly always ends in a question: unusual values, close pressures, bare digits."""
typed_somewhere = st.tuples(typing, cells) | asked_about | asked_about


def read(text: str, cell: Cell, asked: Question | None = None) -> Outcome:
    measure, unit = cell
    return understand(text, measure, unit=unit, today=TODAY, asked=asked)


def meanings(outcome: Outcome) -> tuple[Meaning, ...]:
    match outcome:
        case Accepted(meaning):
            return (meaning,)
        case Question(meanings=several):
            return several
        case _:
            return ()


@given(typed_somewhere)
def test_every_text_has_one_outcome_always_the_same(typed: tuple[str, Cell]) -> None:
    text, cell = typed
    outcome = read(text, cell)
    tells(isinstance(outcome, Accepted | Question))
    assert isinstance(outcome, Accepted | Question | Refused | NotTaken)
    assert outcome == read(text, cell)
    assert outcome == read(f" {text}\u3000", cell)
    if isinstance(outcome, Question):
        assert outcome.meanings
        assert outcome.typed == normalized(text)
    if isinstance(outcome, Question | Refused):
        assert in_english(outcome.why)


@given(typed_somewhere)
def test_a_meaning_typed_in_full_is_that_meaning(typed: tuple[str, Cell]) -> None:
    text, cell = typed
    outcome = read(text, cell)
    tells(bool(meanings(outcome)))
    for meaning in meanings(outcome):
        for full in (meaning.full, meaning.shown):
            again = read(full, cell)
            assert isinstance(again, Accepted | Question)
            assert meanings(again)[0] == meaning
            if isinstance(outcome, Question):
                assert read(full, cell, outcome) == Accepted(meaning)


@given(typed_somewhere)
def test_a_meaning_is_plausible_and_exact(typed: tuple[str, Cell]) -> None:
    text, cell = typed
    measure, _ = cell
    found = meanings(read(text, cell))
    tells(bool(found))
    for meaning in found:
        for key, value in meaning.values.items():
            if isinstance(value, Amount):
                scale = measure.number(key).scale(value.unit)
                assert scale.is_plausible(value.number)
                assert value.number.as_tuple().exponent == -scale.decimals
            else:
                assert value in measure.number(key).words
        if "systolic" in meaning.values:
            first, second = meaning.values["systolic"], meaning.values["diastolic"]
            assert isinstance(first, Amount)
            assert isinstance(second, Amount)
            assert first.number > second.number


@given(typed_somewhere, typing, st.none() | cells)
def test_a_question_becomes_a_value_only_by_the_same_text_or_a_full_one(
    first: tuple[str, Cell], then: str, elsewhere: Cell | None
) -> None:
    text, asked_in = first
    cell = elsewhere or asked_in
    asked = read(text, asked_in)
    tells(isinstance(asked, Question))
    if not isinstance(asked, Question):
        return
    fulls = [full for meaning in asked.meanings for full in (meaning.full, meaning.shown)]
    bare = [full.replace(".", "").rstrip("cfkmg") for full in fulls]
    for again in (then, text, *fulls, *bare):
        alone, answered = read(again, cell), read(again, cell, asked)
        if answered != alone:
            assert isinstance(alone, Question)
            assert answered == Accepted(alone.meanings[0])
            assert alone.meanings[0] in asked.meanings
            assert alone == asked or alone.in_full


@given(typed_somewhere)
def test_the_same_text_again_keeps_the_first_meaning_if_it_may(typed: tuple[str, Cell]) -> None:
    text, cell = typed
    outcome = read(text, cell)
    tells(isinstance(outcome, Question))
    if isinstance(outcome, Question):
        again = read(text, cell, outcome)
        assert again == (Accepted(outcome.meanings[0]) if outcome.repeatable else outcome)


# The second version: which texts a °C home and a °F home keep or ask about, written as patterns.
WHOLE, TENTHS = "whole", "tenths"
_C_USUAL, _C_ODD = r"3[5-9](\.\d)?|40(\.0)?", r"3[0-4](\.\d)?|40\.[1-9]|4[1-4](\.\d)?|45(\.0)?"
_F_USUAL = r"9[5-9](\.\d)?|10[0-3](\.\d)?|104(\.0)?"
_F_ODD = r"8[6-9](\.\d)?|9[0-4](\.\d)?|104\.[1-9]|10[5-9](\.\d)?|11[0-2](\.\d)?|113(\.0)?"
WITH_LETTER = [
    (rf"({_C_USUAL}) *c", "keep", WHOLE, "°C"),
    (rf"({_C_ODD}) *c", "ask", WHOLE, "°C"),
    (rf"({_F_USUAL}) *f", "keep", WHOLE, "°F"),
    (rf"({_F_ODD}) *f", "ask", WHOLE, "°F"),
]
PATTERNS = {
    "°C": [
        *WITH_LETTER,
        (_C_USUAL, "keep", WHOLE, "°C"),
        (_C_ODD, "ask", WHOLE, "°C"),
        (r"3[5-9]\d|400", "keep", TENTHS, "°C"),
        (r"3[0-4]\d|40[1-9]|4[1-4]\d|450", "ask", TENTHS, "°C"),
        (rf"{_F_USUAL}|{_F_ODD}", "letter?", WHOLE, "°F"),
        (r"8[6-9]\d|9\d\d", "letter?", TENTHS, "°F"),
    ],
    "°F": [
        *WITH_LETTER,
        (_F_USUAL, "keep", WHOLE, "°F"),
        (_F_ODD, "ask", WHOLE, "°F"),
        (r"9[5-9]\d|10[0-3]\d|1040", "keep", TENTHS, "°F"),
        (r"8[6-9]\d|9[0-4]\d|104[1-9]|10[5-9]\d|11[0-2]\d|1130", "ask", TENTHS, "°F"),
        (rf"{_C_USUAL}|{_C_ODD}", "letter?", WHOLE, "°C"),
        (r"3\d\d|4[0-4]\d|450", "letter?", TENTHS, "°C"),
    ],
}
Said = tuple[str, Decimal, str] | None


def second_version(text: str, home: str) -> Said:
    found = [
        (does, Decimal(re.sub(r"[ cf]", "", text)) / (10 if how == TENTHS else 1), unit)
        for pattern, does, how, unit in PATTERNS[home]
        if re.fullmatch(pattern, text, re.ASCII)
    ]
    assert len(found) <= 1, f"{text} has two meanings"
    return found[0] if found else None


def first_version(text: str, home: str) -> Said:
    outcome = read(text, (TEMPERATURE, home))
    if isinstance(outcome, Refused):
        return None
    assert isinstance(outcome, Accepted | Question)
    (meaning,) = meanings(outcome)
    amount = meaning.values["value"]
    assert isinstance(amount, Amount)
    if isinstance(outcome, Accepted):
        return "keep", amount.number, amount.unit
    return "ask" if outcome.repeatable else "letter?", amount.number, amount.unit


def all_texts(alphabet: str, longest: int) -> Iterator[str]:
    for length in range(1, longest + 1):
        yield from map("".join, product(alphabet, repeat=length))


@pytest.mark.parametrize("home", ["°C", "°F"])
def test_all_short_temperatures_agree_with_the_second_version(home: str) -> None:
    disagreeing = [
        text
        for text in all_texts("0123456789.fc", 4)
        if first_version(text, home) != second_version(text, home)
    ]
    assert disagreeing == []


long_temperatures = st.one_of(
    st.integers(340, 420).map(str),
    st.decimals(34, 42, places=1).map(str),
    st.decimals(94, 105, places=1).map(lambda number: f"{number}f"),
    st.text("0123456789.fc ", min_size=1, max_size=12).map(str.strip).filter(bool),
    st.from_regex(r"\A[1-9][0-9]{1,3}\.[0-9]{1,2} ?[cf]?\Z").map(str.strip),
    st.from_regex(r"\A[3489][0-9]\.[0-9] ?[cf]?\Z").map(str.strip),
    st.from_regex(r"\A1[01][0-9]\.[0-9] ?[cf]?\Z").map(str.strip),
)


@given(long_temperatures, st.sampled_from(["°C", "°F"]))
def test_longer_temperatures_agree_with_the_second_version(text: str, home: str) -> None:
    assert first_version(text, home) == second_version(text, home)
    tells(second_version(text, home) is not None)


def pressure_by_hand(digits: str) -> str:
    """Return whether bare digits are kept, by the product's row and the reference's ranges."""
    place = 2 if len(digits) == 4 else 3
    if digits[0] == "0" or digits[place] == "0":
        return "not kept"
    first, second = int(digits[:place]), int(digits[place:])
    usual = 80 <= first <= 220 and 40 <= second <= 130 and 15 <= first - second <= 110
    return f"{first}/{second}" if usual else "not kept"


def kept(outcome: Outcome) -> str:
    return outcome.meaning.shown if isinstance(outcome, Accepted) else "not kept"


def test_all_four_digit_pressures_agree_with_a_count_by_hand() -> None:
    for number in range(10_000):
        digits = f"{number:04}"
        assert kept(read(digits, (BLOOD_PRESSURE, "mmHg"))) == pressure_by_hand(digits)


usual_pressures = st.integers(100, 220).flatmap(
    lambda upper: st.integers(max(40, upper - 110), min(130, upper - 15)).map(
        lambda lower: f"{upper}{lower}"
    )
)
long_pressures = st.one_of(
    st.text("0123456789", min_size=5, max_size=6),
    st.tuples(st.integers(100, 230), st.integers(35, 140)).map(lambda two: f"{two[0]}{two[1]}"),
    usual_pressures,
    usual_pressures,
)


@given(long_pressures)
def test_longer_pressures_agree_with_a_count_by_hand(digits: str) -> None:
    by_hand = pressure_by_hand(digits)
    assert kept(read(digits, (BLOOD_PRESSURE, "mmHg"))) == by_hand
    tells(by_hand != "not kept")


def test_all_five_and_six_digit_pressures_agree_with_a_count_by_hand() -> None:
    for upper, lower in product(range(60, 260), range(10, 160)):
        digits = f"{upper:03}{lower}"
        assert kept(read(digits, (BLOOD_PRESSURE, "mmHg"))) == pressure_by_hand(digits)


def test_all_bare_glucoses_agree_with_the_table() -> None:
    for number in range(1, 2000):
        in_mmol, in_mg = "not kept", "not kept"
        if 2 <= number <= 9:
            in_mmol = f"{number}.0 mmol/L"
        elif 34 <= number <= 199:
            in_mmol = f"{number // 10}.{number % 10} mmol/L"
        if 27 <= number <= 600:
            in_mg = f"{number} mg/dL"
        assert kept(read(str(number), (GLUCOSE, "mmol/L"))) == in_mmol
        assert kept(read(str(number), (GLUCOSE, "mg/dL"))) == in_mg
