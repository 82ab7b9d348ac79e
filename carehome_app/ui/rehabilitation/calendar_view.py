"""The month of one person as a calendar: minutes on each day, and where training was missed."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from carehome_app.ui.rehabilitation.views import Painted
from carehome_app.ui.style.theme import colour, pixels

_IN_A_ROW: Final = 16
_CELL: Final = 38


class DayShown(NamedTuple):
    """A day as it is painted: its number, a sign with the minutes, and in which ink."""

    number: str
    said: str
    ink: str


class CalendarView(Painted):
    """Two rows of days; a sign says what a colour would."""

    def __init__(self) -> None:
        """Show no day."""
        super().__init__("calendar")
        self._days: tuple[DayShown, ...] = ()

    def show_days(self, days: Sequence[DayShown]) -> None:
        """Show these days."""
        self._days = tuple(days)
        rows = -(-len(days) // _IN_A_ROW)
        words = "; ".join(f"{one.number}: {one.said}" for one in days if one.said)
        self.show_words(rows * pixels(_CELL), words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the days."""
        del event
        painter = QPainter(self)
        width, cell = self.width() // _IN_A_ROW, pixels(_CELL)
        for place, one in enumerate(self._days):
            row, column = divmod(place, _IN_A_ROW)
            room = QRect(column * width, row * cell, width - 1, cell - 1)
            painter.fillRect(room, QColor(colour("card" if one.said else "head")))
            painter.setPen(QColor(colour("line")))
            painter.drawRect(room)
            above = room.adjusted(3, 1, 0, -cell // 2)
            below = room.adjusted(3, cell // 2 - 2, 0, -1)
            self.write(painter, above, one.number, "muted")
            self.write(painter, below, one.said, one.ink)
