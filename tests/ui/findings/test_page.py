import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from carehome_app.domain.findings.episodes import Finding, Step
from carehome_app.i18n import Translate, in_english
from carehome_app.services.changes import Changes
from carehome_app.services.rounds.correcting import Why
from carehome_app.ui.findings import rows
from carehome_app.ui.findings.page import FollowUpPage
from carehome_app.ui.findings.rows import finding_words
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import CrashReport
from carehome_app.ui.shell.events import AppEvents
from tests.builders import Home
from tests.ui.keyboard import press


@pytest.fixture
def page(home: Home, qtbot: QtBot) -> FollowUpPage:
    home.measure("R002", "37.6")
    home.clock.advance(minutes=10)
    home.measure("R004", "38.4")
    home.clock.advance(minutes=22)
    made = FollowUpPage(Context(home.house, in_english, "en", AppEvents(), Background()))
    qtbot.addWidget(made)
    made.resize(1280, 690)
    made.refresh(made.shows)
    with qtbot.waitActive(made):
        made.show()
    made.take_focus()
    return made


def said(page: FollowUpPage) -> list[str]:
    return [str(page.due.index(place, 0).data()) for place in range(page.due.rowCount())]


def test_the_overdue_one_stands_first_and_its_story_is_told(page: FollowUpPage) -> None:
    assert said(page) == [
        "▲ Raised, re-check 37.6 °C · 201-2 李建国 · Repeat 08:00 · 2 min overdue",
        "▲ Fever 38.4 °C · 202-2 刘玉珍 · Repeat 08:10 · 8 min left",
    ]
    assert page.desk.title.text() == "201-2 李建国, age 86 · ▲ Raised, re-check"
    assert page.desk.story.texts() == ["▲ Raised, re-check 37.6 °C (axilla)"]


def test_a_step_is_two_keys_and_words_if_any(page: FollowUpPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.context.events.changed):
        press("D", "discussed", Qt.Key.Key_Return)

    assert page.desk.story.texts()[-1] == "doctor told · 周静"
    assert not page.desk.line.isVisible()
    with qtbot.waitSignal(page.context.events.changed):
        press("N", Qt.Key.Key_Return)
    assert page.desk.story.texts()[-1] == "nurse told · 周静"


def test_closing_needs_words_and_says_so_beside_the_line(page: FollowUpPage) -> None:
    press("C", Qt.Key.Key_Return)
    assert page.desk.said.text() == "Say the reason in a few words."
    assert page.due.rowCount() == 2

    press("thermometer was wet", Qt.Key.Key_Return)

    assert page.due.rowCount() == 1
    assert page.closed.count() == 1
    assert page.closed.item(0).text() == "201-2 李建国 · ▲ Raised, re-check · closed 08:02"


@pytest.mark.usefixtures("page")
def test_letters_typed_as_words_are_words(home: Home) -> None:
    press("W", "NDFSHWCR", Qt.Key.Key_Return)

    (first, *_rest) = home.house.following_up.due()
    assert [(step.step, step.words) for step in first.episode.steps] == [(Step.NOTE, "NDFSHWCR")]


def test_esc_keeps_nothing(page: FollowUpPage, home: Home) -> None:
    press("H", "ambulance", Qt.Key.Key_Escape)

    assert page.list.hasFocus()
    assert not any(one.episode.steps for one in home.house.following_up.due())


def test_words_stay_with_their_person_who_is_shown_again_before_they_are_kept(
    page: FollowUpPage, home: Home
) -> None:
    press("F", "daughter ")
    page.show_person(home.subject("R004"))
    page.desk.line.setFocus()
    press("called", Qt.Key.Key_Return)

    assert not any(one.episode.steps for one in home.house.following_up.due())
    assert page.desk.title.text().startswith("201-2 李建国")
    assert "shown again" in page.desk.said.text()
    press(Qt.Key.Key_Return)
    first, second = home.house.following_up.due()
    assert [step.words for step in first.episode.steps] == ["daughter called"]
    assert second.episode.steps == ()


