"""The tour's scenes of faults and requests, in the real window: what is typed is counted."""

from pathlib import Path

import pytest

from carehome_app.tour.answering import PLANNED, tour_counselling, tour_requests
from carehome_app.tour.hands import Camera, Hands, TourClock
from carehome_app.tour.rectifying import tour_faults
from carehome_app.ui.shell.main_window import MainWindow
from tests.builders import Home
from tests.ui.touring import clock, window

__all__ = ["clock", "window"]


@pytest.mark.rest
def test_a_month_of_faults_and_a_night(
    home: Home, window: MainWindow, clock: TourClock, tmp_path: Path
) -> None:
    counted = tour_faults(window, Hands(window), Camera(window, tmp_path), clock)
    assert (counted.found, counted.closed, counted.overdue) == (6, 3, 1)
    assert home.house.verifying.verify().ok


@pytest.mark.rest
def test_requests_aid_programmes_helpers_and_a_call(
    home: Home, window: MainWindow, clock: TourClock, tmp_path: Path
) -> None:
    hands, camera = Hands(window), Camera(window, tmp_path)
    assert tour_requests(window, hands, camera, clock) == len(PLANNED)
    tour_counselling(window, hands, camera, clock, "S001")
    home.sign_in("D01")
    assert home.house.verifying.verify().ok
