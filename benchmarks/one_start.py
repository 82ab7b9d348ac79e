"""One start in a process of its own: `python -m benchmarks.one_start empty|small|ours REST …`.

Prints when the window had been painted and took keys, how much time of the processor that took,
and the memory held after `REST` milliseconds. Nothing else is imported, or it would be measured.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTableView, QWidget

TODAY = """
    SELECT p.room, p.bed, p.name, e.taken_at, e.vals, e.reason FROM people p
    LEFT JOIN entries e ON e.subject = p.id AND e.measure = 1
        AND e.taken_at >= (SELECT max(taken_at) FROM entries) - 14400000
    ORDER BY p.room, p.bed
"""
SMAPS = Path("/proc/self/smaps_rollup")


class Watch(QObject):
    """Tells once a widget has been painted."""

    def __init__(self, rest: int) -> None:
        """Look at the memory after so many milliseconds."""
        super().__init__()
        self._rest, self._painted = rest, False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint."""
        del watched
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._stands)
        return False

    def _stands(self) -> None:
        print(f"at {time.monotonic()}\ncpu {time.process_time()}")
        table = sheet()
        if table is not None and not (table.hasFocus() and table.model().rowCount()):
            sys.exit("the sheet is empty or takes no keys")
        QTimer.singleShot(self._rest, self._finish)

    def _finish(self) -> None:
        if SMAPS.exists():
            pss = next(line for line in SMAPS.read_text().splitlines() if line.startswith("Pss:"))
            print(f"memory {int(pss.split()[1]) / 1024}")
        QApplication.closeAllWindows()


def sheet() -> QTableView | None:
    """Return the table of the round, or None in an empty window."""
    found = (window.findChild(QTableView, "roundTable")
             for window in QApplication.topLevelWidgets())  # fmt: skip
    return next((one for one in found if one is not None), None)


def start_empty(watch: Watch) -> None:
    """Show an empty window."""
    app = QApplication([])
    window = QWidget()
    window.installEventFilter(watch)
    window.resize(1366, 768)
    window.show()
    app.exec()


def start_ours(watch: Watch, arguments: list[str]) -> None:
    """Start the program the way a person does."""
    stay = QApplication.exec

    def watched(_app: QApplication) -> int:
        table = sheet()
        if table is None:
            sys.exit("no sheet")
        table.viewport().installEventFilter(watch)
        return stay()

    QApplication.exec = watched  # type: ignore[method-assign, assignment]
    from carehome_app.__main__ import main

    sys.argv[1:] = arguments
    main()


def start_small(watch: Watch, home: str) -> None:
    """Show today's numbers of everybody with nothing but the bare driver: no less is possible."""
    app = QApplication([])
    from argon2.low_level import Type, hash_secret_raw
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    from PySide6.QtWidgets import QTableWidget, QTableWidgetItem
    from sqlcipher3 import dbapi2

    slot = json.loads((Path(home) / "vault.json").read_text())["slots"][0]
    stretched = hash_secret_raw(b"demo", bytes.fromhex(slot["salt"]), slot["time"],
                                slot["memory_kib"], slot["lanes"], 32, Type.ID)  # fmt: skip
    nonce, wrapped = bytes.fromhex(slot["nonce"]), bytes.fromhex(slot["wrapped"])
    key = ChaCha20Poly1305(stretched).decrypt(nonce, wrapped, b"vault.json")
    conn = dbapi2.connect(str(Path(home) / "carehome.db"))
    conn.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    rows = conn.execute(TODAY).fetchall()
    table = QTableWidget(len(rows), len(rows[0]))
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            table.setItem(row, column, QTableWidgetItem(str(value)))
    table.viewport().installEventFilter(watch)
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
