"""Import what the first page does not need, once the window stands and nobody types (ADR 0005).

Nearly all of it is done beside the window: an import of matplotlib takes half a second, and a key
that is pressed meanwhile is seen at once (ADR 0106).
"""

import gc
import sys
from collections.abc import Callable, Iterable

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from shiboken6 import isValid

from carehome_app.ui.shell.background import Background

QUIET = 300
"""Milliseconds without a key before anything heavy is begun."""
BETWEEN = 20
"""Milliseconds between two jobs, so that a key pressed meanwhile is seen first."""
USUALLY = sys.getswitchinterval()
OFTEN = 0.0005
"""Seconds after which the other thread lets go while it imports: keeping a value asks for Python's
lock dozens of times, and would wait as often."""


class Beside(msgspec.Struct, frozen=True):
    """A job that touches no widget and is done in another thread."""

    job: Callable[[], object]
    at_once: bool = False
    """Whether it waits for no pause: the first value that is kept needs it."""


Job = Callable[[], object] | Beside


def let_stand(load: Callable[[], object]) -> None:
    """Load what stays, beside the window, and let Python look for no rings in it.

    Nothing looks while another thread works: whoever pressed the next key waited 37 ms for a look
    at all that was imported meanwhile.
    """
    load()
    gc.freeze()


class Warming(QObject):
    """Does jobs one at a time; a pressed key postpones the next one."""

    def __init__(self, jobs: Iterable[Job], parent: QObject) -> None:
        """Take the jobs, in the order in which they are likely to be needed."""
        super().__init__(parent)
        self._jobs = list(jobs)
        self._background = Background(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._do_next)

    @property
    def left(self) -> int:
        """How many jobs are still to be done."""
        return len(self._jobs)

    def start(self) -> None:
        """Begin when nobody has typed for a moment; what the first value needs, at once."""
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        sys.setswitchinterval(OFTEN)
        self._go_on(QUIET)

    def stop(self) -> None:
        """Do nothing more: the home may be closed by now."""
        self._jobs.clear()
        self._timer.stop()
        self._background.finish()
        sys.setswitchinterval(USUALLY)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait again after each key; what is being done beside the window goes on."""
        if event.type() == QEvent.Type.KeyPress and self._timer.isActive():
            self._timer.start(QUIET)
        return super().eventFilter(watched, event)

    def _do_next(self) -> None:
        if not self._jobs:
            return
        job = self._jobs.pop(0)
        if isinstance(job, Beside):
            self._background.run(self, job.job, done=self._done, failed=self._failed)
            return
        job()
        if isValid(self):  # the program may have ended while the job was done
            self._go_on(BETWEEN)

    def _done(self, _result: object) -> None:
        self._go_on(BETWEEN)

    def _failed(self, error: Exception) -> None:
        self._go_on(BETWEEN)
        raise error

    def _go_on(self, pause: int) -> None:
        if not self._jobs:
            application = QCoreApplication.instance()
            if application is not None:
                application.removeEventFilter(self)
            sys.setswitchinterval(USUALLY)
            return
        first = self._jobs[0]
        if isinstance(first, Beside) and first.at_once:
            self._do_next()
        else:
            self._timer.start(pause)
