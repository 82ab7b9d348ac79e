"""A cluster as people work with it: line list, epidemic curve, where, who served; in words."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Final

import msgspec

from carehome_app.domain.findings.episodes import STEP_LABELS, Step
from carehome_app.domain.outbreak.cases import SYNDROME_LABELS, Case, symptom_texts
from carehome_app.domain.outbreak.clusters import LEVELS, Cluster, Crossing, rule, unit_text
from carehome_app.domain.people import Group, Person
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

# A cluster as people work with it: line list, epidemic curve, where, who served, isolation.


class Stay(msgspec.Struct, frozen=True):
    """A time somebody was kept apart; `until` None: still is."""

    since: datetime
    until: datetime | None
    place: str


class Taken(msgspec.Struct, frozen=True):
    """A step taken about a cluster, or about somebody in it."""

    at: datetime
    step: str
    words: str
    by: str


class Ill(msgspec.Struct, frozen=True):
    """One line of the line list."""

    person: Person
    case: Case
    isolation: Stay | None = None
    highest: str = ""
    """The highest temperature since the onset, as people write it."""
    steps: tuple[Taken, ...] = ()
    """What was done about this person's fever since the onset, by time."""
    waits: bool = False
    """Whether that fever is still open."""


class Served(msgspec.Struct, frozen=True):
    """A member of staff who recorded something of people who fell ill, shortly before."""

    person: Person
    people: int
    times: int


class Outbreak(msgspec.Struct, frozen=True, kw_only=True):
    """Everything about one cluster."""

    cluster: Cluster
    ill: tuple[Ill, ...]
    served: tuple[Served, ...] = ()
    steps: tuple[Taken, ...] = ()
    is_open: bool = True


class Curve(msgspec.Struct, frozen=True):
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
        floors = [("floor", unit) for unit in where.units]
        for kind, name in (*floors, ("room", where.room), ("table", where.table)):
            if name:
                found[kind][name] += 1
    return found


def isolated_on(stay: Stay | None, day: date, day_of: Callable[[datetime], date]) -> bool:
    """Return whether somebody was kept apart on a day, the first and the last day included."""
    if stay is None or day < day_of(stay.since):
        return False
    return stay.until is None or day <= day_of(stay.until)


class Course(msgspec.Struct, frozen=True):
    """One person's days: when it began, and on which days the person was kept apart."""

    label: str
    onset: date
    apart: tuple[bool, ...]


class OutbreakPicture(msgspec.Struct, frozen=True):
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


# A cluster in words: the same on the page and in the report.

HEAD: Final = QT_TRANSLATE_NOOP("Clusters", "{level} · {syndrome}, {unit} · people: {count}")
OPEN: Final = QT_TRANSLATE_NOOP("Clusters", "goes on since {since}")
OVER: Final = QT_TRANSLATE_NOOP("Clusters", "over: no new case for seven days")
CLOSED: Final = QT_TRANSLATE_NOOP("Clusters", "closed {at}: {words}")
COUNTED: Final = QT_TRANSLATE_NOOP(
    "Clusters",
    "{count} people newly ill within {hours} hours ({syndrome}), {unit}: {levels}."
    " Residents and staff are counted, people not readings.",
)
FROM_COUNT: Final = QT_TRANSLATE_NOOP("Clusters", "{level} from {at_least}")
PLACE_COUNT: Final = QT_TRANSLATE_NOOP("Clusters", "{place} {count}")
BY_FLOOR: Final = QT_TRANSLATE_NOOP("Clusters", "By floor: {places}")
BY_ROOM: Final = QT_TRANSLATE_NOOP("Clusters", "By room: {places}")
BY_TABLE: Final = QT_TRANSLATE_NOOP("Clusters", "By dining table: {places}")
SERVED: Final = QT_TRANSLATE_NOOP("Clusters", "Recorded by, in the five days before: {people}")
SERVED_ONE: Final = QT_TRANSLATE_NOOP("Clusters", "{name} ({people} of them)")
STEP: Final = QT_TRANSLATE_NOOP("Clusters", "{at} {step} {words} ({by})")
APART: Final = QT_TRANSLATE_NOOP("Clusters", "{place} from {since}")
APART_UNTIL: Final = QT_TRANSLATE_NOOP("Clusters", "{place} {since} to {until}")
NOT_APART: Final = QT_TRANSLATE_NOOP("Clusters", "no")
ITEMS: Final = QT_TRANSLATE_NOOP("Clusters", "{items}")
Clock = Callable[[datetime], datetime]


