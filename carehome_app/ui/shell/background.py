"""The program's one way to do slow work beside the window."""

import gc
from collections.abc import Callable
from functools import partial
from itertools import count
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot
from shiboken6 import isValid

T = TypeVar("T")
_Failed = Callable[[Exception], object]


LOOKED_FOR: Final = 100
"""Milliseconds between two looks for rings of objects while something works beside the window."""
_numbers: Final = count(1)
_working: Final[set[int]] = set()
"""The backgrounds of this process that work now, by number."""


class Rings(QObject):
    """Lets Python look for rings of objects in the GUI thread only, while another one works.

    Of its own accord Python looks in whichever thread makes objects just then. A chart drawn
    beside the window makes many; a widget found in a ring, such as a figure and its canvas, was
    destroyed there, in a thread that is not its own, and the process died (ADR 0042).
    """

    def __init__(self, parent: QObject) -> None:
        """Look for nothing yet."""
        super().__init__(parent)
        self._number = next(_numbers)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKED_FOR)
        self._timer.timeout.connect(self.look)
        self.destroyed.connect(partial(_done_with, self._number))

    def begin(self) -> None:
        """From now on only this thread looks."""
        _working.add(self._number)
        gc.disable()
        self._timer.start()

    def end(self) -> None:
        """Leave it to Python again, unless another window's work goes on."""
        self._timer.stop()
        _done_with(self._number)

    @Slot()
    def look(self) -> None:
        """Look for rings as far as Python itself would have by now."""
        made, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if made[generation] > limits[generation]:
                gc.collect(generation)
                return


def _done_with(number: int, _destroyed: object = None) -> None:
    _working.discard(number)
    if not _working:
        gc.enable()


class Background(QObject):
    """Runs work in threads of its own; lives as long as the program.

    `work` opens its own store (`desk.store.again()`) and touches no widget. `done` and `failed`
    run in the GUI thread, and only while `owner` is still there.
    """

    _delivered = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        """Make a pool of one thread: slow work is done in the order it was asked for."""
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._started = 0
        self._waiting: dict[int, tuple[QObject, Callable[[Any], object], _Failed]] = {}
        self._ready: dict[int, tuple[object, Exception | None]] = {}
        self._rings = Rings(self)
        self._is_over = False
        self._delivered.connect(self._deliver)

    @property
    def is_idle(self) -> bool:
        """Whether everything that was started has been delivered."""
        return not self._waiting

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        *,
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Start `work`; its result or error comes back to the GUI thread.

        After the end nothing is begun: a list that waited for the last letter of a search would
        else be read in a thread of its own while the window goes.
        """
        if self._is_over:
            return
        self._started += 1
        self._waiting[self._started] = (owner, done, failed)
        self._rings.begin()
        self._pool.start(partial(self._do, self._started, [work]))

    def finish(self) -> None:
        """Wait until everything started is done, as at the end of the program.

        Nobody hears of it any more: whoever asked may find the home closed.
        """
        self._is_over = True
        self._pool.waitForDone()
        self._waiting.clear()
        self._ready.clear()
        self._rings.end()

    def _do(self, number: int, box: list[Callable[[], object]]) -> None:
        """Do the work in its thread, and keep nothing of it there.

        Whatever refers to a widget is let go of before the GUI thread hears of the result: the
        last to let go destroys it, and that must not be this thread.
        """
        try:
            self._ready[number] = (box.pop()(), None)
        except Exception as error:  # noqa: BLE001  # handed to the GUI thread
            self._ready[number] = (None, error)
        self._delivered.emit(number)

    @Slot(int)
    def _deliver(self, number: int) -> None:
        if number not in self._waiting:
            return
        owner, done, failed = self._waiting.pop(number)
        result, error = self._ready.pop(number)
        if not self._waiting:
            self._rings.end()
        if not isValid(owner):
            return
        if error is None:
            done(result)
        else:
            failed(error)
