"""The cards of the board: their list, how one is painted, how arrows move over them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPainterPath, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from carehome_app.domain.disinfection.agents import agent_short
from carehome_app.domain.disinfection.duties import AreaDay, Duty, DutyState
from carehome_app.domain.disinfection.report import strength_shown
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.house import House
from carehome_app.ui.shell.crash import NOT_SHOWN, goes_on
from carehome_app.ui.style.icons import paint
from carehome_app.ui.style.theme import SMALL, TEXT, colour, scaled, theme
from carehome_app.ui.widgets.labels import plain_tip

# The cards of the disinfection board as a list model.

Index = QModelIndex | QPersistentModelIndex
AREA_ROLE: Final = Qt.ItemDataRole.UserRole + 1
DAY_LINE: Final = QT_TRANSLATE_NOOP("Disinfection", "{kind} · ≥ {times} a day")
FLOOR: Final = QT_TRANSLATE_NOOP("Disinfection", "{kind} · floor {floor} · ≥ {times} a day")
DONE_LINE: Final = QT_TRANSLATE_NOOP("Disinfection", "{clock} {agent} · {who}")
LATE_LINE: Final = QT_TRANSLATE_NOOP("Disinfection", "{clock} late · {agent} · {who}")
OPEN_LINE: Final = QT_TRANSLATE_NOOP("Disinfection", "to do by {clock}")
WAITING_LINE: Final = QT_TRANSLATE_NOOP("Disinfection", "opens {clock}")
OVERDUE_LINE: Final = QT_TRANSLATE_NOOP("Disinfection", "overdue since {clock}")
EXTRA_LINE: Final = QT_TRANSLATE_NOOP("Disinfection", "extra: {count}")
CARD: Final = QT_TRANSLATE_NOOP("Disinfection", "{area}: {done} of {due}. {lines}")


class CardWords:
    """What stands on a card, in words: for the eye, and for those who hear it read."""

    def __init__(self, house: House, say: Translate) -> None:
        """Say the words in the reader's language."""
        self._house = house
        self._say = self.say = say

    def kind(self, one: AreaDay) -> str:
        """Return the class, the floor and the minimum."""
        version = one.version
        what = {"kind": one.of_class.label, "times": version.times_a_day}
        text = FLOOR.with_(floor=version.floor) if version.floor else DAY_LINE
        return self._say(text.with_(**what))

    def line(self, duty: Duty, now: datetime) -> str:
        """Return how one window stands."""
        match duty.state(now):
            case DutyState.DONE:
                return self._done(DONE_LINE, duty)
            case DutyState.LATE:
                return self._done(LATE_LINE, duty)
            case DutyState.OPEN:
                return self._say(OPEN_LINE.with_(clock=self.clock(duty.closes)))
            case DutyState.WAITING:
                return self._say(WAITING_LINE.with_(clock=self.clock(duty.opens)))
            case DutyState.OVERDUE:
                return self._say(OVERDUE_LINE.with_(clock=self.clock(duty.closes)))

    def whole(self, one: AreaDay, now: datetime) -> str:
        """Return the whole card in a sentence."""
        lines = [self.line(duty, now) for duty in one.duties]
        count = f"{one.done}", f"{len(one.duties)}"
        text = CARD.with_(area=one.area.now.name, done=count[0], due=count[1], lines=lines)
        return self._say(text)

    def extras(self, one: AreaDay) -> str:
        """Return how many records fill no window."""
        return self._say(EXTRA_LINE.with_(count=len(one.extras)))

    def clock(self, moment: datetime) -> str:
        """Return a moment as the home's clocks show it."""
        return self._house.desk.home_time.local(moment).strftime("%H:%M")

    def name(self, person: int) -> str:
        """Return the name of a member of staff."""
        return self._house.desk.person(person).name if person else ""

    def _done(self, text: Text, duty: Duty) -> str:
        record = duty.filled_by
        assert record is not None  # noqa: S101  # only done windows come here
        agent = agent_shown(self._say, record.details.agent, record.details.concentration)
        clock, who = self.clock(record.started_at), self.name(record.details.done_by)
        return self._say(text.with_(clock=clock, agent=agent, who=who))


def agent_shown(say: Translate, agent: str, concentration: Decimal | None) -> str:
    """Return an agent with its strength, such as `chlorine (84) 500 mg/L`."""
    return f"{say(agent_short(agent))} {strength_shown(concentration, agent)}".strip()


