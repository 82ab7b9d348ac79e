"""The home's own hours for the named times of the day, typed in Settings."""

from datetime import time

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.ui.settings.page import SettingsPage
from carehome_app.ui.settings.rounds_part import DayTimesForm
from tests.builders import Home
from tests.ui.keyboard import press


def form_of(qtbot: QtBot, home: Home) -> DayTimesForm:
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_page("settings")
    page = window.page
    assert isinstance(page, SettingsPage)
    page.views.choose("rounds")
    return page.rounds.times


def test_the_head_nurse_types_when_fasting_is(qtbot: QtBot, home: Home) -> None:
    form = form_of(qtbot, home)
    assert form.fields["fasting"].text() == "06:00-07:30"
    form.fields["fasting"].take_focus()
    press("05:00-06:00", Qt.Key.Key_Return)
    assert home.house.day_times.windows()[0].opens == time(5)


def test_hours_that_are_none_are_refused_beside_their_field(qtbot: QtBot, home: Home) -> None:
    form = form_of(qtbot, home)
    for typed in ("early", "07:00-06:00", "05:00-06:00, 07:00-08:00"):
        form.fields["fasting"].take_focus()
        press(typed, Qt.Key.Key_Return)
        assert form.fields["fasting"].said(), typed
    assert home.house.day_times.windows()[0].opens == time(6)
