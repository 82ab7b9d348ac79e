"""What can be wrong with the keys of a home; one sentence each."""

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP


class RecoveryCodeError(CareHomeError):
    """A recovery code does not open the home."""


class RecoveryCodeTypoError(RecoveryCodeError):
    """A group of a typed recovery code does not fit its check character."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "Group {group} of the recovery code is mistyped. Compare it with the paper."
    )


class RecoveryCodeLengthError(RecoveryCodeError):
    """A typed recovery code is too short or too long."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "A recovery code has {groups} groups of {size} characters; {count} characters were typed.",
    )


class WrongRecoveryCodeError(RecoveryCodeError):
    """A recovery code without a typing error opens no slot."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "This recovery code does not open this home: it belongs to another home, or a newer code "
        "replaced it.",
    )


class NotSameCodeError(CareHomeError):
    """What was typed back is another code than the one shown."""

    text = QT_TRANSLATE_NOOP("Errors", "This is not the code that was shown.")


class NotRememberedError(CareHomeError):
    """This computer does not open the home by itself."""

    text = QT_TRANSLATE_NOOP("Errors", "This computer has no key of this home in its keyring.")


class NoKeyringError(CareHomeError):
    """This computer has no keyring that keeps a secret."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "This computer has no safe keyring, so it cannot open the home by itself. "
        "The passphrase is asked for at each start.",
    )


class ClosedKeyringError(CareHomeError):
    """The keyring of this computer is locked, and its user did not open it."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "This computer's keyring stayed closed, so nothing was put into it. "
        "The passphrase is asked for at each start.",
    )


class LastKeyError(CareHomeError):
    """The last way in that a person holds must stay."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "This is the last passphrase or recovery code of the home and must stay. "
        "Add another one first.",
    )


class UnknownSlotError(CareHomeError):
    """There is no such key any more."""

    text = QT_TRANSLATE_NOOP("Errors", "This key is not there any more.")


class KeyNotChangedError(CareHomeError):
    """The copy with the new key was not right, so the old file stays."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "The file's key was not changed: the new copy did not pass its check."
    )


class ErasedMeanwhileError(CareHomeError):
    """The copy with the new key is from before an erasure, and remembers who was erased."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "Somebody was erased while the file was written anew: it is written once more, since the"
        " copy remembers them.",
    )


class OldKeyFileError(CareHomeError):
    """A key file from before the file was given another key opens nothing of it."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "The key file of this backup is from before the key of the file was changed, or belongs to"
        " another home: it does not open the record as it is now. Nothing was changed. Restore the"
        " whole backup into a new folder instead.",
    )


class GuessedPassphraseError(CareHomeError):
    """A passphrase that is long enough and still among the first that are tried."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "This passphrase is soon guessed: it is a common word, a row of keys or digits, or a name"
        " that everybody here knows. Take three or four words that have nothing to do with each"
        " other.",
    )
