"""The director keeps accounts by the keyboard; nobody else sees them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.domain.accounts.errors import AccountClosedError, PinMustChangeError
from carehome_app.domain.accounts.roles import Role
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.ui.accounts.accounts_part import AccountsPart
from carehome_app.ui.settings.page import SettingsPage
from carehome_app.ui.shell.main_window import MainWindow
from tests.builders import Home
from tests.ui.keyboard import press


@pytest.fixture
def window(home: Home, qtbot: QtBot) -> MainWindow:
    """The window on its settings, the director acting."""
    home.sign_in("D01")
    made = make_window(home.house, "en")
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
        made.activateWindow()
    made.show_page("settings")
    return made


@pytest.fixture
def part(window: MainWindow) -> AccountsPart:
    """The accounts, with the keyboard in the table."""
    page = window.page
    assert isinstance(page, SettingsPage)
    page.views.choose("accounts")
    page.show_view("accounts")
    page.accounts.list.setFocus()
    return page.accounts


def rows(part: AccountsPart) -> dict[str, list[str]]:
    """Return what stands in each row, by code."""
    found = {}
    for row in range(part.table.rowCount()):
        texts = [
            str(part.table.index(row, column).data()) for column in range(part.table.columnCount())
        ]
        found[texts[1]] = texts
    return found


def go_to(part: AccountsPart, code: str) -> None:
    """Go down to a person with the arrow keys, and open the form with Enter."""
    part.list.choose(0)
    part.list.setFocus()
    for _ in range(list(rows(part)).index(code)):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)


def test_everybody_of_the_staff_stands_there_with_role_and_pin(part: AccountsPart) -> None:
    assert rows(part)["S002"] == ["孙丽", "S002", "nurse", "own", "open"]
    assert list(rows(part)) == ["D01", "S001", "S002", "S003"]


def test_the_director_gives_a_pin_which_must_then_be_changed(
    part: AccountsPart, home: Home
) -> None:
    go_to(part, "S002")
    press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, "123123", Qt.Key.Key_Return)
    assert "guessed at once" in part.form.fields["account_pin"].said()
    press("730915", Qt.Key.Key_Return)
    assert rows(part)["S002"][3] == "given, not changed yet"
    assert part.list.hasFocus()
    with pytest.raises(PinMustChangeError):
        home.house.signing_in.sign_in_by_code("S002", "730915")


def test_the_director_gives_another_role_and_closes_an_account(
    part: AccountsPart, home: Home
) -> None:
    go_to(part, "S001")
    press(Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert rows(part)["S001"][2:] == ["nurse", "own", "closed"]
    assert home.house.signing_in.roles()[home.subject("S001")] is Role.NURSE
    with pytest.raises(AccountClosedError):
        home.house.signing_in.sign_in_by_code("S001", DEMO_PIN)
    go_to(part, "S001")
    press(Qt.Key.Key_Tab, Qt.Key.Key_Up, Qt.Key.Key_Return)
    home.house.signing_in.sign_in_by_code("S001", DEMO_PIN)


def test_the_last_director_can_neither_go_nor_be_closed(part: AccountsPart) -> None:
    go_to(part, "D01")
    role = part.form.fields["account_role"].editor
    assert isinstance(role, QComboBox)
    role.setCurrentIndex(0)
    press(Qt.Key.Key_Return)
    assert part.form.said.text()
    assert rows(part)["D01"][2] == "director"


def test_the_minutes_until_the_lock_are_kept_by_enter(part: AccountsPart, home: Home) -> None:
    part.idle.take_focus()
    press("0", Qt.Key.Key_Return)
    assert part.idle.said()
    part.idle.take_focus()
    press("10", Qt.Key.Key_Return)
    assert home.desk.setting("lock_after_minutes") == "10"


def test_nobody_else_sees_accounts(part: AccountsPart, home: Home) -> None:
    home.sign_in("S003")
    part.refresh()
    assert rows(part) == {}
    shown = QApplication.focusWidget()
    assert shown is None or not part._all.isVisible()
