"""What comes down from a bureau to a home: receipts, numbered notices, faults and requests."""

from typing import Final

import msgspec

from carehome_app.domain.bureau.errors import NotAReceiptError

FORM: Final = "carehome down 1"
MAGIC: Final = b"CDWN1"
"""What begins a file that comes down from the bureau."""
MARK_BYTES: Final = 4
KIND: Final = ".cdwn"
BROUGHT: Final = f"from-bureau{KIND}"
"""What was fetched by network, until a window or a command takes it in."""


def mailbox(seal_key: bytes) -> str:
    """Return under which word a home asks for its file: it says as little as the file's head."""
    return seal_key[:MARK_BYTES].hex()


class Receipt(msgspec.Struct, array_like=True, frozen=True):
    """The bureau has this parcel."""

    seq: int
    sha256: str
    at: int


class FaultDown(msgspec.Struct, array_like=True, frozen=True):
    """What the bureau's own inspection found in a home."""

    item: str
    place: str
    grade: str
    words: str
    interim: str = ""


class RequestDown(msgspec.Struct, array_like=True, frozen=True):
    """What somebody told the bureau that the home is to look after."""

    kind: str
    urgency: str
    words: str


class NoticeDown(msgspec.Struct, array_like=True, frozen=True):
    """A numbered notice; the signature of the whole file is the notice's too."""

    no: str
    at: int
    title: str
    words: str
    answer: int = 0
    faults: tuple[FaultDown, ...] = ()
    requests: tuple[RequestDown, ...] = ()


class Down(msgspec.Struct, frozen=True, kw_only=True):
    """One file for one home."""

    form: str = FORM
    home: int
    made_at: int
    receipts: tuple[Receipt, ...] = ()
    notices: tuple[NoticeDown, ...] = ()


_encode: Final = msgspec.msgpack.Encoder().encode
_decode: Final = msgspec.msgpack.Decoder(Down).decode


def written(down: Down) -> bytes:
    """Return what is signed."""
    return _encode(down)


def read(content: bytes) -> Down:
    """Return what a file says."""
    try:
        found = _decode(content)
    except msgspec.MsgspecError as error:
        raise NotAReceiptError from error
    if found.form != FORM:
        raise NotAReceiptError
    return found
