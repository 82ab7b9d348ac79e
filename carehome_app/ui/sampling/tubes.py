"""The tubes of a round as little boxes; a positive pool opens in place into its members."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Final

import msgspec
from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from carehome_app.domain.sampling.pools import group_label
from carehome_app.domain.sampling.results import RESULT_LABELS, Outcome, Result
from carehome_app.domain.sampling.round import Move, Tube
from carehome_app.domain.sampling.standing import to_confirm
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.sampling.answering import Waits
from carehome_app.services.sampling.rounds import Board
from carehome_app.ui.sampling.tube_columns import (
    X_BOXES,
    X_COUNT,
    X_GROUP,
    X_RESULT,
    TubeHeadings,
    aside_of,
)
from carehome_app.ui.sampling.words import STATES, result_words, waited
from carehome_app.ui.style.icons import paint
from carehome_app.ui.style.not_shown import shown_of
from carehome_app.ui.style.theme import ROW, colour, pixels, theme
from carehome_app.ui.widgets.columns_table import same_from
from carehome_app.ui.widgets.desk_card import DeskCard, WhoseRow, stay_seen
from carehome_app.ui.widgets.signs import State

NO_CASE: Final = QT_TRANSLATE_NOOP(
    "Sampling", "A positive pool is no case: {count} single samples"
)
PROGRESS: Final = QT_TRANSLATE_NOOP(
    "Sampling", "answered {answered}, waits {waits}, to take {open}"
)
FILLING: Final = QT_TRANSLATE_NOOP("Sampling", "being filled")
SEALED: Final = QT_TRANSLATE_NOOP("Sampling", "sealed")
TAKE_SINGLE: Final = QT_TRANSLATE_NOOP("Sampling", "take a single")
SINGLE_WAITS: Final = QT_TRANSLATE_NOOP("Sampling", "single waits")
SINGLE: Final = QT_TRANSLATE_NOOP("Sampling", "single")
READ_FROM: Final = QT_TRANSLATE_NOOP("Sampling", "read from {clock} to {until}")
READ_NOW: Final = QT_TRANSLATE_NOOP("Sampling", "read now, until {until}")
TOO_LATE: Final = QT_TRANSLATE_NOOP(
    "Sampling", "window over since {until}: keep it marked, or repeat"
)
FOR_TWO: Final = 500
"""From how many pixels on two members of a pool stand beside each other, with their names."""
ALOUD: Final = QT_TRANSLATE_NOOP("Sampling", "Tubes of the round")
_ROW: Final = Qt.ItemDataRole.UserRole
_HEAD, _LINE = 26, 24
_BOX, _GAP = 9, 3
MOST_PICTURES: Final = 100
"""How many painted tubes are kept: more than any window shows."""


class TubeRow(msgspec.Struct, frozen=True):
    """One tube as it stands."""

    tube: Tube
    is_open: bool = False
    """Whether its members are shown below it."""


class KitRow(msgspec.Struct, frozen=True):
    """A kit that waits to be read."""

    waits: Waits


class NoticeRow(msgspec.Struct, frozen=True):
    """Something to look at; of a positive test, whose it is."""

    words: str
    state: State
    subject: int = 0


Row = TubeRow | KitRow | NoticeRow
Name = Callable[[int], str]
Clock = Callable[[datetime], str]


class TubeList(QListView):
    """Arrows move; → and ← open and close a positive pool; Enter asks what to do with a tube."""

    asked = Signal(object)
    """Enter on a row: its answer, or the lines of its kit."""
    taken_back = Signal(object)
    """Delete on a row."""
    handed = Signal(object)
    """V on a tube: it leaves the house."""

    def __init__(self, say: Translate, name: Name, clock: Clock) -> None:
        """Make an empty list; `name` says people, `clock` moments."""
        super().__init__()
        self.setObjectName("tubes")
        self.setAccessibleName(say(ALOUD))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._say = say
        self._clock = clock
        self._rows = QStandardItemModel(self)
        self._opened: set[str] = set()
        self._closed: set[str] = set()
        self._shown: tuple[Row, ...] = ()
        self.setModel(self._rows)
        self._painting = _TubeDelegate(self, say, name, clock)
        self.setItemDelegate(self._painting)
        self.doubleClicked.connect(self._ask)
        self._head = TubeHeadings(self, say)

    def show_rows(self, rows: Sequence[Row], board: Board | None = None) -> None:
        """Show these rows of a round; the cursor stays at the tube it was at."""
        before, scroll = self.chosen(), self.verticalScrollBar().value()
        self._painting.board = board
        old, self._shown = self._shown, self._with_members(rows)
        kept = same_from(old, self._shown)  # a scan changes the last ones
        # Where all rows are equally high only one is asked how high, and not each of them again.
        others = [one for one in self._shown if not isinstance(one, TubeRow) or one.is_open]
        self.setUniformItemSizes(not any(map(_is_high, others)))
        self._rows.removeRows(kept, self._rows.rowCount() - kept)
        for one in self._shown[kept:]:
            self._rows.appendRow(self._item(one))
        self.viewport().update()
        if before is not None:
            self._return_to(before)
        self.verticalScrollBar().setValue(scroll)
        self._place_head()

    def _place_head(self) -> None:
        """Stand headings over tubes, and over nothing else."""
        has_tubes = any(isinstance(one, TubeRow) for one in self._shown)
        high = self._head.sizeHint().height() if has_tubes else 0
        if self.viewportMargins().top() != high:
            self.setViewportMargins(0, high, 0, 0)
        self._head.setVisible(has_tubes)
        room = self.viewport().geometry()
        self._head.setGeometry(room.x(), room.y() - high, room.width(), high)

    def shows(self, row: Row, desk: DeskCard) -> bool:
        """Return whether the row a desk is about is highlighted; else show it again."""
        place = WhoseRow(self, partial(self._is_at, row), partial(self._return_to, row))
        return desk.is_for(desk.title.text(), place, self._say)

    def _is_at(self, row: Row) -> bool:
        chosen = self.chosen()
        return chosen is not None and _key(chosen) == _key(row)

    def _return_to(self, before: Row) -> None:
        whose = _key(before)
        for number, one in enumerate(self._shown):
            if _key(one) == whose:
                self.setCurrentIndex(self._rows.index(number, 0))
                return

    def chosen(self) -> Row | None:
        """Return the row the cursor is at."""
        row: Row | None = self.currentIndex().data(_ROW)
        return row

    def rows(self) -> tuple[Row, ...]:
        """Return what is shown."""
        return self._shown

    def choose(self, label: str) -> None:
        """Put the cursor on a tube."""
        for number, one in enumerate(self._shown):
            if isinstance(one, TubeRow) and one.tube.label == label:
                self.setCurrentIndex(self._rows.index(number, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, close, ask, take back, hand over."""
        row, key = self.chosen(), event.key()
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Left) and isinstance(row, TubeRow):
            self._fold(row, opened=key == Qt.Key.Key_Right)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._ask()
        elif key == Qt.Key.Key_Delete and row is not None:
            self.taken_back.emit(row)
        elif key == Qt.Key.Key_V and isinstance(row, TubeRow):
            self.handed.emit(row)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tube at the cursor in view."""
        super().resizeEvent(event)
        self._place_head()
        if any(map(_is_high, self._shown)):
            self.scheduleDelayedItemsLayout()  # members may stand in other columns now
        stay_seen(self, event.oldSize())

    def _ask(self, *_index: object) -> None:
        row = self.chosen()
        if row is not None:
            self.asked.emit(row)

    def _fold(self, row: TubeRow, *, opened: bool) -> None:
        label = row.tube.label
        (self._opened if opened else self._closed).add(label)
        (self._closed if opened else self._opened).discard(label)
        self.show_rows(self._shown, self._painting.board)

    def _with_members(self, rows: Sequence[Row]) -> tuple[Row, ...]:
        """Open positive pools until somebody closes them; most of a round's tubes are none."""
        return tuple(
            [
                self._folded(row)
                if isinstance(row, TubeRow)
                and (row.is_open or row.tube.opens_in_place or row.tube.label in self._opened)
                else row
                for row in rows
            ]
        )

    def _folded(self, row: TubeRow) -> TubeRow:
        label = row.tube.label
        by_itself = row.tube.opens_in_place and label not in self._closed
        return TubeRow(row.tube, by_itself or label in self._opened)

    def _item(self, row: Row) -> QStandardItem:
        # The text is what a screen reader says.
        item = QStandardItem(shown_of(self._aloud, row, str))
        item.setData(row, _ROW)
        return item

    def _aloud(self, row: Row) -> str:
        if isinstance(row, NoticeRow):
            return row.words
        if isinstance(row, KitRow):
            return row.waits.person.name
        tube = row.tube
        said = self._say(result_words(tube.result))
        return f"{tube.label}, {len(tube.members)} / {tube.capacity}, {said}"


