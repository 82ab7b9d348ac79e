"""A thin bar of a due list: what is done, what is explained, and what is open."""

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
EXPLAINED: Final = "edge"
"""Neither done nor open: grey, between the two."""


class DueBar(QWidget):
    """Like a QProgressBar, which paints the whole window at once with every new value."""

    def __init__(self, say: Translate, words: DueWords) -> None:
        """Show a list of nothing."""
        super().__init__()
        self._say, self._words = say, words
        self._due: DueList | None = None
        self._shares = (0.0, 0.0)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(60)
        self.setMaximumWidth(230)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

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
        shares = (due.done / whole, due.explained / whole)
        said = self._say(sentence(identities(due, self._words)[-1]))
        self.setAccessibleName(said)
        self.setToolTip(plain_tip(said))
        if shares != self._shares:
            self._shares = shares
            self.update()

    def sizeHint(self) -> QSize:
        """Return a length at which shares can be told apart; where room is short less will do."""
        return QSize(USUAL, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the whole and its parts."""
        painter = QPainter(self)
        paint_due(painter, QRectF(self.rect()), self._shares)
        painter.end()


def paint_due(painter: QPainter, box: QRectF, shares: tuple[float, float]) -> None:
    """Paint what is done and explained in the middle of a rectangle, also for delegates."""
    bar = QRectF(box.left(), box.center().y() - HEIGHT / 2, box.width(), HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    rounded = QPainterPath()
    rounded.addRoundedRect(bar, HEIGHT / 2, HEIGHT / 2)
    painter.fillPath(rounded, QColor(theme().line))
    painter.setClipPath(rounded)
    begin = bar.left()
    for share, ink in zip(shares, (theme().accent, colour(EXPLAINED)), strict=True):
        part = QRectF(begin, bar.top(), bar.width() * share, bar.height())
        painter.fillRect(part, QColor(ink))
        begin = part.right()
    painter.restore()