def head(cluster: Cluster) -> Text:
    """Return a cluster in one line: level, what, where, how many people."""
    return HEAD.with_(
        level=LEVELS[cluster.severity],
        syndrome=SYNDROME_LABELS[cluster.key.syndrome],
        unit=unit_text(cluster.key.unit),
        count=len(cluster.people),
    )


def state(outbreak: Outbreak, local: Clock) -> Text:
    """Return whether it goes on, is over, or was closed and why."""
    closed = outbreak.cluster.closed
    if closed is not None:
        return CLOSED.with_(at=_at(closed.at, local), words=closed.words)
    if outbreak.is_open:
        return OPEN.with_(since=_at(outbreak.cluster.cases[0].onset, local))
    return OVER


def rules(cluster: Cluster) -> list[Text]:
    """Return what was crossed in words, one sentence for all rules over the same hours."""
    last = {one.rule: one for one in cluster.crossings}
    by_hours: dict[str, list[Crossing]] = {}
    found = []
    for one in last.values():
        if rule(one.rule) is None:
            found.append(one.sentence)
        else:
            by_hours.setdefault(one.numbers["hours"], []).append(one)
    return [*(_counted(together) for together in by_hours.values()), *found]


def _counted(together: Sequence[Crossing]) -> Text:
    """Return the rules over the same hours in one sentence, with the count of now."""
    newest = max(together, key=lambda one: one.at)
    levels = [
        FROM_COUNT.with_(level=LEVELS[one.severity], at_least=one.numbers["at_least"])
        for one in sorted(together, key=lambda one: one.severity)
    ]
    return COUNTED.with_(
        count=newest.numbers["count"],
        hours=newest.numbers["hours"],
        levels=levels,
        unit=unit_text(newest.key.unit),
        syndrome=SYNDROME_LABELS[newest.key.syndrome],
    )


def places(outbreak: Outbreak, named: Callable[[str], str] = str) -> list[Text]:
    """Return how many fell ill by floor, room and table, and who served them.

    `named` writes a name as the report does, masked or in full.
    """
    counted = by_place(outbreak.ill)
    found = [
        text.with_(places=[_place(kind, *one) for one in counted[kind].most_common()])
        for kind, text in (("floor", BY_FLOOR), ("room", BY_ROOM), ("table", BY_TABLE))
        if counted[kind]
    ]
    if outbreak.served:
        found.append(SERVED.with_(people=[_served(one, named) for one in outbreak.served[:8]]))
    return found


def symptoms(ill: Ill) -> Text:
    """Return what was seen in a person."""
    return ITEMS.with_(items=symptom_texts(ill.case.symptoms))


def isolation(ill: Ill, local: Clock) -> Text:
    """Return whether, where and from when to when a person was kept apart."""
    stay = ill.isolation
    if stay is None:
        return NOT_APART
    since = _at(stay.since, local)
    if stay.until is None:
        return APART.with_(place=stay.place, since=since)
    return APART_UNTIL.with_(place=stay.place, since=since, until=_at(stay.until, local))


def step(taken: Taken, local: Clock) -> Text:
    """Return a step that was taken in one line."""
    label = STEP_LABELS[Step(taken.step)]
    return STEP.with_(at=_at(taken.at, local), step=label, words=taken.words, by=taken.by)


def _place(kind: str, name: str, count: int) -> Text:
    shown: Text | str = unit_text(name) if kind == "floor" else name
    return PLACE_COUNT.with_(place=shown, count=count)


def _served(one: Served, named: Callable[[str], str]) -> Text:
    return SERVED_ONE.with_(name=named(one.person.name), people=one.people)


def _at(moment: datetime, local: Clock) -> str:
    return f"{local(moment):%m-%d %H:%M}"
