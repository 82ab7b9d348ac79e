"""What the computer remembers between two starts."""

from pathlib import Path

import pytest

from carehome_app.ui.shell.remembered import Remembered


def test_the_last_home_and_the_language_are_remembered(tmp_path: Path) -> None:
    path = tmp_path / "settings" / "remembered.json"
    Remembered(path).keep_home(tmp_path / "家")
    Remembered(path).keep_language("zh")
    assert Remembered(path).home == tmp_path / "家"
    assert Remembered(path).language == "zh"


@pytest.mark.parametrize("written", ["", "{", "[1, 2]", "\x00\x01", '"home"'])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, written: str) -> None:
    path = tmp_path / "remembered.json"
    path.write_text(written)
    assert Remembered(path).home is None
    assert Remembered(path).language == ""


def test_a_folder_that_may_not_be_written_keeps_nobody_from_working(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    remembered = Remembered(tmp_path / "file" / "remembered.json")
    remembered.keep_language("en")
    assert remembered.language == "en"
