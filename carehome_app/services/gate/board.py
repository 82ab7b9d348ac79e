"""What the gate shows: the day's lines, who is inside, who should be elsewhere, who met whom."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

import msgspec

from carehome_app.db.gate import control, lines
from carehome_app.db.rounds import absences, entries
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.duties.due_list import OF_DAY, Box, DueList, Item
from carehome_app.domain.duties.identity import DueWords
from carehome_app.domain.errors import ReasonNeededError
from carehome_app.domain.gate.errors import ListNotEmptyError
from carehome_app.domain.gate.events import InsideListClosed, MeetingsAsked
from carehome_app.domain.gate.levels import Ask, Level, Who
from carehome_app.domain.gate.movements import (
    PEOPLE,
    Arrivals,
    Booking,
    Inside,
    Occupancy,
    Passage,
    arrivals,
    is_overstaying,
    not_back,
)
from carehome_app.domain.gate.screening import antigen, run_of_equals
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Group, Person, by_place
from carehome_app.domain.rounds.entry import Entry, LineRef
from carehome_app.domain.rounds.plan import MORNING, RoundKey, Span, round_at
from carehome_app.domain.rounds.reasons import BY_CODE
from carehome_app.domain.texts import checked_text
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.gate.control import Control
from carehome_app.services.gate.visits import Visits

DAY: Final = timedelta(days=1)
LOOKED_LATELY: Final = timedelta(hours=4)
"""For how long it holds that somebody was seen to be still inside."""
GUESTS: Final = (Who.VISITOR, Who.SERVICE)
LATE: Final = "late"
WORDS: Final = DueWords(
    roster=QT_TRANSLATE_NOOP("Gate", "guests"),
    due=QT_TRANSLATE_NOOP("Gate", "guests"),
    boxes={
        Box.DONE: QT_TRANSLATE_NOOP("Gate", "left"),
        Box.OPEN: QT_TRANSLATE_NOOP("Gate", "still inside"),
    },
    of_word={LATE: QT_TRANSLATE_NOOP("Gate", "longer than allowed")},
)
"""What the sum of a day's guests is called."""


class GateDay(msgspec.Struct, frozen=True, kw_only=True):
    """A day at the gate, as of a moment in it."""

    day: date
    at: datetime
    level: Level
    floors: Sequence[Level]
    """The levels of floors that are closer than the home."""
    passages: Sequence[Passage]
    occupancy: Occupancy
    counts: Arrivals
    inside: Sequence[Passage]
    """Guests who came and did not leave, whatever day they came."""
    out: Sequence[Passage]
    """Residents who went out and are not back."""
    unseen: Sequence[Passage]
    """Leavings of people who never came in by the list."""
    bookings: Sequence[Booking]
    missing: Sequence[Person]
    """Staff of the morning round who neither came in nor are explained."""
    looked: Mapping[LineRef, datetime]
    closed_at: datetime | None
    run: Text | None
    """Said when the last temperatures were all equal."""

    @property
    def overstaying(self) -> tuple[Passage, ...]:
        """Guests who are inside longer than they may."""
        return tuple(one for one in self.inside if is_overstaying(one, self.at))

    @property
    def guests(self) -> DueList:
        """Every guest who came today or is still inside: each leaves, and somebody says so."""
        inside = {one.ref: one for one in self.inside}
        came = [one for one in self.passages if one.who in GUESTS and one.moves > 0]
        late = {one.ref for one in self.overstaying}
        known = {one.ref: one for one in came if one.is_valid} | inside
        items = (
            Item(one.subject, Box.OPEN, LATE if ref in late else "", ref, one.who.value)
            if ref in inside
            else Item(one.subject, Box.DONE, slot=ref, group=one.who.value)
            for ref, one in known.items()
        )
        return DueList(tuple(items), OF_DAY)

    @property
    def not_back(self) -> tuple[Passage, ...]:
        """Residents who are so late that somebody must look."""
        return tuple(one for one in self.out if not_back(one, self.at))

    def last_of(self, station: int) -> Passage | None:
        """Return what a desk wrote last and nobody took back."""
        known = (one for one in self.passages if one.is_valid and one.ref.station == station)
        return max(known, key=lambda one: (one.recorded_at, one.ref), default=None)

    @property
    def to_look_at(self) -> tuple[Passage, ...]:
        """Guests of whom nobody said lately that they are still inside."""
        long_ago = self.at - LOOKED_LATELY
        return tuple(one for one in self.inside if self.looked.get(one.ref, long_ago) <= long_ago)


