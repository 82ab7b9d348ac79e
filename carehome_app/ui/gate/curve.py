"""How many were inside over the day: a line that steps up with who came, down with who went."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from carehome_app.domain.moments import HomeTime
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.gate.board import GateDay
from carehome_app.ui.style.style import program_font
from carehome_app.ui.style.theme import SMALL, theme
from carehome_app.ui.widgets.labels import plain_tip

SAID: Final = QT_TRANSLATE_NOOP("Gate", "Inside over the day: from {start} to {now}, most {most}")
_HIGH: Final = 52
_ROOM: Final = 14
"""For the hours below the line."""
_HOURS: Final = (0, 6, 12, 18, 24)


class InsideCurve(QWidget):
    """Small, without a legend: the highest and the present number stand in it."""

    def __init__(self, say: Translate) -> None:
        """Make it without a day."""
        super().__init__()
        self._say = say
        self._steps: Sequence[tuple[float, int]] = ()
        self._until = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, day: GateDay, home_time: HomeTime) -> None:
        """Show a day up to its moment."""
        begin = home_time.moment(day.day, time(0))
        whole = home_time.moment(day.day + timedelta(days=1), time(0)) - begin
        moves = [(one.at, one.moves) for one in day.passages if one.is_valid and one.moves]
        inside = day.occupancy.now - sum(step for _at, step in moves)
        steps = [(0.0, inside)]
        for at, step in moves:
            inside += step
            steps.append((_share(at, begin, whole), inside))
        self._steps, self._until = steps, _share(day.at, begin, whole)
        counts = [count for _at, count in steps]
        said = SAID.with_(start=counts[0], now=counts[-1], most=max(counts))
        self.setAccessibleName(self._say(said))
        self.setToolTip(plain_tip(self._say(said)))
        self.setVisible(len(steps) > 1)
        self.update()

    def counts(self) -> list[int]:
        """Return the numbers of its steps."""
        return [count for _at, count in self._steps]

    def sizeHint(self) -> QSize:
        """Return a strip."""
        return QSize(240, _HIGH)

    def minimumSizeHint(self) -> QSize:
        """Return a narrow strip."""
        return QSize(120, _HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line, and below it the hours."""
        if not self._steps:
            return
        worn, painter = theme(), QPainter(self)
        painter.setFont(program_font(SMALL))
        high, wide = self.height() - _ROOM, self.width() - 34
        counts = self.counts()
        low, most = min(counts), max(counts)
        scale = (high - 6) / max(most - low, 1)
        painter.setPen(QColor(worn.muted))
        for hour in _HOURS:
            box = QRectF(wide * hour / 24 - 12, high, 28, _ROOM)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(hour))
        painter.setPen(QPen(QColor(worn.line), 1))
        painter.drawLine(QPointF(0, high), QPointF(wide, high))
        painter.setPen(QPen(QColor(worn.accent), 2))
        before = QPointF(0, high - 2 - (counts[0] - low) * scale)
        for at, count in (*self._steps[1:], (self._until, counts[-1])):
            there = QPointF(at * wide, before.y())
            painter.drawLine(before, there)
            before = QPointF(there.x(), high - 2 - (count - low) * scale)
            painter.drawLine(there, before)
        painter.setPen(QColor(worn.ink))
        box = QRectF(before.x() + 4, before.y() - 8, 34, 16)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, str(counts[-1]))
        painter.end()


def _share(at: datetime, begin: datetime, whole: timedelta) -> float:
    return min(max((at - begin) / whole, 0.0), 1.0)
