"""The cards of Today: chronic care, fevers by day, the two reports."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from carehome_app.domain.duties.due_list import DueList
from carehome_app.domain.measures.rule import HIGH
from carehome_app.domain.people import GROUP_LABELS, Group
from carehome_app.domain.reports.report import DayBars
from carehome_app.domain.rounds.counting import WORDS, Count
from carehome_app.domain.rounds.plan import SHORT_WINDOW_LABELS, RoundKey
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.shell.context import Context
from carehome_app.ui.style.style import is_dark
from carehome_app.ui.style.theme import inch
from carehome_app.ui.today.facts import (
    NoteLine,
    RoundFacts,
    TodayFacts,
    chronic_line,
    chronic_share,
)
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.field import Trouble
from carehome_app.ui.widgets.figure_card import FigureCard
from carehome_app.ui.widgets.identity_line import IdentityLine
from carehome_app.ui.widgets.labels import Card, label
from carehome_app.ui.widgets.row_table import CountTable, row_button

if TYPE_CHECKING:
    from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg


# The card of Today about what is due by personal plan.

CHRONIC: Final = QT_TRANSLATE_NOOP("Today", "Chronic care (F6)")


class ChronicCard(FigureCard):
    """A ring of what is done, and the measures with their figures."""

    def __init__(self, say: Translate) -> None:
        """Make the card in the reader's language."""
        super().__init__(say(CHRONIC), ring=True)

    def show_facts(self, facts: TodayFacts, say: Translate) -> bool:
        """Show what is due; hide, and return False, in a house without anything by plan."""
        by_plan = bool(facts.chronic) or facts.limits_to_review > 0
        self.setVisible(by_plan)
        self.show_share(chronic_share(facts), chronic_line(facts, say))
        return by_plan


# The chart of people with fever per day; matplotlib comes after the page was painted.

HEIGHT = 150
ALL_QUIET = QT_TRANSLATE_NOOP("Today", "No fever in these days.")


