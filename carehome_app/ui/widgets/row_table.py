"""A table of whole rows: arrows move, Enter opens, columns share the width."""

from typing import Final, Generic, TypeVar

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from carehome_app.ui.models.columns_table import ITEM_ROLE, ColumnsTable
from carehome_app.ui.theme import ROW
from carehome_app.ui.widgets.column_widths import shared

Item = TypeVar("Item")
LOOKED_AT: Final = 120
"""How many rows say how wide a column has to be; more would cost time and change little."""
PADDING: Final = 24
"""What the style sheet and the cell add to a text, in pixels."""


class RowTable(QTableView, Generic[Item]):
    """Shows a `ColumnsTable`."""

    moved = Signal(object)
    """The item the cursor came to."""
    opened = Signal(object)
    """Enter, or a double click, on this item."""

    def __init__(self, table: ColumnsTable[Item]) -> None:
        """Show a model."""
        super().__init__()
        self._table = table
        self._needs: list[int] = []
        self.setModel(table)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.selectionModel().currentRowChanged.connect(self._tell_moved)
        self.doubleClicked.connect(self._tell_opened)
        table.modelReset.connect(self._measure)

    def chosen(self) -> Item | None:
        """Return the item the cursor is at."""
        item: Item | None = self.currentIndex().data(ITEM_ROLE)
        return item

    def choose(self, place: int) -> None:
        """Put the cursor on a row, as far as there is one."""
        last = self._table.rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self._table.index(min(max(place, 0), last), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Enter once, however long it is held."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.currentIndex().isValid() and not event.isAutoRepeat():
            self._tell_opened(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share()

    def _tell_moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.moved.emit(index.data(ITEM_ROLE))

    def _tell_opened(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ITEM_ROLE))

    def _measure(self) -> None:
        head, metrics = self.horizontalHeader(), self.fontMetrics()
        rows = range(min(self._table.rowCount(), LOOKED_AT))
        self._needs = [head.sectionSizeHint(place) for place in range(self._table.columnCount())]
        for place, heading in enumerate(self._needs):
            texts = {str(self._table.index(row, place).data()) for row in rows}
            longest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
            self._needs[place] = max(heading, longest + PADDING)
        self._share()

    def _share(self) -> None:
        widths = shared(self.viewport().width(), self._needs, self._table.weights())
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
