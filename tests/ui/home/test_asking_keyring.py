"""A keyring that is locked, or never answers, holds no window up."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from carehome_app.db.keys import this_computer as this_pc
from carehome_app.db.keys import vault
from carehome_app.i18n import in_english
from carehome_app.services.home.keys import Key
from carehome_app.services.home.opening import (
    asks_keyring,
    close_home,
    keyring_secret,
    open_home,
)
from carehome_app.ui.home.asking_keyring import KeyringDialog, ask_keyring, unlocked
from carehome_app.ui.home.keys_part import KeysPart, key_words
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.style.windows import windows
from tests.builders import Home
from tests.keyrings import FakeKeyring, ring

__all__ = ["ring"]


@pytest.fixture
def remembered(home: Home, ring: FakeKeyring) -> Home:
    """A home that this computer opens without asking; its window is closed."""
    assert ring.kept == {}
    home.sign_in("D01")
    home.house.keys.remember_this_pc()
    home.close()
    return home


class Locked(FakeKeyring):
    """A keyring whose user is asked first."""

    def __init__(self, kept: FakeKeyring, answered: Callable[[], bool]) -> None:
        super().__init__()
        self.kept = kept.kept
        self._answered = answered

    def get_password(self, service: str, username: str) -> str | None:
        self._unlock()
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._unlock()
        super().set_password(service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        self._unlock()
        super().delete_password(service, username)

    def _unlock(self) -> None:
        if not self._answered():
            raise KeyringLocked


def lock(monkeypatch: pytest.MonkeyPatch, ring: FakeKeyring, answered: Callable[[], bool]) -> None:
    locked = Locked(ring, answered)
    monkeypatch.setattr(this_pc, "backend", lambda: locked)


def when_shown(then: Callable[[KeyringDialog], object]) -> QTimer:
    """Do something once the dialog is in view."""
    timer = QTimer()

    def look() -> None:
        for one in windows():
            if isinstance(one, KeyringDialog) and one.isVisible():
                timer.stop()
                then(one)

    timer.timeout.connect(look)
    timer.start(10)
    return timer


def key_of(home: Home) -> Key:
    (found,) = [one for one in home.house.keys.list_all() if one.kind == "keyring"]
    return found


def test_an_open_keyring_opens_the_home_without_a_word(remembered: Home, qtbot: QtBot) -> None:
    del qtbot
    assert asks_keyring(remembered.folder)
    secret = ask_keyring(remembered.folder, in_english)
    desk = open_home(remembered.folder, secret, remembered.clock)
    close_home(desk)


def test_a_locked_one_is_waited_for_in_a_window_that_says_so(
    remembered: Home, ring: FakeKeyring, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qtbot
    unlocked = threading.Event()
    lock(monkeypatch, ring, lambda: unlocked.wait(30))
    timer = when_shown(lambda _dialog: unlocked.set())
    assert ask_keyring(remembered.folder, in_english) is not None
    timer.stop()


def test_nobody_has_to_wait_for_it(
    remembered: Home, ring: FakeKeyring, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qtbot
    never = threading.Event()
    lock(monkeypatch, ring, lambda: never.wait(30))
    timer = when_shown(lambda dialog: dialog.instead.click())
    assert ask_keyring(remembered.folder, in_english) is None
    timer.stop()
    never.set()


def test_one_that_was_dismissed_is_not_asked_again_and_not_called_another_computers(
    remembered: Home, ring: FakeKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock(monkeypatch, ring, lambda: False)
    assert ask_keyring(remembered.folder, in_english) is None
    assert not asks_keyring(remembered.folder)
    remembered.reopen()
    remembered.sign_in("D01")
    shown = key_of(remembered)
    assert in_english(key_words(shown)) == "this computer (keyring closed)"
    this_pc._file(vault.read(remembered.folder)).unlink()
    words = in_english(key_words(key_of(remembered)))
    assert words == "keyring of this or another computer (keyring closed)"


def test_the_list_of_keys_asks_no_keyring(
    remembered: Home, ring: FakeKeyring, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    del tmp_path
    remembered.reopen()
    remembered.sign_in("D01")
    lock(monkeypatch, ring, lambda: pytest.fail("the keyring was asked"))
    assert in_english(key_words(key_of(remembered))) == "keyring of this computer"


class Locks:
    """Whether the user of a keyring has answered, and how; only another thread may wait for it."""

    def __init__(self) -> None:
        self.thought = threading.Event()
        self.opens = True

    def answered(self) -> bool:
        if not self.thought.is_set():
            assert threading.current_thread() is not threading.main_thread(), "the window stood"
            self.thought.wait(30)
        return self.opens

    def answer(self, *, opens: bool) -> None:
        self.opens = opens
        self.thought.set()


@pytest.fixture
def locks(ring: FakeKeyring, monkeypatch: pytest.MonkeyPatch) -> Iterator[Locks]:
    """The keyring of this computer is locked; what is in it is `ring`."""
    made = Locks()
    lock(monkeypatch, ring, made.answered)
    yield made
    made.thought.set()


@pytest.fixture
def part(home: Home, qtbot: QtBot) -> KeysPart:
    """The director's list of keys."""
    home.sign_in("D01")
    made = KeysPart(Context(home.house, in_english, "en", AppEvents(), Background()))
    qtbot.addWidget(made)
    made.refresh()
    return made


@pytest.mark.parametrize("opens", [True, False])
def test_a_locked_keyring_is_to_hold_a_key_and_the_page_goes_on_meanwhile(
    part: KeysPart, ring: FakeKeyring, locks: Locks, qtbot: QtBot, *, opens: bool
) -> None:
    part.this_pc.click()
    part.this_pc.click()  # nothing is asked twice
    assert "It may be locked: answer its own question" in part.trouble.text()
    part.form.fields["passphrase"].fill("typed meanwhile")
    assert not ring.kept
    locks.answer(opens=opens)
    said = "This computer opens the home by itself" if opens else "keyring stayed closed"
    qtbot.waitUntil(lambda: said in part.trouble.text())
    assert len(ring.kept) == opens
    assert [one.is_here for one in part.table.items] == ([False, True] if opens else [False])


@pytest.mark.parametrize("opens", [True, False])
def test_this_computer_is_forgotten_though_its_keyring_is_locked(
    part: KeysPart, home: Home, locks: Locks, qtbot: QtBot, *, opens: bool
) -> None:
    locks.answer(opens=True)
    part.this_pc.click()
    locks.thought.clear()
    part.this_pc.click()
    assert [one.is_here for one in part.table.items] == [False, True]
    locks.answer(opens=opens)
    qtbot.waitUntil(lambda: [one.kind for one in part.table.items] == ["passphrase"])
    assert keyring_secret(home.folder) is None


def test_a_locked_keyring_holds_up_no_new_home(
    home: Home, locks: Locks, ring: FakeKeyring
) -> None:
    timer = when_shown(lambda dialog: dialog.instead.click())
    assert not unlocked(home.folder, in_english)
    timer.stop()
    assert not ring.kept
    locks.answer(opens=True)
    assert unlocked(home.folder, in_english)
