"""At the edge: just a day later, the last good day of a lot, nobody left in a tube."""

from datetime import datetime, timedelta

import pytest

from carehome_app.domain.errors import FutureError, MissingFieldError, UnknownPersonError
from carehome_app.domain.sampling.errors import (
    EmptyTubeError,
    ExpiredLotError,
    LabelTakenError,
    NoSampleError,
    NoTestRoundError,
    NoTubeError,
    PoolSizeError,
    ProofNeededError,
    TubeSealedError,
    WindowWrongError,
)
from carehome_app.domain.sampling.plans import Rhythm
from carehome_app.domain.sampling.results import Result
from carehome_app.domain.sampling.round import Method, Move
from carehome_app.services.sampling.planning import NewPlan, window_typed
from carehome_app.services.sampling.taking import Asked, ChosenTube, Sampled, Scan
from tests.builders import Home
from tests.refusing import refused
from tests.services.sampling.rounds_in_a_home import SamplingTable


@pytest.fixture
def table(home: Home) -> SamplingTable:
    """A round of residents in tubes of two: 201-1, 201-2, 202-1, 202-2 and 301-1, 301-2."""
    home.sign_in("S001")
    return SamplingTable(home)


@pytest.mark.parametrize("minutes", [-1, 0])
def test_a_day_after_the_last_sample_nobody_is_asked(table: SamplingTable, minutes: int) -> None:
    taken = table.home.clock()
    assert isinstance(table.scan("201-1"), Sampled)
    table.home.clock.set(taken + timedelta(hours=24, minutes=minutes))
    found = SamplingTable(table.home).scan("201-1")
    assert isinstance(found, Asked if minutes < 0 else Sampled)


@pytest.mark.parametrize("days", [0, 1])
def test_a_lot_is_good_on_its_last_day_still(home: Home, days: int) -> None:
    home.house.sampling.planning.write_lot("L7", "kit", (15, 20), home.desk.today())
    home.clock.advance(days=days)
    table = SamplingTable(home, Method.ANTIGEN)
    with refused(days > 0, ExpiredLotError):
        assert isinstance(table.scan("201-1", lot="L7"), Sampled)


@pytest.mark.parametrize("code", ["2201567", "22015678"])
def test_eight_digits_are_printed_on_a_tube_and_fewer_are_nobody(
    table: SamplingTable, code: str
) -> None:
    with refused(len(code) < 8, UnknownPersonError):
        assert table.scan(code) == ChosenTube("T01", code)


def test_what_is_sealed_is_not_sealed_again_and_an_empty_tube_is_not_sealed_at_all(
    table: SamplingTable,
) -> None:
    taking, one = table.home.house.sampling.taking, table.home.subject("R001")
    table.fill("201-1", "201-2")
    table.seal("T01")
    with pytest.raises(TubeSealedError):
        table.seal("T01")
    table.fill("301-1")
    taking.take_out(table.number, table.home.subject("R005"), "wrong person")
    with pytest.raises(EmptyTubeError):
        table.seal("T02")
    with pytest.raises(EmptyTubeError):
        taking.move(table.number, ["T02"], Move.HANDED, "county lab")
    with pytest.raises(NoTubeError):
        table.seal("T03")
    with pytest.raises(NoSampleError):
        taking.take_out(table.number, table.home.subject("R005"), "again")
    assert one in table.round.samples


def test_an_emptied_tube_takes_another_group(table: SamplingTable) -> None:
    table.fill("201-1")
    table.home.house.sampling.taking.take_out(
        table.number, table.home.subject("R001"), "wrong person"
    )
    found = table.scan("301-1", tube="T01")
    assert isinstance(found, Sampled)
    assert (found.tube, found.position) == ("T01", 1)


def test_a_tube_for_one_has_a_label_of_its_own(home: Home) -> None:
    table = SamplingTable(home, Method.SINGLE)
    first, second = table.scan("201-1", tube="D05"), table.scan("201-2", tube="T09")
    assert isinstance(first, Sampled)
    assert isinstance(second, Sampled)
    assert (first.tube, first.capacity) == ("D05", 1)
    assert second.tube.startswith("D")
    with pytest.raises(LabelTakenError):
        table.scan("202-1", tube="D05")
    assert all(tube.is_sealed for tube in table.round.tubes.values())


