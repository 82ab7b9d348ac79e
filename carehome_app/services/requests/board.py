"""What requests there are: the open ones by urgency and clock, and what a period comes to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final

import msgspec

from carehome_app.db.requests import requests
from carehome_app.db.requests.requests import Row
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.duties.due_list import Box, DueList, Item
from carehome_app.domain.requests.errors import UnknownRequestError
from carehome_app.domain.requests.request import (
    OFTEN_WITHIN,
    Clocked,
    Request,
    Tally,
    often,
    tally,
)
from carehome_app.domain.requests.words import DUE_WORDS, Channel, Kind, Urgency
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.typed.numbers import normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.desk import Desk
from carehome_app.services.duties.day_list import DayList
from carehome_app.services.requests.clocks import HomeClocks

if TYPE_CHECKING:
    from carehome_app.services.house import House

SOON: Final = timedelta(minutes=30)
"""A clock that runs out so soon is pointed out."""


class Open(msgspec.Struct, frozen=True, dict=True):
    """Everything open, the one whose clock runs out first on top of its urgency."""

    requests: tuple[Request, ...]
    together: Mapping[LineRef, tuple[Request, ...]]
    """Under each request, those that were put together with it."""
    now: datetime

    @cached_property
    def late(self) -> tuple[Request, ...]:
        """Whom nobody answered in time."""
        return tuple(one for one in self.requests if one.waits() and one.due_at < self.now)

    @cached_property
    def soon(self) -> tuple[Request, ...]:
        """Whose clock runs out soon."""
        return tuple(
            one
            for one in self.requests
            if one.waits() and self.now <= one.due_at <= self.now + SOON
        )


class RequestBoard:
    """Requests as they stand."""

    def __init__(self, desk: Desk, clocks: HomeClocks) -> None:
        """Look from a desk."""
        self._desk = desk
        self._clocks = clocks

    def open_ones(self) -> Open:
        """Return what is open now."""
        self._desk.require(May.READ)
        found = self._seen(requests.open_ones(self._desk.store))
        here = {one.ref: one for one in found}
        together: dict[LineRef, list[Request]] = defaultdict(list)
        roots = []
        for one in found:
            root = root_of(one, here)
            (roots.append(one) if root is one else together[root.ref].append(one))
        order = list(Urgency)
        roots.sort(key=lambda one: (order.index(one.urgency), not one.waits(), one.due_at))
        under = {ref: tuple(ones) for ref, ones in together.items()}
        return Open(tuple(roots), under, self._desk.now())

    def count(self) -> tuple[int, int]:
        """Return how many are open, and how many of them nobody answered in time."""
        found = self.open_ones()
        return len(found.requests), len(found.late)

    def find(self, no: str) -> Request:
        """Return the request with a number, such as 1129-04."""
        self._desk.require(May.READ)
        row = requests.numbered(self._desk.store, normalized(no))
        found = [] if row is None else self._seen([row])
        if not found:
            raise UnknownRequestError(no=no)
        return found[0]

    def between(self, first: date, last: date) -> list[Request]:
        """Return what came in from one day to another, both with it."""
        self._desk.require(May.READ)
        home = self._desk.home_time
        since = home.moment(first, time(0))
        until = home.moment(last + timedelta(days=1), time(0))
        return self._seen(requests.between(self._desk.store, since, until))

    def tally(self, first: date, last: date) -> Tally:
        """Count what came in from one day to another."""
        self._desk.require(May.READ)
        home, now = self._desk.home_time, self._desk.now()
        since = home.moment(first, time(0))
        until = home.moment(last + timedelta(days=1), time(0))
        found = self._shown(requests.clocked(self._desk.store, since, until, self._due()))
        return tally(found, self._clocks.dated(), home, now)

    def month(self) -> Tally:
        """Count what came in in this month."""
        today = self._desk.today()
        return self.tally(today.replace(day=1), today)

    def often(self, request: Request) -> int:
        """Return how many of the kind came in about the person in two weeks, with this one."""
        self._desk.require(May.READ)
        since = request.received_at - OFTEN_WITHIN
        rows = requests.of_person(self._desk.store, request.subject, since)
        return often(request, self._seen(rows))

    def last_closed(self) -> datetime | None:
        """Return when the last one was closed."""
        self._desk.require(May.READ)
        return requests.last_closed(self._desk.store)

    def due_on(self, day: date) -> DueList:
        """Return whom somebody had to answer on a day: of a past day as it ended."""
        self._desk.require(May.READ)
        home, now = self._desk.home_time, self._desk.now()
        begin = home.moment(day, time(0))
        end = home.moment(day + timedelta(days=1), time(0))
        # Two working days are at most as many days twice, and the longest holiday.
        back = timedelta(days=2 * self._clocks.at(now).week + 14)
        store, since, due = self._desk.store, begin - back, self._due()
        known = [
            *requests.clocked_before(store, since, due),
            *requests.clocked(store, since, end, due),
        ]
        known.sort(key=lambda one: (one.received_at, one.ref))
        found = (_item(one, begin, end, min(end, now)) for one in self._shown(known))
        return DueList(tuple(item for item in found if item is not None))

    def _due(self) -> requests.Due:
        """Return what says until when something must be answered."""
        clocks, home = self._clocks.dated(), self._desk.home_time

        def due(urgency: Urgency, received: datetime) -> datetime:
            return clocks(received).due(urgency, received, home)

        return due

    def _shown(self, found: Iterable[Clocked]) -> list[Clocked]:
        """Return all but those about people whose record is locked."""
        hidden = self._desk.hidden
        return [one for one in found if one.subject not in hidden]

    def _seen(self, rows: Iterable[Row]) -> list[Request]:
        """Return requests with their clocks; those about people whose record is locked are not."""
        due, hidden = self._due(), self._desk.hidden
        found = []
        for row in rows:
            if row.subject in hidden:
                continue
            urgency = Urgency(row.urgency)
            found.append(
                Request(
                    ref=row.ref,
                    no=row.no,
                    subject=row.subject,
                    about=row.about,
                    caller=row.caller,
                    phone=row.phone,
                    channel=Channel(row.channel),
                    kind=Kind(row.request),
                    urgency=urgency,
                    received_at=row.received_at,
                    taken_by=row.by,
                    words=row.words,
                    consent=row.consent,
                    due_at=due(urgency, row.received_at),
                    sealed=row.sealed,
                    steps=row.steps,
                    merged_into=row.merged_into,
                )
            )
        return found


def root_of(request: Request, here: Mapping[LineRef, Request]) -> Request:
    """Return the request that goes on for this one; two put into each other are both their own."""
    seen, one = [request], request
    while one.merged_into is not None and one.merged_into in here:
        one = here[one.merged_into]
        if one in seen:
            return request
        seen.append(one)
    return one


def _item(one: Clocked, begin: datetime, end: datetime, now: datetime) -> Item | None:
    """Return in which box a request was on a day; None where it was not due then."""
    answered = one.answered_at
    if one.due_at >= end or one.received_at >= end or begin > max(one.due_at, begin):
        return None
    over = one.withdrawn_at
    settled = [moment for moment in (answered, over) if moment is not None]
    if one.due_at < begin and settled and min(settled) < begin:
        return None
    who, group = one.subject, one.urgency.value
    slot = one.ref
    if answered is not None and answered <= now:
        word = "in_time" if answered <= one.due_at else "late"
        return Item(who, Box.DONE, word, slot, group)
    if over is not None and over <= now:
        return Item(who, Box.EXPLAINED, "withdrawn", slot, group)
    return Item(who, Box.OPEN, "late" if one.due_at < now else "", slot, group)


def _of_day(house: "House", day: date) -> DueList:
    return house.requests.board.due_on(day)


def _next_due(house: "House", day: date) -> datetime | None:
    """Return when the next clock runs out."""
    del day
    waiting = [one.due_at for one in house.requests.board.open_ones().requests if one.waits()]
    return min(waiting, default=None)


DAY_LISTS: Final[Sequence[DayList]] = (
    DayList(
        "requests",
        QT_TRANSLATE_NOOP("Requests", "Requests"),
        "requests",
        DUE_WORDS,
        _of_day,
        _next_due,
    ),
)
