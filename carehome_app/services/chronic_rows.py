"""The rows of a chronic sheet: everything read at once, for the house or for one person."""

from collections.abc import Collection, Iterable, Mapping
from datetime import timedelta
from typing import Final

from msgspec.structs import replace

from carehome_app.db import absences, entries, findings, medicines
from carehome_app.domain.catalogue import HEIGHT, WEIGHT
from carehome_app.domain.chronic_sheet import (
    MEDICINE,
    ChronicRow,
    Column,
    DueCell,
    MedicineCell,
)
from carehome_app.domain.day_windows import DAY
from carehome_app.domain.entry import Absence, Entry
from carehome_app.domain.findings import Episode, Finding
from carehome_app.domain.measures import Measure
from carehome_app.domain.medicine import Dose, DoseEntry, Medicine
from carehome_app.domain.people import Person
from carehome_app.domain.personal_limits import expired, in_force
from carehome_app.domain.personal_plan import Duty, PersonalPlan
from carehome_app.domain.plan import RoundKey, Span
from carehome_app.domain.sheet import Row, SheetCell
from carehome_app.services import entering
from carehome_app.services.desk import Desk

LINE: Final = timedelta(days=7)
"""How far back the small line beside a name goes."""
LONG_LINES: Final = {WEIGHT.code: timedelta(days=200), HEIGHT.code: timedelta(days=200)}
"""The same for what is seldom measured."""

_Key = tuple[int, str, str]
"""A person, a measure's code and a window."""


class Reader:
    """Everything a chronic sheet shows, read at once for the house or for one person."""

    def __init__(
        self, desk: Desk, round_: RoundKey, span: Span, columns: tuple[Column, ...],
        due: Mapping[str, Collection[int]],
    ) -> None:  # fmt: skip
        """Read what these people need; `due` says who, by the code of what they are due for."""
        self._desk = desk
        self._round = round_
        self._columns = columns
        self._until = span.until
        self._due = due
        everybody = {subject for some in due.values() for subject in some}
        self._one = next(iter(everybody)) if len(everybody) == 1 else 0
        measures = {one.measure.code: one.measure for one in columns if not one.is_medicine}
        self._entries = self._read_entries(measures.values())
        self._findings = self._read_findings()
        self._recent = self._read_recent(measures.values(), span)
        self._doses = self._read_doses()
        self._away = absences.holding(desk.store, round_, span, self._one)
        self._notes: dict[int, list[str]] = {}
        for of, words, _at, _by in entries.notes(desk.store, round_):
            self._notes.setdefault(of, []).append(words)

    def row(self, person: Person, duties: list[Duty], episodes: list[Episode]) -> ChronicRow:
        """Return a person's row."""
        mine: dict[tuple[str, str], list[Duty]] = {}
        for duty in duties:
            mine.setdefault((measure_of(duty).code, duty.round.window), []).append(duty)
        cells = tuple(
            self._cell(person.id, column, mine.get((column.measure.code, column.window)))
            for column in self._columns
        )
        own = self._desk.orders.limits.get(person.id, ())
        return ChronicRow(
            person, cells, self._absence(person.id, cells),
            tuple(self._notes.get(person.id, ())), tuple(episodes),
            left=person.left_at is not None and person.left_at < self._until,
            limits=tuple(in_force(own, self._round.day).values()) if own else (),
            expired=tuple(expired(own, self._round.day).values()) if own else (),
        )  # fmt: skip

    def again(self, old: Row, episodes: list[Episode]) -> Row:
        """Return a row with what may have changed read anew."""
        subject = old.person.id
        cells = tuple(
            None if cell is None else self._filled(subject, column, cell)
            for column, cell in zip(self._columns, old.cells, strict=True)
        )
        return replace(
            old, cells=cells, absence=self._absence(subject, cells),
            notes=tuple(self._notes.get(subject, ())), episodes=tuple(episodes),
        )  # fmt: skip

    def _cell(self, subject: int, column: Column, duties: list[Duty] | None) -> DueCell | None:
        if not duties:
            return None
        where = RoundKey(self._round.day, column.window)
        orders = [duty.order for duty in duties]
        if column.is_medicine:
            doses = tuple(Dose(one) for one in orders if isinstance(one, Medicine))
            bare: DueCell = MedicineCell(MEDICINE, round=where, doses=doses)
        else:
            plan = next(one for one in orders if isinstance(one, PersonalPlan))
            recent = self._recent.get(column.measure.code, {}).get(subject, ())
            bare = DueCell(column.measure, recent=recent, round=where, plan=plan)
        filled = self._filled(subject, column, bare)
        assert isinstance(filled, DueCell)  # noqa: S101  # filling keeps the type
        return filled

    def _filled(self, subject: int, column: Column, cell: SheetCell) -> SheetCell:
        if isinstance(cell, MedicineCell):
            return replace(
                cell,
                doses=tuple(
                    Dose(
                        dose.medicine,
                        tuple(self._doses.get((dose.medicine.id, column.window), ())),
                    )
                    for dose in cell.doses
                ),
            )
        key = (subject, column.measure.code, column.window)
        return replace(
            cell,
            entries=tuple(self._entries.get(key, ())),
            findings=tuple(self._findings.get(key, ())),
        )

    def _absence(self, subject: int, cells: Iterable[SheetCell | None]) -> Absence | None:
        absence = self._away.get(subject)
        if absence is None:
            return None
        readings = [cell.reading for cell in cells if cell is not None and cell.reading]
        ended = any(reading.taken_at > absence.since for reading in readings)
        return None if ended else absence

    def _read_entries(self, measures: Iterable[Measure]) -> Mapping[_Key, list[Entry]]:
        whole = entering.round_span(self._desk, RoundKey(self._round.day, DAY))
        until = max(self._until, whole.until)
        found: dict[_Key, list[Entry]] = {}
        for measure in measures:
            some = self._due.get(measure.code, ())
            for entry in entries.of_some(
                self._desk.store, some, measure.index, whole.first, until
            ):
                if entry.round.day == self._round.day:
                    key = (entry.subject, measure.code, entry.round.window)
                    found.setdefault(key, []).append(entry)
        return found

    def _read_findings(self) -> Mapping[_Key, list[Finding]]:
        found: dict[_Key, list[Finding]] = {}
        for one in findings.of_days(self._desk.store, self._round.day, self._round.day):
            key = (one.subject, one.measure.code, one.round.window)
            found.setdefault(key, []).append(one)
        return found

    def _read_recent(
        self, measures: Iterable[Measure], span: Span
    ) -> Mapping[str, Mapping[int, "entries.Points"]]:
        until = span.opens
        return {
            one.code: entries.recent(
                self._desk.store,
                one,
                until - LONG_LINES.get(one.code, LINE),
                until,
                self._due.get(one.code, ()),
            )
            for one in measures
            if one.has_numbers
        }

    def _read_doses(self) -> Mapping[tuple[int, str], list[DoseEntry]]:
        some = self._due.get(MEDICINE.code, ())
        found: dict[tuple[int, str], list[DoseEntry]] = {}
        for one in medicines.doses_on(self._desk.store, some, self._round.day) if some else ():
            found.setdefault((one.medicine, one.window), []).append(one)
        return found


def measure_of(duty: Duty) -> Measure:
    """Return what a duty is about; all medicine counts as one thing."""
    return duty.order.measure if isinstance(duty.order, PersonalPlan) else MEDICINE
