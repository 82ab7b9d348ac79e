"""Restore a backup into a new folder, with what a damaged record still holds after it."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from carehome_app.db.backups.added import take_up
from carehome_app.db.backups.backup import (
    ADDED,
    backup_at,
    fill,
    finish,
    sweep_unfinished,
    unfinished,
)
from carehome_app.db.backups.salvage import Rest, append_rest, copy_readable, rest_after
from carehome_app.db.file.connection import FILE
from carehome_app.db.file.disk import refuse_network
from carehome_app.db.file.errors import storage_problems
from carehome_app.db.file.opening import open_store
from carehome_app.db.file.reading import ReadingStore
from carehome_app.db.journal.head import Heads, noted_heads
from carehome_app.db.journal.proving import prove
from carehome_app.db.keys import vault
from carehome_app.db.privacy.erasing import blank_again
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.backups.errors import OtherKeyError
from carehome_app.domain.backups.events import RecordRestored
from carehome_app.domain.backups.kept import Backup
from carehome_app.domain.errors import CareHomeError, HomeExistsError, NotOursError, WrongKeyError
from carehome_app.domain.keys.errors import RecoveryCodeError
from carehome_app.domain.keys.recovery_code import read
from carehome_app.domain.moments import to_ms
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Clock, Desk, system_clock
from carehome_app.services.history.verifying import Verifying
from carehome_app.services.home.opening import KeyringSecret, secret_given
from carehome_app.services.trust.clock import believed_now
from carehome_app.services.trust.place import begin_station

WHOLE: Final = QT_TRANSLATE_NOOP("Restoring", "Nothing that was ever kept is missing.")
MISSING: Final = QT_TRANSLATE_NOOP(
    "Restoring",
    "Lines that were kept after this backup and are not in the restored record: {count}.",
)
NOT_KNOWN: Final = QT_TRANSLATE_NOOP(
    "Restoring",
    "Whether anything was kept after this backup cannot be told: the old folder's {name} is not"
    " at hand.",
)
SALVAGED: Final = QT_TRANSLATE_NOOP(
    "Restoring", "Lines taken over from the damaged record: {count}."
)
UNREADABLE: Final = QT_TRANSLATE_NOOP(
    "Restoring", "Desk {station}: lines {first} to {last} could not be read."
)
UNREADABLE_ON: Final = QT_TRANSLATE_NOOP(
    "Restoring", "Desk {station}: lines from {first} on could not be read, if there were any."
)
FORK: Final = QT_TRANSLATE_NOOP(
    "Restoring",
    "Two copies went on as desk {station}: {count} lines of the damaged one are kept beside the"
    " record. A director enters them anew on the page of desks.",
)
BEYOND: Final = QT_TRANSLATE_NOOP(
    "Restoring",
    "Lines that can be read but stand behind a gap: {count}. Nothing proves them, so they were"
    " left in the damaged folder.",
)


class Restoring(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be restored, where to, and by whom."""

    backup: Path
    target: Path
    key: bytes
    damaged: Path | None = None
    """A home folder whose record may hold more than the backup."""
    rest_key: bytes = b""
    """Its key, where it was changed after the backup; empty for the backup's."""
    by: int = 0
    clock: Clock = system_clock


class Restored(msgspec.Struct, frozen=True):
    """What came of it. `missing` is None where nobody can know."""

    folder: Path
    backup: Backup
    rest: Rest
    missing: int | None
    problems: tuple[Text, ...]

    def words(self) -> Iterator[Text]:
        """Say what the restored record holds, and what it does not."""
        if self.rest.lines:
            yield SALVAGED.with_(count=len(self.rest.lines))
        for station, (first, last) in self.rest.unreadable.items():
            known = last >= first
            text = UNREADABLE if known else UNREADABLE_ON
            yield text.with_(station=station, first=first, last=last)
        for station, branch in self.rest.forks.items():
            yield FORK.with_(station=station, count=len(branch))
        if self.rest.beyond:
            yield BEYOND.with_(count=self.rest.beyond)
        if self.missing is None:
            yield NOT_KNOWN.with_(name="head.json")
        else:
            yield MISSING.with_(count=self.missing) if self.missing else WHOLE
        yield from self.problems


