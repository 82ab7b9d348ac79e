"""Ask which home it shall be, when none is known or it cannot be opened."""

from enum import Enum
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.icons import icon
from carehome_app.ui.theme import LIGHT

TITLE: Final = QT_TRANSLATE_NOOP("Start", "Which home?")
HINT: Final = QT_TRANSLATE_NOOP(
    "Start", "Everything of a home lies in one folder of this computer, encrypted."
)


class Choice(Enum):
    """What somebody chose to do."""

    NOTHING = "nothing"
    NEW = "new"
    OPEN = "open"
    RESTORE = "restore"
    DEMO = "demo"
    OTHER_LANGUAGE = "other language"


OFFERED: Final[tuple[tuple[Choice, Text, str], ...]] = (
    (Choice.NEW, QT_TRANSLATE_NOOP("Start", "Make a new home"), "plus"),
    (Choice.OPEN, QT_TRANSLATE_NOOP("Start", "Open the folder of a home"), "folder"),
    (Choice.RESTORE, QT_TRANSLATE_NOOP("Start", "Restore a backup into a new folder"), "copy"),
    (Choice.DEMO, QT_TRANSLATE_NOOP("Start", "Look at a demo home with made-up people"), "people"),
)


class StartDialog(QDialog):
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
            button.setIcon(icon(picture, LIGHT.accent))
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
