"""A table in which the current cell is always a reading; it moves, and says why it is empty."""

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from carehome_app.domain.sheet import Row
from carehome_app.ui.delegates.cells import SheetCells, dimmed
from carehome_app.ui.models.sheet_columns import Kind
from carehome_app.ui.models.sheet_table import SheetTable
from carehome_app.ui.theme import ROW

_ACTION = QAbstractItemView.CursorAction


class SheetView(QTableView):
    """Shows the rows of a round; left and right go among readings only."""

    chosen = Signal()
    """Another cell is the current one."""

    def __init__(self, sheet: SheetTable) -> None:
        """Make the table over a model."""
        super().__init__()
        self.sheet = sheet
        self.empty_words = ""
        """What stands there while there are no rows."""
        # Qt's own viewport is of a class PySide was never told of: to find one that fits, PySide
        # makes all its widget classes, in some ten milliseconds.
        self.setViewport(QWidget())
        self.setModel(sheet)
        self.setItemDelegate(SheetCells(self, sheet))
        _look(self)

    @property
    def row(self) -> Row | None:
        """The person of the current cell."""
        place = self.currentIndex().row()
        return self.sheet.rows[place] if 0 <= place < len(self.sheet.rows) else None

    @property
    def measure(self) -> int:
        """The measure of the current cell, by its place in the sheet."""
        place = self.currentIndex().column()
        return self.sheet.columns[place].measure if place >= 0 else 0

    def go_to(self, subject: int, measure: int = 0) -> bool:
        """Make a person's reading the current cell and bring it into view; False if not shown."""
        place = self.sheet.place_of(subject)
        if place is None:
            return False
        index = self.sheet.index(place, self.sheet.reading_column(measure))
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index)
        return True

    def step(self, by: int) -> None:
        """Go up or down by rows, as far as there are any."""
        place = min(max(self.currentIndex().row() + by, 0), len(self.sheet.rows) - 1)
        if place >= 0:
            self.go_to(self.sheet.rows[place].person.id, self.measure)

    def fit_columns(self) -> None:
        """Give every column its width, and more where its heading needs it."""
        head = self.horizontalHeader()
        for place, column in enumerate(self.sheet.columns):
            self.setColumnWidth(place, max(column.width, head.sectionSizeHint(place)))

    # Qt's

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> Any:  # noqa: ANN401  # QModelIndex, whichever the stubs want
        """Move among readings only: left and right go to the next measure."""
        old = self.currentIndex()
        if action in (_ACTION.MoveLeft, _ACTION.MoveRight):
            by = -1 if action == _ACTION.MoveLeft else 1
            return self.sheet.index(max(old.row(), 0), self._reading_beside(old.column(), by))
        if action in (_ACTION.MoveHome, _ACTION.MoveEnd):
            last = len(self.sheet.rows) - 1 if action == _ACTION.MoveEnd else 0
            return self.sheet.index(last, max(old.column(), self.sheet.reading_column()))
        new = super().moveCursor(action, modifiers)
        return self.sheet.index(new.row(), max(old.column(), self.sheet.reading_column()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row that was clicked, and in it the reading."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        column = self.sheet.columns[index.column()]
        measure = column.measure if column.kind is Kind.READING else self.measure
        self.setFocus()
        self.go_to(self.sheet.rows[index.row()].person.id, measure)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag nothing and choose nothing by dragging."""
        event.accept()

    def currentChanged(self, current: Any, previous: Any) -> None:  # noqa: ANN401  # Qt's
        """Paint both rows anew and tell the page."""
        super().currentChanged(current, previous)
        for index in (current, previous):
            if index.isValid():
                top = self.rowViewportPosition(index.row())
                self.viewport().update(0, top, self.viewport().width(), ROW)
        self.chosen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in view when a line above the table takes some of its height."""
        super().resizeEvent(event)
        current = self.currentIndex()
        if current.isValid() and 0 <= self.rowViewportPosition(current.row()) < (
            event.oldSize().height()
        ):
            self.scrollTo(current)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say why there is nothing where there are no rows."""
        super().paintEvent(event)
        if not self.sheet.rows and self.empty_words:
            painter = QPainter(self.viewport())
            painter.setPen(dimmed(self))
            around: QRect = self.viewport().rect().adjusted(60, 20, -60, -20)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(around, flags, self.empty_words)
            painter.end()

    def _reading_beside(self, column: int, by: int) -> int:
        places = [
            place for place, one in enumerate(self.sheet.columns) if one.kind is Kind.READING
        ]
        if column not in places:
            return self.sheet.reading_column()
        return places[min(max(places.index(column) + by, 0), len(places) - 1)]


def _look(table: QTableView) -> None:
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setCornerButtonEnabled(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    head = table.horizontalHeader()
    head.setHighlightSections(False)
    head.setSectionsClickable(False)
    head.setStretchLastSection(True)
    head.setMinimumSectionSize(40)
