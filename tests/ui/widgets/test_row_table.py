"""Rows of any table: copied as spreadsheets take them, and sorted by what a column says."""

import sys
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QIdentityProxyModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from carehome_app.i18n import Text, in_english
from carehome_app.languages import load
from carehome_app.ui.style.style import dress_window
from carehome_app.ui.style.theme import colour
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown, in_order, table_text
from carehome_app.ui.widgets.desk_card import is_seen
from carehome_app.ui.widgets.row_table import CountTable, RowTable
from tests.telling_examples import tells


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
    assert table_text(table).split("\n") == [
        "Room\tWords",
        "101\tcalm",
        "102\t'=1+1",
        "103\ttwo lines and a tab",
    ]


def shown(table: RowTable[Any]) -> list[str]:
    return [str(table.model().index(row, 0).data()) for row in range(table.model().rowCount())]


def test_a_cell_that_cannot_be_said_says_so_copied_and_sorted_too(
    table: RowTable[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    load("en")
    told = list[object]()
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_more: told.append(kind))
    days = {"101": "3", "103": "12"}
    model = table.model()
    assert isinstance(model, ColumnsTable)
    whose: Shown[tuple[str, str]] = Shown(Text("", "Room"), lambda one: one[0])
    since: Shown[tuple[str, str]] = Shown(Text("", "Days"), lambda one: days[one[0]])
    model.show_items([(room, "") for room in ("101", "102", "103")], [whose, since])
    table.sort_column(1)
    assert shown(table) == ["101", "103", "102"]
    table.choose(1)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied() == "102\tcannot be shown"
    assert {*told} == {KeyError}
    chosen = table.chosen()
    assert chosen is not None
    assert chosen[0] == "102"


def headings(table: RowTable[tuple[str, str]]) -> list[str]:
    across = Qt.Orientation.Horizontal
    return [str(table.model().headerData(column, across)) for column in range(2)]


ROOMS = [("204-10", "12"), ("204-2", "▲ 6"), ("101", ""), ("王五", "1,500"), ("李四", "36.5")]


@pytest.fixture
def rooms(table: RowTable[tuple[str, str]]) -> RowTable[tuple[str, str]]:
    model = table.model()
    assert isinstance(model, ColumnsTable)
    model.show_items(ROOMS, ())
    table.choose(1)
    return table


def click_heading(table: RowTable[tuple[str, str]], column: int) -> None:
    head = table.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(column) + 20, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_heading_sorts_up_then_down_then_as_it_came(
    rooms: RowTable[tuple[str, str]],
) -> None:
    click_heading(rooms, 0)
    assert shown(rooms) == ["101", "204-2", "204-10", "李四", "王五"]
    assert headings(rooms) == ["Room ↑", "Words"]
    assert rooms.chosen() == ROOMS[1]
    click_heading(rooms, 0)
    assert shown(rooms) == ["王五", "李四", "204-10", "204-2", "101"]
    assert headings(rooms) == ["Room ↓", "Words"]
    click_heading(rooms, 0)
    assert shown(rooms) == [one[0] for one in ROOMS]
    assert headings(rooms) == ["Room", "Words"]


def test_f3_sorts_by_one_column_after_another_and_shift_f3_turns_round(
    rooms: RowTable[tuple[str, str]],
) -> None:
    QTest.keyClick(rooms, Qt.Key.Key_F3)
    QTest.keyClick(rooms, Qt.Key.Key_F3)
    assert [one[1] for one in map(by_room, shown(rooms))] == ["▲ 6", "12", "36.5", "1,500", ""]
    QTest.keyClick(rooms, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert [one[1] for one in map(by_room, shown(rooms))] == ["1,500", "36.5", "12", "▲ 6", ""]
    QTest.keyClick(rooms, Qt.Key.Key_F3)
    assert shown(rooms) == [one[0] for one in ROOMS]


def by_room(room: str) -> tuple[str, str]:
    return next(one for one in ROOMS if one[0] == room)


def test_what_is_shown_anew_stays_sorted_and_the_cursor_finds_its_item(
    rooms: RowTable[tuple[str, str]],
) -> None:
    rooms.sort_on()
    model = rooms.model()
    assert isinstance(model, ColumnsTable)
    model.show_items([*ROOMS, ("102", "new")], ())
    assert shown(rooms) == ["101", "102", "204-2", "204-10", "李四", "王五"]
    rooms.choose(5)
    assert rooms.chosen() == ("102", "new")
    assert rooms.place == 5


def test_an_order_that_says_something_is_never_changed(qtbot: QtBot) -> None:
    model: ColumnsTable[tuple[str, str]] = ColumnsTable(in_english)
    fixed = RowTable(model, sorts=False)
    qtbot.addWidget(fixed)
    model.show_items(ROOMS, [Shown(Text("", "Room"), lambda one: one[0])])
    fixed.show()
    fixed.choose(0)
    QTest.keyClick(fixed, Qt.Key.Key_F3)
    click_heading(fixed, 0)
    assert shown(fixed) == [one[0] for one in ROOMS]


@given(st.lists(st.lists(st.integers(0, 6), max_size=9), min_size=2, max_size=6))
def test_what_became_of_the_items_is_what_is_shown(qapp: object, lists: list[list[int]]) -> None:
    del qapp
    model: ColumnsTable[int] = ColumnsTable(in_english)
    strict = QAbstractItemModelTester.FailureReportingMode.Fatal
    checked = QAbstractItemModelTester(model, strict)  # ends the test where rows come unannounced
    assert checked.model() is model
    table, mirror = RowTable(model), QIdentityProxyModel()
    mirror.setSourceModel(model)
    columns = [Shown[int](Text("", "Number"), str)]
    tells(any(before != after for before, after in pairwise(lists)))
    model.show_items(lists[0], columns)
    for items in lists[1:]:
        table.choose(3)
        model.change_items(items, columns)
        assert shown(table) == [str(one) for one in items]
        assert [mirror.index(row, 0).data() for row in range(mirror.rowCount())] == shown(table)
        assert table.chosen() is None or table.chosen() in items
    table.deleteLater()


def test_only_the_rows_that_differ_are_told(table: RowTable[tuple[str, str]]) -> None:
    model, told, anew = table.model(), list[tuple[int, int]](), list[bool]()
    assert isinstance(model, ColumnsTable)

    def changed(first: QModelIndex, last: QModelIndex) -> None:
        told.append((first.row(), last.row()))

    def reset() -> None:
        anew.append(True)

    model.dataChanged.connect(changed)
    model.modelReset.connect(reset)
    table.choose(2)
    model.change_items([model.items[0], ("102", "calm"), model.items[2]], ())
    assert (told, anew) == ([(1, 1)], [])
    assert table.place == 2
    model.change_items([model.items[0], model.items[2]], ())
    assert (told, anew) == ([(1, 1)], [])
    assert table.place == 1, "the cursor stays with its item"


@given(st.lists(st.text(alphabet="0123456789-—▲. 王李aB,"), max_size=12))
def test_sorting_loses_nothing_and_the_other_way_round_is_the_other_way_round(
    texts: list[str],
) -> None:
    tells(len(set(texts)) > 1)
    up, down = in_order(texts), in_order(texts, downwards=True)
    assert sorted(up) == sorted(down) == list(range(len(texts)))
    empty = [place for place in up if texts[place].strip() in ("", "—", "–")]
    assert up[len(up) - len(empty) :] == empty
    assert down[len(down) - len(empty) :] == empty


def test_long_words_beside_figures_make_no_page_wider(qtbot: QtBot) -> None:
    table = CountTable(["Day", "For", "In"])
    qtbot.addWidget(table)
    words = "for residents of this home only, and for nobody who comes to see them"
    table.show_rows([["08-24", words, "1620"]])
    assert table.minimumSizeHint().width() < 300
    assert table.texts() == [["08-24", words, "1620"]]


def test_in_a_table_that_becomes_lower_the_chosen_row_stays_in_view_and_a_scrolled_one_away(
    table: RowTable[tuple[str, str]], qtbot: QtBot
) -> None:
    model = table.model()
    assert isinstance(model, ColumnsTable)
    room: Shown[tuple[str, str]] = Shown(Text("", "Room"), lambda one: one[0])
    model.show_items([(str(101 + place), "") for place in range(20)], [room])
    with qtbot.waitExposed(table):
        table.show()
    table.resize(300, 900)
    table.choose(15)
    table.resize(300, 240)
    assert is_seen(table)
    table.verticalScrollBar().setValue(0)
    table.resize(300, 200)
    assert not is_seen(table)


@pytest.mark.parametrize("more", [0, 2])
def test_a_row_that_is_higher_than_its_list_is_opened_at_once_the_last_one_too(
    table: RowTable[tuple[str, str]], qtbot: QtBot, more: int
) -> None:
    """With English words at 150 % the history of a reading had room for less than a row.

    Qt scrolls by rows, and left two pixels below the last one.
    """
    model = table.model()
    assert isinstance(model, ColumnsTable)
    room: Shown[tuple[str, str]] = Shown(Text("", "Room"), lambda one: one[0])
    model.show_items([("101", ""), ("102", "")], [room])
    with qtbot.waitExposed(table):
        table.show()
    row = table.rowHeight(1)
    table.resize(300, table.height() - table.viewport().height() + row - 8)
    table.choose(1)
    heads = table.verticalHeader()
    heads.setOffset(heads.length() - table.viewport().height() + more)
    assert 0 < table.viewport().height() < row
    opened: list[tuple[str, str]] = []
    table.opened.connect(opened.append)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened == [("102", "")] * 2


def test_what_is_red_stays_red_in_the_chosen_row(qtbot: QtBot) -> None:
    """The chosen row is often the worst one, which stands first."""
    model: ColumnsTable[str] = ColumnsTable(in_english)
    made = RowTable(model)
    qtbot.addWidget(made)
    model.show_items(["▲ 37.9"], [Shown(Text("", "Value"), str, ink=lambda _one: "alarm")])
    made.resize(300, 200)
    dress_window(made)
    with qtbot.waitExposed(made):
        made.show()
    made.choose(0)
    picture = made.viewport().grab().toImage()
    seen = {
        picture.pixelColor(across, down).name()
        for across in range(picture.width())
        for down in range(made.rowHeight(0))
    }
    assert colour("accent_soft") in seen, "the row is chosen"
    assert colour("alarm") in seen
    assert colour("ink") not in seen
