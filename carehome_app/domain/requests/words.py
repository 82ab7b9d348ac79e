"""What requests, aid and counselling are called: every list a person chooses from."""

from enum import StrEnum
from typing import Final

from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.duties.identity import DueWords
from carehome_app.i18n import QT_TRANSLATE_NOOP


class Channel(StrEnum):
    """How a request came in."""

    FACE = "face"
    PHONE = "phone"
    CHAT = "chat"
    FOUND = "found"


class Kind(StrEnum):
    """What a request is about."""

    MATERIAL = "material"
    MEDICAL = "medical"
    PSYCHOLOGICAL = "psychological"
    SAFETY = "safety"
    REPAIR = "repair"
    COMPLAINT = "complaint"
    VISIT = "visit"
    AID = "aid"
    OTHER = "other"


class Urgency(StrEnum):
    """How soon somebody must answer."""

    NOW = "now"
    TODAY = "today"
    WEEK = "week"


class Step(StrEnum):
    """What is done about a request."""

    RESPONDED = "responded"
    """A person answered, in words."""
    ASSIGNED = "assigned"
    VERIFIED = "verified"
    SOLVED = "solved"
    GRANTED = "granted"
    REFUSED = "refused"
    REFERRED = "referred"
    TOLD = "told"
    UNTOLD = "untold"
    """The person cannot be told, and why."""
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    REOPENED = "reopened"
    REPORTED = "reported"
    """A named person reported it, as the law on children asks."""
    NOTED = "noted"


class AidStep(StrEnum):
    """What is done about an application for aid."""

    VERIFIED = "verified"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    PAID = "paid"
    PUBLISHED = "published"
    PAPERS = "papers"
    """The papers are complete."""


class Fund(StrEnum):
    """Where the money comes from."""

    STANDBY = "standby"
    RELIEF = "relief"
    CHARITY = "charity"


class Risk(StrEnum):
    """What a counsellor thinks of the danger after a call."""

    NONE = "none"
    POSSIBLE = "possible"
    HIGH = "high"


class Programme(StrEnum):
    """What the state gives to people of the house: a register, nothing is paid here."""

    MINIMUM = "minimum"
    DESTITUTE = "destitute"
    TEMPORARY = "temporary"
    ORPHAN = "orphan"
    UNATTENDED = "unattended"
    DISABILITY = "disability"
    NURSING = "nursing"
    OLD_AGE = "old_age"
    MEDICAL = "medical"


