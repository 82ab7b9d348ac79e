"""Who fell ill on which day, one square a person: those of a cluster apart from all others."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

import msgspec

from carehome_app.domain.outbreak.clusters import Cluster, rule
from carehome_app.domain.outbreak.line_list import Ill
from carehome_app.domain.people import Group


class Square(NamedTuple):
    """One person on the day of the onset."""

    is_here: bool
    """Whether the person belongs to the cluster in view."""
    is_staff: bool


class Counted(NamedTuple):
    """The days of the people behind the rule that was crossed last."""

    first: date
    last: date
    hours: int


class Daily(msgspec.Struct, frozen=True):
    """All squares of some days."""

    days: tuple[date, ...]
    squares: tuple[tuple[Square, ...], ...]
    """Of each day, those of the cluster first."""
    floor: str = ""
    """What is written on the squares of the cluster; nothing where it is of the whole home."""
    counted: Counted | None = None

    @property
    def sums(self) -> tuple[int, int, int]:
        """How many are of the cluster, residents elsewhere, and staff elsewhere."""
        known = [one for day in self.squares for one in day]
        here = sum(one.is_here for one in known)
        staff = sum(one.is_staff and not one.is_here for one in known)
        return here, len(known) - here - staff, staff


def people_of(cases: Iterable[Ill]) -> list[Ill]:
    """Return one line for each illness of a person, whatever it was counted as; by onset.

    Fever and cough of one illness end with the same last sign.
    """
    found: dict[tuple[int, datetime], Ill] = {}
    for one in sorted(cases, key=lambda one: one.case.onset):
        found.setdefault((one.person.id, one.case.last), one)
    return list(found.values())


def daily(
    cluster: Cluster | None,
    people: Iterable[Ill],
    days: Sequence[date],
    day_of: Callable[[datetime], date],
) -> Daily:
    """Return the squares of these days; `people` is one line for each illness."""
    own = () if cluster is None else cluster.cases
    onsets = {(case.subject, case.last): day_of(case.onset) for case in own}
    found: dict[date, list[Square]] = {day: [] for day in days}
    for one in people:
        key = (one.person.id, one.case.last)
        day = onsets.get(key, day_of(one.case.onset))
        if day in found:
            is_staff = one.case.where.group is Group.STAFF
            found[day].append(Square(key in onsets, is_staff))
    return Daily(
        tuple(days),
        tuple(tuple(sorted(found[day], reverse=True)) for day in days),
        "" if cluster is None else cluster.key.unit,
        None if cluster is None else _counted(cluster, day_of),
    )


def last_days(today: date, count: int) -> list[date]:
    """Return so many days up to today."""
    return [today - timedelta(days=back) for back in reversed(range(count))]


def _counted(cluster: Cluster, day_of: Callable[[datetime], date]) -> Counted | None:
    known = [one for one in cluster.crossings if rule(one.rule) is not None]
    if not known:
        return None
    newest = max(known, key=lambda one: (one.at, one.severity))
    onsets = [day_of(case.onset) for case in newest.cases]
    return Counted(min(onsets), max(onsets), int(newest.numbers["hours"]))
