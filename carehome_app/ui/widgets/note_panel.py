"""Words about a person in a round."""

from typing import Final

from PySide6.QtWidgets import QLineEdit

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.widgets.panel import Panel

NOTE_FOR: Final = QT_TRANSLATE_NOOP("RoundSheet", "Note for {person}")
KEEP_NOTE: Final = QT_TRANSLATE_NOOP("RoundSheet", "Keep the note (Enter)")


class NotePanel(Panel):
    """One line of words; a Chinese input method works here."""

    def __init__(self, say: Translate, person: str) -> None:
        """Ask for words about this person."""
        super().__init__(say, KEEP_NOTE)
        self.title.setText(say(NOTE_FOR.with_(person=person)))
        self.words = QLineEdit()
        self.words.setObjectName("noteWords")
        self.words.setAccessibleName(self.title.text())
        self.words.setMaxLength(500)
        self.inside.addWidget(self.words)

    def begin(self) -> None:
        """Put the keyboard into the line."""
        self.words.setFocus()
