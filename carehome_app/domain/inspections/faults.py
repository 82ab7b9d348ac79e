"""A fault from found to closed: what happened to it in order, and where it stands now.

    found → assigned → rectified (claimed) → re-checked by another person → closed
                ↑______________ fails: round n + 1 ______________|

Beside the way: a later last day (extended), cannot be put right here, withdrawn, opened again.
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace

from carehome_app.domain.moments import HomeTime
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import QT_TRANSLATE_NOOP


class Grade(StrEnum):
    """How bad it is."""

    MAJOR = "major"
    GENERAL = "general"
    MINOR = "minor"


GRADE_LABELS: Final = {
    Grade.MAJOR: QT_TRANSLATE_NOOP("Faults", "major"),
    Grade.GENERAL: QT_TRANSLATE_NOOP("Faults", "general"),
    Grade.MINOR: QT_TRANSLATE_NOOP("Faults", "minor"),
}
TERMS: Final = {Grade.MAJOR: 1, Grade.GENERAL: 7, Grade.MINOR: 30}
"""Days until the last day, unless somebody says another. Our proposal (reference, 6.6)."""
RECHECK_DAYS: Final = 3
"""Working days in which a claim is looked at. Our proposal (reference, 6.5)."""
_WEEKEND: Final = 5
_TICK: Final = timedelta(milliseconds=1)


class Source(StrEnum):
    """Who found it."""

    OWN = "own"
    BUREAU = "bureau"
    FIRE = "fire"
    MARKET = "market"
    FAMILY = "family"
    STAFF = "staff"


SUPERVISORS: Final = (Source.BUREAU, Source.FIRE, Source.MARKET)
"""Whose findings come on paper or in a file, and are answered."""
SOURCE_LABELS: Final = {
    Source.OWN: QT_TRANSLATE_NOOP("Faults", "own round"),
    Source.BUREAU: QT_TRANSLATE_NOOP("Faults", "civil affairs bureau"),
    Source.FIRE: QT_TRANSLATE_NOOP("Faults", "fire brigade"),
    Source.MARKET: QT_TRANSLATE_NOOP("Faults", "market supervision"),
    Source.FAMILY: QT_TRANSLATE_NOOP("Faults", "family"),
    Source.STAFF: QT_TRANSLATE_NOOP("Faults", "staff"),
}


class State(StrEnum):
    """Where a fault stands."""

    FOUND = "found"
    ASSIGNED = "assigned"
    RECTIFIED = "rectified"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


STATE_LABELS: Final = {
    State.FOUND: QT_TRANSLATE_NOOP("Faults", "found, to be assigned"),
    State.ASSIGNED: QT_TRANSLATE_NOOP("Faults", "being put right"),
    State.RECTIFIED: QT_TRANSLATE_NOOP("Faults", "put right, to be re-checked"),
    State.CLOSED: QT_TRANSLATE_NOOP("Faults", "closed"),
    State.WITHDRAWN: QT_TRANSLATE_NOOP("Faults", "withdrawn"),
}
OPEN: Final = (State.FOUND, State.ASSIGNED, State.RECTIFIED)


class What(StrEnum):
    """What can be done with a fault."""

    ASSIGNED = "assigned"
    RECTIFIED = "rectified"
    PASSED = "passed"
    FAILED = "failed"
    REOPENED = "reopened"
    EXTENDED = "extended"
    CANNOT = "cannot"
    WITHDRAWN = "withdrawn"


WHEN: Final = {
    What.ASSIGNED: (State.FOUND, State.ASSIGNED),
    What.RECTIFIED: (State.ASSIGNED,),
    What.PASSED: (State.RECTIFIED,),
    What.FAILED: (State.RECTIFIED,),
    What.REOPENED: (State.CLOSED,),
    What.EXTENDED: (State.ASSIGNED,),
    What.CANNOT: (State.FOUND, State.ASSIGNED),
    What.WITHDRAWN: OPEN,
}
"""In which states each makes sense. What two desks did at once and does not fit is no act."""


class Act(NamedTuple):
    """One thing that was done with a fault."""

    ref: LineRef
    at: datetime
    what: What
    by: int
    person: int = 0
    """Who is responsible, who put it right, who looked, who allowed: as `what` has it."""
    helper: int = 0
    due: date | None = None
    words: str = ""
    told: str = ""
    """Whom it was told that it cannot be put right."""
    interim: str = ""
    same_as: int = 0
    area_closed: bool = False


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What was found, where, when and by whom."""

    ref: LineRef
    at: datetime
    by: int
    finder: str
    source: Source
    place: str
    words: str
    grade: Grade
    item: str = ""
    red_line: bool = False
    interim: str = ""
    inspection: int = 0


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """A fault as it stands, with all that was done."""

    id: int
    found: Found
    acts: tuple[Act, ...] = ()
    """Those that made sense when they were done, in their order."""
    state: State = State.FOUND
    round: int = 1
    responsible: int = 0
    helper: int = 0
    due: date | None = None
    """The last day that holds now; overdue is counted from it."""
    original: date | None = None
    """The last day that was said first; being on time is counted by it."""
    extended: bool = False
    interim: str = ""

    @property
    def number(self) -> str:
        """How people call it, such as `2026-053`."""
        return number_of(self.id)

    @property
    def is_open(self) -> bool:
        """Whether it is neither closed nor withdrawn."""
        return self.state in OPEN

    @property
    def failed(self) -> int:
        """How often a re-check sent it back."""
        return sum(act.what is What.FAILED for act in self.acts)

    def last(self, *what: What) -> Act | None:
        """Return the last act of these kinds, if there was one."""
        return next((act for act in reversed(self.acts) if act.what in what), None)

    @property
    def claim(self) -> Act | None:
        """Who said last that it was put right."""
        return self.last(What.RECTIFIED)

    @property
    def closing(self) -> Act | None:
        """The re-check that closed it, while it is closed."""
        return self.last(What.PASSED) if self.state is State.CLOSED else None

    @property
    def cannot(self) -> Act | None:
        """Why it cannot be put right, while nobody put it right."""
        return self.last(What.CANNOT) if self.state in (State.FOUND, State.ASSIGNED) else None

    def may_not_recheck(self) -> frozenset[int]:
        """Return who must not look at it: who is responsible, and who put it right."""
        claim = self.claim
        return frozenset({self.responsible, claim.person if claim else 0} - {0})


