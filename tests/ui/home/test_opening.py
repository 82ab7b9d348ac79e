"""Which home to open: the named one, a new one, another one; and what is said when it fails."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.errors import CareHomeError
from carehome_app.languages import load
from carehome_app.services.desk import Desk
from carehome_app.services.home.opening import close_home, is_home, open_home
from carehome_app.ui.home import opening as opening_module
from carehome_app.ui.home.dialogs import PassphraseDialog, StartDialog
from carehome_app.ui.home.new_home_dialog import REQUIRED, NewHomeDialog
from carehome_app.ui.home.opening import Opening
from tests.builders import Home, build_home, found
from tests.keyrings import ring
from tests.ui.keys import press, write
from tests.ui.opening_desk import Patch, choose, fill, opening, real_home, sentences, when_asked

__all__ = ["opening", "ring", "when_asked"]


def test_a_demo_home_opens_without_being_asked_for_its_passphrase(
    opening: Opening, home: Home
) -> None:
    home.close()
    desk = opening.desk(home.folder, None)
    assert desk is not None
    assert desk.card.name == "松鹤养老院"
    close_home(desk)


def test_a_new_home_is_made_with_its_director_acting(
    opening: Opening, when_asked: Patch, tmp_path: Path
) -> None:
    when_asked(StartDialog, choose("NEW"))
    when_asked(NewHomeDialog, fill)
    desk = opening.desk(None, None)
    assert desk is not None
    assert desk.actor is not None
    assert (desk.actor.name, desk.actor.role) == ("吴强", Role.DIRECTOR)
    assert is_home(tmp_path / "homes" / "home")
    assert not desk.card.demo
    close_home(desk)


@pytest.mark.usefixtures("ring")
@pytest.mark.parametrize("asked", [False, True])
def test_the_wizard_can_spare_a_nurse_the_passphrase_on_this_computer(
    opening: Opening, when_asked: Patch, tmp_path: Path, *, asked: bool
) -> None:
    def answer(dialog: NewHomeDialog) -> None:
        dialog.do_not_ask.setChecked(not asked)
        fill(dialog)

    when_asked(StartDialog, choose("NEW"))
    when_asked(NewHomeDialog, answer)
    desk = opening.desk(None, None)
    assert desk is not None
    close_home(desk)

    if asked:
        with pytest.raises(CareHomeError):
            open_home(tmp_path / "homes" / "home")
    else:
        close_home(open_home(tmp_path / "homes" / "home"))


def test_the_rules_of_a_passphrase_stand_there_before_anything_is_wrong(
    qapp: QApplication, tmp_path: Path
) -> None:
    assert qapp is not None
    dialog = NewHomeDialog(load("en"), tmp_path / "home", lambda *_new: None)
    said = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "A passphrase has 8 characters or more" in said
    for name in REQUIRED:
        named = dialog.fields[name].findChild(QLabel)
        assert named is not None
        assert named.text().endswith(" *"), name


@pytest.mark.parametrize(
    ("wrong", "field", "sentence"),
    [
        ({"name": " "}, "name", "This must be filled in."),
        ({"director": ""}, "director", "This must be filled in."),
        ({"passphrase": "short", "again": "short"}, "passphrase", "At least 8 characters."),
        ({"again": "nine letters"}, "again", "The two passphrases are not the same."),
        (
            {"timezone": "Mars"},
            "timezone",
            "There is no time zone “Mars”; write one like Asia/Shanghai.",
        ),
        ({"pin_again": "730916"}, "pin_again", "The two PINs are not the same."),
        (
            {"pin": "12345", "pin_again": "12345"},
            "pin",
            "A PIN has 6 to 12 digits and nothing else.",
        ),
    ],
)
def test_what_is_wrong_stands_below_its_field_and_no_home_is_made(
    qapp: QApplication, tmp_path: Path, wrong: dict[str, str], field: str, sentence: str
) -> None:
    assert qapp is not None
    made: list[object] = []
    dialog = NewHomeDialog(load("en"), tmp_path / "home", lambda *new: made.append(new))
    dialog.show()
    fill(dialog, **wrong)
    assert {name for name, one in dialog.fields.items() if one.said()} == {field}
    assert dialog.fields[field].said() == sentence
    assert dialog.isVisible()
    assert made == []


def test_a_folder_that_holds_something_is_refused_beside_the_folder(
    opening: Opening, when_asked: Patch, tmp_path: Path
) -> None:
    (tmp_path / "homes" / "home").mkdir(parents=True)
    (tmp_path / "homes" / "home" / "letter.txt").write_text("dear aunt")
    seen: list[str] = []

    def answer(dialog: NewHomeDialog) -> None:
        fill(dialog)
        seen.append(dialog.fields["folder"].said())
        dialog.reject()

    when_asked(StartDialog, choose("NEW"))
    when_asked(NewHomeDialog, answer)
    assert opening.desk(None, None) is None
    assert "is not empty" in seen[0]
    assert (tmp_path / "homes" / "home" / "letter.txt").read_text() == "dear aunt"


@pytest.mark.rest
def test_a_wrong_passphrase_is_said_and_the_right_one_opens(
    opening: Opening, when_asked: Patch, tmp_path: Path
) -> None:
    folder = real_home(opening, when_asked, tmp_path)
    seen: list[list[str]] = []

    def answer(dialog: PassphraseDialog) -> None:
        field = dialog.findChild(QLineEdit, "passphrase")
        for text in ("wrong", "eight letters"):
            write(field, text)
            press(field, Qt.Key.Key_Return)
            seen.append(sentences(dialog))

    when_asked(PassphraseDialog, answer)
    desk = opening.desk(folder, None)
    assert "The passphrase does not open this home." in seen[0]
    assert desk is not None
    close_home(desk)


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda folder: (folder / "carehome.db").unlink(), "There is no carehome home"),
        (lambda folder: (folder / "vault.json").write_text("{"), "cannot be opened"),
        (lambda folder: (folder / "carehome.db").write_bytes(b"x" * 5000), "cannot be opened"),
    ],
    ids=["gone", "damaged vault", "damaged file"],
)
def test_a_home_that_does_not_open_is_said_in_a_sentence_and_another_can_be_chosen(
    opening: Opening,
    when_asked: Patch,
    home: Home,
    spoil: Callable[[Path], object],
    sentence: str,
) -> None:
    home.close()
    spoil(home.folder)
    seen: list[str] = []

    def answer(dialog: StartDialog) -> None:
        seen.extend(sentences(dialog))
        dialog.reject()

    when_asked(StartDialog, answer)
    when_asked(PassphraseDialog, lambda dialog: dialog.reject())
    assert opening.desk(home.folder, "demo") is None
    assert any(sentence in one for one in seen)


def test_another_folder_can_be_opened(
    opening: Opening, when_asked: Patch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(tmp_path / "other").close()
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path / "other")
    )
    when_asked(StartDialog, choose("OPEN"))
    desk = opening.desk(None, None)
    assert desk is not None
    close_home(desk)


def test_the_language_can_be_picked_before_there_is_a_home(
    opening: Opening, when_asked: Patch
) -> None:
    when_asked(StartDialog, choose("OTHER_LANGUAGE"))
    assert opening.desk(None, None) is None
    assert opening.language == "zh"


def test_a_demo_home_is_made_whole_or_not_at_all(
    opening: Opening, when_asked: Patch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(folder: Path, language: str, tell: Callable[[float], object]) -> None:
        tell(0.5)
        assert language == opening.language
        build_home(folder).close()

    monkeypatch.setattr(opening_module, "_make_demo", make)
    when_asked(StartDialog, choose("DEMO"))
    desk: Desk | None = opening.desk(None, None)
    assert desk is not None
    assert desk.card.demo
    assert is_home(tmp_path / "homes" / opening_module.DEMO_FOLDERS[opening.language])
    close_home(desk)


def test_a_home_in_use_that_does_not_answer_is_said(
    opening: Opening, when_asked: Patch, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening_module, "ask_to_come_up", lambda _folder: False)
    seen: list[str] = []

    def answer(dialog: StartDialog) -> None:
        seen.extend(sentences(dialog))
        dialog.reject()

    when_asked(StartDialog, answer)
    assert opening.desk(home.folder, None) is None
    assert any("is open in another carehome already" in one for one in seen)
