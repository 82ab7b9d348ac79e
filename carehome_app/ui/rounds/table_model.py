"""The round sheet as a Qt table: rows of a `Sheet`, columns as a table."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from carehome_app.domain.rounds.sheet import Row
from carehome_app.ui.rounds.columns import Column, Kind, Spoken
from carehome_app.ui.widgets.labels import plain_tip

Index = QModelIndex | QPersistentModelIndex
NOWHERE: Final = QModelIndex()
ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_NAMING: Final = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class SheetTable(QAbstractTableModel):
    """Shows some rows of a round. Nothing is edited through it: what is typed goes to the desk."""

    def __init__(self, spoken: Spoken) -> None:
        """Show nothing yet; `spoken` finds the words."""
        super().__init__()
        self.spoken = spoken
        self.columns: tuple[Column, ...] = ()
        self.version = 0
        """Another one whenever something that is shown may say something else."""
        self._rows: list[Row] = []
        self._places: dict[int, int] = {}
        self._answers: dict[int, Callable[[Row, Column], object]] = {
            Qt.ItemDataRole.DisplayRole: self._words,
            Qt.ItemDataRole.ToolTipRole: self._tip,
            Qt.ItemDataRole.TextAlignmentRole: self._align,
            Qt.ItemDataRole.AccessibleTextRole: self._read_aloud,
            ROW_ROLE: self._row,
        }

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown, from top to bottom."""
        return self._rows

    def show_rows(self, columns: tuple[Column, ...], rows: Sequence[Row]) -> None:
        """Show other rows; when they are of the same people, nothing moves."""
        subjects = [row.person.id for row in rows]
        if columns == self.columns and subjects == list(self._places):
            old, self._rows = self._rows, list(rows)
            for place, row in enumerate(rows):
                if row is not old[place]:
                    self._changed(place, place)
            return
        self.version += 1
        self.beginResetModel()
        self.columns = columns
        self._rows = list(rows)
        self._places = {subject: place for place, subject in enumerate(subjects)}
        self.endResetModel()

    def touch(self, subject: int) -> None:
        """Say a person's row anew, since what is typed in it changed."""
        place = self._places.get(subject)
        if place is not None:
            self._changed(place, place)

    def touch_all(self) -> None:
        """Say every row anew, since the clock went on."""
        self._changed(0, len(self._rows) - 1)

    def place_of(self, subject: int) -> int | None:
        """Return in which row a person stands, or None when not shown."""
        return self._places.get(subject)

    def reading_column(self, measure: int = 0) -> int:
        """Return the column of a measure's readings, by the measure's place in the sheet."""
        for place, column in enumerate(self.columns):
            if column.kind is Kind.READING and column.measure == measure:
                return place
        return 0

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # Qt's
        """Return the words of a cell, its full sentences as a tip, or the row behind it."""
        if not index.isValid() or role not in self._answers:
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        return self._answers[role](row, column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401  # Qt's
        """Return the headings of the columns; of a row, for a screen reader, whose it is."""
        if orientation is not Qt.Orientation.Horizontal:
            return self._whose(section) if role in _NAMING else None
        if section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.spoken.words.say(self.columns[section].heading)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].right else _LEFT
        return None

    def _words(self, row: Row, column: Column) -> str:
        return column.shown(row, self.spoken)

    def _align(self, _row: Row, column: Column) -> Qt.AlignmentFlag:
        return _RIGHT if column.right else _LEFT

    def _row(self, row: Row, _column: Column) -> Row:
        return row

    def _tip(self, row: Row, _column: Column) -> str:
        said = [one.whole for one in self.spoken.words.judgement(row)]
        lines = [self.spoken.words.person(row.person), *said, *self.spoken.remarks.explain(row)]
        return plain_tip("\n".join(lines))

    def _read_aloud(self, row: Row, column: Column) -> str:
        """Return a cell for a screen reader: what stands in it, and why nothing is read there.

        Whose it is says the head of the row, once, and what it is the head of the column.
        """
        words = column.shown(row, self.spoken)
        if words or column.kind is not Kind.READING:
            return words
        return "; ".join(said.words for said in self.spoken.words.judgement(row))

    def _whose(self, place: int) -> str | None:
        there = 0 <= place < len(self._rows)
        return self.spoken.words.person(self._rows[place].person) if there else None

    def _changed(self, first: int, last: int) -> None:
        self.version += 1
        right = len(self.columns) - 1
        if last > first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, right))
        elif last == first:
            # Cell by cell: for more than one at a time Qt paints the whole table anew.
            for column in range(right + 1):
                cell = self.index(first, column)
                self.dataChanged.emit(cell, cell)
