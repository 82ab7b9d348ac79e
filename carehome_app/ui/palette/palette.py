"""Ctrl+K: one field that finds pages, people, actions and reports, beside the work."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.palette.matching import MOST_OF_A_KIND, Found, Kind, Thing, find, near
from carehome_app.ui.palette.placing import placed
from carehome_app.ui.style.icons import paint
from carehome_app.ui.style.style import program_font
from carehome_app.ui.style.theme import SMALL, TOP, theme
from carehome_app.ui.widgets.chips import Filters
from carehome_app.ui.widgets.keys import KeyCap
from carehome_app.ui.widgets.labels import label

PLACEHOLDER: Final = QT_TRANSLATE_NOOP("Palette", "Page, person, room, number, action")
ALL: Final = QT_TRANSLATE_NOOP("Palette", "All {count}")
COUNTED: Final = QT_TRANSLATE_NOOP("Palette", "{kind} {count}")
NOTHING: Final = QT_TRANSLATE_NOOP("Palette", "Nothing is called “{typed}”.")
NEAR: Final = QT_TRANSLATE_NOOP("Palette", "Close to it")
LAST: Final = QT_TRANSLATE_NOOP("Palette", "Last places, and what is overdue")
HELP: Final = QT_TRANSLATE_NOOP("Palette", "Initials, pinyin, words, room-bed or a number")
ONLY_ACTIONS: Final = QT_TRANSLATE_NOOP("Palette", "actions only")
CLASS: Final = QT_TRANSLATE_NOOP("Palette", "class")
BACK: Final = QT_TRANSLATE_NOOP("Palette", "back")
SIZE: Final = QSize(576, 600)
_ROW: Final = 36
_HEAD: Final = 24
_FOUND: Final = Qt.ItemDataRole.UserRole
_ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ANY: Final = "any"


class Palette(QFrame):
    """A part of the window, not a window of its own; Esc gives the keyboard back where it was."""

    left = Signal()
    """Esc: the keyboard is where it was, and the work goes on there."""

    def __init__(self, say: Translate, window: QWidget) -> None:
        """Make it, hidden, over a window."""
        super().__init__(window)
        self._say, self._things = say, list[Thing]()
        self._was_at: QWidget | None = None
        self._first: Callable[[], Sequence[Thing]] = tuple
        self.setObjectName("palette")
        self.field = QLineEdit()
        self.field.setObjectName("paletteField")
        self.field.setPlaceholderText(say(PLACEHOLDER))
        self.field.setAccessibleName(say(PLACEHOLDER))
        self.field.textChanged.connect(self._look)
        self.field.installEventFilter(self)
        self.kinds = Filters(
            ((_ANY, say(ALL.with_(count=0))), *((one.name, say(one.value)) for one in Kind)),
            tight=True,
        )
        self.kinds.chosen.connect(self._look)
        for chip in self.kinds.findChildren(QWidget):
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows = QStandardItemModel(self)
        self.list = QListView()
        self.list.setObjectName("paletteList")
        self.list.setAccessibleName(say(HELP))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setModel(self._rows)
        self.list.setItemDelegate(_FoundDelegate(self))
        self.list.clicked.connect(self._take)
        self.said = label("", "muted", wrap=True)
        self._lay_out()
        self.hide()

    def open(
        self,
        things: Sequence[Thing],
        first: Callable[[], Sequence[Thing]] = tuple,
        typed: str = "",
    ) -> None:
        """Find among these; `first` is what is offered before anything is typed."""
        focus = QApplication.focusWidget()
        if focus is not self.field:
            self._was_at = focus
        self._things, self._first = list(things), first
        self.kinds.choose(_ANY)
        self.field.setText(typed)
        self._look()
        self.place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def place(self) -> None:
        """Stand beside what is being typed."""
        window = self.parentWidget()
        if window is not None:
            room = window.rect().adjusted(0, TOP, 0, 0)
            self.setGeometry(placed(room, self._typed_at(window), SIZE))

    def leave(self) -> None:
        """Close, with the keyboard where it was."""
        was_at, self._was_at = self._still_there(), None
        self.shut()
        # A field that closed when the keyboard left it belongs to something that is still there.
        while was_at is not None and not (was_at.isVisible() and was_at.focusPolicy()):
            was_at = was_at.parentWidget()
        if was_at is not None:
            was_at.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def shut(self) -> None:
        """Close, and forget whom it named."""
        self.hide()
        self._things = []
        self._rows.clear()
        self.field.clear()

    def titles(self) -> list[str]:
        """Return the titles that are offered, without the headings."""
        return [one.thing.title for one in self._offered()]

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Answer the keys of the list while the keyboard stays in the field."""
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and self._answered(event):
                return True
        elif watched is self.field and isinstance(event, QFocusEvent) and event.lostFocus():
            self._left_alone(event)
        return super().eventFilter(watched, event)

    def _left_alone(self, event: QFocusEvent) -> None:
        """Close when something else was clicked."""
        if event.reason() == Qt.FocusReason.MouseFocusReason and self.isVisible():
            self.shut()

    def _answered(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.leave()
            self.left.emit()
        elif key in _ENTERS:
            if not event.isAutoRepeat():
                self._take(self.list.currentIndex())
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._turn(-1 if key == Qt.Key.Key_Backtab else 1)
        else:
            return False
        return True

    def _look(self, *_changed: str) -> None:
        typed = self.field.text()
        asked = bool(typed.strip())
        things = self._things if asked else self._first()
        found = find(things, typed)
        if not asked:
            found = [Found(one, 0) for one in things]
        self._count(found)
        chosen = self.kinds.code()
        shown = [one for one in found if chosen in (_ANY, one.thing.kind.name)]
        self._show(shown, "" if asked else self._say(LAST), whole=chosen != _ANY)
        self.said.setVisible(asked and not found)
        if asked and not found:
            self.said.setText(self._say(NOTHING.with_(typed=typed.strip())))
            close = [Found(one, 0) for one in near(self._things, typed)]
            self._show(close, self._say(NEAR), whole=True)

    def _count(self, found: Sequence[Found]) -> None:
        self.kinds.say(_ANY, self._say(ALL.with_(count=len(found))))
        for kind in Kind:
            count = sum(one.thing.kind is kind for one in found)
            words = COUNTED.with_(kind=self._say(kind.value), count=count)
            self.kinds.say(kind.name, self._say(words))

    def _show(self, found: Sequence[Found], heading: str, *, whole: bool) -> None:
        self._rows.clear()
        if heading and found:
            self._rows.appendRow(_heading(heading))
        for kind in dict.fromkeys(one.thing.kind for one in found):
            same = [one for one in found if one.thing.kind is kind]
            if not heading:
                self._rows.appendRow(_heading(self._say(kind.value)))
            for one in same if whole else same[:MOST_OF_A_KIND]:
                self._rows.appendRow(_row(one))
        self._step(1, begin=-1)

    def _step(self, step: int, begin: int | None = None) -> None:
        row = (self.list.currentIndex().row() if begin is None else begin) + step
        while 0 <= row < self._rows.rowCount():
            index = self._rows.index(row, 0)
            if index.data(_FOUND) is not None:
                self.list.setCurrentIndex(index)
                return
            row += step

    def _turn(self, step: int) -> None:
        codes = self.kinds.codes()
        self.kinds.choose(codes[(codes.index(self.kinds.code()) + step) % len(codes)])

    def _take(self, index: QModelIndex) -> None:
        found = index.data(_FOUND)
        if isinstance(found, Found):
            self.leave()
            found.thing.go()

    def _offered(self) -> list[Found]:
        rows = (self._rows.index(row, 0).data(_FOUND) for row in range(self._rows.rowCount()))
        return [one for one in rows if isinstance(one, Found)]

    def _still_there(self) -> QWidget | None:
        """Return where the keyboard was; what a refreshed page took away meanwhile is nowhere."""
        return self._was_at if self._was_at is not None and isValid(self._was_at) else None

    def _typed_at(self, window: QWidget) -> QRect:
        """Return where something is being typed, in the window's pixels."""
        at = self._still_there()
        if at is None or not window.isAncestorOf(at):
            return QRect()
        if isinstance(at, QTableView):
            row = at.visualRect(at.currentIndex())
            return QRect(at.viewport().mapTo(window, row.topLeft()), row.size())
        if isinstance(at, QLineEdit):
            return QRect(at.mapTo(window, at.rect().topLeft()), at.size())
        return QRect()

    def _lay_out(self) -> None:
        say = self._say
        top = QHBoxLayout()
        top.addWidget(self.kinds)
        top.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(label(say(HELP), "hint"), 1)
        for key, words in ((">", ONLY_ACTIONS), ("Tab", CLASS), ("Esc", BACK)):
            foot.addWidget(KeyCap(key))
            foot.addWidget(label(say(words), "hint"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addLayout(top)
        column.addWidget(self.said)
        column.addWidget(self.list, 1)
        column.addLayout(foot)


def _heading(words: str) -> QStandardItem:
    item = QStandardItem(words)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item


def _row(found: Found) -> QStandardItem:
    thing = found.thing
    item = QStandardItem(
        ", ".join(part for part in (thing.title, thing.detail, thing.key) if part)
    )
    item.setData(found, _FOUND)
    return item


class _FoundDelegate(QStyledItemDelegate):
    """Icon, title with what was meant in bold, what is said of it, and its key."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        least = _HEAD if index.data(_FOUND) is None else _ROW
        return QSize(200, max(least, option.fontMetrics.height() + 6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]
        found, worn, box = index.data(_FOUND), theme(), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if found is None:
            painter.setFont(program_font(SMALL))
            self._write(painter, box.adjusted(10, 0, -8, 0), index.data(), worn.muted)
            painter.restore()
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(worn.accent_soft))
            painter.drawRoundedRect(box, 6, 6)
        ink = worn.muted if found.thing.off else worn.ink
        paint(
            painter, found.thing.icon, ink, QRectF(box.left() + 12, box.center().y() - 8, 17, 17)
        )
        right = self._keys(painter, box, found.thing.key, chosen=chosen)
        left = self._title(painter, box.adjusted(40, 0, -right, 0), found, ink)
        painter.setFont(program_font(SMALL))
        self._write(painter, box.adjusted(52 + left, 0, -right, 0), found.thing.detail, worn.muted)
        painter.restore()

    def _title(self, painter: QPainter, box: QRect, found: Found, ink: str) -> int:
        """Write the title with the characters that were meant in bold; return its width."""
        text, end = found.thing.title, found.begin + found.length
        plain, bold = program_font(), QFont(program_font())
        bold.setBold(True)
        used = 0
        for part, font, colour in (
            (text[: found.begin], plain, ink),
            (text[found.begin : end], bold, theme().accent),
            (text[end:], plain, ink),
        ):
            painter.setFont(font)
            self._write(painter, box.adjusted(used, 0, 0, 0), part, colour)
            used += painter.fontMetrics().horizontalAdvance(part)
        return used

    def _keys(self, painter: QPainter, box: QRect, key: str, *, chosen: bool) -> int:
        """Paint the key at the right, and Enter on the chosen row; return the room they take."""
        used, worn = 10, theme()
        painter.setFont(program_font(SMALL))
        for cap, edge in (("Enter" if chosen else "", worn.accent), (key, worn.edge)):
            if cap:
                words = cap.replace("+", " ")
                width = painter.fontMetrics().horizontalAdvance(words) + 12
                place = QRect(box.right() - used - width, box.center().y() - 9, width, 19)
                painter.setPen(QColor(edge))
                painter.setBrush(QColor(worn.card))
                painter.drawRoundedRect(place, 4, 4)
                painter.setPen(QColor(worn.ink))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
                used += width + 8
        return used

    def _write(self, painter: QPainter, box: QRect, text: str, ink: str) -> None:
        painter.setPen(QColor(ink))
        fits = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, fits)
