"""Response clocks: the reference's examples, and a second version that counts every minute."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.moments import HomeTime
from carehome_app.domain.requests.clocks import Clocks, median, ninetieth
from carehome_app.domain.requests.holidays import Calendar
from carehome_app.domain.requests.words import Urgency
from tests.telling_examples import tells

HOME = HomeTime([(datetime(2020, 1, 1, tzinfo=UTC), "Asia/Shanghai")])
CLOCKS = Clocks()
MINUTE = timedelta(minutes=1)


def at(said: str) -> datetime:
    day, clock = said.split(" ")
    return HOME.moment(date.fromisoformat(day), time.fromisoformat(clock))


@pytest.mark.parametrize(
    ("urgency", "received", "due"),
    [
        ("now", "2026-11-29 15:12", "2026-11-29 15:42"),
        ("now", "2026-11-29 23:50", "2026-11-30 00:20"),
        ("today", "2026-11-29 12:20", "2026-11-29 16:20"),
        ("today", "2026-11-29 14:00", "2026-11-29 18:00"),
        ("today", "2026-11-29 14:01", "2026-11-30 08:01"),
        ("today", "2026-11-29 18:00", "2026-11-30 12:00"),
        ("today", "2026-11-29 03:00", "2026-11-29 12:00"),
        ("week", "2026-11-27 09:00", "2026-12-02 00:00"),  # a Friday: Monday, Tuesday
        ("week", "2026-09-30 09:00", "2026-10-10 00:00"),  # the national days lie between
        ("week", "2026-10-08 23:59", "2026-10-11 00:00"),  # Saturday the 10th is worked
    ],
)
def test_until_when_somebody_must_have_answered(urgency: str, received: str, due: str) -> None:
    assert CLOCKS.due(Urgency(urgency), at(received), HOME) == at(due)


def slow_runs(urgency: Urgency, minute: datetime) -> bool:
    """Say of one minute whether the clock runs in it."""
    if urgency is Urgency.NOW:
        return True
    local = HOME.local(minute)
    works = urgency is Urgency.TODAY or CLOCKS.calendar.works(local.date())
    return works and 8 <= local.hour < 18


MOMENTS = st.integers(0, 24 * 24 * 60).map(
    lambda minutes: datetime(2026, 9, 20, tzinfo=UTC) + minutes * MINUTE
)
EDGES = st.builds(
    lambda day, hour, shift: (
        HOME.moment(date(2026, 9, 24) + timedelta(days=day), time(hour)) + shift * MINUTE
    ),
    st.integers(0, 20),
    st.sampled_from([0, 8, 14, 18]),
    st.integers(-1, 1),
)


@given(received=MOMENTS | EDGES)
def test_four_hours_counted_minute_by_minute_end_when_the_clock_says(received: datetime) -> None:
    left, minute = 240, received
    while left:
        left -= slow_runs(Urgency.TODAY, minute)
        minute += MINUTE
    tells(minute - received > timedelta(hours=4))
    assert CLOCKS.due(Urgency.TODAY, received, HOME) == minute


@given(
    received=MOMENTS | EDGES, urgency=st.sampled_from(Urgency), minutes=st.integers(0, 3 * 24 * 60)
)
def test_how_long_an_answer_took_is_the_minutes_in_which_its_clock_ran(
    received: datetime, urgency: Urgency, minutes: int
) -> None:
    slow = sum(slow_runs(urgency, received + place * MINUTE) for place in range(minutes))
    tells(slow > 0)
    answered = received + minutes * MINUTE
    assert CLOCKS.counted(urgency, received, answered, HOME) == slow * MINUTE


@given(received=MOMENTS | EDGES, count=st.integers(0, 8))
def test_so_many_working_days_lie_between(received: datetime, count: int) -> None:
    calendar, day = Calendar(), HOME.day(received)
    last = calendar.after(day, count)
    tells(count > 0)
    between = [day + timedelta(days=place) for place in range(1, (last - day).days + 1)]
    assert sum(map(calendar.works, between)) == count
    assert last == day or calendar.works(last)


@given(st.lists(st.integers(0, 1000).map(lambda count: count * MINUTE), min_size=1))
def test_nine_of_ten_were_answered_in_the_ninetieth(times: list[timedelta]) -> None:
    tells(len(set(times)) > 1)
    limit = ninetieth(times)
    assert limit in times
    assert limit is not None
    assert sum(one <= limit for one in times) * 10 >= 9 * len(times)
    assert sum(one < limit for one in times) * 10 < 9 * len(times)
    middle = median(times)
    assert middle is not None
    assert sum(one < middle for one in times) <= len(times) / 2
    assert sum(one > middle for one in times) <= len(times) / 2


def test_nothing_has_no_middle() -> None:
    assert (median([]), ninetieth([])) == (None, None)
