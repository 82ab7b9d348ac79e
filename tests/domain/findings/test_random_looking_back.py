"""Random histories: the rules that look back agree with a slow, plainly written second version."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.findings.judging import Earlier, Facts, judge
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE, WEIGHT
from carehome_app.domain.measures.fields import Amount, Value
from carehome_app.domain.measures.measure import Measure
from tests.domain.chronic.builders import ON
from tests.telling_examples import tells

NOW = datetime(2026, 11, 22, 2, 30, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Shanghai")
LIMITS = {
    "mmol/L": {"low": "3.9", "high": "13.9", "very": "16.7"},
    "mg/dL": {"low": "70", "high": "250", "very": "300"},
}

Pressure = tuple[int, int, str]
"""Upper, lower and position."""
History = list[tuple[int, Value]]
"""How many minutes ago, and what was read; any order."""


def day(minutes: int) -> date:
    return (NOW - timedelta(minutes=minutes)).astimezone(ZONE).date()


def judged(measure: Measure, field: str, now: Value, history: History) -> set[str]:
    earlier = [
        Earlier({field: value}, "", NOW - timedelta(minutes=ago), "", day(ago))
        for ago, value in sorted(history, key=lambda one: -one[0])
    ]
    facts = Facts(
        values={field: now}, site="", taken_at=NOW, earlier=earlier, limits=ON, day=day(0)
    )
    return {hit.rule for one in judge(measure, facts) for hit in one.hits}


def is_above(value: Value, line: str) -> bool:
    if isinstance(value, str):
        return value == "HI"
    return value.number > Decimal(LIMITS[value.unit][line])


def is_low(value: Value) -> bool:
    if isinstance(value, str):
        return value == "LO"
    return value.number < Decimal(LIMITS[value.unit]["low"])


def slow_glucose(now: Value, history: History) -> set[str]:
    found = set()
    in_a_day = [value for ago, value in history if ago <= 24 * 60]
    if is_above(now, "high") and sum(is_above(one, "high") for one in in_a_day) >= 1:
        found.add("glucose.high.again")
    days = {day(ago) for ago, value in [*history, (0, now)] if is_above(value, "very")}
    if is_above(now, "very") and day(0) - timedelta(days=1) in days:
        found.add("glucose.high.days")
    if history and is_low(now):
        last = min(history, key=lambda one: one[0])
        if last[0] <= 24 * 60 and is_low(last[1]):
            found.add("glucose.low.again")
    return found


numbers = st.one_of(
    st.sampled_from(["3.8", "3.9", "13.9", "14.0", "16.7", "16.8", "8.0"]).map(
        lambda text: Amount(Decimal(text), "mmol/L")
    ),
    st.sampled_from(["69", "70", "250", "251", "300", "301", "120"]).map(
        lambda text: Amount(Decimal(text), "mg/dL")
    ),
    st.sampled_from(["HI", "LO"]),
)
ages = st.one_of(
    st.integers(1, 4 * 24 * 60), st.integers(1, 1441), st.sampled_from([1439, 1440, 1441, 2880])
)
high = numbers.filter(lambda one: is_above(one, "high"))
high_before = st.lists(
    st.tuples(st.integers(1, 1440), high), min_size=1, max_size=3, unique_by=lambda one: one[0]
)
glucoses = st.lists(st.tuples(ages, numbers), max_size=8, unique_by=lambda one: one[0]) | st.lists(
    st.tuples(ages, numbers), min_size=4, max_size=9, unique_by=lambda one: one[0]
)


@given(numbers | high, glucoses | high_before)
def test_glucose(now: Value, history: History) -> None:
    looking = {"glucose.high.again", "glucose.high.days", "glucose.low.again"}
    assert judged(GLUCOSE, "value", now, history) & looking == slow_glucose(now, history)
    tells(bool(slow_glucose(now, history)))


def slow_loss(now: Decimal, history: list[tuple[int, Decimal]], ago: int, limit: str) -> bool:
    """Return whether so many per cent were lost against the nearest weight, the older of two.

    A weight that is nearer to 180 days than to 30 is none of 30 days ago, and the other way round.
    """
    other = {30: 180, 180: 30}[ago]
    own = [
        (days, kg)
        for days, kg in history
        if days and (abs(days - ago), ago) <= (abs(days - other), other)
    ]
    if not own:
        return False
    _days, old = min(own, key=lambda one: (abs(one[0] - ago), -one[0]))
    return (old - now) / old * 100 >= Decimal(limit)


weights = st.decimals("45", "70", places=1)
_ago = st.integers(0, 800) | st.sampled_from([1, 7, 8, 29, 30, 31, 104, 105, 106, 179, 180, 181])
weighings = st.lists(
    st.tuples(_ago, weights), max_size=12, unique_by=lambda one: one[0]
) | st.lists(st.tuples(_ago, weights), min_size=4, max_size=12, unique_by=lambda one: one[0])
heavy = st.lists(
    st.tuples(st.integers(20, 300), st.decimals("64", "75", places=1)),
    min_size=2,
    max_size=6,
    unique_by=lambda one: one[0],
)


@given(weights | st.decimals("45", "60", places=1), weighings | heavy)
def test_weight(now: Decimal, history: list[tuple[int, Decimal]]) -> None:
    kept: History = [(days * 24 * 60, Amount(kg, "kg")) for days, kg in history]
    expected = {
        f"weight.{ago}"
        for ago, limit in ((30, "5"), (180, "10"))
        if slow_loss(now, history, ago, limit)
    }
    week = [kg for days, kg in history if 1 <= days <= 7]
    if week and (max(week) - now) / max(week) * 100 >= 10:
        expected.add("weight.week")
    found = judged(WEIGHT, "value", Amount(now, "kg"), kept)
    tells(bool(expected))
    assert found - {"weight.90"} == expected


@given(st.integers(1, 3000))
def test_a_tenth_lost_is_noticed_whatever_the_day_of_the_weight_before(days: int) -> None:
    tells(days > 1)
    before: History = [(days * 24 * 60, Amount(Decimal("60.0"), "kg"))]
    assert judged(WEIGHT, "value", Amount(Decimal("54.0"), "kg"), before)


@given(st.integers(-23 * 60, 23 * 60))
def test_a_weight_is_so_many_days_old_as_the_calendar_says(minutes: int) -> None:
    """Thirty days less two hours are thirty days, and the sentence says thirty."""
    at = NOW - timedelta(days=30, minutes=minutes)
    tells(minutes % 60 != 0)
    local = at.astimezone(ZONE).date()
    then = Earlier({"value": Amount(Decimal("60.0"), "kg")}, "", at, "", local)
    facts = Facts(
        values={"value": Amount(Decimal("57.0"), "kg")},
        site="",
        taken_at=NOW,
        earlier=[then],
        limits=ON,
        day=day(0),
    )
    hits = [hit for one in judge(WEIGHT, facts) for hit in one.hits if hit.rule == "weight.30"]
    assert [hit.numbers["days"] for hit in hits] == [str((day(0) - local).days)]


positions = st.sampled_from(["lying", "sitting", "standing_1", "standing_3", ""])
pressures = st.tuples(st.integers(80, 170), st.integers(50, 79), positions)


def read(one: Pressure) -> dict[str, Value]:
    upper, lower, position = one
    values: dict[str, Value] = {
        "systolic": Amount(Decimal(upper), "mmHg"),
        "diastolic": Amount(Decimal(lower), "mmHg"),
    }
    return {**values, "position": position} if position else values


def slow_standing(now: Pressure, history: list[tuple[int, Pressure]]) -> set[str]:
    upper, lower, position = now
    if not position.startswith("standing"):
        return set()
    found = {"bp.stand.low"} if upper < 90 else set()
    near = [one for ago, one in sorted(history) if ago <= 15]
    resting = [one for one in near if one[2] in ("lying", "sitting")]
    if not resting:
        return found
    before_upper, before_lower, where = resting[0]
    high = where == "lying" and (before_upper >= 140 or before_lower >= 90)
    if before_upper - upper >= (30 if high else 20):
        found.add("bp.stand.high" if high else "bp.stand.systolic")
    if before_lower - lower >= 10:
        found.add("bp.stand.diastolic")
    if where == "sitting" and before_upper - upper >= 15:
        found.add("bp.stand.sitting.systolic")
    if where == "sitting" and before_lower - lower >= 7:
        found.add("bp.stand.sitting.diastolic")
    if upper - before_upper >= 20 and upper >= 140:
        found.add("bp.stand.rise")
    return found


before_it = st.lists(
    st.tuples(st.integers(1, 20), pressures), max_size=4, unique_by=lambda one: one[0]
)
rising = st.tuples(
    st.tuples(st.integers(80, 140), st.integers(50, 79), st.sampled_from(["standing_1"])),
    st.tuples(st.integers(14, 45), st.integers(0, 20), st.sampled_from(["lying", "sitting"])),
    st.integers(1, 16),
    before_it,
).map(
    lambda told: (
        told[0],
        [
            (told[2], (told[0][0] + told[1][0], told[0][1] + told[1][1], told[1][2])),
            *(one for one in told[3] if one[0] != told[2]),
        ],
    )
)
"""Somebody stands up and has less than lying or sitting some minutes before."""


@given(st.tuples(pressures, before_it) | rising | rising)
def test_standing(told: tuple[Pressure, list[tuple[int, Pressure]]]) -> None:
    now, history = told
    earlier = [
        Earlier(read(one), "", NOW - timedelta(minutes=ago), "", day(ago))
        for ago, one in sorted(history, key=lambda one: -one[0])
    ]
    facts = Facts(values=read(now), site="", taken_at=NOW, earlier=earlier, limits=ON, day=day(0))
    found = {hit.rule for one in judge(BLOOD_PRESSURE, facts) for hit in one.hits}
    assert {code for code in found if ".stand." in code} == slow_standing(now, history)
    tells(bool(slow_standing(now, history)))
