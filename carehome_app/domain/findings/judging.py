"""Judge a reading by the rules of its measure. Pure: the same facts give the same hits."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.findings import orthostatic
from carehome_app.domain.findings.baseline import Baseline
from carehome_app.domain.findings.episodes import Hit
from carehome_app.domain.findings.limits import Limits
from carehome_app.domain.measures.fields import TICKED, Amount, Value, Values
from carehome_app.domain.measures.measure import Measure, shown
from carehome_app.domain.measures.rule import Beyond, Family, Judge, Rule, Severity, Threshold

HIGHEST: Final = "HI"
LOWEST: Final = "LO"
"""What a meter reads beyond its range: past every line on that side."""
_UPPER: Final = (Beyond.ABOVE, Beyond.FROM)
_HUNDRED: Final = Decimal(100)


class Earlier(NamedTuple):
    """An earlier reading of the same person; `clock` is its time as the home shows it."""

    values: Values
    site: str
    taken_at: datetime
    clock: str
    day: date | None = None
    """The home's day it was taken on."""


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """All that the rules may look at when one reading is judged; `earlier` is oldest first."""

    values: Values
    site: str
    taken_at: datetime
    earlier: Sequence[Earlier] = ()
    baseline: Baseline | None = None
    limits: Limits = msgspec.field(default_factory=Limits)
    day: date | None = None
    age: int | None = None


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
            if rule.family == family.code and (hit := _hit(measure, rule, facts)) is not None
        ]
        if crossed:
            # What crosses the highest line crosses those below it: one finding, each a reason.
            severity = max(rule.severity for rule, _hit in crossed)
            judged.append(Judged(family, severity, tuple(hit for _rule, hit in crossed)))
    return tuple(judged)


def look_back(measure: Measure) -> timedelta:
    """Return how far back the rules of a measure look; zero when none does."""
    return max((rule.within for rule in measure.rules), default=timedelta(0))


def answers(measure: Measure, family: str, values: Values) -> bool:
    """Return whether a reading can say that all is well with a family.

    A blood pressure without pulse says nothing of the pulse, a sitting one nothing of standing.
    """
    return any(
        rule.field in values
        for rule in measure.rules
        if rule.family == family
        and (not rule.judge.when_standing or orthostatic.is_standing(values))
    )


class Pair(NamedTuple):
    """What a standing test must consist of to answer a family of rules."""

    fields: tuple[str, ...]
    within: timedelta


def pair(measure: Measure, family: str) -> Pair | None:
    """Return what two readings a family compares; None when one reading alone can answer it."""
    rules = [one for one in measure.rules if one.family == family]
    if not rules or not all(one.judge.when_standing for one in rules):
        return None
    fields = dict.fromkeys(one.field for one in rules if one.within)
    return Pair(tuple(fields), max(one.within for one in rules))


def _hit(measure: Measure, rule: Rule, facts: Facts) -> Hit | None:
    value = facts.values.get(rule.field)
    if value is None or (rule.sites and facts.site not in rule.sites):
        return None
    if not facts.limits.is_on(rule) or not rule.is_for(facts.age):
        return None
    if facts.values.get(rule.unless) == TICKED:
        return None
    if rule.judge is Judge.WORD:
        numbers = {"value": shown(measure, facts.values)} if value in rule.words else None
    else:
        numbers = _JUDGES[rule.judge](rule, facts, value)
    if numbers is None:
        return None
    known = {"value": str(value), "limit": str(_limit(rule, facts.limits, value)), **numbers}
    return Hit(rule.code, rule.version, {**known, **_whose(rule, facts.limits, value)})


def _whose(rule: Rule, limits: Limits, value: Value) -> dict[str, str]:
    """Return who decided a personal line and until when it holds; nothing for the home's.

    A personal line says nothing of a reading in a unit it does not name.
    """
    own = limits.personal.get(rule.code)
    if own is not None and isinstance(value, Amount) and not _is_in(own.threshold, rule, value):
        return {}
    if own is None and rule.code in limits.expired:
        return {"personal_expired": limits.expired[rule.code]}
    return {} if own is None else {"personal_by": own.by, "personal_until": own.until}


