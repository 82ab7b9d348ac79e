"""Asks what the columns are of a laboratory's file whose headings nobody knows."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from carehome_app.domain.files.laboratory import COLUMN_LABELS
from carehome_app.i18n import Translate
from carehome_app.services.sampling.answering import LabFile
from carehome_app.ui.files.column_map import ColumnMap


class LabColumns(ColumnMap):
    """Stands where the rows of a file are shown, until it is known what its columns are."""

    answered = Signal(object, object)
    """The table, and what was said of its columns so far."""

    def __init__(self, say: Translate) -> None:
        """Ask nothing yet."""
        super().__init__(say)
        self._said_so_far: dict[str, str] = {}
        self._file: LabFile | None = None
        self.mapped.connect(self._is_said)

    @Slot(object)
    def ask(self, file: LabFile) -> None:
        """Show the columns of a file, and let the keyboard choose among them."""
        if self._file is None or file.table is not self._file.table:
            self._said_so_far = {}
        self._file = file
        if file.columns is not None:
            self.show_columns(file.table, file.columns, COLUMN_LABELS)
        stack = self.parent()
        if isinstance(stack, QStackedWidget):
            stack.setCurrentWidget(self)
        self.list.setFocus()

    @Slot(str, str)
    def _is_said(self, key: str, use: str) -> None:
        """Use a column as somebody says; whatever had that use before has none."""
        said = {one: of for one, of in self._said_so_far.items() if not use or of != use}
        self._said_so_far = {**said, key: use}
        if self._file is not None:
            self.answered.emit(self._file.table, self._said_so_far)
