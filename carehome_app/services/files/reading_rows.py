"""Rows of a file of readings, column by column: recorded as if they were typed."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

from carehome_app.domain.chronic.times import is_known
from carehome_app.domain.files.columns import (
    WHO,
    Columns,
    unit_in,
)
from carehome_app.domain.files.mapping import FURTHER
from carehome_app.domain.files.tables import (
    SITES,
    SLOTS,
    UNITS,
    YES,
    RawRow,
    clock_text,
    day_in,
    exactness,
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
from carehome_app.domain.people import Person, codes_of, places_of
from carehome_app.domain.rounds.entry import Origin
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.typed.details import parted
from carehome_app.domain.typed.numbers import unit_text
from carehome_app.domain.typed.reading import normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.chronic.windows import round_for
from carehome_app.services.desk import Desk
from carehome_app.services.files.verdicts import (
    IS_MISSING,
    NEXT,
    RowAsideError,
    RowRefusedError,
    Said,
    cut,
)
from carehome_app.services.people.people import People
from carehome_app.services.rounds.entering import Given, round_that_opens

# One row of a file of readings, column by column: what came in, and for which round.

NOT_A_TIME: Final = QT_TRANSLATE_NOOP(
    "Importing", "“{given}” is not a time: write it like 2026-11-22 07:31."
)
NO_ROUND: Final = QT_TRANSLATE_NOOP(
    "Importing", "On {day} this home had no rounds yet: they began later."
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


Find = Callable[[str], Person]
"""Says who is meant by a code, a place or a name."""


class FromRow(NamedTuple):
    """A reading of a row: what it is, in which column it stands, how exactly its time is said."""

    given: Given
    use: str
    exact: timedelta


class ReadingRow:
    """One row, column by column."""

    def __init__(self, desk: Desk, find: Find, columns: Columns, row: RawRow, said: Said) -> None:
        """Read a row of a file at a desk; `find` says who is meant, if `said` does not."""
        self._desk = desk
        self._find = find
        self._columns = columns
        self._row = row
        self._said = said

    def text(self, column: str) -> str:
        """Return what stands in a column."""
        return self._columns.text(self._row, column)

    @property
    def confirmed(self) -> bool:
        """Whether the file says that somebody answered what would be asked."""
        return self.text("confirmed").lower() in YES

    def readings(self) -> Iterator[FromRow]:
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
            one = Given(
                subject=person.id,
                measure=measure,
                round=round_,
                text=self._with_unit(measure, value, use),
                site=self._site(measure, round_, part.slot),
                taken_at=taken_at,
                origin=Origin.IMPORTED,
                round_said=bool(part.slot or self._slot() or self._said.near),
                note=self.text("note"),
                details=self._details(measure),
            )
            when = self._said_time(measure, part.slot) or self.text("day")
            yield FromRow(one, use, exactness(when))

    def _values(self) -> Iterator[tuple[Measure, str, Part]]:
        """Yield measure, value, and what the column itself says of round and day."""
        if self.text("value") and not self._is_nothing("value"):
            measure = self._measure()
            yield measure, self._numbers("value", "value"), Part(measure.code)
        both = self._two_columns()
        if both:
            yield BLOOD_PRESSURE, both, Part(BLOOD_PRESSURE.code)
        for use in self._columns.places:
            if not use.startswith(MEASURE) or (both and use == THE_PULSE):
                continue
            if self.text(use) and not self._is_nothing(use):
                part = part_of(use)
                yield by_code(part.measure), self._numbers(use, part.measure), part

    def _numbers(self, use: str, named: str) -> str:
        """Return a value with the further numbers of it that stand in columns of their own."""
        more = (self.text(f"{which} {named}") for which in FURTHER)
        return "/".join([self.text(use), *(one for one in more if one)])

    def _is_nothing(self, use: str) -> bool:
        return self.text(use).lower() in NOTHING_SAID

    def _two_columns(self) -> str:
        """Return a pressure whose numbers stand in columns of their own; a cuff counts too."""
        parts = {column: self.text(column) for column in (SYSTOLIC, DIASTOLIC)}
        if not any(parts.values()):
            return ""
        told = [said for said in parts.values() if said]
        if len(told) == 1 and reason_typed(told[0]):
            return told[0]  # why it was not measured stands in one of them
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
        if self._said.person:
            return self._find(self._said.person)
        said = [self.text(who) for who in WHO if self.text(who)]
        if not said:
            raise RowRefusedError(who_column(self._columns, self._row), IS_MISSING)
        person = self._find(said[0])
        name = self.text("name")
        if name and person.name not in (name, name.rpartition(" ")[2]) and name != said[0]:
            words = OTHER_PERSON.with_(given=cut(name), person=f"{person.name} ({said[0]})")
            raise RowRefusedError("name", words)
        return person

    def _when(
        self, person: Person, measure: Measure, part: Part
    ) -> tuple[RoundKey, datetime | None]:
        slot = part.slot
        said_day = part.day or self.text("day")
        said_time = self._said_time(measure, slot)
        if not said_time and self._has_clock(said_day, slot):
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

    def _has_clock(self, day: str, slot: str) -> bool:
        """Return whether a day says a time too; 00:00 beside the name of a round says none."""
        if clock_text(day) == day:
            return False
        return time_in(day) != time(0) or not (slot or self._slot())

    def _said_time(self, measure: Measure, slot: str) -> str:
        uses = (f"taken_at {slot}", f"taken_at {measure.code}", "taken_at")
        return next((text for one in uses if (text := self.text(one))), "")

    def _day(self, text: str) -> date | None:
        return day_in(text, self._desk.today(), day_first=self._columns.day_first)

    def _round(self, person: Person, measure: Measure, moment: datetime, part: Part) -> RoundKey:
        slot = part.slot or self._slot()
        if slot is not None:
            # A round may reach into the next day: a day of its own says which one is meant.
            said = part.day or self.text("day")
            day = self._day(said) or self._desk.home_time.day(moment)
            named = RoundKey(day, slot)
            # Where each round has its column, the day of the row is that of the round.
            return named if part.slot else self._begun(named, moment)
        found = round_for(self._desk, person.id, measure, moment)
        if found is None:
            before = self._desk.home_time.day(moment).isoformat()
            raise RowRefusedError("taken_at", NO_ROUND.with_(day=before))
        opens = round_that_opens(self._desk, found, moment) if self._said.near == NEXT else None
        return opens or found

    def _begun(self, named: RoundKey, moment: datetime) -> RoundKey:
        """Return the round that is named, or that of the day before where it goes on until then.

        Half past midnight is written with the new day, and the evening it belongs to began before.
        """
        span = self._desk.span(named)
        if span is None or span.first <= moment:
            return named
        before = RoundKey(named.day - timedelta(days=1), named.window)
        earlier = self._desk.span(before)
        goes_on = earlier is not None and earlier.first <= moment < earlier.until
        return before if goes_on else named

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


def named_in_row(desk: Desk, people: People, said: str) -> Person:
    """Return who is meant; "201-1 王秀英" is somebody by place and name."""
    place, _space, name = said.rpartition(" ")
    if place and name:
        for one in desk.stays:
            known = (*places_of(one), *codes_of(one))
            if one.left_at is None and one.name == name and place in known:
                return one
    return people.find(said)


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
