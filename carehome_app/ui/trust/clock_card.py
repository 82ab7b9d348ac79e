"""What to do when lines bear a time that is still to come: a clock ran ahead, for the director."""

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.field import Field, Trouble
from carehome_app.ui.widgets.labels import Card, label

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


class ClockCard(Card):
    """Shown only while a line bears a time that is still to come."""

    def __init__(self, context: Context) -> None:
        """Make the card; it shows something after `refresh`."""
        say = context.say
        super().__init__(say(HEADING))
        self.setObjectName("clockCard")
        self._context = context
        self.said = label("", "strong", wrap=True)
        self.really = Field("really", say(REALLY))
        self.why = Field("whyWrong", say(WHY))
        self.button = QPushButton(say(SAY_SO))
        self.button.setObjectName("clockWasWrong")
        self.button.setAutoDefault(True)
        self.trouble = Trouble()
        row = QHBoxLayout()
        row.addWidget(self.really, 1)
        row.addWidget(self.why, 1)
        row.addWidget(self.button)
        self.body.addWidget(self.said)
        self.body.addWidget(label(say(WHAT_TO_DO), "hint", wrap=True))
        self.body.addLayout(row)
        self.body.addWidget(self.trouble)
        self.button.clicked.connect(self.say_so)
        if isinstance(self.why.editor, QLineEdit):
            self.why.editor.returnPressed.connect(self.button.click)
        self.hide()

    def refresh(self) -> None:
        """Show what is to be said, and nothing while every line bears a time that has come."""
        found = self._context.house.record.wrong_clock()
        self.setVisible(found is not None)
        self.said.setText("" if found is None else self._context.say(found))

    @Slot()
    def say_so(self) -> None:
        """Keep it; every time that is shown is the right one from now on."""
        try:
            self._context.house.record.clock_was_wrong(self.really.text(), self.why.text())
        except CareHomeError as error:
            self.trouble.say(self._context.say(error.sentence))
            return
        self.trouble.say("")
        self.really.fill("")
        self.why.fill("")
        self.refresh()
        self._context.events.changed.emit(~Changes.NONE)
