"""The program's one way to do slow work beside the window."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot
from shiboken6 import isValid

T = TypeVar("T")


class Background(QObject):
    """Runs work in threads of its own; lives as long as the program.

    `work` opens its own store (`desk.store.again()`) and touches no widget. `done` and `failed`
    run in the GUI thread, and only while `owner` is still there.
    """

    _delivered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Make a pool of one thread: slow work is done in the order it was asked for."""
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._under_way = 0
        self._delivered.connect(self._deliver)

    @property
    def is_idle(self) -> bool:
        """Whether everything that was started has been delivered."""
        return self._under_way == 0

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        *,
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Start `work`; its result or error comes back to the GUI thread."""

        def task() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001  # handed to the GUI thread
                self._delivered.emit((owner, partial(failed, error)))
            else:
                self._delivered.emit((owner, partial(done, result)))

        self._under_way += 1
        self._pool.start(task)

    def finish(self) -> None:
        """Wait until everything started is done, as at the end of the program."""
        self._pool.waitForDone()

    @Slot(object)
    def _deliver(self, delivery: tuple[QObject, Callable[[], object]]) -> None:
        self._under_way -= 1
        owner, call = delivery
        if isValid(owner):
            call()
