"""The white bar at the top, and the lines over the whole window."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QDate, QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.accounts.roles import ROLE_LABELS, Actor
from carehome_app.domain.settings import HomeCard
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.backups.watch import Standing
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.style.theme import TOP, pixels
from carehome_app.ui.widgets.keys import KeyCap
from carehome_app.ui.widgets.labels import ElidedLabel, PlainLabel, begun

# Lines over the whole window: what everybody must know about the record that is shown.


class TopLines(QWidget):
    """Holds the window's content with the lines above it; none at first."""

    def __init__(self, below: QWidget) -> None:
        """Hold the content."""
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(below, 1)

    def add(self, words: str, name: str, kind: str, beside: QWidget | None = None) -> QLabel:
        """Add a line with a look of the style sheet, and perhaps a button; return its label."""
        line = QLabel(words)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setObjectName(name)
        line.setProperty("kind", kind)
        line.setWordWrap(True)
        if beside is None:
            self._column.insertWidget(self._column.count() - 1, line)
            return line
        whole = QWidget()
        whole.setObjectName(f"{name}Line")
        whole.setProperty("kind", kind)
        whole.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 12, 0)
        row.addWidget(line, 1)
        row.addWidget(beside)
        self._column.insertWidget(self._column.count() - 1, whole)
        return line

    def remove(self, line: QLabel) -> None:
        """Take a line away."""
        holder = line.parentWidget() if line.parentWidget() is not self else line
        if holder is not None:
            self._column.removeWidget(holder)
            holder.hide()
            holder.deleteLater()


# The white bar at the top: which home, when, who, and whether the data is real.

SAFE: Final = QT_TRANSLATE_NOOP(
    "TopBar", "Everything is kept encrypted on this computer only; nothing needs a network."
)
BACKED_UP: Final = QT_TRANSLATE_NOOP("TopBar", "● Works offline · backed up {when}")
NOT_BACKED_UP: Final = QT_TRANSLATE_NOOP("TopBar", "● Works offline · not backed up yet")
MADE_UP: Final = QT_TRANSLATE_NOOP("TopBar", "Made-up data")
SENDS: Final = QT_TRANSLATE_NOOP("TopBar", "Sends to the bureau by network")
CLOCK_MOVED: Final = QT_TRANSLATE_NOOP("TopBar", "Clock moved")
CHANGE: Final = QT_TRANSLATE_NOOP("TopBar", "Change person")
WHO: Final = QT_TRANSLATE_NOOP("TopBar", "{role} {name}")
DATES: Final = {
    "zh": (QLocale("zh_CN"), "yyyy年M月d日 dddd"),
    "en": (QLocale("en_GB"), "ddd d MMM yyyy"),
}
"""How a reader of each language writes a day with its weekday."""


_DIRECT: Final = Qt.FindChildOption.FindDirectChildrenOnly
_SLACK: Final = 2
"""Pixels by which a text may be wider than its letters."""


