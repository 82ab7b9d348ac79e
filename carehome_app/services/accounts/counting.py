"""Where wrong PINs are counted: in the home, and where that may only be read, beside it.

Where they can be counted nowhere nobody gets in: else a home on a locked stick could be tried
without any wait.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final, Protocol

from carehome_app.db import accounts
from carehome_app.db.accounts import Tries
from carehome_app.db.file.connection import Store
from carehome_app.db.file.disk import LOCK, HomeLock
from carehome_app.db.file.noted import state_folder
from carehome_app.db.file.reading import ReadingStore
from carehome_app.domain.accounts.errors import NotCountedError
from carehome_app.domain.errors import HomeInUseError, StorageProblemError
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.services.desk import Desk

PLACE: Final = "tries"
BLOCK: Final = 4096
_NO_COUNT: Final = (
    OSError,
    ValueError,
    TypeError,
    AttributeError,
    RecursionError,
    OverflowError,
)
"""What a file that is no count of ours raises."""


class Counted(Protocol):
    """The wrong PINs of a home, while nobody else counts."""

    def tries(self, subject: int) -> Tries | None:
        """Return the wrong PINs since the last right one; None when there were none."""

    def note(self, subject: int, noted: Tries) -> None:
        """Keep how often a wrong PIN was tried."""


@contextmanager
def counting(desk: Desk) -> Iterator[Counted]:
    """Count tries in the block; `NotCountedError` where there is nowhere to count."""
    if not isinstance(desk.store, ReadingStore):
        with accounts.counting(desk.store) as conn:
            yield _InHome(desk.store, conn)
        return
    with _alone() as folder:
        yield _OnThisComputer(folder / _name(desk))


def tries_of(desk: Desk, subject: int) -> Tries | None:
    """Return the wrong PINs of a person since the last right one, wherever they are counted."""
    if isinstance(desk.store, ReadingStore):
        return _OnThisComputer(state_folder() / PLACE / _name(desk)).tries(subject)
    return accounts.tries(desk.store, subject)


def make_room(desk: Desk) -> None:
    """Keep a place on this computer where tries can be counted when the disk is full one day."""
    place = state_folder() / PLACE / _name(desk)
    with suppress(OSError):
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(b"{}".ljust(BLOCK))
            (place.parent / LOCK).touch()


class _InHome:
    """The count in the home's own file."""

    def __init__(self, store: Store, conn: Any) -> None:  # noqa: ANN401  # untyped driver
        self._store = store
        self._conn = conn

    def tries(self, subject: int) -> Tries | None:
        return accounts.tries(self._store, subject)

    def note(self, subject: int, noted: Tries) -> None:
        accounts.note_tries(self._conn, subject, noted)


class _OnThisComputer:
    """The count in a file of this computer; numbers only."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def tries(self, subject: int) -> Tries | None:
        found = self._read().get(str(subject))
        return None if found is None else Tries(found[0], from_ms(found[1]), found[2])

    def note(self, subject: int, noted: Tries) -> None:
        known = self._read()
        known[str(subject)] = [noted.failed, to_ms(noted.since), noted.untold]
        text = json.dumps(known).encode()
        try:
            # In place, in a block that is there already: the disk may be full.
            with self._path.open("r+b" if self._path.exists() else "w+b", buffering=0) as file:
                file.write(text.ljust(-(-len(text) // BLOCK) * BLOCK))
                file.truncate()
                os.fsync(file.fileno())
        except OSError as error:
            raise NotCountedError from error

    def _read(self) -> dict[str, list[int]]:
        try:
            found = json.loads(self._path.read_text(encoding="ascii"))
            return {
                str(one): [int(failed), int(since), int(untold)]
                for one, (failed, since, untold) in found.items()
            }
        except FileNotFoundError:
            return {}
        except _NO_COUNT as error:
            raise NotCountedError from error


@contextmanager
def _alone() -> Iterator[Path]:
    folder = state_folder() / PLACE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = HomeLock(folder)
    except (OSError, StorageProblemError, HomeInUseError) as error:
        raise NotCountedError from error
    try:
        yield folder
    finally:
        lock.release()


def _name(desk: Desk) -> str:
    return hashlib.sha256(desk.card.id.encode()).hexdigest()[:32]
