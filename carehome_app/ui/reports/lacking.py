"""What a round's report lacks, in words, and why it is issued all the same."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit

from carehome_app.domain.rounds.counting import Count
from carehome_app.domain.rounds.sheet import Row
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.labels import label

NAMED: Final = 6
"""How many people are named before the others are only counted."""
MISSING: Final = QT_TRANSLATE_NOOP(
    "ReportLacking", "▲ Measured {measured} of {due}. Neither measured nor explained: {people}"
)
BETWEEN: Final = QT_TRANSLATE_NOOP("Lists", ", ")
AND_MORE: Final = QT_TRANSLATE_NOOP("ReportLacking", "{people} and {count} more")
WHY: Final = QT_TRANSLATE_NOOP(
    "ReportLacking", "Go on measuring (F5), or say here why it is issued incomplete"
)
INCOMPLETE: Final = QT_TRANSLATE_NOOP("ReportLacking", "The round is not complete")
ISSUE: Final = QT_TRANSLATE_NOOP("ReportLacking", "Issue it incomplete")
REASON_MISSING: Final = QT_TRANSLATE_NOOP("ReportLacking", "The reason is missing")


class Lacking(DeskCard):
    """Nothing while nothing is missing; else who is, and a field for the reason.

    Enter issues the report, once there is a reason.
    """

    answered = Signal()
    """The reason begins or ends to be said."""

    def __init__(self, say: Translate) -> None:
        """Make it empty."""
        super().__init__(say(INCOMPLETE))
        self._say = say
        self._about: object = None
        self.missing = label("", "trouble", wrap=True)
        self.missing.setObjectName("missing")
        self.reason = QLineEdit()
        self.reason.setObjectName("whyIncomplete")
        self.reason.setPlaceholderText(say(WHY))
        self.reason.setAccessibleName(say(WHY))
        self.body.addWidget(self.missing)
        self.body.addWidget(self.reason)
        self.reason.textChanged.connect(self._tell)
        self._show_act()
        self.hide()

    def show_missing(self, about: object, rows: Sequence[Row], count: Count) -> None:
        """Say who is missing in a round; a reason typed for the same round stays."""
        if about != self._about:
            self._about = about
            self.reason.clear()
        named = (f"{row.person.place} {row.person.name}".strip() for row in rows[:NAMED])
        people = self._say(BETWEEN).join(named)
        if len(rows) > NAMED:
            people = self._say(AND_MORE.with_(people=people, count=len(rows) - NAMED))
        figures = {"measured": count.measured, "due": count.due, "people": people}
        self.missing.setText(self._say(MISSING.with_(**figures)))
        self.setVisible(bool(rows))

    def words(self) -> str:
        """Return the reason; nothing while nothing is missing."""
        return "" if self.isHidden() else self.reason.text().strip()

    @property
    def is_settled(self) -> bool:
        """Whether the report can be issued: nobody is missing, or it is said why."""
        return self.isHidden() or bool(self.words())

    def ask(self) -> None:
        """Put the keyboard into the reason."""
        self.reason.setFocus()

    @Slot()
    def _tell(self) -> None:
        self._show_act()
        self.answered.emit()

    def _show_act(self) -> None:
        is_said = bool(self.reason.text().strip())
        self.show_act(self._say(ISSUE if is_said else REASON_MISSING), able=is_said)
