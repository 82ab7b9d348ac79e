"""The counties and homes of a day, each with its bar; the sum of all stands below, always seen."""

from typing import Final

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.bureau.words import Row
from carehome_app.ui.style.style import program_font
from carehome_app.ui.style.theme import ROW, SMALL, pixels, theme
from carehome_app.ui.widgets.columns_table import ColumnsTable, PaintedCell
from carehome_app.ui.widgets.due_bar import paint_parts
from carehome_app.ui.widgets.labels import plain_tip
from carehome_app.ui.widgets.row_table import RowTable

TOGETHER: Final = QT_TRANSLATE_NOOP("BureauPage", "{reported} homes together")
AT_LEAST: Final = QT_TRANSLATE_NOOP("BureauPage", "at least: missing is not 0")
WHY: Final = QT_TRANSLATE_NOOP(
    "BureauPage",
    "Added up over the homes that reported: one that is missing is not counted as zero.",
)
STATE: Final = 1
"""The column of the bars."""
FIGURES: Final = 3
"""The first column of figures."""
BAR: Final = 4
BESIDE: Final = 10
"""What lies between the edge of a cell and its words."""
ROUND: Final = 6
UNDER_WORDS: Final = 7
"""From the bar to the lower edge of its row."""


class Counties(QWidget):
    """A table whose last row, the sum, does not go away when it is scrolled."""

    def __init__(self, say: Translate, name: str) -> None:
        """Make it empty; a screen reader calls the table by this name."""
        super().__init__()
        self.table: ColumnsTable[Row] = ColumnsTable(say)
        self.list = RowTable(self.table, sorts=False)
        self.list.setObjectName("counties")
        self.list.setAccessibleName(name)
        self.list.setItemDelegateForColumn(STATE, PaintedCell(self.list, _bar))
        self.sum = SumLine(self.list, self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.list, 1)
        column.addWidget(self.sum)


class SumLine(QWidget):
    """The sum of all under its columns, wherever those go."""

    def __init__(self, view: RowTable[Row], table: ColumnsTable[Row]) -> None:
        """Stand below a table, whose last row is the sum and is seen only here."""
        super().__init__()
        self._view, self._table = view, table
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(plain_tip(table.say(WHY)))
        head = view.horizontalHeader()
        for changed in (head.sectionResized, head.geometriesChanged):
            changed.connect(self._move)
        table.modelReset.connect(self._take)

    def sizeHint(self) -> QSize:
        """Return the height of a row."""
        return QSize(0, pixels(ROW))

    def texts(self) -> list[str]:
        """Return what is shown: of how many homes, that it is the least, and each figure."""
        if not self._table.items:
            return []
        sum_, say = self._table.items[-1], self._table.say
        least = say(AT_LEAST) if sum_.is_least else sum_.state
        columns = range(FIGURES, self._table.columnCount())
        figures = [str(self._index(column).data()) for column in columns]
        return [say(TOGETHER.with_(reported=sum_.reported)), least, *figures]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sum, each figure below those it adds up."""
        if not self._table.items:
            return
        name, least, *figures = self.texts()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().head))
        painter.drawRoundedRect(self.rect(), ROUND, ROUND)
        painter.setPen(QColor(theme().muted))
        painter.setFont(program_font(SMALL))
        _write(painter, self._box(STATE, STATE + 1), least)
        strong = QFont(program_font())
        strong.setBold(True)
        painter.setFont(strong)
        painter.setPen(QColor(theme().ink))
        _write(painter, self._box(0, 0), name)
        for column, words in enumerate(figures, FIGURES):
            if not self._view.isColumnHidden(column):
                ink = self._index(column).data(Qt.ItemDataRole.ForegroundRole)
                painter.setPen(ink if isinstance(ink, QColor) else QColor(theme().ink))
                _write(painter, self._box(column, column), words, Qt.AlignmentFlag.AlignRight)
        painter.end()

    def _box(self, first: int, last: int) -> QRect:
        """Return the place below some columns."""
        view = self._view
        left = view.viewport().x() + view.columnViewportPosition(first)
        right = view.viewport().x() + view.columnViewportPosition(last) + view.columnWidth(last)
        return QRect(left + BESIDE, 0, right - left - 2 * BESIDE, self.height())

    def _index(self, column: int) -> QModelIndex:
        return self._table.index(self._table.rowCount() - 1, column)

    @Slot()
    def _move(self) -> None:
        self.update()

    @Slot()
    def _take(self) -> None:
        """Take the sum out of the rows that are scrolled; a screen reader reads it here."""
        last = self._table.rowCount() - 1
        for row in range(last + 1):
            self._view.setRowHidden(row, row == last)
        self.setAccessibleName(", ".join(self.texts()))
        self.update()


def _write(
    painter: QPainter,
    box: QRect,
    text: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, words)


def _bar(painter: QPainter, cell: QRectF, one: object) -> None:
    """Paint below the words of a county how many are on time, late and missing."""
    if isinstance(one, Row) and one.parts:
        middle = cell.bottom() - UNDER_WORDS
        box = QRectF(cell.left() + BESIDE, middle, cell.width() - 2 * BESIDE, 0)
        paint_parts(painter, box, one.parts, BAR)
