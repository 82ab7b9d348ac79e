"""Charts of odd homes: six hundred people, people who left or moved, values at the edges."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from carehome_app.charts.floor_chart import FloorChart
from carehome_app.charts.heat_chart import HeatChart
from carehome_app.charts.person_chart import PersonChart
from carehome_app.charts.picture import draw
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.people import Details, Group
from carehome_app.domain.trends.overviews import CellState
from carehome_app.i18n import Text, in_english
from carehome_app.services.trends.overviews import MOST_CHARTS
from tests.builders import Home

SIZE = (11.4, 5.6)


def admit_many(home: Home, count: int) -> None:
    """Admit residents two to a room, sixty rooms to a floor, in one action."""
    people = home.house.people
    with home.desk.acting(May.ADMIT) as action:
        for one in range(count):
            room = f"{one // 120 + 4}{one % 120 // 2:02}"
            people.admit_in(
                action,
                Details(
                    group=Group.RESIDENT,
                    code=f"X{one:03}",
                    name=f"老人{one}",
                    room=room,
                    bed=str(one % 2 + 1),
                ),
                home.clock() - timedelta(days=10),
            )


@pytest.mark.rest
def test_a_home_of_six_hundred_is_drawn_the_most_worrying_first(home: Home) -> None:
    admit_many(home, 600)
    for code in ("X300", "X599", "X301"):
        home.measure(code, "38.6")
    overviews = home.house.seeing.overviews

    everybody = overviews.floor(None)
    assert len(everybody.charts) == MOST_CHARTS
    assert isinstance(everybody.title, Text)
    assert "(1 to 40 of 606)" in in_english(everybody.title)
    assert everybody.pages == 16
    worst = {home.subject(code) for code in ("X300", "X599", "X301")}
    assert {chart.subject for chart in everybody.charts[:3]} == worst
    seen = [one for at in range(16) for one in overviews.floor(None, page=at).charts]
    assert len({chart.subject for chart in seen}) == len(seen) == 606, "each on one page"
    assert len(overviews.floor(None, page=15).charts) == 6
    assert overviews.floor(None, page=99).charts == overviews.floor(None, page=15).charts
    fifth = overviews.floor("5")
    assert (fifth.pages, len(fifth.charts)) == (3, MOST_CHARTS)
    drawn = FloorChart(everybody, in_english, size=SIZE)
    draw(drawn.figure)
    assert drawn.cell(everybody.charts[-1].subject) is not None

    heat = overviews.heat_map(None)
    assert len(heat.subjects) == 606
    draw(HeatChart(heat, in_english, size=SIZE).figure)
    (open_one,) = [
        one for one in home.house.seeing.clusters.open() if one.cluster.key == ("fever", "6")
    ]
    assert {one.person.details.code for one in open_one.ill} == {"X300", "X301"}


def test_somebody_who_left_is_in_no_overview_but_keeps_a_chart_and_a_case(home: Home) -> None:
    for code in ("R001", "R002"):
        home.history(code, "36.4", days=5)
        home.measure(code, "38.5")
    gone = home.person("R001")
    home.clock.advance(hours=1)
    home.house.people.discharge(gone)
    seeing = home.house.seeing

    assert gone.id not in {chart.subject for chart in seeing.overviews.floor(None).charts}
    assert gone.id not in seeing.overviews.heat_map(None).subjects
    view = seeing.trends.person(gone.id, 30)
    assert view.panels[0].points[-1].shown == "38.5"
    assert gone.id in {one.person.id for one in seeing.clusters.cases()}
    assert len(seeing.ward_pages.page(gone.id).days) == 7


def test_somebody_who_moved_stands_on_each_floor_with_what_was_measured_there(home: Home) -> None:
    home.history("R001", "36.4", days=5)
    mover = home.person("R001")
    moved = replace(mover.details, room="305", bed="1", floor="3")
    home.house.people.change(mover, moved)
    home.clock.advance(minutes=10)
    home.measure("R001", "36.6")
    overviews = home.house.seeing.overviews

    def chart_on(floor: str) -> tuple[str, int]:
        (chart,) = [one for one in overviews.floor(floor).charts if one.subject == mover.id]
        return chart.label, len(chart.dots)

    assert chart_on("2") == ("201-1 王秀英", 10)
    assert chart_on("3") == ("305-1 王秀英", 1)
    heat = overviews.heat_map("3")
    row = heat.cells[heat.subjects.index(mover.id)]
    assert [cell.state for cell in row][-2:] == [CellState.NOTHING, CellState.READ]
    home.clock.advance(days=40)
    assert mover.id not in {chart.subject for chart in overviews.floor("2").charts}


def test_a_chart_of_last_month_names_the_room_of_then(home: Home) -> None:
    home.measure("R001", "36.4")
    before = home.desk.today()
    home.clock.advance(days=20)
    mover = home.person("R001")
    home.house.people.change(mover, replace(mover.details, room="305", bed="1", floor="3"))
    seeing = home.house.seeing

    assert seeing.ward_pages.page(mover.id, before).place == "201-1"
    assert seeing.ward_pages.page(mover.id).place == "305-1"
    assert seeing.trends.between(mover.id, before, before).place == "201-1"
    assert seeing.trends.person(mover.id).place == "305-1"


def test_values_at_the_plausible_edges_are_drawn_inside_the_panel(home: Home) -> None:
    low, high = TEMPERATURE.main.scales[0].plausible
    home.history("R001", f"{low}", "36.5", f"{high}", days=3)
    chart = PersonChart(in_english, size=SIZE)

    chart.show(home.house.seeing.trends.person(home.subject("R001"), 7))
    draw(chart.figure)

    bottom, top = chart.panels[0].axes.get_ylim()
    assert bottom <= float(low)
    assert float(high) <= top
    draw(FloorChart(home.house.seeing.overviews.floor(None), in_english, size=SIZE).figure)


def test_somebody_never_measured_has_reasons_and_no_points(home: Home) -> None:
    home.history("R001", "r", days=6)
    seeing = home.house.seeing

    view = seeing.trends.person(home.subject("R001"), 7)
    assert view.panels[0].points == ()
    assert len(view.panels[0].missing) == 12
    chart = PersonChart(in_english, size=SIZE)
    chart.show(view)
    draw(chart.figure)
    heat = seeing.overviews.heat_map("2", 5)
    row = heat.cells[heat.subjects.index(home.subject("R001"))]
    assert {cell.state for cell in row[:-1]} == {CellState.NOT_MEASURED}
    draw(HeatChart(heat, in_english, size=SIZE).figure)


def test_who_moved_on_the_first_of_the_days_stands_on_both_floors_of_the_heat_map(
    home: Home,
) -> None:
    mover = home.person("R001")
    home.house.people.change(mover, replace(mover.details, room="305", bed="1", floor="3"))
    heat_map = home.house.seeing.overviews.heat_map
    home.clock.advance(days=6)
    assert mover.id in heat_map("2", 7).subjects
    home.clock.advance(days=1)
    assert mover.id not in heat_map("2", 7).subjects
    assert mover.id in heat_map("3", 7).subjects


def test_who_moved_within_a_floor_is_called_by_the_room_of_now(home: Home) -> None:
    person = home.person("R001")
    home.measure("R001", "36.5")
    home.clock.advance(hours=1)
    home.house.people.change(person, replace(person.details, room="203", bed="1"))
    labels = [one.label for one in home.house.seeing.overviews.floor("2").charts]
    assert "203-1 王秀英" in labels
    assert not any(one.startswith("201-1") for one in labels)


def test_whoever_was_read_in_the_other_unit_lies_among_the_others(home: Home) -> None:
    home.history("R001", "36.5", days=8)
    home.measure("R001", "98.6f")
    overviews = home.house.seeing.overviews
    chart = next(
        one for one in overviews.floor(None, 3).charts if one.subject == home.subject("R001")
    )
    assert (chart.baseline, chart.dots[-1].y) == (36.5, 37.0)
    row = overviews.heat_map(None, 3).cells[0]
    assert row[-1].off == pytest.approx(0.5)
