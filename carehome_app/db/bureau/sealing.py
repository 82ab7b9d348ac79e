"""Sign and seal what goes between a home and its bureau: Ed25519 inside, HPKE (RFC 9180) around.

The signature is inside the seal, so that nobody outside sees who sent a parcel.
"""

from typing import Final, NamedTuple

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from carehome_app.domain.bureau.down import MARK_BYTES
from carehome_app.domain.bureau.errors import (
    AlteredParcelError,
    NotAParcelError,
    OtherBureauError,
    ParcelTooBigError,
)
from carehome_app.domain.bureau.parcel import MOST_BYTES

MAGIC: Final = b"CPAR1"
SIGNATURE_BYTES: Final = 64
SUITE: Final = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
CODE: Final = b"carehome code 1"


class Keys(NamedTuple):
    """The private keys of one side: to sign with, and to open what was sealed for it."""

    sign: bytes
    seal: bytes

    @property
    def sign_public(self) -> bytes:
        """What others check signatures with."""
        return Ed25519PrivateKey.from_private_bytes(self.sign).public_key().public_bytes_raw()

    @property
    def seal_public(self) -> bytes:
        """What others seal with."""
        return X25519PrivateKey.from_private_bytes(self.seal).public_key().public_bytes_raw()


def new_keys() -> Keys:
    """Return fresh random keys."""
    sign = Ed25519PrivateKey.generate().private_bytes_raw()
    return Keys(sign, X25519PrivateKey.generate().private_bytes_raw())


def signature(content: bytes, keys: Keys) -> bytes:
    """Return a signature under a content."""
    return Ed25519PrivateKey.from_private_bytes(keys.sign).sign(content)


def is_signed(content: bytes, signed: bytes, key: bytes) -> bool:
    """Return whether the holder of a key signed exactly this content."""
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signed, content)
    except (InvalidSignature, ValueError):
        return False
    return True


def signed(content: bytes, keys: Keys) -> bytes:
    """Return a content with its signature before it."""
    return signature(content, keys) + content


def parts(whole: bytes) -> tuple[bytes, bytes]:
    """Return signature and content."""
    if len(whole) <= SIGNATURE_BYTES:
        raise NotAParcelError
    return whole[:SIGNATURE_BYTES], whole[SIGNATURE_BYTES:]


def sealed(whole: bytes, seal_key: bytes, magic: bytes = MAGIC) -> bytes:
    """Return a file that only the holder of a key opens; its mark says for whom it is."""
    public = X25519PublicKey.from_public_bytes(seal_key)
    head = magic + seal_key[:MARK_BYTES]
    return head + SUITE.encrypt(whole, public, info=head)


def opened(file: bytes, keys: Keys, magic: bytes = MAGIC) -> bytes:
    """Return what was sealed; a file that is none, another's or altered is told apart."""
    if len(file) > MOST_BYTES:
        raise ParcelTooBigError
    head = file[: len(magic) + MARK_BYTES]
    if not head.startswith(magic) or len(file) <= len(head) + SIGNATURE_BYTES:
        raise NotAParcelError
    if head[len(magic) :] != keys.seal_public[:MARK_BYTES]:
        raise OtherBureauError
    return _decrypted(file[len(head) :], keys, head)


def sealed_code(content: bytes, keys: Keys, seal_key: bytes) -> bytes:
    """Return a day signed and sealed for a square code, without any head: 112 bytes more."""
    public = X25519PublicKey.from_public_bytes(seal_key)
    return SUITE.encrypt(signed(content, keys), public, info=CODE)


def opened_code(content: bytes, keys: Keys) -> bytes:
    """Return signature and day of a square code."""
    return _decrypted(content, keys, CODE)


def _decrypted(content: bytes, keys: Keys, info: bytes) -> bytes:
    private = X25519PrivateKey.from_private_bytes(keys.seal)
    try:
        return SUITE.decrypt(content, private, info=info)
    except (InvalidTag, ValueError) as error:
        raise AlteredParcelError from error
