"""The real pages in the real window: what one asks for, another answers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.domain.accounts.roles import Role
from carehome_app.ui.findings.page import FollowUpPage
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.rounds.page import RoundPage
from carehome_app.ui.settings.page import SettingsPage
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.today.page import TodayPage
from tests.builders import Home
from tests.ui.keyboard import press

PAGES = {
    "today": TodayPage,
    "follow_up": FollowUpPage,
    "people": PeoplePage,
    "settings": SettingsPage,
}


@pytest.fixture(params=["en", "zh"])
def window(request: pytest.FixtureRequest, home: Home, qtbot: QtBot) -> MainWindow:
    home.measure("R002", "38.5")
    made = make_window(home.house, request.param)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
        made.activateWindow()
    return made


def test_every_page_comes_up_with_the_keyboard_in_it(window: MainWindow) -> None:
    for name, page in PAGES.items():
        window.show_page(name)
        shown = window.page
        assert isinstance(shown, page)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert shown.isAncestorOf(focus)
        assert not shown.grab().isNull()


def test_from_today_to_the_follow_up_to_the_round_by_keys_alone(
    window: MainWindow, home: Home
) -> None:
    window.show_page("today")
    press(Qt.Key.Key_Return)
    follow_up = window.page
    assert isinstance(follow_up, FollowUpPage)
    assert "201-2" in follow_up.desk.title.text()

    QTest.keyClick(follow_up.list, Qt.Key.Key_R)

    round_page = window.page
    assert isinstance(round_page, RoundPage)
    row = round_page.sheet.table.row
    assert row is not None
    assert row.person.id == home.subject("R002")


def test_a_step_on_one_page_shows_on_the_others(window: MainWindow, home: Home) -> None:
    window.show_page("today")
    today = window.page
    assert isinstance(today, TodayPage)
    window.show_page("follow_up")
    press("C", "false alarm", Qt.Key.Key_Return)

    window.show_page("today")

    assert today.due.rowCount() == 0
    assert home.house.following_up.count() == (0, 0)


def test_a_supervisor_sees_the_reports_and_is_told_nothing_untrue(
    window: MainWindow, home: Home
) -> None:
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S001"), Role.SUPERVISOR)
    window.sign_out()
    home.sign_in("S001")
    window._enter()
    window._minute = ""
    window.tick()
    for name in (*PAGES, "round", "disinfection"):
        window.show_page(name)
        assert window.page is not None
        assert window.page.objectName() == "reports"
    window.show_round()
    assert window.page is not None
    assert window.page.objectName() == "reports"
    window.context.background.finish()
