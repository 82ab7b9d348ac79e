"""The sheet of a round: who is due, what is there, what is missing."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

import msgspec
from msgspec.structs import replace

from carehome_app.db import reports
from carehome_app.db.findings import derived, findings
from carehome_app.db.journal import journal
from carehome_app.db.rounds import absences, entries
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.duties.due_list import DueList, joined
from carehome_app.domain.events import EntryCorrected
from carehome_app.domain.findings.baseline import Baseline
from carehome_app.domain.findings.episodes import Episode, Finding
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.people import Person, by_place
from carehome_app.domain.rounds.counting import WORDS
from carehome_app.domain.rounds.entry import Absence, Entry, LineRef, Recent
from carehome_app.domain.rounds.plan import RoundKey, Slot, Span, neighbour, slots_in, windows_on
from carehome_app.domain.rounds.sheet import Row, Sheet, SheetCell
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.desk import Desk
from carehome_app.services.duties.day_list import DayList
from carehome_app.services.findings.following_up import FollowingUp
from carehome_app.services.rounds import entering

LINE: Final = timedelta(days=3)
"""How far back the small line beside a name goes."""

if TYPE_CHECKING:
    from carehome_app.services.house import House


class Note(NamedTuple):
    """Words about a person in a round, when they were written, and by whom."""

    subject: int
    words: str
    at: datetime
    by: int


class _Known(msgspec.Struct, frozen=True):
    """Everything of one measure that a sheet shows, by person."""

    measure: Measure
    due: Collection[int]
    entries: Mapping[int, Sequence[Entry]]
    findings: Mapping[int, Sequence[Finding]]
    recent: Mapping[int, Sequence[Recent]] = {}
    baselines: Mapping[int, Baseline] = {}

    def cell(self, subject: int) -> SheetCell | None:
        if subject not in self.due:
            return None
        entries = self.entries.get(subject, ())
        # Two desks may have corrected one entry: the later correction is the last.
        ordered = sorted(entries, key=_taken) if len(entries) > 1 else entries
        return SheetCell(
            self.measure,
            tuple(ordered),
            tuple(self.findings.get(subject, ())),
            self.recent.get(subject, ()),
            self.baselines.get(subject),
        )


def _taken(entry: Entry) -> tuple[datetime, datetime, LineRef]:
    return (entry.taken_at, entry.recorded_at, entry.ref)


class Worklist:
    """Compute sheets; nothing of a sheet is stored."""

    def __init__(self, desk: Desk, following_up: FollowingUp) -> None:
        """Read at a desk."""
        self._desk = desk
        self._following_up = following_up

    def current_round(self) -> RoundKey | None:
        """Return the round that is current now, or None before the first one."""
        return self._desk.current_round()

    def sheet(self, round_: RoundKey, *, beside: bool = True) -> Sheet:
        """Return a whole round; `NoSuchRoundError` when there is none then.

        Not `beside`, only what was recorded of those who were due: without the small line of the
        last days, the own normal, and what was open or found of anybody. A month of sheets holds
        none of it, however much a home leaves open (ADR 0215).
        """
        self._desk.require(May.READ)
        span = entering.round_span(self._desk, round_)
        roll = sorted(self._desk.people_on(span), key=by_place)
        slots = self._slots(round_, roll)
        due = {slot.plan.measure.code: slot.plan.measure for slot in slots}
        measures = tuple(sorted(due.values(), key=lambda measure: measure.index))
        site = next((slot.plan.site for slot in slots if slot.plan.site), "")
        here = {person.id for person in roll}
        known = [self._known(measure, round_, span, _due(slots, measure)) for measure in measures]
        episodes, found = list[Episode](), list[Finding]()
        if beside:
            known = [self._with_what_is_beside(one, span, site) for one in known]
            episodes = self._following_up.open_at(span.until, here)
            found = list(self._found(round_, span, here))
        closed = reports.closed_round(self._desk.store, round_)
        return Sheet(
            round_,
            span,
            measures,
            tuple(self._rows(round_, span, roll, known, episodes)),
            site,
            None if closed is None else closed.at,
            tuple(episodes),
            tuple(found),
            is_whole=beside,
        )

    def overtaken(self, entries: Sequence[Entry]) -> set[LineRef]:
        """Return those of a cell in whose place another desk's later correction is shown."""
        self._desk.require(May.READ)
        several: dict[LineRef, list[tuple[datetime, LineRef]]] = {}
        for one in entries:
            event = journal.event_at(self._desk.store, one.ref)
            if isinstance(event, EntryCorrected):
                old = LineRef(event.station, event.number)
                several.setdefault(old, []).append((one.recorded_at, one.ref))
        return {ref for made in several.values() for _at, ref in sorted(made)[:-1]}

    def notes(self, round_: RoundKey) -> list[Note]:
        """Return the words written about people in a round, the latest first."""
        self._desk.require(May.READ)
        found = [Note(*one) for one in entries.notes(self._desk.store, round_)]
        return sorted(found, key=lambda note: note.at, reverse=True)

    def again(self, sheet: Sheet, subject: int) -> Sheet:
        """Return the sheet with one person's row read anew: what a kept entry costs.

        What lies before the round (the small line) is taken over; the rest of the sheet too.
        """
        old = sheet.row(subject)
        if old is None:
            return sheet
        episodes = self._following_up.open_at(sheet.span.until, {subject})
        away = absences.holding(self._desk.store, sheet.round, sheet.span, subject)
        cells = tuple(
            None if cell is None else self._cell(sheet, subject, cell) for cell in old.cells
        )
        notes = [
            words
            for of, words, _at, _by in entries.notes(self._desk.store, sheet.round)
            if of == subject
        ]
        absence = _before(away.get(subject), cells)
        row = replace(
            old, cells=cells, absence=absence, notes=tuple(notes), episodes=tuple(episodes)
        )
        found = self._found(sheet.round, sheet.span, {subject})
        return sheet.with_row(row, found)

    def neighbour(self, round_: RoundKey, step: int) -> RoundKey | None:
        """Return the round after (step 1) or before (-1) this one; None when there is none."""
        return neighbour(round_, self._desk.plans, step)

    def _cell(self, sheet: Sheet, subject: int, cell: SheetCell) -> SheetCell:
        store, measure = self._desk.store, cell.measure
        span, unit = sheet.span, self._unit(measure)
        found = entries.of_person(store, subject, measure.index, span.first, span.until)
        raised = [
            one
            for one in findings.of_round(store, sheet.round)
            if one.measure is measure and one.subject == subject
        ]
        return replace(
            cell,
            entries=tuple(entry for entry in found if entry.round == sheet.round),
            findings=tuple(raised),
            baseline=derived.own_normal(store, subject, measure, derived.Kind(sheet.site, unit)),
        )

    def _found(self, round_: RoundKey, span: Span, people: Collection[int]) -> Iterable[Finding]:
        """Yield what was found of these people in a round's time, in whatever round it counts."""
        a_day = timedelta(days=1)
        for one in findings.of_days(self._desk.store, round_.day - a_day, round_.day + a_day):
            inside = span.opens <= one.taken_at < span.until
            if one.subject in people and (inside or one.round == round_):
                yield one

    def _unit(self, measure: Measure) -> str:
        return self._desk.setting(f"unit.{measure.code}") or measure.main.scales[0].unit

    def _slots(self, round_: RoundKey, roll: Sequence[Person]) -> list[Slot]:
        return list(slots_in(round_, self._desk.plans, roll, self._desk.home_time))

    def _known(
        self,
        measure: Measure,
        round_: RoundKey,
        span: Span,
        due: Collection[int],
    ) -> _Known:
        store = self._desk.store
        found = [one for one in findings.of_round(store, round_) if one.measure is measure]
        in_round = entries.of_house(store, measure.index, span.first, span.until)
        of_round = _by_person(entry for entry in in_round if entry.round == round_)
        return _Known(measure, due, of_round, _by_person(found))

    def _with_what_is_beside(self, known: _Known, span: Span, site: str) -> _Known:
        store, unit = self._desk.store, self._unit(known.measure)
        normals = derived.own_normals(store, known.measure)
        return replace(
            known,
            recent=entries.recent(store, known.measure, span.first - LINE, span.first),
            baselines={
                subject: own
                for (subject, where, read_in), own in normals.items()
                if where == site and read_in == unit
            },
        )

    def _rows(
        self,
        round_: RoundKey,
        span: Span,
        roll: Sequence[Person],
        known: Sequence[_Known],
        episodes: Iterable[Episode],
    ) -> Iterable[Row]:
        away = absences.holding(self._desk.store, round_, span)
        open_ = _by_person(episodes)
        notes: dict[int, list[str]] = defaultdict(list)
        for subject, words, _at, _by in entries.notes(self._desk.store, round_):
            notes[subject].append(words)
        for person in roll:
            cells = tuple([one.cell(person.id) for one in known])
            if cells.count(None) < len(cells):
                yield Row(
                    person,
                    cells,
                    _before(away.get(person.id), cells),
                    tuple(notes.get(person.id, ())),
                    tuple(open_.get(person.id, ())),
                    left=person.left_at is not None and person.left_at < span.until,
                )


