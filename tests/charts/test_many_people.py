"""Floors, heat maps, the calendar, the ward chart and clusters: what is drawn, and where."""

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from msgspec.structs import replace

from carehome_app.charts.calendar_chart import LOW_SIGN, CalendarChart
from carehome_app.charts.floor_chart import FloorChart, grid
from carehome_app.charts.heat_chart import HeatChart
from carehome_app.charts.outbreak_chart import outbreak_chart
from carehome_app.charts.picture import draw
from carehome_app.charts.ward_chart import degree_at, pulse_at, ward_chart
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.outbreak.line_list import picture_of
from carehome_app.domain.trends.overviews import Calendar, CellState
from carehome_app.domain.trends.ward_sheet import DAYS, column_of, week_of
from carehome_app.i18n import Translate, in_english
from tests.charts.drawn import xs, ys
from tests.charts.many_for_tests import calendar, floor, heat, outbreak, week
from tests.charts.series_for_tests import LAST, at
from tests.documents.chinese import in_chinese

SIZE = (12.4, 6.2)


def words(figure: Figure) -> list[str]:
    axes = figure.axes[0]
    return [one.get_text() for one in [*axes.texts, *axes.artists] if hasattr(one, "get_text")]


@pytest.mark.parametrize("count", [0, 1, 60, 600])
def test_a_floor_of_any_size_fits_one_picture(count: int) -> None:
    chart = FloorChart(floor(min(count, 60)), in_english, size=SIZE)
    assert draw(chart.figure).width == 1240
    columns, rows = grid(count, SIZE)
    assert columns * rows >= count
    assert count == 0 or columns * (rows - 1) < count


def test_a_click_means_the_person_whose_chart_lies_there() -> None:
    chart = FloorChart(floor(24), in_english, size=SIZE)
    for subject in (0, 7, 23):
        cell = chart.cell(subject)
        assert cell is not None
        left, bottom, wide, tall = cell
        assert chart.at(left + wide / 2, bottom + tall / 2) == subject
    assert chart.at(-5, -5) is None


@pytest.mark.parametrize("size", [SIZE, (7.0, 2.6), (6.0, 4.0)])
def test_names_run_neither_over_each_other_nor_over_the_title(size: tuple[float, float]) -> None:
    made = floor(40)
    charts = [replace(one, label=f"{one.label} Margaret Richardson") for one in made.charts]
    chart = FloorChart(replace(made, charts=tuple(charts)), in_english, size=size)
    canvas = FigureCanvasAgg(chart.figure)
    canvas.draw()  # type: ignore[no-untyped-call]
    drawer = canvas.get_renderer()  # type: ignore[no-untyped-call]
    boxes = [text.get_window_extent(drawer) for text in chart.axes.texts]
    assert [text.get_text()[-1] for text in chart.axes.texts] == ["…"] * 40
    title = chart.figure.texts[0].get_window_extent(drawer)
    for place, one in enumerate(boxes):
        assert one.y1 <= title.y0 + 1, "the title"
        for other in boxes[place + 1 :]:
            assert not one.overlaps(other), (place, chart.axes.texts[place].get_text())


def test_those_who_worry_carry_a_sign_and_readings_beyond_the_line_a_triangle() -> None:
    chart = FloorChart(floor(12), in_english, size=SIZE)
    said = [text.get_text() for text in chart.axes.texts]
    assert [one[0] for one in said[:4]] == ["▲", "▲", "▲", "2"]
    beyond = [line for line in chart.axes.lines if line.get_marker() == "^"]
    drawn = sum(len(xs(line)) for line in beyond)
    assert drawn == sum(dot.y >= 37.3 for one in floor(12).charts for dot in one.dots)


def test_the_heat_map_tells_every_state_without_colour() -> None:
    made = heat()
    chart = HeatChart(made, in_english, size=SIZE)
    drawn = {line.get_marker(): len(xs(line)) for line in chart.axes.lines}
    cells = [cell for row in made.cells for cell in row]
    assert drawn["^"] == sum(cell.off is not None and cell.off >= 0.8 for cell in cells)
    assert drawn["_"] == sum(cell.state is CellState.AWAY for cell in cells)
    assert drawn["x"] == sum(cell.state is CellState.NOT_MEASURED for cell in cells)


def test_a_place_on_the_heat_map_is_a_person_and_a_day() -> None:
    chart = HeatChart(heat(), in_english, size=SIZE)
    x, y = chart.axes.transData.transform((29.5, 3.5))
    assert chart.at(x, y) == (3, 29)
    assert chart.at(0, 0) is None


def test_an_empty_house_has_empty_charts() -> None:
    nobody = replace(heat(), labels=(), subjects=(), cells=())
    assert draw(HeatChart(nobody, in_english, size=SIZE).figure).height == 620
    empty = Calendar("", LAST, LAST, ())
    assert draw(CalendarChart(empty, in_english, size=SIZE).figure).height == 620
    nobody_ill = picture_of([], LAST, lambda moment: moment.date())
    assert outbreak_chart(nobody_ill, in_english, size=(7, 2))


