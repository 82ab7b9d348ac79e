"""Before there is a window: which home, by which passphrase."""

from collections.abc import Callable
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from carehome_app.domain.keys.errors import RecoveryCodeTypoError
from carehome_app.domain.keys.recovery_code import wrong_groups
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.shell.actions import TabByEye
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.style.icons import set_icon
from carehome_app.ui.style.style import dress_window
from carehome_app.ui.widgets.field import Field, secret_field

# A sentence to read while something takes its time before there is a window.


STOP: Final = QT_TRANSLATE_NOOP("Start", "Cancel")
STOPPING: Final = QT_TRANSLATE_NOOP("Start", "Stopping…")


class StoppedError(Exception):
    """Somebody does not want to wait any longer."""


class WaitDialog(QDialog):
    """Shows how far the work is; Esc and the button end it, and then nothing of it is left."""

    _told = Signal(int)

    def __init__(
        self,
        say: Translate,
        sentence: str,
        work: Callable[[Callable[[float], None]], object],
        *,
        can_stop: bool = True,
    ) -> None:
        """Say a sentence and start the work in a thread of its own; it is given whom to tell.

        Work that never tells cannot be stopped either, and its bar only moves.
        """
        super().__init__()
        self.error: Exception | None = None
        self.stopped = False
        self._say, self._wanted = say, True
        self.setWindowTitle("carehome")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 22, 28, 28)
        layout.setSpacing(12)
        self._sentence = QLabel(sentence)
        layout.addWidget(self._sentence)
        self.bar = QProgressBar()
        self.bar.setRange(0, 100 * can_stop)
        self._can_stop = can_stop
        layout.addWidget(self.bar)
        self.cancel = QPushButton(say(STOP))
        self.cancel.setObjectName("cancel")
        self.cancel.clicked.connect(self.reject)
        self.cancel.setVisible(can_stop)
        layout.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignRight)
        self._told.connect(self.bar.setValue)
        dress_window(self)
        self._background = Background(self)
        self._background.run(self, partial(work, self.tell), done=self._done, failed=self._failed)

    def tell(self, share: float) -> None:
        """Hear from the work how far it is; raise `StoppedError` when nobody waits any more."""
        if not self._wanted:
            raise StoppedError
        self._told.emit(round(share * 100))

    def reject(self) -> None:
        """End the work; the dialog closes when it has put away what it had begun."""
        if not self._can_stop:
            return
        self._wanted = False
        self.cancel.setEnabled(False)
        self._sentence.setText(self._say(STOPPING))

    def _done(self, _result: object) -> None:
        self.accept()

    def _failed(self, error: Exception) -> None:
        self.stopped = isinstance(error, StoppedError)
        self.error = None if self.stopped else error
        self.accept()


# Ask which home it shall be, when none is known or it cannot be opened.

TITLE: Final = QT_TRANSLATE_NOOP("Start", "Which home?")
HINT: Final = QT_TRANSLATE_NOOP(
    "Start", "Everything of a home lies in one folder of this computer, encrypted."
)


class Choice(Enum):
    """What somebody chose to do."""

    NOTHING = "nothing"
    NEW = "new"
    OPEN = "open"
    JOIN = "join"
    RESTORE = "restore"
    DEMO = "demo"
    OTHER_LANGUAGE = "other language"


OFFERED: Final[tuple[tuple[Choice, Text, str], ...]] = (
    (Choice.NEW, QT_TRANSLATE_NOOP("Start", "Make a new home"), "plus"),
    (Choice.OPEN, QT_TRANSLATE_NOOP("Start", "Open the folder of a home"), "folder"),
    (Choice.JOIN, QT_TRANSLATE_NOOP("Start", "Join a home as one more PC"), "people"),
    (Choice.RESTORE, QT_TRANSLATE_NOOP("Start", "Restore a backup into a new folder"), "copy"),
    (Choice.DEMO, QT_TRANSLATE_NOOP("Start", "Look at a demo home with made-up people"), "people"),
)


class StartDialog(TabByEye):
    """A few large buttons; `choice` says which was pressed."""

    def __init__(self, say: Translate, other_language: str, trouble: str = "") -> None:
        """Offer the choices, after a sentence on what could not be opened."""
        super().__init__()
        self.choice = Choice.NOTHING
        self.setWindowTitle("carehome")
        self.setMinimumWidth(460)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 22, 28, 28)
        layout.setSpacing(12)
        layout.addLayout(self._head(say(TITLE), other_language))
        for kind, sentence in (("trouble", trouble), ("hint", say(HINT))):
            if sentence:
                layout.addWidget(_sentence(kind, sentence))
        buttons = [self._button(choice, say(text), picture) for choice, text, picture in OFFERED]
        for button in buttons:
            layout.addWidget(button)
        buttons[0].setFocus()
        dress_window(self)

    def _head(self, title: str, other_language: str) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(_sentence("title", title), 1)
        other = self._button(Choice.OTHER_LANGUAGE, other_language, "")
        other.setProperty("kind", "quiet")
        other.setAutoDefault(False)
        other.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head.addWidget(other)
        return head

    def _button(self, choice: Choice, text: str, picture: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(choice.name)
        if picture:
            set_icon(button, picture, "accent")
            button.setMinimumHeight(44)
        button.clicked.connect(self._choose)
        return button

    def _choose(self) -> None:
        self.choice = Choice[self.sender().objectName()]
        self.accept()


def _sentence(kind: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", kind)
    label.setWordWrap(True)
    return label


# Ask for the passphrase of a home, or its recovery code, until it opens or one gives up.

PASSPHRASE_TITLE: Final = QT_TRANSLATE_NOOP("Passphrase", "Open the home")
FIELD: Final = QT_TRANSLATE_NOOP("Passphrase", "Passphrase of this home")
CODE: Final = QT_TRANSLATE_NOOP("Passphrase", "Recovery code, seven groups")
OPEN: Final = QT_TRANSLATE_NOOP("Passphrase", "Open")
USE_CODE: Final = QT_TRANSLATE_NOOP("Passphrase", "Use the recovery code")
USE_PASSPHRASE: Final = QT_TRANSLATE_NOOP("Passphrase", "Use the passphrase")


class PassphraseDialog(TabByEye):
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
        self.setWindowTitle(say(PASSPHRASE_TITLE))
        self.setMinimumWidth(480)
        self.passphrase = secret_field("passphrase", say(FIELD))
        self.passphrase.trouble(trouble)
        # Not hidden: it is long, and read from a paper that lies there anyway.
        self.code = Field("recovery_code", say(CODE))
        self.code.hide()
        self.code.edited.connect(self._look)
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
        self.passphrase.take_focus()
        dress_window(self)

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
        with shown_to_user(self._say, field.trouble):
            (self._recover_with if by_code else self._open_with)(field.text())
            super().accept()
            return
        if not by_code:  # a long code is mended, not typed anew
            field.take_focus()

    @Slot()
    def turn(self) -> None:
        """Ask for the other of the two."""
        by_code = self.code.isHidden()
        self.code.setVisible(by_code)
        self.passphrase.setVisible(not by_code)
        self.other.setText(self._say(USE_PASSPHRASE if by_code else USE_CODE))
        (self.code if by_code else self.passphrase).take_focus()
        self.adjustSize()

    def _look(self) -> None:
        wrong = wrong_groups(self.code.text())
        if wrong:
            error = RecoveryCodeTypoError(group=wrong[0] + 1)
            self.code.trouble(self._say(error.sentence))
