"""What the long run in the real window says is wrong, is wrong; the run itself is no test here."""

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.endurance.standing import Lived, Standing, growing, quarters, slowed
from benchmarks.endurance.tally import Tally
from tests.builders import Home


def day(memory: float = 300, objects: int = 1000, files: int = 14, windows: int = 0) -> Standing:
    return Standing(memory, Counter({"some.Thing": objects}), files, 3, windows, [10.0, 20.0])


def test_days_that_stay_as_they_are_grow_nowhere() -> None:
    days = [day(memory=300 + number % 2, objects=1000 + number % 3) for number in range(8)]
    assert [len(part) for part in quarters(days)] == [2, 2, 2, 2]
    assert list(growing(days)) == []
    assert slowed(days)[0] == (15.0, 20.0)


def test_five_days_have_four_quarters_too() -> None:
    assert [len(part) for part in quarters([day()] * 5)] == [2, 1, 1, 1]


def test_memory_of_the_last_quarter_is_held_against_the_second() -> None:
    days = [day(memory=100), day(memory=300), day(memory=310), day(memory=316)]
    assert list(growing(days)) == ["memory: 300.0 MiB in the second quarter, 316.0 in the last"]
    assert list(growing([*days[:3], day(memory=315)])) == []


def test_what_grows_from_quarter_to_quarter_is_named() -> None:
    days = [day(objects=1000 + 120 * number, files=14 + 2 * number) for number in range(8)]
    assert list(growing(days)) == [
        "open files: 19, 23, 27",
        "objects of some.Thing: 1300, 1540, 1780",
    ]
    assert list(growing([day(windows=0), day(), day(), day(windows=1)])) == ["windows: 0, then 1"]


def test_a_thread_that_still_waits_for_work_is_no_growth() -> None:
    assert list(growing([day(files=one) for one in (12, 12, 13, 14)])) == []


def test_days_are_kept_in_a_file_and_come_back_as_they_were(tmp_path: Path) -> None:
    days = [day(memory=300.25, objects=number) for number in range(3)]
    lived = Lived(tmp_path / "lived.jsonl")
    assert lived.days() == []
    for one in days:
        lived.note(one)
    assert lived.days() == days


@pytest.fixture(name="tally")
def _tally(home: Home, tmp_path: Path) -> Tally:
    """Type a round and note it beside."""
    tally = Tally(tmp_path / "typed")
    for row in home.sheet().rows:
        text = "r" if row.person.details.code == "R002" else "365"
        home.measure(row.person.details.code, text)
        tally.note(home.round, row.person.id, text)
    return tally


def test_a_round_that_is_what_was_typed_is_right(home: Home, tally: Tally) -> None:
    assert list(tally.wrong(home.sheet())) == []


def test_the_tally_keeps_in_memory_only_where_its_rounds_are(home: Home, tally: Tally) -> None:
    assert list(tally.rounds()) == [home.round]
    assert {type(one) for one in vars(tally).values()} == {type(Path())}


def test_a_value_of_somebody_else_a_lost_one_and_another_reason_are_named(
    home: Home, tally: Tally
) -> None:
    tally.note(home.round, home.subject("R001"), "364")
    assert list(tally.wrong(home.sheet())) == ["R001: 36.5, typed 364"]
    tally.note(home.round, home.subject("R001"), "s")
    measured = home.sheet().count().measured
    assert list(tally.wrong(home.sheet())) == [
        f"{measured} measured, 0 open; typed: {measured - 1}",
        "asleep: 0 times, typed 1 times",
        "R001: 36.5, typed s",
    ]
