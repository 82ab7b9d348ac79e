"""A list whose items lie where the plan of the board says: what Qt asks of such a view."""

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from carehome_app.ui.disinfection.area_model import AreaBoardModel
from carehome_app.ui.disinfection.plan import MOST, Plan, lay_out
from carehome_app.ui.disinfection.tiles import BoardPainter, Look


class PlannedView(QListView):
    """Knows where every area lies and which is next to it; paints what is seen."""

    def __init__(self, model: AreaBoardModel, parent: QWidget | None = None) -> None:
        """Show the areas of a model."""
        super().__init__(parent)
        self._cards = model
        self._painted = BoardPainter(model.words)
        self._plan = Plan()
        self.setModel(model)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setViewportMargins(2, 2, 2, 2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def laid_out(self) -> None:
        """Lay everything out anew after areas, words or the width changed."""
        width = self.viewport().width()
        self._painted.begin(self._cards.areas(), self._cards.now, width)
        self._plan = lay_out(self._cards.areas(), width, self._painted.needed)
        self.updateGeometries()
        self.viewport().update()

    def doItemsLayout(self) -> None:
        """Lay out as the plan says, not in lines of one height."""
        self.laid_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let rows and tiles share the width; the current one stays in view, as a record needs."""
        super().resizeEvent(event)
        self.laid_out()
        self.scrollTo(self.currentIndex())

    def updateGeometries(self) -> None:
        """Scroll as far as the plan is high."""
        room = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(self._plan.height - room, 0))
        bar.setPageStep(room)
        bar.setSingleStep(20)

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Return where an area is seen."""
        if not index.isValid() or index.row() >= len(self._plan.boxes):
            return QRect()
        return self._plan.boxes[index.row()].translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the area at a point."""
        inside = point + QPoint(0, self.verticalOffset())
        for row, box in enumerate(self._plan.boxes):
            if box.contains(inside):
                return self._cards.index(row)
        return QModelIndex()

    def verticalOffset(self) -> int:
        """Return how far it is scrolled."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Return nothing: it never scrolls sideways."""
        return 0

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring an area into view, the first ones with the heading above them."""
        if not index.isValid() or index.row() >= len(self._plan.boxes):
            return
        box, bar = self._plan.boxes[index.row()], self.verticalScrollBar()
        above = 0 if index.row() == 0 else box.top()
        if above < bar.value():
            bar.setValue(above)
        elif box.bottom() > bar.value() + self.viewport().height():
            bar.setValue(box.bottom() - self.viewport().height() + 1)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return where an arrow leads: along the line, or to the nearest above and below."""
        move, row = QAbstractItemView.CursorAction, self.currentIndex().row()
        last = len(self._plan.boxes) - 1
        if row < 0 or last < 0:
            return self._cards.index(0)
        steps = {move.MoveLeft: -1, move.MoveRight: 1, move.MovePrevious: -1, move.MoveNext: 1}
        ends = {move.MoveHome: 0, move.MoveEnd: last}
        if action in steps:
            row = min(max(row + steps[action], 0), last)
        elif action in ends:
            row = ends[action]
        else:
            row = self._above_or_below(row, action in (move.MoveDown, move.MovePageDown))
        return self._cards.index(row)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Choose from the area at one corner to that at the other, in the order of the board."""
        ends = [self.indexAt(rect.topLeft()), self.indexAt(rect.bottomRight())]
        rows = sorted(one.row() for one in ends if one.isValid())
        chosen = QItemSelection()
        if rows:
            chosen.select(self._cards.index(rows[0]), self._cards.index(rows[-1]))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return what must be painted anew when areas are chosen."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def isIndexHidden(self, _index: QModelIndex | QPersistentModelIndex) -> bool:
        """Return that no area is hidden."""
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint headings, rows and tiles."""
        painter = QPainter(self.viewport())
        painter.translate(0, -self.verticalOffset())
        shown = event.rect().translated(0, self.verticalOffset())
        self._painted.headings(painter, self._plan)
        chosen = {index.row() for index in self.selectionModel().selectedIndexes()}
        current = self.currentIndex().row() if self.hasFocus() else -1
        for row, (one, box) in enumerate(zip(self._cards.areas(), self._plan.boxes, strict=False)):
            if box.intersects(shown):
                look = Look(chosen=row in chosen, current=row == current)
                self._painted.area(painter, one, QRectF(box), self._plan, look)
        painter.end()

    def _above_or_below(self, row: int, down: bool) -> int:  # private
        """Return the nearest area of the next line above or below, by the middle."""
        here, boxes = self._plan.boxes[row], self._plan.boxes
        tops = sorted({box.top() for box in boxes})
        place = tops.index(here.top()) + (1 if down else -1)
        if not 0 <= place < len(tops):
            return row
        line = [at for at, box in enumerate(boxes) if box.top() == tops[place]]
        middle = here.left() if here.width() > MOST else here.center().x()
        return min(line, key=lambda at: abs(boxes[at].center().x() - middle))
