"""The board: cards moved over by arrows, several chosen with Shift, recorded with Space."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from carehome_app.domain.disinfection_counting import AreaDay
from carehome_app.ui.delegates.area_card import AreaCardDelegate
from carehome_app.ui.models.area_board import AREA_ROLE, AreaBoardModel

NARROWEST = 244


class BoardView(QListView):
    """A grid of cards."""

    record_requested = Signal()
    last_time_requested = Signal()
    undo_requested = Signal()
    correct_requested = Signal()
    ended_requested = Signal()

    def __init__(self, model: AreaBoardModel, parent: QWidget | None = None) -> None:
        """Show the cards of a model."""
        super().__init__(parent)
        self._cards = model
        self._delegate = AreaCardDelegate(model, self)
        self.setObjectName("board")
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QListView { background: transparent; border: 0; }")
        self.doubleClicked.connect(self.record_requested)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space records, F4 as last time, Ctrl+A the whole floor; a held key does nothing."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        asked = {
            (Qt.Key.Key_Space, False): self.record_requested,
            (Qt.Key.Key_F4, False): self.last_time_requested,
            (Qt.Key.Key_Z, True): self.undo_requested,
            (Qt.Key.Key_E, True): self.correct_requested,
            (Qt.Key.Key_E, False): self.ended_requested,
        }.get((Qt.Key(event.key()), ctrl))
        if event.key() == Qt.Key.Key_A and ctrl:
            self.choose_floor()
        elif asked is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            asked.emit()

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters are keys here, not a search."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the cards share the width."""
        room = self.viewport().width() - 2
        columns = max(room // NARROWEST, 1)
        self._delegate.width = room // columns
        self.setGridSize(self._delegate.size())
        super().resizeEvent(event)

    def laid_out(self) -> None:
        """Lay the cards out anew after their number of lines changed."""
        self.setGridSize(self._delegate.size())

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
