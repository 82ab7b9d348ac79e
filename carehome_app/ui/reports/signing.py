"""Sign the report in view, or hand the shift over: by the signers' own PINs."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.accounts.signatures import Purpose, Signed
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.reports.handover import SECTIONS
from carehome_app.domain.reports.issued import Issued
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.ui.accounts.signature_field import SignatureField
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.chips import Filters
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.form import Across
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.panel import Panel
from carehome_app.ui.widgets.quiet_choice import QuietChoice

# Sign the issued report in view, as its reviewer or as the director, by the own PIN.

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
        self.body.addLayout(row)
        self.purposes.chosen.connect(self._choose)
        self.entered.connect(self.sign)

    def show_report(self, issued: Issued) -> None:
        """Begin to sign a report."""
        self._issued = issued
        self.title.setText(self._say(TITLE.with_(number=issued.archive_number)))
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
            self.tell(self._say(error.sentence))
            self.begin()
            return
        self.tell("")
        self.signed.emit()

    @Slot(str)
    def _choose(self, code: str) -> None:
        purpose = Purpose(code)
        self.field.sign_as(purpose, self._say(PURPOSES[purpose]))
        self.begin()


def signatures_text(context: Context, issued: Issued) -> list[Text]:
    """Return who signed an issued report, one text for each; none to those who may not list."""
    actor = context.house.desk.actor
    if actor is None or not actor.may(May.READ_ISSUED):
        return []
    return [
        SIGNED_BY.with_(
            purpose=PURPOSES.get(Purpose(one.purpose), one.purpose), name=one.name, at=one.at
        )
        for one in context.house.papers.issuing.signatures(issued)
    ]


# Hand over: what people add to the program's text, and two signatures by PIN.

HEADING: Final = QT_TRANSLATE_NOOP("HandoverPanel", "Add your own words, then both sign")
WORDS: Final = QT_TRANSLATE_NOOP(
    "HandoverPanel", "What the next shift must know and the record does not say"
)
ABOUT: Final = QT_TRANSLATE_NOOP("HandoverPanel", "Add words about…")
GIVER: Final = QT_TRANSLATE_NOOP("HandoverPanel", "Hands over")
TAKER: Final = QT_TRANSLATE_NOOP("HandoverPanel", "Takes over")
SHOW: Final = QT_TRANSLATE_NOOP("HandoverPanel", "Show in the pages")
SIGN: Final = QT_TRANSLATE_NOOP("HandoverPanel", "Sign and issue")
LINE: Final = QT_TRANSLATE_NOOP("HandoverPanel", "{about}: ")
HEIGHT: Final = 68


class HandoverPanel(DeskCard):
    """Tab goes from the words to the PINs; Enter in the last one issues."""

    words_changed = Signal()
    """Show the pages with the words as they are now."""
    signed = Signal(str, object)
    """The words, and the two `Signed`."""

    def __init__(self, context: Context) -> None:
        """Make the panel; `begin` offers those who may sign."""
        super().__init__(context.say(HEADING), context.say(SIGN))
        self._context = context
        say = context.say
        self.words = QPlainTextEdit()
        self.words.setObjectName("words")
        self.words.setPlaceholderText(say(WORDS))
        self.words.setAccessibleName(say(WORDS))
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(HEIGHT)
        self.words.installEventFilter(self)
        self.about = QuietChoice()
        self.about.setObjectName("about")
        self.about.offer(
            [("", say(ABOUT)), *((str(at), say(one)) for at, one in enumerate(SECTIONS))]
        )
        self.giver = SignatureField(context, Purpose.HANDS_OVER, say(GIVER))
        self.taker = SignatureField(context, Purpose.TAKES_OVER, say(TAKER))
        self.show_button = KeyButton(say(SHOW), "Ctrl+Enter")
        self.show_button.setObjectName("showWords")
        self._lay_out()
        self.about.activated.connect(self._add_section)
        self.show_button.clicked.connect(self.words_changed)
        self.entered.connect(self._enter)

    def begin(self) -> None:
        """Offer who may sign; whoever acts hands over."""
        actor = self._context.house.desk.actor
        for field in (self.giver, self.taker):
            field.offer()
        if actor is not None:
            self.giver.choose(actor.id)
        self.say("")

    def text(self) -> str:
        """Return the words that were added."""
        return self.words.toPlainText().strip()

    def finish(self) -> None:
        """Forget the words: they are kept now."""
        self.words.clear()

    @Slot()
    def sign(self) -> None:
        """Check both PINs; what is wrong is said beside them."""
        signed: list[Signed] = []
        for field in (self.giver, self.taker):
            try:
                signed.append(field.signed())
            except CareHomeError as error:
                self.say(self._context.say(error.sentence), "trouble")
                field.pin.setFocus()
                return
        self.say("")
        self.signed.emit(self.text(), signed)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Answer Ctrl and Enter in the words."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.words_changed.emit()
                return True
        return False

    @Slot()
    def _enter(self) -> None:
        """Go from the first PIN to the second; from there sign."""
        if self.giver.pin.hasFocus():
            self.taker.pin.setFocus()
        else:
            self.sign()

    @Slot(int)
    def _add_section(self, _place: int) -> None:
        """Begin a line about a section of the program's text."""
        if code := self.about.code():
            begun = self._context.say(LINE.with_(about=SECTIONS[int(code)]))
            said = self.words.toPlainText()
            self.words.setPlainText(f"{said.rstrip()}\n{begun}".lstrip("\n"))
            self.about.setCurrentIndex(0)
            self.words.moveCursor(self.words.textCursor().MoveOperation.End)
        self.words.setFocus()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.addWidget(self.words, 1)
        beside = QVBoxLayout()
        for part in (self.about, self.show_button):
            beside.addWidget(part)
        first.addLayout(beside)
        second = Across(12)
        second.put(self.giver, 1)
        second.put(self.taker, 1)
        self.body.addLayout(first)
        self.body.addLayout(second)
