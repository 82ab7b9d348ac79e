"""What the hands feel: from the key that keeps a reading to the sheet painted anew."""

import os
import time
from collections.abc import Callable, Iterator
from functools import partial

from benchmarks.figures import MILLI, SLOWEST, Figure, Median, Once
from carehome_app.services.house import House

READINGS = 60
PAINTED_IN = 12.0
ARROW = 5.0
"""Milliseconds, besides the one sync; the store's own commit is in the measured time."""


def key_to_repaint(house: House) -> Iterator[Figure]:
    """Type readings into the real page, off screen; each Enter until the table is painted."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from carehome_app.app import application, make_window

    def press(key: Qt.Key) -> None:
        at = QApplication.focusWidget()
        assert at is not None
        QTest.keyClick(at, key)

    program = application()
    window = make_window(house, "en")
    window.show()
    QTest.qWaitForWindowExposed(window)
    window.show_round()
    program.processEvents()
    taken = []
    for _ in range(READINGS):
        for key in (Qt.Key.Key_3, Qt.Key.Key_6, Qt.Key.Key_5):
            press(key)
        program.processEvents()
        taken.append(_painted(partial(press, Qt.Key.Key_Return)))
    down = [_painted(partial(press, Qt.Key.Key_Down)) for _ in range(READINGS // 2)]
    window.close()
    people = len(house.desk.stays)
    yield Figure(
        f"Enter → sheet of {people} painted", Median.of(taken[5:]), "ms", target=PAINTED_IN
    )
    yield Figure("an arrow down → the next row painted", Median.of(down), "ms", target=ARROW)
    yield Figure("… the slowest of them", Once.of(max(taken[5:]), SLOWEST), "ms")


def _painted(work: Callable[[], object]) -> float:
    """Return the milliseconds until something is done and painted."""
    from PySide6.QtWidgets import QApplication

    begin = time.perf_counter()
    work()
    QApplication.processEvents()
    return (time.perf_counter() - begin) * MILLI
