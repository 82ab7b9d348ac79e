"""The squares of clusters: one a person, the cluster in view solid, staff hatched."""

from datetime import date

import pytest
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from msgspec.structs import replace

from carehome_app.charts.daily_chart import daily_chart
from carehome_app.charts.ink import DARK, LIGHT
from carehome_app.domain.outbreak.daily import Counted, Daily, Square, last_days
from carehome_app.i18n import in_english
from carehome_app.languages import load

HERE, OTHER = Square(is_here=True, is_staff=False), Square(is_here=False, is_staff=False)
STAFF = Square(is_here=False, is_staff=True)
TODAY = date(2026, 11, 22)


def shown() -> Daily:
    days = last_days(TODAY, 14)
    squares: list[tuple[Square, ...]] = [()] * 14
    squares[3], squares[10], squares[12] = (STAFF,), (HERE, OTHER), (HERE, HERE, OTHER)
    counted = Counted(days[10], days[12], 72)
    return Daily(tuple(days), tuple(squares), "3", counted)


def boxes(figure: Figure) -> list[Rectangle]:
    return [one for one in figure.axes[0].patches if isinstance(one, Rectangle)]


def words(figure: Figure) -> list[str]:
    return [one.get_text() for one in (*figure.texts, *figure.axes[0].texts)]


def test_each_person_is_a_square_and_those_of_the_cluster_have_its_floor() -> None:
    figure = daily_chart(shown(), load("zh"), size=(6, 3))
    squares = [one for one in boxes(figure) if one.get_width() < 1]
    assert len(squares) == 6
    assert sum(one.get_hatch() is not None for one in squares) == 1
    assert words(figure).count("3楼") == 3
    assert "72 小时窗" in words(figure)


def test_the_legend_has_the_sums_of_the_page() -> None:
    said = words(daily_chart(shown(), in_english, size=(6, 3)))
    assert {"this cluster 3", "other residents 2", "staff 1"} <= set(said)


def test_without_a_cluster_there_are_residents_and_staff_alone() -> None:
    days = shown()
    squares = tuple(tuple(one._replace(is_here=False) for one in day) for day in days.squares)
    plain = replace(days, squares=squares, counted=None, floor="")
    said = words(daily_chart(plain, in_english, size=(6, 3)))
    assert {"residents 5", "staff 1"} <= set(said)
    assert not [one for one in said if "cluster" in one]


@pytest.mark.parametrize("wide", [2.6, 3.4, 7.2])
@pytest.mark.parametrize("ink", [LIGHT, DARK], ids=["light", "dark"])
def test_the_title_has_its_place_beside_the_marks_or_over_them(wide: float, ink: object) -> None:
    figure = daily_chart(shown(), in_english, size=(wide, 2), ink=ink)  # type: ignore[arg-type]
    figure.draw_without_rendering()
    places = [text.get_window_extent() for text in figure.texts]
    overlaps = [a.overlaps(b) for n, a in enumerate(places) for b in places[n + 1 :]]
    assert len(places) == 4
    assert not any(overlaps)


def test_where_squares_are_narrow_nothing_is_written_on_them() -> None:
    days = last_days(TODAY, 90)
    squares = ((HERE,), *[()] * 89)
    figure = daily_chart(Daily(tuple(days), squares, "3"), in_english, size=(4, 3))
    assert "F3" not in words(figure)
