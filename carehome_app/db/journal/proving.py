"""Prove a copy: every page is authentic, every line follows the one before, up to the last."""

from typing import Final

from sqlcipher3 import dbapi2 as sqlite

from carehome_app.db.file.connection import Store, damage
from carehome_app.db.journal.checking import hash_of
from carehome_app.db.journal.head import Heads
from carehome_app.db.journal.journal import START, chained
from carehome_app.domain.backups.errors import NotProvenError
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

LINE_WRONG: Final = QT_TRANSLATE_NOOP("Backups", "line {number} of desk {station} does not fit")
LAST_DIFFERS: Final = QT_TRANSLATE_NOOP("Backups", "its last line is another one")
OTHER_BEFORE: Final = QT_TRANSLATE_NOOP(
    "Backups", "line {number} of desk {station} is not the one that was proven before"
)
PAGE_WRONG: Final = QT_TRANSLATE_NOOP("Backups", "the file is damaged")
_AFTER: Final = """
    SELECT number, recorded_at, by, kind, body, hash FROM journal
    WHERE station = ? AND number > ? ORDER BY number
"""


def prove(copy: Store, heads: Heads, since: Heads) -> None:
    """Raise `NotProvenError` unless the copy is whole and ends with these last lines.

    The chain is followed from `since`, lines an earlier proof came to; a record in which one of
    them is another line is not proven.
    """
    if _is_damaged(copy):
        raise _not_proven(copy, PAGE_WRONG)
    if copy.heads() != heads:
        raise _not_proven(copy, LAST_DIFFERS)
    for station in heads:
        number, digest = since.get(station, (0, START))
        # Following the chain from here on says nothing of what lies before.
        if number and hash_of(copy, LineRef(station, number)) != digest:
            raise _not_proven(copy, OTHER_BEFORE.with_(station=station, number=number))
        _follow(copy, station, number, digest)


def prove_rest(copy: Store, heads: Heads, since: Heads) -> None:
    """Raise `NotProvenError` unless a copy is whole and leads from some last lines to others."""
    if _is_damaged(copy):
        raise _not_proven(copy, PAGE_WRONG)
    for station in heads:
        number, digest = since.get(station, (0, START))
        if _follow(copy, station, number, digest) != heads[station]:
            raise _not_proven(copy, LAST_DIFFERS)


def _is_damaged(copy: Store) -> bool:
    try:
        return bool(damage(copy.conn))
    except sqlite.DatabaseError:
        return True  # so much so that looking for it fails


def _follow(copy: Store, station: int, number: int, previous: bytes) -> tuple[int, bytes]:
    """Follow the chain from a line to the last one of its station, and return that."""
    for there, at, by, kind, body, digest in copy.each(_AFTER, (station, number)):
        number += 1
        line = (station, number, at, by, kind, body)
        if there != number or chained(previous, line) != digest:
            raise _not_proven(copy, LINE_WRONG.with_(station=station, number=number))
        previous = digest
    return number, previous


def _not_proven(copy: Store, what: Text) -> NotProvenError:
    return NotProvenError(path=copy.folder.name, what=what)
