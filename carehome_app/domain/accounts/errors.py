"""Errors of signing in, one sentence each. None of them carries a PIN."""

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP


class WrongPinError(CareHomeError):
    """The PIN is not this person's."""

    text = QT_TRANSLATE_NOOP("Accounts", "The PIN is wrong.")


class WrongPinAndWaitError(WrongPinError):
    """The PIN is wrong, and the next try must wait."""

    text = QT_TRANSLATE_NOOP("Accounts", "The PIN is wrong. Try again in {wait}.")


class TooManyTriesError(CareHomeError):
    """After several wrong PINs nobody may try at once again."""

    text = QT_TRANSLATE_NOOP(
        "Accounts", "The PIN was wrong several times. Try again in {wait}, or ask the director."
    )


class NotCountedError(CareHomeError):
    """Wrong PINs can be counted nowhere, so no PIN is tried at all."""

    text = QT_TRANSLATE_NOOP(
        "Accounts",
        "Nobody can sign in here: wrong PINs cannot be counted, since neither this home nor the"
        " program's own folder on this computer can be written to. Try again, or copy the home's"
        " folder to a disk that can be written to.",
    )


class NoPinError(CareHomeError):
    """The person has no PIN that can be checked."""

    text = QT_TRANSLATE_NOOP("Accounts", "{name} has no PIN yet. The director gives one.")


class PinMustChangeError(CareHomeError):
    """The PIN was chosen by somebody else, so the person must choose another first."""

    text = QT_TRANSLATE_NOOP(
        "Accounts", "This PIN was given to you. Choose your own now, which nobody else knows."
    )


class PinNeededError(CareHomeError):
    """A person who has no PIN yet chooses one."""

    text = QT_TRANSLATE_NOOP("Accounts", "You have no PIN yet. Choose one now.")


class ShortPinError(CareHomeError):
    """A PIN has too few or too many digits, or something else than digits."""

    text = QT_TRANSLATE_NOOP("Accounts", "A PIN has {least} to {most} digits and nothing else.")


class ObviousPinError(CareHomeError):
    """A PIN that is tried first by everybody who has none."""

    text = QT_TRANSLATE_NOOP(
        "Accounts", "This PIN is guessed at once: no rows, no repetitions, no birth dates."
    )


class SamePinError(CareHomeError):
    """The new PIN is the one that must be changed."""

    text = QT_TRANSLATE_NOOP("Accounts", "The new PIN is the old one. Choose another.")


class NotSignedError(CareHomeError):
    """Somebody is named who must have given the own PIN for it."""

    text = QT_TRANSLATE_NOOP("Accounts", "{name} must type the own PIN to be named here.")


class AccountClosedError(CareHomeError):
    """The account was closed by the director."""

    text = QT_TRANSLATE_NOOP("Accounts", "{name}'s account is closed. Ask the director.")
