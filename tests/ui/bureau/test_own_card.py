"""The own card is saved by a key on both sides: as a page with its code, or as its line."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.domain.bureau.cards import BUREAU, read_card
from carehome_app.ui.bureau.own_card import OwnCard
from tests.services.bureau.city import City, city
from tests.ui.bureau.test_pages import window_of


@pytest.fixture
def town(tmp_path: Path) -> Iterator[City]:
    made = city(tmp_path / "city")
    yield made
    made.close()


@pytest.fixture
def at_home(town: City, qtbot: QtBot) -> QWidget:
    """The page of a home that reports to a bureau."""
    window = window_of(qtbot, town.homes[0])
    window.show_page("parcel")
    assert window.page is not None
    return window.page


@pytest.fixture
def at_bureau(town: City, qtbot: QtBot) -> QWidget:
    """The page on which a bureau writes to its homes."""
    window = window_of(qtbot, town.bureau)
    window.show_page("writing")
    assert window.page is not None
    return window.page


def save(page: QWidget, where: Path) -> tuple[str, str]:
    """Press Ctrl D and choose a place; return what was offered and what was said."""
    button = page.findChild(OwnCard)
    assert button is not None
    offered, said = [""], [""]

    def place(_parent: QWidget, name: str) -> str:
        offered[0] = name
        return str(where)

    button._place = place
    button.told.connect(said.append)
    there = QApplication.focusWidget()
    assert there is not None
    QTest.keyClick(there, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    return offered[0], said[-1]


def test_a_home_prints_its_card(at_home: QWidget, town: City, tmp_path: Path) -> None:
    offered, said = save(at_home, tmp_path / "card.pdf")
    assert offered == "0001.pdf"
    assert town.homes[0].house.reporting_up.cards.own().card.words in said
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")


def test_a_bureau_puts_its_card_on_a_stick(at_bureau: QWidget, town: City, tmp_path: Path) -> None:
    save(at_bureau, tmp_path / "bureau.card")
    text = (tmp_path / "bureau.card").read_text(encoding="utf-8")
    assert read_card(text, BUREAU).card.words == town.bureau.house.bureau.cards.own().card.words


def test_nothing_is_written_where_nobody_chose_a_place(at_home: QWidget, tmp_path: Path) -> None:
    button = at_home.findChild(OwnCard)
    assert button is not None
    button._place = lambda _parent, _name: ""
    button.save()
    assert not list(tmp_path.glob("*.pdf"))
