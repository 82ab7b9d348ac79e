"""NEWS2 agrees with the digest of public fixtures and at every boundary of its chart."""

from decimal import Decimal

import pytest

from carehome_app.domain.chronic.news2 import (
    LICENCE,
    NOT_USED,
    PART_LABELS,
    Incomplete,
    Observed,
    Risk,
    Score,
    news2,
)
from carehome_app.domain.measures.fields import Amount
from carehome_app.i18n import in_english

WELL = {
    "respiration": 20,
    "saturation": 98,
    "scale": 1,
    "oxygen": False,
    "systolic": 111,
    "pulse": 78,
    "consciousness": "A",
    "temperature": Amount(Decimal("37.0"), "°C"),
    "site": "ear",
}


def seen(**more: object) -> Observed:
    return Observed(**{**WELL, **more})  # type: ignore[arg-type]


def celsius(number: str) -> Amount:
    return Amount(Decimal(number), "°C")


def scored(**more: object) -> Score:
    found = news2(seen(**more))
    assert isinstance(found, Score)
    return found


ON_OXYGEN: dict[str, object] = {"scale": 2, "oxygen": True}
VOICE = {**ON_OXYGEN, "consciousness": "V"}
COLD = {**VOICE, "temperature": celsius("40")}
DIGEST: list[tuple[dict[str, object], int, Risk]] = [
    ({}, 0, Risk.LOW),
    ({"saturation": 95}, 1, Risk.LOW),
    ({"saturation": 93}, 2, Risk.LOW),
    ({"saturation": 91}, 3, Risk.LOW_MEDIUM),
    ({"systolic": 70}, 3, Risk.LOW_MEDIUM),
    (ON_OXYGEN, 5, Risk.MEDIUM),
    ({"scale": 2}, 0, Risk.LOW),
    ({"scale": 2, "saturation": 82}, 3, Risk.LOW_MEDIUM),
    (VOICE, 8, Risk.HIGH),
    ({**VOICE, "temperature": celsius("34.0")}, 11, Risk.HIGH),
    ({**VOICE, "temperature": celsius("39.0")}, 9, Risk.HIGH),
    (COLD, 10, Risk.HIGH),
    ({**COLD, "pulse": 48}, 11, Risk.HIGH),
    ({**COLD, "pulse": 150}, 13, Risk.HIGH),
    ({**COLD, "pulse": 150, "systolic": 80}, 16, Risk.HIGH),
    ({**COLD, "pulse": 150, "systolic": 105}, 14, Risk.HIGH),
    ({**COLD, "pulse": 150, "systolic": 230}, 16, Risk.HIGH),
    ({**COLD, "pulse": 150, "systolic": 230, "respiration": 27}, 19, Risk.HIGH),
    ({**COLD, "pulse": 150, "systolic": 230, "respiration": 10}, 17, Risk.HIGH),
    ({"respiration": 25, "saturation": 90, "oxygen": True, "systolic": 88, "pulse": 131,
      "consciousness": "U", "temperature": celsius("35.0")}, 20, Risk.HIGH),
]  # fmt: skip


@pytest.mark.parametrize(("changed", "total", "risk"), DIGEST)
def test_the_digest_of_fixtures(changed: dict[str, object], total: int, risk: Risk) -> None:
    found = scored(**changed)
    assert (found.total, found.risk) == (total, risk)


BOUNDARIES: list[tuple[str, dict[str, object], list[tuple[int, int]]]] = [
    ("respiration", {}, [(8, 3), (9, 1), (11, 1), (12, 0), (20, 0), (21, 2), (24, 2), (25, 3)]),
    ("saturation", {}, [(91, 3), (92, 2), (93, 2), (94, 1), (95, 1), (96, 0), (100, 0)]),
    ("saturation", {"oxygen": True}, [(91, 3), (93, 2), (95, 1), (96, 0), (100, 0)]),
    ("saturation", {"scale": 2}, [
        (83, 3), (84, 2), (85, 2), (86, 1), (87, 1), (88, 0), (92, 0), (93, 0), (100, 0)]),
    ("saturation", ON_OXYGEN, [
        (83, 3), (84, 2), (85, 2), (86, 1), (87, 1), (88, 0), (92, 0), (93, 1), (94, 1), (95, 2),
        (96, 2), (97, 3), (100, 3)]),
    ("systolic", {}, [
        (90, 3), (91, 2), (100, 2), (101, 1), (110, 1), (111, 0), (219, 0), (220, 3)]),
    ("pulse", {}, [
        (40, 3), (41, 1), (50, 1), (51, 0), (90, 0), (91, 1), (110, 1), (111, 2), (130, 2),
        (131, 3)]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("part", "with_", "number", "points"),
    [(part, more, *one) for part, more, numbers in BOUNDARIES for one in numbers],
)
def test_every_boundary(*, part: str, with_: dict[str, object], number: int, points: int) -> None:
    assert scored(**{**with_, part: number}).points[part] == points


@pytest.mark.parametrize(
    ("number", "points"),
    [
        ("35.0", 3),
        ("35.04", 3),
        ("35.05", 1),
        ("35.1", 1),
        ("36.0", 1),
        ("36.04", 1),
        ("36.05", 0),
        ("36.1", 0),
        ("38.0", 0),
        ("38.1", 1),
        ("39.0", 1),
        ("39.1", 2),
    ],
)
def test_every_boundary_of_temperature_with_no_gap_between(number: str, points: int) -> None:
    assert scored(temperature=celsius(number)).points["temperature"] == points


@pytest.mark.parametrize("word", "ACVPU")
def test_consciousness(word: str) -> None:
    assert scored(consciousness=word).points["consciousness"] == (0 if word == "A" else 3)


@pytest.mark.parametrize("part", PART_LABELS)
def test_without_one_of_the_seven_there_is_no_score(part: str) -> None:
    assert news2(seen(**{part: None})) == Incomplete((part,))


@pytest.mark.parametrize("site", ["axilla", "forehead"])
def test_an_axillary_or_forehead_temperature_is_not_silently_used(site: str) -> None:
    found = news2(seen(site=site))
    assert found == Incomplete(("temperature",), (NOT_USED,))


def test_a_fahrenheit_temperature_has_no_published_band() -> None:
    found = news2(seen(temperature=Amount(Decimal("98.6"), "°F")))
    assert found == Incomplete(("temperature",))


def test_the_licence_line_names_the_publication() -> None:
    assert "Royal College of Physicians" in in_english(LICENCE)
