"""Residents by days as a heat map: how far off the own normal, readable without colour."""

from typing import Any, Final

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.colors import LinearSegmentedColormap, to_rgba
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from carehome_app.charts.days_axis import days_between
from carehome_app.charts.ink import LIGHT, Ink
from carehome_app.charts.stamp import Stamp
from carehome_app.charts.typeface import typeface
from carehome_app.domain.trends.overviews import WORTH_A_SIGN, CellState, HeatMap
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate

DEEPEST: Final = 2.0
"""Degrees off the own normal at which a colour is full."""
LEFT, RIGHT, TOP, BOTTOM = 112, 8, 44, 22
SMALLEST_ROW: Final = 11
"""Pixels below which only every second name is written, and so on."""
LEGEND: Final = QT_TRANSLATE_NOOP(
    "Charts",
    "▲ ▼ {degrees} or more above or below the own normal  × not measured  – away  "
    "empty: nothing recorded",
)


class HeatChart:
    """A figure of a heat map; `at` tells which person and day lie where."""

    def __init__(
        self, heat: HeatMap, say: Translate, *, size: tuple[float, float], ink: Ink = LIGHT
    ) -> None:
        """Draw a heat map on a figure of a size in inches."""
        self.figure = Figure(figsize=size, facecolor=ink.paper)
        self.heat = heat
        self._ink, self._say = ink, say
        wide, high = size[0] * 100, size[1] * 100
        box = (
            LEFT / wide,
            BOTTOM / high,
            (wide - LEFT - RIGHT) / wide,
            (high - TOP - BOTTOM) / high,
        )
        self.axes = self.figure.add_axes(box)
        self.axes.set_axis_off()
        self.axes.set_xlim(0, max(len(heat.days), 1))
        self.axes.set_ylim(max(len(heat.labels), 1), 0)
        self._colours()
        self._signs()
        self._names((high - TOP - BOTTOM) / max(len(heat.labels), 1))
        self._words()

    def at(self, x: float, y: float) -> tuple[int, int] | None:
        """Return the row and day at a place in figure pixels, or None."""
        along, down = self.axes.transData.inverted().transform((x, y))
        inside = 0 <= along < len(self.heat.days) and 0 <= down < len(self.heat.labels)
        return (int(down), int(along)) if inside else None

    def _colours(self) -> None:
        heat, ink = self.heat, self._ink
        if not heat.labels:
            return
        ramp = LinearSegmentedColormap.from_list("off", [ink.low, ink.paper, ink.alarm])
        off = np.array([[cell.off or 0.0 for cell in row] for row in heat.cells], dtype=float)
        pixels = ramp(np.clip(off / DEEPEST / 2 + 0.5, 0, 1))
        away = np.array([[cell.state is CellState.AWAY for cell in row] for row in heat.cells])
        pixels[away] = to_rgba(ink.away)
        self.axes.imshow(
            pixels,
            extent=(0, len(heat.days), len(heat.labels), 0),
            aspect="auto",
            interpolation="nearest",
            zorder=0,
        )
        lines = [((0, y), (len(heat.days), y)) for y in range(len(heat.labels) + 1)]
        lines += [((x, 0), (x, len(heat.labels))) for x in range(len(heat.days) + 1)]
        self.axes.add_collection(
            LineCollection(lines, colors=ink.grid, linewidths=0.4), autolim=False
        )

    def _signs(self) -> None:
        ink = self._ink
        places: dict[str, tuple[list[float], list[float]]] = {
            one: ([], []) for one in ("^", "v", "x", "_")
        }
        for y, row in enumerate(self.heat.cells):
            for x, cell in enumerate(row):
                sign = _sign(cell.off, cell.state)
                if sign:
                    places[sign][0].append(x + 0.5)
                    places[sign][1].append(y + 0.5)
        for sign, (xs, ys) in places.items():
            strong = sign in "^v"
            self.axes.add_artist(
                Line2D(
                    xs,
                    ys,
                    linestyle="none",
                    marker=sign,
                    markersize=5.5 if strong else 3.5,
                    color=ink.text if strong else ink.muted,
                    zorder=3,
                )
            )

    def _names(self, tall: float) -> None:
        step = max(1, -(-SMALLEST_ROW // max(int(tall), 1)))
        size = min(9.0, max(7.5, tall * 0.5))
        for y in range(0, len(self.heat.labels), step):
            self.axes.add_artist(
                self._stamp(-0.12, y + 0.5, self.heat.labels[y], size, ha="right", va="center")
            )
        if self.heat.days:
            first = self.heat.days[0].toordinal()
            ticks, texts = days_between(first, self.heat.days[-1].toordinal())
            for tick, text in zip(ticks, texts, strict=True):
                x, below = tick - first + 0.5, len(self.heat.labels)
                self.axes.add_artist(self._stamp(x, below, text, 8, ha="center", va="top"))

    def _words(self) -> None:
        heat, ink = self.heat, self._ink
        title = self._say(heat.title) if isinstance(heat.title, Text) else heat.title
        self.figure.text(
            0.008,
            0.988,
            title,
            va="top",
            color=ink.text,
            fontproperties=typeface(11, bold=True),
            parse_math=False,
        )
        legend = self._say(LEGEND.with_(degrees=f"{WORTH_A_SIGN:g}"))
        self.figure.text(
            0.992,
            0.985,
            legend,
            va="top",
            ha="right",
            color=ink.muted,
            fontproperties=typeface(8),
            parse_math=False,
        )

    def _stamp(self, x: float, y: float, words: str, size: float, **more: Any) -> Stamp:  # noqa: ANN401  # what matplotlib takes
        stamp = Stamp(
            x,
            y,
            words,
            fontproperties=typeface(size),
            color=self._ink.muted,
            parse_math=False,
            transform=self.axes.transData,
            **more,
        )
        stamp.set_clip_on(False)
        return stamp


def _sign(off: float | None, state: CellState) -> str:
    if off is not None and abs(off) >= WORTH_A_SIGN - 1e-9:
        return "^" if off > 0 else "v"
    return {CellState.NOT_MEASURED: "x", CellState.AWAY: "_"}.get(state, "")
