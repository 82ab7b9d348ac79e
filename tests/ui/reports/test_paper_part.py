"""Where paper for an outage is left is chosen in Settings, and it can be printed there."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carehome_app.i18n import in_english
from carehome_app.ui.reports.out import Asking
from carehome_app.ui.reports.paper_part import PaperPart
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.printing import Going, PrintWork
from tests.builders import Home
from tests.ui.keyboard import press


@pytest.fixture
def printed() -> list[str]:
    return []


@pytest.fixture
def part(qtbot: QtBot, home: Home, tmp_path: Path, printed: list[str]) -> PaperPart:
    def take(_parent: object, _document: bytes, title: str) -> PrintWork:
        def work(_going: Going) -> None:
            printed.append(title)

        return work

    asking = Asking(folder=lambda _parent: tmp_path, printer=take)
    context = Context(home.house, in_english, "en", AppEvents(), Background())
    made = PaperPart(context, asking)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.refresh()
    made.folder.setFocus()
    return made


def test_a_folder_is_chosen_and_shown_again(part: PaperPart, home: Home, tmp_path: Path) -> None:
    part.choose()
    assert home.house.papers.preparing.folder() == str(tmp_path)
    part.leave_none()
    assert home.house.papers.preparing.folder() == ""


def test_a_folder_that_is_not_there_is_said_beside_the_field(part: PaperPart, home: Home) -> None:
    press("nowhere at all", Qt.Key.Key_Return)
    assert "could not be written" in part.said.text()
    assert home.house.papers.preparing.folder() == ""


def test_only_a_head_nurse_chooses(part: PaperPart, home: Home) -> None:
    home.sign_in("S002")
    part.choose()
    assert part.said.text() == "nurse may not do this."


def test_both_sheets_are_printed(qtbot: QtBot, part: PaperPart, printed: list[str]) -> None:
    part.print_both()
    qtbot.waitUntil(lambda: len(printed) == 2)
    assert printed == ["round-sheet.pdf", "last-values.pdf"]
