"""A thin bar that says how much is done."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from carehome_app.ui.style.theme import theme


class ThinBar(QWidget):
    """Like a QProgressBar, which paints the whole window at once with every new value."""

    def __init__(self) -> None:
        """Show nothing done."""
        super().__init__()
        self._share = 0.0
        self.setFixedHeight(8)
        self.setMinimumWidth(60)
        self.setMaximumWidth(230)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        """Show a share from 0 to 1."""
        if share != self._share:
            self._share = share
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the whole and the part."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().line))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setBrush(QColor(theme().accent))
        done = QRectF(0, 0, self.width() * self._share, self.height())
        painter.drawRoundedRect(done, 4, 4)
        painter.end()
