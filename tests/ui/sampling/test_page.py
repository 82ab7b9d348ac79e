"""A round is filled, answered and closed with the keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from carehome_app.domain.sampling.plans import Rhythm, Who
from carehome_app.domain.sampling.round import Method
from carehome_app.i18n import in_english
from carehome_app.services.sampling.planning import NewPlan
from carehome_app.services.sampling.taking import Sampled, Scan
from carehome_app.ui.files.lab_columns import LabColumns
from carehome_app.ui.sampling.desk import Mode
from carehome_app.ui.sampling.page import SamplingPage
from carehome_app.ui.sampling.tubes import KitRow, NoticeRow, TubeRow
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.style.theme import theme
from carehome_app.ui.subjects import PAGES
from tests.builders import Home
from tests.ui import keys

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, home: Home) -> Iterator[SamplingPage]:
    """The page without any round, Sunday 08:30, a nurse at the desk."""
    home.clock.advance(hours=1)
    home.sign_in("S002")
    context = Context(home.house, in_english, "en", AppEvents(), Background())
    made = SamplingPage(context)
    made.resize(1262, 688)
    qtbot.addWidget(made)
    made.refresh(made.shows)
    with qtbot.waitExposed(made):
        made.show()
        made.activateWindow()
    made.take_focus()
    yield made
    context.background.finish()


def press(*pressed: Qt.Key, ctrl: bool = False) -> None:
    for key in pressed:
        keys.press(QApplication.focusWidget(), key, ctrl=ctrl)


def write(text: str) -> None:
    widget = QApplication.focusWidget()
    assert isinstance(widget, QLineEdit)
    widget.selectAll()
    keys.write(widget, text)


def enter(text: str) -> None:
    write(text)
    press(Key.Key_Return)


def open_round(page: SamplingPage, size: str = "2", method: str = "pool") -> None:
    """Open a round for residents: the fields are chosen and typed as in the form."""
    press(Key.Key_N, ctrl=True)
    page.desk.form.method.fill(method)
    page.desk.form.who.fill("residents")
    page.desk.form.capacity.fill(size)
    page.desk.form.name.editor.setFocus()
    press(Key.Key_Return)


def mode(page: SamplingPage) -> Mode:
    return page.desk.mode


def tubes(page: SamplingPage) -> list[TubeRow]:
    return [row for row in page.tubes.rows() if isinstance(row, TubeRow)]


def test_headings_stand_over_tubes_and_over_nothing_else(page: SamplingPage) -> None:
    assert page.tubes.viewportMargins().top() == 0, "only a notice stands there"
    open_round(page)
    assert page.tubes.viewportMargins().top() == 0
    enter("201-1")
    assert page.tubes.viewportMargins().top() > 0
    page.chips.choose("positive")
    page.chips.chosen.emit("positive")
    assert page.tubes.viewportMargins().top() == 0


def test_an_empty_page_says_that_it_is_empty_and_the_key_that_begins(page: SamplingPage) -> None:
    (row,) = page.tubes.rows()
    assert isinstance(row, NoticeRow)
    assert row.words == "No test round yet. Ctrl N opens one: who, how, when."
    assert page.desk.act.words() == "New round"
    press(Key.Key_Return)
    assert mode(page) is Mode.NEW
    assert page.desk.form.name.text() == "Round 1"


def test_a_round_is_filled_sealed_answered_and_opened_by_keys(page: SamplingPage) -> None:
    open_round(page)
    assert mode(page) is Mode.TAKE
    assert page.desk.title.text() == "Next tube T01"
    enter("201-1")
    assert page.desk.title.text() == "T01 is being filled"
    assert page.desk.aside.text() == "1 / 2"
    enter("201-2")
    assert [one.who for one in page.desk.places.places] == ["201-1 王秀英", "201-2 李建国"]
    assert page.desk.title.text() == "T01 is full"
    assert page.desk.seal.property("kind") == "main", "the key to be pressed next stands out"
    enter("202-1")
    assert page.desk.said.text().startswith("T01 is full, 2 of 2.")
    assert page.desk.field.text() == "202-1"  # what was typed is still there
    assert page.desk.field.property("said") == "trouble"
    press(Key.Key_Return, ctrl=True)
    assert page.desk.field.property("said") == ""
    assert page.desk.act.property("kind") == "main"
    press(Key.Key_Return)
    assert page.desk.title.text() == "T02 is being filled"
    page.tubes.setFocus()
    page.tubes.choose("T01")
    press(Key.Key_Return)
    assert mode(page) is Mode.ANSWER
    enter("阳性")
    (first, _second) = tubes(page)
    assert first.is_open
    page.tubes.setFocus()
    page.tubes.choose("T01")
    press(Key.Key_Left)
    assert not tubes(page)[0].is_open
    press(Key.Key_Right)
    assert tubes(page)[0].is_open
    page.desk.focus()
    enter("201-1")
    assert [one.tube.label for one in tubes(page)] == ["T01", "T02", "D01"]


def test_a_positive_single_sample_names_who_was_near(page: SamplingPage, home: Home) -> None:
    open_round(page, method="single")
    for place in ("201-1", "201-2", "202-1"):
        enter(place)
    home.clock.advance(hours=2)
    page.tubes.setFocus()
    page.tubes.choose("D01")
    press(Key.Key_Return)
    enter("阳性")
    first = page.tubes.rows()[0]
    assert isinstance(first, NoticeRow)
    assert first.words.startswith("201-1 王秀英 is positive. Enter keeps them apart")
    assert "Same room or pool: 201-2 李建国." in first.words
    page.tubes.choose("D02")
    page.tubes.setFocus()
    press(Key.Key_Return)
    enter("阴性")
    words = [one.words for one in page.tubes.rows() if isinstance(one, NoticeRow)]
    assert len([one for one in words if "is positive" in one]) == 1


def test_somebody_in_a_tube_is_refused_in_the_desk_and_nothing_is_lost(
    page: SamplingPage,
) -> None:
    open_round(page)
    enter("201-1")
    enter("201-1")
    assert page.desk.said.text() == (
        "王秀英 is in T01, place 1, already: one live tube for each in a round."
    )
    assert page.desk.field.text() == "201-1"
    enter("202-1")
    assert page.desk.said.text() == ""


def test_letters_give_reasons_while_the_list_has_the_keyboard(page: SamplingPage) -> None:
    open_round(page)
    page.people.list.setFocus()
    page.people.list.choose(0)
    press(Key.Key_H)
    assert "explained 1 (in hospital 1)" in page.people.identity.accessibleName()
    press(Key.Key_R)
    assert [row.name for row in page.people.rows()] == [
        "202-1 张桂兰",
        "202-2 刘玉珍",
        "301-1 陈德福",
        "301-2 王秀英",
    ]
    press(Key.Key_Space)
    assert mode(page) is Mode.WHY
    enter("asleep")
    assert len(page.people.rows()) == 3
    page.desk.focus()
    enter("h")
    assert page.desk.said.text() == "Nobody here is called “h”."  # in a field a letter is a letter


def test_who_is_left_is_shown_with_the_tube_they_will_get(page: SamplingPage) -> None:
    open_round(page)
    enter("201-1")
    said = {row.name: row.stands for row in page.people.rows()}
    assert said["201-2 李建国"] == "waits · T01, being filled"
    assert said["301-1 陈德福"] == "waits · next tube T03"


def test_somebody_is_taken_out_with_a_reason(page: SamplingPage) -> None:
    open_round(page)
    enter("201-1")
    page.people.chips.choose("done")
    page.people.list.setFocus()
    page.people.list.choose(0)
    press(Key.Key_Delete)
    press(Key.Key_Return)
    assert page.desk.said.text() == "Say the reason in a few words."
    enter("wrong person")
    assert tubes(page)[0].tube.members == ()


def test_a_laboratorys_file_is_read_row_by_row_and_kept(
    page: SamplingPage, tmp_path: Path, home: Home
) -> None:
    open_round(page)
    enter("201-1")
    press(Key.Key_Return, ctrl=True)
    home.clock.advance(hours=1)
    file = tmp_path / "lab.csv"
    file.write_text("管号,结果\nT01,灰区\n6.1E+17,阴性\n", encoding="utf-8")
    page.look_at(file)
    assert page.desk.said.text().startswith("rows 2 = taken 0 + asked 1 + not taken 1")
    verdicts = [page.file_list.model().index(row, 1) for row in (0, 1)]
    assert [one.data() for one in verdicts] == ["× not taken", "? asked"]
    inks = [one.data(Qt.ItemDataRole.ForegroundRole).name() for one in verdicts]
    assert inks == [theme().alarm, theme().low]
    press(Key.Key_Down, Key.Key_Space, Key.Key_Return)
    assert tubes(page)[0].tube.result.value == "indeterminate"
    assert mode(page) is Mode.TAKE


def test_a_file_whose_headings_nobody_knows_asks_what_its_columns_are(
    page: SamplingPage, tmp_path: Path, home: Home
) -> None:
    open_round(page)
    enter("201-1")
    press(Key.Key_Return, ctrl=True)
    home.clock.advance(hours=1)
    file = tmp_path / "lab.csv"
    file.write_bytes("试管,判读\nT01,阴性\n".encode("gb18030"))
    (spec,) = [one for one in PAGES if one.name == "sampling"]
    assert spec.more is not None
    spec.more(page)
    page.look_at(file)
    assert isinstance(page.left.currentWidget(), LabColumns)
    press(Key.Key_Return)
    write("tube")
    press(Key.Key_Return)
    press(Key.Key_Down, Key.Key_Return)
    write("result")
    press(Key.Key_Return)
    assert page.desk.said.text().startswith("rows 1 = taken 1 + asked 0 + not taken 0")
    press(Key.Key_Return)
    assert tubes(page)[0].tube.result.value == "negative"
    assert mode(page) is Mode.TAKE


def test_columns_that_were_found_can_be_corrected(
    page: SamplingPage, tmp_path: Path, home: Home
) -> None:
    open_round(page)
    enter("201-1")
    press(Key.Key_Return, ctrl=True)
    home.clock.advance(hours=1)
    file = tmp_path / "lab.csv"
    file.write_bytes("条码,样品,结果\n77,T01,阴性\n".encode("gb18030"))
    (spec,) = [one for one in PAGES if one.name == "sampling"]
    assert spec.more is not None
    spec.more(page)
    page.look_at(file)
    assert page.desk.said.text().startswith("rows 1 = taken 0 + asked 0 + not taken 1")
    assert "C says what each column is" in page.desk.said.text()
    press(Key.Key_C)
    assert isinstance(page.left.currentWidget(), LabColumns)
    press(Key.Key_Down, Key.Key_Return)
    write("tube")
    press(Key.Key_Return)
    assert page.desk.said.text().startswith("rows 1 = taken 1 + asked 0 + not taken 0")
    press(Key.Key_Return)
    assert tubes(page)[0].tube.result.value == "negative"


def test_a_kit_shows_its_clock_and_its_lines_are_typed(page: SamplingPage, home: Home) -> None:
    open_round(page, method="antigen")
    assert mode(page) is Mode.SWAB
    enter("#A7 10-25")
    assert page.desk.aside.text() == "lot A7"
    enter("201-1")
    home.clock.advance(minutes=12)
    page.look_at_the_time()
    (row,) = page.tubes.rows()
    assert isinstance(row, KitRow)
    page.tubes.setFocus()
    page.tubes.setCurrentIndex(page.tubes.model().index(0, 0))
    press(Key.Key_Return)
    assert mode(page) is Mode.READ
    enter("C")
    assert page.tubes.rows() == ()
    assert "sampled 1 (negative 1)" in page.people.identity.accessibleName()


def test_the_round_is_closed_when_nobody_is_left(page: SamplingPage) -> None:
    open_round(page)
    press(Key.Key_D, ctrl=True)
    assert page.desk.said.text().startswith("Not tested and not explained: 6.")
    page.people.list.setFocus()
    page.people.list.choose(0)
    for _person in range(6):
        press(Key.Key_R)
    press(Key.Key_D, ctrl=True)
    assert page.desk.title.text() == "Round 1 is closed"
    assert page.desk.aside.text() == ""


def test_a_closed_round_says_that_an_answer_came_later(page: SamplingPage, home: Home) -> None:
    open_round(page, method="single")
    enter("201-1")
    for person in ("R002", "R003", "R004", "R005", "R006"):
        page.give_reason(home.subject(person), "refused")
    press(Key.Key_D, ctrl=True)
    home.clock.advance(hours=1)
    page.tubes.setFocus()
    page.tubes.choose("D01")
    press(Key.Key_Return)
    enter("阴性")
    assert page.desk.title.text() == "Round 1 is closed"
    assert page.desk.aside.text() == "version 2, changed 09:30"


def test_a_test_made_elsewhere_counts_with_its_proof_and_not_without(page: SamplingPage) -> None:
    open_round(page)
    page.people.list.setFocus()
    page.people.list.choose(0)
    press(Key.Key_E)
    assert mode(page) is Mode.ELSEWHERE
    enter("negative")
    assert "proof" in page.desk.said.text()
    enter("negative county 0123")
    assert len(page.people.rows()) == 5
    page.people.chips.choose("done")
    assert page.people.rows()[0].name == "201-1 王秀英"


def test_the_week_says_whose_is_complete_and_who_is_behind(home: Home, page: SamplingPage) -> None:
    planning = home.house.sampling.planning
    home.clock.set("2026-11-23 08:30")
    plan_id = planning.start(
        NewPlan(
            name="week",
            rhythm=Rhythm.TWICE_A_WEEK,
            method=Method.SINGLE,
            who=Who.RESIDENTS,
            window="08:00-18:00",
        )
    )
    (plan,) = planning.due_today()
    for day, who in (("2026-11-23 08:30", ("201-1", "201-2")), ("2026-11-26 08:31", ("201-1",))):
        home.clock.set(day)
        number = planning.open_planned(plan)
        for one in who:
            scan = Scan(round=number, typed=one)
            assert isinstance(home.house.sampling.taking.scan(scan), Sampled)
    assert plan.id == plan_id
    page.refresh(page.shows)
    page.header.choose(number)
    chip = page.people.chips.findChild(QPushButton, "week")
    assert chip is not None
    assert chip.isVisible()
    assert not page.people.week_said.isVisible()
    chip.setFocus()
    press(Key.Key_Space)
    assert page.people.week_said.text() == (
        "11-23 to 11-29: 6 = complete 1 + not complete 5; the week runs until 11-29"
    )
    rows = page.people.rows()
    assert [one.stands for one in rows] == [
        *["week not complete"] * 5,
        "week complete: two tests, 48 h apart",
    ]
    assert rows[-1].subject == home.subject("R001")
    home.clock.set("2026-11-29 20:00")
    page.refresh(page.shows)
    assert page.people.week_said.text() == "11-23 to 11-29: 6 = complete 1 + not complete 5"


def test_a_round_of_no_plan_has_no_week(page: SamplingPage) -> None:
    open_round(page)
    chip = page.people.chips.findChild(QPushButton, "week")
    assert chip is not None
    assert not chip.isVisible()
