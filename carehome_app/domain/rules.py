"""Judge a reading by the rules of its measure. Pure: the same facts give the same hits."""

from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.baseline import Baseline
from carehome_app.domain.fields import Amount, Values
from carehome_app.domain.findings import Hit
from carehome_app.domain.limits import Limits
from carehome_app.domain.measures import Beyond, Family, Judge, Measure, Rule, Severity


class Earlier(NamedTuple):
    """An earlier reading of the same person; `clock` is its time as the home shows it."""

    values: Values
    site: str
    taken_at: datetime
    clock: str


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """All that the rules may look at when one reading is judged."""

    values: Values
    site: str
    taken_at: datetime
    earlier: Sequence[Earlier] = ()
    baseline: Baseline | None = None
    limits: Limits = msgspec.field(default_factory=Limits)


class Judged(NamedTuple):
    """What one family of rules says: the severest crossing and every rule behind it."""

    family: Family
    severity: Severity
    hits: tuple[Hit, ...]


def judge(measure: Measure, facts: Facts) -> tuple[Judged, ...]:
    """Return one judgement for each family that was crossed, or none at all."""
    judged = []
    for family in measure.families:
        crossed = [
            (rule, hit)
            for rule in measure.rules
            if rule.family == family.code and (hit := _hit(rule, facts)) is not None
        ]
        if crossed:
            severity = max(rule.severity for rule, _hit in crossed)
            judged.append(Judged(family, severity, tuple(hit for _rule, hit in crossed)))
    return tuple(judged)


def _hit(rule: Rule, facts: Facts) -> Hit | None:
    amount = facts.values.get(rule.field)
    if not isinstance(amount, Amount) or not facts.limits.is_on(rule):
        return None
    if rule.sites and facts.site not in rule.sites:
        return None
    limit = facts.limits.threshold(rule).get(amount.unit)
    if limit is None:
        return None
    numbers = _JUDGES[rule.judge](rule, facts, amount, limit)
    if numbers is None:
        return None
    return Hit(rule.code, rule.version, {"value": str(amount), "limit": str(limit), **numbers})


_Numbers = dict[str, str] | None


def _beyond(rule: Rule, _facts: Facts, amount: Amount, limit: Decimal) -> _Numbers:
    return {} if rule.beyond.crossed(amount.number, limit) else None


def _beyond_again(rule: Rule, facts: Facts, amount: Amount, limit: Decimal) -> _Numbers:
    if not rule.beyond.crossed(amount.number, limit):
        return None
    for earlier in facts.earlier:
        value = earlier.values.get(rule.field)
        apart = facts.taken_at - earlier.taken_at
        if (
            isinstance(value, Amount)
            and rule.gap <= apart <= rule.within
            and (not rule.sites or earlier.site in rule.sites)
            and _crosses(rule, facts.limits, value)
        ):
            return {"earlier": str(value), "earlier_at": earlier.clock}
    return None


def _crosses(rule: Rule, limits: Limits, value: Amount) -> bool:
    limit = limits.threshold(rule).get(value.unit)
    return limit is not None and rule.beyond.crossed(value.number, limit)


def _off_baseline(rule: Rule, facts: Facts, amount: Amount, limit: Decimal) -> _Numbers:
    own = facts.baseline
    if own is None or own.amount.unit != amount.unit:
        return None
    difference = amount.number - own.amount.number
    if rule.beyond in (Beyond.BELOW, Beyond.DOWN_TO):
        off, crossed = -difference, -difference > limit
    else:
        off, crossed = difference, difference > limit
    if not crossed:
        return None
    return {
        "baseline": plain(own.amount.number),
        "difference": plain(off),
        "count": str(own.count),
    }


def _beyond_without_baseline(rule: Rule, facts: Facts, amount: Amount, limit: Decimal) -> _Numbers:
    return None if facts.baseline is not None else _beyond(rule, facts, amount, limit)


_JUDGES: Final[dict[Judge, Callable[[Rule, Facts, Amount, Decimal], _Numbers]]] = {
    Judge.BEYOND: _beyond,
    Judge.BEYOND_AGAIN: _beyond_again,
    Judge.OFF_BASELINE: _off_baseline,
    Judge.BEYOND_WITHOUT_BASELINE: _beyond_without_baseline,
}


def plain(number: Decimal) -> str:
    """Return a number with one decimal, or two when it has them: `36.4`, `36.15`."""
    one = number.quantize(Decimal("0.1"))
    return str(one) if one == number else str(number.normalize())
