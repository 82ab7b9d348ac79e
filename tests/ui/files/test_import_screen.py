"""A file as it really is: sheet, columns and rows on one screen, from the keyboard."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.domain.people import Sex
from carehome_app.domain.privacy.identity import fits as number_fits
from carehome_app.i18n import in_english
from carehome_app.services.files.verdicts import Verdict
from carehome_app.ui.files.import_part import ImportPart
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from tests.builders import Home
from tests.ui.keyboard import press

FILES = Path(__file__).parents[2] / "files"
LIST = "编号,测量时间,脉搏,呼吸频率\nR001,2026-11-21 18:31,71,18\n"


@pytest.fixture
def chosen() -> list[Path]:
    """What the page gets when it asks for a file."""
    return []


@pytest.fixture
def page(home: Home, qtbot: QtBot, chosen: list[Path]) -> PeoplePage:
    context = Context(home.house, in_english, "en", AppEvents(), Background())
    made = PeoplePage(context, ask_file=lambda _page: chosen[-1])
    qtbot.addWidget(made)
    made.refresh(made.shows)
    with qtbot.waitActive(made):
        made.show()
    made.take_focus()
    return made


def bring(page: PeoplePage, chosen: list[Path], path: Path) -> None:
    chosen.append(path)
    QTest.keyClick(page.people.list, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    return path


def uses(page: PeoplePage) -> dict[str, str]:
    table = page.importing.map.columns
    return {
        one.heading: str(table.index(place, 3).data()) for place, one in enumerate(table.items)
    }


def told_of(part: ImportPart, who: str) -> str:
    """Return what the row of somebody is understood as, as it stands on the screen."""
    (place,) = (at for at, row in enumerate(part.table.items) if row.about == who)
    return str(part.table.index(place, 3).data())


def type_into_focus(text: str) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClicks(widget, text)


def test_a_column_like_a_measure_is_marked_and_nothing_can_be_taken(
    page: PeoplePage, chosen: list[Path], tmp_path: Path
) -> None:
    bring(page, chosen, written(tmp_path, LIST))
    assert uses(page)["呼吸频率"].startswith("! not used; like")
    said = "Readings, since there is a column “脉搏”. Headings: row 1."
    assert page.importing.also.text() == said
    assert "呼吸频率" in page.importing.trouble.text()
    assert not page.importing.take_all.isEnabled()
    assert page.importing.map.list.hasFocus()


def test_enter_and_some_letters_say_what_a_column_is(
    page: PeoplePage, home: Home, chosen: list[Path], tmp_path: Path
) -> None:
    bring(page, chosen, written(tmp_path, LIST))
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Down)
    page.importing.map.list.choose(3)
    press(Qt.Key.Key_Return)
    type_into_focus("respiration")
    press(Qt.Key.Key_Return)

    assert uses(page)["呼吸频率"] == "Respiration"
    QTest.keyClick(page.importing.take_all, Qt.Key.Key_Space)
    assert page.trouble.text() == "Readings taken: 1."
    taken = home.house.taking_back.files()[0]
    assert taken.name == "list.csv"


def test_delete_leaves_a_column_out(page: PeoplePage, chosen: list[Path], tmp_path: Path) -> None:
    bring(page, chosen, written(tmp_path, LIST))
    page.importing.map.list.choose(3)
    press(Qt.Key.Key_Delete)
    assert uses(page)["呼吸频率"] == "– not used"
    assert page.importing.take_all.isEnabled()


def test_two_columns_of_one_name_are_settled_on_the_screen(
    page: PeoplePage, chosen: list[Path], tmp_path: Path
) -> None:
    text = "编号,日期,时段,体温,体温\nR001,2026-11-21,晚,36.5,38.9\n"
    bring(page, chosen, written(tmp_path, text))
    assert "体温#1; 体温#2" in page.importing.trouble.text()
    assert not page.importing.take_all.isEnabled()

    page.importing.map.list.choose(3)
    press(Qt.Key.Key_Delete)
    page.importing.map.list.choose(4)
    press(Qt.Key.Key_Return)
    type_into_focus("temperature")
    press(Qt.Key.Key_Return)

    assert page.importing.take_all.isEnabled()
    (row,) = page.importing.table.items
    assert [given.text for given in row.given] == ["38.9"]


def test_a_messy_roster_and_its_staff_come_in_with_keys_only(
    page: PeoplePage, home: Home, chosen: list[Path]
) -> None:
    for person in home.house.people.here():
        if person.place:
            home.house.people.discharge(person)
    bring(page, chosen, FILES / "roster-as-homes-have-it.xlsx")
    part = page.importing

    sheets = [part.sheets.itemText(place) for place in range(part.sheets.count())]
    assert sheets == ["老人", "员工", "旧名单 (hidden)"]
    assert part.also.text().endswith("Not looked at: 员工; 旧名单.")
    assert part.counts.text().endswith("refused 0 · set aside 3")
    assert "Headings: row 4." in part.also.text()
    assert told_of(part, "赵秀兰") == (
        "Residents; R007; female; born 1937-07; floor 2; room 201; bed 1; 半护理; 高血压"
    )
    QTest.keyClick(part.take_all, Qt.Key.Key_Space)
    assert page.trouble.text() == "Taken: new 9, changed 0."

    bring(page, chosen, FILES / "roster-as-homes-have-it.xlsx")
    part.sheets.setFocus()
    press(Qt.Key.Key_Down)
    assert [row.about for row in part.table.items] == ["周晓梅", "老许", "彭志远"]
    QTest.keyClick(part.take_all, Qt.Key.Key_Space)
    assert "彭志远" in {one.name for one in home.house.people.here()}


def test_whose_the_file_of_a_device_is_is_said_on_the_screen(
    page: PeoplePage, home: Home, chosen: list[Path], tmp_path: Path
) -> None:
    text = 'Date,"Heart rate",Systolic,Diastolic\n"2026-11-21 18:05:12",66,128,77\n'
    bring(page, chosen, written(tmp_path, text))
    page.importing.whose.setFocus()
    type_into_focus("R002")
    press(Qt.Key.Key_Return)
    (row,) = page.importing.table.items
    assert [given.text for given in row.given] == ["128/77/66"]
    assert told_of(page.importing, row.about) == (
        "Blood pressure 128/77/66 mmHg (Evening round of 2026-11-21, 11-21 18:05)"
    )
    QTest.keyClick(page.importing.take_all, Qt.Key.Key_Space)
    assert page.trouble.text() == "Readings taken: 1."
    assert home.house.taking_back.files()[0].rows == 1


def test_a_row_is_mended_in_place_and_says_so(
    page: PeoplePage, chosen: list[Path], tmp_path: Path
) -> None:
    text = "编号,测量时间,体温\nR001,2026-11-21 18:31,365.\nR002,2026-11-21 99:99,36.4\n"
    bring(page, chosen, written(tmp_path, text))
    part = page.importing
    assert [row.verdict for row in part.table.items][-1] is Verdict.REFUSED
    part.list.choose(0)
    part.list.setFocus()
    press(Qt.Key.Key_Return)
    # The cursor is in the cell that is told to be wrong.
    wrong = 1 if part.table.items[0].number == 3 else 2
    assert QApplication.focusWidget() is part.editor.fields[wrong]
    press(Qt.Key.Key_Escape)
    for row in list(part.table.items):
        if row.verdict is Verdict.REFUSED:
            part.edit(row)
            place = 1 if row.number == 3 else 2
            part.editor.fields[place].setFocus()
            part.editor.fields[place].selectAll()
            type_into_focus("2026-11-21 18:40" if place == 1 else "36.5")
            press(Qt.Key.Key_Return)
    assert {row.verdict for row in part.table.items} == {Verdict.NEW}
    assert any("typed here" in one.words.source for one in part.table.items[-1].remarks)
    QTest.keyClick(part.take_all, Qt.Key.Key_Space)
    assert page.trouble.text() == "Readings taken: 2."
    assert (tmp_path / "list.csv").read_text("utf-8") == text, "the file stays as it is"


def test_escape_leaves_a_row_as_it_was(
    page: PeoplePage, chosen: list[Path], tmp_path: Path
) -> None:
    bring(page, chosen, written(tmp_path, "编号,测量时间,体温\nR001,2026-11-21 99:99,36.4\n"))
    part = page.importing
    part.list.setFocus()
    press(Qt.Key.Key_Return)
    type_into_focus("18:40")
    press(Qt.Key.Key_Escape)
    assert part.editor.isHidden()
    assert part.list.hasFocus()
    assert part.table.items[0].verdict is Verdict.REFUSED


def test_a_table_that_was_copied_is_pasted(page: PeoplePage, home: Home) -> None:
    QApplication.clipboard().setText("编号\t测量时间\t体温\nR001\t2026-11-21 18:31\t36.5\n")
    QTest.keyClick(page.people.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    part = page.importing
    assert part.heading.text() == "From pasted table: nothing is taken yet"
    QTest.keyClick(part.take_all, Qt.Key.Key_Space)
    assert page.trouble.text() == "Readings taken: 1."
    assert home.house.taking_back.files()[0].name == "pasted table"


def test_the_month_of_a_sheet_of_days_is_asked_where_the_cursor_is(
    page: PeoplePage, home: Home, chosen: list[Path], tmp_path: Path
) -> None:
    home.clock.set("2026-11-25 21:30")
    text = "姓名,1日晚,2日晚,3日晚\n刘玉珍,36.5,36.6,36.4\n"
    bring(page, chosen, written(tmp_path, text))
    part = page.importing
    assert "of which month" in part.trouble.text()
    assert part.month.hasFocus()
    type_into_focus("2026-11")
    press(Qt.Key.Key_Return)
    assert "what was measured" in part.trouble.text()
    part.choices.measured.setFocus()
    press(Qt.Key.Key_Down)
    (row,) = part.table.items
    assert [one.round.day.day for one in row.given] == [1, 2, 3]


def test_birth_and_sex_come_from_an_identity_number_when_somebody_wants_them(
    page: PeoplePage, chosen: list[Path], tmp_path: Path
) -> None:
    text = "姓名,房床,身份证号\n吴一,909-1,110101194001150020\n"
    fits = next(one for last in "0123456789X" if number_fits(one := f"11010119400115002{last}"))
    bring(page, chosen, written(tmp_path, text.replace("110101194001150020", fits)))
    part = page.importing
    (row,) = part.table.items
    assert row.admission is not None
    assert row.admission.details.birth is None
    part.choices.from_id.setFocus()
    press(Qt.Key.Key_Down)
    (row,) = part.table.items
    assert row.admission is not None
    details = row.admission.details
    assert (str(details.birth), details.sex) == ("1940-01-15", Sex.FEMALE)
    said = " ".join(in_english(one.words) for one in row.remarks)
    assert f"**************{fits[-4:]}" in said
    assert fits[:14] not in said
    assert details.id_number == f"**************{fits[-4:]}"


def test_for_which_round_early_readings_are_is_asked_and_said_for_the_whole_file(
    page: PeoplePage, home: Home, chosen: list[Path], tmp_path: Path
) -> None:
    bring(page, chosen, written(tmp_path, "姓名,体温,测量时间\n刘玉珍,36.5,2026-11-22 05:50\n"))
    part = page.importing
    (row,) = part.table.items
    assert row.verdict is Verdict.REFUSED
    assert not part.take_all.isEnabled()
    part.choices.near.setFocus()
    press(Qt.Key.Key_Down)
    (row,) = part.table.items
    assert row.verdict is Verdict.NEW
    assert [(one.round.day.day, one.round.window) for one in row.given] == [(22, "am")]
    press(Qt.Key.Key_Down)
    (row,) = part.table.items
    assert [(one.round.day.day, one.round.window) for one in row.given] == [(21, "pm")]
    assert home.sheet().count().measured == 0


def test_rows_that_the_file_hides_are_asked_about_once(
    page: PeoplePage, home: Home, chosen: list[Path], tmp_path: Path
) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("姓名", "房间-床号"), ("胡一", "501-1"), ("胡二", "501-2"), ("胡三", "501-3")):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    path = tmp_path / "hidden.xlsx"
    book.save(path)
    bring(page, chosen, path)
    said = page.importing.choices.hidden_rows
    assert said.isVisible()
    assert page.importing.counts.text().startswith("New 2")
    said.setFocus()
    press(Qt.Key.Key_Down)
    assert page.importing.counts.text().startswith("New 3")
    page.importing.list.setFocus()
    press(Qt.Key.Key_Return)
    assert home.house.people.find("胡二").place == "501-2"


def test_a_file_that_hides_nothing_is_not_asked_about(
    page: PeoplePage, chosen: list[Path], tmp_path: Path
) -> None:
    bring(page, chosen, written(tmp_path, "姓名,房间-床号\n胡一,501-1\n"))
    assert not page.importing.choices.hidden_rows.isVisible()
