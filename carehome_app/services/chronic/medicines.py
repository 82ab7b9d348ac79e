"""Medicine lists: what is on them, what is asked before a dose, and what becomes of each."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import msgspec

from carehome_app.db.chronic import medicines
from carehome_app.db.chronic import plans as personal_plans
from carehome_app.db.rounds import entries
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.chronic.errors import (
    DoseNotDueError,
    DoseSaidError,
    EndedAlreadyError,
    EndsBeforeStartError,
    PlannedAlreadyError,
)
from carehome_app.domain.chronic.events import (
    DoseCorrected,
    DoseSaid,
    MedicineEnded,
    MedicineStarted,
)
from carehome_app.domain.chronic.medicine import OUTCOME_LABELS, DoseEntry, Gate, Medicine, Outcome
from carehome_app.domain.chronic.times import Rhythm, window_label
from carehome_app.domain.errors import AlreadyCorrectedError, MissingFieldError, ReasonNeededError
from carehome_app.domain.findings.judging import HIGHEST, LOWEST
from carehome_app.domain.measures.catalogue import CATALOGUE, by_index
from carehome_app.domain.measures.fields import Amount, Value
from carehome_app.domain.measures.measure import Beyond, Measure
from carehome_app.domain.moments import to_ms, to_ordinal
from carehome_app.domain.rounds.entry import Entry, LineRef
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.chronic.plans import (
    ORDERED_BY,
    check_days,
    check_end,
    check_order,
    is_no_change,
)
from carehome_app.services.desk import Desk
from carehome_app.services.rounds import entering
from carehome_app.services.rounds.correcting import is_reported
from carehome_app.services.rounds.entering import Given

# What must be asked before a medicine is given: a sign beyond the line a nurse set for it.

ASK_FIRST = QT_TRANSLATE_NOOP(
    "Medicine",
    "{measure} was {value} at {clock} ({line}): ask first. Still given? Press it again.",
)
NOT_MEASURED_TODAY = QT_TRANSLATE_NOOP(
    "Medicine", "{measure} was not measured today ({line}: ask first). Given? Press it again."
)
LINES = {
    Beyond.BELOW: QT_TRANSLATE_NOOP("Medicine", "below {number} {unit}"),
    Beyond.DOWN_TO: QT_TRANSLATE_NOOP("Medicine", "at or below {number} {unit}"),
    Beyond.ABOVE: QT_TRANSLATE_NOOP("Medicine", "above {number} {unit}"),
    Beyond.FROM: QT_TRANSLATE_NOOP("Medicine", "at or above {number} {unit}"),
}


class DoseQuestion(msgspec.Struct, frozen=True):
    """What must be asked before a dose is given: the same key again keeps it."""

    why: Text
    said: tuple[str, ...]
    """What goes into the record: measure, value, moment in milliseconds, and the line."""


def gate_question(desk: Desk, medicine: Medicine, day: date, at: datetime) -> DoseQuestion | None:
    """Return what the gate of a medicine asks about a dose at a moment of a day, or None.

    The last reading of the day counts, of whichever measure shows the sign. One in another unit,
    or a meter's word on the gate's side, is asked about too: nothing is converted.
    """
    gate = medicine.gate
    if gate is None:
        return None
    line = LINES[gate.beyond].with_(number=str(gate.number), unit=gate.unit)
    measure = by_index(gate.measure)
    label = next(one.label for one in measure.fields if one.key == gate.field)
    last = last_shown(desk, medicine, day, at)
    shown_line = f"{gate.beyond.value} {gate.number} {gate.unit}"
    if last is None:
        said = (measure.code, "", "", shown_line)
        return DoseQuestion(NOT_MEASURED_TODAY.with_(measure=label, line=line), said)
    value = last.values[gate.field]
    if not asks(gate, value):
        return None
    said = (last.measure.code, str(value), str(to_ms(last.taken_at)), shown_line)
    clock = desk.home_time.local(last.taken_at).strftime("%H:%M")
    return DoseQuestion(
        ASK_FIRST.with_(measure=label, value=str(value), clock=clock, line=line), said
    )


def asks(gate: Gate, value: Value) -> bool:
    """Return whether a value is on the side of a line on which it is asked first."""
    if isinstance(value, Amount):
        return value.unit != gate.unit or gate.beyond.crossed(value.number, gate.number)
    return value == (HIGHEST if gate.beyond in (Beyond.ABOVE, Beyond.FROM) else LOWEST)


def last_shown(desk: Desk, medicine: Medicine, day: date, at: datetime) -> Entry | None:
    """Return the last valid reading of the day that shows the sign, up to a moment."""
    gate = medicine.gate
    assert gate is not None  # noqa: S101  # who asks looked
    whole = entering.round_span(desk, RoundKey(day, "day"))
    known = [
        entry
        for measure in _showing(gate)
        for entry in entries.of_person(desk.store, medicine.person, measure.index, whole.first)
        if entry.superseded is None and entry.taken_at <= at and gate.field in entry.values
    ]
    return max(known, key=lambda entry: (entry.taken_at, entry.ref), default=None)


def _showing(gate: Gate) -> list[Measure]:
    """Return the measures that show a gate's sign: the pulse is in two, with the same rules."""
    own = by_index(gate.measure)
    rules = [rule for rule in own.rules if rule.field == gate.field]
    return [one for one in CATALOGUE if one is own or any(rule in one.rules for rule in rules)]


