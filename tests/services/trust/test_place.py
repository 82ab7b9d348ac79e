"""A copy is not the same place: it goes on as a new station that names what it began from."""

import secrets
import shutil
from pathlib import Path

import pytest

from carehome_app.db.journal import journal
from carehome_app.db.keys.vault import VAULT
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.trust.events import StationJoined
from carehome_app.services.backups.restoring import Restoring, restore
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from carehome_app.services.trust.place import free_index
from carehome_app.services.trust.record import second_folder
from tests.builders import PASSPHRASE, Home


def opened(folder: Path, home: Home) -> Home:
    """Open another folder as the same person."""
    copy = Home(folder, open_home(folder, PASSPHRASE, home.clock), home.clock)
    copy.desk.actor = home.desk.actor
    copy.house = House(copy.desk)
    return copy


def joined(home: Home) -> list[StationJoined]:
    lines = journal.lines(home.desk.store)
    return [one.event for one in lines if isinstance(one.event, StationJoined)]


def test_a_home_opened_again_in_its_place_stays_the_station_it_was(home: Home) -> None:
    home.reopen()
    home.measure("R001", "36.5")
    home.reopen()
    assert home.desk.card.station == 1
    assert joined(home) == []


def test_a_renamed_folder_is_the_same_place(home: Home, tmp_path: Path) -> None:
    home.close()
    moved = home.folder.rename(tmp_path / "moved")
    there = opened(moved, home)
    assert there.desk.card.station == 1
    there.close()
    home.folder.mkdir()
    moved_back = moved.rename(home.folder / "deeper")
    again = opened(moved_back, home)
    assert again.desk.card.station == 1
    again.close()
    moved_back.rename(tmp_path / "end")
    home.folder.rmdir()
    (tmp_path / "end").rename(home.folder)
    home.reopen()


def test_a_copy_that_got_the_number_of_the_removed_folder_is_not_the_same_place(
    home: Home, tmp_path: Path
) -> None:
    home.close()
    shutil.copytree(home.folder, tmp_path / "aside")
    number = home.folder.stat().st_ino
    for path in home.folder.iterdir():  # as if its number were free again
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    stick = home.folder.rename(tmp_path / "stick")
    for path in (tmp_path / "aside").iterdir():
        path.rename(stick / path.name)
    assert stick.stat().st_ino == number
    other = opened(stick, home)
    (first,) = joined(other)
    assert (first.by_station, first.why) == (1, "copied")
    assert other.desk.card.station > 1
    other.close()


def test_a_folder_whose_keys_changed_is_the_same_place_and_may_be_moved(
    home: Home, tmp_path: Path
) -> None:
    vault = home.folder / VAULT
    vault.write_bytes(vault.read_bytes())
    home.reopen()
    assert (home.desk.card.station, joined(home)) == (1, [])
    home.close()
    moved = opened(home.folder.rename(tmp_path / "moved"), home)
    assert (moved.desk.card.station, joined(moved)) == (1, [])
    moved.close()
    moved.folder.rename(home.folder)
    home.reopen()


def test_two_copies_never_write_lines_of_the_same_station_and_number(
    home: Home, tmp_path: Path
) -> None:
    home.close()
    shutil.copytree(home.folder, tmp_path / "other pc")
    home.reopen()
    other = opened(tmp_path / "other pc", home)
    home.measure("R001", "38.8")
    other.measure("R001", "36.4")
    other.measure("R002", "36.5")
    mine = {line.ref: line.hash for line in journal.raw_lines(home.desk.store)}
    theirs = {line.ref: line.hash for line in journal.raw_lines(other.desk.store)}
    assert all(theirs[ref] == mine[ref] for ref in mine.keys() & theirs.keys())
    assert other.house.verifying.verify().problems == ()
    other.close()


def test_the_first_line_of_a_new_station_names_home_and_heads(home: Home, tmp_path: Path) -> None:
    heads = home.desk.store.heads()
    home.close()
    shutil.copytree(home.folder, tmp_path / "stick")
    other = opened(tmp_path / "stick", home)
    (first,) = joined(other)
    assert (first.home, first.by_station, first.why) == (other.desk.card.id, 1, "copied")
    number, digest = heads[1]
    assert first.heads == {"1": (number, digest.hex())}
    other.reopen()
    assert len(joined(other)) == 1
    other.close()
    home.reopen()


def test_the_first_line_of_a_new_station_is_nobodys_doing(home: Home, tmp_path: Path) -> None:
    home.close()
    shutil.copytree(home.folder, tmp_path / "stick")
    other = opened(tmp_path / "stick", home)
    lines = journal.lines(other.desk.store)
    assert [one.by for one in lines if isinstance(one.event, StationJoined)] == [0]
    other.close()
    home.reopen()


def test_a_computer_that_can_note_nothing_keeps_its_station_at_every_start(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.close()
    (tmp_path / "no folder").write_text("so nothing can be noted in it")
    monkeypatch.setenv("CAREHOME_STATE", str(tmp_path / "no folder"))
    home.reopen()
    assert (home.desk.card.station, joined(home)) == (1, [])


def test_a_new_station_keeps_what_was_last_set_for_the_one_it_comes_from(
    home: Home, tmp_path: Path
) -> None:
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        home.house.backing_up.set_second_folder(str(tmp_path / name))
    home.close()
    shutil.copytree(home.folder, tmp_path / "stick")
    other = opened(tmp_path / "stick", home)
    kept = second_folder(other.desk.store)
    assert kept is not None
    assert kept.parent == tmp_path / "second"
    other.close()
    home.reopen()


def test_a_new_station_gets_a_number_of_24_bits_that_nobody_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def highest(below: int) -> int:
        return below - 1

    lowest = iter([0, 0, 1])

    def low(_below: int) -> int:
        return next(lowest)

    monkeypatch.setattr(secrets, "randbelow", highest)
    assert free_index(set()) == 2**24 - 1
    monkeypatch.setattr(secrets, "randbelow", low)
    assert free_index({2}) == 3, "1 is the first desk, 2 is taken"


def test_a_restored_record_is_a_new_station(home: Home, tmp_path: Path) -> None:
    made = home.house.backing_up.job(Why.ASKED).run().backup
    done = restore(
        Restoring(
            backup=made.folder, target=tmp_path / "new", key=home.desk.store.key, clock=home.clock
        )
    )
    assert done.problems == ()
    desk = open_home(tmp_path / "new", PASSPHRASE, home.clock)
    assert desk.card.station > 1
    assert len(list(journal.lines(desk.store))) == len(list(journal.lines(home.desk.store))) + 2
    close_home(desk)
