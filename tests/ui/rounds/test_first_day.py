"""A home that begins between two rounds is told when its first one opens, and nothing untrue."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.ui.rounds.page import RoundPage
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.today.page import TodayPage
from tests.builders import Home, MovableClock, build_home


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """Founded at eleven in the morning, with everybody admitted then."""
    built = build_home(tmp_path / "home", MovableClock("2026-10-20 11:00"))
    built.clock.advance(minutes=15)
    yield built
    built.close()


@pytest.fixture
def window(home: Home, qtbot: QtBot) -> MainWindow:
    made = make_window(home.house, "en")
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_sheet_says_when_the_first_round_opens(window: MainWindow) -> None:
    window.show_round()
    page = window.page
    assert isinstance(page, RoundPage)
    assert page.sheet.banner.words.text() == (
        "No resident was in the house in this round, 06:00 to 10:00. The next one opens on 10-20"
        " at 15:00."
    )


def test_today_claims_nothing_of_a_round_that_nobody_was_there_for(window: MainWindow) -> None:
    window.show_page("today")
    page = window.page
    assert isinstance(page, TodayPage)
    assert page.next.text() == (
        "Morning round: nobody was in the house then. Next: Evening round, it opens at 15:00"
    )
    ring = page.rings["am"].ring
    assert ring is not None
    assert ring.percent is None


def test_the_first_round_is_recorded_when_it_opens(window: MainWindow, home: Home) -> None:
    home.next_round()
    home.measure("R001", "36.5")
    window.tick()
    window.show_round()
    page = window.page
    assert isinstance(page, RoundPage)
    assert not page.sheet.banner.isVisible()
