"""Every deed of the store writes these lines, and asks in these words before it does."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace

from carehome_app.domain.accounts.events import LineSigned
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import MissingFieldError, NotYoursError
from carehome_app.domain.events import Event, FindingRaised, SettingChanged
from carehome_app.domain.findings.subject import SUPPLY
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.supplies.errors import (
    AlreadyReversedError,
    ItemTakenError,
    LevelUnknownError,
    LotIsSoError,
    NotAQuantityError,
    SpecNeededError,
)
from carehome_app.domain.supplies.events import (
    ItemEnded,
    ItemListed,
    LotKept,
    LotOpened,
    StockCounted,
    StockJudged,
    StockMoved,
    StockReversed,
)
from carehome_app.domain.supplies.supply import Hazard, Item, ItemClass, LotState, Move
from carehome_app.i18n import in_english
from carehome_app.services.changes import Changes
from carehome_app.services.rounds.correcting import Why
from carehome_app.services.supplies.asking import Coming
from carehome_app.services.supplies.moving import Kept
from carehome_app.services.supplies.opening import ToOpen
from tests.builders import Home
from tests.services.supplies.store import GOGGLES, GOWNS, Keeper
from tests.services.written import written

TODAY = date(2026, 11, 22)
NOW = TODAY.toordinal()
BOTH = Changes.SUPPLIES | Changes.FINDINGS
BLEACH = Item(id=0, code="C", name="84", unit="瓶", agent="chlorine", unit_ml=500, open_days=30)


@pytest.fixture
def keeper(home: Home) -> Keeper:
    home.sign_in("S002")
    return Keeper(home)


def at(keeper: Keeper) -> int:
    return to_ms(keeper.home.clock())


def moved(lines: list[Event]) -> list[StockMoved]:
    return [one for one in lines if isinstance(one, StockMoved)]


def asked(keeper: Keeper, item: Item, typed: str, **more: object) -> list[str]:
    """Return in which words is asked when so many are given out."""
    found = keeper.supplies.moving.give_out(keeper.going(item, typed, **more))
    assert not isinstance(found, Kept)
    return [in_english(one.text) for one in found]


def test_a_thing_is_listed_with_all_that_was_written_of_it(keeper: Keeper) -> None:
    new = Item(
        id=5, code=" M1 ", name=" mask ", spec=" N95 ", unit=" box ", pack_unit="case", pack=20,
        item_class=ItemClass.PROTECTION, gtin="9501101530003", min_days=3, target_days=9,
        lead_days=2, minimum=7, most=99, hazard=Hazard.FLAMMABLE, by_days=False, agent="a",
        unit_ml=5, for_staff="1/2", for_residents="0", kit="k", open_days=4,
    )  # fmt: skip
    with written(keeper.home) as lines:
        item = keeper.lists(new)
        bare = keeper.lists(Item(id=0, code="", name="x", unit="y"))
        assert keeper.supplies.listing.change(item).changes == Changes.NONE
        changed = keeper.supplies.listing.change(replace(item, spec="KN95"))
        assert changed.changes == Changes.SUPPLIES
        assert keeper.supplies.listing.end(bare) == Changes.SUPPLIES
    first = ItemListed(
        item.id, "M1", "mask", "N95", "box", "case", 20, "protection", "09501101530003", 3, 9, 2,
        7, 99, "flammable", False, "a", 5, "1/2", "0", "k", 4,
    )  # fmt: skip
    assert lines == [
        first,
        ItemListed(bare.id, f"W{bare.id % 1_000_000:03}", "x", "", "y", "", 0, "other"),
        replace(first, spec="KN95"),
        ItemEnded(bare.id, at(keeper)),
    ]
    assert bare.id == item.id + 1
    assert keeper.supplies.store.items() == [changed.item]
    assert [one.ended for one in keeper.supplies.store.items(ended=True)] == [False, True]


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"code": "M1", "name": "other"}, ItemTakenError),
        ({"name": "other", "gtin": "9501101530003"}, ItemTakenError),
        ({"name": "MASK", "spec": "n95"}, ItemTakenError),
        ({"name": "Mask", "spec": ""}, SpecNeededError),
        ({"name": "other", "for_staff": "-1"}, NotAQuantityError),
        ({"name": "other", "for_residents": "1/0"}, NotAQuantityError),
        ({"name": " "}, MissingFieldError),
        ({"name": "other", "unit": " "}, MissingFieldError),
    ],
)
def test_what_lacks_something_or_could_be_mistaken_is_not_listed(
    keeper: Keeper, wrong: dict[str, str], error: type[Exception]
) -> None:
    mask = Item(id=0, code="M1", name="mask", spec="N95", unit="box", gtin="9501101530003")
    keeper.lists(mask)
    with pytest.raises(error):
        keeper.lists(replace(mask, **{"code": "M2", "spec": "KN95", "gtin": "", **wrong}))
    keeper.lists(replace(mask, code="M2", spec="KN95", gtin="", for_staff="0"))


def test_what_comes_in_is_written_with_all_that_was_said_of_it(keeper: Keeper) -> None:
    gowns, before = keeper.lists(), keeper.home.clock() - timedelta(days=1)
    with written(keeper.home) as lines:
        first = keeper.takes_in(
            gowns, "3b4", "2026-11-21", move=Move.DONATION, at=before, lot=" A ", gtin="7",
            made=date(2026, 1, 2), cost=" 3 ", shelf=" 1 ", place=" p ", paper=" s ",
            giver=" g ", receiver=" r ", words=" w ", donor=" d ", purpose=" f ", value=" 9 ",
            currency=" CNY ", overseas=True,
        )  # fmt: skip
        second = keeper.takes_in(gowns, "1b", "2028-01-31", lot="B")
        third = keeper.takes_in(gowns, "1b", "2028-01-31", lot=" B ")
    assert (first.quantity, first.beyond, first.changes) == (34, 0, BOTH)
    came = moved(lines)
    plain = StockMoved(
        gowns.id, at(keeper), NOW, "purchase", ((0, 0, 10),), lot="B",
        expires=date(2028, 1, 31).toordinal(),
    )  # fmt: skip
    assert came[0] == StockMoved(
        gowns.id, to_ms(before), NOW - 1, "donation", ((0, 0, 34),), 0, "p", 0, "s", "g", "r",
        "w", "A", "7", date(2026, 1, 2).toordinal(), NOW - 1, "3", "1", "d", "f", "9", "CNY",
        True, "expired", 0, 0,
    )  # fmt: skip
    assert came[1:] == [plain, replace(plain, parts=((*second.ref, 10),))]
    assert third.quantity == 10
    found = [one for one in lines if isinstance(one, StockJudged)]
    out = ("supply_out", 2, (("supplies.out_expired", 1, {"expired": "34"}),))
    expired = ("supply_expired", 1, (("supplies.expired", 1, {"expired": "34"}),))
    assert [one.found for one in found] == [(out, expired), (expired,)]
    assert [one.at for one in found] == [at(keeper), at(keeper) + 1], "each later than before"


def test_what_goes_out_is_written_with_its_parts_and_what_is_beyond_them(keeper: Keeper) -> None:
    gowns, who = keeper.lists(), keeper.home.subject("R001")
    one = keeper.takes_in(gowns, "1b", "2027-01-31", lot="A")
    two = keeper.takes_in(gowns, "1b", "2027-02-28", lot="B")
    line = LineRef(1, 1)
    with written(keeper.home) as lines:
        kept = keeper.gives(
            gowns, "2b3", place=" here ", person=who, receiver=" r ", paper=" s ", words=" w ",
            for_line=line,
        )  # fmt: skip
        back = keeper.supplies.moving.give_back(keeper.going(gowns, "24", paper=" s "))
        passed = keeper.passes_on(gowns, "1", keeper.signed())
    assert (kept.quantity, kept.beyond, kept.changes) == (23, 3, BOTH)
    assert (back.quantity, back.beyond) == (24, 0)
    taken, returned, given = moved(lines)
    assert taken == StockMoved(
        gowns.id, at(keeper), NOW, "issue", ((*one.ref, 10), (*two.ref, 10)), 3, "here", who, "s",
        receiver="r", words="w", asked="beyond paper purpose unusual", for_station=1,
        for_number=1,
    )  # fmt: skip
    assert returned == StockMoved(
        gowns.id, at(keeper), NOW, "return", ((*one.ref, 10), (*two.ref, 10), (0, 0, 4)), 0,
        "二楼", 0, "s",
    )  # fmt: skip
    assert (given.move, given.place, given.beyond) == ("donation_out", "邻院", 0)
    (signed,) = [one for one in lines if isinstance(one, LineSigned)]
    assert signed == LineSigned(keeper.home.subject("D01"), "director", *passed.ref)


def test_so_many_at_once_are_found_on_their_line(keeper: Keeper) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "100b", "2028-01-31")
    for _day in range(3):
        keeper.home.clock.advance(days=1)
        keeper.gives(gowns, "12")
    keeper.home.clock.advance(days=1)
    assert isinstance(keeper.supplies.moving.give_out(keeper.going(gowns, "36")), Kept)
    keeper.supplies.reversing.reverse_last(gowns)
    with written(keeper.home) as lines:
        kept = keeper.gives(gowns, "37")
    (found,) = [one for one in lines if isinstance(one, FindingRaised)]
    numbers = {"quantity": "37", "times": "3.1", "per_day": "12.0"}
    assert found == FindingRaised(
        subject=gowns.id, measure=0, station=kept.ref.station, number=kept.ref.number,
        family="supply_unusual", severity=1, taken_at=at(keeper), day=0, window="",
        hits=(("supplies.unusual", 1, numbers),), about=SUPPLY,
    )  # fmt: skip
    keeper.supplies.reversing.reverse_last(gowns)
    assert asked(keeper, gowns, "37") == ["37 件 is 3.1 times the 12.0 a day."]


def test_what_looks_wrong_is_asked_in_these_words(keeper: Keeper) -> None:
    gowns = keeper.lists(replace(GOWNS, gtin="9501101530003"))
    keeper.takes_in(gowns, "1b", "2027-01-31", lot="A2011", paper="S1")

    def coming(typed: str, **more: object) -> list[str]:
        new = Coming(item=gowns, quantity=typed, **more)  # type: ignore[arg-type]
        return [in_english(one.text) for one in keeper.supplies.moving.asked_of(new)]

    yesterday = TODAY - timedelta(days=1)
    assert coming("4", lot=" A2O11 ", paper=" S1 ", expires=yesterday, gtin="7") == [
        "4 件 is less than one 包 of 10. 4 packs: 4b.",
        "Slip S1 was entered already, 2026-11-22 07:30.",
        "Lot A2O11 looks like A2011: letter or digit?",
        "It expired on 2026-11-21: it is kept, and is no stock.",
        "The barcode 7 is not that of 隔离衣 一次性: is it the same thing?",
    ]
    assert coming("1b", lot="A2011", paper="S2", expires=TODAY, gtin=gowns.gtin) == []
    assert coming("1b", paper="S1", move=Move.DONATION) == [], "another kind of slip"
    assert asked(keeper, gowns, "12") == [
        "The book holds 10: 2 more are kept all the same, and a count is due."
    ]
    keeper.takes_in(gowns, "3b", "2026-11-20", lot="OLD")
    assert asked(keeper, gowns, "12") == [
        "The book holds 10 that are good; 30 on the shelf are expired."
        " 2 more are kept all the same, and a count is due."
    ]
    keeper.takes_in(gowns, "1b", "2026-12-31", lot="P", purpose="ward", move=Move.DONATION)
    keeper.gives(gowns, "1", paper="S9")
    assert asked(keeper, gowns, "2", paper=" S9 ") == [
        "Lot P was donated “ward”: is this for it?",
        "Slip S9 was entered already, 2026-11-22 07:30.",
    ]
    keeper.writes_off(gowns, "1", Move.DAMAGED)


def test_a_line_is_reversed_by_a_line_with_its_reason(keeper: Keeper) -> None:
    gowns = keeper.lists()
    with pytest.raises(AlreadyReversedError):
        keeper.supplies.reversing.reverse_last(gowns)
    came = keeper.takes_in(gowns, "1b", "2028-01-31")
    line = keeper.supplies.store.line(str(came.ref.number))
    with written(keeper.home) as lines:
        assert keeper.supplies.reversing.reverse(line, Why("other", " twice ")) == BOTH
    assert lines[0] == StockReversed(*came.ref, gowns.id, "other", "twice")
    keeper.takes_in(gowns, "2b", "2028-01-31")
    gone = keeper.gives(gowns, "1")
    with written(keeper.home) as lines:
        assert keeper.supplies.reversing.reverse_last(gowns).ref == gone.ref
    assert lines[0] == StockReversed(*gone.ref, gowns.id, "typing_error", "at once")


def test_a_carer_takes_back_her_own_line_until_midnight(keeper: Keeper) -> None:
    gowns, home = keeper.lists(), keeper.home
    home.clock.set("2026-11-22 23:58")
    keeper.takes_in(gowns, "5b", "2028-01-31")
    home.sign_in("S001")
    refs = [keeper.gives(gowns, "1").ref for _ in range(2)]
    one, two = (keeper.supplies.store.line(str(ref.number)) for ref in refs)
    home.clock.set("2026-11-22 23:59")
    keeper.supplies.reversing.reverse(one, Why("typing_error"))
    home.clock.set("2026-11-23 00:00")
    with pytest.raises(NotYoursError):
        keeper.supplies.reversing.reverse(two, Why("typing_error"))
    home.sign_in("S003")
    keeper.supplies.reversing.reverse(two, Why("typing_error"))


def test_a_lot_is_set_aside_in_every_position_it_lies_in(keeper: Keeper) -> None:
    gowns, set_lot = keeper.lists(), keeper.supplies.reversing.set_lot
    refs = [keeper.takes_in(gowns, "1b", f"2027-0{month}-28", lot="A").ref for month in (1, 2)]
    other = keeper.takes_in(gowns, "1b", "2027-01-31", lot="B").ref
    with written(keeper.home) as lines:
        assert set_lot(gowns, " A ", LotState.SET_ASIDE, " torn ") == BOTH
        set_lot(gowns, "A", LotState.USABLE)
    assert [one for one in lines if isinstance(one, LotKept)] == [
        *(LotKept(gowns.id, *ref, "set_aside", "torn", "A") for ref in refs),
        *(LotKept(gowns.id, *ref, "usable", "", "A") for ref in refs),
    ]
    with pytest.raises(LotIsSoError):
        set_lot(gowns, "A", LotState.USABLE)
    set_lot(gowns, "B", LotState.SET_ASIDE, "torn")
    aside = [one for one in keeper.supplies.store.lots(gowns) if one.state is LotState.SET_ASIDE]
    assert [one.ref for one in aside] == [other]


def test_a_count_is_written_position_by_position(keeper: Keeper) -> None:
    gowns = keeper.lists()
    one = keeper.takes_in(gowns, "10b", "2027-01-31", lot="A").ref
    two = keeper.takes_in(gowns, "10b", "2027-02-28", lot="B").ref
    counting = keeper.supplies.counting
    with written(keeper.home) as lines:
        few = counting.count(gowns, "196", " shelf ")
        many = counting.count(gowns, "199")
        large = counting.count(gowns, "80")
        keeper.home.sign_in("S003")
        second = counting.count(gowns, "80")
    counted = [line for line in lines if isinstance(line, StockCounted)]
    what = StockCounted(gowns.id, at(keeper), NOW, ())
    assert counted == [
        replace(what, parts=((*one, 100, 96), (*two, 100, 100)), words="shelf"),
        replace(what, parts=((*one, 96, 99), (*two, 100, 100))),
        replace(what, parts=((*one, 99, 0), (*two, 100, 80)), waits=True),
        replace(
            what, parts=((*one, 99, 0), (*two, 100, 80)),
            first_station=large.ref.station, first_number=large.ref.number,
        ),
    ]  # fmt: skip
    said = [(of.booked, of.counted, of.difference, of.waits) for of in (few, many, large, second)]
    assert said == [(200, 196, -4, False), (196, 199, 3, False), (199, 80, -119, True),
                    (199, 80, -119, False)]  # fmt: skip
    assert few.changes == BOTH
    assert counting.waiting(gowns) is None
    goggles = keeper.lists(GOGGLES)
    with written(keeper.home) as lines:
        counting.count(goggles, "1")
    assert isinstance(lines[0], StockCounted)
    assert lines[0].parts == ((0, 0, 0, 1),)


def test_what_is_opened_is_written_with_all_of_its_lot(keeper: Keeper) -> None:
    bleach = keeper.lists(BLEACH)
    came = keeper.takes_in(
        bleach, "5", "2028-01-31", lot="A", gtin="7", made=date(2026, 1, 2), cost="3", shelf="1",
        donor="d", purpose="f", move=Move.DONATION,
    )  # fmt: skip
    opening = keeper.supplies.opening
    lot, pieces, until = opening.plan(ToOpen(item=bleach, quantity="2"))
    assert (lot.ref, pieces, until) == (came.ref, 2, TODAY + timedelta(days=30))
    with written(keeper.home) as lines:
        kept = opening.open(ToOpen(item=bleach, quantity="2", words=" w ", days=" 7 ", lot=" A "))
    assert (kept.quantity, kept.beyond) == (2, 0)
    assert lines[0] == LotOpened(
        bleach.id, at(keeper), NOW, *came.ref, 2, NOW + 7, "A", "7",
        date(2026, 1, 2).toordinal(), "3", "1", "d", "f", "w",
    )  # fmt: skip


def test_what_is_done_takes_whole_units_for_its_line(keeper: Keeper) -> None:
    bleach = keeper.lists(BLEACH)
    tubes = Item(id=0, code="K1", name="tubes", unit="支", kit="tube")
    kits = [keeper.lists(tubes), keeper.lists(replace(tubes, code="K2", name="others"))]
    for item in (bleach, *kits):
        keeper.takes_in(item, "9", "2028-01-31")
    keeper.supplies.listing.end(kits[0])
    taking, line = keeper.supplies.taking, LineRef(1, 2)
    taken = []
    with written(keeper.home) as lines, keeper.home.desk.acting(May.RECORD) as action:
        for litres in ("0.5", "0.501", "1"):
            taking.take_agent(action, "chlorine", Decimal(litres), line, "here")
        taken = [
            taking.take_agent(action, "chlorine", None, line, "here"),
            taking.take_agent(action, "chlorine", Decimal(0), line, "here"),
            taking.take_agent(action, "vinegar", Decimal(1), line, "here"),
            taking.take_kits(action, "tube", 0, line, "here"),
            taking.take_kits(action, "", 1, line, "here"),
            taking.take_kits(action, "swab", 1, line, "here"),
        ]
        assert taking.take_kits(action, "tube", 1, line, "here") is not None
    assert taken == [None] * 6
    told = [(one.item, [part[2] for part in one.parts], one.place) for one in moved(lines)]
    assert told == [
        (bleach.id, [1], "here"),
        (bleach.id, [2], "here"),
        (bleach.id, [2], "here"),
        (kits[1].id, [1], "here"),
    ]
    assert {(one.for_station, one.for_number) for one in moved(lines)} == {(1, 2)}


def test_the_level_and_the_plan_of_counts_hold_from_now_and_not_before_the_last(
    keeper: Keeper,
) -> None:
    keeper.home.sign_in("S003")
    store, now = keeper.supplies.store, at(keeper)
    with written(keeper.home) as lines:
        assert Changes.SUPPLIES in store.set_level("closed")
        keeper.home.clock.advance(minutes=-1)
        store.set_level("open")
        store.count_every(7)
        assert store.count_days == 7
    assert [line for line in lines if isinstance(line, SettingChanged)] == [
        SettingChanged("supplies.level", "closed", now),
        SettingChanged("supplies.level", "open", now),
        SettingChanged("supplies.count_days", "7", now - 60_000),
    ]
    assert store.level.value == "open"
    store.set_level("gate")
    assert keeper.home.desk.setting("supplies.level") == ""
    with pytest.raises(LevelUnknownError):
        store.set_level("shut")