def test_words_begun_for_one_are_never_kept_for_another(page: FollowUpPage, home: Home) -> None:
    press("F", "daughter called")
    page.show_person(home.subject("R004"))
    press("N")

    assert page.desk.said.text() == (
        "These words are about 201-2 李建国: Enter goes back there, Esc leaves them."
    )
    page.list.setFocus()
    press(Qt.Key.Key_Return)
    assert page.desk.line.hasFocus()
    press(Qt.Key.Key_Return)
    assert not any(one.episode.steps for one in home.house.following_up.due())
    assert page.desk.title.text().startswith("201-2 李建国")
    press(Qt.Key.Key_Return)

    first, second = home.house.following_up.due()
    assert [step.words for step in first.episode.steps] == ["daughter called"]
    assert second.episode.steps == ()


def test_the_desk_says_what_enter_does_and_enter_does_it(page: FollowUpPage, qtbot: QtBot) -> None:
    assert page.desk.act.words() == "Measure again"
    with qtbot.waitSignal(page.context.events.repeat_requested):
        press(Qt.Key.Key_Return)
    page.list.setFocus()
    press("W")
    assert page.desk.act.words() == "Save"
    assert page.desk.has_keyboard


def test_r_goes_to_the_round_at_that_person(page: FollowUpPage, home: Home, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Down)
    with qtbot.waitSignal(page.context.events.repeat_requested) as asked:
        press("R")
    assert asked.args == [home.subject("R004")]


def test_a_normal_repeat_closes_it_and_the_page_shows_how(page: FollowUpPage, home: Home) -> None:
    home.measure("R002", "36.6")
    page.refresh(Changes.FINDINGS)

    assert page.due.rowCount() == 1
    assert page.closed.count() == 1
    page.closed.setFocus()
    press(Qt.Key.Key_Down)
    assert not page.desk.buttons.isVisible()
    assert page.desk.story.texts()[-1] == "Repeat 36.6: no longer abnormal, closed"


def test_one_alert_per_person_however_often_it_is_measured(page: FollowUpPage, home: Home) -> None:
    home.measure("R004", "38.6")
    page.refresh(Changes.FINDINGS)
    page.show_person(home.subject("R004"))

    assert page.due.rowCount() == 2
    assert len(page.desk.story.texts()) == 2


def test_a_carer_may_take_steps_but_not_close(page: FollowUpPage, home: Home) -> None:
    home.sign_in("S001")

    press("C", "all right again", Qt.Key.Key_Return)

    assert page.desk.said.text() == "carer may not do this."
    assert page.desk.line.text() == "all right again"
    assert page.due.rowCount() == 2


def test_nothing_open_is_said(home: Home, qtbot: QtBot) -> None:
    made = FollowUpPage(Context(home.house, in_english, "en", AppEvents(), Background()))
    qtbot.addWidget(made)
    made.refresh(made.shows)

    assert made.desk.about.text().startswith("Nothing is open")
    assert not made.desk.buttons.isVisibleTo(made)


def test_what_a_correction_closed_is_shown_with_who_and_why(
    page: FollowUpPage, home: Home
) -> None:
    cell = home.row("R002").cells[0]
    assert cell is not None
    slip = Why("typing_error", "the decimals")
    home.house.correcting.correct(cell.valid[-1], home.given("R002", "36.7"), slip)
    page.refresh(page.shows)
    assert page.due.rowCount() == 1
    said = page.closed.item(0).text()
    assert said == "201-2 李建国 · ▲ Raised, re-check · corrected 08:02"
    page.closed.setFocus()
    page.closed.setCurrentRow(0)
    assert page.desk.story.texts() == [
        "▲ Raised, re-check 37.6 °C (axilla)",
        "Corrected to 36.7 · 周静: closed by itself",
    ]
    assert not page.desk.buttons.isVisible()


def test_whoever_cannot_be_put_into_words_is_named_and_takes_nobody_along(
    page: FollowUpPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = CrashReport(page, tmp_path / "logs", in_english)
    monkeypatch.setattr(sys, "excepthook", report.report)

    def fails_for_a_fever(finding: Finding, say: Translate) -> str:
        if finding.shown.startswith("38.4"):
            raise KeyError("earlier_at")
        return finding_words(finding, say)

    monkeypatch.setattr(rows, "finding_words", fails_for_a_fever)
    for _ in range(3):
        page.refresh(page.shows)
    raised, fever = said(page)
    assert raised.startswith("▲ Raised, re-check 37.6 °C · 201-2 李建国")
    assert fever.startswith("cannot be shown · 202-2 刘玉珍")
    assert not page.grab().isNull()
    written = (tmp_path / "logs" / "crashes.log").read_text(encoding="utf-8")
    assert written.count("KeyError") == 1
    assert page.findChild(QDialog, "crash") is None
