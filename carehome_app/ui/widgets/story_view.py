"""The story of an episode, to be read from top to bottom."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from carehome_app.ui.story import StoryLine
from carehome_app.ui.widgets.card import label


class StoryView(QScrollArea):
    """Time on the left, what happened on the right, why below it in small letters."""

    def __init__(self, clock: Callable[[datetime], str]) -> None:
        """Make an empty story; `clock` says a moment."""
        super().__init__()
        self._clock = clock
        self._lines: tuple[StoryLine, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def show_lines(self, lines: Sequence[StoryLine]) -> None:
        """Replace the story; the same one stays where it was scrolled to."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        for row, line in enumerate(self._lines):
            self._add(grid, row, line)
        column.addLayout(grid)
        column.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # the card shines through; setWidget turned it on

    def texts(self) -> list[str]:
        """Return the headings that are shown."""
        return [line.heading for line in self._lines]

    def _add(self, grid: QGridLayout, row: int, line: StoryLine) -> None:
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(label(self._clock(line.at), "muted"), row, 0, top)
        words = QVBoxLayout()
        words.setSpacing(1)
        heading = label(line.heading, wrap=True)
        font = heading.font()
        font.setBold(line.is_reading)
        heading.setFont(font)
        words.addWidget(heading)
        for detail in line.details:
            words.addWidget(label(detail, "hint", wrap=True))
        grid.addLayout(words, row, 1)
