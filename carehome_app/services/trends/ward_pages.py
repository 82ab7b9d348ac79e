"""The ward temperature chart (体温单) of a person, week by week of the stay."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Final

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.measures.measure import Grammar
from carehome_app.domain.trends.series import PersonView, Point, Series, Style, style_of
from carehome_app.domain.trends.ward_sheet import (
    DAYS,
    WardWeek,
    Written,
    empty_week,
    ward_week,
    week_of,
)
from carehome_app.i18n import Text
from carehome_app.services.desk import Desk
from carehome_app.services.trends.person import Trends

PULSE: Final = "pulse"
"""The key of a pulse field, in whichever measure."""


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
        view = self._trends.between(subject, first, first + timedelta(days=DAYS - 1))
        who = (view.name, view.place, view.about)
        head = empty_week(self._desk.card.name, who, admitted, day)
        return ward_week(head, _written(view))

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
    """Return what is written below the squares: blood pressure and weight, where measured."""
    rows: list[tuple[Text | str, Mapping[date, str]]] = []
    for series in view.panels:
        pressure = series.measure.grammar is Grammar.PRESSURE
        if pressure or style_of(series.measure) is Style.CHANGE:
            written: dict[date, list[str]] = {}
            for point in series.points:
                written.setdefault(point.at.date(), []).append(_short(point, pressure=pressure))
            texts = {day: "\n".join(words[-2:]) for day, words in written.items()}
            rows.append((series.measure.label, texts))
    return rows


def _short(point: Point, *, pressure: bool) -> str:
    if not pressure:
        return point.shown
    return "/".join(f"{number:g}" for number in list(point.numbers.values())[:2])
