"""Facts for the rules of the chronic measures, with every rule in use."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from carehome_app.domain.findings.judging import Earlier, Facts, judge
from carehome_app.domain.findings.limits import Limits, Override
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.measures.fields import Amount, Value
from carehome_app.domain.measures.measure import Measure

NOW = datetime(2026, 11, 22, 0, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)
ON = Limits(
    {rule.code: Override({}) for measure in CATALOGUE for rule in measure.rules if not rule.on}
)
"""Every rule is in use."""


def facts(values: dict[str, Value], **more: object) -> Facts:
    known = {"limits": ON, "day": TODAY, **more}
    return Facts(values=values, site="", taken_at=NOW, **known)  # type: ignore[arg-type]


def crossed(measure: Measure, values: dict[str, Value], **more: object) -> set[str]:
    return {hit.rule for one in judge(measure, facts(values, **more)) for hit in one.hits}


def read(field: str, text: str, unit: str) -> dict[str, Value]:
    return {field: Amount(Decimal(text), unit)}


HG, KPA = "mmHg", "kPa"
MMOL, MG = "mmol/L", "mg/dL"
S, D, P, V = "systolic", "diastolic", "pulse", "value"


def earlier(values: dict[str, Value], ago: timedelta, day: date | None = None) -> Earlier:
    at = NOW - ago
    return Earlier(values, "", at, at.strftime("%H:%M"), day or at.date())


def bp(upper: str, lower: str, position: str, unit: str = HG) -> dict[str, Value]:
    return {**read(S, upper, unit), **read(D, lower, unit), "position": position}


def kg(text: str) -> dict[str, Value]:
    return read(V, text, "kg")
