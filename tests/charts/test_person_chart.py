"""What a person's chart draws: points, gaps, bands, and nothing of the person before."""

from datetime import timedelta
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from msgspec.structs import replace

from carehome_app.charts.days_axis import days_between, x_of
from carehome_app.charts.hover import nearest
from carehome_app.charts.ink import DARK
from carehome_app.charts.person_chart import PersonChart, person_figure
from carehome_app.charts.picture import draw, picture
from carehome_app.charts.stamp import Stamp
from carehome_app.domain.trends.series import Point
from carehome_app.i18n import in_english
from tests.charts.drawn import boxes_of, xs, ys
from tests.charts.series_for_tests import (
    LAST,
    PULSE,
    at,
    glucoses,
    person,
    pressures,
    temperatures,
    usual_person,
)

SIZE = (10.3, 6.2)


def chart(**more: object) -> PersonChart:
    made = PersonChart(in_english, size=SIZE)
    made.show(usual_person(), **more)  # type: ignore[arg-type]
    return made


def test_every_reading_is_a_point_and_every_gap_breaks_the_line() -> None:
    panel = chart().panels[0]
    series = temperatures()
    drawn = sum(len(xs(line)) for line in panel.shapes.values())
    assert drawn == len(series.points)
    breaks = int(np.isnan(ys(panel.joined)).sum())
    assert breaks == 3
    assert len(xs(panel.reasons)) == 6
    assert len(xs(panel.silent)) == 1


def test_mornings_are_filled_and_evenings_hollow() -> None:
    panel = chart().panels[0]
    morning, evening = panel.shapes["o", True], panel.shapes["o", False]
    assert morning.get_markerfacecolor() != evening.get_markerfacecolor()
    assert all(x % 1 < 0.5 for x in xs(morning))
    assert all(x % 1 > 0.5 for x in xs(evening))


def test_the_fever_band_begins_at_the_screening_line_and_the_own_normal_has_its_band() -> None:
    panel = chart().panels[0]
    fever, _low, own = panel.bands
    assert fever.get_y() == pytest.approx(37.3)
    assert own.get_y() < 36.1 < own.get_y() + own.get_height()


def test_pressure_goes_from_the_lower_to_the_upper_number() -> None:
    panel = chart().panels[1]
    bars = panel.bars.get_segments()
    series = pressures()
    assert len(bars) == 30
    for bar, point in zip(bars, series.points, strict=True):
        assert bar[0][1] == point.numbers["diastolic"]
        assert bar[1][1] == point.numbers["systolic"]


def test_labels_have_shapes_of_their_own() -> None:
    panel = chart().panels[2]
    assert {key[0] for key, line in panel.shapes.items() if len(xs(line))} == {"o", "s", "D"}
    assert len(xs(panel.joined)) == 0


def test_corrected_values_are_ghosts_only_when_wanted() -> None:
    assert xs(chart().panels[0].ghosts) == []
    assert ys(chart(ghosts=True).panels[0].ghosts) == [37.6]


def test_the_next_person_leaves_nothing_of_the_one_before() -> None:
    reused = chart()
    other = person(temperatures(30, seed=9), pressures(), glucoses(), temperatures(30, seed=2))
    reused.show(other)
    fresh = PersonChart(in_english, size=SIZE)
    fresh.show(other)
    assert bytes(draw(reused.figure).rgba) == bytes(draw(fresh.figure).rgba)


