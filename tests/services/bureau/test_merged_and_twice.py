"""A home that is merged into another in mid-month, and one that reports by two ways at once."""

from datetime import timedelta

from carehome_app.domain.bureau.checking import Outcome
from carehome_app.domain.bureau.figures import FIGURES
from carehome_app.domain.people import Details, Group, Sex
from tests.builders import Home
from tests.services.bureau.city import City

ORDER = "湘民〔2026〕7号"


def residents(town: City, days_ago: int = 0) -> int:
    view = town.bureau.house.bureau.counting.day(town.today - timedelta(days=days_ago))
    return view.total.sums.figures[FIGURES["people.residents"].number].value


def all_leave(home: Home) -> None:
    for one in list(home.desk.stays):
        if one.group is Group.RESIDENT:
            home.house.people.discharge(one, reason="并入石门镇敬老院")


def moved_in(home: Home, count: int) -> None:
    for one in range(count):
        home.house.people.admit(
            Details(
                group=Group.RESIDENT,
                code=f"M{one + 1:03}",
                name=f"刘桂{one}",
                sex=Sex.FEMALE,
                room=f"30{one}",
                bed="1",
            )
        )


def test_people_of_a_home_that_is_merged_are_counted_once(town: City) -> None:
    for place in range(4):
        town.report(place)
    assert residents(town) == 3 + 5 + 2 + 4
    town.clock.set("2026-11-25 09:00")
    all_leave(town.homes[2])
    moved_in(town.homes[3], 2)
    town.bureau.house.bureau.places.move("0003", "", town.today, ORDER)
    town.clock.set("2026-11-25 16:30")
    old, grown = town.report(2), town.report(3)
    assert [one.code for one in old.checks] == ["outside"], "its last days before still count"
    assert old.outcome is Outcome.TAKEN
    assert (grown.outcome, grown.checks) == (Outcome.TAKEN, ()), "admissions explain its growth"
    for place in (0, 1):
        town.report(place)
    assert residents(town) == residents(town, 1) == 3 + 5 + 2 + 4
    today = town.bureau.house.bureau.counting.day(town.today)
    assert (today.total.rates.expected, today.total.rates.reported) == (3, 3)
    assert [one.rates.expected for one in today.counties] == [2, 1]


def test_a_home_that_reports_by_stick_and_by_network_is_one_home(town: City) -> None:
    by_stick = town.send(0)
    town.clock.advance(minutes=1)
    town.measure(town.homes[0], fevers=1)
    by_network = town.send(0)
    outcomes = [one.outcome for one in town.take(by_network, by_stick, by_network, by_stick)]
    assert outcomes == [Outcome.TAKEN, Outcome.TAKEN, Outcome.ALREADY, Outcome.ALREADY]
    view = town.bureau.house.bureau.counting.day(town.today)
    assert (view.total.rates.reported, residents(town)) == (1, 3)
    fever = view.total.sums.figures[FIGURES["fever.new"].number].value
    assert fever == 1, "the later of the two holds, also when the earlier comes last"
