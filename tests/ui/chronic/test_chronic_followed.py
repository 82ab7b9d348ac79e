"""What is found by plan stands on Today and Follow-up, and leads back to the chronic sheet."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE
from carehome_app.services.chronic.limits import NewLimit
from carehome_app.ui.chronic.page import ChronicPage
from carehome_app.ui.findings.page import FollowUpPage
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.today.page import TodayPage
from tests.builders import Home
from tests.ui.chronic.plans import plan
from tests.ui.keyboard import press


@pytest.fixture
def window(qtbot: QtBot, home: Home) -> MainWindow:
    """A real window of a home with two pressures due this morning."""
    for code in ("R001", "R002"):
        plan(home, code, BLOOD_PRESSURE, "am")
    made = make_window(home.house, "en")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_f6_goes_to_the_next_open_cell_and_today_counts_what_is_due(
    window: MainWindow, home: Home
) -> None:
    press(Qt.Key.Key_F6)
    assert isinstance(window.page, ChronicPage)
    press("12080", Qt.Key.Key_Return)
    window.show_page("round")
    press(Qt.Key.Key_F6)
    page = window.page
    assert isinstance(page, ChronicPage)
    row = page.sheet.table.row
    assert row is not None
    assert row.person.id == home.subject("R002")

    window.show_page("today")
    today = window.page
    assert isinstance(today, TodayPage)
    assert today.chronic.words() == "Blood pressure 1/2"


def test_a_high_pressure_is_followed_up_repeated_after_fifteen_minutes_and_overdue(
    window: MainWindow, home: Home
) -> None:
    press(Qt.Key.Key_F6)
    press("190110", Qt.Key.Key_Return)
    home.clock.advance(minutes=20)
    window.tick()
    window.show_page("today")
    today = window.page
    assert isinstance(today, TodayPage)
    assert today.chronic.words() == "Blood pressure 1/2 · abnormal 1"
    row = today.due.index(0, 0).data(Qt.ItemDataRole.UserRole + 0)
    assert today.follow_ups.words() == "overdue 1"
    assert row is None or "190/110" in row.chip
    window.show_page("follow_up")
    assert isinstance(window.page, FollowUpPage)
    press("r")
    page = window.page
    assert isinstance(page, ChronicPage)
    here = page.sheet.table.row
    assert here is not None
    assert here.person.id == home.subject("R001")
    assert "repeat overdue" in page.sheet.model.columns[-1].shown(here, page.sheet.model.spoken)


def test_an_own_limit_that_ran_out_is_told_on_today(window: MainWindow, home: Home) -> None:
    home.house.chronic.limits.set(
        NewLimit(
            person=home.subject("R001"),
            measure=BLOOD_PRESSURE,
            rule=BLOOD_PRESSURE.rule("bp.grade3.systolic"),
            threshold={"mmHg": Decimal(190)},
            decided_by="陈医生",
            why="高龄",
            from_day=home.desk.today(),
            until_day=home.desk.today(),
        )
    )
    home.clock.advance(days=1)
    window.show_page("today")
    today = window.page
    assert isinstance(today, TodayPage)
    assert "own limits to look at: 1" in today.chronic.words()
