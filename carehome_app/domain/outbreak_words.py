"""A cluster in words: the same on the page and in the report."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from carehome_app.domain.cases import SYNDROME_LABELS, symptom_texts
from carehome_app.domain.cluster_rules import LEVELS
from carehome_app.domain.clusters import Cluster, unit_text
from carehome_app.domain.findings import STEP_LABELS, Step
from carehome_app.domain.outbreak import Ill, Outbreak, Served, Taken, by_place
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

HEAD: Final = QT_TRANSLATE_NOOP("Clusters", "{level} · {syndrome}, {unit} · people: {count}")
OPEN: Final = QT_TRANSLATE_NOOP("Clusters", "goes on since {since}")
OVER: Final = QT_TRANSLATE_NOOP("Clusters", "over: no new case for seven days")
CLOSED: Final = QT_TRANSLATE_NOOP("Clusters", "closed {at}: {words}")
PLACE_COUNT: Final = QT_TRANSLATE_NOOP("Clusters", "{place} {count}")
BY_FLOOR: Final = QT_TRANSLATE_NOOP("Clusters", "By floor: {places}")
BY_ROOM: Final = QT_TRANSLATE_NOOP("Clusters", "By room: {places}")
BY_TABLE: Final = QT_TRANSLATE_NOOP("Clusters", "By dining table: {places}")
SERVED: Final = QT_TRANSLATE_NOOP(
    "Clusters", "Recorded by, in the five days before: {people}"
)  # fmt: skip
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
    """Return each rule that was crossed in words, as it was crossed last."""
    last = {one.rule: one for one in cluster.crossings}
    return [one.sentence for one in last.values()]


def places(outbreak: Outbreak) -> list[Text]:
    """Return how many fell ill by floor, room and table, and who served them."""
    counted = by_place(outbreak.ill)
    found = [
        text.with_(places=[_place(kind, *one) for one in counted[kind].most_common()])
        for kind, text in (("floor", BY_FLOOR), ("room", BY_ROOM), ("table", BY_TABLE))
        if counted[kind]
    ]  # fmt: skip
    if outbreak.served:
        found.append(SERVED.with_(people=[_served(one) for one in outbreak.served[:8]]))
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


def _served(one: Served) -> Text:
    return SERVED_ONE.with_(name=one.person.name, people=one.people)


def _at(moment: datetime, local: Clock) -> str:
    return f"{local(moment):%m-%d %H:%M}"
