"""C1, C2 and C3 against the published figures, and against a second, slower version."""

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.outbreak import ears
from tests.telling_examples import tells

Y1 = [0, 1, 0, 0, 2, 0, 1, 0, 0, 1, 0, 0, 3, 4, 6, 2, 1, 0, 0, 0]
Y2 = [0] * 11 + [1, 2, 2] + [0] * 6
PUBLISHED = [
    (Y1, 13, "c1", 5.428571), (Y1, 13, "c2", 3.086660), (Y1, 13, "c3", 2.086660),
    (Y1, 14, "c1", 2.952927), (Y1, 14, "c2", 4.357638), (Y1, 14, "c3", 5.444299),
    (Y1, 15, "c1", 2.897774), (Y1, 15, "c2", 11.428571), (Y1, 15, "c3", 15.872870),
    (Y1, 16, "c2", 1.155493), (Y1, 16, "c3", 13.941703),
    (Y2, 12, "c1", 2.0), (Y2, 12, "c2", 2.0), (Y2, 12, "c3", 1.0),
    (Y2, 13, "c1", 3.714286), (Y2, 13, "c2", 4.0), (Y2, 13, "c3", 4.0),
    (Y2, 14, "c1", 1.997251), (Y2, 14, "c2", 4.0), (Y2, 14, "c3", 7.0),
]  # fmt: skip
"""Clinical reference, section 5.4; day 1 is the first."""

counts = st.one_of(
    *(st.lists(st.integers(0, 9), min_size=least, max_size=40) for least in (1, 12, 16, 20))
)
"""A figure has enough days before it from the tenth on."""


@pytest.mark.parametrize(("series", "day", "figure", "value"), PUBLISHED)
def test_a_figure_agrees_with_the_published_one_to_six_decimals(
    series: list[int], day: int, figure: str, value: float
) -> None:
    found = getattr(ears, figure)(series, day - 1)
    assert found == pytest.approx(value, abs=5e-7)


@pytest.mark.parametrize(("figure", "first"), [("c1", 8), ("c2", 10), ("c3", 12)])
def test_a_figure_waits_for_enough_days(figure: str, first: int) -> None:
    assert getattr(ears, figure)(Y1, first - 2) is None
    assert getattr(ears, figure)(Y1, first - 1) is not None


def test_one_case_after_quiet_days_is_no_alarm() -> None:
    assert ears.alarms([0] * 20 + [1], 20) == {}


def _slow(series: list[int], day: int, gap: int) -> float | None:
    before = [series[one] for one in range(len(series)) if day - gap - 7 <= one < day - gap]
    if day - gap - 7 < 0:
        return None
    return (series[day] - statistics.fmean(before)) / max(statistics.stdev(before), 0.5)


@given(counts)
def test_every_day_agrees_with_a_slow_second_version(series: list[int]) -> None:
    for day in range(len(series)):
        for found, gap in ((ears.c1, 0), (ears.c2, 2)):
            slow, quick = _slow(series, day, gap), found(series, day)
            assert (quick is None) == (slow is None)
            assert quick is None or quick == pytest.approx(slow)
        three = [_slow(series, day - back, 2) for back in range(3) if day >= back]
        c3 = ears.c3(series, day)
        if len(three) == 3 and None not in three:
            assert c3 == pytest.approx(sum(max(0.0, (one or 0) - 1) for one in three))
        else:
            assert c3 is None
    tells(any(_slow(series, day, 2) is not None for day in range(len(series))))
