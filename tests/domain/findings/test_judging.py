"""Every line of the clinical reference 1.3: at its edge, just below and just above."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from carehome_app.domain.findings.baseline import Baseline
from carehome_app.domain.findings.episodes import sentence
from carehome_app.domain.findings.judging import Earlier, Facts, judge
from carehome_app.domain.findings.limits import Limits, Override
from carehome_app.domain.measures.catalogue import (
    CHINA_SCREENING,
    FEVER_GRADES,
    IDSA,
    IDSA_OTHER_SITE,
    NEWS2_BAND,
    PROPOSAL,
    TEMPERATURE,
)
from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.measures.measure import Severity, Source
from carehome_app.i18n import in_english

NOW = datetime(2026, 11, 22, 0, 0, tzinfo=UTC)
SURFACE, MOUTH_OR_EAR, RECTAL = ("axilla", "forehead"), ("oral", "ear"), ("rectal",)
EVERY_SITE = (*SURFACE, *MOUTH_OR_EAR, *RECTAL)

LINES: list[tuple[str, Source, tuple[str, ...], str, str, str]] = [
    # rule, source, sites, unit, the last value that is not noticed, the first that is
    ("screen.surface", CHINA_SCREENING, SURFACE, "°C", "37.2", "37.3"),
    ("screen.surface", CHINA_SCREENING, SURFACE, "°F", "99.0", "99.1"),
    ("screen.oral", IDSA, MOUTH_OR_EAR, "°C", "37.2", "37.3"),
    ("screen.oral", IDSA, MOUTH_OR_EAR, "°F", "99.0", "99.1"),
    ("screen.rectal", IDSA, RECTAL, "°C", "37.5", "37.6"),
    ("screen.rectal", IDSA, RECTAL, "°F", "99.5", "99.6"),
    ("single.oral", IDSA, MOUTH_OR_EAR, "°C", "37.8", "37.9"),
    ("single.oral", IDSA, MOUTH_OR_EAR, "°F", "100.0", "100.1"),
    ("single.other", IDSA_OTHER_SITE, (*SURFACE, *RECTAL), "°C", "37.8", "37.9"),
    ("single.other", IDSA_OTHER_SITE, (*SURFACE, *RECTAL), "°F", "100.0", "100.1"),
    ("high", FEVER_GRADES, EVERY_SITE, "°C", "39.0", "39.1"),
    ("high", FEVER_GRADES, EVERY_SITE, "°F", "102.3", "102.4"),
    ("low", PROPOSAL, EVERY_SITE, "°C", "35.0", "34.9"),
    ("low", PROPOSAL, EVERY_SITE, "°F", "95.0", "94.9"),
    ("low.very", NEWS2_BAND, EVERY_SITE, "°C", "35.1", "35.0"),
    ("low.very", NEWS2_BAND, EVERY_SITE, "°F", "95.1", "95.0"),
]
ROWS = [(*line[:2], site, *line[3:]) for line in LINES for site in line[2]]


def facts(value: str, site: str = "axilla", unit: str = "°C", **more: object) -> Facts:
    values = {"value": Amount(Decimal(value), unit)}
    return Facts(values=values, site=site, taken_at=NOW, **more)  # type: ignore[arg-type]


def crossed(given: Facts) -> set[str]:
    return {hit.rule for judged in judge(TEMPERATURE, given) for hit in judged.hits}


def severities(given: Facts) -> dict[str, Severity]:
    return {judged.family.code: judged.severity for judged in judge(TEMPERATURE, given)}


@pytest.mark.parametrize(("rule", "source", "site", "unit", "calm", "noticed"), ROWS)
def test_a_line_is_crossed_at_its_edge(
    *, rule: str, source: Source, site: str, unit: str, calm: str, noticed: str
) -> None:
    assert rule not in crossed(facts(calm, site, unit))
    assert rule in crossed(facts(noticed, site, unit))
    assert TEMPERATURE.rule(rule).source is source


@pytest.mark.parametrize(("rule", "source", "site", "unit", "calm", "noticed"), ROWS)
def test_a_line_of_one_site_says_nothing_at_another(
    *, rule: str, source: Source, site: str, unit: str, calm: str, noticed: str
) -> None:
    del source, site, calm
    sites = TEMPERATURE.rule(rule).sites
    for other in set(EVERY_SITE) - set(sites or EVERY_SITE):
        assert rule not in crossed(facts(noticed, other, unit))


def test_a_hundred_fahrenheit_is_not_above_its_line_though_it_is_37_78() -> None:
    assert severities(facts("100.0", "oral", "°F")) == {"fever": Severity.WATCH}


def before(value: str, ago: timedelta, site: str = "axilla", unit: str = "°C") -> Earlier:
    return Earlier({"value": Amount(Decimal(value), unit)}, site, NOW - ago, "07:00")


@pytest.mark.parametrize(
    ("site", "earlier_site", "value", "twice"),
    [
        ("axilla", "axilla", "37.3", "twice.surface"),
        ("forehead", "axilla", "37.3", "twice.surface"),
        ("oral", "ear", "37.3", "twice.oral"),
        ("rectal", "rectal", "37.6", "twice.rectal"),
    ],
)
@pytest.mark.parametrize(
    ("minutes", "counts"), [(29, False), (30, True), (60 * 24, True), (60 * 24 + 1, False)]
)
def test_twice_is_half_an_hour_to_a_day_apart(
    *, site: str, earlier_site: str, value: str, twice: str, minutes: int, counts: bool
) -> None:
    earlier = before(value, timedelta(minutes=minutes), earlier_site)
    given = facts(value, site, earlier=[earlier])
    assert (twice in crossed(given)) is counts
    assert severities(given)["fever"] is (Severity.ACT if counts else Severity.WATCH)


@pytest.mark.parametrize(
    "earlier",
    [
        before("37.2", timedelta(hours=1)),
        before("37.4", timedelta(hours=1), "oral"),
        before("99.0", timedelta(hours=1), unit="°F"),
    ],
)
def test_what_is_not_raised_or_from_elsewhere_does_not_make_twice(earlier: Earlier) -> None:
    assert "twice.surface" not in crossed(facts("37.4", earlier=[earlier]))


def test_each_reading_is_compared_in_the_unit_it_was_read_in() -> None:
    earlier = before("99.1", timedelta(hours=1), unit="°F")
    assert "twice.surface" in crossed(facts("37.4", earlier=[earlier]))


@pytest.mark.parametrize("site", EVERY_SITE)
@pytest.mark.parametrize(
    ("normal", "unit", "calm_high", "high", "calm_low", "low"),
    [
        ("36.1", "°C", "37.2", "37.3", "35.0", "34.9"),
        ("36.15", "°C", "37.2", "37.3", "35.1", "35.0"),
        ("97.0", "°F", "99.0", "99.1", "95.0", "94.9"),
    ],
)
def test_more_than_the_difference_from_the_own_normal_is_noticed(
    *, site: str, normal: str, unit: str, calm_high: str, high: str, calm_low: str, low: str
) -> None:
    own = Baseline(Amount(Decimal(normal), unit), 14)
    assert "relative" not in crossed(facts(calm_high, site, unit, baseline=own))
    assert "relative" in crossed(facts(high, site, unit, baseline=own))
    assert "low.relative" not in crossed(facts(calm_low, site, unit, baseline=own))
    assert "low.relative" in crossed(facts(low, site, unit, baseline=own))
    assert "low" not in crossed(facts(low, site, unit, baseline=own)), "only without an own normal"


def test_without_an_own_normal_in_this_unit_nothing_is_compared() -> None:
    own = Baseline(Amount(Decimal("36.0"), "°C"), 14)
    assert "relative" not in crossed(facts("104.0", unit="°F", baseline=own))


def test_a_fixed_low_line_is_off_until_the_home_wants_it() -> None:
    assert crossed(facts("35.4")) == set()
    wanted = Limits({"low.fixed": Override({}, on=True)})
    assert crossed(facts("35.4", limits=wanted)) == {"low.fixed"}
    assert crossed(facts("35.5", limits=wanted)) == set()


def test_the_home_can_move_and_switch_off_every_line() -> None:
    moved = Limits({"screen.surface": Override({"°C": Decimal("37.0")})})
    assert crossed(facts("37.0", limits=moved)) == {"screen.surface"}
    for rule in TEMPERATURE.rules:
        off = Limits({rule.code: Override({}, on=False)})
        for value in ("34.9", "41.0"):
            assert rule.code not in crossed(facts(value, limits=off))


def test_the_severest_crossing_names_the_finding() -> None:
    assert severities(facts("39.1")) == {"fever": Severity.URGENT}
    assert severities(facts("34.9")) == {"low_temperature": Severity.URGENT}
    assert severities(facts("36.5")) == {}


@pytest.mark.parametrize("rule", TEMPERATURE.rules, ids=lambda rule: rule.code)
def test_every_rule_has_a_sentence_with_its_numbers_and_a_source(rule: object) -> None:
    own = Baseline(Amount(Decimal("36.6"), "°C"), 14)
    everything = Limits({"low.fixed": Override({}, on=True)})
    for value, site in (
        ("39.6", "axilla"),
        ("39.6", "oral"),
        ("39.6", "rectal"),
        ("34.9", "axilla"),
    ):
        for normal in (own, None):
            given = facts(
                value,
                site,
                baseline=normal,
                limits=everything,
                earlier=[before("39.5", timedelta(hours=1), site)],
            )
            for judged in judge(TEMPERATURE, given):
                for hit in judged.hits:
                    said = in_english(sentence(TEMPERATURE, hit))
                    assert value in said
                    assert "{" not in said
    assert in_english(rule.source.label)  # type: ignore[attr-defined]
