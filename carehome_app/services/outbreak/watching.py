"""Watch over many people: what the cluster rules say of the cases known now.

Looked at in the same transaction as an entry that raised a fever or a noted symptom, and only
then: an ordinary reading costs nothing.
"""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final, NamedTuple

from carehome_app.db import outbreak as outbreaks
from carehome_app.db.findings import findings
from carehome_app.domain.events import FindingRaised
from carehome_app.domain.findings.episodes import Finding, Step
from carehome_app.domain.findings.subject import UNIT
from carehome_app.domain.measures.catalogue import FEVER
from carehome_app.domain.measures.measure import Severity
from carehome_app.domain.moments import to_ms
from carehome_app.domain.outbreak import ears
from carehome_app.domain.outbreak.cases import (
    STAFF_UNIT,
    SYMPTOM_FREE,
    Case,
    Sign,
    Symptom,
    Syndrome,
    Where,
    Whereabouts,
    cases,
)
from carehome_app.domain.outbreak.clusters import (
    QUIET,
    Closing,
    Cluster,
    Crossing,
    Key,
    clusters,
    crossings,
)
from carehome_app.domain.people import Group, Person
from carehome_app.services.desk import Action, Desk

LOOK_BACK: Final = timedelta(days=35)
"""How long a cluster may have grown."""
ONE_DAY: Final = timedelta(days=1)
EARS_BACK: Final = timedelta(days=ears.LOOKS_BACK + 1) + SYMPTOM_FREE
"""What EARS looks back on from the first day that is asked about, and a day that is cut."""
FLU_LINE: Final = {"°C": Decimal("38.0"), "°F": Decimal("100.4")}
"""Source: China's definition of flu-like illness (clinical reference, section 1.1)."""


class Known(NamedTuple):
    """Everything known of illness in the home in a stretch of time."""

    cases: list[Case]
    crossings: list[Crossing]
    clusters: list[Cluster]


def raise_new(desk: Desk, action: Action) -> None:
    """Raise each rule once in each cluster that is open."""
    now = desk.now()
    known = look(desk, now - LOOK_BACK, now)
    said = outbreaks.raised(desk.store, now - LOOK_BACK)
    for cluster in known.clusters:
        if not cluster.is_open(now):
            continue
        for rule in dict.fromkeys(one.rule for one in cluster.crossings):
            if not any(_same(one, cluster, rule) for one in said):
                last = [one for one in cluster.crossings if one.rule == rule][-1]
                action.append(_event(last))


def look(desk: Desk, since: datetime, until: datetime) -> Known:
    """Return the cases with a sign in [since, until], and what the rules say of them.

    More is read than is asked for: the days EARS compares with, and before them the days by
    which a person who is ill again is told from one who still is. No day is taken for empty
    that was not read.
    """
    closings = closings_since(desk, since - LOOK_BACK)
    counted = since - EARS_BACK
    known = cases(signs(desk, counted - SYMPTOM_FREE, until), whereabouts(desk))
    from_day = max(first_day(desk), desk.home_time.day(counted) + ONE_DAY)
    crossed = [
        one
        for one in crossings(known, closings, first_day=from_day, day_of=desk.home_time.day)
        if one.at >= since - SYMPTOM_FREE
    ]
    found = [case for case in known if case.last >= since - SYMPTOM_FREE]
    return Known(found, crossed, clusters(found, crossed, closings))


def signs(desk: Desk, since: datetime, until: datetime) -> list[Sign]:
    """Return fevers from readings and symptoms from notes in [since, until]."""
    first, last = desk.home_time.day(since), desk.home_time.day(until)
    fevers = [
        Sign(finding.subject, finding.taken_at, _of_finding(finding))
        for finding in findings.of_days(desk.store, first, last)
        if finding.family.code == FEVER.code
    ]
    return fevers + outbreaks.signs(desk.store, since, until + timedelta(milliseconds=1))


def whereabouts(desk: Desk) -> Whereabouts:
    """Return where everybody who was ever here belonged at a moment."""
    tables = outbreaks.seatings(desk.store)
    people = {person.id: person for person in desk.stays}

    def where(subject: int, moment: datetime) -> Where | None:
        person = people.get(subject)
        if person is None:
            return None
        sat = [table for at, table in tables.get(subject, ()) if at <= moment]
        return _where(person.at(moment), sat[-1] if sat else "")

    return where


def closings_since(desk: Desk, since: datetime) -> list[Closing]:
    """Return the signed reasons that ended clusters."""
    return [
        Closing(Key(Syndrome(one.syndrome), one.unit), one.at, one.by, one.words)
        for one in outbreaks.steps(desk.store, since)
        if one.step == Step.CLOSED
    ]


def first_day(desk: Desk) -> date:
    """Return the first day on which something was due in the home."""
    return min((plan.from_day for plan in desk.plans), default=desk.today())


def _where(person: Person, table: str) -> Where:
    details = person.details
    if person.group is Group.STAFF:
        first, *also = details.floors or (STAFF_UNIT,)
        return Where(person.group, first, details.room, table, tuple(also))
    return Where(person.group, details.floor, details.room, table)


def _of_finding(finding: Finding) -> frozenset[Symptom]:
    if finding.severity < Severity.ACT:
        return frozenset({Symptom.RAISED})
    found = {Symptom.RAISED, Symptom.FEVER}
    if any(_from_38(hit.numbers.get("value", "")) for hit in finding.hits):
        found.add(Symptom.FEVER_38)
    return frozenset(found)


def _from_38(written: str) -> bool:
    number, _, unit = written.partition(" ")
    return unit in FLU_LINE and Decimal(number) >= FLU_LINE[unit]


def _same(said: outbreaks.Raised, cluster: Cluster, rule: str) -> bool:
    return (
        said.rule == rule
        and (said.syndrome, said.unit) == (cluster.key.syndrome.value, cluster.key.unit)
        and cluster.cases[0].onset <= said.at <= cluster.cases[-1].onset + QUIET
    )


def _event(crossing: Crossing) -> FindingRaised:
    return FindingRaised(
        subject=0,
        measure=0,
        station=0,
        number=0,
        family=crossing.key.syndrome.value,
        severity=int(crossing.severity),
        taken_at=to_ms(crossing.at),
        day=0,
        window="",
        hits=((crossing.rule, crossing.version, crossing.numbers),),
        about=UNIT,
        place=crossing.key.unit,
        people=crossing.people,
    )
