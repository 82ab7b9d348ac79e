"""Say who you are, by name and PIN. It is the lock too: nothing else is seen meanwhile."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.accounts.errors import PinMustChangeError, PinNeededError
from carehome_app.domain.accounts.roles import ROLE_LABELS, Role
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.people import Person
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.people import spelling
from carehome_app.ui.accounts.other_homes import OtherHomes
from carehome_app.ui.accounts.signature_field import PinField
from carehome_app.ui.shell.context import Context
from carehome_app.ui.style.theme import ROW, pixels
from carehome_app.ui.widgets.labels import PlainLabel

WHO: Final = QT_TRANSLATE_NOOP("SignIn", "Who are you?")
LOCKED: Final = QT_TRANSLATE_NOOP(
    "SignIn", "Locked. Whoever signs in goes on here; what was being typed is kept."
)
TYPE: Final = QT_TRANSLATE_NOOP("SignIn", "Name, pinyin initials or code")
PIN: Final = QT_TRANSLATE_NOOP("SignIn", "PIN (F2: change it)")
NEW_PIN: Final = QT_TRANSLATE_NOOP("SignIn", "New PIN, at least 6 digits")
AGAIN: Final = QT_TRANSLATE_NOOP("SignIn", "The new PIN once more")
ENTER: Final = QT_TRANSLATE_NOOP("SignIn", "Sign in")
NOBODY: Final = QT_TRANSLATE_NOOP("SignIn", "Nobody with this name may sign in here.")
NOT_EQUAL: Final = QT_TRANSLATE_NOOP("SignIn", "The two new PINs are not the same.")
DEMO: Final = QT_TRANSLATE_NOOP(
    "SignIn", "Demo home: all people and numbers are made up. Everybody's PIN: {pin}"
)
WIDTH, AROUND = 440, 28
"""Pixels of the card, and at each of its sides."""
_PERSON: Final = Qt.ItemDataRole.UserRole
_MOVES: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SignInPage(QWidget):
    """A name to type, those it fits to choose from by the arrows, and the PIN."""

    signed_in = Signal()

    def __init__(self, context: Context) -> None:
        """Make the page; who may sign in comes with `come_up`."""
        super().__init__()
        self.setObjectName("signIn")
        self._context = context
        say = context.say
        self._typed = QLineEdit()
        self._typed.setObjectName("search")
        self._typed.setPlaceholderText(say(TYPE))
        self._typed.setAccessibleName(say(TYPE))
        self._names = QListWidget()
        self._names.setObjectName("names")
        self._names.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._names.setMinimumHeight(pixels(ROW))
        self._pin = PinField("pin", say(PIN))
        self._new = PinField("newPin", say(NEW_PIN))
        self._again = PinField("newPinAgain", say(AGAIN))
        self._trouble = _label("trouble", "")
        self._enter = QPushButton(say(ENTER))
        self._enter.setProperty("kind", "main")
        self._demo = _label("note", say(DEMO.with_(pin=DEMO_PIN)))
        self._home = _label("title", "")
        self._heading = _label("section", say(WHO))
        self._lay_out()
        self._connect()

    def come_up(self, *, locked: bool = False) -> None:
        """Ask who it is; `locked` says that somebody's work waits behind.

        Names are shown only to who types them. A demo home begins with its head nurse's code, and
        with the keyboard in the PIN.
        """
        card = self._context.house.desk.card
        self._home.setText(card.name)
        self._demo.setVisible(card.demo)
        self._heading.setText(self._context.say(LOCKED if locked else WHO))
        for label in (self._demo, self._heading):
            _hold_high(label)
        self._names.clear()
        accounts = self._context.house.signing_in.accounts()
        for person, role in accounts:
            item = QListWidgetItem(self._described(person, role), self._names)
            item.setData(_PERSON, person)
        heads = [person.details.code for person, role in accounts if role is Role.HEAD_NURSE]
        self._typed.setText(heads[0] if heads and card.demo and not locked else "")
        self._forget_pins()
        self._filter(self._typed.text())
        if self._person() is None:
            self._typed.setFocus()
            self._typed.selectAll()
        else:
            self._pin.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows choose while one types, and F2 in the PIN change it."""
        if watched is self._pin and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2:
            self._ask_new(needs_old=True)
            return True
        if watched is self._typed and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self._names.event(event)
            return True
        return super().eventFilter(watched, event)

    def _described(self, person: Person, role: Role) -> str:
        said = self._context.say(ROLE_LABELS[role])
        return f"{person.name}    {said} · {person.details.code}"

    def _filter(self, typed: str) -> None:
        """Show the names that fit, none before anything is typed; choose the first of them."""
        fitting = []
        for row in range(self._names.count()):
            item = self._names.item(row)
            fits = bool(typed.strip()) and spelling.fits(item.data(_PERSON), typed)
            item.setHidden(not fits)
            if fits:
                fitting.append(row)
        if self._names.currentRow() not in fitting:
            self._names.setCurrentRow(fitting[0] if fitting else -1)
        nobody = bool(typed.strip()) and not fitting
        self._trouble.setText(self._context.say(NOBODY) if nobody else "")
        self._enter.setEnabled(bool(fitting))
        self._names.setVisible(bool(fitting))
        if self._new.isVisibleTo(self):
            self._forget_pins()

    def _go_to_pin(self) -> None:
        """Ask the chosen person for the PIN, or for a first one when there is none yet."""
        person = self._person()
        if person is None:
            return
        self._pin.setFocus()
        if not self._context.house.signing_in.has_pin(person.id):
            self._sign_in()

    def _sign_in(self) -> None:
        """Let the chosen person in, or say what is wrong beside what was typed."""
        person, choosing = self._person(), self._new.isVisibleTo(self)
        if person is None:
            self._typed.setFocus()
            return
        if choosing and self._new.text() != self._again.text():
            self._tell(NOT_EQUAL, self._new)
            return
        try:
            new = self._new.text() if choosing else None
            self._context.house.signing_in.sign_in(person.id, self._pin.text(), new)
        except (PinMustChangeError, PinNeededError) as error:
            self._ask_new(needs_old=isinstance(error, PinMustChangeError))
            self._tell(error.sentence, self._new)
        except CareHomeError as error:
            self._tell(error.sentence, self._new if choosing else self._pin)
        else:
            self._forget_pins()
            self.signed_in.emit()

    def _enter_pin(self) -> None:
        """Enter in a PIN: go on to the next empty field, or sign in."""
        asked = [self._pin, *([self._new, self._again] if self._new.isVisibleTo(self) else [])]
        for field in asked:
            if field.isVisibleTo(self) and not field.text():
                field.setFocus()
                return
        self._sign_in()

    def _tell(self, sentence: Text, field: QLineEdit) -> None:
        self._trouble.setText(self._context.say(sentence))
        _hold_high(self._trouble)
        for one in (field, self._again):
            one.clear()
        field.setFocus()

    def _ask_new(self, *, needs_old: bool) -> None:
        self._pin.setVisible(needs_old)
        self._show_new(True)

    def _forget_pins(self) -> None:
        for field in (self._pin, self._new, self._again):
            field.clear()
        self._pin.show()
        self._show_new(False)

    def _show_new(self, shown: bool) -> None:
        """Ask for a new PIN, or no more; a low window has no room for what is known by then."""
        for field in (self._new, self._again):
            field.setVisible(shown)
        self._demo.setVisible(self._context.house.desk.card.demo and not shown)
        keeps = self._names.sizePolicy()
        keeps.setRetainSizeWhenHidden(not shown)  # the PIN does not jump about while one types
        self._names.setSizePolicy(keeps)
        self._names.setVisible(not shown and self._person() is not None)

    def _person(self) -> Person | None:
        chosen = self._names.currentItem()
        found = None if chosen is None or chosen.isHidden() else chosen.data(_PERSON)
        return found if isinstance(found, Person) else None

    def _connect(self) -> None:
        self._typed.installEventFilter(self)
        self._pin.installEventFilter(self)
        self._typed.textChanged.connect(self._filter)
        self._typed.returnPressed.connect(self._go_to_pin)
        self._names.itemClicked.connect(self._go_to_pin)
        for field in (self._pin, self._new, self._again):
            field.returnPressed.connect(self._enter_pin)
        self._enter.clicked.connect(self._enter_pin)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("kind", "card")
        card.setFixedWidth(WIDTH)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(AROUND, 14, AROUND, 14)
        inside.setSpacing(8)
        for label in (self._home, self._demo, self._heading, self._trouble):
            label.setWordWrap(True)
        for widget in (
            self._home,
            self._demo,
            self._heading,
            self._typed,
            self._names,
            self._pin,
            self._new,
            self._again,
            self._trouble,
            self._enter,
        ):
            inside.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        whole.addWidget(card, 4, Qt.AlignmentFlag.AlignHCenter)
        others = OtherHomes(self._context)
        others.setFixedWidth(card.width())
        whole.addWidget(others, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(1)


def _hold_high(label: QLabel) -> None:
    """Keep a label as high as its words are: in a low window the room between gives way."""
    label.ensurePolished()
    label.setMinimumHeight(label.heightForWidth(WIDTH - 2 * AROUND - 2) if label.text() else 0)


def _label(kind: str, text: str) -> QLabel:
    label = PlainLabel(text)
    label.setProperty("kind", kind)
    return label
