"""Labels and cards; what people typed is shown as it is, shortened where there is no room."""

import re
from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from carehome_app.ui.style.icons import paint
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.style.theme import colour

# Tooltips that show what people typed as it is: Qt takes what looks like markup for markup.


UNITS: Final = frozenset({"cm", "kg", "l", "ml"})
"""Words that are written small wherever they stand."""


def begun(words: str) -> str:
    """Return words as they begin something of their own: with a capital, in English.

    The same words stand in the middle of sentences too; Chinese has no capitals.
    """
    return words if words.split(" ", 1)[0] in UNITS else words[:1].upper() + words[1:]


def plain_tip(text: str) -> str:
    """Return a tooltip that shows this text literally."""
    if "<" not in text:
        return text  # Qt looks for a tag
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>"


# What changes where the keyboard is not: a screen reader would not look there by itself.


def announce(shown_in: QWidget, words: str) -> None:
    """Let a screen reader say now what is shown somewhere; without one nothing happens."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(shown_in, words))


# A label that shows what people typed as it is: Qt's own takes `<b>` in a name for markup.


class PlainLabel(QLabel):
    """A label of plain text."""

    def __init__(self, text: str | QWidget | None = None, parent: QWidget | None = None) -> None:
        """Show a text; as Qt's own, it may be given the parent alone."""
        if isinstance(text, QWidget):
            text, parent = None, text
        super().__init__(text or "", parent)
        self.setTextFormat(Qt.TextFormat.PlainText)


# How narrow words may become that go on in a next line: as their longest one, which is not broken.

_UNBROKEN: Final = re.compile(r"[^\s/\-\u2e80-\uffff]+[/\-]?")
"""A word; Chinese goes on below after any of its characters."""


def longest_word(words: QLabel) -> int:
    """Return how wide the widest word of a label is that is never broken."""
    metrics = words.fontMetrics()
    return max(map(metrics.horizontalAdvance, _UNBROKEN.findall(words.text())), default=0)


# What is answered beside a field or at a desk: never by a colour alone.

SIGN: Final = 14
"""How large a sign is that stands in a line of words."""
_ANSWERS: Final = {
    "trouble": ("close", "alarm"),
    "asked": ("unknown", "low"),
    "look": ("warning", "low"),
}
"""The sign of what is refused, asked or to be looked at, and its colour by name."""


class Said(PlainLabel):
    """An answer in words, which takes no room while there is none.

    What is refused begins with a cross, what is asked with a question mark, what is odd with the
    sign of what is to be looked at.
    """

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__()
        self.setWordWrap(True)
        self.hide()

    def say(self, sentence: str, kind: str = "hint") -> None:
        """Say something: what is refused is `trouble`, a question `asked`, what is odd `look`."""
        set_kind(self, kind)
        self.setContentsMargins(SIGN + 6 if kind in _ANSWERS else 0, 0, 0, 0)
        self.setText(sentence)
        self.setVisible(bool(sentence))
        announce(self, sentence)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign beside the first line of the words."""
        super().paintEvent(event)
        sign, ink = _ANSWERS.get(str(self.property("kind")), ("", ""))
        if sign:
            painter = QPainter(self)
            first = self.fontMetrics().height()
            lines = self.heightForWidth(self.width())
            top = max(self.height() - lines, 0) / 2 + (first - SIGN) / 2
            paint(painter, sign, colour(ink), QRectF(0, top, SIGN, SIGN))
            painter.end()


# A label that shortens its text instead of pushing its neighbours away.


class ElidedLabel(QLabel):
    """One line of text; what does not fit is replaced by … and stands in the tooltip."""

    _least = 40
    """Qt may ask for a size while it makes the label."""

    def __init__(self, text: str = "", *, least: int = 40) -> None:
        """Show a text in at least so many pixels, if it is as long as that."""
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._least, self._ink = least, ""

    def paint_in(self, ink: str) -> None:
        """Paint the words in a colour; a style sheet would be read, and all laid out, anew."""
        if ink != self._ink:
            self._ink = ink
            self.update()

    def minimumSizeHint(self) -> QSize:
        """Return a small width: the text may be shortened."""
        hint = super().minimumSizeHint()
        return QSize(min(self.sizeHint().width(), self._least), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the whole text in the tooltip where it is shortened."""
        super().resizeEvent(event)
        self._say_in_tooltip()

    def setText(self, text: str) -> None:
        """Show a text."""
        super().setText(text)
        self._say_in_tooltip()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much of the text as fits, all of it where it may be wrapped."""
        if self.wordWrap():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        usual = self.palette().color(self.foregroundRole())
        painter.setPen(QColor(self._ink) if self._ink else usual)
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(self.contentsRect(), self.alignment(), shown)

    def _say_in_tooltip(self) -> None:
        fits = self.fontMetrics().horizontalAdvance(self.text()) <= self.width()
        self.setToolTip("" if fits else plain_tip(self.text()))


class ElidedButton(QPushButton):
    """A button whose words are shortened where there is no room, and stand in its tooltip."""

    def __init__(self, *, least: int) -> None:
        """Make one without words, which is never narrower than this."""
        super().__init__()
        self._least = least

    def setText(self, text: str) -> None:
        """Show these words."""
        super().setText(text)
        self.setToolTip(plain_tip(text))

    def minimumSizeHint(self) -> QSize:
        """Return a small width: the words may be shortened."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self._least), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much of the words as fits beside what lies around them."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        around = super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        room = self.width() - around
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()


