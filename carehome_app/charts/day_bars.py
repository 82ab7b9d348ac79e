"""People counted per day, as bars under a line they should stay below."""

from typing import Final, NamedTuple

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from carehome_app.charts.ink import DARK
from carehome_app.charts.typeface import typeface
from carehome_app.domain.reports.report import DayBars
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate

DAY: Final = QT_TRANSLATE_NOOP("Charts", "{day}")
REACHED: Final = "▲"


class _Ink(NamedTuple):
    """The colours of a page, or of the window at night."""

    paper: str
    alarm: str
    light: str
    words: str
    rule: str


BY_DAY: Final = _Ink("white", "#b3261e", "#e3b3b0", "#5b6b7c", "#b8c2cc")
AT_NIGHT: Final = _Ink(DARK.paper, DARK.alarm, "#7a3b39", DARK.muted, DARK.frame)
SMALL: Final = 7.5
MOST_LABELS: Final = 16
MOST_NUMBERS: Final = 35


def day_bars(
    bars: DayBars,
    translate: Translate,
    *,
    size: tuple[float, float] = (7.2, 1.35),
    dark: bool = False,
) -> Figure:
    """Return a figure of `size` inches with one bar a day, its number above it.

    A bar that reaches the line is solid and marked ▲, the others are light with an outline:
    they differ without colour too.
    """
    ink = AT_NIGHT if dark else BY_DAY
    figure = Figure(figsize=size, facecolor=ink.paper)
    axes = figure.add_axes((0.005, 0.17, 0.99, 0.82))
    _frame(axes, bars, ink)
    _draw_bars(axes, bars, ink)
    _draw_line(axes, bars, translate, ink)
    _label_days(axes, bars, translate)
    return figure


def _frame(axes: Axes, bars: DayBars, ink: _Ink) -> None:
    axes.set_facecolor("none")
    for side in ("top", "left", "right"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(ink.rule)
    axes.set_yticks([])
    axes.tick_params(axis="x", length=0, pad=3, colors=ink.words)
    highest = max((*bars.counts, bars.line or 0, 2))
    axes.set_ylim(0, highest * 1.4)
    axes.set_xlim(-0.6, max(len(bars.days), 1) - 0.4)


def _draw_bars(axes: Axes, bars: DayBars, ink: _Ink) -> None:
    numbered = len(bars.days) <= MOST_NUMBERS
    for place, count in enumerate(bars.counts):
        if not count:
            continue
        reached = bars.line is not None and count >= bars.line
        axes.bar(
            place,
            count,
            width=0.6,
            facecolor=ink.alarm if reached else ink.light,
            edgecolor=ink.alarm,
            linewidth=0.7,
            zorder=2,
        )
        if numbered:
            _number(axes, place, (count, reached), ink)


def _number(axes: Axes, place: int, said: tuple[int, bool], ink: _Ink) -> None:
    count, reached = said
    axes.annotate(
        f"{REACHED}{count}" if reached else f"{count}",
        (place, count),
        xytext=(0, 2.5),
        textcoords="offset points",
        ha="center",
        color=ink.alarm,
        fontproperties=typeface(SMALL, bold=reached),
    )


def _draw_line(axes: Axes, bars: DayBars, translate: Translate, ink: _Ink) -> None:
    if bars.line is None:
        return
    axes.axhline(bars.line, color=ink.alarm, linewidth=0.8, linestyle=(0, (4, 3)), zorder=1)
    if bars.line_label is not None:
        # In the margin above every bar and its number, so that it never lies on one.
        axes.text(
            1.0,
            1.0,
            translate(bars.line_label),
            transform=axes.transAxes,
            ha="right",
            va="top",
            color=ink.alarm,
            fontproperties=typeface(SMALL),
            parse_math=False,
        )


def _label_days(axes: Axes, bars: DayBars, translate: Translate) -> None:
    # Counted from the last day: today always has its label.
    step = -(-len(bars.days) // MOST_LABELS) or 1
    places = range(len(bars.days) - 1, -1, -step)
    labels = [translate(DAY.with_(day=bars.days[place].day)) for place in places]
    axes.set_xticks(list(places), labels, fontproperties=typeface(SMALL))
