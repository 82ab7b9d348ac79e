"""A request and the steps taken about it: its state, what may follow, and what is counted.

    received -> answered -> verified -> granted | refused | passed on | solved -> told -> closed

Nothing is stored of a state: it is what the steps say, in the order of the record.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Final, NamedTuple, Protocol

import msgspec

from carehome_app.domain.moments import HomeTime
from carehome_app.domain.requests.clocks import ClocksAt, median, ninetieth
from carehome_app.domain.requests.events import SealedWords
from carehome_app.domain.requests.words import Channel, Kind, Step, Urgency
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import QT_TRANSLATE_NOOP

OUTCOMES: Final = (Step.SOLVED, Step.GRANTED, Step.REFUSED, Step.REFERRED)
_ENDS: Final = (Step.CLOSED, Step.WITHDRAWN)
_IN_HAND: Final = frozenset({"received", "responded", "verified", "decided", "told"})
_ANSWERED: Final = _IN_HAND - {"received"}
FOLLOWS: Final[Mapping[Step, frozenset[str]]] = {
    Step.RESPONDED: frozenset({"received"}),
    Step.ASSIGNED: _IN_HAND,
    Step.WITHDRAWN: _IN_HAND,
    Step.VERIFIED: frozenset({"responded", "verified"}),
    **dict.fromkeys(OUTCOMES, _ANSWERED),
    Step.TOLD: frozenset({"decided"}),
    Step.UNTOLD: frozenset({"decided"}),
    Step.CLOSED: frozenset({"told"}),
    Step.REOPENED: frozenset({"closed", "withdrawn"}),
}
"""After which states a step may be taken; what is not here always may."""
OFTEN: Final = 3
"""So many requests of one kind about one person are pointed out …"""
OFTEN_WITHIN: Final = timedelta(days=14)
"""… when they came in this time."""


class State(StrEnum):
    """Where a request stands."""

    RECEIVED = "received"
    RESPONDED = "responded"
    VERIFIED = "verified"
    DECIDED = "decided"
    TOLD = "told"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


STATES: Final = {
    State.RECEIVED: QT_TRANSLATE_NOOP("Requests", "nobody answered yet"),
    State.RESPONDED: QT_TRANSLATE_NOOP("Requests", "answered, in hand"),
    State.VERIFIED: QT_TRANSLATE_NOOP("Requests", "verified"),
    State.DECIDED: QT_TRANSLATE_NOOP("Requests", "to be told"),
    State.TOLD: QT_TRANSLATE_NOOP("Requests", "told, to be closed"),
    State.CLOSED: QT_TRANSLATE_NOOP("Requests", "closed"),
    State.WITHDRAWN: QT_TRANSLATE_NOOP("Requests", "withdrawn"),
}


class Taken(msgspec.Struct, frozen=True):
    """One step, as it was kept."""

    step: Step
    at: datetime
    by: int
    recorded_at: datetime
    person: int = 0
    words: str = ""
    satisfied: int = -1
    sealed: SealedWords | None = None


class Request(msgspec.Struct, frozen=True, dict=True):
    """A request with its steps, in the order of the record."""

    ref: LineRef
    no: str
    subject: int
    about: str
    caller: str
    phone: str
    channel: Channel
    kind: Kind
    urgency: Urgency
    received_at: datetime
    taken_by: int
    words: str
    consent: bool
    due_at: datetime
    sealed: SealedWords | None = None
    steps: tuple[Taken, ...] = msgspec.field(default=())
    merged_into: LineRef | None = None

    @cached_property
    def answered_at(self) -> datetime | None:
        """When a person first answered; opening it again does not undo it."""
        return min((one.at for one in self.steps if one.step is Step.RESPONDED), default=None)

    @cached_property
    def lately(self) -> tuple[Taken, ...]:
        """The steps since it was last opened again, or all."""
        again = [place for place, one in enumerate(self.steps) if one.step is Step.REOPENED]
        return self.steps[again[-1] + 1 :] if again else self.steps

    @cached_property
    def state(self) -> State:
        """Where it stands."""
        done = [one.step for one in self.lately]
        if Step.WITHDRAWN in done:
            return State.WITHDRAWN
        if Step.CLOSED in done:
            return State.CLOSED
        if Step.TOLD in done or Step.UNTOLD in done:
            return State.TOLD
        if any(step in OUTCOMES for step in done):
            return State.DECIDED
        if Step.VERIFIED in done:
            return State.VERIFIED
        return State.RECEIVED if self.answered_at is None else State.RESPONDED

    @property
    def is_open(self) -> bool:
        """Whether anything is still to be done."""
        return self.state not in (State.CLOSED, State.WITHDRAWN)

    @property
    def is_told(self) -> bool:
        """Whether the person knows, or it was said why that cannot be."""
        return any(one.step in (Step.TOLD, Step.UNTOLD) for one in self.lately)

    @property
    def is_secret(self) -> bool:
        """Whether its words are for counsellors only."""
        return self.kind is Kind.PSYCHOLOGICAL

    @property
    def closed_at(self) -> datetime | None:
        """When it was closed or withdrawn; None while it is open."""
        found = [one.at for one in self.lately if one.step in _ENDS]
        return found[0] if found else None

    def step(self, *steps: Step) -> Taken | None:
        """Return the last such step since it was last opened again."""
        found = [one for one in self.lately if one.step in steps]
        return found[-1] if found else None

    def may_follow(self, step: Step) -> bool:
        """Return whether a step follows from where the request stands."""
        return step not in FOLLOWS or self.state.value in FOLLOWS[step]

    def is_late(self, now: datetime) -> bool:
        """Return whether nobody answered in time, up to now."""
        if self.answered_at is None:
            return now > self.due_at
        return self.answered_at > self.due_at

    def waits(self) -> bool:
        """Return whether somebody must still answer."""
        return self.is_open and self.answered_at is None


def often(request: Request, others: Iterable[Request]) -> int:
    """Return how many requests of the kind came in about the person in two weeks, with this."""
    if not request.subject:
        return 0
    since = request.received_at - OFTEN_WITHIN
    return sum(
        other.subject == request.subject
        and other.kind is request.kind
        and since <= other.received_at <= request.received_at
        for other in others
    )


class OnClock(Protocol):
    """What is counted of a request: its clock, and whether anything is still to be done."""

    @property
    def urgency(self) -> Urgency:
        """How soon it had to be answered."""

    @property
    def received_at(self) -> datetime:
        """When it came in."""

    @property
    def due_at(self) -> datetime:
        """Until when it had to be answered."""

    @property
    def answered_at(self) -> datetime | None:
        """When a person first answered."""

    @property
    def is_open(self) -> bool:
        """Whether anything is still to be done."""


class Clocked(NamedTuple):
    """A request by its clock alone, without its words and steps: many are counted so."""

    ref: LineRef
    subject: int
    urgency: Urgency
    received_at: datetime
    due_at: datetime
    answered_at: datetime | None
    withdrawn_at: datetime | None
    is_open: bool


class Tally(msgspec.Struct, frozen=True):
    """What is counted of the requests that came in in a period: received = closed + open."""

    received: int
    closed: int
    open: int
    by_urgency: Mapping[Urgency, int]
    """Of the open ones; sums to them."""
    answered: int
    in_time: int
    """Answered within the limit; who nobody answered is not in time."""
    late: int
    median: timedelta | None
    ninetieth: timedelta | None


def tally(requests: Sequence[OnClock], clocks: ClocksAt, home: HomeTime, now: datetime) -> Tally:
    """Count requests; the mean is never told alone, so it is not counted."""
    unclosed = [one for one in requests if one.is_open]
    times = [
        clocks(one.received_at).counted(one.urgency, one.received_at, one.answered_at, home)
        for one in requests
        if one.answered_at is not None
    ]
    in_time = [
        one for one in requests if one.answered_at is not None and one.answered_at <= one.due_at
    ]
    return Tally(
        received=len(requests),
        closed=len(requests) - len(unclosed),
        open=len(unclosed),
        by_urgency={
            urgency: sum(one.urgency is urgency for one in unclosed) for urgency in Urgency
        },
        answered=len(times),
        in_time=len(in_time),
        late=sum((one.answered_at or now) > one.due_at for one in requests),
        median=median(times),
        ninetieth=ninetieth(times),
    )
