"""One key slot: a way in that a person or a computer holds, and what is sealed to it.

A slot has a key pair (X25519). Its private half is wrapped by what the holder has: a passphrase, a
recovery code, a secret in a keyring. The file's key is sealed to its public half, as in a letter
box: a new file key reaches every holder without anybody being asked for a passphrase (ADR 0021).
"""

import hmac
import os
from typing import Final, Literal

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
NONCE_BYTES: Final = 12

_FIRST_VERSION: Final = b"vault.json"

Kind = Literal["passphrase", "recovery", "keyring"]
OF_PEOPLE: Final[tuple[Kind, ...]] = ("passphrase", "recovery")
"""The kinds a person holds; a computer's keyring may be lost with the computer."""


class Cost(msgspec.Struct, frozen=True):
    """What guessing a passphrase costs: rounds, memory in KiB, lanes of Argon2id."""

    time: int
    memory_kib: int
    lanes: int


STRONG: Final = Cost(3, 65536, 2)
"""For a real home. Kept in each slot, so that it can be raised later."""
HIGHEST: Final = Cost(64, 1 << 20, 16)
"""More than any program of ours asks for: a slot that asks for more is damaged, or wicked."""
FOR_DEMO: Final = Cost(1, 64, 1)
"""A demo home's passphrase is printed on its sign-in page: nothing is hidden behind it."""
CHEAP: Final = 8192
"""KiB up to which only a demo home's slot goes; the first of them took as many."""


class Secret(msgspec.Struct, frozen=True):
    """What somebody, or a keyring, holds. Its text appears in no message and no report."""

    kind: Kind
    value: bytes

    def __repr__(self) -> str:
        return f"Secret({self.kind})"


def by_passphrase(passphrase: str) -> Secret:
    """Return a passphrase as a secret."""
    return Secret("passphrase", passphrase.encode())


class Slot(msgspec.Struct, frozen=True, kw_only=True):
    """A slot as it stands in the vault; bytes are base64 there. No names, only numbers."""

    id: str
    kind: Kind
    whose: int
    """The number of the person whose passphrase it is; 0 where it belongs to nobody."""
    made_at: int
    made_by: int
    cost: Cost | None
    """None for secrets too long to be guessed: those are only mixed with the salt."""
    salt: bytes
    nonce: bytes
    wrapped: bytes
    public: bytes


class Sealed(msgspec.Struct, frozen=True):
    """A file key sealed to one slot, and the file key's own mark on that slot."""

    share: bytes
    sealed: bytes
    mark: bytes


def make_slot(secret: Secret, *, whose: int, made_by: int, made_at: int, cost: Cost) -> Slot:
    """Return a new slot that this secret opens; `cost` counts for passphrases only."""
    kept = cost if secret.kind == "passphrase" else None
    pair = X25519PrivateKey.generate()
    public = pair.public_key().public_bytes_raw()
    salt, nonce, number = os.urandom(SALT_BYTES), os.urandom(NONCE_BYTES), os.urandom(6).hex()
    key = _wrapping_key(secret, salt, kept)
    about = f"{number} {secret.kind}".encode()
    wrapped = ChaCha20Poly1305(key).encrypt(nonce, pair.private_bytes_raw(), about)
    return Slot(
        id=number,
        kind=secret.kind,
        whose=whose,
        made_at=made_at,
        made_by=made_by,
        cost=kept,
        salt=salt,
        nonce=nonce,
        wrapped=wrapped,
        public=public,
    )


def opened(slot: Slot, secret: Secret) -> bytes | None:
    """Return the slot's private key, or None when the secret is another's.

    A slot without a public key, of a vault of the first version, gives the file's key itself.
    """
    if slot.kind != secret.kind:
        return None
    key = _wrapping_key(secret, slot.salt, slot.cost)
    about = f"{slot.id} {slot.kind}".encode() if slot.public else _FIRST_VERSION
    try:
        return ChaCha20Poly1305(key).decrypt(slot.nonce, slot.wrapped, about)
    except InvalidTag:
        return None


def seal(slot: Slot, file_key: bytes) -> Sealed:
    """Return the file key sealed to a slot."""
    passing = X25519PrivateKey.generate()
    share = passing.public_key().public_bytes_raw()
    shared = passing.exchange(X25519PublicKey.from_public_bytes(slot.public))
    key = _mixed(shared, share + slot.public, b"carehome seal")
    # The key is used for this one message, so its nonce may be fixed.
    sealed = ChaCha20Poly1305(key).encrypt(bytes(NONCE_BYTES), file_key, slot.id.encode())
    return Sealed(share, sealed, mark(slot, file_key))


def unseal(slot: Slot, private: bytes, sealed: Sealed) -> bytes | None:
    """Return the file key that was sealed to a slot, or None when it was sealed to another."""
    pair = X25519PrivateKey.from_private_bytes(private)
    shared = pair.exchange(X25519PublicKey.from_public_bytes(sealed.share))
    key = _mixed(shared, sealed.share + slot.public, b"carehome seal")
    try:
        return ChaCha20Poly1305(key).decrypt(bytes(NONCE_BYTES), sealed.sealed, slot.id.encode())
    except InvalidTag:
        return None


def mark(slot: Slot, file_key: bytes) -> bytes:
    """Return what only a holder of the file key can write beside a slot.

    Without it, whoever can write to the vault could put in a slot of their own and wait for the
    next file key to be sealed to it.
    """
    key = _mixed(file_key, b"", b"carehome mark")
    return hmac.digest(key, msgspec.json.encode(slot), "sha256")


def _wrapping_key(secret: Secret, salt: bytes, cost: Cost | None) -> bytes:
    if cost is None:
        return _mixed(secret.value, salt, b"carehome " + secret.kind.encode())
    if any(asked > most for asked, most in zip(_numbers(cost), _numbers(HIGHEST), strict=True)):
        raise ValueError("no program of ours asks for so much work")
    # A home that opens by its keyring needs none of this at its start.
    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    try:
        return hash_secret_raw(
            secret.value,
            salt,
            time_cost=cost.time,
            memory_cost=cost.memory_kib,
            parallelism=cost.lanes,
            hash_len=KEY_BYTES,
            type=Type.ID,
        )
    except HashingError as error:  # a cost that cannot be: the slot is damaged
        raise ValueError(error) from error


def _numbers(cost: Cost) -> tuple[int, int, int]:
    return cost.time, cost.memory_kib, cost.lanes


def _mixed(secret: bytes, salt: bytes, what_for: bytes) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt or None, what_for).derive(secret)
