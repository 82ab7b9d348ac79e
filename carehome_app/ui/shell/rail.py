"""The dark rail on the left: what finds everything, then a row with icon and word for each page.

On a high enough screen every row is 36 pixels high under small captions. Where that does not fit,
captions vanish and rows shrink; where that does not fit either, groups fold into one row each. The
rail never scrolls. In a very narrow window, as at 200 per cent, only icons and badges stay.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.shell.badges import NO_BADGE, Badge, Urgency
from carehome_app.ui.shell.page_table import FOOT, UNLISTED, PageGroup, PageSpec
from carehome_app.ui.style.icons import paint
from carehome_app.ui.style.style import program_font
from carehome_app.ui.style.theme import RAIL, SMALL, TEXT, pixels, theme

FIND: Final = QT_TRANSLATE_NOOP("Rail", "Find")
FIND_TIP: Final = QT_TRANSLATE_NOOP("Rail", "Find a page, a person or an action (Ctrl+K)")
FOLDED: Final = QT_TRANSLATE_NOOP("Rail", "{group} {count}")
OFF: Final = QT_TRANSLATE_NOOP("Rail", "Off {count}")
THE_DAY: Final = QT_TRANSLATE_NOOP("Rail", "The day")
OFF_TIP: Final = QT_TRANSLATE_NOOP("Rail", "Pages this home has switched off")

_ROW: Final = 36
_LOW_ROW: Final = 28
_SEARCH: Final = 48
_MARGINS: Final = 16
_NARROW: Final = 800
"""In a window less wide than that the words of the rail give their room to the page."""
_ICONS: Final = 46
"""How wide the rail is then."""
_ICON: Final = 18
_ICON_AT: Final = 12
_WORD_AT: Final = 38
_BADGE: Final = 18


class RailRow(QToolButton):
    """A row with an icon and a word."""

    def __init__(self, name: str, word: str, icon: str) -> None:
        """Make a row that is as wide as the rail."""
        super().__init__()
        self.setObjectName(name)
        self.setText(word)
        self.setAccessibleName(word)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_low(low=False)
        self._icon = icon
        self.is_narrow = False

    def set_low(self, *, low: bool) -> None:
        """Be lower than usual, or not."""
        self.setFixedHeight(_row_height(low=low))

    def wanted_width(self) -> int:
        """Return the width in which the word is not cut."""
        if self.is_narrow:
            return _ICONS
        return _WORD_AT + QFontMetrics(self._font(bold=True)).horizontalAdvance(self.text()) + 10

    def sizeHint(self) -> QSize:
        """Return the size that is wanted."""
        return QSize(self.wanted_width(), self.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a word is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the line of the page in view, the icon and the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        if chosen or self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), QColor(theme().rail_chosen))
        if chosen:
            painter.fillRect(0, 0, 3, self.height(), QColor(theme().rail_mark))
        self._paint_words(painter, theme().on_rail if chosen else self._ink())
        if self.hasFocus():
            painter.setPen(QColor(theme().rail_mark))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def _paint_words(self, painter: QPainter, ink: str) -> None:
        top = (self.height() - _ICON) / 2
        paint(painter, self._icon, ink, QRectF(_ICON_AT, top, _ICON, _ICON))
        if self.is_narrow:
            return
        painter.setFont(self._font(bold=self.isChecked()))
        painter.setPen(QColor(ink))
        words = QRect(_WORD_AT, 0, self.width() - _WORD_AT, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _ink(self) -> str:
        return theme().rail_text

    def _font(self, *, bold: bool) -> QFont:
        # A Latin word needs more room than its two Han characters.
        font = program_font(TEXT if ord(self.text()[:1] or "A") > _LATIN else SMALL)
        font.setBold(bold)
        return font


class RailButton(RailRow):
    """One page's row; a badge says how many things wait there."""

    def __init__(self, spec: PageSpec, action: QAction) -> None:
        """Make the row of a page."""
        super().__init__(f"rail_{spec.name}", action.text(), spec.icon)
        self.setToolTip(action.toolTip())
        self.setCheckable(True)
        self._badge = NO_BADGE
        self._for_badge = 0 if spec.counted is None else _BADGE + 6

    def wanted_width(self) -> int:
        """Return the width in which word and badge stand side by side."""
        return super().wanted_width() + (0 if self.is_narrow else self._for_badge)

    @property
    def badge(self) -> str:
        """What the badge says; empty when there is none."""
        return self._badge.shown

    def show_badge(self, badge: Badge, say: Translate) -> None:
        """Show how many things wait, and how badly: by figure, colour and sign together."""
        self._badge = badge
        said = f"{self.text()}. {say(badge.said)}" if badge.count else self.text()
        self.setAccessibleName(said)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row, then its badge at the right."""
        super().paintEvent(event)
        if not self.badge:
            return
        ground, ink = _badge_colours(self._badge.urgency)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = program_font(8.5)
        font.setBold(self._badge.urgency in (Urgency.BELOW, Urgency.LATE))
        painter.setFont(font)
        width = max(_BADGE, painter.fontMetrics().horizontalAdvance(self.badge) + 8)
        at = self.width() - width - (0 if self.is_narrow else 6)
        top = 0 if self.is_narrow else (self.height() - _BADGE) // 2
        place = QRect(at, top, width, _BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(place, _BADGE / 2, _BADGE / 2)
        painter.setPen(QColor(ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.badge)
        painter.end()


class _QuietRow(RailRow):
    """A row that is no page: a folded group, or what is switched off."""

    def _ink(self) -> str:
        return theme().rail_caption


class _FindButton(RailRow):
    """The field-like button at the top: everything is found from here."""

    def __init__(self, say: Translate) -> None:
        super().__init__("railFind", say(FIND), "search")
        self.setToolTip(say(FIND_TIP))
        self.setFixedHeight(_SEARCH)

    def set_low(self, *, low: bool) -> None:
        """Stay as it is on every screen."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint something like a field, with its key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.underMouse() or self.hasFocus()
        painter.setPen(QColor(theme().rail_mark if lit else theme().rail_caption))
        painter.drawRoundedRect(QRectF(8.5, 8.5, self.width() - 17, 31), 6, 6)
        paint(painter, "search", theme().rail_text, QRectF(17, 17, 14, 14))
        if self.is_narrow:
            painter.end()
            return
        painter.setFont(program_font(SMALL))
        painter.setPen(QColor(theme().rail_text))
        inside = QRect(36, 8, self.width() - 50, 32)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(program_font(8.5))
        painter.setPen(QColor(theme().rail_caption))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inside, align, "Ctrl K")
        painter.end()


