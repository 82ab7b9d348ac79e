"""One panel of a person's chart: what is drawn of a series, and the artists that draw it."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator
from matplotlib.transforms import ScaledTranslation, Transform

from carehome_app.charts.day_band import boxes, by_days, middle
from carehome_app.charts.days_axis import days_between, x_of
from carehome_app.charts.ink import Ink
from carehome_app.charts.stamp import Stamp
from carehome_app.charts.typeface import typeface
from carehome_app.domain.trends.labels import (
    label_place,
    number_keys,
    panel_words,
    pressure_target,
)
from carehome_app.domain.trends.series import Mark, Point, Series, Style, segments, style_of
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate

# The artists of a panel, made once and given new data afterwards.

MOST_LABELS, MOST_LEVELS, MOST_DAYS, MOST_WORDS = 4, 8, 14, 12
LIFT: Final = 7
"""Points by which ▲ stands above its reading, ▼ below."""
LETTER, WIDE_LETTER, DAY_LETTER = 0.077, 0.134, 0.06
"""Inches that a letter of the figures takes, a Chinese one, and one of a day."""
LINE: Final = 0.15
"""Inches that the words of a limit take, with room between two."""


class PanelArtists:
    """Everything that is drawn on the axes of one measure, empty at first."""

    def __init__(self, axes: Axes, say: Translate, ink: Ink) -> None:
        """Make the artists, empty."""
        self.axes = axes
        self._say = say
        self._ink = ink
        self._height = 1.0
        """How high the axes are, in inches."""
        self._figures = ""
        """What stands beside the title where there is room for all of it."""
        self.series: Series | None = None
        self._is_by_days = False
        self._figure: Any = axes.figure
        axes.set_axis_off()
        self._make_backs(axes, ink)
        lift = ScaledTranslation(0, LIFT / 72, axes.figure.dpi_scale_trans)
        self.joined = self._line("none", ink.line, 0, linestyle="-", linewidth=1.1)
        self.bars = LineCollection([], zorder=3, capstyle="round")
        self.band = PolyCollection([], facecolor=ink.bar, alpha=0.35, linewidth=0, zorder=1.5)
        for one in (self.bars, self.band):
            axes.add_collection(one, autolim=False)
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
            [],
            facecolor=ink.away,
            edgecolor=ink.muted,
            hatch="///",
            linewidth=0,
            alpha=0.55,
            zorder=0.5,
            transform=lane,
        )
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
            [((0, 0), (1, 0))],
            colors=ink.frame,
            linewidths=0.9,
            transform=axes.transAxes,
            clip_on=False,
        )
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
            0,
            0,
            "",
            fontproperties=font,
            color=colour,
            transform=transform,
            parse_math=False,
            **more,
        )
        self.axes.add_artist(stamp)
        stamp.set_transform(transform)
        stamp.set_clip_on(False)
        return stamp

    def place_words(self, height: float) -> None:
        """Put the title and its figures above a panel of so many inches' height."""
        self._height = height
        up = 1 + 0.04 / height
        self.title.set_position((0, up))
        wide = sum(0.148 if letter > "\u2e80" else 0.08 for letter in self.title.get_text())
        self.words.set_position(((wide + 0.16) / self._across, up))
        left = float(self._figure.get_figwidth() * (1 - self.axes.get_position().x0))
        self.words.set_text(_fitting(self._figures, left - wide - 0.16))

    def label_days(self, low: float, high: float, *, labelled: bool) -> None:
        """Draw a fine line at each labelled day, and the day itself when `labelled`."""
        ticks, texts = days_between(low, high)
        most = self._across / (DAY_LETTER * (max(map(len, texts), default=0) + 1))
        step = -(-len(ticks) // max(int(most), 1)) or 1
        # Counted from the last day: today always has its label.
        ticks, texts = ticks[::-1][::step], texts[::-1][::step]
        self.upright.set_segments([((x, 0), (x, 1)) for x in ticks])
        for place, stamp in enumerate(self.days):
            shown = labelled and place < len(ticks)
            stamp.set_visible(shown)
            if shown:
                stamp.set(x=ticks[place], text=texts[place])

    @property
    def _across(self) -> float:
        """How wide the axes are, in inches."""
        return float(self.axes.get_position().width * self._figure.get_figwidth())

    def _line(self, marker: Any, colour: str, size: float, **more: Any) -> Line2D:  # noqa: ANN401  # what matplotlib takes
        look = {"linestyle": "none", "zorder": 4 if size else 2, **more}
        line = Line2D([], [], marker=marker, color=colour, markersize=size, **look)
        self.axes.add_artist(line)
        if "transform" in more:
            line.set_transform(more["transform"])
        line.set_clip_on(more.get("clip_on", True))
        return line


def _fitting(words: str, room: float) -> str:
    """Return as many of the figures as have room, and that there are more."""
    parts = words.split(BETWEEN)
    said = words
    while len(parts) > 1 and _wide(said) > room:
        parts.pop()
        said = BETWEEN.join((*parts, MORE))
    return said


def _wide(words: str) -> float:
    return sum(WIDE_LETTER if letter > "\u2e80" else LETTER for letter in words)


# One panel of a person's chart: what is drawn of a series.

BETWEEN, MORE = " · ", "…"
TITLE: Final = QT_TRANSLATE_NOOP("Charts", "{measure} {unit}")
OWN: Final = QT_TRANSLATE_NOOP("Charts", "own normal {number}")
SITE_MARKERS: Final = {"axilla": "o", "forehead": "s", "ear": "D", "oral": "h", "rectal": "p"}
LANE_HEIGHT: Final = 0.1
"""Share of the panel below the readings, where rounds without one are shown."""
OVER, UNDER = 0.95, LANE_HEIGHT + 0.03
"""How high in the panel stands what is beyond the scale."""
CROWDED: Final = 250
"""From so many points on bars are thin, and other readings are shown by days."""
THIN: Final = 0.012
"""Share of a panel that a day takes in the band at the least."""
LABEL_MARKERS: Final = ("o", "s", "D", "*", "P", "X")
"""In the order of `domain.trends.labels.LABEL_SIGNS`."""
_LEVELS: Final = MaxNLocator(nbins=4, steps=[1, 2, 2.5, 5, 10])


class Panel(PanelArtists):
    """The axes of one measure."""

    def show(self, series: Series, marks: Sequence[Mark], *, ghosts: bool) -> None:
        """Show a series; nothing of the one before is left."""
        self.series, self._is_by_days = series, False
        self.title.set_text(self._say(TITLE.with_(measure=series.measure.label, unit=series.unit)))
        self._figures = self._say(panel_words(series))
        self._scale(series)
        self._show_points(series)
        self._show_beyond(series)
        self._show_gaps(series)
        self._show_marks(marks)
        self._show_limits(series)
        self._xy(self.ghosts, [ghost.point for ghost in series.ghosts] if ghosts else ())

    def _scale(self, series: Series) -> None:
        numbers = _drawn(series)
        low, high = _usual_range(series)
        if numbers:
            least, most = min(numbers), max(numbers)
            low = min(low, least - 0.02 * abs(least))
            high = max(high, most + 0.02 * abs(most))
        room = (high - low) * LANE_HEIGHT / (1 - LANE_HEIGHT)
        self.axes.set_ylim(low - room, high)
        # Without a reading or a line the scale would stand for nothing.
        ticks = _LEVELS.tick_values(low, high) if numbers or series.lines else ()
        levels = [one for one in ticks if low <= one <= high]
        self.grid.set_segments([((0, one), (1, one)) for one in levels])
        for place, stamp in enumerate(self.levels):
            stamp.set_visible(place < len(levels))
            if place < len(levels):
                stamp.set(y=levels[place], text=f"{levels[place]:g}")

    def look_at(self, low: float, high: float) -> None:
        """Show each reading between two places, or by days where they would run together."""
        if self.series is not None:
            seen = sum(low <= x_of(one.at) <= high for one in self.series.points)
            if (seen > CROWDED) is not self._is_by_days:
                self._is_by_days = seen > CROWDED
                self._show_points(self.series)

    def _show_points(self, series: Series) -> None:
        for line in self.shapes.values():
            line.set_data([], [])
        self.joined.set_data([], [])
        self.bars.set_segments([])
        self.band.set_verts([])
        style = style_of(series.measure)
        if style is Style.BARS:
            self._show_bars(series)
        elif self._is_by_days:
            self._show_days(series, style)
        else:
            if style is not Style.LABELLED:
                self._join(series)
            self._show_shapes(series.points, series, style)
        high = [one for one in series.points if one.severity is not None and one.high]
        low = [one for one in series.points if one.severity is not None and not one.high]
        self._xy(self.high, high)
        self._xy(self.low, low)

    def _join(self, series: Series) -> None:
        xs: list[float] = []
        ys: list[float] = []
        for run in segments(series):
            xs += [*(x_of(point.at) for point in run), float("nan")]
            ys += [*(point.main for point in run), float("nan")]
        self.joined.set_data(xs, ys)

    def _show_days(self, series: Series, style: Style) -> None:
        """Show a band from the lowest to the highest of each day, and what stands out in it."""
        days, (low, high) = by_days(series.points), self.axes.get_ylim()
        self.band.set_verts(boxes(days, (high - low) * THIN))
        if style is not Style.LABELLED:
            self.joined.set_data(*middle(days))
        out = [one for one in series.points if one.severity is not None]
        self._show_shapes(out, series, style)

    def _show_shapes(self, points: Iterable[Point], series: Series, style: Style) -> None:
        groups: dict[tuple[str, bool], list[Point]] = {}
        for point in points:
            groups.setdefault(_shape(series, point, style), []).append(point)
        for key, same in groups.items():
            line = self.shapes.get(key)
            if line is None:
                marker, filled = key
                line = self._line(marker, self._ink.line, 4.4)
                line.set_markerfacecolor(self._ink.morning if filled else self._ink.evening)
                self.shapes[key] = line
            self._xy(line, same)

    def _show_bars(self, series: Series) -> None:
        upper, lower = number_keys(series)[:2]
        target = pressure_target(series)
        points = [one for one in series.points if {upper, lower} <= one.numbers.keys()]
        self.bars.set_segments(
            [
                ((x_of(one.at), one.numbers[lower]), (x_of(one.at), one.numbers[upper]))
                for one in points
            ]
        )
        beyond = [
            any(one.numbers.get(key, 0) >= number for key, number in target) for one in points
        ]
        thin = 1.2 if len(points) > CROWDED else 3.0
        self.bars.set_linewidth([thin * (1.5 if out else 1.0) for out in beyond])
        self.bars.set_colors([self._ink.alarm if out else self._ink.bar for out in beyond])

    def _show_beyond(self, series: Series) -> None:
        """Mark what the meter had no number for at the edge: it has no place on the scale."""
        for line, height, high in ((self.over, OVER, True), (self.under, UNDER, False)):
            places = [x_of(one.at) for one in series.beyond if one.high is high]
            line.set_data(places, [height] * len(places))
        last = series.beyond[-MOST_WORDS:]
        for place, stamp in enumerate(self.beyond):
            stamp.set_visible(place < len(last))
            if place < len(last):
                one = last[place]
                stamp.set(x=x_of(one.at), y=OVER if one.high else UNDER, text=one.shown)

    def _show_gaps(self, series: Series) -> None:
        said = [x_of(one.at) for one in series.missing if one.reason]
        silent = [x_of(one.at) for one in series.missing if not one.reason]
        self.reasons.set_data(said, [LANE_HEIGHT / 2] * len(said))
        self.silent.set_data(silent, [LANE_HEIGHT / 2] * len(silent))

    def _show_marks(self, marks: Sequence[Mark]) -> None:
        spans = [(x_of(one.at), x_of(one.until)) for one in marks if one.until is not None]
        moments = [x_of(one.at) for one in marks]
        self.spans.set_verts([((a, 0), (b, 0), (b, 1), (a, 1)) for a, b in spans])
        self.events.set_segments([((x, 0), (x, 1)) for x in moments])
        self.tags.set_data(moments, [0.93] * len(moments))

    def _show_limits(self, series: Series) -> None:
        low, high = self.axes.get_ylim()
        seen = [line for line in series.lines if low < line.number < high]
        self.limits.set_segments([((0, one.number), (1e7, one.number)) for one in seen])
        self.limits.set_colors([_colour(self._ink, upper=one.upper) for one in seen])
        self.limits.set_linewidth([1.4 if one.personal else 0.8 for one in seen])
        uppers = [one.number for one in seen if one.upper and not one.personal]
        lowers = [one.number for one in seen if not one.upper and not one.personal]
        bars = style_of(series.measure) is Style.BARS
        _span(self.bands[0], (min(uppers), high) if uppers and not bars else None)
        _span(self.bands[1], (low, max(lowers)) if lowers and not bars else None)
        own = series.baseline
        half = (high - low) * 0.012
        middle = (own - half, own + half) if own is not None else None
        if series.target is not None:
            middle = (series.target.low, series.target.high)
        _span(self.bands[2], middle)

    def place_words(self, height: float) -> None:
        """Put the words of the limits beside them, too: as many as have room above each other."""
        super().place_words(height)
        if self.series is not None:
            self._label_side(self.series, *self.axes.get_ylim())

    def _label_side(self, series: Series, low: float, high: float) -> None:
        words = [
            (one.number, self._short(one.label, series), _colour(self._ink, upper=one.upper))
            for one in series.lines
            if low < one.number < high
        ]
        if series.baseline is not None:
            own = self._say(OWN.with_(number=f"{series.baseline:g}"))
            words.insert(0, (series.baseline, own, self._ink.own))
        if series.target is not None:
            words.insert(0, (series.target.high, self._say(series.target.label), self._ink.own))
        apart = (high - low) * max(0.085, LINE / self._height)
        kept: list[tuple[float, str, str]] = []
        for word in words:
            if all(abs(word[0] - other[0]) >= apart for other in kept):
                kept.append(word)
        for place, label in enumerate(self.side):
            label.set_visible(place < len(kept))
            if place < len(kept):
                number, text, colour = kept[place]
                label.set(x=1, y=number, text=text, color=colour)

    def _short(self, label: Text, series: Series) -> str:
        """Say a line without the measure's name: the panel has it as its title."""
        words, name = self._say(label), self._say(series.measure.label)
        return words.replace(f"{name}: ", "", 1).replace(f"{name}：", "", 1)

    def _xy(self, line: Line2D, points: Iterable[Point]) -> None:
        points = list(points)
        line.set_data([x_of(one.at) for one in points], [one.main for one in points])


def _shape(series: Series, point: Point, style: Style) -> tuple[str, bool]:
    if style is Style.LABELLED:
        return LABEL_MARKERS[label_place(series, point.label)], True
    morning = point.at.hour < 12
    return SITE_MARKERS.get(point.site, "o"), morning or style is not Style.DAYTIMES


def _drawn(series: Series) -> list[float]:
    """Return every number that has a place on the scale."""
    if style_of(series.measure) is Style.BARS:
        keys = number_keys(series)[:2]
        return [one.numbers[key] for one in series.points for key in keys if key in one.numbers]
    return [one.main for one in series.points]


def _usual_range(series: Series) -> tuple[float, float]:
    match style_of(series.measure):
        case Style.BARS:
            return 50.0, 180.0
        case Style.DAYTIMES if series.unit == "°C":
            return 35.0, 38.2
        case Style.DAYTIMES if series.unit == "°F":
            return 95.0, 100.8
        case Style.LABELLED:
            return (40.0, 220.0) if series.unit == "mg/dL" else (2.0, 14.0)
    numbers = [point.main for point in series.points] or [0.0, 1.0]
    spread = max(max(numbers) - min(numbers), abs(max(numbers)) * 0.02, 0.5)
    return min(numbers) - spread / 2, max(numbers) + spread / 2


def _colour(ink: Ink, *, upper: bool) -> str:
    return ink.alarm if upper else ink.low


def _span(band: object, between: tuple[float, float] | None) -> None:
    band.set_visible(between is not None)  # type: ignore[attr-defined]
    if between is not None:
        low, high = between
        band.set_bounds(0, low, 1, high - low)  # type: ignore[attr-defined]
