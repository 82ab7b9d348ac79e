"""Cards: a home's or a bureau's own, and how the other side's is confirmed by its words."""

from typing import TYPE_CHECKING, Final

from carehome_app.db.bureau import reported
from carehome_app.db.bureau.sealing import Keys, is_signed, signature
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.bureau.cards import (
    BUREAU,
    Card,
    SignedCard,
    as_text,
    card_bytes,
    read_card,
)
from carehome_app.domain.bureau.errors import (
    KeyNotSignedError,
    NoBureauError,
    NotACardError,
    WrongWordsError,
)
from carehome_app.domain.bureau.events import BureauConfirmed
from carehome_app.domain.bureau.fingerprint import same_words
from carehome_app.domain.bureau.report import card_report
from carehome_app.domain.moments import to_ms
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Report
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk

if TYPE_CHECKING:
    from carehome_app.db.bureau.reported import Bureau

COMPARED: Final = "compared"
BY_OLD_KEY: Final = "signed"


class Cards:
    """The cards of a desk: it is a home's or a bureau's."""

    def __init__(self, desk: Desk, what: str) -> None:
        """Make and read cards at a desk."""
        self._desk = desk
        self._what = what

    def own(self, phone: str = "") -> SignedCard:
        """Return the own card, signed; the keys are made the first time."""
        self._desk.require(May.READ)
        return self._signed(self.keys(), phone=phone)

    def paper(self, signed: SignedCard) -> Report:
        """Return the own card as a page to print."""
        self._desk.require(May.READ)
        frame = Frame(self._desk.card, self._desk.home_time, self._desk.now())
        return card_report(frame, signed)

    def keys(self) -> Keys:
        """Return the own private keys, made the first time."""
        self._desk.require(May.READ)
        return reported.keys_made(self._desk.store, to_ms(self._desk.now()))

    def renew(self, phone: str = "") -> SignedCard:
        """Make new keys and return the card with them, signed by the old key too."""
        self._desk.require(May.SIGN_AS_DIRECTOR)
        old = self.keys()
        new = reported.keys_renewed(self._desk.store, to_ms(self._desk.now()))
        return self._signed(new, old, phone)

    def bureau(self) -> "Bureau":
        """Return the bureau parcels are sealed for; `NoBureauError` while there is none."""
        self._desk.require(May.READ)
        known = reported.bureau(self._desk.store)
        if known is None:
            raise NoBureauError
        return known

    def confirm_bureau(self, text: str, words: str = "") -> Changes:
        """Take over a bureau's card, whose words a director compared and typed.

        A card that the key before signed needs no words.
        """
        self._desk.require(May.SIGN_AS_DIRECTOR)
        signed = checked(read_card(text, BUREAU))
        known = reported.bureau(self._desk.store)
        old = "" if known is None or known.id != signed.card.id else known.sign
        how = confirmed(signed, old, words)
        card = signed.card
        with self._desk.acting(May.SIGN_AS_DIRECTOR) as action:
            action.append(
                BureauConfirmed(card.id, card.name, card.sign, card.seal, card.words, how)
            )
        return Changes.REPORTS

    def _signed(self, keys: Keys, before: Keys | None = None, phone: str = "") -> SignedCard:
        own = self._desk.card
        card = Card(
            what=self._what,
            id=own.id,
            name=own.name,
            number=own.number,
            sign=as_text(keys.sign_public),
            seal=as_text(keys.seal_public),
            phone=phone,
            made_at=to_ms(self._desk.now()),
            before="" if before is None else as_text(before.sign_public),
        )
        content = card_bytes(card)
        by_old = "" if before is None else as_text(signature(content, before))
        return SignedCard(card, as_text(signature(content, keys)), by_old)


def checked(signed: SignedCard) -> SignedCard:
    """Return a card whose own signature fits it."""
    from base64 import b64decode

    try:
        mark = b64decode(signed.signature, validate=True)
    except ValueError as error:
        raise NotACardError from error
    if not is_signed(card_bytes(signed.card), mark, signed.card.sign_key):
        raise NotACardError
    return signed


def confirmed(signed: SignedCard, old: str, words: str) -> str:
    """Return how a card was confirmed: by the key that held before, or by its words."""
    from base64 import b64decode

    if old and old == signed.card.before and signed.by_before:
        mark = b64decode(signed.by_before)
        if is_signed(card_bytes(signed.card), mark, b64decode(old)):
            return BY_OLD_KEY
        raise KeyNotSignedError
    if not words and old == signed.card.sign:
        return COMPARED  # the same card again
    if not same_words(words, signed.card.words):
        raise WrongWordsError(words=signed.card.words)
    return COMPARED
