"""Wherever something is typed to be kept stands a desk, and one at most has the accent border."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.tour.pictures.screens import called
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.settings.page import SettingsPage
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.page_table import UNLISTED
from carehome_app.ui.subjects import PAGES
from carehome_app.ui.widgets.desk_card import DeskCard
from tests.builders import Home
from tests.ui.of_every_page import switch_every_page_on

LISTED = [spec.name for spec in PAGES if spec.group is not UNLISTED]


@pytest.fixture
def window(qtbot: QtBot, home: Home) -> MainWindow:
    home.measure("R002", "38.4")
    home.sign_in("D01")
    switch_every_page_on(home.house)
    made = make_window(home.house, "en")
    qtbot.addWidget(made)
    made.resize(1366, 700)
    with qtbot.waitActive(made):
        made.show()
    return made


def parts(window: MainWindow) -> Iterator[str]:
    """Bring up every page, and of Settings and People every part; yield what is in view."""
    for name in LISTED:
        window.show_page(name)
        page = window.page
        if not isinstance(page, SettingsPage | PeoplePage):
            QApplication.processEvents()
            yield name
            continue
        for code in page.views.codes():
            page.views.choose(code)
            QApplication.processEvents()
            yield f"{name}/{code}"


def fields(window: MainWindow) -> Iterator[QLineEdit | QPlainTextEdit]:
    """Yield what can be typed in on the page in view, without the insides of others."""
    page = window.page
    assert page is not None
    found: list[QLineEdit | QPlainTextEdit] = list(page.findChildren(QLineEdit))
    for one in found + list(page.findChildren(QPlainTextEdit)):
        inside = isinstance(one.parentWidget(), QComboBox | QAbstractSpinBox)
        if one.isVisible() and one.isEnabled() and not inside and not one.isReadOnly():
            yield one


def above(widget: QWidget) -> Iterator[QWidget]:
    one = widget.parentWidget()
    while one is not None:
        yield one
        one = one.parentWidget()


def bordered(window: MainWindow) -> list[str]:
    return [called(one) for one in window.findChildren(DeskCard) if one.has_keyboard]


ONLY_LOOKED_FOR = frozenset({"search", "searchIssued", "findArea", "when", "seal"})
KEPT_WHEN_LEFT = frozenset({"idle_minutes", "keeping_years"})
"""One number each, which its own words say Enter keeps."""


@pytest.mark.rest
def test_what_is_typed_to_be_kept_stands_in_a_desk(window: MainWindow) -> None:
    found = {
        f"{part}: {called(one)}"
        for part in parts(window)
        for one in fields(window)
        if one.objectName() not in ONLY_LOOKED_FOR | KEPT_WHEN_LEFT
        and not any(isinstance(up, DeskCard | QAbstractItemView) for up in above(one))
    }
    assert not found, "\n".join(sorted(found))


@pytest.mark.rest
def test_the_border_of_the_keyboard_is_where_it_is_and_nowhere_else(window: MainWindow) -> None:
    for part in parts(window):
        for one in fields(window):
            one.setFocus()
            desks = [up for up in above(one) if isinstance(up, DeskCard)]
            assert bordered(window) == [called(up) for up in desks[:1]], f"{part} {called(one)}"


@pytest.mark.rest
def test_every_desk_says_what_enter_does(window: MainWindow) -> None:
    for part in parts(window):
        for desk in window.findChildren(DeskCard):
            if desk.isVisible() and desk.act.isVisible():
                assert desk.act.words().strip(), f"{part}: {called(desk)}"
                assert desk.act.key() == "Enter"


def test_enter_in_a_form_that_was_not_filled_says_something(window: MainWindow) -> None:
    """No key does and says nothing."""
    window.show_page("people")
    page = window.page
    assert isinstance(page, PeoplePage)
    page.add()
    QTest.keyClick(page.people.form.fields["name"].editor, Qt.Key.Key_Return)
    troubled = [one.said() for one in page.people.form.fields.values() if one.said()]
    assert troubled or page.people.form.said.text()
