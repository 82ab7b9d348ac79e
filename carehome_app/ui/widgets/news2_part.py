"""NEWS2 in the window: a switch of the home, off by default, and one person's score."""

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.news2 import LICENCE, PART_LABELS, RISK_LABELS, Score
from carehome_app.domain.people import Person
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.context import Context
from carehome_app.ui.limit_columns import OFF, ON
from carehome_app.ui.widgets.card import label
from carehome_app.ui.widgets.field import Trouble
from carehome_app.ui.widgets.filters import Filters

HEADING: Final = QT_TRANSLATE_NOOP("Scores", "Early warning score NEWS2")
WHERE: Final = QT_TRANSLATE_NOOP(
    "Scores", "When it is on, a person's score stands above their plans under People."
)
SCORE: Final = QT_TRANSLATE_NOOP("Scores", "NEWS2 {total} ({risk}): {points}")
PART: Final = QT_TRANSLATE_NOOP("Scores", "{part} {points}")
NO_SCORE: Final = QT_TRANSLATE_NOOP("Scores", "No NEWS2. Missing within one hour: {missing}.")


class News2Switch(QWidget):
    """Lets the head nurse switch the score on; whoever may not is told so beside it."""

    def __init__(self, context: Context) -> None:
        """Make the switch; it shows the setting after `refresh`."""
        super().__init__()
        self._context = context
        say = context.say
        self.choice = Filters((("off", say(OFF)), ("on", say(ON))))
        self.trouble = Trouble()
        row = QHBoxLayout()
        row.addWidget(self.choice)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(say(HEADING), "section"))
        column.addLayout(row)
        column.addWidget(self.trouble)
        for words in (WHERE, LICENCE):
            column.addWidget(label(say(words), "hint", wrap=True))
        self.choice.chosen.connect(self.switch)

    def refresh(self) -> None:
        """Show whether it is on."""
        self.choice.choose("on" if self._context.house.scores.news2_is_on else "off")

    @Slot(str)
    def switch(self, code: str) -> None:
        """Keep what was chosen, or say why it cannot be."""
        if (code == "on") is self._context.house.scores.news2_is_on:
            return
        try:
            changes = self._context.house.scores.switch_news2(on=code == "on")
        except CareHomeError as error:
            self.refresh()
            self.trouble.say(self._context.say(error.sentence))
            return
        self.trouble.say("")
        self._context.events.changed.emit(changes)


class News2Line(QWidget):
    """One person's score with its points, or what is missing; nothing while it is off."""

    def __init__(self, context: Context) -> None:
        """Make the line of nobody yet."""
        super().__init__()
        self._context = context
        self.score = label("", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.score)
        column.addWidget(label(context.say(LICENCE), "hint", wrap=True))

    def show_person(self, person: Person) -> None:
        """Show a person's score of the last observations."""
        found = self._context.house.scores.news2(person.id)
        self.setVisible(found is not None)
        if found is None:
            return
        say = self._context.say
        if isinstance(found, Score):
            points = tuple(
                PART.with_(part=PART_LABELS[part], points=count)
                for part, count in found.points.items()
            )
            risk = RISK_LABELS[found.risk]
            self.score.setText(say(SCORE.with_(total=found.total, risk=risk, points=points)))
            return
        missing = tuple(PART_LABELS[part] for part in found.missing)
        lines = [NO_SCORE.with_(missing=missing)] if missing else []
        self.score.setText("  ".join(say(one) for one in (*lines, *found.notes)))