class _GroupRows:
    """The rows of one group, its caption, and the one row it folds into."""

    def __init__(self, group: PageGroup, rows: list[RailButton], say: Translate) -> None:
        self.group, self.rows = group, rows
        self.caption = QLabel(say(group.caption)) if group.caption is not None else None
        if self.caption is not None:
            self.caption.setProperty("kind", "rail-caption")
        self.fold: RailRow | None = None
        if group.folds:
            words = say(FOLDED.with_(group=group.caption or THE_DAY, count=len(rows)))
            self.fold = _QuietRow(f"rail_fold_{group.name}", words, "down")
        self.folded = False

    def parts(self) -> list[QWidget]:
        """Every widget of the group, from top to bottom."""
        head: list[QWidget | None] = [self.caption, self.fold]
        return [*(one for one in head if one is not None), *self.rows]

    def height(self, *, low: bool) -> int:
        """Return the height of the group as it would stand now."""
        shown = sum(not row.property("off") for row in self.rows)
        if self.folded:
            return _row_height(low=True) if shown else 0
        has_caption = self.caption is not None and shown and not low
        return shown * _row_height(low=low) + (pixels(_CAPTION) if has_caption else 0)

    def show(self, *, low: bool) -> None:
        """Show the rows, or what they fold into."""
        shown = [row for row in self.rows if not row.property("off")]
        for row in self.rows:
            row.set_low(low=low)
            row.setVisible(row in shown and not self.folded)
        if self.caption is not None:
            self.caption.setFixedHeight(pixels(_CAPTION))
            self.caption.setVisible(bool(shown) and not low and not self.folded)
        if self.fold is not None:
            self.fold.set_low(low=True)
            self.fold.setVisible(self.folded and bool(shown))


