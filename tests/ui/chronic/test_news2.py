"""NEWS2 in the window: switched on by the head nurse, shown whole or not at all."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.settings.page import SettingsPage
from carehome_app.ui.shell.main_window import MainWindow
from tests.builders import Home
from tests.services.chronic.test_scores import SEVEN, observe
from tests.ui.keyboard import press


@pytest.fixture
def window(qtbot: QtBot, home: Home) -> MainWindow:
    made = make_window(home.house, "en")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def switch_on(window: MainWindow) -> None:
    window.show_page("settings")
    page = window.page
    assert isinstance(page, SettingsPage)
    page.views.choose("home")
    chip = page.home.news2.choice.findChild(QPushButton, "on")
    assert chip is not None
    chip.setFocus()
    press(Qt.Key.Key_Space)


def line_of(window: MainWindow, home: Home) -> PeoplePage:
    window.show_page("people")
    page = window.page
    assert isinstance(page, PeoplePage)
    page.show_person(home.subject("R001"))
    page.show_care("plans")
    return page


def test_the_score_stands_above_the_plans_only_when_the_home_wants_it(
    window: MainWindow, home: Home
) -> None:
    observe(home)
    assert not line_of(window, home).care.news2.isVisible()
    switch_on(window)
    assert home.house.scores.news2_is_on
    shown = line_of(window, home).care.news2
    assert shown.isVisible()
    assert shown.score.text().startswith("NEWS2 1 (low): respiration 0")


def test_without_all_seven_it_says_what_is_missing(window: MainWindow, home: Home) -> None:
    switch_on(window)
    observe(home, without=SEVEN[0][0])
    shown = line_of(window, home).care.news2
    assert "respiration" in shown.score.text()
    assert "NEWS2 1" not in shown.score.text()


def test_a_carer_may_look_but_not_switch(window: MainWindow, home: Home) -> None:
    home.sign_in("S001")
    switch_on(window)
    page = window.page
    assert isinstance(page, SettingsPage)
    assert page.home.news2.trouble.text()
    assert not home.house.scores.news2_is_on
    assert page.home.news2.choice.code() == "off"
