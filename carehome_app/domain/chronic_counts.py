"""Count what personal plans and medicine lists made due: one function for every telling of it.

A duty is one person, one thing and one time: somebody measured twice a day counts twice.
"""

from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from carehome_app.domain.chronic_sheet import ChronicSheet, MedicineCell
from carehome_app.domain.measures import Measure
from carehome_app.domain.medicine import Outcome
from carehome_app.domain.rounds import Count, PersonInRound, Standing, count
from carehome_app.domain.sheet import Row

FIGURES: Final = ("due", "measured", "not_measured", "unexplained", "abnormal", "away")


class MeasureCount(msgspec.Struct, frozen=True):
    """How the duties of one measure stand; `later` are those whose time has not come yet."""

    measure: Measure
    count: Count
    later: int = 0

    @property
    def figures(self) -> Mapping[str, int]:
        """The figures by name, as every report and the command line tell them."""
        found = {name: int(getattr(self.count, name)) for name in FIGURES}
        return {**found, "later": self.later}


def chronic_counts(sheet: ChronicSheet) -> tuple[MeasureCount, ...]:
    """Count each measure of a chronic sheet, medicine by single doses, in the sheet's order."""
    return tuple(_counted(sheet, measure) for measure in dict.fromkeys(_named(sheet)))


def total(counts: tuple[MeasureCount, ...]) -> tuple[int, int]:
    """Return how many duties there are altogether and how many were fulfilled."""
    return sum(one.count.due for one in counts), sum(one.count.measured for one in counts)


def _named(sheet: ChronicSheet) -> Iterator[str]:
    ordered = sorted({one.code: one for one in sheet.measures}.values(), key=_catalogue)
    return (measure.code for measure in ordered)


def _catalogue(measure: Measure) -> tuple[bool, int]:
    return (measure.index == 0, measure.index)


def _counted(sheet: ChronicSheet, code: str) -> MeasureCount:
    places = [place for place, one in enumerate(sheet.columns) if one.measure.code == code]
    now = [place for place in places if sheet.has_opened(place)]
    coming = [place for place in places if place not in now]
    return MeasureCount(
        sheet.columns[places[0]].measure,
        count(one for place in now for row in sheet.due(place) for one in _standings(row, place)),
        sum(len(list(_standings(row, place))) for place in coming for row in sheet.due(place)),
    )


def _standings(row: Row, place: int) -> Iterator[PersonInRound]:
    cell = row.cells[place]
    if not isinstance(cell, MedicineCell):
        yield row.counted(place)
        return
    unsaid = row.counted(place)
    for dose in cell.doses:
        if dose.said is None:
            yield unsaid
        elif dose.said.outcome is Outcome.GIVEN:
            yield PersonInRound(row.person.group, Standing.MEASURED)
        else:
            yield PersonInRound(row.person.group, Standing.NOT_MEASURED, dose.said.outcome.value)
