"""Round times that were changed at two desks, neither of which knew of the other's change.

The last change in merged order holds, whole: a mixture of both is what nobody ordered.
"""

from collections.abc import Sequence
from datetime import timedelta
from itertools import permutations
from typing import NamedTuple

from msgspec.structs import replace

from carehome_app.db.file.connection import Store
from carehome_app.db.journal import knowing
from carehome_app.db.journal.history import seldom
from carehome_app.domain.events import PlanStarted
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.rounds.plan import Plan


class Overtaken(NamedTuple):
    """A plan of the whole house, and the one of another desk that holds in its place."""

    plan: Plan
    by: Plan


def overtaken(store: Store, plans: Sequence[Plan]) -> list[Overtaken]:
    """Return the plans of the house that another desk overtook without knowing them."""
    house = [plan for plan in plans if not plan.person]
    pairs = [pair for pair in permutations(house, 2) if _contradict(*pair)]
    if not pairs:
        return []
    begun = {
        line.event.id: (line.recorded_at, line.ref)
        for line, _ref in seldom(store, {PlanStarted.kind})
        if line is not None and isinstance(line.event, PlanStarted)
    }
    return [
        Overtaken(plan, by)
        for plan, by in pairs
        if plan.id in begun
        and by.id in begun
        and begun[plan.id] < begun[by.id]
        and not _knew(store, begun[by.id][1], begun[plan.id][1])
    ]


def as_they_hold(store: Store, plans: Sequence[Plan]) -> list[Plan]:
    """Return the plans, each ending before another desk's that overtook it."""
    until = {plan.id: plan.until_day for plan in plans}
    for plan, by in overtaken(store, plans):
        last, known = by.from_day - timedelta(days=1), until[plan.id]
        until[plan.id] = last if known is None else min(known, last)
    return [
        plan if until[plan.id] == plan.until_day else replace(plan, until_day=until[plan.id])
        for plan in plans
    ]


def _contradict(plan: Plan, by: Plan) -> bool:
    """Return whether a plan still holds for the same people when another desk's begins.

    However soon that one ends: who ended it knew both, and said what holds from then on.
    """
    return (
        (plan.measure.code, plan.group) == (by.measure.code, by.group)
        and _station(plan) != _station(by)
        and plan.holds_on(max(plan.from_day, by.from_day))
    )


def _station(plan: Plan) -> int:
    from carehome_app.db.people import PER_STATION

    return plan.id // PER_STATION


def _knew(store: Store, ref: LineRef, other: LineRef) -> bool:
    """Return whether the desk that wrote a line knew another one then."""
    return other.number <= knowing.known_at(store, ref).get(other.station, 0)
