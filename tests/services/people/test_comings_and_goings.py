"""People who come, move, leave and come back: as it was written, and whom a few letters mean."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from carehome_app.domain.errors import AmbiguousPersonError, CareHomeError, UnknownPersonError
from carehome_app.domain.people import MONTH, YEAR, Details, Group, Sex
from carehome_app.domain.privacy.identity import IN_FULL, ON
from carehome_app.domain.texts import NAME_MOST, WORDS_MOST
from carehome_app.services.people import spelling
from carehome_app.services.people.people import check_details, named
from tests.approved import assert_approved
from tests.builders import Home
from tests.refusing import refused
from tests.services.stories import Story

HOUR = timedelta(hours=1)
NUMBER = "110101194903078016"


def resident(code: str, name: str, **more: object) -> Details:
    return Details(group=Group.RESIDENT, code=code, name=name, **more)  # type: ignore[arg-type]


def live(home: Home) -> None:
    """One comes with all that is known, one moves, one leaves with a fever and comes back."""
    people = home.house.people
    known = resident(" R010 ", "何  平", sex=Sex.MALE, birth=date(1949, 3, 15), birth_known=MONTH)
    place = {
        "room": "1203",
        "bed": "2",
        "care_level": "2",
        "diagnoses": "高血压",
        "allergies": "花生",
    }
    people.admit(replace(known, id_number=NUMBER, **place), home.clock() - HOUR, source=7)
    people.admit(resident("R011", "单立", birth=date(1940, 7, 1), birth_known=YEAR, floor="3"))
    home.measure("R002", "38.6")
    home.clock.advance(hours=1)
    person = home.person("R001")
    people.change(person, replace(person.details, room="302", bed="1", floor="", post=" x "))
    people.change(home.person("R010"), replace(home.person("R010").details, id_number=""))
    home.clock.advance(hours=1)
    people.discharge(home.person("R002"), home.clock() - HOUR / 2, "转院")
    people.discharge(home.person("R003"), home.clock())
    for code in ("R003", "R002"):
        gone = home.person(code)
        people.readmit(gone, replace(gone.details, allergies="头孢"))
    home.clock.advance(hours=1)
    people.discharge(home.person("R003"))


def test_every_line_of_comings_and_goings_stands_as_it_was_said(home: Home) -> None:
    story = Story(home)
    live(home)
    people = home.house.people
    said = [
        *story.written(),
        *story.shown(
            "afterwards",
            {
                "here": [(one, one.name, one.place, one.admitted_at) for one in people.here()],
                "gone": [(one, one.left_at) for one in people.gone()],
                "next": [people.next_code(one) for one in Group],
                "R010": home.person("R010").details,
                "found": [people.find(one) for one in ("R010", "1203-2", "何 平")],
                "named": named([home.person("R001"), home.person("S001")]),
                "open": len(home.house.following_up.due()),
            },
        ),
    ]
    assert_approved("services/people/as_written.txt", said)


@pytest.mark.parametrize("more", [0, 1])
@pytest.mark.parametrize(
    ("field", "most"),
    [
        *(
            (one, NAME_MOST)
            for one in ("name", "code", "room", "bed", "floor", "care_level", "post")
        ),
        *((one, WORDS_MOST) for one in ("diagnoses", "allergies")),
    ],
)
def test_nothing_of_a_person_is_longer_than_a_page_shows(field: str, most: int, more: int) -> None:
    with refused(more > 0, CareHomeError):
        check_details(replace(resident("R010", "何平"), **{field: "长" * (most + more)}))


def test_an_identity_number_is_kept_in_full_only_where_the_home_says_so(home: Home) -> None:
    home.sign_in("D01")
    people, kept = home.house.people, []
    for code, in_full in (("R010", False), ("R011", True)):
        if in_full:
            home.house.keeping.keep_whole_numbers(whole=True)
            assert home.desk.setting(IN_FULL) == ON
        people.admit(resident(code, "何平", id_number=NUMBER))
        kept.append(home.person(code).details.id_number)
    assert (kept[0] != NUMBER, kept[0][-4:], kept[1]) == (True, "8016", NUMBER)
    again = home.person("R010")
    people.change(again, replace(again.details, room="305"))
    assert home.person("R010").details.id_number == kept[0], "what is masked stays so"
    for wrong in (NUMBER[:-1] + "5", NUMBER[:-1], "8016"):
        with pytest.raises(CareHomeError):
            people.admit(resident("R012", "何安", id_number=wrong))


def test_a_part_of_a_name_finds_by_letters_and_signs_and_nothing_else(home: Home) -> None:
    home.admit("R010", "单雄信", "401-1")
    home.admit("R011", "吕 布", "401-2")
    everybody = [one for one in home.desk.stays if one.left_at is None]

    def found(typed: str) -> list[str]:
        return sorted(one.details.code for one in everybody if spelling.fits(one, typed))

    def exactly(typed: str) -> list[str]:
        return sorted(one.details.code for one in everybody if spelling.is_exactly(one, typed))

    whole = len(everybody)
    assert (len(found("")), len(found(" "))) == (whole, whole)
    assert found("shan") == found("dan") == found("sxx") == found("单雄") == ["R010"]
    assert found("lvbu") == found("lubu") == found("lb") == found("吕布") == ["R011"]
    assert found("xiong") == [], "not from the middle of a spelling"
    assert found("雄信") == ["R010"]
    assert found("401") == found("401-") == ["R010", "R011"]
    assert found("wxy") == found("wangxiu") == ["R001", "R006"]
    assert found("s00") == ["S001", "S002", "S003"]
    assert found("lb1") == []
    assert exactly("r010") == exactly("Ｒ010") == exactly("401-1") == exactly("单雄信") == ["R010"]
    assert exactly("单雄") == exactly("") == exactly("401") == []


def test_a_text_that_means_two_means_nobody_and_a_code_goes_before_a_name(home: Home) -> None:
    people = home.house.people
    home.admit("R010", "R001", "401-1")
    assert people.find("R001").details.code == "R001"
    assert people.find("401-1").details.code == "R010"
    for unknown in ("401", "R01", ""):
        with pytest.raises(UnknownPersonError):
            people.find(unknown)
    with pytest.raises(AmbiguousPersonError) as asked:
        people.find("王秀英")
    assert "王秀英 (201-1), 王秀英 (301-2)" in str(asked.value)
