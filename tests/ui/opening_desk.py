"""Somebody in front of the dialogs that find or begin a home, for the tests of them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from carehome_app.languages import load
from carehome_app.services.desk import system_clock
from carehome_app.services.home.opening import close_home
from carehome_app.ui.home.dialogs import StartDialog
from carehome_app.ui.home.new_home_dialog import NewHomeDialog
from carehome_app.ui.home.opening import Opening
from tests.ui.keys import click, press, write

RIGHT = {
    "name": "松鹤养老院",
    "number": "",
    "director": "吴强",
    "desk": "前台",
    "passphrase": "eight letters",
    "again": "eight letters",
    "pin": "730915",
    "pin_again": "730915",
}
Patch = Callable[[type[QDialog], Callable[..., object]], None]


@pytest.fixture
def opening(qapp: QApplication, tmp_path: Path) -> Opening:
    assert qapp is not None
    return Opening("en", load, system_clock, tmp_path / "homes" / "home")


@pytest.fixture
def when_asked(monkeypatch: pytest.MonkeyPatch) -> Patch:
    """Let a function answer a dialog instead of blocking on it."""

    def patch(kind: type[QDialog], answer: Callable[..., object]) -> None:
        def show(dialog: QDialog) -> int:
            dialog.show()
            answer(dialog)
            return dialog.result()

        monkeypatch.setattr(kind, "exec", show)

    return patch


def sentences(dialog: QDialog) -> list[str]:
    """Return what a dialog says."""
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def fill(dialog: NewHomeDialog, **said: str) -> None:
    """Fill in a new home's fields step by step, and type its recovery code back."""
    for name, text in {**RIGHT, **said}.items():
        dialog.fields[name].editor.clear()
        write(dialog.fields[name].editor, text)
    for _step in range(2):
        dialog.accept()
    if dialog.sheet.code:
        click(dialog.sheet.on_paper)
        write(dialog.sheet.field.editor, dialog.sheet.code)
        press(dialog.sheet.field.editor, Qt.Key.Key_Return)


def choose(name: str) -> Callable[[StartDialog], None]:
    """Return an answer that presses a button of the start dialog once, and then gives up."""
    left = [name]

    def answer(dialog: StartDialog) -> None:
        if left:
            click(dialog.findChild(QPushButton, left.pop()))
        else:
            dialog.reject()

    return answer


def real_home(opening: Opening, when_asked: Patch, tmp_path: Path) -> Path:
    """Make a home that is not made up, and close it."""
    when_asked(StartDialog, choose("NEW"))
    when_asked(NewHomeDialog, fill)
    desk = opening.desk(None, None)
    assert desk is not None
    close_home(desk)
    return tmp_path / "homes" / "home"
