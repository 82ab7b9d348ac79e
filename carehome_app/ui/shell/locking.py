"""A window that nobody sits at hides everything: how long nobody did anything, and what covers."""

import sys
import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

from carehome_app.heap import give_memory_back
from carehome_app.in_mind import forget
from carehome_app.services.accounts.accounts import idle_minutes
from carehome_app.services.desk import Desk
from carehome_app.ui.style.windows import windows

SIGNS: Final = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    )
)
"""By which somebody shows to be there."""
_A_MINUTE: Final = 60


def seconds_passed() -> float:
    """Return seconds that go on while the computer sleeps, where the system counts them."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


class Locking(QObject):
    """Notices that nobody is there, and takes away what would show names over the lock page."""

    left_alone = Signal()
    """Nobody touched a key or the mouse for as long as the home says."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        """Watch the windows of the program, from when each is first used."""
        super().__init__(window)
        self._window, self._desk = window, desk
        self.seconds: Callable[[], float] = seconds_passed
        """Any clock that only goes forward; the tests' own stands still."""
        self._last = self.seconds()
        self._gave_back_at: float | None = None
        """When somebody was last there before memory was given back: once for each pause."""
        self._was_at: QWidget | None = None
        # A filter on the windows, not on the application: that would see every paint.
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)

    def look(self) -> None:
        """Tell when somebody is signed in and nobody was there for too long."""
        alone = self.seconds() - self._last
        if alone >= _A_MINUTE and self._gave_back_at != self._last:
            self._gave_back_at = self._last
            give_memory_back()  # a few milliseconds in which no key is answered
        if self._desk.actor is not None and alone >= _A_MINUTE * idle_minutes(self._desk):
            self.left_alone.emit()

    def cover(self) -> None:
        """Close what stands over the window, and remember where the keyboard was."""
        self._was_at = QApplication.focusWidget()
        QToolTip.hideText()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for other in windows():
            # Closing one may take others with it.
            if other is not self._window and isValid(other) and other.isVisible():
                other.close()
        forget()  # nobody waits for a key now
        give_memory_back()

    def uncover(self) -> None:
        """Give the keyboard back to where it was, if that is in view again."""
        self._last = self.seconds()
        was_at, self._was_at = self._was_at, None
        there = was_at if was_at is not None and isValid(was_at) else None
        if there is not None and self._window.isAncestorOf(there) and there.isVisible():
            there.setFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there; nothing is kept from anybody."""
        if event.type() in SIGNS:
            self._last = self.seconds()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
