"""What is bad or low is never told by its colour alone: it has a sign, or words that say it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.style.theme import colour
from tests.builders import Home, MovableClock, build_home
from tests.colours import Painted, labels_alone
from tests.command_line import NOW
from tests.every_finding import meet_every_rule
from tests.services.bureau.city import city
from tests.ui.bureau.test_pages import window_of
from tests.ui.of_every_page import switch_every_page_on
from tests.ui.test_every_page import (
    EVERY,
    OF_A_BUREAU,
    bring_up,
    settle,
    standing_still,
    views,
)
from tests.walks import walk

TALL = 1400
"""Pixels in which the lists of a page are seen whole."""


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> Painted:
    return Painted(monkeypatch)


def shown(house: House, language: str, qtbot: QtBot) -> MainWindow:
    """Return the window of a director with every page there is."""
    switch_every_page_on(house)
    made = make_window(house, language)
    made.locking.seconds = standing_still
    qtbot.addWidget(made)
    made.resize(1366, TALL)
    with qtbot.waitExposed(made):
        made.show()
    return made


def alone_on_every_page(
    window: MainWindow, painted: Painted, names: Sequence[str] = EVERY
) -> set[str]:
    found = set()
    for name in names:
        bring_up(window, name)
        for part in views(window):
            settle()
            painted.forget()
            window.grab()
            at = f"{name}/{part}"
            found |= {f"{at}: {one}" for one in (*painted.alone(), *labels_alone(window))}
    return found


@pytest.fixture(params=walk([40, 0]))
def lived_in(request: pytest.FixtureRequest, folder: Path) -> Iterator[House]:
    """A home that was lived in: now, and after forty days in which nobody did a thing."""
    clock = MovableClock(NOW.replace("T", " "))
    clock.advance(days=request.param)
    desk = open_home(folder, "demo", clock=clock)
    house = House(desk)
    house.signing_in.sign_in_by_code("D01", DEMO_PIN)
    yield house
    close_home(desk)


@pytest.mark.rest
@pytest.mark.parametrize("language", walk(["zh", "en"]))
def test_no_page_of_a_home_tells_by_colour_alone_what_is_late_or_wrong(
    lived_in: House, language: str, painted: Painted, qtbot: QtBot
) -> None:
    assert not alone_on_every_page(shown(lived_in, language, qtbot), painted)


@pytest.fixture
def found_in(tmp_path: Path) -> Iterator[Home]:
    """A home in which every rule there is was met this morning."""
    clock = MovableClock("2026-01-05 05:00")
    home = build_home(tmp_path / "home", clock)
    clock.set("2026-11-22 07:30")
    home.sign_in("S003")
    meet_every_rule(home)
    clock.advance(minutes=31)
    home.sign_in("D01")
    yield home
    home.close()


@pytest.mark.rest
@pytest.mark.parametrize("language", walk(["zh", "en"]))
def test_no_page_tells_by_colour_alone_what_was_found(
    found_in: Home, language: str, painted: Painted, qtbot: QtBot
) -> None:
    assert not alone_on_every_page(shown(found_in.house, language, qtbot), painted)


@pytest.mark.parametrize("language", walk(["zh", "en"]))
def test_no_page_of_a_bureau_tells_by_colour_alone_who_is_late_or_missing(
    tmp_path: Path, language: str, painted: Painted, qtbot: QtBot
) -> None:
    town = city(tmp_path / "city")
    town.measure(town.homes[0], fevers=3)
    town.report(0)
    town.clock.set("2026-11-20 17:30")
    town.report(1)
    office = window_of(qtbot, town.bureau, language)
    office.resize(1366, TALL)
    assert not alone_on_every_page(office, painted, OF_A_BUREAU)
    town.close()


@pytest.mark.usefixtures("qapp")
def test_a_red_value_without_its_sign_would_be_noticed(painted: Painted) -> None:
    picture = QImage(200, 200, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    painter.setPen(QColor(colour("alarm")))
    painter.drawText(QRect(0, 0, 90, 30), 0, "37.9")
    painter.drawText(QRect(0, 100, 90, 30), 0, "▲ 38.4")
    painter.drawText(QRect(90, 100, 90, 30), 0, "38.4")
    painter.end()
    assert [*painted.alone()] == ["37.9"]


def test_a_red_label_without_its_sign_would_be_noticed(home: Home, qtbot: QtBot) -> None:
    home.sign_in("D01")
    window = shown(home.house, "en", qtbot)
    words = QLabel("3", window)
    set_kind(words, "trouble")
    words.show()
    assert "trouble: 3" in {*labels_alone(window)}
    words.setText("▲ 3")
    assert "trouble: ▲ 3" not in {*labels_alone(window)}
