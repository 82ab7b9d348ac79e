"""A scan late in a round asks hardly more of the computer than one at its beginning."""

import sys
from collections.abc import Iterator
from datetime import timedelta
from types import FrameType

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from carehome_app.domain.sampling.round import Method, Move
from carehome_app.i18n import in_english
from carehome_app.services.sampling.rounds import NewRound
from carehome_app.services.sampling.taking import Scan
from carehome_app.ui.sampling.page import SamplingPage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from tests.builders import Home

PEOPLE, EARLY, LATE = 64, 4, 60
MOST_A_TUBE = 2
"""Calls that one tube more may cost: 31 while each row and each notice was made anew, 17 while
each tube was asked what it is with every scan."""


class Calls:
    """Counts what is called while it holds: no clock, and so the same on every computer."""

    def __init__(self) -> None:
        self.count = 0

    def __enter__(self) -> "Calls":
        sys.setprofile(self._see)
        return self

    def __exit__(self, *_error: object) -> None:
        sys.setprofile(None)

    def _see(self, _frame: FrameType, what: str, _given: object) -> None:
        self.count += what in ("call", "c_call")


@pytest.fixture
def page(qtbot: QtBot, home: Home) -> Iterator[SamplingPage]:
    """The page of a round of one tube for each of 64 people more."""
    for number in range(PEOPLE):
        home.admit(f"P{number:02}", f"Person{number}", f"4{number:02}-1")
    now = home.clock()
    home.house.sampling.rounds.open(
        NewRound(name="single", method=Method.SINGLE, opens=now, closes=now + timedelta(hours=9))
    )
    context = Context(home.house, in_english, "en", AppEvents(), Background())
    made = SamplingPage(context)
    made.resize(1262, 688)
    qtbot.addWidget(made)
    made.refresh(made.shows)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    context.background.finish()


def calls_of_a_scan(page: SamplingPage, number: int) -> int:
    """Return how much is called from Enter until everything shows it, at the second of two."""
    for place in (number, number + 1):
        page.desk.field.setText(f"P{place:02}")
        with Calls() as calls:
            page.enter()
            page.tubes.executeDelayedItemsLayout()  # Qt would, before it paints
    return calls.count


def test_a_tube_more_costs_a_scan_only_some_calls(page: SamplingPage, home: Home) -> None:
    early = calls_of_a_scan(page, EARLY)
    for place in range(EARLY + 2, LATE):
        home.house.sampling.taking.scan(Scan(round=page.number, typed=f"P{place:02}"))
    page.refresh(page.shows)
    late = calls_of_a_scan(page, LATE)
    assert late - early <= MOST_A_TUBE * (LATE - EARLY)


def test_a_scan_leaves_the_rows_of_everybody_else_as_they_were(page: SamplingPage) -> None:
    before = {row.subject: row for row in page.people.rows()}
    page.desk.field.setText(f"P{EARLY:02}")
    page.enter()
    after = page.people.rows()
    assert len(after) == len(before) - 1 >= PEOPLE
    assert all(row is before[row.subject] for row in after)


def test_tubes_look_as_if_painted_anew_whatever_happened_to_them(
    page: SamplingPage, home: Home, qtbot: QtBot
) -> None:
    sampling = home.house.sampling
    pages = list[SamplingPage]()  # none may go while the next one is laid out
    for place in range(3):
        page.desk.field.setText(f"P{place:02}")
        page.enter()
    another = made_anew(page, qtbot)
    pages.append(another)
    assert looks(page) == looks(another)
    home.clock.advance(minutes=40)
    sampling.answering.answer(page.number, "D02", "positive")
    sampling.taking.move(page.number, ["D03"], Move.HANDED, "lab")
    page.refresh(page.shows)
    another = made_anew(page, qtbot)
    pages.append(another)
    assert looks(page) == looks(another)
    page.tubes.choose("D01")
    another = made_anew(page, qtbot)
    pages.append(another)
    assert looks(page) != looks(another)
    another.tubes.choose("D01")
    assert looks(page) == looks(another)


def made_anew(page: SamplingPage, qtbot: QtBot) -> SamplingPage:
    """Return another page of the same round, which painted nothing yet."""
    made = SamplingPage(page.context)
    made.resize(page.size())
    qtbot.addWidget(made)
    made.refresh(made.shows)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.tubes.size() == page.tubes.size())
    return made


def looks(page: SamplingPage) -> QImage:
    page.tubes.clearFocus()
    return page.tubes.viewport().grab().toImage()
