"""What tables of whole rows show: items in columns, in the order they came or sorted by one."""

import re
from collections.abc import Callable, Sequence
from functools import cmp_to_key
from typing import Any, Final, Generic, TypeVar

import msgspec
from PySide6.QtCore import (
    QAbstractTableModel,
    QCollator,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from carehome_app.i18n import Text, Translate
from carehome_app.ui.style.not_shown import shown_of
from carehome_app.ui.style.style import program_font
from carehome_app.ui.style.theme import colour
from carehome_app.ui.widgets.labels import begun, plain_tip

# How words are put in order: as people read them, names by pinyin, figures by their size.

_THOUSANDS: Final = re.compile(r"(?<=\d),(?=\d{3})")
_NOTHING: Final = ("", "—", "–")


def in_order(texts: Sequence[str], *, downwards: bool = False) -> list[int]:
    """Return the places of texts in the order of their words; what says nothing comes last."""
    collator = QCollator(QLocale("zh_CN"))
    collator.setNumericMode(True)
    told = [place for place, text in enumerate(texts) if text.strip() not in _NOTHING]
    plain = {place: _THOUSANDS.sub("", texts[place]) for place in told}
    by_words = cmp_to_key(collator.compare)
    told.sort(key=lambda place: by_words(plain[place]), reverse=downwards)
    return told + [place for place, text in enumerate(texts) if text.strip() in _NOTHING]


# A read-only table whose columns are a table themselves.

Index = QModelIndex | QPersistentModelIndex
ITEM_ROLE: Final = Qt.ItemDataRole.UserRole
Item = TypeVar("Item")


class Shown(msgspec.Struct, Generic[Item], frozen=True):
    """A column: its heading, what it shows of an item, and its share of the width."""

    heading: Text
    shown: Callable[[Item], str]
    weight: int = 1
    stands_out: Callable[[Item], bool] | None = None
    """Whether a cell is bold and in the colour of alarm, beside the sign its text begins with."""
    ink: Callable[[Item], str] | None = None
    """In which colour a cell stands out, by its name in the theme; empty where it is plain."""
    is_bold: bool = True
    """Whether what stands out in a colour is bold too; a remark of many words is not."""
    read_whole: bool = False
    """Whether it has its room before the others where not all texts fit, as a name has."""
    most: int = 0
    """Wider than so many pixels no column has to be, whatever one single text is; 0 for any."""
    figures: bool = False
    """Whether it shows figures, which stand at the right so that they can be compared."""


FIRST: Final = 100
"""The claim of a column that is read whole, beside 1 of any other."""


class Sorted(msgspec.Struct, frozen=True):
    """By which column a table is sorted, and whether the greatest comes first."""

    column: int
    downwards: bool = False


class ColumnsTable(QAbstractTableModel, Generic[Item]):
    """Items in rows; the item behind a row comes through `ITEM_ROLE`."""

    def __init__(self, say: Translate) -> None:
        """Make an empty table without columns."""
        super().__init__()
        self._say = say
        self._columns: tuple[Shown[Item], ...] = ()
        self._items: tuple[Item, ...] = ()
        self._rows: list[int] = []
        self._sorted: Sorted | None = None

    def show_items(self, items: Sequence[Item], columns: Sequence[Shown[Item]]) -> None:
        """Replace what the table shows; it stays sorted by the column it was sorted by."""
        self.beginResetModel()
        # Without columns those before stay: a view from which all go while it is seen may crash.
        self._items, self._columns = tuple(items), tuple(columns) or self._columns
        if self._sorted is not None and self._sorted.column >= len(self._columns):
            self._sorted = None
        self._rows = self._ordered()
        self.endResetModel()

    def change_items(self, items: Sequence[Item], columns: Sequence[Shown[Item]]) -> None:
        """Show what became of the items, in the same columns: only the rows that differ change.

        Where somebody sorted the table, or most of it is other than before, all is shown anew.
        """
        new, old = tuple(items), self._items
        same = same_from(old, new)
        tail = same_from(old[same:][::-1], new[same:][::-1])
        if self._sorted is not None or not old or 2 * (same + tail) < len(new):
            self.show_items(new, columns)
            return
        gone, come = len(old) - tail - same, len(new) - tail - same
        both = min(gone, come)
        head, end = old[: same + both], old[same + gone :]
        if gone > both:
            self.beginRemoveRows(QModelIndex(), same + both, same + gone - 1)
            self._take((*head, *end))
            self.endRemoveRows()
        elif come > both:
            self.beginInsertRows(QModelIndex(), same + both, same + come - 1)
            self._take((*head, *new[same + both : same + come], *end))
            self.endInsertRows()
        self._take(new)
        if come:
            last = self.index(same + come - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(same, 0), last)

    def _take(self, items: tuple[Item, ...]) -> None:
        self._items, self._rows = items, list(range(len(items)))

    def sort_by(self, wanted: Sorted | None) -> None:
        """Sort by what a column says, or by nothing: as the items came."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        places = [self.place_at(index.row()) for index in kept]
        self._sorted = wanted
        self._rows = self._ordered()
        moved = [
            self.index(self.row_of(place), index.column())
            for place, index in zip(places, kept, strict=True)
        ]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    @property
    def sorted_by(self) -> Sorted | None:
        """By what the table is sorted; None while the items stand as they came."""
        return self._sorted

    def place_at(self, row: int) -> int:
        """Return the place among the items of what stands in a row; -1 for none."""
        return self._rows[row] if 0 <= row < len(self._rows) else -1

    def item_at(self, row: int) -> Item | None:
        """Return the item that stands in a row; None where there is none."""
        place = self.place_at(row)
        return None if place < 0 else self._items[place]

    def row_of(self, place: int) -> int:
        """Return the row in which the item of a place stands."""
        return self._rows.index(place)

    def _ordered(self) -> list[int]:
        if self._sorted is None:
            return list(range(len(self._items)))
        column = self._columns[self._sorted.column]
        texts = [shown_of(column.shown, one, str) for one in self._items]
        return in_order(texts, downwards=self._sorted.downwards)

    @property
    def say(self) -> Translate:
        """The reader's language."""
        return self._say

    @property
    def items(self) -> tuple[Item, ...]:
        """What is shown, in the order it came."""
        return self._items

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return how many items there are."""
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  # Qt's own signature
        """Return a column's heading."""
        if orientation == Qt.Orientation.Horizontal and section < len(self._columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return self._heading(section)
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _side(self._columns[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a cell's text, also as a tooltip, or the item behind it."""
        if not index.isValid():
            return None
        item, column = self._items[self._rows[index.row()]], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.shown(item)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(column.shown(item))
        if role in (Qt.ItemDataRole.ForegroundRole, Qt.ItemDataRole.FontRole):
            ink = _ink(column, item)
            is_plain = not ink or (role == Qt.ItemDataRole.FontRole and not column.is_bold)
            return None if is_plain else _inked(role, ink)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        return item if role == ITEM_ROLE else None

    def texts(self, column: int, rows: range) -> set[str]:
        """Return what a column says in some rows, without asking cell by cell."""
        shown, places = self._columns[column].shown, self._rows[rows.start : rows.stop]
        return {str(shown_of(shown, self._items[place], str)) for place in places}

    def stands_out(self, column: int) -> bool:
        """Return whether words of a column may be bold, and wider by that."""
        of = self._columns[column]
        return of.ink is not None or of.stands_out is not None

    def weights(self) -> list[int]:
        """Return each column's share of the width."""
        return [column.weight for column in self._columns]

    def claims(self) -> list[int]:
        """Return each column's share of the width where not all texts fit."""
        return [FIRST if column.read_whole else 1 for column in self._columns]

    def mosts(self) -> list[int]:
        """Return how wide each column has to be at most; 0 where any text is read whole."""
        return [column.most for column in self._columns]

    def _heading(self, section: int) -> str:
        """Return the words of a heading, with an arrow on the column that is sorted by."""
        words, by = begun(self._say(self._columns[section].heading)), self._sorted
        if by is None or by.column != section:
            return words
        return f"{words} {'↓' if by.downwards else '↑'}"


def same_from(old: Sequence[object], new: Sequence[object]) -> int:
    """Return how many items from the first one on are the same."""
    pairs = enumerate(zip(old, new, strict=False))
    unlike = (at for at, (one, other) in pairs if one is not other and one != other)
    return next(unlike, min(len(old), len(new)))


def _side(column: Shown[Any]) -> Qt.AlignmentFlag:
    """Return where a column's heading and words stand: figures at the right."""
    side = Qt.AlignmentFlag.AlignRight if column.figures else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _ink(column: Shown[Any], item: object) -> str:
    """Return in which colour a cell stands out; empty where it does not."""
    if column.stands_out is not None and column.stands_out(item):
        return "alarm"
    return "" if column.ink is None else column.ink(item)


def _inked(role: int, ink: str) -> QColor | QFont:
    if role == Qt.ItemDataRole.ForegroundRole:
        return QColor(colour(ink))
    bold = QFont(program_font())
    bold.setBold(True)
    return bold


# Copying, as spreadsheets take it.


def copy_row(view: QAbstractItemView) -> None:
    """Copy the row the cursor is at, its cells apart by tabs."""
    if view.currentIndex().isValid():
        QGuiApplication.clipboard().setText(_line(view, view.currentIndex().row()))


def table_text(view: QAbstractItemView) -> str:
    """Return the whole list, under its headings where it has any, to be copied."""
    rows = [_line(view, row) for row in range(view.model().rowCount())]
    if isinstance(view, QTableView):
        across = Qt.Orientation.Horizontal
        heads = [str(view.model().headerData(one, across) or "") for one in _columns(view)]
        rows.insert(0, _cells(heads))
    return "\n".join(rows)


def _line(view: QAbstractItemView, row: int) -> str:
    model = view.model()
    found = [model.index(row, column) for column in _columns(view)]
    aloud = Qt.ItemDataRole.AccessibleTextRole
    return _cells([str(one.data() or one.data(aloud) or "") for one in found])


def _columns(view: QAbstractItemView) -> range:
    # A list model has one column and, in PySide, does not tell how many.
    return range(1 if isinstance(view, QListView) else view.model().columnCount())


def _cells(texts: Sequence[str]) -> str:
    """Return cells as a line of a spreadsheet: no cell may begin another one, or a formula."""
    plain = (" ".join(text.split()) for text in texts)
    return "\t".join(f"'{one}" if one[:1] in ("=", "+", "@") else one for one in plain)


class InkedCell(QStyledItemDelegate):
    """A cell whose words keep their colour in the chosen row too: it often is the worst one."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Let the colour of a cell be that of its words when they are chosen."""
        super().initStyleOption(option, index)
        ink = index.data(Qt.ItemDataRole.ForegroundRole)
        if isinstance(ink, QColor):
            option.palette.setColor(QPalette.ColorRole.HighlightedText, ink)


class PaintedCell(InkedCell):
    """A cell as any other, over which something of its row is painted."""

    def __init__(self, parent: QWidget, over: Callable[[QPainter, QRectF, object], None]) -> None:
        """Paint in a table; `over` is given the cell and what its row is about."""
        super().__init__(parent)
        self._over = over

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the cell, its choice and its ground, and then what belongs over them."""
        self.initStyleOption(option, index)
        widget: QWidget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        self._over(painter, QRectF(option.rect), index.data(ITEM_ROLE))
