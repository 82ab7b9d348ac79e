"""What people expect of every program: menus of rows, text that is not lost, files that drop."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.rounds.page import RoundPage
from carehome_app.ui.settings.page import SettingsPage
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.trends.page import TrendsPage
from tests.builders import Home
from tests.ui.keys import press, write

ROSTER = Path(__file__).parents[2] / "files" / "roster-as-homes-have-it.xlsx"


@pytest.fixture
def window(qtbot: QtBot, home: Home) -> MainWindow:
    home.sign_in("D01")
    made = make_window(home.house, "en")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
        made.activateWindow()
    return made


def people(window: MainWindow) -> PeoplePage:
    window.show_page("people")
    page = window.page
    assert isinstance(page, PeoplePage)
    return page


def type_a_diagnosis(page: PeoplePage) -> QLineEdit:
    field = page.people.form.fields["diagnoses"].editor
    assert isinstance(field, QLineEdit)
    field.setFocus()
    write(field, "gout")
    return field


def test_esc_twice_leaves_a_form_and_what_was_typed_comes_back(window: MainWindow) -> None:
    page = people(window)
    field = type_a_diagnosis(page)
    press(field, Qt.Key.Key_Escape)
    press(field, Qt.Key.Key_Escape)
    assert not page.people.form.is_dirty

    field.setFocus()
    press(field, Qt.Key.Key_Z, ctrl=True)
    assert field.text() == "gout"
    assert page.people.form.is_dirty


def test_what_was_left_about_one_person_is_not_brought_to_another(window: MainWindow) -> None:
    page = people(window)
    field = type_a_diagnosis(page)
    press(field, Qt.Key.Key_Escape)
    press(field, Qt.Key.Key_Escape)
    page.people.list.choose(1)
    field.setFocus()
    press(field, Qt.Key.Key_Z, ctrl=True)
    assert field.text() == ""


def test_closing_asks_once_in_a_line_while_something_typed_is_not_kept(
    window: MainWindow, qtbot: QtBot
) -> None:
    type_a_diagnosis(people(window))
    told: list[str] = []
    window.context.events.told.connect(told.append)
    window.show_page("round")

    window.quit()
    assert window.isVisible()
    assert isinstance(window.page, PeoplePage)
    assert told == ["Something typed here is not kept yet. Close once more to leave without it."]
    window.quit()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_search_keeps_nobody_from_closing(window: MainWindow) -> None:
    page = people(window)
    page.search()
    write(page.field, "wang")
    assert not page.has_unsaved()
    window.quit()
    assert not window.isVisible()


def test_a_reading_that_is_half_typed_is_asked_about(window: MainWindow) -> None:
    window.show_round()
    page = window.page
    assert isinstance(page, RoundPage)
    write(page.sheet.table, "36")
    assert page.has_unsaved()


def test_charts_and_people_open_at_whoever_was_chosen(window: MainWindow, home: Home) -> None:
    page = people(window)
    page.people.choose(home.subject("R004"))
    press(page.people.list, Qt.Key.Key_6, ctrl=True)
    assert isinstance(window.page, TrendsPage)
    assert window.page.choice.subject == home.subject("R004")

    window.page.show_person(home.subject("R005"))
    press(window.page, Qt.Key.Key_7, ctrl=True)
    chosen = page.people.list.chosen()
    assert chosen is not None
    assert chosen.id == home.subject("R005")


def test_a_dropped_file_is_looked_at_and_nothing_is_taken(window: MainWindow, home: Home) -> None:
    page, before = people(window), len(home.house.people.here())
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(ROSTER))])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPoint(9, 9), copy, carried, left, none)
    page.dragEnterEvent(entering)
    assert entering.isAccepted()
    page.dropEvent(QDropEvent(QPointF(9, 9), copy, carried, left, none))

    assert page.importing.isVisible()
    assert len(home.house.people.here()) == before


def test_the_director_switches_what_the_home_uses_from_today_on(window: MainWindow) -> None:
    window.show_page("settings")
    page = window.page
    assert isinstance(page, SettingsPage)
    page.views.choose("uses")
    page.take_focus()
    part, capabilities = page.uses, window.context.house.capabilities
    assert part.table.items[0].capability.code == "gate"

    press(part.list, Qt.Key.Key_Return)
    assert not capabilities.is_on("gate")
    assert part.table.items[0].since == "2026-11-22"
    assert part.desk.act.words() == "Use from today: Gate"

    window.show_page("gate")
    assert window.page is page
    page.take_focus()
    press(part.list, Qt.Key.Key_Return)
    assert capabilities.is_on("gate", by_itself=False)


def test_a_page_of_the_closed_home_is_left_to_the_level_again(window: MainWindow) -> None:
    window.show_page("settings")
    page = window.page
    assert isinstance(page, SettingsPage)
    page.views.choose("uses")
    part, capabilities = page.uses, window.context.house.capabilities
    codes = [one.capability.code for one in part.table.items]
    part.list.choose(codes.index("sampling"))
    part.switch()
    assert capabilities.is_on("sampling", by_itself=False)

    part.leave_to_level()
    assert not capabilities.is_on("sampling", by_itself=False)


def test_a_nurse_only_looks_at_what_is_used(window: MainWindow, home: Home) -> None:
    home.sign_in("S002")
    window.show_page("settings")
    page = window.page
    assert isinstance(page, SettingsPage)
    page.views.choose("uses")
    assert not page.uses.desk.act.isEnabled()
    assert page.uses.desk.aside.text() == "Only the director switches this."
