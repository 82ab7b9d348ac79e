"""A key as it looks on the keyboard."""

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_JOINS: Final = re.compile(r"(?<=\w)\+(?=\w)")


class KeyCap(QLabel):
    """A small picture of a key, such as `Ctrl Z`."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        """Show a key; `Ctrl+Z` is written `Ctrl Z`, the key `+` stays what it is."""
        super().__init__(_JOINS.sub(" ", key), parent)
        self.setProperty("kind", "key")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
