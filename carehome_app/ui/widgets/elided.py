"""A label that shortens its text instead of pushing its neighbours away."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel

from carehome_app.ui.tips import plain_tip


class ElidedLabel(QLabel):
    """One line of text; what does not fit is replaced by … and stands in the tooltip."""

    def __init__(self, text: str = "", *, least: int = 40) -> None:
        """Show a text in at least so many pixels, if it is as long as that."""
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._least = least

    def minimumSizeHint(self) -> QSize:
        """Return a small width: the text may be shortened."""
        hint = super().minimumSizeHint()
        return QSize(min(self.sizeHint().width(), self._least), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the whole text in the tooltip where it is shortened."""
        super().resizeEvent(event)
        self._say_in_tooltip()

    def setText(self, text: str) -> None:
        """Show a text."""
        super().setText(text)
        self._say_in_tooltip()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much of the text as fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(self.contentsRect(), self.alignment(), shown)

    def _say_in_tooltip(self) -> None:
        fits = self.fontMetrics().horizontalAdvance(self.text()) <= self.width()
        self.setToolTip("" if fits else plain_tip(self.text()))
