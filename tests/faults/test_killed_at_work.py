"""Killed while it restores, erases or imports: each piece is there whole, or not at all."""

import os
import random
import shutil
import sys
from collections import Counter
from pathlib import Path

import pytest

from carehome_app.db.backups.backup import UNFINISHED, sweep_unfinished
from carehome_app.db.privacy import keeping
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.errors import CareHomeError
from carehome_app.services.desk import Desk
from carehome_app.services.history.verifying import Verifying
from carehome_app.services.home.opening import FOUNDER, close_home, open_home
from carehome_app.services.trust.place import same_as
from tests.builders import PASSPHRASE, MovableClock, build_home
from tests.decrypted import decrypted
from tests.faults.erasing_without_end import YEARS_LATER
from tests.faults.importing_without_end import PEOPLE
from tests.faults.killed import killed_after
from tests.faults.restoring_without_end import RESTORED
from tests.faults.tally import tally

TIMES = int(os.environ.get("CAREHOME_KILLS", "4"))
"""`make faults` asks for 100."""
CHANCE = random.Random(20261129)
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")


def opened(folder: Path, clock: MovableClock | None = None) -> Desk | None:
    """Open a home as the program does; None when it does not open."""
    try:
        desk = open_home(folder, PASSPHRASE, clock or MovableClock())
    except CareHomeError:
        return None
    desk.actor = Actor(FOUNDER, "", Role.DIRECTOR)
    return desk


def is_sound(desk: Desk) -> bool:
    return desk.warning is None and Verifying(desk).verify().problems == ()


def test_a_restore_that_was_cut_off_bears_no_name_and_the_home_stays(tmp_path: Path) -> None:
    home = build_home(tmp_path / "home")
    home.measure("R001", "36.5")
    home.house.backing_up.job(Why.ROUND).run()
    home.close()
    place = tmp_path / RESTORED
    place.mkdir()
    count, parts = Counter[str](), 0
    for _ in range(TIMES):
        seconds, lines = CHANCE.uniform(0, 0.4), CHANCE.randint(0, 1)
        told = killed_after("tests.faults.restoring_without_end", home.folder, seconds, lines)
        parts += len(list(place.glob(f"{UNFINISHED}*")))
        there = {one.name for one in place.iterdir() if not one.name.startswith(UNFINISHED)}
        count["lost"] += not set(told) <= there
        for name in there:
            desk = opened(place / name)
            count["unopenable"] += desk is None
            if desk is not None:
                sound = Verifying(desk, elsewhere=False).verify().problems == ()
                count["lost"] += not sound
                close_home(desk)
            shutil.rmtree(place / name)
        sweep_unfinished(place)
        assert not list(place.glob(f"{UNFINISHED}*"))
    desk = opened(home.folder)
    assert desk is not None
    assert is_sound(desk)
    close_home(desk)
    assert parts, "no restore was under way"
    tally("SIGKILL in restore", TIMES, **count)


def test_an_erasure_that_was_cut_off_is_whole_or_was_none(tmp_path: Path) -> None:
    home = build_home(tmp_path / "home")
    home.sign_in("D01")
    names = {}
    for number in range(6):
        person = home.admit(f"E{number}", f"欧阳文{'一二三四五六'[number]}", f"40{number}-1")
        home.measure(f"E{number}", "36.5")
        home.clock.advance(minutes=1)
        home.house.people.discharge(person)
        names[person.id] = person.name
    home.close()
    count, during = Counter[str](), 0
    for number in range(TIMES):
        copy = tmp_path / f"copy{number}"
        shutil.copytree(home.folder, copy)
        same_as(copy, home.folder)
        seconds, lines = CHANCE.uniform(0, 0.05), CHANCE.randint(0, 4)
        told = killed_after("tests.faults.erasing_without_end", copy, seconds, lines)
        during += len(told) < len(names)
        desk = opened(copy, MovableClock(YEARS_LATER))
        count["unopenable"] += desk is None
        if desk is not None:
            gone = {one.subject for one in keeping.erasures(desk.store)}
            sound = is_sound(desk)
            text = decrypted(copy, desk.store.key)
            back = any(names[one].encode() in text for one in gone)
            count["lost"] += not set(map(int, told)) <= gone or not sound or back
            count["unnoticed"] += back and sound
            close_home(desk)
        shutil.rmtree(copy)
    assert during, "no erasure was under way"
    tally("SIGKILL in erase", TIMES, **count)


def test_an_import_that_was_cut_off_leaves_all_of_a_list_or_nothing(tmp_path: Path) -> None:
    home = build_home(tmp_path / "home")
    home.close()
    count, during = Counter[str](), 0
    for number in range(TIMES):
        copy = tmp_path / f"copy{number}"
        shutil.copytree(home.folder, copy)
        same_as(copy, home.folder)
        seconds, lines = CHANCE.uniform(0, 0.1), CHANCE.randint(0, 2)
        told = killed_after("tests.faults.importing_without_end", copy, seconds, lines)
        desk = opened(copy)
        count["unopenable"] += desk is None
        if desk is not None:
            lists = Counter(
                one.details.code.partition("-")[0][1:]
                for one in desk.stays
                if one.details.code.startswith("L")
            )
            count["lost"] += (
                not set(told) <= lists.keys() or set(lists.values()) - {PEOPLE} != set()
            )
            count["lost"] += not is_sound(desk)
            during += len(lists) > 0
            close_home(desk)
        shutil.rmtree(copy)
    assert during, "no import was under way"
    tally("SIGKILL in import", TIMES, **count)
