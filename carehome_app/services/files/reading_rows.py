"""Rows of a file of readings, column by column: recorded as if they were typed."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Final

from msgspec.structs import replace

from carehome_app.db.journal.writing import writing
from carehome_app.db.rounds import entries
from carehome_app.domain.chronic.errors import NotHereThenError
from carehome_app.domain.chronic.times import is_known
from carehome_app.domain.errors import (
    AmbiguousPersonError,
    CareHomeError,
    NotAllowedError,
    NotOnRollError,
    StorageProblemError,
    UnknownPersonError,
)
from carehome_app.domain.files.columns import (
    READINGS,
    WHO,
    Columns,
    find_columns,
    reading_names,
    unit_in,
    wide_lacks,
)
from carehome_app.domain.files.errors import (
    AskedMeasureError,
    AskedMonthError,
    NoHeadingsError,
)
from carehome_app.domain.files.tables import (
    SITES,
    SLOTS,
    UNITS,
    YES,
    RawRow,
    RawTable,
    clock_text,
    day_in,
    has_zone,
    time_in,
)
from carehome_app.domain.files.wide import MEASURE, Part, part_of
from carehome_app.domain.files.words import (
    NOTHING_SAID,
    choice_typed,
    details_typed,
    reason_typed,
)
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, CATALOGUE, PULSE, by_code
from carehome_app.domain.measures.fields import Scale, TickField
from carehome_app.domain.measures.measure import Grammar, Measure
from carehome_app.domain.people import Person
from carehome_app.domain.rounds.deciding import HAS_READING, WHICH_ROUND
from carehome_app.domain.rounds.entry import Entry, Origin
from carehome_app.domain.rounds.plan import RoundKey, round_label
from carehome_app.domain.typed.details import parted
from carehome_app.domain.typed.numbers import unit_text
from carehome_app.domain.typed.reading import Accepted, NotTaken, Question, Refused, normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.chronic.by_plan import as_ordered
from carehome_app.services.chronic.windows import round_for
from carehome_app.services.desk import Desk
from carehome_app.services.files.verdicts import (
    IS_MISSING,
    Remark,
    RowAsideError,
    RowRefusedError,
    RowVerdict,
    Said,
    Verdict,
    asked_about,
    cut,
    merged_remarks,
    set_aside,
    unsafe,
)
from carehome_app.services.people.people import People
from carehome_app.services.rounds import entering
from carehome_app.services.rounds.entering import Given, Recorded
from carehome_app.services.rounds.recording import Recording

# One row of a file of readings, column by column: what came in, and for which round.

NOT_A_TIME: Final = QT_TRANSLATE_NOOP(
    "Importing", "“{given}” is not a time: write it like 2026-11-22 07:31."
)
NOT_A_SLOT: Final = QT_TRANSLATE_NOOP(
    "Importing", "“{given}” is no time of the day: write am, pm, a clock, or fasting."
)
NO_MEASURE: Final = QT_TRANSLATE_NOOP("Importing", "There is no measure “{given}”.")
NO_UNIT: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” is no unit of this measure.")
NO_SITE: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” is no site of this measure.")
NO_DETAIL: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” says nothing about this measure.")
OTHER_PERSON: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” is not the name of {person}.")
SAYS_NOTHING: Final = QT_TRANSLATE_NOOP("Importing", "The row says no value.")
_WITH_UNIT: Final = re.compile(r"([\d０-９.．。,，/／\s]+?)\s*([^\d０-９\s./／][^\d０-９]*)")
SYSTOLIC, DIASTOLIC, THE_PULSE = "systolic", "diastolic", f"measure {PULSE.code}"
_TWO_NUMBERS: Final = re.compile(r"([\d.]+\s*[/-]\s*[\d.]+|[\d.]+\s+[\d.]+|\d{4,6})(.*)")


class ReadingRow:
    """One row, column by column."""

    def __init__(
        self, desk: Desk, people: People, columns: Columns, row: RawRow, person: str = ""
    ) -> None:
        """Read a row of a file at a desk; `person` is whose file it is, when one person's."""
        self._desk = desk
        self._people = people
        self._columns = columns
        self._row = row
        self._whose = person

    def text(self, column: str) -> str:
        """Return what stands in a column."""
        return self._columns.text(self._row, column)

    @property
    def confirmed(self) -> bool:
        """Whether the file says that somebody answered what would be asked."""
        return self.text("confirmed").lower() in YES

    def given(self) -> Iterator[Given]:
        """Yield what came in: one reading, or one for each column named after a measure."""
        person = self._person()
        found = list(self._values())
        if not found:
            if self.text("measure"):
                raise RowRefusedError("value", IS_MISSING)
            raise RowAsideError(SAYS_NOTHING)
        for measure, value, part in found:
            round_, taken_at = self._when(person, measure, part)
            use = self._use_of(measure, part)
            yield Given(
                subject=person.id, measure=measure, round=round_,
                text=self._with_unit(measure, value, use),
                site=self._site(measure, round_, part.slot),
                taken_at=taken_at, origin=Origin.IMPORTED, note=self.text("note"),
                details=self._details(measure),
            )  # fmt: skip

    def _values(self) -> Iterator[tuple[Measure, str, Part]]:
        """Yield measure, value, and what the column itself says of round and day."""
        if self.text("value") and not self._is_nothing("value"):
            measure = self._measure()
            yield measure, self.text("value"), Part(measure.code)
        both = self._two_columns()
        if both:
            yield BLOOD_PRESSURE, both, Part(BLOOD_PRESSURE.code)
        for use in self._columns.places:
            if not use.startswith(MEASURE) or (both and use == THE_PULSE):
                continue
            if self.text(use) and not self._is_nothing(use):
                part = part_of(use)
                yield by_code(part.measure), self.text(use), part

    def _is_nothing(self, use: str) -> bool:
        return self.text(use).lower() in NOTHING_SAID

    def _two_columns(self) -> str:
        """Return a pressure whose numbers stand in columns of their own; a cuff counts too."""
        parts = {column: self.text(column) for column in (SYSTOLIC, DIASTOLIC)}
        if not any(parts.values()):
            return ""
        for column, said in parts.items():
            if not said:
                raise RowRefusedError(column, IS_MISSING)
        pulse = self.text(THE_PULSE)
        return "/".join([*parts.values(), *([pulse] if pulse else [])])

    def _measure(self) -> Measure:
        given = self.text("measure")
        if not given:
            raise RowRefusedError("measure", IS_MISSING)
        plain = given.lower().replace(" ", "_")
        for measure in CATALOGUE:
            if plain == measure.code or given.lower() in (one.lower() for one in measure.names):
                return measure
        raise RowRefusedError("measure", NO_MEASURE.with_(given=cut(given)))

    def _person(self) -> Person:
        if self._whose:
            return self._people.find(self._whose)
        said = [self.text(who) for who in WHO if self.text(who)]
        if not said:
            raise RowRefusedError(who_column(self._columns, self._row), IS_MISSING)
        person = self._found(said[0])
        name = self.text("name")
        if name and person.name not in (name, name.rpartition(" ")[2]) and name != said[0]:
            words = OTHER_PERSON.with_(given=cut(name), person=f"{person.name} ({said[0]})")
            raise RowRefusedError("name", words)
        return person

    def _found(self, said: str) -> Person:
        """Return who is meant; "201-1 王秀英" is somebody by place and name."""
        place, _space, name = said.rpartition(" ")
        if place and name:
            for one in self._desk.stays:
                known = (one.place, one.details.code)
                if one.left_at is None and one.name == name and place in known:
                    return one
        return self._people.find(said)

    def _when(
        self, person: Person, measure: Measure, part: Part
    ) -> tuple[RoundKey, datetime | None]:
        slot = part.slot
        said_day = part.day or self.text("day")
        said_time = self.text(f"taken_at {slot}") or self.text("taken_at")
        if not said_time and clock_text(said_day) != said_day:
            # A device writes day and time into one column, whatever it calls it.
            said_time = said_day
        zoned = has_zone(said_time)
        if zoned is not None:
            return self._round(person, measure, zoned, part), zoned
        day, clock = self._day(said_time) or self._day(said_day), time_in(said_time)
        if clock_text(said_time) and clock is None:
            raise RowRefusedError("taken_at", NOT_A_TIME.with_(given=cut(said_time)))
        if day is None:
            column = "day" if said_day else "taken_at"
            words = NOT_A_TIME.with_(given=cut(said_day)) if said_day else IS_MISSING
            raise RowRefusedError(column, words)
        if clock is not None:
            moment = self._desk.home_time.moment(day, clock)
            return self._round(person, measure, moment, part), moment
        named = slot or self._slot()
        if named is None:
            raise RowRefusedError("slot", IS_MISSING)
        return RoundKey(day, named), None

    def _day(self, text: str) -> date | None:
        return day_in(text, self._desk.today(), day_first=self._columns.day_first)

    def _round(self, person: Person, measure: Measure, moment: datetime, part: Part) -> RoundKey:
        slot = part.slot or self._slot()
        if slot is not None:
            # A round may reach into the next day: a day of its own says which one is meant.
            said = part.day or self.text("day")
            day = self._day(said) or self._desk.home_time.day(moment)
            return RoundKey(day, slot)
        found = round_for(self._desk, person.id, measure, moment)
        if found is None:
            raise RowRefusedError("taken_at", NOT_A_TIME.with_(given=self.text("taken_at")))
        return found

    def _slot(self) -> str | None:
        given = self.text("slot").lower()
        if not given:
            return None
        slot = SLOTS.get(given, given.replace(" ", "_").replace(":", ""))
        if not is_known(slot):
            raise RowRefusedError("slot", NOT_A_SLOT.with_(given=cut(given)))
        return slot

    def _with_unit(self, measure: Measure, value: str, use: str) -> str:
        given = self.text("unit")
        value = worded(measure, value)
        if not given:
            # The unit may stand in the heading; one of another measure is none of this one.
            of_heading = _scale(measure, unit_in(self._columns.heading(use)))
            return value if of_heading is None else in_unit(measure, value, of_heading)
        scale = _scale(measure, given)
        if scale is not None:
            return in_unit(measure, value, scale)
        raise RowRefusedError("unit", NO_UNIT.with_(given=cut(given)))

    def _use_of(self, measure: Measure, part: Part) -> str:
        """Return the column a value stands in."""
        if str(part) in self._columns.places:
            return str(part)
        pressure = measure is BLOOD_PRESSURE and SYSTOLIC in self._columns.places
        return SYSTOLIC if pressure else "value"

    def _details(self, measure: Measure) -> dict[str, str]:
        """Return what is said beside the value, in the words that are typed for it."""
        words = [self.text("details")]
        for field in measure.details:
            given = self.text(f"detail {field.key}")
            ticked = isinstance(field, TickField) and given.lower() in YES
            words.append(field.words[0] if ticked and isinstance(field, TickField) else given)
        said = normalized(details_typed(measure.code, " ".join(one for one in words if one)))
        rest, found = parted(f". {said}", measure)
        if said and rest != ".":
            raise RowRefusedError("details", NO_DETAIL.with_(given=cut(said)))
        return found

    def _site(self, measure: Measure, round_: RoundKey, slot: str) -> str:
        given = (self.text(f"site {slot}") or self.text("site")).lower()
        if not measure.sites:
            return ""
        if not given:
            plans = [plan for plan in self._desk.plans if plan.measure is measure and plan.site]
            return next((plan.site for plan in plans if plan.holds_on(round_.day)), "")
        found = measure.site(SITES.get(given, given))
        if found is None:
            raise RowRefusedError("site", NO_SITE.with_(given=cut(given)))
        return found.code