CHANNELS: Final = {
    Channel.FACE: QT_TRANSLATE_NOOP("Requests", "face to face"),
    Channel.PHONE: QT_TRANSLATE_NOOP("Requests", "telephone"),
    Channel.CHAT: QT_TRANSLATE_NOOP("Requests", "chat"),
    Channel.FOUND: QT_TRANSLATE_NOOP("Requests", "found on a round"),
}
KINDS: Final = {
    Kind.MATERIAL: QT_TRANSLATE_NOOP("Requests", "things"),
    Kind.MEDICAL: QT_TRANSLATE_NOOP("Requests", "medical"),
    Kind.PSYCHOLOGICAL: QT_TRANSLATE_NOOP("Requests", "counselling"),
    Kind.SAFETY: QT_TRANSLATE_NOOP("Requests", "safety"),
    Kind.REPAIR: QT_TRANSLATE_NOOP("Requests", "repair"),
    Kind.COMPLAINT: QT_TRANSLATE_NOOP("Requests", "complaint"),
    Kind.VISIT: QT_TRANSLATE_NOOP("Requests", "visit wish"),
    Kind.AID: QT_TRANSLATE_NOOP("Requests", "aid"),
    Kind.OTHER: QT_TRANSLATE_NOOP("Requests", "other"),
}
URGENCIES: Final = {
    Urgency.NOW: QT_TRANSLATE_NOOP("Requests", "now"),
    Urgency.TODAY: QT_TRANSLATE_NOOP("Requests", "today"),
    Urgency.WEEK: QT_TRANSLATE_NOOP("Requests", "this week"),
}
STEPS: Final = {
    Step.RESPONDED: QT_TRANSLATE_NOOP("Requests", "answered"),
    Step.ASSIGNED: QT_TRANSLATE_NOOP("Requests", "assigned"),
    Step.VERIFIED: QT_TRANSLATE_NOOP("Requests", "verified"),
    Step.SOLVED: QT_TRANSLATE_NOOP("Requests", "solved"),
    Step.GRANTED: QT_TRANSLATE_NOOP("Requests", "granted"),
    Step.REFUSED: QT_TRANSLATE_NOOP("Requests", "refused"),
    Step.REFERRED: QT_TRANSLATE_NOOP("Requests", "passed on"),
    Step.TOLD: QT_TRANSLATE_NOOP("Requests", "told the person"),
    Step.UNTOLD: QT_TRANSLATE_NOOP("Requests", "cannot be told"),
    Step.CLOSED: QT_TRANSLATE_NOOP("Requests", "closed"),
    Step.WITHDRAWN: QT_TRANSLATE_NOOP("Requests", "withdrawn"),
    Step.REOPENED: QT_TRANSLATE_NOOP("Requests", "opened again"),
    Step.REPORTED: QT_TRANSLATE_NOOP("Requests", "reported by law"),
    Step.NOTED: QT_TRANSLATE_NOOP("Requests", "noted"),
}
AID_STEPS: Final = {
    AidStep.VERIFIED: QT_TRANSLATE_NOOP("Aid", "verified"),
    AidStep.GRANTED: QT_TRANSLATE_NOOP("Aid", "granted"),
    AidStep.REFUSED: QT_TRANSLATE_NOOP("Aid", "refused"),
    AidStep.WITHDRAWN: QT_TRANSLATE_NOOP("Aid", "withdrawn"),
    AidStep.PAID: QT_TRANSLATE_NOOP("Aid", "paid"),
    AidStep.PUBLISHED: QT_TRANSLATE_NOOP("Aid", "published"),
    AidStep.PAPERS: QT_TRANSLATE_NOOP("Aid", "papers complete"),
}
FUNDS: Final = {
    Fund.STANDBY: QT_TRANSLATE_NOOP("Aid", "standby cash"),
    Fund.RELIEF: QT_TRANSLATE_NOOP("Aid", "temporary relief"),
    Fund.CHARITY: QT_TRANSLATE_NOOP("Aid", "charity"),
}
RISKS: Final = {
    Risk.NONE: QT_TRANSLATE_NOOP("Counselling", "no risk"),
    Risk.POSSIBLE: QT_TRANSLATE_NOOP("Counselling", "possible"),
    Risk.HIGH: QT_TRANSLATE_NOOP("Counselling", "high"),
}
PROGRAMMES: Final = {
    Programme.MINIMUM: QT_TRANSLATE_NOOP("Aid", "minimum living allowance"),
    Programme.DESTITUTE: QT_TRANSLATE_NOOP("Aid", "support of the destitute"),
    Programme.TEMPORARY: QT_TRANSLATE_NOOP("Aid", "temporary assistance"),
    Programme.ORPHAN: QT_TRANSLATE_NOOP("Aid", "orphans' basic living"),
    Programme.UNATTENDED: QT_TRANSLATE_NOOP("Aid", "children nobody raises"),
    Programme.DISABILITY: QT_TRANSLATE_NOOP("Aid", "living allowance for disabled people"),
    Programme.NURSING: QT_TRANSLATE_NOOP("Aid", "nursing allowance for severely disabled people"),
    Programme.OLD_AGE: QT_TRANSLATE_NOOP("Aid", "old age allowance"),
    Programme.MEDICAL: QT_TRANSLATE_NOOP("Aid", "medical assistance"),
}
CALL_WORDS: Final = DueWords(
    QT_TRANSLATE_NOOP("Requests", "calls after high risk"),
    QT_TRANSLATE_NOOP("Requests", "to call again within 24 hours"),
    {
        Box.DONE: QT_TRANSLATE_NOOP("Requests", "called again"),
        Box.OPEN: QT_TRANSLATE_NOOP("Requests", "not called again"),
    },
    {
        "in_time": QT_TRANSLATE_NOOP("Requests", "in time"),
        "late": QT_TRANSLATE_NOOP("Requests", "late"),
    },
)
"""What the due list of calls after high risk calls its boxes."""
_SATISFIED: Final = {
    "满意": True,
    "不满意": False,
    "satisfied": True,
    "unsatisfied": False,
}


def satisfied_typed(text: str) -> tuple[bool | None, str]:
    """Return what the first word says of whether the person was satisfied, and the words left."""
    first, _space, rest = text.strip().partition(" ")
    said = _SATISFIED.get(first.lower())
    return said, text.strip() if said is None else rest.strip()


EMERGENCY_NUMBERS: Final = ("12356", "120", "110")
"""Psychological help, ambulance, police: always on screen, the home's own after them."""

DUE_WORDS: Final = DueWords(
    QT_TRANSLATE_NOOP("Requests", "requests"),
    QT_TRANSLATE_NOOP("Requests", "to be answered"),
    {
        Box.DONE: QT_TRANSLATE_NOOP("Requests", "answered"),
        Box.EXPLAINED: QT_TRANSLATE_NOOP("Requests", "explained"),
        Box.OPEN: QT_TRANSLATE_NOOP("Requests", "not answered"),
    },
    {
        "in_time": QT_TRANSLATE_NOOP("Requests", "in time"),
        "late": QT_TRANSLATE_NOOP("Requests", "late"),
        "withdrawn": QT_TRANSLATE_NOOP("Requests", "withdrawn"),
    },
)
"""What the due list of answers calls its boxes."""
