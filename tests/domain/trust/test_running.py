"""A clock beside one that only counts seconds: what was moved is known, and only that."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.trust.clocks import NOTICED, Running
from tests.telling_examples import tells

BEGIN = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)


@given(st.lists(st.tuples(st.floats(0, 1e6), st.floats(-1e6, 1e6)), max_size=8))
def test_only_what_differs_by_more_than_two_minutes_was_moved(
    steps: list[tuple[float, float]],
) -> None:
    clock, seconds = BEGIN, 0.0
    running = Running(clock, seconds)
    tells(any(abs(beyond) > NOTICED.total_seconds() for _passed, beyond in steps))
    for passed, beyond in steps:
        expected = clock + timedelta(seconds=passed)
        clock, seconds = expected + timedelta(seconds=beyond), seconds + passed
        moved = running.moved(clock, seconds)
        near = timedelta(seconds=0.01)
        if abs(timedelta(seconds=beyond)) > NOTICED + near:
            assert moved is not None
            assert abs(moved - expected) < near
        elif abs(timedelta(seconds=beyond)) < NOTICED - near:
            assert moved is None


@pytest.mark.parametrize(("seconds", "moved"), [(119, False), (120, False), (121, True)])
@pytest.mark.parametrize("way", [1, -1])
def test_a_clock_was_moved_when_it_is_more_than_two_minutes_off(
    seconds: int, moved: bool, way: int
) -> None:
    running = Running(BEGIN, 50.0)
    shown = BEGIN + timedelta(minutes=10, seconds=seconds * way)
    assert (running.moved(shown, 650.0) is not None) is moved
