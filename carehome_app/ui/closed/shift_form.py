"""Plan a sealed shift, change one, or say that it will not be."""

from datetime import datetime, time
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carehome_app.domain.gate.rota import Shift
from carehome_app.domain.moments import date_typed, time_typed
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.gate.rota import NewShift
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import FieldColumns
from carehome_app.ui.widgets.labels import Said, label

TITLE: Final = QT_TRANSLATE_NOOP(
    "ClosedMonth", "Sealed shift: Enter keeps it, Ctrl Del withdraws it with its words, Esc leaves"
)
WHICH: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Which")
ANOTHER: Final = QT_TRANSLATE_NOOP("ClosedMonth", "a new team")
NAME: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Name of the team")
MEMBERS: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Who: codes or names, S001..S024")
OBSERVED: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Watched from")
ENTERS: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Enters (day, time)")
LEAVES: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Leaves")
WORDS: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Words")
KEPT: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Kept: {name}, {count} people.")
WITHDRAWN: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Withdrawn: {name}.")
USUAL: Final = time(8)
"""When a shift changes where only the day is said."""
_ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETES: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ShiftForm(QWidget):
    """Seven fields; all trouble stands below them."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, context: Context) -> None:
        """Make the form; it is shown with Ctrl N."""
        super().__init__()
        self._context = context
        say = context.say
        self.which = Field("shiftWhich", say(WHICH), (("0", say(ANOTHER)),))
        self.name = Field("shiftName", say(NAME))
        self.members = Field("shiftMembers", say(MEMBERS))
        self.observed = Field("shiftObserved", say(OBSERVED))
        self.enters = Field("shiftEnters", say(ENTERS))
        self.leaves = Field("shiftLeaves", say(LEAVES))
        self.words = Field("shiftWords", say(WORDS))
        self.said = Said()
        self._shifts: dict[str, Shift] = {}
        self._lay_out(say(TITLE))
        self.which.edited.connect(self._fill)

    def begin(self) -> None:
        """Begin with a new team; the ones that are known can be chosen."""
        shifts = self._context.house.gate.rota.shifts()
        self._shifts = {str(one.number): one for one in shifts}
        another = ("0", self._context.say(ANOTHER))
        self.which.offer((another, *((key, one.name) for key, one in self._shifts.items())))
        self.which.fill("0")
        self._fill()
        self._tell("")
        self.show()
        self.name.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with Enter, withdraw with Ctrl Del, leave with Esc."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.isAutoRepeat():
            return
        if event.key() in _ENTERS:
            self.keep()
        elif event.key() in _DELETES and ctrl:
            self.withdraw()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def keep(self) -> None:
        """Keep the team, or say what is missing."""
        say, rota = self._context.say, self._context.house.gate.rota
        with shown_to_user(say, self._trouble):
            new = self._new()
            count = len(rota.people(new.members))
            rota.plan(new)
            self._context.events.changed.emit(Changes.LEVEL)
            self.kept.emit(say(KEPT.with_(name=new.name, count=count)))

    def withdraw(self) -> None:
        """Keep that the chosen team will not live in; the words say why."""
        chosen = self._shifts.get(self.which.text())
        if chosen is None:
            return
        say = self._context.say
        with shown_to_user(say, self._trouble):
            rota = self._context.house.gate.rota
            changes = rota.withdraw(chosen.number, self.words.text())
            self._context.events.changed.emit(changes)
            self.kept.emit(say(WITHDRAWN.with_(name=chosen.name)))

    def _new(self) -> NewShift:
        observed = self.observed.text().strip()
        return NewShift(
            name=self.name.text(),
            members=self.members.text(),
            enters=self._moment(self.enters.text()),
            leaves=self._moment(self.leaves.text()),
            observed=self._moment(observed) if observed else None,
            words=self.words.text(),
            number=int(self.which.text()),
        )

    def _moment(self, typed: str) -> datetime:
        day, _space, clock = typed.strip().partition(" ")
        at = time_typed(clock) if clock.strip() else USUAL
        return self._context.house.desk.home_time.moment(date_typed(day), at)

    def _fill(self) -> None:
        one, house = self._shifts.get(self.which.text()), self._context.house
        filled = (self.name, self.members, self.observed, self.enters, self.leaves, self.words)
        if one is None:
            for field in filled:
                field.fill("")
            return
        local = house.desk.home_time.local
        codes = " ".join(house.desk.person(each).details.code for each in one.members)
        watched = "" if one.observed is None else f"{local(one.observed):%Y-%m-%d %H:%M}"
        texts = (
            one.name,
            codes,
            watched,
            f"{local(one.enters):%Y-%m-%d %H:%M}",
            f"{local(one.leaves):%Y-%m-%d %H:%M}",
            one.words,
        )
        for field, text in zip(filled, texts, strict=True):
            field.fill(text)

    def _tell(self, sentence: str, kind: str = "hint") -> None:
        self.said.say(sentence, kind)

    def _trouble(self, sentence: str) -> None:
        self._tell(sentence, "trouble")

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(title, "section", wrap=True))
        fields = (self.which, self.name, self.members, self.observed, self.enters, self.leaves)
        column.addWidget(FieldColumns((*fields, self.words)))
        column.addWidget(self.said)
