"""The rings of Today in one low line, for screens on which cards would take the room of lists."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carehome_app.domain.measures.rule import HIGH
from carehome_app.domain.moments import HomeTime
from carehome_app.domain.rounds.plan import SHORT_WINDOW_LABELS
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.today.facts import RoundFacts, TodayFacts, chronic_share, share_done
from carehome_app.ui.widgets.figure_card import SMALL_RING, Ring
from carehome_app.ui.widgets.labels import Card, ElidedLabel, begun

ROUND: Final = QT_TRANSLATE_NOOP("Today", "{window}")
CHRONIC: Final = QT_TRANSLATE_NOOP("Today", "Chronic")
DISINFECTION: Final = QT_TRANSLATE_NOOP("Today", "Disinfection")
DONE_OF: Final = QT_TRANSLATE_NOOP("Today", "{done}/{due}")
DONE_AND_BAD: Final = QT_TRANSLATE_NOOP("Today", "{done}/{due} {sign} {abnormal}")
FROM: Final = QT_TRANSLATE_NOOP("Today", "from {clock}")
LEAST: Final = 60
"""Pixels of the words beside a ring."""


class Share(NamedTuple):
    """How far something of the day is: its name, per cent, and the figures."""

    name: Text
    percent: int | None
    words: Text


def shares(facts: TodayFacts, home_time: HomeTime) -> Iterator[Share]:
    """Yield how far the rounds of the day are, what is due by plan, and the areas."""
    for one in facts.rounds:
        code = one.sheet.round.window
        name = ROUND.with_(window=SHORT_WINDOW_LABELS.get(code, Text("", code)))
        yield Share(name, one.share, _round_words(one, home_time))
    counts = [one.count for one in facts.chronic]
    if counts:
        figures = _figures(
            sum(one.measured for one in counts),
            sum(one.due for one in counts),
            sum(one.abnormal for one in counts),
        )
        yield Share(CHRONIC, chronic_share(facts), figures)
    if facts.board.areas:
        total = facts.board.total
        yield Share(DISINFECTION, share_done(total), _figures(total.done, total.due))


def _round_words(one: RoundFacts, home_time: HomeTime) -> Text:
    if not one.begun:
        return FROM.with_(clock=f"{home_time.local(one.sheet.span.opens):%H:%M}")
    count = one.count()
    return _figures(count.measured, count.due, count.abnormal)


def _figures(done: int, due: int, abnormal: int = 0) -> Text:
    if not abnormal:
        return DONE_OF.with_(done=done, due=due)
    return DONE_AND_BAD.with_(done=done, due=due, sign=HIGH, abnormal=abnormal)


class RingLine(Card):
    """A small ring for each, its name and its figures beside it."""

    def __init__(self) -> None:
        """Make it without rings, and hide it: the page says where there is room."""
        super().__init__()
        self.setObjectName("ringLine")
        self.body.setContentsMargins(12, 4, 8, 4)
        self._line = QHBoxLayout()
        self._line.setSpacing(6)
        self.body.addLayout(self._line)
        self._cells: list[_Cell] = []
        self.hide()

    def show_shares(self, found: Sequence[Share], say: Translate) -> None:
        """Show these."""
        while len(self._cells) < len(found):
            self._cells.append(_Cell())
            self._line.addWidget(self._cells[-1], 1)
        for place, cell in enumerate(self._cells):
            cell.setVisible(place < len(found))
        for cell, one in zip(self._cells, found, strict=False):
            cell.show_share(one, say)

    def texts(self) -> list[tuple[str, int | None, str]]:
        """Return what is shown of each."""
        shown = [one for one in self._cells if not one.isHidden()]
        return [(one.name.text(), one.ring.percent, one.words.text()) for one in shown]


class _Cell(QWidget):
    """One ring with its words."""

    def __init__(self) -> None:
        super().__init__()
        self.ring = Ring(size=SMALL_RING)
        self.name, self.words = ElidedLabel(least=LEAST), ElidedLabel(least=LEAST)
        self.name.setProperty("kind", "small")
        self.words.setProperty("kind", "hint")
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addStretch(1)
        beside.addWidget(self.name)
        beside.addWidget(self.words)
        beside.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.ring)
        row.addLayout(beside, 1)

    def show_share(self, one: Share, say: Translate) -> None:
        """Show how far something is."""
        self.ring.show_percent(one.percent)
        self.name.setText(begun(say(one.name)))
        self.words.setText(say(one.words))
