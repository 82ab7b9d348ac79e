"""How many days something lasts: the vectors of the reference, and a slow second version."""

from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.supplies.days import (
    Changed,
    UseDay,
    average,
    coverage,
    days_of,
    days_out,
    needed,
    stock_at_openings,
    window_days,
)
from carehome_app.domain.supplies.standards import planned_a_day
from carehome_app.domain.supplies.supply import Lot, by_expiry, split
from tests.telling_examples import tells

TODAY = date(2026, 11, 29)


def lot(quantity: int, days: int | None, number: int = 1) -> Lot:
    expires = None if days is None else TODAY + timedelta(days=days)
    return Lot(ref=LineRef(1, number), item=1, quantity=quantity, expires=expires, came=TODAY)


def test_tests_that_expire_unused_last_35_days_and_not_37() -> None:
    lots = [lot(200, 3, 1), lot(300, 9, 2), lot(1000, 200, 3)]
    found = coverage(lots, Fraction(40), TODAY)
    assert found.days == 35
    assert [one.used for one in found.given] == [160, 240, 1000]
    assert [one.wasted for one in found.given] == [40, 60, 0]
    assert days_of(1500, Fraction(40)) == 37


def test_100_92_85_85_70_boxes_are_seven_and_a_half_a_day_and_last_nine_days() -> None:
    opened = (100, 92, 85, 85, 70)
    days = [
        UseDay(TODAY + timedelta(days=at), before - after, usable=True)
        for at, (before, after) in enumerate(pairwise(opened))
    ]
    use = average(days)
    assert use.per_day == Fraction(15, 2)
    assert coverage([lot(70, None)], use.per_day, TODAY).days == 9


def test_masks_are_planned_of_the_people_on_duty() -> None:
    assert planned_a_day(60, 150, Fraction(2), Fraction(0)) * 14 == 1680
    assert planned_a_day(60, 150, Fraction(2, 7), Fraction(2, 7)) * 14 == 840


def test_of_less_than_two_days_nothing_is_known() -> None:
    assert average([]).per_day is None
    assert average([UseDay(TODAY, 5, usable=True)]).per_day is None
    assert average([UseDay(TODAY, 5, True), UseDay(TODAY, 0, False)]).per_day is None
    assert average([UseDay(TODAY, 0, True), UseDay(TODAY, 0, True)]).per_day == 0


def test_a_day_with_nothing_on_the_shelf_says_nothing_of_the_need() -> None:
    days = [UseDay(TODAY, 10, True), UseDay(TODAY, 0, False), UseDay(TODAY, 20, True)]
    assert average(days) == (Fraction(15), 2)


def test_what_began_lately_is_divided_by_its_own_age() -> None:
    first = TODAY - timedelta(days=3)
    assert window_days(TODAY, 28, first) == [first + timedelta(days=at) for at in range(3)]
    assert len(window_days(TODAY, 28, date(2020, 1, 1))) == 28
    assert window_days(TODAY, 28, None) == []


def test_an_unknown_day_is_used_first_and_the_last_good_day_is_good() -> None:
    lots = [lot(5, 9, 1), lot(5, None, 2), lot(5, 0, 3)]
    assert [one.ref.number for one in by_expiry(lots)] == [2, 3, 1]
    assert coverage([lot(10, 0)], Fraction(4), TODAY).given[0].wasted == 6
    assert coverage([lot(10, -1)], Fraction(4), TODAY).days == 0


def test_more_than_there_is_is_taken_beyond_the_book() -> None:
    parts, beyond = split([lot(16, 30, 1), lot(60, 90, 2)], 20)
    assert [(one.lot.number, one.quantity) for one in parts] == [(1, 16), (2, 4)]
    assert beyond == 0
    assert split([lot(16, 30)], 20)[1] == 4


def test_an_order_fills_to_the_target() -> None:
    assert needed(Fraction(12), 30, 56) == 304
    assert needed(Fraction(12), 30, 400) == 0


# The slow second version: every day takes its need of what expires first and is still good.

