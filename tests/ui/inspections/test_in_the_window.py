"""In the real window: Alt 3 comes to the page, a fault is kept, and follow-up counts it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.ui.inspections.page import InspectionsPage
from carehome_app.ui.subjects import PAGES
from tests.builders import Home
from tests.ui import keys
from tests.ui.keyboard import press


def test_a_fault_is_found_in_the_window_and_stands_in_follow_up(qtbot: QtBot, home: Home) -> None:
    window = make_window(home.house, "zh", PAGES)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    page = window.page
    assert isinstance(page, InspectionsPage)
    page.take_focus()
    keys.press(page.list, Qt.Key.Key_N, ctrl=True)
    press("三楼西", *[Qt.Key.Key_Tab] * 3, "安全出口灯不亮", Qt.Key.Key_Return)
    (fault,) = home.house.inspections.faults.open()
    assert (fault.found.place, fault.found.words) == ("三楼西", "安全出口灯不亮")
    assert home.house.following_up.count() == (1, 0)
