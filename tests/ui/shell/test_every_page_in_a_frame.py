"""Pictures of every page as they stand on a screen: in a frame, over the taskbar."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.tour.every_page import SCREENS, crowded, cut, in_frame, sheet_of, window_on
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.shell.main_window import MainWindow
from tests.builders import Home


def test_a_window_and_its_frame_fit_every_screen(qtbot: QtBot, home: Home) -> None:
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    window.show()
    for screen in SCREENS:
        window.resize(window_on(screen))
        assert window.size() == window_on(screen), "a least size keeps it from fitting"
        picture = in_frame(window, screen)
        assert picture.size() == screen
        below = picture.pixelColor(4, screen.height() - 4)
        assert below == QColor("#1f2933")


def test_pictures_stand_beside_and_below_each_other(window: MainWindow) -> None:
    picture = in_frame(window, QSize(911, 512))
    assert sheet_of([picture] * 4).size() == QSize(3 * 911, 2 * 512)


def test_words_without_room_are_found(qtbot: QtBot, home: Home) -> None:
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    window.show()
    window.show_page("people")
    QApplication.processEvents()
    page = window.page
    assert page is not None
    assert not list(cut(window))
    title = next(one for one in page.findChildren(QLabel) if one.text() == "People")
    title.setFixedWidth(20)
    assert [one for one in cut(window) if "'People'" in one]


def test_what_lies_on_something_else_and_half_a_line_are_found(qtbot: QtBot, home: Home) -> None:
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    window.show()
    window.show_page("people")
    QApplication.processEvents()
    page = window.page
    assert isinstance(page, PeoplePage)
    assert not list(crowded(window))
    desk = page.people.form
    desk.say("one line after another of what was typed " * 9, "trouble")
    desk.said.setFixedHeight(12)
    QApplication.processEvents()
    assert [one for one in crowded(window) if "high, not" in one]
    desk.said.setFixedHeight(desk.said.heightForWidth(desk.said.width()))
    QApplication.processEvents()
    desk.said.setGeometry(desk.buttons.geometry())
    assert [one for one in crowded(window) if "lies on" in one]


def test_what_lies_beyond_the_edge_is_found_also_without_a_bar(qtbot: QtBot, home: Home) -> None:
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    window.show()
    window.show_page("people")
    QApplication.processEvents()
    page = window.page
    assert isinstance(page, PeoplePage)
    page.people.form.fields["name"].editor.setMinimumWidth(2000)
    page.people.form.setFixedWidth(200)
    QApplication.processEvents()
    assert [one for one in cut(window) if "too narrow" in one]