# A white card with a heading, and the plain labels that stand on it.


def label(text: str = "", kind: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label that shows plain text as it is; `kind` is a look of the style sheet."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if kind:
        made.setProperty("kind", kind)
    return made


MARGIN: Final = 14
EDGE: Final = 4
"""Between words and the sides of an empty list, and its upper and lower edge: some are low."""


_ALONE: Final = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Meta,
)
"""Keys that go elsewhere, or are only held: they ask nothing of a list."""


class Nothing(PlainLabel):
    """What a list says in its middle while nothing stands in it: never an empty box.

    A key pressed there finds nothing it could be about: the words answer it by standing out.
    """

    def __init__(self, view: QAbstractItemView, words: str) -> None:
        """Stand in a list that has its model already."""
        super().__init__(words, view.viewport())
        self._view = view
        self._stands: bool | None = None
        self.setObjectName("nothing")
        self.setProperty("kind", "muted")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        model = view.model()
        for came in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            came.connect(self._look)
        for watched in (view, view.viewport()):
            watched.installEventFilter(self)
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the middle of the list, and answer a key before anybody else does."""
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._place()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if self.isVisible() and event.key() not in _ALONE:
                set_kind(self, "asked")
                announce(self, self.text())
        elif event.type() == QEvent.Type.FocusOut and watched is self._view:
            set_kind(self, "muted")
        return False

    def say(self, words: str) -> None:
        """Say something else, as when rows were only filtered away."""
        if words != self.text():
            self.setText(words)
            self._stands = None
            self._look()

    @Slot()
    def _look(self) -> None:
        is_empty = self._view.model().rowCount() == 0
        if is_empty is self._stands:
            return  # rows come one by one, and most of them change nothing here
        self._stands = is_empty
        self._view.setAccessibleDescription(self.text() if is_empty else "")
        self.setVisible(is_empty)
        self._place()

    def _place(self) -> None:
        self.setGeometry(self._view.viewport().rect().adjusted(MARGIN, EDGE, -MARGIN, -EDGE))


class Card(QFrame):
    """A card; what it holds goes into `body`, what stands beside its heading into `head`."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(14, 10, 14, 12)
        self.body.setSpacing(6)
        self.head = QHBoxLayout()
        self.heading = label(heading, "section")
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        if heading:
            self.body.addLayout(self.head)


# A square code on the screen, for a scanner or a telephone.

QUIET = 4
"""Empty modules around a code, without which no scanner finds it."""


class SquareLabel(QLabel):
    """A QR code, black on white in a dark window too; it takes no room while there is none."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.hide()

    def show_code(self, code: str, module: int = 4) -> None:
        """Show a code, each module so many pixels wide."""
        from carehome_app.documents.labels import modules

        rows = modules(code)
        width = len(rows) + 2 * QUIET
        drawn = QImage(width, width, QImage.Format.Format_RGB32)
        drawn.fill(QColor(Qt.GlobalColor.white))
        for down, row in enumerate(rows):
            for across, dark in enumerate(row):
                if dark:
                    drawn.setPixelColor(QUIET + across, QUIET + down, QColor(Qt.GlobalColor.black))
        self.setPixmap(QPixmap.fromImage(drawn.scaled(width * module, width * module)))
        self.setAccessibleName(code)
        self.show()
