"""The small cards at the top of Today: a ring or a figure, a name, and a line of words."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carehome_app.ui.style.style import program_font, set_kind
from carehome_app.ui.style.theme import theme
from carehome_app.ui.widgets.labels import Card, label

# A ring that fills up to a share of a hundred, with the number inside.

SIZE: Final = 64
SMALL_RING: Final = 48
SMALL_NUMBER: Final = 9
"""A ring in a line, and the point size of its number: 100 per cent do not touch it."""
THIN: Final = 9
"""So many times as large as its line is thick is a ring."""
TOP: Final = 90 * 16
"""Qt counts sixteenths of a degree, counter-clockwise from three o'clock."""
FULL: Final = 360 * 16


class Ring(QWidget):
    """Per cent as a ring, from the top clockwise. Empty means: has not begun."""

    def __init__(self, *, size: int = SIZE) -> None:
        """Make a ring that has not begun."""
        super().__init__()
        self._percent: int | None = None
        self._size = size
        self.setFixedSize(size, size)

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
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring and its number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = self._size / THIN
        edge = thick / 2 + 1
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.setPen(QPen(QColor(theme().line), thick))
        painter.drawEllipse(box)
        if self._percent:
            pen = QPen(QColor(theme().accent), thick)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(box, TOP, -FULL * self._percent // 100)
        if self._size < SIZE:
            painter.setFont(program_font(SMALL_NUMBER))
        shown = "–" if self._percent is None else f"{self._percent}%"
        painter.setPen(QColor(theme().ink if self._percent else theme().muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, shown)


# The small cards at the top of Today: a ring or a figure, a name, and a line of words.


class FigureCard(Card):
    """A ring or a large figure with a name and a line of words beside it."""

    def __init__(self, name: str, *, ring: bool = False) -> None:
        """Make a card; with a ring it shows per cent, without one a figure."""
        super().__init__()
        self.ring = Ring() if ring else None
        self._figure = label("", "figure")
        self._name = label(name, "section")
        self._line = label("", "hint", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._line)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._figure if self.ring is None else self.ring)
        row.addLayout(words, 1)
        self.body.addLayout(row)

    def show_share(self, percent: int | None, words: str) -> None:
        """Show a share on the ring."""
        if self.ring is not None:
            self.ring.show_percent(percent)
        self._line.setText(words)

    def show_figure(self, figure: str, words: str, *, alarm: bool = False) -> None:
        """Show a figure and what it means."""
        self._figure.setText(figure)
        self._line.setText(words)
        set_kind(self._line, "trouble" if alarm else "hint")

    def words(self) -> str:
        """Return what the line says."""
        return self._line.text()
