"""Round buttons that filter, and a row of them of which one is chosen."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
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

from carehome_app.ui.style.icons import set_icon
from carehome_app.ui.style.theme import colour, theme

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
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one of them, None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give one of them back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the rows are together at a width."""
        return self._placed(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, room: QRect) -> None:
        """Put everything into its place."""
        super().setGeometry(room)
        self._placed(room, moves=True)

    def sizeHint(self) -> QSize:
        """Return the size of one single row."""
        hints = [item.sizeHint() for item in self._items]
        gaps = self.spacing() * max(len(hints) - 1, 0)
        width = sum(hint.width() for hint in hints) + gaps
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the widest widget."""
        least = QSize()
        for item in self._items:
            least = least.expandedTo(item.minimumSize())
        return least

    def _placed(self, room: QRect, *, moves: bool) -> int:
        """Place row by row, or only look; return how high it is."""
        x, y, line = room.x(), room.y(), 0
        for item in self._items:
            size = item.sizeHint().expandedTo(item.minimumSize())
            if x > room.x() and x + size.width() > room.right() + 1:
                x, y, line = room.x(), y + line + self.spacing(), 0
            if moves:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line - room.y()


MARGINS: Final = 28
TIGHT_MARGINS: Final = 12


class Filters(QWidget):
    """Chips; arrow keys and Tab move between them, space chooses."""

    chosen = Signal(str)
    """The code of the chip that was chosen."""

    def __init__(self, chips: tuple[tuple[str, str], ...], *, tight: bool = False) -> None:
        """Make a chip for each code with its words, or narrower ones; the first is chosen."""
        super().__init__()
        self._codes = [code for code, _words in chips]
        self._group = QButtonGroup(self)
        row = WrappedRow(self, 5 if tight else 8)
        for place, (code, words) in enumerate(chips):
            chip = QPushButton(words)
            chip.setObjectName(code)
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            chip.setProperty("kind", "filter")
            chip.setProperty("tight", tight)
            _make_room(chip)
            self._group.addButton(chip, place)
            row.addWidget(chip)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._tell)

    def code(self) -> str:
        """Return the code of the chosen chip."""
        return self._codes[self._group.checkedId()]

    def codes(self) -> tuple[str, ...]:
        """Return the codes of all chips."""
        return tuple(self._codes)

    def choose(self, code: str) -> None:
        """Choose a chip."""
        self._group.button(self._codes.index(code)).setChecked(True)

    def say(self, code: str, words: str) -> None:
        """Show other words on a chip."""
        chip = self._group.button(self._codes.index(code))
        chip.setText(words)
        _make_room(chip)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the rows of this width, and no higher: nothing beside is pushed apart."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        row = self.layout()
        if row is not None and self.width() > 0:
            self.setFixedHeight(row.heightForWidth(self.width()))

    def _tell(self, place: int, is_chosen: bool) -> None:
        if is_chosen:
            self.chosen.emit(self._codes[place])


def _make_room(chip: QAbstractButton) -> None:
    """Let the words fit when the chip is chosen and they are bold."""
    bold = QFont(chip.font())
    bold.setBold(True)
    margins = TIGHT_MARGINS if chip.property("tight") else MARGINS
    chip.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(chip.text()) + margins)
