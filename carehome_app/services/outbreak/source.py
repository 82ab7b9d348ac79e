"""Clusters as episodes, so that they stand in the same list as whatever else is open.

They are worked out when somebody looks: a case that joins crosses no rule and writes no line, and
a quiet week ends a cluster by the clock, so no row could say it.
"""

from datetime import datetime

from carehome_app.db.findings import findings
from carehome_app.domain.findings.episodes import (
    NO_LINE,
    NO_ROUND,
    Calm,
    Episode,
    Finding,
    FollowUp,
    Hit,
    Step,
)
from carehome_app.domain.findings.subject import UNIT, Subject
from carehome_app.domain.moments import to_ms
from carehome_app.domain.outbreak.clusters import BOOK, QUIET, Cluster, Crossing
from carehome_app.services.desk import Desk
from carehome_app.services.outbreak.watching import LOOK_BACK, look

_Stamp = tuple[int, int]
_A_MINUTE = 60_000


class ClusterSource:
    """Make episodes of clusters."""

    def __init__(self, desk: Desk) -> None:
        """Look from a desk."""
        self._desk = desk
        self._stamp: _Stamp | None = None
        self._known: list[Episode] = []

    def open(self) -> list[Episode]:
        """Return the clusters that go on."""
        return [one for one in self._lately() if one.is_open]

    def between(self, since: datetime, until: datetime) -> list[Episode]:
        """Return the clusters that went on at some time in [since, until)."""
        known = self._lately() if self._desk.now() - since <= LOOK_BACK else self._from(since)
        return [
            one
            for one in known
            if one.opened_at < until and (one.closed_at is None or one.closed_at >= since)
        ]

    def _lately(self) -> list[Episode]:
        """Return those of the last weeks; looked for again when a line or a minute is new."""
        lines = sum(number for number, _hash in self._desk.store.heads().values())
        stamp = (lines, to_ms(self._desk.now()) // _A_MINUTE)
        if stamp != self._stamp:
            self._known = self._from(self._desk.now() - LOOK_BACK)
            self._stamp = stamp
        return self._known

    def _from(self, since: datetime) -> list[Episode]:
        now = self._desk.now()
        return [self._episode(one, now) for one in look(self._desk, since, now).clusters]

    def _episode(self, cluster: Cluster, now: datetime) -> Episode:
        about = Subject(UNIT, 0, cluster.key.unit)
        family = BOOK.families[cluster.key.syndrome.value]
        steps = findings.steps(self._desk.store, about, family.code, cluster.opened_at)
        end = cluster.cases[-1].onset + QUIET if cluster.closed is None else cluster.closed.at
        taken = tuple(one for one in steps if one.at <= end)
        by: FollowUp | Calm | None = None
        if not cluster.is_open(now):
            signed = [one for one in taken if one.step is Step.CLOSED and one.at == end]
            by = signed[0] if signed else Calm(NO_LINE, end, contact=True, shown="")
        return Episode(
            about,
            family,
            tuple(_finding(one, about) for one in cluster.crossings),
            taken,
            None if by is None else end,
            by,
        )


def _finding(crossing: Crossing, about: Subject) -> Finding:
    return Finding(
        ref=NO_LINE,
        on=NO_LINE,
        about=about,
        book=BOOK,
        family=BOOK.families[crossing.key.syndrome.value],
        severity=crossing.severity,
        taken_at=crossing.at,
        round=NO_ROUND,
        hits=(Hit(crossing.rule, crossing.version, crossing.numbers),),
        people=crossing.people,
    )
