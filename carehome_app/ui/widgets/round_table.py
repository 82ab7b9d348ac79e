"""The table of the round sheet: its keyboard, and the one field that is typed in."""

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from carehome_app.domain.sheet import Row
from carehome_app.domain.typed.characters import normalized
from carehome_app.ui.delegates.cells import SheetCells, dimmed, reading_font
from carehome_app.ui.models.sheet_columns import Kind
from carehome_app.ui.models.sheet_table import SheetTable
from carehome_app.ui.theme import ROW
from carehome_app.ui.widgets.reading_editor import ENTER, ReadingEditor

_ACTION = QAbstractItemView.CursorAction
_STEPS = {
    _ACTION.MoveUp: -1,
    _ACTION.MoveDown: 1,
}
_NOT_TYPING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class RoundTable(QTableView):
    """Shows the rows; the current cell is always a reading, and typing begins in it."""

    begun = Signal(str)
    """The first character of a reading was typed in the current cell."""
    passed = Signal()
    """Enter was pressed in a cell nobody types in."""
    refused = Signal()
    """Esc was pressed in a cell nobody types in."""
    pasted = Signal(str)
    chosen = Signal()
    """Another cell is the current one."""

    def __init__(self, sheet: SheetTable) -> None:
        """Make the table over a model."""
        super().__init__()
        self.sheet = sheet
        self.empty_words = ""
        """What stands there while there are no rows."""
        self.setModel(sheet)
        self.setItemDelegate(SheetCells(self, sheet))
        self.editor = ReadingEditor(self.viewport())
        self.editor.setObjectName("reading")
        self.editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editor.hide()
        self._subject, self._measure = 0, 0
        self._look()

    # What is current

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

    # The field

    @property
    def typing(self) -> bool:
        """Whether somebody types in the field now."""
        return not self.editor.isHidden()

    def open_editor(self, text: str) -> None:
        """Show the field in the current cell with a text."""
        row = self.row
        if row is None:
            return
        self._subject, self._measure = row.person.id, self.measure
        self.editor.put(text)
        self.place_editor()
        self.editor.show()
        self.editor.setFocus()
        self.editor.setCursorPosition(len(text))

    def close_editor(self) -> None:
        """Hide the field; the keyboard is the table's again where it was the field's."""
        had_focus = self.editor.hasFocus()
        self.editor.hide()
        if had_focus:
            self.setFocus()

    def place_editor(self) -> None:
        """Lay the field over its cell, wherever the cell is now."""
        place = self.sheet.place_of(self._subject)
        if place is None:
            return
        index = self.sheet.index(place, self.sheet.reading_column(self._measure))
        self.editor.setGeometry(self.visualRect(index).adjusted(4, 3, -4, -4))

    # Qt's

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a reading with any digit or letter; a held key begins nothing."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
            return
        if event.key() in (*ENTER, Qt.Key.Key_Escape):
            if not event.isAutoRepeat():
                (self.passed if event.key() in ENTER else self.refused).emit()
            return
        if event.text() and event.text().isprintable() and not event.modifiers() & _NOT_TYPING:
            if not event.isAutoRepeat() and begins(event.text()):
                self.begun.emit(event.text())
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method commits all the same as typed; never open an empty field."""
        event.accept()
        if begins(event.commitString()):
            self.begun.emit(event.commitString())

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:  # noqa: ANN401  # Qt's
        """Switch a Chinese input method off here."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query)

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

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go on with what is typed and not kept in the cell."""
        self.mousePressEvent(event)
        self.passed.emit()

    def updateGeometries(self) -> None:
        """Keep the field on its cell when the table is scrolled or its size changes."""
        super().updateGeometries()
        self.place_editor()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Take the field along."""
        super().scrollContentsBy(dx, dy)
        self.place_editor()

    def currentChanged(self, current: Any, previous: Any) -> None:  # noqa: ANN401  # Qt's
        """Paint both rows anew and tell the page."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.chosen.emit()

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

    def _look(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setStretchLastSection(True)
        head.setMinimumSectionSize(40)
        self.editor.setFont(reading_font(self.font()))


def begins(text: str) -> bool:
    """Return whether a typed text begins a reading or a reason: a digit or a Latin letter."""
    first = normalized(text)[:1]
    return first.isascii() and first.isalnum()
