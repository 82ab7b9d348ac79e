"""What a person must not get is written down once and stands wherever the person is looked at."""

from msgspec.structs import replace

from carehome_app.db.people import stays
from carehome_app.domain.files.exported import Asked
from carehome_app.i18n import Text, in_english
from carehome_app.services.files.verdicts import Verdict
from tests.builders import Home
from tests.decrypted import decrypted
from tests.erased import leave_and_wait
from tests.services.files.test_importing import people, sentences, table, verdicts

WORDS = "青霉素（皮疹）、花生"


def with_words(home: Home, code: str = "R001", words: str = WORDS) -> int:
    person = home.person(code)
    home.house.people.change(person, replace(person.details, allergies=words))
    return person.id


def test_a_list_brings_them_and_a_later_list_changes_them(home: Home) -> None:
    home.sign_in("D01")
    listed = home.house.importing.people(
        table("编号,姓名,房-床,过敏史", f"R101,马秋生,401-1,{WORDS}", "R001,王秀英,201-1,")
    )
    assert verdicts(listed) == [Verdict.NEW, Verdict.HERE], "an empty cell says nothing"
    home.house.importing.take(listed)
    assert home.person("R101").details.allergies == WORDS
    again = home.house.importing.people(
        table("编号,姓名,药物过敏史", "R101,马秋生,头孢", name="later.csv")
    )
    assert verdicts(again) == [Verdict.CHANGED]
    assert sentences(again) == [("药物过敏史", f"{WORDS} → 头孢")]


def test_a_change_of_them_is_told_in_the_history(home: Home) -> None:
    home.sign_in("D01")
    subject = with_words(home)
    with_words(home, words="无已知过敏")
    told = [in_english(one.words) for one in home.house.history.of_person(subject)]
    assert any(f"allergies {WORDS} → 无已知过敏" in one for one in told)


def test_taking_a_list_back_takes_them_back(home: Home) -> None:
    home.sign_in("D01")
    with_words(home)
    home.house.importing.take(
        home.house.importing.people(table("编号,姓名,过敏", "R001,王秀英,头孢"))
    )
    back = home.house.taking_back
    back.take_back(back.find("list.csv"), "wrong list")
    assert home.person("R001").details.allergies == WORDS


def test_who_comes_back_has_them_still(home: Home) -> None:
    home.sign_in("D01")
    subject = with_words(home)
    home.clock.advance(hours=1)
    home.house.people.discharge(home.person("R001"))
    home.clock.advance(hours=1)
    gone = home.desk.person(subject)
    home.house.people.readmit(gone, gone.details)
    assert home.desk.person(subject).details.allergies == WORDS


def test_a_line_that_says_nothing_of_them_changes_nothing(home: Home) -> None:
    home.sign_in("D01")
    with_words(home)
    person = home.person("R001")
    home.house.people.change(person, replace(person.details, room="305", bed="1"))
    home.reopen()
    (found,) = [one for one in stays(home.desk.store) if one.id == person.id]
    assert (found.details.allergies, found.place) == (WORDS, "305-1")
    assert home.house.verifying.verify().problems == ()


def test_they_stand_where_a_person_is_looked_at(home: Home) -> None:
    home.sign_in("D01")
    subject = with_words(home)
    view = home.house.seeing.trends.person(subject)
    assert f"allergies: {WORDS}" in in_english(Text("", "{about}").with_(about=view.about))
    page = home.house.seeing.ward_pages.page(subject)
    label, texts = page.rows[-1]
    assert (in_english(Text("", "{label}").with_(label=label)), texts) == ("Allergies", (WORDS,))
    nobody = home.house.seeing.ward_pages.page(home.subject("R002"))
    assert all(len(texts) > 1 for _label, texts in nobody.rows)


def test_they_leave_neither_with_a_masked_export_nor_after_an_erasure(home: Home) -> None:
    home.sign_in("D01")
    subject = with_words(home, "R003")
    exported = home.house.exporting.gather(Asked(person=subject, masked=True))
    assert exported.people[subject].details.allergies == ""
    leave_and_wait(home, "R003")
    assert WORDS.encode() in decrypted(home.folder, home.desk.store.key)
    home.house.erasing.erase(subject)
    assert WORDS.encode() not in decrypted(home.folder, home.desk.store.key)


def test_a_list_that_is_far_too_long_is_refused(home: Home) -> None:
    assert verdicts(people(home, "R101,马秋生,男,,401-1,")) == [Verdict.NEW]
    long = home.house.importing.people(table("编号,姓名,过敏史", f"R102,钱多,{'长' * 300}"))
    assert verdicts(long) == [Verdict.REFUSED]
