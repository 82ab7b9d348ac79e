"""A new PC joins by keys: the invitation on a stick, its code scanned, the director's PIN."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.i18n import in_english
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.desk import Desk
from carehome_app.services.desks.joining import Invitation, Joining, join
from carehome_app.services.home.opening import close_home
from carehome_app.ui.home.dialogs import OFFERED, Choice
from carehome_app.ui.home.join_dialog import JoinDialog
from tests.builders import PASSPHRASE, Home

ENTER = Qt.Key.Key_Return


class NewPc:
    """The dialog at a PC on which nothing is yet."""

    def __init__(self, home: Home, folder: Path, found: list[Path]) -> None:
        self.desk: Desk | None = None
        self.dialog = JoinDialog(in_english, folder, self.join, home.clock, lambda: found)

    def join(self, wanted: Joining) -> None:
        self.desk = join(wanted)

    def keys(self, *texts: str) -> None:
        """Type each text where the keyboard is, and press Enter."""
        for text in texts:
            field = self.dialog.focusWidget()
            assert field is not None
            QTest.keyClicks(field, text)
            QTest.keyClick(field, ENTER)

    def trouble(self, name: str) -> str:
        return self.dialog.fields[name].said()


@pytest.fixture
def invited(home: Home) -> Invitation:
    home.sign_in("D01")
    return home.house.desks.invite("二楼")


@pytest.fixture
def new_pc(home: Home, invited: Invitation, tmp_path: Path, qtbot: QtBot) -> Iterator[NewPc]:
    stick = tmp_path / "stick"
    stick.mkdir()
    path = stick / "home.invite"
    path.write_bytes(invited.data)
    made = NewPc(home, tmp_path / "there", [path])
    qtbot.addWidget(made.dialog)
    made.dialog.show()
    yield made
    if made.desk is not None:
        close_home(made.desk)


def test_a_new_pc_joins_with_few_keys(new_pc: NewPc, invited: Invitation) -> None:
    new_pc.keys(invited.code, "D01", DEMO_PIN)
    assert new_pc.desk is not None
    assert new_pc.desk.card.station_name == "二楼"
    assert not new_pc.dialog.isVisible()


def test_the_passphrase_of_the_home_does_as_well(new_pc: NewPc) -> None:
    new_pc.keys(PASSPHRASE, "D01", DEMO_PIN)
    assert new_pc.desk is not None


def test_a_wrong_pin_is_said_and_nothing_is_begun(new_pc: NewPc, tmp_path: Path) -> None:
    new_pc.keys(PASSPHRASE, "D01", "999999")
    assert new_pc.trouble("pin")
    assert not (tmp_path / "there").exists()
    new_pc.keys(DEMO_PIN)
    assert new_pc.desk is not None


def test_only_a_director_may_and_what_is_no_file_is_said(
    new_pc: NewPc, invited: Invitation
) -> None:
    new_pc.keys(invited.code, "S003", DEMO_PIN)
    assert new_pc.desk is None
    assert new_pc.trouble("pin")
    new_pc.dialog.fields["invitation"].fill("/nowhere/home.invite")
    new_pc.keys(DEMO_PIN)
    assert new_pc.trouble("invitation") == "There is no such file."
    new_pc.dialog.fields["invitation"].fill(__file__)
    new_pc.keys("")
    assert "no invitation" in new_pc.trouble("pin")


def test_it_is_offered_before_there_is_a_home() -> None:
    assert Choice.JOIN in [choice for choice, _words, _icon in OFFERED]
    assert QApplication.instance() is not None
