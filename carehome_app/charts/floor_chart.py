"""A floor as small charts on the same scales, drawn as a few large artists: quick for sixty."""

from collections.abc import Iterator
from math import ceil
from typing import Any, Final, NamedTuple

from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from carehome_app.charts.ink import LIGHT, Ink
from carehome_app.charts.typeface import POINTS, shortened, typeface
from carehome_app.domain.trends.overviews import FloorView, SmallChart
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate

LOW, HIGH = 35.0, 38.6
"""Degrees every small chart spans; what lies outside is drawn at its edge."""
NO_ONE: Final = QT_TRANSLATE_NOOP("Charts", "Nobody lives here.")
SCALE: Final = QT_TRANSLATE_NOOP(
    "Charts", "Each from {low} to {high} {unit}; dashed: {line}; band: own normal"
)
_ROOM, _MOST = 0.30, 0.55
"""Share of a cell for the name above the little chart, and of a cell that is low."""
_LINE: Final = 1.35
"""How high a line of words is, in sizes of their letters."""
_TITLE: Final = 11
_INDENT: Final = 0.04
"""Where a name begins in its cell."""


class Place(NamedTuple):
    """The cell of a small chart: column, row from the top, and whose it is."""

    column: int
    row: int
    subject: int


class FloorChart:
    """A figure of a floor; `places` tells whose cell is where."""

    def __init__(
        self, view: FloorView, say: Translate, *, size: tuple[float, float], ink: Ink = LIGHT
    ) -> None:
        """Draw a floor on a figure of a size in inches."""
        self.figure = Figure(figsize=size, facecolor=ink.paper)
        self.columns, self.rows = grid(len(view.charts), size)
        self.places = [
            Place(number % self.columns, number // self.columns, chart.subject)
            for number, chart in enumerate(view.charts)
        ]
        self._ink, self._say = ink, say
        head = max(0.05, (_TITLE * _LINE / POINTS) / size[1])
        self.axes = self.figure.add_axes((0.005, 0.005, 0.99, 0.995 - head))
        self._letters = 8.0 if self.columns <= 8 else 7.5
        cell = size[1] * (0.995 - head) / self.rows
        # Where cells are low the letters are as large, and the little chart lower.
        self._room = min(max(_ROOM, self._letters * _LINE / POINTS / cell), _MOST)
        self.axes.set_xlim(0, self.columns)
        self.axes.set_ylim(self.rows, 0)
        self.axes.set_axis_off()
        self._low, self._high = scale(view)
        self._head(view)
        self._draw(view)

    def at(self, x: float, y: float) -> int | None:
        """Return whose chart lies at a place in figure pixels, or None."""
        along, down = self.axes.transData.inverted().transform((x, y))
        wanted = (int(along // 1), int(down // 1))
        found = (one.subject for one in self.places if (one.column, one.row) == wanted)
        return next(found, None)

    def cell(self, subject: int) -> tuple[float, float, float, float] | None:
        """Return the left, bottom, width and height of somebody's cell in figure pixels."""
        for one in self.places:
            if one.subject == subject:
                low = self.axes.transData.transform((one.column, one.row + 1))
                high = self.axes.transData.transform((one.column + 1, one.row))
                return (*low, *(high - low))
        return None

    def _head(self, view: FloorView) -> None:
        title = self._say(view.title) if isinstance(view.title, Text) else view.title
        self.figure.text(
            0.008,
            0.985,
            title,
            va="top",
            color=self._ink.text,
            fontproperties=typeface(_TITLE, bold=True),
            parse_math=False,
        )
        words = SCALE.with_(
            low=f"{self._low:g}",
            high=f"{self._high:g}",
            unit=view.unit,
            line="-" if view.line is None else f"{view.line:g}",
        )
        said = self._say(words if view.charts else NO_ONE)
        self.figure.text(
            0.99,
            0.983,
            said,
            va="top",
            ha="right",
            color=self._ink.muted,
            fontproperties=typeface(8),
            parse_math=False,
        )

    def _draw(self, view: FloorView) -> None:
        ink, axes = self._ink, self.axes
        boxes: list[Any] = []
        bands: list[Any] = []
        lines: list[Any] = []
        joined: list[Any] = []
        hatched: list[Any] = []
        dots: dict[tuple[bool, bool], tuple[list[float], list[float]]] = {
            (morning, beyond): ([], []) for morning in (True, False) for beyond in (True, False)
        }
        for place, chart in zip(self.places, view.charts, strict=True):
            box = self._box(place)
            boxes.append(box)
            if chart.away:
                hatched.append(box)
            if chart.baseline is not None:
                bands.append(self._level(place, chart.baseline - 0.06, chart.baseline + 0.06))
            if view.line is not None:
                y = self._y(place, view.line)
                lines.append(((box[0][0], y), (box[2][0], y)))
            joined.extend(self._runs(place, chart, view.days))
            for dot in chart.dots:
                beyond = view.line is not None and dot.y >= view.line
                xs, ys = dots[dot.morning, beyond]
                xs.append(self._x(place, dot.x, view.days))
                ys.append(self._y(place, dot.y))
        looks: tuple[tuple[list[Any], dict[str, Any]], ...] = (
            (boxes, {"facecolor": "none", "edgecolor": ink.frame, "linewidth": 0.6}),
            (hatched, {"facecolor": ink.away, "edgecolor": ink.muted, "hatch": "///", "alpha": 0.4,
                       "linewidth": 0}),
            (bands, {"facecolor": ink.own_band, "edgecolor": "none"}),
        )  # fmt: skip
        for verts, look in looks:
            axes.add_collection(PolyCollection(verts, **look), autolim=False)
        axes.add_collection(LineCollection(lines, colors=ink.alarm, linewidths=0.5,
                                           linestyles=(0, (3, 2))), autolim=False)  # fmt: skip
        axes.add_collection(LineCollection(joined, colors=ink.line, linewidths=0.8), autolim=False)
        for (morning, beyond), (xs, ys) in dots.items():
            _dots(axes, xs, ys, self._look(morning=morning, beyond=beyond))
        self._names(view)

    def _look(self, *, morning: bool, beyond: bool) -> dict[str, Any]:
        ink = self._ink
        if beyond:
            return {"marker": "^", "markersize": 4.2, "color": ink.alarm}
        fill = ink.morning if morning else ink.evening
        return {
            "marker": "o",
            "markersize": 1.9,
            "color": ink.line,
            "markerfacecolor": fill,
            "markeredgewidth": 0.5,
        }

    def _names(self, view: FloorView) -> None:
        wide = self.figure.get_figwidth() * self.axes.get_position().width / self.columns
        for place, chart in zip(self.places, view.charts, strict=True):
            sign = "" if chart.severity is None else ("▲ " if chart.high else "▼ ")
            colour = self._ink.text
            if chart.severity is not None:
                colour = self._ink.alarm if chart.high else self._ink.low
            bold = chart.severity is not None
            room = wide * (1 - _INDENT)
            self.axes.text(
                place.column + _INDENT,
                place.row + self._room * 0.8,
                shortened(sign + chart.label, room, self._letters, bold=bold),
                color=colour,
                fontproperties=typeface(self._letters, bold=bold),
                clip_on=True,
                parse_math=False,
            )

    def _box(self, place: Place) -> list[tuple[float, float]]:
        left, right = place.column + 0.03, place.column + 0.97
        top, bottom = place.row + self._room, place.row + 0.97
        return [(left, bottom), (left, top), (right, top), (right, bottom)]

    def _level(self, place: Place, low: float, high: float) -> list[tuple[float, float]]:
        left, right = place.column + 0.03, place.column + 0.97
        bottom, top = self._y(place, low), self._y(place, high)
        return [(left, bottom), (left, top), (right, top), (right, bottom)]

    def _x(self, place: Place, days: float, whole: int) -> float:
        return place.column + 0.05 + days / max(whole, 1) * 0.90

    def _y(self, place: Place, number: float) -> float:
        share = (min(max(number, self._low), self._high) - self._low) / (self._high - self._low)
        return place.row + 0.95 - share * (0.95 - self._room - 0.03)

    def _runs(
        self, place: Place, chart: SmallChart, whole: int
    ) -> Iterator[list[tuple[float, float]]]:
        run: list[tuple[float, float]] = []
        last = None
        for dot in chart.dots:
            if dot.run != last and run:
                yield run
                run = []
            run.append((self._x(place, dot.x, whole), self._y(place, dot.y)))
            last = dot.run
        if run:
            yield run


def scale(view: FloorView) -> tuple[float, float]:
    """Return the degrees every small chart spans."""
    return (95.0, 102.0) if view.unit == "°F" else (LOW, HIGH)


def grid(count: int, size: tuple[float, float]) -> tuple[int, int]:
    """Return columns and rows for so many charts, each about twice as wide as high."""
    if count == 0:
        return 1, 1
    width, height = size
    columns = max(1, min(count, round((count * width / (height * 1.7)) ** 0.5)))
    return columns, ceil(count / columns)


def _dots(axes: Axes, xs: list[float], ys: list[float], look: dict[str, Any]) -> None:
    axes.add_artist(Line2D(xs, ys, linestyle="none", zorder=3, **look))