def folded(number: int, found: Found, acts: Iterable[Act]) -> Fault:
    """Return a fault as its acts made it, in the order in which they were so."""
    fault, kept = Fault(id=number, found=found, interim=found.interim), list[Act]()
    for act in sorted(acts, key=_when):
        if act.at >= found.at and fault.state in WHEN[act.what]:
            fault = _after(fault, act)
            kept.append(act)
    return replace(fault, acts=tuple(kept))


def _when(act: Act) -> tuple[datetime, LineRef]:
    return act.at, act.ref


def _after(fault: Fault, act: Act) -> Fault:
    if act.what is What.ASSIGNED:
        return _assigned(fault, act)
    back = {"state": State.ASSIGNED, "round": fault.round + 1, "due": act.due}
    changes: dict[What, dict[str, object]] = {
        What.RECTIFIED: {"state": State.RECTIFIED},
        What.PASSED: {"state": State.CLOSED},
        What.FAILED: back,
        # What is opened again is promised anew: both days begin again.
        What.REOPENED: {**back, "original": act.due, "extended": False},
        What.EXTENDED: {"due": act.due, "extended": True},
        What.WITHDRAWN: {"state": State.WITHDRAWN},
    }
    return replace(fault, **changes.get(act.what, {}))


def _assigned(fault: Fault, act: Act) -> Fault:
    """Give it to somebody; another person takes over the last day that was said."""
    due = fault.due or act.due
    return replace(
        fault,
        state=State.ASSIGNED,
        responsible=act.person,
        helper=act.helper,
        due=due,
        original=fault.original or due,
        interim=act.interim or fault.interim,
    )


# When something is due.


def end_of(day: date, home_time: HomeTime) -> datetime:
    """Return 24:00 of a day: from the next moment on it is overdue."""
    return home_time.moment(day + timedelta(days=1), time())


def working_days_after(day: date, count: int) -> date:
    """Return the day so many working days later; Saturdays and Sundays are none."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < _WEEKEND
    return day


def wanted_until(fault: Fault, home_time: HomeTime) -> datetime | None:
    """Return until when what comes next should be done: assigned, put right, or looked at."""
    claim = fault.claim
    if fault.state is State.FOUND:
        return end_of(home_time.day(fault.found.at), home_time)
    if fault.state is State.ASSIGNED and fault.due is not None:
        return end_of(fault.due, home_time)
    if fault.state is State.RECTIFIED and claim is not None:
        return end_of(working_days_after(home_time.day(claim.at), RECHECK_DAYS), home_time)
    return None


def due_moment(fault: Fault, home_time: HomeTime) -> datetime | None:
    """Return the first moment at which it is too late."""
    until = wanted_until(fault, home_time)
    return None if until is None else until + _TICK


def is_overdue(fault: Fault, now: datetime, home_time: HomeTime) -> bool:
    """Return whether nobody said that it was put right, and its last day is over."""
    until = wanted_until(fault, home_time) if fault.state is State.ASSIGNED else None
    return until is not None and now > until


def is_recheck_late(fault: Fault, now: datetime, home_time: HomeTime) -> bool:
    """Return whether it was put right, and nobody looked within three working days."""
    until = wanted_until(fault, home_time) if fault.state is State.RECTIFIED else None
    return until is not None and now > until


# Numbers: a year, a station and a place in it, so that two desks never give one twice.

_PLACES: Final = 10_000


def first_number(year: int, station: int) -> int:
    """Return the number before the first fault of a year at a station."""
    return (station * _PLACES + year) * _PLACES


def number_of(fault: int) -> str:
    """Return how people call a fault; of the first desk without the desk."""
    rest, place = divmod(fault, _PLACES)
    station, year = divmod(rest, _PLACES)
    desk = "" if station <= 1 else f"{station}-"
    return f"{year}-{desk}{place:03}"


def typed_number(text: str) -> int | None:
    """Return the fault somebody typed, such as `2026-053`; None when it is no such number."""
    parts = [part for part in text.strip().split("-") if part]
    if not all(part.isascii() and part.isdigit() for part in parts) or len(parts) not in (2, 3):
        return None
    year, place = int(parts[0]), int(parts[-1])
    station = int(parts[1]) if len(parts) == 3 else 1  # year, desk, place
    return first_number(year, station) + place
