"""Every kind, reason and class of rehabilitation, by code, and what it is called."""

from enum import StrEnum
from typing import Final

from carehome_app.i18n import QT_TRANSLATE_NOOP


class Course(StrEnum):
    """What a plan is: a child's training, or one of the light plans of elders."""

    TRAINING = "training"
    EXERCISE = "exercise"
    COGNITION = "cognition"
    ACTIVITY = "activity"


COURSES: Final = {
    Course.TRAINING: QT_TRANSLATE_NOOP("Rehabilitation", "rehabilitation training"),
    Course.EXERCISE: QT_TRANSLATE_NOOP("Rehabilitation", "exercise"),
    Course.COGNITION: QT_TRANSLATE_NOOP("Rehabilitation", "cognition"),
    Course.ACTIVITY: QT_TRANSLATE_NOOP("Rehabilitation", "activity"),
}


class Help(StrEnum):
    """How much help somebody had."""

    INDEPENDENT = "independent"
    PROMPT = "prompt"
    PART = "part"
    FULL = "full"


HELPS: Final = {
    Help.INDEPENDENT: QT_TRANSLATE_NOOP("Rehabilitation", "independent"),
    Help.PROMPT: QT_TRANSLATE_NOOP("Rehabilitation", "prompt"),
    Help.PART: QT_TRANSLATE_NOOP("Rehabilitation", "part help"),
    Help.FULL: QT_TRANSLATE_NOOP("Rehabilitation", "full help"),
}


class Missed(StrEnum):
    """Why a session was not held; `home` is not missed, the home cancelled it."""

    ILL = "ill"
    REFUSED = "refused"
    THERAPIST = "therapist"
    ISOLATION = "isolation"
    OUT = "out"
    HOME = "home"


REASONS: Final = {
    Missed.ILL: QT_TRANSLATE_NOOP("Rehabilitation", "ill"),
    Missed.REFUSED: QT_TRANSLATE_NOOP("Rehabilitation", "refused"),
    Missed.THERAPIST: QT_TRANSLATE_NOOP("Rehabilitation", "therapist away"),
    Missed.ISOLATION: QT_TRANSLATE_NOOP("Rehabilitation", "isolation"),
    Missed.OUT: QT_TRANSLATE_NOOP("Rehabilitation", "out of the house"),
    Missed.HOME: QT_TRANSLATE_NOOP("Rehabilitation", "cancelled by the home"),
}


class Adverse(StrEnum):
    """What happened in a session that a nurse must see."""

    FALL = "fall"
    SEIZURE = "seizure"


ADVERSE: Final = {
    Adverse.FALL: QT_TRANSLATE_NOOP("Rehabilitation", "fall"),
    Adverse.SEIZURE: QT_TRANSLATE_NOOP("Rehabilitation", "seizure"),
}


class Pause(StrEnum):
    """What becomes of a plan for some days, such as in isolation."""

    PAUSED = "paused"
    ADAPTED = "adapted"
    """It goes on in the room, and so is still due."""


PAUSES: Final = {
    Pause.PAUSED: QT_TRANSLATE_NOOP("Rehabilitation", "paused"),
    Pause.ADAPTED: QT_TRANSLATE_NOOP("Rehabilitation", "goes on in the room"),
}


class Treatment(StrEnum):
    """A line of the register of special treatment."""

    REFERRAL = "referral"
    OPERATION = "operation"
    APPOINTMENT = "appointment"


TREATMENTS: Final = {
    Treatment.REFERRAL: QT_TRANSLATE_NOOP("Rehabilitation", "referral"),
    Treatment.OPERATION: QT_TRANSLATE_NOOP("Rehabilitation", "operation"),
    Treatment.APPOINTMENT: QT_TRANSLATE_NOOP("Rehabilitation", "appointment"),
}
