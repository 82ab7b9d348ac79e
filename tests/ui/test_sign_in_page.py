"""Say who one is: by typing, by the arrows, in two seconds."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget

from carehome_app.ui.main_window import MainWindow
from carehome_app.ui.pages.sign_in_page import SignInPage
from tests.builders import Home
from tests.ui.conftest import MakeWindow
from tests.ui.keys import press, write


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


def test_in_a_demo_home_the_head_nurse_is_chosen_already(page: SignInPage) -> None:
    assert sorted(names(page)) == ["吴强", "周静*", "孙丽", "赵敏"]
    assert any("made up" in label.text() for label in page.findChildren(QLabel))
    assert field(page).hasFocus()


def test_no_resident_can_be_chosen_or_seen(page: SignInPage) -> None:
    assert not any("王秀英" in name for name in names(page))


@pytest.mark.parametrize("typed", ["孙", "sl", "SUNLI", "s002", "ｓｌ"])
def test_typing_finds_a_name_and_enter_signs_in(page: SignInPage, home: Home, typed: str) -> None:
    write(field(page), typed)
    assert names(page) == ["孙丽*"]
    press(field(page), Qt.Key.Key_Return)
    assert home.desk.actor is not None
    assert home.desk.actor.name == "孙丽"


def test_the_arrows_choose_while_one_types(page: SignInPage, home: Home) -> None:
    below = names(page)
    chosen = below.index("周静*")
    key = Qt.Key.Key_Down if chosen + 1 < len(below) else Qt.Key.Key_Up
    press(field(page), key)
    expected = below[chosen + (1 if key == Qt.Key.Key_Down else -1)]
    assert f"{expected}*" in names(page)
    press(field(page), Qt.Key.Key_Return)
    assert home.desk.actor is not None
    assert home.desk.actor.name == expected


def test_a_name_nobody_has_signs_nobody_in(page: SignInPage, home: Home) -> None:
    write(field(page), "xyz")
    assert names(page) == []
    assert any("Nobody" in label.text() for label in page.findChildren(QLabel))
    press(field(page), Qt.Key.Key_Return)
    assert home.desk.actor is None


def test_somebody_who_left_may_not_sign_in(home: Home, window: MainWindow) -> None:
    home.house.people.discharge(home.person("S002"))
    window.sign_out()
    page = window.findChild(SignInPage)
    assert page is not None
    assert "孙丽" not in [name.strip("*") for name in names(page)]
