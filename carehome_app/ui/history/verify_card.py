"""Check the record in the window: beside it, and in words what that proves and what not."""

from functools import partial
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.history.verifying import Verified
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.field import Field, Trouble
from carehome_app.ui.widgets.labels import Card, label

HEADING: Final = QT_TRANSLATE_NOOP("Verifying", "Check the record")
SEAL: Final = QT_TRANSLATE_NOOP("Verifying", "Seal of a report on paper; empty: none")
CHECK: Final = QT_TRANSLATE_NOOP("Verifying", "Check now")
CHECKING: Final = QT_TRANSLATE_NOOP(
    "Verifying", "Every line and every table is being checked; go on working meanwhile."
)
NOTHING_WRONG: Final = QT_TRANSLATE_NOOP(
    "Verifying", "Lines checked: {lines}. Nothing wrong was found."
)
PROBLEMS: Final = QT_TRANSLATE_NOOP(
    "Verifying", "Problems found: {count}. Keep this folder as it is and tell the director."
)
PROVEN: Final = QT_TRANSLATE_NOOP("Verifying", "This is proven")
NOT_PROVEN: Final = QT_TRANSLATE_NOOP("Verifying", "This is not proven")
SHOWN: Final = 8
"""How many problems are named; the command line names them all."""


class VerifyCard(Card):
    """A button, a line for the seal of a report, and what came of the check."""

    def __init__(self, context: Context) -> None:
        """Make the card; nothing is checked before somebody asks."""
        say = context.say
        super().__init__(say(HEADING))
        self._context = context
        self.seal = Field("seal", say(SEAL))
        self.button = QPushButton(say(CHECK))
        self.button.setObjectName("verify")
        self.button.setAutoDefault(True)
        self.state = Trouble()
        self.result = label("", wrap=True)
        row = QHBoxLayout()
        row.addWidget(self.seal, 1)
        row.addWidget(self.button)
        self.body.addLayout(row)
        self.body.addWidget(self.state)
        self.body.addWidget(self.result)
        self.button.clicked.connect(self.check)
        if isinstance(self.seal.editor, QLineEdit):
            self.seal.editor.returnPressed.connect(self.button.click)

    @Slot()
    def check(self) -> None:
        """Check everything beside the window; the seal too, when one is typed."""
        verifying = self._context.house.verifying
        self.button.setEnabled(False)
        self.result.setText("")
        self.state.say(self._context.say(CHECKING), is_news=True)
        work = partial(verifying.verify, seal=self.seal.text())
        self._context.background.run(self, work, done=self._checked, failed=self._failed)

    def _checked(self, found: Verified) -> None:
        say = self._context.say
        self._idle()
        if found.ok:
            self.state.say(say(NOTHING_WRONG.with_(lines=found.lines)), is_news=True)
        else:
            self.state.say(say(PROBLEMS.with_(count=len(found.problems))))
        parts = [*map(say, found.problems[:SHOWN])]
        parts += self._listed(PROVEN, found.proven)
        parts += self._listed(NOT_PROVEN, found.not_proven)
        self.result.setText("\n".join(parts))

    def _failed(self, error: Exception) -> None:
        self._idle()
        self.state.say("")
        if not isinstance(error, CareHomeError):
            raise error
        self.state.say(self._context.say(error.sentence))

    def _idle(self) -> None:
        self.button.setEnabled(True)
        self.button.setFocus()

    def _listed(self, heading: Text, lines: tuple[Text, ...]) -> list[str]:
        say = self._context.say
        return [say(heading), *(f"· {say(line)}" for line in lines)] if lines else []
