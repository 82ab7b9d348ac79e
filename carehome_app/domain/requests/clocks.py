"""Response clocks: until when a person must have answered, and how long it took.

*Now* runs day and night; *today* runs from 08 to 18 on every day; *this week* counts working
days, by the home's own calendar. Every number is a default that a home can change from a day on.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

import msgspec

from carehome_app.domain.moments import HomeTime
from carehome_app.domain.requests.holidays import Calendar
from carehome_app.domain.requests.words import Urgency

_DAY: Final = timedelta(days=1)


class Clocks(msgspec.Struct, frozen=True):
    """How soon somebody must answer; the numbers of a home at a moment."""

    now: timedelta = timedelta(minutes=30)
    today: timedelta = timedelta(hours=4)
    week: int = 2
    """Working days after the day it came in; to the end of the last."""
    opens: time = time(8)
    closes: time = time(18)
    papers: int = 5
    """Working days in which the papers of money that was paid first must be complete."""
    calendar: Calendar = msgspec.field(default_factory=Calendar)

    def due(self, urgency: Urgency, received: datetime, home: HomeTime) -> datetime:
        """Return until when somebody must have answered; at that very moment is in time."""
        if urgency is Urgency.NOW:
            return received + self.now
        if urgency is Urgency.WEEK:
            last = self.calendar.after(home.day(received), self.week)
            return home.moment(last + _DAY, time(0))
        left = self.today
        for opens, closes in self._open(received, home, _every_day):
            if opens + left <= closes:
                return opens + left
            left -= closes - opens
        raise AssertionError("there is always another day")

    def counted(
        self, urgency: Urgency, received: datetime, answered: datetime, home: HomeTime
    ) -> timedelta:
        """Return how long an answer took: the hours in which the clock runs."""
        if urgency is Urgency.NOW:
            return max(answered - received, timedelta(0))
        works = self.calendar.works if urgency is Urgency.WEEK else _every_day
        whole = timedelta(0)
        for opens, closes in self._open(received, home, works):
            if opens >= answered:
                break
            whole += min(closes, answered) - opens
        return whole

    def papers_due(self, paid: datetime, home: HomeTime) -> datetime:
        """Return until when the papers of what was paid must be complete."""
        last = self.calendar.after(home.day(paid), self.papers)
        return home.moment(last + _DAY, time(0))

    def _open(
        self, since: datetime, home: HomeTime, works: Callable[[date], bool]
    ) -> Iterator[tuple[datetime, datetime]]:
        """Yield when the clock runs from a moment on, for ever."""
        day = home.day(since)
        while True:
            opens, closes = home.moment(day, self.opens), home.moment(day, self.closes)
            if works(day) and closes > since:
                yield max(opens, since), closes
            day += _DAY


ClocksAt = Callable[[datetime], Clocks]
"""Says which clocks were in force at a moment: what happened then is judged by them."""


def _every_day(day: date) -> bool:
    del day
    return True


def median(times: Sequence[timedelta]) -> timedelta | None:
    """Return the middle one, the mean of the two middle ones; None of none."""
    if not times:
        return None
    ordered = sorted(times)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def ninetieth(times: Sequence[timedelta]) -> timedelta | None:
    """Return the time in which nine of ten were answered (nearest rank); None of none."""
    if not times:
        return None
    return sorted(times)[-(-9 * len(times) // 10) - 1]
