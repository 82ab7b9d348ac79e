"""A list that shows whole rows only: none is cut at its lower edge."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView

LEAST: Final = 2
"""How many rows it wants at least."""


class WholeRows(QListView):
    """A list of rows of one height."""

    def __init__(self, row: int) -> None:
        """Make an empty list whose rows are so many pixels high."""
        super().__init__()
        self._row = row

    def minimumSizeHint(self) -> QSize:
        """Return room for a few rows."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), LEAST * self._row + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what is over of the height empty."""
        super().resizeEvent(event)
        over = self.contentsRect().height() % self._row
        if over != self.viewportMargins().bottom():
            self.setViewportMargins(0, 0, 0, over)
