"""What is found in the store by its code or name, how it is ordered, and what reports gather."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from msgspec.structs import replace

from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.supplies.errors import (
    AmbiguousItemError,
    LotTooSmallError,
    UnknownItemError,
    UnknownLotError,
)
from carehome_app.domain.supplies.standards import Level
from carehome_app.domain.supplies.supply import Item, LotState, Move
from carehome_app.services.changes import Changes
from carehome_app.services.rounds.correcting import Why
from carehome_app.services.supplies.figures import FIGURES, counts_on
from carehome_app.services.supplies.opening import ToOpen
from carehome_app.services.supplies.reporting import sections
from tests.builders import Home
from tests.services.supplies.store import GOGGLES, GOWNS, Keeper
from tests.services.written import written

TODAY = date(2026, 11, 22)
DAY = timedelta(days=1)


@pytest.fixture
def keeper(home: Home) -> Keeper:
    home.sign_in("S003")
    return Keeper(home)


def test_a_thing_is_found_by_code_name_initials_or_barcode(keeper: Keeper) -> None:
    gowns = keeper.lists(replace(GOWNS, gtin="9501101530003"))
    others = keeper.lists(replace(GOWNS, code="G12", name="隔离衣 加厚", spec="蓝"))
    goggles = keeper.lists(GOGGLES)
    store = keeper.supplies.store
    assert [store.find(typed) for typed in (" G1 ", "g12", "隔离衣 一次性", "hmj", "护目")] == [
        gowns, others, gowns, goggles, goggles,
    ]  # fmt: skip
    for barcode in ("9501101530003", "09501101530003"):
        assert store.matching(barcode) == [gowns]
    assert store.matching("950110153") == []
    with pytest.raises(AmbiguousItemError):
        store.find("隔离衣")
    with pytest.raises(UnknownItemError):
        store.find("mj")
    assert store.matching(" ") == [gowns, others, goggles]
    assert store.matching("GLY") == [gowns, others]
    keeper.supplies.listing.end(others)
    assert store.matching("gly") == store.matching("g1") == [gowns]
    with pytest.raises(LookupError):
        store.item(0)
    assert store.item(others.id).ended


def test_a_kit_is_what_is_listed_for_its_kind_first_and_kept_still(keeper: Keeper) -> None:
    tubes = Item(id=0, code="K1", name="tubes", unit="支", kit="tube")
    first, second = keeper.lists(tubes), keeper.lists(replace(tubes, code="K2", name="others"))
    plain, store = keeper.lists(GOGGLES), keeper.supplies.store
    assert (store.kit("tube"), store.kit("swab"), store.kit("")) == (first, None, None)
    keeper.supplies.listing.end(first)
    assert store.kit("tube") == second
    assert plain.kit == ""


def test_the_level_is_the_one_said_or_the_gates(keeper: Keeper) -> None:
    store = keeper.supplies.store
    assert store.level is Level.OPEN
    store.set_level("closed")
    assert (store.level, store.standard.target) == (Level.CLOSED, 30)
    store.set_level("gate")
    assert store.level is Level.OPEN
    assert store.set_level("gate") == Changes.NONE


def test_the_scarcest_stands_first_and_what_is_kept_no_more_only_with_something_in_it(
    keeper: Keeper,
) -> None:
    full, empty, unknown = (
        keeper.lists(replace(GOGGLES, code=f"H{n}", name=f"h{n}")) for n in (1, 2, 3)
    )
    ended = [keeper.lists(replace(GOGGLES, code=f"E{n}", name=f"e{n}")) for n in (1, 2)]
    for item in (full, empty, ended[0]):
        keeper.takes_in(item, "20", "2028-01-31")
    keeper.gives(empty, "20")
    for item in ended:
        keeper.supplies.listing.end(item)
    for _day in range(3):
        keeper.home.clock.advance(days=1)
        keeper.gives(full, "2")
    keeper.home.clock.advance(days=1)
    store = keeper.supplies.store
    shown = [(one.item.code, one.days) for one in store.standings()]
    assert shown == [("H2", 0), ("H1", 7), ("H3", None), ("E1", None)]
    assert store.own_mean(full) == 2
    assert store.own_mean(full, TODAY + 2 * DAY) is None, "a day of use says little"
    assert store.own_mean(unknown) is None
    (standing,) = [one for one in store.standings() if one.item.code == "H1"]
    assert (standing.usable, standing.use.per_day, standing.begun) == (14, Fraction(2), True)
    assert not next(one for one in store.standings() if one.item.code == "H3").begun


def test_what_people_need_by_plan_is_of_who_is_here(keeper: Keeper) -> None:
    masks = keeper.lists(replace(GOGGLES, code="M", for_staff="2", for_residents="1/2"))
    store = keeper.supplies.store
    assert store.standing(masks).planned == 4 * 2 + 6 * Fraction(1, 2)
    keeper.home.house.people.discharge(keeper.home.person("R001"))
    assert store.standing(masks).planned == 4 * 2 + 5 * Fraction(1, 2)
    keeper.home.house.people.discharge(keeper.home.person("S001"))
    assert store.standing(masks).planned == 3 * 2 + 5 * Fraction(1, 2)


def test_lots_are_found_by_what_is_printed_on_them_or_the_day_they_came(keeper: Keeper) -> None:
    gowns, store = keeper.lists(), keeper.supplies.store
    named = keeper.takes_in(gowns, "1b", "2027-01-31", lot="A").ref
    plain = keeper.takes_in(gowns, "1b", "2027-01-31").ref
    assert [one.ref for one in store.lots_named(gowns, " A ")] == [named]
    assert [one.ref for one in store.lots_named(gowns, "11-22")] == [plain]
    with pytest.raises(UnknownLotError):
        store.lots_named(gowns, "B")
    keeper.gives(gowns, "3", place="one")
    keeper.gives(gowns, "3", place="two")
    assert store.places() == ["two", "one"]
    assert [one.place for one in store.history(gowns, 1)] == ["two"]


def test_what_was_opened_goes_first_and_what_was_given_by_hand_from_its_own_position(
    keeper: Keeper,
) -> None:
    gowns, moving = keeper.lists(), keeper.supplies.moving
    one = keeper.takes_in(gowns, "1b", "2027-01-31", lot="A").ref
    two = keeper.takes_in(gowns, "1b", "2027-02-28", lot="B").ref
    planned = moving.plan(keeper.going(gowns, "4", lots=(two,)))
    assert [(lot.ref, taken) for lot, taken in planned.parts] == [(two, 4)]
    keeper.home.clock.advance(hours=1)
    keeper.gives(gowns, "8")
    earlier = keeper.home.clock() - timedelta(minutes=30)
    planned = moving.plan(keeper.going(gowns, "14", at=earlier))
    assert ([(lot.ref, taken) for lot, taken in planned.parts], planned.beyond) == (
        [(one, 2), (two, 10)],
        2,
    )
    keeper.supplies.reversing.set_lot(gowns, "B", LotState.SET_ASIDE, "torn")
    assert moving.plan(keeper.going(gowns, "14")).beyond == 12
    keeper.writes_off(gowns, "12", Move.DAMAGED)
    assert keeper.holds(gowns) == 0


def test_what_was_not_looked_at_today_is_judged_anew_only_where_it_is_otherwise(
    keeper: Keeper,
) -> None:
    gowns, goggles = keeper.lists(), keeper.lists(GOGGLES)
    keeper.takes_in(gowns, "1b", str(TODAY))
    keeper.takes_in(goggles, "5", "2028-01-31")
    supplies, home = keeper.supplies, keeper.home
    assert supplies.judge(supplies.store.standings()) == Changes.NONE
    assert supplies.scarce() == 0
    home.clock.advance(days=1)
    with written(home) as lines:
        assert supplies.judge(supplies.store.standings()) == Changes.FINDINGS
        assert supplies.judge(supplies.store.standings()) == Changes.NONE
    assert len(lines) == 1
    assert supplies.scarce() == 1
    actor = home.desk.actor
    home.desk.actor = None
    home.clock.advance(days=600)
    home.desk.actor = actor
    known = supplies.store.standings()
    home.desk.actor = None
    assert supplies.judge(known) == Changes.NONE, "nobody is here who could write it"
    home.desk.actor = actor


def test_counts_are_due_so_many_days_after_the_last_or_after_it_first_came(
    keeper: Keeper,
) -> None:
    gowns, home = keeper.lists(), keeper.home
    keeper.lists(GOGGLES)
    keeper.takes_in(gowns, "1b", "2028-01-31")

    def boxes(ahead: int) -> list[Box]:
        return [one.box for one in counts_on(home.house, TODAY + ahead * DAY).items]

    assert boxes(9) == []
    keeper.supplies.store.count_every(3)
    assert [boxes(ahead) for ahead in (-1, 0, 2, 3)] == [
        [], [Box.EXEMPT], [Box.EXEMPT], [Box.OPEN],
    ]  # fmt: skip
    home.clock.advance(days=4)
    keeper.supplies.counting.count(gowns, "10")
    assert [boxes(ahead) for ahead in (3, 4, 5, 6, 7)] == [
        [Box.OPEN], [Box.DONE], [Box.EXEMPT], [Box.EXEMPT], [Box.OPEN],
    ]  # fmt: skip
    items = counts_on(home.house, TODAY + 4 * DAY).items
    assert [(one.who, one.group) for one in items] == [(gowns.id, "protection")]


def test_figures_count_what_is_out_and_what_lasts_less_than_its_line(keeper: Keeper) -> None:
    home = keeper.home
    figures = {name: number for name, _label, number in FIGURES}

    def told(day: date | None = None) -> list[int | None]:
        names = ("days", "out", "week", "short", "days.protection", "days.other")
        at = day or home.desk.today()
        return [figures[f"supplies.{name}"](home.house, at) for name in names]

    assert told() == [None, None, None, None, None, None]
    items = [keeper.lists(replace(GOGGLES, code=f"H{n}", name=f"h{n}")) for n in range(4)]
    for item, typed in zip(items, ("36", "40", "54", "12"), strict=True):
        keeper.takes_in(item, typed, "2028-01-31")
    for _day in range(3):
        home.clock.advance(days=1)
        for item in items:
            keeper.gives(item, "4")
    home.clock.advance(days=1)
    assert [one.days for one in keeper.supplies.store.standings()] == [0, 6, 7, 10]
    assert told() == [0, 1, 2, 4, 0, None]
    assert told(TODAY) == [None] * 6, "of a past day nothing is known"


def ledger(keeper: Keeper, first: int, last: int) -> list[tuple[int, ...]]:
    found = keeper.supplies.reporting.accounts((TODAY + first * DAY, TODAY + last * DAY))
    return [
        (one.opening, one.came, one.went, one.lost, one.counted, one.closing)
        for _item, one in found
    ]


def test_a_ledger_is_of_its_very_days_and_uses_are_summed_by_place(keeper: Keeper) -> None:
    gowns, goggles = keeper.lists(), keeper.lists(GOGGLES)
    keeper.takes_in(gowns, "10b", "2028-01-31")
    keeper.takes_in(goggles, "1", "2028-01-31")
    keeper.gives(goggles, "1", place="here")
    for pieces, place in (("10", "here"), ("20", "there"), ("5", "here")):
        keeper.home.clock.advance(days=1)
        keeper.gives(gowns, pieces, place=place)
    keeper.supplies.moving.give_back(keeper.going(gowns, "20", place="there"))
    keeper.gives(gowns, "2", move=Move.DAMAGED, place="")
    keeper.supplies.listing.end(gowns)
    assert ledger(keeper, 1, 2) == [(100, 0, 30, 0, 0, 70)]
    assert ledger(keeper, 2, 3) == [(90, 20, 25, 2, 0, 83)], "what came back came"
    assert ledger(keeper, 0, 0) == [(0, 100, 0, 0, 0, 100), (0, 1, 1, 0, 0, 0)]

    def used(first: int, last: int) -> list[tuple[int, str, int]]:
        found = keeper.supplies.reporting.used((TODAY + first * DAY, TODAY + last * DAY))
        return [(one.item.id, one.place, one.quantity) for one in found]

    assert used(0, 3) == [(gowns.id, "here", 15), (goggles.id, "here", 1)]
    assert used(1, 2) == [(gowns.id, "here", 10), (gowns.id, "there", 20)]


def test_days_without_anything_are_looked_at_from_the_day_after_it_came(keeper: Keeper) -> None:
    home, reporting = keeper.home, keeper.supplies.reporting
    gowns = keeper.lists()
    lamps = keeper.lists(replace(GOGGLES, code="L", by_days=False))
    assert reporting.out_lately(gowns) is None
    keeper.takes_in(gowns, "1b", "2028-01-31")
    keeper.takes_in(lamps, "1", "2028-01-31")
    keeper.gives(gowns, "10")
    home.clock.advance(days=2)

    def out() -> tuple[list[int], int]:
        found = reporting.out_lately(gowns)
        assert found is not None
        return [(day - TODAY).days for day in found.days], found.of

    assert out() == ([1, 2], 2)
    keeper.takes_in(gowns, "1b", "2028-01-31")
    home.clock.advance(days=27)
    assert out() == ([2], 28)
    home.clock.advance(days=1)
    assert out() == ([], 28)
    assert reporting.out_lately(lamps) is None
    (one,) = reporting.out((TODAY, TODAY + 99 * DAY))
    assert ([(day - TODAY).days for day in one.days], one.of) == ([1, 2], 30)


def test_a_donation_is_traced_while_it_stands_and_names_each_signer_once(keeper: Keeper) -> None:
    gowns, home = keeper.lists(), keeper.home
    keeper.takes_in(gowns, "2b", "2027-01-31", move=Move.DONATION, donor="one")
    keeper.passes_on(gowns, "2", keeper.signed())
    keeper.passes_on(gowns, "3", keeper.signed())
    keeper.passes_on(gowns, "4", keeper.signed())
    keeper.supplies.reversing.reverse_last(gowns)
    home.clock.advance(days=1)
    wrong = keeper.takes_in(gowns, "1b", "2027-01-31", move=Move.DONATION, donor="two")
    line = keeper.supplies.store.line(str(wrong.ref.number))
    keeper.supplies.reversing.reverse(line, Why("typing_error"))
    keeper.takes_in(gowns, "3b", "2027-01-31", move=Move.DONATION, donor="three")

    def told(first: int, last: int) -> list[tuple[str, int, int, tuple[int, ...]]]:
        found = keeper.supplies.donations(TODAY + first * DAY, TODAY + last * DAY)
        return [(one.gift.donor, one.received, one.passed, one.signed) for one in found]

    first = ("one", 20, 5, (home.subject("D01"),))
    assert told(0, 1) == [("three", 30, 0, ()), first]
    assert told(0, 0) == [first]
    assert told(1, 1) == [("three", 30, 0, ())]


def test_a_report_of_a_day_says_what_is_scarce_and_of_more_what_came_and_went(
    keeper: Keeper,
) -> None:
    frame = keeper.home.house.papers.frame("daily", Asked())

    def parts(first: int, last: int) -> int:
        days = (TODAY + first * DAY, TODAY + last * DAY)
        return sum(len(one.parts) for one in sections(keeper.home.house, frame, days))

    assert (parts(0, 0), parts(-1, 0)) == (0, 0)
    goggles = keeper.lists(GOGGLES)
    keeper.takes_in(goggles, "1", "2028-01-31")
    keeper.gives(goggles, "1")
    assert parts(0, 0) > 0
    assert parts(-1, 0) > 0
    assert parts(-1, -1) == 0


def busy(keeper: Keeper, item: Item, times: int) -> None:
    """Write off one piece after the other: lines that are neither given, counted nor reversed."""
    for _ in range(times):
        keeper.writes_off(item, "1", Move.DAMAGED)


@pytest.mark.parametrize(("later", "is_known"), [(19, True), (20, False)])
def test_where_a_thing_was_given_last_is_looked_for_in_its_last_twenty_lines(
    keeper: Keeper, later: int, is_known: bool
) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "9b", "2028-01-31")
    keeper.gives(gowns, "1")
    busy(keeper, gowns, later)
    assert (keeper.supplies.store.last_place(gowns) is not None) == is_known


@pytest.mark.parametrize(("later", "waits"), [(49, True), (50, False)])
def test_a_count_waits_for_another_while_it_is_among_the_last_fifty_lines(
    keeper: Keeper, later: int, waits: bool
) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "9b", "2028-01-31")
    assert keeper.supplies.counting.count(gowns, "40").waits
    busy(keeper, gowns, later)
    assert (keeper.supplies.counting.waiting(gowns) is not None) == waits


@pytest.mark.parametrize(("later", "lot"), [(29, "A"), (30, "")])
def test_what_comes_back_is_put_where_one_of_the_last_thirty_lines_took_it(
    keeper: Keeper, later: int, lot: str
) -> None:
    gowns = keeper.lists()
    keeper.takes_in(gowns, "9b", "2028-01-31", lot="A")
    keeper.gives(gowns, "5")
    busy(keeper, gowns, later)
    held = {one.lot: one.quantity for one in keeper.supplies.store.lots(gowns)}
    keeper.supplies.moving.give_back(keeper.going(gowns, "5"))
    now = {one.lot: one.quantity for one in keeper.supplies.store.lots(gowns)}
    assert now == {**held, lot: held.get(lot, 0) + 5}


def test_of_many_that_could_be_meant_eight_are_named(keeper: Keeper) -> None:
    for number in range(9):
        keeper.lists(replace(GOGGLES, code=f"H{number}", spec=f"{number}"))
    with pytest.raises(AmbiguousItemError) as several:
        keeper.supplies.store.find("护目镜")
    named = several.value.sentence.values["items"]
    assert named == [f"护目镜 {number}" for number in range(8)]


def test_what_is_renewed_under_other_lines_is_looked_up_anew(keeper: Keeper) -> None:
    gowns, goggles, store = keeper.lists(), keeper.lists(GOGGLES), keeper.supplies.store
    for item in (gowns, goggles):
        keeper.takes_in(item, "50", "2028-01-31")
    known = store.standings()
    store.set_level("closed")
    assert store.renewed(known, gowns) == store.standings() != known
    keeper.supplies.listing.end(goggles)
    keeper.writes_off(goggles, "50", Move.DAMAGED)
    ended = store.item(goggles.id)
    known = [one for one in store.standings() if one.item.id == gowns.id]
    assert [one.item.id for one in store.standings()] == [gowns.id]
    assert store.renewed([*known, store.standing(ended)], ended) == known


def test_what_comes_back_is_put_where_it_was_given_from_and_not_where_it_was_lost(
    keeper: Keeper,
) -> None:
    gowns, store = keeper.lists(), keeper.supplies.store
    keeper.takes_in(gowns, "1b", "2027-01-31", lot="A")
    keeper.gives(gowns, "10")
    keeper.takes_in(gowns, "1b", "2027-02-28", lot="B")
    busy(keeper, gowns, 5)
    keeper.gives(gowns, "5")
    keeper.supplies.reversing.reverse_last(gowns)
    keeper.supplies.moving.give_back(keeper.going(gowns, "5"))
    assert {one.lot: one.quantity for one in store.lots(gowns)} == {"A": 5, "B": 5}


@pytest.mark.parametrize("days", ["7", ""])
def test_of_what_is_not_there_nothing_is_opened(keeper: Keeper, days: str) -> None:
    gowns = keeper.lists()
    with pytest.raises(LotTooSmallError):
        keeper.supplies.opening.open(ToOpen(item=gowns, quantity="1", days=days))
