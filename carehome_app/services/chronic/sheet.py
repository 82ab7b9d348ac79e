"""The chronic sheet: who is due for what by plan or medicine list, and what is there."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from carehome_app.db.chronic import medicines
from carehome_app.db.findings import findings
from carehome_app.db.rounds import absences, entries
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.chronic.limits import expired, in_force
from carehome_app.domain.chronic.medicine import Dose, DoseEntry, Medicine
from carehome_app.domain.chronic.plans import Duty, Ordered, Parts, PersonalPlan, duties_on
from carehome_app.domain.chronic.sheet import (
    MEDICINE,
    WORDS,
    ChronicRow,
    ChronicSheet,
    Column,
    DueCell,
    MeasureCount,
    MedicineCell,
    chronic_counts,
)
from carehome_app.domain.chronic.times import DAY
from carehome_app.domain.duties.due_list import DueList, joined
from carehome_app.domain.errors import NoSuchRoundError
from carehome_app.domain.findings.episodes import Episode, Finding
from carehome_app.domain.measures.catalogue import HEIGHT, WEIGHT
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.people import Person, by_place
from carehome_app.domain.rounds.entry import Absence, Entry
from carehome_app.domain.rounds.plan import RoundKey, Span, neighbour, windows_on
from carehome_app.domain.rounds.sheet import Row, SheetCell
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.chronic.windows import parts_of, round_for
from carehome_app.services.desk import Desk
from carehome_app.services.duties.day_list import DayList
from carehome_app.services.findings.following_up import FollowingUp
from carehome_app.services.rounds import entering
from carehome_app.services.rounds.worklist import rounds_begun

if TYPE_CHECKING:
    from carehome_app.services.chronic.limits import PersonalLimits
    from carehome_app.services.chronic.medicines import Medicines
    from carehome_app.services.chronic.nutrition import Nutrition
    from carehome_app.services.chronic.plans import PersonalPlanning
    from carehome_app.services.house import House


# The rows of a chronic sheet: everything read at once, for the house or for one person.

LINE: Final = timedelta(days=7)
"""How far back the small line beside a name goes."""
LONG_LINES: Final = {WEIGHT.code: timedelta(days=200), HEIGHT.code: timedelta(days=200)}
"""The same for what is seldom measured."""

_Key = tuple[int, str, str]
"""A person, a measure's code and a window."""


class Reader:
    """Everything a chronic sheet shows, read at once for the house or for one person."""

    def __init__(
        self,
        desk: Desk,
        round_: RoundKey,
        span: Span,
        columns: tuple[Column, ...],
        due: Mapping[str, Collection[int]],
    ) -> None:
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
            person,
            cells,
            self._absence(person.id, cells),
            tuple(self._notes.get(person.id, ())),
            tuple(episodes),
            left=person.left_at is not None and person.left_at < self._until,
            limits=tuple(in_force(own, self._round.day).values()) if own else (),
            expired=tuple(expired(own, self._round.day).values()) if own else (),
        )

    def again(self, old: Row, episodes: list[Episode]) -> Row:
        """Return a row with what may have changed read anew."""
        subject = old.person.id
        cells = tuple(
            None if cell is None else self._filled(subject, column, cell)
            for column, cell in zip(self._columns, old.cells, strict=True)
        )
        return replace(
            old,
            cells=cells,
            absence=self._absence(subject, cells),
            notes=tuple(self._notes.get(subject, ())),
            episodes=tuple(episodes),
        )

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
            if one.measure is not None:
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


# The chronic sheet: who is due for what by personal plan or medicine list, and what is there.