def restore(wanted: Restoring) -> Restored:
    """Make a new folder of a backup; nothing is ever written over.

    The copy is proven, what the damaged record still holds is appended as far as the chain proves
    it, and everything is verified before the folder gets its name.
    """
    backup = backup_at(wanted.backup)
    with storage_problems():
        if wanted.target.exists() and not _is_empty(wanted.target):
            raise HomeExistsError(path=wanted.target)
    refuse_network(wanted.target.parent)
    noted = _noted(wanted, backup)
    sweep_unfinished(wanted.target.parent)
    with storage_problems(), unfinished(wanted.target.parent, locked=True) as part:
        home = part / "home"
        home.mkdir()
        fill(backup, home)
        _prove(home, wanted.key, (backup.base or backup).heads)
        rest = _rest(wanted, backup, part, noted or {})
        missing, problems = _complete(home, wanted, backup, rest, noted)
        if wanted.target.exists():
            wanted.target.rmdir()
        return Restored(finish(home, wanted.target), backup, rest, missing, problems)


def key_of(
    folder: Path, passphrase: str | KeyringSecret | None, recovery: str | None = None
) -> bytes:
    """Return the key of a backup by its own key file; with nothing given, by this keyring.

    A passphrase may be the recovery code too: on such a day nobody looks for the right field.
    """
    try:
        keys = vault.keys(folder, secret_given(folder, passphrase, recovery))
    except WrongKeyError:
        if not isinstance(passphrase, str) or not _may_be_code(passphrase):
            raise
        keys = vault.keys(folder, secret_given(folder, None, passphrase))
    for key in keys:
        with suppress(NotOursError):
            ReadingStore(folder, key, ADDED if (folder / ADDED).exists() else FILE).close()
            return key
    raise NotOursError(path=folder / FILE)


def rest_key_of(
    damaged: Path | None, passphrase: str | KeyringSecret | None, recovery: str | None = None
) -> bytes:
    """Return the key of a damaged record by the same secret; empty when its key file is gone too.

    It is another one than the backup's when the file key was changed in between.
    """
    if damaged is None:
        return b""
    with suppress(CareHomeError):
        return key_of(damaged, passphrase, recovery)
    with suppress(CareHomeError):
        return vault.keys(damaged, secret_given(damaged, passphrase, recovery))[0]
    return b""


def _may_be_code(typed: str) -> bool:
    try:
        return bool(read(typed))
    except RecoveryCodeError:
        return False


def _prove(home: Path, key: bytes, heads: Heads) -> None:
    try:
        copy = ReadingStore(home, key)
    except NotOursError as error:
        # Every byte was compared before: it is what was proven once, with another key.
        raise OtherKeyError from error
    try:
        prove(copy, heads, {})
    finally:
        copy.close()


def _rest(wanted: Restoring, backup: Backup, part: Path, noted: Heads) -> Rest:
    """Read the damaged record in a copy, since opening it changes it."""
    if wanted.damaged is None:
        return Rest()
    torn = part / "damaged"
    torn.mkdir()
    for name in (FILE, f"{FILE}-wal"):
        copy_readable(wanted.damaged / name, torn / name)
    return rest_after(torn, wanted.rest_key or wanted.key, backup.heads, noted)


def _complete(
    home: Path, wanted: Restoring, backup: Backup, rest: Rest, noted: Heads | None
) -> tuple[int | None, tuple[Text, ...]]:
    from carehome_app.db.journal.writing import writing

    store = open_store(home, wanted.key)
    try:
        if backup.base is not None:
            take_up(store, home)
            (home / ADDED).unlink()
        append_rest(store, rest)
        blank_again(store)
        missing = None if noted is None else _missing(noted, store.heads())
        unknown = -1 if missing is None else missing
        event = RecordRestored(to_ms(backup.made_at), backup.lines, len(rest.lines), unknown)
        # By a clock that jumped nothing is stamped: the home asks about it when it is opened.
        now = believed_now(Desk(store, wanted.clock))
        station = begin_station(store, "restored", now)
        with writing(store, station=station, by=wanted.by) as writer:
            writer.append(event, clock=now)
        desk = Desk(store, wanted.clock, Actor(wanted.by, "", Role.DIRECTOR))
        return missing, Verifying(desk, elsewhere=False).verify().problems
    finally:
        store.close()


def _missing(noted: Heads, there: Heads) -> int:
    return sum(
        max(number - there.get(station, (0, b""))[0], 0)
        for station, (number, _digest) in noted.items()
    )


def _noted(wanted: Restoring, backup: Backup) -> Heads | None:
    """Return the last lines the old home noted, where it is at hand."""
    old = wanted.damaged or backup.folder.parent.parent
    return noted_heads(old)


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())
