"""What cannot be done about a request, in one sentence each."""

from carehome_app.domain.errors import CareHomeError, NotAllowedError
from carehome_app.i18n import QT_TRANSLATE_NOOP


class NotMoneyError(CareHomeError):
    """What was typed is no sum of money."""

    text = QT_TRANSLATE_NOOP("Errors", "“{typed}” is not a sum in yuan: write it like 1500.")


class NoMoneyError(CareHomeError):
    """A sum of nothing was typed."""

    text = QT_TRANSLATE_NOOP("Errors", "0 yuan cannot be: type the sum.")


class UnknownRequestError(CareHomeError):
    """There is no such request."""

    text = QT_TRANSLATE_NOOP("Errors", "There is no request {no}.")


class NotToldError(CareHomeError):
    """Nobody told the person what came of it, so it cannot be closed."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{no} is not told yet: tell the person first, or say why that cannot be."
    )


class StepNotNowError(CareHomeError):
    """The step does not follow from where the request stands."""

    text = QT_TRANSLATE_NOOP("Errors", "{no}: “{step}” does not follow “{state}”.")


class BeforeReceivedError(CareHomeError):
    """Somebody cannot have answered before the request came in."""

    text = QT_TRANSLATE_NOOP("Errors", "The answer cannot be before the request came in ({when}).")


class MergedWithItselfError(CareHomeError):
    """A request cannot be merged with itself, or in a circle."""

    text = QT_TRANSLATE_NOOP("Errors", "{no} cannot be put together with itself.")


class TooMuchPaidError(CareHomeError):
    """More would be paid than was granted."""

    text = QT_TRANSLATE_NOOP("Errors", "{paid} yuan would be more than the {granted} granted.")


class PaidAlreadyError(CareHomeError):
    """What was paid can be neither refused nor withdrawn."""

    text = QT_TRANSLATE_NOOP("Errors", "{paid} yuan are paid already.")


class NoCounsellorError(CareHomeError):
    """Nobody could ever read the words."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "No counsellor has a key yet, so nobody could read these words. Take it without words, or"
        " let a counsellor choose a passphrase first.",
    )


class NotACounsellorError(NotAllowedError):
    """Only counsellors have a key of their own."""

    text = QT_TRANSLATE_NOOP("Errors", "Only a counsellor has a key for these words.")


class WrongCounsellorKeyError(CareHomeError):
    """The passphrase does not open the words."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "This passphrase does not open these words, or they were not sealed to you."
    )


class NamedPersonNeededError(CareHomeError):
    """Where the risk is high a named person stays on the telephone."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "Where the risk is high, say who stays on the telephone: {numbers}."
    )


class NamedReporterNeededError(CareHomeError):
    """A report by law is made by a named person."""

    text = QT_TRANSLATE_NOOP("Errors", "Say who reports it, and to whom.")


class EndBeforeStartError(CareHomeError):
    """A call ends after it began."""

    text = QT_TRANSLATE_NOOP("Errors", "The end ({end}) is before the beginning ({start}).")


class NotTheSameError(CareHomeError):
    """A passphrase that was typed in two ways opens nothing afterwards."""

    text = QT_TRANSLATE_NOOP("Errors", "The two passphrases are not the same: type both again.")
