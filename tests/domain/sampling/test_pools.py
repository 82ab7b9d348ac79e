"""Pools: how many tubes, how many tests, and who goes into which."""

from operator import attrgetter

from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.people import Details, Group, Person
from carehome_app.domain.sampling.pools import (
    contact_group,
    label_scanned,
    next_label,
    printed,
    still_to_come,
    tubes_by_group,
    tubes_needed,
)
from carehome_app.domain.sampling.round import numbers, runs
from tests.domain.sampling.rounds_for_tests import AT, a_round, tube_of
from tests.telling_examples import tells


def test_142_people_in_tens_are_15_tubes_and_the_last_has_two() -> None:
    assert tubes_needed(142, 10) == 15
    assert 142 - 14 * 10 == 2


def test_tubes_stand_by_number_pools_first_also_from_the_hundredth_on() -> None:
    labels = ["D100", "T02", "D09", "D99", "T100", "D101", "T11"]
    tubes = [
        tube_of(one, [number], capacity=1 + 9 * (one[0] == "T"))
        for number, one in enumerate(labels, 1)
    ]
    made = a_round(range(1, 8), tubes=tubes)
    order = [one.label for one in sorted(made.tubes.values(), key=attrgetter("order"))]
    assert order == ["T02", "T11", "T100", "D09", "D99", "D100", "D101"]


def test_groups_are_not_mixed_to_fill_a_tube() -> None:
    assert tubes_by_group({"1": 11, "2": 9, "@kitchen": 6}, 10) == 2 + 1 + 1


@given(st.lists(st.integers(1, 4000), max_size=400))
def test_runs_of_numbers_are_read_back_whole(given_numbers: list[int]) -> None:
    tells(len(set(given_numbers)) > 1)
    assert numbers(runs(given_numbers)) == sorted(set(given_numbers))


def test_270_of_300_people_are_a_short_line() -> None:
    here = [one for one in range(1, 301) if one % 10]
    assert len(str(runs(here)).replace(" ", "")) < 505


def person(group: Group, floor: str = "", post: str = "") -> Person:
    details = Details(group=group, code="X", name="X", floor=floor, post=post)
    return Person(1, details, AT)


def test_residents_are_pooled_by_floor_and_staff_by_team() -> None:
    assert contact_group(person(Group.RESIDENT, floor="2")) == "2"
    assert contact_group(person(Group.STAFF, floor="2", post="kitchen")) == "@kitchen"


def test_a_label_is_read_with_and_without_the_number_of_its_round() -> None:
    assert label_scanned("t07", 3) == "T07"
    assert label_scanned(printed(3, "T07"), 3) == "T07"
    assert label_scanned("4-T07", 3) == ""
    assert label_scanned("304-1", 3) is None
    assert label_scanned("2201015678", 3) is None


def test_who_is_left_gets_the_tube_of_their_group_and_then_the_next_ones() -> None:
    round_ = a_round(range(1, 31), capacity=10, tubes=[tube_of("T01", range(1, 7), place="3")])
    left = [(one, "3") for one in range(7, 24)] + [(24, "2"), (25, "@kitchen")]
    assert [
        (one.place, one.tube, one.is_open, one.new_tubes) for one in still_to_come(round_, left)
    ] == [
        ("3", "T01", True, 2),
        ("2", "T04", False, 1),
        ("@kitchen", "T05", False, 1),
    ]
    assert next_label(round_, "T") == "T02"
    assert next_label(round_, "D") == "D01"
