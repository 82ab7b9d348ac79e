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
from carehome_app.ui.background import Background
from carehome_app.ui.context import Context
from carehome_app.ui.events import AppEvents
from carehome_app.ui.pages.reports_page import ReportsPage
from tests.builders import Home
from tests.disinfecting import Areas

LOOKED = "The register as the record is now."
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

    def take(_parent: QWidget, document: bytes, title: str) -> bool:
        printed.append((document, title))
        return True

    def shown() -> ReportsPage:
        context = Context(areas.home.house, in_english, "en", AppEvents(), Background())
        page = ReportsPage(context, ask_save=saved, ask_print=take)
        qtbot.addWidget(page)
        page.resize(1200, 700)
        with qtbot.waitActive(page):
            page.show()
        page.refresh(page.shows)
        page.take_focus()
        qtbot.waitUntil(page.bar.button("issue").isEnabled)
        return page

    return shown


def press(page: ReportsPage, key: Qt.Key, *, shift: bool = False) -> None:
    none, shifted = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page, key, Qt.KeyboardModifier.ControlModifier | (shifted if shift else none))


def look(qtbot: QtBot, page: ReportsPage, *, shift: bool = False) -> None:
    press(page, Qt.Key.Key_M, shift=shift)
    qtbot.waitUntil(lambda: page.bar.said == LOOKED)


def titles(page: ReportsPage) -> list[str]:
    return [one.text() for one in page.bar.findChildren(QLabel)]


def test_this_months_register_is_shown_and_saved_as_pdf(
    qtbot: QtBot, show: Show, tmp_path: Path
) -> None:
    page = show()
    assert not page.register.workbook.isEnabled()

    look(qtbot, page)
    widths = [one.sizeHint().width() for one in page.view.findChildren(QLabel, "previewPage")]
    assert widths
    assert max(widths) <= page.view.viewport().width()
    assert "Disinfection register" in titles(page)
    press(page, Qt.Key.Key_S)

    assert (tmp_path / "2026-11-DIS.pdf").read_bytes().startswith(b"%PDF")


def test_the_previous_month_is_a_key_away(
    qtbot: QtBot, show: Show, printed: list[tuple[bytes, str]]
) -> None:
    page = show()
    look(qtbot, page, shift=True)
    press(page, Qt.Key.Key_P)

    ((document, title),) = printed
    assert document.startswith(b"%PDF")
    assert title == "2026-10-DIS.pdf"


def test_the_register_is_saved_as_a_workbook(qtbot: QtBot, show: Show, tmp_path: Path) -> None:
    page = show()
    look(qtbot, page)
    press(page, Qt.Key.Key_E)

    book = load_workbook(BytesIO((tmp_path / "2026-11-DIS.xlsx").read_bytes()))
    cells = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "201" in cells
    assert page.bar.said == "Saved as 2026-11-DIS.xlsx."


def test_a_register_is_no_daily_report_and_is_not_issued_as_one(
    qtbot: QtBot, show: Show, areas: Areas
) -> None:
    page = show()
    look(qtbot, page)

    press(page, Qt.Key.Key_I)

    assert not page.bar.button("issue").isEnabled()
    assert not page.bar.button("copy_text").isEnabled()
    assert areas.home.house.reporting.issued() == []


def test_the_daily_report_comes_back(qtbot: QtBot, show: Show) -> None:
    page = show()
    look(qtbot, page)

    QTest.mouseClick(page.bar.button("build"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.bar.button("issue").isEnabled)

    assert "Disinfection register" not in titles(page)
    assert not page.register.workbook.isEnabled()
