"""A second start brings up the window that is there already. By a file: there is no network."""

import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
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
