"""A cluster as a picture: the epidemic curve, and each person's onset and isolation below it."""

from typing import Final

from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from carehome_app.charts.days_axis import days_between
from carehome_app.charts.ink import LIGHT, Ink
from carehome_app.charts.typeface import inches, shortened, typeface
from carehome_app.domain.outbreak.line_list import OutbreakPicture
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate

TITLE: Final = QT_TRANSLATE_NOOP("Charts", "People newly ill per day")
LEGEND: Final = QT_TRANSLATE_NOOP(
    "Charts", "solid: residents   hatched: staff   ● onset   grey: kept apart"
)
MOST_COURSES: Final = 40
"""People drawn one by one; a table names them all anyway."""
_LEFT: Final = 112
_ROW: Final = 17
_LINE: Final = 17
_TITLE: Final = 10.5
_WORDS: Final = 8.0
_APART: Final = 0.15
"""Inches between the title and what explains the marks."""


def outbreak_chart(
    picture: OutbreakPicture, say: Translate, *, size: tuple[float, float], ink: Ink = LIGHT
) -> Figure:
    """Return the curve and the courses on a figure of a size in inches."""
    figure = Figure(figsize=size, facecolor=ink.paper)
    wide, high = size[0] * 100, size[1] * 100
    courses = picture.courses[:MOST_COURSES]
    below = min(len(courses) * _ROW, high * 0.6)
    across = (wide - _LEFT - 10) / wide
    title, legend = say(TITLE), say(LEGEND)
    long = inches(title, _TITLE, bold=True) + inches(legend, _WORDS) + _APART
    lower = _LINE if long > size[0] * 0.98 else 0
    top = figure.add_axes(
        (_LEFT / wide, (below + 26) / high, across, (high - below - 56 - lower) / high)
    )
    _draw_curve(top, picture, ink)
    if courses:
        under = figure.add_axes((_LEFT / wide, 6 / high, across, (below - 2) / high))
        _draw_courses(under, picture, ink)
    figure.text(
        0.01, 0.985, title, va="top", color=ink.text, fontproperties=typeface(_TITLE, bold=True)
    )
    # In a narrow chart they do not fit beside each other.
    figure.text(
        0.99,
        0.985 - lower / high,
        legend,
        va="top",
        ha="right",
        color=ink.muted,
        fontproperties=typeface(_WORDS),
    )
    return figure


def _draw_curve(axes: Axes, picture: OutbreakPicture, ink: Ink) -> None:
    curve = picture.curve
    places = range(len(curve.days))
    axes.bar(places, curve.residents, width=0.8, facecolor=ink.alarm, edgecolor=ink.alarm)
    axes.bar(
        places,
        curve.staff,
        width=0.8,
        bottom=curve.residents,
        facecolor=ink.paper,
        edgecolor=ink.alarm,
        hatch="////",
        linewidth=0.8,
    )
    highest = max([*curve.totals, 2])
    axes.set_ylim(0, highest * 1.25)
    axes.set_xlim(-0.6, len(curve.days) - 0.4)
    for place, total in enumerate(curve.totals):
        if total:
            axes.text(
                place,
                total + highest * 0.03,
                f"{total}",
                ha="center",
                color=ink.text,
                fontproperties=typeface(8),
            )
    first = curve.days[0].toordinal()
    ticks, texts = days_between(first, curve.days[-1].toordinal())
    axes.set_xticks([tick - first for tick in ticks], texts, fontproperties=typeface(8))
    axes.set_yticks([])
    axes.set_facecolor("none")
    axes.tick_params(length=0, colors=ink.muted)
    for side in ("top", "left", "right"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(ink.frame)


def _draw_courses(axes: Axes, picture: OutbreakPicture, ink: Ink) -> None:
    courses = picture.courses[:MOST_COURSES]
    days = picture.curve.days
    axes.set_axis_off()
    axes.set_xlim(-0.6, len(days) - 0.4)
    axes.set_ylim(len(courses), 0)
    boxes = [
        [(x - 0.5, y + 0.15), (x + 0.5, y + 0.15), (x + 0.5, y + 0.85), (x - 0.5, y + 0.85)]
        for y, course in enumerate(courses)
        for x, apart in enumerate(course.apart)
        if apart
    ]
    axes.add_collection(PolyCollection(boxes, facecolor=ink.away, edgecolor=ink.paper))
    day = axes.bbox.width / axes.figure.dpi / (len(days) + 0.2)
    room = _LEFT / 100 - 0.3 * day
    xs = [(course.onset - days[0]).days for course in courses]
    ys = [place + 0.5 for place in range(len(courses))]
    axes.add_artist(Line2D(xs, ys, linestyle="none", marker="o", markersize=5, color=ink.alarm))
    for place, course in enumerate(courses):
        axes.text(
            -0.9,
            place + 0.5,
            shortened(course.label, room, _WORDS),
            ha="right",
            va="center",
            color=ink.muted,
            fontproperties=typeface(8),
            parse_math=False,
        )
