"""Errors of plans, medicine and limits of one person."""

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP


class EndsBeforeStartError(CareHomeError):
    """Something would end before it begins."""

    text = QT_TRANSLATE_NOOP("Errors", "It cannot end on {until}: it begins on {begins}.")


class NoTimeChosenError(CareHomeError):
    """A plan without a time of the day would never be due."""

    text = QT_TRANSLATE_NOOP("Errors", "Choose at least one time of the day.")


class UnknownWindowError(CareHomeError):
    """A time of the day is none that a plan can have."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "“{window}” is not a time of the day here. Write a clock such as 08:00."
    )


class RhythmError(CareHomeError):
    """The days of a plan say two things at once."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "Choose one: days of the week, every so many days, or a day of the month."
    )


class PlannedAlreadyError(CareHomeError):
    """The same thing would be due twice at the same time."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{name}: {measure} is planned for {window} already. End that plan first."
    )


class EndedAlreadyError(CareHomeError):
    """What should end has ended."""

    text = QT_TRANSLATE_NOOP("Errors", "This ended on {until} already.")


class BackdatedError(CareHomeError):
    """An order begins too far back to change what was due."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "It cannot begin on {begins}: what was due on earlier days stays as it was."
    )


class BackdatedEndError(CareHomeError):
    """An order would end too far back: what was due would change."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "It cannot end on {ends}: what was due on earlier days stays as it was."
    )


class NotHereThenError(CareHomeError):
    """A reading is older than the admission, or younger than the discharge."""

    text = QT_TRANSLATE_NOOP("Errors", "{name} was not in the house at {when}.")


class DoseNotDueError(CareHomeError):
    """A dose is not on the person's list at this time."""

    text = QT_TRANSLATE_NOOP("Errors", "{medicine} is not due for {name} at this time.")


class DoseSaidError(CareHomeError):
    """Something was said of the dose already."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{medicine} was recorded as {outcome} at {clock}. Take it back first."
    )


class NotARhythmError(CareHomeError):
    """A text that should say on which days is none."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "“{typed}” says no days. Write 1 3 5 (Mon, Wed, Fri), /3 (every 3 days) or m15."
    )
