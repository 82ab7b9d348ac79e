"""The calendar of coverage: weeks under each other, each round of a day as a number and a bar."""

from datetime import date, timedelta
from typing import Any, Final

from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure

from carehome_app.charts.ink import LIGHT, Ink
from carehome_app.charts.stamp import Stamp
from carehome_app.charts.typeface import typeface
from carehome_app.domain.trends.overviews import Calendar
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate

WEEKDAYS: Final = (
    QT_TRANSLATE_NOOP("Charts", "Mon"),
    QT_TRANSLATE_NOOP("Charts", "Tue"),
    QT_TRANSLATE_NOOP("Charts", "Wed"),
    QT_TRANSLATE_NOOP("Charts", "Thu"),
    QT_TRANSLATE_NOOP("Charts", "Fri"),
    QT_TRANSLATE_NOOP("Charts", "Sat"),
    QT_TRANSLATE_NOOP("Charts", "Sun"),
)
LANE: Final = QT_TRANSLATE_NOOP("Charts", "{place}. {label}")
ENOUGH: Final = 95
"""Per cent below which a number is bold and marked."""
LOW_SIGN: Final = "▼"
ABOVE: Final = 0.49
"""Inches over the weeks: the title, and below it the days of the week."""
BAR: Final = (0.30, 0.60)
"""Between which parts of a day's width its bars stand: three digits fit at their right."""


class CalendarChart:
    """A figure of the calendar; `at` tells which day lies where."""

    def __init__(
        self, calendar: Calendar, say: Translate, *, size: tuple[float, float], ink: Ink = LIGHT
    ) -> None:
        """Draw a calendar on a figure of a size in inches."""
        self.figure = Figure(figsize=size, facecolor=ink.paper)
        self.calendar = calendar
        self._ink, self._say = ink, say
        self.weeks = calendar.weeks
        self.axes = self.figure.add_axes((0.06, 0.01, 0.935, 0.99 - ABOVE / size[1]))
        self.axes.set_axis_off()
        self.axes.set_xlim(0, 7)
        self.axes.set_ylim(len(self.weeks), 0)
        self._boxes()
        for row, week in enumerate(self.weeks):
            self._write(-0.05, row + 0.5, f"{week[0]:%m-%d}", ha="right", va="center")
            for column, day in enumerate(week):
                self._day(column, row, day)
        self._head()

    def at(self, x: float, y: float) -> date | None:
        """Return the day at a place in figure pixels, or None."""
        along, down = self.axes.transData.inverted().transform((x, y))
        if not (0 <= along < 7 and 0 <= down < len(self.weeks)):
            return None
        return self.weeks[0][0] + timedelta(days=int(down) * 7 + int(along))

    def _boxes(self) -> None:
        ink = self._ink
        frames, done, open_ = [], [], []
        lanes = max(len(self.calendar.lanes), 1)
        for row, week in enumerate(self.weeks):
            for column, day in enumerate(week):
                if not self.calendar.first <= day <= self.calendar.last:
                    continue
                frames.append(_box(column + 0.02, column + 0.98, row + 0.04, row + 0.96))
                for place, lane in enumerate(self.calendar.lanes):
                    known = lane.days.get(day)
                    if known is None:
                        continue
                    top = row + 0.08 + place * 0.84 / lanes
                    bottom = top + 0.84 / lanes - 0.04
                    end = column + BAR[0] + (BAR[1] - BAR[0]) * known.per_cent / 100
                    done.append(_box(column + BAR[0], end, top, bottom))
                    open_.append(_box(end, column + BAR[1], top, bottom))
        looks: tuple[tuple[Any, dict[str, Any]], ...] = (
            (frames, {"facecolor": "none", "edgecolor": ink.frame, "linewidth": 0.6}),
            (done, {"facecolor": ink.own_band, "edgecolor": ink.own, "linewidth": 0.4}),
            (open_, {"facecolor": "none", "edgecolor": ink.own, "linewidth": 0.4}),
        )
        for verts, look in looks:
            self.axes.add_collection(PolyCollection(verts, **look), autolim=False)

    def _day(self, column: int, row: int, day: date) -> None:
        if not self.calendar.first <= day <= self.calendar.last:
            return
        self._write(column + 0.06, row + 0.5, f"{day.day}", va="center", size=9.5)
        lanes = max(len(self.calendar.lanes), 1)
        for place, lane in enumerate(self.calendar.lanes):
            known = lane.days.get(day)
            if known is None:
                continue
            y = row + 0.08 + (place + 0.5) * 0.84 / lanes - 0.02
            self._write(
                column + BAR[0] - 0.02, y, f"{place + 1}", ha="right", va="center", size=7.5
            )
            little = known.per_cent < ENOUGH
            words = f"{LOW_SIGN}{known.per_cent}%" if little else f"{known.per_cent}%"
            colour = self._ink.alarm if little else self._ink.muted
            self._write(column + BAR[1] + 0.02, y, words, va="center", size=7.5, colour=colour)

    def _head(self) -> None:
        title = self.calendar.title
        said = self._say(title) if isinstance(title, Text) else title
        self.figure.text(
            0.008,
            0.988,
            said,
            va="top",
            color=self._ink.text,
            fontproperties=typeface(11, bold=True),
            parse_math=False,
        )
        lanes = [
            self._say(LANE.with_(place=place, label=lane.label))
            for place, lane in enumerate(self.calendar.lanes, start=1)
        ]
        self.figure.text(
            0.992,
            0.985,
            "   ".join(lanes),
            va="top",
            ha="right",
            color=self._ink.muted,
            fontproperties=typeface(8.5),
            parse_math=False,
        )
        for column, label in enumerate(WEEKDAYS):
            self._write(column + 0.5, -0.06, self._say(label), ha="center", va="bottom")

    def _write(self, x: float, y: float, words: str, *, size: float = 8, **more: Any) -> None:  # noqa: ANN401  # what matplotlib takes
        colour = more.pop("colour", self._ink.muted)
        stamp = Stamp(
            x,
            y,
            words,
            fontproperties=typeface(size),
            color=colour,
            parse_math=False,
            transform=self.axes.transData,
            **more,
        )
        stamp.set_clip_on(False)
        self.axes.add_artist(stamp)


def _box(left: float, right: float, top: float, bottom: float) -> list[tuple[float, float]]:
    return [(left, bottom), (left, top), (right, top), (right, bottom)]
