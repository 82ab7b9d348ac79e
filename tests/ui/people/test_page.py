import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.people import Group
from carehome_app.domain.privacy.identity import fits
from carehome_app.i18n import in_english
from carehome_app.ui.chronic.care import CareDesk
from carehome_app.ui.files.import_part import ImportPart
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.people.person_form import PersonForm
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from tests.builders import Home
from tests.ui.keyboard import press

ENTER, ESC, TAB, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Down


@pytest.fixture
def page(home: Home, qtbot: QtBot) -> PeoplePage:
    made = PeoplePage(Context(home.house, in_english, "en", AppEvents(), Background()))
    qtbot.addWidget(made)
    made.resize(1280, 690)
    made.refresh(made.shows)
    with qtbot.waitActive(made):
        made.show()
    made.take_focus()
    return made


def names(page: PeoplePage) -> list[str]:
    return [person.name for person in page.people.table.items]


def type_into(form: PersonForm, name: str, text: str) -> None:
    field = form.fields[name]
    field.take_focus()
    editor = field.editor
    assert isinstance(editor, QLineEdit)
    editor.clear()
    press(text)


def test_what_a_person_needs_is_made_when_somebody_goes_there_and_is_then_the_same(
    page: PeoplePage,
) -> None:
    def made() -> int:
        return len(page.findChildren(CareDesk)) + len(page.findChildren(ImportPart))

    assert made() == 0
    page.show_care("plans")
    care = page.care
    assert care.isVisible()
    care.go_back()
    assert page.people.list.hasFocus()
    page.show_care("limits")
    assert page.care is care
    assert made() == 1


def test_residents_stand_by_room_and_bed(page: PeoplePage) -> None:
    assert names(page) == ["王秀英", "李建国", "张桂兰", "刘玉珍", "陈德福", "王秀英"]
    assert page.people.form.title.text() == "201-1 王秀英, age 86"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("lyz", ["刘玉珍"]),
        ("202-1", ["张桂兰"]),
        ("秀英", ["王秀英", "王秀英"]),
        ("R005", ["陈德福"]),
    ],
)
def test_the_search_finds_name_pinyin_room_and_code(
    page: PeoplePage, typed: str, found: list[str]
) -> None:
    page.field.setFocus()
    press(typed)
    assert names(page) == found


def test_a_new_resident_is_admitted_from_the_keyboard(page: PeoplePage, home: Home) -> None:
    press_ctrl_n(page)
    assert page.people.form.fields["code"].text() == "R007"
    type_into(page.people.form, "name", "何淑芳")
    type_into(page.people.form, "birth", "19420531")
    type_into(page.people.form, "room", "203")
    type_into(page.people.form, "bed", "1")
    press(ENTER)

    person = home.person("R007")
    assert (person.name, person.place, person.details.floor) == ("何淑芳", "203-1", "2")
    assert person.age(home.desk.today()) == 84
    assert page.people.form.title.text() == "203-1 何淑芳, age 84"
    assert names(page)[-3] == "何淑芳"


def test_enter_twice_admits_once(page: PeoplePage, home: Home) -> None:
    press_ctrl_n(page)
    type_into(page.people.form, "name", "何淑芳")
    press(ENTER)
    page.people.form.fields["name"].take_focus()
    press(ENTER)

    assert [one.name for one in home.house.people.here()].count("何淑芳") == 1


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("name", "", "“Name” must be filled in."),
        ("code", "R002", "The code R002 belongs to 李建国 already."),
        ("bed", "2", "Bed 201-2 is 李建国's."),
        ("birth", "1942-13-01", "“1942-13-01” is not a date, such as 1942-05-31."),
        ("birth", "2042-01-01", "2042-01-01 cannot be: nobody is born in the future."),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(
    page: PeoplePage, home: Home, field: str, typed: str, sentence: str
) -> None:
    before = home.person("R001").details
    type_into(page.people.form, "diagnoses", "高血压")
    type_into(page.people.form, field, typed)
    press(ENTER)

    assert page.people.form.fields[field].said() == sentence
    assert page.people.form.fields[field].text() == typed
    assert page.people.form.fields["diagnoses"].text() == "高血压"
    assert home.person("R001").details == before


def test_a_move_to_another_bed(page: PeoplePage, home: Home) -> None:
    type_into(page.people.form, "room", "305")
    type_into(page.people.form, "bed", "3")
    type_into(page.people.form, "floor", "")
    press(ENTER)

    assert home.person("R001").place == "305-3"
    assert home.person("R001").details.floor == "3"
    chosen = page.people.list.chosen()
    assert chosen is not None
    assert chosen.name == "王秀英"


