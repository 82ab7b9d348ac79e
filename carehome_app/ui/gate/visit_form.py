"""Book a visit, or one by exception with the PIN of who may allow it."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carehome_app.domain.accounts.roles import TABLE
from carehome_app.domain.accounts.signatures import NEEDS, Purpose, Signed
from carehome_app.domain.errors import UnknownPersonError
from carehome_app.domain.gate.errors import NotSignedError
from carehome_app.domain.gate.levels import Who
from carehome_app.domain.moments import date_typed, time_typed
from carehome_app.domain.settings import whole_number
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.gate.visits import NewVisit
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.widgets.field import Field, secret_field
from carehome_app.ui.widgets.form import FieldColumns
from carehome_app.ui.widgets.labels import Said, label

TITLE: Final = QT_TRANSLATE_NOOP("Gate", "Book a visit: Enter keeps it, Esc leaves it")
RESIDENT: Final = QT_TRANSLATE_NOOP("Gate", "Visited: room-bed or name")
VISITOR: Final = QT_TRANSLATE_NOOP("Gate", "Who comes")
PHONE: Final = QT_TRANSLATE_NOOP("Gate", "Telephone")
WHEN: Final = QT_TRANSLATE_NOOP("Gate", "When (day, time)")
MINUTES: Final = QT_TRANSLATE_NOOP("Gate", "Minutes")
EXCEPTION: Final = QT_TRANSLATE_NOOP("Gate", "Exception: why (end of life, guardian, court)")
SIGNED: Final = QT_TRANSLATE_NOOP("Gate", "Allowed by")
PIN: Final = QT_TRANSLATE_NOOP("Gate", "Own PIN")
NOBODY: Final = (("0", "—"),)
KEPT: Final = QT_TRANSLATE_NOOP("Gate", "Booked {code}: {name}, {when}.")
_ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class VisitForm(QWidget):
    """Six fields; a signature where it is an exception; all trouble stands below."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, context: Context) -> None:
        """Make the form; it is shown with Ctrl N."""
        super().__init__()
        self._context = context
        say = context.say
        self.resident = Field("visitResident", say(RESIDENT))
        self.visitor = Field("visitVisitor", say(VISITOR))
        self.phone = Field("visitPhone", say(PHONE))
        self.when = Field("visitWhen", say(WHEN))
        self.minutes = Field("visitMinutes", say(MINUTES))
        self.exception = Field("visitException", say(EXCEPTION))
        self.signer = Field("visitSigner", say(SIGNED), NOBODY)
        self.pin = secret_field("visitPin", say(PIN))
        self.said = Said()
        self._lay_out(say(TITLE))
        self.exception.edited.connect(self._ask_for_signature)

    def begin(self) -> None:
        """Begin with empty fields."""
        for field in self._fields:
            field.fill("")
        self.pin.fill("")
        self.signer.offer((*NOBODY, *self._able()))
        self._ask_for_signature()
        self._tell("", "hint")
        self.resident.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with Enter, leave with Esc."""
        if event.key() in _ENTERS:
            if not event.isAutoRepeat():
                self.keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def keep(self) -> None:
        """Book the visit, or say what is missing."""
        say, house = self._context.say, self._context.house
        with shown_to_user(say, self._trouble):
            booked = house.gate.visits.book(self._new())
            self._context.events.changed.emit(Changes.GATE)
            when = f"{house.desk.home_time.local(booked.at):%m-%d %H:%M}"
            self.kept.emit(say(KEPT.with_(code=booked.code, name=booked.name, when=when)))

    @property
    def _fields(self) -> tuple[Field, ...]:
        return (self.resident, self.visitor, self.phone, self.when, self.minutes, self.exception)

    def _new(self) -> NewVisit:
        why, minutes = self.exception.text().strip(), self.minutes.text().strip()
        resident, at = self._resident(), self._at()
        return NewVisit(
            resident=resident,
            name=self.visitor.text(),
            at=at,
            phone=self.phone.text(),
            minutes=whole_number(minutes) if minutes else None,
            exception=why,
            signed=self._signed() if why else None,
        )

    def _able(self) -> list[tuple[str, str]]:
        """Return who may allow an exception."""
        accounts = self._context.house.signing_in.accounts()
        return [
            (str(one.id), f"{one.name} {one.details.code}")
            for one, role in accounts
            if NEEDS[Purpose.EXCEPTION] in TABLE[role]
        ]

    def _signed(self) -> Signed:
        """Return the signature; the PIN is forgotten at once."""
        pin, who = self.pin.text(), int(self.signer.text())
        self.pin.fill("")
        if not who:
            raise NotSignedError
        return self._context.house.signing_in.signature(who, pin, Purpose.EXCEPTION)

    def _resident(self) -> int:
        typed = self.resident.text().strip()
        found = [
            one for one in self._context.house.gate.finding.find(typed) if one.who is Who.RESIDENT
        ]
        if len(found) != 1:
            raise UnknownPersonError(given=typed)
        return found[0].subject

    def _at(self) -> datetime:
        day, _space, clock = self.when.text().strip().partition(" ")
        return self._context.house.desk.home_time.moment(date_typed(day), time_typed(clock))

    def _ask_for_signature(self) -> None:
        for field in (self.signer, self.pin):
            field.setVisible(bool(self.exception.text().strip()))

    def _trouble(self, sentence: str) -> None:
        self._tell(sentence, "trouble")

    def _tell(self, sentence: str, kind: str) -> None:
        self.said.say(sentence, kind)

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(title, "section"))
        column.addWidget(FieldColumns((*self._fields, self.signer, self.pin)))
        column.addWidget(self.said)