# Medicine lists: what is on them, and what becomes of each dose. A list, not a pharmacy.

NAME = QT_TRANSLATE_NOOP("Medicine", "Medicine")
DOSE = QT_TRANSLATE_NOOP("Medicine", "Dose")


class NewMedicine(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody puts on a person's list."""

    person: int
    name: str
    dose: str
    windows: tuple[str, ...]
    ordered_by: str
    from_day: date
    until_day: date | None = None
    rhythm: Rhythm = Rhythm()
    note: str = ""
    gate: Gate | None = None


class DoseGiven(msgspec.Struct, frozen=True, kw_only=True):
    """What came in for one dose; `asked` is the question that was shown for it before, if any.

    `at` None means now, or the end of its window when that day is over.
    """

    medicine: Medicine
    round: RoundKey
    outcome: Outcome
    words: str = ""
    at: datetime | None = None
    asked: DoseQuestion | None = None


class DoseRecorded(msgspec.Struct, frozen=True):
    """What was kept of a dose."""

    ref: LineRef
    changes: Changes


class Medicines:
    """Keep medicine lists and what became of each dose."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def of(self, person: int, *, ended: bool = False) -> list[Medicine]:
        """Return a person's list by time of the day; what ended too if wanted."""
        self._desk.require(May.READ)
        today = self._desk.today()
        mine = [one for one in self._desk.orders.medicines if one.person == person]
        shown = [one for one in mine if ended or one.until_day is None or one.until_day >= today]
        return sorted(shown, key=lambda one: (one.from_day, one.id))

    def doses(self, person: int, first: date, last: date) -> list[DoseEntry]:
        """Return what became of a person's doses of these days, both included."""
        self._desk.require(May.READ)
        return medicines.doses_of(self._desk.store, person, first, last)

    def start(self, *new: NewMedicine) -> Changes:
        """Put medicines on a list, all of them or none."""
        with self._desk.acting(May.PLAN) as action:
            for one in new:
                self._check(one)
                action.append(self._started(one))
                self._desk.forget(Changes.PLANS)
        return Changes.PLANS

    def replace(self, old: Medicine, new: NewMedicine, why: str = "") -> Changes:
        """End a medicine the day before another one, or another dose, takes its place."""
        self._desk.require(May.PLAN)
        self._check(new, old.id)
        if old.until_day is not None and old.until_day < new.from_day:
            raise EndedAlreadyError(until=old.until_day)
        if not why.strip() and is_no_change(old, new):
            return Changes.NONE
        with self._desk.acting(May.PLAN) as action:
            last = max(new.from_day, old.from_day) - timedelta(days=1)
            action.append(MedicineEnded(old.id, last.toordinal(), why.strip()))
            action.append(self._started(new))
        self._desk.forget(Changes.PLANS)
        return Changes.PLANS

    def end(self, medicine: Medicine, until_day: date, why: str = "") -> Changes:
        """Let a medicine end with a day; what was said of it until then stays."""
        self._desk.require(May.PLAN)
        if until_day < medicine.from_day:
            raise EndsBeforeStartError(until=until_day, begins=medicine.from_day)
        if medicine.until_day is not None and medicine.until_day < until_day:
            raise EndedAlreadyError(until=medicine.until_day)
        check_end(self._desk, until_day)
        with self._desk.acting(May.PLAN) as action:
            action.append(MedicineEnded(medicine.id, until_day.toordinal(), why.strip()))
        self._desk.forget(Changes.PLANS)
        return Changes.PLANS

    def say(self, given: DoseGiven) -> DoseRecorded | DoseQuestion:
        """Keep what became of one dose; or ask first, when its gate says so.

        `DoseNotDueError`, `DoseSaidError`; withholding needs a reason in words.
        """
        outcome = self.say_all((given,))
        return outcome if isinstance(outcome, DoseQuestion) else outcome[0]

    def say_all(self, doses: Sequence[DoseGiven]) -> list[DoseRecorded] | DoseQuestion:
        """Keep what became of some doses, all of them or none; or ask what the first gate asks."""
        self._desk.require(May.RECORD)
        events = []
        for given in doses:
            self._check_due(given)
            question = self.question(given)
            if question is not None and given.asked != question:
                return question
            events.append(self._said(given, () if question is None else question.said))
        with self._desk.acting(May.RECORD) as action:
            refs = [action.append(event) for event in events]
        return [DoseRecorded(ref, Changes.ENTRIES) for ref in refs]

    def take_back(self, entry: DoseEntry, reason: str, words: str = "") -> Changes:
        """Take back what was said of a dose; it stays, struck through, and is open again."""
        actor = self._desk.require(May.CORRECT_OWN_IN_OPEN_ROUND)
        closed = is_reported(self._desk, RoundKey(entry.day, entry.window), entry.recorded_at)
        if entry.by != actor.id or entry.day != self._desk.today() or closed:
            self._desk.require(May.CORRECT_ANY)
        known = medicines.doses_of(self._desk.store, entry.subject, entry.day, entry.day)
        if any(one.ref == entry.ref and one.superseded is not None for one in known):
            raise AlreadyCorrectedError
        with self._desk.acting(May.CORRECT_OWN_IN_OPEN_ROUND) as action:
            action.append(DoseCorrected(*entry.ref, entry.subject, reason, words.strip()))
        return Changes.ENTRIES

    def _check(self, new: NewMedicine, instead_of: int = 0) -> None:
        check_order(self._desk, new.person, new.windows, new.rhythm)
        check_days(self._desk, new.from_day, new.until_day)
        for text, field in ((new.name, NAME), (new.dose, DOSE), (new.ordered_by, ORDERED_BY)):
            if not text.strip():
                raise MissingFieldError(field=field)
        for other in self._desk.orders.medicines:
            if other.id != instead_of and other.person == new.person:
                self._check_twice(new, other)

    def _check_twice(self, new: NewMedicine, other: Medicine) -> None:
        """Refuse the very same medicine twice at one time: it would be given twice."""
        over = other.until_day is not None and other.until_day < new.from_day
        before = new.until_day is not None and new.until_day < other.from_day
        if over or before or other.name.casefold() != new.name.strip().casefold():
            return
        for window in new.windows:
            if window in other.windows and not _apart(new.rhythm, other.rhythm):
                name = self._desk.person(new.person).name
                raise PlannedAlreadyError(
                    name=name, measure=other.name, window=window_label(window)
                )

    def _started(self, new: NewMedicine) -> MedicineStarted:
        gate = new.gate
        return MedicineStarted(
            id=personal_plans.next_id(self._desk.store, self._desk.card.station, "medicines"),
            person=new.person,
            name=new.name.strip(),
            dose=new.dose.strip(),
            windows=new.windows,
            from_day=new.from_day.toordinal(),
            until_day=to_ordinal(new.until_day),
            days=new.rhythm.days,
            every=new.rhythm.every,
            monthly=new.rhythm.monthly,
            note=new.note.strip(),
            ordered_by=new.ordered_by.strip(),
            gate=None
            if gate is None
            else (gate.measure, gate.field, gate.beyond.value, str(gate.number), gate.unit),
        )

    def _check_due(self, given: DoseGiven) -> None:
        medicine, round_ = given.medicine, given.round
        person = self._desk.person(medicine.person)
        if not medicine.holds_on(round_.day) or round_.window not in medicine.windows:
            raise DoseNotDueError(medicine=medicine.name, name=person.name)
        entering.check_roll(self._desk, self._as_given(given))
        if given.outcome is Outcome.WITHHELD and not given.words.strip():
            raise ReasonNeededError
        day = round_.day
        for one in medicines.doses_of(self._desk.store, medicine.person, day, day):
            same = one.medicine == medicine.id and one.window == round_.window
            if same and one.superseded is None:
                clock = self._clock(one.at)
                raise DoseSaidError(
                    medicine=medicine.name, outcome=OUTCOME_LABELS[one.outcome], clock=clock
                )

    def question(self, given: DoseGiven) -> DoseQuestion | None:
        """Return what must be asked before this dose is given, or None."""
        if given.medicine.gate is None or given.outcome is not Outcome.GIVEN:
            return None
        at, _said = entering.moment(self._desk, self._as_given(given))
        return gate_question(self._desk, given.medicine, given.round.day, at)

    def _said(self, given: DoseGiven, asked: tuple[str, ...]) -> DoseSaid:
        at, _time_said = entering.moment(self._desk, self._as_given(given))
        return DoseSaid(
            subject=given.medicine.person,
            medicine=given.medicine.id,
            day=given.round.day.toordinal(),
            window=given.round.window,
            at=to_ms(at),
            outcome=given.outcome.value,
            words=given.words.strip(),
            asked=asked,
        )

    def _as_given(self, given: DoseGiven) -> Given:
        """Return the dose as something that came in for a cell: the same times hold for it."""
        from carehome_app.domain.chronic.sheet import MEDICINE

        return Given(
            subject=given.medicine.person,
            measure=MEDICINE,
            round=given.round,
            text="",
            taken_at=given.at,
        )

    def _clock(self, at: datetime) -> str:
        return self._desk.home_time.local(at).strftime("%H:%M")


def _apart(one: Rhythm, other: Rhythm) -> bool:
    """Return whether two rhythms never meet: on other days of the week."""
    return bool(one.days and other.days) and not one.days & other.days
