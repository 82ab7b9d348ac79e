"""What is done takes what it uses out of the store; counts are due; a day has its numbers."""

from decimal import Decimal

from msgspec.structs import replace

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Table
from carehome_app.domain.sampling.plans import Rhythm, Who
from carehome_app.domain.sampling.round import Method
from carehome_app.domain.supplies.supply import Item, Move
from carehome_app.services.changes import Changes
from carehome_app.services.duties.day_lists import DAY_LISTS, FIGURES, due_on
from carehome_app.services.sampling.planning import NewPlan
from tests.builders import Home
from tests.disinfecting import Areas
from tests.services.sampling.rounds_in_a_home import SamplingTable
from tests.services.supplies.store import GOGGLES, Keeper

TUBES = Item(id=0, code="T", name="采样管", unit="支", kit="tube")
SWABS = Item(id=0, code="S", name="拭子", unit="支", kit="swab")
BLEACH = Item(id=0, code="C", name="84 消毒液", unit="ml", pack=500, agent="chlorine", unit_ml=1)


def test_a_test_round_takes_its_kits_by_itself(home: Home) -> None:
    home.sign_in("S002")
    keeper = Keeper(home)
    tubes, swabs = keeper.lists(TUBES), keeper.lists(SWABS)
    keeper.takes_in(tubes, "20", "2028-01-31")
    keeper.takes_in(swabs, "100", "2028-01-31")
    table = SamplingTable(home)
    changes = home.house.sampling.taking.seal(table.number, table.fill("201-1", "201-2"))
    assert Changes.SUPPLIES in changes, "whoever looks at the store sees it"
    assert (keeper.holds(tubes), keeper.holds(swabs)) == (19, 98)
    (line,) = keeper.supplies.store.history(tubes, 1)
    assert line.move is Move.ISSUE


def test_what_plans_of_tests_will_use_is_ordered_before_anybody_is_sampled(home: Home) -> None:
    home.sign_in("S003")
    keeper = Keeper(home)
    kits = keeper.lists(Item(id=0, code="K", name="抗原", unit="份", kit="antigen"))
    keeper.takes_in(kits, "10", "2028-01-31")
    assert keeper.supplies.store.standing(kits).planned == 0
    home.house.sampling.planning.start(
        NewPlan(
            name="residents",
            rhythm=Rhythm.TWICE_A_WEEK,
            method=Method.ANTIGEN,
            who=Who.RESIDENTS,
        )
    )
    standing = keeper.supplies.store.standing(kits)
    # Six people twice a week for fourteen days are 24 kits, of which ten are there.
    assert standing.planned * 14 == 24
    assert standing.order == 14
    made = home.house.papers.build("stock_orders", Asked())
    (table,) = [part for one in made.sections for part in one.parts if isinstance(part, Table)]
    (row,) = table.rows
    assert [row[place].shown for place in (3, 5, 7)] == [10, "1.7", 14]


def test_a_round_goes_on_where_nobody_keeps_kits(home: Home) -> None:
    home.sign_in("S001")
    table = SamplingTable(home, Method.ANTIGEN)
    table.scan("202-1", lot="A7")
    assert Keeper(home).supplies.store.standings() == []


def test_a_disinfection_takes_the_concentrate_it_was_made_of(home: Home) -> None:
    home.sign_in("S003")
    keeper = Keeper(home)
    bleach = keeper.lists(BLEACH)
    keeper.takes_in(bleach, "4b", "2027-01-31")
    areas = Areas(home)
    home.clock.advance(hours=-12)
    areas.open("厨房", "kitchen", floor="1")
    home.clock.advance(hours=12)
    before = keeper.holds(bleach)
    areas.done("厨房", at="07:10", litres=Decimal(10), stock=Decimal(50000))
    taken = before - keeper.holds(bleach)
    assert taken == 100, "10 l of 500 mg/l are 100 ml of 50000 mg/l"


def test_counts_are_due_when_the_home_plans_them(home: Home) -> None:
    home.sign_in("S003")
    keeper = Keeper(home)
    (name,) = [one.name for one in DAY_LISTS if one.page == "supplies"]
    gowns, goggles = keeper.lists(), keeper.lists(GOGGLES)
    keeper.takes_in(gowns, "9b", "2028-01-31")
    keeper.takes_in(goggles, "9", "2028-01-31")
    assert name not in [one.name for one, _due in due_on(home.house, home.desk.today())]
    keeper.supplies.store.count_every(7)
    home.clock.advance(days=7)
    keeper.supplies.counting.count(gowns, "90")
    of = {one.name: due for one, due in due_on(home.house, home.desk.today())}[name]
    assert (of.due, of.done, of.open, of.exempt) == (2, 1, 1, 0)
    home.clock.advance(days=1)
    of = {one.name: due for one, due in due_on(home.house, home.desk.today())}[name]
    assert (of.due, of.open, of.exempt) == (1, 1, 1)


def test_a_day_has_its_numbers(home: Home) -> None:
    home.sign_in("S003")
    keeper = Keeper(home)
    today = home.desk.today()
    assert FIGURES["supplies.days"].of(home.house, today) is None
    keeper.takes_in(keeper.lists(GOGGLES), "40", "2026-11-01")
    assert FIGURES["supplies.days"].of(home.house, today) == 0
    assert FIGURES["supplies.out"].of(home.house, today) == 1


def test_of_several_disinfectants_the_one_that_was_used_is_taken(home: Home) -> None:
    home.sign_in("S003")
    keeper = Keeper(home)
    alcohol = keeper.lists(replace(BLEACH, code="A1", name="酒精", agent="alcohol"))
    bleach = keeper.lists(BLEACH)
    for one in (alcohol, bleach):
        keeper.takes_in(one, "4b", "2027-01-31")
    before = keeper.holds(alcohol), keeper.holds(bleach)
    with home.desk.acting(May.RECORD) as action:
        for agent in ("", "vinegar", "chlorine"):
            line = action.append(SettingChanged("of.a.test", agent))
            keeper.supplies.taking.take_agent(action, agent, Decimal(1), line, "厨房")
    assert keeper.holds(alcohol) == before[0]
    assert keeper.holds(bleach) < before[1]
