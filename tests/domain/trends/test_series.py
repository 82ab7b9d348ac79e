"""Gaps are gaps, and what stands above a panel is counted right."""

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.trends.labels import LABEL_SIGNS, label_place, panel_words
from carehome_app.domain.trends.lines import converted, is_inside
from carehome_app.domain.trends.series import (
    Band,
    Missing,
    Point,
    Series,
    Style,
    label_field,
    segments,
    share,
    style_of,
)
from carehome_app.domain.trends.ward_sheet import celsius
from carehome_app.i18n import in_english
from tests.charts.series_for_tests import (
    GLUCOSE,
    LAST,
    PRESSURE,
    PULSE,
    WEIGHT,
    at,
    glucoses,
    pressures,
    temperatures,
    weights,
)
from tests.telling_examples import tells


def test_every_kind_of_measure_has_its_style() -> None:
    assert style_of(temperatures().measure) is Style.DAYTIMES
    assert [style_of(one) for one in (PRESSURE, GLUCOSE, WEIGHT, PULSE)] == [
        Style.BARS,
        Style.LABELLED,
        Style.CHANGE,
        Style.LINE,
    ]


def test_each_word_beside_a_glucose_has_its_sign_and_none_the_last() -> None:
    series = glucoses()
    field = label_field(series.measure)
    assert field is not None
    places = [label_place(series, option.code) for option in field.options]
    assert places == list(range(len(places)))
    assert label_place(series, "") == len(LABEL_SIGNS) - 1


def test_a_line_never_crosses_a_missing_round() -> None:
    series = temperatures()
    for run in segments(series):
        assert not any(run[0].at < gap.at < run[-1].at for gap in series.missing)
    assert sum(len(run) for run in segments(series)) == len(series.points)


def test_two_sites_are_told_apart_and_never_joined() -> None:
    series = temperatures(6)
    mixed = tuple(
        replace(point, site="ear" if place % 3 == 0 else "axilla")
        for place, point in enumerate(series.points)
    )
    for run in segments(replace(series, points=mixed)):
        assert len({point.site for point in run}) == 1


@given(st.lists(st.booleans(), max_size=60))
def test_whatever_is_missing_the_runs_are_those_between_gaps(measured: list[bool]) -> None:
    tells(any(measured) and not all(measured))
    rounds, points, missing = [], [], []
    for place, there in enumerate(measured):
        when = at(LAST - timedelta(days=place // 2), 7 if place % 2 else 16)
        rounds.append((when, there))
    series = temperatures(4)
    keys = []
    for when, there in sorted(rounds):
        key = series.rounds[0]._replace(day=when.date(), window="am" if when.hour < 12 else "pm")
        keys.append(key)
        if there:
            points.append(Point(when, key, {"value": 36.4}, "36.4", "axilla"))
        else:
            missing.append(Missing(when, key, ""))
    made = Series(
        measure=series.measure,
        unit="°C",
        points=tuple(points),
        missing=tuple(missing),
        rounds=tuple(keys),
    )
    flags = [there for _when, there in sorted(rounds)]
    expected = sum(
        there and (place == 0 or not flags[place - 1]) for place, there in enumerate(flags)
    )
    assert len(segments(made)) == expected


def test_nothing_and_one_reading_are_fine() -> None:
    empty = replace(temperatures(), points=())
    assert segments(empty) == []
    assert in_english(panel_words(empty)) == "no readings in this time"
    one = replace(temperatures(), points=temperatures().points[:1])
    assert len(segments(one)) == 1


def test_the_words_above_each_panel_count_readings_not_time() -> None:
    assert "own normal 36.1" in in_english(panel_words(temperatures()))
    assert "mean 142/78 · 70% of readings below 150/90" in in_english(panel_words(pressures()))
    said = in_english(panel_words(glucoses()))
    assert "% of readings in the target" in said
    assert "time" not in said
    assert in_english(panel_words(weights())) == "52.4, change -1.1%"


def test_both_edges_belong_to_a_target() -> None:
    band = Band(3.9, 10.0, temperatures().measure.label)
    assert share([3.9, 10.0, 10.1, 3.8], band) == 50
    assert share([], band) is None
    inside = [is_inside(temperatures().measure, warm(at_), band) for at_ in (3.8, 3.9, 7.0, 10.1)]
    assert inside == [False, True, True, False]


def warm(number: float) -> Point:
    """One reading of which only the place on its panel is known."""
    return replace(temperatures().points[0], numbers={"value": number}, read={})


def test_a_reading_in_fahrenheit_is_drawn_at_its_exact_place_in_celsius() -> None:
    assert celsius(replace(warm(98.6), shown="98.6 °F")) == pytest.approx(37.0)
    assert celsius(replace(warm(37.0), shown="37.0")) == 37.0


def sugar(number: str, unit: str, label: str = "fasting") -> Point:
    """One reading on a panel in mmol/L."""
    amount = Amount(Decimal(number), unit)
    placed = converted(amount, "mmol/L")
    assert placed is not None
    first = glucoses().points[0]
    return replace(
        first, numbers={"value": float(placed)}, shown=number, label=label, read={"value": amount}
    )


numbers_read = st.lists(st.integers(20, 300), min_size=1, max_size=12)
some_inside = st.tuples(st.integers(70, 180), st.integers(181, 300), numbers_read).map(
    lambda told: [told[0], *told[2], told[1]]
)


@given(numbers_read | some_inside)
def test_a_share_compares_each_reading_in_the_unit_it_was_read_in(numbers: list[int]) -> None:
    made = replace(glucoses(), beyond=(), points=tuple(sugar(str(n), "mg/dL") for n in numbers))
    inside = sum(70 <= one <= 180 for one in numbers) * 100 // len(numbers)
    tells(0 < inside < 100)
    assert f"{inside}% of readings in the target" in in_english(panel_words(made))


def test_seventy_mg_is_in_the_target_and_its_mean_is_in_the_unit_of_the_panel() -> None:
    made = replace(glucoses(), beyond=(), points=(sugar("70", "mg/dL"), sugar("10.0", "mmol/L")))
    words = in_english(panel_words(made))
    assert "100% of readings in the target" in words
    assert "空腹 6.9 (2)" in words


def test_hi_and_lo_are_in_the_count_and_said_beside_the_mean() -> None:
    high = replace(sugar("5.0", "mmol/L"), numbers={}, shown="HI", read={})
    low = replace(high, shown="LO")
    made = replace(glucoses(), points=(sugar("6.0", "mmol/L"),), beyond=(high, high, low))
    words = in_english(panel_words(made))
    assert "空腹 6.0 (4, of them HI 2, LO 1)" in words
    assert "25% of readings in the target" in words
