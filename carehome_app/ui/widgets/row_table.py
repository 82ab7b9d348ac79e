"""Tables and lists of whole rows: columns that share the width, rows that are never cut."""

from collections.abc import Callable, Container, Sequence
from functools import partial
from typing import Final, Generic

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QLabel,
    QListView,
    QPushButton,
    QSizePolicy,
    QTableView,
    QWidget,
)

from carehome_app.ui.style.look import column_widths
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.style.theme import ROW, pixels
from carehome_app.ui.widgets.columns_table import (
    ColumnsTable,
    InkedCell,
    Item,
    Shown,
    Sorted,
    copy_row,
)
from carehome_app.ui.widgets.desk_card import WhoseRow, brought_back, stay_seen
from carehome_app.ui.widgets.labels import ElidedButton, ElidedLabel, begun, label

# How columns share the width of a table: what a text needs first, then by weight.


def shared(room: int, needs: Sequence[int], weights: Sequence[int]) -> list[int]:
    """Return each column's width in pixels; together they are as wide as the room.

    Where everything fits, each gets what it needs and its share of the rest. Where it does not,
    a column that needs less than its share leaves the rest of it to the others.
    """
    spare = room - sum(needs)
    if spare >= 0:
        shares = _by_weight(spare, range(len(needs)), weights)
        return [need + shares[place] for place, need in enumerate(needs)]
    widths: dict[int, int] = {}
    while True:
        left = [place for place in range(len(needs)) if place not in widths]
        shares = _by_weight(max(room - sum(widths.values()), 0), left, weights)
        modest = {place: needs[place] for place in left if needs[place] <= shares[place]}
        if not modest:
            widths |= shares
            return [widths[place] for place in range(len(needs))]
        widths |= modest


def _by_weight(room: int, places: Sequence[int], weights: Sequence[int]) -> dict[int, int]:
    """Divide whole pixels by weight; none is lost."""
    shares: dict[int, int] = {}
    weight_left = sum(weights[place] for place in places)
    for place in places:
        shares[place] = room * weights[place] // max(weight_left, 1)
        room -= shares[place]
        weight_left -= weights[place]
    return shares


def modest(view: QAbstractItemView, hint: QSize) -> QSize:
    """Return what a list wants: no more than its least height where it only takes the rest.

    Such a list has the policy `MinimumExpanding`. With `Ignored` it would ask for no height at
    all, and what stands below it would lie on it.
    """
    takes_rest = view.sizePolicy().verticalPolicy() == QSizePolicy.Policy.MinimumExpanding
    return QSize(hint.width(), view.minimumHeight()) if takes_rest else hint


# A table of whole rows: arrows move, Enter opens, a heading sorts, columns share the width.

SORT_KEY: Final = Qt.Key.Key_F3
LOOKED_AT: Final = 120
"""How many rows say how wide a column has to be; more would cost time and change little."""
PADDING: Final = 24
"""What the style sheet and the cell add to a text, in pixels."""


