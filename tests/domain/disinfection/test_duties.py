"""One disinfection fills one window of one area, never one that had not opened."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from carehome_app.domain.disinfection.areas import (
    TIMES_A_DAY,
    AreaHistory,
    AreaVersion,
    AreaWindow,
    Classes,
    are_windows,
    usual_windows,
)
from carehome_app.domain.disinfection.duties import AreaDay, Count, Duty, area_day, filled
from carehome_app.domain.disinfection.record import Details, Disinfection, Method
from carehome_app.domain.disinfection.report import AgentUse, agent_use
from carehome_app.domain.moments import HomeTime
from carehome_app.domain.rounds.entry import LineRef, Superseded
from tests.telling_examples import tells

DAY = date(2026, 11, 22)
START = datetime(2026, 11, 1, tzinfo=UTC)
SHANGHAI = HomeTime([(START, "Asia/Shanghai")])
WIPED = Details(agent="chlorine", concentration=Decimal(500), method=Method.WIPE, done_by=1)

minutes = st.integers(0, 24 * 60 - 1)


def record(at: datetime, number: int = 1, area: int = 1) -> Disinfection:
    return Disinfection(
        ref=LineRef(1, number),
        area=area,
        started_at=at,
        ended_at=None,
        recorded_at=at,
        by=1,
        details=WIPED,
    )


def moment(minute: int) -> datetime:
    return datetime(2026, 11, 22, tzinfo=UTC) + timedelta(minutes=minute)


@st.composite
def windows(draw: st.DrawFn) -> list[Duty]:
    edges = sorted(draw(st.lists(minutes, min_size=2, max_size=8, unique=True)))
    pairs = list(zip(edges[::2], edges[1::2], strict=False))
    return [Duty(place, moment(a), moment(b)) for place, (a, b) in enumerate(pairs, 1)]


@given(windows(), st.lists(minutes, max_size=8))
def test_a_disinfection_fills_one_window_at_most_and_never_one_that_had_not_opened(
    duties: list[Duty], starts: list[int]
) -> None:
    records = [record(moment(at), number) for number, at in enumerate(starts)]
    done, extras = filled(duties, records)
    used = [one.filled_by for one in done if one.filled_by is not None]
    tells(bool(used))
    assert len({one.ref for one in used}) == len(used)
    assert sorted(one.ref for one in (*used, *extras)) == sorted(one.ref for one in records)
    for duty in done:
        if duty.filled_by is not None:
            assert duty.filled_by.started_at >= duty.opens
            assert duty.is_late == (duty.filled_by.started_at >= duty.closes)


@given(windows(), st.lists(minutes, max_size=6))
def test_as_many_windows_are_filled_as_can_be(duties: list[Duty], starts: list[int]) -> None:
    records = [record(moment(at), number) for number, at in enumerate(starts)]
    done, _extras = filled(duties, records)
    assert sum(one.is_done for one in done) == most_by_trying(duties, starts)
    tells(any(one.is_done for one in done))


def most_by_trying(duties: list[Duty], starts: list[int]) -> int:
    """Count slowly: every choice of windows that could be filled by different disinfections."""
    for size in range(min(len(duties), len(starts)), 0, -1):
        for chosen in combinations(duties, size):
            free = sorted(moment(at) for at in starts)
            for duty in sorted(chosen, key=lambda one: one.opens, reverse=True):
                fitting = [at for at in free if at >= duty.opens]
                if not fitting:
                    break
                free.remove(fitting[-1])
            else:
                return size
    return 0


def test_what_is_usual_is_two_halves_of_the_day_or_the_whole_of_it() -> None:
    assert usual_windows(1) == (AreaWindow(360, 1080),)
    assert usual_windows(2) == (AreaWindow(360, 720), AreaWindow(720, 1080))


@pytest.mark.parametrize(
    ("windows", "are"),
    [
        ([(360, 720), (720, 1080)], True),
        ([(0, 1440)], True),
        ([(0, 1441)], False),
        ([(-1, 360)], False),
        ([(360, 360)], False),
        ([(720, 1080), (360, 720)], False),
        ([(360, 720), (700, 800)], False),
    ],
)
def test_windows_follow_each_other_within_a_day_and_each_is_longer_than_nothing(
    windows: list[tuple[int, int]], are: bool
) -> None:
    assert are_windows([AreaWindow(*one) for one in windows]) is are


@given(st.integers(1, 12))
def test_usual_windows_always_follow_each_other(times: int) -> None:
    tells(times > 1)
    found = usual_windows(times)
    assert (len(found), are_windows(found)) == (times, True)


def kitchen(**more: object) -> AreaHistory:
    version = AreaVersion(START, "厨房", "kitchen", "1", 2)
    return AreaHistory(1, (version,), **more)  # type: ignore[arg-type]


def at(clock: str, day: date = DAY) -> datetime:
    hour, minute = clock.split(":")
    return SHANGHAI.moment(day, datetime(2000, 1, 1, int(hour), int(minute)).time())  # noqa: DTZ001


def day_of(area: AreaHistory, *starts: str) -> AreaDay | None:
    records = [record(at(clock), number) for number, clock in enumerate(starts)]
    return area_day(area, DAY, records, classes=Classes(), home_time=SHANGHAI)


def test_a_second_one_in_the_morning_is_extra_and_the_afternoon_stays_open() -> None:
    found = day_of(kitchen(), "07:05", "09:00")
    assert found is not None
    assert [duty.is_done for duty in found.duties] == [True, False]
    assert len(found.extras) == 1


def test_in_the_afternoon_the_first_is_on_time_and_the_second_is_the_morning_s_late() -> None:
    found = day_of(kitchen(), "13:00", "15:00")
    assert found is not None
    assert [(duty.is_done, duty.is_late) for duty in found.duties] == [(True, True), (True, False)]


def test_one_at_night_before_the_first_window_fills_none() -> None:
    found = day_of(kitchen(), "05:30")
    assert found is not None
    assert (found.done, len(found.extras)) == (0, 1)


def test_an_area_added_at_noon_is_due_from_the_window_that_is_still_open() -> None:
    area = AreaHistory(1, (AreaVersion(at("12:00"), "厨房", "kitchen", "1", 2),))
    found = day_of(area)
    assert found is not None
    assert [duty.number for duty in found.duties] == [2]


def test_an_area_closed_in_the_morning_is_not_missed_but_what_was_done_counts() -> None:
    nothing_done = day_of(kitchen(closed_at=at("09:00")))
    done = day_of(kitchen(closed_at=at("09:00")), "07:05")
    assert nothing_done is None
    assert done is not None
    assert [duty.number for duty in done.duties] == [1]


def test_a_new_minimum_holds_from_the_next_day_and_a_past_day_keeps_its_own() -> None:
    versions = (
        AreaVersion(START, "厨房", "kitchen", "1", 2),
        AreaVersion(at("10:00"), "大厨房", "kitchen", "1", 3),
    )
    area = AreaHistory(1, versions)
    today = day_of(area)
    tomorrow = area_day(area, DAY + timedelta(days=1), (), classes=Classes(), home_time=SHANGHAI)
    assert today is not None
    assert tomorrow is not None
    assert (len(today.duties), len(tomorrow.duties)) == (2, 3)
    assert area.at(at("07:05")).name == "厨房"


def test_clocks_that_change_give_a_day_of_23_hours_the_same_windows() -> None:
    berlin = HomeTime([(START, "Europe/Berlin")])
    spring = date(2027, 3, 28)
    windows = (AreaWindow(0, 150), AreaWindow(150, 180), AreaWindow(180, 1440))
    area = AreaHistory(1, (AreaVersion(START, "夜班室", "public", "", 3, windows),))
    found = area_day(area, spring, (), classes=Classes(), home_time=berlin)
    assert found is not None
    assert [duty.opens <= duty.closes for duty in found.duties] == [True] * 3
    assert found.duties[-1].closes - found.duties[0].opens == timedelta(hours=23)


def test_a_window_begins_with_its_first_minute_and_ends_before_its_last() -> None:
    first = day_of(kitchen(), "06:00")
    noon = day_of(kitchen(), "12:00")
    assert first is not None
    assert noon is not None
    assert [duty.is_done for duty in first.duties] == [True, False]
    assert [(duty.is_done, duty.is_late) for duty in noon.duties] == [
        (False, False),
        (True, False),
    ]


def test_at_the_very_end_of_the_day_s_last_window_it_is_late() -> None:
    found = day_of(kitchen(), "07:00", "18:00")
    assert found is not None
    assert [(duty.is_done, duty.is_late) for duty in found.duties] == [(True, False), (True, True)]


def test_an_area_is_due_in_a_window_that_it_closes_with_and_not_in_one_it_opens_with() -> None:
    at_noon = day_of(kitchen(closed_at=at("12:00")))
    assert at_noon is not None
    assert [duty.number for duty in at_noon.duties] == [1]
    assert day_of(kitchen(closed_at=at("11:59"))) is None
    closing = day_of(kitchen(closed_at=at("06:00")), "06:00")
    assert closing is not None
    assert (len(closing.duties), len(closing.extras)) == (0, 1)


def test_what_acts_is_over_so_many_minutes_after_it_was_begun_until_its_end_is_said() -> None:
    begun = moment(8 * 60)
    acting = replace(record(begun), details=replace(WIPED, contact=30))
    assert acting.due_to_end == moment(8 * 60 + 30)
    assert replace(acting, ended_at=moment(8 * 60 + 20)).due_to_end is None
    assert record(begun).due_to_end is None, "nobody said how long it has to act"


def test_days_told_together_share_their_areas_and_add_up_what_was_due() -> None:
    monday, tuesday = Count(4, 8, 5, 1, 2), Count(3, 6, 6, 0, 0)
    assert monday.plus(tuesday) == tuesday.plus(monday) == Count(4, 14, 11, 1, 2)


def test_what_was_used_of_an_agent_is_added_up_and_what_nobody_said_is_counted() -> None:
    begun = moment(8 * 60)
    said = replace(record(begun), details=replace(WIPED, litres=Decimal("1.5")))
    again = replace(record(begun, 2), details=replace(WIPED, litres=Decimal(2)))
    assert agent_use([said, again])["chlorine"] == AgentUse(2, Decimal("3.5"))
    unsaid = record(begun, 3)
    assert agent_use([said, unsaid])["chlorine"].unsaid == 1
    beside = replace(record(begun, 4), together=3)
    assert agent_use([unsaid, beside])["chlorine"].unsaid == 1, "told with the area before it"
    corrected = replace(unsaid, superseded=Superseded(LineRef(1, 9), 1, begun, "typing_error", ""))
    assert agent_use([corrected]) == {}


def test_kitchens_laundries_and_pens_are_done_twice_a_day_and_so_is_airing() -> None:
    assert {area.value: times for area, times in TIMES_A_DAY.items()} == {
        "kitchen": 2, "laundry": 2, "animal_pen": 2, "bedroom": 1, "public": 1,
        "vehicle": 1, "isolation": 2, "airing": 2, "uv": 1,
    }  # fmt: skip
