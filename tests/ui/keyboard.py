"""Keys pressed one after the other, wherever the keyboard is."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


def press(*keys: Qt.Key | str) -> None:
    """Type texts and press keys into the widget that has the keyboard."""
    for key in keys:
        if isinstance(key, str):
            for character in key:
                _type(character)
        else:
            target = QApplication.focusWidget()
            assert target is not None
            QTest.keyClick(target, key)


def _type(character: str) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    if character.isascii():
        QTest.keyClicks(target, character)
        return
    # QTest knows Latin characters only; this is what an input method sends for one character.
    none = Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, 0, none, character))
