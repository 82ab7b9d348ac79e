"""The process may be killed at any moment: what was kept stays kept, and the file is sound."""

import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from carehome_app.db.journal import journal
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from tests.builders import PASSPHRASE, build_home
from tests.faults.morning import morning
from tests.faults.tally import tally

TIMES = int(os.environ.get("CAREHOME_KILLS", "10"))
"""`make faults` asks for 100."""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")


def killed_at_random(folder: Path, lines: int, seconds: float) -> list[LineRef]:
    """Start a fast round, kill it a moment after some lines, and return the kept ones.

    A line is told when its call has returned.
    """
    command = [sys.executable, "-m", "tests.faults.fast_round", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        told = [process.stdout.readline() for _ in range(lines)]
        timer = threading.Timer(seconds, process.send_signal, [signal.SIGKILL])
        timer.start()
        told += process.stdout.read().splitlines()
        timer.join()
    assert process.returncode == -signal.SIGKILL
    # The last line of the pipe may have been cut; only whole ones tell of a returned call.
    return [
        LineRef(int(line.split()[0]), int(line.split()[1]))
        for line in told
        if len(line.split()) == 3
    ]


def test_nothing_that_was_kept_is_lost(tmp_path: Path) -> None:
    home = build_home(tmp_path / "home")
    home.close()
    chance = random.Random(20261122)
    kept: list[LineRef] = []
    lost = 0
    for _ in range(TIMES):
        kept += killed_at_random(home.folder, chance.randint(0, 40), chance.uniform(0, 0.02))
        desk = open_home(home.folder, PASSPHRASE, morning)
        house = House(desk)
        house.signing_in.sign_in_by_code("S003", DEMO_PIN)
        found = house.verifying.verify()
        there = {line.ref for line in journal.raw_lines(desk.store)}
        close_home(desk)
        assert found.problems == ()
        lost += len(set(kept) - there)
    assert len(kept) > TIMES, "the round was never under way"
    tally("SIGKILL in entry", TIMES, lost=lost)
