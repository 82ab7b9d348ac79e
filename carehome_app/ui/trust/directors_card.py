"""A card that is shown while something must be said by the director, and ends when it is."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import Text
from carehome_app.services.changes import Changes
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.field import Field, Trouble
from carehome_app.ui.widgets.labels import Card, label


class CardWords(NamedTuple):
    """What a card says: its heading, what to do in plain words, and its button with a name."""

    heading: Text
    what_to_do: Text
    act: Text
    name: str


class DirectorsCard(Card):
    """What is so, what to do about it, fields to fill in, and one button."""

    def __init__(self, context: Context, words: CardWords, fields: Sequence[Field]) -> None:
        """Make the card; it shows something after `refresh`."""
        say = context.say
        super().__init__(say(words.heading))
        self._context, self._fields = context, fields
        self.said = label("", "strong", wrap=True)
        self.button = QPushButton(say(words.act))
        self.button.setObjectName(words.name)
        self.button.setAutoDefault(True)
        self.trouble = Trouble()
        row = QHBoxLayout()
        for one in fields:
            row.addWidget(one, 1)
        row.addWidget(self.button)
        self.body.addWidget(self.said)
        self.body.addWidget(label(say(words.what_to_do), "hint", wrap=True))
        self.body.addLayout(row)
        self.body.addWidget(self.trouble)
        self.button.clicked.connect(self.answer)
        last = fields[-1].editor
        if isinstance(last, QLineEdit):
            last.returnPressed.connect(self.button.click)
        self.hide()

    def refresh(self) -> None:
        """Show what is so, and nothing while all is in order."""
        found = self.found()
        self.setVisible(found is not None)
        self.said.setText("" if found is None else self._context.say(found))

    def found(self) -> Text | None:
        """Return what is so; None while there is nothing to say."""
        return None

    def keep(self) -> Changes:
        """Keep what the fields say; return what changed."""
        return Changes.NONE

    @Slot()
    def answer(self) -> None:
        """Keep it and tell everybody; what is wrong is said here, and nothing typed is lost."""
        try:
            changes = self.keep()
        except CareHomeError as error:
            self.trouble.say(self._context.say(error.sentence))
            return
        self.trouble.say("")
        for one in self._fields:
            one.fill("")
        self.refresh()
        self._context.events.changed.emit(changes)
