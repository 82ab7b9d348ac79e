"""F1: the manual at the page in view, found by words, without leaving the program."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from carehome_app import __date__, __version__
from carehome_app.app import make_window
from carehome_app.resources import manual
from carehome_app.ui.shell.keys_dialog import KeysDialog
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.manual import INDEX, OF_PAGE, ManualView, chapters
from carehome_app.ui.shell.page_table import PageSpec
from carehome_app.ui.subjects import BUREAU_PAGES, PAGES
from tests.builders import Home
from tests.services.bureau.city import city
from tests.ui.bureau.test_pages import window_of
from tests.ui.test_every_page import bring_up, standing_still, use_everything
from tests.walks import walk


@pytest.fixture(params=walk(["zh", "en"]))
def window(request: pytest.FixtureRequest, qtbot: QtBot, home: Home) -> MainWindow:
    made = make_window(home.house, request.param)
    qtbot.addWidget(made)
    made.show()
    return made


def helped(window: MainWindow) -> KeysDialog:
    window.show_keys()
    return window.findChildren(KeysDialog)[-1]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_page_of_the_manual_is_there_with_its_heading(language: str) -> None:
    written = {one.stem for one in manual(language).glob("*.md")}
    assert set(chapters(language)) == written
    assert set(OF_PAGE.values()) <= written
    assert next(iter(chapters(language))) == INDEX


def opens_at(window: MainWindow, pages: Sequence[PageSpec]) -> dict[str, str]:
    """Return at which page of the manual F1 opens on each page of a window."""
    found = {}
    for spec in pages:
        bring_up(window, spec.name)
        dialog = helped(window)
        found[spec.name] = dialog.manual.shown
        assert dialog.manual.text.toPlainText()
        dialog.close()
    return found


@pytest.mark.rest
def test_it_opens_at_the_page_in_view(window: MainWindow, home: Home) -> None:
    use_everything(home)
    window.locking.seconds = standing_still
    assert opens_at(window, PAGES) == {spec.name: OF_PAGE[spec.name] for spec in PAGES}


def test_in_a_bureau_it_opens_at_the_page_in_view(qtbot: QtBot, tmp_path: Path) -> None:
    town = city(tmp_path / "city")
    office = window_of(qtbot, town.bureau)
    wanted = {spec.name: OF_PAGE[spec.name] for spec in BUREAU_PAGES}
    assert opens_at(office, BUREAU_PAGES) == wanted
    town.close()


def test_words_are_found_in_all_pages_and_marked(window: MainWindow) -> None:
    view = helped(window).manual
    word = "F4"
    QTest.keyClicks(view.search, word)

    found = [
        view.pages.item(row).data(Qt.ItemDataRole.UserRole) for row in range(view.pages.count())
    ]
    every = chapters(window.context.language)
    assert found == [name for name, text in every.items() if word.casefold() in text.casefold()]
    assert view.text.textCursor().selectedText() == word


def test_a_link_goes_to_another_page_and_never_out_of_the_manual(window: MainWindow) -> None:
    view: ManualView = helped(window).manual
    view.text.anchorClicked.emit(QUrl("reports.md"))
    assert view.shown == "reports"
    view.text.anchorClicked.emit(QUrl("https://example.org/reports"))
    view.text.anchorClicked.emit(QUrl("../../LICENSE"))
    assert view.shown == "reports"


def test_it_says_which_version_of_which_day_and_where_the_home_lies(
    window: MainWindow, home: Home
) -> None:
    about = helped(window).findChild(QLabel, "about")
    assert isinstance(about, QLabel)
    assert f"{__version__} ({__date__})" in about.text()
    assert str(home.desk.store.folder) in about.text()
    assert "pyside6" in about.text().casefold()
