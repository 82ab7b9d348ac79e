"""The month as a band, and whether the reports of its days left on the day."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.closed.month import Left, band, left_on
from carehome_app.domain.gate.levels import ORDER, Level, in_force
from carehome_app.domain.moments import HomeTime
from carehome_app.domain.rounds.plan import RoundKey
from tests.telling_examples import tells

HOME = HomeTime([(datetime(2020, 1, 1, tzinfo=UTC), "Asia/Shanghai")])
BEGIN = HOME.moment(date(2026, 11, 1), datetime.min.time())


def ordered(code: str, hours: float) -> Level:
    return Level(code, BEGIN + timedelta(hours=hours), {}, {})


def test_a_day_is_under_the_level_with_which_it_ended() -> None:
    found = band(
        [ordered("booked", 15 * 24 + 8), ordered("closed", 19 * 24 + 8)], date(2026, 11, 29), HOME
    )
    assert [(one.code, one.first.day, one.last.day) for one in found] == [
        ("open", 1, 15),
        ("booked", 16, 19),
        ("closed", 20, 30),
    ]


def test_a_month_in_which_nothing_was_ordered_is_one_stretch() -> None:
    (only,) = band([], date(2026, 2, 3), HOME)
    assert (only.code, only.first, only.last) == ("open", date(2026, 2, 1), date(2026, 2, 28))


anything = st.lists(st.tuples(st.sampled_from(ORDER), st.floats(-400, 800)), max_size=8)
within = st.tuples(st.sampled_from(ORDER[1:]), st.floats(48, 700))


@given(anything | st.lists(within, min_size=1, max_size=4))
def test_the_stretches_cover_every_day_once_and_say_what_was_in_force(
    drawn: list[tuple[str, float]],
) -> None:
    levels = [ordered(code, hours) for code, hours in drawn]
    found = band(levels, date(2026, 11, 7), HOME)
    tells(len(found) > 1)
    days = [
        one.first + timedelta(days=ahead)
        for one in found
        for ahead in range((one.last - one.first).days + 1)
    ]
    assert days == [date(2026, 11, number) for number in range(1, 31)]
    for one in found:
        end = HOME.moment(one.last + timedelta(days=1), datetime.min.time())
        assert in_force(levels, end - timedelta(milliseconds=1)).code == one.code
    assert all(a.code != b.code for a, b in pairwise(found))


def test_a_day_is_reported_when_all_its_rounds_left_and_late_when_one_left_later() -> None:
    days = [date(2026, 11, number) for number in (1, 2, 3, 4)]
    rounds = {day: [RoundKey(day, "am"), RoundKey(day, "pm")] for day in days[:3]} | {days[3]: []}
    evening = {
        RoundKey(day, code): HOME.moment(day, datetime.max.time().replace(microsecond=0))
        for day in days[:3]
        for code in ("am", "pm")
    }
    issued = {**evening, RoundKey(days[1], "pm"): HOME.moment(days[2], datetime.min.time())}
    del issued[RoundKey(days[2], "am")]
    assert left_on(rounds, issued, HOME) == (
        (days[0], Left.ON_DAY),
        (days[1], Left.LATE),
        (days[2], Left.NOT),
    )
