"""Identity numbers: the last four figures are kept, and the whole one only where asked for."""

import pytest
from msgspec.structs import replace

from carehome_app.db.journal import journal
from carehome_app.domain.errors import NotAllowedError, NotAnIdentityNumberError
from carehome_app.domain.events import PersonFieldsChanged
from carehome_app.domain.files.exported import Asked
from carehome_app.domain.people import Person
from carehome_app.domain.privacy.identity import fits, masked, understood
from carehome_app.i18n import in_english
from carehome_app.services.files.importing import Preview
from carehome_app.services.files.verdicts import Verdict
from tests.builders import Home
from tests.decrypted import decrypted
from tests.erased import leave_and_wait
from tests.services.files.test_importing import sentences, table, verdicts

NUMBER = "11010119400115002"
NUMBER += next(last for last in "0123456789X" if fits(NUMBER + last))
END = NUMBER[-4:]


def listed(home: Home, *lines: str) -> Preview:
    return home.house.importing.people(table("姓名,房床,身份证号", *lines))


def taken(home: Home, *lines: str) -> Person:
    """Take a list in; return who is in its first row."""
    home.house.importing.take(listed(home, *lines))
    name = lines[0].partition(",")[0]
    return next(one for one in home.house.people.here() if one.name == name)


def everything_written(home: Home) -> str:
    """Return every line of the record and every row about people as one text."""
    store = home.desk.store
    rows = [
        *store.query("SELECT body FROM journal"),
        *store.query("SELECT * FROM people"),
        *store.query("SELECT * FROM person_versions"),
    ]
    return "\n".join(map(str, rows))


def test_of_a_number_in_a_list_its_last_four_figures_are_kept(home: Home) -> None:
    home.sign_in("D01")
    assert taken(home, f"吴一,909-1,{NUMBER}").details.id_number == f"**************{END}"
    assert NUMBER not in everything_written(home)
    assert NUMBER[:14] not in everything_written(home)


def test_the_whole_number_is_kept_where_the_home_asks_for_it(home: Home) -> None:
    home.sign_in("D01")
    home.house.keeping.keep_whole_numbers(whole=True)
    assert taken(home, f"吴一,909-1,{NUMBER.lower()}").details.id_number == NUMBER


def test_when_a_home_asks_no_more_the_lists_know_the_last_four_only(home: Home) -> None:
    home.sign_in("D01")
    home.house.keeping.keep_whole_numbers(whole=True)
    person = taken(home, f"吴一,909-1,{NUMBER}")
    home.house.keeping.keep_whole_numbers(whole=False)
    assert home.desk.person(person.id).details.id_number == masked(NUMBER)
    lines = [one.event for one in journal.lines(home.desk.store)]
    changed = [one.subject for one in lines if isinstance(one, PersonFieldsChanged)]
    assert changed == [person.id], "of whom no whole number is known, nothing is written"
    assert not home.house.keeping.whole_numbers


def test_only_the_director_says_how_numbers_are_kept(home: Home) -> None:
    home.sign_in("S003")
    with pytest.raises(NotAllowedError):
        home.house.keeping.keep_whole_numbers(whole=True)


@pytest.mark.parametrize("wrong", [NUMBER[:-1] + "Z", "6.10101E+17", "12345", NUMBER[:10]])
def test_a_number_that_does_not_fit_is_told_and_not_kept(home: Home, wrong: str) -> None:
    home.sign_in("D01")
    preview = listed(home, f"吴一,909-1,{wrong}")
    assert verdicts(preview) == [Verdict.NEW]
    assert [column for column, _words in sentences(preview)] == ["身份证号"]
    assert taken(home, f"吴一,909-1,{wrong}").details.id_number == ""


def test_a_number_that_others_masked_stays_masked() -> None:
    assert understood(f"110101********{END}") == masked(NUMBER)
    assert understood(f"**************{END}") == masked(NUMBER)
    assert understood("******************") == ""


def test_two_of_one_name_are_told_apart_by_their_numbers(home: Home) -> None:
    home.sign_in("D01")
    before = taken(home, f"吴一,909-1,{NUMBER}")
    preview = listed(home, f"吴一,909-2,{NUMBER}")
    assert verdicts(preview) == [Verdict.CHANGED]
    home.house.importing.take(preview)
    assert home.desk.person(before.id).place == "909-2"


def test_the_same_number_again_changes_nothing(home: Home) -> None:
    home.sign_in("D01")
    taken(home, f"吴一,909-1,{NUMBER}")
    assert verdicts(listed(home, f"吴一,909-1,{NUMBER}", ",,")) == [Verdict.HERE, Verdict.ASIDE]


def test_a_number_is_typed_at_the_person_and_the_history_tells_its_end(home: Home) -> None:
    home.sign_in("D01")
    person = home.person("R001")
    home.house.people.change(person, replace(person.details, id_number=NUMBER))
    assert home.person("R001").details.id_number == masked(NUMBER)
    told = " ".join(in_english(one.words) for one in home.house.history.of_person(person.id))
    assert END in told
    assert NUMBER not in told
    with pytest.raises(NotAnIdentityNumberError):
        home.house.people.change(person, replace(person.details, id_number=NUMBER[:-1]))


def test_taking_a_list_back_takes_its_numbers_back(home: Home) -> None:
    home.sign_in("D01")
    person = home.person("R001")
    home.house.importing.take(
        home.house.importing.people(table("编号,姓名,身份证号", f"R001,王秀英,{NUMBER}"))
    )
    assert home.person("R001").details.id_number == masked(NUMBER)
    back = home.house.taking_back
    back.take_back(back.find("list.csv"), "wrong list")
    assert home.desk.person(person.id).details == person.details


def test_who_comes_back_has_the_number_still(home: Home) -> None:
    home.sign_in("D01")
    home.house.keeping.keep_whole_numbers(whole=True)
    person = taken(home, f"吴一,909-1,{NUMBER}")
    home.clock.advance(hours=1)
    home.house.people.discharge(person)
    home.clock.advance(hours=1)
    gone = home.desk.person(person.id)
    home.house.people.readmit(gone, gone.details)
    assert home.desk.person(person.id).details.id_number == NUMBER


def test_no_masked_export_knows_a_number(home: Home) -> None:
    home.sign_in("D01")
    home.house.keeping.keep_whole_numbers(whole=True)
    person = taken(home, f"吴一,909-1,{NUMBER}")
    exported = home.house.exporting.gather(Asked(person=person.id, masked=True))
    assert exported.people[person.id].details.id_number == ""


def test_an_erasure_takes_the_number_along(home: Home) -> None:
    home.sign_in("D01")
    home.house.keeping.keep_whole_numbers(whole=True)
    person = home.person("R003")
    home.house.people.change(person, replace(person.details, id_number=NUMBER))
    subject = leave_and_wait(home, "R003")
    assert NUMBER.encode() in decrypted(home.folder, home.desk.store.key)
    home.house.erasing.erase(subject)
    assert NUMBER.encode() not in decrypted(home.folder, home.desk.store.key)


def test_the_record_proves_itself_with_numbers_in_it(home: Home) -> None:
    home.sign_in("D01")
    taken(home, f"吴一,909-1,{NUMBER}")
    assert home.house.verifying.verify().problems == ()
