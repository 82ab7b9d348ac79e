"""Limits of one person: who decided, why, from when until when, and when to look again."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

import msgspec

from carehome_app.domain.findings.limits import Limits, Personal
from carehome_app.domain.measures.measure import Threshold

SOON: Final = timedelta(days=7)
"""A review is announced this long before its day (our proposal)."""


class PersonalLimit(msgspec.Struct, frozen=True, kw_only=True):
    """Other numbers of one rule for one person; it overrides the home's while it holds.

    `until_day` is the last day, None: until ended. `ended_on` is the last day when somebody
    ended it; only one that ran out by itself counts as expired.
    """

    id: int
    subject: int
    rule: str
    threshold: Threshold
    from_day: date
    decided_by: str
    why: str
    on: bool = True
    until_day: date | None = None
    review_day: date | None = None
    written_by: int = 0
    ended_on: date | None = None
    ended_why: str = ""

    def holds_on(self, day: date) -> bool:
        """Return whether the limit is in force on a day."""
        last = min((one for one in (self.until_day, self.ended_on) if one), default=None)
        return self.from_day <= day and (last is None or day <= last)

    @property
    def never_held(self) -> bool:
        """Whether somebody ended it before its first day."""
        return self.ended_on is not None and self.ended_on < self.from_day

    def has_expired(self, day: date) -> bool:
        """Return whether the limit ran out before a day and nobody ended it."""
        return self.ended_on is None and self.until_day is not None and self.until_day < day

    def review_is_due(self, day: date) -> bool:
        """Return whether somebody should look at the limit again."""
        return self.holds_on(day) and self.review_day is not None and self.review_day <= day


def in_force(limits: Iterable[PersonalLimit], day: date) -> dict[str, PersonalLimit]:
    """Return the limit that holds on a day by rule; one in whose place another began is over."""
    return {rule: one for rule, one in _last_begun(limits, day).items() if one.holds_on(day)}


def expired(limits: Iterable[PersonalLimit], day: date) -> dict[str, PersonalLimit]:
    """Return by rule the limits that ran out and that no other one has replaced or ended."""
    return {rule: one for rule, one in _last_begun(limits, day).items() if one.has_expired(day)}


def _last_begun(limits: Iterable[PersonalLimit], day: date) -> dict[str, PersonalLimit]:
    """Return by rule the limit that began last, the later said of two; not one that never held.

    They come in the order they were said in: by their numbers, a desk's index would decide.
    What it replaced never comes back by itself: when it runs out, somebody must decide.
    """
    begun = [one for one in limits if one.from_day <= day and not one.never_held]
    return {one.rule: one for one in sorted(begun, key=_began)}


def applied(home: Limits, known: Iterable[PersonalLimit], day: date) -> Limits:
    """Return the lines a person is judged by on a day: the home's, and their own before them.

    A unit the personal limit does not name keeps the home's number.
    """
    limits = list(known)
    holding = {
        rule: Personal(own.threshold, own.on, own.decided_by, _day(own.until_day))
        for rule, own in in_force(limits, day).items()
    }
    gone = {rule: _day(own.until_day) for rule, own in expired(limits, day).items()}
    return home.of_person(holding, gone)


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _began(limit: PersonalLimit) -> date:
    return limit.from_day
