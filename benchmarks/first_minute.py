"""The first seconds in a process of its own: `python -m benchmarks.first_minute HOME NURSE 30`.

Somebody types readings as soon as the round stands, while all that waits is imported beside it.
Prints the longest time in which the window answered nothing, what the first Enter took, and the
median of the later ones.
"""

import sys
import time
from statistics import median

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

TICK = 2
KEY = 150
"""Milliseconds between two looks, and between two keys: a quick typist."""
KEYS = (Qt.Key.Key_3, Qt.Key.Key_6, Qt.Key.Key_5, Qt.Key.Key_Return)


class Typist(QObject):
    """Types a reading again and again, and notices when the window does not answer."""

    def __init__(self, seconds: float) -> None:
        """Begin once the program runs."""
        super().__init__()
        self._lasts = seconds
        self._began = self._looked = time.perf_counter()
        self._longest, self._typed = 0.0, 0
        self._entered: list[float] = []
        self._ticks, self._keys = QTimer(self), QTimer(self)
        for timer, every, work in (
            (self._ticks, TICK, self._look),
            (self._keys, KEY, self._press),
        ):
            timer.setInterval(every)
            timer.timeout.connect(work)

    @Slot()
    def begin(self) -> None:
        """Look and type from now on: the round stands."""
        self._began = self._looked = time.perf_counter()
        self._ticks.start()
        self._keys.start()

    @Slot()
    def _look(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._looked)
        self._looked = now
        if now - self._began > self._lasts:
            self._ticks.stop()
            self._keys.stop()
            told = {"stall": self._longest, "first": self._entered[0]}
            for what, number in {**told, "later": median(self._entered)}.items():
                print(what, number)
            QApplication.closeAllWindows()

    @Slot()
    def _press(self) -> None:
        at = QApplication.focusWidget()
        if at is None:
            return
        key = KEYS[self._typed % len(KEYS)]
        self._typed += 1
        begin = time.perf_counter()
        QTest.keyClick(at, key)
        if key == Qt.Key.Key_Return:
            self._entered.append(time.perf_counter() - begin)


def main(home: str, nurse: str, seconds: str) -> None:
    """Start the program the way a person does, with somebody at its keyboard."""
    from carehome_app.__main__ import main as start
    from carehome_app.app import application

    application()
    typist = Typist(float(seconds))
    QTimer.singleShot(0, typist.begin)
    sys.argv[1:] = ["--home", home, "--as", nurse]
    start()


if __name__ == "__main__":
    main(*sys.argv[1:])
