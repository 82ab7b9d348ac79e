"""Clusters the long way round: every definition again, slow and plain, sharing no code.

Nothing here is clever. Each question is answered from all signs anew, so that a mistake of the
quick version does not repeat itself.
"""

import statistics
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from carehome_app.domain.outbreak.cases import NEEDS, STAFF_UNIT, Sign, Syndrome, Where
from carehome_app.domain.outbreak.clusters import RULES, Closing

WEEK = timedelta(days=7)
WHOLE_HOME = ""
NO_FLOOR = "-"

Ill = tuple[datetime, int]
"""A moment of falling ill, and who."""


@dataclass(frozen=True)
class Crossed:
    """A rule was crossed at a moment, with these people behind it."""

    rule: str
    syndrome: Syndrome
    unit: str
    at: datetime
    behind: frozenset[int]


@dataclass(frozen=True)
class Together:
    """A cluster: who fell ill when, which rules were crossed, and when it was signed off."""

    syndrome: Syndrome
    unit: str
    opened: datetime
    ill: frozenset[Ill]
    rules: frozenset[tuple[str, datetime]]
    closed: datetime | None


@dataclass(frozen=True)
class History:
    """All that is known of a home."""

    signs: tuple[Sign, ...]
    where: dict[int, list[tuple[datetime, Where]]]
    """Where everybody lived from when on, oldest first."""
    closings: tuple[Closing, ...]
    first: date

    def floors(self, subject: int, at: datetime) -> set[str]:
        """Return the floors of a person at a moment."""
        lived = [where for since, where in self.where[subject] if since <= at]
        there = (lived or [self.where[subject][0][1]])[-1]
        return {there.unit or NO_FLOOR, *there.also}

    def units(self) -> set[str]:
        """Return every floor, and those who belong to none."""
        places = [where for some in self.where.values() for _since, where in some]
        floors = {floor or NO_FLOOR for one in places for floor in (one.unit, *one.also)}
        return floors | {STAFF_UNIT}

    def ill(self, syndrome: Syndrome, unit: str) -> list[Ill]:
        """Return who newly fell ill while on a floor, or in the home, in order."""
        fell = [(at, one) for one in self.where for at in self.onsets(one, syndrome)]
        return sorted(
            (at, one) for at, one in fell if unit == WHOLE_HOME or unit in self.floors(one, at)
        )

    def on_one_floor(self, fell: Iterable[Ill]) -> bool:
        """Return whether some floor held all of them when each fell ill."""
        where = [self.floors(one, at) for at, one in fell]
        return any(all(floor in some for some in where) for floor in self.units())

    def onsets(self, subject: int, syndrome: Syndrome) -> list[datetime]:
        """Return when a person newly fell ill: again only after seven days without any sign."""
        own = sorted({one.at for one in self.signs if one.subject == subject})
        starts = [at for at in own if not any(timedelta(0) < at - other <= WEEK for other in own)]
        onsets = []
        ends = [*starts[1:], datetime.max.replace(tzinfo=UTC)]
        for start, after in zip(starts, ends, strict=False):
            for at in own:
                seen = {
                    symptom
                    for one in self.signs
                    if one.subject == subject and start <= one.at <= at
                    for symptom in one.symptoms
                }
                if start <= at < after and all(seen & wanted for wanted in NEEDS[syndrome]):
                    onsets.append(at)
                    break
        return onsets

    def counts_still(self, syndrome: Syndrome, unit: str, onset: datetime, at: datetime) -> bool:
        """Return whether no signed reason between an onset and a later moment ended it."""
        return not any(
            one.key == (syndrome, unit) and onset <= one.at < at for one in self.closings
        )


def counted(history: History) -> set[Crossed]:
    """Return every crossing of a count rule."""
    crossed = set()
    for rule in RULES:
        for unit in history.units() if rule.per_unit else {WHOLE_HOME}:
            ill = history.ill(rule.syndrome, unit)
            for moment in {at for at, _one in ill}:
                fell = [
                    (at, one)
                    for at, one in ill
                    if moment - rule.within <= at <= moment
                    and history.counts_still(rule.syndrome, unit, at, moment)
                ]
                behind = frozenset(one for _at, one in fell)
                spared = rule.apart and history.on_one_floor(fell)
                if len(behind) >= rule.at_least and not spared:
                    crossed.add(Crossed(rule.code, rule.syndrome, unit, moment, behind))
    return crossed


