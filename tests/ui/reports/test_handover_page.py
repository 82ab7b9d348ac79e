"""A handover: the program's text, people's own words, and two people's PINs."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carehome_app.services.accounts.pins import DEMO_PIN
from tests.builders import Home
from tests.ui.keyboard import press
from tests.ui.reports.desk import ReportsDesk


@pytest.fixture
def front(qtbot: QtBot, home: Home, tmp_path: Path) -> ReportsDesk:
    made = ReportsDesk(qtbot, home, tmp_path / "stick")
    made.find("handover")
    return made


def both(front: ReportsDesk, giver: str = DEMO_PIN, taker: str = DEMO_PIN) -> None:
    front.page.report.handover.giver.pin.setFocus()
    press(giver, Qt.Key.Key_Return, taker, Qt.Key.Key_Return)
    front.settle()


def take_over(front: ReportsDesk, code: str) -> None:
    front.page.report.handover.taker.choose(front.home.person(code).id)


def test_two_people_hand_over_and_the_words_are_kept(front: ReportsDesk) -> None:
    front.page.report.handover.words.setFocus()
    press("Keys are in the drawer.")
    take_over(front, "S002")
    both(front)

    (given,) = front.home.house.papers.handing_over.given()
    (issued,) = front.home.house.papers.issuing.issued()
    assert given.words == "Keys are in the drawer."
    assert given.giver != given.taker
    assert issued.report == "handover"
    assert issued.seal in front.said
    assert front.page.report.handover.text() == ""


def test_one_person_cannot_hand_over_to_the_same(front: ReportsDesk) -> None:
    actor = front.home.desk.actor
    assert actor is not None
    front.page.report.handover.taker.choose(actor.id)
    both(front)

    assert front.page.bar.trouble.startswith("A handover needs two people")
    assert front.home.house.papers.handing_over.given() == []


def test_a_wrong_pin_leaves_the_words(front: ReportsDesk) -> None:
    front.page.report.handover.words.setFocus()
    press("Quiet.")
    take_over(front, "S002")
    both(front, taker="000000")

    assert front.page.report.handover.said.text()
    assert front.page.report.handover.text() == "Quiet."
    assert front.page.report.handover.taker.pin.hasFocus()
    assert front.home.house.papers.handing_over.given() == []


def test_words_are_added_about_a_section_and_shown_in_the_pages(front: ReportsDesk) -> None:
    panel = front.page.report.handover
    panel.about.setFocus()
    panel.about.setCurrentIndex(1)
    panel.about.activated.emit(1)
    press("ask the doctor")
    assert panel.text() == "Abnormal on this shift: ask the doctor"

    QTest.keyClick(panel.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    front.settle()
    view = front.page.report.in_view
    assert view is not None
    assert view.asked.words == panel.text()


def test_a_carer_hands_over_too(front: ReportsDesk) -> None:
    front.home.sign_in("S001")
    front.find("handover")
    take_over(front, "S002")
    both(front)

    assert "seal" in front.said
    assert len(front.home.house.papers.handing_over.given()) == 1
