"""Clusters: cases of one syndrome close together, by count rules and by EARS; their sources."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace

from carehome_app.domain.findings.episodes import FOR_A_THING, Book, BookRule, Hit, Step
from carehome_app.domain.findings.subject import UNIT, Subject
from carehome_app.domain.measures.rule import Family, Severity, Source
from carehome_app.domain.outbreak import ears
from carehome_app.domain.outbreak.cases import STAFF_UNIT, SYNDROME_LABELS, Case, Syndrome
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

# The rules over many people, as data with their sources; the home sees every number.

NEW_YORK: Final = Source(
    QT_TRANSLATE_NOOP(
        "Sources", "our proposal, between New York State's 2 in 7 days and Georgia's 3 in 72 hours"
    ),
    proposal=True,
    section="5.2",
)
WISCONSIN: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "Wisconsin DHS: 3 on one unit within 72 hours"), section="5.1"
)
UKHSA: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "UKHSA: 2 with onset within 5 days"), section="5.1"
)
UKHSA_SETTING: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "UKHSA: 2 or more people in the setting with the same symptoms"),
    section="5.1",
)
GASTRO_UK: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "our proposal after UK and NSW gastroenteritis practice"),
    proposal=True,
    section="5.2",
)
CHINA_FLU: Final = Source(
    QT_TRANSLATE_NOOP(
        "Sources", "China's influenza outbreak guidance: 10 flu-like illnesses in a week"
    ),
    section="5.1",
)
CHINA_LAW: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "China's infectious disease law: report promptly"),
    section="5.1",
)
EARS: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "EARS C1 to C3 (CDC; Fricker 2008), least SD 0.5"), section="5.4"
)


class CountRule(msgspec.Struct, frozen=True):
    """Noticed when at least so many people fall ill within so long.

    `per_unit`: counted on each floor; otherwise in the whole home. Clinical reference, 5.2.
    """

    code: str
    severity: Severity
    syndrome: Syndrome
    at_least: int
    within: timedelta
    label: Text
    source: Source
    per_unit: bool = True
    apart: bool = False
    """Only where no single floor holds them all: those are noticed on their floor."""
    version: int = 1

    @property
    def hours(self) -> int:
        """How long, in hours."""
        return int(self.within.total_seconds()) // 3600


_WATCH: Final = QT_TRANSLATE_NOOP("Clusters", "A: watch")
_ALERT: Final = QT_TRANSLATE_NOOP("Clusters", "B: alert")
_REPORT: Final = QT_TRANSLATE_NOOP("Clusters", "C: check the local CDC duty")
LEVELS: Final = {Severity.WATCH: _WATCH, Severity.ACT: _ALERT, Severity.URGENT: _REPORT}

_THREE_DAYS: Final = timedelta(hours=72)
_A_WEEK: Final = timedelta(days=7)

RULES: Final = (
    CountRule("a.fever", Severity.WATCH, Syndrome.FEVER, 2, _THREE_DAYS, _WATCH, NEW_YORK),
    CountRule("a.respiratory", Severity.WATCH, Syndrome.RESPIRATORY, 2, _THREE_DAYS, _WATCH,
              NEW_YORK),
    CountRule("a.gastro", Severity.WATCH, Syndrome.GASTRO, 2, _THREE_DAYS, _WATCH, NEW_YORK),
    CountRule("b.fever", Severity.ACT, Syndrome.FEVER, 3, _THREE_DAYS, _ALERT, WISCONSIN),
    CountRule("b.respiratory", Severity.ACT, Syndrome.RESPIRATORY, 2, timedelta(days=5), _ALERT,
              UKHSA),
    CountRule("b.gastro", Severity.ACT, Syndrome.GASTRO, 2, timedelta(hours=48), _ALERT,
              GASTRO_UK),
    CountRule("home.respiratory", Severity.WATCH, Syndrome.RESPIRATORY, 2, timedelta(days=5),
              _WATCH, UKHSA_SETTING, per_unit=False, apart=True),
    CountRule("home.gastro", Severity.WATCH, Syndrome.GASTRO, 2, timedelta(hours=48), _WATCH,
              UKHSA_SETTING, per_unit=False, apart=True),
    CountRule("c.flu", Severity.URGENT, Syndrome.FLU_LIKE, 10, _A_WEEK, _REPORT, CHINA_FLU,
              per_unit=False),
    CountRule("c.notifiable", Severity.URGENT, Syndrome.NOTIFIABLE, 1, _A_WEEK, _REPORT,
              CHINA_LAW, per_unit=False),
)  # fmt: skip
EARS_LABELS: Final = {
    "c1": QT_TRANSLATE_NOOP("Clusters", "C1: more than usual"),
    "c2": QT_TRANSLATE_NOOP("Clusters", "C2: more than usual"),
    "c3": QT_TRANSLATE_NOOP("Clusters", "C3: more than usual for three days"),
}
EARS_SEVERITY: Final = Severity.WATCH
EARS_VERSION: Final = 1

COUNT_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "Clusters",
    "{count} people newly ill within {hours} hours ({syndrome}), {unit}: at least {at_least}"
    " is noticed. Residents and staff are counted, people not readings.",
)
EARS_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "Clusters",
    "{count} people newly ill on one day ({syndrome}), {unit}: {figure} {value} is above"
    " {limit}, compared with the days before.",
)
FLOOR: Final = QT_TRANSLATE_NOOP("Clusters", "floor {floor}")
WHOLE_HOME: Final = QT_TRANSLATE_NOOP("Clusters", "whole home")
STAFF_GROUP: Final = QT_TRANSLATE_NOOP("Clusters", "staff")
NO_FLOOR: Final = QT_TRANSLATE_NOOP("Clusters", "no floor written")


def rule(code: str) -> CountRule | None:
    """Return the count rule with this code, or None when it is one of EARS."""
    return next((one for one in RULES if one.code == code), None)


# Clusters: cases of one syndrome close together, by count rules and by EARS.
#
# Pure: the same cases and closings give the same clusters, in whatever order they became known.

QUIET: Final = timedelta(days=7)
"""Without a new case for so long, a cluster is over."""
HOME: Final = ""
NOWHERE: Final = "-"
"""The unit of residents with no floor written."""


class Key(NamedTuple):
    """What a cluster is about: a syndrome on a floor, or in the whole home."""

    syndrome: Syndrome
    unit: str


class Crossing(msgspec.Struct, frozen=True):
    """A rule that was crossed when a person fell ill, and the people behind the count."""

    key: Key
    rule: str
    version: int
    severity: Severity
    at: datetime
    cases: tuple[Case, ...]
    numbers: dict[str, str]

    @property
    def people(self) -> tuple[int, ...]:
        """Everybody counted, once."""
        return tuple(dict.fromkeys(case.subject for case in self.cases))

    @property
    def sentence(self) -> Text:
        """The rule in words, with its numbers."""
        text = COUNT_SENTENCE if rule(self.rule) is not None else EARS_SENTENCE
        where = {"unit": unit_text(self.key.unit), "syndrome": SYNDROME_LABELS[self.key.syndrome]}
        return text.with_(**self.numbers, **where)


class Closing(NamedTuple):
    """A signed reason that ended a cluster: earlier cases count no more."""

    key: Key
    at: datetime
    by: int = 0
    words: str = ""


class Cluster(msgspec.Struct, frozen=True):
    """Crossings of one key without a quiet week between them, and all cases meanwhile."""

    key: Key
    crossings: tuple[Crossing, ...]
    cases: tuple[Case, ...]
    closed: Closing | None = None

    @property
    def opened_at(self) -> datetime:
        """When the first rule was crossed."""
        return self.crossings[0].at

    @property
    def severity(self) -> Severity:
        """The highest level it reached: one alert that is raised, never a second one."""
        return max(crossing.severity for crossing in self.crossings)

    @property
    def people(self) -> tuple[int, ...]:
        """Everybody in it, once, by onset."""
        return tuple(dict.fromkeys(case.subject for case in self.cases))

    def is_open(self, now: datetime) -> bool:
        """Return whether it still goes on: not signed off, and no quiet week since."""
        return self.closed is None and now - self.cases[-1].onset <= QUIET


def unit_text(unit: str) -> Text:
    """Return a floor, the staff or the whole home in words."""
    named = {HOME: WHOLE_HOME, STAFF_UNIT: STAFF_GROUP, NOWHERE: NO_FLOOR}
    return named.get(unit, FLOOR.with_(floor=unit))


def crossings(
    cases: Sequence[Case],
    closings: Iterable[Closing],
    *,
    first_day: date,
    day_of: Callable[[datetime], date],
) -> list[Crossing]:
    """Return each rule that is crossed as people fall ill, in order.

    `first_day` is when the home began to measure: EARS needs days before that count.
    """
    since = _since(closings)
    found: list[Crossing] = []
    for one in RULES:
        units = _by_unit(cases, one.syndrome) if one.per_unit else {HOME: _of(cases, one.syndrome)}
        for unit, counted in units.items():
            found.extend(_counted(one, Key(one.syndrome, unit), counted, since))
    found.extend(_unusual(_of(cases, Syndrome.FEVER), since, first_day, day_of))
    return sorted(found, key=lambda one: (one.at, one.key, one.rule))


_Since = Callable[[Key, datetime], datetime | None]


def _since(closings: Iterable[Closing]) -> _Since:
    of_key: dict[Key, list[datetime]] = defaultdict(list)
    for closing in closings:
        of_key[closing.key].append(closing.at)

    def since(key: Key, before: datetime) -> datetime | None:
        return max((at for at in of_key.get(key, ()) if at < before), default=None)

    return since


def _of(cases: Iterable[Case], syndrome: Syndrome) -> list[Case]:
    return [case for case in cases if case.syndrome is syndrome]


def _by_unit(cases: Iterable[Case], syndrome: Syndrome) -> dict[str, list[Case]]:
    found: dict[str, list[Case]] = defaultdict(list)
    for case in _of(cases, syndrome):
        for unit in case.where.units:
            found[unit or NOWHERE].append(case)
    return found


def _counted(one: CountRule, key: Key, cases: Sequence[Case], since: _Since) -> Iterator[Crossing]:
    first = 0
    for place, case in enumerate(cases):
        while case.onset - cases[first].onset > one.within:
            first += 1
        after = since(key, case.onset)
        behind = tuple(
            other for other in cases[first : place + 1] if after is None or other.onset > after
        )
        count = len({other.subject for other in behind})
        if count >= one.at_least and not (one.apart and _on_one_floor(behind)):
            numbers = {
                "count": str(count),
                "at_least": str(one.at_least),
                "hours": str(one.hours),
            }
            yield Crossing(key, one.code, one.version, one.severity, case.onset, behind, numbers)


def _on_one_floor(cases: Sequence[Case]) -> bool:
    return bool(set.intersection(*(set(case.where.units) for case in cases)))


def _unusual(
    cases: Sequence[Case], since: _Since, first_day: date, day_of: Callable[[datetime], date]
) -> Iterator[Crossing]:
    """Yield the EARS alarms of the home's daily new fevers, at the case that raised each."""
    key = Key(Syndrome.FEVER, HOME)
    if not cases:
        return
    counts = [0] * ((day_of(cases[-1].onset) - first_day).days + 1)
    today: dict[int, list[Case]] = defaultdict(list)
    raised: set[tuple[int, str]] = set()
    for case in cases:
        day = (day_of(case.onset) - first_day).days
        after = since(key, case.onset)
        if day < 0:
            continue
        counts[day] += 1
        today[day].append(case)
        for name, value in ears.alarms(counts, day).items():
            behind = tuple(one for one in today[day] if after is None or one.onset > after)
            if (day, name) not in raised and behind:
                raised.add((day, name))
                numbers = {
                    "count": str(counts[day]),
                    "figure": name.upper(),
                    "value": f"{value:.2f}",
                    "limit": f"{ears.ALARMS[name]:g}",
                }
                code, severity = f"ears.{name}", EARS_SEVERITY
                yield Crossing(key, code, EARS_VERSION, severity, case.onset, behind, numbers)


