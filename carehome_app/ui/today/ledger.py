"""What is due today, one line for each subject, and the clusters that go on: all open a page."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton

from carehome_app.domain.duties.due_list import DueList
from carehome_app.domain.outbreak.line_list import Outbreak, head
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.duties.day_list import DayList
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.due_bar import DueBar
from carehome_app.ui.widgets.labels import Card, begun, label
from carehome_app.ui.widgets.row_table import row_button

HEADING: Final = QT_TRANSLATE_NOOP("Today", "Due today")
SUM: Final = QT_TRANSLATE_NOOP("Today", "due = done + explained + open")
HEADS: Final = (
    QT_TRANSLATE_NOOP("Figures", "due"),
    QT_TRANSLATE_NOOP("Figures", "done"),
    QT_TRANSLATE_NOOP("Figures", "explained"),
    QT_TRANSLATE_NOOP("Figures", "open"),
)
ROW_SAID: Final = QT_TRANSLATE_NOOP(
    "Today", "{subject}: due {due} = done {done} + explained {explained} + open {open}"
)
MOST: Final = 2
"""How many clusters fit beside each other; the heading counts all, any line opens the page."""
CLUSTERS: Final = QT_TRANSLATE_NOOP("Today", "Clusters that go on {count}")


class Ledger(Card):
    """A line for each subject that has something due on the day."""

    opened = Signal(str)
    """The page on which it is done."""

    def __init__(self, say: Translate) -> None:
        """Make it without lines."""
        super().__init__(say(HEADING))
        self._say = say
        self.head.addWidget(label(say(SUM), "hint"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        for place, text in enumerate(HEADS):
            self._grid.addWidget(label(begun(say(text)), "hint"), 0, place + 2, _RIGHT)
        self._rows: dict[str, tuple[QPushButton, DueBar, list[QLabel]]] = {}
        self.body.addLayout(self._grid)

    def show_lists(self, lists: Sequence[tuple[DayList, DueList]]) -> None:
        """Show these lists; a subject that has nothing due any more has no line."""
        shown = {one.name for one, _due in lists}
        for name, (button, bar, figures) in self._rows.items():
            for part in (button, bar, *figures):
                part.setVisible(name in shown)
        for one, due in lists:
            self._show(one, due)

    def texts(self) -> list[list[str]]:
        """Return what is shown, line by line."""
        return [
            [button.text(), *(one.text() for one in figures)]
            for button, _bar, figures in self._rows.values()
            if not button.isHidden()
        ]

    def button(self, name: str) -> QPushButton:
        """Return what opens the page of a subject."""
        return self._rows[name][0]

    def _show(self, one: DayList, due: DueList) -> None:
        button, bar, figures = self._rows.get(one.name) or self._add(one)
        bar.show_list(due)
        numbers = (due.due, due.done, due.explained, due.open)
        for figure, number in zip(figures, numbers, strict=True):
            figure.setText(str(number))
        set_kind(figures[-1], "strong" if due.open else "muted")
        said = dict(zip(("due", "done", "explained", "open"), numbers, strict=True))
        button.setAccessibleName(self._say(ROW_SAID.with_(subject=one.label, **said)))

    def _add(self, one: DayList) -> tuple[QPushButton, DueBar, list[QLabel]]:
        button = row_button(self._say(one.label))
        button.clicked.connect(partial(self.opened.emit, one.page))
        bar = DueBar(self._say, one.words)
        figures = [label() for _ in HEADS]
        row = len(self._rows) + 1
        self._grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(bar, row, 1)
        for place, figure in enumerate(figures):
            self._grid.addWidget(figure, row, place + 2, _RIGHT)
        self._rows[one.name] = (button, bar, figures)
        return self._rows[one.name]


class OpenClusters(Card):
    """The severest clusters that go on in one line, and how many; no room while there is none."""

    opened = Signal(object)
    """The `Outbreak` somebody wants to see."""

    def __init__(self, say: Translate) -> None:
        """Make it without clusters."""
        super().__init__(say(CLUSTERS.with_(count=0)))
        self._say = say
        self._buttons: list[QPushButton] = []
        self.body.removeItem(self.head)
        self.body.setContentsMargins(14, 4, 14, 4)
        self._line = WrappedLine(14)
        self._line.add(self.heading)
        self.body.addWidget(self._line)
        self.hide()

    def show_clusters(self, clusters: Sequence[Outbreak]) -> None:
        """Show these clusters, one line each."""
        self.setVisible(bool(clusters))
        self.heading.setText(self._say(CLUSTERS.with_(count=len(clusters))))
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        shown = clusters[:MOST]
        self._buttons = [row_button(f"▲ {self._say(head(one.cluster))}") for one in shown]
        for button, one in zip(self._buttons, shown, strict=True):
            set_kind(button, "row_bad")
            button.clicked.connect(partial(self.opened.emit, one))
            self._line.add(button)

    def texts(self) -> list[str]:
        """Return what is shown, line by line."""
        return [button.text() for button in self._buttons]

    def button(self, place: int) -> QPushButton:
        """Return what opens a cluster."""
        return self._buttons[place]


_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
