"""Rows of readings: recorded as if they were typed, each naming the file it came from."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from msgspec.structs import replace

from carehome_app.db import entries
from carehome_app.db.writing import writing
from carehome_app.domain.catalogue import CATALOGUE, by_code
from carehome_app.domain.chronic_errors import NotHereThenError
from carehome_app.domain.day_windows import is_known
from carehome_app.domain.entry import Origin
from carehome_app.domain.errors import (
    AmbiguousPersonError,
    CareHomeError,
    NotAllowedError,
    NotOnRollError,
    StorageProblemError,
    UnknownPersonError,
)
from carehome_app.domain.file_columns import READINGS, Columns, find_columns
from carehome_app.domain.file_errors import NoHeadingsError
from carehome_app.domain.file_values import SITES, SLOTS, UNITS, day_in, has_zone, time_in
from carehome_app.domain.measures import Measure
from carehome_app.domain.people import Person
from carehome_app.domain.plan import RoundKey
from carehome_app.domain.raw_table import RawRow, RawTable
from carehome_app.domain.reading_text import Accepted, Question, Refused
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services import entering
from carehome_app.services.chronic_windows import round_for
from carehome_app.services.desk import Desk
from carehome_app.services.entering import Given, Recorded
from carehome_app.services.people import People
from carehome_app.services.recording import Recording
from carehome_app.services.verdicts import (
    IS_MISSING,
    Remark,
    RowRefusedError,
    RowVerdict,
    Verdict,
    cut,
    unsafe,
)

NOT_A_TIME: Final = QT_TRANSLATE_NOOP(
    "Importing", "“{given}” is not a time: write it like 2026-11-22 07:31."
)
NOT_A_SLOT: Final = QT_TRANSLATE_NOOP(
    "Importing", "“{given}” is no time of the day: write am, pm, a clock, or fasting."
)
NO_MEASURE: Final = QT_TRANSLATE_NOOP("Importing", "There is no measure “{given}”.")
NO_UNIT: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” is no unit of this measure.")
NO_SITE: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” is no site of this measure.")
OTHER_PERSON: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” is not the name of {person}.")
ASKED: Final = QT_TRANSLATE_NOOP(
    "Importing", "{why} Nobody can be asked here: name the unit in the file, or type it by hand."
)
BY_HAND: Final = QT_TRANSLATE_NOOP("Importing", "{why} Nobody can be asked here: type it by hand.")
OF_PERSON: Final = (UnknownPersonError, AmbiguousPersonError, NotOnRollError, NotHereThenError)
OF_PROGRAM: Final = (NotAllowedError, StorageProblemError)
"""Not about one row: nothing can be taken."""
WHO: Final = ("code", "person", "place", "name")
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

    def verdicts(self, table: RawTable) -> Iterator[RowVerdict]:
        """Yield what would be done with each row: a rehearsal that is taken back."""
        columns = _columns(table)
        found: list[RowVerdict] = []
        by = self._desk.actor.id if self._desk.actor else 0
        try:
            with writing(self._desk.store, station=self._desk.card.station, by=by):
                found.extend(
                    self._rehearsed(columns, row)
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
                self._record(replace(given, source=source))

    def _rehearsed(self, columns: Columns, row: RawRow) -> RowVerdict:
        about = cut(next((text for who in WHO if (text := columns.text(row, who))), ""))
        remarks = unsafe(columns, row, tuple(columns.places))
        if remarks:
            return RowVerdict(row.number, about, Verdict.REFUSED, tuple(remarks))
        try:
            given = tuple(_Reading(self._desk, self._people, columns, row).given())
            new = [one for one in given if not self._is_here(one)]
            # A row of several readings is refused as a whole.
            with self._desk.store.writing():
                for one in new:
                    self._record(one)
        except RowRefusedError as error:
            column = _value(columns) if error.column == "value" else error.column
            remark = Remark(columns.heading(column), error.words)
        except OF_PROGRAM:
            raise
        except CareHomeError as error:
            when = next((one for one in WHEN if one in columns.places), WHEN[0])
            column = _who(columns, row) if isinstance(error, OF_PERSON) else when
            remark = Remark(columns.heading(column), error.sentence)
        else:
            verdict = Verdict.NEW if new else Verdict.HERE
            return RowVerdict(row.number, about, verdict, given=tuple(new))
        return RowVerdict(row.number, about, Verdict.REFUSED, (remark,))

    def _record(self, given: Given) -> None:
        own = self._recording.preview(given)
        if isinstance(own, Question) and given.text[-1:].isalpha():
            # A text that names its unit says its meaning in full: it answers its own question.
            given = replace(given, asked=own)
        match self._recording.record(given):
            case Recorded():
                return
            case Refused(why):
                raise RowRefusedError("value", why)
            case Question(why=why):
                words = ASKED if isinstance(own, Question) else BY_HAND
                raise RowRefusedError("value", words.with_(why=why))

    def _is_here(self, given: Given) -> bool:
        """Return whether the very same reading is in the record."""
        outcome = self._recording.preview(given)
        if not isinstance(outcome, Accepted) or given.taken_at is None:
            return False
        span = entering.round_span(self._desk, given.round)
        known = entries.of_person(
            self._desk.store, given.subject, given.measure.index, span.first, span.until
        )
        return any(
            entry.superseded is None
            and entry.taken_at == given.taken_at
            and dict(entry.values) == dict(outcome.meaning.values)
            for entry in known
        )


class _Reading:
    """One row, column by column."""

    def __init__(self, desk: Desk, people: People, columns: Columns, row: RawRow) -> None:
        self._desk = desk
        self._people = people
        self._columns = columns
        self._row = row

    def text(self, column: str) -> str:
        return self._columns.text(self._row, column)

    def given(self) -> Iterator[Given]:
        """Yield what came in: one reading, or one for each column named after a measure."""
        person = self._person()
        found = list(self._values())
        if not found:
            raise RowRefusedError("value", IS_MISSING)
        for measure, value in found:
            round_, taken_at = self._when(person, measure)
            yield Given(
                subject=person.id, measure=measure, round=round_,
                text=self._with_unit(measure, value), site=self._site(measure, round_),
                taken_at=taken_at, origin=Origin.IMPORTED, note=self.text("note"),
            )  # fmt: skip

    def _values(self) -> Iterator[tuple[Measure, str]]:
        if self.text("value"):
            yield self._measure(), self.text("value")
        for measure in CATALOGUE:
            if value := self.text(f"measure {measure.code}"):
                yield measure, value

    def _measure(self) -> Measure:
        given = self.text("measure")
        if not given:
            raise RowRefusedError("measure", IS_MISSING)
        try:
            return by_code(given)
        except KeyError as error:
            raise RowRefusedError("measure", NO_MEASURE.with_(given=cut(given))) from error

    def _person(self) -> Person:
        said = [self.text(who) for who in WHO if self.text(who)]
        if not said:
            raise RowRefusedError(_who(self._columns, self._row), IS_MISSING)
        person = self._people.find(said[0])
        name = self.text("name")
        if name and name != person.name and name != said[0]:
            words = OTHER_PERSON.with_(given=cut(name), person=f"{person.name} ({said[0]})")
            raise RowRefusedError("name", words)
        return person

    def _when(self, person: Person, measure: Measure) -> tuple[RoundKey, datetime | None]:
        said_day, said_time = self.text("day"), self.text("taken_at")
        zoned = has_zone(said_time)
        if zoned is not None:
            return self._round(person, measure, zoned), zoned
        day, clock = day_in(said_time) or day_in(said_day), time_in(said_time)
        if said_time and clock is None and day_in(said_time) is None:
            raise RowRefusedError("taken_at", NOT_A_TIME.with_(given=cut(said_time)))
        if day is None:
            column = "day" if said_day else "taken_at"
            words = NOT_A_TIME.with_(given=cut(said_day)) if said_day else IS_MISSING
            raise RowRefusedError(column, words)
        if clock is not None:
            moment = self._desk.home_time.moment(day, clock)
            return self._round(person, measure, moment), moment
        slot = self._slot()
        if slot is None:
            raise RowRefusedError("slot", IS_MISSING)
        return RoundKey(day, slot), None

    def _round(self, person: Person, measure: Measure, moment: datetime) -> RoundKey:
        slot = self._slot()
        if slot is not None:
            return RoundKey(self._desk.home_time.day(moment), slot)
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

    def _with_unit(self, measure: Measure, value: str) -> str:
        given = self.text("unit")
        if not given:
            return value
        named = UNITS.get(given.lower(), given)
        for scale in measure.main.scales:
            if named == scale.unit:
                return value if value[-1:].isalpha() else f"{value}{scale.letter}"
        raise RowRefusedError("unit", NO_UNIT.with_(given=cut(given)))

    def _site(self, measure: Measure, round_: RoundKey) -> str:
        given = self.text("site").lower()
        if not given:
            plans = [plan for plan in self._desk.plans if plan.measure is measure and plan.site]
            return next((plan.site for plan in plans if plan.holds_on(round_.day)), "")
        found = measure.site(SITES.get(given, given))
        if found is None:
            raise RowRefusedError("site", NO_SITE.with_(given=cut(given)))
        return found.code


def _columns(table: RawTable) -> Columns:
    by_measure = {
        f"measure {measure.code}": tuple(
            name.lower() for name in (measure.code.replace("_", " "), *measure.names)
        )
        for measure in CATALOGUE
    }
    columns = find_columns(table, {**READINGS, **by_measure})
    has_value = columns is not None and (
        "value" in columns.places or any(name in columns.places for name in by_measure)
    )
    if columns is None or not has_value or not any(who in columns.places for who in WHO):
        wanted = ", ".join(READINGS[column][0] for column in ("person", "measure", "value"))
        raise NoHeadingsError(name=table.name, columns=wanted)
    return columns


def _value(columns: Columns) -> str:
    """Return the column of the value, which may be named after its measure."""
    named = [column for column in columns.places if column.startswith("measure ")]
    return "value" if "value" in columns.places or not named else named[0]


def _who(columns: Columns, row: RawRow) -> str:
    """Return the column that says who is meant."""
    filled = [who for who in WHO if columns.text(row, who)]
    there = [who for who in WHO if who in columns.places]
    return (filled or there or ["person"])[0]
