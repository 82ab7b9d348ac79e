"""Choose one of many by typing a few letters of what it is called."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from carehome_app.ui.widgets.labels import label

WIDTH: Final = 280
CODE: Final = Qt.ItemDataRole.UserRole


class LetterChooser(QWidget):
    """Enter takes the first that fits, the arrow down goes into the list, Esc goes back."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, known: Sequence[tuple[str, str]], hint: str) -> None:
        """Offer these codes with their words; `hint` says what can be typed."""
        super().__init__()
        self.setFixedWidth(WIDTH)
        self._known = tuple(known)
        self._heading = label("", "section", wrap=True)
        self.search = QLineEdit()
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._heading, self.search, self.list):
            column.addWidget(part)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._take_first)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self._fill("")

    def hasHeightForWidth(self) -> bool:
        """Return that the list gives way first, and not what stands above it on the page."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Return the least list under a question that may take two lines."""
        least, inside = super().minimumSizeHint(), self.layout()
        needed = 0 if inside is None else inside.totalMinimumHeightForWidth(WIDTH)
        return QSize(least.width(), max(least.height(), needed))

    def ask(self, question: str) -> None:
        """Ask a question, and take the keyboard."""
        self._heading.setText(question)
        self.search.clear()
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Esc and the arrow down."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus()
            self.list.setCurrentRow(max(self.list.currentRow(), 0))
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _fill(self, typed: str) -> None:
        words = typed.casefold().split()
        self.list.clear()
        for code, said in self._known:
            if all(word in f"{said} {code}".casefold() for word in words):
                QListWidgetItem(said, self.list).setData(CODE, code)

    @Slot()
    def _take_first(self) -> None:
        if self.list.count():
            self._take(self.list.item(0))

    @Slot(QListWidgetItem)
    def _take(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(CODE))
