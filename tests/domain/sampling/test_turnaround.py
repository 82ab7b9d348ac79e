"""How long a laboratory took is told of answered tubes, and how long others wait of the rest."""

from datetime import timedelta

from carehome_app.domain.sampling.turnaround import hours, turnaround
from carehome_app.i18n import in_english
from tests.domain.sampling.rounds_for_tests import AT, a_round, tube_of

NOW = AT + timedelta(hours=26)


def test_the_median_of_answers_and_the_oldest_that_waits() -> None:
    round_ = a_round(
        range(1, 9),
        tubes=[
            tube_of("T01", [1, 2], result="negative"),
            tube_of("T02", [3], result="negative"),
            tube_of("T03", [4], result="positive"),
            tube_of("T04", [5, 6]),
            tube_of("T05", [7]),
        ],
    )
    found = turnaround(round_, NOW)
    took = timedelta(minutes=200)
    waited = NOW - AT - timedelta(minutes=4)
    assert tuple(found) == (3, took, 2, waited), "each from its first swab"
    assert [in_english(one) for one in found.words()] == [
        "answered after 3 h 20 min (median of 3 tubes)",
        "2 tubes wait, the oldest 25 h 56 min",
    ]


def test_of_a_round_without_tubes_nothing_is_said() -> None:
    found = turnaround(a_round([1, 2]), NOW)
    assert tuple(found) == (0, None, 0, None)
    assert found.words() == []


def test_a_time_is_hours_and_whole_minutes() -> None:
    assert in_english(hours(timedelta(hours=49, minutes=5, seconds=59))) == "49 h 5 min"
