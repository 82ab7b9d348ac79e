"""What a level asks of whom at the gate: boxes to tick, for one class at a time."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from carehome_app.domain.gate.levels import ASK_LABELS, EMERGENCY, WHO_LABELS, Ask, Who
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.widgets.chips import Filters
from carehome_app.ui.widgets.form import FieldColumns
from carehome_app.ui.widgets.labels import label

HEADING: Final = QT_TRANSLATE_NOOP("Gate", "What is screened, by class; Space ticks")
FOR_NOW: Final = QT_TRANSLATE_NOOP("Gate", "{ask} (emergency only)")
ACROSS: Final = 4


class AsksPart(QWidget):
    """Ticks of the class in view; those of the others are kept beside it."""

    changed = Signal()

    def __init__(self, say: Translate) -> None:
        """Make the boxes; nothing is ticked."""
        super().__init__()
        self._asks: dict[Who, set[Ask]] = {who: set() for who in Who}
        self.classes = Filters(tuple((who.value, say(text)) for who, text in WHO_LABELS.items()))
        self.boxes: dict[Ask, QCheckBox] = {}
        for ask, text in ASK_LABELS.items():
            words = FOR_NOW.with_(ask=text) if ask in EMERGENCY else text
            box = QCheckBox(say(words))
            box.setObjectName(f"tick_{ask.value}")
            box.toggled.connect(self._tick)
            self.boxes[ask] = box
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(say(HEADING), "hint"))
        column.addWidget(self.classes)
        column.addWidget(FieldColumns(self.boxes.values(), ACROSS))
        self.classes.chosen.connect(self._show)

    def fill(self, asks: Mapping[Who, tuple[Ask, ...]]) -> None:
        """Show what is asked of each class."""
        self._asks = {who: set(asks.get(who, ())) for who in Who}
        self._show()

    def asks(self) -> dict[Who, tuple[Ask, ...]]:
        """Return what is ticked, of each class of whom anything is asked."""
        return {
            who: tuple(ask for ask in Ask if ask in ticked)
            for who, ticked in self._asks.items()
            if ticked
        }

    def _show(self, _code: str = "") -> None:
        ticked = self._asks[Who(self.classes.code())]
        for ask, box in self.boxes.items():
            blocked = box.blockSignals(True)
            box.setChecked(ask in ticked)
            box.blockSignals(blocked)

    def _tick(self) -> None:
        who = Who(self.classes.code())
        self._asks[who] = {ask for ask, box in self.boxes.items() if box.isChecked()}
        self.changed.emit()
