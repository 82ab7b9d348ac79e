"""A month of test rounds by keys, against a count on paper: twice a week, with refusals."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.sampling.standing import cases
from carehome_app.i18n import in_english
from carehome_app.ui.sampling.page import SamplingPage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from tests.builders import Home
from tests.ui import keys

Key = Qt.Key
PLACES = ("201-1", "201-2", "202-1", "202-2", "301-1", "301-2")
DAYS = (2, 5, 9, 12, 16, 19, 23, 26, 30)


@pytest.fixture
def page(home: Home, qtbot: QtBot) -> Iterator[SamplingPage]:
    home.clock.set("2026-11-02 08:00")
    home.sign_in("S002")
    context = Context(home.house, in_english, "en", AppEvents(), Background())
    made = SamplingPage(context)
    qtbot.addWidget(made)
    made.refresh(made.shows)
    with qtbot.waitActive(made):
        made.show()
    yield made
    context.background.finish()


def press(key: Qt.Key, *, ctrl: bool = False) -> None:
    keys.press(QApplication.focusWidget(), key, ctrl=ctrl)


def enter(text: str) -> None:
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    keys.write(field, text)
    press(Key.Key_Return)


def open_round(page: SamplingPage, home: Home, day: int) -> None:
    home.clock.set(f"2026-11-{day:02} 08:30")
    page.desk.focus()
    press(Key.Key_N, ctrl=True)
    page.desk.form.who.fill("residents")
    page.desk.form.capacity.fill("2")
    page.desk.form.name.editor.setFocus()
    press(Key.Key_Return)


def answer(page: SamplingPage, label: str, result: str) -> None:
    page.tubes.setFocus()
    page.tubes.choose(label)
    press(Key.Key_Return)
    enter(result)


@pytest.mark.rest
def test_the_month_equals_what_was_typed(home: Home, page: SamplingPage) -> None:
    chance, paper = Random(7), Counter[str]()
    for day in DAYS:
        open_round(page, home, day)
        refused = set(chance.sample(PLACES, chance.randrange(3)))
        for place in PLACES:
            if place not in refused:
                home.clock.advance(minutes=1)
                enter(place)
                if page.desk.said.text():  # groups are never mixed: the tube is closed first
                    press(Key.Key_Return, ctrl=True)
                    press(Key.Key_Return)
                paper["done"] += 1
                if page.desk.aside.text() == "2 / 2":
                    press(Key.Key_Return, ctrl=True)
        page.people.list.setFocus()
        for _person in refused:
            page.people.list.choose(0)
            press(Key.Key_R)
            paper["explained"] += 1
        paper["due"] += len(PLACES)
        home.clock.advance(hours=3)
        for tube in list(home.house.sampling.rounds.round(page.number).tubes.values()):
            answer(page, tube.label, "阴性")
        page.desk.focus()
        press(Key.Key_D, ctrl=True)
        assert page.desk.title.text().endswith("is closed"), page.desk.said.text()
    rounds = home.house.sampling.rounds
    boards = [
        rounds.board(one.id).due for one in rounds.between(date(2026, 11, 1), date(2026, 11, 30))
    ]
    assert len(boards) == len(DAYS)
    assert {
        "due": sum(one.due for one in boards),
        "done": sum(one.done for one in boards),
        "explained": sum(one.explained for one in boards),
    } == paper
    assert sum(one.number(Box.OPEN) for one in boards) == 0
    assert all(not cases(one) for one in rounds.between(date(2026, 11, 1), date(2026, 11, 30)))
