"""Withdraw the issued report in view: one line says why, and nothing is unmade."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.reports.issued import Issued
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.panel import Panel

TITLE: Final = QT_TRANSLATE_NOOP("WithdrawPanel", "Withdraw {number}")
KEEP: Final = QT_TRANSLATE_NOOP("WithdrawPanel", "Withdraw")
WHY: Final = QT_TRANSLATE_NOOP(
    "WithdrawPanel", "Why it does not hold; the report itself stays in the record"
)


class WithdrawPanel(Panel):
    """A line for the reason; Enter withdraws, Esc leaves."""

    withdrawn = Signal(object)
    """The `Issued` that was withdrawn."""

    def __init__(self, context: Context) -> None:
        """Make the panel; `show_report` says what is withdrawn."""
        super().__init__(context.say, KEEP)
        self._context = context
        self._issued: Issued | None = None
        self.reason = QLineEdit()
        self.reason.setObjectName("whyWithdrawn")
        self.reason.setPlaceholderText(context.say(WHY))
        self.reason.setAccessibleName(context.say(WHY))
        self.body.addWidget(self.reason)
        self.entered.connect(self.withdraw)

    def show_report(self, issued: Issued) -> None:
        """Ask why a report is withdrawn."""
        self._issued = issued
        self.title.setText(self._say(TITLE.with_(number=issued.archive_number)))
        self.tell("")
        self.reason.clear()
        self.show()
        self.begin()

    def begin(self) -> None:
        """Put the keyboard into the reason."""
        self.reason.setFocus()

    @Slot()
    def withdraw(self) -> None:
        """Withdraw it, or say why not."""
        if self._issued is None:
            return
        try:
            self._context.house.papers.issuing.withdraw(self._issued, self.reason.text())
        except CareHomeError as error:
            self.tell(self._say(error.sentence))
            self.begin()
            return
        self.withdrawn.emit(self._issued)
