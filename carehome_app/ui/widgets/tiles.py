"""A tile: a name, a sign and a time, small enough that a floor of them is seen at once."""

from typing import Final

import msgspec
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from carehome_app.ui.style.icons import paint
from carehome_app.ui.style.style import program_font
from carehome_app.ui.style.theme import SMALL, pixels, theme
from carehome_app.ui.widgets.labels import plain_tip
from carehome_app.ui.widgets.signs import State

WIDTH: Final = 84
_ALONE: Final = 68
_LOW: Final = 32
"""Below so many pixels only the name has room."""
HEIGHT: Final = 44
SIGN: Final = 12
GAP: Final = 3
"""How large the sign of a tile is and what lies beside it, in pixels."""
_STANDS_OUT: Final = (State.DUE, State.BAD, State.LOOK)


class TileSaid(msgspec.Struct, frozen=True):
    """What a tile says: done recedes, due stands out, late is red with its sign."""

    name: str
    state: State | None
    """None where there is nothing to say of it: a room nobody is ill in, a place still free."""
    word: str
    """The state in a word, for a screen reader and the tooltip."""
    below: str = ""
    """The time, or who."""


class Tile(QWidget):
    """One tile by itself."""

    def __init__(self, said: TileSaid) -> None:
        """Say this."""
        super().__init__()
        self.said = said
        self.setFixedSize(pixels(_ALONE), pixels(HEIGHT - 6))
        words = " ".join(filter(None, (said.name, said.word, said.below)))
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        paint_tile(painter, QRectF(self.rect()), self.said)
        painter.end()


def paint_tile(painter: QPainter, box: QRectF, said: TileSaid, *, chosen: bool = False) -> None:
    """Paint a tile into a rectangle, for the widget and for delegates that paint many."""
    worn, state = theme(), said.state
    calm, stands_out = state in (None, State.DONE), state in _STANDS_OUT
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = worn.accent if chosen else worn.line if state is None or calm else state.ink
    painter.setPen(QPen(QColor(edge), 2 if chosen else 1))
    painter.setBrush(QColor(worn.card if state is None else state.ground))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
    font = QFont(program_font())
    font.setBold(chosen or stands_out)
    painter.setFont(font)
    painter.setPen(QColor(worn.muted if calm and not chosen else worn.ink))
    inside = box.adjusted(8, 0, -6, 0)
    two = said.name and said.below and box.height() >= pixels(_LOW)
    half = inside.height() / 2 if two else 0.0
    named, below = inside.adjusted(0, 2 if two else 0, 0, -half), inside.adjusted(0, half, 0, -2)
    if state is not None:
        # Before the time where a long name would be shortened beside it.
        words = painter.fontMetrics().horizontalAdvance(said.name or said.below)
        is_below = bool(two) and words + SIGN + GAP > named.width()
        line = below if is_below else named
        left = line.left() - 1 if is_below else line.right() - SIGN
        sign = QRectF(left, line.center().y() - SIGN / 2, SIGN, SIGN)
        paint(painter, state.icon, state.ink, sign)
        if is_below:
            below.setLeft(sign.right() + GAP)
        else:
            named.setRight(sign.left() - GAP)
    _line(painter, named, said.name or said.below)
    if two:
        painter.setFont(program_font(SMALL))
        painter.setPen(QColor(state.ink if state is not None and stands_out else worn.muted))
        _line(painter, below, said.below)
    painter.restore()


def _line(painter: QPainter, box: QRectF, text: str) -> None:
    fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), fitting)
