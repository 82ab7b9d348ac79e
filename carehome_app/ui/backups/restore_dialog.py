"""Restore a backup before any home is open: which one, where to, and what came of it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
)

from carehome_app.domain.backups.errors import NoFolderError
from carehome_app.domain.backups.kept import WHY_LABELS, Backup
from carehome_app.domain.keys.errors import NotRememberedError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.backups.restoring import (
    Restored,
    Restoring,
    key_of,
    rest_key_of,
    restore,
)
from carehome_app.services.home.opening import (
    DEMO_PASSPHRASE,
    KeyringSecret,
    asks_keyring,
    is_made_up,
)
from carehome_app.ui.home.asking_keyring import ask_keyring
from carehome_app.ui.home.dialogs import WaitDialog
from carehome_app.ui.shell.actions import TabByEye
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.style.style import dress_window
from carehome_app.ui.widgets.field import Field, secret_field

TITLE: Final = QT_TRANSLATE_NOOP("Restore", "Restore a backup")
WHICH: Final = QT_TRANSLATE_NOOP("Restore", "Proven backups, the newest first")
ONE: Final = QT_TRANSLATE_NOOP("Restore", "{when} · {why} · lines: {lines}")
OTHER: Final = QT_TRANSLATE_NOOP("Restore", "Look for backups in another folder…")
PASSPHRASE: Final = QT_TRANSLATE_NOOP("Restore", "Passphrase of this home, or the recovery code")
TARGET: Final = QT_TRANSLATE_NOOP("Restore", "New folder; nothing is ever written over")
REST: Final = QT_TRANSLATE_NOOP("Restore", "Add what the damaged record still holds after it")
NOW: Final = QT_TRANSLATE_NOOP("Restore", "Restore")
OPEN: Final = QT_TRANSLATE_NOOP("Restore", "Open the restored home")
WAIT: Final = QT_TRANSLATE_NOOP("Restore", "Restoring and checking everything. Please wait.")
NONE: Final = QT_TRANSLATE_NOOP("Restore", "There are no proven backups in {path}.")


class RestoreDialog(TabByEye):
    """`restored` says what was made, `passphrase` what opens it."""

    def __init__(
        self,
        say: Translate,
        find: Callable[[Path], Sequence[Backup]],
        damaged: Path | None,
        target: Path,
    ) -> None:
        """Offer the backups of a damaged home, if one is known; `find` lists those of a folder."""
        super().__init__()
        self._say, self._find, self._damaged = say, find, damaged
        self._backups: list[Backup] = []
        self.restored: Restored | None = None
        self.setWindowTitle(say(TITLE))
        self.setMinimumWidth(620)
        self.list = QListWidget()
        self.list.setObjectName("backups")
        self.list.setMaximumHeight(180)
        self.other = QPushButton(say(OTHER))
        self.other.setAutoDefault(False)
        self._passphrase = secret_field("passphrase", say(PASSPHRASE))
        self._target = Field("target", say(TARGET))
        self._target.fill(str(target))
        self.rest = QCheckBox(say(REST))
        self.rest.setChecked(damaged is not None)
        self.rest.setVisible(damaged is not None)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.hide()
        self._lay_out()
        self.other.clicked.connect(self._choose)
        self.list.currentRowChanged.connect(self._moved)
        if damaged is not None:
            self.show_backups(damaged)
        self.list.setFocus()
        dress_window(self)

    @property
    def passphrase(self) -> str:
        """What was typed, or what everybody knows of a demo home."""
        row = self.list.currentRow()
        if 0 <= row < len(self._backups) and is_made_up(self._backups[row].folder):
            return DEMO_PASSPHRASE
        return self._passphrase.text()

    def show_backups(self, folder: Path) -> None:
        """Show the backups in a folder, in a home's own, or the one that it is."""
        self._backups = list(self._find(folder))
        self.list.clear()
        for one in self._backups:
            when = f"{one.made_at.astimezone():%Y-%m-%d %H:%M}"
            words = ONE.with_(when=when, why=WHY_LABELS[one.why], lines=one.lines)
            self.list.addItem(self._say(words))
        self.list.setCurrentRow(0)
        none = "" if self._backups else self._say(NONE.with_(path=folder))
        self._target.trouble(none)

    def accept(self) -> None:
        """Restore first; once it is done, Enter opens what was made."""
        if self.restored is not None:
            super().accept()
            return
        row = self.list.currentRow()
        if 0 <= row < len(self._backups):
            with shown_to_user(self._say, self._passphrase.trouble):
                self._restore(self._backups[row], self._secret(self._backups[row].folder))

    def _secret(self, folder: Path) -> str | KeyringSecret:
        """Return what was typed, else what this computer's keyring says."""
        said: str | KeyringSecret | None = self.passphrase or None
        if said is None and asks_keyring(folder):
            said = ask_keyring(folder, self._say)
        if said is None:
            raise NotRememberedError
        return said

    def _restore(self, backup: Backup, secret: str | KeyringSecret) -> None:
        key = key_of(backup.folder, secret)
        with shown_to_user(self._say, self._target.trouble):
            if not self._target.text().strip():
                raise NoFolderError
            damaged = self._damaged if self.rest.isChecked() else None
            target = Path(self._target.text().strip()).expanduser()
            wanted = Restoring(
                backup=backup.folder,
                target=target,
                key=key,
                damaged=damaged,
                rest_key=rest_key_of(damaged, secret),
            )
            work = partial(self._work, wanted)
            dialog = WaitDialog(self._say, self._say(WAIT), work, can_stop=False)
            dialog.exec()
            if dialog.error is not None:
                raise dialog.error
            self._show_result()

    def _work(self, wanted: Restoring, _tell: object) -> None:
        self.restored = restore(wanted)

    def _show_result(self) -> None:
        assert self.restored is not None  # noqa: S101  # the wait ended without an error
        self.told.setText("\n".join(self._say(line) for line in self.restored.words()))
        self.told.show()
        for widget in (self.list, self.other, self._passphrase, self._target, self.rest):
            widget.setEnabled(False)
        self._button.setText(self._say(OPEN))
        self._button.setFocus()

    def _moved(self, row: int) -> None:
        if 0 <= row < len(self._backups):
            self._passphrase.setVisible(not is_made_up(self._backups[row].folder))

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self._say(OTHER))
        if chosen:
            self.show_backups(Path(chosen))

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._button = buttons.addButton(self._say(NOW), QDialogButtonBox.ButtonRole.AcceptRole)
        self._button.setProperty("kind", "main")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(10)
        which = QLabel(self._say(WHICH))
        which.setBuddy(self.list)
        fields = (self._passphrase, self._target, self.rest, self.told, buttons)
        for widget in (which, self.list, self.other, *fields):
            layout.addWidget(widget)
        self._button.setDefault(True)
