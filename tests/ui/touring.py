"""The real window in Chinese, the director acting, and the clock a tour moves: for its scenes."""

import pytest
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.tour.hands import TourClock
from carehome_app.ui.shell.main_window import MainWindow
from tests.builders import Home


@pytest.fixture
def window(home: Home, qtbot: QtBot) -> MainWindow:
    home.sign_in("D01")
    made = make_window(home.house, "zh")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def clock(home: Home) -> TourClock:
    made = TourClock(home.clock())
    home.desk.clock = made
    return made
