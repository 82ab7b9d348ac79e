"""The note of the last line beside the file."""

import json
from pathlib import Path

import pytest

from carehome_app.db.journal.head import HEAD, LOST, HeadFile, lost_notes, noted_heads, noted_in
from tests.builders import Home


def test_an_entry_that_is_on_disk_is_not_reported_as_lost_when_the_note_cannot_be_written(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: HeadFile, _heads: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(HeadFile, "write", full)

    home.measure("R001", "36.5")

    assert home.row("R001").cells[0].reading is not None  # type: ignore[union-attr]


def test_a_shorter_note_leaves_nothing_of_the_longer_one(tmp_path: Path) -> None:
    file = HeadFile(tmp_path)
    many = {station: (station, bytes(32)) for station in range(1, 30)}
    file.write(many)
    assert noted_heads(tmp_path) == many
    file.write({1: (2, bytes(32))})
    assert noted_heads(tmp_path) == {1: (2, bytes(32))}
    assert len((tmp_path / HEAD).read_bytes()) == 512
    file.close()


def test_a_note_of_lost_lines_is_kept_when_writing_goes_on(home: Home) -> None:
    home.close()
    number, digest = json.loads((home.folder / HEAD).read_text())["1"]
    (home.folder / HEAD).write_text(json.dumps({"1": [number + 3, digest]}))
    home.reopen()
    home.measure("R001", "36.5")
    (kept,) = lost_notes(home.folder)
    assert json.loads(kept.read_text())["1"][0] == number + 3
    assert not home.house.verifying.verify(chain_only=True).ok


def test_a_note_of_as_many_lines_as_there_are_is_no_loss(home: Home) -> None:
    home.close()
    home.reopen()
    home.measure("R001", "36.5")
    assert lost_notes(home.folder) == []
    assert home.house.verifying.verify(chain_only=True).ok


def test_the_same_lines_noted_again_are_no_loss(tmp_path: Path) -> None:
    for _time in range(2):
        file = HeadFile(tmp_path)
        file.write({1: (5, bytes(32))})
        file.close()
    assert lost_notes(tmp_path) == []


def test_a_note_of_a_desk_whose_lines_are_all_gone_is_kept(tmp_path: Path) -> None:
    first = HeadFile(tmp_path)
    first.write({1: (5, bytes(32)), 2: (1, bytes(32))})
    first.close()
    after = HeadFile(tmp_path)
    after.write({1: (6, bytes(32))})
    after.close()
    (kept,) = lost_notes(tmp_path)
    assert noted_in(kept) == {1: (5, bytes(32)), 2: (1, bytes(32))}


def test_each_loss_keeps_a_note_of_its_own(tmp_path: Path) -> None:
    for lines in (9, 5, 2, 2):
        file = HeadFile(tmp_path)
        file.write({1: (lines, bytes(32))})
        file.close()
    assert [noted_in(note) for note in lost_notes(tmp_path)] == [
        {1: (9, bytes(32))},
        {1: (5, bytes(32))},
    ]
    assert {note.name for note in lost_notes(tmp_path)} == {LOST.format(number=n) for n in (1, 2)}


def test_an_empty_note_is_no_loss_and_one_that_cannot_be_read_is_kept(tmp_path: Path) -> None:
    for content, kept in ((b"", 0), (b"{torn", 1)):
        (tmp_path / HEAD).write_bytes(content)
        file = HeadFile(tmp_path)
        file.write({1: (5, bytes(32))})
        file.close()
        assert len(lost_notes(tmp_path)) == kept
