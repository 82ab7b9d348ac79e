"""Real key and mouse events, with types."""

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def press(widget: QWidget | None, key: Qt.Key, *, ctrl: bool = False, alt: bool = False) -> None:
    """Press and release a key in a widget."""
    assert widget is not None
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    if alt:
        held |= Qt.KeyboardModifier.AltModifier
    QTest.keyClick(widget, key, held)


def write(widget: QWidget | None, text: str) -> None:
    """Write a text: by keys, or as an input method does, since QTest has no keys for Chinese."""
    assert widget is not None
    if text.isascii():
        QTest.keyClicks(widget, text)
        return
    committed = QInputMethodEvent()
    committed.setCommitString(text)
    QCoreApplication.sendEvent(widget, committed)


def click(widget: QWidget | None) -> None:
    """Click into the middle of a widget."""
    assert widget is not None
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def turn_wheel(widget: QWidget, at: QPoint, by: int) -> None:
    """Turn the wheel of the mouse over a place of a widget; 120 is a notch."""
    here = QPointF(at)
    turned = QWheelEvent(
        here,
        QPointF(widget.mapToGlobal(at)),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(widget, turned)
