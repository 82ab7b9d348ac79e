"""A delivery, an issue, a donation and a count are typed and scanned in the real window."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.domain.supplies.gs1 import check_digit
from carehome_app.tour.hands import Camera, Hands
from carehome_app.tour.supplying import BOX, NAME, tour_supplies
from carehome_app.ui.subjects import PAGES
from tests.builders import Home


@pytest.mark.rest
def test_the_scene_of_the_tour(
    home: Home, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert check_digit(BOX[2:15]) == int(BOX[15])
    home.sign_in("S003")
    monkeypatch.setattr("carehome_app.ui.shell.main_window.FIRST", "supplies")
    pages = [spec for spec in PAGES if spec.name == "supplies"]
    window = make_window(home.house, "zh", pages)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
        window.activateWindow()
    there = tour_supplies(home.house, Hands(window), Camera(window, tmp_path))
    item = home.house.supplies.store.find(NAME)
    moves = [one.move.value for one in home.house.supplies.store.history(item, 30)]
    assert moves == ["count", "donation", "issue", "purchase"]
    assert home.house.supplies.store.standing(item).usable == there
