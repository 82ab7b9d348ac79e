"""The round page inside the real window: F5, Ctrl+F, other pages and back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.ui.rounds.page import RoundPage
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.subjects import PAGES
from tests.builders import Home
from tests.ui.made_up_pages import MADE_UP

ROUND_IS_REAL = tuple(
    real if real.name == "round" else made_up for real, made_up in zip(PAGES, MADE_UP, strict=True)
)


def opened(qtbot: QtBot, home: Home) -> tuple[MainWindow, RoundPage]:
    window = make_window(home.house, "en", ROUND_IS_REAL)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
        window.activateWindow()
    page = window.page
    assert isinstance(page, RoundPage)
    qtbot.waitUntil(page.sheet.table.hasFocus)
    return window, page


def type_(qtbot: QtBot, text: str) -> None:
    for character in text:
        where = QApplication.focusWidget()
        assert isinstance(where, QWidget)
        qtbot.keyClick(where, Qt.Key.Key_Return if character == "\n" else character)


def test_the_window_opens_ready_to_type(qtbot: QtBot, home: Home) -> None:
    _window, page = opened(qtbot, home)
    type_(qtbot, "365\n")
    assert page.sheet.model.data(page.sheet.model.index(0, 5)) == "36.5"


def test_what_is_typed_survives_another_page_and_f5_comes_back(qtbot: QtBot, home: Home) -> None:
    window, page = opened(qtbot, home)
    type_(qtbot, "365\n36")
    window.show_page("people")
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert window.page is page
    row = page.sheet.table.row
    assert row is not None
    assert row.person.details.code == "R002"
    assert page.sheet.words.judgement(row)[0].words == "36: not kept yet"
    qtbot.waitUntil(page.sheet.table.hasFocus)
    type_(qtbot, "\n6\n")
    assert page.sheet.model.data(page.sheet.model.index(1, 5)) == "36.6"


def test_ctrl_f_searches(qtbot: QtBot, home: Home) -> None:
    window, page = opened(qtbot, home)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.sheet.bar.search.hasFocus)
    type_(qtbot, "S002\n365\n")
    found = page.sheet.shown.sheet.row(home.subject("S002")) if page.sheet.shown.sheet else None
    assert found is not None
    assert not found.is_open()


def test_nothing_of_the_first_line_is_cut_in_a_small_window(qtbot: QtBot, home: Home) -> None:
    home.measure("R001", "38.9")
    home.measure("R002", "34.9")
    home.measure("R003", "h")
    window, page = opened(qtbot, home)
    window.resize(1024, 600)
    header = page.sheet.header
    parts = [header.title, header.report, header.figures, *header.chips.values()]

    def is_whole() -> bool:
        return all(part.width() >= part.sizeHint().width() for part in parts if part.isVisible())

    qtbot.waitUntil(is_whole)
    assert not header.times.isVisible()
    window.resize(1366, 768)
    qtbot.waitUntil(header.times.isVisible)
    qtbot.waitUntil(is_whole)
