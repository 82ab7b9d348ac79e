"""Round buttons that filter, and a row of them of which one is chosen."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QLayout,
    QLayoutItem,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid

from carehome_app.ui.style.icons import set_icon
from carehome_app.ui.style.theme import colour, theme
from carehome_app.ui.widgets.labels import begun

# A round button that filters: its words, its sign, and whether it is chosen.

_SIGN: Final = 13


class Chip(QPushButton):
    """A filter that is on or off."""

    def __init__(self, name: str, sign: str = "", ink: str = "ink", ground: str = "") -> None:
        """Make a chip with this object name; `sign` is an icon, the rest colours by name."""
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "filter")
        self.setCheckable(True)
        self.setAutoDefault(False)
        if sign:
            set_icon(self, sign, ink, _SIGN)
        # Not bold when chosen: a wider text would be cut off.
        self.setStyleSheet("QPushButton:checked { font-weight: normal; }")
        self._tokens = (ink, ground)
        self._worn = theme()
        if ground:
            self._colour()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme when the program wears one."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._worn is not theme():
            self._worn = theme()
            if self._tokens[1]:
                self._colour()

    def show_words(self, words: str) -> None:
        """Show these words, for eyes and for screen readers."""
        words = begun(words)
        if self.text() != words:
            self.setText(words)
            self.setAccessibleName(words)

    def _colour(self) -> None:
        ink, ground = (colour(token) for token in self._tokens)
        edge = QColor(ink)
        soft = f"rgba({edge.red()}, {edge.green()}, {edge.blue()}, 110)"
        self.setStyleSheet(
            f"QPushButton {{ color: {ink}; background: {ground}; border-color: {soft}; }}"
            f"QPushButton:checked {{ color: {ink}; border: 2px solid {ink}; padding: 1px 11px;"
            " font-weight: normal; }"
        )


class StillBox(QComboBox):
    """A list of choices that a mouse wheel does not turn."""

    done = Signal()
    """Enter or Esc, or a choice from the open list: back to the work."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty list with this object name."""
        super().__init__(parent)
        self.setObjectName(name)

    def hidePopup(self) -> None:
        """Close the list and go back to the work."""
        super().hidePopup()
        self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Enter or Esc; the arrow keys choose."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what lies around."""
        event.ignore()


# A row of chips of which one is chosen.


class WrappedRow(QLayout):
    """Widgets in a row that goes on below where there is no room: nothing is moved sideways."""

    def __init__(self, parent: QWidget, spacing: int) -> None:
        """Lay out in a widget, with this much between two."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._found: dict[int, list[list[tuple[QLayoutItem, QSize]]]] = {}
        """What stands in the rows of a width, until something of it changes: Qt asks often."""
        self.apart = spacing
        """How much lies between two rows."""
        self.spring = 0
        """From which place on what fits into the first row stands at its right end; 0 for none."""
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more."""
        self._items.append(item)
        self._found.clear()

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one of them, None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give one of them back."""
        self._found.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        """Forget the rows: something is larger, smaller, shown or hidden now."""
        self._found.clear()
        super().invalidate()

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the rows are together at a width."""
        heights = [_height(row) for row in self._rows(width)]
        return sum(heights) + self.apart * max(len(heights) - 1, 0)

    def setGeometry(self, room: QRect) -> None:
        """Put everything into its place, row by row."""
        super().setGeometry(room)
        y = room.y()
        for row in self._rows(room.width()):
            line, x = _height(row), room.x()
            left = room.width() - _length([size for _item, size in row], self.spacing())
            for item, size in row:
                if self.spring and item is self._items[self.spring]:
                    x += max(left, 0)
                middle = y + (line - size.height()) // 2
                item.setGeometry(QRect(QPoint(x, middle), size))
                x += size.width() + self.spacing()
            y += line + self.apart

    def sizeHint(self) -> QSize:
        """Return the size of one single row."""
        hints = [item.sizeHint() for item in self._shown()]
        gaps = self.spacing() * max(len(hints) - 1, 0)
        width = sum(hint.width() for hint in hints) + gaps
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the widest widget."""
        least = QSize()
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least

    def size_at(self, item: QLayoutItem, width: int) -> QSize:
        """Return the size of something in a row; what is longer than the row wraps itself."""
        size = item.sizeHint().expandedTo(item.minimumSize())
        if size.width() > width > 0:
            size.setWidth(max(item.minimumSize().width(), width))
            if item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(size.width()))
        return size

    def _shown(self) -> list[QLayoutItem]:
        """Return those that are not hidden: a hidden one leaves no gap.

        While a window is taken down, one may be gone that nobody has taken out.
        """
        return [item for item in self._items if isValid(item) and not item.isEmpty()]

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return what stands in each row at a width, with its size there."""
        known = self._found.get(width)
        if known is not None:
            return known
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._shown():
            size = self.size_at(item, width)
            needed = size.width() + self.spacing()
            if not rows or needed > left:
                rows.append([])
                left = width + self.spacing()
            rows[-1].append((item, size))
            left -= needed
        self._found[width] = rows
        return rows


