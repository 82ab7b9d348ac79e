"""Join a home as one more PC: the invitation, its code or the passphrase, the director's PIN."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.desks.invitation_code import is_code
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.desk import Clock
from carehome_app.services.desks.joining import SUFFIX, Joining
from carehome_app.services.desks.sticks import invitations
from carehome_app.ui.shell.actions import TabByEye
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.style.style import dress_window
from carehome_app.ui.widgets.field import Field, secret_field
from carehome_app.ui.widgets.labels import label

TITLE: Final = QT_TRANSLATE_NOOP("Join", "Join a home as one more PC")
HINT: Final = QT_TRANSLATE_NOOP(
    "Join",
    "At a desk of the home a director adds this PC: Settings → Desks → Add a desk. That writes an"
    " invitation to a stick or a shared folder.",
)
INVITATION: Final = QT_TRANSLATE_NOOP("Join", "Invitation file")
SECRET: Final = QT_TRANSLATE_NOOP(
    "Join", "Scan the code on the director's screen, or type the passphrase of the home"
)
DIRECTOR: Final = QT_TRANSLATE_NOOP("Join", "Code of the director")
PIN: Final = QT_TRANSLATE_NOOP("Join", "PIN of the director")
FOLDER: Final = QT_TRANSLATE_NOOP("Join", "New folder for the record on this PC")
CHOOSE: Final = QT_TRANSLATE_NOOP("Join", "Choose file…")
FILES: Final = QT_TRANSLATE_NOOP("Join", "Invitations")
JOIN: Final = QT_TRANSLATE_NOOP("Join", "Join")
NEEDED: Final = QT_TRANSLATE_NOOP("NewHome", "This must be filled in.")
NO_FILE: Final = QT_TRANSLATE_NOOP("Join", "There is no such file.")


class JoinDialog(TabByEye):
    """Enter leads to the next field that is empty or wrong, and at last joins."""

    def __init__(
        self,
        say: Translate,
        folder: Path,
        join: Callable[[Joining], object],
        clock: Clock,
        found: Callable[[], list[Path]] = invitations,
    ) -> None:
        """Propose a folder, and the newest invitation that lies on a stick."""
        super().__init__()
        self._say, self._join, self._clock = say, join, clock
        self.setWindowTitle(say(TITLE))
        self.setMinimumWidth(620)
        lying = [str(one) for one in found()]
        self.fields = {
            "invitation": Field("invitation", say(INVITATION)),
            "secret": secret_field("secret", say(SECRET)),
            "code": Field("code", say(DIRECTOR)),
            "pin": secret_field("pin", say(PIN)),
            "folder": Field("folder", say(FOLDER)),
        }
        self.fields["invitation"].fill(lying[0] if lying else "")
        self.fields["folder"].fill(str(folder))
        self._choose = QPushButton(say(CHOOSE))
        self._choose.setAutoDefault(False)
        self._choose.clicked.connect(self._choose_file)
        self._lay_out()
        self.fields["secret" if lying else "invitation"].take_focus()
        dress_window(self)

    def accept(self) -> None:
        """Join, or lead to what is missing or wrong."""
        for name, field in self.fields.items():
            if not field.text().strip():
                self._complain(name, self._say(NEEDED))
                return
        invitation = Path(self.fields["invitation"].text().strip()).expanduser()
        if not invitation.is_file():
            self._complain("invitation", self._say(NO_FILE))
            return
        for field in self.fields.values():
            field.clear_trouble()
        with shown_to_user(self._say, self._show):
            self._join(self._joining(invitation))
            super().accept()

    def _joining(self, invitation: Path) -> Joining:
        # Not trimmed: a space may be a part of a passphrase.
        secret = self.fields["secret"].text()
        return Joining(
            invitation=invitation,
            folder=Path(self.fields["folder"].text().strip()).expanduser(),
            passphrase=None if is_code(secret) else secret,
            invited=secret if is_code(secret) else None,
            code=self.fields["code"].text().strip(),
            pin=self.fields["pin"].text().strip(),
            clock=self._clock,
        )

    def _complain(self, name: str, sentence: str) -> None:
        self.fields[name].trouble(sentence)
        self.fields[name].take_focus()

    def _show(self, sentence: str) -> None:
        """Show what is wrong; the PIN is typed anew."""
        self.fields["pin"].fill("")
        self._complain("pin", sentence)

    @Slot()
    def _choose_file(self) -> None:
        kinds = f"{self._say(FILES)} (*{SUFFIX})"
        chosen, _kind = QFileDialog.getOpenFileName(self, self._say(INVITATION), "", kinds)
        if chosen:
            self.fields["invitation"].fill(chosen)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(10)
        layout.addWidget(label(self._say(HINT), "hint", wrap=True))
        for name, field in self.fields.items():
            layout.addWidget(self._with_button(field) if name == "invitation" else field)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        join = buttons.addButton(self._say(JOIN), QDialogButtonBox.ButtonRole.AcceptRole)
        join.setObjectName("join")
        join.setProperty("kind", "main")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        join.setDefault(True)

    def _with_button(self, field: Field) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(field, 1)
        row.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignBottom)
        return whole