def unusual(history: History) -> set[Crossed]:
    """Return every first alarm of C1, C2 and C3 on a day, looked for after each new fever."""
    crossed: dict[tuple[date, str], Crossed] = {}
    ill = history.ill(Syndrome.FEVER, WHOLE_HOME)
    for place, (now, _one) in enumerate(ill):
        known = ill[: place + 1]
        today = now.date()
        behind = frozenset(
            one
            for at, one in known
            if at.date() == today and history.counts_still(Syndrome.FEVER, WHOLE_HOME, at, now)
        )
        for name in figures_above(history.first, known, today):
            if behind and (today, name) not in crossed:
                crossed[today, name] = Crossed(name, Syndrome.FEVER, WHOLE_HOME, now, behind)
    return set(crossed.values())


def figures_above(first: date, ill: list[Ill], day: date) -> list[str]:
    """Return which of the figures of a day are above their alarm."""
    second = [_distance(first, ill, day - timedelta(days=back), 2) for back in (0, 1, 2)]
    known = [one for one in second if one is not None]
    third = sum(one - 1 for one in known if one > 1) if len(known) == len(second) else 0
    c1 = _distance(first, ill, day, 0) or 0
    figures = (("ears.c1", c1, 3), ("ears.c2", second[0] or 0, 3), ("ears.c3", third, 2))
    return [name for name, value, limit in figures if value > limit]


def _distance(first: date, ill: list[Ill], day: date, gap: int) -> float | None:
    """Return by how many SDs a day differs from seven days that end `gap` days before it."""
    before = [day - timedelta(days=back) for back in range(gap + 1, gap + 8)]
    if before[-1] < first:
        return None
    usual = [sum(at.date() == one for at, _who in ill) for one in before]
    count = sum(at.date() == day for at, _who in ill)
    return (count - statistics.fmean(usual)) / max(statistics.stdev(usual), 0.5)


def put_together(history: History, crossed: Iterable[Crossed]) -> set[Together]:
    """Return the clusters, walking through time from one falling ill to the next."""
    found = set()
    every = list(crossed)
    for syndrome, unit in {(one.syndrome, one.unit) for one in every}:
        own = [one for one in every if (one.syndrome, one.unit) == (syndrome, unit)]
        ends = sorted(one.at for one in history.closings if one.key == (syndrome, unit))
        found |= set(_walk(history.ill(syndrome, unit), own, ends))
    return found


def _walk(ill: list[Ill], own: list[Crossed], ends: list[datetime]) -> list[Together]:
    made: list[Together] = []
    opened: datetime | None = None
    inside: set[Ill] = set()
    for moment in sorted({at for at, _one in ill}):
        if opened is not None:
            signed = any(opened <= end < moment for end in ends)
            if signed or moment - max(inside)[0] > WEEK:
                made.append(_finished(own, opened, inside, ends))
                opened, inside = None, set()
        behind = {person for one in own if one.at == moment for person in one.behind}
        if opened is None and behind:
            opened = moment
            for person in behind:
                inside.add(max(one for one in ill if one[1] == person and one[0] <= moment))
        if opened is not None:
            inside |= {one for one in ill if one[0] == moment}
    if opened is not None:
        made.append(_finished(own, opened, inside, ends))
    return made


def _finished(
    own: list[Crossed], opened: datetime, inside: set[Ill], ends: list[datetime]
) -> Together:
    last = max(at for at, _one in inside)
    signed = [end for end in ends if opened <= end <= last + WEEK]
    return Together(
        own[0].syndrome,
        own[0].unit,
        opened,
        frozenset(inside),
        frozenset((one.rule, one.at) for one in own if opened <= one.at <= last),
        min(signed, default=None),
    )
