"""Cards, plans of training, papers of requests and answers are of the row everybody sees."""

from collections.abc import Iterator
from datetime import date
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.domain.requests.words import Kind, Urgency
from carehome_app.i18n import in_english
from carehome_app.services.rehabilitation.planning import NewPlan
from carehome_app.services.requests.taking import NewRequest
from carehome_app.ui.inspections.page import InspectionsPage
from carehome_app.ui.rehabilitation.page import RehabilitationPage
from carehome_app.ui.requests.page import RequestsPage
from carehome_app.ui.requests.papers import Paper
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.page import EVERYTHING, Page
from carehome_app.ui.widgets.desk_card import is_seen
from tests.builders import Home
from tests.ui import keys
from tests.ui.rounds.the_law import fill
from tests.ui.whose_desk import Hands, Law
from tests.walks import random_hands

ENTER = Qt.Key.Key_Return
PEOPLE, TIMES = 16, 180
WORDS = "Dear mother, she stood three minutes at the rail yesterday and counted to one hundred."


@pytest.fixture
def context(home: Home) -> Iterator[Context]:
    fill(home, PEOPLE)
    home.sign_in("S003")
    made = Context(home.house, in_english, "en", AppEvents(), Background())
    yield made
    made.background.finish()


def show(qtbot: QtBot, page: Page) -> None:
    qtbot.addWidget(page)
    page.resize(1262, 600)
    page.refresh(EVERYTHING)
    with qtbot.waitActive(page):
        page.show()
    page.take_focus()


@pytest.fixture
def training(context: Context, home: Home, qtbot: QtBot) -> RehabilitationPage:
    """Training, where everybody who moved in has a plan."""
    for number in range(PEOPLE):
        home.house.rehabilitation.plans.make(
            NewPlan(
                subject=home.subject(f"R1{number:02}"),
                goals=("stand 3 minutes; by the clock; 12-31; -1; 3×2",),
                sessions="stand 30 1-7",
                since=date(2026, 11, 16),
            )
        )
    page = RehabilitationPage(context)
    show(qtbot, page)
    return page


def card_law(page: RehabilitationPage) -> Law:
    """The law of the desk of a card."""

    def chosen() -> tuple[object, str]:
        row = page.list.chosen()
        return (0, "") if row is None else (row.person.id, row.person.name)

    found, making = Law(page, page.list, page.card, chosen), page.context.house.cards.making
    found.watch(making, "make", lambda new: new.subject)
    for name in ("look", "look_by_pin", "leave"):
        found.watch(making, name, lambda ref, *_more, **_said: making.card(ref).subject)
    return found


def test_words_of_a_card_stay_with_whom_they_are_written_about(
    training: RehabilitationPage,
) -> None:
    page, law = training, card_law(training)
    keys.press(page.list, Qt.Key.Key_D, ctrl=True)
    first, title = page.list.whose(), page.card.title.text()
    keys.write(page.card.words, WORDS)
    page.list.choose(PEOPLE - 1)
    assert page.card.words.toPlainText() == WORDS, "nothing that was typed is lost"
    assert page.card.title.text() == title
    assert page.has_unsaved()
    for _ in range(2):
        page.list.choose(PEOPLE - 1)
        keys.press(page.card.words, ENTER)
        assert (law.kept, page.list.whose()) == (0, first)
        assert "shown again" in page.card.said.text()
    keys.press(page.card.words, ENTER)
    keys.press(page.card.act, ENTER)
    assert (law.kept, law.broken) == (1, [])


def test_a_card_nobody_began_is_that_of_whoever_is_chosen(training: RehabilitationPage) -> None:
    page = training
    keys.press(page.list, Qt.Key.Key_D, ctrl=True)
    keys.write(page.desk.field, "stand 3")
    page.list.choose(5)
    row = page.list.chosen()
    assert row is not None
    assert row.person.name in page.card.title.text()


def test_a_plan_begun_for_one_child_is_not_kept_for_the_next(
    training: RehabilitationPage, home: Home
) -> None:
    page = training
    board, today = home.house.rehabilitation.board, home.desk.today()
    page.begin_plan()
    first, fields = page.list.whose(), page.form.fields
    assert isinstance(first, int)
    keys.write(fields["goal1"].editor, "walk; metres; 12-31; -1")
    keys.write(fields["sessions"].editor, "walk 20 1-7")
    page.list.choose(PEOPLE - 1)
    keys.press(fields["sessions"].editor, ENTER)
    assert page.list.whose() == first
    assert board.plan_of(first, today).goals[0].words == "stand 3 minutes"
    keys.press(fields["sessions"].editor, ENTER)
    assert board.plan_of(first, today).goals[0].words == "walk"


