"""What is kept of reports that left the desk, their seals as typed, and what is refused."""

import hashlib
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

import msgspec

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import QT_TRANSLATE_NOOP

# The seal of a report as people type it off the paper.

SEAL_CHARACTERS: Final = 20
"""80 bits: nobody makes another record whose line has the same seal."""
OLD_SEAL_CHARACTERS: Final = 16
"""On paper from before; such a seal is the beginning of today's."""
_READ_AS: Final = str.maketrans({"o": "0", "l": "1", "i": "1"})
"""Letters that no seal has, for the digits they are mistaken for."""


def plain_seal(typed: str) -> str:
    """Return a seal without what groups it, in small letters; full-width characters are plain."""
    known = unicodedata.normalize("NFKC", typed).lower().translate(_READ_AS)
    return "".join(one for one in known if one.isalnum())


def can_be_seal(code: str) -> bool:
    """Return whether a plain seal has the right length and only characters that seals have."""
    return len(code) in (SEAL_CHARACTERS, OLD_SEAL_CHARACTERS) and set(code) <= set(
        "0123456789abcdef"
    )


def seal_code(digest: bytes) -> str:
    """Return the seal of a line's hash: 20 hexadecimal characters."""
    return hashlib.sha256(b"seal" + digest).hexdigest()[:SEAL_CHARACTERS]


def seal_of_lines(lines: Mapping[int, tuple[int, bytes]]) -> str:
    """Return the seal of the last lines of all desks: number and hash by desk.

    With one desk it is that of its line, as it was before there could be several.
    """
    if len(lines) == 1:
        ((_number, digest),) = lines.values()
        return seal_code(digest)
    whole = hashlib.sha256()
    for station, (number, digest) in sorted(lines.items()):
        whole.update(f"{station} {number} ".encode() + digest)
    return seal_code(whole.digest())


def is_seal_of(code: str, full: str) -> bool:
    """Return whether a plain seal is this one, or how it was written on paper once."""
    return code in (full, full[:OLD_SEAL_CHARACTERS])


# What cannot be done with documents, one sentence each.


class HandoverNeedsTwoError(CareHomeError):
    """A handover is signed by one who gives and another who takes."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "A handover needs two people: who hands over, and who takes over."
    )


class IncompleteReportError(CareHomeError):
    """A round of which somebody is unexplained is reported only with a reason."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{count} people are unexplained. Say why it is issued incomplete."
    )


class WithdrawnWithoutReasonError(CareHomeError):
    """A report is not withdrawn without saying why."""

    text = QT_TRANSLATE_NOOP("Errors", "Say why the report is withdrawn.")


class AlreadyWithdrawnError(CareHomeError):
    """A report is withdrawn once."""

    text = QT_TRANSLATE_NOOP("Errors", "Report {number} was withdrawn before.")


class NotIssuedKindError(CareHomeError):
    """A sheet to write on is printed, not issued."""

    text = QT_TRANSLATE_NOOP("Errors", "{kind} is only printed or saved, never issued.")


# What is kept of reports that left the desk, and of rounds that were closed by them.


class ClosedRound(msgspec.Struct, frozen=True):
    """The figures a round was last closed with, by group."""

    round: RoundKey
    at: datetime
    by: int
    counts: dict[str, dict[str, int]]
    unexplained: tuple[int, ...]


class Withdrawn(msgspec.Struct, frozen=True):
    """When, by whom and why a report was withdrawn."""

    at: datetime
    by: int
    words: str


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
    withdrawn: Withdrawn | None = None
    """It no longer holds; what was issued is kept all the same."""


class Handover(msgspec.Struct, frozen=True):
    """A shift that was handed over: what time it tells of, the words, who gave and who took it."""

    ref: LineRef
    since: datetime
    until: datetime
    words: str
    giver: int
    taker: int
    at: datetime
