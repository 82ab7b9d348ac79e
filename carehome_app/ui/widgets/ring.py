"""A ring that fills up to a share of a hundred, with the number inside."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from carehome_app.ui.theme import LIGHT

SIZE: Final = 64
THICK: Final = 7
TOP: Final = 90 * 16
"""Qt counts sixteenths of a degree, counter-clockwise from three o'clock."""
FULL: Final = 360 * 16


class Ring(QWidget):
    """Per cent as a ring, from the top clockwise. Empty means: has not begun."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a ring that has not begun."""
        super().__init__(parent)
        self._percent: int | None = None
        self.setFixedSize(SIZE, SIZE)

    @property
    def percent(self) -> int | None:
        """What is shown."""
        return self._percent

    def show_percent(self, percent: int | None) -> None:
        """Show a share from 0 to 100, or that it has not begun."""
        self._percent = percent
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size."""
        return QSize(SIZE, SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring and its number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = THICK / 2 + 1
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.setPen(QPen(QColor(LIGHT.line), THICK))
        painter.drawEllipse(box)
        if self._percent:
            pen = QPen(QColor(LIGHT.accent), THICK)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(box, TOP, -FULL * self._percent // 100)
        shown = "–" if self._percent is None else f"{self._percent}%"
        painter.setPen(QColor(LIGHT.ink if self._percent else LIGHT.muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, shown)