class RowTable(QTableView, Generic[Item]):
    """Shows a `ColumnsTable`; F3 and Shift+F3, or a click on a heading, sort it.

    Where the order says something, as a round's or a file's does, nothing sorts it.
    """

    moved = Signal(object)
    """The item the cursor came to."""
    opened = Signal(object)
    """Enter, or a double click, on this item."""
    entered = Signal()
    """Enter alone: what the desk of the page says it does."""

    def __init__(
        self,
        table: ColumnsTable[Item],
        *,
        sorts: bool = True,
        who: Callable[[Item], object] | None = None,
    ) -> None:
        """Show a model; `sorts` says whether it may be sorted, `who` whose row an item is."""
        super().__init__()
        self.sorts = sorts
        self._who = who
        self._table = table
        self._needs: list[int] = []
        self._heads: list[int] = []
        self.setModel(table)
        self.setItemDelegate(InkedCell(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(pixels(ROW))
        self._sharing = False
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().sectionResized.connect(self._resized)
        self.horizontalHeader().sectionHandleDoubleClicked.connect(self._forget_width)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(self.sorts)
        self.horizontalHeader().sectionClicked.connect(self.sort_column)
        self.selectionModel().currentRowChanged.connect(self._tell_moved)
        self.doubleClicked.connect(self._tell_opened)
        table.modelReset.connect(self._measure)
        table.dataChanged.connect(self._measure_changed)
        table.headerDataChanged.connect(self._measure)

    @property
    def wanted_width(self) -> int:
        """How wide all columns would like to be together."""
        return sum(self._needs)

    def chosen(self) -> Item | None:
        """Return the item the cursor is at."""
        return self._table.item_at(self.currentIndex().row())

    def choose(self, place: int) -> None:
        """Put the cursor on the item of a place in the order they came, as far as there is one."""
        last = self._table.rowCount() - 1
        if last >= 0:
            row = self._table.row_of(min(max(place, 0), last))
            self.setCurrentIndex(self._table.index(row, 0))

    def show_items(
        self, items: Sequence[Item], columns: Sequence[Shown[Item]], *, or_first: bool = False
    ) -> None:
        """Show these; the cursor stays on whom it was at, wherever that row has gone.

        Where they are gone it stays at their place, or goes to the first, as in a search.
        """
        whose, place = self.whose(), self.place
        self._table.show_items(items, columns)
        if not self.choose_whose(whose):
            self.choose(0 if or_first else place)

    def whose(self) -> object:
        """Return whose row the cursor is at; None where it is at none."""
        return self._whose(self.chosen())

    def choose_whose(self, whose: object) -> bool:
        """Put the cursor on somebody's row; False where there is none."""
        if whose is None:
            return False
        for place, item in enumerate(self._table.items):
            if self._whose(item) == whose:
                self.choose(place)
                return True
        return False

    def row_of(self, whose: object) -> WhoseRow:
        """Return somebody's row: whether the cursor is at it, and how to put it there."""
        return WhoseRow(self, partial(self._is_at, whose), partial(self.choose_whose, whose))

    def _is_at(self, whose: object) -> bool:
        return self.whose() == whose

    def _whose(self, item: Item | None) -> object:
        return item if item is None or self._who is None else self._who(item)

    @property
    def place(self) -> int:
        """The place of the item the cursor is at, in the order they came; -1 for none."""
        return self._table.place_at(self.currentIndex().row())

    @Slot(int)
    def sort_column(self, column: int) -> None:
        """Sort by a column; the same one again turns the order round, and then lets it be."""
        by = self._table.sorted_by
        if not self.sorts:
            return
        if by is None or by.column != column:
            self._sort(Sorted(column))
        else:
            self._sort(None if by.downwards else Sorted(column, downwards=True))

    def sort_on(self) -> None:
        """Sort by the next column that is seen; after the last one by none."""
        by, count = self._table.sorted_by, self._table.columnCount()
        begin = 0 if by is None else by.column + 1
        seen = [one for one in range(begin, count) if not self.isColumnHidden(one)]
        self._sort(Sorted(seen[0]) if seen else None)

    def turn_round(self) -> None:
        """Turn the order round that somebody chose."""
        by = self._table.sorted_by
        if by is not None:
            self._sort(Sorted(by.column, downwards=not by.downwards))

    def _sort(self, wanted: Sorted | None) -> None:
        self._table.sort_by(wanted)
        self.scrollTo(self.currentIndex())

    def sizeHint(self) -> QSize:
        """Return little where the table is to take only what others leave."""
        return modest(self, super().sizeHint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Enter once, however long it is held, Ctrl+C by copying the row, F3 by sorting."""
        if event.matches(QKeySequence.StandardKey.Copy):
            copy_row(self)
        elif self.sorts and event.key() == SORT_KEY:
            turned = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.turn_round if turned else self.sort_on)()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.currentIndex().isValid() and not event.isAutoRepeat():
            self.entered.emit()
            if not brought_back(self):
                self._tell_opened(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        """Be as high and wide as the words are now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._table.columnCount():
            self.verticalHeader().setDefaultSectionSize(pixels(ROW))
            self._measure()
        elif event.type() == QEvent.Type.StyleChange and self._is_dressed_otherwise():
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew; the row at the cursor stays in view."""
        super().resizeEvent(event)
        # The bar at the right may come with this, and while a page is made Qt tells it nobody.
        stay_seen(self, event.oldSize())
        self._share()

    def _tell_moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.moved.emit(self._table.item_at(index.row()))

    def _tell_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self._table.item_at(index.row()))

    def _is_dressed_otherwise(self) -> bool:
        """Return whether headings want other room: the first page is made before its style."""
        head, heads = self.horizontalHeader(), self._heads
        seen = [at for at in range(len(heads)) if not head.isSectionHidden(at)]
        same_columns = len(heads) == self._table.columnCount()
        return same_columns and any(head.sectionSizeHint(at) != heads[at] for at in seen)

    def _measure(self) -> None:
        head = self.horizontalHeader()
        rows = range(LOOKED_AT)
        self._sharing = True  # nobody drags a column that comes back
        for place in range(self._table.columnCount()):
            self.setColumnHidden(place, False)  # a hidden heading wants no room
        self._sharing = False
        self._heads = [head.sectionSizeHint(place) for place in range(self._table.columnCount())]
        self._needs = list(self._heads)
        if not self.accessibleName():
            # A list without a name of its own is called after what it shows.
            places = range(self._table.columnCount())
            across = Qt.Orientation.Horizontal
            headings = (str(self._table.headerData(place, across) or "") for place in places)
            self.setAccessibleName(", ".join(one for one in headings if one))
        for place, heading in enumerate(self._heads):
            self._needs[place] = max(heading, self._longest(place, rows))
        self._share()

    @Slot(QModelIndex, QModelIndex)
    def _measure_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        """Give a column more room where a row that changed wants it; none becomes narrower."""
        rows = range(first.row(), min(last.row() + 1, LOOKED_AT))
        needs = [max(need, self._longest(at, rows)) for at, need in enumerate(self._needs)]
        if needs != self._needs:
            self._needs = needs
            self._share()

    def _longest(self, place: int, rows: range) -> int:
        """Return how wide the longest words of a column are in some rows."""
        font, most = QFont(self.font()), self._table.mosts()[place]
        font.setBold(self._table.stands_out(place))
        metrics = QFontMetrics(font)
        texts = self._table.texts(place, rows)
        longest = max((metrics.horizontalAdvance(text) for text in texts), default=0) + PADDING
        return min(longest, pixels(most)) if most else longest

    def _share(self) -> None:
        """Give every heading its room and share the rest; the last columns go where none is."""
        room, count = self.viewport().width(), len(self._heads)
        if self._sharing or count != self._table.columnCount():
            return  # they are just being shared, or others shown, which are measured in a moment
        while count > 1 and sum(self._least(count)) > room:
            count -= 1
        heads, needs = self._heads[:count], self._needs[:count]
        widths = self._by_hand(room, heads)
        free = [place for place in range(count) if place not in widths]
        wanted = [needs[place] - heads[place] for place in free]
        left = room - sum(widths.values()) - sum(heads[place] for place in free)
        # What is short has its room first; only what is over goes by weight.
        fits = sum(wanted) <= left
        weights = self._table.weights() if fits else self._table.claims()
        rest = shared(max(left, 0), wanted, [weights[place] for place in free])
        widths |= {place: heads[place] + more for place, more in zip(free, rest, strict=True)}
        self._sharing = True
        for column in range(len(self._heads)):
            self.setColumnHidden(column, column >= count)
            if column < count:
                self.setColumnWidth(column, widths[column])
        self._sharing = False
        if self.viewport().width() != room:
            self._share()  # the bar at the right came or went meanwhile

    def _least(self, count: int) -> list[int]:
        """Return what the first columns need: their headings, and all of what is read whole."""
        claims = self._table.claims()
        whole = max((at for at, claim in enumerate(claims) if claim > 1), default=0)
        if count <= whole + 1:
            return self._heads[:count]  # those who are read whole are never the ones to go
        pairs = zip(self._heads, self._needs, claims, strict=True)
        return [need if claim > 1 else head for head, need, claim in pairs][:count]

    def _by_hand(self, room: int, heads: Sequence[int]) -> dict[int, int]:
        """Return the widths somebody chose, where all headings still have their room."""
        kept = column_widths().get(self._named(), {})
        widths = {
            place: max(width, heads[place]) for place, width in kept.items() if place < len(heads)
        }
        others = sum(head for place, head in enumerate(heads) if place not in widths)
        return widths if len(widths) < len(heads) and sum(widths.values()) + others <= room else {}

    def _named(self) -> str:
        """Return by what the widths of this table are remembered."""
        return f"{self.objectName()}:{self._table.columnCount()}"

    @Slot(int, int, int)
    def _resized(self, place: int, _before: int, width: int) -> None:
        """Keep the width somebody drags a column to; the others share what is left."""
        if not self._sharing and self.isVisible() and width > 0:
            column_widths().setdefault(self._named(), {})[place] = width
            self._share()

    @Slot(int)
    def _forget_width(self, place: int) -> None:
        """Let a column be as wide as it needs again: a double click on its heading's edge."""
        column_widths().get(self._named(), {}).pop(place, None)
        self._share()


# A list that shows whole rows only: none is cut at its lower edge.

LEAST_ROWS: Final = 2
"""How many rows it wants at least."""


class WholeRows(QListView):
    """A list of rows of one height."""

    def __init__(self, row: int) -> None:
        """Make an empty list whose rows are so many pixels high."""
        super().__init__()
        self._row = row

    def minimumSizeHint(self) -> QSize:
        """Return room for a few rows."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), LEAST_ROWS * self._row + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what is over of the height empty."""
        super().resizeEvent(event)
        over = self.contentsRect().height() % self._row
        if over != self.viewportMargins().bottom():
            self.setViewportMargins(0, 0, 0, over)


# A small table of figures.

LEAST_WORDS: Final = 96
"""Pixels of a cell before its words are shortened."""
LEAST_NAME: Final = 64
"""Pixels of a name that gives way."""
LEAST: Final = 48
"""Pixels for a column of figures, also where its heading is short."""


class CountTable(QWidget):
    """Rows of figures; the first column says what they count."""

    opened = Signal(int)
    """A row's name was pressed: its place."""

    def __init__(
        self, headings: Sequence[str], words: Container[int] = (), *, shortens: bool = False
    ) -> None:
        """Make a table of these columns; the first heading belongs to the names.

        What is in `words` says something and stands at the left; all others are figures.
        `shortens` says that long names give way, too, where the table is narrow.
        """
        super().__init__()
        self._left, self._shortens = words, shortens
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(0)
        self._cells: list[list[QLabel]] = []
        self._names: list[QPushButton] = []
        for column, heading in enumerate(headings):
            shown = label(begun(heading), "hint")
            self._grid.addWidget(shown, 0, column, self._side(column))
            self._grid.setColumnStretch(column, int(column in words if words else not column))
            self._grid.setColumnMinimumWidth(column, LEAST if column else 0)

    def show_rows(self, rows: Sequence[Sequence[str]], kinds: Sequence[str] = ()) -> None:
        """Show rows of texts; `kinds` are the looks of their last cells, plain without any."""
        while len(self._cells) < len(rows):
            self._add_row(len(rows[len(self._cells)]))
        for place, (name, cells) in enumerate(zip(self._names, self._cells, strict=True)):
            for part in (name, *cells):
                part.setVisible(place < len(rows))
        looks = kinds or [""] * len(rows)
        for name, cells, texts, kind in zip(self._names, self._cells, rows, looks, strict=False):
            name.setText(texts[0])
            for cell, text in zip(cells, texts[1:], strict=True):
                cell.setText(text)
            name.setAccessibleName(" ".join(texts))
            set_kind(cells[-1], kind)

    def texts(self) -> list[list[str]]:
        """Return what is shown, row by row."""
        return [
            [name.text(), *(cell.text() for cell in cells)]
            for name, cells in zip(self._names, self._cells, strict=True)
            if not name.isHidden()
        ]

    def name(self, place: int) -> QPushButton:
        """Return what opens a row."""
        return self._names[place]

    def _add_row(self, columns: int) -> None:
        row = len(self._cells) + 1
        name = row_button("", ElidedButton(least=LEAST_NAME) if self._shortens else None)
        # Words in a cell, as what a gift is for, may be long and give way; figures are short.
        cells: list[QLabel] = [ElidedLabel(least=LEAST_WORDS) for _ in range(columns - 1)]
        name.clicked.connect(partial(self.opened.emit, row - 1))
        for column, cell in enumerate((name, *cells)):
            self._grid.addWidget(cell, row, column, self._side(column))
        self._names.append(name)
        self._cells.append(cells)

    def _side(self, column: int) -> Qt.AlignmentFlag:
        at_left = not column or column in self._left
        return Qt.AlignmentFlag.AlignLeft if at_left else Qt.AlignmentFlag.AlignRight


def row_button(words: str, made: QPushButton | None = None) -> QPushButton:
    """Return a button that looks like the first words of a row, and opens what the row tells."""
    made = made or QPushButton()
    made.setText(words)
    made.setProperty("kind", "row")
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made
