"""A round button that filters: its words, its sign, and whether it is chosen."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from carehome_app.ui.icons import icon
from carehome_app.ui.theme import LIGHT

_SIGN: Final = 13


class Chip(QPushButton):
    """A filter that is on or off."""

    def __init__(self, name: str, sign: str = "", ink: str = LIGHT.ink, ground: str = "") -> None:
        """Make a chip with this object name; `sign` is an icon, `ground` its colour."""
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "filter")
        self.setCheckable(True)
        self.setAutoDefault(False)
        if sign:
            self.setIcon(icon(sign, ink, _SIGN))
        # Not bold when chosen: a wider text would be cut off.
        self.setStyleSheet("QPushButton:checked { font-weight: normal; }")
        if ground:
            self._colour(ink, ground)

    def show_words(self, words: str) -> None:
        """Show these words, for eyes and for screen readers."""
        if self.text() != words:
            self.setText(words)
            self.setAccessibleName(words)

    def _colour(self, ink: str, ground: str) -> None:
        edge = QColor(ink)
        soft = f"rgba({edge.red()}, {edge.green()}, {edge.blue()}, 110)"
        self.setStyleSheet(
            f"QPushButton {{ color: {ink}; background: {ground}; border-color: {soft}; }}"
            f"QPushButton:checked {{ color: {ink}; border: 2px solid {ink}; padding: 1px 11px;"
            " font-weight: normal; }"
        )


class StillBox(QComboBox):
    """A list of choices that a mouse wheel does not turn."""

    done = Signal()
    """Enter or Esc, or a choice from the open list: back to the work."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty list with this object name."""
        super().__init__(parent)
        self.setObjectName(name)

    def hidePopup(self) -> None:
        """Close the list and go back to the work."""
        super().hidePopup()
        self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Enter or Esc; the arrow keys choose."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what lies around."""
        event.ignore()
