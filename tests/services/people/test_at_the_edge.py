"""At the edge: born today, gone the moment of the last reading, a bed that is just free again."""

from contextlib import nullcontext
from datetime import timedelta

import pytest
from msgspec.structs import replace

from carehome_app.domain.errors import (
    AmbiguousPersonError,
    BedTakenError,
    CareHomeError,
    ImpossibleDateError,
    StillHereError,
    UnknownPersonError,
)
from carehome_app.domain.people import Details, Group
from carehome_app.domain.privacy.errors import TermRunsError, TooFewYearsError
from carehome_app.domain.settings import OutsideRangeError
from carehome_app.services.changes import Changes
from tests.builders import Home
from tests.refusing import refused

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(("days", "is_refused"), [(0, False), (1, True)])
def test_a_child_may_be_born_today(home: Home, days: int, is_refused: bool) -> None:
    birth = home.desk.today() + timedelta(days=days)
    with refused(is_refused, ImpossibleDateError):
        home.house.people.admit(
            Details(group=Group.RESIDENT, code="R020", name="何平", birth=birth)
        )


@pytest.mark.parametrize(("years", "is_refused"), [(130, False), (131, True)])
def test_nobody_is_older_than_130(home: Home, years: int, is_refused: bool) -> None:
    birth = home.desk.today().replace(year=home.desk.today().year - years)
    with refused(is_refused, ImpossibleDateError):
        home.house.people.admit(
            Details(group=Group.RESIDENT, code="R020", name="何平", birth=birth)
        )


@pytest.mark.parametrize("minutes", [-1, 0])
def test_nobody_leaves_before_coming_or_before_the_last_reading(home: Home, minutes: int) -> None:
    people = home.house.people
    came = home.admit("R020", "何平").admitted_at
    home.measure("R001", "36.5")
    measured = home.clock()
    home.clock.advance(hours=1)
    for code, moment in (("R020", came), ("R001", measured)):
        with refused(minutes < 0, ImpossibleDateError):
            people.discharge(home.person(code), moment + minutes * MINUTE)


def test_who_is_here_stands_by_place_and_who_is_gone_by_when_they_left(home: Home) -> None:
    people = home.house.people
    home.admit("R020", "何平", "101-1")
    for code in ("R003", "R001", "R002"):
        home.clock.advance(minutes=1)
        people.discharge(home.person(code))
    codes = [one.details.code for one in people.here()]
    assert codes[:4] == ["R020", "R004", "R005", "R006"]
    assert set(codes[4:]) == {"S001", "S002", "S003", "D01"}
    assert [one.details.code for one in people.gone()] == ["R002", "R001", "R003"]
    home.clock.advance(minutes=1)
    back = home.person("R002")
    people.readmit(back, back.details)
    assert [one.details.code for one in people.gone()] == ["R001", "R003"]
    with pytest.raises(StillHereError):
        people.readmit(back, back.details)
    with pytest.raises(UnknownPersonError):
        people.find("R001")


def test_a_bed_is_free_when_somebody_leaves_it_and_staff_have_none(home: Home) -> None:
    people = home.house.people
    with pytest.raises(BedTakenError):
        home.admit("R020", "何平", "201-1")
    home.admit("S020", "何护", "201-1", staff=True)
    home.admit("R021", "何安", "201")
    home.admit("R022", "何乐", "201")
    person = home.person("R002")
    with pytest.raises(BedTakenError):
        people.change(person, replace(person.details, bed="1"))
    assert people.change(person, person.details) is Changes.NONE
    assert people.change(person, replace(person.details, care_level="2")) is Changes.PEOPLE
    people.discharge(home.person("R001"))
    home.admit("R020", "何平", "201-1")
    assert home.person("R020").place == "201-1"


def test_the_next_code_is_after_the_highest_that_ever_was_of_the_group(home: Home) -> None:
    people = home.house.people
    assert [people.next_code(one) for one in (Group.RESIDENT, Group.STAFF)] == ["R007", "S004"]
    home.admit("R120", "何平")
    home.clock.advance(minutes=1)
    home.house.people.discharge(home.person("R120"))
    assert people.next_code(Group.RESIDENT) == "R121", "nobody gets the code of who left"


def test_of_two_of_one_name_each_is_told_by_place(home: Home) -> None:
    with pytest.raises(AmbiguousPersonError) as asked:
        home.house.people.find(" 王秀英 ")
    assert "201-1" in str(asked.value)
    assert "301-2" in str(asked.value)
    with pytest.raises(UnknownPersonError):
        home.house.people.find(" ")


@pytest.mark.parametrize(
    ("years", "error"), [(4, TooFewYearsError), (5, None), (100, None), (101, OutsideRangeError)]
)
def test_records_are_kept_for_five_to_a_hundred_years(
    home: Home, years: int, error: type[CareHomeError] | None
) -> None:
    home.sign_in("D01")
    keeping = home.house.keeping
    with nullcontext() if error is None else pytest.raises(error):
        keeping.set_years(years)
    assert keeping.years == (5 if error else years)


def test_a_record_is_erased_on_the_day_its_term_is_over_and_not_the_day_before(
    home: Home,
) -> None:
    home.sign_in("D01")
    keeping = home.house.keeping
    for code in ("R002", "R001"):
        home.house.people.discharge(home.person(code))
        home.clock.advance(days=1)
    first, second = keeping.left()
    assert (first.person.details.code, second.person.details.code) == ("R002", "R001")
    home.clock.set(f"{first.until - timedelta(days=1)} 12:00")
    with pytest.raises(TermRunsError):
        keeping.erasable(first.person.id)
    home.clock.set(f"{first.until} 00:00")
    assert [one.over for one in keeping.left()] == [True, False]
    assert keeping.erasable(first.person.id).person.id == first.person.id
