"""The table of the round sheet: its keyboard, and the one field that is typed in."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)

from carehome_app.domain.fields import TextField
from carehome_app.domain.typed.characters import normalized
from carehome_app.ui.delegates.cells import reading_font
from carehome_app.ui.models.sheet_table import SheetTable
from carehome_app.ui.widgets.reading_editor import ENTER, ReadingEditor, Words
from carehome_app.ui.widgets.sheet_view import SheetView

_NOT_TYPING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class RoundTable(SheetView):
    """Shows the rows; the current cell is always a reading, and typing begins in it."""

    begun = Signal(str)
    """The first character of a reading was typed in the current cell."""
    passed = Signal()
    """Enter was pressed in a cell nobody types in."""
    refused = Signal()
    """Esc was pressed in a cell nobody types in."""
    pasted = Signal(str)

    # Qt asks for the geometry before the constructor is through: nobody is typing yet.
    _subject = _measure = 0

    def __init__(self, sheet: SheetTable) -> None:
        """Make the table over a model."""
        super().__init__(sheet)
        self.editor = ReadingEditor(self.viewport())
        self.editor.setObjectName("reading")
        self.editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editor.hide()
        self.editor.setFont(reading_font(self.font()))

    @property
    def words(self) -> Words:
        """Where words are written in the current cell: observations, and reasons for a dose."""
        row = self.row
        cell = row.cells[self.measure] if row is not None else None
        if cell is None:
            return Words.NONE
        if not cell.measure.fields:
            return Words.AFTER_SPACE
        return Words.ALL if isinstance(cell.measure.fields[0], TextField) else Words.NONE

    # The field

    @property
    def typing(self) -> bool:
        """Whether somebody types in the field now."""
        return not self.editor.isHidden()

    def open_editor(self, text: str) -> None:
        """Show the field in the current cell with a text."""
        row = self.row
        if row is None:
            return
        self._subject, self._measure = row.person.id, self.measure
        self.editor.words = self.words
        self.editor.put(text)
        self.place_editor()
        self.editor.show()
        self.editor.setFocus()
        self.editor.setCursorPosition(len(text))

    def close_editor(self) -> None:
        """Hide the field; the keyboard is the table's again where it was the field's."""
        had_focus = self.editor.hasFocus()
        self.editor.hide()
        if had_focus:
            self.setFocus()

    def place_editor(self) -> None:
        """Lay the field over its cell, wherever the cell is now."""
        place = self.sheet.place_of(self._subject)
        if place is None:
            return
        index = self.sheet.index(place, self.sheet.reading_column(self._measure))
        self.editor.setGeometry(self.visualRect(index).adjusted(4, 3, -4, -4))

    # Qt's

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a reading with any digit or letter; a held key begins nothing."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
            return
        if event.key() in (*ENTER, Qt.Key.Key_Escape):
            if not event.isAutoRepeat():
                (self.passed if event.key() in ENTER else self.refused).emit()
            return
        if event.text() and event.text().isprintable() and not event.modifiers() & _NOT_TYPING:
            if not event.isAutoRepeat() and self._begins(event.text()):
                self.begun.emit(event.text())
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method commits all the same as typed; never open an empty field."""
        event.accept()
        if event.commitString() and self._begins(event.commitString()):
            self.begun.emit(event.commitString())

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:  # noqa: ANN401  # Qt's
        """Switch a Chinese input method off here, but in a cell of words."""
        if query == Qt.InputMethodQuery.ImEnabled and self.words is not Words.ALL:
            return False
        return super().inputMethodQuery(query)

    def currentChanged(self, current: Any, previous: Any) -> None:  # noqa: ANN401  # Qt's
        """Let the input method know whether words are written in the new cell."""
        super().currentChanged(current, previous)
        self.updateMicroFocus(Qt.InputMethodQuery.ImEnabled)

    def _begins(self, text: str) -> bool:
        return self.words is Words.ALL or begins(text)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go on with what is typed and not kept in the cell."""
        self.mousePressEvent(event)
        self.passed.emit()

    def updateGeometries(self) -> None:
        """Keep the field on its cell when the table is scrolled or its size changes."""
        super().updateGeometries()
        self.place_editor()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Take the field along."""
        super().scrollContentsBy(dx, dy)
        self.place_editor()


def begins(text: str) -> bool:
    """Return whether a typed text begins a reading or a reason: a digit or a Latin letter."""
    first = normalized(text)[:1]
    return first.isascii() and first.isalnum()
