"""A list grouped by how things stand: a heading with its count, then the rows of that state."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, Final, Generic, NamedTuple, TypeVar

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from carehome_app.ui.style.icons import paint
from carehome_app.ui.style.not_shown import shown_of
from carehome_app.ui.style.style import program_font
from carehome_app.ui.style.theme import SMALL, theme
from carehome_app.ui.widgets.clock import BAR, paint_share
from carehome_app.ui.widgets.columns_table import same_from
from carehome_app.ui.widgets.desk_card import WhoseRow, brought_back
from carehome_app.ui.widgets.labels import begun
from carehome_app.ui.widgets.row_table import modest
from carehome_app.ui.widgets.signs import State

Item = TypeVar("Item")

_ROW: Final = 44
_HEAD: Final = 28
_SHARE: Final = 120
"""The length of the bar of a clock."""
_SAID: Final = Qt.ItemDataRole.UserRole
_ITEM: Final = Qt.ItemDataRole.UserRole + 1
_ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowSaid(msgspec.Struct, frozen=True):
    """What a row says: who or what, why, and at the right when."""

    first: str
    second: str = ""
    right: str = ""
    below: str = ""
    share: float | None = None
    """How much of a running clock has gone, from 0 to 1: a bar instead of the words below."""
    state: State | None = None
    """Its own sign, where the rows of a group differ: what stands at the right has its colour."""


class StateGroup(msgspec.Struct, Generic[Item], frozen=True):
    """Things that stand alike: the worst group comes first."""

    state: State
    heading: str
    rows: Sequence[Item]
    said: Callable[[Item], RowSaid]
    """What the row of one of them says."""
    is_counted: bool = True
    """Whether the heading says how many there are."""


class StateList(QListView, Generic[Item]):
    """Arrows move over rows and skip headings; Enter or a double click opens."""

    moved = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, aloud: str, who: Callable[[Item], object] | None = None) -> None:
        """Make an empty list; `aloud` is what a screen reader calls it, `who` whose row one is."""
        super().__init__()
        self._who = who
        self.setObjectName(name)
        self.setAccessibleName(aloud)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = QStandardItemModel(self)
        self._shown: list[_Line] = []
        self._filling = False
        """What changes in a list moves its cursor row by row; nobody looks at any of those."""
        self.setModel(self._rows)
        self._delegate = _StateDelegate(self)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)

    def show_groups(self, groups: Iterable[StateGroup[Item]]) -> None:
        """Show these groups; the cursor stays on whom it was at, whatever became of them.

        Only the rows that differ are made anew: what was done with one changes no other.
        """
        before, old = self.chosen(), self._shown
        new = [line for group in groups if group.rows for line in _lines(group)]
        same = same_from(old, new)
        tail = same_from(old[same:][::-1], new[same:][::-1])
        self._filling, self._shown = True, new
        self._rows.removeRows(same, len(old) - tail - same)
        for place in range(same, len(new) - tail):
            self._rows.insertRow(place, _made(new[place]))
        self.choose(before)
        self._filling = False
        self._tell(self.currentIndex(), QModelIndex())

    def chosen(self) -> Item | None:
        """Return the thing the cursor is at."""
        item: Item | None = self.currentIndex().data(_ITEM)
        return item

    def choose(self, item: Item | None) -> None:
        """Put the cursor on a thing, or on the first there is."""
        able = [row for row, line in enumerate(self._shown) if line.said is not None]
        same = [] if item is None else [row for row in able if self._is_of(self._shown[row], item)]
        for row in (same or able)[:1]:
            index = self._rows.index(row, 0)
            self.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            if item is not None:
                self.scrollTo(index)

    def row_of(self, item: Item) -> WhoseRow:
        """Return somebody's row: whether the cursor is at it, and how to put it there."""
        return WhoseRow(self, partial(self._is_at, item), partial(self.choose, item))

    def _is_at(self, item: Item) -> bool:
        row = self.currentIndex().row()
        return self.chosen() is not None and self._is_of(self._shown[row], item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen row in view when a desk takes room from the list."""
        lower = event.size().height() < event.oldSize().height()
        # While rows come and go nobody may ask where one stands; the cursor is shown after it.
        was_seen = lower and not self._filling and self._ends_above(event.oldSize().height())
        super().resizeEvent(event)
        if was_seen:
            self.scrollTo(self.currentIndex())

    def _ends_above(self, height: int) -> bool:
        row = self.visualRect(self.currentIndex())
        return row.isValid() and row.top() >= 0 and row.bottom() < height

    def sizeHint(self) -> QSize:
        """Return little where the list is to take only what others leave."""
        return modest(self, super().sizeHint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, once however long it is held."""
        if event.key() not in _ENTERS:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() and not brought_back(self):
            self._open(self.currentIndex())

    def moveCursor(
        self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Skip the headings: step on in the same direction, or stay where there is no more."""
        before, index = self.currentIndex(), super().moveCursor(action, modifiers)
        step = 1 if index.row() > before.row() else -1
        if index.row() == 0 and not _is_row(index):
            step = 1
        while index.isValid() and not _is_row(index):
            index = self._rows.index(index.row() + step, 0)
        return index if index.isValid() else before

    def _is_of(self, line: "_Line", item: Item) -> bool:
        other: Item = line.item
        return other == item if self._who is None else self._who(other) == self._who(item)

    def _tell(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.data(_ITEM) is not None and not self._filling:
            self.moved.emit(index.data(_ITEM))

    def _open(self, index: QModelIndex) -> None:
        if index.data(_ITEM) is not None:
            self.opened.emit(index.data(_ITEM))


def _is_row(index: QModelIndex) -> bool:
    return bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)


class _Line(NamedTuple):
    """A line of the list: a heading that says nothing of anything, or a row about a thing."""

    words: str
    """What a screen reader says and what type-ahead finds."""
    state: State
    said: RowSaid | None = None
    item: Any = None


def _lines(group: StateGroup[Item]) -> Iterator[_Line]:
    count = f" {len(group.rows)}" if group.is_counted else ""
    yield _Line(f"{begun(group.heading)}{count}", group.state)
    for item in group.rows:
        said = shown_of(group.said, item, RowSaid)
        said = replace(said, right=begun(said.right))
        words = ", ".join(one for one in (said.first, said.second, said.right) if one)
        yield _Line(words, said.state or group.state, said, item)


def _made(line: _Line) -> QStandardItem:
    made = QStandardItem(line.words)
    made.setData((line.said, line.state), _SAID)
    if line.said is None:
        made.setFlags(Qt.ItemFlag.ItemIsEnabled)
    else:
        made.setData(line.item, _ITEM)
    return made


class _StateDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        said, _state = index.data(_SAID)
        least = _HEAD if said is None else _ROW
        lines = 1 if said is None else 2
        return QSize(200, max(least, lines * option.fontMetrics.height() + 6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]
        said, state = index.data(_SAID)
        worn, box = theme(), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if said is None:
            painter.fillRect(box, QColor(worn.head))
            paint(painter, state.icon, state.ink, _sign(box))
            self._write(painter, box.adjusted(34, 0, -8, 0), index.data(), state.ink)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(box, QColor(worn.accent_soft))
            paint(painter, state.icon, state.ink, _sign(box))
            self._write_row(painter, box.adjusted(34, 3, -10, -3), said)
            if said.share is not None:
                paint_share(painter, _bar(box), said.share, state.ink)
            painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(worn.line))
        painter.restore()

    def _write_row(self, painter: QPainter, box: QRect, said: RowSaid) -> None:
        worn, half = theme(), box.height() // 2
        plain, small = QFontMetrics(program_font()), QFontMetrics(program_font(SMALL))
        # What stands at the right is read whole: a day that is cut says nothing.
        wanted = max(plain.horizontalAdvance(said.right), small.horizontalAdvance(said.below))
        room = min(wanted + 1, box.width() * 2 // 3) + 12
        room = room if said.share is None else max(room, _SHARE + 12)
        left = box.adjusted(0, 0, -room, 0)
        at_right = box.adjusted(box.width() - room + 12, 0, 0, 0)
        strong = QFont(program_font())
        strong.setBold(True)
        painter.setFont(strong)
        self._write(painter, left.adjusted(0, 0, 0, -half), said.first, worn.ink)
        painter.setFont(program_font() if said.state is None else program_font(SMALL))
        ink = worn.ink if said.state is None else said.state.ink
        self._write(painter, at_right.adjusted(0, 0, 0, -half), said.right, ink)
        painter.setFont(program_font(SMALL))
        # Where nothing stands below at the right, the second line has the whole width.
        whole = box if not said.below and said.share is None else left
        self._write(painter, whole.adjusted(0, half, 0, 0), said.second, worn.muted)
        self._write(painter, at_right.adjusted(0, half, 0, 0), said.below, worn.muted)

    def _write(self, painter: QPainter, box: QRect, text: str, ink: str) -> None:
        painter.setPen(QColor(ink))
        fits = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, fits)


def _bar(box: QRect) -> QRectF:
    return QRectF(box.right() - _SHARE - 10, box.bottom() - 14, _SHARE, BAR)


def _sign(box: QRect) -> QRectF:
    return QRectF(box.left() + 11, box.center().y() - 7, 14, 14)
