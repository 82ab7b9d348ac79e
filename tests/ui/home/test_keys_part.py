"""The director's work with keys in the window, by keyboard: list, passphrase, code, computers."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from carehome_app.db.journal import journal
from carehome_app.db.keys import this_computer as this_pc
from carehome_app.i18n import in_english
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.ui.backups.watch import KEY_CHANGED, BackupWatch
from carehome_app.ui.home.keys_part import REPLACED, REVOKED, KeysPart
from carehome_app.ui.settings.page import SettingsPage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from tests.builders import Home
from tests.keyrings import FakeKeyring, ring
from tests.ui.keyboard import press

__all__ = ["ring"]
ENTER, ESC, DOWN, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Space
ANOTHER = "another passphrase"


@pytest.fixture
def page(home: Home, qtbot: QtBot) -> Iterator[SettingsPage]:
    home.sign_in("D01")
    context = Context(home.house, in_english, "en", AppEvents(), Background())
    made = SettingsPage(context)
    BackupWatch(context, made)
    qtbot.addWidget(made)
    made.resize(1280, 690)
    made.refresh(made.shows)
    with qtbot.waitActive(made):
        made.show()
    made.views.choose("keys")
    yield made
    context.events.ended.emit()


@pytest.fixture
def part(page: SettingsPage) -> KeysPart:
    return page.keys


def rows(part: KeysPart) -> list[str]:
    table = part.table
    return [str(table.index(row, 0).data()) for row in range(table.rowCount())]


def push(button: QAbstractButton) -> None:
    """Go to a button with the keyboard and press it."""
    button.setFocus()
    press(SPACE)


def opens(home: Home, passphrase: str | None = None, recovery: str | None = None) -> None:
    close_home(open_home(home.folder, passphrase, recovery=recovery, to_write=False))


def rekeyed(qtbot: QtBot, part: KeysPart) -> None:
    """Wait until the file has another key, as the page says."""
    qtbot.waitUntil(lambda: part.trouble.text() == KEY_CHANGED.source)


def test_a_passphrase_is_changed_from_the_keyboard(
    part: KeysPart, home: Home, qtbot: QtBot
) -> None:
    assert rows(part) == ["passphrase of 吴强"]
    part.form.fields["passphrase"].take_focus()
    press(ANOTHER)
    part.form.fields["again"].take_focus()
    press("another passphrast", ENTER)
    assert part.form.fields["again"].said() == "The two passphrases are not the same."
    part.form.fields["again"].take_focus()
    press(ANOTHER, ENTER)
    assert part.trouble.text() == REPLACED.source
    assert part.form.fields["passphrase"].text() == ""
    opens(home, ANOTHER)
    rekeyed(qtbot, part)
    opens(home, ANOTHER)


def test_a_short_passphrase_is_said_beside_it(part: KeysPart) -> None:
    for name in ("passphrase", "again"):
        part.form.fields[name].take_focus()
        press("short")
    press(ENTER)
    said = part.form.fields["passphrase"].said()
    assert said == "A passphrase needs at least 8 characters."


def test_a_new_code_is_shown_hidden_typed_back_and_only_then_opens(
    part: KeysPart, home: Home
) -> None:
    push(part.new_code)
    code = part.sheet.code
    push(part.sheet.on_paper)
    press(code[:4] + ("7" if code[4] != "7" else "8"))
    assert part.sheet.field.said().startswith("Group 1")
    part.sheet.field.fill("")
    press(code, ENTER)
    assert rows(part) == ["passphrase of 吴强", "recovery code on paper"]
    assert part.sheet.code == ""
    opens(home, recovery=code)


def test_a_code_that_is_not_wanted_is_forgotten(part: KeysPart) -> None:
    push(part.new_code)
    push(part.not_now)
    assert part.sheet.code == ""
    assert rows(part) == ["passphrase of 吴强"]


@pytest.mark.usefixtures("ring")
def test_this_computer_is_remembered_and_forgotten(part: KeysPart, home: Home) -> None:
    push(part.this_pc)
    assert rows(part)[1:] == ["keyring of this computer"]
    opens(home)
    assert part.this_pc.text() == "Ask again on this computer"
    push(part.this_pc)
    assert rows(part) == ["passphrase of 吴强"]


def test_without_a_keyring_it_is_said(part: KeysPart) -> None:
    push(part.this_pc)
    assert part.trouble.text().startswith("This computer has no safe keyring")


@pytest.mark.parametrize(
    ("module", "said"),
    [
        ("keyring.backends.kwallet", "Kept in KWallet."),
        ("keyring.backends.Windows", "Kept in Windows Credential Manager."),
        ("keyring.backends.SecretService", "Kept in this computer's keyring (Secret Service)."),
        ("keyring.backends.fail", "This computer has no keyring that keeps secrets safely"),
        ("keyrings.alt.file", "This computer has no keyring that keeps secrets safely"),
    ],
)
def test_which_keyring_keeps_it_is_said_in_words(
    part: KeysPart, monkeypatch: pytest.MonkeyPatch, module: str, said: str
) -> None:
    found = type("Keyring", (FakeKeyring,), {"__module__": module})()
    monkeypatch.setattr(this_pc, "_preferred", lambda: found)
    part.refresh()
    assert part.keyring.text().startswith(said)


def test_a_key_is_revoked_when_the_button_is_pressed_twice(part: KeysPart, qtbot: QtBot) -> None:
    push(part.new_code)
    code = part.sheet.code
    push(part.sheet.on_paper)
    press(code, ENTER)
    part.list.setFocus()
    press(DOWN)
    push(part.revoke)
    assert "recovery code on paper: it will open no record any more" in part.trouble.text()
    push(part.revoke)
    assert rows(part) == ["passphrase of 吴强"]
    assert part.trouble.text() == REVOKED.source
    rekeyed(qtbot, part)
    push(part.revoke)
    push(part.revoke)
    assert part.trouble.text().startswith("This is the last passphrase")
    assert rows(part) == ["passphrase of 吴强"]


def test_another_row_is_not_revoked_by_the_second_press(part: KeysPart) -> None:
    push(part.new_code)
    code = part.sheet.code
    push(part.sheet.on_paper)
    press(code, ENTER)
    push(part.revoke)
    part.list.setFocus()
    press(DOWN)
    push(part.revoke)
    assert len(rows(part)) == 2


def test_the_key_of_the_file_is_changed_beside_the_work_and_backed_up(
    part: KeysPart, home: Home, qtbot: QtBot
) -> None:
    before = home.desk.store.key
    push(part.change_key)
    assert part.bar.isHidden()
    push(part.change_key)
    assert part.bar.isVisible()
    assert not part.change_key.isEnabled()
    # The file with another key is being written: somebody types meanwhile, and is not held up.
    home.measure("R001", "38.8")
    lines = journal.length(home.desk.store)
    assert home.desk.store.key == before
    rekeyed(qtbot, part)
    assert home.desk.store.key != before
    assert part.bar.isHidden()
    assert part.change_key.isEnabled()
    assert journal.length(home.desk.store) > lines
    qtbot.waitUntil(lambda: len(home.house.backing_up.made()) == 1)
    home.measure("R002", "36.5")


def test_others_than_the_director_see_nothing(page: SettingsPage, home: Home) -> None:
    home.sign_in("S003")
    page.refresh(page.shows)
    assert page.keys.trouble.text() == "Only the director has to do with keys."
    assert not page.keys.list.isVisible()
    assert page.keys.table.items == ()