def _due(slots: Iterable[Slot], measure: Measure) -> set[int]:
    return {slot.subject for slot in slots if slot.plan.measure is measure}


def _before(absence: Absence | None, cells: Iterable[SheetCell | None]) -> Absence | None:
    """Leave out an absence that this round's own reading ended."""
    if absence is None:
        return None
    readings = [cell.reading for cell in cells if cell is not None and cell.reading is not None]
    ended = any(reading.taken_at > absence.since for reading in readings)
    return None if ended else absence


_OfPerson = TypeVar("_OfPerson", Entry, Finding, Episode)


def _by_person(items: Iterable[_OfPerson]) -> dict[int, list[_OfPerson]]:
    found: dict[int, list[_OfPerson]] = {}
    for item in items:
        found.setdefault(item.subject, []).append(item)
    return found


# The rounds of a day as one due list.


def rounds_begun(desk: Desk, day: date) -> list[RoundKey]:
    """Return the house's rounds of a day that have opened, in order."""
    now = desk.now()
    rounds = [RoundKey(day, window.code) for window in windows_on(day, desk.plans)]
    spans = [(round_, desk.span(round_)) for round_ in rounds]
    return [round_ for round_, span in spans if span is not None and span.opens <= now]


def of_day(house: "House", day: date) -> DueList:
    """Return everybody's temperature in every round of a day that has begun."""
    sheets = (house.worklist.sheet(round_) for round_ in rounds_begun(house.desk, day))
    return joined(sheet.due_list() for sheet in sheets if sheet.measures)


DAY_LISTS: Final = (
    DayList("rounds", QT_TRANSLATE_NOOP("DayLists", "Temperatures"), "round", WORDS, of_day),
)
