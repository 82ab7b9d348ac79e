"""Restoring makes a new folder, and says what is missing."""

import shutil
from pathlib import Path

import pytest

from carehome_app.db.backups.backup import BACKUPS, UNFINISHED, backups_in
from carehome_app.db.file.connection import FILE
from carehome_app.db.journal.head import HEAD
from carehome_app.domain.backups.errors import (
    InsideHomeError,
    NotABackupError,
    NotProvenError,
    OtherKeyError,
)
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.errors import HomeExistsError, NotAllowedError, WrongKeyError
from carehome_app.i18n import in_english
from carehome_app.services.backups.restoring import (
    Restored,
    Restoring,
    key_of,
    rest_key_of,
    restore,
)
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from tests.builders import PASSPHRASE, Home

PAGE = 4096


def backed_up(home: Home) -> Path:
    """Record something, back up, and record some more."""
    home.measure("R001", "36.5")
    made = home.house.backing_up.job(Why.ASKED).run().backup
    home.clock.advance(minutes=1)
    home.measure("R002", "38.6")
    home.measure("R003", "36.4")
    return made.folder


def restored(home: Home, target: Path, *, rest: bool = False) -> Restored:
    (*_older, made) = backups_in(home.folder / BACKUPS)
    key = key_of(made.folder, PASSPHRASE)
    damaged = home.folder if rest else None
    return restore(
        Restoring(backup=made.folder, target=target, key=key, damaged=damaged, clock=home.clock)
    )


def said(done: Restored) -> list[str]:
    return [in_english(one) for one in done.words()]


def measured(folder: Path, home: Home) -> dict[str, str]:
    """Return what the restored record says was measured in this round, once it is verified."""
    desk = open_home(folder, PASSPHRASE, home.clock)
    house = House(desk)
    desk.actor = home.desk.actor
    assert house.verifying.verify().problems == ()
    assert desk.warning is None
    rows = house.worklist.sheet(home.round).rows
    close_home(desk)
    readings = {row.person.details.code: row.cells[0] for row in rows}
    return {
        code: " ".join(map(str, cell.reading.values.values())).removesuffix(" °C")
        for code, cell in readings.items()
        if cell is not None and cell.reading is not None
    }


def test_it_makes_a_new_folder_and_says_what_came_after(home: Home, tmp_path: Path) -> None:
    backed_up(home)
    done = restored(home, tmp_path / "new")
    assert measured(tmp_path / "new", home) == {"R001": "36.5"}
    assert done.missing == 3
    assert said(done) == [
        "Lines that were kept after this backup and are not in the restored record: 3."
    ]


def test_what_the_old_record_holds_after_it_is_taken_over(home: Home, tmp_path: Path) -> None:
    backed_up(home)
    done = restored(home, tmp_path / "new", rest=True)
    assert measured(tmp_path / "new", home) == {"R001": "36.5", "R002": "38.6", "R003": "36.4"}
    assert said(done) == [
        "Lines taken over from the damaged record: 3.",
        "Nothing that was ever kept is missing.",
    ]


def test_a_folder_that_holds_something_is_never_written_over(home: Home, tmp_path: Path) -> None:
    backed_up(home)
    (tmp_path / "new").mkdir()
    restored(home, tmp_path / "new")
    with pytest.raises(HomeExistsError):
        restored(home, tmp_path / "new")
    assert not [one for one in tmp_path.iterdir() if one.name.startswith(UNFINISHED)]


def test_a_wrong_passphrase_and_a_folder_that_is_none_are_told(home: Home, tmp_path: Path) -> None:
    folder = backed_up(home)
    with pytest.raises(WrongKeyError):
        key_of(folder, "wrong")
    with pytest.raises(NotABackupError):
        restore(Restoring(backup=home.folder, target=tmp_path / "new", key=bytes(32)))


