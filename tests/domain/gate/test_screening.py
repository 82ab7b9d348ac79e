"""What is typed at the gate, what is missing, and what speaks against coming in."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from carehome_app.domain.gate.errors import AnswerError, IdNumberError, TomorrowError
from carehome_app.domain.gate.levels import Ask, Who, given
from carehome_app.domain.gate.screening import (
    Arrival,
    Lines,
    Refusal,
    against,
    answered,
    antigen,
    boxed,
    certificate_age,
    id_masked,
    missing,
    run_of_equals,
)
from carehome_app.domain.moments import HomeTime, to_ms

SHANGHAI = HomeTime([(datetime(1970, 1, 1, tzinfo=UTC), "Asia/Shanghai")])
NOW = datetime(2026, 11, 29, 8, 45, tzinfo=UTC)
"""16:45 in the home."""
NUMBERS = Lines()


def said(ask: Ask, typed: str) -> str:
    return answered(ask, typed, NOW, SHANGHAI)


def guest(**answers: str) -> Arrival:
    kept = {Ask(ask): said(Ask(ask), typed) for ask, typed in answers.items()}
    return Arrival(who=Who.VISITOR, at=NOW, answers=kept, celsius=Decimal("36.5"), booked=True)


@pytest.mark.parametrize(
    ("typed", "who", "temperature"),
    [
        ("zxm 36.4", "zxm", "36.4"),
        ("S036", "s036", ""),
        ("S036 364", "s036", "364"),
        ("205-1 37", "205-1", "37"),
        ("138 0013 8000", "13800138000", ""),
        ("13800138000 36.5", "13800138000", "36.5"),
        ("V1-241", "v1-241", ""),
        ("周晓梅 ３６．４", "周晓梅", "36.4"),
        ("zxm 98.6f", "zxm", "98.6f"),
        ("36.4", "36.4", ""),
    ],
)
def test_the_one_box_takes_somebody_and_a_temperature(
    typed: str, who: str, temperature: str
) -> None:
    assert boxed(typed) == (who, temperature)


def test_nothing_that_was_not_answered_is_taken_for_none() -> None:
    level = given("booked")
    empty = Arrival(who=Who.STAFF, at=NOW)
    assert missing(level, empty) == (Ask.TEMPERATURE, Ask.SYMPTOMS)
    measured = Arrival(who=Who.STAFF, at=NOW, celsius=Decimal("36.4"))
    assert missing(level, measured) == (Ask.SYMPTOMS,)
    assert missing(given("open"), empty) == ()


def test_a_resident_going_out_is_asked_why_and_coming_back_is_measured() -> None:
    level = given("booked")
    out = Arrival(who=Who.RESIDENT, at=NOW, out=True)
    back = Arrival(who=Who.RESIDENT, at=NOW)
    assert missing(level, out) == (Ask.REASON, Ask.COMPANION, Ask.BACK)
    assert missing(level, back) == (Ask.TEMPERATURE,)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("n", "none"), ("无", "none"), ("c", "cough"), ("c d", "cough diarrhoea"), ("咳嗽", "cough")],
)
def test_symptoms_are_none_or_named(typed: str, kept: str) -> None:
    assert said(Ask.SYMPTOMS, typed) == kept


@pytest.mark.parametrize("typed", ["y", "x", "ill"])
def test_a_yes_without_the_symptom_is_no_answer(typed: str) -> None:
    with pytest.raises(AnswerError):
        said(Ask.SYMPTOMS, typed)


@pytest.mark.parametrize(
    ("sampled", "shown", "late"),
    [("11-27 17:33", (47, 12), -48), ("11-27 16:45", (48, 0), 0), ("11-27 16:33", (48, 12), 12)],
)
def test_the_age_of_a_certificate_is_a_clock_at_the_entry_minute(
    sampled: str, shown: tuple[int, int], late: int
) -> None:
    age = certificate_age(said(Ask.TEST, sampled), NOW)
    assert age.hours_minutes == shown
    assert age.late(NUMBERS.test_hours) == timedelta(minutes=late)
    level = given("half")
    reasons = against(level, guest(test=sampled, symptoms="n", mask="y"), NUMBERS)
    assert (Refusal.TEST in reasons) is (late > 0)


def test_a_certificate_dated_tomorrow_is_refused() -> None:
    with pytest.raises(TomorrowError):
        said(Ask.TEST, "11-30 08:00")


def test_a_certificate_of_december_is_typed_in_january_without_a_year() -> None:
    january = datetime(2027, 1, 1, 2, 0, tzinfo=UTC)
    kept = answered(Ask.TEST, "12-31 08:00", january, SHANGHAI)
    assert kept == str(to_ms(datetime(2026, 12, 31, 0, 0, tzinfo=UTC)))


def test_a_day_without_a_year_is_of_last_year_when_it_is_more_than_half_a_year_ahead() -> None:
    first = datetime(2027, 1, 1, 2, 0, tzinfo=UTC)
    with pytest.raises(TomorrowError):
        answered(Ask.TEST, "06-30 08:00", first, SHANGHAI)
    kept = answered(Ask.TEST, "07-01 08:00", first, SHANGHAI)
    assert kept == str(to_ms(datetime(2026, 7, 1, 0, 0, tzinfo=UTC)))


@pytest.mark.parametrize(
    ("begun", "in_window"),
    [("16:31", False), ("16:30", True), ("16:25", True), ("16:24", False)],
)
def test_an_antigen_test_is_read_after_15_to_20_minutes_and_else_marked(
    begun: str, in_window: bool
) -> None:
    waiting = antigen(said(Ask.ANTIGEN, begun))
    assert (waiting.read, waiting.result) == (None, "")
    read = antigen(said(Ask.ANTIGEN, f"{begun} n"))
    assert read.result == "negative"
    assert read.is_in_window(NUMBERS) is in_window


def test_an_antigen_test_without_its_result_is_still_missing() -> None:
    level = given("closed")
    full = {"symptoms": "n", "mask": "n95", "test": "11-28 08:00"}
    assert missing(level, guest(**full, antigen="16:32")) == (Ask.ANTIGEN,)
    assert missing(level, guest(**full, antigen="16:32 n")) == ()


def test_the_reasons_against_come_in_the_fixed_order() -> None:
    level = given("closed")
    one = Arrival(
        who=Who.VISITOR,
        at=NOW,
        celsius=Decimal("37.3"),
        answers={Ask.CODE: "red", Ask.SYMPTOMS: "cough", Ask.TRAVEL: "wuhan"},
    )
    assert against(level, one, NUMBERS) == (
        Refusal.CODE,
        Refusal.TEMPERATURE,
        Refusal.SYMPTOM,
        Refusal.EXPOSURE,
        Refusal.LEVEL,
    )


def test_the_visit_of_somebody_kept_apart_is_blocked() -> None:
    one = Arrival(who=Who.VISITOR, at=NOW, booked=True, isolated=True)
    assert against(given("booked"), one, NUMBERS) == (Refusal.EXPOSURE,)


def test_from_the_line_on_a_temperature_speaks_against() -> None:
    def at(celsius: str) -> tuple[Refusal, ...]:
        one = Arrival(who=Who.STAFF, at=NOW, celsius=Decimal(celsius))
        return against(given("booked"), one, NUMBERS)

    assert at("37.2") == ()
    assert at("37.3") == (Refusal.TEMPERATURE,)


@pytest.mark.parametrize(
    ("typed", "masked"),
    [
        ("11010519491231002X", "110·············2X"),
        ("110105491231002", "110··········02"),
        ("E12345678", "E12····78"),
        ("H123", "H123"),
    ],
)
def test_an_identity_number_is_shown_without_its_middle(typed: str, masked: str) -> None:
    assert id_masked(typed) == masked


def test_a_wrong_check_digit_is_refused_and_the_right_one_said() -> None:
    with pytest.raises(IdNumberError) as refused:
        id_masked("110105194912310021")
    assert refused.value.sentence.values == {"typed": "1", "right": "X"}


def test_ten_equal_values_in_a_row_are_told_and_nine_are_not() -> None:
    assert run_of_equals(["36.5"] * 9) is None
    assert run_of_equals(["36.5"] * 9 + ["36.4"]) is None
    assert run_of_equals(["36.5"] * 11) is not None


@pytest.mark.parametrize(
    ("ask", "typed", "kept"),
    [
        (Ask.MASK, "n", "no"),
        (Ask.MASK, "没有", "no"),
        (Ask.MASK, "y", "yes"),
        (Ask.MASK, "N95", "n95"),
        (Ask.TRAVEL, "无", "none"),
        (Ask.TRAVEL, "绍兴", "绍兴"),
        (Ask.DISINFECTED, "是", "yes"),
        (Ask.DISINFECTED, "75%", "75%"),
    ],
)
def test_yes_no_and_what_it_was_are_kept_as_they_were_meant(
    ask: Ask, typed: str, kept: str
) -> None:
    assert said(ask, typed) == kept


@pytest.mark.parametrize(("ask", "typed"), [(Ask.TRAVEL, "y"), (Ask.DISINFECTED, "n")])
def test_where_from_and_with_what_are_asked_again(ask: Ask, typed: str) -> None:
    with pytest.raises(AnswerError):
        said(ask, typed)
