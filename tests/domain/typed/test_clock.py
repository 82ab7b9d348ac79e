"""A time of day as it is typed, to the last minute of the day and not beyond."""

from datetime import time

import pytest

from carehome_app.domain.typed.times import clock_in


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("7:31", time(7, 31)),
        ("0731", time(7, 31)),
        ("731", time(7, 31)),
        ("７：３１", time(7, 31)),
        ("１９：０９", time(19, 9)),
        ("０９３９", time(9, 39)),
        ("0:00", time(0, 0)),
        ("23:59", time(23, 59)),
        ("23 00", time(23, 0)),
    ],
)
def test_what_is_a_time_of_day(text: str, said: time) -> None:
    assert clock_in(text) == said


@pytest.mark.parametrize("text", ["24:00", "2400", "23:60", "0760", "7", "12345", "", "7:3"])
def test_what_is_none(text: str) -> None:
    assert clock_in(text) is None
