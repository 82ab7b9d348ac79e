"""A clock that is wrong while something is done: refused by the day, or done; nothing is lost."""

import os
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from carehome_app.db.backups.backup import BACKUPS, backups_in
from carehome_app.db.file.opening import open_store
from carehome_app.db.journal import journal
from carehome_app.documents.tables import book_of
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.errors import CareHomeError, NoSuchRoundError
from carehome_app.services.backups.restoring import Restoring, key_of, restore
from carehome_app.services.history.verifying import Verifying
from carehome_app.services.home.opening import FOUNDER, close_home, open_home
from tests.builders import PASSPHRASE, Home, build_home
from tests.faults.tally import tally

JUMPS = (timedelta(days=-1500), timedelta(days=-2), timedelta(hours=30), timedelta(days=3),
         timedelta(days=60), timedelta(days=2200), timedelta(days=26_000))  # fmt: skip
TIMES = int(os.environ.get("CAREHOME_KILLS", "0")) // 15 or 1
"""How often each jump is tried; `make faults` asks for six times each."""


def enter(home: Home) -> None:
    if home.desk.current_round() is None:
        raise NoSuchRoundError(
            day=home.desk.today()
        )  # before the home was founded there is no round
    home.measure("R001", "36.5")


def migrate(home: Home) -> None:
    """Bring the file on again, as an older one is when it is opened."""
    home.desk.store.conn.execute("PRAGMA user_version = 0")
    open_store(home.folder, home.desk.store.key).close()


def back_up(home: Home) -> None:
    home.house.backing_up.job(Why.ASKED).run()


def rekey(home: Home) -> None:
    home.change_file_key()


def bring_back(home: Home) -> None:
    backup = backups_in(home.folder / BACKUPS)[0]
    target = home.folder.with_name("restored")
    shutil.rmtree(target, ignore_errors=True)
    key = key_of(backup.folder, PASSPHRASE)
    done = restore(Restoring(backup=backup.folder, target=target, key=key, clock=home.clock))
    assert done.problems == ()


def erase(home: Home) -> None:
    home.house.erasing.erase(home.subject("R006"))


def take_in(home: Home) -> None:
    rows = "编号,姓名,性别,房-床\nX1,新来,女,501-1"
    home.house.importing.take(
        home.house.importing.people(book_of("a.csv", rows.encode()).named(""))
    )


DONE: dict[str, Callable[[Home], None]] = {
    "entry": enter,
    "migration": migrate,
    "backup": back_up,
    "rekey": rekey,
    "restore": bring_back,
    "erase": erase,
    "import": take_in,
}


MUST_ASK = ("entry", "backup", "erase", "import")


def tried(home: Home, what: str) -> bool:
    """Do it; return whether it was done, and not refused with a sentence."""
    try:
        DONE[what](home)
    except CareHomeError:
        return False
    return True


@pytest.mark.parametrize("what", DONE)
def test_whatever_the_clock_shows_nothing_is_lost_and_the_right_time_goes_on(
    tmp_path: Path, what: str
) -> None:
    count = {"lost": 0, "unopenable": 0, "unnoticed": 0}
    jumps = JUMPS * TIMES
    for number, jump in enumerate(jumps):
        home = build_home(tmp_path / f"home{number}")
        # A made-up home's clock may be moved; nothing of the file is changed for that.
        home.desk.__dict__["card"] = replace(home.desk.card, demo=False)
        director = Actor(FOUNDER, "", Role.DIRECTOR)
        home.desk.actor = director
        home.house.people.discharge(home.person("R006"))
        home.house.backing_up.job(Why.ROUND).run()
        before = {line.ref for line in journal.raw_lines(home.desk.store)}
        kept = {one.folder for one in backups_in(home.folder / BACKUPS)}
        right = home.clock()
        home.clock.set(right + jump)
        done = tried(home, what)
        # Years ahead nobody's term is over, and no line is written by such a clock.
        count["unnoticed"] += done and jump > timedelta(days=40) and what in MUST_ASK
        home.clock.set(right + timedelta(hours=1))
        key_folder = home.folder
        close_home(home.desk)
        try:
            home.desk = open_home(key_folder, PASSPHRASE, home.clock)
        except CareHomeError:
            count["unopenable"] += 1
            continue
        home.desk.actor = director
        there = {line.ref for line in journal.raw_lines(home.desk.store)}
        gone = kept - {one.folder for one in backups_in(key_folder / BACKUPS)}
        problems = Verifying(home.desk).verify().problems
        count["lost"] += not before <= there or bool(gone) or bool(problems)
        close_home(home.desk)
        shutil.rmtree(home.folder)
    tally(f"clock faults in {what}", len(jumps), **count)
