"""Faults and inspections in the history and in the handover, one sentence for each event."""

from typing import Final

from carehome_app.domain import events
from carehome_app.domain.findings.subject import FAULT
from carehome_app.domain.history.event_words import (
    Names,
    Telling,
    Tellings,
    Topic,
    label,
    ordinal,
)
from carehome_app.domain.inspections import events as kinds
from carehome_app.domain.inspections.checklists import ANSWER_LABELS
from carehome_app.domain.inspections.faults import GRADE_LABELS, SOURCE_LABELS, number_of
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

FOUND: Final = QT_TRANSLATE_NOOP(
    "History", "Fault {number} found at {place} ({source}, {grade}): {words}"
)
ASSIGNED: Final = QT_TRANSLATE_NOOP("History", "Fault {number}: {who} puts it right by {day}.")
RECTIFIED: Final = QT_TRANSLATE_NOOP("History", "Fault {number}: put right by {who}: {words}")
PASSED: Final = QT_TRANSLATE_NOOP("History", "Fault {number}: looked at by {who}, closed. {words}")
FAILED: Final = QT_TRANSLATE_NOOP(
    "History", "Fault {number}: looked at by {who}, sent back until {day}: {words}"
)
REOPENED: Final = QT_TRANSLATE_NOOP("History", "Fault {number} opened again until {day}: {words}")
EXTENDED: Final = QT_TRANSLATE_NOOP(
    "History", "Fault {number}: extended to {day}, allowed by {who}: {words}"
)
CANNOT: Final = QT_TRANSLATE_NOOP(
    "History", "Fault {number} cannot be put right here: {words} Told: {told}"
)
WITHDRAWN: Final = QT_TRANSLATE_NOOP("History", "Fault {number} withdrawn: {words}")
PHOTO: Final = QT_TRANSLATE_NOOP("History", "Fault {number}: photograph {side}, {print}.")
BEGUN: Final = QT_TRANSLATE_NOOP("History", "Inspection {number} begun by {who}.")
ANSWERED: Final = QT_TRANSLATE_NOOP(
    "History", "Inspection {number}, item {item}: {answer} {words}"
)
SIGNED: Final = QT_TRANSLATE_NOOP("History", "Inspection {number} signed by {who}.")
CHECKLIST: Final = QT_TRANSLATE_NOOP("History", "Checklist “{title}” holds from {day}.")
PATROL: Final = QT_TRANSLATE_NOOP("History", "Patrol at {place} by {who}. {words}")
RAISED: Final = QT_TRANSLATE_NOOP("History", "Fault {number} is open: {words}")
STEP: Final = QT_TRANSLATE_NOOP("History", "Fault {number}: {words}")
SIDES: Final = {
    "before": QT_TRANSLATE_NOOP("Faults", "before"),
    "after": QT_TRANSLATE_NOOP("Faults", "after"),
}


def _found(event: kinds.FaultFound, names: Names) -> Text:
    del names
    return FOUND.with_(
        number=number_of(event.fault),
        place=event.place,
        words=event.words,
        source=label(SOURCE_LABELS, event.source),
        grade=label(GRADE_LABELS, event.grade),
    )


def _assigned(event: kinds.FaultAssigned, names: Names) -> Text:
    who = names.person(event.responsible)
    return ASSIGNED.with_(number=number_of(event.fault), who=who, day=ordinal(event.due))


def _rectified(event: kinds.FaultRectified, names: Names) -> Text:
    who = names.person(event.by)
    return RECTIFIED.with_(number=number_of(event.fault), who=who, words=event.words)


def _rechecked(event: kinds.FaultRechecked, names: Names) -> Text:
    said = {"number": number_of(event.fault), "words": event.words}
    who = names.person(event.by)
    if event.passed:
        return PASSED.with_(**said, who=who)
    return FAILED.with_(**said, who=who, day=ordinal(event.due))


def _reopened(event: kinds.FaultReopened, names: Names) -> Text:
    del names
    day = ordinal(event.due)
    return REOPENED.with_(number=number_of(event.fault), day=day, words=event.words)


