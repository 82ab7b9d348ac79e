"""Every page of a home that was lived in: sums that answer, and no page taller than the screen."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.duties.day_lists import due_on
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from carehome_app.tour.pictures.screens import SCREENS, called, window_on
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.shell.foot_line import FootLine
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.page_table import UNLISTED
from carehome_app.ui.subjects import PAGES
from carehome_app.ui.widgets.due_bar import DueBar
from carehome_app.ui.widgets.identity_line import IdentityLine
from tests.builders import MovableClock
from tests.command_line import NOW
from tests.ui.of_every_page import switch_every_page_on
from tests.ui.test_every_page import views
from tests.walks import walk

ROSTER = Path(__file__).parents[1] / "files" / "roster-as-homes-have-it.xlsx"
LISTED = [spec.name for spec in PAGES if spec.group is not UNLISTED]
OF_THEMSELVES = {"follow_up", "supplies", "gate"}
"""Pages whose sums are of no day list: what was found, what is in store, who came in."""


@pytest.fixture(params=walk(["zh", "en"]))
def window(request: pytest.FixtureRequest, qtbot: QtBot, folder: Path) -> Iterator[MainWindow]:
    desk = open_home(folder, "demo", clock=MovableClock(NOW.replace("T", " ")))
    house = House(desk)
    house.signing_in.sign_in_by_code("D01", DEMO_PIN)
    switch_every_page_on(house)
    made = make_window(house, request.param)
    qtbot.addWidget(made)
    made.resize(window_on(SCREENS[0]))
    with qtbot.waitActive(made):
        made.show()
    yield made
    close_home(desk)


def settle() -> None:
    """Let a page find its place: what needs fewer rows asks its neighbours one after another."""
    for _ in range(9):
        QApplication.processEvents()


def seen(kind: type[QWidget], window: MainWindow) -> list[QWidget]:
    page = window.page
    assert page is not None
    return [one for one in page.findChildren(kind) if one.isVisible()]


def lines(window: MainWindow) -> list[IdentityLine]:
    return [one for one in seen(IdentityLine, window) if isinstance(one, IdentityLine)]


def taller(window: MainWindow) -> Iterator[str]:
    """Yield how much of the page in view is seen only after it was moved up."""
    page = window.page
    above = None if page is None else page.parentWidget()
    hidden = 0 if page is None or above is None else page.height() - above.height()
    if page is not None and hidden > 0:
        yield f"{called(page)} is {hidden} higher than the window"


@pytest.mark.rest
def test_no_page_is_taller_than_the_screen_of_a_front_desk(window: MainWindow) -> None:
    found = set()
    for name in LISTED:
        window.show_page(name)
        for part in views(window):
            settle()
            found |= {f"{name}/{part}: {one}" for one in taller(window)}
    assert not found, "\n".join(sorted(found))


def test_no_page_is_taller_than_the_screen_after_an_import(window: MainWindow) -> None:
    window.show_page("people")
    page = window.page
    assert isinstance(page, PeoplePage)
    page.look_at(ROSTER)
    at = page.importing
    steps = (at.take_focus, partial(at.edit, at.table.items[0]), at.editor.left.emit, at.leave)
    for step in steps:
        step()
        settle()
        assert not list(taller(window)), step
    page.look_at(ROSTER)
    at.take_the_good()
    assert not at.isVisible()
    for _part in views(window):
        settle()
        assert not list(taller(window))


def test_under_every_list_stands_its_sum_and_over_it_its_bar(window: MainWindow) -> None:
    house = window.context.house
    pages = {one.page for one, _due in due_on(house, house.desk.today())}
    assert len(pages) > 3
    for name in sorted(pages | OF_THEMSELVES - {"gate"}):
        window.show_page(name)
        settle()
        assert lines(window), name
        bars = [one.accessibleName() for one in seen(DueBar, window)]
        for one in lines(window):
            sums = one.accessibleName().splitlines()
            assert sums[-1] in bars, f"{name}: {bars} for {sums}"


@pytest.mark.rest
def test_behind_every_number_of_every_page_stands_somebody(window: MainWindow) -> None:
    """Enter on a number moves the keyboard to whom it counts, or says them in the last line."""
    asked = 0
    for name in LISTED:
        window.show_page(name)
        settle()
        for place in range(len(lines(window))):
            window.show_page(name)
            line = lines(window)[place]
            for link in range(len(line.numbers())):
                window.show_page(name)
                line.setFocus(Qt.FocusReason.TabFocusReason)
                foot = window.findChild(FootLine)
                assert foot is not None
                foot.forget()
                before = [one.text() for one in foot.findChildren(QLabel)]
                for _ in range(link):
                    QTest.keyClick(line, Qt.Key.Key_Tab)
                QTest.keyClick(line, Qt.Key.Key_Return)
                after = [one.text() for one in foot.findChildren(QLabel)]
                moved = window.focusWidget() is not line
                assert moved or after != before, f"{name}: {line.accessibleName()} {link}"
                asked += 1
    assert asked > 20
