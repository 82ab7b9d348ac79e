"""Anything is pressed, clicked and resized in the real window; `make faults` does it for longer.

As carer, nurse, head nurse and director: no exception, no warning of Qt, no dead state, no value
kept for somebody who is not in view.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QAbstractListModel, QPoint, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.db.journal.writing import Writer
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.events import Event
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.home.opening import open_home
from carehome_app.ui.history.past_window import LookingBack
from carehome_app.ui.rounds.sheet_page import SheetPage
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.subjects import PAGES
from carehome_app.ui.widgets.desk_card import is_seen
from tests.builders import Home, MovableClock
from tests.command_line import NOW
from tests.ui.of_every_page import switch_every_page_on
from tests.ui.rounds.the_law import Law, fill

TIMES = int(os.environ.get("CAREHOME_RANDOM_KEYS", "150"))
SEED = int(os.environ.get("CAREHOME_RANDOM_SEED", "12"))
Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
LETTERS = "0123456789./ohrsgwncydetpfaijlmqvx+- "
WHOLE = ("365", "36.7", "385", "12080", "56", "r", "y", "1", "101", "6.1", "stand 30", "as said")
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
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():
            # A list came up over it and went: off screen nothing gives the keys back.
            self._window.activateWindow()
            QApplication.processEvents()
        acts = (
            self._type, self._keep, self._press, self._hold, self._click, self._resize, self._turn,
        )  # fmt: skip
        act = self._chance.choices(acts, (10, 6, 10, 5, 6, 1, 1))[0]
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

    def _keep(self) -> None:
        """Type something whole and press Enter, as somebody does who means it."""
        words = self._chance.choice(WHOLE)
        self.done.append(f"{words}⏎")
        QTest.keyClicks(self._focus, words)
        QTest.keyClick(self._focus, Key.Key_Return)

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

    def _turn(self) -> None:
        """Go to any page: the pages of a closed home come as often as the round."""
        name = self._chance.choice(PAGES).name
        self.done.append(f"to {name}")
        self._window.show_page(name)

    def _resize(self) -> None:
        self._window.resize(self._chance.randint(900, 1500), self._chance.randint(430, 900))


@dataclass
class Naming:
    """The law of every page: whoever something is kept about is named in view at that moment.

    In words, in a field, or in the chosen row of a list where that row is seen.
    """

    window: MainWindow
    home: Home
    kept: int = 0
    broken: list[str] = field(default_factory=list)

    def watch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Look at each line that is written about somebody."""
        append = Writer.append

        def watched(writer: Writer, event: Event, *, clock: datetime) -> LineRef:
            known = {one.id: one for one in self.home.desk.stays}
            about = known.get(getattr(event, "subject", 0))
            if about is not None:
                self.kept += 1
                if not self._names(about.details.name):
                    self.broken.append(f"{event} on {self.window.page}: {about.name}")
            return append(writer, event, clock=clock)

        monkeypatch.setattr(Writer, "append", watched)

    def _names(self, name: str) -> bool:
        page = self.window.page
        inside = [] if page is None else page.findChildren(QWidget)
        seen = [one for one in inside if one.isVisible()]
        words = [one.text() for one in seen if isinstance(one, QLabel | QLineEdit)]
        for view in (one for one in seen if isinstance(one, QAbstractItemView)):
            if is_seen(view):
                row, model = view.currentIndex().row(), view.model()
                columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
                cells = (model.index(row, at) for at in range(columns))
                words += [str(one.data() or "") for one in cells]
        return any(name in text for text in words)


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


@pytest.fixture
def home(folder: Path) -> Iterator[Home]:
    """A home that was lived in, with every page there is and more people than are seen at once."""
    clock = MovableClock(NOW.replace("T", " "))
    made = Home(folder, open_home(folder, "demo", clock), clock)
    made.sign_in("D01")
    switch_every_page_on(made.house)
    fill(made, 24)
    yield made
    made.close()


@pytest.mark.parametrize("role", [Role.CARER, Role.NURSE, Role.HEAD_NURSE, Role.DIRECTOR])
def test_nothing_anybody_does_breaks_the_window(
    qtbot: QtBot,
    home: Home,
    warned: list[str],
    monkeypatch: pytest.MonkeyPatch,
    role: Role,
) -> None:
    who = next(one.details.code for one, has in home.house.signing_in.accounts() if has is role)
    home.sign_in(who)
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
        window.activateWindow()
    hands, naming = Hands(window, SEED), Naming(window, home)
    naming.watch(monkeypatch)
    for _ in range(TIMES):
        if window.page is None:
            _come_back(window, home, who)
        hands.do()
        assert [*hands.broken, *naming.broken] == [], hands.done[-40:]
        assert warned == [], hands.done[-40:]
    assert naming.kept, "nothing was kept that a name could be missing of"
    _is_not_dead(qtbot, window, home, who)
    window.close()


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
