"""The table of the sheet: its keyboard and its current cell."""

from typing import Any, Final

from PySide6.QtCore import QItemSelectionModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from carehome_app.domain.measures.fields import TextField
from carehome_app.domain.rounds.sheet import Row
from carehome_app.domain.typed.numbers import normalized
from carehome_app.ui.rounds.cells import SheetCells, dimmed, reading_font
from carehome_app.ui.rounds.columns import Column, Kind
from carehome_app.ui.rounds.drafts import ENTER, ReadingEditor, Words
from carehome_app.ui.rounds.table_model import SheetTable
from carehome_app.ui.style.theme import ROW, pixels

# A table in which the current cell is always a reading; it moves, and says why it is empty.

_ACTION = QAbstractItemView.CursorAction


LEAST_ROWS, LOW_ROWS = 3, 2
"""How many rows are seen in the smallest window."""


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
        self.least_rows = LEAST_ROWS
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

    @property
    def is_in_view(self) -> bool:
        """Whether the current cell is before somebody's eyes, as far as the table has room."""
        cell, room = self.visualRect(self.currentIndex()), self.viewport().rect()
        return self._is_high(cell) and cell.left() < room.width() and cell.right() >= 0

    def bring_into_view(self) -> None:
        """Show the current cell where it was scrolled away, with the rows around it.

        Whoever goes on row by row so sees who comes next, as on a page that is turned, and only at
        each turn are all rows painted anew.
        """
        if self.is_in_view:
            return
        index = self.currentIndex()
        cell = self.visualRect(index)
        if not self._is_high(cell):
            rows = self.viewport().height() // max(self.rowHeight(index.row()), 1)
            around = max(min(AROUND, (rows - 1) // 2), 0)
            first = index.row() - (around if cell.top() > 0 else rows - 1 - around)
            self.verticalScrollBar().setValue(first)
        self.scrollTo(index)

    def _is_high(self, cell: QRect) -> bool:
        """Whether a cell stands between the top and the bottom, as far as there is room."""
        return cell.top() >= 0 and (cell.bottom() < self.viewport().height() or cell.top() == 0)

    def go_to(self, subject: int, measure: int = 0) -> bool:
        """Make a person's reading the current cell and bring it into view; False if not shown."""
        place = self.sheet.place_of(subject)
        if place is None:
            return False
        index = self.sheet.index(place, self.sheet.reading_column(measure))
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.bring_into_view()
        return True

    def step(self, by: int) -> None:
        """Go up or down by rows, as far as there are any."""
        place = min(max(self.currentIndex().row() + by, 0), len(self.sheet.rows) - 1)
        if place >= 0:
            self.go_to(self.sheet.rows[place].person.id, self.measure)

    def minimumSizeHint(self) -> QSize:
        """Return the height of a few rows: who is typed about is seen with their neighbours."""
        least = super().minimumSizeHint()
        rows = self.least_rows * self.verticalHeader().defaultSectionSize()
        head = self.horizontalHeader().sizeHint().height()
        return QSize(least.width(), head + rows + 2 * self.frameWidth())

    def fit_columns(self) -> None:
        """Give every column its width, and more where its heading needs it.

        Where they do not fit, words take less; then columns that are also told elsewhere go.
        """
        head, columns = self.horizontalHeader(), self.sheet.columns
        for place in range(len(columns)):
            self.setColumnHidden(place, False)  # a hidden heading wants no room
        widths = {
            place: max(one.width, head.sectionSizeHint(place)) for place, one in enumerate(columns)
        }
        usual = dict(widths)
        self._give_names(widths)
        whole = dict(widths)
        over = sum(widths.values()) - self.viewport().width()
        for place, one in reversed(tuple(enumerate(columns))):
            if over > 0 and one.kind in _LEAST:
                least = max(_LEAST[one.kind], head.sectionSizeHint(place))
                saved = min(over, max(widths[place] - least, 0))
                widths[place] -= saved
                over -= saved
        dropped = set()
        for place, one in sorted(enumerate(columns), key=_dropped_first):
            if one.code == _DROPPED[OUTLASTED_BY_NAMES]:
                over = self._take_from_names(widths, usual, over)
            if over > 0 and one.code in _DROPPED:
                dropped.add(place)
                over -= widths[place]
        self._give_back(widths, whole, -over)
        for place in widths.keys() - dropped:
            least = max(_JUST_READ, head.sectionSizeHint(place))
            saved = min(max(over, 0), max(widths[place] - least, 0))
            widths[place] -= saved
            over -= saved
        for place, width in widths.items():
            self.setColumnHidden(place, place in dropped)
            self.setColumnWidth(place, width)

    def _give_names(self, widths: dict[int, int]) -> None:
        """Let long names be read whole, as English ones: words beside them take less."""
        metrics = self.fontMetrics()
        names = (row.person.name for row in self.sheet.rows[:NAMES_LOOKED_AT])
        wanted = max(map(metrics.horizontalAdvance, names), default=0) + NAME_AROUND
        for place, one in enumerate(self.sheet.columns):
            if one.code == NAME:
                widths[place] = max(widths[place], min(wanted, WIDEST_NAME))

    def _take_from_names(self, widths: dict[int, int], usual: dict[int, int], over: int) -> int:
        """Shorten names before what is said of somebody goes; return how much is still over."""
        for place, width in widths.items():
            given = min(max(over, 0), width - usual[place])
            if self.sheet.columns[place].code == NAME and given > 0:
                widths[place] -= given
                over -= given
        return over

    def _give_back(self, widths: dict[int, int], whole: dict[int, int], left: int) -> None:
        """Let names have again what a column that went leaves free."""
        for place, width in widths.items():
            if self.sheet.columns[place].code == NAME:
                widths[place] += min(max(left, 0), whole[place] - width)

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
        """Bring the current row into view, paint both anew and tell the page."""
        super().currentChanged(current, previous)
        self.bring_into_view()
        for index in (current, previous):
            if index.isValid():
                top = self.rowViewportPosition(index.row())
                self.viewport().update(
                    0, top, self.viewport().width(), self.rowHeight(index.row())
                )
        self.chosen.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the headings again, in the font they have got by now."""
        super().showEvent(event)
        self.fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in view when a line above the table takes some of its height."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit_columns()
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


AROUND: Final = 2
"""How many rows beside the current one are in view, on the side one comes from."""
NAME: Final = "name"
NAMES_LOOKED_AT: Final = 150
WIDEST_NAME: Final = 180
NAME_AROUND: Final = 24
"""What a cell leaves free around a name, in pixels."""
_DROPPED: Final = ("line", "age", "own", "time", "remarks", "judgement")
"""Columns that go where there is no room, the first one first: the line below tells them too."""
OUTLASTED_BY_NAMES: Final = 5
"""So many of them go before a name is shortened."""
_JUST_READ: Final = 104
"""To how many pixels a column may shrink when no other can go: 150/95 is read whole."""
_LEAST: Final = {Kind.JUDGEMENT: 120, Kind.REMARKS: 120}


def _dropped_first(numbered: tuple[int, Column]) -> int:
    code = numbered[1].code
    return _DROPPED.index(code) if code in _DROPPED else len(_DROPPED)


def _look(table: QTableView) -> None:
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setAutoScroll(False)  # one row at a time; see `bring_into_view`
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setCornerButtonEnabled(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(pixels(ROW))
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    head = table.horizontalHeader()
    head.setHighlightSections(False)
    head.setSectionsClickable(False)
    head.setStretchLastSection(True)
    head.setMinimumSectionSize(40)


# The table of the round sheet: its keyboard, and the one field that is typed in.

_NOT_TYPING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class RoundTable(SheetView):
    """Shows the rows; the current cell is always a reading, and typing begins in it."""

    begun = Signal(str)
    """The first character of a reading was typed in the current cell."""
    passed = Signal()
    """Enter was pressed in a cell nobody types in."""
    refused = Signal()
    """Esc was pressed in a cell nobody types in."""
    pasted = Signal(str)

    # Qt asks for the geometry before the constructor is through: nobody is typing yet.
    _subject = _measure = 0
    _comes_back = False
    """Whether the keyboard is on its way from the field to the table."""

    def __init__(self, sheet: SheetTable) -> None:
        """Make the table over a model."""
        super().__init__(sheet)
        self.editor = ReadingEditor(self.viewport())
        self.editor.setObjectName("reading")
        self.editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editor.hide()
        self.editor.setFont(reading_font(self.font()))

    @property
    def words(self) -> Words:
        """Where words are written in the current cell: observations, and reasons for a dose."""
        row = self.row
        cell = row.cells[self.measure] if row is not None else None
        if cell is None:
            return Words.NONE
        if not cell.measure.fields:
            return Words.AFTER_SPACE
        return Words.ALL if isinstance(cell.measure.fields[0], TextField) else Words.NONE

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
        self.editor.words = self.words
        self.editor.put(text)
        self.bring_into_view()
        self.place_editor()
        self.editor.show()
        self.editor.setFocus()
        self.editor.setCursorPosition(len(text))

    def close_editor(self) -> None:
        """Hide the field; the keyboard is the table's again where it was the field's."""
        had_focus = self.editor.hasFocus()
        self.editor.hide()
        if had_focus:
            self._comes_back = True
            self.setFocus()
            self._comes_back = False

    def move_editor(self) -> None:
        """Let the open field follow the current cell, which is the same one in other columns."""
        if self.row is not None:
            self._subject, self._measure = self.row.person.id, self.measure
            self.place_editor()

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
            if not event.isAutoRepeat() and self._begins(event.text()):
                self.begun.emit(event.text())
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method commits all the same as typed; never open an empty field."""
        event.accept()
        if event.commitString() and self._begins(event.commitString()):
            self.begun.emit(event.commitString())

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:  # noqa: ANN401  # Qt's
        """Switch a Chinese input method off here, but in a cell of words."""
        if query == Qt.InputMethodQuery.ImEnabled and self.words is not Words.ALL:
            return False
        return super().inputMethodQuery(query)

    def currentChanged(self, current: Any, previous: Any) -> None:  # noqa: ANN401  # Qt's
        """Let the input method know whether words are written in the new cell."""
        super().currentChanged(current, previous)
        self.updateMicroFocus(Qt.InputMethodQuery.ImEnabled)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Paint little when the keyboard only comes back from the field."""
        if self._comes_back:
            self._paint_frame()
        else:
            super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Paint little when the keyboard only goes to the field."""
        if self.editor.hasFocus():
            self._paint_frame()
        else:
            super().focusOutEvent(event)

    def _paint_frame(self) -> None:
        """Paint the border that says where the keyboard is.

        Qt would paint every cell anew, twice for each reading.
        """
        self.update(QRegion(self.rect()) - QRegion(self.viewport().geometry()))

    def _begins(self, text: str) -> bool:
        return self.words is Words.ALL or begins(text)

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


def begins(text: str) -> bool:
    """Return whether a typed text begins a reading or a reason: a digit or a Latin letter."""
    first = normalized(text)[:1]
    return first.isascii() and first.isalnum()
