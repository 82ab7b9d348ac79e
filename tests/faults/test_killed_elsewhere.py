"""Killed while it backs up, and while it brings an older file on: all of it, or nothing."""

import os
import random
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from carehome_app.db.backups.backup import BACKUPS, backups_in, file_of
from carehome_app.db.file import opening
from carehome_app.db.file.connection import damage
from carehome_app.db.file.reading import ReadingStore, connect_reading
from carehome_app.db.journal.proving import prove, prove_rest
from carehome_app.db.migrations.steps import migrations
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.backups.kept import Backup, Why
from carehome_app.services.backups.backing_up import BackingUp
from carehome_app.services.history.verifying import Verifying
from carehome_app.services.home.opening import close_home, open_home
from tests.builders import PASSPHRASE, build_home
from tests.faults.killed import killed_after
from tests.faults.later_program import LATER, add_step
from tests.faults.morning import morning
from tests.faults.tally import tally

TIMES = int(os.environ.get("CAREHOME_KILLS", "8"))
"""`make faults` asks for 100."""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")
CHANCE = random.Random(20261122)


def home_folder(tmp_path: Path) -> tuple[Path, bytes]:
    home = build_home(tmp_path / "home")
    home.measure("R001", "36.5")
    home.close()
    return home.folder, home.desk.store.key


def is_sound(folder: Path) -> bool:
    """Open the home as the program does and verify all of it."""
    desk = open_home(folder, PASSPHRASE, morning)
    try:
        desk.actor = Actor(0, "", Role.DIRECTOR)
        return desk.warning is None and Verifying(desk).verify().problems == ()
    finally:
        close_home(desk)


def is_proven(one: Backup, key: bytes) -> None:
    """Prove it once more: all of a whole one; of what was new only how it goes on from that."""
    copy = ReadingStore(one.folder, key, file_of(one))
    if one.base is None:
        prove(copy, one.heads, {})
    else:
        prove_rest(copy, one.heads, one.base.heads)
    copy.close()


def test_a_backup_that_was_cut_off_never_counts_and_the_old_ones_stay(tmp_path: Path) -> None:
    folder, key = home_folder(tmp_path)
    told: set[str] = set()
    proven: set[str] = set()
    unfinished = 0
    for _ in range(TIMES):
        told |= set(
            killed_after(
                "tests.faults.backing_up_without_end",
                folder,
                CHANCE.uniform(0, 0.06),
                CHANCE.randint(0, 2),
            )
        )
        unfinished += len(list((folder / BACKUPS).glob(".part-*")))
        for one in backups_in(folder / BACKUPS):
            if one.folder.name not in proven:
                is_proven(one, key)
                proven.add(one.folder.name)
        assert told <= proven
        assert is_sound(folder)
    assert {one.folder.name for one in backups_in(folder / BACKUPS)} == proven
    desk = open_home(folder, PASSPHRASE, morning)
    BackingUp(desk).job(Why.HOUR).run()
    close_home(desk)
    assert not list((folder / BACKUPS).glob(".part-*"))
    print(f"killed during backup: {TIMES}; whole ones: {len(proven)}, cut off: {unfinished}")  # noqa: T201
    tally("SIGKILL in backup", TIMES)


@pytest.fixture
def one_step_newer() -> Iterator[Callable[[], None]]:
    """Make this process the newer program too, when called."""
    steps, newest = list(migrations._migrations), opening.NEWEST
    yield add_step
    migrations._migrations[:] = steps
    opening.NEWEST = newest  # type: ignore[misc]


def test_a_step_that_was_cut_off_is_done_again_from_the_beginning(
    tmp_path: Path, one_step_newer: Callable[[], None]
) -> None:
    folder, key = home_folder(tmp_path)
    one_step_newer()
    found: Counter[str] = Counter()
    for number in range(TIMES):
        copy = tmp_path / f"copy{number}"
        shutil.copytree(folder, copy)
        begun = number % 2
        seconds = CHANCE.uniform(0, 0.03 if begun else 0.3)
        told = killed_after("tests.faults.later_program", copy, seconds, begun)
        found[("before", "during", "after")[len(told)]] += 1
        for kept in (copy / BACKUPS).glob("before-*.db"):
            conn = connect_reading(kept, key)
            assert damage(conn) == []
            conn.close()
            found["copies, each whole"] += 1
        assert is_sound(copy)
        shutil.rmtree(copy)
    print(f"killed during a step: {dict(found)}")  # noqa: T201
    assert LATER in opening.NEWEST
    assert found["during"]
    tally("SIGKILL in migration", TIMES)
