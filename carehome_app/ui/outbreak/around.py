"""What stands around a cluster's people: steps taken, where it is, who recorded for them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from carehome_app.domain.findings.episodes import STEP_LABELS, Step
from carehome_app.domain.outbreak.clusters import unit_text
from carehome_app.domain.outbreak.glance import families
from carehome_app.domain.outbreak.line_list import Clock, Ill, Outbreak, Served
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.style.style import program_font, set_kind
from carehome_app.ui.style.theme import SMALL, pixels, theme
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.keys import KeyCap
from carehome_app.ui.widgets.labels import Card, ElidedLabel, begun, label, plain_tip
from carehome_app.ui.widgets.row_table import row_button
from carehome_app.ui.widgets.signs import State
from carehome_app.ui.widgets.tiles import Tile, TileSaid


def _headed(card: Card) -> ElidedLabel:
    """Put quiet words at the right of a card's heading; they give way first."""
    aside = ElidedLabel("", least=0)
    aside.setProperty("kind", "hint")
    aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    card.head.setStretch(1, 0)
    card.head.addWidget(aside, 1)
    card.body.setContentsMargins(12, 6, 12, 8)
    return aside


# The steps of a cluster: what is done with when, what is open with its key.

DONE: Final = QT_TRANSLATE_NOOP("Clusters", "What was done")
STEPS: Final = QT_TRANSLATE_NOOP("Clusters", "{unit}: steps")
ENDS: Final = QT_TRANSLATE_NOOP("Clusters", "over after seven quiet days")
REPORTED: Final = QT_TRANSLATE_NOOP("Clusters", "Reported to the CDC")
FAMILIES: Final = QT_TRANSLATE_NOOP("Clusters", "families told {told} / {ill}")
WORDS: Final = QT_TRANSLATE_NOOP("Clusters", "words, or why it is over")
NOTE: Final = QT_TRANSLATE_NOOP("Clusters", "Note")
CLOSE: Final = QT_TRANSLATE_NOOP("Clusters", "Close it")
IS_DONE: Final = "✓ {words}"
OPEN: Final = "○ {words}"
KEYS: Final = {
    "Alt+N": Step.NURSE_TOLD,
    "Alt+D": Step.DOCTOR_TOLD,
    "Alt+F": Step.FAMILY_TOLD,
    "Alt+J": Step.NOTE,
}
"""The report to the centre for disease control is a note of that name."""


