"""Ask this computer's keyring for a home beside the window: it may be locked and ask its user."""

from pathlib import Path
from threading import Thread
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout
from shiboken6 import isValid

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.home.opening import KeyringSecret, keyring_secret
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


class _Asking(Thread):
    """A thread that nobody has to wait for when the program ends."""

    def __init__(self, folder: Path) -> None:
        """Ask for a home."""
        super().__init__(daemon=True, name="keyring")
        self._folder = folder
        self.said: KeyringSecret | None = None

    def run(self) -> None:
        """Ask, for as long as it takes."""
        self.said = keyring_secret(self._folder)


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
            self.deleteLater()


def ask_keyring(folder: Path, say: Translate) -> KeyringSecret | None:
    """Return what the keyring holds for a home; None when nothing, or nobody waits any longer."""
    asking = _Asking(folder)
    meanwhile = _Meanwhile(asking, QCoreApplication.instance())
    asking.start()
    asking.join(PATIENCE)
    if asking.is_alive() and KeyringDialog(say, asking).exec() == QDialog.DialogCode.Rejected:
        return None
    if isValid(meanwhile):  # it may have seen the end while the dialog was in view
        meanwhile.look()
    return asking.said
