"""The line at the bottom: the keys of the page in view, and the last thing that was told."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.pages.page import Hint
from carehome_app.ui.theme import FOOT
from carehome_app.ui.widgets.elided import ElidedLabel
from carehome_app.ui.widgets.key_cap import KeyCap

AT_ONCE: Final = QT_TRANSLATE_NOOP("FootLine", "Every Enter is on disk at once")


class FootLine(QFrame):
    """Hints on the left, news on the right."""

    def __init__(self, say: Translate) -> None:
        """Make an empty line."""
        super().__init__()
        self._say = say
        self.setObjectName("footLine")
        self.setFixedHeight(FOOT)
        self._hints = QWidget()
        self._told = ElidedLabel(say(AT_ONCE))
        self._told.setObjectName("told")
        self._told.setProperty("kind", "hint")
        self._told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(18, 0, 18, 0)
        self._layout.setSpacing(16)
        self._layout.addWidget(self._hints)
        self._layout.addWidget(self._told, 1)

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Show the keys of a page."""
        fresh = QWidget()
        row = QHBoxLayout(fresh)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        for place, (key, text) in enumerate(hints):
            if place:
                row.addSpacing(9)
            row.addWidget(KeyCap(key))
            said = QLabel(self._say(text))
            said.setProperty("kind", "hint")
            row.addWidget(said)
        self._layout.replaceWidget(self._hints, fresh)
        self._hints.hide()
        self._hints.deleteLater()
        self._hints = fresh

    def tell(self, sentence: str) -> None:
        """Show a sentence until the next one."""
        self._told.setText(sentence)

    def forget(self) -> None:
        """Show no news any more: it may name somebody."""
        self._told.setText(self._say(AT_ONCE))
