"""What a home reports of a day: each figure with its number in a parcel, for ever.

A home gives what it counts: a subject it does not use gives nothing, which is never zero. Numbers
are never reused; a bureau keeps a figure it does not know, and adds up those it does.
"""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from carehome_app.domain.disinfection.areas import CLASS_LABELS, AreaClass
from carehome_app.domain.reports.daily_facts import FIGURES as OF_ROUND
from carehome_app.domain.supplies.supply import CLASS_LABELS as SUPPLY_CLASSES
from carehome_app.domain.supplies.supply import ItemClass
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


class ParcelFigure(NamedTuple):
    """One number of a home's day."""

    number: int
    """Names it in a parcel."""
    code: str
    """Names it everywhere else: `rounds.am.fever`."""
    label: Text
    level: bool = False
    """What there is on a day, such as residents: it is not added up over several days."""
    least: bool = False
    """Of several homes the smallest is told; everything else is added up."""


_WINDOWS: Final = {
    "am": QT_TRANSLATE_NOOP("Parcel", "morning, {figure}"),
    "pm": QT_TRANSLATE_NOOP("Parcel", "evening, {figure}"),
}
_LISTS: Final[Mapping[str, tuple[int, Text]]] = {
    "rounds": (30, QT_TRANSLATE_NOOP("Parcel", "temperatures, {figure}")),
    "chronic": (34, QT_TRANSLATE_NOOP("Parcel", "chronic care, {figure}")),
    "disinfection": (38, QT_TRANSLATE_NOOP("Parcel", "disinfection, {figure}")),
    "isolation": (80, QT_TRANSLATE_NOOP("Parcel", "isolation checks, {figure}")),
    "sampling": (90, QT_TRANSLATE_NOOP("Parcel", "tests, {figure}")),
    "stock_counts": (104, QT_TRANSLATE_NOOP("Parcel", "stock counts, {figure}")),
    "patrols": (112, QT_TRANSLATE_NOOP("Parcel", "patrols, {figure}")),
    "training": (126, QT_TRANSLATE_NOOP("Parcel", "training, {figure}")),
    "treatment": (130, QT_TRANSLATE_NOOP("Parcel", "special treatment, {figure}")),
    "requests": (116, QT_TRANSLATE_NOOP("Parcel", "requests of the day, {figure}")),
}
_BOXES: Final = {
    "due": QT_TRANSLATE_NOOP("Parcel", "due"),
    "done": QT_TRANSLATE_NOOP("Parcel", "done"),
    "explained": QT_TRANSLATE_NOOP("Parcel", "explained"),
    "open": QT_TRANSLATE_NOOP("Parcel", "open"),
}
_OF_CLASS: Final = {
    "due": QT_TRANSLATE_NOOP("Parcel", "disinfection, {place}, due"),
    "done": QT_TRANSLATE_NOOP("Parcel", "disinfection, {place}, done"),
}
_MORE: Final = (
    ParcelFigure(1, "people.residents", QT_TRANSLATE_NOOP("Parcel", "residents on the roll")),
    ParcelFigure(2, "people.in", QT_TRANSLATE_NOOP("Parcel", "residents in the house")),
    ParcelFigure(3, "people.staff", QT_TRANSLATE_NOOP("Parcel", "staff on the roll")),
    ParcelFigure(4, "people.admitted", QT_TRANSLATE_NOOP("Parcel", "residents admitted")),
    ParcelFigure(5, "people.left", QT_TRANSLATE_NOOP("Parcel", "residents who left")),
    ParcelFigure(6, "fever.people", QT_TRANSLATE_NOOP("Parcel", "people with a fever")),
    ParcelFigure(7, "fever.new", QT_TRANSLATE_NOOP("Parcel", "new fevers")),
    ParcelFigure(8, "clusters.open", QT_TRANSLATE_NOOP("Parcel", "open clusters")),
    ParcelFigure(9, "findings.overdue", QT_TRANSLATE_NOOP("Parcel", "follow-ups overdue")),
    ParcelFigure(70, "gate.admitted", QT_TRANSLATE_NOOP("Parcel", "gate, let in")),
    ParcelFigure(71, "gate.refused", QT_TRANSLATE_NOOP("Parcel", "gate, refused")),
    ParcelFigure(72, "gate.inside", QT_TRANSLATE_NOOP("Parcel", "guests inside")),
    ParcelFigure(84, "isolation.before", QT_TRANSLATE_NOOP("Parcel", "isolated the day before")),
    ParcelFigure(85, "isolation.started", QT_TRANSLATE_NOOP("Parcel", "newly isolated")),
    ParcelFigure(86, "isolation.ended", QT_TRANSLATE_NOOP("Parcel", "released")),
    ParcelFigure(87, "isolation.after", QT_TRANSLATE_NOOP("Parcel", "isolated")),
    ParcelFigure(134, "isolation.rooms", QT_TRANSLATE_NOOP("Parcel", "rooms of those isolated")),
    ParcelFigure(135, "doors.installed", QT_TRANSLATE_NOOP("Parcel", "door sensors installed")),
    ParcelFigure(136, "doors.open", QT_TRANSLATE_NOOP("Parcel", "door sensors, open")),
    ParcelFigure(137, "doors.unknown", QT_TRANSLATE_NOOP("Parcel", "door sensors, not known")),
    ParcelFigure(94, "sampling.positive", QT_TRANSLATE_NOOP("Parcel", "tests, positive people")),
    ParcelFigure(95, "sampling.pending", QT_TRANSLATE_NOOP("Parcel", "tests, tubes unanswered")),
    ParcelFigure(
        100, "supplies.days", QT_TRANSLATE_NOOP("Parcel", "supplies, fewest days"), least=True
    ),
    *(
        ParcelFigure(
            140 + place,
            f"supplies.days.{kind.value}",
            QT_TRANSLATE_NOOP("Parcel", "supplies, fewest days, {kind}").with_(
                kind=SUPPLY_CLASSES[kind]
            ),
            least=True,
        )
        for place, kind in enumerate(ItemClass)
    ),
    ParcelFigure(101, "supplies.out", QT_TRANSLATE_NOOP("Parcel", "supplies used up")),
    ParcelFigure(102, "supplies.week", QT_TRANSLATE_NOOP("Parcel", "supplies for under 7 days")),
    ParcelFigure(103, "supplies.short", QT_TRANSLATE_NOOP("Parcel", "supplies below their line")),
    ParcelFigure(108, "faults.found", QT_TRANSLATE_NOOP("Parcel", "faults found")),
    ParcelFigure(109, "faults.closed", QT_TRANSLATE_NOOP("Parcel", "faults closed")),
    ParcelFigure(110, "faults.open", QT_TRANSLATE_NOOP("Parcel", "faults open")),
    ParcelFigure(111, "faults.overdue", QT_TRANSLATE_NOOP("Parcel", "faults overdue")),
    ParcelFigure(120, "requests.received", QT_TRANSLATE_NOOP("Parcel", "requests received")),
    ParcelFigure(121, "requests.pending", QT_TRANSLATE_NOOP("Parcel", "requests open")),
    ParcelFigure(122, "requests.late", QT_TRANSLATE_NOOP("Parcel", "requests answered late")),
)


