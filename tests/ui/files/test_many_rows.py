"""A file of many rows is looked at and taken beside the window, and can be stopped."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carehome_app.db.journal import journal
from carehome_app.domain.files.tables import RawBook
from carehome_app.i18n import in_english
from carehome_app.services.files.course import Course
from carehome_app.ui.files import file_read, import_part
from carehome_app.ui.files.file_read import book_in
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from tests.builders import Home
from tests.ui.keyboard import press

ROWS = "".join(
    f"R00{one},2026-11-21 0{hour}:1{one},36.{hour}\n" for hour in (7, 8) for one in (1, 2, 3)
)


class Gate:
    """Holds rows back before the third, until somebody opens it."""

    def __init__(self) -> None:
        self.is_there, self._opened = threading.Event(), threading.Event()

    def pass_by(self, course: Course) -> None:
        if course.done == 2:
            self.is_there.set()
            assert self._opened.wait(30)

    def open(self) -> None:
        self._opened.set()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made, step = Gate(), Course.step

    def held(course: Course) -> None:
        made.pass_by(course)
        step(course)

    monkeypatch.setattr(Course, "step", held)
    yield made
    made.open()


@pytest.fixture
def people(home: Home, qtbot: QtBot, tmp_path: Path) -> Iterator[PeoplePage]:
    """The page of people, where Ctrl+O brings a list of six readings."""
    path = tmp_path / "list.csv"
    path.write_text(f"编号,测量时间,体温\n{ROWS}", encoding="utf-8")
    background = Background()
    context = Context(home.house, in_english, "en", AppEvents(), background)
    made = PeoplePage(context, ask_file=lambda _page: path)
    qtbot.addWidget(made)
    made.refresh(made.shows)
    with qtbot.waitActive(made):
        made.show()
    made.take_focus()
    yield made
    background.finish()


def bring_list(page: PeoplePage) -> None:
    QTest.keyClick(page.people.list, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def page(people: PeoplePage, monkeypatch: pytest.MonkeyPatch) -> PeoplePage:
    """That page, where three rows are many, while it looks at the list."""
    monkeypatch.setattr(import_part, "AT_ONCE", 3)
    bring_list(people)
    return people


def looked_at(page: PeoplePage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.importing.counts.text().startswith("New 6"))


def test_many_rows_are_looked_at_and_taken_by_enter(
    page: PeoplePage, home: Home, qtbot: QtBot
) -> None:
    looked_at(page, qtbot)
    assert page.importing.beside.isHidden()
    assert page.importing.list.hasFocus()
    with qtbot.waitSignal(page.importing.finished) as taken:
        QTest.keyClick(page.importing.list, Qt.Key.Key_Return)
    assert taken.args == ["Readings taken: 6."]
    assert page.people.list.hasFocus()
    assert home.house.importing.readings(page.importing._sheet).imported_at is not None


def test_how_far_a_look_is_stands_on_the_screen_and_the_desk_goes_on(
    gate: Gate, page: PeoplePage, home: Home, qtbot: QtBot
) -> None:
    assert gate.is_there.wait(30)
    page.importing.beside._show()
    assert page.importing.beside.words.text() == "Looked at 2 of 7 rows"
    assert page.importing.beside.bar.value() == 2
    assert page.importing.beside.stop_button.hasFocus()
    assert not page.importing.take_all.isEnabled(), "nobody knows yet what the rows say"
    home.measure("R004", "36.4")
    gate.open()
    looked_at(page, qtbot)


def test_escape_leaves_a_file_that_is_still_looked_at(
    gate: Gate, page: PeoplePage, qtbot: QtBot
) -> None:
    assert gate.is_there.wait(30)
    QTest.keyClick(page.importing.beside.stop_button, Qt.Key.Key_Escape)
    assert page.people.list.hasFocus()
    gate.open()
    qtbot.waitUntil(lambda: page.context.background.is_idle)
    assert page.importing.counts.text().startswith("New 0"), "nothing comes of it any more"


@pytest.fixture
def unread(people: PeoplePage, monkeypatch: pytest.MonkeyPatch) -> Iterator[PeoplePage]:
    """A page on which the bytes of a large file are still being read."""
    monkeypatch.setattr(file_read, "READ_AT_ONCE", 3)
    monkeypatch.setattr(import_part, "book_in", held_back)
    MAY_READ.clear()
    bring_list(people)
    yield people
    MAY_READ.set()


MAY_READ = threading.Event()


def held_back(path: Path) -> RawBook:
    assert MAY_READ.wait(30)
    return book_in(path)


def test_a_large_file_is_read_beside_the_window_and_then_looked_at(
    unread: PeoplePage, home: Home, qtbot: QtBot
) -> None:
    importing = unread.importing
    assert importing.isVisible()
    assert importing.heading.text() == "From list.csv: nothing is taken yet"
    assert importing.beside.words.text() == "Reading the file. Esc leaves it."
    assert importing.beside.stop_button.hasFocus()
    assert not importing.take_all.isEnabled()
    home.measure("R004", "36.4")
    MAY_READ.set()
    looked_at(unread, qtbot)
    assert importing.beside.isHidden()
    assert importing.list.hasFocus()


def test_escape_leaves_a_file_that_is_still_read(unread: PeoplePage, qtbot: QtBot) -> None:
    QTest.keyClick(unread.importing.beside.stop_button, Qt.Key.Key_Escape)
    assert unread.people.list.hasFocus()
    MAY_READ.set()
    qtbot.waitUntil(lambda: unread.context.background.is_idle)
    assert unread.importing.isHidden()
    assert unread.importing.counts.text().startswith("New 0")


def test_a_large_file_that_is_no_table_says_so_where_it_was_read(
    unread: PeoplePage, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "list.csv").write_bytes(b"\x00\x01" * 50)
    MAY_READ.set()
    qtbot.waitUntil(unread.importing.beside.isHidden)
    assert unread.importing.trouble.text().startswith("list.csv cannot be read as a table")
    press(Qt.Key.Key_Escape)
    assert unread.people.list.hasFocus()


def test_escape_stops_the_taking_and_then_nothing_is_taken(
    page: PeoplePage, home: Home, qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    looked_at(page, qtbot)
    gate: Gate = request.getfixturevalue("gate")
    before = journal.length(home.desk.store)
    QTest.keyClick(page.importing.list, Qt.Key.Key_Return)
    assert gate.is_there.wait(30)
    page.importing.beside._show()
    assert page.importing.beside.words.text().startswith("Taking: 2 of 6 rows.")
    QTest.keyClick(page.importing.beside.stop_button, Qt.Key.Key_Escape)
    gate.open()
    qtbot.waitUntil(page.importing.beside.isHidden)
    assert page.importing.trouble.text() == "Stopped. Nothing was taken from the file."
    assert journal.length(home.desk.store) == before
    with qtbot.waitSignal(page.importing.finished):
        QTest.keyClick(page.importing.list, Qt.Key.Key_Return)
    assert journal.length(home.desk.store) > before