def _is_in(threshold: Threshold, rule: Rule, value: Amount) -> bool:
    """Return whether a line speaks of the unit that was read; a share (%) does of any."""
    return not threshold or bool(rule.scales) or value.unit in threshold


_Numbers = dict[str, str] | None


def _limit(rule: Rule, limits: Limits, value: Value) -> Decimal | None:
    """Return the limit in the unit that was read; a meter's word has the first unit's."""
    threshold = limits.threshold(rule)
    unit = value.unit if isinstance(value, Amount) else ""
    return threshold.get(unit, next(iter(threshold.values()), None) if not unit else None)


def _crosses(rule: Rule, limits: Limits, value: Value | None) -> bool:
    if isinstance(value, Amount):
        limit = limits.threshold(rule).get(value.unit)
        return limit is not None and rule.beyond.crossed(value.number, limit)
    return value == (HIGHEST if rule.beyond in _UPPER else LOWEST)


def _beyond(rule: Rule, facts: Facts, value: Value) -> _Numbers:
    return {} if _crosses(rule, facts.limits, value) else None


def _beyond_again(rule: Rule, facts: Facts, value: Value) -> _Numbers:
    if not _crosses(rule, facts.limits, value):
        return None
    for earlier in facts.earlier:
        if _counts(rule, facts, earlier) and _crosses(
            rule, facts.limits, earlier.values.get(rule.field)
        ):
            return _named(rule, earlier)
    return None


def _in_a_row(rule: Rule, facts: Facts, value: Value) -> _Numbers:
    """Only the reading just before counts: one good value between two low ones breaks the row."""
    before = [one for one in facts.earlier if rule.field in one.values]
    if not before or not _counts(rule, facts, before[-1]):
        return None
    crossed = _crosses(rule, facts.limits, before[-1].values[rule.field])
    return _named(rule, before[-1]) if crossed and _beyond(rule, facts, value) == {} else None


def _days_in_a_row(rule: Rule, facts: Facts, value: Value) -> _Numbers:
    if facts.day is None or not _crosses(rule, facts.limits, value):
        return None
    yesterday = facts.day - timedelta(days=1)
    for earlier in facts.earlier:
        if earlier.day == yesterday and _crosses(
            rule, facts.limits, earlier.values.get(rule.field)
        ):
            return _dated(rule, earlier)
    return None


def _loss(rule: Rule, facts: Facts, value: Value) -> _Numbers:
    """Compare with the weight of the day nearest so long ago.

    Of two days as near the older one, and of one day the last weight. Days are the home's own.
    """
    candidates = _in_days(rule, facts)
    if not candidates:
        return None
    nearest = min(
        candidates, key=lambda one: (abs(one.days - rule.ago.days), -one.days, -one.place)
    )
    return _lost(rule, facts, value, nearest)


def _sudden_loss(rule: Rule, facts: Facts, value: Value) -> _Numbers:
    """Compare with the highest weight of these days."""
    candidates = _in_days(rule, facts)
    if not candidates:
        return None
    return _lost(
        rule, facts, value, max(candidates, key=lambda one: (one.amount.number, one.place))
    )


class _Then(NamedTuple):
    """An earlier amount, how many days of the calendar before, and where it stands."""

    amount: Amount
    days: int
    place: int


def _in_days(rule: Rule, facts: Facts) -> list[_Then]:
    found = []
    for place, one in enumerate(facts.earlier):
        amount = one.values.get(rule.field)
        if isinstance(amount, Amount):
            apart = facts.taken_at - one.taken_at
            if facts.day is not None and one.day is not None:
                apart = facts.day - one.day
            if rule.gap.days <= apart.days <= rule.within.days:
                found.append(_Then(amount, apart.days, place))
    return found


def _lost(rule: Rule, facts: Facts, value: Value, then: _Then) -> _Numbers:
    limit = facts.limits.threshold(rule).get("%")
    if limit is None or not isinstance(value, Amount) or then.amount.unit != value.unit:
        return None
    # Multiplied and not divided: exactly 5 % is 5 %, whatever the weight.
    lost = (then.amount.number - value.number) * _HUNDRED
    if not rule.beyond.crossed(lost, limit * then.amount.number):
        return None
    return {
        **_dated(rule, facts.earlier[then.place]),
        "limit": str(limit),
        "difference": plain((lost / then.amount.number).quantize(Decimal("0.1"))),
        "days": str(then.days),
        "ago": str(rule.ago.days),
    }


