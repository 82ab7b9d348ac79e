"""What is kept, taken back or ended on the board is of the area that is chosen and in view."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.findings.episodes import Episode, Step
from carehome_app.domain.findings.subject import AREA
from carehome_app.i18n import in_english
from carehome_app.ui.disinfection.board import BoardView
from carehome_app.ui.disinfection.page import DisinfectionPage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.page import EVERYTHING
from tests.builders import Home
from tests.disinfecting import Areas
from tests.ui import keys
from tests.ui.whose_desk import Hands
from tests.walks import random_hands

ROOMS = 150
SHORT = 24
"""In so many rooms the disinfectant acted too short, all since the same minute."""
TIMES = 200


@dataclass
class BoardLaw:
    """Which areas something is done with, and which are seen chosen then."""

    page: DisinfectionPage
    view: BoardView
    kept: int = 0
    broken: list[str] = field(default_factory=list)
    is_elsewhere: bool = False

    @contextmanager
    def elsewhere(self) -> Iterator[None]:
        """Let somebody at another desk do something."""
        self.is_elsewhere = True
        yield
        self.is_elsewhere = False

    def watch(self, service: object, name: str, whose: Callable[..., tuple[int, ...]]) -> None:
        """Look at each call of a method that keeps something of areas."""
        keeps = getattr(service, name)

        def watched(*given: object, **more: object) -> object:
            wrong = [] if self.is_elsewhere else list(self._wrong(name, whose(*given, **more)))
            kept = keeps(*given, **more)
            self.kept += not self.is_elsewhere
            self.broken += wrong
            return kept

        setattr(service, name, watched)

    def _wrong(self, what: str, areas: tuple[int, ...]) -> Iterator[str]:
        current = self.view.current()
        chosen = [one.area.id for one in self.view.chosen()]
        if what == "record":
            if sorted(chosen) != sorted(areas):
                yield f"record of {areas}, chosen are {chosen}"
        elif current is None or (current.area.id,) != areas:
            yield f"{what} of {areas}, the cursor is elsewhere"
        row = self.view.model().row_of(areas[0])  # type: ignore[attr-defined]
        middle = self.view.visualRect(self.view.model().index(row or 0, 0)).center()
        if row is None or not self.view.viewport().rect().contains(middle):
            yield f"{what} of {areas}: it is out of view"


@pytest.fixture
def areas(home: Home) -> Areas:
    """Far more rooms than are seen at once, each disinfected with chlorine as a rule."""
    found = Areas(home)
    home.clock.advance(hours=-12)
    for number in range(ROOMS):
        found.open(f"4{number:03}", floor="4", agent="chlorine")
    home.clock.advance(hours=12)
    return found


@pytest.fixture
def law(qtbot: QtBot, home: Home, areas: Areas) -> Iterator[BoardLaw]:
    assert areas.counts()
    context = Context(home.house, in_english, "en", AppEvents(), Background())
    page = DisinfectionPage(context)
    page.resize(1000, 480)
    qtbot.addWidget(page)
    page.refresh(EVERYTHING)
    with qtbot.waitExposed(page):
        page.show()
        page.activateWindow()
    page.take_focus()
    view = page.findChild(BoardView, "board")
    assert view is not None
    found, recording = BoardLaw(page, view), home.house.disinfection.recording
    found.watch(recording, "record", lambda new: new.areas)
    found.watch(recording, "undo_last", lambda area, _day: (area,))
    found.watch(recording, "end", lambda record, *_more: (record.area,))
    found.watch(recording, "correct", lambda record, *_more: (record.area,))
    yield found
    context.background.finish()


@pytest.mark.parametrize(("key", "ctrl"), [(Qt.Key.Key_Z, True), (Qt.Key.Key_E, False)])
def test_a_record_scrolled_out_of_view_is_shown_before_it_is_taken_back_or_ended(
    law: BoardLaw, areas: Areas, key: Qt.Key, ctrl: bool
) -> None:
    areas.done("4000", at="07:00")
    law.page.refresh(EVERYTHING)
    law.view.choose([areas.number("4000")])
    law.view.setFocus()
    bar = law.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    law.kept = 0
    keys.press(law.view, key, ctrl=ctrl)

    assert law.kept == 0
    assert bar.value() < bar.maximum()
    keys.press(law.view, key, ctrl=ctrl)
    assert (law.kept, law.broken) == (1, [])


def test_a_correction_is_kept_for_the_area_that_is_chosen(law: BoardLaw, areas: Areas) -> None:
    areas.done("4000", at="07:00")
    law.page.refresh(EVERYTHING)
    law.view.choose([areas.number("4000")])
    law.view.setFocus()
    keys.press(law.view, Qt.Key.Key_E, ctrl=True)
    field_ = law.page.findChild(QLineEdit, "field_concentration")
    assert field_ is not None
    law.view.choose([areas.number("4001")])
    law.kept = 0
    keys.press(field_, Qt.Key.Key_Return)

    assert law.kept == 0
    said = law.page.findChild(QLabel, "trouble")
    assert said is not None
    assert "4000" in said.text()


@pytest.fixture
def found_of(law: BoardLaw, home: Home, areas: Areas) -> tuple[QListWidget, QLineEdit, list[str]]:
    """What was found of many areas at one moment, the words about it, and of which each is."""
    for number in range(SHORT):
        areas.done(f"4{number:03}", at="07:10", contact=10)
    law.page.refresh(EVERYTHING)
    found = law.page.findChild(QListWidget, "areaFindings")
    assert found is not None
    assert found.count() == SHORT
    words = next(
        one
        for one in law.page.findChildren(QLineEdit)
        if one.placeholderText().startswith("Words")
    )
    following_up, kept = home.house.following_up, list[str]()
    take = following_up.take

    def watched(episode: Episode, *more: object) -> object:
        due = next(one for one in following_up.due(AREA) if one.episode == episode)
        kept.append(str(due.name))
        return take(episode, *more)  # type: ignore[arg-type]

    following_up.take = watched  # type: ignore[method-assign,assignment]
    found.setCurrentRow(0)
    return found, words, kept


def test_of_areas_found_at_the_same_moment_the_chosen_one_stays_chosen(
    law: BoardLaw, found_of: tuple[QListWidget, QLineEdit, list[str]]
) -> None:
    found, _words, _kept = found_of
    for row in (0, 3):
        found.setCurrentRow(row)
        law.page.refresh(EVERYTHING)
        assert found.currentRow() == row


def test_a_reason_typed_for_one_area_is_not_kept_for_the_next(
    found_of: tuple[QListWidget, QLineEdit, list[str]],
) -> None:
    found, words, kept = found_of
    first = found.currentItem().text()
    keys.write(words, "the room is empty")
    found.setCurrentRow(found.count() - 1)
    keys.press(words, Qt.Key.Key_Return)
    assert kept == []
    assert found.currentItem().text() == first
    keys.press(words, Qt.Key.Key_Return)
    assert [one in first for one in kept] == [True]


def test_words_about_what_left_the_list_hold_up_nothing_and_are_not_lost(
    law: BoardLaw, home: Home, found_of: tuple[QListWidget, QLineEdit, list[str]]
) -> None:
    found, words, kept = found_of
    gone, trouble = found.currentItem().text(), law.page.findChildren(QLabel)
    keys.write(words, "the room is empty")
    due = next(one for one in home.house.following_up.due(AREA) if str(one.name) in gone)
    type(home.house.following_up).take(home.house.following_up, due.episode, Step.CLOSED, "aired")
    law.page.refresh(EVERYTHING)
    keys.press(words, Qt.Key.Key_Return)
    assert kept == []
    assert any("Esc leaves it" in one.text() for one in trouble)

    keys.press(words, Qt.Key.Key_Escape)
    keys.press(words, Qt.Key.Key_Escape)
    assert words.text() == ""
    words.setFocus()
    keys.press(words, Qt.Key.Key_Z, ctrl=True)
    assert words.text() == "the room is empty"
    keys.press(words, Qt.Key.Key_Return)
    assert kept == []
    assert any("Choose in the list" in one.text() for one in trouble)
    found.setCurrentRow(1)
    now = found.currentItem().text()
    keys.press(words, Qt.Key.Key_Return)
    if not kept:
        keys.press(words, Qt.Key.Key_Return)  # it was out of view, and is shown again
    assert [one in now for one in kept] == [True]
    assert now != gone


@pytest.mark.parametrize(("seed", "times"), random_hands(TIMES))
def test_whatever_is_done_on_the_board(law: BoardLaw, areas: Areas, seed: int, times: int) -> None:
    def disturb(chance: Random) -> None:
        with law.elsewhere(), suppress(CareHomeError):
            if chance.random() < 0.5:
                areas.open(f"3{chance.randrange(1000):03}", floor="3", agent="chlorine")
            else:
                areas.done(f"4{chance.randrange(ROOMS):03}")
        QApplication.processEvents()

    typed = ("500", "1000", "60", "08:10", "two")
    with_ctrl = (Qt.Key.Key_Z, Qt.Key.Key_E, Qt.Key.Key_A)
    hands = Hands(law, typed, "EE ", Qt.Key.Key_Space, disturb, seed, with_ctrl)
    hands.do(times)
    assert law.broken == []
    assert law.kept
