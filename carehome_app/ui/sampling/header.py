"""The head of the page of test rounds: which round, how far it is, and what can be begun."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from carehome_app.domain.sampling.round import METHOD_LABELS, Method, SampleRound
from carehome_app.domain.sampling.standing import WORDS, newest_open
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.sampling.rounds import Board
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.style.theme import pixels
from carehome_app.ui.widgets.chips import StillBox, WrappedLine
from carehome_app.ui.widgets.due_bar import DueBar
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import ElidedLabel, label

TITLE: Final = QT_TRANSLATE_NOOP("Pages", "Tests")
ABOUT: Final = QT_TRANSLATE_NOOP("Sampling", "{window} · {method}")
DONE: Final = QT_TRANSLATE_NOOP("Sampling", "{done} + explained {explained} / {due}")
OPEN: Final = QT_TRANSLATE_NOOP("Sampling", "not explained {count}")
NOBODY_MISSED: Final = QT_TRANSLATE_NOOP("Sampling", "nobody missed")
FROZEN: Final = QT_TRANSLATE_NOOP("Sampling", "List frozen {clock}: {count}")
NEW: Final = QT_TRANSLATE_NOOP("Sampling", "New round")
CLOSE: Final = QT_TRANSLATE_NOOP("Sampling", "Close the round")
WIDEST: Final = 260
"""No wider is the choice of rounds, however long their names are."""
ALL_ROUNDS: Final = QT_TRANSLATE_NOOP("Sampling", "Rounds")


class RoundHeader(QWidget):
    """Tells what is shown; the page does it."""

    turned = Signal()
    """Another round was chosen."""

    def __init__(self, say: Translate, clock: Callable[[datetime], str]) -> None:
        """Make the head of no round; `clock` says moments."""
        super().__init__()
        self._say, self._clock = say, clock
        self._offered: list[tuple[str, int]] = []
        self.rounds = StillBox("rounds")
        self.rounds.setAccessibleName(say(ALL_ROUNDS))
        self.rounds.setSizeAdjustPolicy(StillBox.SizeAdjustPolicy.AdjustToContents)
        self.rounds.setMaximumWidth(pixels(WIDEST))
        self.rounds.currentIndexChanged.connect(self._turn)
        self._bar = DueBar(say, WORDS)
        self._about, self._figures = ElidedLabel(), label("", "section")
        self._open, self._frozen = ElidedLabel(), ElidedLabel()
        set_kind(self._frozen, "muted")
        self.new = KeyButton(say(NEW), "Ctrl+N")
        self.close_round = KeyButton(say(CLOSE), "Ctrl+D")
        whole, row = QHBoxLayout(self), WrappedLine(12)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(row)
        row.add(label(say(TITLE), "title"))
        parts: Sequence[QWidget] = (
            self.rounds,
            self._about,
            self._bar,
            self._figures,
            self._open,
            self._frozen,
            self.new,
            self.close_round,
        )
        for part in parts:
            if part is self.new:
                row.add_spring()
            row.add(part)

    @property
    def number(self) -> int:
        """The round that is chosen; 0 when there is none."""
        return int(self.rounds.currentData() or 0)

    def offer(self, last: Sequence[SampleRound]) -> None:
        """Offer the last rounds; the chosen one stays, else the newest open one is chosen."""
        before, current = self.number, newest_open(last)
        known = {one.id for one in last}
        wanted = before if before in known else (0 if current is None else current.id)
        blocked = self.rounds.blockSignals(True)  # nobody chose anything
        offered = [(one.opened.name, one.id) for one in last]
        if offered != self._offered:
            self._offered = offered
            self.rounds.clear()
            for name, number in offered:
                self.rounds.addItem(name, number)
        self.rounds.setCurrentIndex(max(self.rounds.findData(wanted), 0) if last else -1)
        self.rounds.blockSignals(blocked)
        self.rounds.setVisible(bool(last))

    def choose(self, number: int) -> None:
        """Choose a round."""
        self.rounds.setCurrentIndex(self.rounds.findData(number))

    def show_board(self, board: Board) -> None:
        """Show how far a round is."""
        say, opened, due = self._say, board.round, board.due
        window = f"{self._clock(opened.opens)}–{self._clock(opened.closes)}"
        method = say(METHOD_LABELS[opened.method])
        if opened.method is Method.POOL:
            method = f"{method} {opened.opened.capacity}:1"
        self._about.setText(say(ABOUT.with_(window=window, method=method)))
        self._bar.show_list(due)
        self._bar.show()
        self._figures.setText(say(DONE.with_(done=due.done, explained=due.explained, due=due.due)))
        self._open.setText(say(OPEN.with_(count=due.open) if due.open else NOBODY_MISSED))
        set_kind(self._open, "muted" if due.open else "well")
        frozen = FROZEN.with_(clock=self._clock(opened.frozen_at), count=due.roster)
        self._frozen.setText(say(frozen))
        self.close_round.setVisible(opened.is_open)

    def show_nothing(self) -> None:
        """Show that there is no round."""
        for one in (self._about, self._figures, self._open, self._frozen):
            one.setText("")
        self._bar.hide()
        self.close_round.hide()

    def _turn(self, _index: int) -> None:
        self.turned.emit()
