"""A list to choose from that no mouse wheel turns, and that tells only what people chose."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from carehome_app.ui.widgets.labels import begun


class QuietChoice(QComboBox):
    """Chosen by key or click only; its data are codes, what is shown are words.

    What the program itself offers or chooses is told to nobody: a page that fills its fields must
    not take that for somebody asking for something else.
    """

    def __init__(self, parent: QWidget | None = None, *, own_words: bool = False) -> None:
        """Make an empty list; with `own_words` something else can be written."""
        super().__init__(parent)
        self.setEditable(own_words)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(16)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these codes with their words; what was chosen stays when it is among them."""
        chosen = self.code()
        with QSignalBlocker(self):
            self.clear()
            for code, words in choices:
                self.addItem(words if self.isEditable() else begun(words), code)
            self._choose(chosen)

    def code(self) -> str:
        """Return the chosen code, or what was written instead."""
        if self.isEditable():
            found = self.findText(self.currentText())
            return str(self.itemData(found)) if found >= 0 else self.currentText().strip()
        return str(self.currentData() or "")

    def choose(self, code: str) -> None:
        """Choose a code; one that is not offered is shown as it is when that can be."""
        with QSignalBlocker(self):
            self._choose(code)

    def _choose(self, code: str) -> None:
        found = self.findData(code)
        if found >= 0:
            self.setCurrentIndex(found)
        elif self.isEditable():
            self.setCurrentIndex(-1)
            self.setEditText(code)
        else:
            self.setCurrentIndex(0 if self.count() else -1)
        edit = self.lineEdit()
        if edit is not None:
            edit.setCursorPosition(0)

    def sizeHint(self) -> QSize:
        """Return the height of a field: a higher part of a line would take it from a list."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
