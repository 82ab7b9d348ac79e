"""What is refused of supplies, one sentence each."""

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP


class NotAQuantityError(CareHomeError):
    """A typed quantity is none."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "“{typed}” is no quantity: whole pieces such as 20, or packs such as 2b."
    )


class NotWholeError(CareHomeError):
    """Pieces are whole."""

    text = QT_TRANSLATE_NOOP("Errors", "{typed}: only whole pieces are kept, never parts of one.")


class NegativeQuantityError(CareHomeError):
    """Nothing is moved by a negative quantity."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{typed} is below zero. A mistake is reversed, and what comes back is a return."
    )


class NothingMovedError(CareHomeError):
    """A movement of nothing is none."""

    text = QT_TRANSLATE_NOOP("Errors", "0 moves nothing. A shelf that is empty is a count.")


class TooManyPiecesError(CareHomeError):
    """More than any store holds."""

    text = QT_TRANSLATE_NOOP("Errors", "{typed} is more than any store holds; at most {most}.")


class LotIsSoError(CareHomeError):
    """A lot is set aside, or may be used, already."""

    text = QT_TRANSLATE_NOOP("Errors", "Lot {lot} is kept so already ({state}).")


class NoPackError(CareHomeError):
    """The thing has no packs."""

    text = QT_TRANSLATE_NOOP("Errors", "{item} has no packs: type pieces.")


class UnknownItemError(CareHomeError):
    """Nothing in store fits what was given."""

    text = QT_TRANSLATE_NOOP("Errors", "Nothing in store is called “{given}”.")


class AmbiguousItemError(CareHomeError):
    """Several things fit."""

    text = QT_TRANSLATE_NOOP("Errors", "“{given}” can be any of: {items}.")


class ItemTakenError(CareHomeError):
    """A code, a barcode or a name with its specification belongs to another thing."""

    text = QT_TRANSLATE_NOOP("Errors", "“{given}” is {item} already.")


class SpecNeededError(CareHomeError):
    """Two things of one name are told apart by their specification."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "There is a “{name}” already: say the specification that tells them apart."
    )


class NotAnExpiryError(CareHomeError):
    """A typed last good day is none."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "“{typed}” is no day: type 2026-06-30, 2026-06 (to the end of June) or 260630."
    )


class AmbiguousExpiryError(CareHomeError):
    """A typed day can be several."""

    text = QT_TRANSLATE_NOOP("Errors", "“{typed}” can be {days}: type the whole year.")


class ExpiryBeforeMadeError(CareHomeError):
    """Nothing expires before it was made."""

    text = QT_TRANSLATE_NOOP("Errors", "It expires {expires}, before it was made, {made}.")


class MadeAheadError(CareHomeError):
    """Nothing was made in the future."""

    text = QT_TRANSLATE_NOOP("Errors", "It cannot have been made on {made}: that day is to come.")


class NotYetThereError(CareHomeError):
    """A position had not come in at that moment."""

    text = QT_TRANSLATE_NOOP("Errors", "Lot {lot} came in on {day}, after {when}.")


class ExpiredGoodsError(CareHomeError):
    """What is expired is not given to anybody."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "Lot {lot} expired after {day}: it is given to nobody, only written off."
    )


class LotTooSmallError(CareHomeError):
    """A position does not hold as many."""

    text = QT_TRANSLATE_NOOP("Errors", "Lot {lot} holds {held}, not {wanted}.")


class LotOpenError(CareHomeError):
    """What is open already is not opened again."""

    text = QT_TRANSLATE_NOOP("Errors", "All of lot {lot} is open since {day}.")


class UnknownLotError(CareHomeError):
    """There is no such position."""

    text = QT_TRANSLATE_NOOP("Errors", "{item} has no lot “{given}” in store.")


class DonationNotSignedError(CareHomeError):
    """What is passed on leaves the house by the director's signature only."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "What is passed on is signed by the director with the own PIN."
    )


class AlreadyUsedError(CareHomeError):
    """What came in was given out since."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{used} of it were given out since: reverse those lines first, or count."
    )


class AlreadyReversedError(CareHomeError):
    """The line was reversed before."""

    text = QT_TRANSLATE_NOOP("Errors", "This line has been reversed already.")


class AnotherCountsError(CareHomeError):
    """The second count is another person's."""

    text = QT_TRANSLATE_NOOP("Errors", "{name} counted first: another person counts now.")


class NotACodeError(CareHomeError):
    """A scanned text is no code of a product."""

    text = QT_TRANSLATE_NOOP("Errors", "“{typed}” is no product code: {why}.")


class AmbiguousCodeError(CareHomeError):
    """A scanned text without separators can be read in several ways."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "The scanner sent no separators, so “{typed}” can be read as {ways}. Type the lot and"
        " the day by hand.",
    )


class LevelUnknownError(CareHomeError):
    """There is no such level."""

    text = QT_TRANSLATE_NOOP("Errors", "“{given}” is no level. There are: {known}.")


class NothingThereError(CareHomeError):
    """There is nothing of the kind."""

    text = QT_TRANSLATE_NOOP("Errors", "There is no line “{given}” in the ledger.")
