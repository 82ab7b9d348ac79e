"""Choose a figure, or a column of a list, by typing a few letters of what it is called."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.form_draft import every_figure, figure_words
from carehome_app.ui.widgets.card import label

WIDTH: Final = 280
CODE: Final = Qt.ItemDataRole.UserRole
FOR_CELL: Final = QT_TRANSLATE_NOOP("OwnForm", "What belongs into {cell}?")
FIND: Final = QT_TRANSLATE_NOOP("OwnForm", "Find a figure: morning, fever, name…")


class FigureChooser(QWidget):
    """Enter takes the first that fits, the arrow down goes into the list, Esc goes back."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, say: Translate) -> None:
        """Offer everything."""
        super().__init__()
        self.setFixedWidth(WIDTH)
        self._known = [(code, say(figure_words(code))) for code in every_figure()]
        self._say = say
        self._heading = label("", "section", wrap=True)
        self.search = QLineEdit()
        self.search.setObjectName("searchFigure")
        self.search.setPlaceholderText(say(FIND))
        self.list = QListWidget()
        self.list.setObjectName("figures")
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

    def ask(self, cell: str) -> None:
        """Ask what belongs into a cell."""
        self._heading.setText(self._say(FOR_CELL.with_(cell=cell)))
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
