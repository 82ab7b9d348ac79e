"""The scenes of the tour in a closed home, in the real window: a closed day, and a test round."""

from pathlib import Path

import pytest

from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.gate.movements import Decision
from carehome_app.domain.people import Details, Group
from carehome_app.tour.closing import SENSOR, tour_closed_day
from carehome_app.tour.hands import Camera, Hands, TourClock
from carehome_app.tour.testing import tour_sampling
from carehome_app.ui.shell.main_window import MainWindow
from tests.builders import Home
from tests.services.gate.at_the_gate import under
from tests.ui.touring import clock, window

__all__ = ["clock", "window"]


@pytest.mark.rest
def test_a_closed_day(home: Home, window: MainWindow, clock: TourClock, tmp_path: Path) -> None:
    came = tour_closed_day(window, Hands(window), Camera(window, tmp_path), clock)
    assert came == 4
    day = home.house.gate.board.today()
    assert day.level.code == "closed"
    assert [one.decision for one in day.passages][-2:] == [Decision.REFUSED, Decision.DIVERTED]
    assert home.house.isolation.doors.waiting(SENSOR) == []
    assert day.closed_at is not None
    assert home.house.verifying.verify().ok


@pytest.mark.rest
def test_a_ten_in_one_round_with_a_positive_pool(
    home: Home, window: MainWindow, clock: TourClock, tmp_path: Path
) -> None:
    people = home.house.people
    for number in range(34):
        people.admit(
            Details(
                group=Group.RESIDENT,
                code=f"R1{number:02}",
                name=f"老人{number:02}",
                room=f"5{number // 4:02}",
                bed=str(number % 4 + 1),
            )
        )
    under(home, "closed")
    sampled = tour_sampling(window, Hands(window), Camera(window, tmp_path), clock)
    board = home.house.sampling.rounds.board(home.house.sampling.rounds.last(1)[0].id)
    assert (sampled, board.due.open) == (12, 32)
    assert board.due.number(Box.DONE) == 12
    assert home.house.verifying.verify().ok
