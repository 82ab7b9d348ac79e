"""Why a card cannot be made, passed or taken out, in one sentence each."""

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP


class WordsLengthError(CareHomeError):
    """Words of a card that are too few or too many."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{count} characters: the words of a card have {least} to {most}."
    )


class PrivateWordError(CareHomeError):
    """A card would say what only the house may know."""

    text = QT_TRANSLATE_NOOP("Errors", "“{word}” does not go on a card: {why}.")


class NotARelativeError(CareHomeError):
    """Somebody who is not on the relatives' list."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” is not on the list of relatives of {person}: write them down first."
    )


class NoCardConsentError(CareHomeError):
    """Nobody agreed that a card goes out."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "Nobody agreed that a card of {person} goes out ({purpose}). To be asked: {who}."
    )


class WithdrawnError(CareHomeError):
    """The consent was taken back, or is over."""

    text = QT_TRANSLATE_NOOP("Errors", "{who} agreed until {day}: that is over. Ask again.")


class WardError(CareHomeError):
    """A child whose guardian is the civil affairs bureau."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "{person} is a ward of the civil affairs bureau: no card goes out unless the director"
        " allows a named person.",
    )


class NotLookedAtError(CareHomeError):
    """A card that nobody else looked at."""

    text = QT_TRANSLATE_NOOP("Errors", "Another person has to look at this card first.")


class OwnLookError(CareHomeError):
    """Whoever made a card cannot be the second one to look at it."""

    text = QT_TRANSLATE_NOOP("Errors", "You made this card: another person has to look at it.")


class SentBackError(CareHomeError):
    """A card that somebody said no to."""

    text = QT_TRANSLATE_NOOP("Errors", "This card was sent back: {words} Make another one.")


class NoSuchCardError(CareHomeError):
    """There is no such card."""

    text = QT_TRANSLATE_NOOP("Errors", "There is no card {card}.")


class MaskError(CareHomeError):
    """A mask that covers nothing."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "“{typed}” is no mask: left, top, width, height in per mille, 100 200 150 180."
    )


class CardTooLargeError(CareHomeError):
    """A card that does not become small enough."""

    text = QT_TRANSLATE_NOOP("Errors", "The card has {size} KB, more than {most}: cut it smaller.")


class CardBytesGoneError(CareHomeError):
    """The bytes of a card are not on this desk."""

    text = QT_TRANSLATE_NOOP("Errors", "The picture of this card is not kept on this desk.")


class NotAMealError(CareHomeError):
    """Dishes of no meal."""

    text = QT_TRANSLATE_NOOP("Errors", "“{typed}” is no meal: breakfast, lunch, supper or snack.")
