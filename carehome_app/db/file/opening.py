"""Create a home's file, or open one: a newer is refused, an older copied, then brought on."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from carehome_app.db.file.connection import FILE, Store, damage
from carehome_app.db.file.disk import HomeLock
from carehome_app.db.file.errors import BUSY, TROUBLE, storage_problems
from carehome_app.db.file.program import newer_than_this, note_program
from carehome_app.db.file.reading import ReadingStore, connect_reading
from carehome_app.domain.backups.errors import TooOldToReadError
from carehome_app.domain.errors import NotOursError, StorageProblemError

_APPLIED: Final = "SELECT name FROM _sqlite_migrations WHERE migration_set = 'carehome'"
_HAS_TABLE: Final = "SELECT count(*) FROM sqlite_schema WHERE name = '_sqlite_migrations'"
NEWEST: Final = (
    "0001_journal_and_tables",
    "0002_disinfection",
    "0003_outbreaks",
    "0004_accounts",
    "0005_chronic",
    "0006_documents",
    "0007_keeping",
    "0008_proof",
    "0009_answers",
    "0010_trust",
    "0011_versions",
    "0012_one_finding",
    "0013_isolation",
    "0014_gate",
    "0015_sampling",
    "0016_withdrawals",
    "0017_doors",
    "0018_requests",
    "0022_supplies",
    "0020_births",
    "0021_inspections",
    "0023_desks",
    "0024_bureau",
    "0025_rehabilitation",
    "0027_sealed_shifts",
    "0029_wrong_clocks",
    "0030_identity",
    "0031_heads_of_reports",
    "0032_open_requests",
    "0033_intakes",
    "0034_opened_goods",
    "0035_lifted_lines",
    "0036_allergies",
)
"""The steps this program knows, so that opening need not import sqlite-utils."""
_WAITS: Final = "SELECT 1 FROM waiting_kinds LIMIT 1"
DERIVED_AS: Final = 3
"""By which rules episodes and own normals were worked out; raised when such a rule changes.

A file that says less has them worked out anew, all or none. 1: a calm reading ends only what it
can answer. 2: what is in store is as scarce as it is now. 3: a standing test has one result.
"""


def create_store(folder: Path, key: bytes) -> Store:
    """Make the file of a new home."""
    store = Store(folder, key, create=True)
    try:
        _bring_on(store)
        store.conn.execute(f"PRAGMA user_version = {DERIVED_AS}")
    except BaseException:
        store.close()  # what fails holds it in its traceback, and with it half a home
        raise
    return store


def open_store(folder: Path, key: bytes, *, locked: bool = True) -> Store:
    """Open a home's file, bringing an older one on after copying it.

    Not `locked`, the folder's lock is taken while an older file is brought on.
    """
    store = Store(folder, key)
    try:
        applied = _applied(store)
        if not applied:
            raise NotOursError(path=store.path)
        if set(applied) - set(NEWEST):
            raise newer_than_this(store)
        if set(NEWEST) - set(applied):
            lock = None if locked else HomeLock(folder)
            copy_before_step(store, key, applied[-1])
            _bring_on(store)
            if lock is not None:
                lock.release()
        _derive_anew(store)
        _understand(store)
    except BaseException:
        store.close()
        raise
    return store


def open_reading(folder: Path, key: bytes, how: type[ReadingStore] = ReadingStore) -> ReadingStore:
    """Open a home's file as it lies there, to read only."""
    store = how(folder, key)
    applied = _applied(store)
    if set(applied) == set(NEWEST):
        return store
    newer = newer_than_this(store) if set(applied) - set(NEWEST) else None
    store.close()
    raise newer or TooOldToReadError(path=folder)


def _applied(store: Store) -> list[str]:
    ((has_table,),) = store.query(_HAS_TABLE)
    return [name for (name,) in store.query(_APPLIED)] if has_table else []


def _bring_on(store: Store) -> None:
    from carehome_app.db.migrations.steps import migrations

    with storage_problems():
        migrations.ensure_migrations_table(store.db)
        note_program(store)
        migrations.apply(store.db)


def _derive_anew(store: Store) -> None:
    """Work out anew what was derived by earlier rules; all of it or nothing."""
    ((known,),) = store.query("PRAGMA user_version")
    if known >= DERIVED_AS:
        return
    from carehome_app.db.journal.rebuilding import derive

    with store.writing() as db:
        derive(store)
        db.execute(f"PRAGMA user_version = {DERIVED_AS}")


def _understand(store: Store) -> None:
    """Let lines count that a newer program wrote, now that this one knows their kinds."""
    if not store.query(_WAITS):
        return
    from carehome_app.db.journal.merging import understand_waiting
    from carehome_app.db.journal.writing import writing

    with writing(store, station=0, by=0) as writer:
        understand_waiting(store, writer)


def copy_before_step(store: Store, key: bytes, step: str) -> Path:
    """Copy the file beside itself, open the copy and check it; return where it is."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    whole = store.folder / "backups" / f"before-{step}-{stamp}.db"
    copy = whole.with_name(f".part-{whole.name}")
    with storage_problems():
        copy.parent.mkdir(exist_ok=True)
        (busy, *_pages) = store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            why, advice = TROUBLE[BUSY]
            raise StorageProblemError(why=why, advice=advice)
        shutil.copy2(store.folder / FILE, copy)
    copied = connect_reading(copy, key)
    try:
        damaged = damage(copied)
    finally:
        copied.close()
    if damaged:
        raise NotOursError(path=copy)
    with storage_problems():
        copy.rename(whole)  # half a copy never bears the name of a whole one
    return whole