def test_a_dining_table_is_given_beside_the_bed_and_kept_once(
    page: PeoplePage, home: Home
) -> None:
    type_into(page.people.form, "table", "7")
    press(ENTER)
    press(ENTER)

    assert home.house.seeing.clusters.tables() == {home.subject("R001"): "7"}
    assert page.people.form.fields["table"].text() == "7"
    page.people.choose(home.subject("R002"))
    assert page.people.form.fields["table"].text() == ""


def test_another_row_does_not_wipe_what_is_typed(page: PeoplePage) -> None:
    type_into(page.people.form, "diagnoses", "糖尿病")
    page.people.list.setFocus()
    press(DOWN)

    assert page.people.form.fields["diagnoses"].text() == "糖尿病"
    assert page.people.form.title.text().startswith("201-1")
    assert page.people.form.said.text().startswith("Not kept yet.")


def test_esc_forgets_only_when_pressed_twice(page: PeoplePage) -> None:
    type_into(page.people.form, "diagnoses", "糖尿病")
    press(ESC)
    assert page.people.form.fields["diagnoses"].text() == "糖尿病"
    press(ESC)
    assert page.people.form.fields["diagnoses"].text() == ""
    assert page.people.list.hasFocus()


def test_two_of_one_name_are_told_apart(page: PeoplePage) -> None:
    press_ctrl_n(page)
    type_into(page.people.form, "name", "刘玉珍")

    assert page.people.form.note.text() == "There is another one: 202-2 刘玉珍, age 86"


def test_somebody_leaves_when_asked_twice_and_comes_back(page: PeoplePage, home: Home) -> None:
    form = page.people.form
    QTest.keyClick(form.discharge, Qt.Key.Key_Space)
    assert form.discharge.text() == "王秀英 leaves today: press again"
    assert home.person("R001").left_at is None
    QTest.keyClick(form.discharge, Qt.Key.Key_Space)
    assert home.person("R001").left_at is not None
    assert page.views.code() == "gone"

    home.clock.advance(minutes=1)
    form.fields["room"].take_focus()
    press(ENTER)

    assert home.person("R001").left_at is None
    assert page.views.code() == "resident"


def test_a_director_gives_a_role_and_others_do_not(page: PeoplePage, home: Home) -> None:
    page.show_person(home.subject("S001"))
    assert not page.people.form.fields["role"].editor.isEnabled()
    home.sign_in("D01")
    page.show_person(home.subject("S001"))
    page.people.form.fields["role"].fill(Role.NURSE.value)
    page.people.form.keep()

    roles = {person.details.code: role for person, role in home.house.signing_in.accounts()}
    assert roles["S001"] is Role.NURSE


def test_the_only_director_stays_one(page: PeoplePage, home: Home) -> None:
    home.sign_in("D01")
    page.show_person(home.subject("D01"))
    page.people.form.fields["role"].fill(Role.CARER.value)
    page.people.form.keep()

    assert page.people.form.said.text().startswith("吴强 is the only director.")


def test_a_carer_may_look_only(page: PeoplePage, home: Home) -> None:
    home.sign_in("S001")
    type_into(page.people.form, "diagnoses", "糖尿病")
    press(ENTER)

    assert page.people.form.said.text() == "carer may not do this."
    assert page.people.form.fields["diagnoses"].text() == "糖尿病"


def test_the_suggested_code_follows_the_group(page: PeoplePage) -> None:
    page.views.choose("staff")
    press_ctrl_n(page)
    assert page.people.form.fields["group"].text() == Group.STAFF.value
    assert page.people.form.fields["code"].text() == "S004"


def press_ctrl_n(page: PeoplePage) -> None:
    QTest.keyClick(page.people.list, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)


def test_a_wrong_identity_number_is_said_beside_it_and_of_a_right_one_the_end_is_kept(
    page: PeoplePage, home: Home
) -> None:
    form = page.people.form
    type_into(form, "id_number", "110101194001150021")
    press(ENTER)
    assert "0021 is no identity number" in form.fields["id_number"].said()
    right = next(one for n in "0123456789X" if fits(one := f"11010119400115002{n}"))
    type_into(form, "id_number", right)
    press(ENTER)
    assert form.fields["id_number"].text() == f"**************{right[-4:]}"
    assert home.person("R001").details.id_number == f"**************{right[-4:]}"


def test_allergies_are_typed_at_the_person_and_stand_above_what_is_ordered(
    page: PeoplePage, home: Home
) -> None:
    type_into(page.people.form, "allergies", "青霉素")
    press(ENTER)
    assert home.person("R001").details.allergies == "青霉素"
    page.show_care("medicines")
    assert page.care.warned.text() == "allergies: 青霉素"
    page.leave_care()
    page.people.form.fields["group"].fill(Group.STAFF.value)
    page.people.form.fields["group"].edited.emit()
    assert page.people.form.fields["allergies"].isHidden()
