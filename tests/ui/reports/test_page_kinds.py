"""Every kind of report is found by typing, looked at, saved in its formats and issued."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from carehome_app.domain.people import Group
from carehome_app.services.reports.kinds import KINDS
from tests.builders import Home
from tests.ui.keyboard import press
from tests.ui.reports.desk import ReportsDesk


@pytest.fixture
def front(qtbot: QtBot, home: Home, tmp_path: Path) -> ReportsDesk:
    home.measure_everybody()
    return ReportsDesk(qtbot, home, tmp_path / "stick")


def test_a_kind_is_found_by_a_few_letters(front: ReportsDesk) -> None:
    front.find("month")

    assert front.page.bar.title == "Monthly report 2026-11"
    assert front.page.view.pages >= 1


def test_the_month_is_typed_or_stepped_with_the_arrows(front: ReportsDesk) -> None:
    front.find("month")
    when = front.page.report.fields.when
    when.setFocus()
    press(Qt.Key.Key_Down)
    front.settle()
    assert front.page.bar.title == "Monthly report 2026-10"

    when.selectAll()
    press("2026-9", Qt.Key.Key_Return)
    front.settle()
    assert front.page.bar.title == "Monthly report 2026-09"


def test_a_day_that_is_none_is_said_where_it_was_typed(front: ReportsDesk) -> None:
    front.page.report.fields.when.setFocus()
    front.page.report.fields.when.selectAll()
    press("11-31", Qt.Key.Key_Return)

    assert front.said == "There is no such day: 11-31."
    assert not front.page.bar.button("issue").isEnabled()


def test_whose_report_is_found_like_everywhere(front: ReportsDesk) -> None:
    front.find("one person")
    assert front.said == "Type whose report is meant, then Enter."
    assert front.page.report.fields.person.hasFocus()

    person = next(one for one in front.home.house.people.here() if one.group is Group.RESIDENT)
    press(person.details.code, Qt.Key.Key_Return)
    front.settle()

    assert front.page.bar.title == f"One person {person.name} 2026-11"
    assert front.page.view.pages >= 1


def test_names_are_masked_in_all_that_leaves(front: ReportsDesk) -> None:
    front.find("staff")
    front.page.report.fields.masked.setFocus()
    press(Qt.Key.Key_Space)
    front.settle()
    front.page.bar.format.choose("csv")
    front.key(Qt.Key.Key_S)

    (name,) = front.files()
    written = (front.folder / name).read_text("utf-8-sig")
    staff = [one for one in front.home.house.people.here() if one.group is Group.STAFF]
    assert not any(one.name in written for one in staff)


@pytest.mark.parametrize("code", ["xlsx", "csv", "csv-gb18030", "txt"])
def test_a_draft_is_saved_in_every_format_it_has(front: ReportsDesk, code: str) -> None:
    front.page.bar.format.choose(code)
    front.key(Qt.Key.Key_S)

    (name,) = front.files()
    ending = "zip" if code.startswith("csv") else code
    assert name == f"2026-1122-AM-01-draft.{ending}", "several tables are several files in one"
    assert front.said == f"Saved as {name}."


def test_the_folder_of_what_was_saved_is_opened(front: ReportsDesk) -> None:
    assert front.page.bar.button("open_folder").isHidden()
    front.key(Qt.Key.Key_S)
    front.key(Qt.Key.Key_O, shift=True)

    assert front.opened == [front.folder]


def test_a_sheet_to_write_on_is_printed_and_not_issued(front: ReportsDesk) -> None:
    front.find("round sheet")
    front.key(Qt.Key.Key_P)
    front.page.bar.tell("")
    front.key(Qt.Key.Key_I)

    assert front.printed == ["round-sheet-2026-1122.pdf"]
    assert front.home.house.papers.issuing.issued() == []


KEYS_AND_WHY = {
    (Qt.Key.Key_C, True): "no text for a chat",
    (Qt.Key.Key_P, False): "can be printed",
    (Qt.Key.Key_E, False): "in this format",
    (Qt.Key.Key_T, False): "issue it first",
    (Qt.Key.Key_I, False): "may issue",
}


@pytest.mark.parametrize(("key", "shift"), KEYS_AND_WHY)
def test_a_key_whose_button_is_grey_says_why(front: ReportsDesk, key: Qt.Key, shift: bool) -> None:
    told: list[str] = []
    front.page.context.events.told.connect(told.append)
    front.find("every resident")
    front.key(key, shift=shift)
    (said,) = told
    assert KEYS_AND_WHY[key, shift] in said


@pytest.mark.rest
def test_every_kind_but_the_whole_home_shows_pages(front: ReportsDesk) -> None:
    person = front.home.person("R001").id
    for kind in KINDS.values():
        front.page.show_kind(kind.code)
        front.page.report.fields.person.choose(person)
        front.page.build()
        front.settle()
        assert not front.page.bar.trouble, (kind.code, front.said)
        assert front.page.view.pages >= (0 if kind.many else 1), kind.code


@pytest.mark.rest
def test_the_whole_home_is_written_one_file_each(front: ReportsDesk) -> None:
    front.find("every resident")
    front.key(Qt.Key.Key_S)
    front.qtbot.waitUntil(lambda: "Files written" in front.said)

    assert len(front.files()) == 6
    assert front.page.bar.button("cancel").isHidden()


def test_a_long_job_is_cancelled_and_what_is_written_stays(front: ReportsDesk) -> None:
    front.find("every resident")
    QTest.keyClick(front.page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseClick(front.page.bar.button("cancel"), Qt.MouseButton.LeftButton)
    front.qtbot.waitUntil(lambda: "Cancelled" in front.said)

    assert len(front.files()) == 1
    assert not [name for name in front.files() if not name.endswith(".pdf")]


def test_a_folder_that_vanishes_ends_the_job_with_a_sentence(front: ReportsDesk) -> None:
    front.find("every resident")
    front.folder.rmdir()
    front.key(Qt.Key.Key_S)
    front.qtbot.waitUntil(lambda: bool(front.page.bar.trouble))

    assert "could not be written" in front.said


def test_nothing_is_called_so(front: ReportsDesk) -> None:
    front.key(Qt.Key.Key_F)
    press("zebra")
    assert front.page.chooser.kinds.list.count() == 0


def test_of_a_long_report_only_the_pages_somebody_comes_to_are_drawn(front: ReportsDesk) -> None:
    front.find("month")
    view = front.page.view
    assert view.pages > 3
    pages = view.findChildren(QLabel, "previewPage")
    assert [page.pixmap().isNull() for page in pages[:3]] == [False, False, False]
    assert pages[-1].pixmap().isNull()

    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())

    assert not pages[-1].pixmap().isNull()
    assert pages[0].pixmap().isNull(), "a page far away is forgotten"
    front.page.hide()
    assert all(page.pixmap().isNull() for page in pages), "nobody looks at any"


def test_the_pages_are_as_wide_as_the_window_lets_them_be(front: ReportsDesk) -> None:
    front.find("month")
    view = front.page.view
    page = view.findChildren(QLabel, "previewPage")[0]
    for width in (1262, 780, 1262):
        front.page.resize(width, 600)
        QApplication.processEvents()
        assert view.horizontalScrollBar().maximum() == 0, "the page is cut"
        assert page.width() > view.viewport().width() - 40 or page.width() >= 860
        assert page.pixmap().width() == pytest.approx(page.width() - 2, abs=1)
