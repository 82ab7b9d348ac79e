"""Each chart from fixed data looks as it was kept."""

from collections.abc import Callable

import pytest
from matplotlib.figure import Figure

from carehome_app.charts.calendar_chart import CalendarChart
from carehome_app.charts.day_bars import day_bars
from carehome_app.charts.floor_chart import FloorChart
from carehome_app.charts.heat_chart import HeatChart
from carehome_app.charts.ink import DARK
from carehome_app.charts.outbreak_chart import outbreak_chart
from carehome_app.charts.person_chart import PersonChart, person_figure
from carehome_app.charts.ward_chart import ward_chart
from carehome_app.i18n import in_english
from carehome_app.languages import load
from tests.charts.kept import agrees, keep
from tests.charts.many_for_tests import calendar, floor, heat, outbreak, week
from tests.charts.series_for_tests import (
    glucoses,
    person,
    pressures,
    temperatures,
    usual_person,
    weights,
)
from tests.documents.sample import fever_days

SIZE = (8.0, 5.0)
in_chinese = load("zh")


def ghosts() -> Figure:
    chart = PersonChart(in_english, size=SIZE)
    chart.show(usual_person(), ghosts=True)
    return chart.figure


def dark() -> Figure:
    chart = PersonChart(in_chinese, size=SIZE, ink=DARK)
    chart.show(person(temperatures(7), days=7))
    return chart.figure


FIGURES: dict[str, Callable[[], Figure]] = {
    "person": lambda: person_figure(usual_person(), in_chinese, size=SIZE),
    "person-ghosts": ghosts,
    "person-dark": dark,
    "ward-zh": lambda: ward_chart(week(), in_chinese),
    "ward-en": lambda: ward_chart(week(), in_english),
    "floor": lambda: FloorChart(floor(24), in_english, size=SIZE).figure,
    "heat": lambda: HeatChart(heat(), in_english, size=SIZE).figure,
    "calendar": lambda: CalendarChart(calendar(), in_english, size=SIZE).figure,
    "outbreak": lambda: outbreak_chart(outbreak(), in_english, size=(7.2, 3.0)),
    "days": lambda: day_bars(fever_days(), in_english),
}


@pytest.mark.parametrize("name", FIGURES)
def test_a_chart_looks_as_it_was_kept(name: str) -> None:
    figure = FIGURES[name]()
    keep(figure, name)
    assert agrees(figure, name)


def test_a_moved_line_is_noticed() -> None:
    other = person(
        temperatures(30, seed=8), pressures(30, seed=9), glucoses(60, seed=3), weights(), days=30
    )
    assert not agrees(person_figure(other, in_chinese, size=SIZE), "person")
