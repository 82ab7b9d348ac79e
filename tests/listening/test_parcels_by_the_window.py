"""A director switches sending on in the window and a parcel goes by a key; papers are real."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.ui.bureau.parcel_page import ParcelPage
from tests.listening.papers import Authority
from tests.listening.test_parcels import Town
from tests.services.bureau.city import City, city
from tests.ui.keys import click


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path, Authority(tmp_path, "authority"))
    yield made
    made.stop()


@pytest.fixture
def homes(town: Town) -> Iterator[City]:
    made = city(town.folder / "city")
    yield made
    made.close()


@pytest.fixture
def page(homes: City, qtbot: QtBot) -> Iterator[ParcelPage]:
    """The page of a home that reports to a bureau, in its window."""
    window = make_window(homes.homes[0].house, "en")
    qtbot.addWidget(window)
    window.resize(1366, 700)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_page("parcel")
    shown = window.page
    assert isinstance(shown, ParcelPage)
    yield shown
    window.context.background.finish()


def said_where(page: ParcelPage, town: Town, port: str) -> None:
    """Type the address and the papers of this desk, and keep them."""
    cert, key = town.authority.sign("home")
    typed = (f"127.0.0.1:{port}", str(cert), str(key), str(town.authority.file))
    for name, text in zip(("where", "cert", "key", "authority"), typed, strict=True):
        page.network.form.fields[name].fill(text)
    click(page.network.form.act)


def press(page: ParcelPage) -> None:
    """Press Ctrl E wherever the keyboard is."""
    there = QApplication.focusWidget()
    assert there is not None
    assert page.isAncestorOf(there)
    QTest.keyClick(there, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)


def test_a_parcel_is_carried_by_a_key(page: ParcelPage, town: Town, qtbot: QtBot) -> None:
    said_where(page, town, town.receive())
    assert page.network.send_button.isVisible()
    press(page)
    qtbot.waitUntil(lambda: len(town.lying) == 1)
    qtbot.waitUntil(lambda: "took: 1" in page._said.text())
    assert "no receipt yet" in page.parcels.item(0).text()
    click(page.network.off_button)
    assert not page.network.send_button.isVisible()


def test_the_receipt_of_the_parcel_before_comes_with_the_next_one(
    page: ParcelPage, town: Town, homes: City, qtbot: QtBot
) -> None:
    said_where(page, town, town.receive())
    press(page)
    qtbot.waitUntil(lambda: "took: 1" in page._said.text())
    files = [(one.name, one.read_bytes()) for one in town.inbox.iterdir()]
    homes.bureau.house.bureau.taking.take(files)
    press(page)
    qtbot.waitUntil(lambda: "Came in: 1 receipts" in page._said.text())
    assert "took: 1" in page._said.text()
    assert ["no receipt yet" in page.parcels.item(row).text() for row in (0, 1)] == [True, False]


def test_a_parcel_nobody_answers_waits_and_that_is_said(
    page: ParcelPage, town: Town, qtbot: QtBot
) -> None:
    port = town.receive()
    town.stop()
    said_where(page, town, port)
    press(page)
    qtbot.waitUntil(lambda: "does not answer" in page._said.text())
    assert len(town.outbox) == 1


def test_papers_that_are_not_there_are_said_beside_their_field(
    page: ParcelPage, town: Town
) -> None:
    page.network.form.fields["where"].fill("127.0.0.1:8443")
    page.network.form.fields["cert"].fill(str(town.folder / "none.crt"))
    click(page.network.form.act)
    assert "no such file" in page.network.form.fields["cert"].said()
    assert not page.network.send_button.isVisible()
