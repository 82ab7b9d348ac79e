"""The places that are disinfected, and how often a day at least."""

from collections import Counter
from datetime import date

from carehome_app.db import people
from carehome_app.domain.areas import Area
from carehome_app.domain.roles import May
from carehome_app.services.desk import Desk


class Areas:
    """The areas of the house."""

    def __init__(self, desk: Desk) -> None:
        """Read at a desk."""
        self._desk = desk

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
