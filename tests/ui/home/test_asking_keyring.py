"""A keyring that is locked, or never answers, holds no window up."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.db.keys import this_computer as this_pc
from carehome_app.db.keys import vault
from carehome_app.i18n import in_english
from carehome_app.services.home.keys import Key
from carehome_app.services.home.opening import asks_keyring, close_home, open_home
from carehome_app.ui.home.asking_keyring import KeyringDialog, ask_keyring
from carehome_app.ui.home.keys_part import key_words
from tests.builders import Home
from tests.keyrings import FakeKeyring, ring

__all__ = ["ring"]


@pytest.fixture
def remembered(home: Home, ring: FakeKeyring) -> Iterator[Home]:
    """A home that this computer opens without asking; its window is closed."""
    assert ring.kept == {}
    home.sign_in("D01")
    home.house.keys.remember_this_pc()
    home.close()
    yield home
    this_pc._closed.clear()


class Locked(FakeKeyring):
    """A keyring whose user is asked first."""

    def __init__(self, kept: FakeKeyring, answered: Callable[[], bool]) -> None:
        super().__init__()
        self.kept = kept.kept
        self._answered = answered

    def get_password(self, service: str, username: str) -> str | None:
        if not self._answered():
            raise KeyringLocked
        return super().get_password(service, username)


def lock(monkeypatch: pytest.MonkeyPatch, ring: FakeKeyring, answered: Callable[[], bool]) -> None:
    locked = Locked(ring, answered)
    monkeypatch.setattr(this_pc, "backend", lambda: locked)


def when_shown(then: Callable[[KeyringDialog], object]) -> QTimer:
    """Do something once the dialog is in view."""
    timer = QTimer()

    def look() -> None:
        for one in QApplication.topLevelWidgets():
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
