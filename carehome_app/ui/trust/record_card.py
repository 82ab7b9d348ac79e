"""What to do when the record contradicts a proven backup: in plain words, for the director."""

from typing import Final

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.ui.shell.context import Context
from carehome_app.ui.trust.directors_card import CardWords, DirectorsCard
from carehome_app.ui.widgets.field import Field

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


class RecordCard(DirectorsCard):
    """Shown only while something contradicts; the director's reason ends it."""

    def __init__(self, context: Context) -> None:
        """Make the card; it shows something after `refresh`."""
        self.why = Field("why", context.say(WHY))
        words = CardWords(HEADING, WHAT_TO_DO, LOOKED_INTO, "lookedInto")
        super().__init__(context, words, (self.why,))
        self.setObjectName("recordCard")

    def found(self) -> Text | None:
        """Return what the record contradicts."""
        return self._context.house.record.warning()

    def keep(self) -> Changes:
        """Keep the reason; the warning goes everywhere."""
        self._context.house.record.look_into(self.why.text())
        return Changes.SETTINGS