@pytest.mark.parametrize(("seed", "times"), random_hands(TIMES))
def test_whatever_is_done_where_cards_are_made(
    training: RehabilitationPage, home: Home, seed: int, times: int
) -> None:
    law, came = card_law(training), iter(range(99))

    def disturb(chance: Random) -> None:
        code = f"N{next(came):02}"
        person = home.admit(code, f"新来{code}", f"00{chance.randint(1, 9)}-{code}")
        goals = ("ten words; counted; 12-31; -1; 2×2",)
        home.house.rehabilitation.plans.make(
            NewPlan(
                subject=person.id, goals=goals, sessions="speech 25 1-7", since=date(2026, 11, 22)
            )
        )
        training.begin_card()
        training.card.words.clear()
        keys.write(training.card.words, WORDS)
        training.list.choose(chance.randrange(PEOPLE))
        for _ in range(chance.randint(2, 5)):
            keys.press(QApplication.focusWidget() or training.list, ENTER)

    with_ctrl = (Qt.Key.Key_D, Qt.Key.Key_D, Qt.Key.Key_N)
    Hands(law, (WORDS, "x"), "x", ENTER, disturb, seed, with_ctrl).do(times)
    assert law.kept
    assert law.broken == []


# Requests and the lists beside them


@pytest.fixture
def requests(context: Context, home: Home, qtbot: QtBot) -> RequestsPage:
    for number in range(PEOPLE):
        new = NewRequest(
            kind=Kind.AID,
            urgency=Urgency.TODAY,
            words=f"of R1{number:02}",
            subject=home.subject(f"R1{number:02}"),
        )
        home.house.requests.taking.take(new, again=True)
    page = RequestsPage(context)
    show(qtbot, page)
    return page


def test_money_is_asked_for_the_request_that_is_chosen(requests: RequestsPage, home: Home) -> None:
    page, aid = requests, home.house.requests.aid
    first = page.list.chosen()
    assert first is not None
    keys.press(page.list, Qt.Key.Key_D)
    keys.press(page.working.book.list, Qt.Key.Key_N, ctrl=True)
    form = page.working.forms[Paper.AID]
    keys.write(form.fields["cause"].editor, "stove")
    keys.write(form.fields["yuan"].editor, "300")
    page.list.choose(home.house.requests.board.open_ones().requests[-1])
    keys.press(form.fields["yuan"].editor, ENTER)
    assert aid.going_on() == []
    assert page.list.chosen() == first
    keys.press(form.fields["yuan"].editor, ENTER)
    assert [one.no for one in aid.going_on()] == [first.no]


def test_a_row_of_a_list_beside_that_was_scrolled_away_is_shown_before_it_is_ended(
    requests: RequestsPage, home: Home
) -> None:
    page = requests
    for number in range(PEOPLE):
        keys.press(page.list, Qt.Key.Key_B)
        keys.press(page.working.book.list, Qt.Key.Key_N, ctrl=True)
        form = page.working.forms[Paper.BENEFIT]
        keys.write(form.fields["person"].editor, f"R1{number:02}")
        keys.press(form.fields["person"].editor, ENTER)
    book = page.working.book
    assert len(home.house.requests.benefits.all()) == PEOPLE
    book.list.verticalScrollBar().setValue(book.list.verticalScrollBar().maximum())
    assert not is_seen(book.list)
    keys.press(book.list, Qt.Key.Key_X)
    assert page.working.currentWidget() is book
    assert is_seen(book.list)
    keys.press(book.list, Qt.Key.Key_X)
    assert page.working.currentWidget() is page.working.forms[Paper.END]


# A checklist


def test_an_item_that_was_scrolled_away_is_shown_before_it_is_answered(
    context: Context, home: Home, qtbot: QtBot
) -> None:
    page = InspectionsPage(context)
    show(qtbot, page)
    checking = home.house.inspections.checking
    checking.begin(checking.lists()[0].code)
    page.refresh(EVERYTHING)
    panel = page.checklist
    page.below.chips.choose("checklist")
    panel.items.setFixedHeight(90)  # as in a small window
    QApplication.processEvents()
    panel.items.setFocus()
    first = panel.current()
    bar = panel.items.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert not is_seen(panel.items)
    keys.press(panel.items, Qt.Key.Key_1)
    going_on = checking.going_on()
    assert going_on is not None
    assert first is not None
    assert going_on.answers == {}
    assert is_seen(panel.items)
    keys.press(panel.items, Qt.Key.Key_1)
    going_on = checking.going_on()
    assert going_on is not None
    assert list(going_on.answers) == [first.code]
