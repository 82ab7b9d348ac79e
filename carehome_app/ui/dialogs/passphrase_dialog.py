"""Ask for the passphrase of a home, or its recovery code, until it opens or one gives up."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout

from carehome_app.domain.key_errors import RecoveryCodeTypoError
from carehome_app.domain.recovery_code import wrong_groups
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.dialogs.field import Field
from carehome_app.ui.errors import shown_to_user

TITLE: Final = QT_TRANSLATE_NOOP("Passphrase", "Open the home")
FIELD: Final = QT_TRANSLATE_NOOP("Passphrase", "Passphrase of this home")
CODE: Final = QT_TRANSLATE_NOOP("Passphrase", "Recovery code, seven groups")
OPEN: Final = QT_TRANSLATE_NOOP("Passphrase", "Open")
USE_CODE: Final = QT_TRANSLATE_NOOP("Passphrase", "Use the recovery code")
USE_PASSPHRASE: Final = QT_TRANSLATE_NOOP("Passphrase", "Use the passphrase")


class PassphraseDialog(QDialog):
    """One field at a time; what is wrong is said below it."""

    def __init__(
        self,
        say: Translate,
        folder: Path,
        open_with: Callable[[str], object],
        recover_with: Callable[[str], object],
        trouble: str = "",
    ) -> None:
        """Ask for a folder's passphrase; both calls raise `CareHomeError` when it is wrong."""
        super().__init__()
        self._say, self._open_with, self._recover_with = say, open_with, recover_with
        self.setWindowTitle(say(TITLE))
        self.setMinimumWidth(480)
        self.passphrase = Field("passphrase", say(FIELD), secret=True)
        self.passphrase.show_trouble(trouble)
        # Not hidden: it is long, and read from a paper that lies there anyway.
        self.code = Field("recovery_code", say(CODE))
        self.code.hide()
        self.code.edit.textEdited.connect(self._look)
        where = QLabel(str(folder))
        where.setProperty("kind", "hint")
        where.setWordWrap(True)
        self.other = self._other_way()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        open_ = buttons.addButton(say(OPEN), QDialogButtonBox.ButtonRole.AcceptRole)
        open_.setProperty("kind", "main")
        buttons.addButton(self.other, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        for widget in (where, self.passphrase, self.code, buttons):
            layout.addWidget(widget)
        # Only now: a button that is not in its dialog yet cannot be the one that Enter means.
        open_.setDefault(True)
        self.passphrase.edit.setFocus()

    def _other_way(self) -> QPushButton:
        made = QPushButton(self._say(USE_CODE))
        made.setObjectName("other_way")
        made.setProperty("kind", "quiet")
        made.setAutoDefault(False)
        made.clicked.connect(self.turn)
        return made

    def accept(self) -> None:
        """Close only when the home opened."""
        by_code = not self.code.isHidden()
        field = self.code if by_code else self.passphrase
        with shown_to_user(self._say, field.show_trouble):
            (self._recover_with if by_code else self._open_with)(field.edit.text())
            super().accept()
            return
        if not by_code:  # a long code is mended, not typed anew
            field.edit.selectAll()

    @Slot()
    def turn(self) -> None:
        """Ask for the other of the two."""
        by_code = self.code.isHidden()
        self.code.setVisible(by_code)
        self.passphrase.setVisible(not by_code)
        self.other.setText(self._say(USE_PASSPHRASE if by_code else USE_CODE))
        (self.code if by_code else self.passphrase).edit.setFocus()
        self.adjustSize()

    def _look(self, typed: str) -> None:
        wrong = wrong_groups(typed)
        if wrong:
            error = RecoveryCodeTypoError(group=wrong[0] + 1)
            self.code.show_trouble(self._say(error.sentence))
