"""The chart of people with fever per day; matplotlib comes after the page was painted."""

from collections.abc import Sequence
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carehome_app.domain.report import DayBars
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.context import Context
from carehome_app.ui.widgets.card import label

if TYPE_CHECKING:
    from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg

HEIGHT = 150
ALL_QUIET = QT_TRANSLATE_NOOP("Today", "No fever in these days.")


class FeverChart(QWidget):
    """Bars of the last days. Nothing heavy is imported before it was painted once."""

    drawn = Signal()
    """The chart stands there."""

    def __init__(self, context: Context) -> None:
        """Make a chart without a figure."""
        super().__init__()
        self._context = context
        self._say = context.say
        self._bars: DayBars | None = None
        self._canvas: FigureCanvasQTAgg | None = None
        self._was_painted = False
        self._quiet = label("", "muted")
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.addWidget(self._quiet)
        self._inside.addStretch(1)
        self.setFixedHeight(HEIGHT)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._prepare)

    def show_days(self, days: Sequence[date], counts: Sequence[int]) -> None:
        """Show how many people had a fever on each day."""
        bars = DayBars(tuple(days), tuple(counts))
        if bars == self._bars:
            return
        self._bars = bars
        self._quiet.setText("" if any(counts) else self._say(ALL_QUIET))
        self._quiet.setVisible(not any(counts))  # an empty line would push the bars out below
        if self._was_painted:
            self._later.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ask for the figure once the page is there."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self._later.start()

    def _prepare(self) -> None:
        """Import what is slow beside the window; it never waits for a chart."""
        self._context.background.run(self, _import_charts, done=self._draw, failed=_fail)

    def _draw(self, _done: None) -> None:
        if self._bars is None:
            return
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg

        from carehome_app.charts.day_bars import day_bars

        ratio = 100.0
        size = (max(self.width(), 300) / ratio, HEIGHT / ratio)
        canvas = FigureCanvasQTAgg(day_bars(self._bars, self._say, size=size))  # type: ignore[no-untyped-call]
        canvas.setMinimumHeight(HEIGHT)
        if self._canvas is not None:
            self._inside.removeWidget(self._canvas)
            self._canvas.deleteLater()
        self._canvas = canvas
        self._inside.insertWidget(1, canvas)
        self.drawn.emit()


def _import_charts() -> None:
    import_module("carehome_app.charts.day_bars")
    import_module("matplotlib.backends.backend_agg")


def _fail(error: Exception) -> None:
    raise error
