"""On which days something is due: the arithmetic agrees with walking along the calendar."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.chronic.plans import PersonalPlan
from carehome_app.domain.chronic.times import EVERY_DAY, Rhythm, on_weekdays, rhythm_words
from carehome_app.domain.measures.catalogue import WEIGHT
from carehome_app.i18n import in_english
from tests.telling_examples import tells

BEGIN = date(2026, 11, 22)
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


def walked(rhythm: Rhythm, from_day: date, days: int) -> Iterator[date]:
    """Walk day by day with a finger on the calendar."""
    left = rhythm.every
    for ahead in range(days):
        day = from_day + timedelta(days=ahead)
        last_of_month = (day + timedelta(days=1)).month != day.month
        if rhythm.days:
            if bin(rhythm.days)[2:].zfill(7)[::-1][day.isoweekday() - 1] == "1":
                yield day
        elif rhythm.every:
            if left == rhythm.every:
                yield day
                left = 0
            left += 1
        elif rhythm.monthly:
            if day.day == rhythm.monthly or (last_of_month and day.day < rhythm.monthly):
                yield day
        else:
            yield day


RHYTHMS = st.one_of(
    st.just(EVERY_DAY),
    st.integers(1, 127).map(lambda days: Rhythm(days=days)),
    st.integers(1, 60).map(lambda every: Rhythm(every=every)),
    st.integers(1, 31).map(lambda monthly: Rhythm(monthly=monthly)),
)


@given(rhythm=RHYTHMS, begin=DAYS)
def test_due_days_are_those_of_a_walk_along_the_calendar(rhythm: Rhythm, begin: date) -> None:
    due = [
        day
        for day in (begin + timedelta(days=ahead) for ahead in range(200))
        if rhythm.is_due(day, begin)
    ]
    assert due == list(walked(rhythm, begin, 200))
    tells(bool(due))


def test_a_shorter_month_has_it_on_its_last_day() -> None:
    monthly = Rhythm(monthly=31)
    due = [BEGIN + timedelta(days=n) for n in range(120)]
    assert [day for day in due if monthly.is_due(day, BEGIN)] == [
        date(2026, 11, 30),
        date(2026, 12, 31),
        date(2027, 1, 31),
        date(2027, 2, 28),
    ]


@pytest.mark.parametrize(
    "rhythm",
    [
        Rhythm(days=1, every=2),
        Rhythm(every=2, monthly=3),
        Rhythm(days=128),
        Rhythm(monthly=32),
        Rhythm(every=-1),
    ],
)
def test_two_rhythms_at_once_and_days_there_are_not_are_no_rhythm(rhythm: Rhythm) -> None:
    assert not rhythm.is_sound


def test_weekdays_are_told_by_number() -> None:
    assert on_weekdays(0, 3, 3).weekdays == (0, 3)


def test_a_plan_holds_from_its_first_day_to_its_last() -> None:
    plan = PersonalPlan(
        id=1, person=1, measure=WEIGHT, windows=("am",),
        from_day=BEGIN, until_day=BEGIN + timedelta(days=3),
    )  # fmt: skip
    days = [day for day in range(-2, 7) if plan.in_force(BEGIN + timedelta(days=day))]
    assert days == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("rhythm", "words"),
    [
        (EVERY_DAY, "every day"),
        (Rhythm(days=0b0010101), "Mon; Wed; Fri"),
        (Rhythm(every=3), "every 3 days"),
        (Rhythm(monthly=31), "monthly on day 31"),
    ],
)
def test_a_plan_says_on_which_days_it_is_due(rhythm: Rhythm, words: str) -> None:
    assert in_english(rhythm_words(rhythm)) == words
