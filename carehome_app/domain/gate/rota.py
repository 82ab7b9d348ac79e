"""Sealed shifts: who lives in from when to when, who follows, and what is missing between them.

Homes that closed let a team live in for 14 days and watched the next one before it entered
(epidemic reference, sections 1 and 3.2); how long either takes is the home's own.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

import msgspec

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

ONE_DAY: Final = timedelta(days=1)


class Shift(msgspec.Struct, frozen=True, kw_only=True):
    """A team that lives in for a stretch, as it was said last."""

    number: int
    name: str
    members: tuple[int, ...]
    enters: datetime
    leaves: datetime
    observed: datetime | None = None
    """From when its people are watched before they enter."""
    words: str = ""
    by: int = 0

    def is_in(self, at: datetime) -> bool:
        """Return whether the team lives in at a moment."""
        return self.enters <= at < self.leaves

    def day(self, at: datetime) -> tuple[int, int]:
        """Return which day of how many a moment is, counted in stretches of 24 hours."""
        whole = -((self.enters - self.leaves) // ONE_DAY)
        return (at - self.enters) // ONE_DAY + 1, whole

    def overlaps(self, other: "Shift") -> bool:
        """Return whether both live in at some moment."""
        return self.enters < other.leaves and other.enters < self.leaves


class Rota(NamedTuple):
    """The teams of a moment: who is in, who follows, and all that are known."""

    at: datetime
    now: tuple[Shift, ...]
    next: Shift | None
    shifts: tuple[Shift, ...]

    @property
    def hand_over(self) -> datetime | None:
        """When the last of those who are in leaves."""
        return max((one.leaves for one in self.now), default=None)

    @property
    def members(self) -> frozenset[int]:
        """Everybody who should be in."""
        return frozenset(one for shift in self.now for one in shift.members)


def rota(shifts: Iterable[Shift], at: datetime) -> Rota:
    """Return the teams of a moment."""
    known = tuple(sorted(shifts, key=_when))
    now = tuple(one for one in known if one.is_in(at))
    follows = [one for one in known if one.enters > at]
    return Rota(at, now, follows[0] if follows else None, known)


NOBODY_IN: Final = QT_TRANSLATE_NOOP("Rota", "No team is in.")
NOBODY_FOLLOWS: Final = QT_TRANSLATE_NOOP("Rota", "Nobody follows at the hand-over.")
HOURS: Final = QT_TRANSLATE_NOOP("Rota", "Between the teams nobody is in for {hours} h.")
FEWER: Final = QT_TRANSLATE_NOOP("Rota", "{next} has {count} fewer than {now}.")
AGAIN: Final = QT_TRANSLATE_NOOP("Rota", "{count} go on from {now} to {next} without a break.")
NOT_WATCHED: Final = QT_TRANSLATE_NOOP("Rota", "Nobody said from when {next} is watched.")


def gaps(known: Rota) -> Sequence[Text]:
    """Return what is missing at the next hand-over; each is said, nothing is forbidden."""
    if not known.now:
        return (NOBODY_IN,)
    last, after = max(known.now, key=_leaves), known.next
    if after is None:
        return (NOBODY_FOLLOWS,)
    found: list[Text] = []
    if after.enters > last.leaves:
        hours = -((last.leaves - after.enters) // timedelta(hours=1))
        found.append(HOURS.with_(hours=hours))
    fewer = len(known.members) - len(after.members)
    if fewer > 0:
        found.append(FEWER.with_(next=after.name, now=last.name, count=fewer))
    again = len(known.members & set(after.members))
    if again:
        found.append(AGAIN.with_(now=last.name, next=after.name, count=again))
    if after.observed is None:
        found.append(NOT_WATCHED.with_(next=after.name))
    return found


IN_DAY: Final = QT_TRANSLATE_NOOP("Rota", "day {day} of {last}")
COMES: Final = QT_TRANSLATE_NOOP("Rota", "comes")
GONE: Final = QT_TRANSLATE_NOOP("Rota", "is over")


def shift_state(known: Rota, one: Shift) -> Text:
    """Return where a team stands: which day it is in, to come, or over."""
    if one.is_in(known.at):
        day, last = one.day(known.at)
        return IN_DAY.with_(day=day, last=last)
    return COMES if one.enters > known.at else GONE


def _when(one: Shift) -> tuple[datetime, int]:
    return one.enters, one.number


def _leaves(one: Shift) -> datetime:
    return one.leaves
