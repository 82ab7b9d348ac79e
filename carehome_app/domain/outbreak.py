"""A cluster as people work with it: line list, epidemic curve, where, who served, isolation."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from carehome_app.domain.cases import Case
from carehome_app.domain.clusters import Cluster
from carehome_app.domain.people import Group, Person


@dataclass(frozen=True, slots=True)
class Stay:
    """A time somebody was kept apart; `until` None: still is."""

    since: datetime
    until: datetime | None
    place: str


@dataclass(frozen=True, slots=True)
class Ill:
    """One line of the line list."""

    person: Person
    case: Case
    isolation: Stay | None = None
    highest: str = ""
    """The highest temperature since the onset, as people write it."""


@dataclass(frozen=True, slots=True)
class Served:
    """A member of staff who recorded something of people who fell ill, shortly before."""

    person: Person
    people: int
    times: int


@dataclass(frozen=True, slots=True)
class Taken:
    """A step taken about a cluster."""

    at: datetime
    step: str
    words: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outbreak:
    """Everything about one cluster."""

    cluster: Cluster
    ill: tuple[Ill, ...]
    served: tuple[Served, ...] = ()
    steps: tuple[Taken, ...] = ()
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class Curve:
    """People newly ill per day, residents and staff apart."""

    days: tuple[date, ...]
    residents: tuple[int, ...]
    staff: tuple[int, ...]

    @property
    def totals(self) -> tuple[int, ...]:
        """Everybody per day."""
        return tuple(a + b for a, b in zip(self.residents, self.staff, strict=True))


def curve(
    cases: Iterable[Case], first: date, last: date, day_of: Callable[[datetime], date]
) -> Curve:
    """Return the epidemic curve of these cases over all days from the first to the last."""
    days = [first + timedelta(days=one) for one in range((last - first).days + 1)]
    found: Counter[tuple[date, bool]] = Counter()
    for case in cases:
        found[day_of(case.onset), case.where.group is Group.STAFF] += 1
    return Curve(
        tuple(days),
        tuple(found[day, False] for day in days),
        tuple(found[day, True] for day in days),
    )


def by_place(ill: Sequence[Ill]) -> dict[str, Counter[str]]:
    """Return how many fell ill by floor, room and dining table; people without one left out."""
    found: dict[str, Counter[str]] = {"floor": Counter(), "room": Counter(), "table": Counter()}
    for one in ill:
        where = one.case.where
        for kind, name in (("floor", where.unit), ("room", where.room), ("table", where.table)):
            if name:
                found[kind][name] += 1
    return found


def isolated_on(stay: Stay | None, day: date, day_of: Callable[[datetime], date]) -> bool:
    """Return whether somebody was kept apart on a day, the first and the last day included."""
    if stay is None or day < day_of(stay.since):
        return False
    return stay.until is None or day <= day_of(stay.until)


@dataclass(frozen=True, slots=True)
class Course:
    """One person's days: when it began, and on which days the person was kept apart."""

    label: str
    onset: date
    apart: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class OutbreakPicture:
    """The epidemic curve, and under it each person's days, on the same axis."""

    curve: Curve
    courses: tuple[Course, ...]


BEFORE: Final = 3
"""Days shown before the first onset."""


def picture_of(
    ill: Sequence[Ill], until: date, day_of: Callable[[datetime], date]
) -> OutbreakPicture:
    """Return what is drawn of these people, from shortly before the first onset to a day."""
    onsets = [day_of(one.case.onset) for one in ill]
    first = min(onsets, default=until) - timedelta(days=BEFORE)
    shown = curve((one.case for one in ill), first, max([until, *onsets]), day_of)
    courses = tuple(
        Course(
            f"{one.person.place or one.person.details.code} {one.person.name}",
            onset,
            tuple(isolated_on(one.isolation, day, day_of) for day in shown.days),
        )
        for one, onset in zip(ill, onsets, strict=True)
    )
    return OutbreakPicture(shown, courses)
