"""What can be wrong with what another desk brings: it waits, or nothing of it is taken."""

from enum import StrEnum
from typing import Final

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

FAR_AHEAD_MS: Final = 24 * 60 * 60 * 1000
"""A clock that is more than a day ahead would win every later true change."""
AHEAD_MS: Final = 2 * 60 * 1000
"""From here on both desks say that their clocks differ."""


class Waits(StrEnum):
    """Why lines wait."""

    GAP = "gap"
    CLOSED = "closed"
    AHEAD = "ahead"


WAITS_WORDS: Final[dict[Waits, Text]] = {
    Waits.GAP: QT_TRANSLATE_NOOP(
        "Desks", "{desk}: lines before line {number} are missing. Bring its stick or its folder."
    ),
    Waits.CLOSED: QT_TRANSLATE_NOOP(
        "Desks", "{desk} was closed: what it wrote after that is kept and does not count."
    ),
    Waits.AHEAD: QT_TRANSLATE_NOOP(
        "Desks",
        "{desk} wrote with a clock more than a day ahead. Its lines wait until a director lets"
        " them in.",
    ),
}
"""How that is said; `desk` is the desk's name."""


class OtherHomeLinesError(CareHomeError):
    """The lines begin from another home's record."""

    text = QT_TRANSLATE_NOOP("Desks", "That is another home's record. Nothing was taken.")


class NotSignedError(CareHomeError):
    """A segment does not bear the signature of the desk it names."""

    text = QT_TRANSLATE_NOOP(
        "Desks", "{name} is not signed by that desk, or it was altered. Nothing was taken of it."
    )


class UnknownDeskError(CareHomeError):
    """A desk that no director took in."""

    text = QT_TRANSLATE_NOOP(
        "Desks",
        "Desk {index} ({name}) was not taken in yet. A director does that on the page of desks.",
    )


class ClosedDeskError(CareHomeError):
    """A desk that was closed."""

    text = QT_TRANSLATE_NOOP("Desks", "Desk {index} was closed. Nothing was taken of {name}.")


class NotForThisDeskError(CareHomeError):
    """A segment that was sealed before this desk was known."""

    text = QT_TRANSLATE_NOOP(
        "Desks", "{name} was sealed before this desk was known there. It will be sealed again."
    )


class TooLargeError(CareHomeError):
    """A segment beyond the limit."""

    text = QT_TRANSLATE_NOOP("Desks", "{name} is too large. Nothing was taken of it.")


class NewerSegmentError(CareHomeError):
    """A segment in a form this program does not know."""

    text = QT_TRANSLATE_NOOP(
        "Desks", "{name} was written by a newer program. Update this one; nothing is lost."
    )


class NoInvitationError(CareHomeError):
    """A file that is no invitation, or was altered."""

    text = QT_TRANSLATE_NOOP("Desks", "{name} is no invitation of a home, or it was altered.")


class InvitationUsedError(CareHomeError):
    """A folder in which there is something already."""

    text = QT_TRANSLATE_NOOP(
        "Desks", "{path} is not empty. Choose a new folder for the record of this desk."
    )


class CarrierGoneError(CareHomeError):
    """The folder or stick cannot be reached now."""

    text = QT_TRANSLATE_NOOP(
        "Desks", "{path} cannot be reached now. Everything is kept here and goes there later."
    )


class CarrierFullError(CareHomeError):
    """The folder or stick has no room, or was pulled while it was written."""

    text = QT_TRANSLATE_NOOP(
        "Desks", "{path} is full or was pulled out. What is not there yet goes there next time."
    )


class NoSuchDeskError(CareHomeError):
    """A number that is no desk's."""

    text = QT_TRANSLATE_NOOP("Desks", "There is no desk {index}.")


class OwnDeskError(CareHomeError):
    """This desk cannot close itself."""

    text = QT_TRANSLATE_NOOP("Desks", "This desk cannot close itself: another one does.")


class TooManyDesksError(CareHomeError):
    """More desks than a home may have."""

    text = QT_TRANSLATE_NOOP("Desks", "A home has at most {most} open desks. Close one first.")


class NotTwoPeopleError(CareHomeError):
    """Two numbers that cannot be one person."""

    text = QT_TRANSLATE_NOOP(
        "Desks", "Only two people who are both here, both residents or both staff, can be one."
    )


class NoForkError(CareHomeError):
    """There is no branch that could be entered anew."""

    text = QT_TRANSLATE_NOOP("Desks", "Nothing of desk {index} waits to be entered anew.")
