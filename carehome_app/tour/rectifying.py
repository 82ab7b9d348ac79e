"""A month of faults and a night's patrol by keys, counted again by whoever planned them."""

from datetime import date, timedelta
from typing import Final

import msgspec
from PySide6.QtCore import Qt

from carehome_app.domain.inspections.counting import Counted
from carehome_app.domain.inspections.faults import is_overdue
from carehome_app.services.house import House
from carehome_app.tour.hands import CTRL, Camera, Hands, TourClock, TourFailedError
from carehome_app.ui.inspections.page import InspectionsPage
from carehome_app.ui.shell.main_window import MainWindow


class Planned(msgspec.Struct, frozen=True):
    """What is typed of a fault: after how many days it is put right and looked at, or never."""

    place: str
    rectified: int | None = None
    checked: int | None = None
    passes: bool = True

    def happens(self, day: int, after: int | None) -> bool:
        """Return whether something is done on a day; everything is found on the first."""
        return after is not None and after == day


PLANNED: Final = (
    Planned("kitchen", rectified=0, checked=0),
    Planned("corridor", rectified=2, checked=3),
    Planned("laundry", rectified=9, checked=9),
    Planned("gate", rectified=3, checked=4, passes=False),
    Planned("roof", rectified=5),
    Planned("boiler"),
)
DAYS: Final = 10
TERM: Final = 7
"""Days a general fault has, as the form proposes it."""
FIELDS_TO_WORDS: Final = 3


def tour_faults(window: MainWindow, hands: Hands, camera: Camera, clock: TourClock) -> Counted:
    """Play it; return what the program counts, which is what was typed."""
    house = window.context.house
    hands.bring_up("inspections")
    page = window.page
    if not isinstance(page, InspectionsPage):
        raise TourFailedError("the page Inspections did not come up")
    first = house.desk.today()
    before = house.inspections.faults.counted(first, first)
    for one in PLANNED:
        _find(page, hands, one, _another(house))
    camera.take("inspections-found")
    for day in range(DAYS):
        for one in PLANNED:
            _go_on(house, page, hands, one, day)
        if day < DAYS - 1:
            clock.go_on(days=1)
            window.tick()
    camera.take("inspections-month")
    counted = house.inspections.faults.counted(first, house.desk.today())
    _compare(house, counted, before)
    _patrol(house, hands, camera, clock)
    return counted


def _another(house: House) -> str:
    """Return the code of somebody else: who acts looks at it again, so cannot put it right."""
    actor = house.desk.actor
    staff = house.inspections.faults.staff()
    return next(one.details.code for one in staff if actor is None or one.id != actor.id)


def _find(page: InspectionsPage, hands: Hands, one: Planned, who: str) -> None:
    page.list.setFocus()
    hands.press(Qt.Key.Key_N, CTRL)
    hands.type(one.place)
    for _field in range(FIELDS_TO_WORDS):
        hands.press(Qt.Key.Key_Tab)
    hands.enter(f"{one.place}: the floor is wet")
    _do(page, hands, one, "A", who)


def _go_on(house: House, page: InspectionsPage, hands: Hands, one: Planned, day: int) -> None:
    """Do what is planned for a day, in the order in which it is done."""
    del house
    if one.happens(day, one.rectified):
        _do(page, hands, one, "R", "dried, and a mat was laid")
    if one.happens(day, one.checked):
        if one.passes:
            _do(page, hands, one, "Y", "")
        else:
            _do(page, hands, one, "N", "", "", "wet again")


def _do(page: InspectionsPage, hands: Hands, one: Planned, key: str, *typed: str) -> None:
    """Choose a fault by its place, press the key of an act, and type its fields."""
    page.refresh(page.shows)
    page.list.setFocus()
    faults = page.context.house.inspections.faults.open()
    page.list.choose([known.id for known in faults if known.found.place == one.place][-1])
    hands.press(getattr(Qt.Key, f"Key_{key}"))
    if not page.desk.is_typing:
        raise TourFailedError(f"{key} does nothing for {one.place}")
    for number, text in enumerate(typed):
        if number:
            hands.press(Qt.Key.Key_Tab)
        hands.type(text)
    hands.press(Qt.Key.Key_Return)
    if page.desk.is_typing:
        said = [field.said() for field in page.desk.fields.values() if field.said()]
        raise TourFailedError(f"{key} of {one.place} was not kept: {said}")


def _compare(house: House, known: Counted, before: Counted) -> None:
    """Count what was planned, by hand, beside what the program says of it."""
    closed = [one for one in PLANNED if one.checked is not None and one.passes]
    on_time = [one for one in closed if one.rectified is not None and one.rectified <= TERM]
    # The one that was sent back has another week from that day; the others are over.
    overdue = [one for one in PLANNED if one.rectified is None]
    expected = {
        "found": len(PLANNED),
        "closed": len(closed),
        "on_time": len(on_time),
        "immediate": sum(one.checked == 0 for one in closed),
    }
    # What the made-up home had on the first day already is not ours.
    told = {name: getattr(known, name) - getattr(before, name) for name in expected}
    late = [
        one.found.place
        for one in house.inspections.faults.open()
        if is_overdue(one, house.desk.now(), house.desk.home_time)
    ]
    if {one.place for one in PLANNED} & set(late) != {one.place for one in overdue}:
        raise TourFailedError(f"overdue are {late}")
    if told != expected:
        raise TourFailedError(f"the month of faults is {told}, {expected} was typed")
    if known.open_after != known.open_before + known.found + known.reopened - (
        known.closed + known.withdrawn
    ):
        raise TourFailedError("the sum of the month does not hold")


def _patrol(house: House, hands: Hands, camera: Camera, clock: TourClock) -> None:
    """Walk one patrol of the night, and let the next one be missed."""
    patrols, today = house.inspections.patrols, house.desk.today()
    patrols.set_plan("22:00-06:00/120; 08:00-20:00/240 kitchen")
    _clock_at(house, clock, today, 22)
    hands.press(Qt.Key.Key_T, CTRL)
    hands.enter("floors 1 to 3")
    _clock_at(house, clock, today + timedelta(days=1), 6)
    hands.press(Qt.Key.Key_F5)
    hands.bring_up("inspections")
    camera.take("inspections-patrols")
    gaps = [one for one in patrols.gaps_on(today) if not one.place]
    if len(gaps) != 1:
        raise TourFailedError(f"one gap of the night was expected, not {gaps}")


def _clock_at(house: House, clock: TourClock, day: date, hour: int) -> None:
    now = house.desk.home_time.local(clock()).replace(tzinfo=None)
    wanted = now.replace(
        year=day.year, month=day.month, day=day.day, hour=hour, minute=10, second=0
    )
    clock.go_on(seconds=max((wanted - now).total_seconds(), 0))
