"""What each column of a file is used as: all of them in a list, changed with a key."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from carehome_app.domain.files.columns import Column, Columns
from carehome_app.domain.files.mapping import use_label
from carehome_app.domain.files.tables import RawTable
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.files.letter_chooser import LetterChooser
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.row_table import RowTable

HEADINGS: Final = (
    QT_TRANSLATE_NOOP("ColumnMap", "Column of the file"),
    QT_TRANSLATE_NOOP("ColumnMap", "First values"),
    QT_TRANSLATE_NOOP("ColumnMap", "Filled"),
    QT_TRANSLATE_NOOP("ColumnMap", "Used as (Enter)"),
)
LIKE: Final = QT_TRANSLATE_NOOP("ColumnMap", "! not used; like {use}")
NOT_USED: Final = QT_TRANSLATE_NOOP("ColumnMap", "– not used")
WHAT: Final = QT_TRANSLATE_NOOP("ColumnMap", "What is in “{heading}”?")
FIND: Final = QT_TRANSLATE_NOOP("ColumnMap", "Some letters: name, temperature, not used…")
SAMPLES: Final = 3
Uses = Mapping[str, Text]
"""What a column can be used as, in words; not used is the first."""


class ColumnMap(QWidget):
    """A row for each column; Enter asks what it is, Delete leaves it out."""

    mapped = Signal(str, str)
    """The key of a column and its use; an empty one leaves it out."""

    def __init__(self, say: Translate) -> None:
        """Make it without a file."""
        super().__init__()
        self._say = say
        self._table: RawTable | None = None
        self._row = 0
        self.columns = ColumnsTable[Column](say)
        self.list = RowTable(self.columns, sorts=False)
        self.list.setObjectName("columns")
        self.list.setMinimumHeight(160)
        self._asked = ""
        self._uses: Uses = {}
        self._choosers: dict[tuple[str, ...], LetterChooser] = {}
        self._chooser: LetterChooser | None = None
        self._row_of_parts = QHBoxLayout(self)
        self._row_of_parts.setContentsMargins(0, 0, 0, 0)
        self._row_of_parts.addWidget(self.list, 1)
        self.list.opened.connect(self._ask)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._leave_out)

    def show_columns(self, table: RawTable, columns: Columns, uses: Uses) -> None:
        """Show the columns that hold something; what needs a look is marked."""
        place = self.list.place if table is self._table else -1
        self._table, self._row = table, columns.heading_row
        self._uses = uses
        self._chooser = self._of(uses)
        head, values, filled, used = HEADINGS
        self.columns.show_items(
            [one for one in columns.all if one.filled],
            (
                Shown(head, lambda one: one.heading or one.key, 4),
                Shown(values, self._samples, 5),
                Shown(filled, lambda one: str(one.filled), 1),
                Shown(used, self._use, 4),
            ),
        )
        asked = [at for at, one in enumerate(self.columns.items) if one.is_doubtful]
        self.list.choose(place if place >= 0 else next(iter(asked), 0))

    @property
    def chooser(self) -> LetterChooser:
        """What asks for the use of a column."""
        return self._chooser or self._of(self._uses)

    def _of(self, uses: Uses) -> LetterChooser:
        kind = tuple(uses)
        if kind not in self._choosers:
            known = [(use, self._say(label)) for use, label in uses.items()]
            made = LetterChooser(known, self._say(FIND))
            made.search.setObjectName("findUse")
            made.hide()
            made.chosen.connect(self._take)
            made.left.connect(partial(self._close, made))
            self._row_of_parts.addWidget(made)
            self._choosers[kind] = made
        return self._choosers[kind]

    def _samples(self, column: Column) -> str:
        rows = self._table.rows if self._table else ()
        cells = (
            row.cells[column.place]
            for row in rows
            if row.number > self._row and column.place < len(row.cells)
        )
        return " · ".join([cell for cell in cells if cell.strip()][:SAMPLES])

    def _use(self, column: Column) -> str:
        if column.use:
            return self._say(self._uses.get(column.use) or use_label(column.use))
        if column.is_doubtful:
            return self._say(LIKE.with_(use=use_label(column.like)))
        return self._say(NOT_USED)

    def _ask(self, column: Column) -> None:
        self._asked = column.key
        self.chooser.show()
        self.chooser.ask(self._say(WHAT.with_(heading=column.heading)))

    @Slot(str)
    def _take(self, use: str) -> None:
        self._close(self.chooser)
        self.mapped.emit(self._asked, use)

    @Slot()
    def _leave_out(self) -> None:
        column = self.list.chosen()
        if column is not None:
            self.mapped.emit(column.key, "")

    def _close(self, chooser: LetterChooser) -> None:
        chooser.hide()
        self.list.setFocus()
