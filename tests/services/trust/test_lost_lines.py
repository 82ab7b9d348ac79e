"""A record that is shorter than it was, or another one, is told as soon as it is opened."""

import json
import shutil
from pathlib import Path

from carehome_app.db.file.connection import FILE
from carehome_app.db.journal.head import HEAD
from tests.builders import Home
from tests.command_line import at_home, data


def warned(home: Home) -> str:
    """Open the home again and return what everybody is told about the record."""
    home.reopen()
    return "" if home.desk.warning is None else home.desk.warning.source


def older_copy(home: Home) -> Path:
    """Keep a whole copy of the record beside it, then go on recording."""
    home.reopen()
    home.desk.store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    copy = home.folder / "older.db"
    shutil.copy(home.folder / FILE, copy)
    home.measure("R001", "36.5")
    home.measure("R002", "36.6")
    return copy


def put_back(home: Home, copy: Path) -> None:
    """Do what somebody does who restores a copy by hand."""
    home.close()
    shutil.copy(copy, home.folder / FILE)
    for name in ("carehome.db-wal", "carehome.db-shm"):
        (home.folder / name).unlink(missing_ok=True)


def test_a_whole_record_needs_no_warning(home: Home) -> None:
    assert warned(home) == ""
    home.measure("R001", "36.5")
    assert warned(home) == ""


def test_an_older_copy_put_back_is_told_at_once_and_opens(home: Home) -> None:
    put_back(home, older_copy(home))
    assert "last lines are missing" in warned(home)
    home.measure("R003", "36.4")


def test_it_is_still_told_after_recording_went_on(home: Home) -> None:
    put_back(home, older_copy(home))
    home.reopen()
    home.measure("R003", "36.4")
    assert "last lines" in warned(home)


def test_another_record_of_the_same_length_is_told(home: Home) -> None:
    home.measure("R001", "36.5")
    home.close()
    number, _digest = json.loads((home.folder / HEAD).read_text())["1"]
    (home.folder / HEAD).write_text(json.dumps({"1": [number, "00" * 32]}))
    assert "not the one" in warned(home)


def test_a_missing_or_garbled_note_is_told(home: Home) -> None:
    home.close()
    (home.folder / HEAD).unlink()
    assert "nobody can tell" in warned(home)
    home.close()
    (home.folder / HEAD).write_text('{"1": [')
    assert "nobody can tell" in warned(home)


def test_what_was_recorded_after_the_note_is_no_loss(home: Home) -> None:
    home.measure("R001", "36.5")
    home.reopen()
    before = (home.folder / HEAD).read_bytes()
    home.measure("R002", "36.5")
    home.close()
    (home.folder / HEAD).write_bytes(before)
    assert warned(home) == ""


def test_the_command_line_tells_it_beside_the_answer(folder: Path) -> None:
    number, digest = json.loads((folder / HEAD).read_text())["1"]
    (folder / HEAD).write_text(json.dumps({"1": [number + 4, digest]}))
    answer = at_home(folder, "status", "--json")
    assert answer.exit_code == 0
    assert data(answer)["total"]["roll"] == 18
    assert "4 of its last lines are missing" in answer.stderr
