"""Cards by which a home and its bureau know each other: names and public keys, signed.

A card is one line of JSON, on a stick, in a message or as a square code on paper. What makes it
trusted is not the signature: a director compares its eight words with what the other side says.
"""

from base64 import b64decode, b64encode
from typing import Final

import msgspec

from carehome_app.domain.bureau.errors import NotACardError
from carehome_app.domain.bureau.fingerprint import fingerprint

FORM: Final = "carehome card 1"
HOME: Final = "home"
BUREAU: Final = "bureau"


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """One card. Keys are base64: `sign` of Ed25519, `seal` of X25519."""

    form: str = FORM
    what: str
    id: str
    name: str
    number: str = ""
    sign: str
    seal: str
    phone: str = ""
    made_at: int = 0
    before: str = ""
    """The signing key that held before this one; its signature is `by_before`."""

    @property
    def words(self) -> str:
        """The fingerprint: the same words on both sides, or it is another key."""
        return fingerprint(b64decode(self.sign), b64decode(self.seal))

    @property
    def sign_key(self) -> bytes:
        """The key that proves who wrote something."""
        return b64decode(self.sign)

    @property
    def seal_key(self) -> bytes:
        """The key that closes what only its holder opens."""
        return b64decode(self.seal)


class SignedCard(msgspec.Struct, frozen=True):
    """A card with its signatures, as it is handed over."""

    card: Card
    signature: str
    by_before: str = ""


_card: Final = msgspec.json.Decoder(SignedCard).decode
_encode: Final = msgspec.json.Encoder().encode


def card_bytes(card: Card) -> bytes:
    """Return what is signed."""
    return _encode(card)


def card_text(signed: SignedCard) -> str:
    """Return a card as one line of text."""
    return _encode(signed).decode()


def read_card(text: str, what: str) -> SignedCard:
    """Return the card of a text; `NotACardError` when it is none of this kind.

    Its signatures are not checked here.
    """
    try:
        signed = _card(text.strip().encode())
        keys = (
            b64decode(signed.card.sign, validate=True),
            b64decode(signed.card.seal, validate=True),
        )
        home = bytes.fromhex(signed.card.id)
    except (msgspec.MsgspecError, ValueError) as error:
        raise NotACardError from error
    known = signed.card.form == FORM and signed.card.what == what
    if not known or [len(key) for key in keys] != [32, 32] or len(home) != 8:
        raise NotACardError
    return signed


def as_text(value: bytes) -> str:
    """Return bytes as a card writes them."""
    return b64encode(value).decode()
