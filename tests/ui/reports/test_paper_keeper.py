"""Each shift's paper lies in the folder the home chose before anybody needs it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from carehome_app.domain.errors import FileNotWrittenError, NotAllowedError
from carehome_app.i18n import Text, in_english
from carehome_app.ui.reports.paper_keeper import PaperKeeper
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from tests.builders import Home


@pytest.fixture
def keeper(qtbot: QtBot, home: Home) -> PaperKeeper:  # noqa: ARG001  # signals need an application
    return PaperKeeper(Context(home.house, in_english, "en", AppEvents(), Background()))


def left(qtbot: QtBot, keeper: PaperKeeper, count: int) -> None:
    with qtbot.waitSignals([keeper.left] * count):
        keeper.look()


def test_no_folder_no_paper(keeper: PaperKeeper, tmp_path: Path) -> None:
    keeper.look()
    assert list(tmp_path.glob("**/*.pdf")) == []


def test_a_shift_finds_its_paper_and_the_last_one_is_taken_away(
    qtbot: QtBot, keeper: PaperKeeper, home: Home, tmp_path: Path
) -> None:
    folder = tmp_path / "paper"
    folder.mkdir()
    (folder / "letter.pdf").write_bytes(b"somebody's own")
    home.house.papers.preparing.choose_folder(str(folder))
    left(qtbot, keeper, 3)
    names = {one.name for one in folder.iterdir()}
    assert names == {
        "letter.pdf",
        "2026-11-22-am-en-round-sheet.pdf",
        "2026-11-22-am-en-inside.pdf",
        "2026-11-22-am-en-last-values.pdf",
    }
    home.next_round()
    left(qtbot, keeper, 3)
    names = {one.name for one in folder.iterdir()}
    assert names == {
        "letter.pdf",
        "2026-11-22-pm-en-round-sheet.pdf",
        "2026-11-22-pm-en-inside.pdf",
        "2026-11-22-pm-en-last-values.pdf",
    }


def test_a_folder_that_is_gone_is_said_in_a_sentence(
    qtbot: QtBot, keeper: PaperKeeper, home: Home, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    home.house.papers.preparing.choose_folder(str(folder))
    folder.rmdir()
    said: list[Text] = []
    keeper.troubled.connect(said.append)
    with qtbot.waitSignals([keeper.troubled] * 2):
        keeper.look()
    assert "no such file or folder" in in_english(said[0])


def test_only_a_folder_that_is_there_is_chosen_and_by_the_head_nurse(
    home: Home, tmp_path: Path
) -> None:
    preparing = home.house.papers.preparing
    with pytest.raises(FileNotWrittenError):
        preparing.choose_folder(str(tmp_path / "none"))
    home.sign_in("S002")
    with pytest.raises(NotAllowedError):
        preparing.choose_folder(str(tmp_path))
