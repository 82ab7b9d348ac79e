"""Who tested positive is kept apart in the window: one key, and the form stands filled in."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.domain.isolation.cases import CaseKind
from carehome_app.domain.sampling.round import Method
from carehome_app.services.sampling.rounds import NewRound
from carehome_app.services.sampling.taking import Scan
from carehome_app.ui.isolation.desk import Work
from carehome_app.ui.isolation.page import IsolationPage
from carehome_app.ui.sampling.page import SamplingPage
from carehome_app.ui.sampling.tubes import NoticeRow
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.subjects import PAGES
from tests.builders import Home
from tests.ui import keys

Key = Qt.Key


def switch_on(home: Home, *capabilities: str, on: bool = True) -> None:
    home.sign_in("D01")
    for one in capabilities:
        home.house.capabilities.switch(one, on=on)
    home.sign_in("S002")


def opened(home: Home, method: Method = Method.SINGLE, capacity: int = 1) -> int:
    """Open a round of the day, and sample the three people of the second floor."""
    now = home.clock()
    number = home.house.sampling.rounds.open(
        NewRound(
            name="Monday",
            method=method,
            capacity=capacity,
            opens=now,
            closes=now + timedelta(hours=1),
        )
    )
    for place in ("201-1", "201-2", "202-1"):
        home.house.sampling.taking.scan(Scan(round=number, typed=place))
    return number


def shown(qtbot: QtBot, home: Home, language: str) -> MainWindow:
    made = make_window(home.house, language, PAGES)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
        made.activateWindow()
    made.show_page("sampling")
    return made


@pytest.fixture
def window(qtbot: QtBot, home: Home) -> MainWindow:
    """The real window, on whose page of tests 201-1 is positive and nobody else is."""
    switch_on(home, "sampling", "isolation")
    number = opened(home)
    home.clock.advance(minutes=40)
    home.house.sampling.answering.answer(number, "D01", "阳性")
    return shown(qtbot, home, "en")


@pytest.fixture
def in_chinese(qtbot: QtBot, home: Home) -> MainWindow:
    """The same in Chinese, where a pool of three is positive."""
    switch_on(home, "sampling", "isolation")
    number = opened(home, Method.POOL, 5)
    home.clock.advance(minutes=40)
    home.house.sampling.answering.answer(number, "T01", "阳性")
    return shown(qtbot, home, "zh")


def page_of(window: MainWindow) -> SamplingPage:
    page = window.findChild(SamplingPage)
    assert isinstance(page, SamplingPage)
    return page


def isolation_of(window: MainWindow) -> IsolationPage:
    page = window.findChild(IsolationPage)
    assert isinstance(page, IsolationPage)
    return page


def press(key: Qt.Key) -> None:
    keys.press(QApplication.focusWidget(), key)


def first_row(window: MainWindow) -> NoticeRow:
    row = page_of(window).tubes.rows()[0]
    assert isinstance(row, NoticeRow)
    return row


def choose_the_positive(window: MainWindow) -> None:
    tubes = page_of(window).tubes
    tubes.setFocus()
    tubes.setCurrentIndex(tubes.model().index(0, 0))


def choose(window: MainWindow, home: Home, code: str) -> None:
    """Put the cursor on somebody who was sampled."""
    people = page_of(window).people
    people.chips.choose("done")
    assert people.choose(home.subject(code))
    people.list.setFocus()


def form(window: MainWindow) -> dict[str, str]:
    desk = isolation_of(window).desk
    assert desk.work is Work.START
    return {name: desk.text(name) for name in ("person", "place", "kind", "days", "words")}


def test_enter_on_a_positive_leads_to_the_form_and_one_room_keeps_them_apart(
    window: MainWindow, home: Home
) -> None:
    choose_the_positive(window)
    press(Key.Key_Return)
    assert form(window) == {
        "person": "R001",
        "place": "",
        "kind": "other",
        "days": "",
        "words": "Tested positive, round “Monday”",
    }
    assert home.house.isolation.cases.open() == []  # nothing is done by itself
    keys.write(QApplication.focusWidget(), "401")
    press(Key.Key_Return)
    (case,) = home.house.isolation.cases.open()
    assert (case.subject, case.room, case.words) == (
        home.subject("R001"),
        "401",
        "Tested positive, round “Monday”",
    )


def test_who_is_kept_apart_is_no_longer_proposed_but_shown(window: MainWindow, home: Home) -> None:
    choose_the_positive(window)
    press(Key.Key_Return)
    keys.write(QApplication.focusWidget(), "401")
    press(Key.Key_Return)
    window.show_page("sampling")
    assert first_row(window).words.startswith("201-1 王秀英 is positive, kept apart in 401.")
    choose_the_positive(window)
    press(Key.Key_Return)
    page = isolation_of(window)
    assert page.desk.work is Work.NOTHING
    row = page.view.chosen()
    assert row is not None
    assert row.person.id == home.subject("R001")


def test_i_on_whoever_was_near_fills_in_a_contact(window: MainWindow, home: Home) -> None:
    choose(window, home, "R002")
    press(Key.Key_I)
    filled = form(window)
    assert (filled["person"], filled["kind"]) == ("R002", CaseKind.CONTACT.value)
    assert filled["words"] == "Contact of 201-1 王秀英, round “Monday”"


def test_i_on_anybody_else_fills_in_only_who_it_is(window: MainWindow, home: Home) -> None:
    choose(window, home, "R003")
    press(Key.Key_I)
    filled = form(window)
    assert (filled["person"], filled["kind"], filled["words"]) == ("R003", "other", "")


def test_the_member_of_a_positive_pool_is_to_confirm_and_no_case(
    in_chinese: MainWindow, home: Home
) -> None:
    choose(in_chinese, home, "R002")
    press(Key.Key_I)
    assert form(in_chinese)["words"] == "混检阳性待复核，检测轮“Monday”"


def test_what_is_being_typed_for_somebody_else_stays(window: MainWindow, home: Home) -> None:
    choose_the_positive(window)
    press(Key.Key_Return)
    keys.write(QApplication.focusWidget(), "401")
    window.show_page("sampling")
    choose(window, home, "R002")
    press(Key.Key_I)
    assert form(window)["person"] == "R001"
    assert form(window)["place"] == "401"
    assert isolation_of(window).desk.said.text() == (
        "Something is typed here and not kept: Enter keeps it, Esc leaves it."
    )
    press(Key.Key_Escape)
    assert isolation_of(window).desk.work is Work.NOTHING


def test_a_home_that_does_not_use_isolation_is_told_so(window: MainWindow, home: Home) -> None:
    switch_on(home, "isolation", on=False)
    told: list[str] = []
    window.context.events.told.connect(told.append)
    choose_the_positive(window)
    press(Key.Key_Return)
    assert told == ["This home does not use that page. The director can switch it on: Ctrl+K."]