_lots = st.lists(st.tuples(st.integers(0, 300), st.none() | st.integers(-5, 60)), max_size=6)
_rates = st.fractions(min_value=Fraction(1, 3), max_value=50, max_denominator=7)


def slow_days(lots: list[Lot], per_day: Fraction) -> int:
    left = {one.ref: Fraction(one.quantity) for one in lots}
    for ahead in range(20_000):
        day = TODAY + timedelta(days=ahead)
        need = per_day
        for one in by_expiry(lots):
            if one.is_usable(day):
                taken = min(need, left[one.ref])
                left[one.ref] -= taken
                need -= taken
        if need:
            return ahead
    raise AssertionError


@given(_lots, _rates)
def test_days_are_those_of_a_store_that_is_used_up_day_by_day(
    made: list[tuple[int, int | None]], per_day: Fraction
) -> None:
    lots = [lot(quantity, days, at + 1) for at, (quantity, days) in enumerate(made)]
    found = coverage(lots, per_day, TODAY)
    assert found.days == slow_days(lots, per_day)
    tells(found.days > 0)
    usable = [one for one in lots if one.is_usable(TODAY)]
    assert found.days <= days_of(sum(one.quantity for one in usable), per_day)
    for one in found.given:
        assert one.used + one.wasted <= one.lot.quantity < one.used + one.wasted + 1


@given(st.lists(st.tuples(st.integers(1, 2), st.integers(0, 9), st.integers(-9, 20)), max_size=12))
def test_what_was_there_when_a_day_began_is_what_came_before_it(
    moved: list[tuple[int, int, int]],
) -> None:
    days = [TODAY - timedelta(days=10 - at) for at in range(10)]
    changed: dict[LineRef, list[tuple[date, int]]] = {}
    for number, at, delta in moved:
        changed.setdefault(LineRef(1, number), []).append((days[at], delta))
    lots = [
        Lot(
            ref=LineRef(1, number),
            item=1,
            quantity=sum(delta for one, _at, delta in moved if one == number),
            expires=days[5] if number == 2 else None,
        )
        for number in (1, 2)
    ]
    found = stock_at_openings(lots, changed, days)
    for at, day in enumerate(days):
        slow = 0
        for one in lots:
            before = sum(d for n, when, d in moved if n == one.ref.number and when < at)
            if one.is_usable(day):
                slow += max(0, before)
        assert found[day] == slow
    tells(any(found[day] for day in days))


_moves = st.lists(
    st.tuples(st.integers(1, 3), st.integers(0, 6), st.integers(0, 23), st.integers(-9, 9)),
    max_size=14,
    unique_by=lambda one: (one[1], one[2]),
)


def slow_days_out(lots: list[Lot], moves: list[Changed], days: list[date]) -> list[date]:
    """Return the days out of stock by looking at every hour of every day."""
    found = []
    for day in days:
        hours = [datetime.combine(day, time(hour), UTC) for hour in range(24)]
        midnight = hours[0] - timedelta(seconds=1)
        for at in (midnight, *hours):
            there = sum(
                each.quantity - sum(one.by for one in moves if one.lot == each.ref and one.at > at)
                for each in lots
                if each.expires is None or each.expires >= day
            )
            if there <= 0:
                found.append(day)
                break
    return found


_held = st.integers(0, 20) | st.integers(0, 2)


@given(st.lists(st.tuples(_held, st.integers(-2, 9)), min_size=3, max_size=3), _moves)
def test_days_out_of_stock_are_those_on_which_an_hour_had_nothing(
    stock: list[tuple[int, int]], moves: list[tuple[int, int, int, int]]
) -> None:
    lots = [lot(held, good, number) for number, (held, good) in enumerate(stock, start=1)]
    days = [TODAY + timedelta(days=ahead) for ahead in range(7)]
    changed = [
        Changed(
            lots[number - 1].ref,
            datetime.combine(days[ahead], time(hour), UTC),
            days[ahead],
            by,
        )
        for number, ahead, hour, by in moves
    ]
    assert days_out(lots, changed, days) == slow_days_out(lots, changed, days)
    tells(bool(slow_days_out(lots, changed, days)))
