"""The answer to a tube, and who took it, is kept for the tube that is chosen and in view."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.sampling.round import Method
from carehome_app.i18n import in_english
from carehome_app.services.sampling.rounds import NewRound
from carehome_app.services.sampling.taking import Scan
from carehome_app.ui.sampling.page import SamplingPage
from carehome_app.ui.sampling.tubes import TubeRow
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.page import EVERYTHING
from carehome_app.ui.widgets.desk_card import is_seen
from tests.builders import Home
from tests.ui import keys
from tests.ui.rounds.the_law import fill
from tests.ui.whose_desk import Hands, Law
from tests.walks import random_hands

PEOPLE, TUBES, TIMES = 24, 18, 180
ENTER = Qt.Key.Key_Return


def sample(home: Home, number: int, place: int) -> None:
    """Take somebody's own tube."""
    home.house.sampling.taking.scan(Scan(round=number, typed=f"R1{place:02}"))


@pytest.fixture
def number(home: Home) -> int:
    """A round of one tube for each, of which more are taken than are seen at once."""
    fill(home, PEOPLE)
    home.sign_in("S003")
    home.clock.set("2026-11-22 08:30")
    now = home.clock()
    made = home.house.sampling.rounds.open(
        NewRound(name="one", method=Method.SINGLE, opens=now, closes=now + timedelta(hours=9))
    )
    for place in range(TUBES):
        home.clock.advance(minutes=1)
        sample(home, made, place)
    return made


@pytest.fixture
def page(home: Home, number: int, qtbot: QtBot) -> Iterator[SamplingPage]:
    context = Context(home.house, in_english, "en", AppEvents(), Background())
    made = SamplingPage(context)
    made.resize(1262, 560)
    qtbot.addWidget(made)
    made.refresh(EVERYTHING)
    with qtbot.waitActive(made):
        made.show()
    assert made.number == number
    yield made
    context.background.finish()


@pytest.fixture
def law(page: SamplingPage, home: Home) -> Law:
    def chosen() -> tuple[object, str]:
        row = page.tubes.chosen()
        return (row.tube.label, row.tube.label) if isinstance(row, TubeRow) else ("", "")

    found, sampling = Law(page, page.tubes, page.desk, chosen), home.house.sampling
    for name in ("answer", "take_back"):
        found.watch(sampling.answering, name, lambda _number, label, *_more: label)
    found.watch(sampling.taking, "move", lambda _number, labels, *_more: labels[0])
    return found


def choose(page: SamplingPage, place: int) -> str:
    """Put the cursor on a tube and the keyboard there; return its label."""
    tubes = [row.tube.label for row in page.tubes.rows() if isinstance(row, TubeRow)]
    page.tubes.choose(tubes[place])
    page.tubes.setFocus()
    return tubes[place]


def test_the_answer_to_one_tube_is_not_kept_while_another_is_chosen(
    page: SamplingPage, law: Law
) -> None:
    label = choose(page, 0)
    keys.press(page.tubes, ENTER)
    keys.write(page.desk.field, "p")
    choose(page, TUBES - 1)
    assert page.desk.title.text() == label
    keys.press(page.desk.field, ENTER)
    assert law.kept == 0
    assert law.chosen() == (label, label)
    assert "shown again" in page.desk.said.text()
    keys.press(page.desk.field, ENTER)
    assert (law.kept, law.broken) == (1, [])


def test_a_tube_that_was_scrolled_away_is_shown_before_its_answer_is_kept(
    page: SamplingPage, law: Law
) -> None:
    choose(page, 0)
    keys.press(page.tubes, ENTER)
    keys.write(page.desk.field, "n")
    keys.turn_wheel(page.tubes.viewport(), page.tubes.viewport().rect().center(), -4800)
    keys.press(page.desk.field, ENTER)
    assert law.kept == 0
    keys.press(page.desk.field, ENTER)
    assert (law.kept, law.broken) == (1, [])


def test_a_tube_that_is_asked_about_stays_in_view_when_its_list_becomes_lower(
    page: SamplingPage, law: Law
) -> None:
    for place in (TUBES // 2, TUBES - 1):
        page.resize(1262, 560)
        QApplication.processEvents()
        choose(page, place)
        before = page.tubes.height()
        keys.press(page.tubes, ENTER)
        page.resize(1262, 400)
        QApplication.processEvents()
        assert page.tubes.height() < before
        assert is_seen(page.tubes)
        keys.write(page.desk.field, "n")
        keys.press(page.desk.field, ENTER)
    assert (law.kept, law.broken) == (2, [])


@pytest.mark.parametrize(("seed", "times"), random_hands(TIMES))
def test_whatever_is_done_an_answer_is_of_the_tube_that_is_seen_chosen(
    page: SamplingPage, home: Home, law: Law, seed: int, times: int
) -> None:
    came = iter(range(TUBES, PEOPLE))

    def disturb(chance: Random) -> None:
        """Another is sampled; or an answer is typed, and the cursor goes on meanwhile."""
        place = next(came, 0)
        if place and chance.random() < 0.5:
            sample(home, page.number, place)
            return
        with suppress(CareHomeError):
            choose(page, chance.randrange(TUBES))
            keys.press(page.tubes, chance.choice((ENTER, Qt.Key.Key_V)))
            keys.write(QApplication.focusWidget(), chance.choice("np"))
            if chance.random() < 0.5:
                choose(page, chance.randrange(TUBES))
            for _ in range(chance.randint(1, 2)):
                keys.press(page.desk.field, ENTER)

    typed = ("n", "p", "laboratory", "wrong label")
    Hands(law, typed, "V", ENTER, disturb, seed).do(times)
    assert law.broken == []
    assert law.kept
