"""What is refused of parcels, cards and codes, one sentence each."""

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP


class ParcelError(CareHomeError):
    """A file is no parcel that can be taken in."""


class NotAParcelError(ParcelError):
    """It is something else, or was cut short."""

    text = QT_TRANSLATE_NOOP("Errors", "This is no parcel of a home, or it was cut short.")


class ParcelTooBigError(ParcelError):
    """It is longer than any parcel, packed or unpacked."""

    text = QT_TRANSLATE_NOOP("Errors", "This file is too big for a parcel; it was not unpacked.")


class OldParcelError(ParcelError):
    """It was written in a form that is no longer read."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "Written by an older program: the home sends it again with the present one."
    )


class NewerParcelError(ParcelError):
    """It was written by a newer program."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "Written by a newer program: keep the file, and update this program first."
    )


class OtherBureauError(ParcelError):
    """It was sealed for somebody else."""

    text = QT_TRANSLATE_NOOP("Errors", "Sealed for another bureau: only that one can open it.")


class AlteredParcelError(ParcelError):
    """The seal is broken."""

    text = QT_TRANSLATE_NOOP("Errors", "The seal is broken: this file was altered or damaged.")


class UnknownHomeError(ParcelError):
    """Nobody admitted this home."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "The home {home} is not admitted here: take in its card first."
    )


class NotSignedByHomeError(ParcelError):
    """The signature is not the one of the home it names."""

    text = QT_TRANSLATE_NOOP("Errors", "Not signed by {home}: the signature is another one.")


class NotACardError(CareHomeError):
    """A file is no card, or its signature does not fit."""

    text = QT_TRANSLATE_NOOP("Errors", "This is no card of a home or a bureau, or it was altered.")


class WrongWordsError(CareHomeError):
    """The words somebody compared are other ones."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "These are not the words of this card: {words}. Nothing was taken over."
    )


class KeyNotSignedError(CareHomeError):
    """A new key was not signed by the old one."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "The new key is not signed by the old one: compare the words and confirm anew."
    )


class NoBureauError(CareHomeError):
    """The home has no bureau yet."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "No bureau is known: take in its card first, and compare the words."
    )


class NotABureauError(CareHomeError):
    """The folder is a home's and not a bureau's."""

    text = QT_TRANSLATE_NOOP("Errors", "This is a home and no bureau.")


class NothingToSendError(CareHomeError):
    """There is no day to tell of."""

    text = QT_TRANSLATE_NOOP("Errors", "There is no day yet that could be told.")


class NoClusterError(CareHomeError):
    """Masked cases go out only while something spreads."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "Cases are told only while a cluster is open, or when the law asks for one."
    )


class NotAReceiptError(CareHomeError):
    """A file from the bureau is none, or is not for this home."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "This file is not from the bureau of this home, or it was altered."
    )


class NotATreeError(CareHomeError):
    """A line of the file of counties and homes cannot be."""

    text = QT_TRANSLATE_NOOP("Errors", "Line {line} of the list cannot be: {why}.")


class UnknownNodeError(CareHomeError):
    """There is no county or district of this name."""

    text = QT_TRANSLATE_NOOP("Errors", "There is no place “{given}” in the list of the bureau.")


class NoServerError(CareHomeError):
    """The other engine is not installed."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "PostgreSQL’s library is not here: sudo apt install libpq5 where the program was"
        " installed as a package, pip install carehome[hub] elsewhere.",
    )


class ServerTroubleError(CareHomeError):
    """The server of the bureau does not answer, or cannot keep anything."""

    text = QT_TRANSLATE_NOOP("Errors", "The bureau's server does not do it: {why}")


class UnknownNoticeError(CareHomeError):
    """There is no notice of this number."""

    text = QT_TRANSLATE_NOOP("Errors", "There is no notice {given}.")


class NetworkOffError(CareHomeError):
    """Nobody switched sending over the network on."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "Sending over the network is off at this desk; a director switches it on."
        " A stick works always.",
    )


class NotAnAddressError(CareHomeError):
    """It does not name a receiver."""

    text = QT_TRANSLATE_NOOP("Errors", "“{given}” is no address such as 10.20.0.5:8443.")
