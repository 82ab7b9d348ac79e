"""The artists of a panel, made once and given new data afterwards."""

from typing import Any, Final

from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.lines import Line2D
from matplotlib.transforms import ScaledTranslation, Transform

from carehome_app.charts.days_axis import days_between
from carehome_app.charts.ink import Ink
from carehome_app.charts.stamp import Stamp
from carehome_app.charts.typeface import typeface
from carehome_app.domain.series import Series
from carehome_app.i18n import Translate

MOST_LABELS, MOST_LEVELS, MOST_DAYS, MOST_WORDS = 4, 8, 14, 12
LIFT: Final = 7
"""Points by which ▲ stands above its reading, ▼ below."""


class PanelArtists:
    """Everything that is drawn on the axes of one measure, empty at first."""

    def __init__(self, axes: Axes, say: Translate, ink: Ink) -> None:
        """Make the artists, empty."""
        self.axes = axes
        self._say = say
        self._ink = ink
        self.series: Series | None = None
        self._figure: Any = axes.figure
        axes.set_axis_off()
        self._make_backs(axes, ink)
        lift = ScaledTranslation(0, LIFT / 72, axes.figure.dpi_scale_trans)
        self.joined = self._line("none", ink.line, 0, linestyle="-", linewidth=1.1)
        self.bars = LineCollection([], zorder=3, capstyle="round")
        axes.add_collection(self.bars, autolim=False)
        self.shapes: dict[tuple[str, bool], Line2D] = {}
        self.high = self._line("^", ink.alarm, 6.5, transform=axes.transData + lift)
        self.low = self._line("v", ink.low, 6.5, transform=axes.transData - lift)
        self.ghosts = self._line("x", ink.ghost, 7)
        lane = {"transform": axes.get_xaxis_transform(), "clip_on": False}
        self.reasons = self._line("x", ink.muted, 3.6, **lane)
        self.silent = self._line("|", ink.alarm, 6, **lane)
        self.tags = self._line(7, ink.mark, 5.5, **lane)
        self.over = self._line("^", ink.alarm, 7, **lane)
        self.under = self._line("v", ink.low, 7, **lane)
        self._make_words(axes, ink)

    def _make_backs(self, axes: Axes, ink: Ink) -> None:
        lane = axes.get_xaxis_transform()
        self.bands = [
            axes.axhspan(0, 1, facecolor=colour, edgecolor="none", zorder=0, visible=False)
            for colour in (ink.fever_band, ink.low_band, ink.own_band)
        ]
        self.spans = PolyCollection(
            [], facecolor=ink.away, edgecolor=ink.muted, hatch="///", linewidth=0, alpha=0.55,
            zorder=0.5, transform=lane,
        )  # fmt: skip
        self.events = LineCollection(
            [], colors=ink.mark, linewidths=0.9, linestyles=(0, (1, 2)), transform=lane
        )
        self.limits = LineCollection([], linewidths=0.9, linestyles=(0, (5, 3)), zorder=1)
        self.grid = LineCollection(
            [], colors=ink.grid, linewidths=0.7, zorder=0.2, transform=axes.get_yaxis_transform()
        )
        self.upright = LineCollection(
            [], colors=ink.grid, linewidths=0.5, zorder=0.2, transform=lane
        )
        foot = LineCollection(
            [((0, 0), (1, 0))], colors=ink.frame, linewidths=0.9, transform=axes.transAxes,
            clip_on=False,
        )  # fmt: skip
        for one in (self.spans, self.grid, self.upright, self.events, self.limits, foot):
            axes.add_collection(one, autolim=False)

    def _make_words(self, axes: Axes, ink: Ink) -> None:
        self.title = self._stamp(10.5, ink.text, axes.transAxes, bold=True)
        self.words = self._stamp(9.5, ink.muted, axes.transAxes)
        aside, below = axes.get_yaxis_transform(), axes.get_xaxis_transform()
        dots = axes.figure.dpi_scale_trans
        outside = aside + ScaledTranslation(6 / 72, 0, dots)
        before = aside + ScaledTranslation(-4 / 72, 0, dots)
        under = below + ScaledTranslation(0, -3 / 72, dots)
        aloft = below + ScaledTranslation(7 / 72, 0, dots)
        self.beyond = [self._stamp(8, ink.text, aloft, va="center") for _ in range(MOST_WORDS)]
        self.side = [self._stamp(7.5, ink.text, outside, va="center") for _ in range(MOST_LABELS)]
        self.levels = [
            self._stamp(8, ink.muted, before, ha="right", va="center") for _ in range(MOST_LEVELS)
        ]
        self.days = [
            self._stamp(8, ink.muted, under, ha="center", va="top") for _ in range(MOST_DAYS)
        ]

    def _stamp(self, size: float, colour: str, transform: Transform, **more: Any) -> Stamp:  # noqa: ANN401  # alignment
        font = typeface(size, bold=more.pop("bold", False))
        stamp = Stamp(
            0, 0, "", fontproperties=font, color=colour, transform=transform, parse_math=False,
            **more,
        )  # fmt: skip
        self.axes.add_artist(stamp)
        stamp.set_transform(transform)
        stamp.set_clip_on(False)
        return stamp

    def place_words(self, height: float) -> None:
        """Put the title and its figures above a panel of so many inches' height."""
        up = 1 + 0.04 / height
        self.title.set_position((0, up))
        across = self.axes.get_position().width * float(self._figure.get_figwidth())
        wide = sum(0.148 if letter > "\u2e80" else 0.08 for letter in self.title.get_text())
        self.words.set_position(((wide + 0.16) / across, up))

    def label_days(self, low: float, high: float, *, labelled: bool) -> None:
        """Draw a fine line at each labelled day, and the day itself when `labelled`."""
        ticks, texts = days_between(low, high)
        self.upright.set_segments([((x, 0), (x, 1)) for x in ticks])
        for place, stamp in enumerate(self.days):
            shown = labelled and place < len(ticks)
            stamp.set_visible(shown)
            if shown:
                stamp.set(x=ticks[place], text=texts[place])

    def _line(self, marker: Any, colour: str, size: float, **more: Any) -> Line2D:  # noqa: ANN401  # what matplotlib takes
        look = {"linestyle": "none", "zorder": 4 if size else 2, **more}
        line = Line2D([], [], marker=marker, color=colour, markersize=size, **look)
        self.axes.add_artist(line)
        if "transform" in more:
            line.set_transform(more["transform"])
        line.set_clip_on(more.get("clip_on", True))
        return line
