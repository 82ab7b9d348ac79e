"""A thin bar of how a whole is divided: of a due list what is done, explained, and open."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from carehome_app.domain.duties.due_list import DueList
from carehome_app.domain.duties.identity import DueWords, identities, sentence
from carehome_app.i18n import Translate
from carehome_app.ui.style.theme import colour, theme
from carehome_app.ui.widgets.labels import plain_tip

HEIGHT: Final = 8
USUAL: Final = 120
LEAST: Final = 4.0
"""Pixels of the least part that is not nothing: one home of 195 is seen."""
DUE_INKS: Final = ("accent", "edge")
"""What is done, and what is explained: neither done nor open, grey between the two."""
Parts = Sequence[tuple[float, str]]
"""Shares of a whole, each from 0 to 1 with its colour by name; what is left over is open."""


class ShareBar(QWidget):
    """Like a QProgressBar, which paints the whole window at once with every new value."""

    def __init__(self) -> None:
        """Show nothing of a whole."""
        super().__init__()
        self._parts: Parts = ()
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(60)
        self.setMaximumWidth(230)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Parts, said: str) -> None:
        """Show how a whole is divided, to eyes and in words."""
        self.setAccessibleName(said)
        self.setToolTip(plain_tip(said))
        if parts != self._parts:
            self._parts = parts
            self.update()

    def sizeHint(self) -> QSize:
        """Return a length at which shares can be told apart; where room is short less will do."""
        return QSize(USUAL, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the whole and its parts."""
        painter = QPainter(self)
        paint_parts(painter, QRectF(self.rect()), self._parts)
        painter.end()


class DueBar(ShareBar):
    """How far a due list is."""

    def __init__(self, say: Translate, words: DueWords) -> None:
        """Show a list of nothing."""
        super().__init__()
        self._say, self._words = say, words
        self._due: DueList | None = None
        self._shares = (0.0, 0.0)

    @property
    def shares(self) -> tuple[float, float]:
        """How much is done and how much is explained, each from 0 to 1."""
        return self._shares

    def show_list(self, due: DueList) -> None:
        """Show how far a list is, to eyes and in words."""
        if due == self._due:
            return
        self._due = due
        whole = max(due.due, 1)
        self._shares = (due.done / whole, due.explained / whole)
        parts = tuple(zip(self._shares, DUE_INKS, strict=True))
        self.show_parts(parts, self._say(sentence(identities(due, self._words)[-1])))


def paint_due(painter: QPainter, box: QRectF, shares: tuple[float, float]) -> None:
    """Paint what is done and explained in the middle of a rectangle, also for delegates."""
    paint_parts(painter, box, tuple(zip(shares, DUE_INKS, strict=True)))


def paint_parts(painter: QPainter, box: QRectF, parts: Parts, height: int = HEIGHT) -> None:
    """Paint a whole and its parts in the middle of a rectangle, also for delegates."""
    bar = QRectF(box.left(), box.center().y() - height / 2, box.width(), height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    rounded = QPainterPath()
    rounded.addRoundedRect(bar, height / 2, height / 2)
    painter.fillPath(rounded, QColor(theme().line))
    painter.setClipPath(rounded)
    begin = bar.left()
    for width, (_share, ink) in zip(_widths(parts, bar.width()), parts, strict=True):
        painter.fillRect(QRectF(begin, bar.top(), width, bar.height()), QColor(colour(ink)))
        begin += width
    painter.restore()


def _widths(parts: Parts, room: float) -> list[float]:
    """Return the width of each part; what is little is seen, and the largest gives way to it."""
    widths = [max(share * room, LEAST) if share else 0.0 for share, _ink in parts]
    over = sum(widths) - room
    if over > 0:
        largest = widths.index(max(widths))
        widths[largest] -= over
    return widths
