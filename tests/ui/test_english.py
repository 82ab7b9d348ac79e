"""In an English window of a home, or a bureau, with English names stands no word of Chinese."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.domain.accounts.roles import Role
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.demo import Demo, make_demo
from carehome_app.services.demo.city import INBOX, CityWanted, make_city
from carehome_app.services.home.opening import close_home
from carehome_app.services.house import House
from carehome_app.tour.pictures.screens import called
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.subjects import BUREAU_PAGES, PAGES
from carehome_app.ui.widgets.chips import Chip, Filters
from carehome_app.ui.widgets.field import FindField
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import UNITS
from carehome_app.ui.widgets.quiet_choice import QuietChoice
from carehome_app.ui.widgets.row_table import RowTable
from tests.ui.of_every_page import switch_every_page_on
from tests.ui.test_a_lived_home import settle
from tests.ui.test_every_page import bring_up, standing_still, views

CHINESE: Final = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
THE_OTHER_LANGUAGE: Final = "中文"
"""A language is called by its own name, so that whoever wants it can read it."""
ROLES: Final = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    wanted = Demo(residents=12, staff=10, areas=12, days=2, language="en")
    desk = make_demo(tmp_path / "home", wanted)
    house = House(desk)
    director = next(one for one, role in house.signing_in.accounts() if role is Role.DIRECTOR)
    house.signing_in.sign_in(director.id, DEMO_PIN)
    switch_every_page_on(house)
    made = make_window(house, "en")
    made.locking.seconds = standing_still
    qtbot.addWidget(made)
    made.show()
    yield made
    close_home(desk)


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window of a bureau in a city with English names, with what is odd in its inbox."""
    desk = make_city(tmp_path / "city", CityWanted(homes=8, days=8, language="en"))
    house = House(desk)
    director = next(one for one, role in house.signing_in.accounts() if role is Role.DIRECTOR)
    house.signing_in.sign_in(director.id, DEMO_PIN)
    inbox = sorted((tmp_path / "city" / INBOX).iterdir())
    house.bureau.taking.take([(one.name, one.read_bytes()) for one in inbox])
    made = make_window(house, "en")
    made.locking.seconds = standing_still
    qtbot.addWidget(made)
    made.show()
    yield made
    close_home(desk)


def words_of_list(model: QAbstractItemModel) -> Iterator[object]:
    top = QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    for column in range(columns):
        for role in ROLES:
            yield model.headerData(column, Qt.Orientation.Horizontal, role)
            for row in range(model.rowCount(top)):
                yield model.index(row, column, top).data(role)


def words_of(widget: QWidget) -> Iterator[object]:
    """Yield what is read, pointed at or heard of a widget."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QAbstractItemView):
        yield from words_of_list(widget.model())


def chinese_on(window: MainWindow, names: Sequence[str]) -> tuple[set[str], int]:
    """Return what is Chinese on these pages, and how many words were read at all."""
    found, read = set(), 0
    for name in names:
        bring_up(window, name)
        for part in views(window):
            settle()
            for one in window.findChildren(QWidget):
                for words in words_of(one) if one.isVisible() else ():
                    read += bool(words)
                    if words != THE_OTHER_LANGUAGE and CHINESE.search(str(words or "")):
                        found.add(f"{name}/{part}: {called(one)} {words}")
    return found, read


@pytest.mark.rest
def test_no_page_in_english_has_a_word_of_chinese(window: MainWindow) -> None:
    found, read = chinese_on(window, [spec.name for spec in PAGES])
    assert not found, "\n".join(sorted(found))
    assert read > 1000


def test_no_page_of_a_bureau_in_english_has_a_word_of_chinese(office: MainWindow) -> None:
    found, read = chinese_on(office, [spec.name for spec in BUREAU_PAGES])
    assert not found, "\n".join(sorted(found))
    assert read > 200


def beginnings(window: MainWindow) -> Iterator[str]:
    """Yield what begins something of its own: chips, headings, choices, hints of searches."""
    for one in window.findChildren(QWidget):
        if not one.isVisible():
            continue
        if isinstance(one, Filters | Chip):
            yield from (chip.text() for chip in one.findChildren(QPushButton))
        if isinstance(one, Chip):
            yield one.text()
        if isinstance(one, KeyButton):
            yield one.words()
        if isinstance(one, FindField):
            yield one.placeholderText()
        if isinstance(one, QuietChoice) and not one.isEditable():
            yield from (one.itemText(place) for place in range(one.count()))
        if isinstance(one, RowTable):
            across = Qt.Orientation.Horizontal
            count = one.model().columnCount()
            yield from (str(one.model().headerData(at, across)) for at in range(count))


@pytest.mark.rest
def test_what_begins_something_in_english_begins_with_a_capital(window: MainWindow) -> None:
    read, small = 0, set()
    for name in [spec.name for spec in PAGES]:
        bring_up(window, name)
        for part in views(window):
            settle()
            for words in beginnings(window):
                read += bool(words)
                if words[:1].islower() and words.split()[0] not in UNITS:
                    small.add(f"{name}/{part}: {words}")
    assert not small, "\n".join(sorted(small))
    assert read > 200
