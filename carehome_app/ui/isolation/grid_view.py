"""The day grid in the window: people by days, two lines a cell, the door at the right."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from carehome_app.domain.duties.due_list import Item
from carehome_app.domain.isolation.alerts import STATE_LABELS
from carehome_app.domain.isolation.cases import kind_label
from carehome_app.domain.isolation.doors import DoorState, is_low
from carehome_app.domain.isolation.grid import (
    Check,
    Grid,
    GridCell,
    GridRow,
    day_text,
    end_text,
)
from carehome_app.domain.measures.rule import HIGH, Severity
from carehome_app.domain.moments import HomeTime
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.isolation.doors import DoorNow
from carehome_app.ui.style.not_shown import shown_of
from carehome_app.ui.style.theme import colour, pixels, scaled
from carehome_app.ui.widgets.desk_card import brought_back
from carehome_app.ui.widgets.row_table import LEAST_ROWS

ROW_HEIGHT: Final = 46
LINES_ROLE: Final = Qt.ItemDataRole.UserRole
WHO: Final = QT_TRANSLATE_NOOP("Isolation", "Room · name")
DAYS: Final = QT_TRANSLATE_NOOP("Isolation", "Day · end")
DOOR: Final = QT_TRANSLATE_NOOP("Isolation", "Door")
TODAY: Final = QT_TRANSLATE_NOOP("Isolation", "{day} today")
OPEN_FOR: Final = QT_TRANSLATE_NOOP("Isolation", "for {minutes} min")
LOOK: Final = QT_TRANSLATE_NOOP("Isolation", "go and look")
BATTERY: Final = QT_TRANSLATE_NOOP("Isolation", "battery {percent}%")
LOW: Final = QT_TRANSLATE_NOOP("Isolation", "low")
OPENINGS: Final = QT_TRANSLATE_NOOP("Isolation", "door {count}")
NO_SENSOR: Final = QT_TRANSLATE_NOOP("Isolation", "no sensor")
SIGNS: Final = {DoorState.OPEN: "▲", DoorState.CLOSED: "✓", DoorState.UNKNOWN: "?"}
INKS: Final = {DoorState.OPEN: "alarm", DoorState.CLOSED: "well", DoorState.UNKNOWN: "muted"}


class Piece(NamedTuple):
    """Some words of a cell in one colour; what is `bold` says what is wrong or counts most."""

    text: str
    ink: str = "ink"
    bold: bool = False


Lines = tuple[tuple[Piece, ...], tuple[Piece, ...]]
GAP: Final = 8
"""Between some words of a cell and the next."""
AROUND: Final = 12
"""What lies at the left and the right of a cell's words."""


