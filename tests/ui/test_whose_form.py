"""What is typed in a form beside a table is kept for the row that everybody sees chosen."""

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from carehome_app.i18n import Text, in_english
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.page import EVERYTHING
from carehome_app.ui.widgets.form import Form
from carehome_app.ui.widgets.row_table import RowTable
from tests.builders import Home
from tests.ui import keys
from tests.ui.whose_desk import Hands, Law
from tests.ui.whose_form import PLACES, Place
from tests.walks import random_hands

TIMES = 150


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest) -> Place:
    return PLACES[request.param]


@pytest.fixture
def law(qtbot: QtBot, home: Home, place: Place) -> Iterator[Law]:
    """The page of the form, the director acting, and the law of it."""
    place.fill(home)
    home.sign_in("D01")
    context = Context(home.house, in_english, "en", AppEvents(), Background())
    page = place.page(context)
    context.events.changed.connect(page.refresh)
    qtbot.addWidget(page)
    page.resize(1262, 600)
    page.refresh(EVERYTHING)
    with qtbot.waitActive(page):
        page.show()
    page.take_focus()
    table, form = place.show(page)
    QApplication.processEvents()
    table.setFocus()

    def chosen() -> tuple[object, str]:
        one = table.chosen()
        named = "" if one is None else place.named(one)
        return table.whose(), in_english(named) if isinstance(named, Text) else str(named)

    found = Law(page, table, form, chosen)
    place.watch(home, found)
    yield found
    context.background.finish()


def parts(law: Law) -> tuple[RowTable[Any], Form]:
    assert isinstance(law.view, RowTable)
    assert isinstance(law.desk, Form)
    return law.view, law.desk


def test_what_is_typed_of_one_row_is_never_kept_for_the_next(law: Law, place: Place) -> None:
    table, form = parts(law)
    table.choose(1)
    keys.press(table, Qt.Key.Key_Return)
    first, title = table.whose(), form.title.text()
    editor = form.fields[place.field].editor
    keys.write(editor, place.typed)
    table.choose(table.model().rowCount() - 1)
    assert table.whose() != first
    assert form.title.text() == title, "what is typed stays with whom it is typed for"
    keys.press(editor, Qt.Key.Key_Return)

    assert law.kept == 0
    assert table.whose() == first
    assert "shown again" in form.said.text()
    keys.press(editor, Qt.Key.Key_Return)
    assert law.broken == []
    assert law.kept


def test_a_row_that_comes_above_takes_nothing_from_the_form(
    law: Law, place: Place, home: Home
) -> None:
    table, form = parts(law)
    table.choose(2)
    keys.press(table, Qt.Key.Key_Return)
    first = table.whose()
    editor = form.fields[place.field].editor
    keys.write(editor, place.typed)
    for _ in range(3):
        place.disturb(home, Random(1))
    law.page.refresh(EVERYTHING)
    assert table.whose() == first
    keys.press(editor, Qt.Key.Key_Return)
    keys.press(editor, Qt.Key.Key_Return)
    assert law.broken == []
    assert law.kept


@pytest.mark.parametrize(("seed", "times"), random_hands(TIMES))
def test_whatever_is_done_a_form_keeps_for_the_row_that_is_seen_chosen(
    law: Law, place: Place, home: Home, seed: int, times: int
) -> None:
    def disturb(random: Random) -> None:
        place.disturb(home, random)

    typed = (place.typed, "5", "二")
    Hands(law, typed, "x", Qt.Key.Key_Return, disturb, seed).do(times)
    assert law.broken == []


def test_no_button_of_a_form_does_anything_for_whom_nobody_sees_chosen(
    law: Law, place: Place
) -> None:
    table, form = parts(law)
    table.choose(1)
    keys.press(table, Qt.Key.Key_Return)
    first = table.whose()
    keys.write(form.fields[place.field].editor, place.typed)
    for button in form.findChildren(QPushButton):
        table.choose(table.model().rowCount() - 1)
        if button.isVisible() and button.isEnabled():
            keys.click(button)
            assert table.whose() == first, button.text()
    assert law.kept == 0
