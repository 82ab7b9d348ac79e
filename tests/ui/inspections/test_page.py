"""The page of inspections by keys alone: from found to closed, what is refused, the checklist."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.domain.inspections.checklists import Answer
from carehome_app.domain.inspections.faults import Fault, State
from carehome_app.languages import load
from carehome_app.services.inspections.faults import Assignment, NewFault
from carehome_app.services.pictures import prepared_file
from carehome_app.ui.inspections.page import InspectionsPage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from tests.builders import Home
from tests.ui import keys
from tests.ui.keyboard import press


@pytest.fixture
def page(qtbot: QtBot, home: Home) -> Iterator[InspectionsPage]:
    """The page in Chinese, shown, with the keyboard on the list; the head nurse acts."""
    home.sign_in("S003")
    context = Context(home.house, load("zh"), "zh", AppEvents(), Background())
    made = InspectionsPage(context)
    made.resize(1262, 688)
    qtbot.addWidget(made)
    made.refresh(made.shows)
    with qtbot.waitExposed(made):
        made.show()
        made.activateWindow()
    made.take_focus()
    yield made
    context.background.finish()


def control(key: Qt.Key) -> None:
    keys.press(QApplication.focusWidget(), key, ctrl=True)


def the_fault(home: Home) -> Fault:
    (known,) = home.house.inspections.faults.between(
        home.clock.moment("2026-01-01 00:00"), home.clock.moment("2027-01-01 00:00")
    )
    return known


def fill(page: InspectionsPage, **values: str) -> None:
    """Type into the fields of the desk."""
    for name, text in values.items():
        page.desk.fields[name].fill(text)


def test_a_fault_goes_from_found_to_closed_by_keys(home: Home, page: InspectionsPage) -> None:
    assert page.list.hasFocus()
    control(Qt.Key.Key_N)
    press("二楼过道", Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    press("堆放轮椅 3 台", Qt.Key.Key_Return)
    assert the_fault(home).found.place == "二楼过道"
    press("A")
    press("S001", Qt.Key.Key_Return)
    assert the_fault(home).responsible == home.subject("S001")
    press("R")
    press("轮椅移入储物间", Qt.Key.Key_Return)
    assert the_fault(home).state is State.RECTIFIED
    press("Y", Qt.Key.Key_Return)
    assert the_fault(home).state is State.CLOSED


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_the_form_of_a_fault_hands_the_keyboard_straight_to_the_list(
    home: Home, page: InspectionsPage, end: Qt.Key
) -> None:
    home.house.inspections.faults.find(NewFault(place="厨房", words="地面积水"))
    page.refresh(page.shows)
    page.list.setFocus()
    press("A", "S001")
    assert page.desk.is_typing
    went: list[object] = []
    program = QApplication.instance()
    assert isinstance(program, QApplication)

    def goes(_before: object, now: object) -> None:
        went.append(now)

    program.focusChanged.connect(goes)
    press(end)
    program.focusChanged.disconnect(goes)
    assert went == [page.list]
    assert not page.desk.is_typing
    assert bool(the_fault(home).responsible) is (end == Qt.Key.Key_Return)


def test_what_is_refused_is_said_beside_its_field_and_stays(
    home: Home, page: InspectionsPage
) -> None:
    faults = home.house.inspections.faults
    number = faults.find(NewFault(place="厨房", words="地面积水"))
    page.refresh(page.shows)
    page.list.setFocus()
    press("A")
    fill(page, person="S003", due="11-21")
    press(Qt.Key.Key_Return)
    assert "11-21" in page.desk.fields["due"].said()
    assert page.desk.fields["person"].text() == "S003"
    press(Qt.Key.Key_Escape)
    faults.assign(faults.fault(number), Assignment(responsible=home.subject("S003")))
    page.refresh(page.shows)
    press("R")
    fill(page, done="已整改")
    press(Qt.Key.Key_Return)
    assert page.desk.fields["done"].said()
    fill(page, done="地面已拖干")
    press(Qt.Key.Key_Return)
    press("Y", Qt.Key.Key_Return)
    assert "责任人" in page.desk.fields["rechecker"].said()
    assert the_fault(home).state is State.RECTIFIED


def test_a_key_does_nothing_where_it_makes_no_sense(home: Home, page: InspectionsPage) -> None:
    home.house.inspections.faults.find(NewFault(place="厨房", words="地面积水"))
    page.refresh(page.shows)
    page.list.setFocus()
    press("Y")
    assert not page.desk.is_typing


def test_a_checklist_is_answered_with_the_evidence_of_the_record(
    home: Home, page: InspectionsPage
) -> None:
    page.list.setFocus()
    control(Qt.Key.Key_B)
    press(Qt.Key.Key_Return)
    going_on = home.house.inspections.checking.going_on()
    assert going_on is not None
    control(Qt.Key.Key_B)
    press("1")
    press("3")
    known = home.house.inspections.checking.inspection(going_on.id)
    items = known.checklist.items
    assert known.answers[items[0].code].answer is Answer.CONFORMS
    assert known.answers[items[1].code].answer is Answer.NOT
    assert page.desk.fields["what"].text() == "早晚测温"
    press("201 房", Qt.Key.Key_Return)
    assert the_fault(home).found.item == "epidemic/temperature"


def test_the_head_says_what_is_late_and_the_sum_holds(home: Home, page: InspectionsPage) -> None:
    faults = home.house.inspections.faults
    number = faults.find(NewFault(place="洗衣房", words="洁污未分区"))
    given = Assignment(responsible=home.subject("S001"), due=date(2026, 11, 23))
    faults.assign(faults.fault(number), given)
    home.clock.advance(days=3)
    page.refresh(page.shows)
    assert page.desk.stepper.accessibleName().startswith("发现 ✓")
    said = [one.text() for one in page.findChildren(type(page.desk.title))]
    assert "▲ 逾期 1" in said
    assert any("期初 0 + 发现 1" in text for text in said)


def photograph(path: Path, colour: str) -> Path:
    Image.new("RGB", (40, 20), colour).save(path)
    return path


def test_a_photograph_is_added_later_from_a_folder_and_what_is_odd_of_it_is_said(
    home: Home, page: InspectionsPage, tmp_path: Path
) -> None:
    faults = home.house.inspections.faults
    blue = prepared_file(photograph(tmp_path / "blue.png", "blue"))
    faults.find(NewFault(place="厨房", words="地面积水"), [blue])
    number = faults.find(NewFault(place="冷库", words="留样 80 g", item="food/samples"))
    page.refresh(page.shows)
    page.list.setFocus()
    page.list.choose(number)
    assert "要求拍照" in page.desk.about.text()
    press("P")
    press(Qt.Key.Key_Return)
    assert page.desk.fields["photo"].said(), "there is nothing to keep"
    fill(page, photo=str(tmp_path))
    press(Qt.Key.Key_Return)
    (kept,) = home.house.inspections.photographs.of(faults.fault(number))
    assert (kept.side, kept.original) == ("before", blue.original)
    assert "2026-001" in page.desk.about.text()


def test_a_fault_of_long_ago_is_found_by_its_whole_number(
    home: Home, page: InspectionsPage
) -> None:
    faults = home.house.inspections.faults
    number = faults.find(NewFault(place="厨房", words="门锁坏"))
    faults.withdraw(faults.fault(number), "已拆")
    home.clock.advance(days=90)
    page.refresh(page.shows)
    assert page.list.chosen() is None
    page.search()
    press("2026-00")
    assert page.list.chosen() is None
    press("1")
    assert page.list.chosen() == number
    assert page.desk.title.text().startswith("2026-001")
