"""A form beside a table: a field a line, Enter keeps, Esc leaves, and nothing typed is lost."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.style.theme import pixels
from carehome_app.ui.widgets.chips import (
    Sized,
    WrappedLine,
    height_at,
    hold,
    is_whole,
    least_size,
    most_wide,
    wanted_size,
)
from carehome_app.ui.widgets.desk_card import DeskCard, WhoseRow
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.panel import UpAndDown

KEEP = QT_TRANSLATE_NOOP("Forms", "Save")
NOT_KEPT = QT_TRANSLATE_NOOP(
    "Forms", "Not kept yet. Enter keeps it, Esc once more leaves it; Ctrl+Z here brings it back."
)


FORM_WIDTH: Final = 380
"""How wide a form is where there is room."""
AROUND: Final = 4
"""Pixels that frames take of a form's width beside its fields."""
FORM_LEAST: Final = 264
"""How wide it is on a small screen."""
COLUMN: Final = 270
"""How wide a column of fields is at the least where several stand beside each other."""
COLUMN_LEAST: Final = 200
"""How wide it is where even one has hardly room."""
NARROW_COLUMN: Final = 190
"""How wide in a card at the side, where names and what is typed are short."""
COLUMN_GAP: Final = 14
ROW_GAP: Final = 6
"""Between two columns, and between two rows of fields."""


