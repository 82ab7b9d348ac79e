"""Pictures of every page as they stand on a screen: in a frame, over the taskbar."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.tour.pictures.every_page import sheet_of
from carehome_app.tour.pictures.screens import SCREENS, crowded, cut, in_frame, window_on
from carehome_app.ui.disinfection.page import DisinfectionPage
from carehome_app.ui.disinfection.record_panel import DisinfectionPanel
from carehome_app.ui.inspections.page import InspectionsPage
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.sampling.page import SamplingPage
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.widgets.quiet_choice import QuietChoice
from tests.builders import Home
from tests.disinfecting import Areas


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


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_button_of_a_desk_lies_on_its_fields_on_a_small_screen(
    qtbot: QtBot, home: Home, language: str
) -> None:
    home.sign_in("D01")
    home.house.capabilities.switch("sampling", on=True)
    home.sign_in("S003")
    window = make_window(home.house, language)
    qtbot.addWidget(window)
    window.show()
    for screen in SCREENS[1:3]:
        window.resize(window_on(screen))
        window.show_page("inspections")
        faults = window.page
        assert isinstance(faults, InspectionsPage)
        faults.find_fault()
        settle()
        assert not list(crowded(window)), "a fault is written down"
        faults.desk.leave()
        window.show_page("sampling")
        rounds = window.page
        assert isinstance(rounds, SamplingPage)
        rounds.begin_new()
        settle()
        assert rounds.desk.form.isVisible()
        assert not list(crowded(window)), "a test round is opened"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_choices_over_the_areas_say_their_words_on_every_screen(
    qtbot: QtBot, home: Home, language: str
) -> None:
    window = make_window(home.house, language)
    qtbot.addWidget(window)
    window.show()
    window.show_page("disinfection")
    for screen in SCREENS:
        window.resize(window_on(screen))
        settle()
        choices = [one for one in window.findChildren(QuietChoice) if one.isVisible()]
        assert choices
        for one in choices:
            option = QStyleOptionComboBox()
            one.initStyleOption(option)
            part = QStyle.SubControl.SC_ComboBoxEditField
            box = QStyle.ComplexControl.CC_ComboBox
            room = one.style().subControlRect(box, option, part, one).width()
            assert one.fontMetrics().horizontalAdvance(one.currentText()) <= room


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_record_of_the_board_is_whole_beside_it_on_a_desk_s_screen(
    qtbot: QtBot, home: Home, language: str
) -> None:
    Areas(home).open("the kitchen of those who live here", "kitchen", agent="chlorine")
    window = make_window(home.house, language)
    qtbot.addWidget(window)
    window.show()
    window.show_page("disinfection")
    page = window.page
    assert isinstance(page, DisinfectionPage)
    for screen in (SCREENS[0], SCREENS[3]):
        window.resize(window_on(screen))
        page.take_focus()
        page.record()
        settle()
        assert not list(cut(window)), screen
        panel = page.findChild(DisinfectionPanel)
        assert panel is not None
        buttons = [one for one in panel.findChildren(QPushButton) if one.isVisible()]
        assert buttons
        for one in buttons:
            assert one.visibleRegion().boundingRect() == one.rect(), (screen, one.text())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_ordered_for_somebody_fits_a_small_screen(
    qtbot: QtBot, home: Home, language: str
) -> None:
    window = make_window(home.house, language)
    qtbot.addWidget(window)
    window.show()
    window.resize(window_on(SCREENS[2]))
    window.show_page("people")
    page = window.page
    assert isinstance(page, PeoplePage)
    page.show_person(home.subject("R001"))
    for view in ("plans", "nutrition"):
        page.show_care(view)
        settle()
        assert not list(cut(window)), view
