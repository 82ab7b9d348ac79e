"""What stands on the screen of this program, asked so that nothing goes meanwhile."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication, QWidget


@contextmanager
def nothing_goes() -> Iterator[None]:
    """Let Python look for no rings of objects while Qt is asked for widgets nobody holds.

    Qt tells where they lie, and each gets an object of Python's only then. When a look in between
    found one of them in a ring, what had gone was handed out, and the process died.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def windows() -> list[QWidget]:
    """Return every widget that is a window of its own: dialogs, menus and tooltips are too."""
    with nothing_goes():
        return QApplication.topLevelWidgets()
