"""A field that finds one person: room-bed, name, pinyin initials or code."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from carehome_app.domain.people import Person
from carehome_app.services.people import spelling

OFFERED: Final = 8
_WIDEST: Final = 240
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PersonField(QLineEdit):
    """Lists who fits what is typed, below the field; the arrows choose, Enter takes."""

    found = Signal(int)
    """The number of the person who was chosen."""

    def __init__(self) -> None:
        """Make an empty field."""
        super().__init__()
        self.setObjectName("person")
        self._people: tuple[Person, ...] = ()
        self._offered: list[Person] = []
        self._subject = 0
        # Not a window of its own: that would take the keyboard away from the field.
        self.list = QListWidget(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.hide()
        self.list.itemClicked.connect(self._take_clicked)
        self.textEdited.connect(self._offer)

    def show_people(self, people: Sequence[Person]) -> None:
        """Find among these."""
        self._people = tuple(people)

    def subject(self) -> int:
        """Return who is chosen, or 0."""
        return self._subject

    def choose(self, subject: int) -> None:
        """Show a person, or nobody for 0."""
        self._subject = subject
        known = {one.id: one for one in self._people}
        self.setText(_words(known[subject]) if subject in known else "")
        self.list.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the arrows, Enter and Esc while people are offered."""
        key = Qt.Key(event.key())
        if self.list.isHidden() or key not in (*_STEPS, *_ENTER, Qt.Key.Key_Escape):
            super().keyPressEvent(event)
        elif key in _STEPS:
            row = self.list.currentRow() + _STEPS[key]
            self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        elif key in _ENTER:
            self._take(self._offered[max(self.list.currentRow(), 0)])
        else:
            self.list.hide()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Offer nobody any more."""
        super().focusOutEvent(event)
        self.list.hide()

    @Slot(str)
    def _offer(self, typed: str) -> None:
        self._subject = 0
        found = [one for one in self._people if spelling.fits(one, typed)] if typed.strip() else []
        self._offered = found[:OFFERED]
        self.list.clear()
        self.list.addItems([_words(one) for one in self._offered])
        self.list.setCurrentRow(0)
        self._place()

    def _place(self) -> None:
        """Put the list below the field, over whatever is there."""
        if not self._offered:
            self.list.hide()
            return
        self.list.setParent(self.window())
        row = self.list.sizeHintForRow(0)
        frame = 2 * self.list.frameWidth() + 4
        self.list.resize(max(self.width(), _WIDEST), row * len(self._offered) + frame)
        self.list.move(self.mapTo(self.window(), QPoint(0, self.height() + 2)))
        self.list.show()
        self.list.raise_()

    @Slot(QListWidgetItem)
    def _take_clicked(self, item: QListWidgetItem) -> None:
        self._take(self._offered[self.list.row(item)])

    def _take(self, person: Person) -> None:
        self.choose(person.id)
        self.found.emit(person.id)


_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _words(person: Person) -> str:
    return f"{person.place or person.details.code} {person.name}"
