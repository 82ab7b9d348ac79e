"""Children are judged by lines made for children, adults by those for adults, nobody by both."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from carehome_app.domain.findings.judging import judge
from carehome_app.domain.measures import children
from carehome_app.domain.measures.catalogue import (
    BLOOD_PRESSURE,
    CATALOGUE,
    OXYGEN_SATURATION,
    PULSE,
    RESPIRATION,
    TEMPERATURE,
    WEIGHT,
    by_code,
)
from carehome_app.domain.measures.fields import NumberField, Scale, Younger
from carehome_app.domain.measures.rule import Judge
from carehome_app.domain.typed.reading import Question, Refused
from tests.builders import Home
from tests.domain.chronic.builders import HG, P, V, bp, crossed, facts, kg, read
from tests.telling_examples import tells

AGES = st.integers(0, 110)
NAMED_BY_AGE = ("bp.", "pulse.", "breaths.", "oxygen.", "weight.")


def test_a_healthy_child_of_three_raises_nothing() -> None:
    assert (
        crossed(BLOOD_PRESSURE, {**bp("88", "50", ""), **read(P, "118", "/min")}, age=3) == set()
    )
    assert crossed(RESPIRATION, read(V, "26", "/min"), age=3) == set()
    assert crossed(RESPIRATION, read(V, "26", "/min"), age=70)


@pytest.mark.parametrize("band", children.BANDS)
def test_a_child_is_noticed_outside_what_is_normal_at_its_age(band: children.Band) -> None:
    for age in (band.first, band.below - 1):
        for measure, field, (low, high) in (
            (PULSE, P, band.pulse),
            (RESPIRATION, V, band.breaths),
        ):
            seen = {
                n: crossed(measure, read(field, str(n), "/min"), age=age)
                for n in (low - 1, low, high, high + 1)
            }
            assert [bool(seen[n]) for n in (low - 1, low, high, high + 1)] == [1, 0, 0, 1]


@pytest.mark.parametrize("line", children.LOWEST_SYSTOLIC)
def test_a_childs_pressure_is_low_below_the_line_of_its_age(
    line: tuple[int, int, str, str],
) -> None:
    first, below, mmhg, _kpa = line
    for age in (first, below - 1):
        assert crossed(BLOOD_PRESSURE, bp(mmhg, "40", ""), age=age) == set()
        assert crossed(BLOOD_PRESSURE, bp(str(int(mmhg) - 1), "40", ""), age=age)
        assert age < 1 or age >= 10 or int(mmhg) == 70 + 2 * first


def test_what_is_normal_in_a_child_is_what_the_reference_says() -> None:
    """Clinical reference, children: the table of PALS; kilopascals are rounded to one decimal."""
    assert [tuple(band) for band in children.BANDS] == [
        (0, 1, (100, 190), (30, 53)),
        (1, 3, (98, 140), (22, 37)),
        (3, 6, (80, 120), (20, 28)),
        (6, 12, (75, 118), (18, 25)),
        (12, 16, (60, 100), (12, 20)),
    ]
    for first, below, mmhg, kpa in children.LOWEST_SYSTOLIC:
        assert below == (first + 1 if first < 10 else 18)
        assert int(mmhg) == min(70 + 2 * first, 90)
        assert kpa == f"{int(mmhg) * 0.133322:.1f}"


@pytest.mark.parametrize(
    ("age", "low", "high"),
    [(0, "25.0", "110.0"), (5, "40.0", "150.0"), (6, "60.0", "200.0"), (11, "60.0", "200.0"),
     (12, "70.0", "220.0"), (17, "70.0", "220.0"), (18, "80.0", "220.0")],
)  # fmt: skip
def test_how_tall_somebody_of_an_age_can_be(age: int, low: str, high: str) -> None:
    (field,) = by_code("height").fields
    assert isinstance(field, NumberField)
    assert field.scales[0].at_age(age).plausible == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("age", "possible", "usual"),
    [(0, "0.5 20.0", "2.0 12.0"), (1, "2.0 60.0", "6.0 30.0"), (5, "2.0 60.0", "6.0 30.0"),
     (6, "5.0 150.0", "14.0 60.0"), (11, "5.0 150.0", "14.0 60.0"),
     (12, "8.0 250.0", "25.0 100.0"), (17, "8.0 250.0", "25.0 100.0"),
     (18, "20.0 250.0", "35.0 120.0")],
)  # fmt: skip
def test_how_heavy_somebody_of_an_age_can_be_and_usually_is(
    age: int, possible: str, usual: str
) -> None:
    field = WEIGHT.fields[0]
    assert isinstance(field, NumberField)
    then = field.scales[0].at_age(age)
    assert then.plausible == tuple(map(Decimal, possible.split()))
    assert then.expected == tuple(map(Decimal, usual.split()))


def test_who_is_of_an_unknown_age_may_be_a_grown_up_or_a_child() -> None:
    ends = (Decimal(30), Decimal(90))
    child = Younger(6, (Decimal(40), Decimal(60)), ends)
    scale = Scale("kg", "kg", 1, ends, ends, younger=(child,))
    assert scale.at_age(None).plausible == ends


@given(AGES)
def test_no_line_of_one_age_meets_another_of_the_same_number(age: int) -> None:
    """Of each age there is one lowest line for a pulse, a breath and a saturation: no gap."""
    tells(age > 0)
    for measure, field in (
        (PULSE, "pulse"),
        (RESPIRATION, "value"),
        (OXYGEN_SATURATION, "value"),
        (BLOOD_PRESSURE, "systolic"),
    ):
        own = [
            one
            for one in measure.rules
            if one.is_for(age) and one.field == field and one.judge is Judge.BEYOND and one.on
        ]
        assert own
        assert len({one.ages[0] < 16 for one in own if one.ages[1] <= 18 or age >= 16}) == 1


@given(AGES, st.integers(5, 60), st.integers(60, 250))
def test_nobody_under_16_is_judged_by_news2_nor_under_18_by_a_line_for_adults(
    age: int, breaths: int, beats: int
) -> None:
    hits = crossed(RESPIRATION, read(V, str(breaths), "/min"), age=age)
    hits |= crossed(
        BLOOD_PRESSURE, {**bp("150", "95", ""), **read(P, str(beats), "/min")}, age=age
    )
    tells(bool(hits))
    child = {one for one in hits if ".child" in one}
    assert not (age < 16 and hits - child)
    assert not (age >= 18 and child)


@pytest.mark.parametrize("age", [0, 1, 17, 18, 110])
def test_a_fever_is_one_at_every_age(age: int) -> None:
    warm = replace(facts(read(V, "38.5", "°C"), age=age), site="axilla")
    assert [one.family.code for one in judge(TEMPERATURE, warm)] == ["fever"]


def test_an_unknown_age_is_judged_as_an_adult() -> None:
    assert crossed(RESPIRATION, read(V, "26", "/min"), age=None) == crossed(
        RESPIRATION, read(V, "26", "/min"), age=50
    )
    assert crossed(BLOOD_PRESSURE, bp("145", "80", ""), age=None) == {"bp.grade1.systolic"}


def test_every_rule_says_the_ages_it_is_made_for() -> None:
    for measure in CATALOGUE:
        for rule in measure.rules:
            first, below = rule.ages
            assert 0 <= first < below <= 200
            if rule.code.startswith(NAMED_BY_AGE):
                assert rule.ages != (0, 200), rule.code


def test_a_weight_loss_rule_is_for_adults() -> None:
    assert all(rule.ages[0] == 18 for rule in WEIGHT.rules)
    assert crossed(WEIGHT, kg("15"), age=6) == set()


@pytest.mark.parametrize(
    ("birth", "text", "kept"),
    [
        (date(2023, 5, 1), "15", True),
        (date(2023, 5, 1), "90", False),
        (date(1940, 5, 1), "15", False),
        (None, "15", True),
        (None, "0.2", False),
    ],
)
def test_what_is_possible_depends_on_the_age(
    home: Home, birth: date | None, text: str, kept: bool
) -> None:
    person = home.person("R001")
    home.house.people.change(person, replace(person.details, birth=birth))
    outcome = home.type("R001", text, measure=by_code("weight"), site="")
    assert isinstance(outcome, Refused) is not kept
    assert isinstance(outcome, Question) is (kept and birth is None)


def test_ranges_of_an_age_are_whole() -> None:
    for measure in CATALOGUE:
        for age in (None, *range(110)):
            for field in measure.at_age(age).fields:
                for scale in getattr(field, "scales", ()):
                    low, high = scale.plausible
                    assert low < high
                    assert age is None or low <= scale.expected[0] < scale.expected[1] <= high
    assert PULSE.at_age(None).number("pulse").scales[0].plausible == (Decimal(20), Decimal(300))
    assert HG in BLOOD_PRESSURE.rule("bp.child.3").threshold