class FeverChart(QWidget):
    """Bars of the last days. Nothing heavy is imported before it was painted once."""

    drawn = Signal()
    """The chart stands there."""

    def __init__(self, context: Context) -> None:
        """Make a chart without a figure."""
        super().__init__()
        self._context = context
        self._say = context.say
        self._bars: DayBars | None = None
        self._canvas: FigureCanvasQTAgg | None = None
        self._was_painted = False
        self._quiet = label("", "muted")
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.addWidget(self._quiet)
        self._inside.addStretch(1)
        self.setFixedHeight(HEIGHT)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._prepare)

    def show_days(self, days: Sequence[date], counts: Sequence[int]) -> None:
        """Show how many people had a fever on each day."""
        bars = DayBars(tuple(days), tuple(counts))
        if bars == self._bars:
            return
        self._bars = bars
        self._quiet.setText("" if any(counts) else self._say(ALL_QUIET))
        self._quiet.setVisible(not any(counts))  # an empty line would push the bars out below
        if self._was_painted:
            self._later.start()

    def changeEvent(self, event: QEvent) -> None:
        """Be drawn anew when the window becomes light or dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._canvas is not None:
            self._later.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ask for the figure once the page is there."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self._later.start()

    def _prepare(self) -> None:
        """Import what is slow beside the window; it never waits for a chart."""
        self._context.background.run(self, _import_charts, done=self._draw, failed=_fail)

    def _draw(self, _done: None) -> None:
        if self._bars is None:
            return
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg

        from carehome_app.charts.day_bars import day_bars

        size = (max(self.width(), 300) / inch(), HEIGHT / inch())
        figure = day_bars(self._bars, self._say, size=size, dark=is_dark(self))
        figure.set_dpi(inch())
        canvas = FigureCanvasQTAgg(figure)  # type: ignore[no-untyped-call]
        canvas.setMinimumHeight(HEIGHT)
        if self._canvas is not None:
            self._inside.removeWidget(self._canvas)
            self._canvas.deleteLater()
        self._canvas = canvas
        self._inside.insertWidget(1, canvas)
        self.drawn.emit()


def _import_charts() -> None:
    import_module("carehome_app.charts.day_bars")
    import_module("matplotlib.backends.backend_agg")


def _fail(error: Exception) -> None:
    raise error


# What was written about people in today's rounds.


class NotesCard(Card):
    """A line a note, the newest first; each opens whom it is about, in the round it is of."""

    opened = Signal(object)
    """The `Place` it was written at."""

    def __init__(self, say: Translate) -> None:
        """Make it without notes, and hide it."""
        super().__init__(say(QT_TRANSLATE_NOOP("Today", "Notes of today's rounds")))
        self._say = say
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QPushButton, QLabel]] = []
        self._lines: Sequence[NoteLine] = ()
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self.hide()

    def show_lines(self, lines: Sequence[NoteLine]) -> None:
        """Show these notes; lines that stay keep the keyboard."""
        self._lines = lines
        self.setVisible(bool(lines))
        for place in range(len(self._rows), len(lines)):
            self._add(place)
        for button, words in self._rows[len(lines) :]:
            button.hide()
            words.hide()
        for (button, words), line in zip(self._rows, lines, strict=False):
            about, said = self._say(line.about), self._say(line.words)
            button.setText(about)
            button.setAccessibleName(f"{about}: {said}")
            words.setText(said)
            button.show()
            words.show()

    def texts(self) -> list[tuple[str, str]]:
        """Return what is shown, line by line."""
        shown = self._rows[: len(self._lines)]
        return [(button.text(), words.text()) for button, words in shown]

    def button(self, place: int) -> QPushButton:
        """Return what opens a note."""
        return self._rows[place][0]

    def _add(self, place: int) -> None:
        button, words = row_button(""), label("", wrap=True)
        button.clicked.connect(partial(self._open, place))
        self._grid.addWidget(button, place, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, place, 1)
        self._rows.append((button, words))

    def _open(self, place: int) -> None:
        self.opened.emit(self._lines[place].place)


# Two measurements, two reports: the figures of the last rounds, and what is done with them.

HEADINGS: Final = (
    QT_TRANSLATE_NOOP("Today", "due"),
    QT_TRANSLATE_NOOP("Today", "measured"),
    QT_TRANSLATE_NOOP("Today", "away"),
    QT_TRANSLATE_NOOP("Today", "not measured"),
    QT_TRANSLATE_NOOP("Today", "unexplained"),
    QT_TRANSLATE_NOOP("Today", "abnormal"),
)
ROW: Final = QT_TRANSLATE_NOOP("Today", "{group} {window}")
YESTERDAY: Final = QT_TRANSLATE_NOOP("Today", "Yesterday {window}")
TO_CONFIRM: Final = QT_TRANSLATE_NOOP("Today", "Absences to confirm today: {count}")
WAITING: Final = QT_TRANSLATE_NOOP("Today", "Reports waiting to be issued: {count}")
NOT_YET: Final = "–"


class TwoReports(Card):
    """A row for each group and round of today, one for yesterday's last, and the buttons."""

    round_opened = Signal(object)
    """The `RoundKey` of the row that was pressed."""

    def __init__(self, say: Translate) -> None:
        """Make an empty table."""
        super().__init__(say(QT_TRANSLATE_NOOP("Today", "Two measurements, two reports")))
        self._say = say
        self.table = CountTable(["", *(say(heading) for heading in HEADINGS)])
        self.preview = QPushButton(say(QT_TRANSLATE_NOOP("Today", "Preview the report")))
        self.copy = QPushButton(say(QT_TRANSLATE_NOOP("Today", "Copy chat text")))
        self.confirm = QPushButton()
        self.confirm.setProperty("kind", "quiet")
        self.waiting = QPushButton()
        self.waiting.setObjectName("waiting")
        self.waiting.setProperty("kind", "quiet")
        self.told = Trouble()
        self.identity = IdentityLine(say, WORDS)
        self._rounds: list[RoundKey] = []
        self.body.setContentsMargins(14, 6, 14, 8)
        self.body.addWidget(self.table)
        self.body.addWidget(self.identity)
        self.confirm.setObjectName("confirm")
        line = WrappedLine()
        for button in (self.preview, self.copy, self.confirm):
            line.add(button)
        self.body.addWidget(line)
        self.head.addStretch(1)
        self.head.addWidget(self.waiting)
        self.preview.setObjectName("preview")
        self.copy.setObjectName("copy")
        self.body.addWidget(self.told)
        self.table.opened.connect(self._open)

    def show_facts(self, facts: TodayFacts) -> None:
        """Show the figures of a moment."""
        rows = [*self._today(facts)]
        if facts.before is not None:
            window = SHORT_WINDOW_LABELS.get(facts.before.sheet.round.window, Text("", ""))
            count = facts.before.count()
            rows.append((self._say(YESTERDAY.with_(window=window)), count, True))
        self._rounds = [one.sheet.round for one in facts.rounds for _group in Group]
        if facts.before is not None:
            self._rounds.append(facts.before.sheet.round)
        self.table.show_rows(
            [[name, *_figures(count, begun=begun)] for name, count, begun in rows],
            ["trouble" if begun and count.abnormal else "" for _name, count, begun in rows],
        )
        due = DueList() if facts.current is None else facts.current.due_list()
        self.identity.show_list(due)
        for button in (self.preview, self.copy):
            button.setEnabled(facts.current is not None)
        self.waiting.setVisible(facts.waiting > 0)
        self.waiting.setText(self._say(WAITING.with_(count=facts.waiting)))
        self.confirm.setVisible(facts.to_confirm > 0)
        self.confirm.setText(self._say(TO_CONFIRM.with_(count=facts.to_confirm)))

    def _open(self, place: int) -> None:
        self.round_opened.emit(self._rounds[place])

    def _today(self, facts: TodayFacts) -> Iterator[tuple[str, Count, bool]]:
        for one in facts.rounds:
            for group in Group:
                called = facts.people if group is Group.RESIDENT else GROUP_LABELS[group]
                yield self._name(called, one), one.count(group), one.begun

    def _name(self, called: Text, one: RoundFacts) -> str:
        window = SHORT_WINDOW_LABELS.get(one.sheet.round.window, Text("", one.sheet.round.window))
        return self._say(ROW.with_(group=called, window=window))


def _figures(count: Count, *, begun: bool) -> list[str]:
    if not begun:
        return [str(count.due), *[NOT_YET] * (len(HEADINGS) - 1)]
    plain = (count.due, count.measured, count.away, count.not_measured, count.unexplained)
    abnormal = f"{HIGH} {count.abnormal}" if count.abnormal else "0"
    return [*map(str, plain), abnormal]
