"""The five levels over the gate: the one in force is filled, a click asks for another one."""

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from carehome_app.domain.gate.levels import LEVEL_LABELS, OPEN, Level
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.widgets.chips import WrappedLine, wanted_size
from carehome_app.ui.widgets.keys import KeyButton, KeyCap
from carehome_app.ui.widgets.labels import begun

LEVEL: Final = QT_TRANSLATE_NOOP("Gate", "Level")
SAID: Final = QT_TRANSLATE_NOOP("Gate", "Level: {level}")
KEY: Final = "Alt+L"
FREE: Final = (OPEN, "booked")
"""Under these the home is not closed; all others are filled in amber, as over every page."""
BETWEEN: Final = 8
EDGES: Final = {0: "first", len(LEVEL_LABELS) - 1: "last"}
"""The two whose outer corners are round."""


class LevelSwitch(QWidget):
    """A row of five; where there is no room for it, the one button that opens the form.

    A click keeps nothing: the form asks for the document and the reason first.
    """

    asked = Signal(str)
    """The level that somebody wants; empty for the one in force."""

    def __init__(self, say: Translate) -> None:
        """Make the row; nothing is in force before `show_level`."""
        super().__init__()
        self._code = ""
        self.levels: dict[str, QPushButton] = {}
        self.button = KeyButton(say(LEVEL), KEY)
        self.button.setObjectName("gateLevel")
        self.button.clicked.connect(partial(self.asked.emit, ""))
        self._row, self._cap = QWidget(), KeyCap(KEY)
        for code, words in LEVEL_LABELS.items():
            self.levels[code] = self._segment(code, say, begun(say(words)))
        self._lay_out()

    def show_level(self, level: Level) -> None:
        """Fill the level in force; one of the home's own is none of the five."""
        self._code = level.code
        self._mark()

    def fold(self, room: int) -> None:
        """Stand as a row of five where so many pixels are enough for it, else as one button."""
        fits = self.wide() <= room
        self.button.setVisible(not fits)
        for part in (self._row, self._cap):
            part.setVisible(fits)

    def wide(self) -> int:
        """Return how much room the row of five takes with its key."""
        segments = sum(one.sizeHint().width() for one in self.levels.values())
        return segments + BETWEEN + self._cap.sizeHint().width()

    def _ask(self, code: str) -> None:
        self._mark()  # a click alone changes nothing
        self.asked.emit(code)

    def _mark(self) -> None:
        for code, one in self.levels.items():
            one.setChecked(code == self._code)

    def _segment(self, code: str, say: Translate, words: str) -> QPushButton:
        made = QPushButton(words)
        made.setObjectName(f"level_{code}")
        made.setCheckable(True)
        made.setAutoDefault(False)
        made.setAccessibleName(say(SAID.with_(level=LEVEL_LABELS[code])))
        set_kind(made, "segment" if code in FREE else "segment_closed")
        made.clicked.connect(partial(self._ask, code))
        return made

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, one in enumerate(self.levels.values()):
            one.setProperty("edge", EDGES.get(place, ""))
            row.addWidget(one)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(BETWEEN)
        for part in (self.button, self._row, self._cap):
            whole.addWidget(part)
        self.fold(0)


class GateHead(WrappedLine):
    """The line over the gate: the row of levels folds before anything goes on below."""

    def __init__(self, switch: LevelSwitch) -> None:
        """Make the line; the switch is added to it like anything else."""
        super().__init__(12)
        self._switch = switch

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the levels where the line is too narrow for them."""
        self._fold()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Fold them also where something else in the line became longer."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def _fold(self) -> None:
        others = [one for one in self.shown() if one is not self._switch]
        taken = sum(wanted_size(one).width() + self.between for one in others)
        self._switch.fold(self.width() - taken)
