"""Rules that look back: high twice, two days, low in a row, standing sets, weight loss."""

from datetime import timedelta
from decimal import Decimal

import pytest

from carehome_app.domain.findings.episodes import brief, sentence
from carehome_app.domain.findings.judging import Earlier, Facts, answers, judge, look_back
from carehome_app.domain.findings.limits import Limits, Override, Personal
from carehome_app.domain.measures import blood_pressure as pressure
from carehome_app.domain.measures import body
from carehome_app.domain.measures import glucose as sugar
from carehome_app.domain.measures.catalogue import (
    BLOOD_PRESSURE,
    CATALOGUE,
    CONSCIOUSNESS,
    GLUCOSE,
    OXYGEN_SATURATION,
    PAIN,
    RESPIRATION,
    STOOL,
    WEIGHT,
)
from carehome_app.domain.measures.fields import Value
from carehome_app.domain.measures.measure import Measure, Source
from carehome_app.i18n import in_english
from tests.domain.chronic.builders import (
    HG,
    KPA,
    MG,
    MMOL,
    TODAY,
    D,
    P,
    S,
    V,
    bp,
    crossed,
    earlier,
    facts,
    kg,
    read,
)


@pytest.mark.parametrize(("unit", "value", "calm"), [(MMOL, "14.0", "13.9"), (MG, "251", "250")])
@pytest.mark.parametrize(
    ("minutes", "counts"), [(0, True), (30, True), (24 * 60, True), (24 * 60 + 1, False)]
)
def test_twice_above_250_counts_within_a_day(
    *, unit: str, value: str, calm: str, minutes: int, counts: bool
) -> None:
    rule, ago = "glucose.high.again", timedelta(minutes=minutes)
    high = [earlier(read(V, value, unit), ago)]
    assert (rule in crossed(GLUCOSE, read(V, value, unit), earlier=high)) is counts
    assert (rule in crossed(GLUCOSE, {V: "HI"}, earlier=high)) is counts
    assert rule not in crossed(GLUCOSE, read(V, calm, unit), earlier=high)
    assert rule not in crossed(
        GLUCOSE, read(V, value, unit), earlier=[earlier(read(V, calm, unit), ago)]
    )
    assert GLUCOSE.rule(rule).source is sugar.ADA_LTC_PANDYA


@pytest.mark.parametrize(("unit", "value", "calm"), [(MMOL, "16.8", "16.7"), (MG, "301", "300")])
@pytest.mark.parametrize(("days", "counts"), [(0, False), (1, True), (2, False)])
def test_above_300_counts_on_two_days_of_the_home_in_a_row(
    *, unit: str, value: str, calm: str, days: int, counts: bool
) -> None:
    rule, day = "glucose.high.days", TODAY - timedelta(days=days)
    high = [earlier(read(V, value, unit), timedelta(hours=1), day)]
    assert (rule in crossed(GLUCOSE, read(V, value, unit), earlier=high)) is counts
    assert rule not in crossed(GLUCOSE, read(V, calm, unit), earlier=high)
    assert GLUCOSE.rule(rule).source is sugar.ADA_LTC_PANDYA


@pytest.mark.parametrize(("unit", "low", "good"), [(MMOL, "3.8", "3.9"), (MG, "69", "70")])
def test_low_twice_in_a_row_is_broken_by_one_good_value(unit: str, low: str, good: str) -> None:
    rule = "glucose.low.again"
    first, between = (
        earlier(read(V, low, unit), timedelta(hours=3)),
        earlier(read(V, good, unit), timedelta(hours=1)),
    )
    now = read(V, low, unit)
    assert rule in crossed(GLUCOSE, now, earlier=[first])
    assert rule not in crossed(GLUCOSE, now, earlier=[first, between])
    assert rule not in crossed(GLUCOSE, read(V, good, unit), earlier=[first])
    assert rule not in crossed(GLUCOSE, now, earlier=[earlier(now, timedelta(hours=25))])
    assert GLUCOSE.rule(rule).source is sugar.ADA_LTC


