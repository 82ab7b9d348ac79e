"""Words sealed to single people, so that no other key of the home opens them (ADR 0072).

A random key encrypts the words once; that key is sealed to each reader's own pair, just as the
file's key is to a slot. Words are filled up to whole blocks, so that their length tells little.
"""

import os
from base64 import b64decode, b64encode
from collections.abc import Sequence
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from carehome_app.db.keys.slots import KEY_BYTES, NONCE_BYTES, Sealed, Slot, opened, seal, unseal
from carehome_app.db.keys.slots import by_passphrase as secret_of
from carehome_app.domain.requests.events import SealedWords

BLOCK: Final = 256
_ABOUT: Final = b"carehome words"
_slot: Final = msgspec.json.Decoder(Slot)


def slot_text(slot: Slot) -> str:
    """Return a key as the journal keeps it: its private half stays wrapped."""
    return msgspec.json.encode(slot).decode()


def slot_of(text: str) -> Slot:
    """Return the key that was kept so."""
    return _slot.decode(text)


def seal_words(words: str, readers: Sequence[Slot]) -> SealedWords:
    """Return words that only these readers open; there must be one."""
    if not readers:
        raise ValueError("nobody could read these words")
    key, nonce = os.urandom(KEY_BYTES), os.urandom(NONCE_BYTES)
    plain = words.encode()
    whole = len(plain).to_bytes(4) + plain
    whole += bytes(-len(whole) % BLOCK)
    sealed = ChaCha20Poly1305(key).encrypt(nonce, whole, _ABOUT)
    return SealedWords(
        _text(nonce), _text(sealed), {slot.id: _sealed_texts(seal(slot, key)) for slot in readers}
    )


def unseal_words(sealed: SealedWords, slot: Slot, passphrase: str) -> str | None:
    """Return the words, or None when the passphrase is wrong or they were sealed to others."""
    found = sealed.keys.get(slot.id)
    private = opened(slot, secret_of(passphrase))
    if found is None or private is None:
        return None
    share, boxed, mark = map(b64decode, found)
    key = unseal(slot, private, Sealed(share, boxed, mark))
    if key is None:
        return None
    try:
        whole = ChaCha20Poly1305(key).decrypt(
            b64decode(sealed.nonce), b64decode(sealed.words), _ABOUT
        )
    except InvalidTag:
        return None
    return whole[4 : 4 + int.from_bytes(whole[:4])].decode()


def _sealed_texts(sealed: Sealed) -> tuple[str, str, str]:
    return _text(sealed.share), _text(sealed.sealed), _text(sealed.mark)


def _text(value: bytes) -> str:
    return b64encode(value).decode()
