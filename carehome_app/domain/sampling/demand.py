"""What plans of tests will use, known before anybody is sampled: tubes, swabs and kits a day."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Final

from carehome_app.domain.people import Group
from carehome_app.domain.sampling.plans import Rhythm, SamplingPlan, is_meant
from carehome_app.domain.sampling.pools import tubes_by_group
from carehome_app.domain.sampling.round import Method

TUBE_ITEM: Final = "tube"
SWAB_ITEM: Final = "swab"
KIT_ITEM: Final = "antigen"
"""What a round uses, as supplies know it by name."""
_A_DAY: Final = {
    Rhythm.DAILY: Fraction(1),
    Rhythm.OTHER_DAYS: Fraction(1, 2),
    Rhythm.TWICE_A_WEEK: Fraction(2, 7),
    Rhythm.WEEKLY: Fraction(1, 7),
    Rhythm.FORTNIGHT: Fraction(1, 14),
    Rhythm.MONTHLY: Fraction(12, 365),
}
"""How many rounds a rhythm asks for a day, over a long time."""


def used_a_day(
    plans: Iterable[SamplingPlan], day: date, people: Mapping[Group, Mapping[str, int]]
) -> dict[str, Fraction]:
    """Return how many tubes, swabs and kits the plans in force on a day use each day.

    `people` says of residents and of staff how many are in each contact group: no tube is mixed.
    """
    found: dict[str, Fraction] = defaultdict(Fraction)
    for plan in plans:
        if day < plan.first or (plan.last is not None and day > plan.last):
            continue
        meant = Counter[str]()
        for group, places in people.items():
            if is_meant(plan.who, group):
                meant.update(places)
        for item, count in _of_a_round(plan, meant).items():
            found[item] += count * _A_DAY[plan.rhythm]
    return dict(found)


def _of_a_round(plan: SamplingPlan, meant: Mapping[str, int]) -> Mapping[str, int]:
    """Return what one round of a plan uses; a vaccination or a check-up uses nothing of this."""
    everybody = sum(meant.values())
    match plan.method:
        case Method.ANTIGEN:
            return {KIT_ITEM: everybody}
        case Method.SINGLE:
            return {SWAB_ITEM: everybody, TUBE_ITEM: everybody}
        case Method.POOL:
            return {SWAB_ITEM: everybody, TUBE_ITEM: tubes_by_group(meant, plan.capacity)}
        case _:
            return {}
