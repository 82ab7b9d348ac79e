"""Writes that fail at any byte: what was told as kept is there, and no half backup counts."""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from carehome_app.db.backups.backup import BACKUPS, UNFINISHED, backups_in
from carehome_app.db.file.connection import FILE
from carehome_app.db.journal import journal
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.history.verifying import Verifying
from carehome_app.services.home.opening import close_home, open_home
from tests.builders import PASSPHRASE, build_home
from tests.faults.morning import morning
from tests.faults.tally import tally

TIMES = int(os.environ.get("CAREHOME_KILLS", "6"))
CHANCE = random.Random(20261122)
MEGABYTE = 1 << 20
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no limits there")


def told(folder: Path, more: int) -> list[str]:
    """Write on a failing disk in a process of its own; return what it told."""
    command = [sys.executable, "-m", "tests.faults.writing_until_it_fails", str(folder), str(more)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_entries_on_a_disk_that_fails_are_kept_or_refused(tmp_path: Path) -> None:
    built = build_home(tmp_path / "home")
    built.close()
    kept = 0
    for number in range(TIMES):
        folder = tmp_path / f"copy{number}"
        shutil.copytree(built.folder, folder)
        *lines, last = told(folder, CHANCE.randint(4096, MEGABYTE))
        assert last.startswith("entry: The record could not be written")
        desk = open_home(folder, PASSPHRASE, morning)
        desk.actor = Actor(0, "", Role.DIRECTOR)
        there = {line.ref for line in journal.raw_lines(desk.store)}
        assert {LineRef(*map(int, line.split())) for line in lines} <= there
        assert desk.warning is None
        assert Verifying(desk).verify().problems == ()
        close_home(desk)
        kept += len(lines)
        shutil.rmtree(folder)
    print(f"writes that fail: {TIMES}; lines kept before: {kept}, lost: 0")  # noqa: T201
    tally("failing writes in entry", TIMES)


def test_a_backup_on_a_disk_that_fails_is_refused_and_the_old_one_stays(tmp_path: Path) -> None:
    home = build_home(tmp_path / "home")
    home.house.backing_up.job(Why.ROUND).run()
    home.close()
    size = (home.folder / FILE).stat().st_size
    for _ in range(TIMES):
        # From 1000 bytes on, since nothing of a home can be written in less.
        (said,) = told(home.folder, -CHANCE.randint(1000, size - 1))
        assert said.startswith("backup: The record could not be written")
        (left,) = backups_in(home.folder / BACKUPS)
        assert left.why is Why.ROUND
        assert not list((home.folder / BACKUPS).glob(f"{UNFINISHED}*"))
    print(f"backups that fail: {TIMES}; half ones that count: 0")  # noqa: T201
    tally("failing writes in backup", TIMES)
