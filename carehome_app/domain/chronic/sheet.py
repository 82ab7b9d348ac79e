"""The chronic sheet: what plans and medicine lists make due in one part of a day."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cached_property
from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace
from msgspec.structs import replace as replace_words

from carehome_app.domain.chronic.limits import PersonalLimit
from carehome_app.domain.chronic.medicine import OUTCOME_LABELS, Dose, Outcome
from carehome_app.domain.chronic.plans import PersonalPlan
from carehome_app.domain.chronic.times import window_label
from carehome_app.domain.duties.due_list import Box, DueList, Item
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.rounds.counting import WORDS as ROUND_WORDS
from carehome_app.domain.rounds.counting import Count, Standing, counted, in_round
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.rounds.sheet import Row, Sheet, SheetCell
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

# The chronic sheet: what personal plans and medicine lists make due in one part of a day.

MEDICINE: Final = Measure("medicine", 0, QT_TRANSLATE_NOOP("Measures", "Medicine"), fields=())
"""Heads the columns of medicine; it is not in the catalogue, and no entry is of it."""


class Column(NamedTuple):
    """One thing due in one window of the day: a measure, or all medicine of that time."""

    measure: Measure
    window: str
    opens: datetime
    closes: datetime

    @property
    def is_medicine(self) -> bool:
        """Whether the cells are ticks for medicine instead of a reading."""
        return self.measure is MEDICINE

    @property
    def when(self) -> Text:
        """What people call the time."""
        return window_label(self.window)


class DueCell(SheetCell, frozen=True):
    """A reading one plan of the person makes due; `round` is where its entries belong."""

    round: RoundKey = RoundKey(date.min, "")
    plan: PersonalPlan | None = None


class MedicineCell(DueCell, frozen=True):
    """All medicine of one person due at one time; each needs its own tick."""

    doses: tuple[Dose, ...] = ()

    @property
    def open_doses(self) -> list[Dose]:
        """Those nobody has said anything of yet."""
        return [dose for dose in self.doses if dose.said is None]

    @property
    def has_entry(self) -> bool:
        """Whether something was said of a dose."""
        return any(dose.said is not None for dose in self.doses)

    def said(self) -> tuple[Standing, str] | None:
        """Return how the doses stand: open while one is, not measured when none was given."""
        outcomes = [dose.said.outcome for dose in self.doses if dose.said is not None]
        if len(outcomes) < len(self.doses):
            return None
        if Outcome.GIVEN in outcomes:
            return (Standing.MEASURED, "")
        return (Standing.NOT_MEASURED, outcomes[0].value)


class ChronicRow(Row, frozen=True):
    """One person on the chronic sheet."""

    limits: tuple[PersonalLimit, ...] = ()
    """The person's own lines in force that day."""
    expired: tuple[PersonalLimit, ...] = ()
    """Lines that ran out: the home's are used, and somebody must decide."""


class ChronicSheet(Sheet, frozen=True):
    """One part of a day as a sheet: `measures` and `columns` go together."""

    columns: tuple[Column, ...] = ()
    at: datetime | None = None
    """When it was made."""

    def has_opened(self, column: int) -> bool:
        """Return whether a column's window has opened, so that an empty cell is missing."""
        return self.at is None or self.columns[column].opens <= self.at

    def due_now(self) -> "ChronicSheet":
        """Return the sheet without the columns nobody can do anything about now.

        Those that open later are left out until something stands in them, and those that are
        over once nothing is missing. A sheet of an earlier day keeps all.
        """
        if self.at is None or self.at >= self.span.until:
            return self
        kept = [place for place in range(len(self.columns)) if self._is_due_now(place)]
        rows = (replace(row, cells=tuple(row.cells[place] for place in kept)) for row in self.rows)
        return replace(
            self,
            columns=tuple(self.columns[place] for place in kept),
            measures=tuple(self.measures[place] for place in kept),
            rows=tuple(row for row in rows if any(row.cells)),
        )

    def _is_due_now(self, place: int) -> bool:
        column, at = self.columns[place], self.at
        if at is None:
            return True
        cells = [row.cells[place] for row in self.rows]
        if column.opens > at:
            return any(cell is not None and cell.said() is not None for cell in cells)
        if at < column.closes or any(row.is_open(place) for row in self.rows):
            return True
        return any(self._is_repeated(row, place) for row in self.rows)

    def _is_repeated(self, row: Row, place: int) -> bool:
        """Return whether what was found of a person here is still to be measured again."""
        measure = self.columns[place].measure
        ill = any(one.findings[-1].measure is measure for one in row.episodes)
        return row.cells[place] is not None and ill


# Count what personal plans and medicine lists made due: one function for every telling of it.
#
# A duty is one person, one thing and one time: somebody measured twice a day counts twice.

FIGURES: Final = ("due", "measured", "not_measured", "unexplained", "abnormal", "away")


WORDS: Final = replace_words(
    ROUND_WORDS,
    roster=QT_TRANSLATE_NOOP("DueList", "by plan"),
    due=QT_TRANSLATE_NOOP("DueList", "to do"),
    boxes={**ROUND_WORDS.boxes, Box.DONE: QT_TRANSLATE_NOOP("DueList", "done")},
    of_word={**ROUND_WORDS.of_word, **{str(code): one for code, one in OUTCOME_LABELS.items()}},
)
"""What the due list of plans and medicine calls its numbers."""


class MeasureCount(msgspec.Struct, frozen=True, dict=True):
    """How the duties of one measure stand; `coming` are those whose time has not come yet."""

    measure: Measure
    due_list: DueList
    coming: DueList

    @cached_property
    def count(self) -> Count:
        """The figures of what has opened."""
        return counted(self.due_list)

    @property
    def later(self) -> int:
        """How many duties open later."""
        return self.coming.roster

    @property
    def figures(self) -> Mapping[str, int]:
        """The figures by name, as every report and the command line tell them."""
        found = {name: int(getattr(self.count, name)) for name in FIGURES}
        return {**found, "later": self.later}


def chronic_counts(sheet: ChronicSheet) -> tuple[MeasureCount, ...]:
    """Count each measure of a chronic sheet, medicine by single doses, in the sheet's order."""
    return tuple(_counted(sheet, measure) for measure in dict.fromkeys(_named(sheet)))


def opened_list(
    sheet: ChronicSheet, without: Collection[tuple[str, str]] = frozenset()
) -> DueList:
    """Return what has opened on a sheet; `without` leaves columns out, by measure and window."""
    places = [
        place
        for place, one in enumerate(sheet.columns)
        if sheet.has_opened(place) and (one.measure.code, one.window) not in without
    ]
    return DueList(tuple(_items(sheet, places)))


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
        DueList(tuple(_items(sheet, now))),
        DueList(tuple(_items(sheet, coming))),
    )


def _items(sheet: ChronicSheet, places: Iterable[int]) -> Iterator[Item]:
    for place in places:
        for row in sheet.due(place):
            yield from _of_cell(row, place, sheet.columns[place].window)


def _of_cell(row: Row, place: int, window: str) -> Iterator[Item]:
    """Yield one item for a reading, and one for each dose of a cell of medicine."""
    cell = row.cells[place]
    if not isinstance(cell, MedicineCell):
        yield row.item(place, window)
        return
    for dose in cell.doses:
        slot = (dose.medicine.id, window)
        if dose.said is None:
            yield row.item(place, slot)
        elif dose.said.outcome is Outcome.GIVEN:
            yield in_round(row.person, (Standing.MEASURED, ""), (), slot)
        else:
            said = (Standing.NOT_MEASURED, dose.said.outcome.value)
            yield in_round(row.person, said, (), slot)
