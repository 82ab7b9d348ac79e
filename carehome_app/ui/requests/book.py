"""One list beside the requests in the place of the desk, and what is written down in it."""

from functools import partial
from operator import attrgetter
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from carehome_app.domain.requests.aid import Aid
from carehome_app.domain.requests.counselling import Call
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.requests.books import KINDS, Book, Entry, aid_steps, groups
from carehome_app.ui.requests.papers import SHEETS, Paper
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.desk_card import brought_back
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import Card, label
from carehome_app.ui.widgets.state_list import StateList
from carehome_app.ui.widgets.stepper import Stepper

_NOTHING: Final = QT_TRANSLATE_NOOP("RequestsPage", "Nothing yet. Ctrl N begins.")
_READ: Final = QT_TRANSLATE_NOOP(
    "RequestsPage", "Own passphrase, then Enter: the words of the chosen call"
)
_LEAST: Final = 110
STEPS_WIDTH: Final = 380
"""The steps of an application fit in this at the least, as those of a request do."""
_ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BookCard(Card):
    """A list; Enter opens what is done about a row, Ctrl N begins, X does the other thing."""

    begun = Signal(object, object)
    """A paper, and the row it is about."""
    left = Signal()

    def __init__(self, context: Context) -> None:
        """Show no list yet."""
        super().__init__(" ")
        self._context = context
        self.book = Book.AID
        self.list: StateList[Entry] = StateList("bookList", " ", who=attrgetter("ref"))
        self.list.setMinimumHeight(_LEAST)
        self.stepper = Stepper()
        self.stepper.setMinimumWidth(STEPS_WIDTH)
        self.said = label("", "hint", wrap=True)
        self.said.setObjectName("bookSaid")
        self.passphrase = QLineEdit()
        self.passphrase.setObjectName("bookPassphrase")
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setPlaceholderText(context.say(_READ))
        self.passphrase.setAccessibleName(context.say(_READ))
        self.new = KeyButton("", "Ctrl N", "main")
        self.new.setObjectName("bookNew")
        self.also = KeyButton("", "X")
        self.also.setObjectName("bookAlso")
        buttons = WrappedLine()
        for button in (self.new, self.also):
            buttons.add(button)
        for part in (self.list, self.stepper, self.passphrase, self.said):
            self.body.addWidget(part)
        self.body.addWidget(buttons)
        self.list.installEventFilter(self)
        self.passphrase.installEventFilter(self)
        self.list.opened.connect(self._open)
        self.list.moved.connect(self._move)
        self.new.clicked.connect(self.begin)
        self.also.clicked.connect(self._do_other)
        self.passphrase.returnPressed.connect(self.read)

    def hasHeightForWidth(self) -> bool:
        """Take the room the desk takes: what is longer is moved up and down inside."""
        return False

    def heightForWidth(self, _width: int) -> int:
        """Ask for no height of its own."""
        return -1

    def show_book(self, book: Book) -> None:
        """Show a list, the keyboard in it."""
        self.book, kind, say = book, KINDS[book], self._context.say
        self.heading.setText(say(kind.title))
        self.list.setAccessibleName(say(kind.title))
        self.new.say(say(kind.begin))
        self.also.setVisible(kind.also is not None)
        if kind.also is not None:
            self.also.say(say(SHEETS[kind.also].title))
        self.passphrase.setVisible(book is Book.CALLS)
        self.refresh()
        self.list.setFocus()

    def refresh(self) -> None:
        """Show the list as it stands; words that were read are covered again."""
        found = groups(self._context, self.book)
        self.list.show_groups(found)
        self._show_steps(self.list.chosen())
        self.passphrase.clear()
        empty = not any(group.rows for group in found)
        self.tell(self._context.say(_NOTHING) if empty else "")

    def tell(self, sentence: str, kind: str = "hint") -> None:
        """Say something below the list."""
        set_kind(self.said, kind)
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def begin(self) -> None:
        """Begin a new one; the page knows about which request."""
        self.begun.emit(KINDS[self.book].begins, None)

    def read(self) -> None:
        """Show the words of the chosen call to the counsellor who gives the own passphrase."""
        call, typed = self.list.chosen(), self.passphrase.text()
        self.passphrase.clear()
        if isinstance(call, Call) and not brought_back(self.list):
            with shown_to_user(self._context.say, partial(self.tell, kind="trouble")):
                self.tell(self._context.house.requests.counselling.words(call, typed), "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave with Esc, and take X in the list as the other thing."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
            if watched is self.passphrase and event.key() in _ENTERS and event.isAutoRepeat():
                return True
            if watched is self.list and event.key() == Qt.Key.Key_X:
                self._do_other()
                return True
        return super().eventFilter(watched, event)

    def _move(self, entry: object) -> None:
        """Cover what was said of another row, and show how far this one has come."""
        self.tell("")
        self._show_steps(entry)

    def _show_steps(self, entry: object) -> None:
        self.stepper.setVisible(isinstance(entry, Aid))
        if isinstance(entry, Aid):
            self.stepper.show_steps(aid_steps(self._context, entry))

    def _open(self) -> None:
        chosen, paper = self.list.chosen(), KINDS[self.book].opens
        if isinstance(chosen, Call):
            self.passphrase.setFocus()
        elif paper is not None and chosen is not None:
            self.begun.emit(paper, chosen)

    def _do_other(self) -> None:
        paper, chosen = KINDS[self.book].also, self.list.chosen()
        if paper is Paper.KEY:
            self.begun.emit(paper, None)
        elif paper is not None and chosen is not None and not brought_back(self.list):
            self.begun.emit(paper, chosen)
