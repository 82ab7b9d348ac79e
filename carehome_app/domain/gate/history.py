"""How the history tells of the gate and of levels of control."""

from typing import Final

from carehome_app.domain.gate import events as gate
from carehome_app.domain.gate.levels import LEVEL_LABELS, WHO_LABELS
from carehome_app.domain.gate.movements import BOOKED_LABELS, DECISION_LABELS
from carehome_app.domain.gate.screening import REFUSAL_LABELS
from carehome_app.domain.history.event_words import (
    Names,
    Telling,
    Tellings,
    Topic,
    label,
    whom,
)
from carehome_app.domain.rounds.corrections import why_text
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

PASSED: Final = QT_TRANSLATE_NOOP("History", "Gate, {at}: {who} {name}, {decision}. {words}")
REFUSED: Final = QT_TRANSLATE_NOOP(
    "History", "Gate, {at}: {who} {name}, {decision} ({reasons}). {words}"
)
TAKEN_BACK: Final = QT_TRANSLATE_NOOP("History", "Gate: a line taken back ({why}).")
CORRECTED: Final = QT_TRANSLATE_NOOP("History", "Gate: a line corrected ({why}): {passed}")
STILL_IN: Final = QT_TRANSLATE_NOOP("History", "Gate, {at}: somebody looked, still in the house.")
CLOSED: Final = QT_TRANSLATE_NOOP("History", "The list of who is inside was closed, {at}: {sums}")
SUM: Final = QT_TRANSLATE_NOOP("History", "{who} {count}")
BOOKED: Final = QT_TRANSLATE_NOOP("History", "Visit booked: {name} to {person}, {at}. {words}")
EXCEPTION: Final = QT_TRANSLATE_NOOP(
    "History", "Visit by exception: {name} to {person}, {at}, signed by {signer}: {exception}"
)
SAID: Final = QT_TRANSLATE_NOOP("History", "A booked visit: {state}. {words}")
TOLD: Final = QT_TRANSLATE_NOOP("History", "the family was told of the change")
LEVEL: Final = QT_TRANSLATE_NOOP(
    "History", "Level of control from {since}: {level}, {document}. {reason}"
)
FLOOR_LEVEL: Final = QT_TRANSLATE_NOOP(
    "History", "Level of control on floor {floor} from {since}: {level}, {document}. {reason}"
)
EMERGENCY: Final = QT_TRANSLATE_NOOP("History", "Answers kept for the emergency {emergency}.")
ENDED: Final = QT_TRANSLATE_NOOP(
    "History", "Emergency {emergency} ended, {at}: {count} lines destroyed. Kept: {kept}"
)
MET: Final = QT_TRANSLATE_NOOP(
    "History", "Looked up who was in the house with {person} in {days} days, {found} found: {why}"
)


def _passed(event: gate.GatePassed, names: Names) -> Text:
    text = REFUSED if event.reasons else PASSED
    name = names.person(event.subject) if event.subject else event.name
    return text.with_(
        at=names.clock(event.at),
        who=label(WHO_LABELS, event.who),
        name=name,
        decision=label(DECISION_LABELS, event.decision),
        reasons=[label(REFUSAL_LABELS, one) for one in event.reasons],
        words=event.words or event.purpose,
    )


def _corrected(event: gate.GateCorrected, names: Names) -> Text:
    why = why_text(event.reason, event.words)
    if event.passed is None:
        return TAKEN_BACK.with_(why=why)
    return CORRECTED.with_(why=why, passed=_passed(event.passed, names))


def _still_in(event: gate.StillInside, names: Names) -> Text:
    return STILL_IN.with_(at=names.clock(event.at))


def _closed(event: gate.InsideListClosed, names: Names) -> Text:
    sums = [SUM.with_(who=label(WHO_LABELS, who), count=n) for who, n in event.inside.items()]
    return CLOSED.with_(at=names.clock(event.at), sums=sums)


def _booked(event: gate.VisitBooked, names: Names) -> Text:
    text = EXCEPTION if event.exception else BOOKED
    return text.with_(
        name=event.name,
        person=names.person(event.subject),
        at=names.clock(event.at),
        words=event.words,
        signer=names.person(event.signed_by),
        exception=event.exception,
    )