class Rail(QFrame):
    """The pages to choose from."""

    chosen = Signal(str)
    """The name of the page whose row was pressed."""
    find_asked = Signal()
    """The palette is wanted."""
    off_asked = Signal()
    """What is switched off is asked for."""

    def __init__(
        self, pages: Sequence[PageSpec], actions: Mapping[str, QAction], say: Translate
    ) -> None:
        """Make a row for each page; those of the foot stand at the bottom."""
        super().__init__()
        self.setObjectName("rail")
        self._say, self._marked, self._opened = say, "", ""
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        listed = [spec for spec in pages if spec.group is not UNLISTED]
        self._groups = [
            _GroupRows(group, [self._row(one, actions[one.name]) for one in specs], say)
            for group, specs in groupby(listed, attrgetter("group"))
        ]
        self._find = _FindButton(say)
        self._find.clicked.connect(self.find_asked)
        self._off = _QuietRow("rail_off", say(OFF.with_(count=0)), "down")
        self._off.setToolTip(say(OFF_TIP))
        self._off.hide()
        self._off.clicked.connect(self.off_asked)
        self._lay_out()
        self._group.buttonClicked.connect(self._announce)

    def mark(self, name: str) -> None:
        """Mark the page that is in view; one without a place here leaves the mark where it is."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)
            self._fit()

    @property
    def marked(self) -> str:
        """The name of the page that is marked; empty at the beginning."""
        button = self._group.checkedButton()
        return "" if button is None else button.objectName().removeprefix("rail_")

    def show_badge(self, name: str, badge: Badge) -> None:
        """Show on a page's row what waits there."""
        if name in self._buttons:
            self._buttons[name].show_badge(badge, self._say)

    def show_off(self, names: frozenset[str]) -> None:
        """Leave out these pages: the home has switched them off."""
        for name, row in self._buttons.items():
            row.setProperty("off", name in names)
        count = len(names & self._buttons.keys())
        self._off.setText(self._say(OFF.with_(count=count)))
        self._off.setAccessibleName(self._off.text())
        self._off.setVisible(bool(count))
        self.fit_words()

    def fit_words(self) -> None:
        """Be wide enough for every word, and let everything fit the height."""
        narrow = self.window() is not self and self.window().width() < _NARROW
        for row in self.findChildren(RailRow):
            row.is_narrow = narrow
            row.updateGeometry()
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let everything fit the height."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Be told from now on how wide the window is."""
        super().showEvent(event)
        if self.window() is not self:
            self.window().installEventFilter(self)
            self.fit_words()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have words or only icons, as the window becomes wide or narrow."""
        if event.type() == QEvent.Type.Resize and watched is self.window():
            is_narrow = self.window().width() < _NARROW
            if is_narrow is not self._find.is_narrow:
                self.fit_words()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """Return a height in which the rows of the day fit, with everything else folded."""
        return QSize(self.width(), 0)

    def _row(self, spec: PageSpec, action: QAction) -> RailButton:
        row = self._buttons[spec.name] = RailButton(spec, action)
        self._group.addButton(row)
        return row

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        # The rows make room themselves; the layout must not ask for a higher window.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self._find)
        foot = [one for one in self._groups if one.group is FOOT]
        for group in [one for one in self._groups if one.group is not FOOT]:
            self._add(column, group)
        column.addWidget(self._off)
        column.addStretch(1)
        for group in foot:
            self._add(column, group)
        self.fit_words()

    def _add(self, column: QVBoxLayout, group: _GroupRows) -> None:
        for part in group.parts():
            column.addWidget(part)
        if group.fold is not None:
            group.fold.clicked.connect(partial(self._open, group.group.name))

    def _open(self, name: str, *_checked: bool) -> None:
        """Unfold a group; another one folds for it."""
        self._opened = name
        self._fit()

    def _fit(self) -> None:
        """Be roomy, or low, or low and folded: the first of these that fits."""
        for group in self._groups:
            group.folded = False
        low = not self._fits(low=False)
        for group in self._to_fold() if low else ():
            if self._fits(low=True):
                break
            group.folded = True
        for group in self._groups:
            group.show(low=low)
        self._off.set_low(low=low)
        self._widen()

    def _widen(self) -> None:
        """Be as wide as the longest word of a page, and of what is folded now."""
        quiet = [one for one in self.findChildren(_QuietRow) if not one.isHidden()]
        widths = [one.wanted_width() for one in (*self._buttons.values(), *quiet)]
        self.setFixedWidth(_ICONS if self._find.is_narrow else max([RAIL, *widths]))

    def _to_fold(self) -> list[_GroupRows]:
        """Return what may fold, in that order: never where somebody is or has just looked."""
        marked = self.marked
        able = [one for one in reversed(self._groups) if one.fold is not None]
        able = [one for one in able if f"rail_{marked}" not in {r.objectName() for r in one.rows}]
        return sorted(able, key=self._was_opened)

    def _was_opened(self, group: _GroupRows) -> bool:
        return group.group.name == self._opened

    def _fits(self, *, low: bool) -> bool:
        rows = sum(group.height(low=low) for group in self._groups)
        off = 0 if self._off.isHidden() else _row_height(low=low)
        return _SEARCH + rows + off + _MARGINS <= self.height()

    def _announce(self, button: RailButton) -> None:
        self.chosen.emit(button.objectName().removeprefix("rail_"))


_CAPTION: Final = 24
_LATIN: Final = 0x2E7F


def _row_height(*, low: bool) -> int:
    return pixels(_LOW_ROW if low else _ROW)


def _badge_colours(urgency: Urgency) -> tuple[str, str]:
    """Return the ground of a badge and what is written on it."""
    worn = theme()
    if urgency is Urgency.COUNT:
        return worn.rail_text, worn.rail
    if urgency is Urgency.LOOK:
        return worn.rail_look, worn.rail
    return worn.rail_alarm, worn.on_rail
