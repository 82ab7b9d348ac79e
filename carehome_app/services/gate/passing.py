"""Let people and goods through the gate, or not: what is typed at the desk becomes one line.

Staff who come in during the morning's window are measured for the morning's round by it: one
reading, through the one way readings are kept, with its own site. Outside the window the
temperature stands in the line of the gate and fills no slot.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from carehome_app.db.gate import lines
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import NotOnRollError, RoundIssuedError
from carehome_app.domain.gate.errors import (
    AlreadyOutError,
    EachAloneError,
    NobodyInsideError,
    OutBeforeInError,
    ReasonToRefuseError,
    StillMissingError,
    WhyRefusedError,
)
from carehome_app.domain.gate.events import GateCorrected, GatePassed, StillInside
from carehome_app.domain.gate.levels import ASK_LABELS, Ask, Who
from carehome_app.domain.gate.movements import Booking, Decision, How, Passage
from carehome_app.domain.gate.rules import NOT_BACK, not_back_hit
from carehome_app.domain.gate.screening import REFUSAL_LABELS, Refusal
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.texts import checked_text
from carehome_app.domain.typed.reading import Question, Refused
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.gate.control import Control
from carehome_app.services.gate.looking import AtGate, Looked, Looking, Passed
from carehome_app.services.gate.writing import (
    Ruling,
    Written,
    coming,
    found_at_gate,
    going,
)
from carehome_app.services.rounds.entering import Given, Recorded
from carehome_app.services.rounds.recording import Recording


class Passing:
    """The desk of the gate."""

    def __init__(
        self, desk: Desk, control_: Control, looking: Looking, recording: Recording
    ) -> None:
        """Work at a desk."""
        self._desk = desk
        self._control = control_
        self._looking = looking
        self._recording = recording

    def admit(self, given: AtGate) -> Passed | Question | Refused:
        """Let somebody in, or take goods; what is missing or speaks against it is said.

        A temperature that is asked about comes back as the question; nothing is kept then.
        """
        self._desk.require(May.KEEP_GATE)
        self._looking.check_name(given)
        self._looking.check_not_inside(given)
        looked = self._looking.look(given)
        if isinstance(looked.temperature, Question | Refused):
            return looked.temperature
        if looked.missing:
            raise StillMissingError(asked=[ASK_LABELS[one] for one in looked.missing])
        if looked.against:
            raise ReasonToRefuseError(reasons=[REFUSAL_LABELS[one] for one in looked.against])
        return self._keep(
            given, looked, Ruling(Decision.ADMITTED, until=self._visit_ends(given, looked))
        )

    def admit_group(self, given: AtGate, names: Sequence[str]) -> list[Passed]:
        """Let a group in, a line for each, all or nobody; what is asked of each refuses it."""
        self._desk.require(May.KEEP_GATE)
        single = [replace(given, name=name, temperature="", asked=None) for name in names]
        for one in single:
            self._looking.check_name(one)
            self._looking.check_not_inside(one)
            looked = self._looking.look(one)
            if looked.missing or given.temperature:
                asked = looked.missing or (Ask.TEMPERATURE,)
                raise EachAloneError(asked=[ASK_LABELS[ask] for ask in asked])
            if looked.against:
                raise ReasonToRefuseError(reasons=[REFUSAL_LABELS[why] for why in looked.against])
        done = (self.admit(one) for one in single)
        return [one for one in done if isinstance(one, Passed)]

    def refuse(
        self, given: AtGate, reasons: Sequence[Refusal] = (), words: str = ""
    ) -> Passed | Question | Refused:
        """Let somebody not in, for all these reasons and those the answers give."""
        looked = self._turned_away(given)
        found = {*reasons, *looked.against}
        if not found:
            raise WhyRefusedError
        ordered = tuple(one for one in Refusal if one in found)
        return self._keep(given, looked, Ruling(Decision.REFUSED, ordered, words))

    def divert(self, given: AtGate, words: str) -> Passed | Question | Refused:
        """Send somebody elsewhere, such as to the window; the words say where."""
        looked = self._turned_away(given)
        return self._keep(given, looked, Ruling(Decision.DIVERTED, looked.against, words))

    def hold(self, given: AtGate, words: str = "") -> Passed | Question | Refused:
        """Let somebody rest indoors and be measured again; both values are kept."""
        looked = self._turned_away(given)
        rest = timedelta(minutes=self._control.lines().rest_minutes)
        ruling = Ruling(Decision.HELD, looked.against, words, looked.at + rest)
        return self._keep(given, looked, ruling)

    def go_out(self, given: AtGate) -> Passed:
        """Let somebody out: a resident with what the level asks, others who are inside."""
        self._desk.require(May.KEEP_GATE)
        self._looking.check_name(given)
        looked = self._looking.look(given, out=True)
        stay = self._looking.open_stay(given)
        if given.who is Who.RESIDENT:
            if looked.missing and not self._control.preset().may_leave:
                raise StillMissingError(asked=[ASK_LABELS[one] for one in looked.missing])
            if stay is not None:
                raise AlreadyOutError(
                    name=self._looking.name(given), when=self._looking.clock(stay.at)
                )
            return self._go(given, looked, None)
        if stay is None:
            raise NobodyInsideError(name=self._looking.name(given))
        return self._go(given, looked, stay)

    def leave(
        self, stay: Passage, how: How = How.SEEN, *, at: datetime | None = None, words: str = ""
    ) -> Passed:
        """Close a stay from the list: seen leaving, or said to have left."""
        self._desk.require(May.KEEP_GATE)
        # Without a time said, a clock that is behind the other gate's is not a leaving before.
        moment = at or max(self._desk.now(), stay.at)
        if moment < stay.at:
            name = stay.name or self._desk.person(stay.subject).name
            raise OutBeforeInError(
                when=self._looking.clock(moment), since=self._looking.clock(stay.at), name=name
            )
        event = GatePassed(
            subject=stay.subject,
            who=stay.who.value,
            moves=-stay.moves,
            at=to_ms(moment),
            decision=Decision.LEFT.value,
            level=self._level_of(stay, moment),
            name=stay.name,
            resident=stay.resident,
            stay=(stay.stay.station, stay.stay.number),
            how=how.value,
            words=checked_text(words),
        )
        with self._desk.acting(May.KEEP_GATE) as action:
            ref = action.append(event)
        return self._passed(ref, Changes.GATE | Changes.FINDINGS)

    def still_in(self, stay: Passage) -> Changes:
        """Keep that somebody looked, and this one is still inside."""
        self._desk.require(May.KEEP_GATE)
        event = StillInside(*stay.ref, to_ms(self._desk.now()))
        with self._desk.acting(May.KEEP_GATE) as action:
            action.append(event)
        return Changes.GATE

    def take_back(self, passage: Passage, reason: str, words: str = "") -> Changes:
        """Take a line back; it stays, struck through. A reading is corrected in its round."""
        self._desk.require(May.KEEP_GATE)
        stay = (passage.stay.station, passage.stay.number)
        event = GateCorrected(*passage.ref, stay, reason, checked_text(words))
        with self._desk.acting(May.KEEP_GATE) as action:
            action.append(event)
        return Changes.GATE | Changes.FINDINGS

    def came_then(self, out: Passage, at: datetime) -> Passed:
        """Write when somebody came who left without having come: the missing line of a stay."""
        self._desk.require(May.KEEP_GATE)
        if at > out.at:
            name = out.name or self._desk.person(out.subject).name
            raise OutBeforeInError(
                when=self._looking.clock(out.at), since=self._looking.clock(at), name=name
            )
        event = GatePassed(
            subject=out.subject,
            who=out.who.value,
            moves=-out.moves,
            at=to_ms(at),
            decision=Decision.ADMITTED.value,
            level=self._level_of(out, at),
            name=out.name,
            resident=out.resident,
            stay=(out.stay.station, out.stay.number),
        )
        with self._desk.acting(May.KEEP_GATE) as action:
            ref = action.append(event)
        return self._passed(ref, Changes.GATE)

    def left_unseen(self, given: AtGate, words: str = "") -> Passed:
        """Keep that somebody left who never came in by the list; the sum then shows it."""
        self._desk.require(May.KEEP_GATE)
        self._looking.check_name(given)
        return self._go(given, self._looking.look(given, out=True), None, words)

    def look_for(self, out: Passage) -> Changes:
        """Begin to look for a resident who is not back: a finding with its steps."""
        self._desk.require(May.KEEP_GATE)
        local = self._desk.home_time.local
        back = out.until or out.at
        hit = not_back_hit(f"{local(out.at):%H:%M}", f"{local(back):%H:%M}")
        with self._desk.acting(May.KEEP_GATE) as action:
            action.append(found_at_gate(out.subject, out.ref, NOT_BACK.code, hit, back))
        return Changes.FINDINGS

    # What is behind a decision.

    def _level_of(self, one: Passage, at: datetime) -> str:
        resident = one.subject if one.who is Who.RESIDENT else one.resident
        return self._control.around(resident, at).code

    def _turned_away(self, given: AtGate) -> Looked:
        self._desk.require(May.KEEP_GATE)
        self._looking.check_name(given)
        return self._looking.look(given)

    def _visit_ends(self, given: AtGate, looked: Looked) -> datetime | None:
        if given.who is not Who.VISITOR:
            return None
        booking: Booking | None = looked.booking
        minutes = self._control.lines().visit_minutes if booking is None else booking.minutes
        return looked.at + timedelta(minutes=minutes)

    def _keep(self, given: AtGate, looked: Looked, ruling: Ruling) -> Passed | Question | Refused:
        if isinstance(looked.temperature, Question | Refused):
            return looked.temperature
        returning = self._looking.open_stay(given) if given.who is Who.RESIDENT else None
        written = Written(self._desk, given, looked, coming(given, looked, ruling, returning))
        if looked.fills is not None:
            try:
                outcome = self._measure(given, looked, written)
            except (RoundIssuedError, NotOnRollError):
                pass  # the round is closed to this desk: the line of the gate has the value
            else:
                if isinstance(outcome, Question | Refused):
                    return outcome
                return self._passed(written.ref, Changes.GATE | outcome.changes)
        with self._desk.acting(May.KEEP_GATE) as action:
            written(action)
        return self._passed(written.ref, Changes.GATE | Changes.FINDINGS)

    def _measure(
        self, given: AtGate, looked: Looked, written: Written
    ) -> Recorded | Question | Refused:
        """Keep the reading of the round, and the line of the gate in the same action."""
        round_: RoundKey | None = looked.fills
        if round_ is None:
            raise LookupError(given)
        reading = Given(
            subject=given.subject,
            measure=TEMPERATURE,
            round=round_,
            text=given.temperature,
            site=given.site,
            taken_at=looked.at,
            origin=given.origin,
            asked=given.asked,
        )
        outcome = self._recording.record(reading, may=May.KEEP_GATE, also=written)
        if isinstance(outcome, Question) and looked.is_repeat and outcome.tells_itself:
            # Nobody has to say twice that it is a repeat: that is what the gate waited for.
            again = replace(reading, asked=outcome)
            outcome = self._recording.record(again, may=May.KEEP_GATE, also=written)
        return outcome

    def _go(self, given: AtGate, looked: Looked, stay: Passage | None, words: str = "") -> Passed:
        if stay is not None and given.at is None and looked.at < stay.at:
            looked = replace(looked, at=stay.at)
        if stay is not None and looked.at < stay.at:
            raise OutBeforeInError(
                when=self._looking.clock(looked.at),
                since=self._looking.clock(stay.at),
                name=self._looking.name(given),
            )
        with self._desk.acting(May.KEEP_GATE) as action:
            ref = action.append(going(given, looked, stay, words=words))
        return self._passed(ref, Changes.GATE)

    def _passed(self, ref: LineRef, changes: Changes) -> Passed:
        found = lines.one(self._desk.store, ref)
        if found is None:
            raise LookupError(ref)
        return Passed(found, changes)