def worded(measure: Measure, value: str) -> str:
    """Return a value as it would be typed: a reason in words, or a unit as homes write it."""
    reason = reason_typed(value)
    if reason:
        return reason
    value = choice_typed(measure.code, value)
    found = _WITH_UNIT.fullmatch(value)
    if found is None:
        return value
    scale = _scale(measure, found[2])
    return value if scale is None else in_unit(measure, found[1].strip(), scale)


def _scale(measure: Measure, unit: str) -> Scale | None:
    plain = unit.strip().lower()
    named = UNITS.get(plain, plain).lower()
    return next((one for one in measure.main.scales if named == one.unit.lower()), None)


def in_unit(measure: Measure, value: str, scale: Scale) -> str:
    """Return a value with its unit as it would be typed; one that names it already stays."""
    if value[-1:].isalpha() or value.lower().startswith("not:"):
        return value
    if len(measure.main.scales) == 1:
        return value
    if measure.grammar is Grammar.PRESSURE:
        numbers = _TWO_NUMBERS.fullmatch(value.strip())
        if numbers is None:
            return value
        # The unit is that of the first two numbers; what comes after them is the pulse.
        return f"{numbers[1].strip()}{unit_text(scale)}{numbers[2]}"
    return f"{value}{unit_text(scale)}"


