"""The drill: restore the newest backup for nobody, and verify all of it.

Each week, and once when another program is there: what that brought on is proven by it.
"""

from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from carehome_app.db.backups.backup import (
    backups_in,
    changed_since_proven,
    set_aside,
    unfinished,
)
from carehome_app.db.file import program
from carehome_app.db.file.errors import storage_problems
from carehome_app.domain.backups.errors import OtherKeyError
from carehome_app.domain.backups.kept import Backup
from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.backups.notes import note

CHANGED: Final = QT_TRANSLATE_NOOP(
    "Backups",
    "The backup {name} is not what was proven any more: bytes of it changed on its disk. It counts"
    " no longer.",
)


class Drilled(msgspec.Struct, frozen=True):
    """What a drill found."""

    lines: int
    problems: tuple[Text, ...]


class Drill(msgspec.Struct, frozen=True):
    """One drill, everything it needs at hand: it runs in a thread of its own."""

    backup: Backup
    key: bytes
    folder: Path
    at: datetime
    second: Path | None = None
    """Where copies lie on another disk; one that is not there now is looked at another week."""

    def run(self) -> Drilled:
        """Restore into a folder that is removed afterwards; what was found is noted.

        A backup with an older file key tells nothing: the next one is drilled instead.
        """
        try:
            with storage_problems():
                drilled = self._with_changed(self._restored())
                self._note(drilled)
        except OtherKeyError:
            return Drilled(0, ())
        return drilled

    def _with_changed(self, drilled: Drilled) -> Drilled:
        """Compare every byte of all backups with what was proven; what changed counts no more.

        Those in the second folder too: a stick rots sooner than a disk.
        """
        second = [] if self.second is None else backups_in(self.second)
        changed = {
            found.folder: found
            for one in (*backups_in(self.folder), *second)
            if (found := changed_since_proven(one)) is not None
        }
        for one in changed.values():
            set_aside(one)
        said = (CHANGED.with_(name=self._named(one)) for one in sorted(changed))
        return Drilled(drilled.lines, (*drilled.problems, *said))

    def _named(self, changed: Path) -> str:
        """Return the name of a backup of this home; of a copy elsewhere, where it lies."""
        return changed.name if changed.parent == self.folder else str(changed)

    def _note(self, drilled: Drilled) -> None:
        note(
            self.folder,
            drill_at=self.at.isoformat(),
            drill_of=self.backup.made_at.isoformat(),
            drill_ok=not drilled.problems,
            drill_lines=drilled.lines,
            drill_by=program.THIS,
        )

    def _restored(self) -> Drilled:
        from carehome_app.services.backups.restoring import Restoring, restore

        with unfinished(self.folder) as place:
            wanted = Restoring(
                backup=self.backup.folder, target=place / "drill", key=self.key, clock=self._clock
            )
            try:
                done = restore(wanted)
            except OtherKeyError:
                raise
            except CareHomeError as error:
                return Drilled(0, (error.sentence,))
            return Drilled(done.backup.lines, done.problems)

    def _clock(self) -> datetime:
        return self.at
