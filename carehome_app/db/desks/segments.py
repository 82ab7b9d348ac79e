"""A segment: lines of one desk, signed by it and sealed to every open desk of the home.

In clear stand only home, desk and numbers, and to whom it is sealed. Whoever carries it, on a
stick or in a synced folder, can neither read nor change it.
"""

import json
import os
import zlib
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

import msgspec
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from carehome_app.db.journal.journal import RawLine, chained
from carehome_app.domain.desks.errors import (
    NewerSegmentError,
    NotForThisDeskError,
    NotSignedError,
    TooLargeError,
)
from carehome_app.domain.rounds.entry import LineRef

MAGIC: Final = b"CHSEG"
VERSION: Final = 1
MOST_BYTES: Final = 32 << 20
_UNZIPPED: Final = 20
"""How many times larger a segment may be when it is unzipped: beyond that it is no honest one."""
_LENGTH, _SIGNATURE, _KEY = 4, 64, 32
_NONCE: Final = bytes(12)
"""A content key is used for this one message."""


class Opening(msgspec.Struct, array_like=True, frozen=True):
    """What stands in clear; the desk's public keys only where the segment brings them first."""

    version: int
    home: str
    station: int
    first: int
    last: int
    keys: dict[int, bytes]
    """The key of the content, sealed to each desk by its station."""
    sign_key: bytes = b""
    open_key: bytes = b""
    proof: bytes = b""


class Beside(msgspec.Struct, array_like=True, frozen=True):
    """What travels beside the journal: hashes of PINs by person, kept bytes by SHA-256."""

    pins: dict[int, str] = msgspec.field(default_factory=dict)
    documents: dict[str, bytes] = msgspec.field(default_factory=dict)
    photographs: dict[str, bytes] = msgspec.field(default_factory=dict)


BareLine = tuple[int, int, int, str, bytes]
"""When it was recorded, by whom, of which kind; what it says, or its hash if it is erased."""


class Content(msgspec.Struct, array_like=True, frozen=True):
    """What is sealed; the hashes of the lines are worked out from the one before the first."""

    previous: bytes
    digest: bytes
    made_at: int
    program: str
    heads: dict[int, int]
    lines: tuple[BareLine, ...]
    beside: Beside = Beside()
    ahead: dict[int, int] = msgspec.field(default_factory=dict)
    """By how many milliseconds other desks' clocks are ahead, as seen there."""


class Keys(NamedTuple):
    """A desk's private keys."""

    sign: bytes
    open: bytes

    @property
    def sign_key(self) -> bytes:
        """The public half by which others know its signature."""
        return Ed25519PrivateKey.from_private_bytes(self.sign).public_key().public_bytes_raw()

    @property
    def open_key(self) -> bytes:
        """The public half to which others seal."""
        return X25519PrivateKey.from_private_bytes(self.open).public_key().public_bytes_raw()


def new_keys() -> Keys:
    """Return fresh keys of a desk."""
    return Keys(
        Ed25519PrivateKey.generate().private_bytes_raw(),
        X25519PrivateKey.generate().private_bytes_raw(),
    )


def signed(private: bytes, message: bytes) -> bytes:
    """Return the signature of a message."""
    return Ed25519PrivateKey.from_private_bytes(private).sign(message)


def is_signed(key: bytes, signature: bytes, message: bytes) -> bool:
    """Return whether a signature is that of the holder of a key."""
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def said_by(home: str, station: int, sign_key: bytes, open_key: bytes) -> bytes:
    """Return what an invitation signs: which desk of which home, and by which keys."""
    return b"carehome desk " + json.dumps([home, station, sign_key.hex(), open_key.hex()]).encode()


