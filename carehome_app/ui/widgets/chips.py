"""Round buttons that filter, and a row of them of which one is chosen."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QChildEvent, QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QPushButton,
    QSizePolicy,
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

_ALONG: Final[dict[int, int]] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
MARGINS: Final = 28
TIGHT_MARGINS: Final = 12
_AGAIN: Final = (QEvent.Type.LayoutRequest, QEvent.Type.Show, QEvent.Type.ChildRemoved)
"""Something came, went or became larger; or may have while nobody saw it and Qt said nothing."""


Sized = tuple[QWidget, QSize]
"""Something that stands in a row, with its size there."""


class WrappedLine(QWidget):
    """Widgets in a line that goes on below where there is no room: nothing is moved sideways.

    It is as high as its rows. It puts its parts into their places by itself: a layout of Qt's
    that is written in Python ends the process now and then, since what it holds is let go of in
    another order than Qt expects while a window goes (ADR 0208).
    """

    between: int
    """How much lies between two parts."""
    apart: int
    """How much lies between two rows."""
    _parts: Sequence[QWidget] = ()
    """What stands in it: nothing where Python has emptied it already while its window goes."""

    def __init__(self, spacing: int = 8) -> None:
        """Make an empty line, with this much between two."""
        super().__init__()
        self._found: dict[int, list[list[tuple[QWidget, QSize]]]] = {}
        """What stands in the rows of a width, until something of it changes: Qt asks often."""
        self.between = self.apart = spacing
        self._spring = 0
        self._yielding: Sequence[QWidget] = ()
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget) -> None:
        """Put one more at the end."""
        is_left_out = part.isHidden() and part.testAttribute(
            Qt.WidgetAttribute.WA_WState_ExplicitShowHide
        )
        self._parts = [*self._parts, part]
        hold(part)
        part.setParent(self)
        if self.isVisible() and not is_left_out:
            part.show()
        self._fit_anew()

    def add_yielding(self, part: QWidget) -> None:
        """Put one more at the end that is shortened before anything goes on below."""
        self._yielding = [*self._yielding, part]
        self.add(part)

    def take(self, part: QWidget) -> None:
        """Take one out again; it stays a child until somebody else holds it."""
        self._parts = [one for one in self._parts if one is not part]
        self._fit_anew()

    def parts(self) -> list[QWidget]:
        """Return what stands in it, hidden or not."""
        return [one for one in self._parts if is_whole(one)]

    def add_spring(self) -> None:
        """Let what comes next stand at the right, as far as it fits into the same row."""
        self._spring = len(self._parts)

    def event(self, event: QEvent) -> bool:
        """Be as high as what is shown now, when something comes or goes."""
        done = super().event(event)
        if not self._parts:
            return done
        if isinstance(event, QChildEvent) and event.removed():
            gone = event.child()
            self._parts = [one for one in self.parts() if one is not gone]
        if event.type() in _AGAIN:
            self._fit_anew()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the rows of this width: nothing beside is pushed apart."""
        super().resizeEvent(event)
        self._fit()

    def heightForWidth(self, width: int) -> int:
        """Return how high the rows are together at a width."""
        heights = [self._height(row) for row in self._rows(width)]
        return sum(heights) + self.apart * (len(heights) - 1) if heights else 0

    def sizeHint(self) -> QSize:
        """Return the size of one single row."""
        hints = [wanted_size(part) for part in self.shown()]
        if not hints:
            return QSize(0, 0)
        return QSize(_length(hints, self.between), max(hint.height() for hint in hints))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the widest widget."""
        least = QSize(0, 0)
        for part in self.shown():
            least = least.expandedTo(least_size(part))
        return least

    def sizes_at(self, width: int) -> list[Sized]:
        """Return what is shown with its size; what is longer than the row wraps itself."""
        return [(part, _size_within(part, width)) for part in self.shown()]

    def lead_of(self, _part: QWidget, size: QSize) -> int:
        """Return how much of something's height stands level with what is beside it: all."""
        return size.height()

    def shown(self) -> list[QWidget]:
        """Return the parts that are not hidden: a hidden one leaves no gap."""
        return [part for part in self.parts() if not part.isHidden()]

    def _rows(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        """Return what stands in each row at a width, with its size there."""
        if not self._parts:
            return []
        known = self._found.get(width) if self.isVisible() else None
        if known is not None:
            return known
        rows: list[list[tuple[QWidget, QSize]]] = []
        left = 0
        sized = self.sizes_at(width)
        self._shorten([one for one in sized if one[0] in self._yielding], sized, width)
        for part, size in sized:
            needed = size.width() + self.between
            if not rows or needed > left:
                rows.append([])
                left = width + self.between
            rows[-1].append((part, size))
            left -= needed
        self._found[width] = rows
        return rows

    def _lead(self, row: Sequence[Sized]) -> int:
        """Return how high a row is without what hangs below some of it."""
        return max((self.lead_of(*one) for one in row), default=0)

    def _height(self, row: Sequence[Sized]) -> int:
        """Return how high a row is with everything."""
        lead = self._lead(row)
        below = ((lead - self.lead_of(*one)) // 2 + one[1].height() for one in row)
        return max(below, default=0)

    def _shorten(self, some: Sequence[Sized], all_: Sequence[Sized], width: int) -> None:
        """Take from what yields as much as all are too long together, if that is enough."""
        over = _length([size for _part, size in all_], self.between) - width
        for part, size in some:
            if 0 < over <= size.width() - least_size(part).width():
                size.setWidth(size.width() - over)
                return

    def _fit_anew(self) -> None:
        self._found.clear()
        self._fit()
        self.updateGeometry()

    def _fit(self) -> None:
        """Be as high as the rows of this width are, and put everything into its place.

        A line that is still being made has no width yet but Qt's own: to fit it at each part that
        is added took most of the time in which a page with many fields is opened.
        """
        # One that is shown by hand has its own size already, and Qt does not call it resized.
        is_made = self.isVisible() or self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        if self.width() <= 0 or not is_made:
            return
        self.setFixedHeight(self.heightForWidth(self.width()))
        y, later = 0, self._parts[self._spring :] if self._spring else []
        for row in self._rows(self.width()):
            line, x = self._lead(row), 0
            # What stands behind the spring stays at the right, also where it goes on below.
            at_right = next((one for one, _size in row if one in later), None)
            left = self.width() - _length([size for _part, size in row], self.between)
            for part, size in row:
                if part is at_right:
                    x += max(left, 0)
                place = QPoint(x, y + (line - self.lead_of(part, size)) // 2)
                part.setGeometry(QRect(place, size.boundedTo(part.maximumSize())))
                x += size.width() + self.between
            y += self._height(row) + self.apart


# How large a widget wants to be, as a layout of Qt's asks it. No place of a layout is made for the
# question: what Qt makes and deletes where an old one lay, Python may take for the old one.


_HELD: Final = "held"


def hold(part: QObject) -> None:
    """Note of a part that somebody lays it out."""
    vars(part)[_HELD] = True


def is_whole(part: QObject) -> bool:
    """Return whether a part that is held is there, on Qt's side and on Python's.

    While a window goes, Python empties what was in it in any order: what is left of a field may
    be asked for its size and have no name any more.
    """
    return isValid(part) and _HELD in vars(part)


_NEVER_LESS: Final = (
    QSizePolicy.Policy.Fixed,
    QSizePolicy.Policy.Minimum,
    QSizePolicy.Policy.MinimumExpanding,
)


def wanted_size(part: QWidget) -> QSize:
    """Return how large a widget would be."""
    return _wanted(part, part.sizeHint().expandedTo(part.minimumSizeHint()))


def least_size(part: QWidget) -> QSize:
    """Return how small a widget may be: its own bound, or else what it says of itself."""
    bound = part.minimumSize()
    if bound.width() and bound.height():
        return bound
    return _least(part, part.minimumSizeHint(), part.sizeHint)


# A line within a line within a form answers by asking its parts: each question too many is asked
# many times over. So nothing is asked that is known or that no answer depends on.


def _both_sizes(part: QWidget) -> tuple[QSize, QSize]:
    """Return how large a widget would be and how small it may be."""
    hint, least = part.sizeHint(), part.minimumSizeHint()
    return _wanted(part, hint.expandedTo(least)), _least(part, least, lambda: hint)


def _wanted(part: QWidget, hint: QSize) -> QSize:
    size = hint.boundedTo(part.maximumSize()).expandedTo(part.minimumSize())
    return _without_what_is_ignored(part.sizePolicy(), size)


def _least(part: QWidget, least: QSize, hint: Callable[[], QSize]) -> QSize:
    policy, bound = part.sizePolicy(), part.minimumSize()
    never_narrower = policy.horizontalPolicy() in _NEVER_LESS
    never_lower = policy.verticalPolicy() in _NEVER_LESS
    size = least
    if never_narrower or never_lower:
        wanted = hint().expandedTo(least)
        size = QSize(
            wanted.width() if never_narrower else least.width(),
            wanted.height() if never_lower else least.height(),
        )
    size = _without_what_is_ignored(policy, size).boundedTo(part.maximumSize())
    return QSize(bound.width() or max(size.width(), 0), bound.height() or max(size.height(), 0))


def most_wide(part: QWidget) -> int:
    """Return how wide a widget may be: no wider than it would be, where it does not grow."""
    never_more = (QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
    grows = part.sizePolicy().horizontalPolicy() not in never_more
    return part.maximumWidth() if grows else wanted_size(part).width()


def height_at(part: QWidget, width: int) -> int:
    """Return how high a widget is at a width in which its words go on below."""
    inside = part.layout()
    high = part.heightForWidth(width) if inside is None else inside.totalHeightForWidth(width)
    return max(min(high, part.maximumHeight()), part.minimumHeight(), 0)


def _without_what_is_ignored(policy: QSizePolicy, size: QSize) -> QSize:
    ignored = QSizePolicy.Policy.Ignored
    across = 0 if policy.horizontalPolicy() == ignored else size.width()
    return QSize(across, 0 if policy.verticalPolicy() == ignored else size.height())


def _size_within(part: QWidget, width: int) -> QSize:
    """Return the size of something in a row of a width."""
    size, least = _both_sizes(part)
    size = size.expandedTo(least)
    if size.width() > width > 0:
        size.setWidth(max(least.width(), width))
        if part.hasHeightForWidth():
            size.setHeight(height_at(part, size.width()))
    return size


def _length(sizes: list[QSize], spacing: int) -> int:
    """Return how long these are beside each other."""
    return sum(size.width() for size in sizes) + spacing * max(len(sizes) - 1, 0)


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
            self._found.clear()
        super().resizeEvent(event)

    def _roomy_width(self) -> int:
        shown = [chip for chip in self._group.buttons() if not chip.isHidden()]
        gaps = self.between * max(len(shown) - 1, 0)
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
