"""What was opened is good for as long as its label says, and whatever looks ahead knows it."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from carehome_app.db.journal import journal, rebuilding
from carehome_app.db.supplies.looking import of_item
from carehome_app.domain.errors import MissingFieldError
from carehome_app.domain.settings import OutsideRangeError
from carehome_app.domain.supplies.errors import (
    AlreadyUsedError,
    ExpiredGoodsError,
    LotOpenError,
    LotTooSmallError,
    NothingMovedError,
    UnknownLotError,
)
from carehome_app.domain.supplies.supply import Item, ItemClass, Move
from carehome_app.services.rounds.correcting import Why
from carehome_app.services.supplies.moving import Kept
from carehome_app.services.supplies.opening import ToOpen
from tests.builders import Home
from tests.services.supplies.store import Keeper

BLEACH = Item(
    id=0, code="B84", name="84 消毒液", unit="瓶", item_class=ItemClass.DISINFECTANT, open_days=30
)


@pytest.fixture
def keeper(home: Home) -> Keeper:
    home.sign_in("S001")
    return Keeper(home)


@pytest.fixture
def bleach(keeper: Keeper) -> Item:
    keeper.home.sign_in("S003")
    listed = keeper.lists(BLEACH)
    keeper.home.sign_in("S001")
    keeper.takes_in(listed, "20", "2028-06-30", lot="A1")
    return listed


def opens(keeper: Keeper, item: Item, typed: str, **more: str) -> Kept:
    return keeper.supplies.opening.open(ToOpen(item=item, quantity=typed, **more))


def lots(keeper: Keeper, item: Item) -> list[tuple[str, int, date | None, date | None]]:
    found = keeper.supplies.store.lots(item)
    return sorted((one.lot, one.quantity, one.opened, one.expires) for one in found)


def test_what_is_opened_is_good_for_as_long_as_its_label_says(
    keeper: Keeper, bleach: Item
) -> None:
    today = keeper.home.desk.today()
    opens(keeper, bleach, "2")
    assert lots(keeper, bleach) == [
        ("A1", 2, today, today + timedelta(days=30)),
        ("A1", 18, None, date(2028, 6, 30)),
    ]
    assert keeper.holds(bleach) == 20, "nothing is used by being opened"
    opened, _came = of_item(keeper.home.desk.store, bleach.id, 2)
    assert (opened.move, opened.waits) == (Move.OPEN, False), "nor does it wait for a count"
    keeper.gives(bleach, "3")
    assert lots(keeper, bleach) == [("A1", 17, None, date(2028, 6, 30))], "open ones go first"


def test_it_is_never_good_for_longer_than_it_was_closed(keeper: Keeper, bleach: Item) -> None:
    soon = keeper.home.desk.today() + timedelta(days=9)
    keeper.takes_in(bleach, "5", soon.isoformat(), lot="A0")
    opens(keeper, bleach, "5")
    assert lots(keeper, bleach)[0] == ("A0", 5, keeper.home.desk.today(), soon)


def test_days_left_count_an_open_bottle_only_as_far_as_it_is_good(
    keeper: Keeper, bleach: Item
) -> None:
    for _day in range(8):
        keeper.home.clock.advance(days=1)
        keeper.gives(bleach, "1")
    keeper.home.clock.advance(days=1)
    assert keeper.supplies.store.standing(bleach).days == 12
    opens(keeper, bleach, "6", days="2")
    standing = keeper.supplies.store.standing(bleach)
    assert (standing.usable, standing.days, standing.naive_days) == (12, 9, 12)
    (soon,) = standing.expiring(30)
    assert (int(soon.used), soon.wasted) == (3, 3)
    families = {one.episode.family.code for one in keeper.home.house.following_up.due()}
    assert "supply_expiring" in families
    keeper.home.clock.advance(days=3)
    keeper.supplies.judge(keeper.supplies.store.standings())
    standing = keeper.supplies.store.standing(bleach)
    assert (standing.usable, standing.expired) == (6, 6)
    families = {one.episode.family.code for one in keeper.home.house.following_up.due()}
    assert "supply_expired" in families
    keeper.writes_off(bleach, "6")
    assert keeper.holds(bleach) == 6


def test_what_cannot_be_opened_is_refused(keeper: Keeper, bleach: Item) -> None:
    with pytest.raises(NothingMovedError):
        opens(keeper, bleach, "0")
    with pytest.raises(LotTooSmallError):
        opens(keeper, bleach, "21")
    with pytest.raises(UnknownLotError):
        opens(keeper, bleach, "1", lot="A9")
    for typed in ("x", "-1", "1.5", "3651"):
        with pytest.raises(OutsideRangeError):
            opens(keeper, bleach, "1", days=typed)
    opens(keeper, bleach, "20", days="3650")
    with pytest.raises(LotOpenError):
        opens(keeper, bleach, "1")
    keeper.home.sign_in("S003")
    unsaid = keeper.lists(replace(BLEACH, code="C1", name="洗手液", open_days=0))
    keeper.takes_in(unsaid, "5", "2026-11-20", lot="X")
    with pytest.raises(ExpiredGoodsError):
        opens(keeper, unsaid, "1", days="7")
    keeper.takes_in(unsaid, "5", "2027-11-20", lot="Y")
    with pytest.raises(MissingFieldError):
        opens(keeper, unsaid, "1", lot="Y")
    opens(keeper, unsaid, "1", lot="Y", days="0")
    today = keeper.home.desk.today()
    assert ("Y", 1, today, today) in lots(keeper, unsaid)


def test_a_mistake_is_reversed_until_some_of_it_was_given_out(
    keeper: Keeper, bleach: Item
) -> None:
    opens(keeper, bleach, "4")
    keeper.supplies.reversing.reverse_last(bleach)
    assert lots(keeper, bleach) == [("A1", 20, None, date(2028, 6, 30))]
    opened = opens(keeper, bleach, "4")
    keeper.gives(bleach, "1")
    line = keeper.supplies.store.line(str(opened.ref.number))
    with pytest.raises(AlreadyUsedError):
        keeper.supplies.reversing.reverse(line, Why("typing_error", ""))


def test_what_was_opened_of_a_donation_is_the_donation_still(keeper: Keeper, bleach: Item) -> None:
    keeper.takes_in(
        bleach, "10", "2027-01-31", move=Move.DONATION, donor="慈善会", purpose="只限一线"
    )
    opens(keeper, bleach, "6")
    assert keeper.asked(bleach, "2") == ["purpose"]
    keeper.gives(bleach, "2")
    keeper.gives(bleach, "1", move=Move.DAMAGED, place="")
    (trace,) = keeper.supplies.donations(date.min, date.max)
    assert (trace.received, trace.issued, trace.lost, trace.stock) == (10, 2, 1, 7)
    assert trace.holds


def test_a_delivery_of_the_same_lot_is_not_open(keeper: Keeper, bleach: Item) -> None:
    today = keeper.home.desk.today()
    opens(keeper, bleach, "2", days="7")
    keeper.takes_in(bleach, "5", (today + timedelta(days=7)).isoformat(), lot="A1")
    assert ("A1", 5, None, today + timedelta(days=7)) in lots(keeper, bleach)


def test_the_tables_are_what_the_journal_says_in_any_order(keeper: Keeper, bleach: Item) -> None:
    opens(keeper, bleach, "4")
    keeper.gives(bleach, "1")
    opens(keeper, bleach, "2")
    keeper.supplies.reversing.reverse_last(bleach)
    keeper.home.sign_in("D01")
    assert keeper.home.house.verifying.verify().ok
    made = rebuilding.rebuilt(list(journal.lines(keeper.home.desk.store))[::-1])
    assert list(rebuilding.differences(keeper.home.desk.store, made)) == []
