"""The due list of every subject for a day, collected, and every number a home counts of a day.

Each subject names its own list in `DAY_LISTS`. Today, the page of a closed month, checklists that
want evidence, forms of others and whoever supervises the home read these tables.
"""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from carehome_app.domain.bureau.figures import FIGURES as IN_PARCELS
from carehome_app.domain.duties.due_list import DueList
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.cards import board as cards
from carehome_app.services.chronic import sheet as chronic
from carehome_app.services.disinfection import board as disinfection
from carehome_app.services.duties import day_figures
from carehome_app.services.duties.day_list import DayList
from carehome_app.services.gate import intake, stays
from carehome_app.services.inspections import patrols as inspections
from carehome_app.services.isolation import cases as isolation
from carehome_app.services.rehabilitation import board as rehabilitation
from carehome_app.services.requests import board as requests
from carehome_app.services.requests import counselling
from carehome_app.services.rounds import worklist as rounds
from carehome_app.services.sampling import rounds as sampling
from carehome_app.services.supplies import figures as supplies

if TYPE_CHECKING:
    from carehome_app.services.house import House

DAY_LISTS: Final[tuple[DayList, ...]] = tuple(
    one
    for subject in (
        rounds,
        chronic,
        disinfection,
        isolation,
        inspections,
        requests,
        counselling,
        sampling,
        supplies,
        rehabilitation,
        cards,
        stays,
        intake,
    )
    for one in subject.DAY_LISTS
)
"""In the order of the day's pages."""


def due_on(house: "House", day: date) -> list[tuple[DayList, DueList]]:
    """Return every list that has something on a day."""
    found = ((one, one.of(house, day)) for one in DAY_LISTS)
    return [(one, due) for one, due in found if due.roster]


# Every number of a day, by name.


class Figure(NamedTuple):
    """One number of a day; None where there is nothing to count yet."""

    code: str
    """Its name for ever: `disinfection.due`."""
    label: Text
    of: Callable[["House", date], int | None]


_OF_LIST: Final = QT_TRANSLATE_NOOP("Figures", "{subject}: {figure}")
_NUMBERS: Final[dict[str, tuple[Text, Callable[[DueList], int]]]] = {
    "due": (QT_TRANSLATE_NOOP("Figures", "due"), lambda due: due.due),
    "done": (QT_TRANSLATE_NOOP("Figures", "done"), lambda due: due.done),
    "explained": (QT_TRANSLATE_NOOP("Figures", "explained"), lambda due: due.explained),
    "open": (QT_TRANSLATE_NOOP("Figures", "open"), lambda due: due.open),
}


def of_list(one: DayList) -> Iterator[Figure]:
    """Return the numbers of a due list: what was due, done, explained and is open."""
    for name, (label, number) in _NUMBERS.items():
        said = _OF_LIST.with_(subject=one.label, figure=label)
        yield Figure(f"{one.name}.{name}", said, partial(_counted, one, number))


def _counted(one: DayList, number: Callable[[DueList], int], house: "House", day: date) -> int:
    return number(one.of(house, day))


Told = tuple[str, Text, Callable[["House", date], int | None]]
_OWN: Final[tuple[Told, ...]] = (*supplies.FIGURES, *isolation.FIGURES)
"""What subjects count besides their lists, each in its `FIGURES`."""


def figures_on(house: "House", day: date) -> dict[str, int]:
    """Return every number of a day by code; what is not counted there is not in it."""
    found = day_figures.counted(house, day)
    for one, due in due_on(house, day):
        found |= day_figures.of_list(one.name, due)
    told = ((code, of(house, day)) for code, _label, of in _OWN)
    return found | {code: number for code, number in told if number is not None}


def _told(code: str, house: "House", day: date) -> int | None:
    return day_figures.counted(house, day).get(code)


_OF_LISTS: Final = tuple(figure for one in DAY_LISTS for figure in of_list(one))
_OF_STORE: Final = tuple(Figure(*one) for one in _OWN)
_BY_LIST: Final = {figure.code for figure in (*_OF_LISTS, *_OF_STORE)}
_MORE: Final = tuple(
    Figure(code, one.label, partial(_told, code))
    for code, one in IN_PARCELS.items()
    if code not in _BY_LIST
)
FIGURES: Final[dict[str, Figure]] = {
    figure.code: figure for figure in (*_OF_LISTS, *_OF_STORE, *_MORE)
}
"""Every number of a day that forms and parcels may ask for: of the due lists, of the store, and
what a parcel tells besides. A subject that counts more adds it to `day_figures`, and its number in
a parcel to `domain/bureau/figures.py`."""
