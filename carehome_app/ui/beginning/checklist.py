"""The first hour on Today: five steps from an empty home to the first report."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.beginning.first_hour import Stand, Step
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.row_table import row_button

TITLE: Final = QT_TRANSLATE_NOOP("FirstHour", "The first hour of this home")
DONE_OF: Final = QT_TRANSLATE_NOOP("FirstHour", "{done} of {all} done")
DISMISS: Final = QT_TRANSLATE_NOOP("FirstHour", "Show this no more")
SHORT: Final = {
    Step.PEOPLE: QT_TRANSLATE_NOOP("FirstHour", "People"),
    Step.ACCOUNTS: QT_TRANSLATE_NOOP("FirstHour", "Accounts"),
    Step.AREAS: QT_TRANSLATE_NOOP("FirstHour", "Areas"),
    Step.PLANS: QT_TRANSLATE_NOOP("FirstHour", "Plans"),
    Step.ROUND: QT_TRANSLATE_NOOP("FirstHour", "First round"),
}
NEXT: Final = {
    Step.PEOPLE: QT_TRANSLATE_NOOP("FirstHour", "Bring in the list of residents and staff"),
    Step.ACCOUNTS: QT_TRANSLATE_NOOP("FirstHour", "Give all staff their accounts"),
    Step.AREAS: QT_TRANSLATE_NOOP("FirstHour", "Make areas of the rooms"),
    Step.PLANS: QT_TRANSLATE_NOOP("FirstHour", "Look at the plans the diagnoses suggest"),
    Step.ROUND: QT_TRANSLATE_NOOP("FirstHour", "Begin the first round"),
}
PLACED: Final = "{place} {sign} {words}"
_DIGITS: Final = {Qt.Key(Qt.Key.Key_1 + place): step for place, step in enumerate(Step)}


class Checklist(DeskCard):
    """Says what is done and what is next; Enter goes there, digits go to any step."""

    opened = Signal(object)
    """The `Step` that is to be done."""
    dismissed = Signal()
    """It is to be shown no more."""

    def __init__(self, say: Translate) -> None:
        """Make it without steps: it takes no room until there are some."""
        super().__init__(say(TITLE))
        self.setObjectName("firstHour")
        self._say = say
        self._next: Step | None = None
        self.steps: dict[Step, QPushButton] = {}
        line = WrappedLine(14)
        for step in Step:
            self.steps[step] = row_button("")
            self.steps[step].setObjectName(step.value)
            self.steps[step].clicked.connect(self._pressed)
            line.add(self.steps[step])
        self.body.addWidget(line)
        self.dismiss = self.add_button(say(DISMISS), "X")
        self.dismiss.clicked.connect(self.dismissed)
        self.entered.connect(self._go_on)
        self.hide()

    def show_steps(self, stands: Sequence[Stand]) -> None:
        """Show how far the steps are; nothing at all where there are none."""
        self.setVisible(bool(stands))
        opens = [one.step for one in stands if not one.done]
        self._next = opens[0] if opens else None
        for place, (step, done) in enumerate(stands, start=1):
            sign = "✓" if done else "○"
            said = PLACED.format(place=place, sign=sign, words=self._say(SHORT[step]))
            self.steps[step].setText(said)
            self.steps[step].setAccessibleName(said)
            set_kind(self.steps[step], "row_well" if done else "row")
        count = sum(one.done for one in stands)
        self.aside.setText(self._say(DONE_OF.with_(done=count, all=len(stands))))
        if self._next is not None:
            self.show_act(self._say(NEXT[self._next]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a step by its digit; X shows the list no more."""
        if event.key() in _DIGITS and not event.modifiers():
            self.opened.emit(_DIGITS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_X and not event.modifiers():
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _pressed(self) -> None:
        self.opened.emit(Step(self.sender().objectName()))

    @Slot()
    def _go_on(self) -> None:
        if self._next is not None:
            self.opened.emit(self._next)
