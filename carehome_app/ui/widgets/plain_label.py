"""A label that shows what people typed as it is: Qt's own takes `<b>` in a name for markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """A label of plain text."""

    def __init__(self, text: str | QWidget | None = None, parent: QWidget | None = None) -> None:
        """Show a text; as Qt's own, it may be given the parent alone."""
        if isinstance(text, QWidget):
            text, parent = None, text
        super().__init__(text or "", parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
