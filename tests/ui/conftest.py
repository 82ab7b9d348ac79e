"""A real home and a real window for the tests of what people see."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.services.house import House
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.style.windows import nothing_goes
from tests.builders import Home, build_home
from tests.ui.made_up_pages import MADE_UP
from tests.ui.rounds.desk import RoundDesk

MOST_LEFT = 300
"""Widgets a test may leave: some labels without a parent, never a window with its pages."""
MakeWindow = Callable[[str], MainWindow]


def left() -> int:
    """Return how many widgets there are."""
    with nothing_goes():
        return len(QApplication.allWidgets())


@pytest.fixture(autouse=True)
def gone_with_its_test() -> Iterator[None]:
    """Let what a test closed really go: with no event loop running Qt keeps it for ever.

    Each window kept is restyled with each new one; after some hundred tests that took seconds.
    """
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if left() > MOST_LEFT:
        gc.collect()
        assert left() <= MOST_LEFT, "a window was left behind"


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """A home of six residents and three staff at 07:30; the head nurse acts."""
    built = build_home(tmp_path / "home")
    yield built
    built.close()


@pytest.fixture
def house(home: Home) -> House:
    """The services of that home."""
    return home.house


@pytest.fixture
def make(qtbot: QtBot, house: House) -> MakeWindow:
    """Make and show a window with made-up pages, in a language."""

    def shown(language: str = "en") -> MainWindow:
        window = make_window(house, language, MADE_UP)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
            # Off screen nothing makes a window the active one by itself, and only that gets keys.
            window.activateWindow()
        return window

    return shown


@pytest.fixture
def window(make: MakeWindow) -> MainWindow:
    """The window in English, with the head nurse acting."""
    return make("en")


@pytest.fixture
def desk(qtbot: QtBot, home: Home) -> RoundDesk:
    """Somebody in front of the round page, with everybody still open."""
    return RoundDesk(qtbot, home)
