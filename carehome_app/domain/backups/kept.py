"""Which backups are kept: all of today, each round of a week, 30 days, 12 months.

A whole one stays as long as one is kept that stands on it.
And of the newest three days, weeks and months that have one, whatever the clock shows.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final

import msgspec

from carehome_app.i18n import QT_TRANSLATE_NOOP

ALL_OF: Final = timedelta(hours=24)
ROUNDS_OF: Final = timedelta(days=7)
DAYS: Final = 30
MONTHS: Final = 12
NEWEST: Final = 3
"""Of so many days, weeks and months the newest copy stays whatever the clock shows."""
STALE: Final = timedelta(hours=26)
"""A day and two hours: a home that backs up with its morning round is never told for nothing."""
EVERY: Final = timedelta(hours=1)
WHOLE_EVERY: Final = timedelta(days=1)
"""A backup in between holds what was new since the last whole one."""
DRILL_EVERY: Final = timedelta(days=7)


class Why(StrEnum):
    """What a backup was made for."""

    ROUND = "round"
    HOUR = "hour"
    START = "start"
    ASKED = "asked"


WHY_LABELS: Final = {
    Why.ROUND: QT_TRANSLATE_NOOP("Backups", "round closed"),
    Why.HOUR: QT_TRANSLATE_NOOP("Backups", "every hour"),
    Why.START: QT_TRANSLATE_NOOP("Backups", "at the start"),
    Why.ASKED: QT_TRANSLATE_NOOP("Backups", "asked for"),
}


class Backup(msgspec.Struct, frozen=True):
    """A proven backup: where it is, when and what for it was made, and its last lines."""

    folder: Path
    made_at: datetime
    why: Why
    heads: dict[int, tuple[int, bytes]]
    sha256: str
    """Of the file that holds it."""
    size: int
    base: "Backup | None" = None
    """The whole backup it stands on; None for a whole one."""

    @property
    def lines(self) -> int:
        """How many lines it holds."""
        return sum(number for number, _digest in self.heads.values())


class Made(msgspec.Struct, frozen=True):
    """When a backup was made, and what for."""

    at: datetime
    why: Why


def to_keep(made: Iterable[Made], now: datetime, day: Callable[[datetime], date]) -> set[datetime]:
    """Return the moments of the backups that are kept; `day` gives the home's day of a moment.

    What a clock that is wrong now shows as the future is kept too.
    """
    ordered = sorted(made, key=lambda one: one.at)
    today = day(now)
    last_of_day = {day(one.at): one.at for one in ordered}
    last_of_month = {_month(day(one.at)): one.at for one in ordered}
    last_of_week = {day(one.at).toordinal() // 7: one.at for one in ordered}
    kept: set[datetime] = set()
    for lasts in (last_of_day, last_of_week, last_of_month):
        kept |= set(list(lasts.values())[-NEWEST:])
    for one in ordered:
        is_round = one.why in (Why.ROUND, Why.ASKED) and now - one.at < ROUNDS_OF
        if is_round or now - one.at < ALL_OF:
            kept.add(one.at)
    kept |= {at for when, at in last_of_day.items() if (today - when).days < DAYS}
    return kept | {at for when, at in last_of_month.items() if _month(today) - when < MONTHS}


def let_go(
    there: Iterable[Backup], now: datetime, day: Callable[[datetime], date]
) -> list[Backup]:
    """Return the backups that go, those before their whole ones."""
    every = list(there)
    kept = to_keep([Made(one.made_at, one.why) for one in every], now, day)
    stood_on = {one.base.sha256 for one in every if one.base is not None and one.made_at in kept}
    gone = [one for one in every if one.made_at not in kept and one.sha256 not in stood_on]
    return sorted(gone, key=lambda one: one.base is None)


def is_stale(last: datetime | None, now: datetime) -> bool:
    """Return whether the last proven backup is too old, or there is none."""
    return last is None or now - last > STALE


def _month(day: date) -> int:
    return day.year * 12 + day.month
