"""What stands around a cluster's line list: the steps that were taken, and where it spreads."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QPushButton

from carehome_app.domain.findings.episodes import STEP_LABELS, Step
from carehome_app.domain.outbreak.line_list import Clock, Ill, Taken
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.keys import KeyCap
from carehome_app.ui.widgets.labels import Card
from carehome_app.ui.widgets.row_table import row_button
from carehome_app.ui.widgets.signs import State
from carehome_app.ui.widgets.tiles import Tile, TileSaid

# The steps of a cluster: what is done with when, what is open with its key.

STEPS: Final = QT_TRANSLATE_NOOP("Clusters", "What was done")
REPORTED: Final = QT_TRANSLATE_NOOP("Clusters", "Reported to the CDC")
DONE_AT: Final = "✓ {words}  {at}"
OPEN: Final = "○ {words}"
KEYS: Final = {
    "Alt+N": Step.NURSE_TOLD,
    "Alt+D": Step.DOCTOR_TOLD,
    "Alt+F": Step.FAMILY_TOLD,
    "Alt+J": Step.NOTE,
}
"""The report to the centre for disease control is a note of that name."""


class StepsTaken(Card):
    """A line a step; its key, or a click, takes it."""

    asked = Signal(object, str)
    """The `Step` to take, and its words."""

    def __init__(self, say: Translate) -> None:
        """Make it without a cluster."""
        super().__init__(say(STEPS))
        self._say = say
        self._buttons: dict[str, QPushButton] = {}
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(2)
        for row, (key, step) in enumerate(KEYS.items()):
            button = row_button(self._words(step))
            button.setObjectName(key)
            button.clicked.connect(self._pressed)
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(button.click)
            grid.addWidget(button, row, 0)
            grid.addWidget(KeyCap(key), row, 1)
            self._buttons[key] = button
        self.body.addLayout(grid)

    def show_steps(self, steps: Sequence[Taken], local: Clock, *, allowed: bool) -> None:
        """Show which steps were taken when, the last time each."""
        last: dict[Step, datetime] = {}
        for taken in steps:
            step = Step(taken.step)
            if step is not Step.NOTE or taken.words == self._say(REPORTED):
                last[step] = taken.at
        for key, step in KEYS.items():
            button, at = self._buttons[key], last.get(step)
            words = self._words(step)
            done = OPEN if at is None else DONE_AT
            shown = "" if at is None else f"{local(at):%m-%d %H:%M}"
            button.setText(done.format(words=words, at=shown))
            set_kind(button, "row" if at is None else "row_well")
            button.setEnabled(allowed)

    def _words(self, step: Step) -> str:
        return self._say(REPORTED if step is Step.NOTE else STEP_LABELS[step])

    @Slot()
    def _pressed(self) -> None:
        step = KEYS[self.sender().objectName()]
        self.asked.emit(step, self._say(REPORTED) if step is Step.NOTE else "")


# Where a cluster spreads: the rooms of its floors, those with somebody ill marked.

WHERE: Final = QT_TRANSLATE_NOOP("Clusters", "Where")
BAD: Final = "▲"


class FloorPlan(Card):
    """A tile a room, in the order of the corridor."""

    def __init__(self, say: Translate) -> None:
        """Make it without rooms."""
        super().__init__(say(WHERE))
        self._tiles: list[Tile] = []
        self._line = WrappedLine(4)
        self.body.addWidget(self._line)
        self.body.addStretch(1)

    def show_rooms(self, rooms: Iterable[str], ill: Sequence[Ill], local: Clock) -> None:
        """Show the rooms, and when somebody in them fell ill first."""
        first: dict[str, datetime] = {}
        for one in sorted(ill, key=lambda one: one.case.onset):
            first.setdefault(one.case.where.room, one.case.onset)
        for tile in self._tiles:
            tile.hide()
            tile.deleteLater()
        self._tiles = [_tile(room, first, local) for room in rooms]
        for tile in self._tiles:
            self._line.add(tile)

    def texts(self) -> list[str]:
        """Return what the tiles say."""
        return [tile.accessibleName() for tile in self._tiles]


def _tile(room: str, first: Mapping[str, datetime], local: Clock) -> Tile:
    onset = first.get(room)
    if onset is None:
        return Tile(TileSaid(room, None, ""))
    return Tile(TileSaid(room, State.BAD, BAD, f"{local(onset):%m-%d}"))