class _TwoLines(QStyledItemDelegate):
    """Paints two lines of words, each in pieces of their own colour."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the ground of the row and the two lines."""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect: QRect = option.rect
        painter.save()
        painter.fillRect(rect, colour("accent_soft" if chosen else "card"))
        lines = index.data(LINES_ROLE) or ((), ())
        half = rect.height() // 2
        for place, pieces in enumerate(lines):
            line = QRect(rect.left() + 8, rect.top() + place * half, rect.width() - AROUND, half)
            self._paint_line(painter, line, pieces, small=bool(place))
        painter.restore()

    def _paint_line(
        self, painter: QPainter, line: QRect, pieces: Sequence[Piece], *, small: bool
    ) -> None:
        left = line.left()
        for piece in pieces:
            painter.setFont(_font_of(painter.font(), piece, small=small))
            painter.setPen(colour(piece.ink))
            room = QRect(left, line.top(), max(0, line.right() - left), line.height())
            text = painter.fontMetrics().elidedText(
                piece.text, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
            left += painter.fontMetrics().horizontalAdvance(text) + GAP


def _font_of(usual: QFont, piece: Piece, *, small: bool) -> QFont:
    """Return in which letters some words of a cell are painted."""
    font = QFont(usual)
    font.setBold(piece.bold)
    font.setPixelSize(round(scaled(12 if small else 15)))
    return font


def _length(view: QTableWidget, place: int, lines: Lines) -> int:
    """Return how wide one of the two lines of a cell is, with what lies around it."""
    fonts = [(one.text, _font_of(view.font(), one, small=bool(place))) for one in lines[place]]
    pieces = [QFontMetrics(font).horizontalAdvance(text) + GAP for text, font in fonts]
    return sum(pieces) + AROUND


WIDTHS: Final = (170, 140, 160)
"""Pixels for who, the days of the case, and the door."""
FIXED: Final = 3
A_DAY: Final = 64
"""Pixels of a day."""


LEAST_DAYS: Final = (4, 2)
"""So many days come before all words are read whole; so few give way to who it is."""


def _days_beside(longer: Sequence[int], room: int, wide: int) -> int:
    """Return how many days stand beside words that are longer than usual by so much.

    A name is read whole before the days but the last two; the words of a door before a fifth.
    """
    for least, wanted in zip(LEAST_DAYS, (sum(longer), longer[0]), strict=True):
        fits = (room - wanted) // wide
        if fits >= least:
            return fits
    return room // wide


class GridView(QTableWidget):
    """Everybody who is kept apart; letters act while it has the keyboard."""

    pressed_key = Signal(str)
    """A letter, a digit or Enter."""

    def __init__(self, say: Translate) -> None:
        """Make an empty grid."""
        super().__init__()
        self._say = say
        self._rows: tuple[GridRow, ...] = ()
        self._whole = [0] * FIXED
        """How wide who, the days and the door are, read whole."""
        self.setObjectName("isolation_grid")
        self.setItemDelegate(_TwoLines(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self._press_enter)
        self.verticalHeader().hide()
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.horizontalHeader().setDefaultAlignment(left)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setDefaultSectionSize(pixels(ROW_HEIGHT))

    def show_grid(
        self, grid: Grid, doors: Mapping[str, DoorNow], at: datetime, home_time: HomeTime
    ) -> None:
        """Show everybody of a grid, with the doors of their rooms."""
        before, row = self.chosen(), self.currentRow()
        self._rows = grid.rows
        heads = [self._say(WHO), self._say(DAYS)]
        heads += [f"{day:%m-%d}" for day in grid.days[:-1]]
        heads += [self._say(TODAY.with_(day=f"{grid.days[-1]:%m-%d}")), self._say(DOOR)]
        self.clearSpans()
        self.setColumnCount(len(heads))
        self.setRowCount(len(grid.rows))
        self.setHorizontalHeaderLabels(heads)

        def said(row: GridRow) -> list[Lines]:
            return self._lines(row, grid, doors, (at, home_time))

        def not_shown(words: str) -> list[Lines]:
            return [((Piece(words, "alarm"),), ())] * len(heads)

        self._whole = [0] * FIXED
        for place, one in enumerate(grid.rows):
            for column, lines in enumerate(shown_of(said, one, not_shown)):
                item = QTableWidgetItem()
                item.setData(LINES_ROLE, lines)
                words = " · ".join(piece.text for line in lines for piece in line)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
                self.setItem(place, column, item)
                self._remember(column, lines)
        self._share_doors(len(heads) - 1)
        self._share_width(len(heads))
        if grid.rows and (before is None or not self.choose(before)):
            self.setCurrentCell(min(max(row, 0), len(grid.rows) - 1), 0)

    def is_at(self, wanted: GridRow) -> bool:
        """Return whether the cursor is at somebody, kept apart since then."""
        now = self.chosen()
        return now is not None and _same_case(now, wanted)

    def choose(self, wanted: GridRow) -> bool:
        """Put the cursor on somebody who is kept apart, in view; False when that has ended."""
        places = [place for place, one in enumerate(self._rows) if _same_case(one, wanted)]
        for place in places[:1]:
            self.setCurrentCell(place, 0)
            self.scrollTo(self.currentIndex())
        return bool(places)

    def row_of(self, subject: int) -> GridRow | None:
        """Return the row of somebody who is kept apart and was not released."""
        found = (one for one in self._rows if one.person.id == subject and one.case.until is None)
        return next(found, None)

    def show_behind(self, items: Sequence[Item]) -> None:
        """Put the cursor on the first of those behind a number."""
        rows = [row for item in items if (row := self.row_of(item.who)) is not None]
        for row in rows[:1]:
            self.choose(row)
        self.setFocus()

    def minimumSizeHint(self) -> QSize:
        """Return the height of two rows: none is cut."""
        least = super().minimumSizeHint()
        rows = LEAST_ROWS * self.verticalHeader().defaultSectionSize()
        head = self.horizontalHeader().sizeHint().height()
        return QSize(least.width(), head + rows + 2 * self.frameWidth())

    def changeEvent(self, event: QEvent) -> None:
        """Be as high as the words are now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(pixels(ROW_HEIGHT))
            if self.columnCount() >= FIXED:
                self._share_width(self.columnCount())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many of the last days as fit beside who and the door."""
        super().resizeEvent(event)
        self._fit_days()

    def _remember(self, column: int, lines: Lines) -> None:
        """Remember how wide the words of who, the days and the door are."""
        fixed = list(self._widths(self.columnCount()))
        if column in fixed:
            wide = max(_length(self, at, lines) for at in (0, 1))
            self._whole[fixed.index(column)] = max(self._whole[fixed.index(column)], wide)

    def _fit_days(self) -> None:
        days = max(self.columnCount() - FIXED, 0)
        for place in range(days):
            self.setColumnHidden(2 + place, False)  # a hidden heading wants no room
        if not days:
            return
        head, widths = self.horizontalHeader(), self._widths(self.columnCount())
        room = self.viewport().width() - sum(widths.values())
        wide = max([pixels(A_DAY), *(head.sectionSizeHint(2 + place) for place in range(days))])
        longer = [max(one - two, 0) for one, two in zip(self._whole, widths.values(), strict=True)]
        fits = max(min(_days_beside(longer, room, wide), days), 1)
        left = max(room - fits * wide, 0)
        for (column, width), wanted in zip(widths.items(), longer, strict=True):
            more = min(left, wanted)
            self.setColumnWidth(column, width + more)
            left -= more
        for place in range(days):
            self.setColumnHidden(2 + place, place < days - fits)

    def chosen(self) -> GridRow | None:
        """Return the row on which the keyboard is."""
        row = self.currentRow()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows; hand letters, digits and Enter on."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        letter = plain and event.text().strip() and event.text().isprintable()
        if (enters or letter) and brought_back(self):
            return
        if enters:
            if not event.isAutoRepeat():
                self.pressed_key.emit("Enter")
        elif letter:
            self.pressed_key.emit(event.text().upper())
        else:
            super().keyPressEvent(event)

    @Slot()
    def _press_enter(self) -> None:
        self.pressed_key.emit("Enter")

    def _lines(
        self,
        row: GridRow,
        grid: Grid,
        doors: Mapping[str, DoorNow],
        when: tuple[datetime, HomeTime],
    ) -> list[Lines]:
        at, home_time = when
        case, person, say = row.case, row.person, self._say
        known_by = person.place or person.details.code
        day = say(day_text(case, grid.days[-1], home_time))
        return [
            (
                (Piece(case.room, bold=True), Piece(person.name)),
                (Piece(f"{known_by} · {say(kind_label(case.kind))}", "muted"),),
            ),
            ((Piece(day),), (Piece(say(end_text(case, home_time)), "muted"),)),
            *(self._cell(one) for one in row.cells),
            self._door(doors.get(case.room), at, home_time),
        ]

    def _cell(self, cell: GridCell) -> Lines:
        above = tuple(_check(self._say, one) for one in cell.checks)
        below = [Piece(self._say(one), "low") for one in cell.symptoms[:2]]
        if cell.openings:
            below.append(Piece(self._say(OPENINGS.with_(count=cell.openings)), "muted"))
        if cell.unexplained:
            below.append(Piece(f"+{cell.unexplained}", "alarm", bold=True))
        return above, tuple(below)

    def _door(self, door: DoorNow | None, at: datetime, home_time: HomeTime) -> Lines:
        say = self._say
        if door is None:
            return (Piece(say(NO_SENSOR), "muted"),), ()
        state = door.past.state
        above = [Piece(f"{SIGNS[state]} {say(STATE_LABELS[state])}", INKS[state], bold=True)]
        if state is DoorState.OPEN and door.past.since is not None:
            minutes = int((at - door.past.since).total_seconds()) // 60
            above.append(Piece(say(OPEN_FOR.with_(minutes=minutes)), "alarm"))
        if state is DoorState.UNKNOWN:
            above.append(Piece(say(LOOK), "muted"))
        below = []
        if door.health.battery is not None:
            words = say(BATTERY.with_(percent=door.health.battery))
            low = is_low(door.health)
            below.append(Piece(f"{words} {say(LOW)}" if low else words, "low" if low else "muted"))
        if door.past.heard is not None:
            below.append(Piece(f"{home_time.local(door.past.heard):%m-%d %H:%M}", "muted"))
        return tuple(above), tuple(below)

    def _share_doors(self, column: int) -> None:
        """Let people behind one door share its cell."""
        first = 0
        for place in range(1, len(self._rows) + 1):
            same = place < len(self._rows)
            if same and self._rows[place].case.room == self._rows[first].case.room:
                continue
            if place - first > 1:
                self.setSpan(first, column, place - first, 1)
            first = place

    def _widths(self, columns: int) -> dict[int, int]:
        """Return how wide who, until when and the door are, with words as large as now."""
        head, fixed = self.horizontalHeader(), (0, 1, columns - 1)
        return {
            column: max(pixels(width), head.sectionSizeHint(column))
            for column, width in zip(fixed, WIDTHS, strict=True)
        }

    def _share_width(self, columns: int) -> None:
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, width in self._widths(columns).items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(column, width)
        self._fit_days()


def _same_case(one: GridRow, other: GridRow) -> bool:
    return (one.case.subject, one.case.since) == (other.case.subject, other.case.since)


def _check(say: Translate, check: Check) -> Piece:
    if check.is_open:
        return Piece("○", "due", bold=True)
    words = check.shown if isinstance(check.shown, str) else say(check.shown)
    if check.severity is None:
        return Piece(words, "ink" if check.is_reading else "muted")
    urgent = check.severity >= Severity.ACT
    return Piece(f"{HIGH}{words}" if urgent else words, "alarm" if urgent else "low", bold=True)
