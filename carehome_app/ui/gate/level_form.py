"""Put another level in force: which, by which paper, why, until when, and what the law says."""

from datetime import time, timedelta
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carehome_app.domain.gate.levels import LEVEL_LABELS, given
from carehome_app.domain.moments import date_typed
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.gate.control import NewLevel
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.widgets.chips import Filters
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.labels import label

TITLE: Final = QT_TRANSLATE_NOOP("Gate", "Change the level: Enter keeps it, Esc leaves it")
DOCUMENT: Final = QT_TRANSLATE_NOOP("Gate", "Document number")
REASON: Final = QT_TRANSLATE_NOOP("Gate", "Reason")
UNTIL: Final = QT_TRANSLATE_NOOP("Gate", "Ends or looked at anew on (day)")
EMERGENCY: Final = QT_TRANSLATE_NOOP("Gate", "Name of the emergency, for codes and tests")
KEPT: Final = QT_TRANSLATE_NOOP("Gate", "The level is {level} now.")
_ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LevelForm(QWidget):
    """Five levels and four fields; all trouble stands beside them."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, context: Context) -> None:
        """Make the form; it is shown with Alt L."""
        super().__init__()
        self._context = context
        say = context.say
        self.levels = Filters(tuple((code, say(words)) for code, words in LEVEL_LABELS.items()))
        self.document = Field("levelDocument", say(DOCUMENT))
        self.reason = Field("levelReason", say(REASON))
        self.until = Field("levelUntil", say(UNTIL))
        self.emergency = Field("levelEmergency", say(EMERGENCY))
        self.said = label("", "hint", wrap=True)
        self._lay_out(say(TITLE))
        self.levels.chosen.connect(self._show_floors)

    def begin(self, code: str) -> None:
        """Begin at the level in force, or the first one for a home with one of its own."""
        self.levels.choose(code if code in self.levels.codes() else self.levels.codes()[0])
        for field in (self.document, self.reason, self.until, self.emergency):
            field.fill("")
        self._show_floors()
        self.show()
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

    def keep(self) -> None:
        """Put the level in force, or say what is missing."""
        say = self._context.say
        with shown_to_user(say, self._trouble):
            new = self._new()
            changes = self._context.house.gate.control.set_level(new)
            self.hide()
            self._context.events.changed.emit(changes)
            self.kept.emit(say(KEPT.with_(level=LEVEL_LABELS[new.code])))

    def _new(self) -> NewLevel:
        desk = self._context.house.desk
        until = None
        if self.until.text().strip():
            day = date_typed(self.until.text()) + timedelta(days=1)
            until = desk.home_time.moment(day, time(0))
        return NewLevel(
            code=self.levels.code(), document=self.document.text(), reason=self.reason.text(),
            until=until, emergency=self.emergency.text(),
        )  # fmt: skip

    def _show_floors(self, _code: str = "") -> None:
        code = self.levels.code()
        self.emergency.setVisible(given(code).asks_for_emergency)
        new = NewLevel(code=code, document="", reason="")
        floors = self._context.house.gate.control.floors(new)
        set_kind(self.said, "hint")
        self.said.setText("\n".join(self._context.say(one.said) for one in floors))

    def _trouble(self, sentence: str) -> None:
        set_kind(self.said, "trouble")
        self.said.setText(sentence)

    def _lay_out(self, title: str) -> None:
        fields = QHBoxLayout()
        for field in (self.document, self.reason, self.until, self.emergency):
            fields.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(title, "section"))
        column.addWidget(self.levels)
        column.addLayout(fields)
        column.addWidget(self.said)
