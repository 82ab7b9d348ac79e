"""One window and its place: a second start brings it up. By a file: there is no network."""

import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QWidget

FILE: Final = "raise"
"""Lies in the home folder for a moment, empty."""
LOOK_EVERY: Final = 500
PATIENCE: Final = 3.0
"""Seconds a second start waits for the first one to answer."""


class Raising(QObject):
    """Looks twice a second whether somebody has started the program again."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        """Answer for a home folder with a window; what was asked before does not count."""
        super().__init__(window)
        self._window, self._asked = window, folder / FILE
        self._asked.unlink(missing_ok=True)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_EVERY)

    def _look(self) -> None:
        if self._asked.exists():
            self._asked.unlink(missing_ok=True)
            bring_up(self._window)


def bring_up(window: QWidget) -> None:
    """Bring a window before the others, also when it was made small."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def ask_to_come_up(folder: Path, patience: float = PATIENCE) -> bool:
    """Ask the program that has a home open to bring its window up; return whether it did."""
    asked = folder / FILE
    asked.touch()
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if not asked.exists():
            return True
        time.sleep(0.05)
    asked.unlink(missing_ok=True)
    return False


# Where the window stands: maximised at first, then where it was, never beyond the screen.


def place_window(window: QWidget, place: str) -> None:
    """Put a window where it was, or fill the screen when that is not known any more."""
    written = QByteArray.fromBase64(QByteArray(place.encode("ascii", "ignore")))
    if not place or not window.restoreGeometry(written):
        window.resize(fitting(window.geometry(), _screen(window)).size())
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
        return
    window.setGeometry(fitting(window.geometry(), _screen(window)))


def place_of(window: QWidget) -> str:
    """Return where a window is and how large, as a text to be remembered."""
    return bytes(window.saveGeometry().toBase64().data()).decode("ascii")


def fitting(wanted: QRect, screen: QRect) -> QRect:
    """Return the place a window wants, moved and made smaller until it lies on the screen."""
    if screen.isEmpty():
        return wanted
    size = wanted.size().boundedTo(screen.size())
    left = min(max(wanted.left(), screen.left()), screen.right() + 1 - size.width())
    top = min(max(wanted.top(), screen.top()), screen.bottom() + 1 - size.height())
    return QRect(left, top, size.width(), size.height())


def _screen(window: QWidget) -> QRect:
    screen = window.screen()
    return QRect() if screen is None else screen.availableGeometry()