class StepsTaken(Card):
    """A line a step; its key, or a click, takes it. Below, words of one's own and the end."""

    asked = Signal(object, str)
    """The `Step` to take at once, and its words."""
    stepped = Signal(object)
    """The `Step` to take with what is typed: a note, or the end."""
    edited = Signal()

    def __init__(self, say: Translate) -> None:
        """Make it without a cluster."""
        super().__init__(say(DONE))
        self._say = say
        self._buttons: dict[str, QPushButton] = {}
        self._caps: dict[str, tuple[KeyCap, QLabel]] = {}
        """At the right of a step: its key, or when it was taken."""
        _headed(self).setText(say(ENDS))
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
            self._buttons[key] = button
            self._caps[key] = (KeyCap(key), label("", "hint"))
            for cap in self._caps[key]:
                grid.addWidget(cap, row, 1, Qt.AlignmentFlag.AlignRight)
            self._caps[key][1].hide()
        self.body.addLayout(grid)
        self.field = QLineEdit()
        self.field.setObjectName("cluster_words")
        self.field.setPlaceholderText(say(WORDS))
        self.field.setAccessibleName(say(WORDS))
        self.field.textEdited.connect(self.edited)
        self.note, self.end = QPushButton(say(NOTE)), QPushButton(say(CLOSE))
        self.note.setObjectName(Step.NOTE)
        self.end.setObjectName(Step.CLOSED)
        self._own = WrappedLine(6)
        for one in (self.note, self.end):
            one.clicked.connect(self._step)
            self._own.add(one)
        self.body.addWidget(self.field)
        self.body.addWidget(self._own)

    def press(self, letter: str) -> bool:
        """Take the step of a letter, as Alt with it does; False where it has none."""
        button = self._buttons.get(f"Alt+{letter}")
        if button is None or self.isHidden() or not button.isEnabled():
            return False
        button.click()
        return True

    def show_steps(self, outbreak: Outbreak, local: Clock) -> None:
        """Show which steps were taken when, the last time each; a cluster that is over ends it."""
        unit = unit_text(outbreak.cluster.key.unit)
        self.heading.setText(begun(self._say(STEPS.with_(unit=unit))))
        last: dict[Step, datetime] = {}
        for taken in outbreak.steps:
            step = Step(taken.step)
            if step is not Step.NOTE or taken.words == self._say(REPORTED):
                last[step] = taken.at
        known = families(outbreak)
        last.pop(Step.FAMILY_TOLD, None)
        if known.since is not None:
            last[Step.FAMILY_TOLD] = known.since
        for key, step in KEYS.items():
            button, at = self._buttons[key], last.get(step)
            words = self._words(step, FAMILIES.with_(told=known.told, ill=known.ill))
            button.setText((OPEN if at is None else IS_DONE).format(words=words))
            cap, time = self._caps[key]
            time.setText("" if at is None else f"{local(at):%m-%d %H:%M}")
            cap.setVisible(at is None)
            time.setVisible(at is not None)
            set_kind(button, "row" if at is None else "row_well")
            button.setEnabled(outbreak.is_open)
        for one in (self.field, self.note, self.end):
            one.setEnabled(outbreak.is_open)

    def _words(self, step: Step, of_families: Text = STEP_LABELS[Step.FAMILY_TOLD]) -> str:
        if step is Step.FAMILY_TOLD:
            return self._say(of_families)
        return self._say(REPORTED if step is Step.NOTE else STEP_LABELS[step])

    @Slot()
    def _pressed(self) -> None:
        step = KEYS[self.sender().objectName()]
        self.asked.emit(step, self._say(REPORTED) if step is Step.NOTE else "")

    @Slot()
    def _step(self) -> None:
        self.stepped.emit(Step(self.sender().objectName()))


# Where a cluster is: the rooms of its floors, those with somebody ill marked.

WHERE: Final = QT_TRANSLATE_NOOP("Clusters", "Where")
WHERE_IN: Final = QT_TRANSLATE_NOOP("Clusters", "{unit}: where")
LIVE_HERE: Final = QT_TRANSLATE_NOOP("Clusters", "live here {people} · ill {ill}")
ONLY_ILL: Final = QT_TRANSLATE_NOOP("Clusters", "rooms with somebody ill: {ill} of {rooms}")
BAD: Final = "▲"
MOST_ROOMS: Final = 28
"""Of more rooms only those are shown in which somebody is ill."""


class FloorPlan(Card):
    """A tile a room, in the order of the corridor."""

    def __init__(self, say: Translate) -> None:
        """Make it without rooms."""
        super().__init__(say(WHERE))
        self._say = say
        self._aside = _headed(self)
        self._tiles: list[Tile] = []
        self._line = WrappedLine(4)
        self.body.addWidget(self._line)

    def show_rooms(
        self, unit: Text | None, living: Mapping[str, int], ill: Sequence[Ill], local: Clock
    ) -> None:
        """Show the rooms, and when somebody in them fell ill first."""
        first: dict[str, datetime] = {}
        for one in sorted(ill, key=lambda one: one.case.onset):
            first.setdefault(one.case.where.room, one.case.onset)
        first.pop("", None)
        rooms: Iterable[str] = living
        people = len({one.person.id for one in ill})
        aside = LIVE_HERE.with_(people=sum(living.values()), ill=people)
        if len(living) > MOST_ROOMS:
            rooms = [room for room in living if room in first]
            aside = ONLY_ILL.with_(ill=len(first), rooms=len(living))
        where = WHERE if unit is None else WHERE_IN.with_(unit=unit)
        self.heading.setText(begun(self._say(where)))
        self._aside.setText(self._say(aside))
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


