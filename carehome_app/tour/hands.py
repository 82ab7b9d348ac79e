"""Hands that type as a person would, a clock that waits for them, and a camera."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEventLoop, QSize, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from carehome_app.tour.pictures.screens import crowded, cut, in_frame, window_on
from carehome_app.ui.subjects import PAGES
from carehome_app.ui.widgets.field import Field

NONE: Final = Qt.KeyboardModifier.NoModifier
CTRL: Final = Qt.KeyboardModifier.ControlModifier
MOST_CHOICES: Final = 20
USUAL: Final = QSize(1366, 768)
"""The screen at many front desks."""
PATIENCE: Final = 600_000
"""Milliseconds after which a tour gives up waiting."""


class TourClock:
    """A clock that goes on when the tour lets it, so that the same tour always looks the same."""

    def __init__(self, start: datetime) -> None:
        """Show this moment."""
        self._now = start

    def __call__(self) -> datetime:
        """Return the moment in UTC."""
        return self._now

    def go_on(self, **passed: float) -> None:
        """Let time pass, in the words of `timedelta`."""
        self._now += timedelta(**passed)


class TourFailedError(Exception):
    """The window did not do what a person would have expected; a bug, not a user's mistake."""


class Hands:
    """Presses keys on whatever has the keyboard, through the window system."""

    def __init__(self, window: QWidget) -> None:
        """Type into a window that is shown."""
        self._window = window
        self.pressed = 0
        """How many keys were pressed so far."""
        self.letters = 0
        """How many of them were letters and digits of texts."""
        window.activateWindow()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press and let go of one key."""
        QTest.keyClick(self._window.windowHandle(), key, modifier)
        self.pressed += 1
        QApplication.processEvents()

    def bring_up(self, name: str) -> None:
        """Press the key of a page, given by its name."""
        key = next(page.key for page in PAGES if page.name == name)
        QTest.keySequence(self._window.windowHandle(), QKeySequence(key))
        self.pressed += 1
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type a text, key by key."""
        for character in text:
            target = QApplication.focusWidget() or self._window
            if character.isascii():
                QTest.keyClicks(target, character)
            else:
                _commit(target, character)
            self.pressed += 1
            self.letters += 1
        QApplication.processEvents()

    def enter(self, text: str) -> None:
        """Type a text and press Enter."""
        self.type(text)
        self.press(Qt.Key.Key_Return)

    def choose(self, field: Field, code: str) -> None:
        """Choose in a field with the arrows, from the first on."""
        field.take_focus()
        self.press(Qt.Key.Key_Home)
        for _ in range(MOST_CHOICES):
            if field.text() == code:
                return
            self.press(Qt.Key.Key_Down)
        raise TourFailedError(f"{code} cannot be chosen")

    def fill(self, field: Field, text: str) -> None:
        """Type a text into a field, or choose it where it is a choice."""
        if isinstance(field.editor, QComboBox):
            self.choose(field, text)
        else:
            field.take_focus()
            self.type(text)

    def wait(self, until: Callable[[], bool], what: str) -> None:
        """Wait until something has happened beside the window."""
        loop = QEventLoop()
        look, patience = QTimer(), QTimer()
        look.timeout.connect(partial(_quit_when, loop, until))
        patience.setSingleShot(True)
        patience.timeout.connect(loop.quit)
        look.start(20)
        patience.start(PATIENCE)
        if not until():
            loop.exec()
        if not until():
            raise TourFailedError(what)


def _commit(target: QWidget, character: str) -> None:
    """Write a character as an input method does: there is no key for it."""
    committed = QInputMethodEvent()
    committed.setCommitString(character)
    QCoreApplication.sendEvent(target, committed)


def _quit_when(loop: QEventLoop, until: Callable[[], bool]) -> None:
    if until():
        loop.quit()


ASKED: Final = 9
"""So many parts of a page lie within each other: what becomes higher asks them in turn."""


class Camera:
    """Takes pictures of the window into a folder."""

    def __init__(self, window: QWidget, folder: Path, screen: QSize | None = None) -> None:
        """Save into this folder; with a screen, all of it, and nothing may be cut there."""
        self._window = window
        self.folder = folder
        self.screen = screen
        self._cut: list[str] = []
        self.taken = 0
        """How many were taken so far: they are numbered in the order of the tour."""

    def take(self, name: str) -> Path:
        """Save a picture of the window as it is; return where."""
        return self.take_of(self._window, name)

    def take_of(self, window: QWidget, name: str) -> Path:
        """Save a picture of another window."""
        for _ in range(ASKED):
            QApplication.processEvents()
        self.taken += 1
        path = self.folder / f"{self.taken:02}-{name}.png"
        if self.screen is None:
            window.grab().save(str(path))
            return path
        in_frame(window, self.screen).save(str(path))
        self._cut += [f"{path.name}: {one}" for one in (*cut(window), *crowded(window))]
        return path

    def require_whole(self) -> None:
        """Raise `TourFailedError` when something was cut in a picture."""
        if self._cut:
            raise TourFailedError("\n".join(self._cut))


def fit(window: QWidget, screen: QSize | None) -> None:
    """Make a window as large as it is when maximised on a screen, or as at a front desk."""
    window.resize(USUAL if screen is None else window_on(screen))