def test_a_backup_that_rotted_on_its_stick_is_not_restored(home: Home, tmp_path: Path) -> None:
    path = backed_up(home) / FILE
    content = bytearray(path.read_bytes())
    content[9 * PAGE + 7] ^= 1
    path.write_bytes(content)
    with pytest.raises(NotProvenError):
        restored(home, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_while_a_home_is_open_only_who_keeps_its_accounts_restores(
    home: Home, tmp_path: Path
) -> None:
    backed_up(home)
    backing_up, target = home.house.backing_up, str(tmp_path / "new")
    (made,) = backing_up.made()
    with pytest.raises(NotAllowedError):
        backing_up.restoring(made, target, with_rest=True)
    home.sign_in("D01")
    with pytest.raises(InsideHomeError):
        backing_up.restoring(made, str(home.folder / "new"), with_rest=True)
    done = restore(backing_up.restoring(made, target, with_rest=True))
    assert (done.problems, done.missing, len(done.rest.lines)) == ((), 0, 3)


def test_from_a_stick_alone_nobody_can_tell_what_came_after(home: Home, tmp_path: Path) -> None:
    folder = backed_up(home)
    shutil.copytree(folder, tmp_path / "stick" / folder.name)
    key = key_of(folder, PASSPHRASE)
    done = restore(
        Restoring(backup=tmp_path / "stick" / folder.name, target=tmp_path / "new", key=key)
    )
    assert done.missing is None
    assert "cannot be told" in said(done)[0]


def spoil(path: Path, pages: list[int]) -> None:
    content = bytearray(path.read_bytes())
    for page in pages:
        content[page * PAGE + 100] ^= 1
    path.write_bytes(content)


@pytest.mark.rest
def test_every_damaged_page_leaves_a_record_that_is_whole_as_far_as_it_says(
    home: Home, tmp_path: Path
) -> None:
    backed_up(home)
    for _ in range(3):
        home.measure_everybody()
        home.next_round()
    home.clock.advance(hours=-13)
    lines = sum(number for number, _digest in home.desk.store.heads().values())
    home.close()
    path = home.folder / FILE
    whole = path.read_bytes()
    pages = len(whole) // PAGE
    counts = set()
    for page in range(0, pages, max(1, pages // 25)):
        path.write_bytes(whole)
        spoil(path, [page])
        done = restored(home, tmp_path / f"new{page}", rest=True)
        assert done.missing is not None
        assert done.problems == ()
        assert done.backup.lines + len(done.rest.lines) + done.missing == lines
        counts.add(done.missing)
        shutil.rmtree(done.folder)
    assert 0 in counts
    path.write_bytes(whole)
    assert not list((home.folder / BACKUPS).glob(f"{UNFINISHED}*"))


def test_a_first_page_gone_loses_what_came_after_and_says_which_lines(
    home: Home, tmp_path: Path
) -> None:
    backed_up(home)
    home.close()
    spoil(home.folder / FILE, [0])
    done = restored(home, tmp_path / "new", rest=True)
    assert done.missing == 3
    assert said(done)[0].startswith("Desk 1: lines ")


def test_where_no_note_says_how_many_lines_there_were_it_is_said_from_which_on(
    home: Home, tmp_path: Path
) -> None:
    backed_up(home)
    home.close()
    spoil(home.folder / FILE, [0])
    (home.folder / HEAD).unlink()
    done = restored(home, tmp_path / "new", rest=True)
    first = done.backup.lines + 1
    assert said(done)[0] == f"Desk 1: lines from {first} on could not be read, if there were any."


def test_one_from_before_the_file_key_was_changed_asks_for_what_opened_it_then(
    home: Home, tmp_path: Path
) -> None:
    made = home.house.backing_up
    folder = backed_up(home)
    home.sign_in("D01")
    home.change_file_key()
    (backup,) = made.made()
    with pytest.raises(OtherKeyError):
        restore(made.restoring(backup, str(tmp_path / "one"), with_rest=True))
    wanted = made.restoring(backup, str(tmp_path / "two"), with_rest=True, secret=PASSPHRASE)
    done = restore(wanted)
    assert done.missing == 0
    assert measured(tmp_path / "two", home) == {"R001": "36.5", "R002": "38.6", "R003": "36.4"}
    # A drill of it tells nothing, and is no failure that anybody must look into.
    drill = made.drill()
    assert drill is not None
    assert drill.run().problems == ()
    assert made.notes().drilled_at is None
    assert (
        rest_key_of(home.folder, PASSPHRASE) == home.desk.store.key != key_of(folder, PASSPHRASE)
    )
