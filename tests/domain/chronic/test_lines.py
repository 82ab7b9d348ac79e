"""Every line of the chronic measures at, just below and just above its edge, in both units."""

from datetime import timedelta

import pytest

from carehome_app.domain.findings.judging import Facts, judge
from carehome_app.domain.measures import blood_pressure as pressure
from carehome_app.domain.measures import glucose as sugar
from carehome_app.domain.measures import observations as watching
from carehome_app.domain.measures.catalogue import (
    BLOOD_PRESSURE,
    CATALOGUE,
    CONSCIOUSNESS,
    GLUCOSE,
    OXYGEN_SATURATION,
    PAIN,
    PULSE,
    RESPIRATION,
    STOOL,
)
from carehome_app.domain.measures.fields import Value
from carehome_app.domain.measures.measure import Judge, Measure, Severity, Source
from carehome_app.domain.measures.sentences import NEWS2, OWN_PROPOSAL
from tests.domain.chronic.builders import (
    HG,
    KPA,
    MG,
    MMOL,
    NOW,
    D,
    P,
    S,
    V,
    crossed,
    read,
)

LINES: list[tuple[Measure, str, Source, str, str, str, str, str]] = [
    # measure, rule, source, field, unit, just before the edge, at the edge, beyond it;
    # the edge belongs to the rule when the rule says "at or …", see EDGES below
    (BLOOD_PRESSURE, "bp.grade1.systolic", pressure.CHINA_GRADES, S, HG, "139", "140", "141"),
    (BLOOD_PRESSURE, "bp.grade1.systolic", pressure.CHINA_GRADES, S, KPA, "18.6", "18.7", "18.8"),
    (BLOOD_PRESSURE, "bp.grade1.diastolic", pressure.CHINA_GRADES, D, HG, "89", "90", "91"),
    (BLOOD_PRESSURE, "bp.grade1.diastolic", pressure.CHINA_GRADES, D, KPA, "11.9", "12.0", "12.1"),
    (BLOOD_PRESSURE, "bp.grade2.systolic", pressure.CHINA_GRADES, S, HG, "159", "160", "161"),
    (BLOOD_PRESSURE, "bp.grade2.systolic", pressure.CHINA_GRADES, S, KPA, "21.2", "21.3", "21.4"),
    (BLOOD_PRESSURE, "bp.grade2.diastolic", pressure.CHINA_GRADES, D, HG, "99", "100", "101"),
    (BLOOD_PRESSURE, "bp.grade2.diastolic", pressure.CHINA_GRADES, D, KPA, "13.2", "13.3", "13.4"),
    (BLOOD_PRESSURE, "bp.grade3.systolic", pressure.CHINA_URGENT, S, HG, "179", "180", "181"),
    (BLOOD_PRESSURE, "bp.grade3.systolic", pressure.CHINA_URGENT, S, KPA, "23.9", "24.0", "24.1"),
    (BLOOD_PRESSURE, "bp.grade3.diastolic", pressure.CHINA_URGENT, D, HG, "109", "110", "111"),
    (BLOOD_PRESSURE, "bp.grade3.diastolic", pressure.CHINA_URGENT, D, KPA, "14.6", "14.7", "14.8"),
    (BLOOD_PRESSURE, "bp.crisis.systolic", pressure.CRISIS, S, HG, "179", "180", "181"),
    (BLOOD_PRESSURE, "bp.crisis.systolic", pressure.CRISIS, S, KPA, "23.9", "24.0", "24.1"),
    (BLOOD_PRESSURE, "bp.crisis.diastolic", pressure.CRISIS, D, HG, "119", "120", "121"),
    (BLOOD_PRESSURE, "bp.crisis.diastolic", pressure.CRISIS, D, KPA, "15.9", "16.0", "16.1"),
    (BLOOD_PRESSURE, "bp.low.systolic", pressure.LOEB, S, HG, "91", "90", "89"),
    (BLOOD_PRESSURE, "bp.low.systolic", pressure.LOEB, S, KPA, "12.1", "12.0", "11.9"),
    (BLOOD_PRESSURE, "bp.low.diastolic", pressure.HYPOTENSION, D, HG, "61", "60", "59"),
    (BLOOD_PRESSURE, "bp.low.diastolic", pressure.HYPOTENSION, D, KPA, "8.1", "8.0", "7.9"),
    *(
        (measure, rule, source, P, "/min", *edge)
        for measure in (BLOOD_PRESSURE, PULSE)
        for rule, source, edge in (
            ("pulse.91", NEWS2, ("90", "91", "92")),
            ("pulse.100", pressure.LOEB, ("99", "100", "101")),
            ("pulse.111", NEWS2, ("110", "111", "112")),
            ("pulse.131", NEWS2, ("130", "131", "132")),
            ("pulse.50", NEWS2, ("51", "50", "49")),
            ("pulse.40", NEWS2, ("41", "40", "39")),
        )
    ),
    (GLUCOSE, "glucose.level1", sugar.LEVELS, V, MMOL, "4.0", "3.9", "3.8"),
    (GLUCOSE, "glucose.level1", sugar.LEVELS, V, MG, "71", "70", "69"),
    (GLUCOSE, "glucose.level2", sugar.LEVELS, V, MMOL, "3.1", "3.0", "2.9"),
    (GLUCOSE, "glucose.level2", sugar.LEVELS, V, MG, "55", "54", "53"),
    (GLUCOSE, "glucose.call", sugar.ADA_OLDER, V, MMOL, "4.0", "3.9", "3.8"),
    (GLUCOSE, "glucose.call", sugar.ADA_OLDER, V, MG, "71", "70", "69"),
    (GLUCOSE, "glucose.near.low", sugar.PANDYA, V, MMOL, "5.7", "5.6", "5.5"),
    (GLUCOSE, "glucose.near.low", sugar.PANDYA, V, MG, "101", "100", "99"),
    (GLUCOSE, "glucose.high", sugar.BATTELINO, V, MMOL, "13.8", "13.9", "14.0"),
    (GLUCOSE, "glucose.high", sugar.BATTELINO, V, MG, "249", "250", "251"),
    (GLUCOSE, "glucose.critical", sugar.CHINA_DIABETES, V, MMOL, "16.6", "16.7", "16.8"),
    (GLUCOSE, "glucose.critical", sugar.CHINA_DIABETES, V, MG, "300", "301", "302"),
    (OXYGEN_SATURATION, "oxygen.95", NEWS2, V, "%", "96", "95", "94"),
    (OXYGEN_SATURATION, "oxygen.93", NEWS2, V, "%", "94", "93", "92"),
    (OXYGEN_SATURATION, "oxygen.91", NEWS2, V, "%", "92", "91", "90"),
    (RESPIRATION, "breaths.21", NEWS2, V, "/min", "20", "21", "22"),
    (RESPIRATION, "breaths.25", NEWS2, V, "/min", "24", "25", "26"),
    (RESPIRATION, "breaths.loeb", watching.LOEB_BREATHS, V, "/min", "24", "25", "26"),
    (RESPIRATION, "breaths.11", NEWS2, V, "/min", "12", "11", "10"),
    (RESPIRATION, "breaths.8", NEWS2, V, "/min", "9", "8", "7"),
    (PAIN, "pain.4", OWN_PROPOSAL, V, "/10", "3", "4", "5"),
    (PAIN, "pain.7", OWN_PROPOSAL, V, "/10", "6", "7", "8"),
]
BEYOND_ONLY = {
    "bp.crisis.systolic", "bp.crisis.diastolic", "bp.low.systolic", "bp.low.diastolic",
    "pulse.100", "glucose.level1", "glucose.level2", "glucose.high", "breaths.loeb",
}  # fmt: skip
"""Rules to which the edge itself does not belong, as their sources write them."""


