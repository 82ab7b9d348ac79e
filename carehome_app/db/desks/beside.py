"""What travels beside the journal: hashes of PINs, and kept bytes of reports and photographs."""

import hashlib
import zlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from carehome_app.db.desks.segments import Beside
from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import RawLine, decoded
from carehome_app.domain.accounts.events import PinSet
from carehome_app.domain.events import ReportIssued
from carehome_app.domain.inspections.events import PhotographKept

if TYPE_CHECKING:
    from sqlite_utils import Database

_HASH: Final = """
    SELECT h.hash, p.proof FROM pin_hashes h JOIN pins p ON p.subject = h.subject
    WHERE h.subject = ?
"""
_PROOF: Final = "SELECT proof FROM pins WHERE subject = ?"
_KEEP_HASH: Final = "INSERT OR REPLACE INTO pin_hashes (subject, hash) VALUES (?, ?)"
_DOCUMENT: Final = "SELECT bytes FROM documents WHERE sha256 = ?"
_KEEP_DOCUMENT: Final = "INSERT OR IGNORE INTO documents (sha256, bytes) VALUES (?, ?)"
_WANTED_DOCUMENT: Final = "SELECT 1 FROM reports WHERE sha256 = ?"
_PIXELS: Final = "SELECT bytes FROM photograph_bytes WHERE sha256 = ?"
_KEEP_PIXELS: Final = "INSERT OR IGNORE INTO photograph_bytes (sha256, bytes) VALUES (?, ?)"
_WANTED_PIXELS: Final = "SELECT 1 FROM photographs WHERE kept = ?"
_UNZIPPED_MOST: Final = 64 << 20


def beside(store: Store, lines: Sequence[RawLine], most: int) -> tuple[Beside, int]:
    """Return what belongs to these lines and is no line, and to how many of them.

    It is of `most` bytes: what belongs to further lines goes with those, in another piece.
    """
    found = Beside()
    for place, line in enumerate(lines):
        if line.kind not in _KINDS or not isinstance(line.body, str):
            continue
        event = decoded(line.kind, line.body)
        if isinstance(event, PinSet):
            for kept, proof in store.query(_HASH, (event.subject,)):
                if fits(kept, proof):
                    found.pins[event.subject] = kept
            continue
        named, sql, several = (
            (event.sha256, _DOCUMENT, found.documents)
            if isinstance(event, ReportIssued)
            else (getattr(event, "kept", ""), _PIXELS, found.photographs)
        )
        for (content,) in store.query(sql, (named,)):
            most -= len(content)
            if most < 0 and place:
                return found, place
            several[named] = bytes(content)
    return found, len(lines)


def keep(store: Store, db: "Database", brought: Beside) -> None:
    """Keep what came beside lines, each only if the journal vouches for it."""
    for subject, kept in brought.pins.items():
        for (proof,) in store.query(_PROOF, (subject,)):
            if fits(kept, proof):
                db.execute(_KEEP_HASH, (subject, kept))
    for sha256, content in brought.documents.items():
        if _unzipped(content) == sha256 and store.query(_WANTED_DOCUMENT, (sha256,)):
            db.execute(_KEEP_DOCUMENT, (sha256, content))
    for sha256, content in brought.photographs.items():
        if _digest(content) == sha256 and store.query(_WANTED_PIXELS, (sha256,)):
            db.execute(_KEEP_PIXELS, (sha256, content))


def fits(kept: str, proof: str) -> bool:
    """Return whether a hash of a PIN is the one that the journal vouches for."""
    return _digest(kept.encode()) == proof


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _unzipped(content: bytes) -> str:
    """Return the digest of a kept document; empty for one that cannot be unzipped."""
    unzip = zlib.decompressobj()
    try:
        whole = unzip.decompress(content, _UNZIPPED_MOST)
    except zlib.error:
        return ""
    return "" if unzip.unconsumed_tail else _digest(whole)


_KINDS: Final = frozenset({PinSet.kind, ReportIssued.kind, PhotographKept.kind})