def who_column(columns: Columns, row: RawRow) -> str:
    """Return the column that says who is meant."""
    filled = [who for who in WHO if columns.text(row, who)]
    there = [who for who in WHO if who in columns.places]
    return (filled or there or ["person"])[0]


# Rows of readings: recorded as if they were typed, each naming the file it came from.

ASKED: Final = QT_TRANSLATE_NOOP(
    "Importing", "{why} Nobody can be asked here: name the unit in the file, or type it by hand."
)
BY_HAND: Final = QT_TRANSLATE_NOOP("Importing", "{why} Nobody can be asked here: type it by hand.")
OF_PERSON: Final = (UnknownPersonError, AmbiguousPersonError, NotOnRollError, NotHereThenError)
BELONGS: Final = QT_TRANSLATE_NOOP("Importing", "Belongs to: {round} of {day}.")
AGAIN: Final = 3
"""How many questions one text can raise, so that a confirmed row ends."""
OF_PROGRAM: Final = (NotAllowedError, StorageProblemError)
"""Not about one row: nothing can be taken."""
WHEN: Final = ("taken_at", "day", "slot")


class _TakenBackError(Exception):
    """Ends a rehearsal: everything written in it is taken back."""


class ReadingsInFile:
    """Understand and take readings."""

    def __init__(self, desk: Desk, people: People, recording: Recording) -> None:
        """Record at a desk."""
        self._desk = desk
        self._people = people
        self._recording = recording

    def columns(self, table: RawTable, said: Said) -> Columns:
        """Return which column is which, or refuse a table without person or value."""
        return _columns(table, said)

    def verdicts(self, table: RawTable, columns: Columns, said: Said) -> Iterator[RowVerdict]:
        """Yield what would be done with each row: a rehearsal that is taken back."""
        found: list[RowVerdict] = []
        by = self._desk.actor.id if self._desk.actor else 0
        try:
            with writing(self._desk.store, station=self._desk.card.station, by=by):
                found.extend(
                    set_aside(columns, row, said) or self._rehearsed(columns, row, said)
                    for row in table.rows
                    if row.number > columns.heading_row
                )
                raise _TakenBackError
        except _TakenBackError:
            yield from found

    def take(self, rows: Sequence[RowVerdict], source: int) -> None:
        """Record rows inside an open action; every entry names the line of the file."""
        for row in rows:
            for given in row.given:
                self._record(replace(given, source=source), confirmed=row.confirmed)

    def _rehearsed(self, columns: Columns, row: RawRow, said: Said) -> RowVerdict:
        about = cut(next((text for who in WHO if (text := columns.text(row, who))), said.person))
        remarks = unsafe(columns, row, tuple(columns.places))
        if remarks:
            return RowVerdict(row.number, about, Verdict.REFUSED, tuple(remarks))
        try:
            reading = ReadingRow(self._desk, self._people, columns, row, said.person)
            new = [one for one in reading.given() if not self._is_here(one)]
            # A row of several readings is refused as a whole.
            with self._desk.store.writing():
                for one in new:
                    self._record(one, confirmed=reading.confirmed)
        except RowAsideError as error:
            return RowVerdict(row.number, about, Verdict.ASIDE, (Remark("", error.words),))
        except RowRefusedError as error:
            column = _value(columns) if error.column == "value" else error.column
            remark = Remark(columns.heading(column), error.words)
        except OF_PROGRAM:
            raise
        except CareHomeError as error:
            when = next((one for one in WHEN if one in columns.places), WHEN[0])
            column = who_column(columns, row) if isinstance(error, OF_PERSON) else when
            remark = Remark(columns.heading(column), error.sentence)
        else:
            verdict = Verdict.NEW if new else Verdict.HERE
            told = (*merged_remarks(columns, row), *self._where(columns, new)[:1])
            return RowVerdict(
                row.number, about, verdict, told, given=tuple(new), confirmed=reading.confirmed
            )
        return RowVerdict(row.number, about, Verdict.REFUSED, (remark,))

    def _record(self, given: Given, *, confirmed: bool) -> None:
        own = self._recording.preview(given)
        if isinstance(own, Question) and given.text[-1:].isalpha():
            # A text that names its unit says its meaning in full: it answers its own question.
            given = replace(given, asked=own)
        outcome = self._recording.record(given)
        for _question in range(AGAIN):
            if not isinstance(outcome, Question):
                break
            if not confirmed and not _is_answered(given, outcome):
                break
            outcome = self._recording.record(replace(given, asked=outcome))
        match outcome:
            case Recorded():
                return
            case Refused(why):
                raise RowRefusedError("value", why)
            case Question(why=why):
                words = ASKED if isinstance(own, Question) else BY_HAND
                raise RowRefusedError("value", words.with_(why=why))

    def _where(self, columns: Columns, given: Sequence[Given]) -> list[Remark]:
        """Return the rounds of readings that were taken outside their hours: which one it is."""
        found = []
        for one in given:
            span = self._desk.span(one.round)
            if one.taken_at is None or span is None or span.opens <= one.taken_at < span.closes:
                continue
            column = next((when for when in WHEN if when in columns.places), WHEN[0])
            label = round_label(one.round.window)
            words = BELONGS.with_(round=label, day=one.round.day)
            found.append(Remark(columns.heading(column), words))
        return found

    def _is_here(self, given: Given) -> bool:
        """Return whether the very same reading or reason is in the record."""
        span = entering.round_span(self._desk, given.round)
        known = [
            entry
            for entry in entries.of_person(
                self._desk.store, given.subject, given.measure.index, span.first, span.until
            )
            if entry.superseded is None and _same_time(entry, given)
        ]
        match self._recording.preview(given):
            case Accepted(meaning) | Question(meanings=(meaning, *_)):
                values = dict(as_ordered(self._desk, given, meaning.values))
                return any(dict(entry.values) == values for entry in known)
            case NotTaken(reason=reason):
                return any(entry.reason == reason.code for entry in known)
            case _:
                return False


