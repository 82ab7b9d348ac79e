"""Windows of personal plans: named times, clocks, any time of the day."""

from datetime import time

import pytest

from carehome_app.domain.chronic.times import NAMED, day_window, is_known, window_label
from carehome_app.domain.rounds.plan import Window


@pytest.mark.parametrize(
    ("code", "opens", "closes"),
    [
        ("0800", time(7), time(9)),
        ("0030", time(0), time(1, 30)),
        ("2359", time(22, 59), time(23, 59)),
        ("day", time(0), time(23, 59)),
        ("fasting", time(6), time(7, 30)),
    ],
)
def test_a_code_says_when(code: str, opens: time, closes: time) -> None:
    assert day_window(code) == Window(code, opens, closes)


@pytest.mark.parametrize("code", ["", "2400", "800", "0860", "noon", "am "])
def test_other_codes_are_no_windows(code: str) -> None:
    assert day_window(code) is None
    assert not is_known(code)


def test_the_rounds_of_the_house_are_known_but_theirs_is_the_time() -> None:
    assert is_known("am")
    assert day_window("am") is None


def test_named_windows_follow_each_other_and_have_names() -> None:
    assert [one.opens for one in NAMED] == sorted(one.opens for one in NAMED)
    assert all(one.opens < one.closes for one in NAMED)
    assert window_label("0815").source == "08:15"
    assert window_label("fasting").source == "fasting"


def test_the_named_windows_lie_around_meals_and_sleep() -> None:
    assert [f"{one.code} {one.opens:%H:%M} {one.closes:%H:%M}" for one in NAMED] == [
        "fasting 06:00 07:30",
        "after_breakfast 09:00 10:00",
        "before_lunch 11:00 12:00",
        "after_lunch 13:30 14:30",
        "before_dinner 16:30 17:30",
        "after_dinner 19:00 20:00",
        "bedtime 20:30 22:00",
    ]
