"""Somebody is kept apart, measured, extended, released, and a door is explained, by keys alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.domain.findings.subject import DOOR
from carehome_app.domain.isolation.cases import CaseKind, Length, Rule
from carehome_app.domain.isolation.doors import DoorState
from carehome_app.domain.people import Details, Group
from carehome_app.i18n import in_english
from carehome_app.services.isolation.cases import NewCase
from carehome_app.ui.isolation.desk import Work
from carehome_app.ui.isolation.grid_view import FIXED
from carehome_app.ui.isolation.page import IsolationPage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from tests.builders import Home
from tests.ui import keys

Key = Qt.Key


def shown(qtbot: QtBot, home: Home) -> tuple[IsolationPage, Context]:
    context = Context(home.house, in_english, "en", AppEvents(), Background())
    page = IsolationPage(context)
    page.resize(1262, 688)
    qtbot.addWidget(page)
    page.refresh(page.shows)
    with qtbot.waitExposed(page):
        page.show()
        page.activateWindow()
    page.take_focus()
    return page, context


@pytest.fixture
def page(qtbot: QtBot, home: Home) -> Iterator[IsolationPage]:
    """The page with R001 kept apart in 401 behind a door with a sensor; 14:00."""
    home.clock.set("2026-11-22 07:00")
    start(home, "R001", "401")
    home.house.isolation.doors.pair("d401", "401", "mqtt")
    home.house.isolation.doors.receive(["d401;close;;battery=64"], "mqtt")
    home.clock.set("2026-11-22 08:30")
    page, context = shown(qtbot, home)
    yield page
    context.background.finish()


def start(home: Home, code: str, place: str, *, shared: bool = False) -> None:
    home.house.isolation.cases.start(
        NewCase(
            subject=home.subject(code),
            place=place,
            kind=CaseKind.CONTACT,
            length=Length(days=5),
            rule=Rule(1),
            shared=shared,
        )
    )


def press(*pressed: Qt.Key, ctrl: bool = False) -> None:
    for key in pressed:
        keys.press(focused(), key, ctrl=ctrl)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_in(page: IsolationPage, **texts: str) -> None:
    for name, text in texts.items():
        page.desk.fields[name].take_focus()
        if name in ("kind", "how", "reason", "state"):
            page.desk.fields[name].fill(text)
        else:
            focused().setProperty("text", "")
            QTest.keyClicks(focused(), text)


def words_at(page: IsolationPage, row: int, column: int) -> str:
    """Return what a screen reader says of a cell."""
    item = page.view.item(row, column)
    assert item is not None
    return str(item.data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_row_says_the_day_the_end_the_check_and_the_door(page: IsolationPage) -> None:
    assert words_at(page, 0, 0) == "401 · 王秀英 · 201-1 · contact"
    assert words_at(page, 0, 1) == "day 1 of 5 · to 2026-11-26 24:00"
    assert words_at(page, 0, 7) == "○"
    assert words_at(page, 0, 8) == "✓ closed · battery 64% · 11-22 07:00"
    assert page.numbers.text() == "People 1 · doors 1 · sensors 1"
    assert "to measure 1" in page.marks.text()
    assert "started 1" in page.sums.text()


def test_enter_measures_the_person_of_the_row(page: IsolationPage, home: Home) -> None:
    press(Key.Key_Return)
    assert page.desk.work is Work.MEASURE
    QTest.keyClicks(focused(), "36.5")
    press(Key.Key_Return)
    assert words_at(page, 0, 7) == "36.5"
    assert home.row("R001").cells[0] is not None
    assert focused() is page.view


def test_a_door_of_which_nothing_is_known_is_never_shown_as_well(
    page: IsolationPage, home: Home
) -> None:
    assert page.desk.look.isHidden(), "the door is known to be closed"
    home.clock.advance(hours=26)
    page.refresh(page.shows)
    told = page.desk.story.text()
    assert "? The door of 401 is unknown, last heard 11-22 07:00 (27 h 30 min ago)." in told
    assert "Neither open nor closed" in told
    page.desk.look.click()
    assert page.desk.work is Work.LOOK
    press(Key.Key_Return)
    assert home.house.isolation.doors.now()[0].past.state is DoorState.CLOSED
    assert page.desk.look.isHidden()


def test_in_a_narrow_window_a_name_is_read_whole_before_all_days_are(page: IsolationPage) -> None:
    view, name = page.view, "Margaret Marshall"
    view._whole[0] = 60 + view.fontMetrics().horizontalAdvance(name)
    for wide in (1262, 900, 760):
        page.resize(wide, 560)
        QApplication.processEvents()
        days = range(2, view.columnCount() - 1)
        shown = [one for one in days if not view.isColumnHidden(one)]
        assert view.columnWidth(0) >= view._whole[0], wide
        assert len(shown) >= 2
        assert shown[-1] == days[-1], "the last days are the ones that stay"


def test_an_empty_page_says_when_the_last_one_was_let_out(page: IsolationPage, home: Home) -> None:
    (case,) = home.house.isolation.cases.open()
    home.house.isolation.cases.release(case)
    page.refresh(page.shows)
    home.clock.advance(days=2)
    page.refresh(page.shows)
    assert "the last one was let out 2026-11-22 08:30. Ctrl N" in page.empty.text()


def test_what_is_asked_is_kept_by_enter_again_and_what_is_refused_stays(
    page: IsolationPage, home: Home
) -> None:
    press(Key.Key_Return)
    QTest.keyClicks(focused(), "3x")
    press(Key.Key_Return)
    assert page.desk.said.text()
    assert page.desk.text("reading") == "3x"
    assert focused().property("said") == "trouble"
    type_in(page, reading="33.9")
    press(Key.Key_Return)
    assert "Enter again" in page.desk.said.text()
    press(Key.Key_Return)
    assert words_at(page, 0, 7).endswith("33.9")
    assert home.row("R001").cells[0] is not None


def test_somebody_is_kept_apart_and_a_room_in_use_is_asked_about(
    page: IsolationPage, home: Home
) -> None:
    press(Key.Key_N, ctrl=True)
    assert page.desk.work is Work.START
    type_in(page, person="R002", place="401", days="soon")
    press(Key.Key_Return)
    assert "is no term" in page.desk.said.text()
    type_in(page, days="5")
    press(Key.Key_Return)
    assert "in use" in page.desk.said.text()
    press(Key.Key_Return)
    assert page.view.rowCount() == 2
    assert page.view.rowSpan(0, 8) == 2, "two people behind one door share its cell"
    assert page.numbers.text() == "People 2 · doors 1 · sensors 1"
    press(Key.Key_N, ctrl=True)
    type_in(page, person="R002", place="402")
    press(Key.Key_Return)
    assert "kept apart already" in page.desk.said.text()
    press(Key.Key_Escape)
    assert focused() is page.view
    assert len(home.house.isolation.cases.open()) == 2


def test_an_end_is_moved_with_a_reason_and_a_release_needs_no_more(
    page: IsolationPage, home: Home
) -> None:
    press(Key.Key_E)
    type_in(page, days="9")
    press(Key.Key_Return)
    assert page.desk.said.text() == "Say the reason in a few words."
    type_in(page, words="new contact")
    press(Key.Key_Return)
    assert "11-30 24:00" in words_at(page, 0, 1)
    press(Key.Key_R, ctrl=True)
    press(Key.Key_Return)
    assert page.view.rowCount() == 0
    assert not page.empty.isHidden()
    assert home.house.isolation.cases.open() == []


def test_a_door_is_explained_by_a_digit_words_and_enter(page: IsolationPage, home: Home) -> None:
    home.house.isolation.doors.receive(["d401;open"], "mqtt")
    home.clock.advance(minutes=11)
    page.refresh(page.shows)
    assert page.desk.work is Work.EXPLAIN
    assert "opened at 08:30" in page.desk.title.text()
    assert page.desk.aside.text() == "A sensor speaks of a door, not of a person"
    assert "for 11 min" in words_at(page, 0, 8)
    assert "door alerts 1" in page.marks.text()
    assert "+1" in words_at(page, 0, 7)
    press(Key.Key_3)
    QTest.keyClicks(focused(), "nebuliser")
    press(Key.Key_Return)
    assert home.house.following_up.due(DOOR) == []
    assert "door alerts" not in page.marks.text()
    assert "+1" not in words_at(page, 0, 7)


def test_a_sensor_that_is_hardly_heard_is_counted(page: IsolationPage, home: Home) -> None:
    assert "weak signal" not in page.marks.text()
    home.house.isolation.doors.receive(["d401;closed;;link=19"], "mqtt")
    page.refresh(page.shows)
    assert "weak signal 1" in page.marks.text()


def test_an_unknown_door_is_looked_at_and_an_opening_announced(
    page: IsolationPage, home: Home
) -> None:
    home.house.isolation.doors.begin("mqtt")
    page.refresh(page.shows)
    assert words_at(page, 0, 8).startswith("? unknown · go and look")
    assert "go and look (V)" in page.next.text()
    home.clock.advance(minutes=1)
    press(Key.Key_V)
    press(Key.Key_Return)
    assert home.house.isolation.doors.now()[0].past.state is DoorState.CLOSED
    press(Key.Key_Y)
    home.clock.advance(minutes=1)
    home.house.isolation.doors.receive(["d401;open"], "mqtt")
    assert home.house.following_up.due(DOOR) == []


def test_nobody_kept_apart_says_how_to_begin(qtbot: QtBot, home: Home) -> None:
    page, context = shown(qtbot, home)
    assert "Ctrl N" in page.empty.text()
    assert page.empty.isVisible()
    context.background.finish()


def test_a_long_name_is_read_whole_where_all_days_have_room(qtbot: QtBot, home: Home) -> None:
    home.clock.set("2026-11-22 07:00")
    name = "Bartholomew Featherstonehaugh"
    home.house.people.admit(Details(group=Group.RESIDENT, code="R900", name=name, room="309"))
    start(home, "R900", "401")
    page, context = shown(qtbot, home)
    days = page.view.columnCount() - FIXED
    wanted = page.view.fontMetrics().horizontalAdvance(f"401 {name}")
    page.resize(1900, 900)
    QApplication.processEvents()
    assert page.view.columnWidth(0) > wanted
    assert not any(page.view.isColumnHidden(2 + place) for place in range(days))
    page.resize(760, 600)
    QApplication.processEvents()
    assert page.view.columnWidth(0) < wanted, "before a name come the last days"
    context.background.finish()
