"""What was found about areas stands on Follow-up and Today beside what was found of people."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.subject import AREA, PERSON, Subject
from carehome_app.i18n import in_english
from carehome_app.services.changes import Changes
from carehome_app.ui.findings.page import FollowUpPage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.rail import RailButton
from carehome_app.ui.today.page import TodayPage
from carehome_app.ui.widgets.keys import KeyButton
from tests.builders import Home
from tests.disinfecting import Areas
from tests.ui.keyboard import press
from tests.ui.made_up_pages import MADE_UP

Shown = Callable[[], FollowUpPage]


@pytest.fixture
def areas(home: Home) -> Areas:
    """A kitchen and a bedroom since last evening; the bedroom's disinfectant acted too short."""
    found = Areas(home)
    home.clock.advance(hours=-12)
    found.open("厨房", "kitchen", floor="1")
    found.open("201", floor="2")
    home.clock.advance(hours=12)
    found.done("201", at="07:10", contact=10)
    return found


def context(home: Home) -> Context:
    return Context(home.house, in_english, "en", AppEvents(), Background())


@pytest.fixture
def show(areas: Areas, qtbot: QtBot) -> Shown:
    def shown() -> FollowUpPage:
        made = FollowUpPage(context(areas.home))
        qtbot.addWidget(made)
        made.resize(1280, 690)
        made.refresh(made.shows)
        with qtbot.waitActive(made):
            made.show()
        made.take_focus()
        return made

    return shown


def said(page: FollowUpPage | TodayPage) -> list[str]:
    return [str(page.due.index(place, 0).data()) for place in range(page.due.rowCount())]


def steps(areas: Areas) -> list[tuple[Step, str]]:
    (one,) = areas.home.house.following_up.due(AREA)
    return [(step.step, step.words) for step in one.episode.steps]


def test_an_area_stands_below_people_with_its_story(show: Shown, home: Home) -> None:
    home.measure("R002", "38.4")
    page = show()

    assert said(page) == [
        "▲ Fever 38.4 °C · 201-2 李建国 · Repeat 08:00 · 30 min left",
        "⚠ contact time too short · Disinfection: 201 · since 07:10",
    ]
    press(Qt.Key.Key_Down)
    assert page.desk.title.text() == "Disinfection: 201 · ⚠ contact time too short"
    assert page.desk.about.text() == "Next: Repeat it, or say why not."
    assert page.desk.story.texts() == ["⚠ contact time too short"]


def test_a_step_and_a_reason_are_keys_as_for_people(
    show: Shown, areas: Areas, qtbot: QtBot
) -> None:
    page = show()
    with qtbot.waitSignal(page.context.events.changed):
        press("N", "told", Qt.Key.Key_Return)
    press("W", "ten minutes only", Qt.Key.Key_Return)
    assert steps(areas) == [(Step.NURSE_TOLD, "told"), (Step.NOTE, "ten minutes only")]
    told = ["⚠ contact time too short", "nurse told · 周静", "note · 周静"]
    assert page.desk.story.texts() == told

    press("C", Qt.Key.Key_Return)
    assert page.desk.said.text() == "Say the reason in a few words."
    press("wiped again", Qt.Key.Key_Return)

    assert areas.found() == []
    assert page.due.rowCount() == 0
    closed = page.closed.item(0).text()
    assert closed == "Disinfection: 201 · ⚠ contact time too short · closed 07:30"


def test_what_is_for_people_only_is_not_offered(show: Shown, areas: Areas) -> None:
    page = show()
    offered = [one.objectName() for one in page.desk.findChildren(KeyButton) if one.isVisible()]
    assert offered == ["deskAct", "nurse_told", "note", "closed"]
    assert page.desk.act.words() == "Nurse told"
    asked: list[int] = []
    page.context.events.repeat_requested.connect(asked.append)

    press("R", "D", "F", "S", "H")

    assert asked == []
    assert not page.desk.line.isVisible()
    assert steps(areas) == []


