"""Say what happened to a home that does not open as it should, what is safe, and what to do."""

import shutil
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Final

from carehome_app.db.backups.backup import BACKUPS, backup_at, backups_in, sync
from carehome_app.db.file.connection import FILE
from carehome_app.db.file.errors import hardly_any_room, storage_problems
from carehome_app.db.file.opening import open_reading
from carehome_app.db.file.reading import MemoryStore, ReadingStore
from carehome_app.db.journal.head import HEAD
from carehome_app.db.keys import vault
from carehome_app.db.keys.slots import Secret
from carehome_app.db.trust.contradictions import Witness, beside
from carehome_app.domain.backups.errors import KeyFileGoneError, NotABackupError, RecordGoneError
from carehome_app.domain.backups.kept import Backup
from carehome_app.domain.errors import CareHomeError, NoHomeError, NotOursError
from carehome_app.domain.keys.errors import OldKeyFileError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Clock, Desk
from carehome_app.services.home import slots_checked
from carehome_app.services.trust.clock import question
from carehome_app.services.trust.record import lost_lines

BOTH: Final = QT_TRANSLATE_NOOP("Mending", "{first} {then}")
NEWEST: Final = QT_TRANSLATE_NOOP(
    "Mending",
    "The newest proven backup here is of {when}: restore it into a new folder, with what the"
    " damaged record still holds. Nothing in this folder is changed by that.",
)
HOLDS_MORE: Final = QT_TRANSLATE_NOOP(
    "Mending", "The backup of {when} holds more of them than this record."
)
READ_ONLY: Final = QT_TRANSLATE_NOOP(
    "Mending",
    "This home lies on a medium that may only be read. Everything can be looked at; nothing can"
    " be recorded.",
)
NO_ROOM: Final = QT_TRANSLATE_NOOP(
    "Mending",
    "The disk is full. Everything can be looked at; nothing can be recorded before some space on"
    " it is free and the home is opened again.",
)
CLOCK_BACK: Final = QT_TRANSLATE_NOOP(
    "Mending",
    "The clock of this computer shows {now}, but the last line was recorded at {last}. Set the"
    " clock right before anything is recorded; if it is right, the director says in Settings, Keys"
    " that it ran ahead before.",
)
KEPT_KEY_FILE: Final = "vault-{number}.json"
CLOCKS_DIFFER: Final = timedelta(minutes=5)


def with_advice(error: CareHomeError, folder: Path) -> CareHomeError:
    """Add to what is wrong with a home which backup of it is safe; nothing when there is none."""
    newest = backups_in(folder / BACKUPS)[-1:]
    for one in newest:
        then = NEWEST.with_(when=f"{one.made_at.astimezone():%Y-%m-%d %H:%M}")
        error.sentence = BOTH.with_(first=error.sentence, then=then)
    return error


def no_home(folder: Path) -> CareHomeError:
    """Return what is to be said of a folder in which a part of a home is missing, or all of it."""
    has_record, has_key = (folder / FILE).exists(), (folder / vault.VAULT).exists()
    if has_record and not has_key:
        return with_advice(KeyFileGoneError(path=folder), folder)
    if has_key or (folder / HEAD).exists() or (folder / BACKUPS).is_dir():
        return with_advice(RecordGoneError(path=folder), folder)
    return NoHomeError(path=folder)


def found_backups(folder: Path) -> list[Backup]:
    """Return the backups in a folder somebody shows, the newest first.

    It may be a home, a folder of backups, a stick with such folders on it, or a single backup.
    """
    with suppress(NotABackupError):
        return [backup_at(folder)]
    with suppress(OSError):
        below = [one for one in folder.iterdir() if one.is_dir()]
        found = {one.folder: one for place in (folder, *below) for one in backups_in(place)}
        return sorted(found.values(), key=lambda one: one.made_at, reverse=True)
    return []


def look_only(folder: Path, keys: tuple[bytes, ...], clock: Clock) -> Desk:
    """Open a home on a medium that may only be read, with the first key that fits."""
    desk = Desk(_reading(folder, keys), clock)
    desk.warning = _after(lost_lines(desk, beside(folder)), READ_ONLY)
    return desk


def look_without_room(folder: Path, keys: tuple[bytes, ...], clock: Clock) -> Desk | None:
    """Open a home on a full disk to look at it; None when there is room, or when that fails."""
    if not hardly_any_room(folder):
        return None
    for key in keys:
        with suppress(CareHomeError):
            desk = Desk(open_reading(folder, key, MemoryStore), clock)
            desk.warning = _after(lost_lines(desk, beside(folder)), NO_ROOM)
            return desk
    return None


def warning(desk: Desk, noted: list[Witness]) -> Text | None:
    """Return what everybody must know about a record that opens, or nothing.

    `noted` was read before the record was opened.
    """
    lost = lost_lines(desk, noted)
    if lost is not None:
        return _with_backup(desk, lost)
    return slots_checked.warning(desk.store) or question(desk) or _clock_set_back(desk)


def put_back_key_file(backup: Path, home: Path, secret: Secret) -> list[str]:
    """Put the key file of a backup into a home; the one there is kept beside it.

    `secret` is a director's passphrase or the recovery code of that time: without one nobody
    brings an older key file back. One that does not open the record as it is now is
    `OldKeyFileError`. Returned are the kinds of keys that open the home from now on.
    """
    known, path = backup_at(backup), home / vault.VAULT
    _check_it_opens(home, vault.keys(known.folder, secret))
    with storage_problems():
        if path.exists():
            number = len(list(home.glob(KEPT_KEY_FILE.format(number="*")))) + 1
            path.rename(home / KEPT_KEY_FILE.format(number=number))
        draft = home / f".{vault.VAULT}"
        shutil.copyfile(known.folder / vault.VAULT, draft)
        sync(draft)
        draft.rename(path)
        sync(home)
    return [one.kind for one in vault.read(home).slots]


def _check_it_opens(home: Path, keys: tuple[bytes, ...]) -> None:
    for key in keys:
        with suppress(NotOursError):
            ReadingStore(home, key).close()
            return
    raise OldKeyFileError


def _reading(folder: Path, keys: tuple[bytes, ...]) -> ReadingStore:
    *others, last = keys
    for key in others:
        with suppress(NotOursError):
            return open_reading(folder, key)
    return open_reading(folder, last)


def _with_backup(desk: Desk, lost: Text) -> Text:
    lines = sum(number for number, _digest in desk.store.heads().values())
    made = backups_in(desk.store.folder / BACKUPS)
    most = max(made, key=lambda one: one.lines, default=None)
    if most is None or most.lines <= lines:
        return lost
    when = f"{desk.home_time.local(most.made_at):%Y-%m-%d %H:%M}"
    return BOTH.with_(first=lost, then=HOLDS_MORE.with_(when=when))


def _clock_set_back(desk: Desk) -> Text | None:
    """Notice a clock that shows less than the last line; a made-up home's may be moved."""
    if desk.card.demo:
        return None
    last = desk.store.last_recorded_at()
    if last is None or last - desk.now() < CLOCKS_DIFFER:
        return None
    shown = {
        name: f"{desk.home_time.local(one):%Y-%m-%d %H:%M}"
        for name, one in (("now", desk.now()), ("last", last))
    }
    return CLOCK_BACK.with_(**shown)


def _after(first: Text | None, then: Text) -> Text:
    return then if first is None else BOTH.with_(first=first, then=then)
