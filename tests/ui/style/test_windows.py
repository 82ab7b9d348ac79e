"""Windows are asked for while nothing goes: in a process of its own, which lives."""

import os
import subprocess
import sys

LISTS = 10
LOOKED_AT = """
import gc, sys
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget
from carehome_app.ui.style.windows import windows

app, holder, lists = QApplication([]), QWidget(), int(sys.argv[1])

class Kept(QWidget):
    pass

for turn in range(100):
    gc.disable()
    gc.collect()
    # Windows of Qt alone: no object of Python is there for them yet.
    opened = [QComboBox(holder) for _ in range(lists)]
    for one in opened:
        one.addItem("101-1")
        one.showPopup()
        one.hidePopup()
    for _ in range(30):
        kept = Kept()
        kept.itself = kept  # a ring: it goes when Python looks for rings
        QPushButton("101-1", kept)
    del kept, one
    gc.set_threshold(gc.get_count()[0] + 1 + turn % 12, 1000, 1000)
    gc.enable()
    assert len(windows()) > lists
    assert not any(one.isVisible() for one in windows())
    gc.disable()
    for one in opened:
        one.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
print("lived")
"""


def test_a_window_that_goes_while_windows_are_asked_for_is_not_handed_out() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", LOOKED_AT, str(LISTS)],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (0, "lived\n")
