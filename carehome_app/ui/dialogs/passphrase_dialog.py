"""Ask for the passphrase of a home until it opens, or until one gives up."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.dialogs.field import Field
from carehome_app.ui.errors import shown_to_user

TITLE: Final = QT_TRANSLATE_NOOP("Passphrase", "Open the home")
FIELD: Final = QT_TRANSLATE_NOOP("Passphrase", "Passphrase of this home")
OPEN: Final = QT_TRANSLATE_NOOP("Passphrase", "Open")


class PassphraseDialog(QDialog):
    """One secret field; a wrong passphrase is said below it."""

    def __init__(
        self, say: Translate, folder: Path, open_with: Callable[[str], object], trouble: str = ""
    ) -> None:
        """Ask for a folder's passphrase; `open_with` raises `CareHomeError` when it is wrong."""
        super().__init__()
        self._say, self._open_with = say, open_with
        self.setWindowTitle(say(TITLE))
        self.setMinimumWidth(420)
        self._field = Field("passphrase", say(FIELD), secret=True)
        self._field.show_trouble(trouble)
        where = QLabel(str(folder))
        where.setProperty("kind", "hint")
        where.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        open_ = buttons.addButton(say(OPEN), QDialogButtonBox.ButtonRole.AcceptRole)
        open_.setProperty("kind", "main")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        for widget in (where, self._field, buttons):
            layout.addWidget(widget)
        # Only now: a button that is not in its dialog yet cannot be the one that Enter means.
        open_.setDefault(True)
        self._field.edit.setFocus()

    def accept(self) -> None:
        """Close only when the passphrase opened the home."""
        with shown_to_user(self._say, self._field.show_trouble):
            self._open_with(self._field.edit.text())
            super().accept()
            return
        self._field.edit.selectAll()
