"""A whole day of disinfection kept with the keyboard alone: F7, then three keys an area."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt

from carehome_app.domain.disinfection.duties import Board, DutyState
from carehome_app.services.house import House
from carehome_app.tour.hands import Camera, Hands, TourClock, TourFailedError

MINUTES_AN_AREA: Final = 1


def tour_disinfection(house: House, hands: Hands, camera: Camera, clock: TourClock) -> int:
    """Keep the rest of today's disinfections in the window; return how many keys were pressed.

    Every area must have an earlier record that F4 can repeat.
    """
    hands.press(Qt.Key.Key_F7)
    camera.take("disinfection-board")
    keys = 1
    while True:
        board = house.disinfection.board.today()
        if not _open(board):
            if not _waiting(board):
                break
            _wait_until(house, clock, _waiting(board)[0])
            hands.press(Qt.Key.Key_F7)
            keys += 1
            continue
        keys += _keep_one(house, hands, camera, first=keys == 1)
        clock.go_on(minutes=MINUTES_AN_AREA)
    camera.take("disinfection-done")
    return keys


def _keep_one(house: House, hands: Hands, camera: Camera, *, first: bool) -> int:
    before = house.disinfection.board.today().total.done
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_F4)
    if first:
        camera.take("disinfection-record")
    hands.press(Qt.Key.Key_Return)
    if house.disinfection.board.today().total.done == before:
        raise TourFailedError("a disinfection was not kept")
    return 3


def _open(board: Board) -> bool:
    states = [duty.state(board.at) for one in board.areas for duty in one.duties]
    return any(state in (DutyState.OPEN, DutyState.OVERDUE) for state in states)


def _waiting(board: Board) -> list[datetime]:
    opens = [
        duty.opens
        for one in board.areas
        for duty in one.duties
        if duty.state(board.at) is DutyState.WAITING
    ]
    return sorted(opens)


def _wait_until(house: House, clock: TourClock, moment: datetime) -> None:
    """Let the time pass until the next window opens."""
    clock.go_on(seconds=(moment - house.desk.now()).total_seconds() + 60)
