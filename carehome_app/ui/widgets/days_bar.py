"""How many days something lasts, as a bar against ticks at 7, 14 and 30 days."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.style.theme import theme

TICKS: Final = (7, 14, 30)
DAYS: Final = QT_TRANSLATE_NOOP("DaysBar", "{days} days")
UNKNOWN: Final = QT_TRANSLATE_NOOP("DaysBar", "days not known")
_WIDEST: Final = 36
"""The days at which the bar is full: a little beyond the last tick."""
_THICK: Final = 8


class DaysBar(QWidget):
    """Red below the first tick, amber below the second; the figure in words stands beside it."""

    def __init__(self, say: Translate) -> None:
        """Make a bar of which nothing is known."""
        super().__init__()
        self._say = say
        self._days: int | None = None
        self.setMinimumWidth(96)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_days(None)

    def show_days(self, days: int | None) -> None:
        """Show whole days; None when they are not known, which is not zero."""
        self._days = days
        self.setAccessibleName(self._say(UNKNOWN if days is None else DAYS.with_(days=days)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size."""
        return QSize(160, _THICK + 8)

    def minimumSizeHint(self) -> QSize:
        """Return a narrower one: a bar has no words to cut."""
        return QSize(96, _THICK + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the bar and the ticks."""
        paint_days(self, self._days)


def paint_days(widget: QWidget, days: int | None) -> None:
    """Paint a bar of days over a whole widget."""
    painter = QPainter(widget)
    paint_days_in(painter, QRectF(widget.rect()), days)
    painter.end()


def paint_days_in(painter: QPainter, box: QRectF, days: int | None) -> None:
    """Paint a bar of days into a rectangle, also for delegates."""
    worn = theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    bar = QRectF(box.left(), box.center().y() - _THICK / 2, box.width(), _THICK)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(worn.line))
    painter.drawRoundedRect(bar, 3, 3)
    if days is not None:
        red, amber = TICKS[:2]
        fill = worn.alarm if days < red else worn.look if days < amber else worn.accent
        filled = QRectF(bar)
        filled.setWidth(bar.width() * min(days, _WIDEST) / _WIDEST)
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(filled, 3, 3)
    painter.setPen(QPen(QColor(worn.muted), 1))
    for _days, at in tick_places(bar):
        painter.drawLine(QPointF(at, bar.top() - 3), QPointF(at, bar.bottom() + 3))
    painter.restore()


def tick_places(bar: QRectF) -> Iterator[tuple[int, float]]:
    """Yield the days of each tick of a bar, and where across it stands."""
    for days in TICKS:
        yield days, bar.left() + bar.width() * days / _WIDEST
