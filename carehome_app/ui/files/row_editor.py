"""One row of a file, mended in place: its cells in fields, Enter takes them, Esc leaves them."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from carehome_app.domain.files.columns import Columns
from carehome_app.domain.files.tables import RawRow
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.widgets.field import Named
from carehome_app.ui.widgets.form import FieldColumn
from carehome_app.ui.widgets.labels import label

ROW: Final = QT_TRANSLATE_NOOP(
    "RowEditor", "Row {number}: Enter takes it, Esc leaves it as it was."
)
MOST: Final = 16


class RowEditor(QWidget):
    """Fields for the used cells of a row; nothing of the file itself is ever written."""

    mended = Signal(int, object)
    """The number of the row, and what stands in each changed place now."""
    left = Signal()

    def __init__(self, say: Translate) -> None:
        """Make it without a row."""
        super().__init__()
        self._say = say
        self._row: RawRow | None = None
        self.fields: dict[int, QLineEdit] = {}
        self._said = label("", "hint", wrap=True)
        self._cells = FieldColumn()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._said)
        column.addWidget(self._cells, 1)
        self._named: list[Named] = []
        self.hide()

    def show_row(self, row: RawRow, columns: Columns) -> None:
        """Show the cells of a row that are used, the first one to be typed into."""
        for named in self._named:
            self._cells.take(named)
            named.deleteLater()
        self._row, self.fields, self._named = row, {}, []
        self._said.setText(self._say(ROW.with_(number=row.number)))
        for column in [one for one in columns.all if one.use][:MOST]:
            text = row.cells[column.place] if column.place < len(row.cells) else ""
            field = QLineEdit(text)
            field.setObjectName(f"cell{column.place}")
            field.returnPressed.connect(self.take)
            self._named.append(Named(column.heading, field))
            self._cells.add(self._named[-1])
            self.fields[column.place] = field
        self.show()

    def go_to(self, place: int | None) -> None:
        """Put the cursor into the field of a column, all of it selected."""
        field = self.fields.get(place if place is not None else -1)
        field = field or next(iter(self.fields.values()), None)
        if field is not None:
            field.setFocus()
            field.selectAll()

    def take(self) -> None:
        """Say what stands in the fields now."""
        row = self._row
        if row is None:
            return
        now = {place: field.text().strip() for place, field in self.fields.items()}
        was = {place: row.cells[place] if place < len(row.cells) else "" for place in now}
        self.hide()
        self.mended.emit(row.number, {at: one for at, one in now.items() if one != was[at]})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Esc: leave the row as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)