def _of_rounds() -> Iterator[ParcelFigure]:
    for begin, (window, said) in zip((10, 20), _WINDOWS.items(), strict=True):
        for place, (name, label) in enumerate(OF_ROUND.items()):
            yield ParcelFigure(begin + place, f"{window}.{name}", said.with_(figure=label))


def _of_lists() -> Iterator[ParcelFigure]:
    for name, (begin, said) in _LISTS.items():
        for place, (box, label) in enumerate(_BOXES.items()):
            yield ParcelFigure(begin + place, f"{name}.{box}", said.with_(figure=label))


def _of_classes() -> Iterator[ParcelFigure]:
    for place, kind in enumerate(AreaClass):
        for more, (box, said) in enumerate(_OF_CLASS.items()):
            label = said.with_(place=CLASS_LABELS[kind])
            yield ParcelFigure(42 + 2 * place + more, f"disinfection.{kind.value}.{box}", label)


_LEVELS: Final = frozenset({
    "people.residents", "people.in", "people.staff", "fever.people", "clusters.open",
    "findings.overdue", "gate.inside", "isolation.before", "isolation.after", "supplies.days",
    "supplies.out", "supplies.week", "supplies.short", "faults.open", "faults.overdue",
    "requests.pending", "requests.late", "sampling.pending", "isolation.rooms",
    "doors.installed", "doors.open", "doors.unknown",
    *(f"supplies.days.{kind.value}" for kind in ItemClass),
})  # fmt: skip
FIGURES: Final[Mapping[str, ParcelFigure]] = {
    one.code: one._replace(level=one.code in _LEVELS)
    for one in sorted((*_MORE, *_of_rounds(), *_of_lists(), *_of_classes()))
}
"""Every figure by its code, in the order of the numbers."""
BY_NUMBER: Final[Mapping[int, ParcelFigure]] = {one.number: one for one in FIGURES.values()}

APART: Final = (
    "isolation.after",
    "isolation.rooms",
    "doors.installed",
    "doors.open",
    "doors.unknown",
)
"""The leaf of a home in the tree of who is kept apart: persons, doors and sensors."""

ON_A_CODE: Final = (
    "people.residents", "people.in", "people.staff", "fever.people", "fever.new",
    "am.roll", "am.away", "am.measured", "am.not_measured", "am.unexplained",
    "pm.roll", "pm.away", "pm.measured", "pm.not_measured", "pm.unexplained",
    "disinfection.due", "disinfection.done", "isolation.after", "supplies.week",
    "faults.overdue", "requests.late",
)  # fmt: skip
"""What the square code on a daily report tells, two bytes each; the places never change."""

Figures = Mapping[str, int]
"""The figures of a home's day, by code; what is not counted is not in it."""


def numbered(figures: Figures) -> dict[int, int]:
    """Return figures by their number in a parcel; those of no number stay at home."""
    return {FIGURES[code].number: value for code, value in figures.items() if code in FIGURES}


def coded(numbers: Mapping[int, int]) -> dict[str, int]:
    """Return figures by code; those of a newer program by their number, as `#130`."""
    return {
        BY_NUMBER[number].code if number in BY_NUMBER else f"#{number}": value
        for number, value in numbers.items()
    }
