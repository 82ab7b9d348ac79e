"""The process may be killed at any moment of a change of keys: one of the two files opens."""

import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from carehome_app.db.journal import journal
from carehome_app.db.journal.journal import raw_lines
from carehome_app.db.keys import vault
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.services.home.keys import new_code
from carehome_app.services.home.opening import FOUNDER, close_home, open_home
from carehome_app.services.house import House
from tests.builders import PASSPHRASE, build_home
from tests.faults.tally import tally

TIMES = int(os.environ.get("CAREHOME_KILLS", "8"))
"""`make faults` asks for 100."""
LONGEST = 0.25
"""Seconds within which a change is certainly done several times."""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")


def killed_at_random(folder: Path, seconds: float) -> list[str]:
    """Change the key again and again, kill it after some time, and return what was told."""
    command = [sys.executable, "-m", "tests.faults.rekeying", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        timer = threading.Timer(seconds, process.send_signal, [signal.SIGKILL])
        timer.start()
        told = process.stdout.read().splitlines(keepends=True)
        timer.join()
    assert process.returncode == -signal.SIGKILL
    return [line.strip() for line in told if line.endswith("\n")]


def test_a_killed_change_of_keys_leaves_a_home_that_opens(tmp_path: Path) -> None:
    home = build_home(tmp_path / "home")
    home.history("R001", "36.5", "36.8", days=3)
    home.sign_in("D01")
    code = new_code()
    home.house.keys.set_recovery_code(code, code)
    lines = journal.length(home.desk.store)
    home.close()
    chance = random.Random(20261122)
    where: dict[str, int] = {}
    kept: set[str] = set()
    lost = 0
    for number in range(TIMES):
        told = killed_at_random(home.folder, chance.uniform(0, LONGEST))
        kept |= {line for line in told if line.startswith("kept")}
        last = told[-1].partition(" ")[0] if told else "before the first step"
        where[last] = where.get(last, 0) + 1
        passphrase, recovery = (None, code) if number % 2 else (PASSPHRASE, None)
        desk = open_home(home.folder, passphrase, recovery=recovery)
        desk.actor = Actor(FOUNDER, "", Role.DIRECTOR)
        assert House(desk).verifying.verify().problems == ()
        now = journal.length(desk.store)
        there = {f"kept {one.ref.station} {one.ref.number}" for one in raw_lines(desk.store)}
        close_home(desk)
        assert now >= lines
        lost += len(kept - there)
        lines = now
        # Opened once, nothing of the interrupted change is left.
        assert len(vault.read(home.folder).files) == 1
        assert not (home.folder / vault.DRAFT).exists()
    print(f"killed {TIMES} times, after step: {where}")  # noqa: T201
    assert len(where) > 1, "the change was never under way"
    assert kept, "nobody typed meanwhile"
    tally("SIGKILL in rekey", TIMES, lost=lost)