@pytest.mark.parametrize(
    ("measure", "rule", "source", "field", "unit", "before", "edge", "beyond"), LINES
)
def test_a_line_is_crossed_at_its_edge(
    *,
    measure: Measure,
    rule: str,
    source: Source,
    field: str,
    unit: str,
    before: str,
    edge: str,
    beyond: str,
) -> None:
    assert rule not in crossed(measure, read(field, before, unit))
    assert (rule in crossed(measure, read(field, edge, unit))) is (rule not in BEYOND_ONLY)
    assert rule in crossed(measure, read(field, beyond, unit))
    assert measure.rule(rule).source is source


def test_every_fixed_line_is_in_the_table_in_every_unit() -> None:
    looked_at = {(rule, unit) for _measure, rule, _source, _field, unit, *_edges in LINES}
    wanted = {
        (rule.code, unit)
        for measure in CATALOGUE[1:]
        for rule in measure.rules
        if rule.judge is Judge.BEYOND and rule.is_for(None)
        for unit in rule.threshold
    }
    assert looked_at == wanted


@pytest.mark.parametrize(
    ("unit", "younger", "older", "below"),
    [
        (HG, "140", "150", "149"),
        (KPA, "18.7", "20.0", "19.9"),
    ],
)
def test_from_eighty_years_on_the_systolic_line_is_higher(
    *, unit: str, younger: str, older: str, below: str
) -> None:
    high = "bp.from80.systolic"
    for age in (None, 65, 79):
        assert crossed(BLOOD_PRESSURE, read(S, younger, unit), age=age) == {"bp.grade1.systolic"}
    for age in (80, 99):
        assert crossed(BLOOD_PRESSURE, read(S, below, unit), age=age) == set()
        assert crossed(BLOOD_PRESSURE, read(S, older, unit), age=age) == {high}
    assert BLOOD_PRESSURE.rule(high).source is pressure.FROM_EIGHTY
    assert pressure.FROM_EIGHTY.proposal, "the reference is not sure of it"