@pytest.mark.parametrize(
    "view",
    [
        person(replace(temperatures(), points=(), missing=(), rounds=(), ghosts=())),
        person(replace(temperatures(), points=temperatures().points[:1])),
        person(replace(temperatures(), points=())),
        person(*[replace(temperatures(), measure=PULSE)] * 40),
        person(temperatures(36_500 // 100), days=36_500),
        person(),
    ],
    ids=["nothing", "one reading", "all missing", "40 measures", "a century", "no panel"],
)
def test_strange_people_are_drawn(view: object) -> None:
    made = PersonChart(in_english, size=SIZE)
    made.show(view)  # type: ignore[arg-type]
    assert draw(made.figure).width == 1030
    assert len(made.panels) <= 4


def test_values_at_the_plausible_edges_are_inside_the_panel() -> None:
    series = temperatures()
    edges = tuple(
        Point(at(LAST - timedelta(days=place), 7), series.rounds[place], {"value": number}, "")
        for place, number in enumerate((30.0, 45.0))
    )
    made = PersonChart(in_english, size=SIZE)
    made.show(person(replace(series, points=edges)))
    low, high = made.panels[0].axes.get_ylim()
    assert low < 30.0
    assert high > 45.0


def test_the_nearest_reading_says_value_site_and_who_measured() -> None:
    made = chart()
    draw(made.figure)
    point = temperatures().points[10]
    axes = made.panels[0].axes
    x, y = axes.transData.transform((x_of(point.at), point.main))
    found = nearest(made, x + 3, y + 2)
    assert found is not None
    said = [in_english(one) for one in found.words]
    assert said[0].startswith(f"{point.shown} °C")
    assert said[1] == "axilla · measured by 李晓梅"
    assert nearest(made, 2, 2) is None


def test_a_gap_says_its_reason() -> None:
    made = chart()
    draw(made.figure)
    gap = temperatures().missing[0]
    panel = made.panels[0]
    x, _y = panel.axes.transData.transform((x_of(gap.at), 36))
    found = nearest(made, x, panel.axes.bbox.y0 + 6)
    assert found is not None
    assert "in hospital" in in_english(found.words[0])


def test_zooming_moves_all_panels_together() -> None:
    made = chart()
    middle = float(LAST.toordinal() - 10)
    made.look_at(middle, middle + 5)
    assert len({tuple(panel.axes.get_xlim()) for panel in made.panels}) == 1


@pytest.mark.parametrize("days", [1, 7, 30, 90, 365, 3650, 36_500])
def test_days_along_the_bottom_stay_readable(days: int) -> None:
    high = float(LAST.toordinal())
    ticks, texts = days_between(high - days, high)
    assert len(ticks) == len(texts) <= 14
    assert ticks == sorted(ticks)


@pytest.mark.parametrize(
    ("kind", "begins"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")]
)
def test_a_picture_is_saved_as_pixels_or_vectors(kind: str, begins: bytes) -> None:
    saved = picture(person_figure(usual_person(), in_english), kind)
    assert saved.startswith(begins)


def test_dark_paper_has_light_ink() -> None:
    made = PersonChart(in_english, size=SIZE, ink=DARK)
    made.show(usual_person())
    pixels = np.asarray(draw(made.figure).rgba)
    assert pixels[..., :3].mean() < 90


SMALL = (5.1, 2.1)
"""What a screen of 911 by 512 leaves for a chart."""


def boxes(made: PersonChart, stamps: list[Stamp]) -> list[tuple[float, float, float, float]]:
    """Return where words stand on a figure as it is drawn: left, right, bottom, top."""
    canvas: Any = FigureCanvasAgg(made.figure)
    canvas.draw()
    seen = [one for one in stamps if one.get_visible() and one.get_text()]
    found = [one.get_window_extent(canvas.get_renderer()) for one in seen]
    return [(one.x0, one.x1, one.y0, one.y1) for one in found]


@pytest.mark.parametrize("size", [SMALL, (7.0, 3.0), SIZE])
def test_no_words_lie_on_each_other_nor_run_out_of_a_chart(size: tuple[float, float]) -> None:
    made = PersonChart(in_english, size=size)
    made.show(usual_person())
    for panel in made.panels:
        ((_left, right, _low, _high),) = boxes(made, [panel.words])
        assert right <= size[0] * made.figure.dpi
        days = sorted(boxes(made, panel.days))
        assert all(one[1] < other[0] for one, other in pairwise(days))
        beside = sorted((low, high) for _l, _r, low, high in boxes(made, panel.side))
        assert all(one[1] <= other[0] + 1 for one, other in pairwise(beside))


def test_what_has_no_room_over_a_small_chart_is_said_to_be_more() -> None:
    small, large = (PersonChart(in_english, size=one) for one in (SMALL, SIZE))
    for made in (small, large):
        made.show(usual_person())
    whole, short = large.panels[0].words.get_text(), small.panels[0].words.get_text()
    assert not whole.endswith("…")
    assert short.endswith(" · …")
    assert whole.startswith(short.removesuffix(" · …"))
    small.resize(*SIZE)
    assert small.panels[0].words.get_text() == whole


def test_a_year_is_a_band_of_days_with_dots_only_for_what_stands_out() -> None:
    made = PersonChart(in_english, size=SIZE)
    year = person(temperatures(365), pressures(365), glucoses(900, days=365), days=365)
    made.show(year)
    warm, pressure, sugar = made.panels
    series = temperatures(365)
    for panel, shown in ((warm, series), (sugar, year.panels[2])):
        dots = sum(len(xs(line)) for line in panel.shapes.values())
        assert dots == sum(point.severity is not None for point in shown.points)
        read: dict[int, list[float]] = {}
        for point in shown.points:
            read.setdefault(point.at.toordinal(), []).append(point.main)
        drawn = boxes_of(panel.band)
        assert set(drawn) == set(read)
        for day, (low, high) in drawn.items():
            assert low <= min(read[day])
            assert high >= max(read[day])
    assert len(xs(warm.high)) > 0
    assert len(pressure.bars.get_segments()) == 365
    breaks = int(np.isnan(ys(warm.joined)).sum())
    assert breaks == 1, "the stay in hospital"


def test_who_looks_closer_sees_every_reading_again() -> None:
    made = PersonChart(in_english, size=SIZE)
    made.show(person(temperatures(365), days=365))
    (panel,) = made.panels
    last = float(LAST.toordinal() + 1)
    made.look_at(last - 30, last)
    assert panel.band.get_paths() == []
    drawn = sum(len(xs(line)) for line in panel.shapes.values())
    assert drawn == len(temperatures(365).points)
    made.look_at(last - 365, last)
    assert len(panel.band.get_paths()) > 300
    made.show(usual_person())
    assert all(one.band.get_paths() == [] for one in made.panels)
