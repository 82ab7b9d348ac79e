"""Bring a copy of the record on to what the record holds now: lines, documents, what is beside."""

from typing import Final

from carehome_app.db import subjects
from carehome_app.db.file.connection import Store
from carehome_app.db.file.errors import storage_problems
from carehome_app.db.journal.head import Heads
from carehome_app.db.journal.journal import RawLine
from carehome_app.db.journal.merging import Merging
from carehome_app.db.journal.writing import writing
from carehome_app.domain.desks.events import ErasureCompleted
from carehome_app.domain.gate.events import EmergencyEnded
from carehome_app.domain.keys.errors import ErasedMeanwhileError
from carehome_app.domain.privacy.events import PersonErased
from carehome_app.domain.rounds.entry import LineRef

_BLANKING: Final = (PersonErased.kind, EmergencyEnded.kind, ErasureCompleted.kind)
"""Lines that take away what earlier ones said: a copy from before them remembers it."""


_NEW: Final = """
    SELECT number, recorded_at, by, kind, body, hash FROM journal
    WHERE station = ? AND number > ? ORDER BY number
"""


def carry_over(store: Store, copy: Store, since: Heads) -> None:
    """Write into a copy what the record got since the copy's last lines.

    `ErasedMeanwhileError` when something was erased: then another copy must be made.
    """
    lines = [line for station in store.heads() for line in _new(store, station, since)]
    if any(line.kind in _BLANKING for line in lines):
        raise ErasedMeanwhileError
    with storage_problems(), writing(copy, station=0, by=0) as writer:
        if lines:
            Merging(copy, writer, max(line.recorded_at for line in lines)).take(lines)
        for table in subjects.GROWING:
            _take_new(store, copy, table)
        for table in subjects.small_tables():
            _take_all(store, copy, table)


def _new(store: Store, station: int, since: Heads) -> list[RawLine]:
    number, _digest = since.get(station, (0, b""))
    rows = store.query(_NEW, (station, number))
    return [RawLine(LineRef(station, row[0]), *row[1:]) for row in rows]


def _take_new(store: Store, copy: Store, table: str) -> None:
    known = set(copy.query(f"SELECT sha256 FROM {table}"))
    for one in set(store.query(f"SELECT sha256 FROM {table}")) - known:
        for row in store.each(f"SELECT * FROM {table} WHERE sha256 = ?", one):
            _put(copy, table, row)


def _take_all(store: Store, copy: Store, table: str) -> None:
    copy.conn.execute(f"DELETE FROM {table}")
    for row in store.each(f"SELECT * FROM {table}"):
        _put(copy, table, row)


def _put(copy: Store, table: str, row: tuple[object, ...]) -> None:
    copy.conn.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
