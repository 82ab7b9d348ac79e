"""Who came and went, who is inside, and how a day at the gate is counted.

Inside is what came less what went, class by class. It is never below zero in truth, so a
negative figure is a missing line: it is shown, and somebody is asked (reference, section 3.5).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.gate.levels import EMERGENCY, Ask, Who
from carehome_app.domain.gate.screening import Refusal
from carehome_app.domain.rounds.entry import LineRef, Superseded
from carehome_app.i18n import QT_TRANSLATE_NOOP


class Decision(StrEnum):
    """What became of somebody at the gate."""

    ADMITTED = "admitted"
    REFUSED = "refused"
    DIVERTED = "diverted"
    HELD = "held"
    LEFT = "left"


DECISION_LABELS: Final = {
    Decision.ADMITTED: QT_TRANSLATE_NOOP("Gate", "admitted"),
    Decision.REFUSED: QT_TRANSLATE_NOOP("Gate", "refused"),
    Decision.DIVERTED: QT_TRANSLATE_NOOP("Gate", "diverted"),
    Decision.HELD: QT_TRANSLATE_NOOP("Gate", "held"),
    Decision.LEFT: QT_TRANSLATE_NOOP("Gate", "left"),
}


class How(StrEnum):
    """How a leaving is known."""

    SEEN = "seen"
    SAID = "said"


HOW_LABELS: Final = {
    How.SEEN: QT_TRANSLATE_NOOP("Gate", "seen leaving"),
    How.SAID: QT_TRANSLATE_NOOP("Gate", "said to have left"),
}
NO_STAY: Final = LineRef(0, 0)


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the gate."""

    ref: LineRef
    stay: LineRef
    """The line that began the stay inside (or, of a resident, outside) that this belongs to."""
    who: Who
    moves: int
    at: datetime
    recorded_at: datetime
    by: int
    decision: Decision
    level: str
    subject: int = 0
    gate: str = ""
    reasons: tuple[Refusal, ...] = ()
    name: str = ""
    phone: str = ""
    id_no: str = ""
    resident: int = 0
    purpose: str = ""
    temperature: str = ""
    site: str = ""
    answers: Mapping[str, str] = msgspec.field(default_factory=dict)
    asked: tuple[str, ...] = ()
    reading: LineRef = NO_STAY
    booking: LineRef = NO_STAY
    until: datetime | None = None
    how: str = ""
    words: str = ""
    superseded: Superseded | None = None

    @property
    def is_valid(self) -> bool:
        """Whether nobody corrected it."""
        return self.superseded is None

    @property
    def is_arrival(self) -> bool:
        """Whether somebody came to be let in, be it with success."""
        return self.decision is not Decision.LEFT

    @property
    def is_screened(self) -> bool:
        """Whether everything the level asked for was answered.

        What was asked for an emergency stands elsewhere and may be destroyed: it does not count.
        """
        kept = [one for one in self.asked if one not in {ask.value for ask in EMERGENCY}]
        return all(
            self.temperature if one == Ask.TEMPERATURE.value else self.answers.get(one)
            for one in kept
        )


class Inside(NamedTuple):
    """How many of a class are inside: at the start, what came and went since, and so now."""

    start: int
    came: int
    went: int

    @property
    def now(self) -> int:
        """Who is inside by these figures; below zero when a line is missing."""
        return self.start + self.came - self.went


class Occupancy(NamedTuple):
    """How many are inside, by class, and how many residents are away without the gate."""

    classes: Mapping[Who, Inside]
    away: int = 0

    @property
    def now(self) -> int:
        """Everybody inside."""
        return sum(one.now for one in self.classes.values()) - self.away

    def of(self, who: Who) -> int:
        """Return how many of a class are inside; residents without those who are away."""
        found = self.classes[who].now if who in self.classes else 0
        return found - self.away if who is Who.RESIDENT else found

    @property
    def broken(self) -> tuple[Who, ...]:
        """The classes of which fewer than none would be inside."""
        return tuple(who for who in self.classes if self.of(who) < 0)


PEOPLE: Final = (Who.RESIDENT, Who.STAFF, Who.VISITOR, Who.SERVICE)
"""Who counts as being inside; goods do not."""


def occupancy(
    before: Mapping[Who, int], passages: Iterable[Passage], until: datetime, away: int = 0
) -> Occupancy:
    """Return who is inside at a moment: what was before, and valid lines up to then."""
    came: Counter[Who] = Counter()
    went: Counter[Who] = Counter()
    for one in passages:
        if one.is_valid and one.at <= until and one.moves:
            (came if one.moves > 0 else went)[one.who] += 1
    classes = {who: Inside(before.get(who, 0), came[who], went[who]) for who in PEOPLE}
    return Occupancy(classes, away)


