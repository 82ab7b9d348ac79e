"""The recovery code in the window: shown once, typed back, and a way in later."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from carehome_app.languages import load
from carehome_app.services.home.keys import new_code
from carehome_app.services.home.opening import close_home
from carehome_app.ui.home.dialogs import PassphraseDialog, StartDialog
from carehome_app.ui.home.new_home_dialog import NewHomeDialog
from carehome_app.ui.home.opening import Opening
from tests.ui.keys import click, press, write
from tests.ui.opening_desk import RIGHT, Patch, choose, fill, opening, when_asked

__all__ = ["opening", "when_asked"]


def test_the_recovery_code_opens_the_home_and_a_slip_is_named_while_typing(
    opening: Opening, when_asked: Patch, tmp_path: Path
) -> None:
    codes: list[str] = []

    def begin(dialog: NewHomeDialog) -> None:
        fill(dialog)
        codes.append(dialog.sheet.code)

    when_asked(StartDialog, choose("NEW"))
    when_asked(NewHomeDialog, begin)
    begun = opening.desk(None, None)
    assert begun is not None
    close_home(begun)
    (code,) = codes
    seen: list[str] = []

    def answer(dialog: PassphraseDialog) -> None:
        click(dialog.other)
        slip = ("7" if code[0] != "7" else "8") + code[1:5]
        write(dialog.code.editor, slip)
        seen.append(dialog.code.said())
        dialog.code.editor.clear()
        write(dialog.code.editor, code.lower())
        press(dialog.code.editor, Qt.Key.Key_Return)

    when_asked(PassphraseDialog, answer)
    desk = opening.desk(tmp_path / "homes" / "home", None)
    assert seen == ["Group 1 of the recovery code is mistyped. Compare it with the paper."]
    assert desk is not None
    close_home(desk)


def test_no_home_is_made_before_the_code_is_typed_back_rightly(
    qapp: QApplication, tmp_path: Path
) -> None:
    assert qapp is not None
    made: list[object] = []
    dialog = NewHomeDialog(load("en"), tmp_path / "home", lambda *new: made.append(new))
    dialog.show()
    for name, text in RIGHT.items():
        write(dialog.fields[name].editor, text)
    dialog.accept()
    dialog.accept()
    click(dialog.sheet.on_paper)
    shown = [one.text() for one in dialog.findChildren(QLabel) if one.isVisible()]
    assert not set(dialog.sheet.code.split("-")) & set(shown)
    write(dialog.sheet.field.editor, new_code())
    press(dialog.sheet.field.editor, Qt.Key.Key_Return)
    assert dialog.sheet.field.said() == "This is not the code that was shown."
    assert made == []
    dialog.close()


def test_a_pin_is_no_longer_refused_when_the_number_it_repeated_is_changed(
    qapp: QApplication, tmp_path: Path
) -> None:
    assert qapp is not None
    dialog = NewHomeDialog(load("en"), tmp_path / "home", print)
    for name, text in {
        **RIGHT,
        "number": "807135",
        "pin": "807135",
        "pin_again": "807135",
    }.items():
        dialog.fields[name].fill(text)
    dialog.accept()
    dialog.accept()
    assert dialog.fields["pin"].said()
    dialog.go_back()
    dialog.fields["number"].fill("4711")
    dialog.accept()
    dialog.accept()
    assert not dialog.fields["pin"].said()
