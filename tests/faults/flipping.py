"""Flip one byte of a small store, open it as the program does, and say what came of it."""

import hashlib
import shutil
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from carehome_app.db.file.connection import FILE, Store, damage
from carehome_app.db.journal.head import HEAD, Heads
from carehome_app.db.trust.contradictions import beside, found
from carehome_app.domain.errors import CareHomeError
from carehome_app.services.trust.record import said
from tests.builders import Home

WAL = f"{FILE}-wal"
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"


class Verdict(Enum):
    """What the program says of a store with a flipped byte."""

    REFUSED = "refused"
    NAMED = "named"
    SHORTER = "a clean earlier state, whose missing lines head.json names"
    SAME = "the same in every row"
    WRONG = "WRONG"


@dataclass(frozen=True)
class SmallStore:
    """A store as it lay on the disk: the main file, its `-wal`, the note of the last line."""

    files: dict[str, bytes]
    key: bytes
    good: dict[bytes, Heads]
    """Every state the record once had, by its fingerprint; each of them verified."""


def small_store(home: Home, *, in_wal: int) -> SmallStore:
    """Record a little, the last actions of it only in the `-wal`; the home stays open."""
    good: dict[bytes, Heads] = {}
    actions = [("R001", "36.5"), ("R002", "38.6"), ("R003", "h")]
    for place, (code, text) in enumerate(actions):
        if place == len(actions) - in_wal:
            home.desk.store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            good |= _state(home)
        home.measure(code, text)
        good |= _state(home)
    if not in_wal:
        home.desk.store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    names = (FILE, WAL, HEAD) if in_wal else (FILE, HEAD)
    files = {name: (home.folder / name).read_bytes() for name in names}
    assert home.house.verifying.verify().problems == ()  # last: it brings in what is in the WAL
    return SmallStore(files, home.desk.store.key, good)


def flipped(store: SmallStore, name: str, place: int, folder: Path) -> Verdict:
    """Flip a byte of a file and open the store in an empty folder."""
    for other, content in store.files.items():
        (folder / other).write_bytes(content)
    (folder / f"{FILE}-shm").unlink(missing_ok=True)
    if WAL not in store.files:
        (folder / WAL).unlink(missing_ok=True)
    with (folder / name).open("r+b") as file:
        file.seek(place)
        file.write(bytes([store.files[name][place] ^ (1 << place % 8)]))
    return _verdict(store, folder)


def cleared(folder: Path) -> Path:
    """Return the folder, empty."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def fingerprint(store: Store) -> bytes:
    """Return a hash over every row of every table; raises where a page cannot be read."""
    digest = hashlib.sha256()
    for (table,) in store.conn.execute(_TABLES).fetchall():
        for row in store.conn.execute(f"SELECT * FROM {table}"):
            digest.update(repr((table, row)).encode())
    return digest.digest()


def _state(home: Home) -> dict[bytes, Heads]:
    return {fingerprint(home.desk.store): home.desk.store.heads()}


def _verdict(small: SmallStore, folder: Path) -> Verdict:
    try:
        store = Store(folder, small.key)
    except CareHomeError:
        return Verdict.REFUSED
    try:
        is_named = _is_named(store)
        shown = b""
        with suppress(sqlite.DatabaseError):
            shown = fingerprint(store)
        if shown and shown not in small.good:
            return Verdict.WRONG
        if is_named:
            return Verdict.NAMED
        if not shown:
            return Verdict.WRONG
        return _unnamed(small, store, folder)
    finally:
        store.close()


def _is_named(store: Store) -> bool:
    try:
        return bool(damage(store.conn))
    except sqlite.DatabaseError:
        return True


def _unnamed(small: SmallStore, store: Store, folder: Path) -> Verdict:
    heads, last = store.heads(), list(small.good.values())[-1]
    if heads == last:
        return Verdict.SAME
    told = said(store, list(found(store, beside(folder))))
    return Verdict.WRONG if told is None else Verdict.SHORTER
