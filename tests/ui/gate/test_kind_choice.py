"""The director picks the kind of home in the settings; nobody else does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.domain.gate.levels import HomeKind
from carehome_app.ui.gate.kind_choice import KindChoice
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.settings.page import SettingsPage
from carehome_app.ui.shell.main_window import MainWindow
from tests.builders import Home
from tests.ui.keys import press, write


def the_choice(window: MainWindow) -> KindChoice:
    """Return where the kind of home is picked, brought up in the settings."""
    window.show_page("settings")
    assert isinstance(window.page, SettingsPage)
    window.page.views.choose("home")
    return window.page.home.kind


@pytest.mark.parametrize(("code", "kept"), [("D01", True), ("S003", False)])
def test_a_kind_is_picked_and_names_follow(
    home: Home, qtbot: QtBot, code: str, kept: bool
) -> None:
    home.sign_in(code)
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    window.show()
    choice = the_choice(window)
    assert choice.stay.isHidden()
    choice.kinds.choose("rescue")
    assert (home.house.gate.control.kind() is HomeKind.RESCUE) is kept
    assert choice.kinds.code() == ("rescue" if kept else "elders")
    assert bool(choice.trouble.text()) is not kept
    assert choice.stay.isHidden() is not kept
    window.show_page("people")
    page = window.findChild(PeoplePage)
    assert page is not None
    chips = [chip.text() for chip in page.views.findChildren(QPushButton)]
    assert any("Recipients" in text for text in chips) is kept


def test_how_long_a_stay_may_be_is_typed(home: Home, qtbot: QtBot) -> None:
    home.sign_in("D01")
    home.house.desk.forget(home.house.gate.control.set_kind(HomeKind.RESCUE))
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    window.show()
    choice = the_choice(window)
    choice.stay.fill("")
    write(choice.stay.editor, "20")
    press(choice.stay.editor, Qt.Key.Key_Return)
    assert choice.stay.said()
    assert home.house.gate.control.stay_days() == 10
    choice.stay.fill("")
    write(choice.stay.editor, "14")
    press(choice.stay.editor, Qt.Key.Key_Return)
    assert home.house.gate.control.stay_days() == 14
