"""A read-only table whose columns are a table themselves."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from carehome_app.i18n import Text, Translate
from carehome_app.ui.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
ITEM_ROLE: Final = Qt.ItemDataRole.UserRole
Item = TypeVar("Item")


@dataclass(frozen=True)
class Shown(Generic[Item]):
    """A column: its heading, what it shows of an item, and its share of the width."""

    heading: Text
    shown: Callable[[Item], str]
    weight: int = 1


class ColumnsTable(QAbstractTableModel, Generic[Item]):
    """Items in rows; the item behind a row comes through `ITEM_ROLE`."""

    def __init__(self, say: Translate) -> None:
        """Make an empty table without columns."""
        super().__init__()
        self._say = say
        self._columns: tuple[Shown[Item], ...] = ()
        self._items: tuple[Item, ...] = ()

    def show_items(self, items: Sequence[Item], columns: Sequence[Shown[Item]]) -> None:
        """Replace what the table shows."""
        self.beginResetModel()
        self._items, self._columns = tuple(items), tuple(columns)
        self.endResetModel()

    @property
    def items(self) -> tuple[Item, ...]:
        """What is shown."""
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
                return self._say(self._columns[section].heading)
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a cell's text, also as a tooltip, or the item behind it."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[index.column()].shown(item)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._columns[index.column()].shown(item))
        return item if role == ITEM_ROLE else None

    def weights(self) -> list[int]:
        """Return each column's share of the width."""
        return [column.weight for column in self._columns]
