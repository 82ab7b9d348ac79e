"""A round with gaps is not sealed by one key; an issued report is withdrawn."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from carehome_app.domain.reports.issued import (
    AlreadyWithdrawnError,
    IncompleteReportError,
    WithdrawnWithoutReasonError,
)
from carehome_app.i18n import in_english
from tests.builders import Home
from tests.ui.keyboard import press
from tests.ui.reports.desk import ReportsDesk


@pytest.fixture
def front(qtbot: QtBot, home: Home, tmp_path: Path) -> ReportsDesk:
    home.measure("R001", "36.5")
    return ReportsDesk(qtbot, home, tmp_path / "out")


def issued_numbers(front: ReportsDesk) -> list[str]:
    return [one.archive_number for one in front.home.house.papers.issuing.issued()]


def button(front: ReportsDesk, name: str) -> QPushButton:
    return front.page.bar.button(name)


def test_one_key_seals_no_round_that_has_gaps_and_says_who_is_missing(front: ReportsDesk) -> None:
    lacking = front.page.report.lacking

    front.key(Qt.Key.Key_I)

    assert issued_numbers(front) == []
    assert not button(front, "issue").isEnabled()
    assert "Measured 1 of 10" in lacking.missing.text()
    assert "and 3 more" in lacking.missing.text()
    assert front.page.focusWidget() is lacking.reason


def test_with_a_reason_it_is_issued_and_the_paper_says_why(front: ReportsDesk) -> None:
    front.key(Qt.Key.Key_I)
    press("the night shift is short of hands", Qt.Key.Key_Return)
    front.settle()

    assert issued_numbers(front) == ["2026-1122-AM-01"]
    view = front.page.report.in_view
    assert view is not None
    assert view.report is not None
    headings = [in_english(one.heading) for one in view.report.sections]
    assert "Issued incomplete, because" in headings
    assert front.home.house.verifying.verify().ok


def test_spaces_are_no_reason(front: ReportsDesk) -> None:
    front.key(Qt.Key.Key_I)
    press("   ", Qt.Key.Key_Return)
    front.settle()

    assert issued_numbers(front) == []


def test_a_complete_round_needs_no_reason(front: ReportsDesk) -> None:
    front.home.measure_everybody()
    front.page.build()
    front.settle()

    assert front.page.report.lacking.isHidden()
    front.key(Qt.Key.Key_I)
    assert issued_numbers(front) == ["2026-1122-AM-01"]


def test_the_text_for_a_chat_can_be_copied_after_issuing(front: ReportsDesk) -> None:
    front.key(Qt.Key.Key_I)
    press("half the staff is ill", Qt.Key.Key_Return)
    front.settle()

    front.key(Qt.Key.Key_C, shift=True)

    assert "unexplained" in QGuiApplication.clipboard().text()


def test_an_issued_report_is_withdrawn_by_another_line_and_stays(front: ReportsDesk) -> None:
    home = front.home
    issued = home.issue(document=front.page.report.in_view.document)  # type: ignore[union-attr]
    front.page.show_record(issued)
    front.settle()

    QTest.mouseClick(button(front, "withdraw"), Qt.MouseButton.LeftButton)
    reason = front.page.focusWidget()
    assert isinstance(reason, QLineEdit)
    press("the wrong round was reported", Qt.Key.Key_Return)
    front.settle()

    (kept,) = home.house.papers.issuing.issued()
    assert kept.withdrawn is not None
    assert kept.withdrawn.words == "the wrong round was reported"
    assert home.house.papers.issuing.document(kept).startswith(b"%PDF")
    assert "withdrawn" in front.said
    assert button(front, "withdraw").isHidden()
    assert home.house.verifying.verify().ok


def test_a_withdrawn_report_of_a_round_waits_to_be_issued_again(home: Home) -> None:
    home.measure_everybody()
    issued = home.issue()
    home.next_round()
    home.clock.advance(hours=12)
    waiting = home.house.papers.preparing
    morning = issued.round

    assert morning not in [one.asked.round for one in waiting.due()]
    home.house.papers.issuing.withdraw(issued, "one reading was another person's")
    assert morning in [one.asked.round for one in waiting.due()]


def test_it_is_withdrawn_once_and_with_a_reason(home: Home) -> None:
    home.measure_everybody()
    issued = home.issue()
    issuing = home.house.papers.issuing

    with pytest.raises(WithdrawnWithoutReasonError):
        issuing.withdraw(issued, "  ")
    issuing.withdraw(issued, "a wrong name")
    with pytest.raises(AlreadyWithdrawnError):
        issuing.withdraw(issued, "again")


def test_the_service_asks_for_the_reason_too(home: Home) -> None:
    sealed = home.house.reporting.daily(home.round, sealed=True)

    with pytest.raises(IncompleteReportError):
        home.issue_as(sealed, words="")
    assert home.sheet().closed_at is None


def test_an_issued_report_is_found_by_who_issued_it_in_pinyin(home: Home) -> None:
    home.measure_everybody()
    home.issue()
    nurse = home.desk.actor
    assert nurse is not None
    from carehome_app.services.people.spelling import spellings

    for spelled in spellings(nurse.name):
        assert home.house.papers.issuing.issued(spelled)
    assert not home.house.papers.issuing.issued("zzz")