def clusters(
    cases: Sequence[Case], found: Sequence[Crossing], closings: Iterable[Closing]
) -> list[Cluster]:
    """Return crossings put together to clusters, with every case that belongs to each."""
    signed = sorted(closings, key=lambda closing: closing.at)
    made: list[Cluster] = []
    for key in sorted({one.key for one in found}):
        own = [case for case in cases if _belongs(case, key)]
        made.extend(_of_key(own, [one for one in found if one.key == key], signed))
    return sorted(made, key=lambda cluster: (cluster.opened_at, cluster.key))


def _belongs(case: Case, key: Key) -> bool:
    units = (HOME, *(unit or NOWHERE for unit in case.where.units))
    return case.syndrome is key.syndrome and key.unit in units


def _of_key(
    cases: Sequence[Case], found: Sequence[Crossing], signed: Sequence[Closing]
) -> Iterator[Cluster]:
    rest = list(found)
    while rest:
        first = rest[0]
        ends = [one for one in signed if one.key == first.key and one.at >= first.at]
        end = ends[0] if ends else None
        # Rules crossed at one moment look back differently far: everybody behind one belongs.
        behind = {case for one in rest if one.at == first.at for case in one.cases}
        own = [case for case in cases if case in behind]
        for case in cases:
            if case in own or case.onset < own[0].onset:
                continue
            if case.onset - own[-1].onset > QUIET or (end is not None and case.onset > end.at):
                break
            own.append(case)
        last = own[-1].onset
        inside = tuple(one for one in rest if one.at <= last)
        quiet_at = last + QUIET
        closed = end if end is not None and end.at <= quiet_at else None
        yield replace(Cluster(first.key, inside, tuple(own)), closed=closed)
        rest = [one for one in rest if one.at > last]


