"""Errors of what a home sets: its rules, rounds, areas and roles; and of how it is typed."""

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP


class NotANumberError(CareHomeError):
    """A text that should be a number is none."""

    text = QT_TRANSLATE_NOOP("Errors", "“{typed}” is not a number here.")


class NotATimeError(CareHomeError):
    """A text that should be a time of the day is none."""

    text = QT_TRANSLATE_NOOP("Errors", "“{typed}” is not a time, such as 06:00.")


class NotADateError(CareHomeError):
    """A text that should be a date is none."""

    text = QT_TRANSLATE_NOOP("Errors", "“{typed}” is not a date, such as 1942-05-31.")


class OutsideRangeError(CareHomeError):
    """A number of the home's rules cannot be what it says."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{number} cannot be right here: it must be from {low} to {high}."
    )


class LimitsCrossError(CareHomeError):
    """A limit for low readings would lie at or above one for high readings."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "The line for low readings, {low}, must lie below the one for high, {high}."
    )


class RoundTimesError(CareHomeError):
    """A round would close before it opens."""

    text = QT_TRANSLATE_NOOP("Errors", "{opens}–{closes}: a round opens before it closes.")


class RoundsOverlapError(CareHomeError):
    """Two rounds would be open at once."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "Two rounds overlap: one closes at {closes}, the next opens at {opens}."
    )


class RoundsBegunError(CareHomeError):
    """Rounds can only be changed before anything was recorded in them."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "Something was already recorded on {day}. Let the change begin on a later day."
    )


class LastDirectorError(CareHomeError):
    """Nobody would be left who may give roles."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{name} is the only director. Make somebody else a director first."
    )


class UnknownTimezoneError(CareHomeError):
    """There is no time zone of this name."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "There is no time zone “{given}”; write one like Asia/Shanghai."
    )
