"""Ask this computer's keyring for a home beside the window: it may be locked and ask its user."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout
from shiboken6 import isValid

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.home.opening import KeyringSecret, keyring_secret, unlock_keyring
from carehome_app.ui.shell.background import Rings
from carehome_app.ui.style.style import dress_window

WAITED_FOR: Final = QT_TRANSLATE_NOOP(
    "Opening",
    "This computer's keyring is asked for the key of the home. It may be locked: answer its own"
    " question, which may be behind this window.",
)
INSTEAD: Final = QT_TRANSLATE_NOOP("Opening", "Type the passphrase instead")
PATIENCE: Final = 0.4
"""Seconds an open keyring needs at most; only then is a window worth showing."""
EVERY: Final = 50


T = TypeVar("T")


class _Asking(Thread, Generic[T]):
    """A thread that nobody has to wait for when the program ends."""

    def __init__(self, ask: Callable[[], T]) -> None:
        """Remember what is to be asked."""
        super().__init__(daemon=True, name="keyring")
        self._ask = ask
        self.said: T | None = None

    def run(self) -> None:
        """Ask, for as long as it takes."""
        self.said = self._ask()


class KeyringDialog(QDialog):
    """Stays until the keyring answered, or somebody would rather type the passphrase."""

    def __init__(self, say: Translate, asking: Thread) -> None:
        """Say what is waited for."""
        super().__init__()
        self._asking = asking
        self.setWindowTitle("carehome")
        self.instead = QPushButton(say(INSTEAD))
        self.instead.setObjectName("passphrase_instead")
        self.instead.clicked.connect(self.reject)
        words = QLabel(say(WAITED_FOR))
        words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 22, 28, 28)
        layout.addWidget(words)
        layout.addWidget(self.instead)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        dress_window(self)

    @Slot()
    def _look(self) -> None:
        if not self._asking.is_alive():
            self.accept()


class _Meanwhile(QObject):
    """Keeps rings of Qt objects out of the thread until it ended, also one nobody waits for."""

    ended = Signal()

    def __init__(self, asking: Thread, parent: QObject | None) -> None:
        """Begin before the thread does."""
        super().__init__(parent)
        self._asking = asking
        self._rings = Rings(self)
        self._rings.begin()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """End when the thread has."""
        if not self._asking.is_alive():
            self._timer.stop()
            self._rings.end()
            self.ended.emit()
            self.deleteLater()


class UnlockingFirst(QObject):
    """Does what changes the keyring once its user opened it, or would not; a page goes on."""

    def __init__(self, parent: QObject) -> None:
        """Wait for nothing yet."""
        super().__init__(parent)
        self._then: Callable[[], object] | None = None

    def then(self, folder: Path, work: Callable[[], object]) -> bool:
        """Ask the keyring for a home, then do the work; return whether that is still to come.

        While one thing waits for an answer another one is not begun.
        """
        if self._then is not None:
            return True
        self._then = work
        asking = _Asking(partial(unlock_keyring, folder))
        meanwhile = _Meanwhile(asking, QCoreApplication.instance())
        meanwhile.ended.connect(self._go_on)
        asking.start()
        asking.join(PATIENCE)
        meanwhile.look()
        return self._then is not None

    @Slot()
    def _go_on(self) -> None:
        work, self._then = self._then, None
        if work is not None:
            work()


def ask_keyring(folder: Path, say: Translate) -> KeyringSecret | None:
    """Return what the keyring holds for a home; None when nothing, or nobody waits any longer."""
    asking = _Asking(partial(keyring_secret, folder))
    return asking.said if _waited_for(asking, say) else None


def unlocked(folder: Path, say: Translate) -> bool:
    """Return whether the keyring is open for a home; False when nobody waits any longer."""
    asking = _Asking(partial(unlock_keyring, folder))
    return _waited_for(asking, say) and bool(asking.said)


def _waited_for(asking: Thread, say: Translate) -> bool:
    meanwhile = _Meanwhile(asking, QCoreApplication.instance())
    asking.start()
    asking.join(PATIENCE)
    if asking.is_alive() and KeyringDialog(say, asking).exec() == QDialog.DialogCode.Rejected:
        return False
    if isValid(meanwhile):  # it may have seen the end while the dialog was in view
        meanwhile.look()
    return True
