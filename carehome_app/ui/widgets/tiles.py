"""A tile: a name, a sign and a time, small enough that a floor of them is seen at once."""

from typing import Final

import msgspec
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from carehome_app.ui.style.icons import paint
from carehome_app.ui.style.style import program_font
from carehome_app.ui.style.theme import SMALL, theme
from carehome_app.ui.widgets.signs import State

WIDTH: Final = 84
HEIGHT: Final = 44
_STANDS_OUT: Final = (State.DUE, State.BAD, State.LOOK)


class TileSaid(msgspec.Struct, frozen=True):
    """What a tile says: done recedes, due stands out, late is red with its sign."""

    name: str
    state: State
    word: str
    """The state in a word, for a screen reader and the tooltip."""
    below: str = ""
    """The time, or who."""


def paint_tile(painter: QPainter, box: QRectF, said: TileSaid, *, chosen: bool = False) -> None:
    """Paint a tile into a rectangle, for the widget and for delegates that paint many."""
    worn, state = theme(), said.state
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = worn.accent if chosen else worn.line if state is State.DONE else state.ink
    painter.setPen(QPen(QColor(edge), 2 if chosen else 1))
    painter.setBrush(QColor(state.ground))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
    paint(painter, state.icon, state.ink, QRectF(box.right() - 20, box.top() + 6, 13, 13))
    font = QFont(program_font())
    font.setBold(state in _STANDS_OUT)
    painter.setFont(font)
    painter.setPen(QColor(worn.muted if state is State.DONE else worn.ink))
    half = box.height() / 2
    _line(painter, QRectF(box.left() + 8, box.top() + 2, box.width() - 30, half), said.name)
    painter.setFont(program_font(SMALL))
    painter.setPen(QColor(state.ink if state in _STANDS_OUT else worn.muted))
    _line(
        painter, QRectF(box.left() + 8, box.top() + half, box.width() - 14, half - 2), said.below
    )
    painter.restore()


def _line(painter: QPainter, box: QRectF, text: str) -> None:
    fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), fitting)
