"""What cannot be kept of an isolation, one clear sentence each."""

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP


class ApartAlreadyError(CareHomeError):
    """A person is kept apart once at a time."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{name} is kept apart already: {place}, since {since}. Extend or end that."
    )


class NotApartError(CareHomeError):
    """Nobody keeps the person apart."""

    text = QT_TRANSLATE_NOOP("Errors", "{name} is not kept apart at {when}.")


class RoomInUseError(CareHomeError):
    """Somebody else is kept apart in the room."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "{place} is in use: {people}. Another room, or say that they share it.",
    )


class EndsBeforeError(CareHomeError):
    """An isolation would end before it starts."""

    text = QT_TRANSLATE_NOOP("Errors", "The end, {end}, is before the start, {start}.")


class OnlyLongerError(CareHomeError):
    """A planned end is moved forward by a head nurse only."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{end} is earlier than planned, {planned}: a head nurse may shorten it."
    )


class NotATermError(CareHomeError):
    """A text says no length and no end of an isolation."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "“{typed}” is no term: write days such as 5, hours such as 48h, or 2026-12-01."
    )


class UnknownDoorError(CareHomeError):
    """No sensor of this name is at a door."""

    text = QT_TRANSLATE_NOOP("Errors", "No sensor “{device}” is at a door: pair it first.")


class NotLearntError(CareHomeError):
    """A sensor did not say an opening and a closing."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "“{device}” did not say an opening and a closing: open the door once, close it, again.",
    )
