"""The gate's page in the real window, and its keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from carehome_app.ui.gate.page import GatePage
from carehome_app.ui.shell.main_window import MainWindow


def opened(window: MainWindow) -> GatePage:
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    page = window.page
    assert isinstance(page, GatePage)
    page.take_focus()
    return page


def control(page: GatePage, key: Qt.Key) -> None:
    QTest.keyClick(page.desk.box, key, Qt.KeyboardModifier.ControlModifier)
