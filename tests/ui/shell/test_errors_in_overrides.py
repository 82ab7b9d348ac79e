"""An error in a method that Qt calls is told and logged; the window lives on."""

import subprocess
import sys

import pytest

TRIED = """
import sys
import carehome_app.ui
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QApplication, QLabel, QWidget
import shiboken6

def gone():
    label = QLabel()
    shiboken6.delete(label)
    return label.text()

ERRORS = {
    "index": lambda: [][0], "number": lambda: int("x"), "gone": gone,
    "no more": lambda: next(iter(())), "key": lambda: {}["a"],
}
fail = ERRORS[sys.argv[1]]

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Resize:
            fail()
        return super().eventFilter(watched, event)

class Painted(QWidget):
    def paintEvent(self, event):
        fail()

told = []
sys.excepthook = lambda kind, error, trace: told.append(kind)
app = QApplication([])
widget, watch = Painted(), Watch()
widget.installEventFilter(watch)
for act in (widget.show, lambda: widget.resize(300, 200), app.processEvents):
    try:
        act()
    except BaseException as error:
        told.append(type(error))
widget.removeEventFilter(watch)
print("alive", len(told) > 0)
"""


@pytest.mark.parametrize("error", ["index", "number", "gone", "no more", "key"])
def test_the_process_outlives_an_error_where_qt_called(error: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", TRIED, error], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.split()) == (0, ["alive", "True"]), done.stderr[-500:]
