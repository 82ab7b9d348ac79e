"""Back the record up: when it is due, to where, which are kept, and when the last was proven."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec.structs import replace

from carehome_app.db.backups.added import can_stand_on, make_added
from carehome_app.db.backups.backup import (
    BACKUPS,
    backups_in,
    changed_since_proven,
    clear_unfinished,
    copy_backup,
    drop,
    make_backup,
    no_other_backup,
    set_aside,
    without_base,
)
from carehome_app.db.file import program
from carehome_app.db.file.connection import Store
from carehome_app.db.file.reading import ReadingStore
from carehome_app.db.trust import contradictions
from carehome_app.db.trust.contradictions import holds
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.backups.errors import (
    FolderNameError,
    InsideHomeError,
    NoFolderError,
    PlaceGoneError,
)
from carehome_app.domain.backups.kept import (
    DAYS,
    DRILL_EVERY,
    EVERY,
    WHOLE_EVERY,
    Backup,
    Why,
    is_stale,
    let_go,
)
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.moments import HomeTime
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.backups.drilling import Drill
from carehome_app.services.backups.notes import BackupNotes, Second, note, notes_in
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.trust.clock import check_clock, doubted_since
from carehome_app.services.trust.record import SECOND_FOLDER, said, witnesses

if TYPE_CHECKING:
    from carehome_app.services.backups.restoring import Restoring

A_DAY: Final = timedelta(days=1)
IN_BETWEEN: Final = (Why.ROUND, Why.HOUR)
"""What makes a backup of what is new only; who asks for one gets it whole."""
CLOCKS_DIFFER: Final = timedelta(minutes=5)
SHOWN: Final = 60
"""How many characters of a wrong folder are said back."""
NOTHING_LET_GO: Final = QT_TRANSLATE_NOOP(
    "Backups", "The backup was made and proven; no older one was let go. {why}"
)


class Outcome(msgspec.Struct, frozen=True):
    """What one run did. `second` says how the second folder went, `trouble` why it failed."""

    backup: Backup
    second: Second = Second.NONE
    trouble: Text | None = None


class BackingUp:
    """The backups of an open home."""

    def __init__(self, desk: Desk) -> None:
        """Back up the home of a desk."""
        self._desk = desk

    @property
    def folder(self) -> Path:
        """Where the backups of this home lie."""
        return self._desk.store.folder / BACKUPS

    def made(self) -> list[Backup]:
        """Return the proven backups on this computer, the newest first.

        Every byte of the newest is compared with what was proven; one that changed counts no more.
        """
        found = backups_in(self.folder)[::-1]
        while found and (changed := changed_since_proven(found[0])) is not None:
            set_aside(changed)
            found = [one for one in found if changed not in (one, one.base)]
        return found

    def last(self) -> Backup | None:
        """Return the last proven backup, leaving out what the clock shows as the future."""
        latest = self._desk.now() + CLOCKS_DIFFER
        listed = backups_in(self.folder)[::-1]
        return next((one for one in listed if one.made_at <= latest), None)

    def is_stale(self, last: Backup | None) -> bool:
        """Return whether the last proven backup is older than it may be, or there is none."""
        return is_stale(last.made_at if last else None, self._desk.now())

    def due(self) -> Why | None:
        """Return what a backup is due for now: a day since a whole one, an hour with new lines."""
        if isinstance(self._desk.store, ReadingStore) or doubted_since(self._desk):
            return None
        last, now = self.last(), self._desk.now()
        if last is None or now - (last.base or last).made_at >= WHOLE_EVERY:
            return Why.START
        is_new = last.heads != self._desk.store.heads()
        return Why.HOUR if is_new and now - last.made_at >= EVERY else None

    def notes(self) -> BackupNotes:
        """Return how the last drill and the second folder went."""
        return notes_in(self.folder)

    def second_folder(self) -> Path | None:
        """Return the folder or stick that gets a copy too, if the home named one."""
        said = self._desk.setting(self._second_key)
        return Path(said) if said else None

    def set_second_folder(self, said: str) -> Changes:
        """Copy each backup there too from now on; an empty text ends it."""
        self._desk.require(May.SET_RULES)
        path = self._outside(said) if said.strip() else None
        chosen = SettingChanged(self._second_key, "" if path is None else str(path))
        return self._desk.decide(May.SET_RULES, chosen)

    def job(self, why: Why) -> "BackupJob":
        """Return a backup that may be made in any thread; one that is asked for needs a reader."""
        if why is Why.ASKED:
            self._desk.require(May.READ)
        check_clock(self._desk)
        return BackupJob(
            store=self._desk.store,
            at=self._desk.now(),
            why=why,
            second=self._second(),
            home_time=self._desk.home_time,
        )

    def to(self, folder: Path) -> Backup:
        """Make a backup in a folder somebody names, and nowhere else."""
        self._desk.require(May.SET_RULES)
        return self.job(Why.ASKED).only_to(folder)

    def restoring(
        self, backup: Backup, target: str, *, with_rest: bool, secret: str = ""
    ) -> "Restoring":
        """Return a restore into a new folder, which may be done in any thread.

        `with_rest` adds what this home recorded after the backup. `secret` opened the home when
        the backup was made: one from before the file key was changed needs it.
        """
        from carehome_app.services.backups.restoring import Restoring, key_of

        actor = self._desk.require(May.KEEP_ACCOUNTS)
        if not target.strip():
            raise NoFolderError
        home = self._desk.store.folder
        return Restoring(
            backup=backup.folder,
            target=self._outside(target),
            by=actor.id,
            clock=self._desk.clock,
            key=key_of(backup.folder, secret) if secret else self._desk.store.key,
            damaged=home if with_rest else None,
            rest_key=self._desk.store.key,
        )

    def drill(self) -> "Drill | None":
        """Return the drill when it is due: each week, and the first time with another program.

        It may be done in any thread.
        """
        if isinstance(self._desk.store, ReadingStore) or doubted_since(self._desk):
            return None
        made, known, now = backups_in(self.folder), self.notes(), self._desk.now()
        last = known.drilled_at if known.drill_by == program.THIS else None
        if not made or (last is not None and timedelta() <= now - last < DRILL_EVERY):
            return None
        second = self._second()
        elsewhere = None if second is None else second.folder
        return Drill(made[-1], self._desk.store.key, self.folder, now, elsewhere)

    def _second(self) -> "SecondPlace | None":
        place = self.second_folder()
        return None if place is None else SecondPlace(place, self._desk.card.id)

    def _outside(self, said: str) -> Path:
        """Return the folder somebody named, which must not lie in this home."""
        try:
            path = Path(said.strip()).expanduser()
            path.exists()  # A name that no folder can have is told here
            inside = path.resolve().is_relative_to(self._desk.store.folder.resolve())
        except (OSError, ValueError, RuntimeError) as error:
            raise FolderNameError(given=said.strip()[:SHOWN]) from error
        if inside:
            raise InsideHomeError(path=path)
        return path

    @property
    def _second_key(self) -> str:
        return f"{SECOND_FOLDER}.{self._desk.card.station}"


class SecondPlace(msgspec.Struct, frozen=True):
    """A folder on another disk, and below it one for each home."""

    path: Path
    home_id: str

    @property
    def folder(self) -> Path:
        """Where the backups of this home lie in it."""
        return self.path / f"carehome-{self.home_id[:8]}"


class BackupJob(msgspec.Struct, frozen=True):
    """One backup, everything it needs at hand: it runs in a thread with its own connection."""

    store: Store
    at: datetime
    why: Why
    second: SecondPlace | None
    home_time: HomeTime

    def run(self, told: Callable[[int], object] | None = None) -> Outcome:
        """Make it, prove it, copy it to the second folder, and let go of what is too old.

        Trouble with the second folder is told in the outcome: the backup itself stands.
        """
        folder = self.store.folder / BACKUPS
        with no_other_backup(folder):
            clear_unfinished(folder)
            doubt = self._doubt()
            backup = self._made(folder)
            if doubt is None:
                self._let_go(folder)
            outcome = self._copied(backup, told, prune=doubt is None)
        if doubt is not None and outcome.trouble is None:
            outcome = replace(outcome, trouble=NOTHING_LET_GO.with_(why=doubt))
        if outcome.second is not Second.NONE:
            note(folder, second=outcome.second.value, second_at=self.at.isoformat())
        return outcome

    def only_to(self, folder: Path) -> Backup:
        """Make a backup in a folder somebody names, and nowhere else."""
        with no_other_backup(self.store.folder / BACKUPS):
            return self._made(folder, elsewhere=True)

    def _made(self, folder: Path, *, elsewhere: bool = False) -> Backup:
        """Make what was new since the last whole backup of a day, else a whole one."""
        proven = backups_in(self.store.folder / BACKUPS)
        store = self.store.again()
        try:
            # Where the record contradicts one that was proven, which `run` says, all is proven
            # anew.
            fitting = [one for one in proven if holds(store, one.heads)]
            base = None if elsewhere or self.why not in IN_BETWEEN else self._base(fitting)
            if base is not None and can_stand_on(store, base):
                return make_added(store, folder, self.at, self.why, base)
            since = fitting[-1].heads if fitting else {}
            return make_backup(store, folder, self.at, self.why, since)
        finally:
            store.close()

    def _base(self, fitting: list[Backup]) -> Backup | None:
        """Return the last whole backup, while it is not older than a day."""
        whole = [one for one in fitting if one.base is None and one.made_at <= self.at]
        if not whole or self.at - whole[-1].made_at >= WHOLE_EVERY:
            return None
        return whole[-1] if changed_since_proven(whole[-1]) is None else None

    def _doubt(self) -> Text | None:
        """Return what the record contradicts; older backups are the proof of it and stay."""
        store = self.store.again()
        try:
            second = None if self.second is None else self.second.folder
            return said(store, list(contradictions.found(store, witnesses(store, second))))
        finally:
            store.close()

    def _let_go(self, folder: Path) -> None:
        for one in let_go(backups_in(folder), self.at, self.home_time.day):
            drop(one.folder)
        for one in without_base(folder):
            if self.at - one.made_at > DAYS * A_DAY:
                drop(one.folder)
        for copy in folder.glob("before-*.db"):
            # Copies from before the program was brought on: what is erased must not live in them.
            if self.at.timestamp() - copy.stat().st_mtime > DAYS * A_DAY.total_seconds():
                copy.unlink()

    def _copied(
        self, backup: Backup, told: Callable[[int], object] | None, *, prune: bool
    ) -> Outcome:
        if self.second is None:
            return Outcome(backup)
        if not self.second.path.is_dir():
            return Outcome(backup, Second.ABSENT)
        try:
            clear_unfinished(self.second.folder)
            copy_backup(backup, self.second.folder, told)
            if prune:
                self._let_go(self.second.folder)
        except CareHomeError as error:
            gone = not self.second.path.is_dir()
            told_of = PlaceGoneError(path=self.second.path) if gone else error
            return Outcome(backup, Second.FAILED, told_of.sentence)
        return Outcome(backup, Second.KEPT)
