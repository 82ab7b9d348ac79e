"""MUST and body mass index at every edge, with the arithmetic said."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from carehome_app.domain.chronic.nutrition import (
    NO_HEIGHT,
    NO_PAST,
    NO_WEIGHT,
    TOO_YOUNG,
    Body,
    Must,
    NotYet,
    Weighed,
    bmi_shown,
    must,
)
from carehome_app.i18n import in_english

TODAY = date(2026, 11, 22)
HEIGHT = Decimal("200.0")


def weighed(kg: str, days: int = 0) -> Weighed:
    return Weighed(Decimal(kg), TODAY - timedelta(days=days))


def scored(now: str, *past: Weighed, **more: object) -> Must:
    body = Body(weights=(*past, weighed(now)), height=HEIGHT, **more)  # type: ignore[arg-type]
    found = must(body, TODAY)
    assert isinstance(found, Must), found
    return found


@pytest.mark.parametrize(
    ("kg", "points"),
    [("80.1", 0), ("80.0", 1), ("79.9", 1), ("74.1", 1), ("74.0", 1), ("73.9", 2)],
)
def test_body_mass_index(kg: str, points: int) -> None:
    """At 2 m tall, 80 kg is exactly 20 and 74 kg exactly 18.5 (MUST, BAPEN)."""
    assert scored(kg, weighed(kg, 120)).lines[0].points == points


@pytest.mark.parametrize(
    ("kg", "points"),
    [("95.1", 0), ("95.0", 1), ("94.9", 1), ("90.1", 1), ("90.0", 1), ("89.9", 2), ("101.0", 0)],
)
def test_unplanned_loss(kg: str, points: int) -> None:
    """Below 5 per cent of 100 kg nothing, to 10 per cent one, above two (MUST, BAPEN)."""
    assert scored(kg, weighed("100.0", 120)).lines[1].points == points
    assert scored(kg, weighed("100.0", 120), planned=True).lines[1].points == 0


@pytest.mark.parametrize(("days", "counts"), [(89, False), (90, True), (183, True), (184, False)])
def test_the_loss_is_that_of_three_to_six_months(*, days: int, counts: bool) -> None:
    body = Body(weights=(weighed("100.0", days), weighed("90.0")), height=HEIGHT)
    assert isinstance(must(body, TODAY), Must) is counts


def test_the_highest_weight_of_that_time_is_compared_with() -> None:
    found = scored("90.0", weighed("99.0", 170), weighed("101.0", 120), weighed("98.0", 100))
    assert "101.0 kg" in in_english(found.lines[1].words)


def test_the_arithmetic_is_said_line_by_line() -> None:
    found = scored("72.0", weighed("82.0", 120), ill_without_food=True)
    assert [in_english(line.words) for line in found.lines] == [
        "BMI: 72.0 kg / (2.0 m)² = 18.00 (above 20: 0, 18.5–20: 1, below: 2)",
        "Unplanned loss: 82.0 kg on 2026-07-25 to 72.0 kg = 12.20 % (below 5: 0, 5–10: 1,"
        " above 10: 2)",
        "Acutely ill and nothing eaten for more than 5 days: 2",
    ]
    assert [line.points for line in found.lines] == [2, 2, 2]
    assert found.total == 6
    assert in_english(found.risk).startswith("high risk")


@pytest.mark.parametrize(("kg", "risk"), [("85.0", "low"), ("80.0", "medium"), ("73.0", "high")])
def test_the_sum_names_the_risk(kg: str, risk: str) -> None:
    assert in_english(scored(kg, weighed(kg, 120)).risk).startswith(risk)


def test_what_is_missing_is_said_and_nothing_is_scored() -> None:
    assert must(Body(), TODAY) == NotYet((NO_WEIGHT, NO_HEIGHT, NO_PAST))
    body = Body(weights=(weighed("60.0"),), height=HEIGHT)
    assert must(body, TODAY) == NotYet((NO_PAST,))


@pytest.mark.parametrize(("age", "counts"), [(6, False), (17, False), (18, True), (80, True)])
def test_it_is_a_score_of_adults(*, age: int, counts: bool) -> None:
    weights = (weighed("100.0", 120), weighed("90.0"))
    found = must(Body(weights=weights, height=HEIGHT, age=age), TODAY)
    assert isinstance(found, Must) is counts
    assert counts or found == NotYet((TOO_YOUNG,))


def test_the_index_is_written_with_one_decimal_half_up() -> None:
    assert bmi_shown(Decimal("58.0"), Decimal(165)) == "21.3"
    assert bmi_shown(Decimal("81.0"), Decimal(200)) == "20.3"  # 20.25


def test_a_weight_of_a_later_day_is_not_looked_at() -> None:
    """What was known on a day: not that somebody weighs less a week later."""
    body = Body(
        weights=(weighed("80.1", 120), weighed("80.1"), weighed("60.0", -7)), height=HEIGHT
    )
    found = must(body, TODAY)
    assert isinstance(found, Must)
    assert [one.points for one in found.lines] == [0, 0, 0]


def test_the_same_weight_as_before_is_no_loss_and_a_tenth_less_is_one() -> None:
    same = scored("85.0", weighed("85.0", 120)).lines[1]
    less = scored("84.9", weighed("85.0", 120)).lines[1]
    assert same.words.source != less.words.source
    assert (same.points, less.points) == (0, 0)
    assert scored("85.1", weighed("85.0", 120)).lines[1].words.source == same.words.source