def test_a_day_with_too_little_is_marked_in_the_calendar() -> None:
    chart = CalendarChart(calendar(), in_english, size=SIZE)
    said = [one.get_text() for one in chart.axes.artists if hasattr(one, "get_text")]
    said += [one.get_text() for one in chart.axes.texts]
    assert said.count(f"{LOW_SIGN}91%") == 4


def test_the_weekday_of_a_place_in_the_calendar() -> None:
    chart = CalendarChart(calendar(), in_english, size=SIZE)
    x, y = chart.axes.transData.transform((6.5, len(chart.weeks) - 0.5))
    assert chart.at(x, y) == LAST


def test_pulse_80_stands_at_37_degrees() -> None:
    assert pulse_at(37) == 80
    assert degree_at(120) == 39


def test_a_reading_goes_into_the_column_of_its_hours() -> None:
    assert [column_of(at(LAST, hour), LAST) for hour in (0, 7, 16, 23)] == [0, 1, 4, 5]
    assert column_of(at(LAST, 7), LAST.replace(day=10)) is None


def test_weeks_are_counted_from_the_admission() -> None:
    assert week_of(LAST, LAST) == (1, LAST)
    assert week_of(LAST.replace(day=1), LAST) == (4, LAST)


def test_the_ward_chart_keeps_the_convention() -> None:
    figure = ward_chart(week(), in_english)
    axes = figure.axes[0]
    lines = [one for one in axes.lines if len(xs(one))]
    markers = {(one.get_marker(), one.get_color(), one.get_markerfacecolor()) for one in lines}
    blue, red = "#1f4fbf", "#c62828"
    assert ("x", blue, blue) in markers, "armpit: blue cross"
    assert ("o", blue, blue) in markers, "mouth: blue dot"
    assert ("o", blue, "white") in markers, "rectum: blue ring"
    assert ("o", red, "white") in markers, "after cooling: red ring"
    dashed = [one for one in lines if one.get_color() == red and one.get_linestyle() == "--"]
    cooled = [one for one in dashed if one.get_marker() == "none"]
    assert [ys(one) for one in cooled] == [[39.2, 38.1]]
    said = [one.get_text() for one in axes.texts]
    assert "no rise" in said
    assert said.count("in hospital") == 2
    assert "住\n院\n06\n时\n50\n分" in said


@pytest.mark.parametrize("say", [in_english, in_chinese])
def test_the_names_of_the_lines_below_stay_in_their_boxes(say: Translate) -> None:
    made = replace(
        week(),
        rows=tuple((one.label, ("",) * DAYS) for one in CATALOGUE),
        about="female, aged 93 · " + "hypertension, diabetes, coronary heart disease, " * 4,
    )
    figure = ward_chart(made, say)
    FigureCanvasAgg(figure)
    axes = figure.axes[0]
    box = axes.transData.transform([(-4.2, 0), (0, 0)])[:, 0]
    labels = [one for one in axes.texts if one.get_position()[1] < 34]
    assert len(labels) >= len(CATALOGUE)
    for one in labels:
        extent = one.get_window_extent()
        if one.get_position()[0] < 0:
            assert box[0] <= extent.x0, one.get_text()
            assert extent.x1 <= box[1], one.get_text()
    for line in figure.texts:
        assert line.get_window_extent().width <= figure.bbox.width


def test_nothing_is_joined_across_a_gap_a_site_or_a_value_below_35() -> None:
    made = week()
    assert len(made.no_rise) == 1
    low = made.no_rise[0]
    for run in {one.run for one in made.points}:
        own = [one for one in made.points if one.run == run]
        assert len({one.site for one in own}) == 1
        assert not any(own[0].column < low < one.column for one in own)
        gaps = [one.column for one in made.missing]
        assert not any(own[0].column < gap < own[-1].column for gap in gaps)


def test_in_chinese_the_words_stand_letter_under_letter() -> None:
    axes = ward_chart(week(), in_chinese).figure.axes[0]
    assert any("\n" in one.get_text() for one in axes.texts)


def test_the_curve_counts_residents_and_staff_apart_and_isolation_by_day() -> None:
    made = outbreak()
    assert sum(made.curve.residents) == 4
    assert sum(made.curve.staff) == 1
    assert sum(made.courses[0].apart) == 5
    figure = outbreak_chart(made, in_english, size=(7.2, 3))
    drawn = [one for one in figure.axes[0].patches if isinstance(one, Rectangle)]
    bars = [one for one in drawn if one.get_height()]
    assert sum(bar.get_height() for bar in bars) == 5
    assert any(bar.get_hatch() for bar in bars)


def test_beside_rooms_the_curve_of_a_cluster_has_its_title_apart_from_its_marks() -> None:
    """In the window it is half as wide as on paper: in English the title lay on the marks."""
    for wide in (3.4, 7.2):
        figure = outbreak_chart(outbreak(), in_english, size=(wide, 3))
        figure.draw_without_rendering()
        title, marks = (text.get_window_extent() for text in figure.texts)
        assert not title.overlaps(marks), wide
