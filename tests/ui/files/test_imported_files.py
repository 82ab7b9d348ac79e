"""Readings from a file too: looked at, taken, and taken back as a whole."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carehome_app.i18n import in_english
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from tests.builders import Home
from tests.ui.keyboard import press

READINGS = (
    "编号,项目,数值,测量时间\nR001,体温,36.6,2026-11-22 07:10\nR002,体温,36.8,2026-11-22 07:12\n"
)


@pytest.fixture
def page(home: Home, qtbot: QtBot, tmp_path: Path) -> PeoplePage:
    file = tmp_path / "readings.csv"
    file.write_text(READINGS, encoding="gb18030")
    context = Context(home.house, in_english, "en", AppEvents(), Background())
    made = PeoplePage(context, ask_file=lambda _page: file)
    context.events.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.refresh(made.shows)
    with qtbot.waitActive(made):
        made.show()
    made.take_focus()
    return made


def take(page: PeoplePage) -> None:
    QTest.keyClick(page.people.list, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    page.importing.take_all.setFocus()
    press(Qt.Key.Key_Space)


def measured(home: Home) -> int:
    return home.sheet().count().measured


def test_readings_are_taken_after_a_look(page: PeoplePage, home: Home) -> None:
    take(page)

    assert page.trouble.text() == "Readings taken: 2."
    assert measured(home) == 2


def test_a_whole_file_is_taken_back_with_one_reason(page: PeoplePage, home: Home) -> None:
    take(page)
    page.views.choose("files")
    page.take_focus()
    press(Qt.Key.Key_Return, "wrong file", Qt.Key.Key_Return)

    assert measured(home) == 0
    assert page.imported.said.text() == "Taken back from readings.csv: 2."
    assert page.imported.table.items[0].back


def test_nothing_is_taken_back_without_a_reason(page: PeoplePage, home: Home) -> None:
    take(page)
    page.views.choose("files")
    page.take_focus()
    press(Qt.Key.Key_Return, Qt.Key.Key_Return)

    assert page.imported.said.text() == "Say why first."
    assert measured(home) == 2


def test_the_file_a_reason_was_begun_for_is_taken_back_and_no_other(
    page: PeoplePage, home: Home, tmp_path: Path
) -> None:
    take(page)
    later = tmp_path / "readings.csv"
    later.write_text(
        "编号,项目,数值,测量时间\nR003,体温,36.7,2026-11-22 07:20\n", encoding="gb18030"
    )
    take(page)
    page.views.choose("files")
    page.take_focus()
    part = page.imported
    part.list.choose(1)
    press(Qt.Key.Key_Return, "wrong")
    first = part.list.whose()
    part.list.choose(0)
    press(Qt.Key.Key_Return)
    assert measured(home) == 3, "the cursor is at another file"
    assert part.list.whose() == first
    press(Qt.Key.Key_Return)
    assert measured(home) == 1
    assert [one.back for one in part.table.items] == [False, True]
