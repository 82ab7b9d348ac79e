"""A month of faults typed by keys alone, against a count that knows only what was typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.languages import load
from carehome_app.ui.inspections.page import InspectionsPage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from tests.builders import Home
from tests.ui import keys
from tests.ui.keyboard import press

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)
TERM = timedelta(days=7)
"""Of a general fault, as the form proposes it."""
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


@dataclass
class Planned:
    """What will be typed of one fault: days after it was found; None is never."""

    place: str
    found: date
    assigned: int
    rectified: int | None
    checked: int | None
    number: int = 0

    def day(self, after: int | None) -> date | None:
        return None if after is None else self.found + timedelta(days=after)


def month(chance: Random) -> list[Planned]:
    planned = []
    for at in range(12):
        rectified = chance.choice([None, 1, 2, 9])
        checked = None if rectified is None else chance.choice([None, rectified, rectified + 3])
        found = FIRST + timedelta(days=chance.randrange(1, 27))
        planned.append(Planned(f"P{at:02}", found, chance.choice([0, 1]), rectified, checked))
    return sorted(planned, key=lambda one: one.found)


@pytest.fixture
def page(qtbot: QtBot, home: Home) -> Iterator[InspectionsPage]:
    home.clock.set("2026-11-02 09:00")
    home.sign_in("S003")
    context = Context(home.house, load("zh"), "zh", AppEvents(), Background())
    made = InspectionsPage(context)
    made.resize(1262, 688)
    qtbot.addWidget(made)
    made.refresh(made.shows)
    with qtbot.waitExposed(made):
        made.show()
        made.activateWindow()
    made.take_focus()
    yield made
    context.background.finish()


def choose(page: InspectionsPage, one: Planned) -> None:
    page.refresh(page.shows)
    page.list.setFocus()
    page.list.choose(one.number)
    assert page.list.chosen() == one.number


def type_day(home: Home, page: InspectionsPage, planned: list[Planned], day: date) -> None:
    """Type whatever falls on a day, in the order in which it would be done."""
    home.clock.set(f"{day} 09:30")
    for one in planned:
        if one.found == day:
            page.refresh(page.shows)
            page.list.setFocus()
            keys.press(QApplication.focusWidget(), Qt.Key.Key_N, ctrl=True)
            press(one.place, TAB, TAB, TAB, f"wrong at {one.place}", ENTER)
            known = home.house.inspections.faults.open()
            (one.number,) = [each.id for each in known if each.found.place == one.place]
    for after, key, words in (
        ("assigned", "A", "S001"),
        ("rectified", "R", "done as said"),
        ("checked", "Y", ""),
    ):
        home.clock.advance(minutes=10)
        for one in planned:
            if one.day(getattr(one, after)) == day:
                choose(page, one)
                press(key)
                if words:
                    press(words)
                press(ENTER)


@pytest.mark.rest
def test_the_month_equals_what_was_typed(home: Home, page: InspectionsPage) -> None:
    planned = month(Random(18))
    day = home.desk.today()
    while day <= LAST:
        type_day(home, page, planned, day)
        day += timedelta(days=1)
    home.clock.set(f"{LAST} 23:00")

    def until_the_end(after: str) -> list[Planned]:
        return [
            one
            for one in planned
            if (one.day(getattr(one, after)) or LAST) < LAST and getattr(one, after) is not None
        ]

    closed, claimed = until_the_end("checked"), until_the_end("rectified")
    in_time = [
        one
        for one in closed
        if (one.day(one.rectified) or LAST) - one.found <= TERM + timedelta(days=one.assigned)
    ]
    overdue = [
        one
        for one in planned
        if one not in claimed and one.found + timedelta(days=one.assigned) + TERM < LAST
    ]
    counted = home.house.inspections.faults.counted(FIRST, LAST)
    before = counted.open_before + counted.found + counted.reopened
    assert counted.open_after == before - counted.closed - counted.withdrawn
    assert counted.found == len(planned)
    assert counted.closed == len(closed)
    assert counted.open_after == len(planned) - len(closed)
    assert counted.on_time == len(in_time)
    assert counted.overdue == len(overdue)
    assert counted.closed > 2, "the month tells something"
    assert counted.overdue > 0
