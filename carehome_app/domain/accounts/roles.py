"""Who may do what: one table, checked by every service."""

from enum import Enum, StrEnum, auto
from typing import Final

import msgspec

from carehome_app.i18n import QT_TRANSLATE_NOOP


class Role(StrEnum):
    """What somebody signs in as."""

    CARER = "carer"
    NURSE = "nurse"
    HEAD_NURSE = "head_nurse"
    DIRECTOR = "director"
    SUPERVISOR = "supervisor"
    GATEKEEPER = "gatekeeper"
    THERAPIST = "therapist"
    COUNSELLOR = "counsellor"
    """The only reader of counselling words."""


ROLE_LABELS: Final = {
    Role.CARER: QT_TRANSLATE_NOOP("Roles", "carer"),
    Role.NURSE: QT_TRANSLATE_NOOP("Roles", "nurse"),
    Role.HEAD_NURSE: QT_TRANSLATE_NOOP("Roles", "head nurse"),
    Role.DIRECTOR: QT_TRANSLATE_NOOP("Roles", "director"),
    Role.SUPERVISOR: QT_TRANSLATE_NOOP("Roles", "supervisor"),
    Role.GATEKEEPER: QT_TRANSLATE_NOOP("Roles", "gatekeeper"),
    Role.THERAPIST: QT_TRANSLATE_NOOP("Roles", "therapist"),
    Role.COUNSELLOR: QT_TRANSLATE_NOOP("Roles", "counsellor"),
}


class May(Enum):
    """Something that needs a role."""

    RECORD = auto()
    CORRECT_OWN_IN_OPEN_ROUND = auto()
    CORRECT_ANY = auto()
    TAKE_STEP = auto()
    CLOSE_FINDING = auto()
    ISSUE_REPORT = auto()
    ADMIT = auto()
    PLAN = auto()
    EXPORT_MASKED = auto()
    SET_RULES = auto()
    EXPORT_FULL = auto()
    REVIEW = auto()
    KEEP_ACCOUNTS = auto()
    SIGN_AS_DIRECTOR = auto()
    READ = auto()
    READ_ISSUED = auto()
    INSPECT = auto()
    """Assign faults, look at what was put right, go through checklists."""
    SEE_GATE = auto()
    KEEP_GATE = auto()
    ASK_WHO_MET = auto()
    SET_LEVEL = auto()
    END_EMERGENCY = auto()
    TAKE_REQUEST = auto()
    HANDLE_REQUEST = auto()
    COUNSEL = auto()
    TRAIN = auto()
    """Write down sessions of training, and why there was none."""
    PLAN_TRAINING = auto()
    """Plans of training, assessments, the register of treatment."""
    MAKE_CARD = auto()
    PASS_CARD = auto()
    """The second look at a family card."""


LOOKING: Final = frozenset(
    {May.READ, May.READ_ISSUED, May.EXPORT_MASKED, May.EXPORT_FULL, May.REVIEW, May.SEE_GATE}
)
"""What only looks: all that can be done in a record as it was known once."""

_GATEKEEPER: Final = {May.SEE_GATE, May.KEEP_GATE}
"""Names and rooms, and what is measured at the gate; nothing else of anybody."""
_CARER: Final = _GATEKEEPER | {
    May.READ,
    May.RECORD,
    May.CORRECT_OWN_IN_OPEN_ROUND,
    May.TAKE_STEP,
    May.TAKE_REQUEST,
    May.TRAIN,
    May.MAKE_CARD,
}
_NURSE: Final = _CARER | {
    May.CORRECT_ANY,
    May.CLOSE_FINDING,
    May.ISSUE_REPORT,
    May.ADMIT,
    May.PLAN,
    May.EXPORT_MASKED,
    May.READ_ISSUED,
    May.INSPECT,
    May.HANDLE_REQUEST,
    May.PLAN_TRAINING,
    May.PASS_CARD,
}
_HEAD_NURSE: Final = _NURSE | {
    May.SET_RULES,
    May.EXPORT_FULL,
    May.REVIEW,
    May.ASK_WHO_MET,
    May.SET_LEVEL,
}
_DIRECTOR: Final = _HEAD_NURSE | {
    May.KEEP_ACCOUNTS,
    May.SIGN_AS_DIRECTOR,
    May.END_EMERGENCY,
}

TABLE: Final[dict[Role, frozenset[May]]] = {
    Role.CARER: frozenset(_CARER),
    Role.NURSE: frozenset(_NURSE),
    Role.HEAD_NURSE: frozenset(_HEAD_NURSE),
    Role.DIRECTOR: frozenset(_DIRECTOR),
    Role.SUPERVISOR: frozenset({May.READ_ISSUED}),
    Role.GATEKEEPER: frozenset(_GATEKEEPER),
    Role.THERAPIST: frozenset({May.READ, May.TRAIN, May.PLAN_TRAINING, May.MAKE_CARD}),
    Role.COUNSELLOR: frozenset({May.READ, May.TAKE_REQUEST, May.COUNSEL}),
}


class Actor(msgspec.Struct, frozen=True):
    """Who acts: a person of the house (0 is the program itself at set-up) and a role."""

    id: int
    name: str
    role: Role

    def may(self, what: May) -> bool:
        """Return whether the role allows it."""
        return what in TABLE[self.role]
