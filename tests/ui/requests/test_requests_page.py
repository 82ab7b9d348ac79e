"""The page of requests: clocks, the desk that answers, told before closed, by keys alone."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.requests.request import State
from carehome_app.domain.requests.words import Kind, Step, Urgency
from carehome_app.services.requests.taking import Did, Kept, NewRequest
from carehome_app.ui.requests.page import RequestsPage
from carehome_app.ui.requests.papers import Paper
from carehome_app.ui.widgets.keys import KeyButton
from tests.builders import Home
from tests.ui.alone import page_alone
from tests.ui.keys import press, write

SECRET = "night words zqx"  # noqa: S105  # what nobody else may read
KEY = "the quiet garden"


def take(home: Home, words: str = "medicine", kind: Kind = Kind.MEDICAL) -> str:
    new = NewRequest(kind=kind, urgency=Urgency.NOW, words=words, subject=home.subject("R001"))
    kept = home.house.requests.taking.take(new)
    assert isinstance(kept, Kept)
    return kept.no


def page_of(home: Home, qtbot: QtBot, language: str = "en") -> RequestsPage:
    return page_alone(qtbot, home, RequestsPage, language)


def test_the_clock_on_the_desk_says_why(home: Home, qtbot: QtBot) -> None:
    new = NewRequest(kind=Kind.MEDICAL, urgency=Urgency.WEEK, words="glasses", about="the gate")
    kept = home.house.requests.taking.take(new)
    assert isinstance(kept, Kept)
    page = page_of(home, qtbot)
    assert page.desk.why.isVisible()
    assert page.desk.why.text() == "2 working days after 11-22, to the end of 11-24."
    home.house.requests.clocks.change("holidays", "2026-11-23")
    page.refresh(page.shows)
    page.list.setFocus()
    assert page.desk.why.text() == (
        "2 working days after 11-22, to the end of 11-25. Not counted: 11-23 the home's own day."
    )


def test_a_request_goes_through_the_window_by_keys(home: Home, qtbot: QtBot) -> None:
    page = page_of(home, qtbot)
    assert "Nothing is open" in page.desk.title.text()
    press(page.desk.act, Qt.Key.Key_Return)
    form = page.working.forms[Paper.REQUEST].fields
    write(form["words"].editor, "only one tablet left")
    write(form["who"].editor, "R001")
    press(form["who"].editor, Qt.Key.Key_Return)
    find = home.house.requests.board.find
    assert find("1122-01").subject == home.subject("R001")
    press(page.list, Qt.Key.Key_Return)
    write(page.desk.field, "the daughter was called")
    press(page.desk.field, Qt.Key.Key_Return)
    assert find("1122-01").state is State.RESPONDED
    press(page.list, Qt.Key.Key_A)
    write(page.desk.field, "S001")
    press(page.desk.field, Qt.Key.Key_Return)
    (given,) = (one for one in find("1122-01").steps if one.step is Step.ASSIGNED)
    assert given.person == home.subject("S001")
    press(page.list, Qt.Key.Key_S)
    press(page.desk.field, Qt.Key.Key_Return)
    press(page.list, Qt.Key.Key_C)
    press(page.desk.field, Qt.Key.Key_Return)
    assert "not told yet" in page.desk.said.text()
    assert find("1122-01").is_open
    press(page.list, Qt.Key.Key_G)
    press(page.desk.field, Qt.Key.Key_Return)
    press(page.list, Qt.Key.Key_Return)
    press(page.desk.field, Qt.Key.Key_Return)
    assert find("1122-01").state is State.CLOSED
    assert "The last one was closed" in page.desk.title.text()


def test_whether_the_person_was_satisfied_is_kept_with_the_telling(
    home: Home, qtbot: QtBot
) -> None:
    no = take(home)
    for step in (Step.RESPONDED, Step.SOLVED):
        home.house.requests.taking.act(no, Did(step=step, words="done"))
    page = page_of(home, qtbot)
    press(page.list, Qt.Key.Key_G)
    write(page.desk.field, "satisfied she laughed")
    press(page.desk.field, Qt.Key.Key_Return)
    told = home.house.requests.board.find(no).step(Step.TOLD)
    assert told is not None
    assert (told.satisfied, told.words) == (1, "she laughed")


def test_what_comes_before_closing_has_its_buttons_and_nothing_typed_is_lost(
    home: Home, qtbot: QtBot
) -> None:
    no = take(home)
    home.house.requests.taking.act(no, Did(step=Step.RESPONDED, words="done"))
    page = page_of(home, qtbot)
    telling = [page.desk.findChild(KeyButton, f"act{key}") for key in "GW"]
    assert [one is not None and one.isHidden() for one in telling] == [True, True]
    home.house.requests.taking.act(no, Did(step=Step.SOLVED, words="done"))
    page.refresh(page.shows)
    press(page.list, Qt.Key.Key_C)
    write(page.desk.field, "all done")
    press(page.desk.field, Qt.Key.Key_Return)
    assert "is not told yet" in page.desk.said.text()
    assert page.desk.field.text() == "all done"
    assert [one is not None and one.isVisible() for one in telling] == [True, True]
    press(page.list, Qt.Key.Key_G)
    assert page.desk.doing is Step.TOLD
    assert page.desk.field.text() == "all done"


def test_a_letter_in_the_field_is_a_letter(home: Home, qtbot: QtBot) -> None:
    take(home)
    page = page_of(home, qtbot)
    write(page.desk.field, "svg")
    assert page.desk.field.text() == "svg"
    assert page.desk.doing is Step.RESPONDED
    press(page.desk.field, Qt.Key.Key_Escape)
    assert page.desk.field.text() == ""


def test_a_clock_that_ran_out_is_red_and_stands_first(home: Home, qtbot: QtBot) -> None:
    take(home)
    home.clock.advance(minutes=44)
    page = page_of(home, qtbot, "zh")
    assert "14" in page.desk.clock.words
    assert page.desk.clock.share == 1.0


def test_the_homes_own_number_is_asked_about_beside_its_field(home: Home, qtbot: QtBot) -> None:
    home.house.requests.clocks.change("own_numbers", "8888")
    page = page_of(home, qtbot)
    page.begin()
    form = page.working.forms[Paper.REQUEST].fields
    write(form["words"].editor, "x")
    write(form["phone"].editor, "8888")
    press(form["phone"].editor, Qt.Key.Key_Return)
    assert "own number" in form["phone"].said()
    assert home.house.requests.board.open_ones().requests == ()
    press(form["phone"].editor, Qt.Key.Key_Return)
    assert len(home.house.requests.board.open_ones().requests) == 1


@pytest.mark.parametrize("code", ["S003", "S001"])
def test_counselling_words_are_shown_to_the_counsellor_only(
    home: Home, qtbot: QtBot, code: str
) -> None:
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S001"), Role.COUNSELLOR)
    home.sign_in("S001")
    home.house.requests.sealing.set_key(KEY)
    take(home, SECRET, Kind.PSYCHOLOGICAL)
    home.sign_in(code)
    page = page_of(home, qtbot)
    page.search_field.setText("zqx")
    page.search_field.textEdited.emit("zqx")
    assert page.list.chosen() is None, "no search finds what is sealed"
    page.search_field.clear()
    page.search_field.textEdited.emit("")
    assert SECRET not in page.desk.words.text()
    press(page.list, Qt.Key.Key_R)
    write(page.desk.field, KEY)
    press(page.desk.field, Qt.Key.Key_Return)
    assert (SECRET in page.desk.words.text()) is (code == "S001")


def test_emergency_numbers_are_always_there(home: Home, qtbot: QtBot) -> None:
    page = page_of(home, qtbot, "zh")
    for number in ("12356", "120", "110"):
        assert number in page.sides.counselling.numbers.text()


def test_a_closed_request_is_found_by_its_whole_number_and_stays_closed(
    home: Home, qtbot: QtBot
) -> None:
    no = take(home)
    taking = home.house.requests.taking
    taking.act(no, Did(step=Step.WITHDRAWN, words="found it"))
    open_one = take(home, "water")
    page = page_of(home, qtbot)
    page.search()
    write(page.search_field, no)
    chosen = page.list.chosen()
    assert chosen is not None
    assert chosen.no == no
    press(page.list, Qt.Key.Key_V)
    press(page.desk.field, Qt.Key.Key_Return)
    assert page.desk.said.text()
    assert home.house.requests.board.find(no).state is State.WITHDRAWN
    page.search()
    write(page.search_field, "water")
    chosen = page.list.chosen()
    assert chosen is not None
    assert chosen.no == open_one
