"""A home that does not open: the newest proven backup is offered, and what is left of the rest."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from carehome_app.domain.backups.kept import Why
from carehome_app.i18n import in_english
from carehome_app.languages import load
from carehome_app.services.desk import system_clock
from carehome_app.services.home.mending import found_backups
from carehome_app.services.home.opening import close_home
from carehome_app.ui.backups import restore_dialog
from carehome_app.ui.backups.restore_dialog import RestoreDialog
from carehome_app.ui.home.dialogs import StartDialog
from carehome_app.ui.home.opening import Opening
from tests.builders import Home
from tests.keyrings import FakeKeyring, ring
from tests.ui.keys import click, press

__all__ = ["ring"]
ENTER = Qt.Key.Key_Return


def backed_up(home: Home) -> Path:
    made = home.house.backing_up.job(Why.ASKED).run().backup
    home.measure("R001", "38.6")
    home.close()
    return made.folder


def restore_when_asked(
    monkeypatch: pytest.MonkeyPatch, seen: list[str], wanted: Path | None = None
) -> None:
    """Press what somebody presses: Restore in the first dialog, Enter twice in the second."""

    def start(dialog: StartDialog) -> int:
        dialog.show()
        seen.extend(one.text() for one in dialog.findChildren(QLabel))
        if dialog.findChild(QPushButton, "RESTORE") and len(seen) < 10:
            click(dialog.findChild(QPushButton, "RESTORE"))
        else:
            dialog.reject()
        return 0

    def restore(dialog: RestoreDialog) -> int:
        dialog.show()
        if wanted is not None:
            click(dialog.other)
        press(dialog, ENTER)
        seen.append(dialog.told.text())
        press(dialog, ENTER)
        return 0

    monkeypatch.setattr(StartDialog, "exec", start)
    monkeypatch.setattr(RestoreDialog, "exec", restore)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(wanted))


def test_a_damaged_home_is_restored_with_what_it_still_holds(
    qapp: QApplication, home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp is not None
    backed_up(home)
    (home.folder / "vault.json").write_text("{")
    seen: list[str] = []
    restore_when_asked(monkeypatch, seen)
    opening = Opening("en", load, system_clock, tmp_path / "new")
    desk = opening.desk(home.folder, "demo")
    assert any("The newest proven backup here is of" in one for one in seen)
    assert "Nothing that was ever kept is missing." in seen[-1]
    assert desk is not None
    assert desk.store.folder.parent == home.folder.parent
    assert desk.warning is None
    close_home(desk)


def test_a_backup_is_restored_from_a_stick_on_another_computer(
    qapp: QApplication, home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp is not None
    made = backed_up(home)
    stick = tmp_path / "stick" / "carehome-1"
    stick.mkdir(parents=True)
    made.rename(stick / made.name)
    seen: list[str] = []
    restore_when_asked(monkeypatch, seen, tmp_path / "stick")
    desk = Opening("en", load, system_clock, tmp_path / "new").desk(None, None)
    assert "cannot be told" in seen[-1]
    assert desk is not None
    close_home(desk)


def test_with_nothing_typed_the_keyring_is_asked_beside_the_window(
    qtbot: QtBot, home: Home, ring: FakeKeyring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.sign_in("D01")
    home.house.keys.remember_this_pc()
    folder = backed_up(home)
    asked: list[bool] = []
    held = type(ring).get_password

    def get(self: FakeKeyring, service: str, name: str) -> str | None:
        asked.append(threading.current_thread() is threading.main_thread())
        return held(self, service, name)

    monkeypatch.setattr(type(ring), "get_password", get)
    monkeypatch.setattr(restore_dialog, "is_made_up", lambda _folder: False)
    dialog = RestoreDialog(in_english, found_backups, home.folder, tmp_path / "anew")
    qtbot.addWidget(dialog)
    assert dialog.list.count() > 0, folder
    dialog.accept()
    assert dialog.restored is not None, dialog.told.text()
    assert asked
    assert not any(asked), "the window waited"
    ring.kept.clear()
    again = RestoreDialog(in_english, found_backups, home.folder, tmp_path / "another")
    qtbot.addWidget(again)
    again.accept()
    assert again.restored is None
