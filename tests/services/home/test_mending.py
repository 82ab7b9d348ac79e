"""What is said of a home that is not as it should be, and what is offered."""

import os
import shutil
import sys
import time
from pathlib import Path

import pytest

from carehome_app.db.backups.backup import BACKUPS
from carehome_app.db.file import opening
from carehome_app.db.file.connection import FILE
from carehome_app.db.keys.slots import by_passphrase
from carehome_app.domain.backups.errors import KeyFileGoneError, RecordGoneError, TooOldToReadError
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.errors import NoHomeError, NotOursError
from carehome_app.i18n import in_english
from carehome_app.services.desk import Desk
from carehome_app.services.home import mending
from carehome_app.services.home.opening import NewHome, close_home, found_home, open_home
from tests.builders import PASSPHRASE, START, Home, MovableClock

WAL = f"{FILE}-wal"


def backed_up(home: Home) -> Path:
    return home.house.backing_up.job(Why.ASKED).run().backup.folder


def opened(folder: Path, clock: MovableClock) -> Desk:
    return open_home(folder, PASSPHRASE, clock, to_write=False)


def test_a_lost_wal_is_told_with_the_backup_that_holds_more(home: Home, tmp_path: Path) -> None:
    home.desk.store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    home.measure("R001", "38.6")
    backed_up(home)
    home.measure("R002", "36.4")
    shutil.copytree(
        home.folder, tmp_path / "copy", ignore=shutil.ignore_patterns("*-wal", "*-shm")
    )
    desk = opened(tmp_path / "copy", home.clock)
    assert desk.warning is not None
    said = in_english(desk.warning)
    assert "of its last lines are missing" in said
    assert "The backup of 2026-11-22 07:30 holds more of them than this record." in said
    close_home(desk)


def test_a_damaged_file_is_told_with_the_backup_that_is_safe(home: Home) -> None:
    backed_up(home)
    home.close()
    (home.folder / FILE).write_bytes(b"x" * 20_000)
    with pytest.raises(NotOursError) as told:
        opened(home.folder, home.clock)
    assert "The newest proven backup here is of" in in_english(told.value.sentence)


def test_a_part_that_is_missing_is_called_by_its_name(home: Home, tmp_path: Path) -> None:
    home.close()
    assert type(mending.no_home(tmp_path)) is NoHomeError
    record = home.folder / FILE
    record.rename(tmp_path / FILE)
    assert isinstance(mending.no_home(home.folder), RecordGoneError)
    (tmp_path / FILE).rename(record)
    (home.folder / "vault.json").unlink()
    assert isinstance(mending.no_home(home.folder), KeyFileGoneError)


def test_a_key_file_that_is_put_back_leaves_the_damaged_one_beside_it(home: Home) -> None:
    made = backed_up(home)
    home.close()
    (home.folder / "vault.json").write_text("{")
    mending.put_back_key_file(made, home.folder, by_passphrase(PASSPHRASE))
    close_home(opened(home.folder, home.clock))
    assert (home.folder / "vault-1.json").read_text() == "{"


def test_backups_are_found_wherever_somebody_looks(home: Home, tmp_path: Path) -> None:
    first = backed_up(home)
    home.clock.advance(hours=1)
    second = backed_up(home)
    for place in (home.folder, home.folder / BACKUPS):
        assert [one.folder for one in mending.found_backups(place)] == [second, first]
    assert [one.folder for one in mending.found_backups(first)] == [first]
    assert mending.found_backups(tmp_path / "nowhere") == []


def test_a_clock_that_was_set_back_is_told_in_a_real_home(tmp_path: Path) -> None:
    clock = MovableClock(START)
    new = NewHome(name="松鹤", director="吴强", passphrase="eight letters")  # noqa: S106
    close_home(found_home(tmp_path / "home", new, clock))
    clock.advance(days=-2)
    desk = open_home(tmp_path / "home", "eight letters", clock)
    assert desk.warning is not None
    assert in_english(desk.warning).startswith(
        "The clock of this computer shows 2026-11-20 07:30, but the last line was recorded at"
        " 2026-11-22 07:30."
    )
    close_home(desk)


@pytest.mark.skipif(sys.platform == "win32", reason="its zone is no variable there")
def test_a_computer_in_another_time_zone_changes_no_round(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.measure("R001", "36.5")
    round_, taken = home.round, home.row("R001").cells[0]
    monkeypatch.setitem(os.environ, "TZ", "America/New_York")
    time.tzset()
    home.reopen()
    assert (home.round, home.row("R001").cells[0]) == (round_, taken)
    assert home.house.verifying.verify().problems == ()
    monkeypatch.undo()
    time.tzset()


def test_an_older_file_that_cannot_be_written_is_told(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.close()
    monkeypatch.setattr(opening, "NEWEST", (*opening.NEWEST, "9999_later"))
    with pytest.raises(TooOldToReadError):
        opening.open_reading(home.folder, home.desk.store.key)
