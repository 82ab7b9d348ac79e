"""Rounds belong to the home's own day, also when clocks change."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.moments import HomeTime, from_ms, to_ms
from carehome_app.domain.people import Details, Group, Person
from carehome_app.domain.rounds.plan import (
    EVENING,
    MORNING,
    TWO_ROUNDS,
    For,
    Plan,
    RoundKey,
    Slot,
    Window,
    early,
    moment_in,
    round_at,
    slots_in,
    span,
)
from tests.telling_examples import tells

BERLIN = HomeTime([(datetime(1970, 1, 1, tzinfo=UTC), "Europe/Berlin")])
SHANGHAI = HomeTime([(datetime(1970, 1, 1, tzinfo=UTC), "Asia/Shanghai")])
FIRST = date(2026, 1, 1)
PLAN = Plan(1, TEMPERATURE, TWO_ROUNDS, FIRST)
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)


def resident(number: int, since: datetime, left: datetime | None = None) -> Person:
    return Person(number, Details(group=Group.RESIDENT, code="R", name="x"), since, left)


@pytest.mark.parametrize(("day", "hours"), [(SPRING, 23), (AUTUMN, 25), (date(2026, 6, 1), 24)])
def test_a_day_of_clock_change_has_its_rounds_at_the_hours_on_the_wall(
    day: date, hours: int
) -> None:
    morning = span(RoundKey(day, "am"), [PLAN], BERLIN)
    evening = span(RoundKey(day, "pm"), [PLAN], BERLIN)
    assert morning is not None
    assert evening is not None
    assert BERLIN.local(morning.opens).time() == time(6)
    assert BERLIN.local(evening.closes).time() == time(20)
    assert morning.until == evening.opens
    midnight = BERLIN.moment(day, time(0))
    assert BERLIN.moment(day + timedelta(days=1), time(0)) - midnight == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("day", "clock", "utc"),
    [
        (AUTUMN, time(2, 30), "00:30"),  # the first of two
        (SPRING, time(2, 30), "01:30"),  # an hour that is skipped
    ],
)
def test_an_hour_that_comes_twice_or_not_at_all(day: date, clock: time, utc: str) -> None:
    assert BERLIN.moment(day, clock).strftime("%H:%M") == utc


@given(st.datetimes(datetime(2026, 1, 2), datetime(2027, 12, 30), timezones=st.just(UTC)))  # noqa: DTZ001
def test_every_moment_belongs_to_the_last_round_that_opened(moment: datetime) -> None:
    for home_time in (BERLIN, SHANGHAI):
        round_ = round_at(moment, [PLAN], home_time)
        assert round_ is not None
        found = span(round_, [PLAN], home_time)
        assert found is not None
        tells(found.opens < moment)
        assert found.opens <= moment < found.until


def test_a_round_is_never_a_day_of_utc() -> None:
    early = datetime(2026, 11, 21, 22, 30, tzinfo=UTC)
    assert round_at(early, [PLAN], SHANGHAI) == RoundKey(date(2026, 11, 22), "am")
    assert round_at(early - timedelta(hours=1), [PLAN], SHANGHAI) == RoundKey(
        date(2026, 11, 21), "pm"
    )


def test_before_the_first_round_there_is_none() -> None:
    first_opening = SHANGHAI.moment(FIRST, MORNING.opens)
    assert round_at(first_opening, [PLAN], SHANGHAI) == RoundKey(FIRST, "am")
    assert round_at(first_opening - timedelta(minutes=1), [PLAN], SHANGHAI) is None


def due_on(day: date, plans: Sequence[Plan], people: Sequence[Person]) -> list[Slot]:
    """Return what is due in every round of a day."""
    codes = dict.fromkeys(window.code for plan in plans for window in plan.windows)
    rounds = [RoundKey(day, code) for code in codes]
    return [slot for one in rounds for slot in slots_in(one, plans, people, SHANGHAI)]


def test_a_plan_ends_and_another_begins() -> None:
    noon = Window("noon", time(11), time(13))
    plans = [
        Plan(1, TEMPERATURE, TWO_ROUNDS, FIRST, until_day=date(2026, 5, 31)),
        Plan(2, TEMPERATURE, (MORNING, noon, EVENING), date(2026, 6, 1)),
    ]
    someone = [resident(1, datetime(2026, 1, 1, tzinfo=UTC))]
    for day, windows in ((date(2026, 5, 31), 2), (date(2026, 6, 1), 3)):
        assert len(due_on(day, plans, someone)) == windows
    before = span(RoundKey(date(2026, 5, 31), "pm"), plans, SHANGHAI)
    assert before is not None
    assert before.until == SHANGHAI.moment(date(2026, 6, 1), time(6))


@pytest.mark.parametrize(
    ("arrives", "leaves", "rounds"),
    [
        (time(5), None, ["am", "pm"]),
        (time(9, 59), None, ["am", "pm"]),
        (time(10), None, ["pm"]),
        (time(5), time(6), []),
        (time(5), time(6, 1), ["am"]),
        (time(5), time(23), ["am", "pm"]),
    ],
)
def test_who_is_here_in_a_window_is_due(
    arrives: time, leaves: time | None, rounds: list[str]
) -> None:
    day = date(2026, 11, 22)
    someone = resident(
        1, SHANGHAI.moment(day, arrives), None if leaves is None else SHANGHAI.moment(day, leaves)
    )
    due = [slot.round.window for slot in due_on(day, [PLAN], [someone])]
    assert due == rounds


def test_a_plan_for_a_group_or_one_person() -> None:
    people = [
        resident(1, datetime(2026, 1, 1, tzinfo=UTC)),
        Person(
            2, Details(group=Group.STAFF, code="S", name="y"), datetime(2026, 1, 1, tzinfo=UTC)
        ),
    ]
    day = date(2026, 6, 1)
    for group, who in ((For.RESIDENTS, {1}), (For.STAFF, {2}), (For.EVERYBODY, {1, 2})):
        plan = Plan(1, TEMPERATURE, TWO_ROUNDS, FIRST, group=group)
        assert {slot.subject for slot in due_on(day, [plan], people)} == who
    only = Plan(1, TEMPERATURE, TWO_ROUNDS, FIRST, person=2)
    assert {slot.subject for slot in due_on(day, [only], people)} == {2}


def test_a_time_zone_may_change_on_a_day() -> None:
    change = datetime(2026, 6, 1, tzinfo=UTC)
    moved = HomeTime([(datetime(1970, 1, 1, tzinfo=UTC), "Asia/Shanghai"), (change, "Asia/Tokyo")])
    assert moved.local(change - timedelta(seconds=1)).utcoffset() == timedelta(hours=8)
    assert moved.local(change).utcoffset() == timedelta(hours=9)
    assert moved.moment(date(2026, 7, 1), time(6)).hour == 21
    assert moved.moment(date(2026, 5, 1), time(6)).hour == 22


@given(st.integers(-(10**12), 10**13))
def test_a_moment_is_written_and_read_to_the_millisecond(milliseconds: int) -> None:
    tells(milliseconds % 1000 != 0)
    assert to_ms(from_ms(milliseconds)) == milliseconds


def test_a_round_begins_when_it_opens_or_with_what_may_be_early_for_it() -> None:
    morning = RoundKey(FIRST + timedelta(days=9), "am")
    whole = span(morning, [PLAN], SHANGHAI)
    assert whole is not None
    assert whole.first == whole.opens
    near = timedelta(minutes=30)
    assert early(whole, morning, [PLAN], SHANGHAI, near).first == whole.opens - near


@pytest.mark.parametrize(
    ("window", "clock", "days"),
    [("pm", time(0, 30), 1), ("pm", time(17, 0), 0), ("am", time(0, 30), 0), ("am", time(7), 0)],
)
def test_half_past_midnight_in_the_evening_round_is_of_the_next_day(
    window: str, clock: time, days: int
) -> None:
    day = FIRST + timedelta(days=9)
    shown = RoundKey(day, window)
    whole = span(shown, [PLAN], SHANGHAI)
    assert whole is not None
    wanted = SHANGHAI.moment(day + timedelta(days=days), clock)
    assert moment_in(shown, clock, whole, SHANGHAI) == wanted
