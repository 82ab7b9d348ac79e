"""The bureau's own form: brought once, pointed at, then filled; a changed one is asked about."""

import io
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carehome_app.ui.files.own_form_part import OwnFormPart
from carehome_app.ui.reports.out import Asking
from tests.builders import Home
from tests.ui.keyboard import press
from tests.ui.reports.desk import ReportsDesk


def write_form(path: Path, above: int = 0, measured: str = "实测人数") -> Path:
    """Write a blank form as a bureau sends it; `above` rows stand over its title."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for _row in range(above):
        sheet.append(["上报"])
    for row in (["日报表"], ["应测人数", None], [measured, None], ["备注"]):
        sheet.append(row)
    sheet.merge_cells(start_row=above + 1, start_column=1, end_row=above + 1, end_column=2)
    book.save(path)
    return path


@pytest.fixture
def front(qtbot: QtBot, home: Home, tmp_path: Path) -> ReportsDesk:
    home.measure_everybody()
    made = ReportsDesk(qtbot, home, tmp_path / "stick")
    made.page.chooser.views.choose("forms")
    return made


@pytest.fixture
def form(front: ReportsDesk, tmp_path: Path) -> OwnFormPart:
    """The form of today with two cells pointed at, and kept."""
    part = front.page.own_form
    part.open(write_form(tmp_path / "bureau.xlsx"))
    for row, figure in ((1, "morning all due"), (2, "am.total.measured")):
        point(part, row, figure)
    front.key(Qt.Key.Key_Return)
    return part


def point(part: OwnFormPart, row: int, figure: str) -> None:
    """Go to a cell of the second column, Enter, some letters of the figure, Enter."""
    part.grid.go(row, 1)
    part.grid.setFocus()
    press(Qt.Key.Key_Return, figure, Qt.Key.Key_Return)


def test_a_form_is_mapped_with_the_keyboard_and_filled_with_one_key(
    front: ReportsDesk, form: OwnFormPart
) -> None:
    assert "Kept: bureau, cells 2" in form.bar.said
    front.key(Qt.Key.Key_S)

    (name,) = front.files()
    sheet = openpyxl.load_workbook(io.BytesIO((front.folder / name).read_bytes())).worksheets[0]
    assert name == "bureau 2026-11-22.xlsx"
    assert sheet["B3"].value == 10
    assert sheet["A1"].value == "日报表"


def test_a_cell_that_is_not_free_is_refused_beside_the_grid(form: OwnFormPart) -> None:
    form.grid.go(1, 0)
    form.grid.setFocus()
    press(Qt.Key.Key_Return, "am.total.due", Qt.Key.Key_Return)

    assert "is not empty" in form.bar.trouble
    assert form.grid.hasFocus()


def test_delete_leaves_a_cell_empty_again_and_filling_waits_until_it_is_kept(
    front: ReportsDesk, form: OwnFormPart
) -> None:
    form.grid.go(2, 1)
    form.grid.setFocus()
    press(Qt.Key.Key_Delete)
    front.key(Qt.Key.Key_S)

    assert form.bar.trouble == "Keep what was put where first."
    assert front.files() == []


def test_a_form_that_moved_is_shown_and_asked_about(
    front: ReportsDesk, form: OwnFormPart, tmp_path: Path
) -> None:
    form.open(write_form(tmp_path / "bureau.xlsx", above=2))
    assert "is not the form that was mapped" in form.bar.trouble
    assert form.differences.isVisible()
    assert "日报表" in form.differences.text.toPlainText()
    front.key(Qt.Key.Key_S)
    assert front.files() == []

    form.differences.accept.setFocus()
    press(Qt.Key.Key_Space)
    front.key(Qt.Key.Key_S)
    (name,) = front.files()
    sheet = openpyxl.load_workbook(io.BytesIO((front.folder / name).read_bytes())).worksheets[0]
    assert (sheet["B3"].value, sheet["B5"].value) == (None, 10)


def test_a_renamed_line_is_mapped_anew(
    front: ReportsDesk, form: OwnFormPart, tmp_path: Path
) -> None:
    form.open(write_form(tmp_path / "bureau.xlsx", measured="已测人数"))
    assert not form.differences.accept.isVisible()
    front.key(Qt.Key.Key_S)
    assert front.files() == []


def test_a_file_that_is_no_workbook_is_one_sentence(front: ReportsDesk, tmp_path: Path) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"hello")
    front.page.own_form.open(broken)
    assert front.page.own_form.bar.trouble.startswith("broken.xlsx cannot be used as a form")


def test_the_form_is_there_tomorrow_and_can_be_removed(
    front: ReportsDesk, form: OwnFormPart
) -> None:
    assert front.page.chooser.forms.list.item(0).text() == "bureau"
    front.page.chooser.forms.list.setFocus()
    press(Qt.Key.Key_Return)
    mapped = form.grid.item(1, 1)
    assert mapped is not None
    assert mapped.text().startswith("◆")
    form.bar.button("drop").click()
    assert front.page.chooser.forms.list.count() == 0
    assert front.page.chooser.forms.empty.isVisible()


def test_nobody_chose_a_file(front: ReportsDesk) -> None:
    asking = Asking(workbook=lambda _parent: None)
    part = OwnFormPart(front.page.context, asking)
    part.bring()
    assert part.draft is None