class Met(NamedTuple):
    """Somebody who was in the house while a person was: from when to when, None until now."""

    passage: Passage
    since: datetime
    until: datetime | None


class GateBoard:
    """Reads the gate."""

    def __init__(self, desk: Desk, control_: Control, visits: Visits) -> None:
        """Read at a desk."""
        self._desk = desk
        self._control = control_
        self._visits = visits

    def is_read_badly(self, passage: Passage) -> bool:
        """Return whether an antigen test of this line was read too early or too late.

        What is asked for an emergency lies aside, and is gone when the emergency ends.
        """
        self._desk.require(May.SEE_GATE)
        kept = control.emergency_answers(self._desk.store, passage.ref)
        tested = passage.answers.get(Ask.ANTIGEN) or kept.get(Ask.ANTIGEN, "")
        if not tested:
            return False
        read = antigen(tested)
        return bool(read.result) and not read.is_in_window(self._control.lines())

    def today(self) -> GateDay:
        """Return today at the gate, as of now."""
        return self.on(self._desk.today())

    def on(self, day: date) -> GateDay:
        """Return a day at the gate: today as of now, another as it was at its end."""
        self._desk.require(May.SEE_GATE)
        begin, end = self._bounds(day)
        store = self._desk.store
        passages = lines.between(store, begin, end)
        # What is written has happened: of two gates the other's clock may be ahead of this one.
        written = [one.at for one in passages[-1:]]
        at = min(max([self._desk.now(), *written]), end)
        unmatched = lines.unmatched_before(store, end)
        return GateDay(
            day=day,
            at=at,
            level=self._control.at(at),
            floors=self._control.on_floors(at),
            passages=passages,
            occupancy=self._occupancy(day, passages, unmatched, at),
            counts=arrivals(passages),
            inside=[one for one in unmatched if one.who in GUESTS and one.moves > 0],
            out=[one for one in unmatched if one.who is Who.RESIDENT and one.moves < 0],
            unseen=[one for one in unmatched if one.who is not Who.RESIDENT and one.moves < 0],
            bookings=self._visits.on(day),
            missing=self._missing(day, passages, unmatched, at),
            looked=lines.looked_at(store, end),
            closed_at=lines.last_closing(store, end),
            run=run_of_equals(lines.last_temperatures(store, begin, end, 10)),
        )

    def count_late(self) -> int:
        """Return how many guests stay too long and how many residents are not back, together."""
        self._desk.require(May.SEE_GATE)
        now, unmatched = self._desk.now(), lines.unmatched(self._desk.store)
        guests = (one for one in unmatched if one.who in GUESTS and one.moves > 0)
        out = (one for one in unmatched if one.who is Who.RESIDENT and one.moves < 0)
        return sum(is_overstaying(one, now) for one in guests) + sum(
            not_back(one, now) for one in out
        )

    def between(self, first: date, last: date) -> list[Passage]:
        """Return the lines of these days, both included."""
        self._desk.require(May.SEE_GATE)
        return lines.between(self._desk.store, self._bounds(first)[0], self._bounds(last)[1])

    def close_list(self) -> Changes:
        """Close the evening list: of every guest inside somebody said something."""
        self._desk.require(May.KEEP_GATE)
        day = self.today()
        if day.to_look_at:
            raise ListNotEmptyError(count=len(day.to_look_at))
        inside = {who.value: day.occupancy.of(who) for who in PEOPLE}
        with self._desk.acting(May.KEEP_GATE) as action:
            action.append(InsideListClosed(to_ms(day.at), inside))
        return Changes.GATE

    def residents_inside(self) -> list[Person]:
        """Return the residents inside now, by place: for a fire this is who is looked for."""
        self._desk.require(May.SEE_GATE)
        now = self._desk.now()
        out = {one.subject for one in lines.unmatched(self._desk.store) if one.moves < 0}
        away = self._away(now)
        here = [one for one in self._roll(now) if one.group is Group.RESIDENT]
        return sorted((one for one in here if one.id not in out | away), key=by_place)

    def people_inside(self) -> list[Passage]:
        """Return staff and guests inside now, by when they came."""
        self._desk.require(May.SEE_GATE)
        inside = (Who.STAFF, *GUESTS)
        unmatched = lines.unmatched(self._desk.store)
        return [one for one in unmatched if one.who in inside and one.moves > 0]

    def stay_of(self, subject: int) -> Passage | None:
        """Return the open stay of somebody of the house: staff inside, a resident outside."""
        self._desk.require(May.SEE_GATE)
        found = [one for one in lines.unmatched(self._desk.store) if one.subject == subject]
        return found[-1] if found else None

    def who_met(self, subject: int, days: int, why: str) -> list[Met]:
        """Return who was in the house together with a person; that it was asked is a line."""
        self._desk.require(May.ASK_WHO_MET)
        if not why.strip():
            raise ReasonNeededError
        now = self._desk.now()
        since = now - days * DAY
        away = self._away_times(subject, since, now)
        found = [one for one in self._stays(since, now) if _overlaps(one, away, now)]
        found = [one for one in found if one.passage.subject != subject]
        event = MeetingsAsked(subject, days, checked_text(why), len(found))
        with self._desk.acting(May.ASK_WHO_MET) as action:
            action.append(event)
        return found

    # How it is counted.

    def _occupancy(
        self, day: date, passages: Sequence[Passage], unmatched: Sequence[Passage], at: datetime
    ) -> Occupancy:
        """Return who is inside by the sums of all time, with what this day added to them."""
        store, begin = self._desk.store, self._bounds(day)[0]
        before = lines.sums(store)
        for who, count in lines.sums_since(store, begin).items():
            before[who] = before.get(who, 0) - count
        roll = [one for one in self._desk.stays if one.group is Group.RESIDENT]
        before[Who.RESIDENT] = before.get(Who.RESIDENT, 0) + _here(roll, begin)
        out = {one.subject for one in unmatched if one.moves < 0 and one.at <= at}
        away = len(
            {one.id for one in self._roll(at) if one.group is Group.RESIDENT}
            & self._away(at) - out
        )
        counted = [one for one in passages if one.is_valid and one.moves and one.at <= at]
        classes = {who: _inside(who, before.get(who, 0), counted) for who in PEOPLE}
        residents = classes[Who.RESIDENT]
        classes[Who.RESIDENT] = residents._replace(
            came=residents.came + sum(begin < one.admitted_at <= at for one in roll),
            went=residents.went
            + sum(one.left_at is not None and begin < one.left_at <= at for one in roll),
        )
        return Occupancy(classes, away)

    def _roll(self, at: datetime) -> list[Person]:
        return [
            one
            for one in self._desk.stays
            if one.admitted_at <= at and (one.left_at is None or at < one.left_at)
        ]

    def _away(self, at: datetime) -> set[int]:
        """Return who is known to be away by what was said in rounds: in hospital, on leave."""
        round_ = round_at(at, self._desk.plans, self._desk.home_time)
        span = None if round_ is None else self._desk.span(round_)
        if round_ is None or span is None or not span.opens <= at:
            return set()
        held = absences.holding(self._desk.store, round_, span)
        away = {one.subject for one in held.values() if BY_CODE[one.reason].away}
        return away - {one.subject for one in self._entries(span) if one.is_reading}

    def _missing(
        self, day: date, passages: Sequence[Passage], unmatched: Sequence[Passage], at: datetime
    ) -> list[Person]:
        """Return staff of the morning round without reading, reason or entry, half an hour on."""
        round_ = RoundKey(day, MORNING.code)
        span = self._desk.span(round_)
        late = timedelta(minutes=self._control.lines().late_minutes)
        if span is None or at < span.opens + late:
            return []
        if not lines.came_or_went(self._desk.store, Who.STAFF, at - DAY, at):
            return []  # the gate is not used for staff
        present = {one.subject for one in unmatched if one.moves > 0}
        present |= {one.subject for one in passages if span.opens <= one.at < at}
        explained = self._said(round_, span)
        staff = [one for one in self._desk.people_on(span) if one.group is Group.STAFF]
        return [one for one in staff if one.id not in present | explained]

    def _said(self, round_: RoundKey, span: Span) -> set[int]:
        held = set(absences.holding(self._desk.store, round_, span))
        return held | {one.subject for one in self._entries(span)}

    def _entries(self, span: Span) -> list[Entry]:
        found = entries.of_house(self._desk.store, TEMPERATURE.index, span.first, span.until)
        return [one for one in found if one.superseded is None]

    def _stays(self, since: datetime, now: datetime) -> list[Met]:
        """Return the stays of staff and guests that lie in a stretch of time, whole or in part."""
        found: dict[LineRef, Met] = {}
        for one in lines.unmatched(self._desk.store):
            if one.who in (Who.STAFF, *GUESTS) and one.moves > 0:
                found[one.stay] = Met(one, one.at, None)
        long_before = since - 30 * DAY
        for one in lines.between(self._desk.store, long_before, now + DAY):
            if not one.is_valid or one.who not in (Who.STAFF, *GUESTS) or not one.moves:
                continue
            if one.moves > 0:
                found.setdefault(one.stay, Met(one, one.at, None))
            elif one.stay in found:
                found[one.stay] = found[one.stay]._replace(until=one.at)
        return [one for one in found.values() if one.until is None or one.until >= since]

    def _away_times(
        self, subject: int, since: datetime, now: datetime
    ) -> list[tuple[datetime, datetime]]:
        """Return when a person was not in the house: outings, and before and after the stay."""
        person = self._desk.person(subject)
        staff = person.group is Group.STAFF
        times = [] if staff else [(since - 400 * DAY, person.admitted_at)]
        if person.left_at is not None:
            times.append((person.left_at, now + DAY))
        began: datetime | None = since - 400 * DAY if staff else None
        for one in lines.of_person(self._desk.store, subject, since - 30 * DAY):
            if not one.is_valid or not one.moves:
                continue
            if one.moves < 0:
                began = one.at
            elif began is not None:
                times.append((began, one.at))
                began = None
        return [*times, (began, now + DAY)] if began is not None else times

    def _bounds(self, day: date) -> tuple[datetime, datetime]:
        moment = self._desk.home_time.moment
        return moment(day, time(0)), moment(day + DAY, time(0))


def _here(people: Sequence[Person], at: datetime) -> int:
    return sum(
        one.admitted_at <= at and (one.left_at is None or at < one.left_at) for one in people
    )


def _inside(who: Who, before: int, counted: Sequence[Passage]) -> Inside:
    came = sum(one.who is who and one.moves > 0 for one in counted)
    went = sum(one.who is who and one.moves < 0 for one in counted)
    return Inside(before, came, went)


def _overlaps(met: Met, away: Sequence[tuple[datetime, datetime]], now: datetime) -> bool:
    """Return whether some of a stay lies outside the times a person was away."""
    begin, end = met.since, met.until or now + DAY
    for gone, back in sorted(away):
        if gone <= begin:
            begin = max(begin, back)
    return begin < end
