"""F1: which key does what."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.shell.page import Hint
from carehome_app.ui.widgets.keys import KeyCap

TITLE: Final = QT_TRANSLATE_NOOP("Keys", "All keys")
EVERYWHERE: Final = QT_TRANSLATE_NOOP("Keys", "Everywhere")
THIS_PAGE: Final = QT_TRANSLATE_NOOP("Keys", "On this page")


class KeysDialog(QDialog):
    """An overview that goes away with Esc."""

    def __init__(
        self,
        parent: QWidget,
        actions: Sequence[QAction],
        hints: Sequence[Hint],
        say: Translate,
    ) -> None:
        """Show the keys of the window, and those of the page in view."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say(TITLE))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 24)
        layout.setSpacing(14)
        if hints:
            layout.addWidget(_heading(say(THIS_PAGE)))
            layout.addLayout(_grid([(key, say(text)) for key, text in hints]))
        layout.addWidget(_heading(say(EVERYWHERE)))
        layout.addLayout(_grid([(one.shortcut().toString(), one.text()) for one in actions]))


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", "section")
    return label


def _grid(rows: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    for row, (key, text) in enumerate(rows):
        place, side = divmod(row, 2)
        grid.addWidget(KeyCap(key), place, side * 2, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(QLabel(text), place, side * 2 + 1)
        grid.setColumnStretch(side * 2 + 1, 1)
    return grid
