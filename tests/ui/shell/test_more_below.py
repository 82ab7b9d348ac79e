"""A page that is higher than the window says that it goes on below, and a key shows that."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.i18n import in_english
from carehome_app.tour.pictures.screens import SCREENS, window_on
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.page_stack import PageStack
from carehome_app.ui.widgets.panel import MovedByKey
from tests.builders import Home

LOW = min(SCREENS, key=QSize.height)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot: QtBot, home: Home) -> MainWindow:
    made = make_window(home.house, "en")
    qtbot.addWidget(made)
    made.resize(window_on(LOW))
    with qtbot.waitActive(made):
        made.show()
    made.show_page("supplies")
    settle()
    return made


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def area_of(window: MainWindow) -> MovedByKey:
    stack = window.findChild(PageStack)
    area = None if stack is None else stack.currentWidget()
    assert isinstance(area, MovedByKey)
    return area


def mark(window: MainWindow) -> QLabel:
    here = Qt.FindChildOption.FindDirectChildrenOnly
    found = area_of(window).findChild(QLabel, "moreBelow", here)
    assert found is not None
    return found


def moved(window: MainWindow) -> int:
    return area_of(window).verticalScrollBar().value()


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.windowHandle(), key, ALT)
    settle()


def test_in_a_low_window_it_is_said_that_there_is_more_until_its_end_is_seen(
    window: MainWindow,
) -> None:
    assert mark(window).isVisible()
    assert "Alt PgDn" in mark(window).text()
    assert area_of(window).rect().contains(mark(window).geometry())
    for _ in range(9):
        press(window, Qt.Key.Key_PageDown)
    assert moved(window) > 0
    assert not mark(window).isVisible()
    press(window, Qt.Key.Key_PageUp)
    assert mark(window).isVisible()
    for _ in range(9):
        press(window, Qt.Key.Key_PageUp)
    assert moved(window) == 0


def test_the_mark_hides_no_button_and_no_field(qtbot: QtBot) -> None:
    area, inside = MovedByKey(in_english), QWidget()
    area.setFixedSize(400, 200)
    inside.setFixedSize(380, 500)
    button, field = QPushButton("Pass on", inside), QLineEdit(inside)
    button.setGeometry(280, 170, 100, 30)
    field.setGeometry(150, 300, 230, 30)
    area.setWidget(inside)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    told = area.findChild(QLabel, "moreBelow", Qt.FindChildOption.FindDirectChildrenOnly)
    assert told is not None
    first = told.geometry()
    for control, down in ((button, 0), (field, 135)):
        area.verticalScrollBar().setValue(down)
        hidden = QRect(control.mapTo(area, QPoint()), control.size())
        assert area.rect().contains(told.geometry())
        assert hidden.bottom() >= first.top(), "it would have been hidden"
        assert hidden.top() <= first.bottom()
        assert not told.geometry().intersects(hidden)
    area.verticalScrollBar().setValue(60)
    assert told.geometry().right() > first.right(), "nothing is there, and it is where it was"


def test_the_mark_goes_with_its_page_and_with_a_larger_window(window: MainWindow) -> None:
    window.resize(1900, 1400)
    settle()
    assert not mark(window).isVisible()
    window.resize(window_on(LOW))
    settle()
    assert mark(window).isVisible()
    window.show_page("people")
    settle()
    assert not mark(window).isVisible(), "its list takes what room there is"


def test_where_there_is_no_more_the_key_says_so(window: MainWindow) -> None:
    told: list[str] = []
    window.context.events.told.connect(told.append)
    window.show_page("people")
    settle()
    press(window, Qt.Key.Key_PageDown)
    assert told == ["The page ends here: there is no more of it."]


def test_a_part_of_a_page_that_goes_on_is_moved_before_the_page(window: MainWindow) -> None:
    window.show_page("trends")
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_O)
    settle()
    assert window.page is not None
    parts = [one for one in window.page.findChildren(MovedByKey) if one.isVisible()]
    assert len(parts) == 1
    bar = parts[0].verticalScrollBar()
    assert bar.maximum() > 0
    press(window, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    assert moved(window) == 0
