"""How long each thing in store lasts goes up with a home's parcel, and stands at the bureau."""

import zlib
from datetime import date

import msgspec
import pytest
from msgspec.structs import replace

from carehome_app.domain.bureau.checking import Outcome
from carehome_app.domain.bureau.errors import NotAParcelError
from carehome_app.domain.bureau.parcel import Parcel, ThingLasts, packed, unpacked
from carehome_app.services.bureau.counting import OneHome
from tests.services.bureau.city import COUNTIES, NAMES, City
from tests.services.supplies.store import GOGGLES, Keeper


@pytest.fixture
def stocked(small: City) -> City:
    """The first home uses ten gowns a day and has 40 left; goggles are used up by nobody."""
    small.clock.set("2026-11-10 08:00")
    keeper = Keeper(small.homes[0])
    gowns, goggles = keeper.lists(), keeper.lists(GOGGLES)
    keeper.takes_in(gowns, "140", "2027-11-30")
    keeper.takes_in(goggles, "20", "2027-11-30")
    for day in range(10, 20):
        small.clock.set(f"2026-11-{day} 09:00")
        keeper.gives(gowns, "10")
    small.clock.set("2026-11-20 16:30")
    return small


def at_bureau(town: City, place: int) -> OneHome:
    counting = town.bureau.house.bureau.counting
    return counting.opened(f"{place + 1:04}", town.today)


def test_every_thing_of_which_it_is_known_how_long_it_lasts_is_told(stocked: City) -> None:
    home = stocked.homes[0].house
    known = {one.item.name: one.days for one in home.supplies.store.standings()}
    assert known["护目镜"] is None
    told = ThingLasts("G1", "隔离衣", "protection", known["隔离衣"] or 0)
    assert home.reporting_up.parcels.preview().things == [told]
    stocked.report(0)
    assert at_bureau(stocked, 0).things == [told]
    assert told.days == 4


def test_what_is_out_of_stock_lasts_no_day_and_comes_first(stocked: City) -> None:
    keeper = Keeper(stocked.homes[0])
    masks = keeper.lists(replace(GOGGLES, code="M1", name="口罩"))
    keeper.takes_in(masks, "5", "2027-11-30")
    keeper.gives(masks, "5")
    stocked.report(0)
    things = at_bureau(stocked, 0).things
    assert (things[0].name, things[0].days) == ("口罩", 0)


def test_the_newest_parcel_that_was_taken_says_how_long_things_last(stocked: City) -> None:
    stocked.report(0)
    stocked.clock.set("2026-11-21 09:00")
    Keeper(stocked.homes[0]).gives(stocked.homes[0].house.supplies.store.items()[0], "30")
    stocked.clock.set("2026-11-21 16:30")
    newer = stocked.send(0)
    assert [one.days for one in at_bureau(stocked, 0).things] == [4]
    stocked.take(newer)
    assert [one.days for one in at_bureau(stocked, 0).things] != [4]


def test_a_home_without_a_store_tells_of_no_thing(small: City) -> None:
    small.report(1)
    assert at_bureau(small, 1).things == []


MADE = Parcel(home=1, seq=1, made_at=0, things=[ThingLasts("G1", "隔离衣", "protection", 4)])


def test_a_parcel_of_before_things_were_told_is_read() -> None:
    parts = msgspec.msgpack.decode(zlib.decompress(packed(MADE)))
    before = unpacked(zlib.compress(msgspec.msgpack.encode(parts[:-1])))
    assert unpacked(packed(MADE)).things == MADE.things
    assert before.things == []
    assert before.home == MADE.home


def test_a_program_of_before_reads_a_parcel_with_more_in_it_than_it_knows() -> None:
    parts = msgspec.msgpack.decode(zlib.decompress(packed(MADE)))
    later = unpacked(zlib.compress(msgspec.msgpack.encode([*parts, ["what comes next"]])))
    assert later.things == MADE.things


def test_no_thing_lasts_for_fewer_than_no_days() -> None:
    wrong = replace(MADE, things=[ThingLasts("G1", "隔离衣", "protection", -1)])
    with pytest.raises(NotAParcelError):
        unpacked(packed(wrong))


def test_a_day_of_sums_is_at_most_320_bytes(small: City) -> None:
    small.measure(small.homes[0], fevers=1)
    parcels = small.homes[0].house.reporting_up.parcels
    parcels.send()  # the next one names it: it is longer by a digest
    made = parcels.send(days=parcels.counted()[-1:])
    small.take(made)
    (parcel,) = at_bureau(small, 0).parcels
    assert parcel.days == 1
    assert len(made.content) <= 320


def test_fourteen_days_of_sums_are_at_most_a_kilobyte(stocked: City) -> None:
    stocked.clock.set("2026-11-24 16:30")
    made = stocked.send(0)
    stocked.take(made)
    (parcel,) = at_bureau(stocked, 0).parcels
    assert parcel.days == 14
    assert len(made.content) <= 1024


def test_a_home_that_is_opened_shows_its_county_and_what_it_reported(stocked: City) -> None:
    stocked.report(0)
    one = at_bureau(stocked, 0)
    assert (one.home.name, one.county) == (NAMES[0], COUNTIES[0])
    assert one.home.first_at is not None
    assert one.home.figures


def test_of_a_month_that_is_over_its_own_days_are_expected_and_no_others(small: City) -> None:
    small.report(0)
    small.clock.set("2026-12-05 18:00")
    counting = small.bureau.house.bureau.counting
    november = counting.month(date(2026, 11, 20)).total.rates.expected
    known = sum(
        counting.day(date(2026, 11, number)).total.rates.expected for number in range(1, 31)
    )
    assert november == known > 0


def test_a_month_is_the_sum_of_its_days(small: City) -> None:
    small.report(0)
    small.clock.set("2026-12-01 16:30")
    small.report(0)
    counting = small.bureau.house.bureau.counting
    for month in (date(2026, 11, 20), date(2026, 12, 1)):
        whole = counting.month(month).total
        every = [counting.day(one.day).total for one in counting.calendar(month)]
        assert whole.sums.on_time + whole.sums.late == sum(
            one.sums.on_time + one.sums.late for one in every
        )
        assert whole.sums.on_time


def test_a_square_code_that_came_later_tells_of_no_thing_and_hides_none(stocked: City) -> None:
    stocked.report(0)
    stocked.clock.set("2026-11-21 16:30")
    letters = stocked.homes[0].house.reporting_up.parcels.code(stocked.today)
    taking = stocked.bureau.house.bureau.taking
    (verdict,) = taking.take([("phone.txt", letters.encode())])
    assert verdict.outcome is Outcome.TAKEN
    assert [one.days for one in at_bureau(stocked, 0).things] == [4]
