"""A key as it looks on the keyboard, and a button with its key beside its words."""

import re
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from carehome_app.ui.style.style import set_kind
from carehome_app.ui.widgets.labels import begun, label

# A key as it looks on the keyboard.

_JOINS: Final = re.compile(r"(?<=\w)\+(?=\S)")


class KeyCap(QLabel):
    """A small picture of a key, such as `Ctrl Z`."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        """Show a key; `Ctrl+Z` is written `Ctrl Z`, the key `+` stays what it is."""
        super().__init__(_JOINS.sub(" ", key), parent)
        self.setProperty("kind", "key")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


# A button with the picture of its key beside its words.


ON_ACCENT: Final = "on_accent"
"""The look of words on the coloured ground of a main button."""


class KeyButton(QPushButton):
    """A button that says which key does the same; the key itself is handled elsewhere."""

    def __init__(
        self, words: str, key: str, kind: str = "", parent: QWidget | None = None
    ) -> None:
        """Make a button; `kind` is a look of the style sheet, such as `main`."""
        super().__init__(parent)
        words = begun(words)
        self._words = label(words)
        self._words.setProperty("kind", ON_ACCENT if kind == "main" else "")
        self._written, self._key = key, KeyCap(key)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(14, 3, 10, 3)
        inside.setSpacing(8)
        for part, room in ((self._words, 1), (self._key, 0)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            inside.addWidget(part, room)
        if kind:
            self.setProperty("kind", kind)
        self.setAccessibleName(words)

    def stand_out(self, *, main: bool) -> None:
        """Stand out as the one to be pressed next, or as any other."""
        set_kind(self, "main" if main else "")
        set_kind(self._words, ON_ACCENT if main and self.isEnabled() else "")

    def changeEvent(self, event: QEvent) -> None:
        """Be readable also while nothing can be done: its words need the coloured ground."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange and self.property("kind") == "main":
            set_kind(self._words, ON_ACCENT if self.isEnabled() else "")

    def say(self, words: str) -> None:
        """Show other words."""
        words = begun(words)
        self._words.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def key(self) -> str:
        """Return the key, as it is written."""
        return self._written

    def words(self) -> str:
        """Return the words on it."""
        return self._words.text()

    def sizeHint(self) -> QSize:
        """Return a size in which words and key fit."""
        inside = self.layout()
        return QSize() if inside is None else inside.sizeHint().expandedTo(QSize(0, 32))

    def minimumSizeHint(self) -> QSize:
        """Return the same size: neither is ever cut."""
        return self.sizeHint()
