"""A running clock: how long until something is due, in words, with a bar of four pixels."""

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.style.icons import paint
from carehome_app.ui.style.theme import colour, theme

LEFT_MINUTES: Final = QT_TRANSLATE_NOOP("Clock", "{minutes} min left")
LEFT_HOURS: Final = QT_TRANSLATE_NOOP("Clock", "{hours} h {minutes} min left")
LEFT_DAYS: Final = QT_TRANSLATE_NOOP("Clock", "{days} d {hours} h left")
OVER_MINUTES: Final = QT_TRANSLATE_NOOP("Clock", "{minutes} min overdue")
OVER_HOURS: Final = QT_TRANSLATE_NOOP("Clock", "{hours} h {minutes} min overdue")
OVER_DAYS: Final = QT_TRANSLATE_NOOP("Clock", "{days} d {hours} h overdue")

BAR: Final = 4
_SIGN: Final = 14
SOON: Final = 0.75
"""From this share of the time on, the clock is amber."""


def time_left(now: datetime, due: datetime) -> Text:
    """Return how long there is until something is due, or since when it is overdue."""
    left = due - now
    words = (LEFT_MINUTES, LEFT_HOURS, LEFT_DAYS)
    if left < timedelta(0):
        left, words = -left, (OVER_MINUTES, OVER_HOURS, OVER_DAYS)
    hours, minutes = divmod(left // timedelta(minutes=1), 60)
    if hours >= 24:  # hours of a day
        return words[2].with_(days=hours // 24, hours=hours % 24)
    if hours:
        return words[1].with_(hours=hours, minutes=minutes)
    return words[0].with_(minutes=minutes)


def gone(began: datetime, due: datetime, now: datetime) -> float:
    """Return how much of a time has gone, from 0 to 1."""
    whole = max((due - began).total_seconds(), 1.0)
    return min(max((now - began).total_seconds() / whole, 0.0), 1.0)


def inks(share: float, *, over: bool) -> tuple[str, str]:
    """Return the names of the colours of the words, which say it too, and of the bar."""
    if over:
        return "alarm", "alarm"
    return ("low", "look") if share >= SOON else ("muted", "accent")


def paint_share(painter: QPainter, bar: QRectF, share: float, ink: str) -> None:
    """Paint how much of a time has gone, as a bar of four pixels, also for delegates."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme().line))
    painter.drawRoundedRect(bar, 2, 2)
    painter.setBrush(QColor(ink))
    painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()), 2, 2)


class ResponseClock(QWidget):
    """Words over a bar that fills as the time runs out: red, and full, when it has."""

    def __init__(self, say: Translate) -> None:
        """Make a clock that shows nothing yet."""
        super().__init__()
        self._say = say
        self._words, self._share, self._over = "", 0.0, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_time(self, began: datetime, due: datetime, now: datetime) -> None:
        """Show a time that began, is due, and is now."""
        self._words = self._say(time_left(now, due))
        self._share = gone(began, due, now)
        self._over = now > due
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    @property
    def share(self) -> float:
        """How much of the time has run, from 0 to 1."""
        return self._share

    def sizeHint(self) -> QSize:
        """Return the room of the words and the bar."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._words) + _SIGN + 8, metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        """Return the same: the words are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint sign, words and bar."""
        ink, fill = map(colour, inks(self._share, over=self._over))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, "clock", ink, QRectF(0, 2, _SIGN, _SIGN))
        painter.setPen(QColor(ink))
        words = self.rect().adjusted(_SIGN + 6, 0, 0, -BAR - 2)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._words)
        bar = QRectF(0, self.height() - BAR, self.width(), BAR)
        paint_share(painter, bar, self._share, fill)
        painter.end()
