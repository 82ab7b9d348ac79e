"""How one thing stands today: what is usable, how long it lasts, and when to order."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import IntEnum
from fractions import Fraction
from functools import cached_property
from typing import Final

import msgspec

from carehome_app.domain.duties.due_list import OF_DAY, Box, DueList
from carehome_app.domain.duties.due_list import Item as Due
from carehome_app.domain.duties.identity import DueWords
from carehome_app.domain.supplies.days import (
    Coverage,
    Given,
    Use,
    coverage,
    days_of,
    needed,
)
from carehome_app.domain.supplies.standards import Standard
from carehome_app.domain.supplies.supply import Item, Lot, by_expiry
from carehome_app.i18n import QT_TRANSLATE_NOOP


class Grade(IntEnum):
    """How scarce a thing is; the scarcest first."""

    OUT = 1
    RED = 2
    AMBER = 3
    WELL = 4
    UNKNOWN = 5
    """Nothing is known of its use, or it is not used up by days."""


class Standing(msgspec.Struct, frozen=True, dict=True):
    """One thing on one day, at the lines of the level that holds."""

    item: Item
    today: date
    standard: Standard
    use: Use
    lots: tuple[Lot, ...] = ()
    """Positions with something in them; negative only where desks gave out the same thing."""
    planned: Fraction = msgspec.field(default=Fraction(0))
    """What people need a day by plan."""
    beyond: int = 0
    """How many were given out beyond the book since the last count."""
    waits_count: bool = False
    """Whether a count waits for another person's."""
    begun: bool = False
    """Whether it ever came in: what was only written on the list is not out of stock."""

    @cached_property
    def usable(self) -> int:
        """How many may be given out."""
        return sum(one.quantity for one in self.lots if one.is_usable(self.today))

    @cached_property
    def expired(self) -> int:
        """How many lie there that are expired: they are no stock."""
        return sum(one.quantity for one in self.lots if one.is_expired(self.today))

    @property
    def set_aside(self) -> int:
        """How many are good by their day and may not be used."""
        return sum(
            one.quantity
            for one in self.lots
            if not one.is_usable(self.today) and not one.is_expired(self.today)
        )

    @cached_property
    def coverage(self) -> Coverage | None:
        """How long it lasts; None when nothing is known of its use."""
        if not self.item.by_days or self.use.per_day is None or self.use.per_day <= 0:
            return None
        return coverage(self.lots, self.use.per_day, self.today)

    @cached_property
    def days(self) -> int | None:
        """The whole days it lasts; 0 when there is nothing, None when nothing is known."""
        if self.coverage is not None:
            return self.coverage.days
        return 0 if self.is_out else None

    @cached_property
    def naive_days(self) -> int | None:
        """The days somebody would count who does not look at what expires."""
        if self.coverage is None or self.use.per_day is None:
            return None
        return days_of(self.usable, self.use.per_day)

    @cached_property
    def is_out(self) -> bool:
        """Whether there is nothing to give out of something that was there or should be."""
        return self.usable <= 0 and (self.begun or self.item.minimum > 0)

    @property
    def least_days(self) -> int:
        """The fewest days of it, its own or the level's."""
        return self.item.min_days or self.standard.least

    @property
    def target_days(self) -> int:
        """For how many days it is ordered."""
        return self.item.target_days or self.standard.target

    @cached_property
    def grade(self) -> Grade:
        """How scarce it is."""
        if self.is_out:
            return Grade.OUT
        if self.days is None:
            return Grade.AMBER if self.usable < self.item.minimum else Grade.UNKNOWN
        if self.days < self.standard.red:
            return Grade.RED
        if self.days < self.least_days or self.usable < self.item.minimum:
            return Grade.AMBER
        return Grade.WELL

    @property
    def order_by(self) -> date | None:
        """Until when it must be ordered to come in time; None when nothing is known."""
        if self.days is None:
            return None
        return self.today + timedelta(days=self.days - self.item.lead_days)

    @cached_property
    def order(self) -> int:
        """How many to order so that it lasts for the target, by use or else by plan."""
        rate = self.use.per_day if self.use.is_known else self.planned
        wanted = 0
        if rate and self.item.by_days:
            # By use it is the coverage that is known already; a page asks for 300 of them.
            known = self.coverage if self.use.is_known else None
            known = known or coverage(self.lots, rate, self.today)
            lasting = sum((one.used for one in known.given), Fraction(0))
            wanted = needed(rate, self.target_days, lasting)
        return max(wanted, self.item.minimum - self.usable, 0)

    def expiring(self, within: int) -> tuple[Given, ...]:
        """Return positions that expire within some days, with what of them will be wasted.

        What is expired already is not among them.
        """
        last = self.today + timedelta(days=within)
        soon = [one for one in self._by_expiry if one.expires is not None and one.expires <= last]
        if not soon:
            return ()
        foreseen: Mapping[object, Given] = {
            one.lot.ref: one for one in (self.coverage.given if self.coverage else ())
        }
        return tuple(foreseen.get(one.ref, Given(one, Fraction(0), 0)) for one in soon)

    @cached_property
    def _by_expiry(self) -> tuple[Lot, ...]:
        """Good positions in the order they expire: a page asks it of each thing several times."""
        good = (one for one in self.lots if one.quantity > 0 and one.is_usable(self.today))
        return tuple(by_expiry(good))

    @cached_property
    def rank(self) -> tuple[int, int, int]:
        """Where it stands in a list: the scarcest first, what has no days last."""
        return (self.days is None, self.days or 0, self.item.id)


# The whole store in one sum: what is enough, and what is short.

WORDS: Final = DueWords(
    roster=QT_TRANSLATE_NOOP("Supplies", "things kept"),
    due=QT_TRANSLATE_NOOP("Supplies", "of known use"),
    boxes={
        Box.EXEMPT: QT_TRANSLATE_NOOP("Supplies", "of unknown use"),
        Box.DONE: QT_TRANSLATE_NOOP("Supplies", "enough"),
        Box.OPEN: QT_TRANSLATE_NOOP("Supplies", "short"),
    },
    of_word={
        "1": QT_TRANSLATE_NOOP("Supplies", "out of stock"),
        "2": QT_TRANSLATE_NOOP("Supplies", "less than 7 days"),
        "3": QT_TRANSLATE_NOOP("Supplies", "below the line"),
    },
)
"""Those that are short by their grade, the scarcest first."""
_BOXES: Final = {Grade.WELL: Box.DONE, Grade.UNKNOWN: Box.EXEMPT}


def as_due(known: Iterable[Standing]) -> DueList:
    """Return how many things are enough for the days they should last, and which are short."""
    return DueList(tuple(map(_due, known)), OF_DAY)


def _due(one: Standing) -> Due:
    box = _BOXES.get(one.grade, Box.OPEN)
    word = str(one.grade.value) if box is Box.OPEN else ""
    return Due(one.item.id, box, word, group=one.item.item_class.value)
