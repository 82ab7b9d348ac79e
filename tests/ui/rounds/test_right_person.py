"""The person of a kept value is the highlighted row, in view, named in the strip, at Enter."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE
from carehome_app.ui.chronic.page import ChronicPage
from carehome_app.ui.shell.page import EVERYTHING
from tests.builders import Home
from tests.ui.chronic.plans import plan
from tests.ui.rounds.desk import PLAIN, RoundDesk
from tests.ui.rounds.the_law import Hands, Law, fill
from tests.walks import random_hands

Key = Qt.Key


@pytest.fixture
def full(qtbot: QtBot, home: Home) -> RoundDesk:
    """Somebody in front of a sheet of more people than fit on the screen."""
    fill(home, 30)
    desk = RoundDesk(qtbot, home)
    desk.page.resize(1282, 520)
    return desk


@pytest.fixture
def chronic(qtbot: QtBot, home: Home) -> RoundDesk:
    """The chronic sheet of as many, with columns that open during the day."""
    fill(home, 24)
    home.clock.set("2026-11-22 07:00")
    for number in range(24):
        plan(home, f"R1{number:02}", BLOOD_PRESSURE, "am", "pm")
        plan(home, f"R1{number:02}", GLUCOSE, "fasting", "before_lunch")
    desk = RoundDesk(qtbot, home, ChronicPage)
    desk.page.resize(1282, 520)
    return desk


def test_page_down_leaves_the_field_and_keeps_what_is_typed_in_its_cell(full: RoundDesk) -> None:
    first = full.here
    full.type("3")
    full.press(Key.Key_PageDown, PLAIN)
    other = full.here

    assert other != first
    assert not full.typing
    assert full.reading(first) == ""
    full.type("365\n")
    assert full.reading(other) == "36.5"
    assert full.row(first).is_open()
    full.choose(first)
    full.type("\n65\n")
    assert full.reading(first) == "36.5"


def test_the_answer_for_the_next_person_never_answers_the_question_about_the_last(
    full: RoundDesk,
) -> None:
    first = full.here
    full.type("340\n")
    full.press(Key.Key_PageDown, PLAIN)
    other = full.here
    full.type("364\n")

    assert full.reading(other) == "36.4"
    assert full.row(first).is_open()


def test_enter_on_what_was_scrolled_away_shows_it_again_and_keeps_nothing(
    full: RoundDesk,
) -> None:
    first = full.here
    full.type("365")
    bar = full.page.sheet.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    full.type("\n")

    assert full.written == 0
    assert full.page.sheet.table.is_in_view
    assert "out of view" in full.told
    full.type("\n")
    assert full.reading(first) == "36.5"


def test_whoever_goes_on_row_by_row_sees_who_comes_next_as_on_a_page_that_is_turned(
    full: RoundDesk,
) -> None:
    table = full.page.sheet.table
    bar, firsts = table.verticalScrollBar(), []
    for _ in range(15):
        full.type("365\n")
        firsts.append(bar.value())
        assert table.is_in_view
    turns = len(set(firsts)) - 1
    assert 0 < turns < 5, "the rows stand still between two turns"
    for key in (Key.Key_Down, Key.Key_Up):
        for _ in range(12):
            full.press(key, PLAIN)
            assert table.is_in_view


def test_typing_on_brings_back_what_was_scrolled_away(full: RoundDesk) -> None:
    full.type("36")
    bar = full.page.sheet.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    full.type("5")
    assert full.page.sheet.table.is_in_view


def test_a_column_that_opens_while_somebody_types_moves_no_value_into_another(
    chronic: RoundDesk,
) -> None:
    chronic.choose("R100")
    table = chronic.page.sheet.table
    place = [one.code for one in chronic.page.sheet.model.columns].index("blood_pressure.am")
    chronic.page.sheet.go_to(chronic.home.subject("R100"), table.sheet.columns[place].measure)
    chronic.type("12080")
    chronic.home.clock.set("2026-11-22 11:05")
    chronic.page.refresh(EVERYTHING)
    chronic.type("\n")

    assert chronic.cell("R100", "blood_pressure.am") == "120/80"


def test_ctrl_z_in_an_open_field_takes_the_text_before_anything_kept(full: RoundDesk) -> None:
    first = full.here
    full.type("365\n36")
    full.press(Key.Key_Z)

    assert not full.typing
    assert "Only what was typed" in full.told
    assert full.reading(first) == "36.5"
    full.press(Key.Key_Z)
    assert full.row(first).is_open()
    assert full.told.startswith("Taken back")


def test_a_correction_is_kept_while_whom_it_is_about_is_highlighted_and_in_view(
    full: RoundDesk,
) -> None:
    first = full.here
    full.type("369\n")
    full.press(Key.Key_E)
    full.type("365")
    full.page.sheet.table.step(20)
    assert full.here != first
    full.type("\n")
    assert (full.reading(first), full.here) == ("36.9", first)
    panel = full.page.panels.panel
    assert panel is not None
    assert "shown again" in panel.said.text()
    full.type("\n")
    assert full.reading(first) == "36.5"


def test_a_note_is_kept_while_whom_it_is_about_is_highlighted_and_in_view(
    full: RoundDesk,
) -> None:
    first, kept = full.here, list[int]()
    recording = full.home.house.recording
    note = recording.note
    recording.note = lambda subject, *more: (kept.append(subject), note(subject, *more))[1]  # type: ignore[method-assign,func-returns-value]
    full.press(Key.Key_N)
    full.type("slept badly")
    bar = full.page.sheet.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    full.type("\n")
    assert kept == []
    full.page.sheet.table.step(9)
    full.type("\n")
    assert (kept, full.here) == ([], first)
    full.type("\n")
    assert kept == [full.home.subject(first)]


@pytest.mark.parametrize(("seed", "times"), random_hands(260, 3))
def test_whatever_is_done_a_value_is_kept_for_whom_is_seen(
    full: RoundDesk, seed: int, times: int
) -> None:
    _law_holds(full, seed, times)


@pytest.mark.parametrize(("seed", "times"), random_hands(260, 3))
def test_whatever_is_done_on_the_chronic_sheet(chronic: RoundDesk, seed: int, times: int) -> None:
    _law_holds(chronic, seed, times)


def _law_holds(desk: RoundDesk, seed: int, times: int) -> None:
    law, hands = Law(desk.page), Hands(desk, seed)
    hands.do(times)
    assert law.broken == []
    assert law.kept > 0
