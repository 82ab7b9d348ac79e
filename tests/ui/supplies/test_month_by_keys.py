"""A month of deliveries, issues and a mistake taken back, by keys, against a count on paper."""

from datetime import date
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.domain.supplies.supply import Move
from carehome_app.ui.supplies.page import SuppliesPage
from tests.builders import Home
from tests.services.supplies.store import GOGGLES, Keeper
from tests.ui.keyboard import press

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(home: Home, qtbot: QtBot) -> SuppliesPage:
    home.clock.set("2026-11-01 09:00")
    Keeper(home).lists(GOGGLES)
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
        window.activateWindow()
    window.show_page("supplies")
    found = window.page
    assert isinstance(found, SuppliesPage)
    return found


def control(key: Qt.Key) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, CONTROL)


def kept(page: SuppliesPage, home: Home, lines: int) -> None:
    """Press Enter, and again where something is asked, until the line is kept."""
    (item,) = home.house.supplies.store.items()
    for _ in range(3):
        if len(home.house.supplies.store.history(item, 200)) > lines:
            return
        press(ENTER)
    assert len(home.house.supplies.store.history(item, 200)) > lines, page.desk.said.text()


@pytest.mark.rest
def test_the_month_equals_what_was_typed(home: Home, page: SuppliesPage) -> None:
    chance, held, came, went, lines = Random(17), 0, 0, 0, 0
    (item,) = home.house.supplies.store.items()
    for day in range(2, 29):
        home.clock.set(f"2026-11-{day:02} 10:00")
        page.table.setFocus()
        if held < 40:
            pieces = chance.randrange(50, 90)
            control(Qt.Key.Key_I)
            press(str(pieces))
            came += pieces
            held += pieces
        else:
            pieces = chance.randrange(5, 30)
            control(Qt.Key.Key_U)
            press(str(pieces), TAB, "2F")
            went += pieces
            held -= pieces
        kept(page, home, lines)
        lines += 1
    control(Qt.Key.Key_U)
    press("7", TAB, "2F")
    kept(page, home, lines)
    page.table.setFocus()
    control(Qt.Key.Key_Z)
    ((_item, account),) = home.house.supplies.reporting.accounts(
        (date(2026, 11, 1), date(2026, 11, 30))
    )
    moved = account.moves
    assert (account.opening, account.closing) == (0, held)
    assert {kind: count for kind, count in moved.items() if count} == {
        Move.PURCHASE: came,
        Move.ISSUE: went,
    }
    used = home.house.supplies.reporting.used((date(2026, 11, 1), date(2026, 11, 30)))
    assert [(one.place, one.quantity) for one in used] == [("2F", went)]
    assert home.house.supplies.store.standing(item).usable == held == came - went
