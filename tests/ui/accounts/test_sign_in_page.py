"""Say who one is: by typing, by the arrows, in two seconds."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.services.accounts import pins
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.home.opening import NewHome, close_home, found_home
from carehome_app.services.house import House
from carehome_app.ui.accounts.sign_in_page import SignInPage
from carehome_app.ui.shell.main_window import MainWindow
from tests.builders import Home
from tests.ui.conftest import MakeWindow
from tests.ui.keys import press, write
from tests.ui.made_up_pages import MADE_UP


@pytest.fixture
def page(home: Home, make: MakeWindow) -> SignInPage:
    """The page, in a window where nobody acts yet."""
    home.house.signing_in.sign_out()
    found = make("en").findChild(SignInPage)
    assert found is not None
    return found


def field(page: SignInPage) -> QLineEdit:
    """Return the field one types in."""
    found = page.findChild(QLineEdit, "search")
    assert found is not None
    return found


def names(page: SignInPage) -> list[str]:
    """Return the names that can be chosen, the chosen one marked by an asterisk."""
    shown = page.findChild(QListWidget, "names")
    assert shown is not None
    items = [shown.item(row) for row in range(shown.count())]
    return [
        item.text().split()[0] + ("*" if item is shown.currentItem() else "")
        for item in items
        if not item.isHidden()
    ]


def pin(page: SignInPage, name: str = "pin") -> QLineEdit:
    """Return a field for a PIN."""
    found = page.findChild(QLineEdit, name)
    assert found is not None
    return found


def trouble(page: SignInPage) -> str:
    """Return every sentence on the page."""
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def enter(page: SignInPage, typed: str, number: str = DEMO_PIN) -> None:
    """Type a name and a PIN, each with Enter."""
    field(page).clear()
    write(field(page), typed)
    press(field(page), Qt.Key.Key_Return)
    write(pin(page), number)
    press(pin(page), Qt.Key.Key_Return)


def test_in_a_demo_home_the_head_nurse_is_chosen_already_and_the_pin_is_said(
    page: SignInPage,
) -> None:
    assert names(page) == ["周静*"]
    assert pin(page).hasFocus()
    assert "made up" in trouble(page)
    assert DEMO_PIN in trouble(page)


def test_a_real_home_says_no_pin_and_shows_no_name(tmp_path: Path, qtbot: QtBot) -> None:
    new = NewHome(name="松鹤养老院", director="吴强", passphrase="long enough", pin="730915")  # noqa: S106
    desk = found_home(tmp_path / "real", new)
    desk.actor = None
    window = make_window(House(desk), "en", MADE_UP)
    qtbot.addWidget(window)
    page = window.findChild(SignInPage)
    assert page is not None
    assert names(page) == []
    assert field(page).text() == ""
    shown = [label for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    assert not any("123456" in label.text() for label in shown)
    enter(page, "wq", "730915")
    assert desk.actor is not None
    window.close()
    close_home(desk)


def test_no_resident_can_be_chosen_or_seen(page: SignInPage) -> None:
    for typed in ("w", "王", "R001", "王秀英"):
        field(page).clear()
        write(field(page), typed)
        assert not any("王秀英" in name for name in names(page))


@pytest.mark.parametrize("typed", ["孙", "sl", "SUNLI", "s002", "ｓｌ"])
def test_typing_finds_a_name_and_the_pin_signs_in(
    page: SignInPage, home: Home, typed: str
) -> None:
    field(page).clear()
    write(field(page), typed)
    assert names(page) == ["孙丽*"]
    press(field(page), Qt.Key.Key_Return)
    assert pin(page).hasFocus()
    write(pin(page), DEMO_PIN)
    press(pin(page), Qt.Key.Key_Return)
    assert home.desk.actor is not None
    assert home.desk.actor.name == "孙丽"


def test_a_wrong_pin_says_so_and_after_some_how_long_to_wait(page: SignInPage, home: Home) -> None:
    enter(page, "sl", "111222")
    assert home.desk.actor is None
    assert "The PIN is wrong." in trouble(page)
    assert pin(page).text() == ""
    assert pin(page).hasFocus()
    for _ in range(2):
        write(pin(page), "111222")
        press(pin(page), Qt.Key.Key_Return)
    assert "Try again in 30 s" in trouble(page)
    write(pin(page), DEMO_PIN)
    press(pin(page), Qt.Key.Key_Return)
    assert home.desk.actor is None
    home.clock.advance(seconds=30)
    write(pin(page), DEMO_PIN)
    press(pin(page), Qt.Key.Key_Return)
    assert home.desk.actor is not None


def test_a_given_pin_is_changed_at_once(page: SignInPage, home: Home) -> None:
    home.sign_in("D01")
    home.house.accounts.set_pin(home.subject("S002"), "730915")
    home.house.signing_in.sign_out()
    enter(page, "sl", "730915")
    assert home.desk.actor is None
    assert pin(page, "newPin").hasFocus()
    assert "given to you" in trouble(page)
    write(pin(page, "newPin"), "208467")
    press(pin(page, "newPin"), Qt.Key.Key_Return)
    assert pin(page, "newPinAgain").hasFocus()
    write(pin(page, "newPinAgain"), "208468")
    press(pin(page, "newPinAgain"), Qt.Key.Key_Return)
    assert "not the same" in trouble(page)
    for name in ("newPin", "newPinAgain"):
        write(pin(page, name), "208467")
        press(pin(page, name), Qt.Key.Key_Return)
    assert home.desk.actor is not None
    home.house.signing_in.sign_out()
    home.house.signing_in.sign_in_by_code("S002", "208467")


def test_a_closed_account_is_not_offered(page: SignInPage, home: Home) -> None:
    home.sign_in("D01")
    home.house.accounts.close(home.subject("S002"))
    home.house.signing_in.sign_out()
    page.come_up()
    field(page).clear()
    write(field(page), "sl")
    assert names(page) == []


def test_the_arrows_choose_while_one_types(page: SignInPage, home: Home) -> None:
    field(page).clear()
    write(field(page), "S00")
    below = names(page)
    assert len(below) == 3
    press(field(page), Qt.Key.Key_Down)
    expected = below[1]
    assert f"{expected}*" in names(page)
    press(field(page), Qt.Key.Key_Return)
    write(pin(page), DEMO_PIN)
    press(pin(page), Qt.Key.Key_Return)
    assert home.desk.actor is not None
    assert home.desk.actor.name == expected


def test_a_name_nobody_has_signs_nobody_in(page: SignInPage, home: Home) -> None:
    enter(page, "xyz")
    assert names(page) == []
    assert "Nobody" in trouble(page)
    assert home.desk.actor is None


def test_somebody_who_left_may_not_sign_in(home: Home, window: MainWindow) -> None:
    home.house.people.discharge(home.person("S002"))
    window.sign_out()
    page = window.findChild(SignInPage)
    assert page is not None
    write(field(page), "sl")
    assert names(page) == []


def test_switching_costs_two_seconds_of_the_computer_at_most(
    page: SignInPage, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.sign_in("D01")
    monkeypatch.setattr(pins, "FOR_DEMO", pins.STRONG)
    home.house.accounts.set_pin(home.subject("D01"), "730915")
    home.house.signing_in.sign_out()
    began = time.process_time()
    enter(page, "wq", "730915")
    assert home.desk.actor is not None
    assert time.process_time() - began < 2
