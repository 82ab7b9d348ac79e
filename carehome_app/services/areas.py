"""Places that are disinfected: add one, change what is written about it, close it."""

from collections import Counter
from datetime import date
from typing import Final

from msgspec.structs import replace

from carehome_app.db import people
from carehome_app.domain.areas import TIMES_A_DAY, Area
from carehome_app.domain.errors import MissingFieldError
from carehome_app.domain.events import AreaClosed, AreaOpened
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import natural
from carehome_app.domain.roles import May
from carehome_app.domain.setting_errors import AreaNameTakenError, OutsideRangeError
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk

NAME = QT_TRANSLATE_NOOP("Areas", "Name")
MOST_A_DAY: Final = 24


class Areas:
    """The areas of the house."""

    def __init__(self, desk: Desk) -> None:
        """Keep the list at a desk."""
        self._desk = desk

    def here(self) -> list[Area]:
        """Return every area in use, by floor and name."""
        self._desk.require(May.READ)
        open_ = [area for area in people.areas(self._desk.store) if area.closed_at is None]
        return sorted(open_, key=lambda area: (natural(area.floor), natural(area.name)))

    def open_on(self, day: date) -> list[Area]:
        """Return the areas in use on a day."""
        self._desk.require(May.READ)
        zone = self._desk.home_time
        return [
            area
            for area in people.areas(self._desk.store)
            if zone.day(area.opened_at) <= day
            and (area.closed_at is None or zone.day(area.closed_at) > day)
        ]

    def due_on(self, day: date) -> dict[str, int]:
        """Return how often the areas of each class must be disinfected on a day, all together."""
        due: Counter[str] = Counter()
        for area in self.open_on(day):
            due[area.area_class] += area.times_a_day
        return dict(due)

    def open(
        self, name: str, area_class: str, floor: str = "", times_a_day: int | None = None
    ) -> int:
        """Begin an area; without a number it is done as often as its class needs at least.

        Returns the area's number.
        """
        times = _times(area_class) if times_a_day is None else times_a_day
        number = people.next_area_id(self._desk.store, self._desk.card.station)
        self._write(Area(number, name, area_class, floor, times, self._desk.now()))
        return number

    def change(self, area: Area) -> Changes:
        """Write what is now said about an area that is known by its number."""
        return self._write(area)

    def close(self, area: Area) -> Changes:
        """Let an area end; what was done in it stays."""
        with self._desk.acting(May.SET_RULES) as action:
            action.append(AreaClosed(area.id, to_ms(self._desk.now())))
        return Changes.AREAS

    def _write(self, area: Area) -> Changes:
        self._desk.require(May.SET_RULES)
        area = replace(area, name=area.name.strip(), floor=area.floor.strip())
        if not area.name:
            raise MissingFieldError(field=NAME)
        if any(other.name == area.name and other.id != area.id for other in self.here()):
            raise AreaNameTakenError(name=area.name)
        if not 1 <= area.times_a_day <= MOST_A_DAY:
            raise OutsideRangeError(number=area.times_a_day, low=1, high=MOST_A_DAY)
        what = (area.name, str(area.area_class), area.floor, area.times_a_day)
        with self._desk.acting(May.SET_RULES) as action:
            action.append(AreaOpened(area.id, *what))
        return Changes.AREAS


def _times(area_class: str) -> int:
    known = {kind.value: times for kind, times in TIMES_A_DAY.items()}
    return known.get(area_class, 1)
