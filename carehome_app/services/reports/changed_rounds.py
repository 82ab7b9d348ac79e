"""Which closed rounds may be others now than they were reported: told until told.

A closed round is counted again when a report is made. All of them would take too long after a
year, so the lines recorded since a round was last told say which ones can have changed.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from carehome_app.db import reports
from carehome_app.db.journal import journal
from carehome_app.domain.events import (
    EntryCorrected,
    Event,
    FindingRaised,
    NotMeasured,
    PersonAdmitted,
    PersonLeft,
    PlanEnded,
    PlanStarted,
    ReadingTaken,
)
from carehome_app.domain.history.events import JudgedAgain
from carehome_app.domain.moments import HomeTime, from_ms, to_ms
from carehome_app.domain.reports.issued import ClosedRound
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.services.desk import Desk

ALWAYS_DAYS: Final = 3
"""Rounds of so many days are counted again in any case, also for what no line here says."""
A_DAY: Final = timedelta(days=1)


class Reach(NamedTuple):
    """The days whose rounds a line may change; without a last one: all from the first on."""

    first: date
    last: date | None


def that_may_differ(desk: Desk, until: RoundKey) -> Sequence[ClosedRound]:
    """Return the closed rounds up to one that may differ from what was last told of them."""
    told = _last_told(desk)
    upto = (until.day, until.window)
    if not told:
        return []
    reaches = list(_reaches(desk, min(told.values())))
    lately = until.day - timedelta(days=ALWAYS_DAYS)
    touched = {
        round_
        for round_, at in told.items()
        if (round_.day, round_.window) <= upto
        and (round_.day >= lately or any(_touches(one, round_, at) for one in reaches))
    }
    if not touched:
        return []
    first = min(round_.day for round_ in touched)
    closed = reports.closed_between(desk.store, first, until.day)
    return [one for one in closed if one.round in touched]


def _last_told(desk: Desk) -> dict[RoundKey, datetime]:
    """Return when each closed round was last told.

    A report of a round tells every change of the rounds before it too. One of an earlier program
    told only those of three days: what changed later than that is still to be told, once.
    """
    told, before = dict[RoundKey, datetime](), None
    for one in sorted(reports.closings(desk.store), key=lambda one: one.round, reverse=True):
        if one.told_all_at is not None:
            before = max(before or one.told_all_at, one.told_all_at)
        told[one.round] = max(before or one.at, one.at)
    return told


def _reaches(desk: Desk, since: datetime) -> Iterator[tuple[datetime, Reach]]:
    """Yield when each line since then was recorded that may change rounds, and which."""
    for line in journal.lines_since(desk.store, to_ms(since)):
        reach = _reach(line.event, desk.home_time)
        if reach is not None:
            yield from_ms(line.recorded_at), reach


def _touches(one: tuple[datetime, Reach], round_: RoundKey, told: datetime) -> bool:
    recorded, reach = one
    later = recorded > told and round_.day >= reach.first
    return later and (reach.last is None or round_.day <= reach.last)


def _reach(event: Event, home_time: HomeTime) -> Reach | None:
    day: date | None = None
    match event:
        case FindingRaised() | JudgedAgain() if event.day:
            day = date.fromordinal(event.day)
            return Reach(day, day)
        case ReadingTaken() | NotMeasured():
            # It may end somebody's absence, or begin one, in every round after it.
            day = date.fromordinal(event.day)
        case EntryCorrected():
            day = _day_before(event.taken_at, home_time)
        case PersonAdmitted() | PersonLeft():
            day = _day_before(event.at, home_time)
        case PlanStarted():
            day = date.fromordinal(event.from_day)
        case PlanEnded():
            day = date.fromordinal(event.until_day)
        case _:
            pass
    return None if day is None else Reach(day, None)


def _day_before(moment: int, home_time: HomeTime) -> date:
    """Return the day before that of a moment: the evening's round goes on past midnight."""
    return home_time.day(from_ms(moment)) - A_DAY
