"""A key as it looks on the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class KeyCap(QLabel):
    """A small picture of a key, such as `Ctrl Z`."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        """Show a key; `Ctrl+Z` is written `Ctrl Z`."""
        super().__init__(key.replace("+", " "), parent)
        self.setProperty("kind", "key")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
