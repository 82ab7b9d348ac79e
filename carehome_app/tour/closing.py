"""A closed day with the keyboard alone: the level, staff by badge, visitors, a door, the list."""

from datetime import time
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from carehome_app.domain.gate.levels import Who
from carehome_app.domain.people import Group, by_place
from carehome_app.services.house import House
from carehome_app.services.isolation.cases import NewCase
from carehome_app.tour.hands import CTRL, Camera, Hands, TourClock, TourFailedError
from carehome_app.ui.closed.page import ClosedPage
from carehome_app.ui.gate.page import GatePage
from carehome_app.ui.isolation.page import IsolationPage
from carehome_app.ui.shell.main_window import MainWindow

ALT: Final = Qt.KeyboardModifier.AltModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
STAFF: Final = 30
"""How many members of staff come through the gate, or all there are."""
DOCUMENT, REASON, EMERGENCY = "QX-2026-31", "flu", "2026-11"
SENSOR: Final = "tour-door"
QUIET: Final = time(14, 20)
"""When no door is expected to open: between the meals."""
MOST: Final = 40
"""Keys after which somebody would ask what is wrong."""


def tour_closed_day(window: MainWindow, hands: Hands, camera: Camera, clock: TourClock) -> int:
    """Play the day; return how many of the staff came in."""
    house = window.context.house
    gate = _close(window, hands, camera)
    came = _staff(house, gate, hands, clock)
    camera.take("gate-staff")
    _visitors(house, gate, hands, camera)
    _door(window, hands, camera, clock)
    hands.bring_up("gate")
    clock.go_on(minutes=1)
    hands.press(Qt.Key.Key_E, CTRL)
    if house.gate.board.today().closed_at is None:
        raise TourFailedError("the evening list is not closed")
    camera.take("gate-list-closed")
    hands.bring_up("closed")
    if not isinstance(window.page, ClosedPage):
        raise TourFailedError("a closed home has no closed month")
    camera.take("closed-month")
    return came


def _close(window: MainWindow, hands: Hands, camera: Camera) -> GatePage:
    """Put the level closed in force, without asking staff for certificates."""
    hands.bring_up("gate")
    page = window.page
    if not isinstance(page, GatePage):
        raise TourFailedError("the gate did not come up")
    hands.press(Qt.Key.Key_L, ALT)
    form = page.level
    # Before the document stand the floor and the last of the levels, one beyond the wanted one.
    for _field in range(2):
        hands.press(Qt.Key.Key_Backtab, SHIFT)
    hands.press(Qt.Key.Key_Left)
    hands.press(Qt.Key.Key_Space)
    _go_to(hands, "levelDocument")
    until = window.context.house.desk.today().replace(day=28)
    for text in (DOCUMENT, REASON, until.isoformat(), EMERGENCY):
        hands.type(text)
        hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_S, ALT)
    _go_to(hands, "tick_test")
    hands.press(Qt.Key.Key_Space)
    camera.take("gate-level")
    hands.press(Qt.Key.Key_Return)
    if window.context.house.gate.control.current().document != DOCUMENT:
        raise TourFailedError(f"the level was not changed: {form.said.text()}")
    return page


def _go_to(hands: Hands, name: str) -> None:
    """Go from field to field until the one of this name has the keyboard."""
    for _ in range(MOST):
        focus: QWidget | None = QApplication.focusWidget()
        if focus is not None and focus.objectName() == name:
            return
        hands.press(Qt.Key.Key_Tab)
    raise TourFailedError(f"{name} was not reached")


def _staff(house: House, page: GatePage, hands: Hands, clock: TourClock) -> int:
    """Scan badge after badge with a temperature; nobody has symptoms."""
    here = sorted(house.people.here(), key=by_place)
    staff = [one for one in here if one.group is Group.STAFF][:STAFF]
    before = house.gate.board.today().occupancy.of(Who.STAFF)
    for number, one in enumerate(staff):
        clock.go_on(seconds=15)
        hands.enter(f"{one.details.code} 36.{number % 6 + 1}")
        hands.enter("n")
        if page.desk.box.text():
            raise TourFailedError(f"{one.details.code} was not let in: {page.desk.said.text()}")
    came = house.gate.board.today().occupancy.of(Who.STAFF) - before
    if came != len(staff):
        raise TourFailedError(f"{came} of {len(staff)} are inside")
    return came


def _visitors(house: House, page: GatePage, hands: Hands, camera: Camera) -> None:
    """Refuse one visitor and send another to the window."""
    for name, key in (("Li 36.6", Qt.Key.Key_J), ("Wang 36.5", Qt.Key.Key_B)):
        for _ in range(len(Who)):
            if page.desk.who() is not Who.VISITOR:
                hands.press(Qt.Key.Key_Right, CTRL)
        hands.type(name)
        hands.press(key, CTRL)
        camera.take(f"gate-{name[:2].strip().lower()}")
        hands.press(Qt.Key.Key_Return)
    counts = house.gate.board.today().counts
    if not counts.refused or not counts.diverted:
        raise TourFailedError(f"refused {counts.refused}, diverted {counts.diverted}")


def _door(window: MainWindow, hands: Hands, camera: Camera, clock: TourClock) -> None:
    """Let a door open unannounced, and say what was seen."""
    house, room = window.context.house, _room_apart(window.context.house)
    doors = house.isolation.doors
    local = house.desk.home_time.local(clock())
    quiet = local.replace(hour=QUIET.hour, minute=QUIET.minute, second=0)
    clock.go_on(seconds=max((quiet - local).total_seconds(), 0))
    if SENSOR not in {one.device for one in doors.paired()}:
        doors.pair(SENSOR, room, "csv", opens="1")
    for sign in ("close", "open", "close"):
        clock.go_on(minutes=1)
        doors.receive([f"{SENSOR};{sign};"], "csv")
    clock.go_on(minutes=1)
    hands.bring_up("isolation")
    page = window.page
    if not isinstance(page, IsolationPage) or not doors.waiting(SENSOR):
        raise TourFailedError("no door waits for an explanation")
    hands.press(Qt.Key.Key_1)
    hands.type("warm water")
    camera.take("isolation-door")
    hands.press(Qt.Key.Key_Return)
    if doors.waiting(SENSOR):
        raise TourFailedError(f"the door is not explained: {page.desk.said.text()}")


def _room_apart(house: House) -> str:
    """Return the room of whoever is kept apart; in a home where nobody is, somebody is now."""
    cases = house.isolation.cases
    if not cases.open():
        resident = next(one for one in house.people.here() if one.group is Group.RESIDENT)
        cases.start(NewCase(subject=resident.id, place="401"))
    return cases.open()[0].room
