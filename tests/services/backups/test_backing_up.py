"""A backup counts when it is proven; old ones stay until there is a newer one."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from carehome_app.db.backups import backup as backup_module
from carehome_app.db.backups.backup import (
    BACKUPS,
    MANIFEST,
    UNFINISHED,
    backup_at,
    backups_in,
    copy_backup,
    file_of,
)
from carehome_app.db.file.connection import FILE
from carehome_app.db.file.disk import HomeLock
from carehome_app.db.journal.head import Heads, heads_of
from carehome_app.domain.backups.errors import (
    BackupUnderWayError,
    FolderNameError,
    InsideHomeError,
    NotABackupError,
    NotProvenError,
)
from carehome_app.domain.backups.kept import Backup, Why
from carehome_app.domain.errors import NotAllowedError, StorageProblemError
from carehome_app.i18n import in_english
from carehome_app.in_mind import forget
from carehome_app.services.backups.backing_up import Outcome
from carehome_app.services.backups.notes import Second
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from carehome_app.services.trust.record import second_folder
from tests.builders import PASSPHRASE, Home, build_home


def back_up(home: Home, why: Why = Why.ASKED) -> Outcome:
    return home.house.backing_up.job(why).run()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_is_a_whole_home_that_opens_elsewhere(home: Home, tmp_path: Path) -> None:
    home.measure("R001", "36.5")
    made = back_up(home).backup
    shutil.copytree(made.folder, tmp_path / "elsewhere")
    desk = open_home(tmp_path / "elsewhere", PASSPHRASE, home.clock)
    house = House(desk)
    desk.actor = home.desk.actor
    assert house.verifying.verify().problems == ()
    assert desk.warning is None
    assert [row.person.name for row in house.worklist.sheet(home.round).rows if row.is_open()]
    close_home(desk)


def test_it_says_when_it_was_proven_also_after_a_restart(home: Home) -> None:
    assert home.house.backing_up.last() is None
    assert home.house.backing_up.is_stale(home.house.backing_up.last())
    back_up(home)
    home.reopen()
    last = home.house.backing_up.last()
    assert last is not None
    assert (last.made_at, last.why) == (home.clock(), Why.ASKED)
    home.clock.advance(hours=26)
    assert not home.house.backing_up.is_stale(home.house.backing_up.last())
    home.clock.advance(minutes=1)
    assert home.house.backing_up.is_stale(home.house.backing_up.last())


def test_it_is_due_each_hour_in_which_something_was_recorded_and_once_a_day(home: Home) -> None:
    backing_up = home.house.backing_up
    assert backing_up.due() is Why.START
    back_up(home)
    home.clock.advance(hours=2)
    assert backing_up.due() is None
    home.measure("R001", "36.5")
    assert backing_up.due() is Why.HOUR
    back_up(home, Why.HOUR)
    home.measure("R002", "36.5")
    assert backing_up.due() is None
    home.clock.advance(days=1)
    assert backing_up.due() is Why.START


def test_a_whole_one_is_due_a_day_after_the_last_to_the_minute(home: Home) -> None:
    back_up(home)
    home.clock.advance(hours=23, minutes=59)
    assert home.house.backing_up.due() is None
    home.clock.advance(minutes=1)
    assert home.house.backing_up.due() is Why.START


def test_a_clock_set_back_hides_no_missing_backup_and_deletes_none(home: Home) -> None:
    back_up(home)
    home.clock.advance(days=-3)
    assert home.house.backing_up.last() is None
    assert home.house.backing_up.due() is Why.START
    back_up(home)
    assert len(home.house.backing_up.made()) == 2


def test_two_clocks_may_differ_by_five_minutes_and_the_last_backup_is_still_the_last(
    home: Home,
) -> None:
    back_up(home)
    (made,) = home.house.backing_up.made()
    home.clock.set(made.made_at - timedelta(minutes=5))
    assert home.house.backing_up.last() == made
    home.clock.advance(seconds=-1)
    assert home.house.backing_up.last() is None


def test_old_ones_are_let_go(home: Home) -> None:
    for _ in range(4):
        back_up(home, Why.HOUR)
        home.clock.advance(hours=1)
    home.clock.advance(days=40)
    back_up(home)
    # The last of its day holds what was new since the first, which stays with it.
    made = home.house.backing_up.made()
    assert [(one.why, one.base is None) for one in made] == [
        (Why.ASKED, True),
        (Why.HOUR, False),
        (Why.HOUR, True),
    ]


def test_entries_go_on_while_a_backup_is_made(home: Home) -> None:
    job = home.house.backing_up.job(Why.ASKED)
    store = job.store.again()
    with store.reading():
        store.heads()
        home.measure("R001", "36.5")
    store.close()
    assert job.run().backup.heads == home.desk.store.heads()


def test_a_copy_that_is_not_what_it_should_be_does_not_count(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(home)
    copy_file = backup_module.copy_file

    def damaging(store: object, path: Path) -> object:
        heads = copy_file(store, path)  # type: ignore[arg-type]
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)
        return heads

    monkeypatch.setattr(backup_module, "copy_file", damaging)
    home.clock.advance(hours=1)
    with pytest.raises(NotProvenError, match="the file is damaged"):
        back_up(home)
    assert len(home.house.backing_up.made()) == 1
    assert not list((home.folder / BACKUPS).glob(f"{UNFINISHED}*"))


def flip(made: Backup) -> None:
    path = made.folder / file_of(made)
    content = bytearray(path.read_bytes())
    content[len(content) // 3] ^= 1
    path.write_bytes(content)


def test_a_byte_that_changed_in_the_newest_backup_is_noticed_at_every_listing(home: Home) -> None:
    old = back_up(home).backup
    home.measure("R001", "36.5")
    home.clock.advance(hours=2)
    new = home.house.backing_up.job(Why.HOUR).run().backup
    assert new.base == old
    flip(new)
    assert home.house.backing_up.made() == [old]
    assert home.house.backing_up.due() is Why.HOUR, "another one is made soon"
    flip(old)
    assert home.house.backing_up.made() == []
    assert new.folder.exists(), "it is kept, and counts no more"


def test_a_whole_backup_that_changed_carries_no_further_one(home: Home) -> None:
    old = back_up(home).backup
    flip(old)
    home.measure("R001", "36.5")
    home.clock.advance(hours=2)
    made = home.house.backing_up.job(Why.HOUR).run().backup
    assert made.base is None


def test_the_weekly_drill_compares_every_byte_of_all_backups(home: Home) -> None:
    old = back_up(home).backup
    home.clock.advance(days=2)
    new = back_up(home).backup
    flip(old)
    drill = home.house.backing_up.drill()
    assert drill is not None
    (said,) = drill.run().problems
    assert old.folder.name in in_english(said)
    assert home.house.backing_up.made() == [new]
    assert not home.house.backing_up.notes().drill_ok


def test_the_weekly_drill_compares_the_copies_on_the_stick_too(home: Home, tmp_path: Path) -> None:
    home.house.backing_up.set_second_folder(str(tmp_path))
    here = back_up(home).backup
    (copy,) = backups_in(next(tmp_path.glob("carehome-*")))
    flip(copy)
    drill = home.house.backing_up.drill()
    assert drill is not None
    (said,) = drill.run().problems
    assert str(copy.folder) in in_english(said)
    assert backups_in(copy.folder.parent) == []
    assert home.house.backing_up.made() == [here]
    home.clock.advance(days=8)
    shutil.rmtree(copy.folder.parent)
    drill = home.house.backing_up.drill()
    assert drill is not None
    assert drill.run().problems == (), "a stick that is not there is no trouble"


@pytest.mark.parametrize("lost", ["carehome.db", "vault.json", "backup.json"])
def test_a_part_of_a_backup_is_none(home: Home, lost: str) -> None:
    made = back_up(home).backup
    (made.folder / lost).unlink()
    assert home.house.backing_up.made() == []
    with pytest.raises(NotABackupError):
        backup_at(made.folder)


def test_what_a_backup_tells_of_itself_is_read_once_until_it_is_written_anew(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each minute asks how old the newest of all is, while somebody may be typing."""
    made, read = back_up(home).backup, list[object]()

    def reading(noted: dict[str, tuple[int, str]]) -> Heads:
        read.append(noted)
        return heads_of(noted)

    monkeypatch.setattr(backup_module, "heads_of", reading)
    forget()
    for _ in range(3):
        assert home.house.backing_up.last() == made
    assert len(read) == 1
    manifest = made.folder / MANIFEST
    told = json.loads(manifest.read_text())
    earlier = made.made_at - timedelta(days=3)
    manifest.write_text(json.dumps({**told, "made_at": earlier.isoformat()}))
    os.utime(manifest, (manifest.stat().st_atime, manifest.stat().st_mtime + 1))
    last = home.house.backing_up.last()
    assert last is not None
    assert last.made_at == earlier
    assert len(read) == 2


