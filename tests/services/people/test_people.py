"""Admit, move, discharge, take back and find people."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from carehome_app.db.journal import journal
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import (
    AmbiguousPersonError,
    BedTakenError,
    CodeTakenError,
    FutureError,
    ImpossibleDateError,
    MissingFieldError,
    NotHereError,
    StillHereError,
    UnknownPersonError,
)
from carehome_app.domain.events import FollowUpTaken, PersonAdmitted
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.measures.catalogue import FEVER
from carehome_app.domain.people import Details, Group, Sex
from tests.builders import Home


def test_somebody_taken_back_at_once_is_here(home: Home) -> None:
    person = home.person("R001")
    home.house.people.discharge(person)
    home.house.people.readmit(person, person.details)
    *_before, line = journal.lines(home.desk.store)
    assert isinstance(line.event, PersonAdmitted)
    assert line.event.source == 0, "typed at the desk, brought by no file"
    assert home.row("R001").is_open()
    assert home.sheet().count().roll == 10
    with pytest.raises(StillHereError):
        home.house.people.readmit(person, person.details)


def test_everything_written_about_a_person_stays_where_it_was_written(home: Home) -> None:
    written = Details(
        group=Group.RESIDENT,
        code="R077",
        name="赵敏",
        sex=Sex.FEMALE,
        birth=date(1940, 5, 1),
        room="308",
        bed="2",
        floor="3",
        care_level="2",
        diagnoses="高血压",
        post="volunteer",
        allergies="青霉素",
    )
    home.house.people.admit(written)
    home.reopen()
    assert home.person("R077").details == written


def test_somebody_who_left_does_not_leave_again(home: Home) -> None:
    person = home.person("R001")
    home.house.people.discharge(person)
    home.clock.advance(hours=1)
    with pytest.raises(NotHereError):
        home.house.people.discharge(person)


def test_who_left_in_mid_round_is_away_and_later_not_on_the_roll(home: Home) -> None:
    home.house.people.discharge(home.person("R001"))
    count = home.sheet().count()
    assert (count.roll, count.away, dict(count.away_reasons)) == (10, 1, {"left": 1})
    home.next_round()
    assert home.sheet().count().roll == 9


def test_who_comes_in_mid_round_is_due(home: Home) -> None:
    home.admit("R007", "何平", "203-1")
    assert home.row("R007").is_open()


def test_two_of_one_file_with_the_same_code_are_noticed(home: Home) -> None:
    people = home.house.people
    first = Details(group=Group.RESIDENT, code="R008", name="何平", room="203", bed="1")
    with pytest.raises(CodeTakenError):
        _admit_at_once(home, first, replace(first, name="许文", bed="2"))
    assert "R008" not in [person.details.code for person in people.here()], "all or nothing"
    with pytest.raises(BedTakenError):
        _admit_at_once(home, first, replace(first, code="R009", name="许文"))
    assert people.admit(first)


def _admit_at_once(home: Home, *everybody: Details) -> None:
    with home.desk.acting(May.ADMIT) as action:
        for details in everybody:
            home.house.people.admit_in(action, details)


@pytest.mark.parametrize(
    ("details", "error"),
    [
        ({"name": " "}, MissingFieldError),
        ({"code": ""}, MissingFieldError),
        ({"code": "R001"}, CodeTakenError),
        ({"room": "201", "bed": "1"}, BedTakenError),
    ],
)
def test_wrong_details_are_told(
    home: Home, details: dict[str, str], error: type[Exception]
) -> None:
    new = Details(group=Group.RESIDENT, code="R020", name="何平")
    with pytest.raises(error):
        home.house.people.admit(replace(new, **details))


def test_impossible_dates_are_told(home: Home) -> None:
    people, today = home.house.people, home.desk.today()
    new = Details(group=Group.RESIDENT, code="R020", name="何平")
    for birth in (today + timedelta(days=1), today.replace(year=today.year - 131)):
        with pytest.raises(ImpossibleDateError):
            people.admit(replace(new, birth=birth))
    with pytest.raises(FutureError):
        people.admit(new, home.clock() + timedelta(minutes=1))
    with pytest.raises(ImpossibleDateError):
        people.discharge(home.person("R001"), home.clock() - timedelta(days=100))


def test_people_are_found_and_never_guessed(home: Home) -> None:
    people = home.house.people
    assert people.find("R003").name == people.find("202-1").name == people.find("张桂兰").name
    with pytest.raises(AmbiguousPersonError, match="201-1"):
        people.find("王秀英")
    with pytest.raises(UnknownPersonError):
        people.find("张桂")


def test_a_move_changes_the_place_from_now_on(home: Home) -> None:
    person = home.person("R001")
    home.house.people.change(person, replace(person.details, room="302", bed="1", floor=""))
    assert (home.person("R001").place, home.person("R001").details.floor) == ("302-1", "3")


def test_marks_nobody_sees_are_left_out_of_names(home: Home) -> None:
    home.house.people.admit(
        Details(
            group=Group.RESIDENT,
            code="R90\u200b0",
            name="\ufeff马\u202e秋\0生 \n二世",
            room="20\u200e9",
            bed="1",
        )
    )
    somebody = home.person("R900")
    assert (somebody.name, somebody.place) == ("马秋生 二世", "209-1")


def test_a_name_of_invisible_marks_is_no_name(home: Home) -> None:
    with pytest.raises(MissingFieldError):
        home.admit("R900", "\u200b\u202e")


@pytest.mark.parametrize("code", ["R²", "R" + "9" * 99, "R٣"])
def test_the_next_code_is_found_beside_strange_ones(home: Home, code: str) -> None:
    home.admit(code, "马秋生")
    assert home.house.people.next_code(Group.RESIDENT) == "R007"


def test_what_is_open_of_somebody_ends_when_they_leave_and_nobody_elses_does(home: Home) -> None:
    home.sign_in("S003")
    home.measure("R001", "38.5")
    home.measure("R002", "34.5")

    def open_of() -> list[str]:
        due = home.house.following_up.due()
        return [one.person.details.code for one in due if one.episode.subject]

    who = home.subject("R001")
    assert sorted(open_of()) == ["R001", "R002"]
    home.house.people.discharge(home.person("R001"), home.clock())
    assert open_of() == ["R002"]
    steps = [line.event for line in journal.lines(home.desk.store)]
    (left,) = [one for one in steps if isinstance(one, FollowUpTaken)]
    assert (left.subject, left.family, left.step) == (who, FEVER.code, Step.LEFT.value)
