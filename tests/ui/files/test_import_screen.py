"""A file as it really is: sheet, columns and rows on one screen, from the keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.i18n import in_english
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


def type_into_focus(text: str) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClicks(widget, text)


def test_a_column_like_a_measure_is_marked_and_nothing_can_be_taken(
    page: PeoplePage, chosen: list[Path], tmp_path: Path
) -> None:
    bring(page, chosen, written(tmp_path, LIST))
    assert uses(page)["呼吸频率"].startswith("! not used; like")
    assert page.importing.also.text() == "Readings, since there is a column “脉搏”."
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
    QTest.keyClick(page.importing.take_all, Qt.Key.Key_Space)
    assert page.trouble.text() == "Readings taken: 1."
    assert home.house.taking_back.files()[0].rows == 1
