"""The power may go at any moment: what was told as kept is there, and the home opens."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from carehome_app.db.backups.backup import BACKUPS, backups_in
from carehome_app.db.journal import journal
from carehome_app.db.keys import vault
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.keys.events import KeyAdded
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.backups.drilling import Drill
from carehome_app.services.desk import Desk
from carehome_app.services.history.verifying import Verifying
from carehome_app.services.home.opening import FOUNDER, close_home, open_home
from carehome_app.services.trust.place import same_as
from tests.builders import PASSPHRASE, build_home
from tests.faults import power_cut
from tests.faults.adding_ways_in import OWN
from tests.faults.tally import tally

TIMES = int(os.environ.get("CAREHOME_KILLS", "6"))
"""`make faults` asks for 100."""

Lost = Callable[[Desk, Path, list[str]], bool]
"""Says whether something that was told before the cut is not there after it."""


def lost_entries(desk: Desk, _state: Path, told: list[str]) -> bool:
    kept = {LineRef(*map(int, line.split()[:2])) for line in told}
    return not kept <= {line.ref for line in journal.raw_lines(desk.store)}


def lost_ways_in(desk: Desk, state: Path, told: list[str]) -> bool:
    """Return whether a passphrase that was told opens nothing, or one opens without its line."""
    added = {
        line.event.slot for line in journal.lines(desk.store) if isinstance(line.event, KeyAdded)
    }
    slots = [one for one in vault.read(state).slots if one.whose != FOUNDER]
    try:
        for number in told[-1:]:
            vault.unlock(state, OWN.format(number=number))
    except CareHomeError:
        return True
    return len(slots) < len(told) or any(one.id not in added for one in slots)


def lost_backups(desk: Desk, state: Path, told: list[str]) -> bool:
    """Return whether a backup that was told is not listed, or a listed one is not whole."""
    found = backups_in(state / BACKUPS)
    drilled = (Drill(one, desk.store.key, state / BACKUPS, desk.now()).run() for one in found[-1:])
    return not set(told) <= {one.folder.name for one in found} or any(
        one.problems for one in drilled
    )


def lost_meanwhile(desk: Desk, state: Path, told: list[str]) -> bool:
    """Return whether something typed while the file got another key is gone."""
    kept = [line.removeprefix("kept ") for line in told if line.startswith("kept ")]
    return lost_entries(desk, state, kept)


ATTACKS: dict[str, tuple[str, int, Lost]] = {
    "entry": ("tests.faults.fast_round", 60, lost_entries),
    "slots": ("tests.faults.adding_ways_in", 8, lost_ways_in),
    "rekey": ("tests.faults.rekeying", 60, lost_meanwhile),
    "backup": ("tests.faults.backing_up_without_end", 8, lost_backups),
}
"""Which program runs, how many lines it tells before it ends, and what may not be lost."""


@pytest.mark.parametrize("attack", ATTACKS)
def test_whatever_a_power_cut_leaves_opens_and_holds_what_was_told(
    tmp_path: Path, attack: str
) -> None:
    library = power_cut.built(tmp_path)
    if library is None:
        pytest.skip("writes can be noted only on Linux, with a C compiler")
    module, lines, lost = ATTACKS[attack]
    home = build_home(tmp_path / "home")
    home.close()
    before = tmp_path / "before"
    shutil.copytree(home.folder, before)
    steps = power_cut.run(library, module, home.folder, lines)
    assert len(steps) > 50, "nothing was noted"
    count = {"lost": 0, "unopenable": 0, "unnoticed": 0}
    for state, told in power_cut.cuts(steps, home.folder, before, TIMES, random.Random(attack)):
        same_as(state, home.folder)
        try:
            desk = open_home(state, PASSPHRASE)
        except CareHomeError:
            count["unopenable"] += 1
            continue
        desk.actor = Actor(FOUNDER, "", Role.DIRECTOR)
        missing = lost(desk, state, told)
        # Between its line and its key a new passphrase is told to be unfinished, as it is.
        warned = desk.warning is not None and attack != "slots"
        said = Verifying(desk).verify().problems != () or warned
        count["lost"] += missing or said
        count["unnoticed"] += missing and not said
        close_home(desk)
    tally(f"power cut in {attack}", TIMES, **count)
