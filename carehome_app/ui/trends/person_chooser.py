"""The people of the house beside their charts: a search and a list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from carehome_app.domain.people import Person
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.people import spelling
from carehome_app.ui.widgets.field import FindField

SUBJECT = Qt.ItemDataRole.UserRole
PEOPLE = QT_TRANSLATE_NOOP("Trends", "People to choose from")
SEARCH = QT_TRANSLATE_NOOP("Trends", "Room, name, pinyin")


class PersonChooser(QWidget):
    """Arrow keys change the person at once."""

    chosen = Signal(int)
    opened = Signal(int)
    """Enter, or a double click: the person's own page is wanted."""

    def __init__(self, say: Translate) -> None:
        """Make an empty list."""
        super().__init__()
        self.field = FindField(say(SEARCH))
        self.list = QListWidget()
        self.list.setObjectName("people")
        self.list.setAccessibleName(say(PEOPLE))
        self.list.setUniformItemSizes(True)
        self._people: tuple[Person, ...] = ()
        self._signs: dict[int, str] = {}
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addWidget(self.field)
        inside.addWidget(self.list, 1)
        self.setFixedWidth(196)
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(self._tell)
        self.list.activated.connect(self._open)

    def show_people(self, people: Sequence[Person], signs: dict[int, str]) -> None:
        """Show these people; `signs` stand behind the names of those who worry."""
        if (tuple(people), signs) != (self._people, self._signs):
            self._people, self._signs = tuple(people), signs
            self._fill()

    def subject(self) -> int:
        """Return who is chosen, or 0."""
        item = self.list.currentItem()
        return int(item.data(SUBJECT)) if item is not None else 0

    def choose(self, subject: int) -> None:
        """Choose a person, searching no more when the search hides them."""
        if not self._select(subject) and self.field.text():
            self.field.clear()
            self._select(subject)

    def step(self, by: int) -> None:
        """Choose the next or the one before."""
        row = min(max(self.list.currentRow() + by, 0), self.list.count() - 1)
        self.list.setCurrentRow(row)

    @Slot()
    def _fill(self) -> None:
        before = self.subject()
        self.list.blockSignals(True)
        self.list.clear()
        for person in self._people:
            if spelling.fits(person, self.field.text()):
                place = person.place or person.details.code
                sign = self._signs.get(person.id, "")
                item = QListWidgetItem(f"{place} {person.name} {sign}".rstrip())
                item.setData(SUBJECT, person.id)
                self.list.addItem(item)
        if not self._select(before) and self.list.count():
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        # Who is chosen still is nobody's choice: among clusters it would turn the view.
        if self.subject() != before:
            self._tell()

    def _select(self, subject: int) -> bool:
        for row in range(self.list.count()):
            if self.list.item(row).data(SUBJECT) == subject:
                self.list.setCurrentRow(row)
                return True
        return False

    @Slot()
    def _open(self) -> None:
        if self.subject():
            self.opened.emit(self.subject())

    @Slot()
    def _tell(self) -> None:
        if self.subject():
            self.chosen.emit(self.subject())
