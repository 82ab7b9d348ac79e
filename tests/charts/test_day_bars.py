"""Bars by day, in colour and without it."""

import sys
from datetime import date, timedelta

import pytest
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from msgspec.structs import replace

from carehome_app.charts.day_bars import MOST_LABELS, day_bars
from carehome_app.charts.picture import svg
from carehome_app.domain.reports.report import DayBars
from carehome_app.i18n import Text, in_english
from tests.documents.chinese import in_chinese
from tests.documents.sample import fever_days


def drawn(figure: Figure) -> list[Rectangle]:
    return [patch for patch in figure.axes[0].patches if isinstance(patch, Rectangle)]


def said(figure: Figure) -> list[str]:
    return [text.get_text() for text in figure.axes[0].texts]


def days(figure: Figure) -> list[str]:
    return [label.get_text() for label in figure.axes[0].get_xticklabels()]


def grey(colour: tuple[float, float, float]) -> float:
    return float(sum(part * share for part, share in zip(colour, (0.3, 0.59, 0.11), strict=True)))


def test_a_day_without_a_fever_has_no_bar() -> None:
    assert [bar.get_height() for bar in drawn(day_bars(fever_days(), in_english))] == [
        1,
        1,
        1,
        2,
        1,
        1,
    ]


def test_a_bar_that_reaches_the_line_differs_without_colour() -> None:
    figure = day_bars(fever_days(), in_english)

    below, reached = drawn(figure)[0], drawn(figure)[3]
    assert grey(to_rgb(below.get_facecolor())) - grey(to_rgb(reached.get_facecolor())) > 0.35
    assert "▲2" in said(figure)


def test_a_label_is_never_read_as_a_formula() -> None:
    label = Text("Sample", r"floor $\frac{1}$")
    figure = day_bars(replace(fever_days(), line_label=label), in_english)

    assert r"floor $\frac{1}$" in said(figure)
    assert svg(figure)


def test_without_a_line_nothing_is_reached() -> None:
    bars = replace(fever_days(), line=None, line_label=None)

    assert said(day_bars(bars, in_english)) == ["1", "1", "1", "2", "1", "1"]


def test_days_are_said_in_the_readers_language() -> None:
    assert sorted(days(day_bars(fever_days(), in_chinese)), key=len)[0] == "9日"
    assert "20" in days(day_bars(fever_days(), in_english))


@pytest.mark.parametrize("count", [0, 1, 14, 31, 90, 366])
def test_labels_stay_readable_and_the_last_day_has_one(count: int) -> None:
    span = tuple(date(2026, 1, 1) + timedelta(days=day) for day in range(count))
    figure = day_bars(DayBars(span, (3,) * count, line=2), in_english)

    labels = days(figure)

    assert len(labels) <= MOST_LABELS
    assert not span or str(span[-1].day) in labels


def test_every_day_needs_a_count() -> None:
    with pytest.raises(ValueError, match="one count"):
        DayBars((date(2026, 1, 1),), ())


def test_labels_are_in_our_own_font() -> None:
    figure = day_bars(fever_days(), in_chinese)

    used = [text.get_fontproperties().get_file() for text in figure.axes[0].texts]
    assert used
    assert all("CarehomeSans" in str(path) for path in used)


def test_the_picture_is_the_same_each_time_and_has_no_letters_to_lose() -> None:
    first = svg(day_bars(fever_days(), in_chinese))

    assert svg(day_bars(fever_days(), in_chinese)) == first
    assert "<text" not in first
    assert "<date>" not in first


def test_nothing_global_is_used() -> None:
    day_bars(fever_days(), in_english)

    assert "matplotlib.pyplot" not in sys.modules