def made(opening: Opening, content: Content, sign: bytes, to: Mapping[int, bytes]) -> bytes:
    """Return the bytes of a segment, sealed to the open keys of some desks."""
    key = os.urandom(_KEY)
    about = _about(opening)
    keys = {
        station: _suite().encrypt(key, X25519PublicKey.from_public_bytes(public), about)
        for station, public in to.items()
    }
    clear = _clear(msgspec.structs.replace(opening, keys=keys))
    body = zlib.compress(msgspec.msgpack.encode(content), 6)
    sealed = ChaCha20Poly1305(key).encrypt(_NONCE, body, clear)
    return clear + signed(sign, clear + sealed) + sealed


def opening_of(data: bytes, name: str) -> Opening:
    """Return what a segment says in clear; nothing of it is proven yet."""
    if len(data) > MOST_BYTES:
        raise TooLargeError(name=name)
    start = len(MAGIC) + 1 + _LENGTH
    if not data.startswith(MAGIC) or len(data) < start:
        raise NotSignedError(name=name)
    if data[len(MAGIC)] > VERSION:
        raise NewerSegmentError(name=name)
    length = int.from_bytes(data[len(MAGIC) + 1 : start], "big")
    try:
        return msgspec.msgpack.decode(data[start : start + length], type=Opening)
    except (msgspec.MsgspecError, ValueError) as error:
        raise NotSignedError(name=name) from error


class Opened(NamedTuple):
    """A segment whose signature fits, read."""

    lines: list[RawLine]
    content: Content


def opened(data: bytes, name: str, sign_key: bytes, own: tuple[int, bytes]) -> Opened:
    """Check the signature of a segment and open it as the desk `own`: station, private key."""
    opening = opening_of(data, name)
    clear = _clear(opening)
    signature = data[len(clear) : len(clear) + _SIGNATURE]
    sealed = data[len(clear) + _SIGNATURE :]
    if not data.startswith(clear) or not is_signed(sign_key, signature, clear + sealed):
        raise NotSignedError(name=name)
    station, private = own
    if station not in opening.keys:
        raise NotForThisDeskError(name=name)
    try:
        mine = X25519PrivateKey.from_private_bytes(private)
        key = _suite().decrypt(opening.keys[station], mine, _about(opening))
        body = ChaCha20Poly1305(key).decrypt(_NONCE, sealed, clear)
        unzip = zlib.decompressobj()
        text = unzip.decompress(body, max(len(body) * _UNZIPPED, 1 << 20))
        if unzip.unconsumed_tail:
            raise TooLargeError(name=name)
        content = msgspec.msgpack.decode(text, type=Content)
    except (InvalidTag, ValueError, zlib.error, msgspec.MsgspecError) as error:
        raise NotSignedError(name=name) from error
    lines = _lines(opening, content)
    if len(lines) != opening.last - opening.first + 1 or lines[-1].hash != content.digest:
        raise NotSignedError(name=name)
    return Opened(lines, content)


def bare(line: RawLine) -> BareLine:
    """Return a line as it travels: without number and hash, which follow."""
    said, gone = ("", line.body) if isinstance(line.body, bytes) else (line.body, b"")
    return (line.recorded_at, line.by, line.kind, said, gone)


def with_hashes(
    station: int, first: int, previous: bytes, lines: Sequence[BareLine]
) -> list[RawLine]:
    """Return lines that travelled bare, each with the hash that follows from those before."""
    found = []
    for number, (at, by, kind, said, gone) in enumerate(lines, start=first):
        body = gone or said
        previous = chained(previous, (station, number, at, by, kind, body))
        found.append(RawLine(LineRef(station, number), at, by, kind, body, previous))
    return found


def _lines(opening: Opening, content: Content) -> list[RawLine]:
    return with_hashes(opening.station, opening.first, content.previous, content.lines)


def _clear(opening: Opening) -> bytes:
    said = msgspec.msgpack.encode(opening)
    return MAGIC + bytes([opening.version]) + len(said).to_bytes(_LENGTH, "big") + said


def _about(opening: Opening) -> bytes:
    who = (opening.home, opening.station, opening.first, opening.last)
    return b"carehome segment " + msgspec.msgpack.encode(who)


def _suite() -> Suite:
    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
