"""Killed while it writes pieces and takes them: nothing typed is lost, and no piece is half."""

import os
import random
import sys
from pathlib import Path

import pytest

from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.services.home.opening import open_home
from carehome_app.services.house import House
from tests.builders import PASSPHRASE, Home, build_home
from tests.faults.killed import killed_after
from tests.services.desks.desks import found, lines_of
from tests.services.desks.test_exchanging import joined

TIMES = int(os.environ.get("CAREHOME_KILLS", "8"))
"""`make faults` asks for 100."""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")
CHANCE = random.Random(20261129)


def opened(folder: Path, home: Home) -> Home:
    there = Home(folder, open_home(folder, PASSPHRASE, home.clock), home.clock)
    there.desk.actor = Actor(0, "", Role.DIRECTOR)
    there.house = House(there.desk)
    return there


def test_a_desk_killed_in_an_exchange_lost_nothing_it_said(tmp_path: Path) -> None:
    home = build_home(tmp_path / "first")
    (tmp_path / "share").mkdir()
    joined(home, tmp_path / "second").close()
    kept = 0
    for _ in range(TIMES):
        told = killed_after(
            "tests.faults.exchanging_without_end", tmp_path, CHANCE.uniform(0, 0.6), lines=1
        )
        home.clock.advance(days=1)
        home.measure("R002", "36.6", taken_at=home.clock())
        done = home.house.desks.exchange(tmp_path / "share")
        assert done.problems == []
        second = opened(tmp_path / "second", home)
        for _ in range(2):
            assert second.house.desks.exchange(tmp_path / "share").problems == []
            assert home.house.desks.exchange(tmp_path / "share").problems == []
        kept += int(told[-1])
        typed = [one for one in lines_of(home) if one.kind == 30 and one.ref.station != 1]
        assert len(typed) >= kept
        assert lines_of(home) == lines_of(second)
        assert found(home) == found(second)
        assert second.house.verifying.verify().problems == ()
        second.close()
    assert list((tmp_path / "share").rglob("*.seg")) != []
    home.close()
