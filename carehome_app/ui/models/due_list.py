"""Open episodes as a list model."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from carehome_app.domain.findings import Episode
from carehome_app.ui.due_rows import DueRow, is_of_area
from carehome_app.ui.tips import plain_tip

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

    def place(self, subject: int) -> int | None:
        """Return the place of what is open of a person first."""
        for place, row in enumerate(self._rows):
            # An area may have the number of a person.
            if row.episode.subject == subject and not is_of_area(row.episode):
                return place
        return None

    def place_of(self, episode: Episode) -> int | None:
        """Return the place of what is open of the same person or area and of the same family."""
        same = (episode.subject, episode.family.code)
        for place, row in enumerate(self._rows):
            if (row.episode.subject, row.episode.family.code) == same:
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
            return " · ".join(filter(None, (row.chip, row.person, row.when, row.left)))
        return plain_tip(row.why) if role == Qt.ItemDataRole.ToolTipRole else None
