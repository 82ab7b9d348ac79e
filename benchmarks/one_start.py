"""One start in a process of its own: `python -m benchmarks.one_start empty|small|ours REST …`.

Prints when the window had been painted and took keys, how much time of the processor that took,
and the memory held after `REST` milliseconds. Nothing else is imported, or it would be measured.
"""

import gc
import sys
import time
from pathlib import Path

from carehome_app import plain_import  # before Qt replaces what it keeps, as in the program

# isort: split
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

TODAY = """
    SELECT p.room, p.bed, p.name, e.taken_at, e.vals, e.reason FROM people p
    LEFT JOIN entries e ON e.subject = p.id AND e.measure = 1
        AND e.taken_at >= (SELECT max(taken_at) FROM entries) - 14400000
    ORDER BY p.room, p.bed
"""
SMAPS = Path("/proc/self/smaps_rollup")


class Watch:
    """Tells once a widget has been painted. No event filter: wrapping events costs time itself."""

    def __init__(self, rest: int) -> None:
        """Look at the memory after so many milliseconds."""
        self._rest, self._painted = rest, False

    def on(self, kind: type[QWidget]) -> None:
        """Watch what widgets of a class paint."""
        paint = kind.paintEvent

        def painted(widget: QWidget, event: QPaintEvent) -> None:
            paint(widget, event)
            if not self._painted:
                self._painted, self._widget = True, widget
                QTimer.singleShot(0, self._stands)

        kind.paintEvent = painted  # type: ignore[method-assign]

    def _stands(self) -> None:
        print(f"at {time.monotonic()}\ncpu {time.process_time()}")
        # A screen without a window manager gives the keyboard to no window.
        if self._widget.window().focusWidget() is not self._widget:
            sys.exit("the keyboard is elsewhere")
        QTimer.singleShot(self._rest, self._finish)

    def _finish(self) -> None:
        if SMAPS.exists():
            print(f"memory {held()}")
        QApplication.closeAllWindows()


def held() -> float:
    """Return how many MiB this process holds, parts it shares with others by their share."""
    pss = next(line for line in SMAPS.read_text().splitlines() if line.startswith("Pss:"))
    return int(pss.split()[1]) / 1024


class Window(QWidget):
    """A window with nothing in it."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's
        """Paint nothing."""


def start_empty(watch: Watch) -> None:
    """Show an empty window."""
    app = QApplication([])
    watch.on(Window)
    window = Window()
    window.setFocus()
    window.resize(1366, 768)
    window.show()
    app.exec()


def start_ours(watch: Watch, arguments: list[str]) -> None:
    """Start the program the way a person does."""
    from carehome_app.__main__ import MANY, main

    plain_import.restore()  # the program does, as soon as Qt is in,
    gc.set_threshold(MANY)  # and this before anything else
    from carehome_app.ui.rounds.table import SheetView

    watch.on(SheetView)
    sys.argv[1:] = arguments
    main()


def start_small(watch: Watch, home: str) -> None:
    """Show today's numbers of everybody with nothing but the bare driver: no less is possible."""
    app = QApplication([])
    from PySide6.QtWidgets import QTableWidget, QTableWidgetItem
    from sqlcipher3 import dbapi2

    from carehome_app.db.keys.vault import unlock

    class Table(QTableWidget):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's
            super().paintEvent(event)

    key = unlock(Path(home), "demo")
    conn = dbapi2.connect(str(Path(home) / "carehome.db"))
    conn.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    rows = conn.execute(TODAY).fetchall()
    watch.on(Table)
    table = Table(len(rows), len(rows[0]))
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            table.setItem(row, column, QTableWidgetItem(str(value)))
    table.setFocus()
    table.resize(1366, 768)
    table.show()
    app.exec()


if __name__ == "__main__":
    which, wait, *more = sys.argv[1:]
    watching = Watch(int(wait))
    match which:
        case "empty":
            start_empty(watching)
        case "small":
            start_small(watching, *more)
        case _:
            start_ours(watching, more)
