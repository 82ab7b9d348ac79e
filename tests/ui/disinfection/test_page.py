"""The board is kept with the keyboard alone, and nothing is filled in that nobody said."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from carehome_app.db import accounts
from carehome_app.i18n import in_english
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.ui.disinfection.board import BoardView
from carehome_app.ui.disinfection.calendar import CoverageCalendar
from carehome_app.ui.disinfection.page import DisinfectionPage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from tests.builders import Home
from tests.disinfecting import Areas
from tests.ui import keys

Key = Qt.Key


@pytest.fixture
def areas(home: Home) -> Areas:
    """A kitchen and three bedrooms since last evening; Sunday 07:30."""
    found = Areas(home)
    home.clock.advance(hours=-12)
    found.open("厨房", "kitchen", floor="1")
    for name in ("201", "202", "203"):
        found.open(name, floor="2")
    home.clock.advance(hours=12)
    return found


@pytest.fixture
def page(qtbot: QtBot, home: Home, areas: Areas) -> Iterator[DisinfectionPage]:
    """The page, shown, with the keyboard on the board."""
    assert areas.counts()
    context = Context(home.house, in_english, "en", AppEvents(), Background())
    made = DisinfectionPage(context)
    made.resize(1282, 688)
    qtbot.addWidget(made)
    made.refresh(made.shows)
    with qtbot.waitExposed(made):
        made.show()
        made.activateWindow()
    made.take_focus()
    yield made
    context.background.finish()


def press(*pressed: Qt.Key, ctrl: bool = False) -> None:
    for key in pressed:
        keys.press(QApplication.focusWidget(), key, ctrl=ctrl)


def write(text: str) -> None:
    keys.write(QApplication.focusWidget(), text)


def board(page: DisinfectionPage) -> BoardView:
    return cast(BoardView, page.findChild(BoardView, "board"))


def trouble(page: DisinfectionPage) -> str:
    found = page.findChild(QLabel, "trouble")
    assert isinstance(found, QLabel)
    return found.text()


def choose(page: DisinfectionPage, field: str, code: str) -> None:
    box = page.findChild(QComboBox, f"field_{field}")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(code))


def first_record(page: DisinfectionPage) -> None:
    """Record the kitchen from an empty form: agent chosen, concentration typed."""
    press(Key.Key_Space)
    choose(page, "agent", "chlorine")
    page.findChild(QComboBox, "field_agent").setFocus()  # type: ignore[union-attr]
    press(Key.Key_Tab)
    write("500")
    press(Key.Key_Return)


def test_space_opens_an_empty_record_and_enter_keeps_it_now(
    page: DisinfectionPage, areas: Areas
) -> None:
    first_record(page)
    assert areas.counts()["kitchen"] == (2, 1, 0)
    today = areas.home.desk.today()
    (record,) = areas.home.house.disinfection.board.records(today, today)
    assert record.started_at == areas.home.clock()
    assert (record.details.contact, record.details.checked_by, record.ended_at) == (None, 0, None)


def test_without_a_concentration_nothing_is_kept_and_it_is_said_why(
    page: DisinfectionPage, areas: Areas
) -> None:
    press(Key.Key_Space)
    press(Key.Key_Return)
    assert "must be filled in" in trouble(page)
    assert areas.counts()["kitchen"] == (2, 0, 0)


def test_a_morning_goes_by_with_three_keys_an_area(page: DisinfectionPage, areas: Areas) -> None:
    areas.done("厨房", "201", "202", "203", at="2026-11-21 19:30")
    page.refresh(page.shows)
    page.take_focus()
    for name in ("厨房", "201", "202", "203"):
        current = board(page).current()
        assert current is not None
        assert current.area.now.name == name
        press(Key.Key_Space, Key.Key_F4, Key.Key_Return)
        areas.home.clock.advance(minutes=2)
    assert areas.counts() == {"kitchen": (2, 1, 0), "bedroom": (3, 3, 0)}


def test_f4_fills_in_all_but_the_time(page: DisinfectionPage, areas: Areas) -> None:
    areas.done("厨房", at="07:00")
    page.refresh(page.shows)
    board(page).choose([areas.number("厨房")])
    press(Key.Key_F4)
    names = ("concentration", "start", "end", "contact")
    fields = {name: page.findChild(QLineEdit, f"field_{name}") for name in names}
    shown = {name: field.text() for name, field in fields.items() if field}
    assert shown == {"concentration": "500", "start": "", "end": "", "contact": "30"}
    assert areas.counts()["kitchen"] == (2, 1, 0)


def test_a_whole_floor_is_chosen_and_each_area_gets_its_entry(
    page: DisinfectionPage, areas: Areas
) -> None:
    areas.done("201", at="07:00")
    page.refresh(page.shows)
    board(page).choose([areas.number("202")])
    press(Key.Key_A, ctrl=True)
    assert [one.area.now.name for one in board(page).chosen()] == ["202", "203"]
    first_record(page)
    assert areas.counts()["bedroom"] == (3, 3, 0)


def test_a_wheel_changes_nothing(page: DisinfectionPage) -> None:
    press(Key.Key_Space)
    box = page.findChild(QComboBox, "field_method")
    assert isinstance(box, QComboBox)
    before = box.currentIndex()
    at = box.rect().center()
    down = QWheelEvent(
        at.toPointF(),
        box.mapToGlobal(at).toPointF(),
        at - at,
        at.__class__(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, down)
    assert box.currentIndex() == before


def test_escape_leaves_the_record_and_keeps_nothing(page: DisinfectionPage, areas: Areas) -> None:
    press(Key.Key_Space, Key.Key_Escape)
    assert QApplication.focusWidget() is board(page)
    assert areas.counts()["kitchen"] == (2, 0, 0)


def test_ctrl_z_takes_back_and_e_ends(page: DisinfectionPage, areas: Areas) -> None:
    areas.done("厨房")
    page.refresh(page.shows)
    board(page).choose([areas.number("厨房")])
    areas.home.clock.advance(minutes=31)
    press(Key.Key_E)
    assert areas.home.house.disinfection.board.today().acting == []
    press(Key.Key_Z, ctrl=True)
    assert areas.counts()["kitchen"] == (2, 0, 0)


def test_a_finding_is_shown_with_its_sentence_and_closed_with_a_reason(
    page: DisinfectionPage, areas: Areas
) -> None:
    areas.done("201", contact=10)
    page.refresh(page.shows)
    shown = page.findChild(QListWidget, "areaFindings")
    assert isinstance(shown, QListWidget)
    assert shown.item(0).text() == "201 · contact time too short"


def test_thirty_days_come_from_beside_the_window(
    page: DisinfectionPage, areas: Areas, qtbot: QtBot
) -> None:
    areas.done("201", at="07:00")
    button = page.findChild(QPushButton, "filter_calendar")
    calendar = page.findChild(CoverageCalendar, "calendar")
    assert button is not None
    assert calendar is not None
    button.click()
    qtbot.waitUntil(lambda: calendar.cells.rowCount() == 6)
    assert calendar.cells.columnCount() == 31


def test_the_checker_types_the_own_pin_and_is_named_only_then(
    page: DisinfectionPage, areas: Areas
) -> None:
    press(Key.Key_Space)
    choose(page, "agent", "chlorine")
    choose(page, "checked_by", str(areas.home.subject("S002")))
    page.findChild(QLineEdit, "field_concentration").setFocus()  # type: ignore[union-attr]
    write("500")
    press(Key.Key_Return)
    assert "孙丽 must type the own PIN" in trouble(page)
    write("111222")
    press(Key.Key_Return)
    assert "The PIN is wrong" in trouble(page)
    write(DEMO_PIN)
    press(Key.Key_Return)
    today = areas.home.desk.today()
    (record,) = areas.home.house.disinfection.board.records(today, today)
    assert record.details.checked_by == areas.home.subject("S002")
    (signed,) = accounts.signatures(areas.home.desk.store, record.ref)
    assert (signed.subject, signed.purpose) == (areas.home.subject("S002"), "checker")
    assert record.by == areas.home.subject("S003")


def test_a_record_is_kept_for_the_area_that_is_highlighted_and_for_no_other(
    page: DisinfectionPage, areas: Areas
) -> None:
    areas.done("厨房", at="07:00")
    page.refresh(page.shows)
    board(page).choose([areas.number("201")])
    press(Key.Key_Space)
    page.findChild(QLineEdit, "field_concentration").setFocus()  # type: ignore[union-attr]
    write("500")
    before = areas.counts()
    board(page).choose([areas.number("厨房")])
    press(Key.Key_Return)

    assert areas.counts() == before
    assert "201" in trouble(page)
    current = board(page).current()
    assert current is not None
    assert current.area.id == areas.number("201")


def test_a_record_whose_card_was_scrolled_away_is_shown_again_before_it_is_kept(
    page: DisinfectionPage, areas: Areas
) -> None:
    for number in range(160):  # sixty of them are seen at once now
        areas.open(f"4{number:03}", floor="4")
    page.resize(1000, 480)
    page.refresh(page.shows)
    board(page).choose([areas.number("厨房")])
    press(Key.Key_Space)
    choose(page, "agent", "chlorine")
    page.findChild(QLineEdit, "field_concentration").setFocus()  # type: ignore[union-attr]
    write("500")
    bar = board(page).verticalScrollBar()
    bar.setValue(bar.maximum())
    press(Key.Key_Return)

    assert areas.counts()["kitchen"] == (2, 0, 0)
    assert "厨房" in trouble(page)
    press(Key.Key_Return)
    assert areas.counts()["kitchen"] == (2, 1, 0)
