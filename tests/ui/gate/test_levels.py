"""The levels over the gate: one is put in force by its paper, and says by lines what it asks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.domain.people import lives_on
from carehome_app.services.changes import Changes
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.subjects import PAGES
from tests.builders import Home
from tests.services.gate.at_the_gate import under
from tests.ui.gate.gate_hands import control, opened
from tests.ui.keyboard import press
from tests.ui.keys import click

ENTER = Qt.Key.Key_Return
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(home: Home, qtbot: QtBot) -> MainWindow:
    made = make_window(home.house, "en", PAGES)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def test_a_level_needs_its_paper_and_then_stands_over_every_page(
    home: Home, window: MainWindow, qtbot: QtBot
) -> None:
    page = opened(window)
    QTest.keyClick(page.desk.box, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    page.level.levels.choose("booked")
    QTest.keyClick(page.level.document.editor, ENTER)
    assert "the number of the document" in page.level.said.text()
    for field, said in (
        (page.level.document, "29"),
        (page.level.reason, "flu"),
        (page.level.until, "2026-12-05"),
    ):
        field.fill(said)
    QTest.keyClick(page.level.document.editor, ENTER)
    assert home.house.gate.control.current().code == "booked"
    chip = window.findChild(QLabel, "level")
    assert chip is not None
    qtbot.waitUntil(lambda: chip.text() == "Booked visits · day 1")


def test_a_click_on_a_level_asks_for_its_paper_and_changes_nothing_by_itself(
    home: Home, window: MainWindow
) -> None:
    page = opened(window)
    row = page.switch.levels

    def filled() -> list[str]:
        return [code for code, one in row.items() if one.isChecked()]

    assert not page.switch.button.isVisible()
    assert filled() == ["open"]
    click(row["closed"])
    assert (page.level.levels.code(), filled()) == ("closed", ["open"])
    assert page.level.document.editor.hasFocus()
    press("31", Qt.Key.Key_Tab, "flu", Qt.Key.Key_Tab, "2026-12-05")
    click(row["booked"])
    assert (page.level.levels.code(), page.level.document.text()) == ("booked", "31")
    assert home.house.gate.control.current().code == "open"
    press(ENTER)
    assert home.house.gate.control.current().code == "booked"
    assert filled() == ["booked"]
    QTest.keyClick(page.desk.box, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    assert page.level.levels.code() == "booked"
    press(Qt.Key.Key_Escape)
    click(row["booked"])
    assert page.level.isVisible(), "its switches are changed in the same form"


def test_each_line_of_what_a_level_asks_has_its_sign(home: Home, window: MainWindow) -> None:
    page = opened(window)
    assert page.side.asks.texts()[:2] == [
        ("check", "Visits: open, with register"),
        ("check", "Residents' outings: free"),
    ]
    under(home, "booked")
    page.refresh(Changes.LEVEL)
    assert page.side.asks.texts()[0] == ("open_circle", "Visits: by booking")
    under(home, "closed")
    page.refresh(Changes.LEVEL)
    signs = [sign for sign, _words in page.side.asks.texts()]
    assert signs == ["close", "open_circle", "lock", "lock", "lock", "open_circle", "open_circle"]
    assert "antigen on the spot" in page.side.asks.texts()[3][1]


def test_a_floor_is_given_a_level_of_its_own_by_keys_and_its_visitors_are_asked_more(
    home: Home, window: MainWindow, qtbot: QtBot
) -> None:
    floor = lives_on(home.desk.person(home.subject("R001")))
    page = opened(window)
    QTest.keyClick(page.desk.box, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    page.level.levels.choose("booked")
    QTest.keyClick(page.level.document.editor, Qt.Key.Key_Backtab, SHIFT)
    assert page.level.floor.editor.hasFocus()
    press("88", Qt.Key.Key_Tab, "29", Qt.Key.Key_Tab, "flu", Qt.Key.Key_Tab, "2026-12-05", ENTER)
    assert "Nobody lives on a floor “88”" in page.level.said.text()
    page.level.floor.fill(floor)
    QTest.keyClick(page.level.document.editor, ENTER)
    assert page.level.isHidden()
    chip = window.findChild(QLabel, "level")
    assert chip is not None
    qtbot.waitUntil(lambda: chip.text() == f"Open · floor {floor}: booked visits")
    other = next(one for one in ("2", "3") if one != floor)
    under(home, "closed", zone=other)
    window.context.events.changed.emit(Changes.LEVEL)
    qtbot.waitUntil(lambda: chip.text() == "Open · floors closer than that: 2")
    control(page, Qt.Key.Key_Right)
    press("刘海涛 36.6")
    mask = page.desk.fields["mask"]  # type: ignore[index]
    assert not mask.isVisible()
    page.desk.visits.setFocus()
    press("R001")
    assert mask.isVisible()
    assert "mask" in page.desk.act.words()
