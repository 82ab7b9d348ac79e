"""The forms of others that this home fills, and the way to bring another."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from carehome_app.domain.own_form import FormMap
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.widgets.card import label
from carehome_app.ui.widgets.key_button import KeyButton

BRING: Final = QT_TRANSLATE_NOOP("OwnForm", "Bring a blank form…")
NONE_YET: Final = QT_TRANSLATE_NOOP(
    "OwnForm",
    "No form yet. Bring the blank workbook somebody wants filled (XLSX), or drop it here, and say "
    "once what belongs where.",
)


class FormList(QWidget):
    """Arrow keys move, Enter shows."""

    chosen = Signal(str)
    """The name of a form."""
    asked_for_another = Signal()

    def __init__(self, say: Translate) -> None:
        """Make an empty list."""
        super().__init__()
        self.bring = KeyButton(say(BRING), "Ctrl+O")
        self.bring.setObjectName("bringForm")
        self.empty = label(say(NONE_YET), "muted", wrap=True)
        self.list = QListWidget()
        self.list.setObjectName("forms")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.bring, self.empty):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        self.bring.clicked.connect(self.asked_for_another)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)

    def show_forms(self, forms: Sequence[FormMap]) -> None:
        """List these."""
        row = self.list.currentRow()
        self.list.clear()
        self.list.addItems([one.name for one in forms])
        self.list.setCurrentRow(min(max(row, 0), len(forms) - 1))
        self.empty.setVisible(not forms)

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.text())
