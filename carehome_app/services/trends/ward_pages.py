"""The ward temperature chart (体温单) of a person, week by week of the stay."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Final

from msgspec.structs import replace

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.measures.catalogue import (
    BLOOD_PRESSURE,
    FLUID_IN,
    FLUID_OUT,
    RESPIRATION,
    STOOL,
    TEMPERATURE,
    WEIGHT,
)
from carehome_app.domain.measures.catalogue import PULSE as HEART
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.trends.series import PersonView, Point, Series
from carehome_app.domain.trends.ward_sheet import (
    DAYS,
    WardWeek,
    Written,
    empty_week,
    ward_week,
    week_of,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Desk
from carehome_app.services.trends.person import Trends

PULSE: Final = "pulse"
"""The key of a pulse field, in whichever measure."""
NO_STOOL: Final = "0"
STOOLS: Final = QT_TRANSLATE_NOOP("Ward chart", "Stools a day")
INTAKE: Final = QT_TRANSLATE_NOOP("Ward chart", "Intake {unit}")
OUTPUT: Final = QT_TRANSLATE_NOOP("Ward chart", "Output {unit}")
ALLERGIES: Final = QT_TRANSLATE_NOOP("Ward chart", "Allergies")
ALWAYS: Final = (BLOOD_PRESSURE, WEIGHT)
"""What has its line below the squares even in a week without it."""
_BELOW: Final = (RESPIRATION, STOOL, FLUID_IN, FLUID_OUT, *ALWAYS)
"""The customary lines below the squares, in their order."""
_DRAWN: Final = (TEMPERATURE, HEART, *_BELOW)


class WardPages:
    """Build pages of the ward chart."""

    def __init__(self, desk: Desk, trends: Trends) -> None:
        """Read at a desk."""
        self._desk = desk
        self._trends = trends

    def page(self, subject: int, day: date | None = None) -> WardWeek:
        """Return the week of the stay on which a day lies, today when not said."""
        self._desk.require(May.READ)
        day = day or self._desk.today()
        person = self._desk.person(subject)
        admitted = min(self._desk.home_time.day(person.admitted_at), day)
        _number, first = week_of(admitted, day)
        view = self._trends.between(subject, first, first + timedelta(days=DAYS - 1), _DRAWN)
        who = (view.name, view.place, view.about)
        head = empty_week(self._desk.card.name, who, admitted, day)
        week = ward_week(head, _written(view))
        if not person.details.allergies:
            return week
        return replace(week, rows=(*week.rows, (ALLERGIES, (person.details.allergies,))))

    def pages(self, subject: int, first: date, last: date) -> list[WardWeek]:
        """Return every week of the stay from one day to another."""
        found = [self.page(subject, first)]
        while found[-1].days[-1] < last:
            found.append(self.page(subject, found[-1].days[-1] + timedelta(days=1)))
        return found


def _written(view: PersonView) -> Written:
    by_measure = {one.measure.code: one for one in view.panels}
    temperature = by_measure.get(TEMPERATURE.code) or Series(measure=TEMPERATURE, unit="°C")
    return Written(temperature.points, _pulses(view), temperature.missing, view.marks, _rows(view))


def _pulses(view: PersonView) -> list[tuple[datetime, float]]:
    return sorted(
        (point.at, point.numbers[PULSE])
        for series in view.panels
        for point in series.points
        if PULSE in point.numbers
    )


def _rows(view: PersonView) -> list[tuple[Text | str, Mapping[date, str]]]:
    """Return the customary lines below the squares: those that are always there, or have a value.

    What comes in and goes out is added up over the day; of other values the last two are told.
    """
    rows: list[tuple[Text | str, Mapping[date, str]]] = []
    by_measure = {one.measure.code: one for one in view.panels}
    for measure in _BELOW:
        series = by_measure[measure.code]
        days: dict[date, list[Point]] = {}
        for point in sorted((*series.points, *series.beyond), key=lambda one: one.at):
            days.setdefault(point.at.date(), []).append(point)
        if days or measure in ALWAYS:
            label = _LABELS.get(measure.code, measure.label).with_(unit=series.unit)
            told = {day: _of_day(measure, some, series.unit) for day, some in days.items()}
            rows.append((label, told))
    return rows


_LABELS: Final = {STOOL.code: STOOLS, FLUID_IN.code: INTAKE, FLUID_OUT.code: OUTPUT}


def _of_day(measure: Measure, points: Sequence[Point], unit: str) -> str:
    if measure is STOOL:
        return str(sum(one.shown != NO_STOOL for one in points))
    if measure in (FLUID_IN, FLUID_OUT):
        return f"{sum(one.main for one in points if one.numbers):g}"
    return "\n".join(_short(one, unit) for one in points[-2:])


def _short(point: Point, unit: str) -> str:
    """Return the first two numbers as they were read, with their unit if it is not the usual."""
    if len(point.numbers) < 2:
        return point.shown
    first, second = islice(point.read.values(), 2)
    said = f"{first.number}/{second.number}"
    return said if first.unit == unit else f"{said} {first.unit}"