def _is_answered(given: Given, question: Question) -> bool:
    """Return whether the file itself answers: it says when each of several readings was taken."""
    asks = (HAS_READING.source, WHICH_ROUND.source)
    return given.taken_at is not None and question.why.source in asks


def _same_time(entry: Entry, given: Given) -> bool:
    """Return whether both were taken then, or both only in that round."""
    if given.taken_at is None:
        return entry.round == given.round and (not entry.time_said or bool(entry.reason))
    return entry.taken_at == given.taken_at


def _columns(table: RawTable, said: Said) -> Columns:
    no_month, no_measure = wide_lacks(table, said.month, said.measure)
    if no_month:
        raise AskedMonthError(name=table.name)
    if no_measure:
        raise AskedMeasureError(name=table.name)
    columns = find_columns(table, reading_names(table, said.month, said.measure), said.uses)
    has_value = columns is not None and any(
        name in ("value", SYSTOLIC, DIASTOLIC) or name.startswith(MEASURE)
        for name in columns.places
    )
    has_who = columns is not None and (
        bool(said.person) or any(who in columns.places for who in WHO)
    )
    if columns is None or not has_value or not has_who:
        wanted = ", ".join(READINGS[column][0] for column in ("person", "measure", "value"))
        raise NoHeadingsError(name=table.name, columns=wanted)
    asked_about(table, columns)
    return columns


def _value(columns: Columns) -> str:
    """Return the column of the value, which may be named after its measure."""
    named = [column for column in columns.places if column.startswith("measure ")]
    return "value" if "value" in columns.places or not named else named[0]
