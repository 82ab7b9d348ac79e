"""A reading in a cell: a number a file can calculate with, or its numbers one by one."""

import re
from collections.abc import Collection
from decimal import Decimal
from typing import Final

from carehome_app.domain.findings.episodes import Finding
from carehome_app.domain.reports.report import Cell, Clock, Column, Parts, Tone
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.rounds.sheet import SheetCell
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

_NUMBER: Final = re.compile(r"-?\d{1,7}(?:\.\d{1,4})?")
SECOND: Final = QT_TRANSLATE_NOOP("Report", "second number (diastolic)")
THIRD: Final = QT_TRANSLATE_NOOP("Report", "third number (pulse)")
MEASURED_AT: Final = QT_TRANSLATE_NOOP("Report", "{column}: measured")
OF_COLUMN: Final = QT_TRANSLATE_NOOP("Report", "{column}: {part}")


def reading_column(column: Column, *, timed: bool = False) -> Column:
    """Return a column whose readings stand number by number in a file; `timed` with the moment."""
    parts = [
        column.label,
        *(OF_COLUMN.with_(column=column.label, part=one) for one in (SECOND, THIRD)),
        *([MEASURED_AT.with_(column=column.label)] if timed else []),
    ]
    return Column(column.label, column.align, column.weight, column.full, tuple(parts))


def reading_cell(said: Text | str, tone: Tone = Tone.PLAIN, struck: tuple[str, ...] = ()) -> Cell:
    """Return a cell with a reading as people write it: 36.5, 120/80/72, or a reason in words."""
    if isinstance(said, Text):
        return Cell(said, tone, struck)
    numbers = [_plain(one) for one in said.split("/")]
    if len(numbers) == 1:
        return Cell(numbers[0], tone, struck)
    return Cell(Parts(said, tuple(Cell(one, tone) for one in numbers)), tone, struck)


def last_cell(words: Text, said: str, clock: str) -> Cell:
    """Return a cell with a reading and when it was measured; `words` is how a page says both."""
    numbers: list[Decimal | str | None] = [_plain(one) for one in said.split("/")]
    padded = [*numbers, None, None][:3]
    when = clock if isinstance(clock, Clock) else str(clock)
    return Cell(Parts(words, (*(Cell(one) for one in padded), Cell(when))))


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
    if not found:
        return Tone.PLAIN
    return Tone.LOW if any(not one.family.high for one in found) else Tone.ALARM


def _plain(text: str) -> Decimal | str:
    return Decimal(text) if _NUMBER.fullmatch(text) else text
