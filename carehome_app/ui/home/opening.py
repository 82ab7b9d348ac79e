"""Find a home to work in, asking only for what must be asked."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog, QFileDialog

from carehome_app.domain.errors import CareHomeError, HomeInUseError, WrongKeyError
from carehome_app.domain.keys.errors import NoKeyringError, NotRememberedError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.desk import Clock, Desk
from carehome_app.services.home.mending import found_backups, no_home
from carehome_app.services.home.opening import (
    DEMO_PASSPHRASE,
    KeyringSecret,
    NewHome,
    asks_keyring,
    close_home,
    found_home,
    is_home,
    is_in_use,
    is_made_up,
    open_home,
)
from carehome_app.services.house import House
from carehome_app.ui.backups.restore_dialog import RestoreDialog
from carehome_app.ui.home.asking_keyring import ask_keyring, unlocked
from carehome_app.ui.home.dialogs import Choice, PassphraseDialog, StartDialog, WaitDialog
from carehome_app.ui.home.new_home_dialog import NewHomeDialog
from carehome_app.ui.shell.events import HomeWish
from carehome_app.ui.shell.one_window import ask_to_come_up

if TYPE_CHECKING:
    from carehome_app.services.desks.joining import Joining

MAKING_DEMO: Final = QT_TRANSLATE_NOOP("Start", "Making the demo home. This takes a few seconds.")
OPEN_FOLDER: Final = QT_TRANSLATE_NOOP("Start", "Open the folder of a home")
DEMO_FOLDERS: Final = {"zh": "demo", "en": "demo-en"}
"""Each language has its own made-up home, with people of its own."""
OTHER: Final = {"zh": ("en", "English"), "en": ("zh", "中文")}


class Opening:
    """Opens the home that was named, or asks which one; the language can be changed meanwhile."""

    def __init__(
        self, language: str, load: Callable[[str], Translate], clock: Clock, new_folder: Path
    ) -> None:
        """Speak a language; `new_folder` is proposed for a new home."""
        self._load, self._clock, self._new_folder = load, clock, new_folder
        self.language = language
        self._say = load(language)
        self._opened: Desk | None = None
        self._damaged: Path | None = None

    def desk(self, folder: Path | None, passphrase: str | None) -> Desk | None:
        """Return the desk of an open home, or None when there is nothing more to do here.

        That is when somebody gave up, or when another window has the home and was brought up.
        """
        if folder is None:
            return self._asked()
        try:
            return self._open(folder, passphrase) or self._asked()
        except HomeInUseError as error:
            return None if ask_to_come_up(folder) else self._asked(self._say(error.sentence))
        except CareHomeError as error:
            self._damaged = folder
            return self._asked(self._say(error.sentence))

    def instead(self, wish: Path | HomeWish) -> Desk | None:
        """Return the desk of the home somebody wants instead; None when they gave up."""
        if isinstance(wish, Path):
            return self.desk(wish, None)
        try:
            return self._answer(Choice.NEW if wish is HomeWish.NEW else Choice.OPEN)
        except CareHomeError as error:
            return self._asked(self._say(error.sentence))

    def _open(self, folder: Path, passphrase: str | None) -> Desk | None:
        """Return the desk, or None when somebody gave up at the passphrase."""
        if not is_home(folder):
            raise no_home(folder)
        if is_in_use(folder):
            raise HomeInUseError(path=folder)
        if passphrase is None and is_made_up(folder):
            passphrase = DEMO_PASSPHRASE
        trouble = ""
        try:
            # Without a passphrase: by what this computer's keyring holds.
            secret: str | KeyringSecret | None = passphrase
            if secret is None and asks_keyring(folder):
                secret = ask_keyring(folder, self._say)
            if secret is not None:
                return open_home(folder, secret, self._clock)
        except WrongKeyError as error:
            trouble = self._say(error.sentence)
        except NotRememberedError:
            pass  # nothing is wrong: the passphrase is asked for
        self._opened = None
        dialog = PassphraseDialog(
            self._say,
            folder,
            partial(self._open_with, folder),
            partial(self._recover_with, folder),
            trouble,
        )
        dialog.exec()
        return self._opened

    def _open_with(self, folder: Path, passphrase: str) -> None:
        self._opened = open_home(folder, passphrase, self._clock)

    def _recover_with(self, folder: Path, code: str) -> None:
        self._opened = open_home(folder, clock=self._clock, recovery=code)

    def _asked(self, trouble: str = "") -> Desk | None:
        while True:
            other, name = OTHER[self.language]
            dialog = StartDialog(self._say, name, trouble)
            dialog.exec()
            trouble = ""
            match dialog.choice:
                case Choice.NOTHING:
                    return None
                case Choice.OTHER_LANGUAGE:
                    self.language, self._say = other, self._load(other)
                case chosen:
                    try:
                        desk = self._answer(chosen)
                    except CareHomeError as error:
                        trouble = self._say(error.sentence)
                        continue
                    if desk is not None:
                        return desk

    def _answer(self, choice: Choice) -> Desk | None:
        match choice:
            case Choice.NEW:
                return self._new()
            case Choice.JOIN:
                return self._join()
            case Choice.RESTORE:
                return self._restore()
            case Choice.DEMO:
                return self._demo(self._new_folder.with_name(DEMO_FOLDERS[self.language]))
            case _:
                chosen = QFileDialog.getExistingDirectory(None, self._say(OPEN_FOLDER))
                return self._open(Path(chosen), None) if chosen else None

    def _new(self) -> Desk | None:
        self._opened = None
        dialog = NewHomeDialog(self._say, self._new_folder, self._found, self.language)
        made = dialog.exec() == QDialog.DialogCode.Accepted
        if made and self._opened is not None and dialog.do_not_ask.isChecked():
            # Where this computer has no safe place, the passphrase is asked for as before.
            with suppress(NoKeyringError):
                if unlocked(self._opened.store.folder, self._say):
                    House(self._opened).keys.remember_this_pc()
        return self._opened if made else None

    def _found(self, folder: Path, new: NewHome) -> None:
        self._opened = found_home(folder, new, self._clock)

    def _join(self) -> Desk | None:
        """Begin the record of this PC from an invitation, and open it."""
        from carehome_app.ui.home.join_dialog import JoinDialog

        self._opened = None
        dialog = JoinDialog(self._say, self._new_folder, self._join_as, self._clock)
        return self._opened if dialog.exec() == QDialog.DialogCode.Accepted else None

    def _join_as(self, wanted: "Joining") -> None:
        from carehome_app.services.desks.joining import join

        self._opened = join(wanted)

    def _restore(self) -> Desk | None:
        """Restore a backup, of the home that did not open if there is one, and open that."""
        near = self._damaged or self._new_folder
        target = near.with_name(f"{near.name}-{self._clock().astimezone():%Y-%m-%d}")
        dialog = RestoreDialog(self._say, found_backups, self._damaged, target)
        dialog.exec()
        if dialog.restored is None:
            return None
        return self._open(dialog.restored.folder, dialog.passphrase or None)

    def _demo(self, folder: Path) -> Desk | None:
        if not is_home(folder):
            making = partial(_make_demo, folder, self.language)
            dialog = WaitDialog(self._say, self._say(MAKING_DEMO), making)
            dialog.exec()
            if dialog.stopped:
                return None
            if dialog.error is not None:
                raise dialog.error
        return self._open(folder, DEMO_PASSPHRASE)


def _make_demo(folder: Path, language: str, tell: Callable[[float], object]) -> None:
    """Make it beside and then rename it: an interrupted attempt is never taken for a home."""
    from carehome_app.services.demo import Demo, make_demo

    draft = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(draft, ignore_errors=True)
    close_home(make_demo(draft, Demo(language=language), tell=tell))
    draft.rename(folder)
