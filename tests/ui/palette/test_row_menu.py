"""The menu of a row, on every list of every page: what it offers is what the keys do."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QMenu
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.tour.pictures.screens import called
from carehome_app.ui.findings.page import FollowUpPage
from carehome_app.ui.palette import row_menu
from carehome_app.ui.palette.row_menu import menu_at
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.rounds.page import RoundPage
from carehome_app.ui.settings.page import SettingsPage
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.trends.page import TrendsPage
from carehome_app.ui.widgets.row_table import RowTable
from carehome_app.ui.widgets.state_list import StateList
from tests.builders import Home
from tests.services.bureau.city import city
from tests.ui.bureau.test_pages import window_of
from tests.ui.keys import press
from tests.ui.test_every_page import (
    EVERY,
    OF_A_BUREAU,
    bring_up,
    standing_still,
    use_everything,
)


@pytest.fixture
def window(qtbot: QtBot, home: Home) -> MainWindow:
    home.sign_in("D01")
    home.measure("R002", "38.6")
    made = make_window(home.house, "en")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def asked(window: MainWindow, view: QAbstractItemView, row: int) -> QMenu | None:
    """Return the menu of a row, asked for with the right button of the mouse."""
    at = view.visualRect(view.model().index(row, 0)).center()
    there = view.viewport().mapToGlobal(at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, window.mapFromGlobal(there), there)
    return menu_at(window, event)


def words(menu: QMenu | None) -> list[str]:
    assert menu is not None
    return [one.text().split("\t")[0] for one in menu.actions() if not one.isSeparator()]


def do(menu: QMenu | None, wanted: str) -> None:
    assert menu is not None
    next(one for one in menu.actions() if one.text().split("\t")[0] == wanted).trigger()


def people(window: MainWindow) -> PeoplePage:
    window.show_page("people")
    page = window.page
    assert isinstance(page, PeoplePage)
    return page


def lists(window: MainWindow) -> Iterator[QAbstractItemView]:
    page = window.page
    assert page is not None
    for one in page.findChildren(QAbstractItemView):
        inside = isinstance(one.parentWidget(), QComboBox) or one.window() is not window
        if one.isVisible() and not inside and one.model() is not None and one.model().rowCount():
            yield one


def test_a_row_of_people_offers_what_its_keys_do(window: MainWindow, home: Home) -> None:
    page = people(window)
    menu = asked(window, page.people.list, 2)
    chosen = page.people.list.chosen()
    assert chosen is not None
    assert chosen.id == home.subject("R003")
    offered = words(menu)
    assert offered[0] == "Change, then save"
    assert {"Plans", "Limits", "Medicine", "Nutrition"} <= set(offered)
    assert offered[-3:] == ["Copy the row", "Copy as a table", "Sort by"]

    do(menu, "Charts")
    assert isinstance(window.page, TrendsPage)
    assert window.page.choice.subject == home.subject("R003")


def test_a_row_of_the_round_leads_everywhere(window: MainWindow, home: Home) -> None:
    window.show_round()
    page = window.page
    assert isinstance(page, RoundPage)
    offered = words(asked(window, page.sheet.table, 2))
    assert {"Person", "Charts", "History", "Correct", "Note", "Out", "Hospital"} <= set(offered)
    row = page.sheet.table.row
    assert row is not None
    assert row.person.id == home.subject("R003")
    do(asked(window, page.sheet.table, 2), "Person")
    assert isinstance(window.page, PeoplePage)


def test_a_letter_of_the_menu_is_that_letter_in_the_cell(window: MainWindow) -> None:
    window.show_round()
    page = window.page
    assert isinstance(page, RoundPage)
    do(asked(window, page.sheet.table, 2), "Out")
    assert page.sheet.table.editor.text() == "o"


def test_the_menu_key_asks_about_the_row_the_keyboard_is_at(window: MainWindow) -> None:
    page = people(window)
    page.people.list.choose(1)
    page.people.list.setFocus()
    window.activateWindow()
    middle = window.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, middle)
    before = page.people.list.chosen()
    assert words(menu_at(window, event))[0] == "Change, then save"
    assert page.people.list.chosen() == before


def test_beside_a_list_there_is_no_menu(window: MainWindow) -> None:
    people(window)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(200, 20), QPoint(200, 20))
    assert menu_at(window, event) is None


def test_what_is_open_is_done_by_menu_double_click_and_enter_alike(
    window: MainWindow, home: Home
) -> None:
    window.show_page("follow_up")
    page = window.page
    assert isinstance(page, FollowUpPage)
    assert {"Measure again", "Nurse told", "Close with a reason"} <= set(
        words(asked(window, page.list, 0))
    )
    for act in ("menu", "double click", "enter"):
        window.show_page("follow_up")
        at = page.list.visualRect(page.list.model().index(0, 0)).center()
        if act == "menu":
            do(asked(window, page.list, 0), "What the first button says")
        elif act == "double click":
            QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
            QTest.mouseDClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
        else:
            press(page.list, Qt.Key.Key_Return)
        shown = window.page
        assert isinstance(shown, RoundPage), act
        assert shown.sheet.table.row is not None
        assert shown.sheet.table.row.person.id == home.subject("R002")


ONLY_TOLD = {"QListWidget('figures')", "QListWidget('parcels')", "CoverageCalendar('calendar')"}
"""Lists of figures: there is nothing behind a row."""


def listened_to(view: QAbstractItemView) -> bool:
    """Return whether something is done by a double click."""
    if any("mouseDoubleClickEvent" in vars(cls) for cls in type(view).__mro__[:2]):
        return True
    ours = isinstance(view, RowTable | StateList)
    names = {"opened", "entered"} if ours else {"doubleClicked", "activated", "itemActivated"}
    meta = view.metaObject()
    signals = [meta.method(place) for place in range(meta.methodCount())]
    return any(
        view.isSignalConnected(one)
        for one in signals
        if bytes(one.name().data()).decode() in names
    )


def parts(window: MainWindow) -> Iterator[None]:
    """Turn the page in view to each of its parts."""
    page = window.page
    codes = page.views.codes() if isinstance(page, SettingsPage | PeoplePage) else [""]
    for code in codes:
        if isinstance(page, SettingsPage | PeoplePage):
            page.views.choose(code)
        QApplication.processEvents()
        yield


def without_menu_or_double_click(
    window: MainWindow, names: Sequence[str]
) -> tuple[set[str], set[str]]:
    menus, silent = set(), set()
    for name in names:
        bring_up(window, name)
        for _part in parts(window):
            for view in list(lists(window)):
                at = f"{name}: {called(view)}"
                if asked(window, view, 0) is None:
                    menus.add(at)
                if not listened_to(view) and called(view) not in ONLY_TOLD:
                    silent.add(at)
    return menus, silent


@pytest.mark.rest
def test_every_list_of_every_page_has_its_menu_and_its_double_click(
    window: MainWindow, home: Home
) -> None:
    use_everything(home)
    window.locking.seconds = standing_still
    assert without_menu_or_double_click(window, EVERY) == (set(), set())


def test_every_list_of_a_bureau_has_its_menu_and_its_double_click(
    qtbot: QtBot, tmp_path: Path
) -> None:
    town = city(tmp_path / "city")
    town.report(0)
    office = window_of(qtbot, town.bureau)
    assert without_menu_or_double_click(office, OF_A_BUREAU) == (set(), set())
    town.close()


def test_a_table_is_copied_for_a_spreadsheet(window: MainWindow, home: Home) -> None:
    page = people(window)
    do(asked(window, page.people.list, 0), "Copy as a table")
    lines = QApplication.clipboard().text().split("\n")
    assert lines[0].startswith("Room-bed\tName\t")
    assert len(lines) == page.people.list.model().rowCount() + 1
    assert any(home.person("R003").name in line for line in lines)
    (left,) = home.house.handing_out.log()
    assert (left.what, left.how, left.by) == ("list", "copied", home.subject("D01"))


def test_who_may_not_export_copies_no_list_of_people(window: MainWindow, home: Home) -> None:
    home.sign_in("S002")
    page, told = people(window), list[str]()
    window.context.events.told.connect(told.append)
    QApplication.clipboard().setText("before")
    do(asked(window, page.people.list, 0), "Copy as a table")
    assert QApplication.clipboard().text() == "before"
    assert told == ["nurse may not do this."]


def test_what_is_open_is_copied_too(window: MainWindow, home: Home) -> None:
    home.measure("R002", "38.6")
    window.show_page("follow_up")
    page = window.page
    assert isinstance(page, FollowUpPage)
    do(asked(window, page.list, 0), "Copy the row")
    row = QApplication.clipboard().text()
    assert home.person("R002").name in row
    do(asked(window, page.list, 0), "Copy as a table")
    assert QApplication.clipboard().text().split("\n")[0] == row


def test_a_right_click_comes_up_to_the_window(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    menus: list[QMenu | None] = []

    def noted(asked_of: MainWindow, event: QContextMenuEvent) -> None:
        menus.append(menu_at(asked_of, event))

    monkeypatch.setattr(row_menu, "open_menu", noted)
    view = people(window).people.list
    at = view.visualRect(view.model().index(1, 0)).center()
    there = view.viewport().mapToGlobal(at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, there)
    QApplication.sendEvent(view.viewport(), event)
    assert words(menus[0])[0] == "Change, then save"
