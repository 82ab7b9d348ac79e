"""What kind of home it is: a director picks one, and what it changes stands below."""

from typing import Final

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carehome_app.domain.gate.kinds import PRESETS, RESCUE_STAY
from carehome_app.domain.gate.levels import KIND_LABELS, HomeKind
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.widgets.chips import Filters
from carehome_app.ui.widgets.field import Field, Trouble
from carehome_app.ui.widgets.labels import label

HEADING: Final = QT_TRANSLATE_NOOP("KindChoice", "Kind of home")
STAY: Final = QT_TRANSLATE_NOOP("KindChoice", "A stay is at most so many days")
AFTER: Final = QT_TRANSLATE_NOOP(
    "KindChoice",
    "Reports and lists are called after it. A level that is in force stays as it was set; the"
    " next one begins as this kind has it.",
)


class KindChoice(QWidget):
    """Four kinds; where stays end, for how many days."""

    def __init__(self, context: Context) -> None:
        """Make the choice; it shows the setting after `refresh`."""
        super().__init__()
        self._context = context
        say = context.say
        self.kinds = Filters(tuple((kind.value, say(KIND_LABELS[kind])) for kind in HomeKind))
        self.kinds.setAccessibleName(say(HEADING))
        self.stay = Field("homeStay", say(STAY))
        self.stay.setMaximumWidth(260)
        self.says = label("", "hint", wrap=True)
        self.says.setObjectName("kindSays")
        self.trouble = Trouble()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(say(HEADING), "section"))
        for part in (self.kinds, self.stay, self.says, self.trouble):
            column.addWidget(part)
        self.kinds.chosen.connect(self.choose)
        self.stay.left.connect(self.keep_stay)

    def refresh(self) -> None:
        """Show the kind of home as it is set, and what it brings."""
        control, say = self._context.house.gate.control, self._context.say
        kind = control.kind()
        with QSignalBlocker(self.kinds):
            self.kinds.choose(kind.value)
        preset = PRESETS[kind]
        self.stay.setVisible(bool(preset.stay))
        if not self.stay.editor.hasFocus():
            self.stay.fill(str(control.stay_days()))
        said = [*preset.says, *([RESCUE_STAY.label] if preset.stay else ()), AFTER]
        self.says.setText("\n".join(say(one) for one in said))

    def choose(self, code: str) -> None:
        """Keep another kind, or say who may."""
        self.trouble.say("")
        with shown_to_user(self._context.say, self.trouble.say):
            self._tell(self._context.house.gate.control.set_kind(HomeKind(code)))
        self.refresh()

    def keep_stay(self) -> None:
        """Keep how long a stay may be, or say beside it what is wrong."""
        control = self._context.house.gate.control
        typed = self.stay.text().strip()
        if not control.stay_days() or typed == str(control.stay_days()):
            return
        with shown_to_user(self._context.say, self.stay.trouble):
            self._tell(control.set_stay_days(typed))

    def _tell(self, changes: Changes) -> None:
        self._context.house.desk.forget(changes)
        self._context.events.changed.emit(changes)
