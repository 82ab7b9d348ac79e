"""Anybody who may read reports checks the record in the window, and is told in words."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carehome_app.i18n import in_english
from carehome_app.ui.history import verify_card
from carehome_app.ui.history.verify_card import VerifyCard
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from tests.builders import Home
from tests.ui.keyboard import press

ENTER = Qt.Key.Key_Return


@pytest.fixture
def card(home: Home, qtbot: QtBot) -> VerifyCard:
    made = VerifyCard(Context(home.house, in_english, "en", AppEvents(), Background()))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.seal.take_focus()
    return made


def checked(qtbot: QtBot, card: VerifyCard) -> None:
    qtbot.waitUntil(card.button.isEnabled)


def test_a_whole_record_is_said_to_be_whole_and_what_that_does_not_prove(
    card: VerifyCard, home: Home, qtbot: QtBot
) -> None:
    home.measure("R001", "36.5")
    press(ENTER)
    assert not card.button.isEnabled()
    checked(qtbot, card)
    assert card.state.text().endswith("Nothing wrong was found.")
    assert "This is proven\n· Each of the" in card.result.text()
    assert "This is not proven\n· That what was typed is true." in card.result.text()


def test_the_seal_of_a_report_is_found_however_it_is_typed(
    card: VerifyCard, home: Home, qtbot: QtBot
) -> None:
    home.measure("R001", "36.5")
    seal = home.house.reporting.seal().code
    press(seal.upper().replace("-", " "), ENTER)
    checked(qtbot, card)
    assert "The seal belongs to line" in card.result.text()


def test_a_mistyped_seal_is_told_from_one_that_is_not_here(card: VerifyCard, qtbot: QtBot) -> None:
    press("0b4d-53fe", ENTER)
    checked(qtbot, card)
    assert "“0b4d53fe” is no seal" in card.result.text()
    card.seal.fill("")
    press(Qt.Key.Key_Tab)
    card.seal.take_focus()
    press("0000-0000-0000-0000", ENTER)
    checked(qtbot, card)
    assert "No line of this record has the seal 0000000000000000." in card.result.text()


def test_a_table_that_was_tampered_with_is_named(
    card: VerifyCard, home: Home, qtbot: QtBot
) -> None:
    home.measure("R001", "36.5")
    home.desk.store.conn.execute("DELETE FROM entries")
    press(ENTER)
    checked(qtbot, card)
    assert card.state.text().startswith("Problems found: ")
    assert "The table entries is not what the journal says" in card.result.text()
    assert "This is proven" not in card.result.text()


def test_who_may_not_verify_is_told(card: VerifyCard, home: Home, qtbot: QtBot) -> None:
    home.sign_in("S001")
    press(ENTER)
    checked(qtbot, card)
    assert card.state.text() == "carer may not do this."


def test_a_saved_report_is_compared_with_what_was_issued(
    card: VerifyCard,
    home: Home,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    home.measure("R001", "36.5")
    issued = home.issue(document=b"what was issued")
    stick = tmp_path / "stick.txt"
    monkeypatch.setattr(verify_card, "ask_for_a_report", lambda _parent: stick)

    def compared() -> tuple[str, str]:
        card.compare.setFocus()
        press(ENTER)
        assert not card.compare.isEnabled()
        qtbot.waitUntil(card.compare.isEnabled)
        return card.state.text(), card.result.text()

    stick.write_bytes(b"what was issued")
    state, words = compared()
    assert state.endswith("stick.txt: a true copy.")
    assert f"This file is report {issued.archive_number}, byte for byte" in words
    assert f"seal {issued.seal}" in words
    assert "Nobody signed it here with a PIN." in words
    stick.write_text(f"{issued.archive_number} all well", encoding="utf-8")
    state, words = compared()
    assert state.endswith("stick.txt: not what was issued. Keep the file.")
    assert "all well" in words
    stick.write_bytes(b"something else")
    state, words = compared()
    assert state.endswith("stick.txt: not known here.")
    stick.unlink()
    state, words = compared()
    assert "stick.txt cannot be read" in state
    assert words == ""


@pytest.mark.rest
def test_the_report_of_a_seal_is_made_again_in_the_window(
    card: VerifyCard, home: Home, qtbot: QtBot
) -> None:
    home.measure("R001", "36.5")
    issued = home.issue()
    press(issued.seal, ENTER)
    checked(qtbot, card)
    assert card.state.text().startswith("Problems found: 1.")
    assert "is not the kept one: the kept one was altered." in card.result.text()
