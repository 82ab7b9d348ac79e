"""A list of people from a file: looked at first, then taken, from the keyboard."""

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

GOOD = "姓名,编号,房间,床位,出生日期\n何淑芳,R020,203,1,1942-05-31\n王秀英,R001,201,1,\n"
ONE_BAD = GOOD + "赵大力,R021,204,1,1942-13-31\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "people.csv"


@pytest.fixture
def page(home: Home, qtbot: QtBot, file: Path) -> PeoplePage:
    context = Context(home.house, in_english, "en", AppEvents(), Background())
    made = PeoplePage(context, ask_file=lambda _page: file)
    qtbot.addWidget(made)
    made.refresh(made.shows)
    with qtbot.waitActive(made):
        made.show()
    made.take_focus()
    return made


def ask(page: PeoplePage) -> None:
    QTest.keyClick(page.people.list, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)


def names(home: Home) -> list[str]:
    return [person.name for person in home.house.people.here()]


def test_nothing_is_taken_before_it_was_looked_at(
    page: PeoplePage, home: Home, file: Path
) -> None:
    file.write_text(GOOD, encoding="utf-8")
    ask(page)

    assert page.importing.counts.text() == "New 1 · changed 0 · already here 1 · refused 0"
    assert "何淑芳" not in names(home)

    QTest.keyClick(page.importing.take_all, Qt.Key.Key_Space)

    assert "何淑芳" in names(home)
    assert page.trouble.text() == "Taken: new 1, changed 0."
    assert page.people.list.hasFocus()


def test_a_row_that_is_refused_stands_first_with_its_reason(
    page: PeoplePage, home: Home, file: Path
) -> None:
    file.write_text(ONE_BAD, encoding="utf-8")
    ask(page)

    table = page.importing.table
    assert table.index(0, 1).data() == "赵大力"
    assert "1942-13-31" in str(table.index(0, 4).data())
    assert not page.importing.take_all.isEnabled()

    QTest.keyClick(page.importing.take_good, Qt.Key.Key_Space)
    assert "何淑芳" in names(home)
    assert "赵大力" not in names(home)


def test_esc_takes_nothing(page: PeoplePage, home: Home, file: Path) -> None:
    file.write_text(GOOD, encoding="utf-8")
    before = names(home)
    ask(page)
    press(Qt.Key.Key_Escape)

    assert names(home) == before
    assert page.people.list.hasFocus()


def test_the_same_file_is_not_taken_twice(page: PeoplePage, home: Home, file: Path) -> None:
    file.write_text(GOOD, encoding="utf-8")
    ask(page)
    QTest.keyClick(page.importing.take_all, Qt.Key.Key_Space)
    ask(page)

    assert page.importing.trouble.text().startswith("This very file was taken on 2026-11-22.")
    assert not page.importing.take_all.isEnabled()
    assert names(home).count("何淑芳") == 1


def test_a_file_that_is_no_table_is_said_in_a_sentence(page: PeoplePage, file: Path) -> None:
    ask(page)
    assert page.trouble.text().startswith("people.csv cannot be read")

    file.write_bytes(b"\x00\x01\x02")
    ask(page)
    assert "people.csv" in page.trouble.text()
    assert page.people.list.isVisible()
