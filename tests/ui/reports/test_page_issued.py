"""Issued reports are found again, shown exactly as they were kept, and signed by PIN."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carehome_app.services.accounts.pins import DEMO_PIN
from tests.builders import Home
from tests.ui.keyboard import press
from tests.ui.reports.desk import ReportsDesk


@pytest.fixture
def front(qtbot: QtBot, home: Home, tmp_path: Path) -> ReportsDesk:
    home.measure_everybody()
    return ReportsDesk(qtbot, home, tmp_path / "stick")


def issue(front: ReportsDesk, words: str) -> None:
    front.find(words)
    front.key(Qt.Key.Key_I)


def test_an_issued_report_is_found_by_its_number_and_shown_byte_for_byte(
    front: ReportsDesk,
) -> None:
    issue(front, "month")
    issue(front, "staff")
    front.page.chooser.views.choose("issued")
    front.key(Qt.Key.Key_F)
    press("mon-01", Qt.Key.Key_Return)
    front.settle()

    view = front.page.report.in_view
    issued = front.home.house.papers.issuing.issued("mon-01")
    assert view is not None
    assert [view.issued] == issued
    assert view.document == front.home.house.papers.issuing.document(issued[0])
    assert issued[0].seal in front.said


def test_what_was_never_issued_is_not_found(front: ReportsDesk) -> None:
    front.page.chooser.views.choose("issued")
    assert front.page.chooser.issued.empty.text().startswith("None yet.")
    front.key(Qt.Key.Key_F)
    press("zebra")
    assert front.page.chooser.issued.empty.text() == "No issued report fits."


def test_the_director_signs_with_the_own_pin(front: ReportsDesk) -> None:
    issue(front, "month")
    front.key(Qt.Key.Key_G)
    front.page.report.signing.purposes.choose("director")
    press(DEMO_PIN, Qt.Key.Key_Return)

    (issued,) = front.home.house.papers.issuing.issued()
    (signature,) = front.home.house.papers.issuing.signatures(issued)
    assert signature.purpose == "director"
    assert f"Director: {signature.name}" in front.said


def test_a_wrong_pin_is_said_beside_it_and_nothing_is_signed(front: ReportsDesk) -> None:
    issue(front, "month")
    front.key(Qt.Key.Key_G)
    press("000000", Qt.Key.Key_Return)

    (issued,) = front.home.house.papers.issuing.issued()
    assert front.page.report.signing.said.text()
    assert not front.home.house.papers.issuing.signatures(issued)
    press(Qt.Key.Key_Escape)
    assert front.page.report.signing.isHidden()


def test_a_report_is_built_anew_from_an_issued_one(front: ReportsDesk) -> None:
    issue(front, "month")
    front.key(Qt.Key.Key_B)

    assert front.page.bar.title == "Monthly report 2026-11"
    assert front.page.bar.button("issue").isEnabled()


def test_what_waits_is_listed_first_and_gone_once_issued(front: ReportsDesk) -> None:
    home = front.home
    home.clock.advance(days=1)
    front.page.refresh(front.page.shows)
    waiting = home.house.papers.preparing.due()
    assert waiting
    front.page.context.events.prepared_requested.emit(None)
    press(Qt.Key.Key_Return)
    front.settle()
    front.key(Qt.Key.Key_I)

    assert len(home.house.papers.preparing.due()) == len(waiting) - 1


def test_an_issued_report_goes_onto_a_stick_with_its_checksum(front: ReportsDesk) -> None:
    assert not front.page.bar.button("send").isEnabled()
    issue(front, "month")
    front.key(Qt.Key.Key_T)

    assert front.files() == ["2026-11-MON-01.pdf", "2026-11-MON-01.pdf.sha256"]
    assert "read back" in front.said


def test_a_stick_that_is_gone_is_a_sentence(front: ReportsDesk) -> None:
    issue(front, "month")
    front.folder.rmdir()
    front.key(Qt.Key.Key_T)

    assert front.page.bar.trouble
