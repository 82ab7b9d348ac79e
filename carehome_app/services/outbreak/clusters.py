"""Clusters: what spreads, who is ill, who is kept apart, and what is done about it."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from carehome_app.db import outbreak as outbreaks
from carehome_app.db.findings import findings
from carehome_app.db.isolation import cases as isolations
from carehome_app.db.rounds import entries
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import ReasonNeededError
from carehome_app.domain.events import FollowUpTaken
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.subject import UNIT, person
from carehome_app.domain.measures.catalogue import FEVER, TEMPERATURE
from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.moments import to_ms
from carehome_app.domain.outbreak.cases import FROM_READINGS, SYMPTOM_FREE, Case, Symptom
from carehome_app.domain.outbreak.clusters import Cluster
from carehome_app.domain.outbreak.events import SymptomsNoted, TableGiven
from carehome_app.domain.outbreak.line_list import Ill, Outbreak, Served, Stay, Taken
from carehome_app.domain.people import Person, lives_on, natural
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.outbreak.watching import LOOK_BACK, look, raise_new

SERVED_BEFORE: Final = timedelta(days=5)
"""How long before an onset those who served a person are looked up."""


class Clusters:
    """Read clusters and cases; note symptoms, take steps."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def open(self) -> list[Outbreak]:
        """Return the clusters that go on, the severest first."""
        return [one for one in self.lately() if one.is_open]

    def lately(self, days: int = LOOK_BACK.days) -> list[Outbreak]:
        """Return the clusters of the last days, open ones first, then the severest."""
        self._desk.require(May.READ)
        now = self._desk.now()
        known = look(self._desk, now - timedelta(days=days), now)
        found = [self._outbreak(cluster, now) for cluster in known.clusters]
        return sorted(
            found,
            key=lambda one: (
                not one.is_open,
                -one.cluster.severity,
                -to_ms(one.cluster.opened_at),
            ),
        )

    def cases(self, days: int = LOOK_BACK.days) -> list[Ill]:
        """Return the case list of the last days: one line for each illness, by onset."""
        self._desk.require(May.READ)
        now = self._desk.now()
        known = look(self._desk, now - timedelta(days=days), now)
        return self._line_list(known.cases)

    def temperatures(
        self, people: Collection[int], days: Sequence[date]
    ) -> dict[tuple[int, date], Amount]:
        """Return the highest temperature of each of these people on each of these days."""
        self._desk.require(May.READ)
        home_time = self._desk.home_time
        since = home_time.moment(days[0], time(0))
        until = home_time.moment(days[-1] + timedelta(days=1), time(0))
        found: dict[tuple[int, date], Amount] = {}
        read = entries.of_some(self._desk.store, people, TEMPERATURE.index, since, until)
        for entry in read:
            amount = entry.amount()
            if entry.superseded is None and isinstance(amount, Amount):
                key = (entry.subject, home_time.day(entry.taken_at))
                known = found.get(key, amount)
                found[key] = max(known, amount, key=lambda one: one.number)
        return found

    def living(self, floors: Collection[str] = ()) -> dict[str, int]:
        """Return how many people live in each room of these floors, of all where none is named."""
        self._desk.require(May.READ)
        rooms = Counter(
            one.details.room
            for one in self._desk.stays
            if one.left_at is None and one.details.room and (not floors or lives_on(one) in floors)
        )
        return {room: rooms[room] for room in sorted(rooms, key=natural)}

    def withdrawn(self, days: int = LOOK_BACK.days) -> list[outbreaks.Raised]:
        """Return raised clusters that a later correction took the ground from."""
        self._desk.require(May.READ)
        now = self._desk.now()
        known = look(self._desk, now - timedelta(days=days), now)
        standing = {(one.rule, one.key.syndrome.value, one.key.unit) for one in known.crossings}
        return [
            one
            for one in outbreaks.raised(self._desk.store, now - timedelta(days=days))
            if (one.rule, one.syndrome, one.unit) not in standing
        ]

    def note_symptoms(
        self,
        subject: int,
        symptoms: Collection[Symptom],
        words: str = "",
        at: datetime | None = None,
    ) -> Changes:
        """Keep what was seen in a person; clusters are looked for at once."""
        seen = tuple(sorted(one.value for one in symptoms if one not in FROM_READINGS))
        with self._desk.acting(May.RECORD) as action:
            action.append(SymptomsNoted(subject, to_ms(self._desk.past(at)), seen, words.strip()))
            raise_new(self._desk, action)
        return Changes.FINDINGS

    def seat(self, subject: int, table: str) -> Changes:
        """Keep at which table a person eats."""
        with self._desk.acting(May.ADMIT) as action:
            action.append(TableGiven(subject, table.strip()))
        return Changes.FINDINGS

    def tables(self) -> dict[int, str]:
        """Return at which table people eat, those who have one."""
        self._desk.require(May.READ)
        return outbreaks.seats(self._desk.store)

    def take(self, cluster: Cluster, step: Step, words: str = "") -> Changes:
        """Keep a step about a cluster; closing needs a reason and the right to."""
        closing = step is Step.CLOSED
        if step in (Step.CLOSED, Step.NOTE) and not words.strip():
            raise ReasonNeededError
        event = FollowUpTaken(
            subject=0,
            measure=0,
            about=UNIT,
            family=cluster.key.syndrome.value,
            place=cluster.key.unit,
            step=step.value,
            words=words.strip(),
            at=to_ms(self._desk.now()),
        )
        with self._desk.acting(May.CLOSE_FINDING if closing else May.TAKE_STEP) as action:
            action.append(event)
        return Changes.FINDINGS

    def _outbreak(self, cluster: Cluster, now: datetime) -> Outbreak:
        return Outbreak(
            cluster=cluster,
            ill=tuple(self._line_list(cluster.cases)),
            served=tuple(self._served(cluster)),
            steps=tuple(self._steps(cluster)),
            is_open=cluster.is_open(now),
        )

    def _line_list(self, cases: Collection[Case]) -> list[Ill]:
        apart: dict[int, list[Stay]] = {}
        for one in isolations.cases(self._desk.store):
            if one.counts:
                stay = Stay(one.since, one.until, one.room)
                apart.setdefault(one.subject, []).append(stay)
        open_ = findings.open_episodes(self._desk.store)
        waiting = {one.subject for one in open_ if one.family == FEVER.code}
        return [
            Ill(
                self._desk.person(case.subject).at(case.onset),
                case,
                _during(case, apart.get(case.subject, [])),
                self._highest(case),
                self._done_about(case),
                case.subject in waiting,
            )
            for case in cases
        ]

    def _done_about(self, case: Case) -> tuple[Taken, ...]:
        """Return what was done about somebody's fever since the onset, before the next illness."""
        until = case.last + SYMPTOM_FREE
        steps = findings.steps(self._desk.store, person(case.subject), FEVER.code, case.onset)
        return tuple(
            Taken(one.at, one.step.value, one.words, self._name(one.by))
            for one in steps
            if one.at <= until
        )

    def _highest(self, case: Case) -> str:
        until = case.last + timedelta(milliseconds=1)
        read = entries.of_person(
            self._desk.store, case.subject, TEMPERATURE.index, case.onset, until
        )
        amounts = [entry.amount() for entry in read if entry.superseded is None]
        known = [one for one in amounts if isinstance(one, Amount)]
        return str(max(known, key=lambda one: one.number)) if known else ""

    def _served(self, cluster: Cluster) -> list[Served]:
        """Return who recorded something of the ill in the five days before each one's onset."""
        found: dict[int, Counter[int]] = {}
        for case in {one.subject: one for one in reversed(cluster.cases)}.values():
            since = case.onset - SERVED_BEFORE
            known = outbreaks.served(self._desk.store, (case.subject,), since, case.onset)
            for by, counts in known.items():
                found.setdefault(by, Counter()).update(counts)
        people = {one.id: one for one in self._desk.stays}
        served = [
            Served(people[by], len(counts), counts.total())
            for by, counts in found.items()
            if by in people
        ]
        return sorted(served, key=lambda one: (-one.people, -one.times, one.person.id))

    def _steps(self, cluster: Cluster) -> list[Taken]:
        until = cluster.closed.at if cluster.closed is not None else None
        return [
            Taken(one.at, one.step, one.words, self._name(one.by))
            for one in outbreaks.steps(self._desk.store, cluster.opened_at)
            if (one.syndrome, one.unit) == (cluster.key.syndrome.value, cluster.key.unit)
            and (until is None or one.at <= until)
        ]

    def _name(self, subject: int) -> str:
        known: dict[int, Person] = {person.id: person for person in self._desk.stays}
        return known[subject].name if subject in known else ""


def _during(case: Case, stays: list[Stay]) -> Stay | None:
    """Return the last isolation that has to do with an illness."""
    found = [
        one
        for one in stays
        if (one.until is None or one.until >= case.onset)
        and one.since <= case.last + timedelta(days=14)
    ]
    return found[-1] if found else None
