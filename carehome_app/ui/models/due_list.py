"""Open episodes as a list model."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from carehome_app.ui.due_rows import DueRow

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole


class DueList(QAbstractListModel):
    """A read-only list; the whole row comes through `ROW_ROLE`."""

    def __init__(self) -> None:
        """Make an empty list."""
        super().__init__()
        self._rows: tuple[DueRow, ...] = ()

    def show_rows(self, rows: Sequence[DueRow]) -> None:
        """Replace what the list shows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def place(self, subject: int, family: str = "") -> int | None:
        """Return the place of what is open of a person, of one family if said."""
        for place, row in enumerate(self._rows):
            episode = row.due.episode
            if episode.subject == subject and family in ("", episode.family.code):
                return place
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the words for a screen reader, the row itself, or the reason in full."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return " · ".join((row.chip, row.person, row.when, row.left))
        return row.why if role == Qt.ItemDataRole.ToolTipRole else None
