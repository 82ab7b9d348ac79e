"""A clock that is wrong while something is done: refused by the day, or done; nothing is lost."""

import math
import os
import random
import shutil
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from carehome_app.db import settings
from carehome_app.db.backups.backup import BACKUPS, backups_in
from carehome_app.db.file.connection import Store
from carehome_app.db.file.opening import open_store
from carehome_app.db.journal import journal
from carehome_app.db.keys import vault
from carehome_app.db.keys.slots import FOR_DEMO
from carehome_app.documents.tables import book_of
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.errors import CareHomeError, NoSuchRoundError
from carehome_app.domain.people import Details, Group
from carehome_app.domain.settings import HomeCard
from carehome_app.services.backups.restoring import Restoring, key_of, restore
from carehome_app.services.changes import Changes
from carehome_app.services.history.verifying import Verifying
from carehome_app.services.home import keys
from carehome_app.services.home.opening import FOUNDER, close_home, open_home
from carehome_app.services.people.people import People
from tests.builders import PASSPHRASE, Home, build_home
from tests.faults.tally import tally

JUMPS = (timedelta(days=-1500), timedelta(days=-2), timedelta(hours=30), timedelta(days=3),
         timedelta(days=60), timedelta(days=2200), timedelta(days=26_000))  # fmt: skip
TIMES = int(os.environ.get("CAREHOME_KILLS", "0"))
"""How many jumps are tried at least; `make faults` asks for 100."""
MINUTES = (1, 26_000 * 24 * 60)


def jumps(what: str) -> list[timedelta]:
    """Return these jumps and others by chance, forward and back, from a minute to 71 years."""
    chance = random.Random(what)
    low, high = map(math.log, MINUTES)
    others = [
        timedelta(minutes=math.exp(chance.uniform(low, high)) * chance.choice((1, 1, -1)))
        for _ in range(max(TIMES - len(JUMPS), 0))
    ]
    return [*JUMPS, *others]


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


OTHER = "three herons by the mill"


def add_way_in(home: Home) -> None:
    """Choose another passphrase; the old one opens nothing then."""
    home.house.keys.set_passphrase(OTHER)


def phrase_of(folder: Path) -> str:
    """Return the passphrase that opens a home."""
    try:
        vault.unlock(folder, PASSPHRASE)
    except CareHomeError:
        return OTHER
    return PASSPHRASE


def bring_back(home: Home) -> None:
    backup = backups_in(home.folder / BACKUPS)[0]
    target = home.folder.with_name("restored")
    shutil.rmtree(target, ignore_errors=True)
    key = key_of(backup.folder, PASSPHRASE)
    done = restore(Restoring(backup=backup.folder, target=target, key=key, clock=home.clock))
    assert done.problems == ()
    # The restored home asks about the clock as well: its first lines did not believe it.
    restored = open_home(target, PASSPHRASE, home.clock)
    try:
        restored.actor = home.desk.actor
        People(restored).admit(Details(group=Group.RESIDENT, code="X2", name="新来"))
    finally:
        close_home(restored)


def erase(home: Home) -> None:
    home.house.erasing.erase(home.subject("R006"))


def take_in(home: Home) -> None:
    rows = "编号,姓名,性别,房-床\nX1,新来,女,501-1"
    home.house.importing.take(
        home.house.importing.people(book_of("a.csv", rows.encode()).named(""))
    )


DONE: dict[str, Callable[[Home], None]] = {
    "entry": enter,
    "slots": add_way_in,
    "migration": migrate,
    "backup": back_up,
    "rekey": rekey,
    "restore": bring_back,
    "erase": erase,
    "import": take_in,
}


MUST_ASK = DONE.keys() - {"migration"}
"""A step of the file writes no line, and stamps nothing."""


def tried(home: Home, what: str) -> bool:
    """Do it; return whether it was done, and not refused with a sentence."""
    try:
        DONE[what](home)
    except CareHomeError:
        return False
    return True


def real(store: Store, read: Callable[[Store], HomeCard] = settings.home_card) -> HomeCard:
    """Say that a home is a real one; a made-up home's clock may be moved."""
    return replace(read(store), demo=False)


def gone_wrong(home: Home, what: str, jump: timedelta) -> Counter[str]:
    """Do something while the clock shows another time; return what came of it."""
    director = Actor(FOUNDER, "", Role.DIRECTOR)
    home.desk.forget(~Changes.NONE)
    home.desk.actor = director
    home.house.people.discharge(home.person("R006"))
    home.house.backing_up.job(Why.ROUND).run()
    before = {line.ref for line in journal.raw_lines(home.desk.store)}
    kept = {one.folder for one in backups_in(home.folder / BACKUPS)}
    right = home.clock()
    home.clock.set(right + jump)
    done = tried(home, what)
    home.clock.set(right + timedelta(hours=1))
    close_home(home.desk)
    # Years ahead nobody's term is over, and no line is written by such a clock.
    count = Counter(unnoticed=done and jump > timedelta(days=40) and what in MUST_ASK)
    try:
        desk = open_home(home.folder, phrase_of(home.folder), home.clock)
    except CareHomeError:
        return count + Counter(unopenable=1)
    desk.actor = director
    there = {line.ref for line in journal.raw_lines(desk.store)}
    gone = kept - {one.folder for one in backups_in(home.folder / BACKUPS)}
    problems = Verifying(desk).verify().problems
    close_home(desk)
    return count + Counter(lost=not before <= there or bool(gone) or bool(problems))


@pytest.mark.parametrize("what", DONE)
def test_whatever_the_clock_shows_nothing_is_lost_and_the_right_time_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    count, tried_jumps = Counter[str](), jumps(what)
    for number, jump in enumerate(tried_jumps):
        home = build_home(tmp_path / f"home{number}")
        with monkeypatch.context() as patched:
            patched.setattr(settings, "home_card", real)
            patched.setattr(keys, "STRONG", FOR_DEMO)
            count += gone_wrong(home, what, jump)
        shutil.rmtree(home.folder)
    tally(f"clock faults in {what}", len(tried_jumps), **count)
