"""The lines that a decision at the gate writes, and what follows from the answers."""

from datetime import datetime
from typing import NamedTuple

from msgspec.structs import replace

from carehome_app.domain.events import FindingRaised
from carehome_app.domain.findings.episodes import Hit
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.gate.events import EmergencyKept, GatePassed
from carehome_app.domain.gate.levels import EMERGENCY, Ask, Who
from carehome_app.domain.gate.movements import NO_STAY, Decision, How, Passage
from carehome_app.domain.gate.rules import SYMPTOMS, symptoms_hit
from carehome_app.domain.gate.screening import NONE, Refusal, asked_of, id_masked
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.measures.measure import encoded
from carehome_app.domain.measures.rule import Severity
from carehome_app.domain.moments import to_ms
from carehome_app.domain.outbreak.cases import Symptom
from carehome_app.domain.outbreak.events import SymptomsNoted
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.texts import NAME_MOST, checked_text
from carehome_app.services.desk import Action, Desk
from carehome_app.services.findings.judging import look_at_many
from carehome_app.services.gate.looking import AtGate, Looked


class Ruling(NamedTuple):
    """What was decided of somebody, and why."""

    decision: Decision
    reasons: tuple[Refusal, ...] = ()
    words: str = ""
    until: datetime | None = None


class Written:
    """One line that is written when its action comes, which may be that of a reading."""

    def __init__(self, desk: Desk, given: AtGate, looked: Looked, event: GatePassed) -> None:
        """Write this event for somebody at the desk."""
        self._desk = desk
        self._given = given
        self._looked = looked
        self._event = event
        self.ref = NO_STAY

    def __call__(self, action: Action, reading: LineRef = NO_STAY) -> None:
        """Append the line of the gate, and what follows from its answers."""
        looked, subject = self._looked, self._given.subject
        event = replace(self._event, reading=(reading.station, reading.number))
        self.ref = action.append(event)
        emergency = {ask.value: said for ask, said in looked.answers.items() if ask in EMERGENCY}
        if emergency:
            action.append(EmergencyKept(*self.ref, looked.level.emergency, emergency))
        symptoms = looked.answers.get(Ask.SYMPTOMS, NONE)
        if subject and symptoms != NONE:
            known = {one.value for one in Symptom}
            seen = tuple(one for one in symptoms.split() if one in known)
            action.append(SymptomsNoted(subject, to_ms(looked.at), seen))
            hit = symptoms_hit(symptoms)
            action.append(found_at_gate(subject, self.ref, SYMPTOMS.code, hit, looked.at))
            look_at_many(self._desk, action)


def found_at_gate(  # whom, where, what and when
    subject: int, ref: LineRef, family: str, hit: Hit, at: datetime
) -> FindingRaised:
    """Return the event of what was found about a person at the gate."""
    return FindingRaised(
        subject=subject,
        measure=0,
        station=ref.station,
        number=ref.number,
        family=family,
        severity=int(Severity.ACT),
        taken_at=to_ms(at),
        day=0,
        window="",
        hits=((hit.rule, hit.version, hit.numbers),),
        about=PERSON,
    )


def coming(given: AtGate, looked: Looked, ruling: Ruling, returning: Passage | None) -> GatePassed:
    """Return the line of somebody who came, let in or not; `returning` is where it ends."""
    booking, until = looked.booking, ruling.until
    admitted = ruling.decision is Decision.ADMITTED
    return GatePassed(
        subject=given.subject,
        who=given.who.value,
        moves=1 if admitted and given.who is not Who.GOODS else 0,
        at=to_ms(looked.at),
        decision=ruling.decision.value,
        level=looked.level.code,
        gate=given.gate,
        reasons=tuple(one.value for one in ruling.reasons),
        name="" if given.subject else checked_text(given.name, NAME_MOST),
        phone="".join(given.phone.split())[:NAME_MOST],
        id_no=id_masked(given.id_no) if given.id_no.strip() else "",
        resident=given.resident or (booking.resident if booking is not None else 0),
        purpose=checked_text(given.purpose),
        values=encoded(TEMPERATURE, looked.values),
        site=given.site if looked.values else "",
        answers=_kept(looked),
        stay=_pair(returning.stay if returning is not None and admitted else NO_STAY),
        booking=_pair(booking.ref if booking is not None else NO_STAY),
        until=None if until is None else to_ms(until),
        asked=_asked(given, looked, out=False),
        words=checked_text(ruling.words or given.words),
        origin=int(given.origin),
    )


def going(given: AtGate, looked: Looked, inside: Passage | None, *, words: str = "") -> GatePassed:
    """Return the line of somebody who left: what began it, and of a resident until when."""
    back = looked.answers.get(Ask.BACK)
    return GatePassed(
        subject=given.subject,
        who=given.who.value,
        moves=-1,
        at=to_ms(looked.at),
        decision=Decision.LEFT.value,
        level=looked.level.code,
        gate=given.gate,
        name="" if given.subject else checked_text(given.name, NAME_MOST),
        purpose=checked_text(given.purpose or looked.answers.get(Ask.REASON, "")),
        answers=_kept(looked),
        stay=_pair(inside.stay if inside is not None else NO_STAY),
        until=int(back) if back else None,
        asked=_asked(given, looked, out=True),
        how=How.SEEN.value,
        words=checked_text(words or given.words),
        origin=int(given.origin),
    )


def _kept(looked: Looked) -> dict[str, str]:
    """Return the answers that stay; those of an emergency stand in a line of their own."""
    return {ask.value: said for ask, said in looked.answers.items() if ask not in EMERGENCY}


def _asked(given: AtGate, looked: Looked, *, out: bool) -> tuple[str, ...]:
    return tuple(one.value for one in asked_of(looked.level, given.who, out=out))


def _pair(ref: LineRef) -> tuple[int, int]:
    return ref.station, ref.number
