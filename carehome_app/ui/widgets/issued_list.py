"""The reports that were issued, the newest on top; a search finds one of many."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from carehome_app.domain.issued import Issued
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.widgets.card import label

ISSUED_ROLE: Final = Qt.ItemDataRole.UserRole
MOST: Final = 300
"""As many as are listed at once; the search reaches all others."""
FIND: Final = QT_TRANSLATE_NOOP("IssuedList", "Number, day, seal, who")
NONE_YET: Final = QT_TRANSLATE_NOOP(
    "IssuedList", "None yet. A report is kept here when it is issued."
)
NONE_FITS: Final = QT_TRANSLATE_NOOP("IssuedList", "No issued report fits.")
MORE: Final = QT_TRANSLATE_NOOP("IssuedList", "Older ones: {count}. The search finds them.")


class IssuedList(QWidget):
    """Shows who issued what and when, with its seal; Enter shows the kept bytes."""

    chosen = Signal(object)
    """`Issued`: show this one."""
    searched = Signal(str)
    """What is searched for now."""

    def __init__(self, say: Translate, words: Callable[[Issued], str]) -> None:
        """Begin with none; `words` says what an issued report is."""
        super().__init__()
        self._say, self._words = say, words
        self.search = QLineEdit()
        self.search.setObjectName("searchIssued")
        self.search.setPlaceholderText(say(FIND))
        self.search.setClearButtonEnabled(True)
        self.empty = label("", "muted", wrap=True)
        self.list = QListWidget()
        self.list.setObjectName("issued")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.search, self.empty):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        self.search.textChanged.connect(self.searched)
        self.search.returnPressed.connect(self._take_first)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)

    def show_reports(self, reports: Sequence[Issued]) -> None:
        """List these."""
        row = self.list.currentRow()
        self.list.clear()
        for issued in reports[:MOST]:
            item = QListWidgetItem(self._words(issued), self.list)
            item.setData(ISSUED_ROLE, issued)
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        self.empty.setText(self._about(len(reports)))
        self.empty.setVisible(bool(self.empty.text()))

    def _about(self, count: int) -> str:
        if count > MOST:
            return self._say(MORE.with_(count=count - MOST))
        if count:
            return ""
        return self._say(NONE_FITS if self.search.text().strip() else NONE_YET)

    @Slot()
    def _take_first(self) -> None:
        if self.list.count():
            self.list.setCurrentRow(0)
            self._choose(self.list.item(0))

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(ISSUED_ROLE))
