"""Ctrl+K in the real window, by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.ui.palette.palette import Palette
from carehome_app.ui.rounds.page import RoundPage
from carehome_app.ui.shell.main_window import MainWindow
from tests.builders import Home
from tests.ui.keyboard import press

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, home: Home) -> MainWindow:
    made = make_window(home.house, "zh")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
        made.activateWindow()
    page = made.page
    assert isinstance(page, RoundPage)
    qtbot.waitUntil(page.sheet.table.hasFocus)
    return made


def ctrl_k(window: MainWindow) -> Palette:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_K, CTRL)
    found = window.findChild(Palette)
    assert found is not None
    return found


def still_open(home: Home) -> int:
    return sum(row.is_open() for row in home.sheet().rows)


def test_what_is_being_typed_stays_and_esc_goes_back_to_it(window: MainWindow, home: Home) -> None:
    before = still_open(home)
    press("36")
    palette = ctrl_k(window)
    assert palette.field.hasFocus()
    page = window.page
    assert isinstance(page, RoundPage)
    table = page.sheet.table
    cell = table.visualRect(table.currentIndex())
    top_left = table.viewport().mapTo(window, cell.topLeft())
    assert not palette.geometry().intersects(cell.translated(top_left - cell.topLeft()))
    press("ry", Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert table.editor.text() == "36"
    press("5", Qt.Key.Key_Return)
    assert still_open(home) == before - 1


def test_a_field_that_goes_meanwhile_leaves_the_search_where_it_can_stand(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = window.page
    assert page is not None
    field = QLineEdit(page)
    field.show()
    field.setFocus()
    palette = ctrl_k(window)
    with qtbot.waitSignal(field.destroyed):
        field.deleteLater()
    window.resize(window.width() - 40, window.height() - 40)
    assert window.rect().contains(palette.geometry())
    press(Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_initials_and_enter_bring_up_a_page(window: MainWindow) -> None:
    ctrl_k(window)
    press("ry")
    press(Qt.Key.Key_Return)
    assert window.page is not None
    assert window.page.objectName() == "people"


def test_a_scanned_code_brings_up_the_person(window: MainWindow, home: Home) -> None:
    heard: list[int] = []
    window.context.events.person_requested.connect(heard.append)
    ctrl_k(window)
    press("R003", Qt.Key.Key_Return)
    assert set(heard) == {home.subject("R003")}


def test_an_action_is_found_with_its_key_and_done(window: MainWindow) -> None:
    palette = ctrl_k(window)
    press(">sp")
    assert palette.titles()[0] == "锁屏、换人"
    press(Qt.Key.Key_Return)
    assert window.context.house.desk.actor is None


def test_tab_shows_one_class_after_the_other(window: MainWindow) -> None:
    palette = ctrl_k(window)
    press("r")
    press(Qt.Key.Key_Tab)
    assert palette.kinds.code() == "PAGE"
    QTest.keyClick(palette.field, Qt.Key.Key_Backtab)
    assert palette.kinds.code() == "any"
    assert palette.field.hasFocus()


def test_what_nothing_is_called_is_said(window: MainWindow) -> None:
    palette = ctrl_k(window)
    press("qqqq")
    assert palette.said.text() == "没有“qqqq”。"
    assert palette.titles() == ["趋势", "诉求"]


def test_before_anything_is_typed_the_last_places_stand_there(window: MainWindow) -> None:
    ctrl_k(window)
    press("ry", Qt.Key.Key_Return)
    palette = ctrl_k(window)
    assert palette.titles()[0] == "人员"


def test_a_locked_window_finds_nothing_and_names_nobody(window: MainWindow) -> None:
    palette = ctrl_k(window)
    press("R003")
    window.sign_out()
    assert not palette.isVisible()
    assert palette.titles() == []
    ctrl_k(window)
    assert not palette.isVisible()


def test_a_supervisor_finds_no_people(window: MainWindow, home: Home) -> None:
    home.desk.actor = Actor(home.subject("S001"), "上级", Role.SUPERVISOR)
    palette = ctrl_k(window)
    press("R003")
    assert palette.said.isVisible()
    assert home.person("R003").name not in palette.titles()