def _extended(event: kinds.FaultExtended, names: Names) -> Text:
    return EXTENDED.with_(
        number=number_of(event.fault),
        day=ordinal(event.due),
        words=event.words,
        who=names.person(event.allowed_by),
    )


def _cannot(event: kinds.FaultEscalated, names: Names) -> Text:
    del names
    return CANNOT.with_(number=number_of(event.fault), words=event.words, told=event.told)


def _withdrawn(event: kinds.FaultWithdrawn, names: Names) -> Text:
    del names
    return WITHDRAWN.with_(number=number_of(event.fault), words=event.words)


def _photo(event: kinds.PhotographKept, names: Names) -> Text:
    del names
    side = label(SIDES, event.side)
    return PHOTO.with_(number=number_of(event.fault), side=side, print=event.original[:4])


def _begun(event: kinds.InspectionBegun, names: Names) -> Text:
    del names
    return BEGUN.with_(number=number_of(event.inspection), who=event.inspector)


def _answered(event: kinds.ItemAnswered, names: Names) -> Text:
    del names
    answer = label(ANSWER_LABELS, event.answer)
    number = number_of(event.inspection)
    return ANSWERED.with_(number=number, item=event.item, answer=answer, words=event.words)


def _signed(event: kinds.InspectionSigned, names: Names) -> Text:
    who = names.person(event.person)
    return SIGNED.with_(number=number_of(event.inspection), who=who)


def _checklist(event: kinds.ChecklistWritten, names: Names) -> Text:
    del names
    return CHECKLIST.with_(title=event.title, day=ordinal(event.since))


def _patrol(event: kinds.PatrolWalked, names: Names) -> Text:
    return PATROL.with_(place=event.place, who=names.person(event.by), words=event.words)


def _raised(event: events.FindingRaised, names: Names) -> Text:
    del names
    words = next((numbers.get("words", "") for _rule, _version, numbers in event.hits), "")
    return RAISED.with_(number=number_of(event.subject), words=words)


def _step(event: events.FollowUpTaken, names: Names) -> Text:
    del names
    return STEP.with_(number=number_of(event.subject), words=event.words)


def _fault(
    event: kinds.FaultFound
    | kinds.FaultAssigned
    | kinds.FaultRectified
    | kinds.FaultRechecked
    | kinds.FaultReopened
    | kinds.FaultExtended
    | kinds.FaultEscalated
    | kinds.FaultWithdrawn
    | kinds.PhotographKept,
) -> str:
    return number_of(event.fault)


def _about(event: events.FindingRaised | events.FollowUpTaken) -> str:
    return number_of(event.subject)


TELLINGS: Final[Tellings] = {
    kinds.FaultFound: Telling(Topic.FAULT, _found, thing=_fault, shift="notes"),
    kinds.FaultAssigned: Telling(Topic.FAULT, _assigned, thing=_fault),
    kinds.FaultRectified: Telling(Topic.FAULT, _rectified, thing=_fault, shift="notes"),
    kinds.FaultRechecked: Telling(Topic.FAULT, _rechecked, thing=_fault, shift="notes"),
    kinds.FaultReopened: Telling(Topic.FAULT, _reopened, thing=_fault, shift="notes"),
    kinds.FaultExtended: Telling(Topic.FAULT, _extended, thing=_fault),
    kinds.FaultEscalated: Telling(Topic.FAULT, _cannot, thing=_fault),
    kinds.FaultWithdrawn: Telling(Topic.FAULT, _withdrawn, thing=_fault),
    kinds.PhotographKept: Telling(Topic.FAULT, _photo, thing=_fault),
    kinds.InspectionBegun: Telling(Topic.FAULT, _begun),
    kinds.ItemAnswered: Telling(Topic.FAULT, _answered),
    kinds.InspectionSigned: Telling(Topic.FAULT, _signed),
    kinds.ChecklistWritten: Telling(Topic.FAULT, _checklist),
    kinds.PatrolWalked: Telling(Topic.FAULT, _patrol, shift="notes"),
    (events.FindingRaised, FAULT): Telling(Topic.FAULT, _raised, thing=_about),
    (events.FollowUpTaken, FAULT): Telling(Topic.FAULT, _step, thing=_about),
}
"""The kinds told here."""
