"""The steps of what goes through hands: which are done, by whom and when, and which is next."""

from collections.abc import Sequence
from typing import Final

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from carehome_app.ui.style.icons import paint
from carehome_app.ui.style.style import program_font
from carehome_app.ui.style.theme import SMALL, theme
from carehome_app.ui.widgets.labels import begun

_DOT: Final = 18
_GAP: Final = 10
_APART: Final = 4


class Step(msgspec.Struct, frozen=True):
    """One step: its word, and who did it when; `below` is empty while nobody has."""

    word: str
    below: str = ""
    done: bool = False


class Stepper(QWidget):
    """Steps from left to right; the first that is not done is where one is."""

    def __init__(self) -> None:
        """Make one without steps."""
        super().__init__()
        self._steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps."""
        self._steps = tuple(replace(step, word=begun(step.word)) for step in steps)
        self.setAccessibleName(" → ".join(_aloud(step) for step in self._steps))
        self.updateGeometry()
        self.update()

    @property
    def current(self) -> int:
        """The place of the first step that is not done; the number of steps when all are."""
        places = range(len(self._steps))
        return next((place for place in places if not self._steps[place].done), len(self._steps))

    def sizeHint(self) -> QSize:
        """Return a room in which no word is cut."""
        room = max((self._width(step) for step in self._steps), default=0)
        lines = 1 + any(step.below for step in self._steps)
        height = self.fontMetrics().height()
        return QSize(room * len(self._steps), _DOT + lines * height + 8)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line, the dots and the words."""
        if not self._steps:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.width() / len(self._steps)
        for place, step in enumerate(self._steps):
            self._paint_step(painter, QRectF(place * room, 0, room, self.height()), step)
        painter.end()

    def _paint_step(self, painter: QPainter, box: QRectF, step: Step) -> None:
        worn, place = theme(), self._steps.index(step)
        here = place == self.current
        ink = worn.well if step.done else worn.accent if here else worn.edge
        middle = QPointF(box.left() + _DOT / 2, _DOT / 2)
        painter.setPen(QPen(QColor(ink if step.done else worn.line), 2))
        if place + 1 < len(self._steps):
            right = QPointF(box.right() - 4, _DOT / 2)
            painter.drawLine(QPointF(middle.x() + _DOT / 2 + 4, _DOT / 2), right)
        dot = QRectF(box.left() + 1, 1, _DOT - 2, _DOT - 2)
        painter.setPen(QPen(QColor(ink), 2))
        painter.setBrush(QColor(worn.well_soft if step.done else worn.card))
        painter.drawEllipse(dot)
        if step.done:
            paint(painter, "check", ink, dot.adjusted(3, 3, -3, -3))
        font = program_font()
        font.setBold(here)
        painter.setFont(font)
        painter.setPen(QColor(worn.ink if step.done or here else worn.muted))
        height = painter.fontMetrics().height()
        top = _DOT + 4
        _write(painter, QRectF(box.left(), top, box.width() - _APART, height), step.word)
        painter.setFont(program_font(SMALL))
        painter.setPen(QColor(worn.muted))
        _write(painter, QRectF(box.left(), top + height, box.width() - _APART, height), step.below)

    def _width(self, step: Step) -> int:
        metrics = self.fontMetrics()
        bold_takes_more = 1.1
        widest = max(metrics.horizontalAdvance(step.word), metrics.horizontalAdvance(step.below))
        return round(widest * bold_takes_more) + _GAP


def _write(painter: QPainter, box: QRectF, words: str) -> None:
    """Write words that never run into those of the next step."""
    right = Qt.TextElideMode.ElideRight
    painter.drawText(box, 0, painter.fontMetrics().elidedText(words, right, round(box.width())))


def _aloud(step: Step) -> str:
    return f"{step.word} ✓ {step.below}".strip() if step.done else step.word
