"""What the desk of the gate knows of somebody before a decision, and what it lets be typed."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal

import msgspec

from carehome_app.db.findings import derived
from carehome_app.db.gate import control, lines
from carehome_app.db.isolation.cases import cases as isolations
from carehome_app.db.rounds import entries
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import FutureError
from carehome_app.domain.findings.baseline import Baseline
from carehome_app.domain.gate.errors import AlreadyInsideError, NameNeededError, SameNameError
from carehome_app.domain.gate.levels import Ask, Level, Who
from carehome_app.domain.gate.movements import NO_STAY, Booked, Booking, Decision, Passage
from carehome_app.domain.gate.screening import Arrival, Refusal, against, answered, missing
from carehome_app.domain.isolation.cases import holding
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.measures.fields import Amount, Values
from carehome_app.domain.rounds.entry import Entry, LineRef, Origin
from carehome_app.domain.rounds.plan import MORNING, RoundKey
from carehome_app.domain.typed.reading import Accepted, Outcome, Question, understand
from carehome_app.domain.typed.reading import answered as repeated
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.gate.control import Control


class AtGate(msgspec.Struct, frozen=True, kw_only=True):
    """What is said at the desk of one who comes or goes; each value is the text as typed."""

    who: Who
    subject: int = 0
    name: str = ""
    phone: str = ""
    id_no: str = ""
    resident: int = 0
    purpose: str = ""
    temperature: str = ""
    site: str = "forehead"
    answers: Mapping[Ask, str] = msgspec.field(default_factory=dict)
    booking: LineRef = NO_STAY
    words: str = ""
    gate: str = ""
    at: datetime | None = None
    asked: Question | None = None
    origin: Origin = Origin.TYPED


class Looked(msgspec.Struct, frozen=True, kw_only=True):
    """What the desk knows of somebody before a decision: what is missing, what speaks against."""

    at: datetime
    level: Level
    answers: Mapping[Ask, str]
    missing: tuple[Ask, ...]
    against: tuple[Refusal, ...]
    temperature: Outcome | None = None
    """What the typed temperature means; None when none was typed."""
    fills: RoundKey | None = None
    """The round whose reading it will be."""
    is_repeat: bool = False
    """Whether it answers the reading of somebody who was held: the same slot, a second value."""
    booking: Booking | None = None

    @property
    def values(self) -> Values:
        """The temperature, once it is understood."""
        meant = self.temperature
        return meant.meaning.values if isinstance(meant, Accepted) else {}


class Before(msgspec.Struct, frozen=True):
    """What was measured of somebody before they came: the last reading, and the own normal."""

    last: Entry
    normal: Baseline | None


class Passed(msgspec.Struct, frozen=True):
    """What was kept, and what changed."""

    passage: Passage
    changes: Changes


class Looking:
    """Looks at what was typed at the desk; nothing is written."""

    def __init__(self, desk: Desk, control_: Control) -> None:
        """Look at a desk."""
        self._desk = desk
        self._control = control_

    def look(self, given: AtGate, *, out: bool = False) -> Looked:
        """Return what is missing and what speaks against somebody, coming or going out.

        `AnswerError` when something typed is no answer.
        """
        self._desk.require(May.SEE_GATE)
        at = given.at or self._desk.now()
        if at > self._desk.now():
            raise FutureError(when=self.clock(at))
        answers = self._answers(given, at)
        meant = self._temperature(given) if given.temperature.strip() else None
        booking = self._booking(given, at)
        level = self._around(given, booking, at)
        arrival = Arrival(
            who=given.who,
            at=at,
            answers=answers,
            celsius=_celsius(meant),
            booked=booking is not None,
            exception=booking is not None and bool(booking.exception),
            out=out,
            isolated=self._is_apart(given, booking, at),
        )
        fills, is_repeat = self._slot(given, at)
        return Looked(
            at=at,
            level=level,
            answers=answers,
            missing=missing(level, arrival),
            against=() if out else against(level, arrival, self._control.lines()),
            temperature=meant,
            fills=fills if isinstance(meant, Accepted | Question) else None,
            is_repeat=is_repeat,
            booking=booking,
        )

    def level(self, given: AtGate | None) -> Level:
        """Return the level that judges somebody: of the floor visited, or of the home."""
        self._desk.require(May.SEE_GATE)
        if given is None:
            return self._control.current()
        at = given.at or self._desk.now()
        return self._around(given, self._booking(given, at), at)

    def before(self, given: AtGate) -> Before | None:
        """Return what was measured last of one of the staff; None where nothing was.

        Only of those whom the gate measures for their round: nobody else's readings belong to it.
        """
        self._desk.require(May.SEE_GATE)
        if given.who is not Who.STAFF or not given.subject:
            return None
        store, subject = self._desk.store, given.subject
        found = entries.latest(store, subject, TEMPERATURE.index, until=None, count=1)
        amount = found[-1].amount() if found else None
        if amount is None:
            return None
        kind = derived.Kind(found[-1].site, amount.unit)
        return Before(found[-1], derived.own_normal(store, subject, TEMPERATURE, kind))

    def open_stay(self, given: AtGate) -> Passage | None:
        """Return the last line without its counterpart: somebody inside, a resident outside.

        `SameNameError` where two from outside have that name, and nothing else tells them apart.
        """
        self._desk.require(May.SEE_GATE)
        waits = -1 if given.who is Who.RESIDENT else 1
        found = [
            one
            for one in lines.unmatched(self._desk.store)
            if one.who is given.who and one.moves == waits and _is_same(one, given)
        ]
        if given.subject:
            return found[-1] if found else None
        found = [one for one in found if _told_apart(one, given)] or found
        if len(found) > 1:
            which = [f"{self.clock(one.at)} {self._visited(one)}".strip() for one in found]
            raise SameNameError(count=len(found), name=self.name(given), which=which)
        return found[0] if found else None

    def check_name(self, given: AtGate) -> None:
        """Refuse somebody without a name, and people of the house without a number."""
        if given.subject:
            self._desk.person(given.subject)
        elif not given.name.strip() or given.who in (Who.STAFF, Who.RESIDENT):
            raise NameNeededError

    def check_not_inside(self, given: AtGate) -> None:
        """Refuse staff that is inside already: the leaving was forgotten."""
        inside = self.open_stay(given) if given.who is Who.STAFF else None
        if inside is not None:
            raise AlreadyInsideError(name=self.name(given), when=self.clock(inside.at))

    def name(self, given: AtGate) -> str:
        """Return what somebody at the desk is called."""
        return self._desk.person(given.subject).name if given.subject else given.name.strip()

    def clock(self, at: datetime) -> str:
        """Return a moment as the home's clocks show it."""
        return f"{self._desk.home_time.local(at):%m-%d %H:%M}"

    def _visited(self, one: Passage) -> str:
        return self._desk.person(one.resident).name if one.resident else one.purpose

    def _answers(self, given: AtGate, at: datetime) -> dict[Ask, str]:
        kept = {
            ask: answered(ask, typed, at, self._desk.home_time)
            for ask, typed in given.answers.items()
            if ask is not Ask.TEMPERATURE
        }
        return {ask: said for ask, said in kept.items() if said}

    def _temperature(self, given: AtGate) -> Outcome:
        unit = self._desk.setting(f"unit.{TEMPERATURE.code}")
        outcome = understand(given.temperature, TEMPERATURE, unit=unit, today=self._desk.today())
        return outcome if given.asked is None else repeated(given.asked, outcome)

    def _booking(self, given: AtGate, at: datetime) -> Booking | None:
        if given.who is not Who.VISITOR:
            return None
        day = timedelta(days=1)
        known = control.bookings(self._desk.store, at - day, at + day)
        waiting = [one for one in known if one.state(at) in (Booked.EXPECTED, Booked.NO_SHOW)]
        for one in waiting:
            if one.ref == given.booking:
                return one
        local_day = self._desk.home_time.day
        fits = [
            one
            for one in waiting
            if one.name == given.name.strip()
            and local_day(one.at) == local_day(at)
            and given.resident in (0, one.resident)
        ]
        return min(fits, key=lambda one: abs(one.at - at), default=None)

    def _around(self, given: AtGate, booking: Booking | None, at: datetime) -> Level:
        if given.who is Who.RESIDENT:
            return self._control.around(given.subject, at)
        return self._control.around(_to_visit(given, booking), at)

    def _is_apart(self, given: AtGate, booking: Booking | None, at: datetime) -> bool:
        """Return whether the resident to be visited is kept apart."""
        resident = _to_visit(given, booking)
        if not resident or (booking is not None and booking.exception):
            return False
        return any(one.subject == resident for one in holding(isolations(self._desk.store), at))

    def _slot(self, given: AtGate, at: datetime) -> tuple[RoundKey | None, bool]:
        """Return the morning round that staff are measured for by coming in, and if it repeats.

        Who was measured already is not measured twice, unless the gate held this person.
        """
        if given.who is not Who.STAFF or not given.subject:
            return None, False
        round_ = RoundKey(self._desk.home_time.day(at), MORNING.code)
        span = self._desk.span(round_)
        if span is None or not span.opens <= at < span.closes:
            return None, False
        store = self._desk.store
        said = entries.of_person(store, given.subject, TEMPERATURE.index, span.first, span.until)
        kept = [one for one in said if one.superseded is None and one.is_reading]
        if not any(one.round == round_ for one in kept):
            return round_, False
        before = [one for one in lines.of_person(store, given.subject, span.opens) if one.is_valid]
        held = bool(before) and before[-1].decision is Decision.HELD
        return (round_, True) if held else (None, False)


def _to_visit(given: AtGate, booking: Booking | None) -> int:
    return given.resident or (booking.resident if booking is not None else 0)


def _is_same(one: Passage, given: AtGate) -> bool:
    if given.subject or one.subject:
        return one.subject == given.subject
    return one.name == given.name.strip()


def _told_apart(one: Passage, given: AtGate) -> bool:
    """Return whether somebody of that name is told by whom they visit, or by their phone."""
    visits = bool(given.resident) and one.resident == given.resident
    return visits or (bool(given.phone) and one.phone == given.phone)


def _celsius(meant: Outcome | None) -> Decimal | None:
    if not isinstance(meant, Accepted | Question):
        return None
    meaning = meant.meaning if isinstance(meant, Accepted) else meant.meanings[0]
    amount = meaning.values.get("value")
    if not isinstance(amount, Amount):
        return None
    return (amount.number - 32) * 5 / 9 if amount.unit == "°F" else amount.number
