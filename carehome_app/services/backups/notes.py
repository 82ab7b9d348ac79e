"""What this computer remembers of its backups besides the backups themselves; no names in it."""

import json
import os
from contextlib import suppress
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

import msgspec
from msgspec.structs import asdict, replace

NOTES: Final = "notes.json"


class Second(StrEnum):
    """How the last copy to the second folder went."""

    NONE = ""
    KEPT = "kept"
    ABSENT = "absent"
    FAILED = "failed"


class BackupNotes(msgspec.Struct, frozen=True):
    """How the last drill and the last copy to the second folder went; moments as ISO texts."""

    drill_at: str = ""
    drill_of: str = ""
    drill_ok: bool = False
    drill_lines: int = 0
    drill_by: str = ""
    """Which program did it, by version and day."""
    second_at: str = ""
    second: str = Second.NONE.value

    @property
    def drilled_at(self) -> datetime | None:
        """When the last drill was."""
        return _moment(self.drill_at)

    @property
    def copied_at(self) -> datetime | None:
        """When the second folder was last tried."""
        return _moment(self.second_at)


def notes_in(folder: Path) -> BackupNotes:
    """Return what is noted in a folder of backups; nothing where that cannot be read."""
    try:
        known = json.loads((folder / NOTES).read_text(encoding="utf-8"))
        return BackupNotes(**known)
    except (OSError, ValueError, TypeError, RecursionError):
        return BackupNotes()


def note(folder: Path, **news: str | bool | int) -> None:
    """Note something more; trouble with the note is no trouble of the backup."""
    changed = replace(notes_in(folder), **news)
    draft = folder / f".{NOTES}-{os.getpid()}"
    with suppress(OSError):
        draft.write_text(json.dumps(asdict(changed), indent=1), encoding="utf-8")
        draft.replace(folder / NOTES)


def _moment(said: str) -> datetime | None:
    with suppress(ValueError, TypeError):
        moment = datetime.fromisoformat(said)
        return moment if moment.tzinfo else None
    return None
