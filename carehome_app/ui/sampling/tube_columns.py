"""Where the columns of a list of tubes stand, and what they are called."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.style.style import program_font
from carehome_app.ui.style.theme import SMALL, pixels, theme
from carehome_app.ui.widgets.labels import begun

X_GROUP, X_BOXES, X_COUNT, X_RESULT = 60, 140, 264, 298
HIGH: Final = 28
_USUAL, _MOST_ASIDE = 480, 140
"""From how many pixels on, and by how many at most, the boxes stand further right."""
HEADINGS: Final = (
    QT_TRANSLATE_NOOP("Sampling", "Tube"),
    QT_TRANSLATE_NOOP("Sampling", "Group"),
    QT_TRANSLATE_NOOP("Sampling", "Filled"),
    QT_TRANSLATE_NOOP("Sampling", "Answer"),
    QT_TRANSLATE_NOOP("Sampling", "Answered, or waits"),
)
"""Over the label, the group, the boxes with how many they are, the answer and its time."""


def aside_of(box: QRect) -> int:
    """Return how much more room a wide list gives to where a tube belongs."""
    return max(min(box.width() - _USUAL, _MOST_ASIDE), 0)


class TubeHeadings(QWidget):
    """What the columns of the tubes are called; each over its own, as far as it is read whole."""

    def __init__(self, over: QWidget, say: Translate) -> None:
        """Stand over a list of tubes."""
        super().__init__(over)
        self._words = [begun(say(one)) for one in HEADINGS]
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def sizeHint(self) -> QSize:
        """Return the height of one line."""
        return QSize(200, pixels(HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint each over its own column."""
        painter, box = QPainter(self), self.rect()
        painter.fillRect(box, QColor(theme().head))
        painter.setPen(QColor(theme().muted))
        painter.setFont(program_font(SMALL))
        aside, middle = aside_of(box), Qt.AlignmentFlag.AlignVCenter
        *usual, right = self._words
        starts = (12, X_GROUP, X_BOXES + aside, X_RESULT + aside + 20)
        ends = (*starts[1:], box.width() - 12)
        for words, start, end in zip(usual, starts, ends, strict=True):
            room = QRect(start, 0, end - start - 4, box.height())
            fits = painter.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, middle, fits)
        # The moment stands at the right where there is room for it, and so does its heading.
        advance = painter.fontMetrics().horizontalAdvance
        if starts[-1] + advance(usual[-1]) + advance(right) + 24 <= box.width():
            at_right = middle | Qt.AlignmentFlag.AlignRight
            painter.drawText(box.adjusted(0, 0, -12, 0), at_right, right)
        painter.end()