class AreaBoardModel(QAbstractListModel):
    """The areas that are shown, as they stand at a moment."""

    def __init__(self, words: CardWords, parent: QObject | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.words = words
        self.now = datetime.fromtimestamp(0, UTC)
        self._areas: tuple[AreaDay, ...] = ()

    def show_areas(self, areas: Sequence[AreaDay], now: datetime) -> None:
        """Replace what is shown; the same areas in the same order are only painted anew."""
        same = [one.area.id for one in areas] == [one.area.id for one in self._areas]
        self.now = now
        if same:
            self._areas = tuple(areas)
            if areas:
                self.dataChanged.emit(self.index(0), self.index(len(areas) - 1))
            return
        self.beginResetModel()
        self._areas = tuple(areas)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return how many areas are shown."""
        return 0 if parent.isValid() else len(self._areas)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the name, the whole card in words, or the area's day."""
        if not index.isValid():
            return None
        one = self._areas[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one.area.now.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.words.whole(one, self.now)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self.words.whole(one, self.now))
            case _ if role == AREA_ROLE:
                return one
        return None

    def most_lines(self) -> int:
        """Return the most windows an area here has, for the height of the cards."""
        return max((len(one.duties) for one in self._areas), default=1)

    def row_of(self, area: int) -> int | None:
        """Return where an area stands, or None."""
        for row, one in enumerate(self._areas):
            if one.area.id == area:
                return row
        return None

    def areas(self) -> tuple[AreaDay, ...]:
        """Return what is shown."""
        return self._areas


# Paints a card of the disinfection board: name, minimum, and each window with its sign.

HEAD: Final = 52
LINE: Final = 23
GAP: Final = 5
LOOKS: Final = {
    DutyState.DONE: ("check", "well"),
    DutyState.LATE: ("check", "low"),
    DutyState.OPEN: ("open_circle", "due"),
    DutyState.WAITING: ("dot", "muted"),
    DutyState.OVERDUE: ("warning", "alarm"),
}
"""The sign and the colour of each state; words say it too."""


class AreaCardDelegate(QStyledItemDelegate):
    """Paints cards of one size, so that four hundred of them scroll without lag."""

    def __init__(self, model: AreaBoardModel, parent: QObject | None = None) -> None:
        """Paint the cards of a model."""
        super().__init__(parent)
        self._model = model
        self.width = 256

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of every card."""
        return self.size()

    def size(self) -> QSize:
        """Return the width of a card, and the height for the most windows any of them has."""
        return QSize(self.width, HEAD + max(self._model.most_lines(), 1) * LINE + 8 + 2 * GAP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one card; one that cannot be painted says so."""
        one = index.data(AREA_ROLE)
        if not isinstance(one, AreaDay):
            return
        with goes_on(partial(self._say_not_shown, painter, QRectF(option.rect))):
            painter.save()
            try:
                self._card(painter, option, one)
            finally:
                painter.restore()

    def _say_not_shown(self, painter: QPainter, box: QRectF) -> None:
        words = self._model.words.say(NOT_SHOWN)
        self._text(painter, box.adjusted(17, 5, -17, -5), words, theme().alarm)

    def _card(self, painter: QPainter, option: QStyleOptionViewItem, one: AreaDay) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(GAP, GAP, -GAP, -GAP)
        state = option.state
        self._frame(painter, box, one, state)
        inside = box.adjusted(12, 8, -12, -6)
        self._head(painter, inside, one)
        top = inside.top() + HEAD - 8
        for duty in one.duties:
            line = QRectF(inside.left(), top, inside.width(), LINE)
            self._duty(painter, line, duty)
            top += LINE
        if one.extras and top + LINE <= box.bottom():
            said = self._model.words.extras(one)
            self._text(
                painter, QRectF(inside.left(), top, inside.width(), LINE), said, theme().muted
            )

    def _frame(
        self, painter: QPainter, box: QRectF, one: AreaDay, state: QStyle.StateFlag
    ) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        current = bool(state & QStyle.StateFlag.State_HasFocus)
        path = QPainterPath()
        path.addRoundedRect(box, 7, 7)
        painter.fillPath(path, QColor(theme().accent_soft if chosen else theme().card))
        overdue = any(duty.state(self._model.now) is DutyState.OVERDUE for duty in one.duties)
        edge = theme().alarm if overdue else theme().well if one.is_complete else theme().line
        if current or chosen:
            edge = theme().accent
        painter.setPen(QPen(QColor(edge), 2 if current else 1))
        painter.drawPath(path)

    def _head(self, painter: QPainter, inside: QRectF, one: AreaDay) -> None:
        count = f"{one.done}/{len(one.duties)}"
        font = _font(TEXT, bold=True)
        chip_font = _font(SMALL)
        painter.setFont(chip_font)
        width = painter.fontMetrics().horizontalAdvance(count) + (34 if one.is_complete else 20)
        chip = QRectF(inside.right() - width, inside.top(), width, 22)
        path = QPainterPath()
        path.addRoundedRect(chip, 11, 11)
        painter.fillPath(path, QColor(theme().well_soft if one.is_complete else theme().card))
        painter.setPen(QPen(QColor(theme().well if one.is_complete else theme().line), 1))
        painter.drawPath(path)
        painter.setPen(QColor(theme().well if one.is_complete else theme().ink))
        if one.is_complete:
            paint(painter, "check", theme().well, QRectF(chip.left() + 8, chip.top() + 5, 12, 12))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(chip.adjusted(0, 0, -10, 0), int(right), count)
        name = QRectF(inside.left(), inside.top() - 1, inside.width() - width - 8, 24)
        self._text(painter, name, one.area.now.name, theme().ink, font)
        kind = QRectF(inside.left(), inside.top() + 23, inside.width(), 20)
        self._text(painter, kind, self._model.words.kind(one), theme().muted, chip_font)

    def _duty(self, painter: QPainter, line: QRectF, duty: Duty) -> None:
        sign, token = LOOKS[duty.state(self._model.now)]
        ink = colour(token)
        paint(painter, sign, ink, QRectF(line.left(), line.center().y() - 7, 14, 14))
        words = self._model.words.line(duty, self._model.now)
        self._text(painter, line.adjusted(20, 0, 0, 0), words, ink, _font(SMALL + 0.5))

    def _text(
        self, painter: QPainter, where: QRectF, text: str, ink: str, font: QFont | None = None
    ) -> None:
        painter.setFont(font or _font(SMALL))
        painter.setPen(QColor(ink))
        room = int(where.width())
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), shown)


