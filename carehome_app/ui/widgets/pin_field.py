"""A field for a PIN: dots instead of digits, and no input method, clipboard or drag."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from carehome_app.domain.pin_rules import MOST_DIGITS

_HINTS = (
    Qt.InputMethodHint.ImhDigitsOnly
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhHiddenText
)


class PinField(QLineEdit):
    """One PIN; nobody who looks on sees it, and it can be neither copied nor dragged away."""

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        """Make an empty field; `name` is its object name, `words` what stands in it."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setPlaceholderText(words)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(_HINTS)
        self.setMaxLength(MOST_DIGITS)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