class Beside(QHBoxLayout):
    """A list that takes the room, and beside it a form: less wide on a small screen."""

    def __init__(self, whole: QWidget, side: QWidget, wide: int = FORM_WIDTH) -> None:
        """Lay out a widget whose right side this is; what stands left of it is inserted first."""
        super().__init__(whole)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(12)
        self._side, self._wide = side, wide
        self.addWidget(side)

    def setGeometry(self, room: QRect) -> None:
        """Give the side its part of the width."""
        wanted = min(pixels(self._wide), room.width() * 2 // 5)
        self._side.setFixedWidth(max(wanted, self._least))
        super().setGeometry(room)

    def minimumSize(self) -> QSize:
        """Return the least width, whatever the side takes now."""
        least = super().minimumSize()
        if not self._side.isHidden():
            least.setWidth(least.width() - max(self._side.minimumWidth() - self._least, 0))
        return least

    @property
    def _least(self) -> int:
        return max(min(self._wide, FORM_LEAST), self._side.minimumSizeHint().width())


class Across(QBoxLayout):
    """Parts beside each other; where they do not fit side by side, below each other."""

    _parts: Sequence[tuple[QWidget | QLayout, int]] = ()
    """What stands in it: nothing where Python has emptied it already while its window goes."""

    def __init__(self, gap: int = 8) -> None:
        """Hold no part yet."""
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self._heights: dict[int, int] = {}
        """How high it is at a width, until something of it changes: Qt asks often."""
        self.setSpacing(gap)

    def put(self, part: QWidget | QLayout, share: int = 0) -> None:
        """Put one more beside the others, with its share of what room is left."""
        self._parts = [*self._parts, (part, share)]
        hold(part)
        if isinstance(part, QWidget):
            self.addWidget(part, share)
        else:
            self.addLayout(part, share)

    def invalidate(self) -> None:
        """Forget the heights: something is larger, smaller, shown or hidden now."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, room: QRect) -> None:
        """Turn to how the parts fit."""
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        wanted = beside if self._fits(room.width()) else below
        if wanted != self.direction():
            self.setDirection(wanted)
        super().setGeometry(room)

    def minimumSize(self) -> QSize:
        """Return the width of the widest part: the others may stand below it."""
        sizes = self._sizes()
        widest = max((size.width() for size in sizes), default=0)
        return QSize(widest, max((size.height() for size in sizes), default=0))

    def hasHeightForWidth(self) -> bool:
        """Return that the height depends on how the parts stand."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in which the parts stand in a width."""
        return self.minimumHeightForWidth(width)

    def minimumHeightForWidth(self, width: int) -> int:
        """Return the least height of the parts in a width, with their words wrapped in it."""
        known = self._heights.get(width)
        if known is None:
            known = self._heights[width] = self._height(width)
        return known

    def _height(self, width: int) -> int:
        shown = self._shown()
        gaps = self.spacing() * max(len(shown) - 1, 0)
        if not self._fits(width):
            return sum(_height_below(part, width) for part, _share in shown) + gaps
        widths = self._widths([(_least(part), share) for part, share in shown], width - gaps)
        heights = [_least_height(part, widths[at]) for at, (part, _share) in enumerate(shown)]
        return max(heights, default=0)

    def _widths(self, shown: Sequence[tuple[QSize, int]], width: int) -> dict[int, int]:
        """Return how wide each part is: its share as Qt gives it, or its least."""
        least = {at: size.width() for at, (size, _share) in enumerate(shown)}
        shares = {at: share for at, (_size, share) in enumerate(shown)}
        sharing = [at for at in shares if shares[at]]
        found = {at: least[at] for at in shares if not shares[at]}
        left = width - sum(found.values())
        while sharing:
            whole = sum(shares[at] for at in sharing)
            wide = {at: left * shares[at] // whole for at in sharing}
            short = [at for at in sharing if wide[at] < least[at]]
            for at in short or sharing:
                found[at] = least[at] if short else wide[at]
                left -= found[at]
            sharing = [at for at in sharing if at not in found]
        return found

    def _fits(self, width: int) -> bool:
        widths = [size.width() for size in self._sizes()]
        return sum(widths) + self.spacing() * max(len(widths) - 1, 0) <= width

    def _sizes(self) -> list[QSize]:
        return [_least(part) for part, _share in self._shown()]

    def _shown(self) -> list[tuple[QWidget | QLayout, int]]:
        """Return the parts that are not hidden, each with its share."""
        return [one for one in self._parts if is_whole(one[0]) and not _is_hidden(one[0])]


# A part is a widget or a layout. Qt's place for it is asked for nothing: see `chips.py`.


def _is_hidden(part: QWidget | QLayout) -> bool:
    return part.isHidden() if isinstance(part, QWidget) else part.isEmpty()


def _least(part: QWidget | QLayout) -> QSize:
    return least_size(part) if isinstance(part, QWidget) else part.minimumSize()


def _least_height(part: QWidget | QLayout, width: int) -> int:
    """Return the least height of a part in a width, in which its words may take more rows."""
    least, inside = _least(part).height(), part.layout()
    if isinstance(part, WrappedLine):
        return max(least, part.heightForWidth(width))
    return least if inside is None else max(least, inside.minimumHeightForWidth(width))


def _height_below(part: QWidget | QLayout, width: int) -> int:
    """Return the least height of one of several parts that stand below each other.

    Qt takes what a part would like for what it needs there, if that depends on the width: where
    less is given to them all, each is pressed.
    """
    if not part.hasHeightForWidth():
        return _least_height(part, width)
    if isinstance(part, QWidget):
        return height_at(part, min(width, most_wide(part)))
    return part.heightForWidth(min(width, part.maximumSize().width()))


class FieldColumns(WrappedLine):
    """The fields of a desk that lies below a list: in as many columns as have room."""

    def __init__(self, fields: Iterable[QWidget] = (), most: int = 3, wide: int = COLUMN) -> None:
        """Lay these out, in so many columns at most, each so wide at the least."""
        super().__init__(COLUMN_GAP)
        self._most, self._wide = most, wide
        self.apart = ROW_GAP
        for field in fields:
            self.add(field)

    def minimumSizeHint(self) -> QSize:
        """Return the size of a narrow column: names give way before the page does."""
        least = super().minimumSizeHint()
        return QSize(min(least.width(), COLUMN_LEAST), least.height())

    def sizeHint(self) -> QSize:
        """Return the size of one single row."""
        across = len(self.shown())
        if not across:
            return QSize(0, 0)
        width = min(self._most, across) * (pixels(self._wide) + self.between)
        return QSize(width, self.heightForWidth(width))

    def sizes_at(self, width: int) -> list[Sized]:
        """Return the fields, each as wide as a column, which none of them is wider than."""
        fields, gap = self.shown(), self.between
        least = max((least_size(one).width() for one in fields), default=0)
        fitting = (width + gap) // (max(pixels(self._wide), least) + gap)
        across = min(max(fitting, 1), self._most, max(len(fields), 1))
        one = (width - gap * (across - 1)) // across
        return [(field, QSize(one, _height_within(field, one))) for field in fields]

    def lead_of(self, part: QWidget, size: QSize) -> int:
        """Keep fields level where something is said below one of them."""
        if isinstance(part, Field) and part.said():
            return min(part.lead(), size.height())
        return size.height()


def _height_within(field: QWidget, width: int) -> int:
    """Return how high a field is in a column of a width."""
    return height_at(field, width) if field.hasHeightForWidth() else wanted_size(field).height()


class FieldColumn(UpAndDown):
    """Fields below each other, moved up and down where they are many, never cut at the side."""

    def __init__(self, fields: Iterable[QWidget] = ()) -> None:
        """Hold these fields."""
        super().__init__()
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(ROW_GAP)
        self._column.addStretch(1)
        for field in fields:
            self.add(field)
        self.hold(inside)

    def add(self, field: QWidget) -> None:
        """Put a field below the others."""
        self._column.insertWidget(self._column.count() - 1, field)

    def take(self, field: QWidget) -> None:
        """Hold a field no longer."""
        self._column.removeWidget(field)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let long names have the lines they need: what does not fit is moved, never pressed."""
        super().resizeEvent(event)
        inside, wide = self.widget(), self.viewport().width()
        if inside is not None:
            inside.setMinimumHeight(max(self._column.minimumHeightForWidth(wide), 0))

    def minimumSizeHint(self) -> QSize:
        """Return the least height of a list, and the width that the fields need."""
        least, inside = super().minimumSizeHint(), self.widget()
        if inside is None:
            return least
        around = self.verticalScrollBar().sizeHint().width() + AROUND
        return QSize(inside.minimumSizeHint().width() + around, least.height())


class Form(DeskCard):
    """A desk of fields by name, a line for what belongs to none of them; Enter keeps them all."""

    def __init__(self, say: Translate, rows: Sequence[Sequence[Field]]) -> None:
        """Put the fields into rows."""
        super().__init__(" ", say(KEEP))
        self.fill_room()
        self._say = say
        self.fields = {field.editor.objectName(): field for row in rows for field in row}
        self._filled = self.values()
        self._warned = False
        self._left: tuple[str, dict[str, str]] = ("", {})
        self._whose: object = None
        self.body.addWidget(FieldColumn(self.fields.values()), 1)
        for field in self.fields.values():
            field.editor.installEventFilter(self)
            field.edited.connect(self._edited)

    def stand_beside(self, row_of: Callable[[object], WhoseRow]) -> None:
        """Stand beside a table: what is done is done for its highlighted row, in view.

        The cursor may have gone on to another row while this one is half typed: it is shown again.
        """
        self.ask_first(partial(self._is_chosen, row_of))

    def _is_chosen(self, row_of: Callable[[object], WhoseRow]) -> bool:
        if self._whose is None:
            return True
        return self.is_for(self.title.text(), row_of(self._whose), self._say)

    def fill(self, heading: str, values: Mapping[str, str], whose: object = None) -> None:
        """Show these values, empty where there is none, and begin anew.

        `whose` row of the table beside it they are of, None where it is something new.
        """
        self._whose = whose
        self.title.setText(heading)
        for name, field in self.fields.items():
            field.fill(values.get(name, ""))
        self._filled = self.values()
        self._warned = False
        self.say("")

    def values(self) -> dict[str, str]:
        """Return what is typed, by field."""
        return {name: field.text().strip() for name, field in self.fields.items()}

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self.values() != self._filled

    def warn(self) -> None:
        """Say that something is not kept yet."""
        self._warned = True
        self.say(self._say(NOT_KEPT), "trouble")

    def complain(self, name: str, sentence: str) -> None:
        """Say what is wrong, beside the field it belongs to and in it the keyboard."""
        field = self.fields.get(name)
        if field is None:
            self.say(sentence, "trouble")
            return
        field.trouble(sentence)
        field.take_focus()

    def leave(self) -> None:
        """Leave the form when asked twice; what was typed can be brought back."""
        if self.is_dirty and not self._warned:
            self.warn()
            return
        if self.is_dirty:
            self._left = (self.title.text(), self.values())
        self.left.emit()

    def bring_back(self) -> bool:
        """Show again what was typed and left about the same thing; False where nothing was."""
        heading, values = self._left
        if not values or heading != self.title.text() or self.is_dirty:
            return False
        for name, text in values.items():
            self.fields[name].fill(text)
        self._left = ("", {})
        self.warn()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc, after a warning where something was typed; else as every desk."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Bring back what was left, where a field has nothing of its own to undo."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        return event.matches(QKeySequence.StandardKey.Undo) and self.bring_back()

    def _edited(self) -> None:
        self._warned = False
        self.say("")
