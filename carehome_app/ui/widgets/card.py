"""A white card with a heading, and the plain labels that stand on it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget


def label(text: str = "", kind: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label that shows plain text as it is; `kind` is a look of the style sheet."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if kind:
        made.setProperty("kind", kind)
    return made


class Card(QFrame):
    """A card; what it holds goes into `body`, what stands beside its heading into `head`."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(14, 10, 14, 12)
        self.body.setSpacing(6)
        self.head = QHBoxLayout()
        self.heading = label(heading, "section")
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        if heading:
            self.body.addLayout(self.head)
