"""Consents are written down by the keyboard, and the table says what holds."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.ui.privacy.consents_part import ConsentsPart
from carehome_app.ui.settings.page import SettingsPage
from tests.builders import Home
from tests.ui.keyboard import press


@pytest.fixture
def part(home: Home, qtbot: QtBot) -> ConsentsPart:
    """The part in view, with the keyboard in the table."""
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
        window.activateWindow()
    window.show_page("settings")
    page = window.page
    assert isinstance(page, SettingsPage)
    page.views.choose("consents")
    page.show_view("consents")
    page.take_focus()
    return page.consents


def first_row(part: ConsentsPart) -> list[str]:
    return [str(part.table.index(0, column).data()) for column in range(5)]


def test_a_consent_is_given_and_withdrawn(part: ConsentsPart, home: Home) -> None:
    assert part.table.rowCount() == 6
    assert first_row(part) == ["王秀英", "R001", "–", "–", "–"]
    press(Qt.Key.Key_Return)
    part.form.fields["said_by"].fill("daughter")
    part.form.fields["said_by"].take_focus()
    press(Qt.Key.Key_Return)
    assert first_row(part)[2:] == ["given 2026-11-22", "–", "–"]
    assert part.list.hasFocus()
    home.clock.advance(minutes=1)
    press(Qt.Key.Key_Return)
    part.form.fields["given"].fill("0")
    part.form.fields["said_by"].fill("daughter")
    part.form.fields["said_by"].take_focus()
    press(Qt.Key.Key_Return)
    assert first_row(part)[2] == "withdrawn 2026-11-22"


def test_who_said_it_and_a_real_day_are_needed(part: ConsentsPart) -> None:
    press(Qt.Key.Key_Return)
    part.form.fields["said_by"].take_focus()
    press(Qt.Key.Key_Return)
    assert part.form.fields["said_by"].said()
    part.form.fields["said_on"].fill("yesterday")
    part.form.fields["said_by"].take_focus()
    press(Qt.Key.Key_Return)
    assert part.form.fields["said_on"].said()
    assert first_row(part)[2] == "–"
