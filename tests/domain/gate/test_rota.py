"""Sealed shifts: which day of how many, who follows, and what is missing between two teams."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.gate.rota import Shift, gaps, rota, shift_state
from carehome_app.i18n import in_english as say
from tests.telling_examples import tells

BEGIN = datetime(2026, 11, 20, tzinfo=UTC)
DAY = timedelta(days=1)


def team(number: int, people: range, first: float, last: float, **more: object) -> Shift:
    return Shift(
        number=number,
        name=f"T{number}",
        members=tuple(people),
        enters=BEGIN + first * DAY,
        leaves=BEGIN + last * DAY,
        **more,  # type: ignore[arg-type]
    )


A = team(1, range(24), 0, 14)


def said(*shifts: Shift, day: float = 9.5) -> list[str]:
    return [say(one) for one in gaps(rota(shifts, BEGIN + day * DAY))]


@pytest.mark.parametrize(("day", "number"), [(0, 1), (0.99, 1), (1, 2), (9.5, 10), (13.99, 14)])
def test_days_are_counted_in_stretches_of_a_day_from_the_hour_of_entering(
    day: float, number: int
) -> None:
    assert A.day(BEGIN + day * DAY) == (number, 14)
    assert say(shift_state(rota([A], BEGIN + day * DAY), A)) == f"day {number} of 14"


def test_half_a_day_more_is_a_day_more() -> None:
    assert team(1, range(3), 0, 13.5).day(BEGIN) == (1, 14)


def test_who_leaves_is_out_at_that_very_moment() -> None:
    assert rota([A], BEGIN + 14 * DAY).now == ()
    assert say(shift_state(rota([A], BEGIN + 14 * DAY), A)) == "is over"


def test_nothing_is_said_where_nothing_is_missing() -> None:
    assert said(A, team(2, range(30, 54), 14, 28, observed=BEGIN + 11 * DAY)) == []


def test_what_is_missing_is_said_all_of_it() -> None:
    assert said() == ["No team is in."]
    assert said(A) == ["Nobody follows at the hand-over."]
    short = team(2, range(20, 34), 14.5, 28)
    assert said(A, short) == [
        "Between the teams nobody is in for 12 h.",
        "T2 has 10 fewer than T1.",
        "4 go on from T1 to T2 without a break.",
        "Nobody said from when T2 is watched.",
    ]


def test_a_team_that_comes_earlier_leaves_no_gap() -> None:
    early = team(2, range(30, 54), 13, 28, observed=BEGIN)
    assert said(A, early) == []


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 20), st.integers(0, 6)), max_size=4),
    st.integers(20, 40),
    st.tuples(st.integers(1, 10), st.integers(0, 10), st.integers(0, 6)),
)
def test_who_is_in_is_who_a_slow_look_finds(
    drawn: list[tuple[int, int, int]], at: int, near: tuple[int, int, int]
) -> None:
    """The second version asks every hour of the day whether somebody is in.

    One of the teams came some days ago and leaves in some days, or at this very moment.
    """
    ago, more, size = near
    drawn = [*drawn, (at - ago, ago + more, size)]
    shifts = [
        team(number, range(number * 10, number * 10 + size), first, first + length)
        for number, (first, length, size) in enumerate(drawn)
    ]
    known = rota(shifts, BEGIN + at * DAY)
    slowly = {
        one.number
        for one in shifts
        if any(one.enters + hour * DAY / 24 == known.at for hour in range(24 * 21))
        and known.at < one.leaves
    }
    assert {one.number for one in known.now} == slowly
    tells(bool(slowly))
    assert known.members == {who for one in known.now for who in one.members}
    later = [one for one in shifts if one.enters > known.at]
    assert (known.next is None) == (not later)
    if known.next is not None:
        assert known.next.enters == min(one.enters for one in later)
