"""What is different in a form since it was mapped; nothing is filled before somebody looked."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton

from carehome_app.domain.own_form import Difference
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.widgets.card import Card, label

HEADING: Final = QT_TRANSLATE_NOOP("OwnForm", "The form is another one now")
DIFFERS: Final = QT_TRANSLATE_NOOP("OwnForm", "{cell}: was “{was}”, is “{now}”")
IS_AT: Final = QT_TRANSLATE_NOOP(
    "OwnForm", "{cell}: was “{was}”, is “{now}”; it stands at {there}"
)
ALL_MOVED: Final = QT_TRANSLATE_NOOP(
    "OwnForm", "Everything moved the same way. Look at the marked cells below; is that right?"
)
SOME: Final = QT_TRANSLATE_NOOP(
    "OwnForm", "What belongs where is to be said anew in the grid below, then kept."
)
ACCEPT: Final = QT_TRANSLATE_NOOP("OwnForm", "Yes, fill it there from now on")
HEIGHT: Final = 84


class FormDifferences(Card):
    """A line for each difference, and the question."""

    def __init__(self, say: Translate) -> None:
        """Make it without differences."""
        super().__init__(say(HEADING))
        self._say = say
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFixedHeight(HEIGHT)
        self.text.setTabChangesFocus(True)
        self._question = label("", wrap=True)
        self.accept = QPushButton(say(ACCEPT))
        self.accept.setObjectName("acceptMoved")
        self.accept.setAutoDefault(True)
        row = QHBoxLayout()
        row.addWidget(self._question, 1)
        row.addWidget(self.accept)
        self.body.addWidget(self.text)
        self.body.addLayout(row)

    def show_found(self, found: Sequence[Difference], *, moved: bool) -> None:
        """Show what is different; `moved` when all of it is one step aside."""
        lines = [self._line(one) for one in found]
        self.text.setPlainText("\n".join(lines))
        self._question.setText(self._say(ALL_MOVED if moved else SOME))
        self.accept.setVisible(moved)
        self.show()

    def _line(self, one: Difference) -> str:
        text = DIFFERS if one.found_at is None else IS_AT.with_(there=one.found_at)
        return self._say(text.with_(cell=one.place, was=one.was, now=one.now))