def test_what_a_killed_program_left_is_cleared_and_never_counts(home: Home) -> None:
    half = home.folder / BACKUPS / f"{UNFINISHED}12345678"
    half.mkdir(parents=True)
    (half / FILE).write_bytes(b"half")
    assert home.house.backing_up.made() == []
    back_up(home)
    assert not half.exists()


def test_two_at_once_are_not_made(home: Home) -> None:
    (home.folder / BACKUPS).mkdir()
    lock = HomeLock(home.folder / BACKUPS)
    with pytest.raises(BackupUnderWayError):
        back_up(home)
    lock.release()
    back_up(home)


def test_the_second_folder_gets_a_copy_when_it_is_there(home: Home, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    home.house.backing_up.set_second_folder(str(stick))
    assert back_up(home).second is Second.ABSENT
    assert not stick.exists()
    stick.mkdir()
    home.clock.advance(hours=1)
    outcome = back_up(home)
    assert outcome.second is Second.KEPT
    assert home.house.backing_up.notes().second == Second.KEPT
    (place,) = stick.iterdir()
    (copied,) = backups_in(place)
    assert copied.sha256 == outcome.backup.sha256


def test_a_second_folder_is_chosen_by_a_head_nurse_and_not_inside_the_home(home: Home) -> None:
    with pytest.raises(InsideHomeError):
        home.house.backing_up.set_second_folder(str(home.folder / "more"))
    home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        home.house.backing_up.set_second_folder("/media/stick")


def test_a_stick_pulled_out_in_the_middle_costs_nothing_here(home: Home, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    home.house.backing_up.set_second_folder(str(stick))
    back_up(home)
    home.clock.advance(hours=1)

    def pull(_written: int) -> None:
        shutil.rmtree(stick, ignore_errors=True)

    outcome = home.house.backing_up.job(Why.ASKED).run(pull)
    assert outcome.second is Second.FAILED
    assert outcome.trouble is not None
    assert "went away" in outcome.trouble.source
    assert len(home.house.backing_up.made()) == 2


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of six megabytes: a home of many tables, and two whole backups."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(place)]
    with suppress(OSError):
        if subprocess.run(mount, capture_output=True, check=False).returncode == 0:
            yield place
            subprocess.run(["umount", str(place)], check=True)  # noqa: S607
            return
    pytest.skip("no disk can be mounted here")


def fill(disk: Path) -> None:
    with (disk / "filler").open("wb", buffering=0) as filler, suppress(OSError):
        while filler.write(bytes(4096)):
            pass


def test_a_full_disk_is_a_sentence_and_the_old_ones_stay(small_disk: Path) -> None:
    home = build_home(small_disk / "home")
    try:
        _fill_in_the_middle(home, small_disk)
    finally:
        home.close()


def _fill_in_the_middle(home: Home, small_disk: Path) -> None:
    back_up(home)
    before = names(home.folder / BACKUPS)
    home.clock.advance(hours=1)
    fill(small_disk)
    with pytest.raises(StorageProblemError, match="the disk is full"):
        back_up(home)
    assert names(home.folder / BACKUPS) == before
    (small_disk / "filler").unlink()
    assert back_up(home).backup.made_at == home.clock()


def test_a_full_stick_is_told_and_holds_no_half_one(home: Home, small_disk: Path) -> None:
    home.house.backing_up.set_second_folder(str(small_disk))
    fill(small_disk)
    outcome = back_up(home)
    assert outcome.second is Second.FAILED
    (small_disk / "filler").unlink()
    assert [one for place in small_disk.iterdir() for one in backups_in(place)] == []
    home.clock.advance(hours=1)
    assert back_up(home).second is Second.KEPT


def test_a_copy_keeps_its_name_and_a_second_of_the_same_gets_another(
    home: Home, tmp_path: Path
) -> None:
    made = back_up(home).backup
    first, second = (copy_backup(made, tmp_path / "there") for _ in range(2))
    assert first.folder.name == made.folder.name == "2026-11-21T233000Z-asked"
    assert second.folder.name == f"{made.folder.name}-2"


def test_a_drill_restores_for_nobody_and_is_due_again_after_a_week(home: Home) -> None:
    backing_up = home.house.backing_up
    assert backing_up.drill() is None
    lines = back_up(home).backup.lines
    drill = backing_up.drill()
    assert drill is not None
    before = names(home.folder / BACKUPS)
    assert drill.run().problems == ()
    assert names(home.folder / BACKUPS) == sorted([*before, "notes.json"])
    notes = backing_up.notes()
    assert (notes.drill_ok, notes.drill_lines, notes.drilled_at) == (True, lines, home.clock())
    assert backing_up.drill() is None
    home.clock.advance(days=7)
    assert backing_up.drill() is not None


def test_after_an_update_the_whole_record_is_tried_once(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    backing_up = home.house.backing_up
    backing_up.job(Why.ASKED).run()
    drill = backing_up.drill()
    assert drill is not None
    drill.run()
    assert backing_up.drill() is None
    monkeypatch.setattr("carehome_app.db.file.program.THIS", "7.2.0 (2031-05-06)")
    again = backing_up.drill()
    assert again is not None
    assert again.run().problems == ()
    assert backing_up.drill() is None


def test_a_drill_that_fails_is_noted_too(home: Home) -> None:
    made = back_up(home).backup
    content = bytearray((made.folder / FILE).read_bytes())
    content[5000] ^= 1
    (made.folder / FILE).write_bytes(content)
    drill = home.house.backing_up.drill()
    assert drill is not None
    assert drill.run().problems
    assert not home.house.backing_up.notes().drill_ok


@pytest.mark.parametrize("said", ["x" * 300, "a\0b", "~nobody-of-this-name/x"])
def test_what_can_be_no_folder_is_said_back(home: Home, said: str) -> None:
    home.sign_in("D01")
    made = home.house.backing_up.job(Why.ASKED).run().backup
    with pytest.raises(FolderNameError):
        home.house.backing_up.set_second_folder(said)
    with pytest.raises(FolderNameError):
        home.house.backing_up.restoring(made, said, with_rest=False)


def test_a_second_folder_that_is_said_no_more_is_looked_at_no_more(
    home: Home, tmp_path: Path
) -> None:
    home.house.backing_up.set_second_folder(str(tmp_path))
    assert second_folder(home.desk.store) is not None
    home.house.backing_up.set_second_folder("")
    assert second_folder(home.desk.store) is None