def _said(event: gate.BookingSaid, names: Names) -> Text:
    del names
    state = TOLD if event.state == "told" else label(BOOKED_LABELS, event.state)
    return SAID.with_(state=state, words=event.words)


def _level(event: gate.LevelSet, names: Names) -> Text:
    return (FLOOR_LEVEL if event.zone else LEVEL).with_(
        floor=event.zone,
        since=names.clock(event.since),
        level=label(LEVEL_LABELS, event.level),
        document=event.document,
        reason=event.reason,
    )


def _emergency(event: gate.EmergencyKept, names: Names) -> Text:
    del names
    return EMERGENCY.with_(emergency=event.emergency)


def _ended(event: gate.EmergencyEnded, names: Names) -> Text:
    count = sum(map(len, event.lines.values()))
    return ENDED.with_(
        emergency=event.emergency, at=names.clock(event.at), count=count, kept=event.kept
    )


def _met(event: gate.MeetingsAsked, names: Names) -> Text:
    return MET.with_(
        person=names.person(event.subject), days=event.days, why=event.why, found=event.found
    )


SHIFT: Final = QT_TRANSLATE_NOOP(
    "History", "Sealed shift {name}: {count} people from {enters} to {leaves}. {words}"
)
NO_SHIFT: Final = QT_TRANSLATE_NOOP("History", "Sealed shift {number} will not be: {words}")


def _shift(event: gate.ShiftPlanned, names: Names) -> Text:
    return SHIFT.with_(
        name=event.name,
        count=len(event.members),
        enters=names.clock(event.enters),
        leaves=names.clock(event.leaves),
        words=event.words,
    )


def _no_shift(event: gate.ShiftWithdrawn, names: Names) -> Text:
    del names
    return NO_SHIFT.with_(number=event.shift, words=event.words)


INTAKE: Final = QT_TRANSLATE_NOOP(
    "History", "Came to stay: {person}, examined: {examined}. Brought: {things}. {words}"
)
INTAKE_REFUSED: Final = QT_TRANSLATE_NOOP(
    "History", "Came to stay: {person}, would not be examined, notice {notice}. {words}"
)
RETURNED: Final = QT_TRANSLATE_NOOP(
    "History", "Given back of {person}: {things}, to {to}, in front of {signer}. {words}"
)


def _intake(event: gate.IntakeKept, names: Names) -> Text:
    said = INTAKE if event.examined else INTAKE_REFUSED
    return said.with_(
        person=names.person(event.subject),
        examined=event.examined,
        notice=event.notice,
        things=list(event.things or ("—",)),
        words=event.words,
    )


def _returned(event: gate.ThingsReturned, names: Names) -> Text:
    return RETURNED.with_(
        person=names.person(event.subject),
        things=list(event.things),
        to=event.to,
        signer=names.person(event.signed_by),
        words=event.words,
    )


TELLINGS: Final[Tellings] = {
    gate.GatePassed: Telling(Topic.GATE, _passed, whom),
    gate.GateCorrected: Telling(Topic.GATE, _corrected),
    gate.StillInside: Telling(Topic.GATE, _still_in),
    gate.InsideListClosed: Telling(Topic.GATE, _closed),
    gate.VisitBooked: Telling(Topic.GATE, _booked, whom),
    gate.BookingSaid: Telling(Topic.GATE, _said),
    gate.LevelSet: Telling(Topic.GATE, _level, shift="notes"),
    gate.EmergencyKept: Telling(Topic.GATE, _emergency),
    gate.EmergencyEnded: Telling(Topic.GATE, _ended),
    gate.MeetingsAsked: Telling(Topic.GATE, _met, whom),
    gate.ShiftPlanned: Telling(Topic.GATE, _shift, shift="notes"),
    gate.ShiftWithdrawn: Telling(Topic.GATE, _no_shift, shift="notes"),
    gate.IntakeKept: Telling(Topic.GATE, _intake, whom, shift="notes"),
    gate.ThingsReturned: Telling(Topic.GATE, _returned, whom, shift="notes"),
}
"""The kinds told here."""
