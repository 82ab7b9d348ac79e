"""What cannot be recorded of a disinfection, one clear sentence each."""

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP


class AreaNotInUseError(CareHomeError):
    """The area was not there yet, or no longer."""

    text = QT_TRANSLATE_NOOP("Errors", "“{area}” was not in use at {when}.")


class UnknownAreaError(CareHomeError):
    """No area fits what was given."""

    text = QT_TRANSLATE_NOOP("Errors", "There is no area “{given}”.")


class EndBeforeStartError(CareHomeError):
    """It ended before it began."""

    text = QT_TRANSLATE_NOOP("Errors", "The end, {end}, is before the start, {start}.")


class StrengthImpossibleError(CareHomeError):
    """A concentration that cannot be."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{given} {unit} cannot be right: it must be above 0 and at most {most}."
    )


class NoLastTimeError(CareHomeError):
    """There is no earlier record to repeat."""

    text = QT_TRANSLATE_NOOP("Errors", "“{area}” has no earlier record to repeat.")


class NotDoneByError(CareHomeError):
    """Somebody who is not of the staff is said to have done it."""

    text = QT_TRANSLATE_NOOP("Errors", "Say who did it: somebody of the staff.")


class WindowsWrongError(CareHomeError):
    """Windows of an area overlap or do not lie in a day."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "The times of a day must follow each other and not overlap."
    )


class WindowsCountError(CareHomeError):
    """There are more or fewer windows than the area is done a day."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "Times of the day here: {given}. Times a day: {times}. Both must be the same."
    )


class TimesWrongError(CareHomeError):
    """A minimum that makes no sense."""

    text = QT_TRANSLATE_NOOP("Errors", "{given} times a day cannot be right: from 1 to {most}.")


class NameTakenError(CareHomeError):
    """There is an area of this name."""

    text = QT_TRANSLATE_NOOP("Errors", "There is an area “{name}” on this floor already.")


class ClassNameTakenError(CareHomeError):
    """There is a class of areas of this name."""

    text = QT_TRANSLATE_NOOP("Errors", "There is a class “{name}” already.")


class NothingMeasuredError(CareHomeError):
    """Neither hours nor an intensity is said of a lamp."""

    text = QT_TRANSLATE_NOOP("Errors", "Give the lamp's hours, its intensity, or both.")
