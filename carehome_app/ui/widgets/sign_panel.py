"""Sign the issued report in view, as its reviewer or as the director, by the own PIN."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.issued import Issued
from carehome_app.domain.roles import May
from carehome_app.domain.signatures import Purpose
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.ui.context import Context
from carehome_app.ui.widgets.filters import Filters
from carehome_app.ui.widgets.panel import Panel
from carehome_app.ui.widgets.signature_field import SignatureField

TITLE: Final = QT_TRANSLATE_NOOP("SignPanel", "Sign {number}")
KEEP: Final = QT_TRANSLATE_NOOP("SignPanel", "Sign")
PURPOSES: Final = {
    Purpose.REVIEWER: QT_TRANSLATE_NOOP("SignPanel", "Reviewer"),
    Purpose.DIRECTOR: QT_TRANSLATE_NOOP("SignPanel", "Director"),
}
SIGNED_BY: Final = QT_TRANSLATE_NOOP("SignPanel", "{purpose}: {name} {at}")


class SignPanel(Panel):
    """As what, who, and the PIN; Enter signs, Esc leaves."""

    signed = Signal()

    def __init__(self, context: Context) -> None:
        """Make the panel; `show_report` says what is signed."""
        super().__init__(context.say, KEEP)
        self._context = context
        self._issued: Issued | None = None
        say = context.say
        self.purposes = Filters(tuple((one.value, say(text)) for one, text in PURPOSES.items()))
        self.field = SignatureField(context, Purpose.REVIEWER, say(PURPOSES[Purpose.REVIEWER]))
        row = QHBoxLayout()
        row.addWidget(self.purposes)
        row.addWidget(self.field, 1)
        self.inside.addLayout(row)
        self.purposes.chosen.connect(self._choose)
        self.confirmed.connect(self.sign)

    def show_report(self, issued: Issued) -> None:
        """Begin to sign a report."""
        self._issued = issued
        self.title.setText(self.say(TITLE.with_(number=issued.archive_number)))
        self.tell("")
        self.field.offer()

    def begin(self) -> None:
        """Put the keyboard into the PIN."""
        self.field.pin.setFocus()

    @Slot()
    def sign(self) -> None:
        """Sign, or say why not."""
        if self._issued is None:
            return
        house = self._context.house
        try:
            house.papers.issuing.sign(self._issued, self.field.signed())
        except CareHomeError as error:
            self.tell(self.say(error.sentence))
            self.begin()
            return
        self.tell("")
        self.signed.emit()

    @Slot(str)
    def _choose(self, code: str) -> None:
        purpose = Purpose(code)
        self.field.sign_as(purpose, self.say(PURPOSES[purpose]))
        self.begin()


def signatures_text(context: Context, issued: Issued) -> list[Text]:
    """Return who signed an issued report, one text for each; none to those who may not list."""
    actor = context.house.desk.actor
    if actor is None or not actor.may(May.READ_ISSUED):
        return []
    return [
        SIGNED_BY.with_(purpose=PURPOSES.get(Purpose(one.purpose), one.purpose),
                        name=one.name, at=one.at)
        for one in context.house.papers.issuing.signatures(issued)
    ]  # fmt: skip
