"""Put another level in force: which, by which paper, why, until when, and what the law says."""

from datetime import time, timedelta
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carehome_app.domain.gate.levels import (
    EMERGENCY as ONLY_NOW,
)
from carehome_app.domain.gate.levels import (
    LEVEL_LABELS,
    POSITIONS,
    SWITCH_LABELS,
    Level,
    Switch,
)
from carehome_app.domain.moments import date_typed
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.gate.control import NewLevel
from carehome_app.ui.gate.asks_part import AsksPart
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.widgets.chips import Filters
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import FieldColumns
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import Said, label

TITLE: Final = QT_TRANSLATE_NOOP("Gate", "Change the level: Enter keeps it, Esc leaves it")
DOCUMENT: Final = QT_TRANSLATE_NOOP("Gate", "Document number")
REASON: Final = QT_TRANSLATE_NOOP("Gate", "Reason")
UNTIL: Final = QT_TRANSLATE_NOOP("Gate", "Ends or looked at anew on (day)")
EMERGENCY: Final = QT_TRANSLATE_NOOP("Gate", "Name of the emergency, for codes and tests")
SCREENED: Final = QT_TRANSLATE_NOOP("Gate", "What is screened")
FLOOR: Final = QT_TRANSLATE_NOOP("Gate", "Floor (empty: the whole home)")
KEPT: Final = QT_TRANSLATE_NOOP("Gate", "The level is {level} now.")
AS_HOME: Final = QT_TRANSLATE_NOOP("Gate", "Floor {floor} is like the whole home now: {level}.")
_ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LevelForm(QWidget):
    """Five levels, five fields, six switches, and what is screened; all trouble stands below."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, context: Context) -> None:
        """Make the form; it is shown with Alt L."""
        super().__init__()
        self._context = context
        say = context.say
        self.levels = Filters(tuple((code, say(words)) for code, words in LEVEL_LABELS.items()))
        self.floor = Field("levelFloor", say(FLOOR))
        self.document = Field("levelDocument", say(DOCUMENT))
        self.reason = Field("levelReason", say(REASON))
        self.until = Field("levelUntil", say(UNTIL))
        self.emergency = Field("levelEmergency", say(EMERGENCY))
        self.switches = {
            switch: Field(
                f"switch_{switch.value}",
                say(SWITCH_LABELS[switch]),
                tuple((code, say(words)) for code, words in POSITIONS[switch].items()),
            )
            for switch in Switch
        }
        self.asks = AsksPart(say)
        self.screened = KeyButton(say(SCREENED), "Alt+S")
        self.said = Said()
        self._lay_out(say(TITLE))
        self.levels.chosen.connect(self._choose)
        self.screened.clicked.connect(self.show_asks)
        # A list to choose from would take the letter for itself.
        shortcut = QShortcut(QKeySequence("Alt+S"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.show_asks)
        self.asks.changed.connect(self._show_floors)
        for field in self.switches.values():
            field.edited.connect(self._show_floors)

    def begin(self, code: str) -> None:
        """Begin at the level in force, or the first one for a home with one of its own."""
        self.levels.choose(code if code in self.levels.codes() else self.levels.codes()[0])
        for field in self._texts():
            field.fill("")
        self.asks.hide()
        self._choose()
        self.show()
        self.document.take_focus()

    def turn_to(self, code: str) -> None:
        """Choose another level; what is typed stays, the keyboard is at the document again."""
        self.levels.choose(code)
        self.document.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with Enter, leave with Esc."""
        if event.key() in _ENTERS:
            if not event.isAutoRepeat():
                self.keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def show_asks(self) -> None:
        """Show what is screened, or hide it again; what was ticked stays."""
        self.asks.setVisible(self.asks.isHidden())
        if self.asks.isVisible():
            self.asks.classes.setFocus()

    def keep(self) -> None:
        """Put the level in force, or say what is missing."""
        say = self._context.say
        with shown_to_user(say, self._trouble):
            new = self._new()
            changes = self._context.house.gate.control.set_level(new)
            self.hide()
            self._context.events.changed.emit(changes)
            self.kept.emit(say(self._in_force(new)))

    def _in_force(self, new: NewLevel) -> Text:
        """Return what holds now: on a floor the closer one of its own level and the home's."""
        floor = new.zone.strip()
        now = self._context.house.gate.control.current(floor)
        if floor and not now.zone:
            return AS_HOME.with_(floor=floor, level=now.label)
        local = self._context.house.desk.home_time.local
        since = f"{local(now.since):%m-%d %H:%M}"
        return now.said_since(since) if floor else KEPT.with_(level=now.label)

    def _texts(self) -> tuple[Field, ...]:
        return self.floor, self.document, self.reason, self.until, self.emergency

    def _new(self) -> NewLevel:
        desk = self._context.house.desk
        until = None
        if self.until.text().strip():
            day = date_typed(self.until.text()) + timedelta(days=1)
            until = desk.home_time.moment(day, time(0))
        return NewLevel(
            code=self.levels.code(),
            document=self.document.text(),
            reason=self.reason.text(),
            until=until,
            zone=self.floor.text(),
            emergency=self.emergency.text(),
            switches={switch: field.text() for switch, field in self.switches.items()},
            asks=self.asks.asks(),
        )

    def _choose(self, _code: str = "") -> None:
        """Show the switches of the chosen level: as they are in force, or as they are given."""
        level = self._usual()
        for switch, field in self.switches.items():
            field.fill(level.switches.get(switch, ""))
        self.asks.fill(level.asks)
        self._show_floors()

    def _usual(self) -> Level:
        now, code = self._context.house.gate.control.current(), self.levels.code()
        return now if now.code == code else self._context.house.gate.control.given(code)

    def _show_floors(self) -> None:
        asked = {ask for asks in self.asks.asks().values() for ask in asks}
        self.emergency.setVisible(bool(asked & ONLY_NOW))
        switches = {switch: field.text() for switch, field in self.switches.items()}
        new = NewLevel(code=self.levels.code(), document="", reason="", switches=switches)
        floors = self._context.house.gate.control.floors(new)
        self.said.say("\n".join(self._context.say(one.said) for one in floors))

    def _trouble(self, sentence: str) -> None:
        self.said.say(sentence, "trouble")

    def _lay_out(self, title: str) -> None:
        below = QHBoxLayout()
        below.addWidget(self.screened)
        below.addWidget(self.said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(title, "section"))
        column.addWidget(self.levels)
        column.addWidget(FieldColumns(self._texts()))
        column.addWidget(FieldColumns(self.switches.values()))
        column.addWidget(self.asks)
        column.addLayout(below)
