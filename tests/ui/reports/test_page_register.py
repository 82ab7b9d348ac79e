"""The register of disinfection is looked at, saved and printed like any report."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.i18n import in_english
from carehome_app.ui.reports.out import Asking
from carehome_app.ui.reports.page import ReportsPage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.printing import Going, PrintWork
from tests.builders import Home
from tests.disinfecting import Areas

DRAFT = "A draft: not issued yet."
Show = Callable[[], ReportsPage]


@pytest.fixture
def areas(home: Home) -> Areas:
    """A bedroom since last evening, disinfected this morning."""
    found = Areas(home)
    home.clock.advance(hours=-12)
    found.open("201", floor="2")
    home.clock.advance(hours=12)
    found.done("201", at="07:10")
    return found


@pytest.fixture
def printed() -> list[tuple[bytes, str]]:
    return []


@pytest.fixture
def show(qtbot: QtBot, areas: Areas, tmp_path: Path, printed: list[tuple[bytes, str]]) -> Show:
    def saved(_parent: QWidget, name: str) -> Path:
        return tmp_path / name

    def take(_parent: QWidget, document: bytes, title: str) -> PrintWork:
        def work(_going: Going) -> None:
            printed.append((document, title))

        return work

    def shown() -> ReportsPage:
        context = Context(areas.home.house, in_english, "en", AppEvents(), Background())
        page = ReportsPage(context, asking=Asking(save=saved, printer=take))
        qtbot.addWidget(page)
        page.resize(1200, 700)
        with qtbot.waitActive(page):
            page.show()
        page.refresh(page.shows)
        page.take_focus()
        qtbot.waitUntil(lambda: page.bar.said == DRAFT)
        return page

    return shown


def press(page: ReportsPage, key: Qt.Key, *, shift: bool = False) -> None:
    none, shifted = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page, key, Qt.KeyboardModifier.ControlModifier | (shifted if shift else none))


def look(qtbot: QtBot, page: ReportsPage, *, shift: bool = False) -> None:
    press(page, Qt.Key.Key_M, shift=shift)
    qtbot.waitUntil(lambda: page.bar.said == DRAFT)


def test_this_months_register_is_shown_and_saved_as_pdf(
    qtbot: QtBot, show: Show, tmp_path: Path
) -> None:
    page = show()
    look(qtbot, page)
    widths = [one.sizeHint().width() for one in page.view.findChildren(QLabel, "previewPage")]
    assert widths
    assert max(widths) <= page.view.viewport().width()
    assert page.bar.title == "Disinfection register 2026-11"
    press(page, Qt.Key.Key_S)

    assert (tmp_path / "2026-11-DIS-01-draft.pdf").read_bytes().startswith(b"%PDF")


def test_the_previous_month_is_a_key_away(
    qtbot: QtBot, show: Show, printed: list[tuple[bytes, str]]
) -> None:
    page = show()
    look(qtbot, page, shift=True)
    press(page, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: bool(printed))

    ((document, title),) = printed
    assert document.startswith(b"%PDF")
    assert title == "2026-10-DIS-01-draft.pdf"


def test_the_register_is_saved_as_a_workbook(qtbot: QtBot, show: Show, tmp_path: Path) -> None:
    page = show()
    look(qtbot, page)
    press(page, Qt.Key.Key_E)

    qtbot.waitUntil(lambda: "Saved" in page.bar.said)
    book = load_workbook(BytesIO((tmp_path / "2026-11-DIS-01-draft.xlsx").read_bytes()))
    cells = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "201" in cells
    assert page.bar.said == "Saved as 2026-11-DIS-01-draft.xlsx."


def test_a_register_is_issued_as_what_it_is(qtbot: QtBot, show: Show, areas: Areas) -> None:
    page = show()
    look(qtbot, page)

    press(page, Qt.Key.Key_I)
    qtbot.waitUntil(lambda: "seal" in page.bar.said)

    (issued,) = areas.home.house.papers.issuing.issued()
    assert (issued.report, issued.archive_number) == ("disinfection", "2026-11-DIS-01")
    assert not page.bar.button("issue").isEnabled()


def test_the_daily_report_comes_back(qtbot: QtBot, show: Show) -> None:
    page = show()
    look(qtbot, page)

    page.context.events.report_requested.emit(None)
    qtbot.waitUntil(lambda: page.bar.said == DRAFT)

    assert page.bar.title == "Daily report 2026-11-22 morning"
