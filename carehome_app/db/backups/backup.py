"""Backups: a folder each, which counts only when it is proven.

A whole one is a home by itself; another one holds what was new since a whole one beside it
(`added.py`). It is written under another name, opened and checked, brought to the disk and then
renamed.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

from msgspec.structs import replace
from sqlcipher3 import dbapi2 as sqlite

from carehome_app.db.file.connection import FILE, Store
from carehome_app.db.file.disk import LOCK, HomeLock
from carehome_app.db.file.errors import storage_problems
from carehome_app.db.file.held_key import give_key
from carehome_app.db.file.reading import ReadingStore
from carehome_app.db.journal.head import HEAD, HeadFile, Heads, heads_of
from carehome_app.db.journal.proving import PAGE_WRONG, prove
from carehome_app.db.keys.vault import VAULT
from carehome_app.domain.backups.errors import (
    BackupUnderWayError,
    BaseGoneError,
    NotABackupError,
    NotProvenError,
)
from carehome_app.domain.backups.kept import Backup, Why
from carehome_app.domain.errors import HomeInUseError, NotOursError, StorageProblemError
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.in_mind import kept_in_mind

BACKUPS: Final = "backups"
MANIFEST: Final = "backup.json"
UNFINISHED: Final = ".part-"
SET_ASIDE: Final = "damaged"
"""Lies in the folder of a backup that is no more what was proven."""
ADDED: Final = "added.db"
"""What was new since a whole backup; it stands in a folder instead of the whole file."""
BYTES_DIFFER: Final = QT_TRANSLATE_NOOP("Backups", "what arrived is not what was sent")
_BLOCK: Final = 1 << 20


def backups_in(folder: Path) -> list[Backup]:
    """Return the whole backups in a folder, the oldest first; none when it cannot be read."""
    known = _all_in(folder)
    whole = {one.backup.sha256: one.backup for one in known if not one.base}
    found = [
        replace(one.backup, base=whole.get(one.base))
        for one in known
        if not one.base or one.base in whole
    ]
    return sorted(found, key=lambda one: (one.made_at, one.lines))


def without_base(folder: Path) -> list[Backup]:
    """Return what was new since whole backups that are gone: nothing can be made of it."""
    known = _all_in(folder)
    whole = {one.backup.sha256 for one in known if not one.base}
    return [one.backup for one in known if one.base and one.base not in whole]


def backup_at(folder: Path) -> Backup:
    """Return the backup that a folder is; `NotABackupError` when it is none."""
    known = _known(folder)
    if known is None:
        raise NotABackupError(path=folder)
    if not known.base:
        return known.backup
    for one in _all_in(folder.parent):
        if not one.base and one.backup.sha256 == known.base:
            return replace(known.backup, base=one.backup)
    raise BaseGoneError(path=folder, name=known.base_name)


def changed_since_proven(backup: Backup) -> Backup | None:
    """Return a backup, or the whole one it stands on, of which a byte is another one now."""
    for one in (backup, *([] if backup.base is None else [backup.base])):
        try:
            if _sha256(one.folder / file_of(one)) != one.sha256:
                return one
        except OSError:
            return one
    return None


def set_aside(backup: Backup) -> bool:
    """Let a backup count no more, and keep it; return whether that could be noted."""
    try:
        (backup.folder / SET_ASIDE).touch()
    except OSError:
        return False
    return True


def file_of(backup: Backup) -> str:
    """Return the name of the file that holds a backup: the whole record, or what was new."""
    return FILE if backup.base is None else ADDED


def make_backup(store: Store, into: Path, made_at: datetime, why: Why, since: Heads) -> Backup:
    """Copy an open home in one step, prove the copy and keep it in the folder `into`.

    `since` are last lines that were proven before. Nothing is left when it fails.
    """
    with storage_problems(), unfinished(into) as part:
        heads = copy_file(store, part / FILE)
        shutil.copyfile(store.folder / VAULT, part / VAULT)
        note_heads(part, heads)
        try:
            copy = ReadingStore(part, store.key)
        except (NotOursError, StorageProblemError) as error:
            raise NotProvenError(path=part.name, what=PAGE_WRONG) from error
        try:
            prove(copy, heads, since)
        finally:
            copy.close()
        return named(part, into, Backup(part, made_at, why, heads, "", 0))


def named(part: Path, into: Path, made: Backup) -> Backup:
    """Write down what a proven backup is, and let it count under the name of its moment."""
    file = part / file_of(made)
    facts: dict[str, object] = {
        "made_at": made.made_at.isoformat(),
        "why": made.why.value,
        "size": file.stat().st_size,
        "sha256": _sha256(file),
        "heads": _plain(made.heads),
    }
    if made.base is not None:
        facts["base"] = {"name": made.base.folder.name, "sha256": made.base.sha256}
    (part / MANIFEST).write_text(json.dumps(facts, indent=1), encoding="utf-8")
    return backup_at(finish(part, into / _name(made.made_at, made.why)))


def copy_backup(backup: Backup, into: Path, told: Callable[[int], object] | None = None) -> Backup:
    """Copy a proven backup into another folder and compare every byte of what arrived.

    The whole one it stands on is copied before, unless it is there. `told` hears after each block
    how many bytes are written.
    """
    base = backup.base
    if base is not None and all(one.sha256 != base.sha256 for one in backups_in(into)):
        copy_backup(base, into, told)
    with storage_problems(), unfinished(into) as part:
        _fill(backup, part, told)
        _copy(backup.folder / MANIFEST, part / MANIFEST, None)
        return backup_at(finish(part, into / backup.folder.name))


def fill(backup: Backup, home: Path) -> None:
    """Make an empty folder a home as of a whole backup, and compare every byte of what arrived.

    Of one that stands on a whole one, what was new lies in it too; `take_up` adds it.
    """
    _fill(backup.base or backup, home, None)
    if backup.base is not None:
        (home / VAULT).unlink()
        _copy(backup.folder / VAULT, home / VAULT, None)
        _copy_file(backup, home, None)


def _fill(backup: Backup, folder: Path, told: Callable[[int], object] | None) -> None:
    for name in (VAULT, HEAD):
        _copy(backup.folder / name, folder / name, told)
    _copy_file(backup, folder, told)


def _copy_file(backup: Backup, folder: Path, told: Callable[[int], object] | None) -> None:
    _copy(backup.folder / file_of(backup), folder / file_of(backup), told)
    if _sha256(folder / file_of(backup)) != backup.sha256:
        raise NotProvenError(path=backup.folder.name, what=BYTES_DIFFER)


def drop(folder: Path) -> None:
    """Remove a backup; one that is half removed does not count any more."""
    with storage_problems():
        gone = folder.with_name(f"{UNFINISHED}{folder.name}")
        folder.rename(gone)
        shutil.rmtree(gone, ignore_errors=True)


def clear_unfinished(folder: Path) -> None:
    """Remove what a killed program left; only while nobody else makes a backup here."""
    with suppress(OSError):
        for part in folder.glob(f"{UNFINISHED}*"):
            shutil.rmtree(part, ignore_errors=True)


def sweep_unfinished(folder: Path) -> None:
    """Remove what killed restores left beside homes; one that is under way is locked.

    One that was killed before it had its lock is empty: it goes too, and one that is only just
    beginning makes another.
    """
    with suppress(OSError):
        for part in folder.glob(f"{UNFINISHED}*"):
            if not (part / LOCK).exists():
                if part.name.startswith(TO_LOCK):
                    with suppress(OSError):
                        part.rmdir()
                continue
            with suppress(HomeInUseError, StorageProblemError):
                HomeLock(part).release()
                _remove(part)


def _remove(part: Path) -> None:
    """Remove an unfinished folder, its lock last: killed meanwhile, it is swept by the next."""
    with suppress(OSError):
        for path in part.iterdir():
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            elif path.name != LOCK:
                path.unlink()
    shutil.rmtree(part, ignore_errors=True)


@contextmanager
def no_other_backup(folder: Path) -> Iterator[None]:
    """Let nobody else make backups of a home meanwhile; `folder` is where they lie.

    Also while the file is given another key: a backup needs the file and the key file that fits.
    """
    with storage_problems():
        folder.mkdir(exist_ok=True)
    try:
        lock = HomeLock(folder)
    except HomeInUseError as error:
        raise BackupUnderWayError from error
    try:
        yield
    finally:
        lock.release()


def copy_file(store: Store, path: Path) -> Heads:
    """Copy the whole file as it is at one moment, with the same key; return its last lines.

    In one step, since in small ones it would never end while somebody writes. The copy keeps no
    WAL, so that it can be read from a medium that cannot be written.
    """
    target = _blank(path, store.key)
    try:
        with store.reading():
            heads = store.heads()
            store.conn.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
    finally:
        target.close()
    sync(path)
    return heads


def note_heads(folder: Path, heads: Heads) -> None:
    """Write `head.json` of a copy."""
    note = HeadFile(folder)
    try:
        note.write(heads)
    finally:
        note.close()


def sync(path: Path) -> None:
    """Bring a file, or what a folder lists, to the disk."""
    if path.is_dir() and os.name == "nt":
        return  # Windows lists a renamed folder durably by itself
    opened = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _blank(path: Path, key: bytes) -> Any:  # noqa: ANN401  # the driver is untyped
    conn = sqlite.connect(path.as_posix(), isolation_level=None)
    conn.execute("PRAGMA cipher_log_level = NONE")
    give_key(conn, key)
    # Half a copy is thrown away whole, and a finished one is brought to the disk at once.
    conn.execute("PRAGMA journal_mode = OFF")
    conn.execute("PRAGMA synchronous = OFF")
    return conn


@contextmanager
def unfinished(into: Path, *, locked: bool = False) -> Iterator[Path]:
    """Give a folder for something that does not count yet; it is gone when the block fails.

    When the program is killed, one that is `locked` is swept by the next that comes here.
    """
    into.mkdir(parents=True, exist_ok=True)
    part = _new_part(into, TO_LOCK if locked else UNFINISHED)
    lock = None
    while locked and lock is None:
        try:
            lock = HomeLock(part)
        except StorageProblemError:
            if part.exists():
                raise
            part = _new_part(into, TO_LOCK)  # another start swept it before it had its lock
    try:
        yield part
    finally:
        if lock is not None:
            lock.release()
        _remove(part)


def _new_part(into: Path, prefix: str) -> Path:
    part = into / f"{prefix}{os.urandom(4).hex()}"
    part.mkdir(mode=0o700)
    return part


def finish(part: Path, place: Path) -> Path:
    """Bring everything to the disk, then let it count under its name, or the next free one."""
    for path in part.iterdir():
        sync(path)
    sync(part)
    number, free = 1, place
    while free.exists():
        number += 1
        free = place.with_name(f"{place.name}-{number}")
    part.rename(free)
    sync(free.parent)
    return free


def _name(made_at: datetime, why: Why) -> str:
    return f"{made_at:%Y-%m-%dT%H%M%SZ}-{why.value}"


class _Known(NamedTuple):
    """A backup as its own folder tells of it, and the whole one it stands on."""

    backup: Backup
    base: str = ""
    """The SHA-256 of the whole one; empty for a whole one."""
    base_name: str = ""


def _all_in(folder: Path) -> list[_Known]:
    try:
        found = [_known(one) for one in folder.iterdir() if not one.name.startswith(UNFINISHED)]
    except OSError:
        return []
    return [one for one in found if one is not None]


def _known(folder: Path) -> _Known | None:
    if (folder / SET_ASIDE).exists():
        return None
    try:
        written = (folder / MANIFEST).stat()
        known = _told(folder, written.st_mtime_ns, written.st_size)
        size = (folder / (ADDED if known.base else FILE)).stat().st_size
        return known if size == known.backup.size and (folder / VAULT).exists() else None
    except (
        OSError,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        ArithmeticError,
        RecursionError,
    ):
        return None


@kept_in_mind(1024)
def _told(folder: Path, _written_at: int, _size: int) -> _Known:
    """Read what a backup tells of itself; each minute asks how old the newest of all is."""
    facts = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    heads, base = heads_of(facts["heads"]), facts.get("base")
    made_at, why = datetime.fromisoformat(facts["made_at"]), Why(facts["why"])
    if made_at.tzinfo is None:
        raise ValueError("nobody knows when it was made")
    backup = Backup(folder, made_at, why, heads, str(facts["sha256"]), facts["size"])
    return _Known(backup, str(base["sha256"]), str(base["name"])) if base else _Known(backup)


def _plain(heads: Heads) -> dict[str, tuple[int, str]]:
    return {str(one): (number, digest.hex()) for one, (number, digest) in heads.items()}


def _copy(source: Path, target: Path, told: Callable[[int], object] | None) -> None:
    written = 0
    with source.open("rb") as read, target.open("xb") as write:
        while block := read.read(_BLOCK):
            written += write.write(block)
            if told is not None:
                told(written)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


TO_LOCK: Final = f"{UNFINISHED}locked-"
"""One that bears a lock as soon as it can: empty and without, it is nobody's any more."""