def _is_high(row: Row) -> bool:
    """Return whether a row is higher than most: a pool with its members, or who is positive."""
    if isinstance(row, TubeRow):
        return row.is_open
    return isinstance(row, NoticeRow) and bool(row.subject)


def _members_across(width: int) -> int:
    """Return in how many columns the members of a pool stand in a list of a width."""
    return 2 if width >= pixels(FOR_TWO) else 1


def _key(row: Row) -> object:
    if isinstance(row, TubeRow):
        return row.tube.label
    return row.waits.sample.ref if isinstance(row, KitRow) else row.subject or row.words


class _TubeDelegate(QStyledItemDelegate):
    def __init__(self, parent: QListView, say: Translate, name: Name, clock: Clock) -> None:
        super().__init__(parent)
        self._list = parent
        self._say, self._name, self._clock = say, name, clock
        self.board: Board | None = None
        """The round as it stands that the rows are of."""
        self._pictures: dict[str, tuple[object, QPixmap]] = {}
        """How a tube looked when it was painted last, and by what."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        row = index.data(_ROW)
        height = pixels(ROW)
        if isinstance(row, TubeRow) and row.is_open:
            across = _members_across(self._list.viewport().width())
            height += pixels(_HEAD) + pixels(_LINE) * -(-len(row.tube.members) // across) + 6
        elif isinstance(row, NoticeRow) and row.subject:
            height += pixels(_LINE)
        return QSize(200, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]
        row, box = index.data(_ROW), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = box.height() if isinstance(row, NoticeRow) else pixels(ROW)
        line = QRect(box.x(), box.y(), box.width(), high)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = QColor(theme().accent_soft) if is_chosen else option.palette.base().color()
        painter.fillRect(line, ground)
        if isinstance(row, TubeRow):
            painter.drawPixmap(line.topLeft(), self._picture(painter, line, ground, row.tube))
            if row.is_open:
                self._paint_members(painter, box.adjusted(0, line.height(), 0, 0), row)
        elif isinstance(row, KitRow):
            self._paint_kit(painter, line, row)
        else:
            self._paint_sign(painter, line, 12, row.state)
            painter.setPen(QColor(row.state.ink))
            wrapped = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(line.adjusted(34, 0, -8, 0), wrapped, row.words)
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(theme().line))
        painter.restore()

    def _picture(self, painter: QPainter, line: QRect, ground: QColor, tube: Tube) -> QPixmap:
        """Return a tube's line; with a scan Qt asks for all that are seen, and one is another."""
        stands, ratio = self._standing(tube), painter.device().devicePixelRatioF()
        by = (tube, stands, line.size(), ground, theme(), painter.font(), ratio)
        known = self._pictures.get(tube.label)
        if known is not None and known[0] == by:
            return known[1]
        picture = QPixmap(line.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(ground)
        inside = QPainter(picture)
        inside.setFont(painter.font())
        inside.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_tube(inside, QRect(QPoint(0, 0), line.size()), (tube, stands))
        inside.end()
        if len(self._pictures) > MOST_PICTURES:
            self._pictures.clear()
        self._pictures[tube.label] = (by, picture)
        return picture

    def _paint_tube(
        self, painter: QPainter, box: QRect, of: tuple[Tube, tuple[State, str, str]]
    ) -> None:
        (tube, (state, words, right)), say, worn = of, self._say, theme()
        strong = QFont(painter.font())
        strong.setBold(True)
        usual = painter.font()
        painter.setFont(strong)
        self._write(painter, box.adjusted(12, 0, 0, 0), tube.label, worn.ink)
        painter.setFont(usual)
        place = say(group_label(tube.place)) if tube.is_pool else say(SINGLE)
        aside = aside_of(box)
        room = QRect(box.x() + X_GROUP, box.y(), X_BOXES + aside - X_GROUP - 6, box.height())
        self._write(painter, room, place, worn.ink)
        self._paint_boxes(painter, box, tube)
        count = QRect(box.x() + X_COUNT + aside, box.y(), 28, box.height())
        painter.setPen(QColor(worn.ink))
        painter.drawText(count, Qt.AlignmentFlag.AlignCenter, str(len(tube.members)))
        self._paint_sign(painter, box, X_RESULT + aside, state)
        metrics = painter.fontMetrics()
        needed = X_RESULT + aside + 32 + metrics.horizontalAdvance(words)
        # The sign and its word come first; the moment stands there where it lies on nothing.
        moment = metrics.horizontalAdvance(right) + 24
        shown = right if box.width() >= needed + moment else ""
        self._write(
            painter,
            box.adjusted(X_RESULT + aside + 20, 0, -moment if shown else -4, 0),
            words,
            state.ink,
        )
        painter.setPen(QColor(worn.muted))
        end = box.adjusted(0, 0, -12, 0)
        painter.drawText(end, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)

    def _standing(self, tube: Tube) -> tuple[State, str, str]:
        say = self._say
        if tube.answer is not None:
            outcome = Outcome.TO_CONFIRM if tube.opens_in_place else Outcome(tube.result.value)
            return STATES[outcome], say(RESULT_LABELS[outcome]), self._clock(tube.answer.at)
        since = tube.sampled_at
        right = "" if since is None or self.board is None else say(waited(self.board.at - since))
        if not tube.is_sealed:
            return State.ACTING, say(FILLING), ""
        if Move.HANDED not in tube.moves:
            return State.CLOCK, say(SEALED), right
        return State.CLOCK, say(result_words(Result.PENDING)), right

    def _paint_boxes(self, painter: QPainter, box: QRect, tube: Tube) -> None:
        inks = {Result.NEGATIVE: "well", Result.POSITIVE: "alarm", Result.PENDING: "edge"}
        ink = inks.get(tube.result, "low") if tube.is_sealed else "accent"
        wide = _BOX + _GAP if tube.capacity <= 10 else max((X_COUNT - X_BOXES) // tube.capacity, 4)
        top = box.center().y() - 7
        for place in range(tube.capacity):
            one = QRectF(box.x() + X_BOXES + aside_of(box) + place * wide, top, wide - _GAP, 15)
            if place < len(tube.members):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colour(ink)))
            else:
                painter.setPen(QColor(theme().line))
                painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(one, 2, 2)

    def _paint_members(self, painter: QPainter, box: QRect, row: TubeRow) -> None:
        worn, say = theme(), self._say
        positive = row.tube.opens_in_place
        painter.fillRect(box, QColor(worn.alarm_soft if positive else worn.head))
        head = QRect(box.x() + 16, box.y() + 2, box.width() - 28, pixels(_HEAD))
        members = () if self.board is None else to_confirm(self.board.round, row.tube.label)
        if positive:
            painter.fillRect(QRect(box.x(), box.y(), 3, box.height()), QColor(worn.alarm))
            answered = sum(stands is not Outcome.TO_CONFIRM for _who, stands, _w in members)
            waits = sum(waits and stands is Outcome.TO_CONFIRM for _who, stands, waits in members)
            said = PROGRESS.with_(
                answered=answered, waits=waits, open=len(members) - answered - waits
            )
            no_case, wide = say(NO_CASE.with_(count=len(members))), painter.fontMetrics()
            self._write(painter, head, no_case, worn.alarm)
            # Each member tells it too: where both have no room the first comes before the sum.
            if wide.horizontalAdvance(f"{no_case}   {say(said)}") <= head.width():
                painter.setPen(QColor(worn.ink))
                at_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(head, at_right, say(said))
        across = _members_across(box.width())
        half = box.width() // across
        for place, (who, stands, waits) in enumerate(members):
            x = box.x() + 16 + (place % across) * half
            y = box.y() + pixels(_HEAD) + (place // across) * pixels(_LINE)
            cell = QRect(x, y, half - 20, pixels(_LINE))
            state, words = self._member(stands, waits)
            name = QRect(cell.x(), cell.y(), cell.width() - 130, cell.height())
            self._write(painter, name, f"{place + 1}  {self._name(who)}", worn.ink)
            self._paint_sign(painter, cell, cell.width() - 126, state)
            self._write(painter, cell.adjusted(cell.width() - 106, 0, 0, 0), words, state.ink)

    def _member(self, stands: Outcome, waits: bool) -> tuple[State, str]:
        if stands is not Outcome.TO_CONFIRM:
            return STATES[stands], self._say(RESULT_LABELS[stands])
        if waits:
            return State.CLOCK, self._say(SINGLE_WAITS)
        return State.DUE, self._say(TAKE_SINGLE)

    def _paint_kit(self, painter: QPainter, box: QRect, row: KitRow) -> None:
        waits, say = row.waits, self._say
        opens = waits.clock.opens(waits.sample.at)
        closes = waits.clock.closes(waits.sample.at)
        said, state = READ_FROM.with_(clock=self._clock(opens), until=self._clock(closes)), None
        at = opens if self.board is None else self.board.at
        if at > closes:
            said, state = TOO_LATE.with_(until=self._clock(closes)), State.BAD
        elif at >= opens:
            said, state = READ_NOW.with_(until=self._clock(closes)), State.ACTING
        shown = state or State.CLOCK
        person = self._name(waits.sample.subject)
        self._write(painter, box.adjusted(12, 0, 0, 0), person, theme().ink)
        lot = QRect(box.x() + X_BOXES, box.y(), 120, box.height())
        self._write(painter, lot, waits.sample.lot, theme().muted)
        self._paint_sign(painter, box, X_COUNT, shown)
        self._write(painter, box.adjusted(X_COUNT + 20, 0, -8, 0), say(said), shown.ink)

    def _paint_sign(self, painter: QPainter, box: QRect, x: int, state: State) -> None:
        where = QRectF(box.x() + x, box.center().y() - 7, 14, 14)
        paint(painter, state.icon, state.ink, where)

    def _write(self, painter: QPainter, box: QRect, text: str, ink: str) -> None:
        painter.setPen(QColor(ink))
        fits = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, fits)