# The same as findings about units, so that they stand in every list of findings.


def _family(syndrome: Syndrome) -> Family:
    label = CLUSTER_OF.with_(syndrome=SYNDROME_LABELS[syndrome])
    return Family(
        syndrome.value,
        dict.fromkeys(Severity, label),
        high=True,
        repeat_after=QUIET,
        repeat_again=QUIET,
        advice=ADVICE,
        signed=False,
    )


def _said(subject: Subject, family: str, hit: Hit) -> Text:
    text = COUNT_SENTENCE if rule(hit.rule) is not None else EARS_SENTENCE
    where = {"unit": unit_text(subject.place), "syndrome": SYNDROME_LABELS[Syndrome(family)]}
    return text.with_(**hit.numbers, **where)


def _rules() -> Iterator[BookRule]:
    for one in RULES:
        yield BookRule(
            code=one.code,
            family=one.syndrome.value,
            severity=one.severity,
            label=one.label,
            sentence=COUNT_SENTENCE,
            source=one.source,
            version=one.version,
        )
    for name, said in EARS_LABELS.items():
        yield BookRule(
            code=f"ears.{name}",
            family=Syndrome.FEVER.value,
            severity=EARS_SEVERITY,
            label=said,
            sentence=EARS_SENTENCE,
            source=EARS,
            version=EARS_VERSION,
        )


CLUSTER_OF: Final = QT_TRANSLATE_NOOP("Clusters", "Cluster: {syndrome}")
ADVICE: Final = QT_TRANSLATE_NOOP(
    "Clusters", "Tell the doctor; look at who is ill and who is kept apart."
)
BOOK: Final = Book(
    about=UNIT,
    families={one.value: _family(one) for one in Syndrome},
    rules={one.code: one for one in _rules()},
    sentence=_said,
    steps=(*FOR_A_THING, Step.DOCTOR_TOLD),
    ended=QT_TRANSLATE_NOOP("Clusters", "A quiet week: closed"),
)
"""What is found about floors and the whole home."""
