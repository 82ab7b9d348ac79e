"""A month of requests typed by keys alone, against a count that knows only what was typed."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carehome_app.domain.requests.words import Urgency
from carehome_app.ui.requests.page import RequestsPage
from carehome_app.ui.requests.papers import Paper
from tests.builders import Home
from tests.ui.keys import press, write
from tests.ui.requests.test_requests_page import page_of

ENTER = Qt.Key.Key_Return
LIMITS = {Urgency.NOW: 30, Urgency.TODAY: 240}
"""Minutes in which somebody must answer; every request of the month comes in at nine."""


@dataclass
class Planned:
    """What will be typed of a request: after how many minutes it is answered, how far it goes."""

    day: int
    urgency: Urgency
    minutes: int | None
    closes: bool
    no: str = ""

    @property
    def in_time(self) -> bool:
        return self.minutes is not None and self.minutes <= LIMITS[self.urgency]


def month(chance: Random) -> list[Planned]:
    found = []
    for _ in range(12):
        minutes = chance.choice([None, 10, 30, 31, 200, 300])
        closes = minutes is not None and chance.random() < 0.6
        urgency = chance.choice([Urgency.NOW, Urgency.TODAY])
        found.append(Planned(chance.randrange(2, 28), urgency, minutes, closes))
    return sorted(found, key=lambda one: one.day)


def take(home: Home, page: RequestsPage, one: Planned) -> None:
    page.begin()
    form = page.working.forms[Paper.REQUEST].fields
    write(form["words"].editor, f"something on day {one.day}")
    form["urgency"].fill(one.urgency.value)
    write(form["who"].editor, "R001")
    press(form["who"].editor, ENTER)
    known = home.house.requests.board.between(home.desk.today(), home.desk.today())
    one.no = known[-1].no


def answer(home: Home, page: RequestsPage, one: Planned) -> None:
    """Answer it, and where it goes on: solved, told, closed."""
    page.refresh(page.shows)
    page.list.choose(home.house.requests.board.find(one.no))
    press(page.list, ENTER)
    write(page.desk.field, "somebody went there")
    press(page.desk.field, ENTER)
    for key in (Qt.Key.Key_S, Qt.Key.Key_G, Qt.Key.Key_C) if one.closes else ():
        press(page.list, key)
        press(page.desk.field, ENTER)


@pytest.mark.rest
def test_the_month_equals_what_was_typed(home: Home, qtbot: QtBot) -> None:
    home.clock.set("2026-11-02 08:00")
    page = page_of(home, qtbot)
    planned = month(Random(18))
    for one in planned:
        home.clock.set(f"2026-11-{one.day:02} 09:00")
        take(home, page, one)
        if one.minutes is not None:
            home.clock.advance(minutes=one.minutes)
            answer(home, page, one)
    home.clock.set("2026-11-30 20:00")
    counted = home.house.requests.board.tally(date(2026, 11, 1), date(2026, 11, 30))
    answered = sorted(one.minutes for one in planned if one.minutes is not None)
    assert counted.received == len(planned)
    assert counted.closed == sum(one.closes for one in planned)
    assert counted.open == counted.received - counted.closed
    assert counted.answered == len(answered)
    assert counted.in_time == sum(one.in_time for one in planned)
    assert counted.late == counted.received - counted.in_time
    half = len(answered) // 2
    middle = answered[half] if len(answered) % 2 else (answered[half - 1] + answered[half]) / 2
    assert counted.median == timedelta(minutes=middle)
    assert 0 < counted.in_time < counted.answered, "the month tells something"