class Chronic:
    """Compute chronic sheets, and lead to what they are made of."""

    def __init__(self, desk: Desk, following_up: FollowingUp) -> None:
        """Read at a desk."""
        self._desk = desk
        self._following_up = following_up

    @cached_property
    def plans(self) -> "PersonalPlanning":
        """Personal plans: begin, replace, end."""
        from carehome_app.services.chronic.plans import PersonalPlanning

        return PersonalPlanning(self._desk)

    @cached_property
    def medicines(self) -> "Medicines":
        """Medicine lists and doses."""
        from carehome_app.services.chronic.medicines import Medicines

        return Medicines(self._desk)

    @cached_property
    def limits(self) -> "PersonalLimits":
        """Personal limits."""
        from carehome_app.services.chronic.limits import PersonalLimits

        return PersonalLimits(self._desk)

    @cached_property
    def nutrition(self) -> "Nutrition":
        """Weights, the index, the screening score."""
        from carehome_app.services.chronic.nutrition import Nutrition

        return Nutrition(self._desk)

    def sheet(self, round_: RoundKey) -> ChronicSheet:
        """Return what is due from the opening of a house round until the next one opens.

        `NoSuchRoundError` when the house has no such round.
        """
        self._desk.require(May.READ)
        span = self._span(round_)
        parts = self._parts(round_)
        duties = [
            duty
            for duty in self._duties(round_, parts)
            if parts.belongs(duty.round.window, round_.window)
        ]
        columns = _columns(duties, parts)
        by_person: dict[int, list[Duty]] = {}
        due: dict[str, set[int]] = {}
        for duty in duties:
            by_person.setdefault(duty.person.id, []).append(duty)
            due.setdefault(measure_of(duty).code, set()).add(duty.person.id)
        reader = Reader(self._desk, round_, span, columns, due)
        then = {duty.person.id: duty.person.at(span.closes) for duty in duties}
        people = sorted(then.values(), key=by_place)
        episodes = self._following_up.open_at(span.until, set(by_person))
        rows = tuple(
            reader.row(person, by_person[person.id], _of(episodes, person.id)) for person in people
        )
        return ChronicSheet(
            round_,
            span,
            tuple(column.measure for column in columns),
            rows,
            open_episodes=tuple(episodes),
            columns=columns,
            at=self._desk.now(),
        )

    def counts(self, round_: RoundKey) -> tuple[MeasureCount, ...]:
        """Count a part of a day: what its windows that have opened made due, by measure."""
        return chronic_counts(self.sheet(round_))

    def round_for(self, subject: int, measure: Measure, at: datetime) -> RoundKey | None:
        """Return which window a person's reading at a moment belongs to."""
        return round_for(self._desk, subject, measure, at)

    def again(self, sheet: ChronicSheet, subject: int) -> ChronicSheet:
        """Return the sheet with one person's row read anew: what a kept entry costs."""
        old = sheet.row(subject)
        if old is None:
            return sheet
        due = {measure.code: (subject,) for measure in sheet.measures}
        reader = Reader(self._desk, sheet.round, sheet.span, sheet.columns, due)
        episodes = self._following_up.open_at(sheet.span.until, {subject})
        fresh = replace(sheet.with_row(reader.again(old, episodes)), at=self._desk.now())
        assert isinstance(fresh, ChronicSheet)  # noqa: S101  # with_row keeps the type
        return fresh

    def current_round(self) -> RoundKey | None:
        """Return the part of the day that is current now, or None before the first round."""
        return self._desk.current_round()

    def neighbour(self, round_: RoundKey, step: int) -> RoundKey | None:
        """Return the part of a day after (step 1) or before (-1) this one."""
        return neighbour(round_, self._desk.plans, step)

    def _span(self, round_: RoundKey) -> Span:
        return entering.round_span(self._desk, round_)

    def _parts(self, round_: RoundKey) -> Parts:
        house = windows_on(round_.day, self._desk.plans)
        if round_.window not in [window.code for window in house]:
            raise NoSuchRoundError(day=round_.day)
        return parts_of(self._desk, round_.day, house)

    def _duties(self, round_: RoundKey, parts: Parts) -> Iterable[Duty]:
        orders: list[Ordered] = [*self._desk.orders.plans, *self._desk.orders.medicines]
        stays: dict[int, list[Person]] = {}
        for person in self._desk.stays:
            stays.setdefault(person.id, []).append(person)
        return duties_on(round_.day, orders, stays, parts)


def _columns(duties: Iterable[Duty], parts: Parts) -> tuple[Column, ...]:
    """Return one column for each measure and window, in order of opening; medicine comes last."""
    found: dict[tuple[str, str], Column] = {}
    for duty in duties:
        measure, window = measure_of(duty), duty.round.window
        times = parts.times(window)
        if times is not None and (measure.code, window) not in found:
            found[measure.code, window] = Column(measure, window, *times)
    return tuple(sorted(found.values(), key=_order))


def _order(column: Column) -> tuple[object, ...]:
    return (column.opens, column.closes, column.is_medicine, column.measure.index)


def _of(episodes: Iterable[Episode], subject: int) -> list[Episode]:
    return [one for one in episodes if one.subject == subject]


# What personal plans and medicine lists make due on a day, as one due list.


def of_day(house: "House", day: date) -> DueList:
    """Return every duty of every part of a day whose time has come."""
    return joined(
        one.due_list
        for round_ in rounds_begun(house.desk, day)
        for one in house.chronic.counts(round_)
    )


DAY_LISTS: Final = (
    DayList("chronic", QT_TRANSLATE_NOOP("DayLists", "Chronic care"), "chronic", WORDS, of_day),
)
