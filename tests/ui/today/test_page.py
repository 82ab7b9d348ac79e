import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carehome_app.i18n import in_english
from carehome_app.services.changes import Changes
from carehome_app.services.inspections.faults import Assignment, NewFault
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents, Place
from carehome_app.ui.today.page import TodayPage
from tests.builders import Home


@pytest.fixture
def page(home: Home, qtbot: QtBot) -> TodayPage:
    made = TodayPage(Context(home.house, in_english, "en", AppEvents(), Background()))
    qtbot.addWidget(made)
    made.refresh(made.shows)
    return made


def test_it_says_what_is_next(page: TodayPage, home: Home) -> None:
    assert page.next.text() == "Morning round: 10 to go, it closes at 10:00"
    assert page.go.words() == "Continue: Morning round"

    home.clock.set("2026-11-22 10:30")
    page.refresh(Changes.ENTRIES)
    assert page.next.text().startswith("Morning round: 10 still without an entry")

    home.measure_everybody()
    page.refresh(Changes.ENTRIES)
    assert "The report is not issued yet: F9" in page.next.text()


def test_rings_and_cards_count_the_rounds(page: TodayPage, home: Home) -> None:
    home.measure("R001", "36.5")
    home.measure("R002", "38.5")
    home.measure("R003", "h")

    page.refresh(Changes.ENTRIES)

    assert page.rings["am"].words() == "2/9 · abnormal 1"
    assert page.rings["pm"].words() == "opens at 15:00"
    assert page.follow_ups.words() == "none overdue"
    assert page.people.words() == "residents 6 · staff 4"
    assert page.reports.table.texts()[0] == [
        "Residents morning",
        "5",
        "2",
        "1",
        "0",
        "3",
        "▲ 1",
    ]
    assert page.reports.table.texts()[3] == ["Staff evening", "4", *"–––––"]


def test_enter_opens_the_follow_up_that_is_due_first(
    page: TodayPage, home: Home, qtbot: QtBot
) -> None:
    home.measure("R002", "38.5")
    page.refresh(Changes.FINDINGS)
    page.take_focus()

    with qtbot.waitSignal(page.context.events.follow_up_requested) as asked:
        QTest.keyClick(page.list, Qt.Key.Key_Return)

    assert asked.args == [home.subject("R002")]


def test_an_overdue_repeat_is_said_in_words(page: TodayPage, home: Home) -> None:
    home.measure("R002", "38.5")
    home.clock.set("2026-11-22 08:02")

    page.refresh(Changes.FINDINGS)

    shown = page.due.index(0, 0).data()
    assert shown == "▲ Fever 38.5 °C · 201-2 李建国 · Repeat 08:00 · 2 min overdue"
    assert page.follow_ups.words() == "overdue 1"


def test_a_fault_stands_on_the_page_though_nobody_wrote_it_there(
    page: TodayPage, home: Home
) -> None:
    faults = home.house.inspections.faults
    number = faults.find(NewFault(place="二楼过道", words="疏散通道堆放轮椅 3 台"))
    faults.assign(faults.fault(number), Assignment(responsible=home.subject("S001")))

    page.refresh(Changes.FINDINGS)

    (row,) = [page.due.index(row, 0).data() for row in range(page.due.rowCount())]
    assert "二楼过道" in row


def test_a_quiet_day_says_so(page: TodayPage) -> None:
    assert page.due.rowCount() == 0
    assert page.nothing_due.isVisibleTo(page)
    assert not page.notes.isVisibleTo(page)


def test_the_chat_text_is_copied(page: TodayPage, home: Home, qtbot: QtBot) -> None:
    with qtbot.waitSignal(QGuiApplication.clipboard().dataChanged):
        QTest.keyClick(page.reports.copy, Qt.Key.Key_Space)

    assert "松鹤养老院" in QGuiApplication.clipboard().text()
    assert page.reports.told.text() == "The chat text is copied."
    home.sign_in("D01")
    assert [(one.what, one.how) for one in home.house.handing_out.log()] == [("daily", "copied")]


def test_a_carer_copies_no_chat_text(page: TodayPage, home: Home) -> None:
    home.sign_in("S001")
    QGuiApplication.clipboard().setText("before")
    page.copy_text()
    assert QGuiApplication.clipboard().text() == "before"
    assert "carer may not do this" in page.reports.told.text()


def test_an_absence_to_confirm_is_counted_the_next_day(page: TodayPage, home: Home) -> None:
    home.measure("R003", "h")
    page.refresh(Changes.ENTRIES)
    assert not page.reports.confirm.isVisibleTo(page)

    home.clock.set("2026-11-23 07:00")
    page.refresh(Changes.ENTRIES)

    assert page.reports.confirm.text() == "Absences to confirm today: 1"


def test_the_chart_comes_after_the_page(page: TodayPage, home: Home, qtbot: QtBot) -> None:
    home.measure("R002", "38.5")
    page.refresh(Changes.FINDINGS)
    with qtbot.waitSignal(page.fevers.drawn):
        page.show()


def test_a_note_opens_whom_it_is_about_in_the_round_it_is_of(
    page: TodayPage, home: Home, qtbot: QtBot
) -> None:
    morning = home.round
    home.house.recording.note(home.subject("R002"), morning, "夜间咳嗽")
    home.clock.set("2026-11-22 15:30")
    home.house.recording.note(home.subject("R003"), home.round, "<b>外出</b>")

    page.refresh(Changes.NOTES)

    assert page.notes.texts() == [
        ("15:30 202-1 张桂兰", "<b>外出</b> (周静)"),
        ("07:30 201-2 李建国", "夜间咳嗽 (周静)"),
    ]
    with qtbot.waitSignal(page.context.events.place_requested) as asked:
        QTest.keyClick(page.notes.button(1), Qt.Key.Key_Space)
    assert asked.args == [Place(morning, home.subject("R002"))]


def test_f5_is_what_the_button_does(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.context.events.round_requested):
        QTest.keyClick(page.go, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.context.events.report_requested):
        QTest.keyClick(page.reports.preview, Qt.Key.Key_Space)


def test_no_row_of_the_list_is_cut(page: TodayPage, home: Home, qtbot: QtBot) -> None:
    for code in ("R001", "R002", "R003", "R004", "R005", "R006"):
        home.measure(code, "38.5")
    page.refresh(Changes.FINDINGS)
    for height in (560, 613, 690):
        page.resize(1282, height)
        with qtbot.waitExposed(page):
            page.show()
        qtbot.waitUntil(lambda: page.list.viewport().height() % 56 == 0)
        assert page.list.viewport().height() >= 2 * 56
