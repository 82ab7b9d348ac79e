"""Chronic illness in the daily report: due by plan, done, and what stands out."""

from collections.abc import Callable, Iterator
from typing import Final

from carehome_app.domain.chronic.medicine import OUTCOME_LABELS, Outcome
from carehome_app.domain.chronic.sheet import (
    ChronicRow,
    ChronicSheet,
    MeasureCount,
    MedicineCell,
    chronic_counts,
    total,
)
from carehome_app.domain.people import Person
from carehome_app.domain.reports.report import Align, Cell, Column, Section, Table, Tone
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

HEADING: Final = QT_TRANSLATE_NOOP("Report", "By personal plan (due {due}, done {done})")
MEASURE: Final = QT_TRANSLATE_NOOP("Report", "Measure")
DUE: Final = QT_TRANSLATE_NOOP("Report", "Due")
MEASURED: Final = QT_TRANSLATE_NOOP("Report", "Measured")
NOT_MEASURED: Final = QT_TRANSLATE_NOOP("Report", "Not measured")
UNEXPLAINED: Final = QT_TRANSLATE_NOOP("Report", "Unexplained")
BEYOND: Final = QT_TRANSLATE_NOOP("Report", "Beyond a limit")
REMARK: Final = QT_TRANSLATE_NOOP("Report", "Remark")
FOUND: Final = QT_TRANSLATE_NOOP("Report", "{person} {shown}")
NOT_GIVEN: Final = QT_TRANSLATE_NOOP("Report", "{person} {medicine}: {outcome}")
NOT_GIVEN_WHY: Final = QT_TRANSLATE_NOOP("Report", "{person} {medicine}: {outcome} ({words})")
MISSING: Final = QT_TRANSLATE_NOOP("Report", "Unexplained: {people}")
LATER: Final = QT_TRANSLATE_NOOP("Report", "later today: {count}")
EXPIRED: Final = QT_TRANSLATE_NOOP(
    "Report", "personal limit of {person} ran out on {day}; the home's line is used"
)
NAMED: Final = 12
"""No more people are named in one remark; the figures stand beside it."""


def chronic_section(sheet: ChronicSheet, named: Callable[[Person], Text]) -> Section:
    """Return the section; it counts as the chronic sheet and `status` do."""
    counts = chronic_counts(sheet)
    due, done = total(counts)
    heads = (
        Column(MEASURE, weight=1.4),
        Column(DUE),
        Column(MEASURED),
        Column(NOT_MEASURED),
        Column(UNEXPLAINED),
        Column(BEYOND),
        Column(REMARK, Align.START, 5.0),
    )
    rows = tuple(_row(sheet, one, named) for one in counts)
    return Section(HEADING.with_(due=due, done=done), (Table(heads, rows),))


def _row(
    sheet: ChronicSheet, one: MeasureCount, named: Callable[[Person], Text]
) -> tuple[Cell, ...]:
    counted = one.count
    remarks = list(_remarks(sheet, one, named))
    said = Text("", "{sentences}", {"sentences": remarks}) if remarks else None
    return (
        Cell(one.measure.label),
        Cell(counted.due),
        Cell(counted.measured),
        Cell(counted.not_measured),
        Cell(counted.unexplained, Tone.ALARM if counted.unexplained else Tone.PLAIN),
        Cell(counted.abnormal, Tone.ALARM if counted.abnormal else Tone.PLAIN),
        Cell(said),
    )


def _remarks(
    sheet: ChronicSheet, one: MeasureCount, named: Callable[[Person], Text]
) -> Iterator[Text]:
    places = [place for place, each in enumerate(sheet.columns) if each.measure is one.measure]
    found = [text for place in places for text in _standing_out(sheet, place, named)]
    yield from found[:NAMED]
    missing = {
        row.person.id: row.person
        for place in places
        if sheet.has_opened(place)
        for row in sheet.due(place)
        if row.is_open(place)
    }
    if missing:
        people = [named(person) for person in list(missing.values())[:NAMED]]
        yield MISSING.with_(people=people)
    if one.later:
        yield LATER.with_(count=one.later)
    yield from _expired(sheet, one, named)


def _standing_out(
    sheet: ChronicSheet, place: int, named: Callable[[Person], Text]
) -> Iterator[Text]:
    """Yield readings with a finding, and doses that were not given."""
    for row in sheet.due(place):
        cell = row.cells[place]
        if isinstance(cell, MedicineCell):
            for dose in cell.doses:
                said = dose.said
                if said is not None and said.outcome is not Outcome.GIVEN:
                    text = NOT_GIVEN_WHY if said.words else NOT_GIVEN
                    yield text.with_(
                        person=named(row.person),
                        medicine=dose.medicine.name,
                        outcome=OUTCOME_LABELS[said.outcome],
                        words=said.words,
                    )
        elif cell is not None:
            shown = dict.fromkeys(finding.shown for finding in cell.findings)
            for reading in shown:
                yield FOUND.with_(person=named(row.person), shown=reading)


def _expired(
    sheet: ChronicSheet, one: MeasureCount, named: Callable[[Person], Text]
) -> Iterator[Text]:
    rules = {rule.code for rule in one.measure.rules}
    for row in sheet.rows:
        for limit in row.expired if isinstance(row, ChronicRow) else ():
            if limit.rule in rules:
                yield EXPIRED.with_(person=named(row.person), day=str(limit.until_day))
