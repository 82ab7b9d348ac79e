"""Supplies, people to be tested and plans come from a file on their own pages, by one key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from carehome_app.i18n import in_english
from carehome_app.ui.files.list_screen import ListScreen
from carehome_app.ui.rehabilitation.page import RehabilitationPage
from carehome_app.ui.sampling.page import SamplingPage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.page import Page
from carehome_app.ui.supplies.page import SuppliesPage
from tests.builders import Home

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Bringer:
    """Somebody with a file, at a page that asks for one."""

    def __init__(self, home: Home, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.path = qtbot, folder / "list.csv"
        self.context = Context(home.house, in_english, "en", AppEvents(), Background())
        self.told: list[str] = []
        self.page: Page | None = None
        self.context.events.told.connect(self.told.append)

    def ask(self, _page: QWidget) -> Path:
        return self.path

    def at(self, page: Page) -> ListScreen:
        self.page = page
        screen = ListScreen(page, self.ask)
        self.qtbot.addWidget(page)
        page.refresh(page.shows)
        with self.qtbot.waitActive(page):
            page.show()
        return screen

    def bring(self, page: Page, text: str) -> None:
        self.path.write_text(text, encoding="utf-8")
        QTest.keyClick(page, Qt.Key.Key_I, CTRL_SHIFT)


@pytest.fixture
def bringer(home: Home, qtbot: QtBot, tmp_path: Path) -> Iterator[Bringer]:
    home.sign_in("S002")
    made = Bringer(home, qtbot, tmp_path)
    yield made
    made.context.background.finish()


def test_supplies_come_from_a_list_on_their_page(home: Home, bringer: Bringer) -> None:
    page = SuppliesPage(bringer.context)
    screen = bringer.at(page)
    bringer.bring(page, "品名,单位,数量,有效期\n口罩,只,100,2027-06\n手套,双,50,2027-06\n")
    assert screen.importing.table.index(0, 3).data() == "口罩; 100 只; good to 2027-06-30"
    importing = screen.importing
    assert screen.currentWidget() is importing
    assert importing.list.hasFocus()
    QTest.keyClick(importing.list, Qt.Key.Key_Return)
    assert screen.currentWidget() is screen.content
    assert [one.called for one in home.house.supplies.store.items()] == ["口罩", "手套"]
    assert page.table.hasFocus()
    assert bringer.told == ["Taken: new 2, changed 0."]


def test_a_column_of_supplies_is_said_by_keys(home: Home, bringer: Bringer) -> None:
    page = SuppliesPage(bringer.context)
    screen = bringer.at(page)
    bringer.bring(page, "品名,单位,剩余\n口罩,只,100\n")
    importing = screen.importing
    columns = importing.map.columns.items
    importing.map.list.choose(next(at for at, one in enumerate(columns) if one.key == "剩余"))
    importing.map.list.setFocus()
    QTest.keyClick(importing.map.list, Qt.Key.Key_Return)
    QTest.keyClicks(importing.map.chooser.search, "quantity")
    QTest.keyClick(importing.map.chooser.search, Qt.Key.Key_Return)
    importing.list.setFocus()
    QTest.keyClick(importing.list, Qt.Key.Key_Return)
    item = home.house.supplies.store.find("口罩")
    assert home.house.supplies.store.standing(item).usable == 100


def test_a_file_of_something_else_changes_nothing_and_is_told(bringer: Bringer) -> None:
    page = SuppliesPage(bringer.context)
    screen = bringer.at(page)
    bringer.bring(page, "甲,乙\n1,2\n")
    assert screen.currentWidget() is screen.content
    assert len(bringer.told) == 1


def test_esc_takes_nothing(home: Home, bringer: Bringer) -> None:
    page = SuppliesPage(bringer.context)
    screen = bringer.at(page)
    bringer.bring(page, "品名,单位,数量\n口罩,只,100\n")
    QTest.keyClick(screen.importing.list, Qt.Key.Key_Escape)
    assert screen.currentWidget() is screen.content
    assert home.house.supplies.store.items() == []


def test_a_round_is_opened_for_a_list_of_people(home: Home, bringer: Bringer) -> None:
    page = SamplingPage(bringer.context)
    screen = bringer.at(page)
    name = home.desk.person(home.subject("R001")).name
    bringer.bring(page, f"姓名,编号\n{name},R001\n")
    QTest.keyClick(screen.importing.list, Qt.Key.Key_Return)
    board = home.house.sampling.rounds.board(page.number)
    assert board.due.due == 1
    assert screen.currentWidget() is screen.content
    assert page.desk.field.hasFocus()


def test_plans_of_a_school_come_on_the_page_of_training(home: Home, bringer: Bringer) -> None:
    page = RehabilitationPage(bringer.context)
    screen = bringer.at(page)
    name = home.desk.person(home.subject("R001")).name
    bringer.bring(
        page, f"姓名,编号,目标,每周安排\n{name},R001,站立；看表；12-31；-1,站立 30 1-7\n"
    )
    QTest.keyClick(screen.importing.list, Qt.Key.Key_Return)
    assert [row.person.name for row in page.table.items] == [name]
