"""Shows a drawn chart, and what lies under the pointer on top of it.

The chart's pixels are kept: pointing at something paints a ring and words, and draws no chart.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from carehome_app.ui.style.style import is_dark
from carehome_app.ui.style.theme import inch, pixels, theme
from carehome_app.ui.trends.stages import Pointed
from carehome_app.ui.widgets.panel import UpAndDown

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from carehome_app.charts.ink import Ink

SETTLE: Final = 60
"""Milliseconds after which a new size is drawn."""
PADDING: Final = 7
LEAST: Final = (320, 220)
"""Pixels below which no chart is drawn."""


def ink_of(widget: QWidget) -> "Ink":
    """Return light or dark ink, as the window is."""
    from carehome_app.charts.ink import DARK, LIGHT

    return DARK if is_dark(widget) else LIGHT


class ChartCanvas(QWidget):
    """A picture of a figure; places are in the figure's own pixels, from the lower left."""

    pointed = Signal(float, float)
    opened = Signal(float, float)
    turned = Signal(float, float)
    """The wheel: how many notches, and where along."""
    dragged = Signal(float)
    """How far, in figure pixels."""
    resized = Signal()

    def __init__(self) -> None:
        """Make an empty canvas."""
        super().__init__()
        self.setObjectName("chart")
        self.setMouseTracking(True)
        self.setMinimumSize(*LEAST)
        self.zooms = True
        """Whether the wheel zooms; where it cannot, it moves the chart up and down."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pixmap = QPixmap()
        self._what: Pointed | None = None
        self._from: QPointF | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE)
        self._settle.timeout.connect(self.resized)

    @property
    def is_settled(self) -> bool:
        """Whether what is shown has the size of the canvas."""
        return not self._settle.isActive()

    @property
    def inches(self) -> tuple[float, float]:
        """How large a figure must be to fill the canvas."""
        return max(self.width(), LEAST[0]) / inch(), max(self.height(), LEAST[1]) / inch()

    @property
    def dpi(self) -> float:
        """How many real pixels an inch of a figure has here."""
        return inch() * self.devicePixelRatioF()

    def show_figure(self, figure: "Figure") -> None:
        """Draw a figure and show it."""
        from carehome_app.charts.picture import draw

        figure.set_dpi(self.dpi)
        pixels = draw(figure)
        image = QImage(
            pixels.rgba,
            pixels.width,
            pixels.height,
            4 * pixels.width,
            QImage.Format.Format_RGBA8888,
        )
        self._pixmap = QPixmap.fromImage(image)
        self._pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._what = None
        self.update()

    def say_aloud(self, *sentences: str) -> None:
        """Tell who does not see the picture what it shows."""
        self.setAccessibleName("\n".join(one for one in sentences if one))

    def point_at(self, what: Pointed | None) -> None:
        """Show what is pointed at, or nothing."""
        if what != self._what:
            self._what = what
            self.update()

    def picture(self) -> QPixmap:
        """Return what is shown, without what is pointed at."""
        return self._pixmap

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the kept picture, the ring and the words."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        if self._what is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_words(painter, self._what)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew once the size has settled."""
        super().resizeEvent(event)
        self._settle.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point, or drag while a button is held."""
        where = event.position()
        if self._from is not None and event.buttons() & Qt.MouseButton.LeftButton:
            moved = where.x() - self._from.x()
            if abs(moved) >= 3:
                self._from = where
                self.dragged.emit(moved * self.devicePixelRatioF())
            return
        self.pointed.emit(*self._place(where))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag."""
        self._from = event.position()
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what lies there after a click without a drag."""
        if self._from is not None and (event.position() - self._from).manhattanLength() < 4:
            self.opened.emit(*self._place(event.position()))
        self._from = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer."""
        if not self.zooms:
            event.ignore()
            return
        notches = event.angleDelta().y() / 120
        if notches:
            self.turned.emit(notches, self._place(event.position())[0])
        event.accept()

    def _place(self, where: QPointF) -> tuple[float, float]:
        ratio = self.devicePixelRatioF()
        return where.x() * ratio, (self.height() - where.y()) * ratio

    def _paint_words(self, painter: QPainter, what: Pointed) -> None:
        ratio = self.devicePixelRatioF()
        spot = QPointF(what.x / ratio, self.height() - what.y / ratio)
        painter.setPen(QPen(QColor(theme().accent), 2))
        if what.cell is not None:
            left, bottom, wide, tall = (one / ratio for one in what.cell)
            painter.drawRect(QRectF(left, self.height() - bottom - tall, wide, tall))
        else:
            painter.drawEllipse(spot, 7, 7)
        if not what.words:
            return
        metrics = QFontMetrics(painter.font())
        lines = what.words.split("\n")
        wide = max(metrics.horizontalAdvance(line) for line in lines) + 2 * PADDING
        tall = metrics.lineSpacing() * len(lines) + 2 * PADDING
        left = min(max(spot.x() + 12, 0), max(self.width() - wide - 2, 0))
        top = spot.y() - tall - 10 if spot.y() - tall - 10 > 0 else spot.y() + 14
        box = QRectF(left, top, wide, tall)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().ink))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(theme().card))
        painter.drawText(box.adjusted(PADDING, PADDING, 0, 0), what.words)


class ChartPlace(UpAndDown):
    """Where a chart is seen: one that must be higher than its place is moved up and down."""

    def __init__(self, canvas: ChartCanvas) -> None:
        """Show this canvas."""
        super().__init__()
        self._canvas = canvas
        self.hold(canvas)

    def hold_high(self, least: int, *, zooms: bool) -> None:
        """Let the chart be so many pixels high at the least, from now on and from its top."""
        self._canvas.zooms = zooms
        self._canvas.setMinimumHeight(pixels(max(least, LEAST[1])))
        room = self.viewport()
        self._canvas.resize(room.width(), max(self._canvas.minimumHeight(), room.height()))
        self.verticalScrollBar().setValue(0)

    def minimumSizeHint(self) -> QSize:
        """Return the least size of a chart: what is higher is moved."""
        return QSize(*LEAST)

    def go(self, by: int) -> bool:
        """Go down (1) or up (-1) by what is in view; False where there is no further."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + by * bar.pageStep())
        return bar.value() != before
