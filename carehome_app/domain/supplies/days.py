"""How many days something will last: known use only, and what expires first is used first.

What is expired is not stock, a day on which there was nothing says nothing of the need, and of
less than two days nothing is known: never "for ever", never 0.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from fractions import Fraction
from math import ceil, floor
from typing import Final, NamedTuple

from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.supplies.supply import Lot, LotState, by_expiry

LEAST_DAYS: Final = 2


class UseDay(NamedTuple):
    """A day that is over: how many were used, and whether there was any when it began."""

    day: date
    used: int
    usable: bool

    @property
    def counts(self) -> bool:
        """Whether the day says something of the need: something was there to be used."""
        return self.usable or self.used != 0


class Use(NamedTuple):
    """How many are used a day, of how many days that is known; None when of too few."""

    per_day: Fraction | None
    days: int

    @property
    def is_known(self) -> bool:
        """Whether anything can be said of the days it will last."""
        return self.per_day is not None and self.per_day > 0


def average(days: Iterable[UseDay]) -> Use:
    """Return the average daily use over the days that count."""
    known = [one for one in days if one.counts]
    if len(known) < LEAST_DAYS:
        return Use(None, len(known))
    total = sum(one.used for one in known)
    return Use(max(Fraction(0), Fraction(total, len(known))), len(known))


def window_days(today: date, window: int, first: date | None) -> list[date]:
    """Return the full days looked at: the last `window`, or as many as there were."""
    if first is None:
        return []
    begin = max(today - timedelta(days=window), first)
    return [begin + timedelta(days=ahead) for ahead in range((today - begin).days)]


Moved = Mapping[LineRef, Sequence[tuple[date, int]]]
"""By how much each position changed on which days."""


def stock_at_openings(lots: Sequence[Lot], moved: Moved, days: Sequence[date]) -> dict[date, int]:
    """Return how many were usable when each day began, from what is there now.

    `moved` says by how much each position changed on which days.
    """
    found = dict.fromkeys(days, 0)
    for lot in lots:
        if lot.state is not LotState.USABLE:
            continue
        good_to = lot.expires or date.max
        later = sorted(moved.get(lot.ref, ()), reverse=True)
        held, at = lot.quantity, 0
        # Backwards: what is there now is counted, what was there then only follows.
        for day in reversed(days):
            while at < len(later) and later[at][0] >= day:
                held -= later[at][1]
                at += 1
            if held > 0 and day <= good_to:
                found[day] += held
    return found


class Given(NamedTuple):
    """How much of a position will be used in time, and how much will not."""

    lot: Lot
    used: Fraction
    wasted: int


class Coverage(NamedTuple):
    """How many whole days the usable stock lasts, and what of each position is used."""

    days: int
    given: tuple[Given, ...]

    @property
    def wasted(self) -> int:
        """How many pieces will expire before they are used."""
        return sum(one.wasted for one in self.given)


def coverage(lots: Iterable[Lot], per_day: Fraction, today: date) -> Coverage:
    """Return how long usable positions last at a daily use, which is above 0.

    Until its last good day a position can give at most what is used up to then, less what those
    before it gave. One of which nobody knows the day is used first.
    """
    given: list[Given] = []
    taken = Fraction(0)
    for lot in by_expiry(one for one in lots if one.is_usable(today)):
        most = Fraction(lot.quantity)
        if lot.expires is not None:
            in_time = per_day * ((lot.expires - today).days + 1) - taken
            most = max(Fraction(0), min(most, in_time))
        taken += most
        given.append(Given(lot, most, floor(lot.quantity - most)))
    return Coverage(floor(taken / per_day), tuple(given))


def days_of(quantity: int, per_day: Fraction) -> int:
    """Return the whole days a quantity lasts when nobody looks at what expires."""
    return floor(Fraction(quantity) / per_day)


def needed(per_day: Fraction, days: int, lasting: Fraction | int) -> int:
    """Return how many are to be ordered so that they last for some days."""
    return max(0, ceil(per_day * days - lasting))


def each_day(first: date, last: date) -> list[date]:
    """Return the days from one to another, both of them in it."""
    return [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]


class Changed(NamedTuple):
    """By how much a position changed, and when."""

    lot: LineRef
    at: datetime
    day: date
    by: int


def days_out(lots: Sequence[Lot], changed: Iterable[Changed], days: Sequence[date]) -> list[date]:
    """Return the days on which nothing was usable at some moment, from what is there now.

    `changed` says everything that happened from the first of the days on, which follow each
    other. A position set aside now counts as if it had always been.
    """
    usable = {one.ref: one for one in lots if one.state is LotState.USABLE}
    since = days[0] if days else date.max
    later = sorted((one for one in changed if one.lot in usable and one.day >= since), key=_when)
    held = {ref: one.quantity for ref, one in usable.items()}
    for one in later:
        held[one.lot] -= one.by
    found, at = [], 0
    for day in days:
        good = {ref for ref, one in usable.items() if one.expires is None or one.expires >= day}
        lowest = total = sum(held[ref] for ref in good)
        while at < len(later) and later[at].day <= day:
            one = later[at]
            held[one.lot] += one.by
            total += one.by if one.lot in good else 0
            at += 1
            # Lines of one moment are one deed: between them nothing was out.
            if at == len(later) or later[at].at != one.at:
                lowest = min(lowest, total)
        if lowest <= 0:
            found.append(day)
    return found


def _when(one: Changed) -> tuple[date, datetime]:
    return one.day, one.at
