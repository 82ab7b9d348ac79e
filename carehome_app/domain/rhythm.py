"""On which days a plan makes something due. Pure arithmetic on days."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

import msgspec


class Rhythm(msgspec.Struct, frozen=True):
    """Every day, some days of the week, every so many days, or once a month; never two of them.

    `days` has a bit for each day of the week, Monday the lowest. `every` counts from the plan's
    first day. `monthly` is a day of the month; a shorter month has it on its last day.
    """

    days: int = 0
    every: int = 0
    monthly: int = 0

    def is_due(self, day: date, from_day: date) -> bool:
        """Return whether something that began on a day is due on another."""
        if self.days:
            return bool(self.days >> day.weekday() & 1)
        if self.every:
            return (day - from_day).days % self.every == 0
        if self.monthly:
            return day.day == min(self.monthly, monthrange(day.year, day.month)[1])
        return True

    @property
    def is_sound(self) -> bool:
        """Whether at most one way is used, and it is one that comes round."""
        used = [bool(self.days), bool(self.every), bool(self.monthly)]
        inside = 0 <= self.days < 1 << 7 and self.every >= 0 and 0 <= self.monthly <= 31
        return inside and sum(used) <= 1

    @property
    def weekdays(self) -> tuple[int, ...]:
        """The days of the week, Monday is 0; empty when the week does not matter."""
        return tuple(day for day in range(7) if self.days >> day & 1)


def on_weekdays(*weekdays: int) -> Rhythm:
    """Return the rhythm of these days of the week; Monday is 0."""
    return Rhythm(days=_bits(weekdays))


def _bits(weekdays: Iterable[int]) -> int:
    return sum(1 << day for day in set(weekdays))


EVERY_DAY = Rhythm()
