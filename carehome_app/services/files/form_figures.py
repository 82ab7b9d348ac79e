"""Every figure a form can ask for: of the day, of the month so far, of the year so far.

What is counted of a day stands in one registry (`services/duties/day_lists`); a subject that adds
a figure there has it in forms too. Sums are made only of what can be added up.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from carehome_app.domain.bureau.figures import FIGURES as IN_PARCELS
from carehome_app.domain.files.own_form import FIGURES as OF_DAY
from carehome_app.domain.files.own_form import Plain
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.duties.day_lists import FIGURES as OF_SUBJECTS

if TYPE_CHECKING:
    from carehome_app.services.house import House

MONTH, YEAR = "month.", "year."
_SO_FAR: Final = {
    MONTH: QT_TRANSLATE_NOOP("Form figures", "month to date: {figure}"),
    YEAR: QT_TRANSLATE_NOOP("Form figures", "year to date: {figure}"),
}
_CHRONIC: Final = QT_TRANSLATE_NOOP("Form figures", "chronic, {measure}: {figure}")
_CONTROL: Final = {
    "people": QT_TRANSLATE_NOOP("Form figures", "people measured"),
    "readings": QT_TRANSLATE_NOOP("Form figures", "readings"),
    "people_found": QT_TRANSLATE_NOOP("Form figures", "people with a finding"),
    "found": QT_TRANSLATE_NOOP("Form figures", "readings with a finding"),
}
_A_DAY: Final = timedelta(days=1)


def _adds_up(code: str) -> bool:
    """Return whether the days of a figure can be added; how things stand cannot."""
    known = IN_PARCELS.get(code)
    return known is not None and not known.level and not known.least


def _chronic() -> Iterator[tuple[str, Text]]:
    for measure in CATALOGUE:
        for name, label in _CONTROL.items():
            said = _CHRONIC.with_(measure=measure.label, figure=label)
            yield f"chronic.{measure.code}.{name}", said


_CONTROLLED: Final = dict(_chronic())
"""Beside these `chronic.` has figures of a day's list, such as `chronic.due`."""


def _every() -> Iterator[tuple[str, Text]]:
    yield from OF_DAY.items()
    own = {code: one.label for code, one in OF_SUBJECTS.items() if code not in OF_DAY}
    yield from own.items()
    yield from _CONTROLLED.items()
    added = {code: one.label for code, one in OF_SUBJECTS.items() if _adds_up(code)}
    for begin, said in _SO_FAR.items():
        for code, label in {**added, **_CONTROLLED}.items():
            yield f"{begin}{code}", said.with_(figure=label)


EVERY: Final[dict[str, Text]] = dict(_every())
"""Every figure by its code, and what it is called."""


def value(house: "House", code: str, day: date) -> Plain:
    """Return a figure that is not one of the day's rounds; None where nothing is counted."""
    first = day
    for begin, since in ((MONTH, day.replace(day=1)), (YEAR, day.replace(month=1, day=1))):
        if code.startswith(begin):
            code, first = code.removeprefix(begin), since
    if code in _CONTROLLED:
        return _controlled(house, code, first, day)
    if code not in OF_SUBJECTS:
        return None
    counted = partial(OF_SUBJECTS[code].of, house)
    if first == day:
        return counted(day)
    found = [counted(one) for one in _days(max(first, _founded(house)), day)]
    numbers = [one for one in found if one is not None]
    return sum(numbers) if numbers else None


def _controlled(house: "House", code: str, first: date, last: date) -> int:
    _begin, measure, name = code.split(".")
    for one in house.papers.months.control(first, last):
        if one.measure.code == measure:
            return int(getattr(one, name))
    return 0


def _founded(house: "House") -> date:
    """Return the first day anything can be counted of."""
    return min((one.from_day for one in house.desk.plans), default=house.desk.today())


def _days(first: date, last: date) -> Iterator[date]:
    for step in range((last - first).days + 1):
        yield first + step * _A_DAY
