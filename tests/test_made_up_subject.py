"""A subject with one record a room is found, listed, answered, told, reported and erased."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.db.journal import journal, rebuilding
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.history.event_words import Topic
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Report, Table
from carehome_app.i18n import Text
from carehome_app.i18n import in_english as say
from carehome_app.services.duties.day_lists import FIGURES, due_on
from carehome_app.ui.findings.rows import closed_between, heading_of, open_rows
from carehome_app.ui.subjects import PAGES
from carehome_app.ui.today.ledger import Ledger
from tests.builders import Home, found
from tests.command_line import at_home, data
from tests.erased import leave_and_wait
from tests.made_up_faults import (
    FAULT,
    LIFT,
    PAGE,
    FaultSeen,
    FaultsPage,
    moved_in,
    see,
    times_seen,
)

EVER = datetime(2000, 1, 1, tzinfo=UTC)


@pytest.fixture
def broken(tmp_path: Path) -> Iterator[Home]:
    """A home whose program knows one subject more, and whose lift stands still since 07:00."""
    with moved_in():
        home = found(tmp_path / "home")  # not a copy: none that is kept has the table
        see(home, "S001", "the lift stands still")
        home.clock.advance(minutes=1)
        yield home
        home.close()


def cells(report: Report) -> list[list[str]]:
    return [
        [say(cell.shown) if isinstance(cell.shown, Text) else str(cell.shown) for cell in row]
        for section in report.sections
        for part in section.parts
        if isinstance(part, Table)
        for row in part.rows
    ]


def same_when_rebuilt(home: Home) -> None:
    assert home.house.verifying.verify().problems == ()
    made = rebuilding.rebuilt(list(journal.lines(home.desk.store))[::-1])
    assert list(rebuilding.differences(home.desk.store, made)) == []
    made.close()


def test_it_is_listed_with_its_deadline_and_counted(broken: Home) -> None:
    (row,) = open_rows(broken.house, say)
    assert (row.chip, row.person, row.is_high) == ("⚠ out of order", "Fault: lift", True)
    assert row.why.startswith("It stands still since ")
    assert row.when.startswith("Mend by ")
    assert broken.house.following_up.count() == (1, 0)
    broken.clock.advance(hours=25)
    (due,) = broken.house.following_up.due(FAULT)
    assert due.is_overdue
    assert broken.house.following_up.count() == (1, 1)
    assert heading_of(broken.house, due.episode, say) == "Fault: lift"
    assert [one.episode for one in broken.house.following_up.due(1)] == []


def test_a_step_is_kept_and_a_signed_reason_closes_it(broken: Home) -> None:
    following_up = broken.house.following_up
    (due,) = following_up.due()
    following_up.take(due.episode, Step.NOTE, "the firm was called")
    broken.clock.advance(minutes=5)
    following_up.take(due.episode, Step.CLOSED, "mended")
    assert following_up.due() == []
    now = broken.clock()
    (closed,) = closed_between(broken.house, now - timedelta(hours=1), now + timedelta(hours=1))
    assert [step.words for step in closed.steps] == ["the firm was called", "mended"]
    assert closed.about == LIFT
    same_when_rebuilt(broken)


def test_seen_again_it_is_one_alert(broken: Home) -> None:
    broken.clock.advance(minutes=30)
    see(broken, "S002", "still")
    (due,) = broken.house.following_up.due()
    assert len(due.episode.findings) == 2
    same_when_rebuilt(broken)
    broken.reopen()
    assert len(broken.house.following_up.due()) == 1


def test_history_and_handover_tell_it(broken: Home) -> None:
    told = [say(one.words) for one in broken.house.history.of_home(Topic.FINDING)]
    assert any(line.startswith("lift, out of order: It stands still") for line in told)
    seen = f"{broken.person('S001').name} saw: the lift stands still"
    assert seen in told
    rows = cells(broken.house.papers.build("handover", Asked()))
    assert any(seen in row for row in rows), rows
    assert any("Fault: lift" in row and "out of order" in row for row in rows)


def test_it_stands_in_the_report_of_follow_ups(broken: Home) -> None:
    rows = cells(broken.house.papers.build("follow-ups", Asked()))
    assert any("lift" in row for row in rows), rows


def test_what_somebody_saw_goes_with_them_and_the_fault_stays(broken: Home) -> None:
    subject = leave_and_wait(broken, "S001")
    broken.sign_in("D01")
    broken.house.erasing.erase(subject)
    lines = list(journal.lines(broken.desk.store))
    assert not any(isinstance(line.event, FaultSeen) for line in lines)
    assert [due.episode.about for due in broken.house.following_up.due()] == [LIFT]
    same_when_rebuilt(broken)
    assert times_seen(broken.desk.store, EVER, broken.clock()) == 0


def test_it_is_due_every_day_and_counted_in_forms_and_parcels(broken: Home) -> None:
    today = broken.desk.today()
    counted = ("made-up-faults.due", "made-up-faults.done", "made-up-faults.seen")
    lists = {one.name: due for one, due in due_on(broken.house, today)}
    assert (lists["made-up-faults"].due, lists["made-up-faults"].done) == (1, 1)
    tomorrow = {one.name: due for one, due in due_on(broken.house, today + timedelta(days=1))}
    assert tomorrow["made-up-faults"].open == 1
    numbers = {code: FIGURES[code].of(broken.house, today) for code in counted}
    assert numbers == dict.fromkeys(counted, 1)


def test_today_shows_its_list_and_leads_to_its_page(qtbot: QtBot, broken: Home) -> None:
    window = make_window(broken.house, "en", (*PAGES, PAGE))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.show_page("today")
    (ledger,) = window.findChildren(Ledger)
    qtbot.waitUntil(lambda: bool(ledger.texts()))
    assert ["The lift", "1", "1", "0", "0"] in ledger.texts()
    ledger.button("made-up-faults").click()
    assert isinstance(window.page, FaultsPage)
    window.show_page("today")
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    page = window.page
    assert isinstance(page, FaultsPage)
    assert page.identity.accessibleName() == "lifts due 1 = looked at 1 + open 0"
    assert window.findChild(QWidget, "rail_made_up_faults") is not None


def test_a_home_made_before_gets_its_table_and_the_command_line_says_it(folder: Path) -> None:
    with moved_in():
        done = at_home(folder, "--as", "S001", "lift", "it stands still", "--json")
        assert (done.exit_code, data(done)) == (0, {"seen": 1})
        assert at_home(folder, "verify").exit_code == 0