class Arrivals(NamedTuple):
    """How those who came to the gate fared: arrived = admitted + refused + diverted or held."""

    admitted: int
    refused: int
    diverted: int
    held: int
    first: Mapping[Refusal, int]
    """Refused, by the first reason; adds up."""
    every: Mapping[Refusal, int]
    """Refused, by every reason; overlaps."""
    screened: int
    goods: int

    @property
    def arrived(self) -> int:
        """Everybody who came, in or not; goods are counted apart."""
        return self.admitted + self.refused + self.diverted + self.held


def arrivals(passages: Sequence[Passage]) -> Arrivals:
    """Count a stretch of lines; corrected ones do not count, nor do leavings."""
    known = [one for one in passages if one.is_valid and one.is_arrival]
    people = [one for one in known if one.who is not Who.GOODS]
    by = Counter(one.decision for one in people)
    refused = [one for one in people if one.decision is Decision.REFUSED]
    first = Counter(_reasons(one)[0] for one in refused)
    every = Counter(reason for one in refused for reason in _reasons(one))
    admitted = [one for one in people if one.decision is Decision.ADMITTED]
    return Arrivals(
        by[Decision.ADMITTED],
        by[Decision.REFUSED],
        by[Decision.DIVERTED],
        by[Decision.HELD],
        {one: first[one] for one in Refusal if first[one]},
        {one: every[one] for one in Refusal if every[one]},
        sum(one.is_screened for one in admitted),
        len(known) - len(people),
    )


def _reasons(passage: Passage) -> tuple[Refusal, ...]:
    """Return why somebody was refused, in the fixed order; without any it is another reason."""
    return tuple(one for one in Refusal if one in passage.reasons) or (Refusal.OTHER,)


def is_overstaying(passage: Passage, at: datetime) -> bool:
    """Return whether a visit goes on longer than it may, or a resident is not back in time."""
    return passage.until is not None and at > passage.until


NOT_BACK: Final = timedelta(minutes=30)
"""After this long a resident who is not back is looked for: walking away is one of the nine
risks of GB 38600."""


def not_back(passage: Passage, at: datetime) -> bool:
    """Return whether a resident is so late that somebody must look."""
    late = passage.until is not None and at >= passage.until + NOT_BACK
    return passage.who is Who.RESIDENT and passage.moves < 0 and late


# Visits that are booked, and what became of them.


class Visits(NamedTuple):
    """Booked = came + did not come + cancelled + moved + still expected; and who came unbooked."""

    states: Mapping["Booked", int]
    walk_ins: int

    @property
    def booked(self) -> int:
        """How many were booked."""
        return sum(self.states.values())


def visits(bookings: Iterable["Booking"], passages: Iterable[Passage], at: datetime) -> Visits:
    """Count the booked visits of some days as they stand, and the visitors let in without one."""
    states = Counter(one.state(at) for one in bookings)
    walk_ins = sum(
        one.is_valid
        and one.who is Who.VISITOR
        and one.decision is Decision.ADMITTED
        and one.booking == NO_STAY
        for one in passages
    )
    return Visits({state: states[state] for state in Booked}, walk_ins)


class Booked(StrEnum):
    """How a booked visit stands."""

    EXPECTED = "expected"
    CAME = "came"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    MOVED = "moved"


BOOKED_LABELS: Final = {
    Booked.EXPECTED: QT_TRANSLATE_NOOP("Gate", "expected"),
    Booked.CAME: QT_TRANSLATE_NOOP("Gate", "came"),
    Booked.NO_SHOW: QT_TRANSLATE_NOOP("Gate", "did not come"),
    Booked.CANCELLED: QT_TRANSLATE_NOOP("Gate", "cancelled"),
    Booked.MOVED: QT_TRANSLATE_NOOP("Gate", "moved"),
}
TOLD: Final = "told"
"""Said of a booking when the family heard of a change of level."""
_SAID: Final = {one.value for one in Booked}


class Booking(msgspec.Struct, frozen=True, kw_only=True):
    """A visit that is expected."""

    ref: LineRef
    resident: int
    name: str
    phone: str
    at: datetime
    minutes: int
    booked_at: datetime
    exception: str = ""
    signed_by: int = 0
    words: str = ""
    said: tuple[str, ...] = ()
    """What was said of it, oldest first."""
    came: bool = False

    @property
    def code(self) -> str:
        """The number that is told and scanned, such as `V1-241`."""
        return f"V{self.ref.station}-{self.ref.number}"

    def state(self, at: datetime) -> Booked:
        """Return how it stands; who came has come, whatever was said before."""
        if self.came:
            return Booked.CAME
        states = [one for one in self.said if one in _SAID]
        if states:
            return Booked(states[-1])
        over = at > self.at + timedelta(minutes=self.minutes)
        return Booked.NO_SHOW if over else Booked.EXPECTED

    @property
    def is_told(self) -> bool:
        """Whether the family heard that it cannot be as it was booked."""
        return TOLD in self.said
