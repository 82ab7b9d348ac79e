"""What the level asks at the gate: a line for visits, outings and each class, with its sign."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from carehome_app.domain.gate.levels import (
    ASK_LABELS,
    EMERGENCY,
    POSITIONS,
    SWITCH_LABELS,
    WHO_LABELS,
    Level,
    Switch,
    Who,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.gate.board import GateDay
from carehome_app.ui.shell.context import Context
from carehome_app.ui.style.icons import paint
from carehome_app.ui.style.theme import colour
from carehome_app.ui.widgets.labels import Card, label
from carehome_app.ui.widgets.signs import State

ASKS: Final = QT_TRANSLATE_NOOP("Gate", "What “{level}” asks")
SINCE: Final = QT_TRANSLATE_NOOP("Gate", "since {since} · {document}")
LINE_AT: Final = QT_TRANSLATE_NOOP(
    "Gate", "Gate line {celsius} °C; codes, travel and tests: not collected under this level"
)
COLLECTED: Final = QT_TRANSLATE_NOOP(
    "Gate", "Collected for {emergency} only: destroyed at its end; names and times stay"
)
SAID_OF: Final = QT_TRANSLATE_NOOP("Gate", "{who}: {asks}")
NEVER: Final = ("no", "out_only")
"""Positions at which nobody comes, or comes back, without an exception."""
LOCK: Final = ("lock", "low")
"""Before what is collected for one emergency only."""
SIGN, ABOVE = 14, 2
"""How large a sign is, and how far below the upper edge of its line."""


class AskLine(NamedTuple):
    """One line: its sign with the name of its colour, and the words."""

    sign: tuple[str, str]
    words: str


def ask_lines(level: Level, say: Translate) -> Iterator[AskLine]:
    """Yield what a level lets happen, and what it asks of each class that is asked anything."""
    for switch in (Switch.VISITS, Switch.OUTINGS):
        at = level.switches[switch]
        is_free = at == next(iter(POSITIONS[switch]))
        state = State.DONE if is_free else State.REFUSED if at in NEVER else State.DUE
        said = SAID_OF.with_(who=SWITCH_LABELS[switch], asks=POSITIONS[switch][at])
        yield AskLine(_sign(state), say(said))
    for who in Who:
        asked = level.asked(who)
        if asked:
            sign = LOCK if any(one in EMERGENCY for one in asked) else _sign(State.DUE)
            asks = " · ".join(say(ASK_LABELS[one]) for one in asked)
            yield AskLine(sign, say(SAID_OF.with_(who=WHO_LABELS[who], asks=asks)))


def _sign(state: State) -> tuple[str, str]:
    return state.value[0], state.value[1]


class AsksCard(Card):
    """The level in words, since when and by which paper, and what it asks."""

    def __init__(self, context: Context) -> None:
        """Make an empty card."""
        super().__init__(" ")
        self._context = context
        self._since, self._foot = (label("", "hint", wrap=True) for _line in range(2))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[SignMark, QLabel]] = []
        self.body.setSpacing(3)
        self.body.addWidget(self._since)
        self.body.addLayout(self._grid)
        self.body.addWidget(self._foot)

    def show_day(self, day: GateDay) -> None:
        """Show the level of a day, and the floors that are closer."""
        say, level, desk = self._context.say, day.level, self._context.house.desk
        local = desk.home_time.local
        self.heading.setText(say(ASKS.with_(level=level.label)))
        since = SINCE.with_(since=f"{local(level.since):%m-%d}", document=level.document)
        self._since.setText(say(since) if level.document else "")
        self._since.setVisible(bool(level.document))
        floors = [
            AskLine(_sign(State.LOOK), say(one.said_since(f"{local(one.since):%m-%d %H:%M}")))
            for one in day.floors
        ]
        self._show_lines([*ask_lines(level, say), *floors])
        celsius = self._context.house.gate.control.lines().temperature
        collected = COLLECTED.with_(emergency=level.emergency)
        self._foot.setText(
            say(collected if level.asks_for_emergency else LINE_AT.with_(celsius=celsius))
        )

    def texts(self) -> list[tuple[str, str]]:
        """Return what is shown, line by line: the sign and the words."""
        shown = [one for one in self._lines if not one[1].isHidden()]
        return [(sign.icon, words.text()) for sign, words in shown]

    def _show_lines(self, lines: Sequence[AskLine]) -> None:
        for place in range(len(self._lines), len(lines)):
            made = SignMark(), label("", "hint", wrap=True)
            self._lines.append(made)
            self._grid.addWidget(made[0], place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(made[1], place, 1)
        for place, parts in enumerate(self._lines):
            for part in parts:
                part.setVisible(place < len(lines))
        for (sign, words), line in zip(self._lines, lines, strict=False):
            sign.show_sign(*line.sign)
            words.setText(line.words)


class SignMark(QWidget):
    """A sign in its colour, in the theme worn now."""

    def __init__(self) -> None:
        """Show none."""
        super().__init__()
        self.icon = self._ink = ""

    def show_sign(self, icon: str, ink: str) -> None:
        """Show an icon in a colour by its name."""
        if (icon, ink) != (self.icon, self._ink):
            self.icon, self._ink = icon, ink
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of a sign beside the first line of words."""
        return QSize(SIGN, SIGN + 2 * ABOVE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        if self.icon:
            paint(painter, self.icon, colour(self._ink), QRectF(0, ABOVE, SIGN, SIGN))
        painter.end()