@pytest.mark.parametrize("minutes", [0, 1])
def test_a_sample_and_a_test_elsewhere_were_taken_by_now(
    table: SamplingTable, minutes: int
) -> None:
    at = table.home.clock() + timedelta(minutes=minutes)
    with refused(minutes > 0, FutureError):
        assert isinstance(table.scan("201-1", at=at), Sampled)
    explaining, who = table.home.house.sampling.explaining, table.home.subject("R002")
    with refused(minutes > 0, FutureError):
        explaining.elsewhere(table.number, who, Result.NEGATIVE, "hospital's paper", at)
    assert (who in table.round.elsewhere) == (minutes == 0)


def test_a_test_elsewhere_without_a_proof_is_no_test_and_no_reason_cannot_be_taken_back(
    table: SamplingTable,
) -> None:
    explaining, who = table.home.house.sampling.explaining, table.home.subject("R002")
    with pytest.raises(ProofNeededError):
        explaining.elsewhere(table.number, who, Result.NEGATIVE, " ")
    with pytest.raises(NoSampleError):
        explaining.take_back(table.number, who, "is here")
    assert table.round.elsewhere == {}


def test_a_time_of_sampling_is_the_scans_own_and_now_where_it_says_none(
    table: SamplingTable,
) -> None:
    home, earlier = table.home, table.home.clock()
    home.clock.advance(minutes=20)
    assert isinstance(table.scan("201-1", at=earlier), Sampled)
    assert isinstance(table.scan("301-1"), Sampled)

    def taken(code: str) -> datetime:
        (one,) = table.round.samples[home.subject(code)]
        return one.at

    assert (taken("R001"), taken("R005")) == (earlier, home.clock())
    opened = [table.round.tubes[label].opened_at for label in ("T01", "T02")]
    assert opened == [earlier, home.clock()]


def test_of_two_open_tubes_of_a_group_the_later_is_filled(table: SamplingTable) -> None:
    table.fill("201-1", "201-2")
    assert table.scan(f"{table.number}-T05") == ChosenTube("T05")
    table.home.clock.advance(minutes=1)
    assert isinstance(table.scan("202-1", tube="T05"), Sampled)
    assert table.fill("202-2") == "T05"


@pytest.mark.parametrize(
    ("capacity", "is_refused"), [(1, True), (2, False), (20, False), (21, True)]
)
def test_a_pool_is_of_two_to_twenty(home: Home, capacity: int, is_refused: bool) -> None:
    planning = home.house.sampling.planning
    new = NewPlan(name="weekly", rhythm=Rhythm.DAILY, method=Method.POOL, capacity=capacity)
    with refused(is_refused, PoolSizeError):
        planning.start(new)
    with refused(is_refused, PoolSizeError):
        SamplingTable(home, Method.POOL, capacity)


def test_a_plan_without_a_name_and_the_end_of_none_are_refused(home: Home) -> None:
    planning = home.house.sampling.planning
    with pytest.raises(MissingFieldError):
        planning.start(NewPlan(name=" ", rhythm=Rhythm.DAILY, method=Method.SINGLE))
    number = planning.start(NewPlan(name="x", rhythm=Rhythm.DAILY, method=Method.SINGLE))
    with pytest.raises(NoTestRoundError):
        planning.end(number + 1)
    assert [one.capacity for one in planning.plans()] == [1]


@pytest.mark.parametrize("typed", ["08:00", "08:00-08:00", "18:00-08:00", "8-x"])
def test_a_window_has_an_end_after_its_beginning(typed: str) -> None:
    with pytest.raises(WindowWrongError):
        window_typed(typed)
    assert [f"{one:%H:%M}" for one in window_typed("08:00-08:01")] == ["08:00", "08:01"]


@pytest.mark.parametrize(
    ("window", "is_refused"), [((0, 1), False), ((-1, 5), True), ((5, 5), True)]
)
def test_a_kit_is_read_after_so_many_minutes_and_before_more(
    home: Home, window: tuple[int, int], is_refused: bool
) -> None:
    with refused(is_refused, WindowWrongError):
        home.house.sampling.planning.write_lot("L7", "kit", window, None)
    assert len(home.house.sampling.planning.lots()) == (not is_refused)


def test_nothing_is_scanned_into_a_round_that_is_not_there(table: SamplingTable) -> None:
    scan = Scan(round=table.number + 1, typed="201-1")
    with pytest.raises(NoTestRoundError):
        table.home.house.sampling.taking.scan(scan)


@pytest.mark.parametrize("typed", [f"8-{'9' * 30}", f"18:00-08:00{' x' * 20}", "18:00-08:00"])
def test_of_a_window_that_is_none_so_much_is_said_as_a_line_holds(typed: str) -> None:
    with pytest.raises(WindowWrongError) as wrong:
        window_typed(typed)
    assert wrong.value.sentence.values == {"typed": typed[:24]}