def _standing(rule: Rule, facts: Facts, value: Value) -> _Numbers:
    return _beyond(rule, facts, value) if orthostatic.is_standing(facts.values) else None


def _on_standing(rule: Rule, facts: Facts, value: Value) -> _Numbers:
    """Compare a standing reading with the last resting one of the same set."""
    near = [one for one in facts.earlier if _counts(rule, facts, one)]
    place = orthostatic.before_standing(near)
    if place is None or not orthostatic.is_standing(facts.values):
        return None
    changed = orthostatic.change(near[place].values, facts.values, rule.field)
    if changed is None or not _right_start(rule, near[place].values, value):
        return None
    # `lower` says how far it fell: a rise is a fall below zero.
    rises = rule.judge is Judge.RISE_ON_STANDING
    amount = -changed.lower if rises else changed.lower
    limit = facts.limits.threshold(rule).get(changed.unit)
    if limit is None or not rule.beyond.crossed(amount, limit):
        return None
    return {**_named(rule, near[place]), "difference": str(amount)}


def _right_start(rule: Rule, resting: Values, value: Value) -> bool:
    """Return whether a rule speaks of this set: some only of high lying or standing pressures."""
    if rule.judge is Judge.RISE_ON_STANDING:
        return isinstance(value, Amount) and value.number >= orthostatic.RISEN[value.unit]
    if rule.judge is Judge.FALL_FROM_SITTING:
        return resting.get(orthostatic.POSITION) == "sitting"
    high = orthostatic.is_high_lying(resting) and rule.field == "systolic"
    return high is (rule.judge is Judge.FALL_FROM_HIGH)


def _off_baseline(rule: Rule, facts: Facts, value: Value) -> _Numbers:
    own = facts.baseline
    if own is None or not isinstance(value, Amount) or own.amount.unit != value.unit:
        return None
    limit = facts.limits.threshold(rule).get(value.unit)
    difference = value.number - own.amount.number
    off = difference if rule.beyond in _UPPER else -difference
    if limit is None or off <= limit:
        return None
    return {
        "baseline": plain(own.amount.number),
        "difference": plain(off),
        "count": str(own.count),
    }


def _beyond_without_baseline(rule: Rule, facts: Facts, value: Value) -> _Numbers:
    return None if facts.baseline is not None else _beyond(rule, facts, value)


def _counts(rule: Rule, facts: Facts, earlier: Earlier) -> bool:
    """Return whether an earlier reading lies where the rule looks, at one of its sites."""
    apart = facts.taken_at - earlier.taken_at
    return rule.gap <= apart <= rule.within and (not rule.sites or earlier.site in rule.sites)


def _named(rule: Rule, earlier: Earlier) -> dict[str, str]:
    return {"earlier": str(earlier.values[rule.field]), "earlier_at": earlier.clock}


def _dated(rule: Rule, earlier: Earlier) -> dict[str, str]:
    day = earlier.clock if earlier.day is None else earlier.day.isoformat()
    return {"earlier": str(earlier.values[rule.field]), "earlier_on": day}


_JUDGES: Final[dict[Judge, Callable[[Rule, Facts, Value], _Numbers]]] = {
    Judge.BEYOND: _beyond,
    Judge.BEYOND_AGAIN: _beyond_again,
    Judge.OFF_BASELINE: _off_baseline,
    Judge.BEYOND_WITHOUT_BASELINE: _beyond_without_baseline,
    Judge.IN_A_ROW: _in_a_row,
    Judge.DAYS_IN_A_ROW: _days_in_a_row,
    Judge.LOSS: _loss,
    Judge.SUDDEN_LOSS: _sudden_loss,
    Judge.STANDING: _standing,
    Judge.FALL_ON_STANDING: _on_standing,
    Judge.FALL_FROM_HIGH: _on_standing,
    Judge.FALL_FROM_SITTING: _on_standing,
    Judge.RISE_ON_STANDING: _on_standing,
}


def plain(number: Decimal) -> str:
    """Return a number with one decimal, or two when it has them: `36.4`, `36.15`."""
    one = number.quantize(Decimal("0.1"))
    return str(one) if one == number else str(number.normalize())
