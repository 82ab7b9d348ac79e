"""A reading in a cell: a number a file can calculate with, or its numbers one by one."""

import re
from collections.abc import Collection
from decimal import Decimal
from typing import Final

from carehome_app.domain.findings.episodes import Finding
from carehome_app.domain.measures.fields import Amount, ChoiceField, NumberField
from carehome_app.domain.measures.measure import Measure, shown
from carehome_app.domain.reports.report import Cell, Clock, Column, Parts, Shown, Tone
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.rounds.sheet import SheetCell
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

_NUMBER: Final = re.compile(r"-?\d{1,7}(?:\.\d{1,4})?")
SECOND: Final = QT_TRANSLATE_NOOP("Report", "second number (diastolic)")
THIRD: Final = QT_TRANSLATE_NOOP("Report", "third number (pulse)")
MEASURED_AT: Final = QT_TRANSLATE_NOOP("Report", "{column}: measured")
OF_COLUMN: Final = QT_TRANSLATE_NOOP("Report", "{column}: {part}")
UNIT: Final = QT_TRANSLATE_NOOP("Report", "Unit")
WITH_UNIT: Final = QT_TRANSLATE_NOOP("Report", "{field} ({unit})")


def reading_column(column: Column, *, last: Text | None = None) -> Column:
    """Return a column whose readings stand number by number in a file; `last` comes after them."""
    parts = [
        column.full or column.label,
        *(OF_COLUMN.with_(column=column.label, part=one) for one in (SECOND, THIRD)),
        *([last] if last is not None else []),
    ]
    return Column(column.label, column.align, column.weight, column.full, tuple(parts))


def last_column(measure: Measure, weight: float) -> Column:
    """Return the column of what was last read of a measure: in a file with its unit and moment."""
    label = measure.label
    unit = measure.main.scales[0].unit
    full = WITH_UNIT.with_(field=label, unit=unit) if unit else None
    return reading_column(
        Column(label, weight=weight, full=full), last=MEASURED_AT.with_(column=label)
    )


def reading_cell(said: Text | str, tone: Tone = Tone.PLAIN, struck: tuple[str, ...] = ()) -> Cell:
    """Return a cell with a reading as people write it: 36.5, 120/80/72, or a reason in words."""
    if isinstance(said, Text):
        return Cell(said, tone, struck)
    numbers = [_plain(one) for one in said.split("/")]
    if len(numbers) == 1:
        return Cell(numbers[0], tone, struck)
    return Cell(Parts(said, tuple(Cell(one, tone) for one in numbers)), tone, struck)


def last_cell(words: Text, entry: Entry, clock: str) -> Cell:
    """Return a cell with a reading and when it was measured; `words` is how a page says both."""
    numbers = _values(entry, entry.measure.main.scales[0].unit)
    when = clock if isinstance(clock, Clock) else str(clock)
    return Cell(Parts(words, (*(Cell(one) for one in numbers), Cell(when))))


def measured_cell(entry: Entry, findings: Collection[Finding] = ()) -> Cell:
    """Return a cell with a reading: in a file its numbers and their unit, a choice in words."""
    unit = next((one.unit for one in entry.values.values() if isinstance(one, Amount)), None)
    tones = _tones(entry.measure, findings)
    said = zip((*_values(entry, unit or ""), unit), (*tones, Tone.PLAIN), strict=True)
    inner = tuple(Cell(one, tone) for one, tone in said)
    return Cell(Parts(shown(entry.measure, entry.values), inner), _tone(findings))


def found_cell(finding: Finding) -> Cell:
    """Return a cell with the reading of a finding: in a file only its own numbers stand out.

    2/4 of a meal is one thing and no two numbers.
    """
    tone, measure = _tone([finding]), finding.measure
    if measure is None or not measure.has_numbers:
        return Cell(finding.shown, tone)
    numbers = finding.shown.split("/")
    tones = _tones(measure, [finding]) if len(numbers) > 1 else [tone]
    inner = tuple(Cell(_plain(one), own) for one, own in zip(numbers, tones, strict=False))
    return inner[0] if len(inner) == 1 else Cell(Parts(finding.shown, inner), tone)


def _tone(findings: Collection[Finding]) -> Tone:
    if not findings:
        return Tone.PLAIN
    return Tone.LOW if any(not one.family.high for one in findings) else Tone.ALARM


def _tones(measure: Measure, findings: Collection[Finding]) -> list[Tone]:
    """Return the tone of each of the three numbers a reading may have."""
    keys = [one.key for one in measure.fields if isinstance(one, NumberField)]
    found = [crossed(findings, key) for key in keys] or [_tone(findings)]
    return [*found, Tone.PLAIN, Tone.PLAIN, Tone.PLAIN][:3]


def _values(entry: Entry, usual: str) -> list[Shown]:
    """Return what stands in each of the three columns of a reading; another unit is said beside.

    A choice is said in words: a sheet takes 2/4 of a meal for two numbers, or for a day.
    """
    if not entry.measure.has_numbers:
        return [_chosen(entry), None, None]
    found: list[Shown] = []
    for one in entry.measure.fields:
        if not isinstance(one, NumberField):
            continue
        match entry.values.get(one.key):
            case Amount(number, unit):
                exact = one.scale(unit).exact(number)
                plain = unit in (usual, one.scales[0].unit)
                found.append(exact if plain else f"{exact} {unit}")
            case str() as word:
                found.append(word)
    return [*found, None, None, None][:3]


def _chosen(entry: Entry) -> Shown:
    first = entry.measure.fields[0]
    word = str(entry.values.get(first.key, ""))
    option = first.option(word) if isinstance(first, ChoiceField) else None
    return word if option is None else option.label


def of_round(cell: SheetCell | None) -> Entry | None:
    """Return the one reading that stands for a round: the severest, else the first that holds.

    Registers, grids and forms all ask here, so that they never disagree about a round.
    """
    held = (
        [one for one in cell.entries if one.is_reading and one.superseded is None] if cell else []
    )
    if cell is None or not held:
        return None
    worst = max(cell.findings, key=lambda one: one.severity, default=None)
    return next((one for one in held if worst is not None and one.ref == worst.on), held[0])


def crossed(findings: Collection[Finding], field: str) -> Tone:
    """Return the tone of one number of a reading: only what crossed a line is marked."""
    found = [
        one
        for one in findings
        if (measure := one.measure) is not None
        and any(measure.rule(hit.rule).field == field for hit in one.hits)
    ]
    return _tone(found)


def _plain(text: str) -> Decimal | str:
    return Decimal(text) if _NUMBER.fullmatch(text) else text
