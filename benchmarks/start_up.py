"""How long a window takes to stand, each time in a fresh process, off screen."""

import os
import subprocess
import sys
from collections.abc import Iterator

from benchmarks.figures import Figure, median_ms

EMPTY = """
from PySide6.QtWidgets import QApplication, QWidget
from PySide6.QtCore import QTimer
app = QApplication([])
window = QWidget()
window.resize(1366, 768)
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""
SERVICES = "import carehome_app.services.house, carehome_app.services.founding"
NOTHING = "pass"


def windows() -> Iterator[Figure]:
    """Yield start-up times, beside an empty window."""
    python = _started(NOTHING)
    empty = _started(EMPTY)
    yield Figure("start: an empty PySide6 window", empty, "ms")
    yield Figure("start: importing all services", _started(SERVICES) - python, "ms")


def _started(program: str) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", program]
    return median_ms(lambda: subprocess.run(command, check=True, env=environment), 7)
