"""At the edge: the last good day, one more than there is, a pack that is just whole."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from carehome_app.domain.errors import FutureError, MissingFieldError
from carehome_app.domain.settings import OutsideRangeError
from carehome_app.domain.supplies.errors import (
    AlreadyUsedError,
    ExpiredGoodsError,
    ExpiryBeforeMadeError,
    LotTooSmallError,
    MadeAheadError,
    NothingMovedError,
)
from carehome_app.domain.supplies.rules import judge
from carehome_app.domain.supplies.supply import Hazard, Move
from carehome_app.services.rounds.correcting import Why
from carehome_app.services.supplies.asking import Coming
from carehome_app.services.supplies.moving import Kept
from carehome_app.services.supplies.opening import ToOpen
from tests.builders import Home
from tests.refusing import refused
from tests.services.supplies.store import GOGGLES, Keeper

DAY = timedelta(days=1)


@pytest.fixture
def keeper(home: Home) -> Keeper:
    home.sign_in("S002")
    return Keeper(home)


@pytest.mark.parametrize(("typed", "asked"), [("9", ["few"]), ("10", []), ("1b", []), ("9b", [])])
def test_fewer_pieces_than_a_pack_are_asked_about(
    keeper: Keeper, typed: str, asked: list[str]
) -> None:
    found = keeper.supplies.moving.take_in(Coming(item=keeper.lists(), quantity=typed))
    assert ([] if isinstance(found, Kept) else [one.code for one in found]) == asked


@pytest.mark.parametrize("days", [-1, 0])
def test_what_expires_today_comes_in_unasked(keeper: Keeper, days: int) -> None:
    day = keeper.home.desk.today() + days * DAY
    found = keeper.supplies.moving.take_in(Coming(item=keeper.lists(), quantity="1b", expires=day))
    assert isinstance(found, Kept) == (days == 0)


def test_what_was_made_today_may_expire_today_and_nothing_is_made_tomorrow(
    keeper: Keeper,
) -> None:
    gowns, today = keeper.lists(), keeper.home.desk.today()
    take_in = keeper.supplies.moving.take_in
    assert isinstance(take_in(Coming(item=gowns, quantity="1b", made=today, expires=today)), Kept)
    with pytest.raises(MadeAheadError):
        take_in(Coming(item=gowns, quantity="1b", made=today + DAY))
    with pytest.raises(ExpiryBeforeMadeError):
        take_in(Coming(item=gowns, quantity="1b", made=today, expires=today - DAY))
    with pytest.raises(NothingMovedError):
        take_in(Coming(item=gowns, quantity="0"))


@pytest.mark.parametrize("seconds", [0, 1, 2])
def test_a_movement_was_by_now_or_by_the_clock_of_another_desk(
    keeper: Keeper, seconds: int
) -> None:
    gowns = keeper.lists()
    at = keeper.home.clock() + timedelta(seconds=seconds)
    with refused(seconds > 1, FutureError):
        keeper.takes_in(gowns, "1b", at=at)


def test_on_its_last_day_a_thing_is_given_and_the_day_after_it_is_not(keeper: Keeper) -> None:
    gowns, today = keeper.lists(), keeper.home.desk.today()
    keeper.takes_in(gowns, "1b", str(today), lot="A")
    (lot,) = keeper.supplies.store.lots(gowns)
    keeper.gives(gowns, "3")
    keeper.gives(gowns, "3", lots=(lot.ref,))
    assert keeper.holds(gowns) == 4
    keeper.home.clock.advance(days=1)
    with pytest.raises(ExpiredGoodsError):
        keeper.gives(gowns, "1", lots=(lot.ref,))
    keeper.writes_off(gowns, "4")
    assert keeper.holds(gowns) == 0


def test_only_what_is_expired_is_written_off_as_expired_and_anything_as_damaged(
    keeper: Keeper,
) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "1b", "2027-01-31", lot="A")
    with pytest.raises(LotTooSmallError):
        keeper.writes_off(gowns, "1")
    (lot,) = keeper.supplies.store.lots(gowns)
    keeper.gives(gowns, "1", move=Move.EXPIRED, place="", lots=(lot.ref,))
    keeper.writes_off(gowns, "2", Move.DAMAGED)
    assert keeper.holds(gowns) == 7


def test_all_there_is_goes_without_a_question_and_one_more_is_asked_about(
    keeper: Keeper,
) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "1b", "2027-01-31", lot="A")
    keeper.takes_in(gowns, "1b", "2027-02-28", lot="B")
    assert keeper.asked(gowns, "21") == ["beyond"]
    kept = keeper.supplies.moving.give_out(keeper.going(gowns, "20"))
    assert isinstance(kept, Kept)
    assert (kept.beyond, keeper.holds(gowns)) == (0, 0)


@pytest.mark.parametrize(("typed", "is_too_much"), [("20", False), ("21", True)])
def test_what_burns_may_lie_there_up_to_its_most_and_one_more_is_told(
    keeper: Keeper, typed: str, is_too_much: bool
) -> None:
    alcohol = keeper.lists(replace(GOGGLES, code="A75", hazard=Hazard.FLAMMABLE, most=20))
    keeper.takes_in(alcohol, typed, "2028-01-31")
    found = [
        hit.rule for one in judge(keeper.supplies.store.standing(alcohol)) for hit in one.hits
    ]
    assert ("supplies.store" in found) == is_too_much


def test_who_gives_says_where_to_or_to_whom_and_who_writes_off_need_not(keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "1b", "2027-01-31")
    keeper.gives(gowns, "1", place="", person=keeper.home.subject("R001"))
    with pytest.raises(MissingFieldError):
        keeper.gives(gowns, "1", place=" ")
    keeper.writes_off(gowns, "1", Move.DAMAGED)
    assert keeper.holds(gowns) == 8


def test_what_comes_back_lies_where_it_was_taken_last_and_the_rest_by_itself(
    keeper: Keeper,
) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "1b", "2027-01-31", lot="A")
    keeper.takes_in(gowns, "1b", "2027-02-28", lot="B")
    keeper.gives(gowns, "12")
    keeper.home.clock.advance(hours=1)
    keeper.supplies.moving.give_back(keeper.going(gowns, "3"))
    assert sum(one.quantity for one in keeper.supplies.store.lots(gowns) if one.lot == "A") == 3
    with pytest.raises(NothingMovedError):
        keeper.supplies.moving.give_back(keeper.going(gowns, "0"))
    keeper.supplies.moving.give_back(keeper.going(gowns, "14"))
    assert keeper.holds(gowns) == 8 + 3 + 14


def test_the_same_lot_lies_together_unless_anything_about_it_is_different(
    keeper: Keeper,
) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "1b", "2027-01-31", lot="A", cost="3", shelf="1")
    keeper.takes_in(gowns, "1b", "2027-01-31", lot="A", cost="3", shelf="1")
    assert [one.quantity for one in keeper.supplies.store.lots(gowns)] == [20]
    for more in ({"cost": "4"}, {"shelf": "2"}, {"expires": "2027-01-30"}, {"lot": "B"}):
        what = {"expires": "2027-01-31", "lot": "A", "cost": "3", "shelf": "1", **more}
        keeper.takes_in(gowns, "1b", **what)
    keeper.takes_in(gowns, "1b", "2027-01-31", lot="A", cost="3", shelf="1", move=Move.DONATION)
    keeper.takes_in(gowns, "1b", "2027-01-31")
    keeper.takes_in(gowns, "1b", "2027-01-31")
    quantities = sorted(one.quantity for one in keeper.supplies.store.lots(gowns))
    assert quantities == [10, 10, 10, 10, 10, 10, 10, 20]


def test_a_delivery_is_taken_back_whole_and_not_once_some_of_it_is_gone(keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "1b", "2027-01-31", lot="A")
    keeper.supplies.reversing.reverse_last(gowns)
    assert keeper.holds(gowns) == 0
    kept = keeper.takes_in(gowns, "1b", "2027-01-31", lot="B")
    keeper.gives(gowns, "1")
    history = keeper.supplies.store.history(gowns, 30)
    line = next(one for one in history if one.ref == kept.ref)
    with pytest.raises(AlreadyUsedError) as used:
        keeper.supplies.reversing.reverse(line, Why("typing_error", ""))
    assert "1" in str(used.value)


@pytest.mark.parametrize(("days", "is_refused"), [("3650", False), ("3651", True), ("x", True)])
def test_what_is_opened_is_good_for_ten_years_at_most(
    keeper: Keeper, days: str, is_refused: bool
) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "1b", "2027-01-31", lot="A")
    with refused(is_refused, OutsideRangeError):
        keeper.supplies.opening.open(ToOpen(item=gowns, quantity="1", days=days))
    with pytest.raises(MissingFieldError):
        keeper.supplies.opening.open(ToOpen(item=gowns, quantity="1"))
    with pytest.raises(NothingMovedError):
        keeper.supplies.opening.open(ToOpen(item=gowns, quantity="0", days="1"))


def test_what_is_renewed_after_a_line_is_what_is_looked_up_anew(keeper: Keeper) -> None:
    gowns, goggles = keeper.lists(), keeper.lists(GOGGLES)
    store, known = keeper.supplies.store, keeper.supplies.store.standings()
    for _ in range(3):
        keeper.takes_in(gowns, "1b", "2027-01-31")
        known = store.renewed(known, gowns)
        assert known == store.standings()
    keeper.takes_in(goggles, "5")
    assert store.renewed(known, gowns) != store.standings(), "it is told of which thing"
    keeper.home.clock.advance(days=1)
    assert store.renewed(known, gowns) == store.standings(), "another day began"
    unlisted = known[:1]
    assert store.renewed(unlisted, goggles if unlisted[0].item == gowns else gowns) == (
        store.standings()
    )


def test_what_came_or_went_waits_for_nobody_and_a_count_for_another(keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "1b", "2027-01-31")
    keeper.gives(gowns, "3")
    assert [one.waits for one in keeper.supplies.store.history(gowns, 30)] == [False, False]
