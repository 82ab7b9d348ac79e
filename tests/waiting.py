"""Wait for something that another program does, as long as it takes and no longer."""

import threading
import time
from collections.abc import Callable
from typing import Final, TypeVar

T = TypeVar("T")
_BETWEEN: Final = 0.05


def until(look: Callable[[], T | None], *, seconds: float) -> T:
    """Return what `look` finds, once it finds something; fail after so many seconds."""
    ends = time.monotonic() + seconds
    pause = threading.Event()
    while (found := look()) is None:
        assert time.monotonic() < ends, "it did not happen in time"
        pause.wait(_BETWEEN)
    return found
