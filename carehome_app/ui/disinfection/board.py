"""The board: walked over by arrows, several chosen with Shift, recorded with Space."""

from typing import Final

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from carehome_app.domain.disinfection.duties import AreaDay
from carehome_app.ui.disinfection.area_model import AREA_ROLE, AreaBoardModel
from carehome_app.ui.disinfection.planned_view import PlannedView
from carehome_app.ui.widgets.desk_card import brought_back

AT_ONCE: Final = frozenset(((Qt.Key.Key_Z, True), (Qt.Key.Key_E, False)))
"""What is done with the current area at once, by key and Ctrl: only while it is in view."""


class BoardView(PlannedView):
    """The areas as they lie in the house, and what is done with them."""

    record_requested = Signal()
    last_time_requested = Signal()
    undo_requested = Signal()
    correct_requested = Signal()
    ended_requested = Signal()

    def __init__(self, model: AreaBoardModel, parent: QWidget | None = None) -> None:
        """Show the areas of a model."""
        super().__init__(model, parent)
        self.setObjectName("board")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self.record_requested)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space records, F4 as last time, Ctrl+A the whole floor; a held key does nothing.

        What would be done at once with an area that was scrolled away only shows it again.
        """
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        pressed = (Qt.Key(event.key()), ctrl)
        asked = {
            (Qt.Key.Key_Space, False): self.record_requested,
            (Qt.Key.Key_F4, False): self.last_time_requested,
            (Qt.Key.Key_Z, True): self.undo_requested,
            (Qt.Key.Key_E, True): self.correct_requested,
            (Qt.Key.Key_E, False): self.ended_requested,
        }.get(pressed)
        if event.key() == Qt.Key.Key_A and ctrl:
            self.choose_floor()
        elif asked is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() and not (pressed in AT_ONCE and brought_back(self)):
            asked.emit()

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters are keys here, not a search."""

    def current(self) -> AreaDay | None:
        """Return the current card's area."""
        found = self.currentIndex().data(AREA_ROLE)
        return found if isinstance(found, AreaDay) else None

    def chosen(self) -> list[AreaDay]:
        """Return the chosen areas in the order of the board; the current one when none is."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        areas = [self._cards.areas()[row] for row in rows]
        current = self.current()
        return areas or ([current] if current else [])

    def shows(self, areas: list[int]) -> bool:
        """Return whether exactly these areas are highlighted, the first of them in view."""
        if sorted(one.area.id for one in self.chosen()) != sorted(areas):
            return False
        rows = [row for area in areas if (row := self._cards.row_of(area)) is not None]
        cards = [self.visualRect(self._cards.index(row)) for row in rows[:1]]
        room = self.viewport().rect()
        # What a card is called stands in its upper half: that is what must be seen.
        return all(
            room.contains(card.topLeft()) and room.contains(card.center()) for card in cards
        )

    def choose(self, areas: list[int]) -> None:
        """Choose these areas, the first being the current one."""
        rows = [row for area in areas if (row := self._cards.row_of(area)) is not None]
        selection = self.selectionModel()
        selection.clearSelection()
        for row in reversed(rows):
            index = self._cards.index(row)
            flag = QItemSelectionModel.SelectionFlag.Select
            selection.setCurrentIndex(index, flag)
        if rows:
            self.scrollTo(self._cards.index(rows[0]))

    def choose_floor(self) -> None:
        """Choose every open area of the current one's floor and class."""
        one = self.current()
        if one is None:
            return
        where = (one.version.floor, one.version.area_class)
        same = [
            other.area.id
            for other in self._cards.areas()
            if (other.version.floor, other.version.area_class) == where and not other.is_complete
        ]
        self.choose(same or [one.area.id])

    def go_to_next(self, row: int) -> None:
        """Put the cursor on the first area from here on that is open or overdue."""
        areas, now, row = self._cards.areas(), self._cards.now, max(row, 0)
        for place in (*range(row, len(areas)), *range(min(row, len(areas)))):
            duty = areas[place].next_duty(now)
            if duty is not None and duty.opens <= now:
                self.put(place)
                return
        if areas:
            self.put(min(row, len(areas) - 1))

    def put(self, row: int) -> None:
        """Put the cursor on a card."""
        self.setCurrentIndex(self._cards.index(row))