# Who recorded something of how many of them: presence, never a cause.

RECORDERS: Final = QT_TRANSLATE_NOOP("Clusters", "Who recorded for them, five days before")
PRESENCE: Final = QT_TRANSLATE_NOOP("Clusters", "says who was there, not why")
OF_ALL: Final = "{people}/{all}"
RECORDER: Final = QT_TRANSLATE_NOOP("Clusters", "{name}: {people} of {all}")
MOST_RECORDERS: Final = 12
_FIGURES, _BLOCK, _GAP = 40, 8, 3
_NAMES: Final = (64, 130)
"""Pixels of the names: as the longest of those that are shown."""
_MOST_BLOCKS: Final = 6
"""Of more people the figures alone are read faster."""


class Recorder(QWidget):
    """A name, a block for each of the ill, filled where this one recorded, and the figures."""

    def __init__(self, one: Served, ill: int, for_name: int, say: Translate) -> None:
        """Show somebody; `for_name` is how many pixels a name has."""
        super().__init__()
        self._one, self._ill, self._for_name = one, ill, for_name
        blocks = ill if ill <= _MOST_BLOCKS else 0
        wide = for_name + pixels(blocks * (_BLOCK + _GAP) + _FIGURES)
        self.setFixedSize(wide, pixels(22))
        words = say(RECORDER.with_(name=one.person.name, people=one.people, all=ill))
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter, worn = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(program_font(SMALL))
        painter.setPen(QColor(worn.ink))
        name = QRect(0, 0, self._for_name - 8, self.height())
        fits = painter.fontMetrics().elidedText(
            self._one.person.name, Qt.TextElideMode.ElideRight, name.width()
        )
        at_middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(name, at_middle, fits)
        left, block = float(self._for_name), float(pixels(_BLOCK))
        if self._ill <= _MOST_BLOCKS:
            top = (self.height() - block) / 2
            painter.setPen(QColor(worn.muted))
            for place in range(self._ill):
                filled = place < self._one.people
                painter.setBrush(QColor(worn.muted if filled else worn.card))
                painter.drawRoundedRect(QRectF(left, top, block, block), 2, 2)
                left += pixels(_BLOCK + _GAP)
        painter.setPen(QColor(worn.muted))
        figures = QRect(round(left) + 4, 0, pixels(_FIGURES), self.height())
        said = OF_ALL.format(people=self._one.people, all=self._ill)
        painter.drawText(figures, at_middle, said)
        painter.end()


class Recorders(Card):
    """Who recorded for the ill in the five days before each fell ill, in columns."""

    def __init__(self, say: Translate) -> None:
        """Make it without anybody."""
        super().__init__(say(RECORDERS))
        self._say = say
        _headed(self).setText(say(PRESENCE))
        self._shown: list[Recorder] = []
        self._line = WrappedLine(12)
        self._line.apart = 2
        self.body.addWidget(self._line)
        self.hide()

    def show_served(self, served: Sequence[Served], ill: int) -> None:
        """Show those who recorded for most of them."""
        for old in self._shown:
            old.hide()
            old.deleteLater()
        first = served[:MOST_RECORDERS]
        metrics = QFontMetrics(program_font(SMALL))
        names = [metrics.horizontalAdvance(one.person.name) + 10 for one in first]
        least, most = (pixels(one) for one in _NAMES)
        for_name = min(max([least, *names]), most)
        self._shown = [Recorder(one, ill, for_name, self._say) for one in first]
        for one in self._shown:
            self._line.add(one)
        self.setVisible(bool(self._shown))

    def texts(self) -> list[str]:
        """Return what is said of each."""
        return [one.accessibleName() for one in self._shown]
