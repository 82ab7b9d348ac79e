"""A form that is being mapped: its cells, and what was put where so far."""

from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from carehome_app.documents.own_form import OwnForm
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.files.own_form import COLUMNS, LISTS, FormMap, Place
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.files.form_figures import EVERY
from carehome_app.ui.style.theme import theme
from carehome_app.ui.widgets.labels import plain_tip

# A form that is being mapped: its blank workbook, and what was put where so far.

COLUMN = QT_TRANSLATE_NOOP("OwnForm", "{column} (list: {list})")


class FormDraft:
    """Nothing of it is kept before it is told to."""

    def __init__(self, name: str, file: str, blank: bytes, form: FormMap | None = None) -> None:
        """Open a blank workbook, with the mapping that was kept for it if there is one."""
        self.name, self.file, self.blank = name, file, blank
        self.opened = OwnForm(file, blank)
        self.figures: dict[Place, str] = {}
        if form is not None:
            self.figures |= form.cells
            self.figures |= {place: ".".join(one) for place, one in form.columns.items()}
        self.is_changed = False

    def put(self, place: Place, figure: str) -> None:
        """Put a figure or a column into a cell; one that is not free is refused."""
        place = self.opened.place(str(place))
        self.opened.check(place)
        self.figures[place] = figure
        self.is_changed = True

    def clear(self, place: Place) -> None:
        """Leave a cell empty again."""
        place = self.opened.place(str(place))
        self.is_changed = self.figures.pop(place, None) is not None or self.is_changed

    def only_free(self) -> None:
        """Forget what was put into cells that are not free in this workbook."""
        for place in list(self.figures):
            try:
                self.opened.check(place)
            except (CareHomeError, KeyError):
                del self.figures[place]

    def form(self) -> FormMap:
        """Return the mapping as it is now, with the words by which the cells are known."""
        singles = {place: one for place, one in self.figures.items() if one in EVERY}
        columns = {
            place: (one.partition(".")[0], one.partition(".")[2])
            for place, one in self.figures.items()
            if one not in EVERY
        }
        labels = self.opened.labels((*singles, *columns))
        return FormMap(self.name, self.file, "", singles, columns, labels)

    def renamed(self, name: str) -> FormMap:
        """Return the mapping under a name."""
        return replace(self.form(), name=name.strip())


def figure_words(code: str) -> Text:
    """Return what a figure, or a column of a list, is called."""
    if code in EVERY:
        return EVERY[code]
    list_, _, column = code.partition(".")
    return COLUMN.with_(list=LISTS[list_], column=COLUMNS[column])


def every_figure() -> list[str]:
    """Return the codes of all figures and of all columns of all lists, as they are offered."""
    return [*EVERY, *(f"{list_}.{column}" for list_ in LISTS for column in COLUMNS)]


# A sheet of somebody's form as a grid: its own words, and what the program puts where.

NARROWEST, WIDEST = 84, 170
ROW_HEIGHT: Final = 28
BELOW: Final = 3
"""Empty rows and columns shown beyond what the form uses."""


class FormGrid(QTableWidget):
    """Arrows move, Enter asks for a figure, Delete leaves the cell empty again."""

    wanted = Signal(object)
    """The `Place` a figure is to be put into."""
    cleared = Signal(object)
    """The `Place` that is to stay empty."""

    def __init__(self, say: Translate) -> None:
        """Make an empty grid."""
        super().__init__()
        self._say = say
        self._sheet = ""
        self.setObjectName("formGrid")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.cellDoubleClicked.connect(self._tell)

    def show_form(self, draft: FormDraft, sheet: str) -> None:
        """Show a sheet; the cursor stays where it is on the same sheet."""
        row, column = self.currentRow(), self.currentColumn()
        same = sheet == self._sheet
        self._sheet = sheet
        rows, columns = draft.opened.size(sheet)
        self.clear()
        self.clearSpans()
        self.setRowCount(rows + BELOW)
        self.setColumnCount(columns + BELOW)
        self.setHorizontalHeaderLabels([letters(at + 1) for at in range(columns + BELOW)])
        for place, words in draft.opened.words().items():
            if place.sheet == sheet:
                self._show(place, words, mapped=False)
        for place, code in draft.figures.items():
            if place.sheet == sheet:
                self._show(place, f"◆ {self._say(figure_words(code))}", mapped=True)
        self._share_width()
        for place, high, wide in draft.opened.merged(sheet):
            if place.row <= rows and place.column <= columns:
                self.setSpan(place.row - 1, place.column - 1, high, wide)
        self.go(row if same else 0, column if same else 0)

    def place(self) -> Place:
        """Return the cell the cursor is at."""
        return Place(self._sheet, self.currentRow() + 1, self.currentColumn() + 1)

    def go(self, row: int, column: int) -> None:
        """Put the cursor on a cell, counted from 0."""
        index = self.model().index(max(row, 0), max(column, 0))
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        # The words that say what a cell is stand left of it: they stay in view if they can.
        self.horizontalScrollBar().setValue(0)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Enter and Delete; everything else moves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.wanted.emit(self.place())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit(self.place())
        else:
            super().keyPressEvent(event)

    def _share_width(self) -> None:
        """Let what is put somewhere be read, as far as there is room."""
        self.resizeColumnsToContents()
        for column in range(self.columnCount()):
            width = min(max(self.columnWidth(column), NARROWEST), WIDEST)
            self.setColumnWidth(column, width)

    def _show(self, place: Place, words: str, *, mapped: bool) -> None:
        item = QTableWidgetItem(words)
        item.setToolTip(plain_tip(words))
        if mapped:
            item.setBackground(QBrush(QColor(theme().accent_soft)))
            item.setForeground(QBrush(QColor(theme().accent)))
        self.setItem(place.row - 1, place.column - 1, item)

    def _tell(self, row: int, column: int) -> None:
        self.wanted.emit(Place(self._sheet, row + 1, column + 1))


def letters(column: int) -> str:
    """Return what a spreadsheet calls a column, counted from 1."""
    return str(Place("", 1, column)).strip("!")[:-1]
