"""What to do when lines bear a time that is still to come: a clock ran ahead, for the director."""

from typing import Final

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.ui.shell.context import Context
from carehome_app.ui.trust.directors_card import CardWords, DirectorsCard
from carehome_app.ui.widgets.field import Field

HEADING: Final = QT_TRANSLATE_NOOP("ClockCard", "A clock ran ahead")
WHAT_TO_DO: Final = QT_TRANSLATE_NOOP(
    "ClockCard",
    "First set the clock of this computer right. Then say when that line was really written: the"
    " order of the lines stays, and from then on every line is shown with its right time. Readings"
    " keep the day they were typed for: correct those in their round.",
)
REALLY: Final = QT_TRANSLATE_NOOP("ClockCard", "Really written at, as 2026-11-29 08:05")
WHY: Final = QT_TRANSLATE_NOOP("ClockCard", "Why the clock was wrong")
SAY_SO: Final = QT_TRANSLATE_NOOP("ClockCard", "Say so")


class ClockCard(DirectorsCard):
    """Shown only while a line bears a time that is still to come."""

    def __init__(self, context: Context) -> None:
        """Make the card; it shows something after `refresh`."""
        self.really = Field("really", context.say(REALLY))
        self.why = Field("whyWrong", context.say(WHY))
        words = CardWords(HEADING, WHAT_TO_DO, SAY_SO, "clockWasWrong")
        super().__init__(context, words, (self.really, self.why))
        self.setObjectName("clockCard")

    def found(self) -> Text | None:
        """Return which line bears a time that is still to come."""
        return self._context.house.record.wrong_clock()

    def keep(self) -> Changes:
        """Keep it; every time that is shown is the right one from now on."""
        self._context.house.record.clock_was_wrong(self.really.text(), self.why.text())
        return ~Changes.NONE
