"""Which program wrote a home, so that an older one can say what it needs (ADR 0171)."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from carehome_app import __date__, __version__
from carehome_app.domain.errors import NewerProgramError, NewerVersionError

if TYPE_CHECKING:
    from carehome_app.db.file.connection import Store

THIS: Final = f"{__version__} ({__date__})"
"""This program: its version, and the day of it."""
_WROTE: Final = "carehome program"
"""In the table of steps taken, a set of its own: an older program does not look at other sets."""
_FORGET: Final = "DELETE FROM _sqlite_migrations WHERE migration_set = ?"
_NOTE: Final = """
    INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
    VALUES (?, ?, datetime('now'))
"""
_SAID: Final = "SELECT name FROM _sqlite_migrations WHERE migration_set = ?"


def note_program(store: "Store") -> None:
    """Write into a home that this program takes its steps; before the first of them."""
    with store.db.atomic():
        store.db.execute(_FORGET, (_WROTE,))
        store.db.execute(_NOTE, (_WROTE, THIS))


def newer_than_this(store: "Store") -> NewerProgramError:
    """Return that a home has steps this program does not know, with the version that took them."""
    said = store.query(_SAID, (_WROTE,))
    return by_version(store.path, said[0][0] if said else "")


def by_version(path: Path, version: object) -> NewerProgramError:
    """Return that a file is of a newer program; `version` is what the file says, if it does."""
    if not isinstance(version, str) or not version:
        return NewerProgramError(path=path)
    return NewerVersionError(path=path, version=version, this=THIS)
