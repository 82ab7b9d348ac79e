"""A round as one sheet: who is due, what is there, what is missing."""

from collections.abc import Hashable, Iterable, Sequence
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

import msgspec
from msgspec.structs import replace

from carehome_app.domain.duties.due_list import DueList, Item
from carehome_app.domain.findings import orthostatic
from carehome_app.domain.findings.answering import standing_now
from carehome_app.domain.findings.baseline import Baseline
from carehome_app.domain.findings.episodes import Episode, Finding
from carehome_app.domain.measures.blood_pressure import SET
from carehome_app.domain.measures.fields import Amount, NumberField, Values
from carehome_app.domain.measures.measure import Grammar, Measure
from carehome_app.domain.people import Group, Person
from carehome_app.domain.rounds.counting import (
    Count,
    Standing,
    Verdict,
    counted,
    in_round,
    verdict,
)
from carehome_app.domain.rounds.entry import Absence, Entry, Recent
from carehome_app.domain.rounds.plan import RoundKey, Span
from carehome_app.domain.rounds.reasons import BY_CODE

# The mean of repeated readings. It is calculated and shown, never recorded.

BESIDE = ("position", "device")
"""Readings said to be taken in another way are not averaged with each other."""


def mean(measure: Measure, readings: Sequence[Values]) -> Values | None:
    """Return the mean of two or more blood pressures in one unit; None of anything else.

    The pulse is averaged only when every reading has one. Halves are rounded up.
    """
    if measure.grammar is not Grammar.PRESSURE or len(readings) < 2:
        return None
    if any(len({one.get(key, "") for one in readings}) > 1 for key in BESIDE):
        return None
    found: dict[str, Amount] = {}
    for one in measure.fields:
        amounts = [reading.get(one.key) for reading in readings]
        if isinstance(one, NumberField):
            average = _average(one, [each for each in amounts if isinstance(each, Amount)])
            complete = all(isinstance(each, Amount) for each in amounts)
            if average is not None and complete:
                found[one.key] = average
            elif one.required:
                return None
    return found


def _average(one: NumberField, amounts: Sequence[Amount]) -> Amount | None:
    units = {amount.unit for amount in amounts}
    if len(units) != 1:
        return None
    unit = units.pop()
    total = sum((amount.number for amount in amounts), Decimal(0))
    step = Decimal(1).scaleb(-one.scale(unit).decimals)
    return Amount((total / len(amounts)).quantize(step, ROUND_HALF_UP), unit)


# A round as one sheet: who is due, what is there, what is missing. Plain data, no layout.


class SheetCell(msgspec.Struct, frozen=True):
    """One person's duty in one measure: everything recorded for it, corrected entries too."""

    measure: Measure
    entries: tuple[Entry, ...] = ()
    findings: tuple[Finding, ...] = ()
    recent: Sequence[Recent] = ()
    baseline: Baseline | None = None

    @property
    def valid(self) -> list[Entry]:
        """The entries that were not corrected, oldest first."""
        return [entry for entry in self.entries if entry.superseded is None]

    @property
    def reading(self) -> Entry | None:
        """The last valid reading of the round."""
        # It is asked for of everybody at each key: no list is made for it.
        for entry in reversed(self.entries):
            if entry.superseded is None and not entry.reason:
                return entry
        return None

    @property
    def explanation(self) -> Entry | None:
        """The last valid reason given in the round; a reading of the round outranks it."""
        for entry in reversed(self.entries):
            if entry.superseded is None and entry.reason:
                return entry
        return None

    @property
    def gone(self) -> Entry | None:
        """The reason given after the last reading: measured, then away. Both stand."""
        reading, said = self.reading, self.explanation
        if reading is None or said is None or said.taken_at < reading.taken_at:
            return None
        return said

    @property
    def is_mixed_test(self) -> bool:
        """Whether a standing test of the round was read in two units and so is not judged."""
        readings = [entry for entry in self.valid if entry.is_reading]
        return orthostatic.is_mixed(readings, SET)

    @property
    def latest_findings(self) -> tuple[Finding, ...]:
        """What the last readings raised: of each kind of finding what nothing later answered.

        What a calm repeat of the same kind has answered is history and stands behind the row.
        """
        readings = [entry for entry in self.valid if entry.is_reading]
        return standing_now(self.measure, self.findings, readings)

    @property
    def mean(self) -> Values | None:
        """The mean of repeated blood pressures, calculated from what is kept."""
        return mean(self.measure, [entry.values for entry in self.valid if entry.is_reading])

    @property
    def has_entry(self) -> bool:
        """Whether something stands here that could be taken back."""
        return bool(self.valid)

    def said(self) -> tuple[Standing, str] | None:
        """Return how the person stands by what is recorded here, or None when nothing is."""
        if self.reading is not None:
            return (Standing.MEASURED, "")
        return None if self.explanation is None else _explained(self.explanation.reason)