@pytest.mark.parametrize(
    ("resting", "standing", "rules"),
    [
        (bp("120", "70", "lying"), bp("101", "70", "standing_1"), set()),
        (bp("120", "70", "lying"), bp("100", "70", "standing_1"), {"bp.stand.systolic"}),
        (
            bp("120", "70", "sitting"),
            bp("99", "70", "standing_3"),
            {"bp.stand.systolic", "bp.stand.sitting.systolic"},
        ),
        (bp("120", "70", "sitting"), bp("105", "64", "standing_1"), {"bp.stand.sitting.systolic"}),
        (
            bp("120", "70", "sitting"),
            bp("106", "63", "standing_1"),
            {"bp.stand.sitting.diastolic"},
        ),
        (bp("120", "70", "sitting"), bp("106", "64", "standing_1"), set()),
        (bp("120", "70", "lying"), bp("104", "62", "standing_1"), set()),
        (bp("120", "75", "lying"), bp("110", "66", "standing"), set()),
        (bp("120", "75", "lying"), bp("110", "65", "standing"), {"bp.stand.diastolic"}),
        (bp("120", "75", "lying"), bp("110", "64", "standing"), {"bp.stand.diastolic"}),
        (bp("140", "75", "lying"), bp("111", "70", "standing_1"), set()),
        (bp("140", "75", "lying"), bp("110", "70", "standing_1"), {"bp.stand.high"}),
        (bp("139", "89", "lying"), bp("119", "80", "standing_1"), {"bp.stand.systolic"}),
        (bp("139", "90", "lying"), bp("119", "81", "standing_1"), set()),
        (
            bp("140", "75", "sitting"),
            bp("120", "70", "standing_1"),
            {"bp.stand.systolic", "bp.stand.sitting.systolic"},
        ),
        (bp("100", "70", "lying"), bp("90", "70", "standing_1"), set()),
        (bp("100", "70", "lying"), bp("89", "70", "standing_1"), {"bp.stand.low"}),
        (bp("121", "70", "lying"), bp("140", "75", "standing_1"), set()),
        (bp("120", "70", "lying"), bp("140", "75", "standing_1"), {"bp.stand.rise"}),
        (bp("119", "70", "lying"), bp("139", "75", "standing_1"), set()),
        (bp("16.0", "9.3", "lying", KPA), bp("13.4", "9.3", "standing_1", KPA), set()),
        (
            bp("16.0", "9.3", "lying", KPA),
            bp("13.3", "9.3", "standing_1", KPA),
            {"bp.stand.systolic"},
        ),
        (
            bp("16.0", "9.3", "lying", KPA),
            bp("16.0", "8.0", "standing_1", KPA),
            {"bp.stand.diastolic"},
        ),
        (bp("120", "70", "lying"), bp("13.3", "9.3", "standing_1", KPA), set()),
        (bp("120", "70", "lying"), bp("90", "60", "sitting"), set()),
        (bp("120", "70", "standing"), bp("100", "70", "standing_1"), set()),
    ],
)
def test_what_standing_changes(
    resting: dict[str, Value], standing: dict[str, Value], rules: set[str]
) -> None:
    near = [earlier(resting, timedelta(minutes=4))]
    found = crossed(BLOOD_PRESSURE, standing, earlier=near)
    assert {code for code in found if code.startswith("bp.stand")} == rules
    far = [earlier(resting, timedelta(minutes=16))]
    beyond = crossed(BLOOD_PRESSURE, standing, earlier=far)
    assert {code for code in beyond if code.startswith("bp.stand")} <= {"bp.stand.low"}


def test_the_rules_of_standing_name_their_sources() -> None:
    assert BLOOD_PRESSURE.rule("bp.stand.systolic").source is pressure.FREEMAN
    assert BLOOD_PRESSURE.rule("bp.stand.low").source is pressure.ESC_SYNCOPE
    assert BLOOD_PRESSURE.rule("bp.stand.rise").source is pressure.AAS


@pytest.mark.parametrize(
    ("rule", "source", "days", "old", "calm", "edge", "beyond"),
    [
        ("weight.30", body.CMS, 30, "60.0", "57.1", "57.0", "56.9"),
        ("weight.90", body.F692, 90, "60.0", "55.6", "55.5", "55.4"),
        ("weight.180", body.CMS, 180, "60.0", "54.1", "54.0", "53.9"),
    ],
)
def test_a_weight_loss_is_noticed_at_its_per_cent(
    *, rule: str, source: Source, days: int, old: str, calm: str, edge: str, beyond: str
) -> None:
    past = [earlier(kg(old), timedelta(days=days))]
    assert rule not in crossed(WEIGHT, kg(calm), earlier=past)
    assert rule in crossed(WEIGHT, kg(edge), earlier=past)
    assert rule in crossed(WEIGHT, kg(beyond), earlier=past)
    assert rule not in crossed(WEIGHT, {**kg(beyond), "planned": "yes"}, earlier=past)
    assert WEIGHT.rule(rule).source is source


def test_a_weight_is_compared_with_the_nearest_one_and_not_with_those_between() -> None:
    def at(text: str, days: int) -> Earlier:
        return earlier(kg(text), timedelta(days=days))

    assert "weight.30" not in crossed(WEIGHT, kg("57"), earlier=[at("60", 106)])
    assert "weight.30" in crossed(WEIGHT, kg("57"), earlier=[at("60", 105)])
    assert "weight.30" not in crossed(WEIGHT, kg("57"), earlier=[at("58", 32), at("60", 27)])
    assert "weight.30" in crossed(WEIGHT, kg("57"), earlier=[at("60", 32), at("58", 27)])
    assert "weight.30" in crossed(WEIGHT, kg("57"), earlier=[at("60", 10)])
    assert "weight.30" not in crossed(WEIGHT, kg("57"), earlier=[at("60", 0)])
    assert "weight.30" in crossed(WEIGHT, kg("57"), earlier=[at("60", 31), at("58", 29)])
    assert look_back(WEIGHT) > timedelta(days=365)
    assert "weight.week" in crossed(WEIGHT, kg("54"), earlier=[at("60", 7)])
    assert "weight.week" not in crossed(WEIGHT, kg("54"), earlier=[at("60", 8)])
    assert "weight.180" in crossed(WEIGHT, kg("54"), earlier=[at("60", 3653)]), "ten years"
    assert crossed(WEIGHT, kg("54"), earlier=[at("60", 3654)]) == set()


