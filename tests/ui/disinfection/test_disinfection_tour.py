"""A day in a home with sixty areas is kept with the keyboard alone, in the real window."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.services.disinfection.areas import Written
from carehome_app.tour.disinfecting import tour_disinfection
from carehome_app.tour.hands import Camera, Hands, TourClock
from carehome_app.ui.subjects import PAGES
from tests.builders import Home
from tests.disinfecting import Areas

SIXTY = [
    *(("厨房", "kitchen"), ("洗衣房", "laundry"), ("鸡舍", "animal_pen"), ("猪圈", "animal_pen")),
    *((f"走廊{number}", "public") for number in range(16)),
    *((f"{number + 201} 室", "bedroom") for number in range(40)),
]


@pytest.mark.rest
def test_sixty_areas_by_keyboard(
    home: Home, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.clock.advance(hours=-12)
    areas = Areas(home)
    home.house.disinfection.areas.add_all(
        [Written(name=name, area_class=kind, floor="2") for name, kind in SIXTY]
    )
    areas.done(*(name for name, _kind in SIXTY))
    clock = TourClock(home.clock() + timedelta(hours=12))
    home.desk.clock = clock
    monkeypatch.setattr("carehome_app.ui.shell.main_window.FIRST", "disinfection")
    pages = [spec for spec in PAGES if spec.name == "disinfection"]
    window = make_window(home.house, "en", pages)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
        window.activateWindow()
    keys = tour_disinfection(home.house, Hands(window), Camera(window, tmp_path), clock)
    assert keys == 2 + 3 * 64
    board = home.house.disinfection.board.today()
    assert (board.total.due, board.total.done, board.total.late) == (64, 64, 0)
    assert sorted(path.name[-22:] for path in tmp_path.glob("*.png")) != []
