"""Import what the first page does not need, once the window stands and nobody types (ADR 0005)."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from shiboken6 import isValid

QUIET = 300
"""Milliseconds without a key before anything heavy is begun."""
BETWEEN = 20
"""Milliseconds between two jobs, so that a key pressed meanwhile is seen first."""


class Warming(QObject):
    """Does jobs one at a time; a pressed key postpones the next one."""

    def __init__(self, jobs: Iterable[Callable[[], object]], parent: QObject) -> None:
        """Take the jobs, in the order in which they are likely to be needed."""
        super().__init__(parent)
        self._jobs = list(jobs)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._do_next)

    @property
    def left(self) -> int:
        """How many jobs are still to be done."""
        return len(self._jobs)

    def start(self) -> None:
        """Begin when nobody has typed for a moment."""
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self._timer.start(QUIET)

    def stop(self) -> None:
        """Do nothing more: the home may be closed by now."""
        self._jobs.clear()
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait again after each key."""
        if event.type() == QEvent.Type.KeyPress:
            self._timer.start(QUIET)
        return super().eventFilter(watched, event)

    def _do_next(self) -> None:
        if self._jobs:
            self._jobs.pop(0)()
        if not isValid(self):  # the program ended while the job was done
            return
        if self._jobs:
            self._timer.start(BETWEEN)
            return
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
