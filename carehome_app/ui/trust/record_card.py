"""What to do when the record contradicts a proven backup: in plain words, for the director."""

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.field import Field, Trouble
from carehome_app.ui.widgets.labels import Card, label

HEADING: Final = QT_TRANSLATE_NOOP("RecordCard", "The record contradicts what was proven")
WHAT_TO_DO: Final = QT_TRANSLATE_NOOP(
    "RecordCard",
    "1. Keep this folder and every backup as they are; no backup is let go meanwhile.\n"
    "2. Ask who put an older copy back, and why.\n"
    "3. If entries are missing, restore the newest proven backup into a new folder (Settings,"
    " Backups) and go on there.\n"
    "4. If all is in order, write here why it is so. It stays on file, and the warning goes.",
)
WHY: Final = QT_TRANSLATE_NOOP("RecordCard", "Why it is so")
LOOKED_INTO: Final = QT_TRANSLATE_NOOP("RecordCard", "I have looked into it")


class RecordCard(Card):
    """Shown only while something contradicts; the director's reason ends it."""

    def __init__(self, context: Context) -> None:
        """Make the card; it shows something after `refresh`."""
        say = context.say
        super().__init__(say(HEADING))
        self.setObjectName("recordCard")
        self._context = context
        self.said = label("", "strong", wrap=True)
        self.why = Field("why", say(WHY))
        self.button = QPushButton(say(LOOKED_INTO))
        self.button.setObjectName("lookedInto")
        self.button.setAutoDefault(True)
        self.trouble = Trouble()
        row = QHBoxLayout()
        row.addWidget(self.why, 1)
        row.addWidget(self.button)
        self.body.addWidget(self.said)
        self.body.addWidget(label(say(WHAT_TO_DO), "hint", wrap=True))
        self.body.addLayout(row)
        self.body.addWidget(self.trouble)
        self.button.clicked.connect(self.look_into)
        if isinstance(self.why.editor, QLineEdit):
            self.why.editor.returnPressed.connect(self.button.click)
        self.hide()

    def refresh(self) -> None:
        """Show what the record contradicts, to the director; nothing otherwise."""
        warning = self._context.house.record.warning()
        self.setVisible(warning is not None)
        self.said.setText("" if warning is None else self._context.say(warning))

    @Slot()
    def look_into(self) -> None:
        """Keep the reason; the warning goes everywhere."""
        try:
            self._context.house.record.look_into(self.why.text())
        except CareHomeError as error:
            self.trouble.say(self._context.say(error.sentence))
            return
        self.trouble.say("")
        self.why.fill("")
        self.refresh()
        self._context.events.changed.emit(Changes.SETTINGS)
