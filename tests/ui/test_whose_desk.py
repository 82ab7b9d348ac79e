"""On the pages of a closed home, of training and of requests no desk keeps anything for another.

The sheets of rounds and of the chronically ill have their own law in `rounds/the_law.py`.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.findings.episodes import Step as Answer
from carehome_app.domain.isolation.cases import CaseKind, EndKind, Length
from carehome_app.domain.requests.words import Kind, Step, Urgency
from carehome_app.domain.sampling.plans import Who
from carehome_app.domain.sampling.round import Method
from carehome_app.i18n import in_english
from carehome_app.services.inspections.faults import NewFault
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.rehabilitation.planning import NewPlan
from carehome_app.services.requests.taking import Did, NewRequest
from carehome_app.services.sampling.rounds import NewRound
from carehome_app.services.sampling.taking import Why
from carehome_app.ui.findings.due_list import ROW_ROLE
from carehome_app.ui.findings.page import FollowUpPage
from carehome_app.ui.inspections.page import InspectionsPage
from carehome_app.ui.isolation.page import IsolationPage
from carehome_app.ui.rehabilitation.page import RehabilitationPage
from carehome_app.ui.requests.page import RequestsPage
from carehome_app.ui.sampling.page import SamplingPage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.page import EVERYTHING, Page
from tests.builders import Home
from tests.ui import keys
from tests.ui.rounds.the_law import fill
from tests.ui.whose_desk import Hands, Law
from tests.walks import random_hands

PEOPLE = 16
TODAY = date(2026, 11, 22)
TIMES = 180
Show = Callable[[type[Page]], Any]


@pytest.fixture
def show(qtbot: QtBot, home: Home) -> Iterator[Show]:
    """Show a page of a home in which more people live than fit on the screen."""
    context = Context(home.house, in_english, "en", AppEvents(), Background())

    def shown(kind: type[Page]) -> Page:
        page = kind(context)
        page.resize(1262, 600)
        qtbot.addWidget(page)
        page.refresh(EVERYTHING)
        with qtbot.waitExposed(page):
            page.show()
            page.activateWindow()
        page.take_focus()
        return page

    fill(home, PEOPLE)
    home.sign_in("S003")
    yield shown
    context.background.finish()


def apart(home: Home, code: str) -> None:
    """Keep somebody apart in their own room."""
    person = home.house.people.find(code)
    home.house.isolation.cases.start(
        NewCase(
            subject=person.id,
            place=person.details.room,
            kind=CaseKind.CONTACT,
            length=Length(days=5),
            shared=True,
        )
    )


def isolation(home: Home, show: Show) -> tuple[IsolationPage, Law]:
    home.clock.set("2026-11-22 07:00")
    for number in range(4, PEOPLE):
        apart(home, f"R1{number:02}")
    home.clock.set("2026-11-22 08:30")
    page = show(IsolationPage)

    def chosen() -> tuple[object, str]:
        row = page.view.chosen()
        return (0, "") if row is None else (row.case.subject, row.person.name)

    law = Law(page, page.view, page.desk, chosen)
    cases = home.house.isolation.cases
    law.watch(home.house.recording, "record", lambda given: given.subject)
    law.watch(cases, "extend", lambda case, *_more: case.subject)
    law.watch(cases, "release", lambda case, *_more: case.subject)
    return page, law


def test_who_is_released_elsewhere_takes_no_reading_to_the_next(home: Home, show: Show) -> None:
    page, law = isolation(home, show)
    before = page.view.chosen()
    page.press("Enter")
    keys.write(page.desk.fields["reading"].editor, "38.5")
    assert before is not None
    home.house.isolation.cases.release(before.case, EndKind.RELEASED, "")
    page.refresh(EVERYTHING)
    keys.press(page.desk.fields["reading"].editor, Qt.Key.Key_Return)

    assert law.broken == []
    assert before.person.name in page.desk.said.text()
    assert page.desk.text("reading") == "38.5"
    assert all(home.row(f"R1{number:02}").is_open() for number in range(PEOPLE))


def test_who_comes_above_takes_no_reading_from_the_desk(home: Home, show: Show) -> None:
    page, law = isolation(home, show)
    before = page.view.chosen()
    assert before is not None
    page.press("Enter")
    keys.write(page.desk.fields["reading"].editor, "38.5")
    apart(home, "R100")
    page.refresh(EVERYTHING)
    keys.press(page.desk.fields["reading"].editor, Qt.Key.Key_Return)

    assert law.broken == []
    assert law.kept == 1
    assert not home.row(before.person.details.code).is_open()


@pytest.mark.parametrize(("seed", "times"), random_hands(TIMES))
def test_whatever_is_done_where_people_are_kept_apart(
    home: Home, show: Show, seed: int, times: int
) -> None:
    _page, law = isolation(home, show)

    def disturb(chance: Random) -> None:
        with suppress(CareHomeError):
            if chance.random() < 0.5:
                apart(home, f"R1{chance.randrange(4):02}")
            else:
                case = chance.choice(home.house.isolation.cases.open())
                type(home.house.isolation.cases).release(
                    home.house.isolation.cases, case, EndKind.RELEASED, ""
                )

    typed = ("36.5", "36.8", "38.4", "3", "r", "two more days")
    Hands(law, typed, "EEVY1", Qt.Key.Key_Return, disturb, seed).do(times)
    assert law.broken == []
    assert law.kept


def training(home: Home, show: Show) -> tuple[RehabilitationPage, Law]:
    for number in range(PEOPLE):
        home.house.rehabilitation.plans.make(
            NewPlan(
                subject=home.subject(f"R1{number:02}"),
                goals=("stand 3 minutes; by the clock; 12-31; -1; 3×2",),
                sessions="stand 30 1-7",
                since=date(2026, 11, 16),
            )
        )
    page = show(RehabilitationPage)

    def chosen() -> tuple[object, str]:
        row = page.list.chosen()
        return (0, "") if row is None else (row.person.id, row.person.name)

    law = Law(page, page.list, page.desk, chosen)
    law.watch(home.house.rehabilitation.training, "hold", lambda new, **_more: new.subject)
    law.watch(home.house.rehabilitation.training, "miss", lambda subject, *_more: subject)
    return page, law


def test_a_session_begun_for_one_child_is_not_kept_for_the_next(home: Home, show: Show) -> None:
    page, law = training(home, show)
    before = page.list.chosen()
    assert before is not None
    keys.write(page.desk.field, "stand 30 prompt")
    page.list.choose(3)
    keys.press(page.desk.field, Qt.Key.Key_Return)

    assert law.broken == []
    assert page.list.chosen() == before
    assert before.person.name in page.desk.said.text()
    keys.press(page.desk.field, Qt.Key.Key_Return)
    assert home.house.rehabilitation.board.person(before.person.id).counted.held == 1


@pytest.mark.parametrize(("seed", "times"), random_hands(TIMES))
def test_whatever_is_done_where_children_train(
    home: Home, show: Show, seed: int, times: int
) -> None:
    _page, law = training(home, show)
    came = iter(range(99))

    def disturb(chance: Random) -> None:
        code = f"N{next(came):02}"
        person = home.admit(code, f"新来{code}", f"00{chance.randint(1, 9)}-{code}")
        goals = ("ten words; counted; 12-31; -1; 2×2",)
        home.house.rehabilitation.plans.make(
            NewPlan(subject=person.id, goals=goals, sessions="speech 25 1-7", since=TODAY)
        )

    Hands(law, ("stand 30 prompt", "1", "stand", "30"), "NM", Qt.Key.Key_N, disturb, seed).do(
        times
    )
    assert law.broken == []
    assert law.kept


def test_words_about_a_request_stay_with_it(home: Home, show: Show) -> None:
    page, law = requests(home, show)
    before = page.list.chosen()
    assert before is not None
    keys.press(page.list, Qt.Key.Key_Return)
    keys.write(page.desk.field, "the daughter was called")
    keys.press(page.list, Qt.Key.Key_Down)
    assert page.desk.field.text() == "the daughter was called"
    page.enter()
    assert law.kept == 0
    assert before.no in page.desk.said.text()
    page.enter()
    assert (law.kept, law.broken) == (1, [])


def requests(home: Home, show: Show) -> tuple[RequestsPage, Law]:
    for number in range(PEOPLE):
        ask(home, f"R1{number:02}")
    page = show(RequestsPage)

    def chosen() -> tuple[object, str]:
        one = page.list.chosen()
        return ("", "") if one is None else (one.no, one.no)

    law = Law(page, page.list, page.desk, chosen)
    law.watch(home.house.requests.taking, "act", lambda no, *_more, **_said: no)
    return page, law


@pytest.mark.parametrize(("seed", "times"), random_hands(TIMES))
def test_whatever_is_done_where_findings_are_answered(
    home: Home, show: Show, seed: int, times: int
) -> None:
    for number in range(4, PEOPLE):
        home.measure(f"R1{number:02}", "38.2")
    page = show(FollowUpPage)
    following_up = home.house.following_up

    def chosen() -> tuple[object, str]:
        row = page.list.currentIndex().data(ROW_ROLE)
        return (0, "") if row is None else (row.episode.about, row.person)

    def disturb(chance: Random) -> None:
        if chance.random() < 0.5:
            home.measure(f"R1{chance.randrange(PEOPLE):02}", chance.choice(("38.9", "36.5")))
        else:
            one = chance.choice(following_up.due()).episode
            type(following_up).take(following_up, one, Answer.CLOSED, "answered upstairs")

    law = Law(page, page.list, page.desk, chosen)
    law.watch(following_up, "take", lambda episode, *_more: episode.about)
    Hands(law, ("called", "word"), "NDFSHWC", Qt.Key.Key_W, disturb, seed).do(times)
    assert law.broken == []
    assert law.kept


def ask(home: Home, code: str, urgency: Urgency = Urgency.TODAY) -> None:
    """Take a request about somebody."""
    new = NewRequest(
        kind=Kind.MEDICAL, urgency=urgency, words=f"of {code}", subject=home.subject(code)
    )
    home.house.requests.taking.take(new, again=True)


@pytest.mark.parametrize(("seed", "times"), random_hands(TIMES))
def test_whatever_is_done_where_requests_are_answered(
    home: Home, show: Show, seed: int, times: int
) -> None:
    _page, law = requests(home, show)

    def disturb(chance: Random) -> None:
        taking = home.house.requests.taking
        if chance.random() < 0.5:
            ask(home, f"R1{chance.randrange(PEOPLE):02}", Urgency.NOW)
        else:
            with suppress(CareHomeError):
                one = chance.choice(home.house.requests.board.open_ones().requests)
                did = Did(step=Step.RESPONDED, words="answered upstairs")
                type(taking).act(taking, one.no, did, again=True)

    Hands(law, ("called", "S001", "word"), "VASG", Qt.Key.Key_Return, disturb, seed).do(times)
    assert law.broken == []
    assert law.kept


@pytest.mark.parametrize(("seed", "times"), random_hands(TIMES))
def test_whatever_is_done_where_faults_are_followed(
    home: Home, show: Show, seed: int, times: int
) -> None:
    for number in range(PEOPLE):
        home.house.inspections.faults.find(NewFault(place=f"2{number:02}", words="wet floor"))
    page = show(InspectionsPage)

    def chosen() -> tuple[object, str]:
        number = page.list.chosen()
        return (
            (number, "")
            if number is None
            else (number, home.house.inspections.faults.fault(number).number)
        )

    def disturb(_chance: Random) -> None:
        home.house.inspections.faults.find(NewFault(place="101", words="wet floor again"))

    law = Law(page, page.list, page.desk, chosen)
    for name in ("assign", "cannot", "withdraw", "rectify"):
        law.watch(home.house.inspections.faults, name, lambda fault, *_more: fault.id)
    Hands(law, ("S001", "12-20", "word"), "AACWR", Qt.Key.Key_A, disturb, seed).do(times)
    assert law.broken == []
    assert law.kept


def opened_round(home: Home) -> int:
    """Begin to test all residents, ten to a tube, until the afternoon."""
    home.clock.set("2026-11-22 08:30")
    now = home.desk.now()
    return home.house.sampling.rounds.open(
        NewRound(
            name="one",
            method=Method.POOL,
            opens=now,
            closes=now + timedelta(hours=9),
            who=Who.RESIDENTS,
            capacity=10,
        )
    )


@pytest.mark.parametrize(("seed", "times"), random_hands(TIMES))
def test_whatever_is_done_where_people_are_tested(
    home: Home, show: Show, seed: int, times: int
) -> None:
    number = opened_round(home)
    page = show(SamplingPage)
    explaining, taking = home.house.sampling.explaining, home.house.sampling.taking

    def chosen() -> tuple[object, str]:
        row = page.people.list.chosen()
        return (0, "") if row is None else (row.subject, row.name)

    def disturb(chance: Random) -> None:
        with suppress(CareHomeError):
            who = home.subject(f"R1{chance.randrange(PEOPLE):02}")
            if chance.random() < 0.5:
                type(explaining).explain(explaining, number, who, Why(reason="out"))
            else:
                type(explaining).take_back(explaining, number, who, "came back")

    law = Law(page, page.people.list, page.desk, chosen)
    law.watch(
        explaining,
        "explain",
        lambda _number, subject, *_more: subject,
        at_the_desk=lambda _number, _subject, why: why.reason == "other",
    )
    law.watch(taking, "take_out", lambda _number, subject, *_more: subject)
    page.people.list.setFocus()
    Hands(law, ("word", "another reason"), "HRJ ", Qt.Key.Key_Space, disturb, seed).do(times)
    assert law.broken == []
    assert law.kept
