from datetime import UTC, date, datetime, time, timedelta

import pytest

from carehome_app.domain.disinfection.areas import day_bounds
from carehome_app.domain.moments import HomeTime, date_typed, home_time, time_typed
from carehome_app.domain.settings import NotADateError, NotATimeError


@pytest.mark.parametrize(
    "typed",
    ["1942-05-31", "19420531", "1942/5/31", "１９４２.5.31", "1942年5月31日", " 1942-5-31 "],
)
def test_a_birth_date_can_be_typed_in_many_ways(typed: str) -> None:
    assert date_typed(typed) == date(1942, 5, 31)


@pytest.mark.parametrize("typed", ["", "1942", "1942-13-01", "420531", "31.5.1942", "194253", "x"])
def test_everything_else_is_no_date(typed: str) -> None:
    with pytest.raises(NotADateError):
        date_typed(typed)


@pytest.mark.parametrize("typed", ["06:00", "6:00", "0600", "600", "６：００", "6.00"])
def test_a_time_can_be_typed_in_many_ways(typed: str) -> None:
    assert time_typed(typed) == time(6)


@pytest.mark.parametrize("typed", ["", "6", "25:00", "06:60", "060000", "six"])
def test_everything_else_is_no_time(typed: str) -> None:
    with pytest.raises(NotATimeError):
        time_typed(typed)


def zoned(*names: str) -> HomeTime:
    return home_time(
        tuple((datetime(2026, 1, day, tzinfo=UTC), name) for day, name in enumerate(names, 1))
    )


def test_whoever_reads_the_same_home_reads_by_one_time_and_leaves_none_behind() -> None:
    mine, another_readers = zoned("Asia/Shanghai"), zoned("Asia/Shanghai")
    assert another_readers is mine
    bounds = day_bounds(date(2026, 11, 22), mine)
    assert day_bounds(date(2026, 11, 22), another_readers) is bounds


def test_homes_of_other_zones_share_nothing() -> None:
    day = date(2026, 11, 22)
    shanghai, urumqi = zoned("Asia/Shanghai"), zoned("Asia/Urumqi")
    assert shanghai is not urumqi
    assert zoned("Asia/Shanghai", "Asia/Urumqi") is not shanghai
    assert day_bounds(day, urumqi).start - day_bounds(day, shanghai).start == timedelta(hours=2)
