"""Anything is pressed, clicked and resized in the real window; `make faults` does it for longer.

As carer, nurse, head nurse and director: no exception, no warning of Qt, no dead state, no value
kept for somebody who is not in view.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.ui.history.past_window import LookingBack
from carehome_app.ui.rounds.sheet_page import SheetPage
from carehome_app.ui.shell.main_window import MainWindow
from tests.builders import Home, build_home
from tests.ui.rounds.the_law import Law, fill

TIMES = int(os.environ.get("CAREHOME_RANDOM_KEYS", "150"))
SEED = int(os.environ.get("CAREHOME_RANDOM_SEED", "12"))
Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
LETTERS = "0123456789./ohrsgwncydetpfaijlmqvx+- "
PLAIN = (
    Key.Key_Return, Key.Key_Return, Key.Key_Escape, Key.Key_Up, Key.Key_Down, Key.Key_Left,
    Key.Key_Right, Key.Key_Tab, Key.Key_Backtab, Key.Key_PageUp, Key.Key_PageDown, Key.Key_Home,
    Key.Key_End, Key.Key_Backspace, Key.Key_Delete, Key.Key_Space, Key.Key_F4, Key.Key_F5,
    Key.Key_F6, Key.Key_F7, Key.Key_F9,
)  # fmt: skip
WITH_CTRL = (
    Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5, Key.Key_6, Key.Key_7, Key.Key_8,
    Key.Key_9, Key.Key_A, Key.Key_E, Key.Key_F, Key.Key_H, Key.Key_N, Key.Key_Z, Key.Key_PageUp,
    Key.Key_PageDown, Key.Key_Home, Key.Key_End,
)  # fmt: skip
WITH_ALT = (
    Key.Key_S, Key.Key_P, Key.Key_A, Key.Key_D, Key.Key_W, Key.Key_T, Key.Key_R, Key.Key_G,
    Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5, Key.Key_6, Key.Key_7, Key.Key_8,
)  # fmt: skip
OFF_SCREEN = "This plugin does not support"
"""What the platform of the tests says of sizes, raising and grabbing; no screen says it."""


class Hands:
    """Somebody who does anything at all, the same for the same seed."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self._window, self._chance = window, Random(seed)
        self._laws: dict[int, Law] = {}
        self.done: list[str] = []

    @property
    def broken(self) -> list[str]:
        """Where a value was kept for somebody who was not highlighted, in view and named."""
        return [words for law in self._laws.values() for words in law.broken]

    def do(self) -> None:
        """Do one thing."""
        acts = (self._type, self._press, self._hold, self._click, self._resize)
        act = self._chance.choices(acts, (10, 10, 5, 6, 1))[0]
        act()
        page = self._window.page
        if isinstance(page, SheetPage) and id(page) not in self._laws:
            self._laws[id(page)] = Law(page)
        QApplication.processEvents()

    @property
    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self._window

    def _type(self) -> None:
        letter = self._chance.choice(LETTERS)
        self.done.append(letter)
        QTest.keyClicks(self._focus, letter)

    def _press(self) -> None:
        key = self._chance.choice(PLAIN)
        self.done.append(key.name)
        QTest.keyClick(self._focus, key)

    def _hold(self) -> None:
        held = self._chance.choice((CTRL, CTRL, ALT))
        key = self._chance.choice(WITH_CTRL if held == CTRL else WITH_ALT)
        self.done.append(f"{held.name}+{key.name}")
        QTest.keyClick(self._focus, key, held)

    def _click(self) -> None:
        where = QPoint(
            self._chance.randrange(self._window.width()),
            self._chance.randrange(self._window.height()),
        )
        target = self._window.childAt(where) or self._window
        self.done.append(f"click {type(target).__name__} {target.objectName()}")
        inside = target.mapFrom(self._window, where)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, NONE, inside)

    def _resize(self) -> None:
        self._window.resize(self._chance.randint(900, 1500), self._chance.randint(430, 900))


@pytest.fixture
def warned() -> Iterator[list[str]]:
    """What Qt warns about meanwhile."""
    said: list[str] = []

    def hear(kind: QtMsgType, _context: object, words: str) -> None:
        if kind != QtMsgType.QtDebugMsg and OFF_SCREEN not in words:
            said.append(words)

    before = qInstallMessageHandler(hear)
    yield said
    qInstallMessageHandler(before)


@pytest.fixture(autouse=True)
def _no_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answer what the system would ask as if it were closed again."""
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_more, **_named: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_more, **_named: "")
    monkeypatch.setattr(QPrintDialog, "exec", lambda *_more: 0)
    monkeypatch.setattr(QDialog, "exec", lambda *_more: 0)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_more: True)


@pytest.mark.parametrize("who", ["S001", "S002", "S003", "D01"])
def test_nothing_anybody_does_breaks_the_window(
    qtbot: QtBot, tmp_path: Path, warned: list[str], who: str
) -> None:
    home = build_home(tmp_path / "home")
    fill(home, 24)
    home.sign_in(who)
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
        window.activateWindow()
    hands = Hands(window, SEED)
    for _ in range(TIMES):
        if window.page is None:
            _come_back(window, home, who)
        hands.do()
        assert hands.broken == [], hands.done[-40:]
        assert warned == [], hands.done[-40:]
    _is_not_dead(qtbot, window, home, who)
    window.close()
    home.close()


def _come_back(window: MainWindow, home: Home, who: str) -> None:
    """Sign in again, should somebody have locked the window."""
    locked = window.page is None
    home.sign_in(who)
    if locked:
        window._enter()


def _is_not_dead(qtbot: QtBot, window: MainWindow, home: Home, who: str) -> None:
    """After Esc and F5 the round is there, from a look into the past too."""
    _come_back(window, home, who)
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget() or window, Key.Key_Escape)
    looking = window.findChild(LookingBack)
    if looking is not None and looking.past is not None:
        looking.leave(False)
    window.show_round()
    page = window.page
    assert isinstance(page, SheetPage)
    qtbot.waitUntil(page.sheet.table.isVisible)