def test_a_personal_line_goes_before_the_home_and_says_whose_it_is() -> None:
    own = Personal({HG: Decimal(150)}, by="李医生", until="2026-12-31")
    limits = Limits(
        {"bp.grade1.systolic": Override({HG: Decimal(135)})},
        {"bp.grade1.systolic": own, "bp.low.diastolic": Personal({}, on=False)},
    )
    assert crossed(BLOOD_PRESSURE, read(S, "149", HG), limits=limits) == set()
    assert crossed(BLOOD_PRESSURE, read(D, "50", HG), limits=limits) == set()
    assert crossed(BLOOD_PRESSURE, read(S, "18.7", KPA), limits=limits), (
        "another unit keeps its own"
    )
    ((found,)) = judge(BLOOD_PRESSURE, facts(read(S, "150", HG), limits=limits))
    assert in_english(sentence(BLOOD_PRESSURE, found.hits[0])) == (
        "systolic 150 mmHg: at or above 150 (personal limit by 李医生 until 2026-12-31)"
    )


def test_a_reading_answers_only_what_it_speaks_of() -> None:
    sitting = bp("120", "80", "sitting")
    assert answers(BLOOD_PRESSURE, "high_pressure", sitting)
    assert not answers(BLOOD_PRESSURE, "fast_pulse", sitting)
    assert answers(BLOOD_PRESSURE, "fast_pulse", {**sitting, **read(P, "72", "/min")})
    assert not answers(BLOOD_PRESSURE, "orthostatic", sitting)
    assert answers(BLOOD_PRESSURE, "orthostatic", bp("120", "80", "standing_3"))


def everything() -> list[tuple[Measure, Facts]]:
    low, high = read(V, "2.0", MMOL), read(V, "20.0", MMOL)
    standing = bp("80", "50", "standing_1")
    return [
        (BLOOD_PRESSURE, facts({**bp("200", "130", "standing"), **read(P, "140", "/min")},
                               earlier=[earlier(bp("150", "80", "lying"), timedelta(minutes=3))])),
        (BLOOD_PRESSURE, facts({**standing, **read(P, "35", "/min")}, age=85,
                               earlier=[earlier(bp("120", "80", "lying"), timedelta(minutes=3))])),
        (BLOOD_PRESSURE, facts(bp("150", "95", "standing_3"), age=85,
                               earlier=[earlier(bp("185", "80", "lying"), timedelta(minutes=3))])),
        (GLUCOSE, facts({**low, "helped": "yes"}, earlier=[earlier(low, timedelta(hours=1))])),
        (GLUCOSE, facts(high, earlier=[earlier(high, timedelta(hours=20))])),
        (GLUCOSE, facts({V: "HI"})), (GLUCOSE, facts({V: "LO"})),
        (WEIGHT, facts(kg("40"), earlier=[
            earlier(kg("60"), timedelta(days=one)) for one in (180, 90, 30, 5)])),
        *((measure, facts(read(V if measure is RESPIRATION else P, beats, "/min"), age=age))
          for measure in (BLOOD_PRESSURE, RESPIRATION) for age in (0, 2, 4, 9, 14)
          for beats in ("8", "220")),
        *((BLOOD_PRESSURE, facts(bp("60", "40", ""), age=age)) for age in range(18)),
        (OXYGEN_SATURATION, facts(read(V, "91", "%"), age=6)),
        (BLOOD_PRESSURE, facts(bp("110", "70", "standing_1"), earlier=[
            earlier(bp("130", "80", "sitting"), timedelta(minutes=3))])),
        (OXYGEN_SATURATION, facts(read(V, "80", "%"))),
        (RESPIRATION, facts(read(V, "30", "/min"))), (RESPIRATION, facts(read(V, "6", "/min"))),
        (PAIN, facts(read(V, "9", "/10"))), (CONSCIOUSNESS, facts({V: "V"})),
        (STOOL, facts({V: "7"})),
    ]  # fmt: skip


def test_every_rule_says_a_sentence_with_its_numbers_long_and_short() -> None:
    said: set[str] = set()
    for measure, given in everything():
        for judged in judge(measure, given):
            assert in_english(judged.family.labels[judged.severity])
            for hit in judged.hits:
                words = in_english(sentence(measure, hit))
                assert words
                assert "{" not in words + in_english(brief(measure, hit))
                assert hit.numbers["value"] in words
                said.add(hit.rule)
    assert said == {rule.code for measure in CATALOGUE[1:] for rule in measure.rules}