def _height(row: list[tuple[QLayoutItem, QSize]]) -> int:
    """Return how high a row is: as its highest part."""
    return max(size.height() for _item, size in row)


def _length(sizes: list[QSize], spacing: int) -> int:
    """Return how long these are beside each other."""
    return sum(size.width() for size in sizes) + spacing * max(len(sizes) - 1, 0)


_ALONG: Final[dict[int, int]] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
MARGINS: Final = 28
TIGHT_MARGINS: Final = 12


class WrappedLine(QWidget):
    """A line of widgets that is as high as its rows, and no higher."""

    def __init__(
        self, spacing: int = 8, row: Callable[[QWidget, int], WrappedRow] = WrappedRow
    ) -> None:
        """Make an empty line, with this much between two."""
        super().__init__()
        self._row = row(self, spacing)

    def add(self, part: QWidget) -> None:
        """Put one more at the end."""
        self._row.addWidget(part)

    def take(self, part: QWidget) -> None:
        """Take one out again."""
        self._row.removeWidget(part)

    def add_spring(self) -> None:
        """Let what comes next stand at the right, as far as it fits into the same row."""
        self._row.spring = self._row.count()

    def event(self, event: QEvent) -> bool:
        """Be as high as what is shown now, when something comes or goes."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the rows of this width: nothing beside is pushed apart."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self.width() > 0:
            self.setFixedHeight(self._row.heightForWidth(self.width()))


class Filters(WrappedLine):
    """Chips; arrow keys and Tab move between them, space chooses."""

    chosen = Signal(str)
    """The code of the chip that was chosen."""

    def __init__(self, chips: tuple[tuple[str, str], ...], *, tight: bool = False) -> None:
        """Make a chip for each code with its words, or narrower ones; the first is chosen."""
        super().__init__(5 if tight else 8)
        self._roomy = not tight
        self._codes = [code for code, _words in chips]
        self._left_out: set[str] = set()
        self._group = QButtonGroup(self)
        for place, (code, words) in enumerate(chips):
            chip = QPushButton(begun(words))
            chip.setObjectName(code)
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            chip.setProperty("kind", "filter")
            chip.setProperty("tight", tight)
            _make_room(chip, roomy=self._roomy)
            chip.installEventFilter(self)
            self._group.addButton(chip, place)
            self.add(chip)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._tell)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along the chips as they are read, also where the row goes on below."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        by = _ALONG.get(event.key(), 0)
        if not by or not isinstance(watched, QAbstractButton):
            return False
        chips = [one for one in self._group.buttons() if not one.isHidden()]
        at = chips.index(watched) + by
        if 0 <= at < len(chips):
            if watched.isChecked():
                chips[at].click()
            forwards, back = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason
            chips[at].setFocus(forwards if by > 0 else back)
        return True

    def sizeHint(self) -> QSize:
        """Return room for all chips as they look best, however narrow they are just now."""
        return QSize(self._roomy_width(), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the chips narrow only where they would not fit beside each other."""
        tight = bool(self._group.button(0).property("tight"))
        roomy = not tight or self.width() >= self._roomy_width()
        if roomy is not self._roomy:
            self._roomy = roomy
            for chip in self._group.buttons():
                _make_room(chip, roomy=roomy)
        super().resizeEvent(event)

    def _roomy_width(self) -> int:
        shown = [chip for chip in self._group.buttons() if not chip.isHidden()]
        gaps = self._row.spacing() * max(len(shown) - 1, 0)
        return sum(_words_of(chip) + MARGINS for chip in shown) + gaps

    def code(self) -> str:
        """Return the code of the chosen chip."""
        return self._codes[self._group.checkedId()]

    def codes(self) -> tuple[str, ...]:
        """Return the codes of all chips that can be chosen."""
        return tuple(one for one in self._codes if one not in self._left_out)

    def leave_out(self, code: str) -> None:
        """Offer a chip no longer: there is nothing behind it here."""
        self._left_out.add(code)
        self._group.button(self._codes.index(code)).hide()

    def choose(self, code: str) -> None:
        """Choose a chip."""
        self._group.button(self._codes.index(code)).setChecked(True)

    def say(self, code: str, words: str) -> None:
        """Show other words on a chip."""
        chip, words = self._group.button(self._codes.index(code)), begun(words)
        if chip.text() == words:
            return
        chip.setText(words)
        _make_room(chip, roomy=self._roomy)
        self.updateGeometry()

    def _tell(self, place: int, is_chosen: bool) -> None:
        if is_chosen:
            self.chosen.emit(self._codes[place])


def _make_room(chip: QAbstractButton, *, roomy: bool) -> None:
    """Let the words fit when the chip is chosen and they are bold."""
    chip.setMinimumWidth(_words_of(chip) + (MARGINS if roomy else TIGHT_MARGINS))


def _words_of(chip: QAbstractButton) -> int:
    """Return how wide the words of a chip are when they are bold."""
    bold = QFont(chip.font())
    bold.setBold(True)
    return QFontMetrics(bold).horizontalAdvance(chip.text())
