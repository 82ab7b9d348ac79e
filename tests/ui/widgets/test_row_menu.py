"""A row of any list: its menu, and copying it as spreadsheets take it."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carehome_app.i18n import Text, in_english
from carehome_app.ui.widgets.row_table import ColumnsTable, RowTable, Shown


@pytest.fixture
def table(qtbot: QtBot) -> RowTable[tuple[str, str]]:
    model: ColumnsTable[tuple[str, str]] = ColumnsTable(in_english)
    made = RowTable(model)
    qtbot.addWidget(made)
    made.setObjectName("rows")
    first: Shown[tuple[str, str]] = Shown(Text("", "Room"), lambda one: one[0])
    second: Shown[tuple[str, str]] = Shown(Text("", "Words"), lambda one: one[1])
    model.show_items(
        [("101", "calm"), ("102", "=1+1"), ("103", "two\nlines\tand a tab")], [first, second]
    )
    made.show()
    return made


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_ctrl_c_copies_the_row(table: RowTable[tuple[str, str]]) -> None:
    table.choose(0)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied() == "101\tcalm"


def test_the_whole_table_is_copied_with_its_headings_and_no_formula(
    table: RowTable[tuple[str, str]],
) -> None:
    table.copy_table()
    assert copied().split("\n") == [
        "Room\tWords",
        "101\tcalm",
        "102\t'=1+1",
        "103\ttwo lines and a tab",
    ]


def test_the_menu_opens_the_row(table: RowTable[tuple[str, str]], qtbot: QtBot) -> None:
    table.choose(1)
    menu = table.menu()
    with qtbot.waitSignal(table.opened) as opened:
        menu.actions()[0].trigger()
    assert opened.args == [("102", "=1+1")]


def test_without_a_row_only_the_table_can_be_copied(table: RowTable[tuple[str, str]]) -> None:
    table.setCurrentIndex(QModelIndex())
    able = [action.isEnabled() for action in table.menu().actions()]
    assert able == [False, False, True]
