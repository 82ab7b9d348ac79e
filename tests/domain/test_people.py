"""People, places and codes have an order, whatever a home writes on its doors."""

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.moments import birth_typed
from carehome_app.domain.people import (
    Details,
    Group,
    Person,
    birth_number,
    birth_of,
    birth_text,
    by_place,
    natural,
)
from carehome_app.domain.settings import NotADateError
from tests.telling_examples import tells

NOW = datetime(2026, 11, 22, tzinfo=UTC)
LIKE_A_DOOR = st.text(alphabet="0123456789-AB ②٣三楼", max_size=12)
WRITTEN = st.one_of(st.text(max_size=20), LIKE_A_DOOR)


def somebody(number: int, code: str, room: str, bed: str, *, staff: bool = False) -> Person:
    group = Group.STAFF if staff else Group.RESIDENT
    return Person(number, Details(group=group, code=code, name="某", room=room, bed=bed), NOW)


SOMEBODY = st.builds(somebody, st.integers(1, 99), WRITTEN, WRITTEN, WRITTEN, staff=st.booleans())


@given(st.lists(WRITTEN, max_size=12))
def test_any_texts_have_an_order(texts: list[str]) -> None:
    tells(len(set(texts)) > 1)
    ordered = sorted(texts, key=natural)
    assert all(natural(before) <= natural(after) for before, after in pairwise(ordered))


@given(st.lists(SOMEBODY, max_size=12))
def test_any_people_have_an_order_and_staff_come_last(people: list[Person]) -> None:
    ordered = sorted(people, key=by_place)
    staff = [person.group is Group.STAFF for person in ordered]
    tells(0 < sum(staff) < len(staff))
    assert staff == sorted(staff)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2", "10"),
        ("101", "101A"),
        ("201", "201-1"),
        ("9", "②"),
        ("٣", "10"),
        ("S001", "S001A"),
        ("1" * 5000, "2" * 5000),
        ("99", "1" * 5000),
    ],
)
def test_numbers_are_ordered_as_numbers(before: str, after: str) -> None:
    assert sorted([after, before], key=natural) == [before, after]


def test_a_person_without_a_bed_stands_before_those_with_one() -> None:
    people = [
        somebody(1, "R1", "201", "1"),
        somebody(2, "R2", "201", ""),
        somebody(3, "R3", "101A", ""),
        somebody(4, "R4", "101", ""),
        somebody(5, "S001A", "", "", staff=True),
        somebody(6, "S001", "", "", staff=True),
        somebody(7, "R7", "②", ""),
    ]
    ordered = [person.details.code for person in sorted(people, key=by_place)]
    assert ordered == ["R4", "R3", "R2", "R1", "R7", "S001", "S001A"]


def test_a_birth_of_which_the_day_is_unknown_is_written_and_read_as_it_was_said() -> None:
    for typed, number, shown in (
        ("1937.7", -193707, "1937-07"),
        ("1941年3月", -194103, "1941-03"),
        ("1939", -193900, "1939"),
        ("1940-03-15", date(1940, 3, 15).toordinal(), "1940-03-15"),
    ):
        birth, known = birth_typed(typed)
        details = Details(
            group=Group.RESIDENT, code="R1", name="甲", birth=birth, birth_known=known
        )
        assert birth_number(details) == number
        assert birth_text(*birth_of(number)) == shown


@pytest.mark.parametrize("typed", ["1937-00", "1937-13", "0000-05", "0000"])
def test_a_birth_in_no_month_or_no_year_is_no_birth(typed: str) -> None:
    with pytest.raises(NotADateError):
        birth_typed(typed)
