"""What lies under the pointer on a person's chart; the window shows the words."""

from collections.abc import Iterator
from math import hypot
from typing import Final

import msgspec

from carehome_app.charts.days_axis import x_of
from carehome_app.charts.panel import LANE_HEIGHT, OVER, UNDER, Panel
from carehome_app.charts.person_chart import PersonChart
from carehome_app.domain.rounds.reasons import BY_CODE
from carehome_app.domain.trends.labels import label_text
from carehome_app.domain.trends.series import Ghost, Mark, Missing, PersonView, Point, Series
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

NEAR: Final = 24
"""Pixels, at 100 to the inch, within which a reading is the nearest one."""
READING: Final = QT_TRANSLATE_NOOP("Charts", "{shown} {unit} · {when}")
BY: Final = QT_TRANSLATE_NOOP("Charts", "{place} · measured by {name}")
MISSING: Final = QT_TRANSLATE_NOOP("Charts", "not measured: {reason} · {when}")
SILENT: Final = QT_TRANSLATE_NOOP("Charts", "not measured, no reason given · {when}")
GHOST: Final = QT_TRANSLATE_NOOP("Charts", "{shown} {unit}, corrected later · {when}")
MARK: Final = QT_TRANSLATE_NOOP("Charts", "{words} · {when}")
Thing = Point | Ghost | Missing | Mark


class Hover(msgspec.Struct, frozen=True):
    """Where it is, in figure pixels from the lower left, and its words."""

    x: float
    y: float
    words: tuple[Text, ...]


def nearest(chart: PersonChart, x: float, y: float) -> Hover | None:
    """Return what lies nearest to a place in figure pixels, or None when nothing is near."""
    if chart.view is None:
        return None
    near = NEAR * chart.figure.dpi / 100
    best: tuple[float, float, float, Series, Thing] | None = None
    for panel in chart.panels:
        box = panel.axes.bbox
        if panel.series is None or not (
            box.x0 - 4 <= x <= box.x1 + 4 and box.y0 <= y <= box.y1 + 8
        ):
            continue
        for px, py, thing in _things(panel, panel.series, chart):
            far = hypot(px - x, (py - y) * 0.6)
            if far <= near and (best is None or far < best[0]):
                best = (far, px, py, panel.series, thing)
    if best is None:
        return None
    _far, px, py, series, thing = best
    return Hover(px, py, words_of(chart.view, series, thing))


def _things(
    panel: Panel, series: Series, chart: PersonChart
) -> Iterator[tuple[float, float, Thing]]:
    """Yield what can be pointed at in a panel with its place in pixels."""
    low, high = panel.axes.get_xlim()
    bottom, top = panel.axes.get_ylim()
    box = panel.axes.bbox
    left, across = float(box.x0), float(box.width) / (high - low)
    floor, up = float(box.y0), float(box.height) / (top - bottom)
    for point in series.points:
        yield left + (x_of(point.at) - low) * across, floor + (point.main - bottom) * up, point
    for point in series.beyond:
        x, share = x_of(point.at), OVER if point.high else UNDER
        yield left + (x - low) * across, floor + share * float(box.height), point
    for ghost in series.ghosts if chart.ghosts else ():
        x, y = x_of(ghost.point.at), ghost.point.main
        yield left + (x - low) * across, floor + (y - bottom) * up, ghost
    lane = floor + float(box.height) * LANE_HEIGHT / 2
    for missing in series.missing:
        yield left + (x_of(missing.at) - low) * across, lane, missing
    for mark in chart.view.marks if chart.view else ():
        yield left + (x_of(mark.at) - low) * across, float(box.y1), mark


def words_of(view: PersonView, series: Series, thing: Thing) -> tuple[Text, ...]:
    """Return what is said of a reading, a gap or a mark."""
    match thing:
        case Point():
            unit = _unit(series, thing)
            said = READING.with_(shown=thing.shown, unit=unit, when=_when(thing))
            site = series.measure.site(thing.site)
            place = site.label if site is not None else label_text(series, thing.label)
            return said, BY.with_(place=place, name=view.staff.get(thing.by, "?"))
        case Ghost():
            shown, when = thing.point.shown, _when(thing.point)
            return (GHOST.with_(shown=shown, unit=_unit(series, thing.point), when=when),)
        case Missing():
            reason = BY_CODE.get(thing.reason)
            if reason is None:
                return (SILENT.with_(when=_when(thing)),)
            return (MISSING.with_(reason=reason.label, when=_when(thing)),)
        case Mark():
            return (MARK.with_(words=thing.words, when=_when(thing)),)


def _unit(series: Series, point: Point) -> str:
    """Return the unit to say behind a reading; one that says its own or has none needs none."""
    own = " " in point.shown or not point.numbers
    return "" if own else series.measure.main.scales[0].unit


def _when(thing: Point | Missing | Mark) -> str:
    return f"{thing.at:%Y-%m-%d %H:%M}"
