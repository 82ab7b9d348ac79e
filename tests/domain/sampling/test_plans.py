"""Rounds become due by themselves, and a person's week is complete or not."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.people import Group
from carehome_app.domain.sampling.plans import (
    ASKED,
    Rhythm,
    SamplingPlan,
    Who,
    asked_of,
    counted,
    in_force,
    is_complete,
    is_due,
    is_meant,
    is_whole,
    rule_label,
    week_of,
)
from carehome_app.domain.sampling.round import Method
from carehome_app.i18n import in_english as say
from tests.telling_examples import tells

MONDAY = date(2026, 11, 23)


def plan(rhythm: Rhythm, first: date = MONDAY, last: date | None = None) -> SamplingPlan:
    return SamplingPlan(
        1, "staff", Who.STAFF, rhythm, Method.POOL, 10, 480, 1080, first, last, "county"
    )


def due_days(asked: SamplingPlan, first: date, last: date) -> list[date]:
    every = (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))
    return [day for day in every if is_due(asked, day)]


def days(rhythm: Rhythm, weeks: int = 2) -> list[int]:
    last = MONDAY + timedelta(days=7 * weeks - 1)
    return [(day - MONDAY).days for day in due_days(plan(rhythm), MONDAY, last)]


def test_the_days_of_each_rhythm() -> None:
    assert days(Rhythm.DAILY) == list(range(14))
    assert days(Rhythm.OTHER_DAYS) == [0, 2, 4, 6, 8, 10, 12]
    assert days(Rhythm.TWICE_A_WEEK) == [0, 3, 7, 10]
    assert days(Rhythm.WEEKLY) == [0, 7]
    assert days(Rhythm.FORTNIGHT, 5) == [0, 14, 28]
    assert days(Rhythm.MONTHLY, 10) == [0, 30, 61]


def test_staff_and_residents_are_tested_on_alternating_days_by_beginning_a_day_apart() -> None:
    staff = due_days(plan(Rhythm.OTHER_DAYS), MONDAY, MONDAY + timedelta(days=20))
    later = plan(Rhythm.OTHER_DAYS, MONDAY + timedelta(days=1))
    residents = due_days(later, MONDAY, MONDAY + timedelta(days=20))
    assert set(staff) & set(residents) == set()
    assert len(staff) + len(residents) == 21


def test_a_plan_asks_for_nothing_before_its_first_and_after_its_last_day() -> None:
    ended = plan(Rhythm.DAILY, MONDAY, MONDAY + timedelta(days=2))
    span = (MONDAY - timedelta(days=3), MONDAY + timedelta(days=9))
    assert len(due_days(ended, *span)) == 3


@given(st.dates(date(2026, 1, 1), date(2027, 1, 1)))
def test_twice_a_week_gives_every_whole_week_two_tests_with_48_hours_between(first: date) -> None:
    monday = week_of(first) + timedelta(days=7)
    found = due_days(plan(Rhythm.TWICE_A_WEEK, first), monday, monday + timedelta(days=6))
    tells(first.weekday() > 0)
    assert len(found) == 2
    assert found[1] - found[0] >= timedelta(days=3)


def moment(day: int, hour: int) -> datetime:
    return datetime(2026, 11, 23, hour, tzinfo=UTC) + timedelta(days=day)


@pytest.mark.parametrize(
    ("samples", "complete"),
    [
        ([moment(0, 8), moment(2, 8)], True),
        ([moment(0, 8), moment(2, 7)], False),
        ([moment(0, 8), moment(1, 8), moment(2, 8)], True),
        ([moment(3, 8)], False),
        ([], False),
    ],
)
def test_a_week_is_complete_with_two_tests_48_hours_apart(
    samples: list[datetime], complete: bool
) -> None:
    assert is_complete(samples) is complete


@given(st.lists(st.integers(0, 167), max_size=6))
def test_the_count_of_a_week_is_the_most_that_lie_48_hours_apart(hours: list[int]) -> None:
    """A second version: try every choice of tests."""
    moments = [moment(0, 0) + timedelta(hours=one) for one in hours]
    best = 0
    for choice in range(1 << len(hours)):
        chosen = sorted(one for place, one in enumerate(hours) if choice >> place & 1)
        apart = all(b - a >= 48 for a, b in pairwise(chosen))
        best = max(best, len(chosen)) if apart else best
    assert counted(moments) == best
    tells(1 < best < len(hours))


def test_whom_a_plan_means() -> None:
    assert is_meant(Who.EVERYBODY, Group.STAFF)
    assert is_meant(Who.STAFF, Group.STAFF)
    assert not is_meant(Who.STAFF, Group.RESIDENT)
    assert is_meant(Who.RESIDENTS, Group.RESIDENT)


def test_a_past_day_is_judged_by_the_rule_that_was_in_force_then() -> None:
    assert [one.code for one in in_force(date(2022, 2, 1))] == ["sd.2022.14", "cms.2020"]
    assert [one.code for one in in_force(date(2022, 7, 20))] == [
        "county.2022.07",
        "cms.2020",
        "england.2022",
    ]
    for one in ASKED:
        assert one in in_force(one.since)
        assert one not in in_force(one.since - timedelta(days=1))
        assert one.until is None or one in in_force(one.until)
        assert one.until is None or one not in in_force(one.until + timedelta(days=1))
    assert all(say(one.source.label) for one in ASKED)
    assert say(rule_label("sd.2022.7")).endswith("every 7 days")
    assert say(rule_label("own")) == "as the home decided"


@pytest.mark.parametrize(
    ("rhythm", "asked"),
    [
        (Rhythm.DAILY, 7),
        (Rhythm.OTHER_DAYS, 4),
        (Rhythm.TWICE_A_WEEK, 2),
        (Rhythm.WEEKLY, 1),
        (Rhythm.FORTNIGHT, 1),
    ],
)
def test_each_rhythm_asks_for_its_own_number_of_days_in_a_week(rhythm: Rhythm, asked: int) -> None:
    made = plan(rhythm)
    assert asked_of(made, MONDAY) == asked
    noon = [datetime(2026, 11, 23 + day, 4, tzinfo=UTC) for day in range(7)]
    taken = noon[:asked] if rhythm is not Rhythm.TWICE_A_WEEK else [noon[0], noon[3]]
    assert is_whole(made, MONDAY, taken, datetime.date)
    assert not is_whole(made, MONDAY, taken[:-1], datetime.date)


def test_two_tests_of_one_day_are_one_and_a_fortnight_asks_for_nothing_in_between() -> None:
    twice = [datetime(2026, 11, 23, hour, tzinfo=UTC) for hour in (1, 9)]
    other = plan(Rhythm.OTHER_DAYS, last=MONDAY + timedelta(days=2))
    assert asked_of(other, MONDAY) == 2
    assert not is_whole(other, MONDAY, twice, datetime.date)
    assert asked_of(plan(Rhythm.FORTNIGHT), MONDAY + timedelta(days=7)) == 0
