"""A field for a PIN, and one signature: who signs, and the own PIN."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from carehome_app.domain.accounts.pins import MOST_DIGITS
from carehome_app.domain.accounts.roles import TABLE
from carehome_app.domain.accounts.signatures import NEEDS, Purpose, Signed
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.labels import label
from carehome_app.ui.widgets.quiet_choice import QuietChoice

# A field for a PIN: dots instead of digits, and no input method, clipboard or drag.

_HINTS = (
    Qt.InputMethodHint.ImhDigitsOnly
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhHiddenText
)


class PinField(QLineEdit):
    """One PIN; nobody who looks on sees it, and it can be neither copied nor dragged away."""

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        """Make an empty field; `name` is its object name, `words` what stands in it."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setPlaceholderText(words)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(_HINTS)
        self.setMaxLength(MOST_DIGITS)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)


# One signature: who signs, and the own PIN.

PIN = QT_TRANSLATE_NOOP("SignatureField", "own PIN")


class SignatureField(QWidget):
    """A list of those who may sign so, and a field for the PIN of the one chosen."""

    def __init__(self, context: Context, purpose: Purpose, words: str) -> None:
        """Make the field; `words` say as what somebody signs."""
        super().__init__()
        self._context = context
        self._purpose = purpose
        self._words = label(words, "hint")
        self.who = QuietChoice()
        self.who.setObjectName(f"who_{purpose.value}")
        self.who.setAccessibleName(words)
        self.pin = PinField(f"pin_{purpose.value}", context.say(PIN))
        self.pin.setFixedWidth(110)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._words)
        row.addWidget(self.who, 1)
        row.addWidget(self.pin)

    def sign_as(self, purpose: Purpose, words: str) -> None:
        """Sign as something else."""
        self._purpose = purpose
        self._words.setText(words)
        self.offer()

    def offer(self, first: Sequence[int] = ()) -> None:
        """Offer everybody whose role allows it; those in `first` stand first."""
        accounts = self._context.house.signing_in.accounts()
        able = [person for person, role in accounts if NEEDS[self._purpose] in TABLE[role]]
        able.sort(key=lambda person: person.id not in first)
        self.who.offer([(str(one.id), f"{one.name} {one.details.code}") for one in able])

    def choose(self, subject: int) -> None:
        """Choose who signs."""
        self.who.choose(str(subject))

    def signed(self) -> Signed:
        """Return the signature; a wrong PIN is an error with its sentence."""
        subject, pin = int(self.who.code() or 0), self.pin.text()
        self.pin.clear()
        return self._context.house.signing_in.signature(subject, pin, self._purpose)
