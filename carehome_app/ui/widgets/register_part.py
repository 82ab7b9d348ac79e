"""The monthly register of disinfection: which month, and the file a spreadsheet opens."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from carehome_app.ui.style import set_kind


class RegisterPart(QWidget):
    """Two months to look at, and the one in view to be saved as a workbook."""

    month_chosen = Signal(int)
    """How many months back: 0 is this one."""
    workbook_asked = Signal()

    def __init__(self, keys_in: QWidget) -> None:
        """Make the part; its keys work in the whole of `keys_in`."""
        super().__init__()
        title = QLabel(self.tr("Disinfection register"))
        set_kind(title, "section")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(title)
        months = QHBoxLayout()
        texts = (self.tr("This month"), self.tr("Previous month"))
        for back, (words, keys) in enumerate(zip(texts, ("Ctrl+M", "Ctrl+Shift+M"), strict=True)):
            button = self._button(words, keys, keys_in)
            button.setObjectName(f"month_{back}")
            button.clicked.connect(partial(self._choose, back))
            months.addWidget(button)
        column.addLayout(months)
        self.workbook = self._button(self.tr("Save XLSX…"), "Ctrl+E", keys_in)
        self.workbook.setObjectName("workbook")
        self.workbook.setEnabled(False)
        self.workbook.clicked.connect(self.workbook_asked)
        column.addWidget(self.workbook)

    def _button(self, words: str, keys: str, keys_in: QWidget) -> QPushButton:
        button = QPushButton(words)
        button.setToolTip(keys.replace("+", " "))
        QShortcut(QKeySequence(keys), keys_in).activated.connect(button.click)
        return button

    def _choose(self, back: int, _checked: bool = False) -> None:  # Qt gives it
        self.month_chosen.emit(back)
