"""What is to be looked at stands as chips over a page, and bars say how many of how many."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.domain.duties.due_list import OF_DAY, Box, DueList, Item
from carehome_app.domain.rounds.counting import WORDS
from carehome_app.i18n import in_english
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.identity_line import IdentityLine
from carehome_app.ui.widgets.signs import Mark, Marks


@pytest.fixture
def marks(qtbot: QtBot) -> Marks:
    made = Marks()
    qtbot.addWidget(made)
    made.resize(400, 60)
    made.show()
    return made


def test_where_all_is_well_there_is_no_chip(marks: Marks) -> None:
    marks.show_marks([Mark("▲ overdue 2", "alarm"), Mark("extended 1")])
    QApplication.processEvents()
    assert marks.isVisible()
    assert marks.text() == "▲ overdue 2   Extended 1"
    kinds = [one.property("kind") for one in marks.findChildren(QLabel)]
    assert kinds == ["chip-alarm", "chip"]
    marks.show_marks([Mark("to measure 3", "due")])
    assert marks.text() == "To measure 3"
    marks.show_marks([])
    assert (marks.text(), marks.isHidden()) == ("", True)


def test_a_chip_that_comes_into_a_page_in_view_is_read_whole(qtbot: QtBot) -> None:
    page, head, marks = QWidget(), WrappedLine(), Marks()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(head)
    head.add(marks)
    page.resize(600, 100)
    with qtbot.waitExposed(page):
        page.show()
    marks.show_marks([Mark("⚠ re-check late 1", "low")])
    QApplication.processEvents()
    (chip,) = marks.findChildren(QLabel)
    assert chip.width() >= chip.sizeHint().width()


def test_a_bar_says_how_many_of_how_many(qtbot: QtBot) -> None:
    line = IdentityLine(in_english, WORDS)
    over = line.over_with_number()
    for part in (line, over):
        qtbot.addWidget(part)
    assert over.isHidden(), "of nothing nothing is said"
    line.show_list(DueList((Item(1, Box.DONE), Item(2, Box.OPEN)), OF_DAY))
    (said,) = over.findChildren(QLabel)
    assert (said.text(), over.isHidden()) == ("1 / 2", False)
    line.show_list(DueList((), OF_DAY))
    assert over.isHidden()
