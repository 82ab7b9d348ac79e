"""A field that finds one person: room-bed, name, pinyin initials or code."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit

from carehome_app.domain.people import Person
from carehome_app.services import spelling

OFFERED: Final = 12


class PersonField(QLineEdit):
    """Offers who fits what is typed; Enter takes the first of them."""

    found = Signal(int)
    """The number of the person who was chosen."""

    def __init__(self) -> None:
        """Make an empty field."""
        super().__init__()
        self.setObjectName("person")
        self._people: tuple[Person, ...] = ()
        self._offered: list[Person] = []
        self._subject = 0
        self._words = QStringListModel(self)
        offer = QCompleter(self._words, self)
        offer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        offer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        offer.setMaxVisibleItems(OFFERED)
        self.setCompleter(offer)
        self.textEdited.connect(self._offer)
        self.returnPressed.connect(self._take_first)
        offer.activated[QModelIndex].connect(self._take_chosen)  # type: ignore[index]

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

    @Slot(str)
    def _offer(self, typed: str) -> None:
        self._subject = 0
        found = [one for one in self._people if spelling.fits(one, typed)]
        self._offered = found[:OFFERED]
        self._words.setStringList([_words(one) for one in self._offered])

    @Slot()
    def _take_first(self) -> None:
        if not self._subject and self._offered and self.text().strip():
            self._take(self._offered[0])

    @Slot(QModelIndex)
    def _take_chosen(self, index: QModelIndex) -> None:
        if index.row() < len(self._offered):
            self._take(self._offered[index.row()])

    def _take(self, person: Person) -> None:
        self.choose(person.id)
        popup = self.completer().popup()
        if popup is not None:
            popup.hide()
        self.found.emit(person.id)


def _words(person: Person) -> str:
    return f"{person.place or person.details.code} {person.name}"
