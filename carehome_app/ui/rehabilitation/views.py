"""What is seen of one person: goals from −2 to +2, the week as cells, and lines of progress.

Each is painted, and says the same in words to whoever cannot see it. Nothing is told by colour
alone: signs, dashes, marks and words say it too.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from carehome_app.domain.rehabilitation.gas import LEVELS, signed
from carehome_app.ui.style.theme import colour, pixels
from carehome_app.ui.widgets.labels import plain_tip

_ROW, _BOX, _CELL, _HEAD = 30, 34, 38, 24
_CHART, _MOST_CHART = 104, 240
"""How high lines of progress are on a full screen, and at most where there is more room."""
_PAD: Final = 4
_LEAST_WORDS: Final = 60
"""In less room no words are begun; who points at the row is told them."""
_DASHES: Final = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
)
_INKS: Final = ("accent", "due", "ink", "muted")


class Painted(QWidget):
    """A widget that is painted, as high as its rows and as wide as there is room."""

    def __init__(self, name: str) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._height = 0

    def sizeHint(self) -> QSize:
        """Return the height of what is shown."""
        return QSize(120, self._height)

    def minimumSizeHint(self) -> QSize:
        """Return the same: nothing of it is cut."""
        return QSize(60, self._height)

    def show_words(self, height: int, words: str) -> None:
        """Be so high, and say what is painted in words."""
        self._height = height
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words.replace("; ", "\n")))
        self.updateGeometry()
        self.update()

    def write(
        self, painter: QPainter, room: QRect, text: str, ink: str, *, bold: bool = False
    ) -> None:
        """Paint words into a room, shortened where it is too narrow."""
        font = QFont(self.font())
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(QColor(colour(ink)))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def apart(wanted: Sequence[float], least: int) -> list[float]:
    """Return heights in the same order, each as near as may be below what it wanted."""
    found = list(wanted)
    below = float("-inf")
    for place in sorted(range(len(wanted)), key=lambda one: wanted[one]):
        found[place] = below = max(wanted[place], below + least)
    return found


class GoalShown(NamedTuple):
    """A goal as it is painted; `level` None while nobody looked."""

    words: str
    baseline: int
    level: int | None
    seen: str


class GoalsView(Painted):
    """Goals, each with five boxes: the baseline underlined, what was reached filled."""

    def __init__(self) -> None:
        """Show no goal."""
        super().__init__("goals")
        self._goals: tuple[GoalShown, ...] = ()

    def show_goals(self, goals: Sequence[GoalShown]) -> None:
        """Show these goals."""
        self._goals = tuple(goals)
        said = "; ".join(
            f"{one.words} {signed(one.baseline)} → "
            f"{'?' if one.level is None else signed(one.level)} {one.seen}"
            for one in goals
        )
        self.show_words(len(goals) * pixels(_ROW), said)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows."""
        del event
        painter = QPainter(self)
        row, box = pixels(_ROW), min(pixels(_BOX), self.width() // 10)
        left = self.width() * 2 // 5
        for place, goal in enumerate(self._goals):
            top = place * row
            self.write(painter, QRect(0, top, left - 8, row), goal.words, "ink", bold=True)
            for step, level in enumerate(LEVELS):
                room = QRect(left + step * box, top + 4, box, row - 8)
                self._box(painter, room, level, goal)
            after = left + len(LEVELS) * box + 10
            seen = QRect(after, top, max(self.width() - after, 0), row)
            if seen.width() >= pixels(_LEAST_WORDS):
                self.write(painter, seen, goal.seen, "muted")

    def _box(self, painter: QPainter, room: QRect, level: int, goal: GoalShown) -> None:
        reached = level == goal.level
        ground = ("accent" if level >= 0 else "low") if reached else "card"
        painter.fillRect(room, QColor(colour(ground)))
        painter.setPen(QColor(colour("line")))
        painter.drawRect(room)
        font = QFont(self.font())
        font.setBold(reached)
        painter.setFont(font)
        painter.setPen(QColor(colour("on_accent" if reached else "muted")))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, signed(level))
        if level == goal.baseline:
            painter.fillRect(
                QRect(room.left() + 2, room.bottom() - 2, room.width() - 4, 3),
                QColor(colour("edge")),
            )


class CellShown(NamedTuple):
    """A session of the week as it is painted."""

    sign: str
    words: str
    under: str
    short: str = ""
    """What stands there where there is no room for all the words."""
    ink: str = "ink"
    ground: str = "card"


