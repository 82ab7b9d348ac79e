"""Trying the demo leaves no trace in the next start, and asks for nothing but the PIN."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window, remember_home
from carehome_app.services.demo import Demo, make_demo
from carehome_app.services.home.opening import close_home
from carehome_app.services.house import House
from carehome_app.ui.shell.remembered import Remembered
from tests.builders import Home


def test_a_home_is_remembered_and_a_demo_is_not(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remembered = Remembered(tmp_path / "remembered.json")
    assert home.desk.card.demo
    remember_home(remembered, home.desk)
    assert remembered.home is None

    monkeypatch.setitem(vars(home.desk), "card", replace(home.desk.card, demo=False))
    remember_home(remembered, home.desk)
    assert remembered.home == home.desk.store.folder


def test_in_a_demo_the_keyboard_waits_in_the_pin(qtbot: QtBot, tmp_path: Path) -> None:
    demo = make_demo(tmp_path / "demo", Demo(residents=3, staff=2, areas=0, days=1))
    demo.actor = None
    window = make_window(House(demo), "zh")
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    focused = window.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.objectName() == "pin"
    window.close()
    close_home(demo)
