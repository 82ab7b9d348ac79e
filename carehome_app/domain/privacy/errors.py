"""Errors of keeping, locking and erasing."""

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP


class TermRunsError(CareHomeError):
    """A law says that the record is still kept."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "The record of {name} must be kept until {until}. Till then it can be locked, not erased.",
    )


class HeldError(CareHomeError):
    """Somebody said that the record must not be erased."""

    text = QT_TRANSLATE_NOOP("Errors", "The record of {name} is on hold: {why}")


class StillUsedError(CareHomeError):
    """The person lives or works here."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{name} is still in the house: only records of people who left can be locked."
    )


class StaffStaysError(CareHomeError):
    """Who wrote the record must be known for as long as it is kept."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "Records of staff are not locked: reports must be able to say who measured."
    )


class NoReasonError(CareHomeError):
    """A reason is needed."""

    text = QT_TRANSLATE_NOOP("Errors", "Give a reason.")


class TooFewYearsError(CareHomeError):
    """The home would keep less than the law asks for."""

    text = QT_TRANSLATE_NOOP("Errors", "The law asks for at least {years} years.")


class DocumentErasedError(CareHomeError):
    """The kept bytes of a report went with a person it may have named."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "The document {archive_number} was erased on {day}, together with the record of a person"
        " it may have named. That it was issued, when and with which seal, stays on file.",
    )


class TooLongError(CareHomeError):
    """A text is longer than anybody reads."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "This text is too long: {length} characters, at most {most}. Nothing was kept."
    )
