"""Who fell ill on which day: a square a person, those of the cluster in view apart."""

from collections.abc import Iterator
from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from carehome_app.charts.days_axis import days_between
from carehome_app.charts.ink import LIGHT, Ink
from carehome_app.charts.typeface import inches, typeface
from carehome_app.domain.outbreak.cases import STAFF_UNIT
from carehome_app.domain.outbreak.clusters import NOWHERE
from carehome_app.domain.outbreak.daily import Daily, Square
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate

TITLE: Final = QT_TRANSLATE_NOOP("Charts", "Newly ill per day, a square a person")
HERE: Final = QT_TRANSLATE_NOOP("Charts", "this cluster {count}")
RESIDENTS: Final = QT_TRANSLATE_NOOP("Charts", "residents {count}")
OTHERS: Final = QT_TRANSLATE_NOOP("Charts", "other residents {count}")
STAFF: Final = QT_TRANSLATE_NOOP("Charts", "staff {count}")
ON_SQUARE: Final = QT_TRANSLATE_NOOP("Charts", "F{floor}")
WINDOW: Final = QT_TRANSLATE_NOOP("Charts", "{hours} h")
EACH_DAY: Final = 16
"""Up to so many days each has its number below."""
LEAST_HIGH: Final = 4
_TITLE: Final = 10.5
_WORDS: Final = 8.0
_ON_SQUARE: Final = 7.5
"""Points; on the screen they are nine."""
_LINE: Final = 0.17
_MARK: Final = 0.1
"""Inches of a line of words above the chart, and of a mark in it."""
_WIDE, _HIGH = 0.8, 0.9
"""Of the room of a square, how much it fills."""


def daily_chart(
    shown: Daily, say: Translate, *, size: tuple[float, float], ink: Ink = LIGHT
) -> Figure:
    """Return the squares on a figure of a size in inches."""
    figure = Figure(figsize=size, facecolor=ink.paper)
    wide, high = size
    title = say(TITLE)
    legend = list(_legend(shown, say))
    long = sum(_MARK + 0.16 + inches(said, _WORDS) for _square, said in legend)
    beside = inches(title, _TITLE, bold=True) + long + 0.2 <= wide * 0.98
    above = 0.3 + (0 if beside else _LINE)
    axes = figure.add_axes(
        (0.28 / wide, 0.24 / high, 1 - 0.36 / wide, max(1 - (above + 0.26) / high, 0.2))
    )
    _draw(axes, shown, say, ink, wide)
    figure.text(
        0.06 / wide,
        1 - 0.05 / high,
        title,
        va="top",
        color=ink.text,
        fontproperties=typeface(_TITLE, bold=True),
    )
    left = wide - long if beside else 0.06
    _draw_legend(figure, legend, (left, high - (0.16 if beside else 0.16 + _LINE)), ink)
    return figure


def _legend(shown: Daily, say: Translate) -> Iterator[tuple[Square, str]]:
    here, residents, staff = shown.sums
    others: Text = OTHERS if here else RESIDENTS
    if here:
        yield Square(is_here=True, is_staff=False), say(HERE.with_(count=here))
    yield Square(is_here=False, is_staff=False), say(others.with_(count=residents))
    yield Square(is_here=False, is_staff=True), say(STAFF.with_(count=staff))


def _draw_legend(
    figure: Figure, legend: list[tuple[Square, str]], at: tuple[float, float], ink: Ink
) -> None:
    wide, high = figure.get_size_inches()
    left, middle = at
    for square, said in legend:
        box = (left / wide, (middle - _MARK / 2) / high)
        mark = _patch(square, box, (_MARK / wide, _MARK / high), ink)
        mark.set_transform(figure.transFigure)
        figure.add_artist(mark)
        figure.text(
            (left + _MARK + 0.05) / wide,
            middle / high,
            said,
            va="center",
            color=ink.muted,
            fontproperties=typeface(_WORDS),
        )
        left += _MARK + 0.16 + inches(said, _WORDS)


def _patch(
    square: Square, at: tuple[float, float], size: tuple[float, float], ink: Ink
) -> Rectangle:
    """Return a square: solid for the cluster, grey for others, hatched for staff."""
    plain = ink.alarm if square.is_here else ink.away
    return Rectangle(
        at,
        *size,
        facecolor=ink.paper if square.is_staff else plain,
        edgecolor=ink.alarm if square.is_here else ink.ghost,
        hatch="//////" if square.is_staff else None,
        linewidth=0.8,
    )


def _draw(axes: Axes, shown: Daily, say: Translate, ink: Ink, wide: float) -> None:
    most = max([*(len(day) for day in shown.squares), LEAST_HIGH])
    axes.set_xlim(-0.6, len(shown.days) - 0.4)
    axes.set_ylim(0, most + 0.9)
    _draw_window(axes, shown, say, ink)
    said = _on_square(shown, say, axes.get_position().width * wide)
    for x, day in enumerate(shown.squares):
        for y, square in enumerate(day):
            at = (x - _WIDE / 2, y + (1 - _HIGH) / 2)
            axes.add_patch(_patch(square, at, (_WIDE, _HIGH), ink))
            if said and square.is_here and not square.is_staff:
                axes.text(
                    x,
                    y + 0.5,
                    said,
                    ha="center",
                    va="center",
                    color=ink.paper,
                    fontproperties=typeface(_ON_SQUARE, bold=True),
                )
    _draw_ticks(axes, shown, most, ink)


def _draw_window(axes: Axes, shown: Daily, say: Translate, ink: Ink) -> None:
    counted, days = shown.counted, shown.days
    if counted is None or counted.last < days[0]:
        return
    first = max((counted.first - days[0]).days, 0) - 0.5
    last = (counted.last - days[0]).days + 0.5
    axes.axvspan(first, last, facecolor=ink.fever_band, zorder=0)
    axes.text(
        (first + last) / 2,
        axes.get_ylim()[1] - 0.08,
        say(WINDOW.with_(hours=counted.hours)),
        ha="center",
        va="top",
        color=ink.alarm,
        fontproperties=typeface(_WORDS),
    )


def _on_square(shown: Daily, say: Translate, wide: float) -> str:
    """Return what is written on the squares of the cluster; nothing where it has no room."""
    if shown.floor in ("", NOWHERE, STAFF_UNIT):
        return ""
    said = say(ON_SQUARE.with_(floor=shown.floor))
    room = wide / (len(shown.days) + 0.2) * _WIDE
    return said if inches(said, _ON_SQUARE, bold=True) <= room else ""


def _draw_ticks(axes: Axes, shown: Daily, most: int, ink: Ink) -> None:
    days, first = shown.days, shown.days[0].toordinal()
    places: list[float] = [float(one) for one in range(len(days))]
    texts = [f"{day.day}" for day in days]
    if len(days) > EACH_DAY:
        ticks, texts = days_between(first, days[-1].toordinal())
        places = [tick - first for tick in ticks]
    axes.set_xticks(places, texts, fontproperties=typeface(_WORDS))
    step = max(round(most / LEAST_HIGH), 1)
    counts = range(0, most + 1, step)
    axes.set_yticks(list(counts), [str(one) for one in counts], fontproperties=typeface(_WORDS))
    axes.grid(visible=True, axis="y", color=ink.grid, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.set_facecolor("none")
    axes.tick_params(length=0, colors=ink.muted)
    axes.get_xticklabels()[-1].set_color(ink.own)
    for side in ("top", "left", "right"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(ink.frame)
