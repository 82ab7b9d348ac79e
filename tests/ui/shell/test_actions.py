"""The table of keys: each once, each with a slot, each said where one points."""

from collections import Counter

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.ui.shell.actions import ACTIONS, ALWAYS
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.page_table import FIRST, HOUSE, UNLISTED
from carehome_app.ui.subjects import PAGES
from tests.builders import Home
from tests.ui.conftest import MakeWindow
from tests.ui.made_up_pages import MADE_UP

LISTED = [spec for spec in PAGES if spec.group is not UNLISTED]
KEYS = [spec.key for spec in ACTIONS] + [spec.key for spec in LISTED]


def repeated(things: list[str]) -> list[str]:
    """Return what stands there more than once."""
    return [thing for thing, times in Counter(things).items() if times > 1]


def test_a_key_does_one_thing() -> None:
    assert repeated(KEYS) == []


def test_names_are_used_once() -> None:
    assert repeated([spec.name for spec in ACTIONS] + [spec.name for spec in PAGES]) == []
    assert FIRST in {spec.name for spec in PAGES}


def test_every_action_has_its_key_in_the_tooltip(window: MainWindow) -> None:
    made = {action.objectName(): action for action in window.actions()}
    for spec in ACTIONS:
        assert made[spec.name].shortcut().toString() == spec.key
        assert spec.key in made[spec.name].toolTip()


def test_while_nobody_is_signed_in_only_help_and_quit_answer(window: MainWindow) -> None:
    window.sign_out()
    enabled = {action.objectName() for action in window.actions() if action.isEnabled()}
    assert enabled == ALWAYS == {"show_keys", "quit"}


def test_quit_closes_the_window(window: MainWindow) -> None:
    window.findChild(QAction, "quit").trigger()  # type: ignore[union-attr]
    assert not window.isVisible()


def test_a_page_alone_is_enough_to_get_its_key(make: MakeWindow) -> None:
    window = make("en")
    made = {action.objectName(): action.shortcut().toString() for action in window.actions()}
    assert [made[spec.name] for spec in LISTED] == [spec.key for spec in LISTED]


@pytest.mark.parametrize(("keypad", "shown"), [(False, "gate"), (True, "round")])
def test_a_page_of_the_house_answers_to_the_upper_digits_only(
    qtbot: QtBot, home: Home, keypad: bool, shown: str
) -> None:
    gate = replace(MADE_UP[0], name="gate", group=HOUSE, key="Alt+1")
    window = make_window(home.house, "en", (*MADE_UP, gate))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
        window.activateWindow()
    modifier = Qt.KeyboardModifier.AltModifier
    if keypad:
        modifier |= Qt.KeyboardModifier.KeypadModifier
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_1, modifier)
    assert window.page is not None
    assert window.page.objectName() == shown


def test_the_days_eight_pages_keep_their_order_and_keys() -> None:
    assert [(spec.name, spec.key) for spec in LISTED][:8] == [
        ("today", "Ctrl+1"),
        ("round", "Ctrl+2"),
        ("chronic", "Ctrl+3"),
        ("follow_up", "Ctrl+4"),
        ("disinfection", "Ctrl+5"),
        ("trends", "Ctrl+6"),
        ("people", "Ctrl+7"),
        ("reports", "Ctrl+8"),
    ]
    assert {spec.name: spec.key for spec in LISTED}["settings"] == "Ctrl+9"