@pytest.mark.parametrize(
    ("values", "severity"),
    [
        (read(V, "3.9", MMOL), Severity.ACT),
        (read(V, "3.0", MMOL), Severity.ACT),
        (read(V, "2.9", MMOL), Severity.URGENT),
        (read(V, "54", MG), Severity.ACT),
        (read(V, "53", MG), Severity.URGENT),
        ({**read(V, "4.5", MMOL), "helped": "yes"}, Severity.URGENT),
        ({V: "LO"}, Severity.URGENT),
    ],
)
def test_the_levels_of_low_glucose_name_the_finding(
    values: dict[str, Value], severity: Severity
) -> None:
    (found,) = judge(GLUCOSE, Facts(values=values, site="", taken_at=NOW))
    assert (found.family.code, found.severity) == ("low_glucose", severity)
    assert found.family.repeat_after == timedelta(minutes=15)


def test_a_word_of_the_meter_is_past_every_line_on_its_side() -> None:
    assert crossed(GLUCOSE, {V: "HI"}) == {"glucose.hi", "glucose.high", "glucose.critical"}
    assert crossed(GLUCOSE, {V: "LO"}) == {
        "glucose.lo",
        "glucose.level1",
        "glucose.level2",
        "glucose.call",
        "glucose.near.low",
    }
    assert GLUCOSE.rule("glucose.hi").source is sugar.ADA_LTC


@pytest.mark.parametrize(("word", "noticed"), [("A", False), *((one, True) for one in "CVPU")])
def test_anything_but_alert_is_urgent(*, word: str, noticed: bool) -> None:
    assert (crossed(CONSCIOUSNESS, {V: word}) == {"mind.not_alert"}) is noticed


@pytest.mark.parametrize("word", "01234567")
def test_loose_stool_is_six_or_seven(word: str) -> None:
    assert (crossed(STOOL, {V: word}) == {"stool.loose"}) is (word in "67")
