"""Enter in any field of any page, where nothing was changed, writes no line."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot

from carehome_app.tour.pictures.screens import called
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.widgets.row_table import RowTable
from carehome_app.ui.widgets.state_list import StateList
from tests.ui.of_every_page import director_in_a_lived_home
from tests.ui.test_every_desk import fields, parts

ENTER = Qt.Key.Key_Return


@pytest.fixture
def window(qtbot: QtBot, folder: Path) -> Iterator[MainWindow]:
    """Every page of a home that was lived in, the director in front of it."""
    with director_in_a_lived_home(folder, "en", qtbot) as made:
        yield made


def lines(window: MainWindow) -> int:
    ((count,),) = window.context.house.desk.store.query("SELECT count(*) FROM journal")
    return int(count)


def lists(window: MainWindow) -> Iterator[QAbstractItemView]:
    """Yield the lists of the page in view with whose rows something can be done."""
    for one in window.findChildren(QAbstractItemView):
        rows = one.model().rowCount() if one.isVisible() else 0
        if rows and isinstance(one, RowTable | StateList):
            yield one


def opened(window: MainWindow) -> Iterator[str]:
    """Open the first and the last row of every list of the part in view, one after another."""
    yield "as it came up"
    page = window.page
    assert page is not None
    name = page.objectName()
    for view in list(lists(window)):
        for row in {0, view.model().rowCount() - 1}:
            if window.page is not page:
                window.show_page(name)
            if view.isVisible():
                view.setFocus()
                view.setCurrentIndex(view.model().index(row, 0))
                QTest.keyClick(view, ENTER)
                QApplication.processEvents()
                yield f"{called(view)} row {row}"


@pytest.mark.rest
def test_enter_in_an_unchanged_field_writes_no_line(window: MainWindow) -> None:
    tried, found = 0, list[str]()
    for part in parts(window):
        for how in opened(window):
            for one in list(fields(window)):
                before = lines(window)
                for _ in range(2):
                    if one.isVisible():
                        one.setFocus()
                        QTest.keyClick(one, ENTER)
                        QApplication.processEvents()
                tried += 1
                found += [f"{part}, {how}: {called(one)}"] * (lines(window) > before)
    assert found == []
    assert tried > 150
