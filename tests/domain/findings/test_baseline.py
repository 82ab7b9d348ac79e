"""The own normal, against a slow and obvious second version."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.findings.baseline import Fever, Taken, baseline
from carehome_app.domain.measures.fields import Amount
from tests.telling_examples import tells

START = datetime(2026, 1, 1, tzinfo=UTC)


def at(hours: int) -> datetime:
    return START + timedelta(hours=hours)


READINGS = st.lists(
    st.builds(
        Taken,
        st.builds(
            Amount,
            st.integers(350, 375).map(lambda tenths: Decimal(tenths) / 10),
            st.sampled_from(["°C"] * 7 + ["°F"]),
        ),
        st.sampled_from(["axilla"] * 7 + ["ear"]),
        st.integers(0, 1500).map(at),
        st.sampled_from([False] * 9 + [True]),
    ),
    min_size=40,
    max_size=60,
).map(lambda found: sorted(found, key=lambda one: one.taken_at))
FEVERS = st.lists(
    st.tuples(
        st.integers(0, 1500) | st.integers(1100, 1450) | st.integers(1100, 1450),
        st.sampled_from([None, 0, 24, 48, 100, 200, 300, 400]),
    ).map(lambda pair: Fever(at(pair[0]), None if pair[1] is None else at(pair[0] + pair[1]))),
    min_size=1,
    max_size=2,
)


def obvious(readings: list[Taken], fevers: list[Fever]) -> tuple[Decimal, int] | None:
    """Keep what counts, take the last fourteen, sort, look at the middle."""
    kept = []
    for one in readings:
        ill = False
        for fever in fevers:
            end = fever.closed_at + timedelta(days=7) if fever.closed_at else at(99_999)
            ill = ill or fever.opened_at <= one.taken_at <= end
        if one.site == "axilla" and one.amount.unit == "°C" and not one.feverish and not ill:
            kept.append(one.amount.number)
    kept = sorted(kept[-14:])
    if len(kept) < 5:
        return None
    half = len(kept) // 2
    middle = kept[half] if len(kept) % 2 else (kept[half - 1] + kept[half]) / 2
    return (middle, len(kept))


@given(READINGS, FEVERS)
def test_it_is_the_median_of_the_last_fever_free_ones(
    readings: list[Taken], fevers: list[Fever]
) -> None:
    own = baseline(readings[::-1], fevers, site="axilla", unit="°C")
    expected = obvious(readings, fevers)
    assert (None if own is None else (own.amount.number, own.count)) == expected
    tells(own is not None, "have an own normal")
    tells(own is not None and own.count == 14, "have a whole one")
    tells(own is not None and expected != obvious(readings, []), "have one that fever changed")


@given(READINGS, FEVERS)
def test_no_more_readings_are_looked_at_than_it_takes(
    readings: list[Taken], fevers: list[Fever]
) -> None:
    left = iter(readings[::-1])
    own = baseline(left, fevers, site="axilla", unit="°C")
    tells(own is not None and own.count == 14)
    if own is not None and own.count == 14:
        rest = list(left)
        assert baseline(readings[len(rest) :][::-1], fevers, site="axilla", unit="°C") == own
    else:
        assert next(left, None) is None


def test_five_readings_are_enough_and_four_are_not() -> None:
    four = [
        Taken(Amount(Decimal("36.0"), "°C"), "axilla", at(hour), feverish=False)
        for hour in range(4)
    ]
    assert baseline(four, [], site="axilla", unit="°C") is None
    assert baseline([four[0], *four], [], site="axilla", unit="°C") is not None


def test_a_reading_at_the_end_of_the_seventh_day_does_not_count_yet() -> None:
    fever = Fever(at(0), at(24))
    for hours, counts in ((24 * 8, False), (24 * 8 + 1, True)):
        reading = Taken(Amount(Decimal("36.0"), "°C"), "axilla", at(hours), feverish=False)
        own = baseline([reading] * 5, [fever], site="axilla", unit="°C")
        assert (own is not None) is counts
