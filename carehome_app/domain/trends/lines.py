"""The lines and bands a panel shows, in the unit it is drawn in."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from carehome_app.domain.findings.limits import Limits
from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.measures.measure import Beyond, Grammar, Judge, Measure, Rule, Source
from carehome_app.domain.trends.series import Band, Line, Point
from carehome_app.i18n import QT_TRANSLATE_NOOP

# Numbers in another unit, to lay them beside others: never kept, never judged.
#
# Factors: clinical reference, sections 1.4, 2.4 and 3.1.

MG_BY_MMOL: Final = Decimal("18.0156")
KPA_BY_MMHG: Final = Decimal("0.133322")

_CONVERSIONS: Final[dict[tuple[str, str], Callable[[Decimal], Decimal]]] = {
    ("mmol/L", "mg/dL"): lambda number: number * MG_BY_MMOL,
    ("mg/dL", "mmol/L"): lambda number: number / MG_BY_MMOL,
    ("mmHg", "kPa"): lambda number: number * KPA_BY_MMHG,
    ("kPa", "mmHg"): lambda number: number / KPA_BY_MMHG,
    ("°C", "°F"): lambda number: number * 9 / 5 + 32,
    ("°F", "°C"): lambda number: (number - 32) * 5 / 9,
}


def converted(amount: Amount, unit: str) -> Decimal | None:
    """Return the number in another unit, not rounded; None when there is no way between them."""
    if amount.unit == unit:
        return amount.number
    convert = _CONVERSIONS.get((amount.unit, unit))
    return None if convert is None else convert(amount.number)


# The lines and bands a panel shows: what the rules judge by, the home's and the person's own.

HOME_LINE: Final = QT_TRANSLATE_NOOP("Panels", "{sign}{number} {rule}")
PERSONAL_LINE: Final = QT_TRANSLATE_NOOP("Panels", "{sign}{number} personal: {rule}")
OWN_LINE: Final = QT_TRANSLATE_NOOP("Panels", "{sign}{number} own normal")
TARGET: Final = QT_TRANSLATE_NOOP("Panels", "target {low}–{high}")
PRESSURE_LINE: Final = QT_TRANSLATE_NOOP("Panels", "{sign}{number} target at this age")
SIGNS: Final = {Beyond.ABOVE: ">", Beyond.FROM: "≥", Beyond.BELOW: "<", Beyond.DOWN_TO: "≤"}
_UPPER: Final = (Beyond.ABOVE, Beyond.FROM)

GLUCOSE_TARGET: Final = {"mmol/L": (3.9, 10.0), "mg/dL": (70.0, 180.0)}
GLUCOSE_SOURCE: Final = Source(
    QT_TRANSLATE_NOOP("Sources", "consensus target band (Battelino 2019), as share of readings")
)
PRESSURE_TARGETS: Final = ((80, (150.0, 90.0)), (0, (140.0, 90.0)))
"""Below these, from this age on: 2018 and 2024 guidelines (clinical reference, section 2.2)."""


class Basis(NamedTuple):
    """What the lines of one panel depend on; `own` is the own normal."""

    unit: str
    site: str
    own: float | None
    age: int | None = None


def lines(
    measure: Measure, limits: Limits, personal: Mapping[str, Mapping[str, Decimal]], basis: Basis
) -> tuple[Line, ...]:
    """Return every line the rules judge this person by; a personal one replaces the home's."""
    found = [
        line
        for rule in measure.rules
        if (not rule.sites or basis.site in rule.sites) and rule.is_for(basis.age)
        for line in _of_rule(rule, limits, personal.get(rule.code), basis)
    ]
    return tuple(_distinct([*found, *_pressure(measure, basis, found)]))


def target(measure: Measure, unit: str) -> Band | None:
    """Return the target band of a measure, or None."""
    if measure.grammar is not Grammar.GLUCOSE or unit not in GLUCOSE_TARGET:
        return None
    low, high = GLUCOSE_TARGET[unit]
    return Band(low, high, TARGET.with_(low=f"{low:g}", high=f"{high:g}"))


def is_inside(measure: Measure, point: Point, band: Band) -> bool:
    """Return whether a reading lies in the target, compared in the unit that was read.

    70 mg/dL is in it, though it lies at 3.89 on a panel in mmol/L.
    """
    amount = point.read.get(measure.main.key)
    own = None if amount is None else target(measure, amount.unit)
    if amount is None or own is None:
        return band.low <= point.main <= band.high
    return own.low <= float(amount.number) <= own.high


def _of_rule(
    rule: Rule, limits: Limits, personal: Mapping[str, Decimal] | None, basis: Basis
) -> Iterator[Line]:
    threshold = personal if personal is not None else limits.threshold(rule)
    number = threshold.get(basis.unit)
    if number is None or (personal is None and not limits.is_on(rule)):
        return
    upper = rule.beyond in _UPPER
    if rule.judge is Judge.OFF_BASELINE:
        if basis.own is not None:
            at = round(basis.own + float(number if upper else -number), 2)
            text = OWN_LINE.with_(sign=SIGNS[rule.beyond], number=f"{at:g}")
            yield Line(at, text, upper, rule.severity, personal=True, field=rule.field)
        return
    if rule.judge not in (Judge.BEYOND, Judge.BEYOND_WITHOUT_BASELINE) or not (
        rule.drawn or personal is not None
    ):
        return
    if rule.judge is Judge.BEYOND_WITHOUT_BASELINE and basis.own is not None:
        return
    text = PERSONAL_LINE if personal is not None else HOME_LINE
    label = text.with_(sign=SIGNS[rule.beyond], number=f"{number:g}", rule=rule.label)
    yield Line(float(number), label, upper, rule.severity, personal is not None, rule.field)


def _pressure(measure: Measure, basis: Basis, found: Iterable[Line]) -> Iterator[Line]:
    """Yield the blood pressure target of the person's age where nothing personal is set."""
    keys = [one.key for one in measure.fields][:2]
    if measure.grammar is not Grammar.PRESSURE or any(one.personal for one in found):
        return
    age = basis.age if basis.age is not None else 0
    numbers = next(numbers for least, numbers in PRESSURE_TARGETS if age >= least)
    severity = min((one.severity for one in found), default=None)
    if severity is not None:
        for key, number in zip(keys, numbers, strict=False):
            label = PRESSURE_LINE.with_(sign="<", number=f"{number:g}")
            yield Line(number, label, upper=True, severity=severity, field=key)


def _distinct(found: Iterable[Line]) -> Iterator[Line]:
    seen: set[tuple[float, bool, str]] = set()
    for line in found:
        key = (line.number, line.upper, line.field)
        if key not in seen:
            seen.add(key)
            yield line
