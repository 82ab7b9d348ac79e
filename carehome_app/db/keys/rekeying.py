"""Give the file another key: a checked copy with the new key takes the old one's place.

Never in place: an interrupted `PRAGMA rekey` leaves a file of which nobody knows which pages have
which key. From the first step to the last, `vault.json` holds both keys.
"""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2 as sqlite

from carehome_app.db.file.connection import FILE, KEY_BYTES, Store, damage
from carehome_app.db.file.errors import storage_problems
from carehome_app.db.journal.checking import Chain
from carehome_app.db.journal.head import Heads
from carehome_app.db.journal.journal import raw_lines
from carehome_app.db.keys import vault
from carehome_app.db.keys.vault import DRAFT, with_both, with_only
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.keys.errors import KeyNotChangedError

STEP: Final = 256
"""Pages copied between two reports of how far it is."""

Progress = Callable[[int, int], object]
"""Told how many hundredths are done, and 100."""


def rekey(store: Store, told: Progress) -> None:
    """Give the home's file a new random key; the store then works on the new file.

    The caller holds the home's lock, and no other connection is open. Whatever goes wrong before
    the copy is in place, the old file and key stay.
    """
    folder, old, new = store.folder, store.key, os.urandom(KEY_BYTES)
    before = vault.read(folder)
    # First of all: from here on, whichever file a crash leaves there, the vault opens it.
    vault.write(folder, with_both(before, old, new))
    try:
        _make_copy(store, new, told)
        store.close()
        _put_in_place(folder)
    except BaseException:
        store.reopen(old)
        shutil.rmtree(folder / DRAFT, ignore_errors=True)
        vault.write(folder, before)
        raise
    store.reopen(new)
    # Both keys in the vault do no harm: the next opening puts it in order.
    with suppress(CareHomeError):
        vault.write(folder, with_only(vault.read(folder), new))
    told(100, 100)


def _make_copy(store: Store, key: bytes, told: Progress) -> None:
    draft = store.folder / DRAFT
    with storage_problems():
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir()
        # Needs the file for itself, and leaves no WAL that could meet the new file.
        store.conn.execute("PRAGMA journal_mode = DELETE")
        with store.reading():
            heads = store.heads()
            target = _blank(draft / FILE, key)
            try:
                store.conn.backup(target, pages=STEP, progress=_half(told))
            finally:
                target.close()
    _check(draft, key, heads, told)


def _check(draft: Path, key: bytes, heads: Heads, told: Progress) -> None:
    """Open the copy, look at every page, and follow the chain to the lines it must end with."""
    copy = Store(draft, key)
    try:
        with storage_problems():
            damaged = damage(copy.conn)
            told(75, 100)
            chain = Chain()
            for _line in chain.along(raw_lines(copy)):
                pass
    finally:
        copy.close()
    if damaged or chain.wrong or chain.heads != heads:
        raise KeyNotChangedError
    told(95, 100)


def _put_in_place(folder: Path) -> None:
    with storage_problems():
        with (folder / DRAFT / FILE).open("rb+") as copied:
            # Otherwise the name could be on disk before the bytes it names.
            os.fsync(copied.fileno())
        (folder / DRAFT / FILE).replace(folder / FILE)
        vault.sync_folder(folder)
        shutil.rmtree(folder / DRAFT, ignore_errors=True)


def _blank(path: Path, key: bytes) -> Any:  # noqa: ANN401  # the driver is untyped
    made = sqlite.connect(path.as_posix(), isolation_level=None)
    made.execute("PRAGMA cipher_log_level = NONE")
    made.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return made


def _half(told: Progress) -> Callable[[int, int, int], None]:
    def step(_status: int, remaining: int, total: int) -> None:
        told(50 * (total - remaining) // max(total, 1), 100)

    return step
