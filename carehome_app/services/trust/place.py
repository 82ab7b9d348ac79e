"""A station is one place of one copy: a folder that was copied or carried here begins a new one.

Each copy of the file bears a mark, and this computer notes in its own state folder where a mark
lies. A copy on another computer, or beside the first one, is not noted: its lines would have the
same numbers as those of the other copy, and nobody could tell the two branches apart.
"""

import hashlib
import json
import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from carehome_app.db import settings
from carehome_app.db.file.connection import Store
from carehome_app.db.file.noted import state_folder
from carehome_app.db.keys.vault import VAULT
from carehome_app.db.trust import stations
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.trust.events import StationJoined

if TYPE_CHECKING:
    from datetime import datetime

FIRST_NEW: Final = 2
BITS: Final = 24
MARK_BYTES: Final = 16
OF_STATION: Final = ("backup_folder", "paper_folder")
"""Settings of a single desk: what it begins with is what the copy it comes from had."""


class Noted(NamedTuple):
    """What this computer notes of a copy: its mark, and what tells it from a copy of itself."""

    mark: str
    device: int
    number: int
    born: str


def is_same(store: Store) -> bool:
    """Return whether this copy lies where this computer noted it; a moved folder is noted anew.

    A copy from before there were marks is taken for the only one and gets its mark.
    """
    mark = stations.mark(store)
    if mark is None:
        note(store)
        return True
    now = Noted(mark.hex(), *_identity(store.folder))
    here = _noted(_file(store.folder))
    if here is not None and here.mark == now.mark:
        if here != now:  # its keys were changed, or an earlier version noted less of it
            _write(_file(store.folder), now)
        return True
    if here is None and not _can_note():
        return True  # a computer that keeps no notes would begin a station at each start
    with suppress(OSError):
        for path in _places().iterdir():
            if _noted(path) == now:
                path.unlink()
                _write(_file(store.folder), now)
                return True
    return False


def note(store: Store) -> None:
    """Give this copy a fresh mark and note that it lies here."""
    mark = os.urandom(MARK_BYTES)
    with store.writing() as db:
        stations.set_mark(db, mark)
    _write(_file(store.folder), Noted(mark.hex(), *_identity(store.folder)))


def same_as(folder: Path, other: Path) -> None:
    """Note that a copy of a folder stands for that folder, as when a whole disk is replaced."""
    noted = _noted(_file(other))
    if noted is not None:
        _write(_file(folder), Noted(noted.mark, *_identity(folder)))


class NewStation(NamedTuple):
    """Which station a copy goes on as; 0: a free index, empty: the name it had."""

    station: int = 0
    name: str = ""


def begin_station(store: Store, why: str, now: "datetime", new: NewStation | None = None) -> int:
    """Go on as a new station; its first line names the home and the heads it began from."""
    new = new or NewStation()
    from carehome_app.db.journal.writing import writing

    card, heads = settings.home_card(store), store.heads()
    index = new.station or free_index(set(heads) | stations.known(store))
    carried = [(name, settings.setting(store, f"{name}.{card.station}")) for name in OF_STATION]
    name = new.name or card.station_name
    with store.writing() as db:
        stations.take(db, index)
        with writing(store, station=index, by=0) as writer:
            writer.append(
                StationJoined(
                    index,
                    os.urandom(8).hex(),
                    card.id,
                    why,
                    card.station,
                    name,
                    {str(one): (number, digest.hex()) for one, (number, digest) in heads.items()},
                ),
                clock=now,
            )
            for name, values in carried:
                if values and values[-1][1]:
                    writer.append(SettingChanged(f"{name}.{index}", values[-1][1]), clock=now)
    return index


def free_index(taken: set[int]) -> int:
    """Return the index of a station that nobody has."""
    while True:
        index = secrets.randbelow((1 << BITS) - FIRST_NEW) + FIRST_NEW
        if index not in taken:
            return index


def _places() -> Path:
    return state_folder() / "places"


def _file(folder: Path) -> Path:
    name = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:32]
    return _places() / name


def _identity(folder: Path) -> tuple[int, int, str]:
    """Return what a moved folder keeps and a copied one never has.

    The number of a folder that was removed is given to another one; but when a file last changed
    no program can choose, and the vault changes only with its keys.
    """
    found = folder.stat()
    try:
        vault = (folder / VAULT).stat()
    except OSError:
        return found.st_dev, found.st_ino, ""
    return found.st_dev, found.st_ino, f"{vault.st_ino}-{vault.st_ctime_ns}"


def _noted(path: Path) -> Noted | None:
    try:
        mark, device, number, *born = json.loads(path.read_text(encoding="ascii"))
        # A note of an earlier version does not tell a copy from what was moved.
        return Noted(str(mark), int(device), int(number), str(born[0]) if born else "unknown")
    except (OSError, ValueError, TypeError, RecursionError, OverflowError):
        return None


def _can_note() -> bool:
    try:
        _places().mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(_places(), os.W_OK)


def _write(path: Path, noted: Noted) -> None:
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(noted), encoding="ascii")
