"""The history of anything, and everything as it was known once, by keyboard alone."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.services.rounds.correcting import Why
from carehome_app.ui.history.page import HistoryPage
from carehome_app.ui.history.past_window import LookingBack, PastWindow
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.rounds.page import RoundPage
from carehome_app.ui.shell.main_window import MainWindow
from tests.builders import Home

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def lived(home: Home) -> Home:
    """07:30 a slip, 08:15 corrected, 08:20 the next person."""
    home.measure("R001", "39.4")
    home.clock.advance(minutes=45)
    cell = home.row("R001").cells[0]
    assert cell is not None
    home.house.correcting.correct(cell.valid[-1], home.given("R001", "36.4"), Why("typing_error"))
    home.clock.advance(minutes=5)
    home.measure("R002", "36.5")
    home.clock.advance(minutes=5)
    return home


@pytest.fixture
def window(qtbot: QtBot, lived: Home) -> MainWindow:
    made = make_window(lived.house, "en")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
        made.activateWindow()
    return made


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    QTest.keyClick(target.window().windowHandle(), key, modifier)
    QApplication.processEvents()


def type_in(text: str) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClicks(target, text)


def history(qtbot: QtBot, window: MainWindow) -> HistoryPage:
    """Press Ctrl+H and wait until the lines are there."""
    press(Qt.Key.Key_H, CTRL)
    page = window.page
    assert isinstance(page, HistoryPage)
    qtbot.waitUntil(lambda: window.context.background.is_idle and bool(page.table.items))
    return page


def shown(page: HistoryPage) -> list[str]:
    return [page.context.say(one.words) for one in page.table.items]


def test_the_history_of_the_cell_the_keyboard_is_in(qtbot: QtBot, window: MainWindow) -> None:
    page = window.page
    assert isinstance(page, RoundPage)
    page.sheet.go_to(window.context.house.people.find("R001").id)
    told = history(qtbot, window)
    assert told.heading.text() == "History: Temperature of 王秀英: 36.4"
    assert shown(told)[0] == "Temperature of 王秀英: 39.4 → 36.4 (typing error)."
    press(Qt.Key.Key_Escape)
    assert isinstance(window.page, RoundPage)


def test_the_history_of_a_chosen_person_narrowed_by_topic_and_words(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.show_page("people")
    assert isinstance(window.page, PeoplePage)
    told = history(qtbot, window)
    everything = len(told.table.items)
    told.topics.choose("person")
    assert 0 < len(told.table.items) < everything
    told.topics.choose("everything")
    window.search()
    type_in("corrected to nonsense")
    assert told.table.items == ()
    assert told.trouble.text() == "Nothing of this kind is in the journal."


def test_the_history_of_the_whole_home(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("today")
    told = history(qtbot, window)
    assert told.heading.text() == "History: Everything in the home"
    told.topics.choose("account")
    qtbot.waitUntil(lambda: window.context.background.is_idle)
    assert any("may sign in" in one for one in shown(told))


def past_of(qtbot: QtBot, window: MainWindow) -> PastWindow:
    looking = window.findChild(LookingBack)
    assert looking is not None
    qtbot.waitUntil(lambda: looking.past is not None)
    assert looking.past is not None
    return looking.past


def test_enter_on_a_line_shows_everything_as_it_was_known_then(
    qtbot: QtBot, window: MainWindow, lived: Home
) -> None:
    page = window.page
    assert isinstance(page, RoundPage)
    page.sheet.go_to(lived.subject("R001"))
    told = history(qtbot, window)
    told.list.choose(len(told.table.items) - 1)
    press(Qt.Key.Key_Return)
    past = past_of(qtbot, window)
    assert past.isVisible()
    assert not window.isVisible()
    assert "2026-11-22 07:30" in past.banner.text()
    sheet = past.context.house.worklist.sheet(lived.round)
    assert (sheet.count().measured, sheet.count().abnormal) == (1, 1)
    past.show_page("round")
    then = past.page
    assert isinstance(then, RoundPage)
    then.sheet.go_to(lived.subject("R003"))
    press(Qt.Key.Key_3)
    type_in("65")
    press(Qt.Key.Key_Return)
    assert lived.row("R003").is_open()
    folder = past.context.house.desk.store.folder
    press(Qt.Key.Key_Escape)
    assert window.isVisible()
    assert not folder.exists()
    assert lived.sheet().count().measured == 2


def test_a_moment_is_typed(qtbot: QtBot, window: MainWindow, lived: Home) -> None:
    window.show_page("today")
    told = history(qtbot, window)
    field = told.findChild(QLineEdit, "moment")
    assert field is not None
    field.setFocus()
    for typed, said in (
        ("yesterday", "is no moment"),
        ("2030-01-01 08:00", "future"),
        ("1999-01-01 08:00", "it begins at"),
    ):
        field.setText(typed)
        press(Qt.Key.Key_Return)
        assert said in told.trouble.text()
    field.setText("２０２６-11-22 08：00")
    press(Qt.Key.Key_Return)
    past = past_of(qtbot, window)
    assert past.context.house.desk.now() == lived.clock.moment("2026-11-22 08:00")
    past.sign_out()
    assert lived.desk.actor is None
    assert window.isVisible()


@pytest.mark.rest
def test_closing_the_past_leads_back(qtbot: QtBot, window: MainWindow, lived: Home) -> None:
    window.context.events.as_of_requested.emit(lived.clock() - timedelta(minutes=30))
    past = past_of(qtbot, window)
    for name in ("today", "follow_up", "disinfection", "trends", "people", "reports", "settings"):
        past.show_page(name)
        qtbot.waitUntil(lambda: past.context.background.is_idle)
    past.close()
    assert window.isVisible()
    looking = window.findChild(LookingBack)
    assert looking is not None
    assert looking.past is None


def test_esc_stops_what_is_being_put_together(
    qtbot: QtBot, window: MainWindow, lived: Home
) -> None:
    looking = window.findChild(LookingBack)
    assert looking is not None
    window.context.events.as_of_requested.emit(lived.clock())
    looking.stop()
    qtbot.waitUntil(lambda: window.context.background.is_idle)
    assert looking.past is None
    assert window.isVisible()
