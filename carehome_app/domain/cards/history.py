"""Family cards in the history and in the handover, one sentence for each event."""

from typing import Final

from carehome_app.domain.cards import events as kinds
from carehome_app.domain.cards.card import ABOUTS, CARD_KINDS, MEALS, PURPOSES, WAYS
from carehome_app.domain.history.event_words import (
    Names,
    Telling,
    Tellings,
    Topic,
    label,
    ordinal,
    whom,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

NAMED: Final = QT_TRANSLATE_NOOP("History", "{name} ({relation}) is on the list of relatives.")
ENDED: Final = QT_TRANSLATE_NOOP("History", "A relative is on the list no longer. {words}")
GIVEN: Final = QT_TRANSLATE_NOOP(
    "History", "Consent to cards ({purpose}, {channel}) from {since} to {until}."
)
OPEN_END: Final = QT_TRANSLATE_NOOP("History", "it is taken back")
WITHDRAWN: Final = QT_TRANSLATE_NOOP("History", "A consent to cards was taken back. {words}")
WARD: Final = QT_TRANSLATE_NOOP("History", "Ward of the civil affairs bureau. {words}")
NO_WARD: Final = QT_TRANSLATE_NOOP("History", "No ward of the civil affairs bureau. {words}")
ALLOWED: Final = QT_TRANSLATE_NOOP(
    "History", "The director allows a named person to get cards until {day}. {words}"
)
PICTURE: Final = QT_TRANSLATE_NOOP("History", "A picture ({about}) of {day} was kept. {words}")
MADE: Final = QT_TRANSLATE_NOOP(
    "History", "A family card was made ({card}, {masks} masks, print {print}): {words}"
)
PASSED: Final = QT_TRANSLATE_NOOP("History", "A second person let the card pass. {words}")
BACK: Final = QT_TRANSLATE_NOOP("History", "A second person sent the card back: {words}")
LEFT: Final = QT_TRANSLATE_NOOP("History", "The card was {how}, {purpose}.")
DECLINED: Final = QT_TRANSLATE_NOOP("History", "The family wants no card this time. {words}")
MENU: Final = QT_TRANSLATE_NOOP("History", "Menu of {day}, {meal}: {dishes} {note}")


def _named(event: kinds.RelativeNamed, names: Names) -> Text:
    del names
    return NAMED.with_(name=event.name, relation=event.relation)


def _ended(event: kinds.RelativeEnded, names: Names) -> Text:
    del names
    return ENDED.with_(words=event.words)


def _given(event: kinds.CardConsentGiven, names: Names) -> Text:
    del names
    until: Text | str = OPEN_END if event.until is None else ordinal(event.until)
    return GIVEN.with_(
        purpose=label(PURPOSES, event.purpose),
        channel=event.channel,
        until=until,
        since=ordinal(event.since),
    )


def _withdrawn(event: kinds.CardConsentWithdrawn, names: Names) -> Text:
    del names
    return WITHDRAWN.with_(words=event.words)


def _ward(event: kinds.WardSaid, names: Names) -> Text:
    del names
    return (WARD if event.ward else NO_WARD).with_(words=event.words)


def _allowed(event: kinds.RecipientAllowed, names: Names) -> Text:
    del names
    return ALLOWED.with_(day=ordinal(event.until), words=event.words)


def _picture(event: kinds.PictureTaken, names: Names) -> Text:
    del names
    return PICTURE.with_(
        about=label(ABOUTS, event.about), day=ordinal(event.day), words=event.words
    )


def _made(event: kinds.CardMade, names: Names) -> Text:
    del names
    return MADE.with_(
        card=label(CARD_KINDS, event.card),
        masks=event.masks,
        print=event.kept[:4],
        words=event.words,
    )


def _looked(event: kinds.CardLooked, names: Names) -> Text:
    del names
    return (PASSED if event.passed else BACK).with_(words=event.words)


def _left(event: kinds.CardLeft, names: Names) -> Text:
    del names
    return LEFT.with_(how=label(WAYS, event.how), purpose=label(PURPOSES, event.purpose))


def _declined(event: kinds.CardDeclined, names: Names) -> Text:
    del names
    return DECLINED.with_(words=event.words)


def _menu(event: kinds.MenuWritten, names: Names) -> Text:
    del names
    return MENU.with_(
        day=ordinal(event.day),
        meal=label(MEALS, event.meal),
        dishes=event.dishes,
        note=event.note,
    )


TELLINGS: Final[Tellings] = {
    kinds.RelativeNamed: Telling(Topic.CARD, _named, whom),
    kinds.RelativeEnded: Telling(Topic.CARD, _ended),
    kinds.CardConsentGiven: Telling(Topic.CARD, _given, whom),
    kinds.CardConsentWithdrawn: Telling(Topic.CARD, _withdrawn, shift="notes"),
    kinds.WardSaid: Telling(Topic.CARD, _ward, whom),
    kinds.RecipientAllowed: Telling(Topic.CARD, _allowed, whom),
    kinds.PictureTaken: Telling(Topic.CARD, _picture, whom),
    kinds.CardMade: Telling(Topic.CARD, _made, whom),
    kinds.CardLooked: Telling(Topic.CARD, _looked),
    kinds.CardLeft: Telling(Topic.CARD, _left, shift="notes"),
    kinds.CardDeclined: Telling(Topic.CARD, _declined, whom, shift="notes"),
    kinds.MenuWritten: Telling(Topic.CARD, _menu),
}
"""The kinds told here."""