def _font(points: float, *, bold: bool = False) -> QFont:
    font = QFont()
    font.setPointSizeF(scaled(points))
    font.setBold(bold)
    return font


# The board: cards moved over by arrows, several chosen with Shift, recorded with Space.

NARROWEST = 244


class BoardView(QListView):
    """A grid of cards."""

    record_requested = Signal()
    last_time_requested = Signal()
    undo_requested = Signal()
    correct_requested = Signal()
    ended_requested = Signal()

    def __init__(self, model: AreaBoardModel, parent: QWidget | None = None) -> None:
        """Show the cards of a model."""
        super().__init__(parent)
        self._cards = model
        self._delegate = AreaCardDelegate(model, self)
        self.setObjectName("board")
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QListView { background: transparent; border: 0; }")
        self.doubleClicked.connect(self.record_requested)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space records, F4 as last time, Ctrl+A the whole floor; a held key does nothing."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        asked = {
            (Qt.Key.Key_Space, False): self.record_requested,
            (Qt.Key.Key_F4, False): self.last_time_requested,
            (Qt.Key.Key_Z, True): self.undo_requested,
            (Qt.Key.Key_E, True): self.correct_requested,
            (Qt.Key.Key_E, False): self.ended_requested,
        }.get((Qt.Key(event.key()), ctrl))
        if event.key() == Qt.Key.Key_A and ctrl:
            self.choose_floor()
        elif asked is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            asked.emit()

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters are keys here, not a search."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the cards share the width."""
        room = self.viewport().width() - 2
        columns = max(room // NARROWEST, 1)
        self._delegate.width = room // columns
        self.setGridSize(self._delegate.size())
        super().resizeEvent(event)

    def laid_out(self) -> None:
        """Lay the cards out anew after their number of lines changed."""
        self.setGridSize(self._delegate.size())

    def current(self) -> AreaDay | None:
        """Return the current card's area."""
        found = self.currentIndex().data(AREA_ROLE)
        return found if isinstance(found, AreaDay) else None

    def chosen(self) -> list[AreaDay]:
        """Return the chosen areas in the order of the board; the current one when none is."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        areas = [self._cards.areas()[row] for row in rows]
        current = self.current()
        return areas or ([current] if current else [])

    def shows(self, areas: list[int]) -> bool:
        """Return whether exactly these areas are highlighted, the first of them in view."""
        if sorted(one.area.id for one in self.chosen()) != sorted(areas):
            return False
        rows = [row for area in areas if (row := self._cards.row_of(area)) is not None]
        cards = [self.visualRect(self._cards.index(row)) for row in rows[:1]]
        room = self.viewport().rect()
        # What a card is called stands in its upper half: that is what must be seen.
        return all(
            room.contains(card.topLeft()) and room.contains(card.center()) for card in cards
        )

    def choose(self, areas: list[int]) -> None:
        """Choose these areas, the first being the current one."""
        rows = [row for area in areas if (row := self._cards.row_of(area)) is not None]
        selection = self.selectionModel()
        selection.clearSelection()
        for row in reversed(rows):
            index = self._cards.index(row)
            flag = QItemSelectionModel.SelectionFlag.Select
            selection.setCurrentIndex(index, flag)
        if rows:
            self.scrollTo(self._cards.index(rows[0]))

    def choose_floor(self) -> None:
        """Choose every open area of the current one's floor and class."""
        one = self.current()
        if one is None:
            return
        where = (one.version.floor, one.version.area_class)
        same = [
            other.area.id
            for other in self._cards.areas()
            if (other.version.floor, other.version.area_class) == where and not other.is_complete
        ]
        self.choose(same or [one.area.id])

    def go_to_next(self, row: int) -> None:
        """Put the cursor on the first area from here on that is open or overdue."""
        areas, now, row = self._cards.areas(), self._cards.now, max(row, 0)
        for place in (*range(row, len(areas)), *range(min(row, len(areas)))):
            duty = areas[place].next_duty(now)
            if duty is not None and duty.opens <= now:
                self.put(place)
                return
        if areas:
            self.put(min(row, len(areas) - 1))

    def put(self, row: int) -> None:
        """Put the cursor on a card."""
        self.setCurrentIndex(self._cards.index(row))
