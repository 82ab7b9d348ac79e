"""What is found again in the store: a line by its number, where a thing was given last."""

from datetime import timedelta

import pytest

from carehome_app.domain.supplies.errors import NothingThereError
from carehome_app.domain.supplies.supply import Item, Move
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home
from tests.services.supplies.store import Keeper


@pytest.fixture
def keeper(home: Home) -> Keeper:
    home.sign_in("D01")
    return Keeper(home)


@pytest.fixture
def gowns(keeper: Keeper) -> Item:
    item = keeper.lists()
    keeper.takes_in(item, "50", "2027-01-31", paper="LY-7")
    return item


def test_a_line_is_found_by_its_number_with_or_without_its_pc(keeper: Keeper, gowns: Item) -> None:
    (line,) = keeper.supplies.store.history(gowns, 30)
    for typed in (f"{line.ref.number}", f"{line.ref.station}-{line.ref.number}"):
        assert keeper.supplies.store.line(typed) == line
    assert line.paper == "LY-7"


@pytest.mark.parametrize("typed", ["", "x", "x-2", "2-x", "-", "999999", "9-1"])
def test_what_is_no_number_of_a_line_is_not_there(keeper: Keeper, gowns: Item, typed: str) -> None:
    assert keeper.supplies.store.history(gowns, 30)
    with pytest.raises(NothingThereError):
        keeper.supplies.store.line(typed)


def test_where_a_thing_was_given_last_is_where_it_was_used_and_not_taken_back(
    keeper: Keeper, gowns: Item
) -> None:
    store, clock = keeper.supplies.store, keeper.home.clock
    assert store.last_place(gowns) is None
    for place in ("二楼", "三楼"):
        clock.advance(minutes=1)
        keeper.gives(gowns, "2", place=place)
    clock.advance(minutes=1)
    keeper.writes_off(gowns, "1", Move.DAMAGED)
    last = store.last_place(gowns)
    assert last is not None
    assert last.place == "三楼"
    clock.advance(minutes=1)
    keeper.supplies.reversing.reverse(last, Why("typing_error", ""))
    before = store.last_place(gowns)
    assert before is not None
    assert before.place == "二楼"
    assert last.at - before.at == timedelta(minutes=1)
