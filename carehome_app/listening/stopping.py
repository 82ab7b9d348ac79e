"""What listens until this computer's user ends it by Ctrl C, or the system by a signal."""

import signal
import threading
from types import FrameType
from typing import Final

HEARD: Final = 1.0
"""Seconds after which a signal is heard: on Windows it is not while one waits without an end."""


class Stop(threading.Event):
    """Is set once somebody asks this program to stop."""

    def __init__(self) -> None:
        """Hear from now on when somebody asks; only the main thread may."""
        super().__init__()
        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, self._asked)

    def stay(self) -> None:
        """Return when somebody has asked."""
        while not self.wait(HEARD):
            pass

    def _asked(self, _number: int, _frame: FrameType | None) -> None:
        self.set()
