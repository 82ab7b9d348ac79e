"""What is kept of reports that left the desk, and of rounds that were closed by them."""

from datetime import date, datetime

import msgspec

from carehome_app.domain.entry import LineRef
from carehome_app.domain.plan import RoundKey


class ClosedRound(msgspec.Struct, frozen=True):
    """The figures a round was last closed with, by group."""

    round: RoundKey
    at: datetime
    by: int
    counts: dict[str, dict[str, int]]
    unexplained: tuple[int, ...]


class Issued(msgspec.Struct, frozen=True):
    """A report that left the desk; its bytes are kept by their hash."""

    ref: LineRef
    report: str
    round: RoundKey
    format: str
    sha256: str
    size: int
    seal: str
    archive_number: str
    language: str
    at: datetime
    by: int
    subject: int = 0
    """The person it is about, or 0."""
    until: date | None = None
    """The last day it is about, when that is not the day of its round."""
    masked: bool = False


class Handover(msgspec.Struct, frozen=True):
    """A shift that was handed over: what time it tells of, the words, who gave and who took it."""

    ref: LineRef
    since: datetime
    until: datetime
    words: str
    giver: int
    taker: int
    at: datetime
