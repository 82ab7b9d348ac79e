"""A delivery, an issue, a count, a donation: what the ledger says afterwards."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from carehome_app.db import accounts
from carehome_app.domain.accounts.roles import TABLE, May, Role
from carehome_app.domain.accounts.signatures import Purpose
from carehome_app.domain.errors import FutureError, MissingFieldError, NotAllowedError
from carehome_app.domain.measures.rule import Severity
from carehome_app.domain.supplies.errors import (
    AlreadyReversedError,
    AlreadyUsedError,
    AnotherCountsError,
    DonationNotSignedError,
    ExpiredGoodsError,
    ExpiryBeforeMadeError,
    ItemTakenError,
    LotIsSoError,
    LotTooSmallError,
    NothingMovedError,
    NotYetThereError,
    SpecNeededError,
    UnknownItemError,
    UnknownLotError,
)
from carehome_app.domain.supplies.standing import Grade
from carehome_app.domain.supplies.supply import Item, LotState, Move
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.rounds.correcting import Why
from carehome_app.services.supplies.asking import Coming
from carehome_app.services.supplies.moving import Kept
from tests.builders import Home
from tests.services.supplies.store import GOGGLES, GOWNS, Keeper

WRONG = Why("typing_error", "")


@pytest.fixture
def keeper(home: Home) -> Keeper:
    home.sign_in("S002")
    return Keeper(home)


def used_up(keeper: Keeper, item: Item, a_day: str, days: int) -> None:
    for _day in range(days):
        keeper.home.clock.advance(days=1)
        keeper.gives(item, a_day)
    keeper.home.clock.advance(days=1)


def test_what_expires_first_is_given_first_and_lots_never_fall_below_nothing(
    keeper: Keeper,
) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "6b", "2028-04-30", lot="G2604")
    keeper.takes_in(gowns, "16", "2027-11-30", lot="G2511")
    planned = keeper.supplies.moving.plan(keeper.going(gowns, "2b"))
    assert planned.quantity == (20, 2, 0)
    assert [(lot.lot, lot.quantity, taken) for lot, taken in planned.parts] == [
        ("G2511", 16, 16),
        ("G2604", 60, 4),
    ]
    keeper.gives(gowns, "2b")
    assert [(one.lot, one.quantity) for one in keeper.supplies.store.lots(gowns)] == [
        ("G2604", 56)
    ]


def test_days_are_asked_of_known_use_only(keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "20b", "2028-04-30", lot="G2604")
    assert keeper.supplies.store.standing(gowns).days is None, "nobody used any yet"
    used_up(keeper, gowns, "12", 7)
    standing = keeper.supplies.store.standing(gowns)
    assert (standing.usable, standing.days) == (116, 9)
    assert standing.use.per_day == 12
    assert standing.grade is Grade.AMBER
    assert standing.order_by == keeper.home.desk.today() + timedelta(days=1)
    keeper.home.sign_in("S003")
    keeper.supplies.store.set_level("closed")
    standing = keeper.supplies.store.standing(gowns)
    assert standing.target_days == 30
    assert standing.order == 12 * 30 - 116


def test_few_days_left_are_an_alert_that_grows_and_goes(keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "24b", "2028-04-30")
    used_up(keeper, gowns, "12", 7)
    assert _alerts(keeper) == (13, {"supply_days": Severity.WATCH})
    used_up(keeper, gowns, "12", 7)
    assert _alerts(keeper) == (6, {"supply_days": Severity.ACT})
    keeper.takes_in(gowns, "20b", "2028-04-30")
    assert _alerts(keeper)[1] == {}


def test_below_the_minimum_is_an_alert_where_days_say_nothing(keeper: Keeper) -> None:
    lamps = keeper.lists(Item(id=0, code="L", name="应急灯", unit="盏", by_days=False, minimum=5))
    keeper.takes_in(lamps, "4")
    assert _alerts(keeper) == (None, {"supply_minimum": Severity.WATCH})
    keeper.takes_in(lamps, "1")
    assert _alerts(keeper)[1] == {}


def _alerts(keeper: Keeper) -> tuple[int | None, dict[str, Severity]]:
    """Return how many days the only thing lasts, and what is to be followed up of it."""
    (standing,) = keeper.supplies.store.standings()
    found = keeper.home.house.following_up.due()
    return standing.days, {one.episode.family.code: one.episode.severity for one in found}


def test_expired_goods_on_the_shelf_are_no_stock(keeper: Keeper) -> None:
    goggles = keeper.lists(GOGGLES)
    keeper.takes_in(goggles, "40", "2026-11-20", lot="H1")
    standing = keeper.supplies.store.standing(goggles)
    assert (standing.usable, standing.expired, standing.days) == (0, 40, 0)
    assert keeper.asked(goggles, "2") == ["beyond"]
    (lot,) = standing.lots
    with pytest.raises(ExpiredGoodsError):
        keeper.gives(goggles, "2", lots=(lot.ref,), place="家属")
    home = keeper.home
    found = {one.episode.family.code for one in home.house.following_up.due()}
    assert found == {"supply_out", "supply_expired"}
    keeper.writes_off(goggles, "40")
    assert keeper.holds(goggles) == 0
    assert {one.episode.family.code for one in home.house.following_up.due()} == {"supply_out"}
    keeper.takes_in(goggles, "60", "2028-01-31")
    assert home.house.following_up.due() == []


@pytest.mark.parametrize(("given", "beyond"), [("13", 3), ("11", 1)])
def test_an_issue_beyond_the_book_is_kept_and_opens_a_count(
    keeper: Keeper, given: str, beyond: int
) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "10", "2028-04-30")
    assert keeper.asked(gowns, given) == ["beyond"]
    kept = keeper.gives(gowns, given)
    assert kept.beyond == beyond
    assert keeper.holds(gowns) == 0
    families = {one.episode.family.code for one in keeper.home.house.following_up.due()}
    assert "supply_count" in families
    keeper.supplies.counting.count(gowns, "0")
    families = {one.episode.family.code for one in keeper.home.house.following_up.due()}
    assert "supply_count" not in families


def test_a_mistake_is_reversed_and_nothing_is_edited(keeper: Keeper) -> None:
    gowns = keeper.lists()
    came = keeper.takes_in(gowns, "10b", "2028-04-30")
    keeper.gives(gowns, "30")
    first = keeper.supplies.store.line(str(came.ref.number))
    with pytest.raises(AlreadyUsedError):
        keeper.supplies.reversing.reverse(first, WRONG)
    gone = keeper.supplies.reversing.reverse_last(gowns)
    assert gone.move is Move.ISSUE
    assert keeper.holds(gowns) == 100
    with pytest.raises(AlreadyReversedError):
        keeper.supplies.reversing.reverse(keeper.supplies.store.history(gowns, 30)[0], WRONG)
    lines = keeper.supplies.store.history(gowns, 30)
    assert [(one.move, one.superseded is None) for one in lines] == [
        (Move.ISSUE, False),
        (Move.PURCHASE, True),
    ]


def test_a_small_difference_counts_at_once_and_a_large_one_when_another_counted(
    keeper: Keeper,
) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "100b", "2028-04-30")
    assert not keeper.supplies.counting.count(gowns, "995").waits
    assert keeper.holds(gowns) == 995
    assert keeper.supplies.counting.count(gowns, "960").waits
    assert keeper.holds(gowns) == 995, "the book stands until another person counted"
    with pytest.raises(AnotherCountsError):
        keeper.supplies.counting.count(gowns, "960")
    keeper.home.sign_in("S003")
    assert keeper.supplies.counting.count(gowns, "961").waits, "two people saw two numbers"
    keeper.home.sign_in("S002")
    assert not keeper.supplies.counting.count(gowns, "961").waits
    assert keeper.holds(gowns) == 961


def test_every_piece_of_a_donation_is_accounted_for(keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(
        gowns,
        "50b",
        "2027-01-31",
        move=Move.DONATION,
        donor="县慈善会",
        purpose="只限一线",
        value="3000",
    )
    keeper.takes_in(gowns, "10b", "2028-01-31")
    assert keeper.asked(gowns, "120") == ["purpose"]
    keeper.gives(gowns, "120", place="一线")
    keeper.gives(gowns, "20", move=Move.DAMAGED, place="")
    keeper.supplies.moving.give_back(keeper.going(gowns, "5"))
    keeper.passes_on(gowns, "30", keeper.signed())
    (trace,) = keeper.supplies.donations(date(2026, 11, 1), date(2026, 11, 30))
    assert trace[2:7] == (500, 115, 20, 335, 30)
    assert trace.holds


def test_a_round_takes_its_kits_in_one_action_with_itself(keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "10b", "2028-01-31")
    with keeper.home.desk.acting(May.RECORD) as action:
        keeper.supplies.moving.give_out_in(action, keeper.going(gowns, "32", place="检测"))
    assert keeper.holds(gowns) == 68


def test_what_is_passed_on_is_signed_by_the_director_and_by_nobody_else(keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "10b", "2027-01-31")
    for code in ("S001", "S002", "S003", "D01"):
        keeper.home.sign_in(code)
        with pytest.raises(DonationNotSignedError):
            keeper.passes_on(gowns, "30")
    with pytest.raises(DonationNotSignedError):
        keeper.passes_on(gowns, "30", keeper.signed("D01", Purpose.REVIEWER))
    assert keeper.holds(gowns) == 100
    keeper.home.sign_in("S001")
    gone = keeper.passes_on(gowns, "30", keeper.signed())
    assert keeper.holds(gowns) == 70
    (signed,) = accounts.signatures(keeper.home.desk.store, gone.ref)
    assert (signed.subject, signed.purpose) == (keeper.home.subject("D01"), "director")
    taken = keeper.gives(gowns, "1", signed=keeper.signed())
    assert accounts.signatures(keeper.home.desk.store, taken.ref) == []
    keeper.home.sign_in("D01")
    assert keeper.home.house.verifying.verify().ok


# Bad input, each line of the reference.


def test_boxes_typed_as_pieces_are_asked_about(keeper: Keeper) -> None:
    gowns = keeper.lists()
    asked = keeper.supplies.moving.take_in(Coming(item=gowns, quantity="4"))
    assert not isinstance(asked, Kept)
    assert [one.code for one in asked] == ["few"]
    keeper.takes_in(gowns, "100b", "2028-01-31")
    used_up(keeper, gowns, "12", 3)
    assert keeper.asked(gowns, "300") == ["unusual"]
    keeper.gives(gowns, "300")
    families = [one.episode.family.code for one in keeper.home.house.following_up.due()]
    assert "supply_unusual" in families
    keeper.supplies.reversing.reverse_last(gowns)
    families = [one.episode.family.code for one in keeper.home.house.following_up.due()]
    assert "supply_unusual" not in families, "the finding goes with the line it stood on"


def test_the_barcode_of_a_pack_finds_the_thing(keeper: Keeper) -> None:
    gowns = keeper.lists(replace(GOWNS, gtin="9501101530003"))
    for scanned in ("9501101530003", "09501101530003", "(01)09501101530003(17)280101(10)A1"):
        assert keeper.supplies.store.find(scanned) == gowns
    with pytest.raises(UnknownItemError):
        keeper.supplies.store.find("4006381333931")


def test_mixed_kinds_under_one_name_are_refused(keeper: Keeper) -> None:
    mask = Item(id=0, code="M1", name="口罩", spec="一次性医用", unit="只")
    keeper.lists(mask)
    with pytest.raises(SpecNeededError):
        keeper.lists(Item(id=0, code="M2", name="口罩", unit="只"))
    with pytest.raises(ItemTakenError):
        keeper.lists(Item(id=0, code="M2", name="口罩", spec="一次性医用", unit="只"))
    n95 = keeper.lists(Item(id=0, code="M2", name="口罩", spec="N95", unit="只"))
    assert keeper.supplies.store.find("口罩 N95") == n95
    with pytest.raises(UnknownItemError):
        keeper.supplies.store.find("手套")


def test_expiry_before_production_and_lots_with_o_for_0(keeper: Keeper) -> None:
    gowns = keeper.lists()
    moving = keeper.supplies.moving
    early = {"made": date(2026, 2, 1), "expires": date(2026, 1, 31)}
    with pytest.raises(ExpiryBeforeMadeError):
        moving.take_in(Coming(item=gowns, quantity="1b", **early))  # type: ignore[arg-type]
    keeper.takes_in(gowns, "1b", "2027-01-31", lot="A2011")
    asked = moving.take_in(Coming(item=gowns, quantity="1b", lot="A2O11"))
    assert not isinstance(asked, Kept)
    assert [one.code for one in asked] == ["alike"]


def test_what_nobody_knows_the_day_of_is_used_first(keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "1b", "2027-01-31", lot="A")
    keeper.takes_in(gowns, "1b", move=Move.DONATION)
    planned = keeper.supplies.moving.plan(keeper.going(gowns, "12"))
    assert [(lot.expires, taken) for lot, taken in planned.parts] == [
        (None, 10),
        (date(2027, 1, 31), 2),
    ]


def test_an_issue_before_the_lot_came_in(keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "1b", "2027-01-31", lot="A")
    keeper.home.clock.advance(days=2)
    keeper.takes_in(gowns, "5b", "2026-12-31", lot="B")
    lots = {one.lot: one.ref for one in keeper.supplies.store.lots(gowns)}
    yesterday = keeper.home.desk.now() - timedelta(days=1)
    with pytest.raises(NotYetThereError):
        keeper.gives(gowns, "3", at=yesterday, lots=(lots["B"],))
    planned = keeper.supplies.moving.plan(keeper.going(gowns, "12", at=yesterday))
    assert [lot.lot for lot, _taken in planned.parts] == ["A"]
    assert planned.beyond == 2
    with pytest.raises(FutureError):
        keeper.gives(gowns, "1", at=keeper.home.desk.now() + timedelta(hours=1))


def test_the_same_slip_twice_is_asked_about(keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "1b", "2027-01-31", paper="LY-1")
    asked = keeper.supplies.moving.take_in(Coming(item=gowns, quantity="1b", paper="LY-1"))
    assert not isinstance(asked, Kept)
    assert [one.code for one in asked] == ["paper"]


def test_nothing_and_nobody_are_refused(keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "1b", "2027-01-31")
    with pytest.raises(NothingMovedError):
        keeper.gives(gowns, "0")
    with pytest.raises(MissingFieldError):
        keeper.gives(gowns, "1", place="")
    with pytest.raises(LotTooSmallError):
        keeper.gives(gowns, "11", move=Move.TRANSFER_OUT)


def test_what_is_set_aside_is_not_given(keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "1b", "2027-01-31", lot="A")
    keeper.takes_in(gowns, "1b", "2027-03-31", lot="A")
    keeper.takes_in(gowns, "1b", "2027-01-31", lot="B")
    set_lot = keeper.supplies.reversing.set_lot
    set_lot(gowns, "A", LotState.SET_ASIDE, "包装破损")
    standing = keeper.supplies.store.standing(gowns)
    assert (standing.usable, standing.set_aside) == (10, 20)
    set_lot(gowns, "A", LotState.USABLE)
    assert keeper.supplies.store.standing(gowns).usable == 30


def test_setting_aside_wants_a_lot_that_is_there_a_reason_and_a_change(keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "1b", "2027-01-31", lot="A")
    set_lot, lines = keeper.supplies.reversing.set_lot, keeper.home.desk.store.heads()
    for lot, state, why, refused in (
        ("", LotState.SET_ASIDE, "召回", MissingFieldError),
        ("A", LotState.SET_ASIDE, " ", MissingFieldError),
        ("C", LotState.SET_ASIDE, "召回", UnknownLotError),
        ("A", LotState.USABLE, "", LotIsSoError),
    ):
        with pytest.raises(refused):
            set_lot(gowns, lot, state, why)
    assert keeper.home.desk.store.heads() == lines


# Who may what.

Deed = Callable[[Keeper, Item], object]


def _takes_in(keeper: Keeper, item: Item) -> object:
    return keeper.takes_in(item, "1b", "2027-01-31")


def _gives(keeper: Keeper, item: Item) -> object:
    return keeper.gives(item, "1")


def _counts(keeper: Keeper, item: Item) -> object:
    return keeper.supplies.counting.count(item, "100")


def _lists(keeper: Keeper, item: Item) -> object:
    del item
    return keeper.lists(GOGGLES)


def _closes(keeper: Keeper, item: Item) -> object:
    del item
    return keeper.supplies.store.set_level("closed")


def _passes_on(keeper: Keeper, item: Item) -> object:
    actor = keeper.home.desk.actor
    assert actor is not None
    signing = keeper.home.house.signing_in
    return keeper.passes_on(item, "1", signing.signature(actor.id, DEMO_PIN, Purpose.DIRECTOR))


NEEDS: dict[str, tuple[May, Deed]] = {
    "take in": (May.RECORD, _takes_in),
    "give out": (May.RECORD, _gives),
    "count": (May.CORRECT_ANY, _counts),
    "list": (May.PLAN, _lists),
    "level": (May.SET_RULES, _closes),
    "pass on": (May.SIGN_AS_DIRECTOR, _passes_on),
}


@pytest.mark.parametrize("deed", NEEDS)
@pytest.mark.parametrize(
    ("code", "role"),
    [
        ("S001", Role.CARER),
        ("S002", Role.NURSE),
        ("S003", Role.HEAD_NURSE),
        ("D01", Role.DIRECTOR),
    ],
)
def test_the_table_of_rights_is_walked(keeper: Keeper, deed: str, code: str, role: Role) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "10b", "2027-01-31")
    keeper.home.sign_in(code)
    needed, act = NEEDS[deed]
    if needed in TABLE[role]:
        act(keeper, gowns)
    else:
        with pytest.raises(NotAllowedError):
            act(keeper, gowns)


def test_a_carer_reverses_her_own_line_of_today_and_no_other(keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "10b", "2027-01-31")
    keeper.home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        keeper.supplies.reversing.reverse_last(gowns)
    keeper.gives(gowns, "1")
    keeper.supplies.reversing.reverse_last(gowns)
    assert keeper.holds(gowns) == 100


def test_the_tables_are_what_the_journal_says(keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "10b", "2027-01-31")
    keeper.gives(gowns, "130")
    keeper.supplies.counting.count(gowns, "0")
    keeper.supplies.reversing.reverse_last(gowns)
    assert keeper.home.house.verifying.verify().ok


def test_what_a_count_finds_too_many_lies_where_it_expires_first(keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "10b", "2028-04-30")
    keeper.takes_in(gowns, "10b", "2027-04-30")
    keeper.supplies.counting.count(gowns, "204")
    held = {one.expires: one.quantity for one in keeper.supplies.store.lots(gowns)}
    assert held == {date(2027, 4, 30): 104, date(2028, 4, 30): 100}
