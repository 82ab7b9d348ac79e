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
from tests.faults.tally import tally
from tests.services.desks.desks import found, joined, lines_of

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
    kept, lost, unnoticed = 0, 0, 0
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
        lost += max(0, kept - len(typed))
        unnoticed += not is_same(home, second)
        second.close()
    assert list((tmp_path / "share").rglob("*.seg")) != []
    home.close()
    tally("SIGKILL in writing pieces", TIMES, lost=lost, unnoticed=unnoticed)


def test_a_desk_killed_while_it_takes_lines_took_whole_pieces_or_nothing(tmp_path: Path) -> None:
    share, lost, unnoticed = tmp_path / "share", 0, 0
    home = build_home(tmp_path / "first")
    share.mkdir()
    joined(home, tmp_path / "second").close()
    for _ in range(TIMES):
        home.clock.advance(days=1)
        for number in range(6):
            home.clock.advance(minutes=1)
            home.measure("R001", ("36.4", "38.6")[number % 2], taken_at=home.clock())
            home.house.desks.exchange(share)
        (tmp_path / "day").write_text(home.clock().isoformat(), encoding="utf-8")
        told = killed_after("tests.faults.taking_without_end", tmp_path, CHANCE.uniform(0, 0.08))
        second = opened(tmp_path / "second", home)
        before = lines_of(second)
        unnoticed += second.house.verifying.verify().problems != ()
        # What it said to have taken is there, each piece whole.
        held = {one.ref for one in before}
        typed = [one.ref for one in lines_of(home) if one.ref in held]
        lost += max(0, sum(map(int, told)) - len(typed))
        for _ in range(2):
            assert second.house.desks.exchange(share).problems == []
            assert home.house.desks.exchange(share).problems == []
        unnoticed += not is_same(home, second)
        second.close()
    home.close()
    tally("SIGKILL in taking lines", TIMES, lost=lost, unnoticed=unnoticed)


def is_same(home: Home, second: Home) -> bool:
    """Return whether two desks hold the same, find the same, and verify."""
    return (
        lines_of(home) == lines_of(second)
        and found(home) == found(second)
        and second.house.verifying.verify().problems == ()
    )
