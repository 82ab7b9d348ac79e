"""Give the file another key: a checked copy with the new key takes the old one's place.

Never in place: an interrupted `PRAGMA rekey` leaves a file of which nobody knows which pages have
which key. The copy is made and checked while others write; what they wrote meanwhile is brought
into it before it takes the place. Only for that moment `vault.json` holds both keys.
"""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple

from sqlcipher3 import dbapi2 as sqlite

from carehome_app.db.file.connection import FILE, KEY_BYTES, Store, damage
from carehome_app.db.file.errors import BUSY, storage_problems
from carehome_app.db.file.held_key import give_key
from carehome_app.db.journal.checking import Chain
from carehome_app.db.journal.head import Heads
from carehome_app.db.journal.journal import raw_lines
from carehome_app.db.keys import vault
from carehome_app.db.keys.carrying_over import carry_over
from carehome_app.db.keys.vault import DRAFT, with_both, with_only
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.keys.errors import KeyNotChangedError

STEP: Final = 256
"""Pages copied between two reports of how far it is."""
PATIENCE: Final = 5000
"""Milliseconds for which a connection waits for another one."""

Progress = Callable[[int, int], object]
"""Told how many hundredths are done, and 100."""


class NewFile(NamedTuple):
    """A checked copy of the record with another key, as of its last lines."""

    key: bytes
    heads: Heads


def copy_with_new_key(store: Store, told: Progress) -> NewFile:
    """Copy the record with a new random key and check the copy; others may write meanwhile.

    The caller keeps others from making another one. What `told` raises ends it.
    """
    draft, key = store.folder / DRAFT, os.urandom(KEY_BYTES)
    with storage_problems():
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(mode=0o700)
        with store.reading():
            heads = store.heads()
            target = _blank(draft / FILE, key)
            try:
                store.conn.backup(target, pages=STEP, progress=_half(told))
            finally:
                target.close()
    _check(draft, key, heads, told)
    return NewFile(key, heads)


def put_in_place(store: Store, new: NewFile) -> bool:
    """Let the copy take the file's place, with what was written since; the store works on it then.

    The caller holds the home's lock. While another connection has the file open nothing is done,
    and the answer is False. Whatever goes wrong before the copy is in place, the old file and key
    stay.
    """
    folder, old = store.folder, store.key
    _bring_on(store, new)
    if not _alone(store):
        return False
    before = vault.read(folder)
    try:
        vault.write(folder, with_both(before, old, new.key))
        store.close()
        _move(folder)
    except BaseException:
        store.reopen(old)
        vault.write(folder, before)
        raise
    store.reopen(new.key)
    # Both keys in the vault do no harm: the next opening puts it in order.
    with suppress(CareHomeError):
        vault.write(folder, with_only(vault.read(folder), new.key))
    drop_copy(folder)
    return True


def drop_copy(folder: Path) -> None:
    """Throw away a copy that is not wanted, or what is left of one."""
    shutil.rmtree(folder / DRAFT, ignore_errors=True)


def _check(draft: Path, key: bytes, heads: Heads, told: Progress) -> None:
    """Open the copy, look at every page, and follow the chain to the lines it must end with."""
    copy = Store(draft, key)
    try:
        told(50, 100)
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


def _bring_on(store: Store, new: NewFile) -> None:
    copy = Store(store.folder / DRAFT, new.key)
    try:
        carry_over(store, copy, new.heads)
        if copy.heads() != store.heads():
            raise KeyNotChangedError
        with storage_problems():
            # A file that is moved must not have left anything in a WAL.
            copy.conn.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()


def _alone(store: Store) -> bool:
    """Return whether nobody else has the file open; then no WAL is left to meet the new one."""
    with storage_problems():
        # A window cannot wait: whoever reads just now is asked again later.
        store.conn.execute("PRAGMA busy_timeout = 0")
        try:
            store.conn.execute("PRAGMA journal_mode = DELETE")
        except sqlite.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != BUSY:
                raise
            return False
        finally:
            store.conn.execute(f"PRAGMA busy_timeout = {PATIENCE}")
    return True


def _move(folder: Path) -> None:
    with storage_problems():
        with (folder / DRAFT / FILE).open("rb+") as copied:
            # Otherwise the name could be on disk before the bytes it names.
            os.fsync(copied.fileno())
        (folder / DRAFT / FILE).replace(folder / FILE)
        vault.sync_folder(folder)


def _blank(path: Path, key: bytes) -> Any:  # noqa: ANN401  # the driver is untyped
    made = sqlite.connect(path.as_posix(), isolation_level=None)
    made.execute("PRAGMA cipher_log_level = NONE")
    give_key(made, key)
    return made


def _half(told: Progress) -> Callable[[int, int, int], None]:
    def step(_status: int, remaining: int, total: int) -> None:
        told(50 * (total - remaining) // max(total, 1), 100)

    return step