class Row(msgspec.Struct, frozen=True):
    """One person in one round; a cell is None where the person is not due."""

    person: Person
    cells: tuple[SheetCell | None, ...]
    absence: Absence | None = None
    notes: tuple[str, ...] = ()
    episodes: tuple[Episode, ...] = ()
    """The open ones."""
    left: bool = False
    """Left the house for good before the round was over."""

    def standing(self, column: int = 0) -> tuple[Standing, str]:
        """Return how the person stands in a measure of the round, and the reason if any."""
        cell = self.cells[column]
        if cell is None:
            return (Standing.MEASURED, "")
        said = cell.said()
        if said is not None:
            return said
        if self.absence is not None:
            return _explained(self.absence.reason)
        if self.left:
            return (Standing.AWAY, "left")
        return (Standing.UNEXPLAINED, "")

    def is_open(self, column: int = 0) -> bool:
        """Return whether somebody must still do something in this cell."""
        return self.cells[column] is not None and (
            self.standing(column)[0] is Standing.UNEXPLAINED
        )

    def to_confirm(self, day: date) -> bool:
        """Return whether today's question "does it still hold?" is still to be answered."""
        return (
            self.absence is not None
            and self.absence.confirmed_on < day
            and all(cell is None or not cell.valid for cell in self.cells)
        )

    def item(self, column: int = 0, slot: Hashable = None) -> Item:
        """Return the person's item in the due list of a measure of the round."""
        cell = self.cells[column]
        findings = cell.findings if cell is not None else ()
        return in_round(self.person, self.standing(column), findings, slot)


def _explained(reason: str) -> tuple[Standing, str]:
    known = BY_CODE.get(reason)
    away = known is not None and known.away
    return (Standing.AWAY if away else Standing.NOT_MEASURED, reason)


class Sheet(msgspec.Struct, frozen=True):
    """A whole round: the measures due in it and a row for everybody on the roll."""

    round: RoundKey
    span: Span
    measures: tuple[Measure, ...]
    rows: tuple[Row, ...]
    site: str = ""
    """Where the first measure is usually taken in this round."""
    closed_at: datetime | None = None
    open_episodes: tuple[Episode, ...] = ()
    """Those of people on this roll that were open at its end, now while it goes on."""
    found: tuple[Finding, ...] = ()
    """What was found of them in the round's time, whatever it was measured for."""
    is_whole: bool = True
    """Whether what was open and found was read too; a month of sheets goes without."""

    def count(self, group: Group | None = None, column: int = 0) -> Count:
        """Count one measure of the round for one group, or for everybody."""
        return counted(self.due_list(column, group))

    def due_list(self, column: int = 0, group: Group | None = None) -> DueList:
        """Return who was due for one measure of the round, of one group or of everybody."""
        return DueList(tuple(row.item(column) for row in self.due(column, group)))

    def due(self, column: int = 0, group: Group | None = None) -> Iterable[Row]:
        """Yield the rows of the people this measure concerns."""
        for row in self.rows:
            if row.cells[column] is not None and (group is None or row.person.group is group):
                yield row

    def row(self, subject: int) -> Row | None:
        """Return a person's row, or None when the person is not on the sheet."""
        return next((row for row in self.rows if row.person.id == subject), None)

    def with_row(self, row: Row, found: Iterable[Finding] = ()) -> "Sheet":
        """Return the sheet with this row, and what was found, in the place of the person's old."""
        rows = tuple(row if old.person.id == row.person.id else old for old in self.rows)
        others = [one for one in self.open_episodes if one.subject != row.person.id]
        kept = [one for one in self.found if one.subject != row.person.id]
        return replace(
            self, rows=rows, open_episodes=(*others, *row.episodes), found=(*kept, *found)
        )

    @property
    def verdict(self) -> Verdict:
        """Whether all is well in this round, in every measure; nobody due is never well.

        LookupError of a sheet that does not know what was found.
        """
        if not self.is_whole:
            raise LookupError(self.round)
        lists = [self.due_list(column) for column in range(len(self.measures))]
        return verdict(lists, self.found, len(self.open_episodes))

    @property
    def all_well(self) -> bool:
        """Whether "all well" is true of this round."""
        return self.verdict is Verdict.ALL_WELL

    @property
    def unexplained(self) -> Sequence[Row]:
        """The people for whom something is neither measured nor explained."""
        columns = range(len(self.measures))
        return [row for row in self.rows if any(row.is_open(column) for column in columns)]
