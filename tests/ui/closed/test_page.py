"""The closed month in the real window: keys alone, from the level to the wall."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.ui.closed.page import ClosedPage
from carehome_app.ui.reports.page import ReportsPage
from carehome_app.ui.rounds.page import RoundPage
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.subjects import PAGES
from tests.builders import Home
from tests.services.gate.at_the_gate import under
from tests.ui.keyboard import press

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(home: Home, qtbot: QtBot) -> MainWindow:
    under(home, "closed")
    made = make_window(home.house, "en", PAGES)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def opened(window: MainWindow) -> ClosedPage:
    QTest.keyClick(window, Qt.Key.Key_F8)
    page = window.page
    assert isinstance(page, ClosedPage)
    return page


def test_f8_brings_it_up_and_enter_opens_the_page_of_a_line(
    home: Home, window: MainWindow
) -> None:
    home.measure("R001", "36.5")
    page = opened(window)
    assert page.chip.text() == "Closed · day 1"
    assert page.ledger.texts()[0][:5] == ["Morning round", "10", "1", "0", "9"]
    assert page.ledger.hasFocus()
    press(ENTER)
    assert isinstance(window.page, RoundPage)


def test_an_open_home_does_not_use_the_page(home: Home, qtbot: QtBot) -> None:
    made = make_window(home.house, "en", PAGES)
    qtbot.addWidget(made)
    made.show()
    QTest.keyClick(made, Qt.Key.Key_F8)
    assert isinstance(made.page, RoundPage)


def test_a_level_is_changed_with_its_switches_by_keys(home: Home, window: MainWindow) -> None:
    page = opened(window)
    QTest.keyClick(page.ledger, Qt.Key.Key_L, ALT)
    assert page.level.switches[next(iter(page.level.switches))].text() == "no"
    press(ENTER)
    assert "needs" in page.level.said.text(), "no document, no reason: refused beside the fields"
    press("31", TAB, "flu", TAB, "2026-12-04", TAB, "2026-11", TAB)
    press(Qt.Key.Key_Up)
    press(ENTER)
    level = home.house.gate.control.current()
    assert (level.document, level.reason) == ("31", "flu")
    assert level.switches["visits"] == "window"  # type: ignore[index]
    assert page.level.isHidden()


def test_a_sealed_shift_is_planned_and_its_gap_said(home: Home, window: MainWindow) -> None:
    page = opened(window)
    assert "Ctrl N" in page.rota.gaps.text()
    QTest.keyClick(page.ledger, Qt.Key.Key_N, CONTROL)
    press("A", TAB, "S001..S003", TAB, TAB, "2026-11-20 08:00", TAB, "2026-12-04", ENTER)
    (shift,) = home.house.gate.rota.shifts()
    assert (shift.name, len(shift.members)) == ("A", 3)
    assert page.rota.gaps.text() == "▲ Nobody follows at the hand-over."
    assert page.ledger.hasFocus()


def test_what_is_wrong_with_a_shift_stands_below_it(home: Home, window: MainWindow) -> None:
    page = opened(window)
    QTest.keyClick(page.ledger, Qt.Key.Key_N, CONTROL)
    press("A", TAB, "nobody", TAB, TAB, "2026-11-20", TAB, "2026-12-04", ENTER)
    assert page.shift.said.text() == "Nobody here is called “nobody”."
    assert page.shift.isVisible()
    press(Qt.Key.Key_Escape)
    assert page.shift.isHidden()
    assert home.house.gate.rota.shifts() == []


def test_ctrl_p_shows_it_as_paper(window: MainWindow) -> None:
    page = opened(window)
    QTest.keyClick(page.ledger, Qt.Key.Key_P, CONTROL)
    assert isinstance(window.page, ReportsPage)
    background = window.context.background
    background.finish()