class WeekView(Painted):
    """The week: a column for each day, a cell for each session."""

    def __init__(self) -> None:
        """Show an empty week."""
        super().__init__("week")
        self._days: tuple[str, ...] = ()
        self._cells: tuple[tuple[CellShown, ...], ...] = ()

    def show_week(self, days: Sequence[str], cells: Sequence[Sequence[CellShown]]) -> None:
        """Show a column of cells for each day."""
        self._days, self._cells = tuple(days), tuple(tuple(one) for one in cells)
        most = max((len(one) for one in cells), default=0)
        said = "; ".join(
            f"{day}: " + ", ".join(f"{one.sign} {one.words} {one.under}" for one in column)
            for day, column in zip(days, cells, strict=True)
        )
        self.show_words(pixels(_HEAD) + most * pixels(_CELL), said)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the heads and the cells."""
        del event
        painter = QPainter(self)
        if not self._days:
            return
        width, head, cell = self.width() // len(self._days), pixels(_HEAD), pixels(_CELL)
        for column, (day, cells) in enumerate(zip(self._days, self._cells, strict=True)):
            left = column * width
            painter.fillRect(QRect(left, 0, width, head), QColor(colour("head")))
            self.write(painter, QRect(left + _PAD, 0, width - _PAD, head), day, "muted")
            for place, one in enumerate(cells):
                room = QRect(left, head + place * cell, width, cell)
                painter.fillRect(room.adjusted(0, 0, -1, -1), QColor(colour(one.ground)))
                painter.setPen(QColor(colour("line")))
                painter.drawRect(room.adjusted(0, 0, -1, -1))
                half = room.adjusted(_PAD, 2, -2, -cell // 2)
                whole = f"{one.sign} {one.words}"
                fits = painter.fontMetrics().horizontalAdvance(whole) <= half.width()
                self.write(painter, half, whole if fits else f"{one.sign}{one.short}", one.ink)
                below = room.adjusted(_PAD, cell // 2, -2, -2)
                self.write(painter, below, one.under, "muted")


class LineShown(NamedTuple):
    """A goal's levels over the assessments; None where it was not in the plan then."""

    word: str
    levels: tuple[int | None, ...]


class ProgressView(Painted):
    """Levels over the assessments: lines told apart by dash, mark and word."""

    def __init__(self) -> None:
        """Show no line."""
        super().__init__("progress")
        self._feet: tuple[str, ...] = ()
        self._lines: tuple[LineShown, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(pixels(_MOST_CHART))

    def show_lines(self, feet: Sequence[str], lines: Sequence[LineShown]) -> None:
        """Show lines over these assessments; `feet` says day and T of each."""
        self._feet, self._lines = tuple(feet), tuple(lines)
        said = "; ".join(
            f"{line.word}: "
            + " ".join("?" if level is None else signed(level) for level in line.levels)
            for line in lines
        )
        self.show_words(pixels(_CHART) if feet else 0, said)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grid, the lines, their marks and their words."""
        del event
        if not self._feet:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self.width() - pixels(30) - self._named_wide()
        plot = QRect(pixels(30), 8, wide, self.height() - pixels(30))
        for level in LEVELS:
            y = self._y(plot, level)
            painter.setPen(QPen(QColor(colour("line")), 2 if level == 0 else 1))
            painter.drawLine(plot.left(), y, plot.right(), y)
            label = QRect(0, y - 8, pixels(28), 16)
            self.write(painter, label, signed(level), "muted")
        for place, foot in enumerate(self._feet):
            x = self._x(plot, place)
            left = max(x - pixels(44), 0)
            share = max(pixels(100), plot.width() // len(self._feet))
            wide = min(share, self.width() - left)
            room = QRect(left, plot.bottom() + 6, wide, pixels(20))
            self.write(painter, room, foot, "muted")
        ends = [self._line(painter, plot, line, place) for place, line in enumerate(self._lines)]
        self._name(painter, ends)

    def _named_wide(self) -> int:
        """Return how wide the words beside the lines are: whole, as far as lines have room."""
        font = QFont(self.font())
        font.setBold(True)
        words = (QFontMetrics(font).horizontalAdvance(one.word) for one in self._lines)
        return max(pixels(90), min(max(words, default=0) + 10, self.width() * 3 // 10))

    def _name(self, painter: QPainter, ends: Sequence[QPointF | None]) -> None:
        """Write each line's word beside its end, none over another."""
        shown = [(place, end) for place, end in enumerate(ends) if end is not None]
        heights = apart([end.y() for _place, end in shown], pixels(18))
        for (place, end), y in zip(shown, heights, strict=True):
            room = QRect(int(end.x()) + 10, int(y) - 9, self._named_wide() - 6, 18)
            ink = _INKS[place % len(_INKS)]
            self.write(painter, room, self._lines[place].word, ink, bold=True)

    def _line(self, painter: QPainter, plot: QRect, line: LineShown, place: int) -> QPointF | None:
        """Paint a line; return where it ends, None where nobody looked yet."""
        ink = _INKS[place % len(_INKS)]
        nudge = 3 * (place - (len(self._lines) - 1) / 2)
        points = [
            QPointF(self._x(plot, at), self._y(plot, level) + nudge)
            for at, level in enumerate(line.levels)
            if level is not None
        ]
        painter.setPen(QPen(QColor(colour(ink)), 2, _DASHES[place % len(_DASHES)]))
        for one, other in pairwise(points):
            painter.drawLine(one, other)
        painter.setPen(QPen(QColor(colour(ink)), 2))
        painter.setBrush(QColor(colour(ink if place % 2 == 0 else "card")))
        for point in points:
            self._mark(painter, point, place)
        return points[-1] if points else None

    @staticmethod
    def _mark(painter: QPainter, at: QPointF, place: int) -> None:
        if place % 3 == 0:
            painter.drawEllipse(at, 4, 4)
        elif place % 3 == 1:
            painter.drawRect(int(at.x()) - 4, int(at.y()) - 4, 8, 8)
        else:
            corners = [at + QPointF(0, -5), at + QPointF(5, 4), at + QPointF(-5, 4)]
            painter.drawPolygon(corners)

    def _x(self, plot: QRect, place: int) -> int:
        steps = max(len(self._feet) - 1, 1)
        return plot.left() + 10 + place * max(plot.width() - 20, 1) // steps

    @staticmethod
    def _y(plot: QRect, level: int) -> int:
        return plot.top() + (2 - level) * plot.height() // 4