def test_people_get_all_their_steps_back(show: Shown, home: Home) -> None:
    page = show()
    home.measure("R002", "38.4")
    page.refresh(Changes.FINDINGS)
    page.show_person(home.subject("R002"))

    press("D", "told", Qt.Key.Key_Return)

    (one,) = home.house.following_up.due(PERSON)
    assert [step.step for step in one.episode.steps] == [Step.DOCTOR_TOLD]


def test_done_again_in_order_closes_it_and_the_story_says_so(show: Shown, areas: Areas) -> None:
    page = show()
    areas.home.clock.advance(hours=2)
    areas.done("201")
    page.refresh(Changes.DISINFECTION)

    assert page.due.rowCount() == 0
    assert page.desk.story.texts()[-1] == "Done again and in order: closed"


def test_a_carer_may_note_but_not_close(show: Shown, areas: Areas) -> None:
    page = show()
    areas.home.sign_in("S001")

    press("C", "all right", Qt.Key.Key_Return)

    assert page.desk.said.text() == "carer may not do this."
    assert areas.found() == [("201", "contact")]


def test_the_badge_counts_areas_too(areas: Areas, qtbot: QtBot) -> None:
    window = make_window(areas.home.house, "en", MADE_UP)
    qtbot.addWidget(window)
    badge = window.findChild(RailButton, "rail_follow_up")
    assert isinstance(badge, RailButton)
    assert badge.badge == "1"

    areas.home.measure("R001", "38.5")
    window.context.events.changed.emit(Changes.FINDINGS)
    assert badge.badge == "2"


@pytest.fixture
def today(areas: Areas, qtbot: QtBot) -> TodayPage:
    made = TodayPage(context(areas.home))
    qtbot.addWidget(made)
    made.refresh(made.shows)
    return made


def test_today_has_a_ring_of_what_is_disinfected(today: TodayPage, areas: Areas) -> None:
    assert today.areas.words() == "kitchen 0/2 · bedroom 1/1"
    assert today.areas.ring is not None
    assert today.areas.ring.percent == 33

    areas.done("厨房", at="07:20")
    today.refresh(Changes.DISINFECTION)

    assert today.areas.words() == "kitchen 1/2 · bedroom 1/1"
    assert today.areas.ring.percent == 66


def test_a_home_without_areas_has_no_ring_of_them(home: Home, qtbot: QtBot) -> None:
    made = TodayPage(context(home))
    qtbot.addWidget(made)
    made.refresh(made.shows)
    assert not made.areas.isVisibleTo(made)


def test_today_lists_areas_and_enter_opens_them(
    today: TodayPage, areas: Areas, qtbot: QtBot
) -> None:
    assert said(today) == ["⚠ contact time too short · Disinfection: 201 · since 07:10"]
    assert today.due_card.heading.text() == "Open follow-ups 1"
    today.take_focus()

    with qtbot.waitSignal(today.context.events.follow_up_requested) as asked:
        QTest.keyClick(today.list, Qt.Key.Key_Return)

    assert asked.args is not None
    (wanted,) = asked.args
    assert wanted.about == Subject(AREA, areas.number("201"))
    assert wanted.family.code == "contact"


def test_the_area_that_was_asked_for_is_chosen_not_the_person_of_that_number(
    show: Shown, areas: Areas
) -> None:
    number = areas.number("201")
    codes = ("R001", "R002", "R003", "R004", "R005")
    for code in codes:
        areas.home.measure(code, "38.4")
    assert number in {areas.home.subject(code) for code in codes}
    page = show()

    page.show_person(areas.home.house.following_up.due(AREA)[0].episode)
    assert page.desk.title.text() == "Disinfection: 201 · ⚠ contact time too short"
    page.show_person(number)
    assert page.desk.title.text().endswith("▲ Fever")


def test_an_area_changes_nothing_that_is_said_of_people(areas: Areas) -> None:
    house = areas.home.house
    areas.home.measure_everybody()
    round_ = house.worklist.current_round()
    assert round_ is not None
    before = house.worklist.sheet(round_)

    areas.done("201", at="07:20", checked_by=areas.home.subject("S001"))

    assert house.following_up.due(PERSON) == []
    assert house.following_up.count() == (1, 0)
    assert house.worklist.sheet(round_) == before
