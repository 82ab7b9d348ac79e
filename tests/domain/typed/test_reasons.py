"""A reason typed in a number cell."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.measures.catalogue import CATALOGUE, TEMPERATURE
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.rounds.reasons import BY_CODE, REASONS, Reason
from carehome_app.domain.typed.reading import NotTaken, Outcome, Refused, understand
from carehome_app.domain.typed.reasons import next_day
from carehome_app.i18n import in_english
from tests.domain.measures_for_tests import BLOOD_PRESSURE, GLUCOSE, MOOD, WEIGHT
from tests.telling_examples import tells

TODAY = date(2026, 11, 22)
HOSPITAL, OUT = BY_CODE["hospital"], BY_CODE["out"]


def read(text: str, today: date = TODAY) -> Outcome:
    return understand(text, TEMPERATURE, today=today)


@pytest.mark.parametrize("reason", REASONS)
@pytest.mark.parametrize("measure", [*CATALOGUE, BLOOD_PRESSURE, GLUCOSE, WEIGHT, MOOD])
def test_a_reason_key_alone_works_in_every_cell(reason: Reason, measure: Measure) -> None:
    for text in (reason.key, reason.key.upper(), f" {reason.key} ", f"not:{reason.code}"):
        outcome = understand(text, measure, today=TODAY)
        assert outcome == NotTaken(reason, None, open_ended=reason.lasting)


@pytest.mark.parametrize(
    ("text", "reason", "until", "open_ended"),
    [
        ("h", HOSPITAL, None, True),
        ("ｈ", HOSPITAL, None, True),
        ("h.", HOSPITAL, None, False),
        ("h。", HOSPITAL, None, False),
        ("h+", HOSPITAL, None, True),
        ("o", OUT, None, False),
        ("o+", OUT, None, True),
        ("h+3", HOSPITAL, date(2026, 11, 25), False),
        ("h +3", HOSPITAL, date(2026, 11, 25), False),
        ("ｈ＋３", HOSPITAL, date(2026, 11, 25), False),
        ("h+0", HOSPITAL, TODAY, False),
        ("h+366", HOSPITAL, date(2027, 11, 23), False),
        ("h 11-25", HOSPITAL, date(2026, 11, 25), False),
        ("h11-25", HOSPITAL, date(2026, 11, 25), False),
        ("h 11/25", HOSPITAL, date(2026, 11, 25), False),
        ("h 11-22", HOSPITAL, TODAY, False),
        ("h 11-21", HOSPITAL, date(2027, 11, 21), False),
        ("h 1/5", HOSPITAL, date(2027, 1, 5), False),
        ("not:hospital", HOSPITAL, None, True),
        ("not：hospital", HOSPITAL, None, True),
        ("not:hospital+3", HOSPITAL, date(2026, 11, 25), False),
        ("not:hospital 11-25", HOSPITAL, date(2026, 11, 25), False),
        ("not:hospital.", HOSPITAL, None, False),
        ("not:off_duty", BY_CODE["off_duty"], None, False),
    ],
)
def test_a_reason_says_how_long(
    text: str, reason: Reason, until: date | None, open_ended: bool
) -> None:
    assert read(text) == NotTaken(reason, until, open_ended)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("h+367", "at most 366 days ahead"),
        ("h+1000", "does not say how long"),
        ("h 13-01", "no such day within a year"),
        ("h 11-31", "no such day within a year"),
        ("h 2-29", "no such day within a year"),
        ("h 0-0", "no such day within a year"),
        ("h 36.5", "does not say how long"),
        ("h-3", "does not say how long"),
        ("h..", "does not say how long"),
        ("h 2026-11-25", "does not say how long"),
        ("not:", "does not say how long"),
        ("not:there", "names no reason. Reasons: out; hospital"),
        ("q", "neither a reading nor a reason"),
        ("hh", "neither a reading nor a reason"),
    ],
)
def test_a_wrong_reason_is_refused(text: str, part: str) -> None:
    outcome = read(text)
    assert isinstance(outcome, Refused)
    assert part in in_english(outcome.why)


def test_the_29th_of_february_is_found_when_it_is_near() -> None:
    assert next_day(2, 29, date(2027, 3, 1)) == date(2028, 2, 29)
    assert next_day(2, 29, date(2028, 2, 29)) == date(2028, 2, 29)
    assert next_day(2, 29, date(2027, 1, 1)) is None
    assert next_day(2, 29, date(2028, 3, 1)) is None


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 365))
def test_a_day_within_a_year_is_found_again(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    tells(ahead > 0)
    assert next_day(day.month, day.day, today) in (day, today)
