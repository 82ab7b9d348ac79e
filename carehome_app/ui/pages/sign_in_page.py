"""Say who you are. Nothing else is seen until somebody does."""

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

from carehome_app.domain.people import Person
from carehome_app.domain.roles import ROLE_LABELS, Role
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services import spelling
from carehome_app.ui.context import Context
from carehome_app.ui.errors import shown_to_user

WHO: Final = QT_TRANSLATE_NOOP("SignIn", "Who are you?")
TYPE: Final = QT_TRANSLATE_NOOP("SignIn", "Name, pinyin initials or code")
ENTER: Final = QT_TRANSLATE_NOOP("SignIn", "Sign in")
NOBODY: Final = QT_TRANSLATE_NOOP("SignIn", "Nobody with this name may sign in here.")
DEMO: Final = QT_TRANSLATE_NOOP(
    "SignIn", "Demo home: all people and numbers are made up. Passphrase: demo"
)
_PERSON: Final = Qt.ItemDataRole.UserRole
_MOVES: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SignInPage(QWidget):
    """Everybody who may act here, to choose from by typing or with the arrows."""

    signed_in = Signal()

    def __init__(self, context: Context) -> None:
        """Make the page; the names come with `come_up`."""
        super().__init__()
        self.setObjectName("signIn")
        self._context = context
        say = context.say
        self._typed = QLineEdit()
        self._typed.setObjectName("search")
        self._typed.setPlaceholderText(say(TYPE))
        self._names = QListWidget()
        self._names.setObjectName("names")
        self._names.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._trouble = _label("trouble", "")
        self._enter = QPushButton(say(ENTER))
        self._enter.setProperty("kind", "main")
        self._demo = _label("note", say(DEMO))
        self._demo.setWordWrap(True)
        self._home = _label("title", "")
        self._lay_out()
        self._typed.installEventFilter(self)
        self._typed.textChanged.connect(self._filter)
        self._typed.returnPressed.connect(self._sign_in)
        self._names.itemClicked.connect(self._take_focus)
        self._names.itemActivated.connect(self._sign_in)
        self._enter.clicked.connect(self._sign_in)

    def come_up(self) -> None:
        """Show who may act now; in a demo home the head nurse is chosen already."""
        card = self._context.house.desk.card
        self._home.setText(card.name)
        self._demo.setVisible(card.demo)
        self._typed.clear()
        self._names.clear()
        accounts = self._context.house.signing_in.accounts()
        for person, role in accounts:
            item = QListWidgetItem(self._described(person, role), self._names)
            item.setData(_PERSON, person)
        roles = [role for _person, role in accounts]
        preset = Role.HEAD_NURSE if card.demo else None
        self._names.setCurrentRow(roles.index(preset) if preset in roles else 0)
        self._filter("")
        self._take_focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows choose while one types."""
        if isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self._names.event(event)
            return True
        return super().eventFilter(watched, event)

    def _described(self, person: Person, role: Role) -> str:
        said = self._context.say(ROLE_LABELS[role])
        return f"{person.name}    {said} · {person.details.code}"

    def _filter(self, typed: str) -> None:
        """Show the names that fit, and choose the first of them when the chosen one does not."""
        fitting = []
        for row in range(self._names.count()):
            item = self._names.item(row)
            fits = spelling.fits(item.data(_PERSON), typed)
            item.setHidden(not fits)
            if fits:
                fitting.append(row)
        if self._names.currentRow() not in fitting:
            self._names.setCurrentRow(fitting[0] if fitting else -1)
        self._trouble.setText("" if fitting else self._context.say(NOBODY))
        self._enter.setEnabled(bool(fitting))

    def _sign_in(self) -> None:
        chosen = self._names.currentItem()
        if chosen is None or chosen.isHidden():
            return
        with shown_to_user(self._context.say, self._trouble.setText):
            self._context.house.signing_in.sign_in(chosen.data(_PERSON).id)
            self.signed_in.emit()

    def _take_focus(self) -> None:
        self._typed.setFocus()

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("kind", "card")
        card.setFixedWidth(440)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(28, 24, 28, 28)
        inside.setSpacing(12)
        for widget in (
            self._home, self._demo, _label("section", self._context.say(WHO)), self._typed,
            self._names, self._trouble, self._enter,
        ):  # fmt: skip
            inside.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        whole.addWidget(card, 4, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(1)


def _label(kind: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", kind)
    return label
