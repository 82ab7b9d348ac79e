"""Patrols are walked and a home's own checklists are written in the window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from carehome_app.domain.inspections.checklists import Checklist, Way
from carehome_app.ui.inspections.page import InspectionsPage
from tests.builders import Home
from tests.ui import keys
from tests.ui.inspections.test_page import control, fill, page
from tests.ui.keyboard import press

__all__ = ["page"]

OWN = "消防器材每月检查"


def own(home: Home) -> Checklist:
    (found,) = [
        one for one in home.house.inspections.checking.lists() if one.code.startswith("own-")
    ]
    return found


def rows(page: InspectionsPage) -> list[str]:
    model = page.below.patrols.list.model()
    return [str(model.index(row, 0).data() or "") for row in range(model.rowCount())]


def test_a_night_is_planned_and_walked_by_keys(home: Home, page: InspectionsPage) -> None:
    patrols = home.house.inspections.patrols
    page.below.chips.choose("patrols")
    keys.click(page.below.patrols.set_plan)
    fill(page, patrol_plan="22:00-6:00")
    press(Qt.Key.Key_Return)
    assert "22:00-06:00/120" in page.desk.fields["patrol_plan"].said()
    fill(page, patrol_plan="22:00-06:00/120")
    press(Qt.Key.Key_Return)
    today = home.house.desk.today()
    assert patrols.due_on(today).roster == 4
    home.clock.set("2026-11-22 22:30")
    control(Qt.Key.Key_T)
    press("一至三楼", Qt.Key.Key_Return)
    home.clock.set("2026-11-23 05:00")
    control(Qt.Key.Key_T)
    fill(page, place="锅炉房", at="04:40", seen="门已锁")
    press(Qt.Key.Key_Return)
    walked = patrols.walked(home.clock.moment("2026-11-22 12:00"))
    assert [(one.place, one.words) for one in walked] == [("一至三楼", ""), ("锅炉房", "门已锁")]
    assert walked[1].at == home.clock.moment("2026-11-23 04:40")
    due = patrols.due_on(today)
    assert (due.done, due.open) == (2, 2)
    said = " ".join(rows(page))
    assert "00:00–02:00" in said, "who looks in the morning sees the gap of the night"


def test_two_plans_are_typed_in_one_line_and_a_place_has_its_own_row(
    page: InspectionsPage,
) -> None:
    page.below.chips.choose("patrols")
    keys.click(page.below.patrols.set_plan)
    fill(page, patrol_plan="22:00-06:00/120; 08:00-20:00/240 厨房")
    press(Qt.Key.Key_Return)
    said = " ".join(rows(page))
    assert "08:00–12:00 厨房" in said, "the fire round of the day is there in the morning"
    keys.click(page.below.patrols.set_plan)
    assert page.desk.fields["patrol_plan"].text() == "22:00-06:00/120; 08:00-20:00/240 厨房"


def test_a_patrol_without_a_place_is_refused_beside_it(home: Home, page: InspectionsPage) -> None:
    page.list.setFocus()
    control(Qt.Key.Key_T)
    press(Qt.Key.Key_Return)
    assert page.desk.fields["place"].said()
    assert home.house.inspections.patrols.walked(home.clock.moment("2026-11-01 00:00")) == []


def test_a_list_of_ones_own_is_typed_and_begun(home: Home, page: InspectionsPage) -> None:
    editor = page.below.lists
    page.below.chips.choose("lists")
    editor.name.fill(OWN)
    editor.items.setPlainText("灭火器压力 | 消防法第十六条 | 2 | ★ | x\n疏散通道畅通\n\n")
    editor.items.setFocus()
    keys.press(QApplication.focusWidget(), Qt.Key.Key_Return, ctrl=True)
    first, second = own(home).items
    assert (first.weight, first.red_line, first.photo, first.way) == (2, True, True, Way.LOOK)
    assert (second.weight, second.red_line) == (1, False)
    page.list.setFocus()
    control(Qt.Key.Key_B)
    page.desk.fields["checklist"].fill("own-1")
    press(Qt.Key.Key_Return)
    going_on = home.house.inspections.checking.going_on()
    assert going_on is not None
    assert going_on.checklist.code == "own-1"


def test_a_list_that_changes_keeps_the_codes_of_its_items(
    home: Home, page: InspectionsPage
) -> None:
    editor = page.below.lists
    editor.name.fill(OWN)
    editor.items.setPlainText("甲\n乙")
    editor.keep()
    before = {str(one.words.values["words"]): one.code for one in own(home).items}
    editor.which.fill("own-1")
    editor.which.edited.emit()
    editor.items.setPlainText("丙\n乙")
    editor.keep()
    after = {str(one.words.values["words"]): one.code for one in own(home).items}
    assert own(home).version == 2
    assert after["乙"] == before["乙"]
    assert after["丙"] not in before.values(), "a new item is no old one"


def test_a_given_list_changed_keeps_its_evidence(home: Home, page: InspectionsPage) -> None:
    editor = page.below.lists
    editor.which.fill("epidemic")
    editor.which.edited.emit()
    lines = editor.items.toPlainText().splitlines()
    assert len(lines) > 3
    editor.items.setPlainText("\n".join([*lines, "门口消毒垫"]))
    editor.keep()
    (changed,) = [one for one in home.house.inspections.checking.lists() if one.code == "epidemic"]
    assert changed.version == 2
    assert len(changed.items) == len(lines) + 1
    temperature = changed.item("temperature")
    assert temperature is not None
    assert temperature.evidence


def test_what_is_wrong_in_a_list_is_said_and_nothing_is_lost(
    home: Home, page: InspectionsPage
) -> None:
    editor = page.below.lists
    editor.name.fill(OWN)
    for typed, said in (("甲\n甲", "甲"), ("甲 | | 很重", "很重"), ("甲 | | | | | 闻", "闻")):
        editor.items.setPlainText(typed)
        editor.keep()
        assert said in editor.said.text()
        assert editor.items.toPlainText() == typed
    editor.items.setPlainText("甲")
    editor.since.fill("明天以后")
    editor.keep()
    assert editor.since.said()
    assert not any(one.code.startswith("own-") for one in home.house.inspections.checking.lists())


def test_findings_of_the_bureau_come_in_by_file(
    home: Home, page: InspectionsPage, tmp_path: Path
) -> None:
    path = tmp_path / "整改通知.csv"
    path.write_text("部位,存在问题,等级\n厨房,留样不足,一般\n", encoding="utf-8")
    page.list.setFocus()
    control(Qt.Key.Key_O)
    fill(page, file=str(tmp_path / "没有.csv"))
    press(Qt.Key.Key_Return)
    assert page.desk.fields["file"].said()
    fill(page, file=path.as_uri(), inspector="青山区民政局")
    press(Qt.Key.Key_Return)
    (found,) = home.house.inspections.faults.open()
    assert (found.found.place, found.found.finder) == ("厨房", "青山区民政局")
    control(Qt.Key.Key_O)
    fill(page, file=str(path))
    press(Qt.Key.Key_Return)
    assert len(home.house.inspections.faults.open()) == 1, "the same file again brings nothing"
