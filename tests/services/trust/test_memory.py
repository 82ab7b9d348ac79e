"""What is in memory is for nobody else, and names go when nobody is signed in."""

import gc
import subprocess
import sys
from pathlib import Path

import pytest

from carehome_app.db.backups.backup import TO_LOCK, UNFINISHED, sweep_unfinished, unfinished
from carehome_app.db.file.disk import LOCK
from carehome_app.domain.backups.kept import Why
from carehome_app.services.people import spelling
from tests.builders import PASSPHRASE, Home

SEEN = """
import ctypes, sys
from pathlib import Path
from carehome_app.services.home.opening import open_home
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
open_home(Path(sys.argv[1]), sys.argv[2], to_write=False)
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has it")
def test_a_program_with_an_open_home_is_not_dumpable(home: Home) -> None:
    home.close()
    command = [sys.executable, "-c", SEEN, str(home.folder), PASSPHRASE]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said.split() == ["1", "0"]


def held_in_objects(yek: bytes) -> list[type]:
    """Return what kinds of objects refer to the key, as bytes or within a text.

    It is given backwards, or this would find itself.
    """
    return [
        type(one)
        for one in gc.get_objects()
        for what in gc.get_referents(one)
        if (isinstance(what, bytes) and what[::-1] == yek)
        or (isinstance(what, str) and bytes(reversed(yek)).hex() in what)
    ]


def test_no_object_holds_the_key_of_an_open_file_and_backups_go_on(home: Home) -> None:
    home.measure("R001", "36.5")
    home.house.backing_up.job(Why.ASKED).run()
    home.house.signing_in.sign_out()
    home.clock.advance(hours=2)
    home.house.backing_up.job(Why.HOUR).run()
    assert held_in_objects(home.desk.store.key[::-1]) == []
    assert len(home.house.backing_up.made()) == 2


def test_when_nobody_is_signed_in_no_names_are_kept_for_lists(home: Home) -> None:
    spelling.spellings("王秀英")
    assert home.desk.stays
    home.house.signing_in.sign_out()
    kept = [*vars(home.desk).values()]
    assert not any("王秀英" in repr(one) for one in kept)
    assert spelling.spellings.cache_info().currsize == 0
    home.sign_in("S003")
    assert home.row("R001").person.name == "王秀英"


def test_what_a_killed_restore_left_is_swept_and_one_under_way_stays(tmp_path: Path) -> None:
    with unfinished(tmp_path, locked=True) as alive:
        dead = tmp_path / f"{UNFINISHED}dead"
        dead.mkdir()
        (dead / LOCK).touch()
        (dead / "home").mkdir()
        of_a_backup = tmp_path / f"{UNFINISHED}of-a-backup"
        of_a_backup.mkdir()
        before_its_lock = tmp_path / f"{TO_LOCK}dead"
        before_its_lock.mkdir()
        sweep_unfinished(tmp_path)
        assert alive.exists()
        assert not dead.exists()
        assert not before_its_lock.exists()
        assert of_a_backup.exists()
    assert not alive.exists()