class _Chip(PlainLabel):
    """The level of control, or the other desks: whoever clicks it sees more of it."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "chip-well")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()


class TopBar(QFrame):
    """Says all the time where one is and as whom one acts."""

    change_asked = Signal()
    level_asked = Signal()
    """The chip of the level was clicked."""
    desks_asked = Signal()
    """The chip of the desks was clicked."""

    def __init__(self, say: Translate, language: str) -> None:
        """Make the bar in the reader's language."""
        super().__init__()
        self._say = say
        self._locale, self._date = DATES[language]
        self.setObjectName("topBar")
        self.setFixedHeight(pixels(TOP))
        self._home = ElidedLabel(least=90)
        self._home.setObjectName("homeName")
        self._home.setProperty("kind", "section")
        self._when = _label("when", "muted")
        self._made_up = _label("madeUp", "chip-low", say(MADE_UP))
        self._moved = _label("clockMoved", "chip-low", say(CLOCK_MOVED))
        self._sends = _label("sends", "chip-low", say(SENDS))
        self._sends.hide()
        self._level = _Chip()
        self._level.setObjectName("level")
        self._level.clicked.connect(self.level_asked)
        self._level.hide()
        self._desks = _Chip()
        self._desks.setObjectName("desks")
        self._desks.clicked.connect(self.desks_asked)
        self._desks.hide()
        self._safe = _label("safe", "chip-well", say(NOT_BACKED_UP))
        self._safe.setToolTip(say(SAFE))
        self._day = self._clock = ""
        self._tells_backup, self._clock_moved = True, False
        self._desk = _elided("desk", 48)
        self._who = _elided("who", 120)
        self._change = PlainLabel(say(CHANGE))
        self._parts = layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 0, 18, 0)
        layout.setSpacing(12)
        said = (self._home, self._when, self._level, self._made_up, self._moved)
        for one in (*said, self._sends, self._desks):
            layout.addWidget(one)
        layout.addStretch(1)
        for widget in (self._safe, self._desk, self._who, self._change_button()):
            layout.addWidget(widget)

    def fit_words(self) -> None:
        """Be as high as the words are now."""
        self.setFixedHeight(pixels(TOP))
        self._fit()

    def show_home(self, card: HomeCard, *, clock_moved: bool) -> None:
        """Show which home and desk this is, and what of it is not real."""
        self._home.setText(card.name)
        self._desk.setText(card.station_name)
        self._made_up.setVisible(card.demo)
        self._clock_moved = clock_moved
        self._fit()

    def show_network(self, *, sends: bool) -> None:
        """Show that this desk may send over the network; it is never left out."""
        self._sends.setVisible(sends)
        self._fit()

    def show_time(self, local: datetime) -> None:
        """Show the home's own date and time."""
        day = QDate(local.year, local.month, local.day)
        said = self._locale.toString(day, self._date)
        self._day, self._clock = f"{said} {local:%H:%M}", f"{local:%H:%M}"
        self._fit()

    def show_backup(self, standing: Standing) -> None:
        """Show when the last proven backup was; in amber when that is too long ago."""
        last = standing.last
        if last is None:
            words = self._say(NOT_BACKED_UP)
        else:
            when = f"{last:%H:%M}" if standing.today else f"{last:%m-%d %H:%M}"
            words = self._say(BACKED_UP.with_(when=when))
        self._safe.setText(words)
        set_kind(self._safe, "chip-low" if standing.is_stale else "chip-well")
        self._fit()

    def show_level(self, words: str, kind: str) -> None:
        """Show under which level of control the home is; it is never left out."""
        self._level.setText(begun(words))
        set_kind(self._level, kind)
        self._level.show()
        self._fit()

    def show_desks(self, words: str, kind: str) -> None:
        """Show how many desks there are, when they were met, and what waits."""
        self._desks.setText(words)
        set_kind(self._desks, kind)
        self._desks.show()
        self._fit()

    def hide_backup(self) -> None:
        """Say nothing of backups: what is shown is none's concern."""
        self._tells_backup = False
        self._fit()

    def show_actor(self, actor: Actor | None) -> None:
        """Show who acts, and as what."""
        if actor is None:
            self._who.clear()
        else:
            said = WHO.with_(role=ROLE_LABELS[actor.role], name=actor.name)
            self._who.setText(begun(self._say(said)))
        self._fit()  # while the desk is locked Qt does not tell that the words are longer

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what matters least where the bar is too short."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit again when a part has another size: words come, or get their font."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        """Leave out what matters least; only what changes is touched, or it would never end."""
        wanted = (
            (self._desk, bool(self._desk.text())),
            (self._safe, self._tells_backup),
            (self._moved, self._clock_moved),
        )
        over = self._needed(wanted) - self.width()
        for widget, is_wanted in wanted:
            is_left_out = is_wanted and over > 0
            if is_left_out:
                over -= _least(widget) + self._parts.spacing()
            if widget.isHidden() is (is_wanted and not is_left_out):
                widget.setVisible(widget.isHidden())
        said = self._clock if over > 0 else self._day
        if said != self._when.text():
            self._when.setText(said)
        if over > 0:
            over -= self._width_of(self._day) - self._width_of(self._clock)
        for last in (self._change, self._home):  # a key and the window's own title say them too
            if last.isHidden() is (over <= 0):
                last.setVisible(over <= 0)
            over -= _least(last) + self._parts.spacing()

    def _width_of(self, words: str) -> int:
        return self._when.fontMetrics().horizontalAdvance(words)

    def _needed(self, wanted: Sequence[tuple[QWidget, bool]]) -> int:
        """Return the width that everything needs, with the whole date."""
        optional = {widget for widget, _is_wanted in wanted}
        shown = [one for one in self.findChildren(QWidget, options=_DIRECT) if one not in optional]
        parts = [_least(one) for one in shown if not one.isHidden() and one is not self._when]
        parts += [_least(one) for one, is_wanted in wanted if is_wanted]
        parts.append(self._width_of(self._day) + _SLACK)
        parts += [_least(one) for one in (self._change, self._home) if one.isHidden()]
        around = self._parts.contentsMargins()
        gaps = self._parts.spacing() * len(parts)  # one more for the stretch
        return sum(parts) + gaps + around.left() + around.right()

    def _change_button(self) -> QPushButton:
        button = QPushButton()
        button.setObjectName("changePerson")
        button.setAccessibleName(self._say(CHANGE))
        button.setToolTip(self._say(CHANGE))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # The key is drawn inside the button, so that it is learnt while pointing at it.
        inside = QHBoxLayout(button)
        inside.setContentsMargins(12, 2, 10, 2)
        for part in (self._change, KeyCap("Ctrl+L")):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            inside.addWidget(part)
        inside.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        button.clicked.connect(self.change_asked)
        return button


def _least(widget: QWidget) -> int:
    return max(widget.minimumSizeHint().width(), widget.minimumWidth())


def _elided(name: str, least: int) -> ElidedLabel:
    label = ElidedLabel(least=least)
    label.setObjectName(name)
    label.setProperty("kind", "muted")
    return label


def _label(name: str, kind: str, text: str = "") -> QLabel:
    label = PlainLabel(text)
    label.setObjectName(name)
    label.setProperty("kind", kind)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label
