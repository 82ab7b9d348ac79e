"""A field of a form: what it is called, where it is typed, and what is wrong with it."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from carehome_app.ui.style.icons import paint
from carehome_app.ui.style.theme import pixels, scaled, theme
from carehome_app.ui.widgets.chips import least_size, wanted_size
from carehome_app.ui.widgets.labels import ElidedLabel, Said, begun, longest_word

if TYPE_CHECKING:
    from carehome_app.services.pictures import Prepared

Choices = tuple[tuple[str, str], ...]
"""Pairs of a code and the words that are shown for it."""


class Trouble(QWidget):
    """A sentence where something went wrong; takes no room while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty line."""
        super().__init__(parent)
        self._line = Said()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._line)
        self.hide()

    def say(self, sentence: str, *, is_news: bool = False) -> None:
        """Show a sentence, or nothing; good news is not shown in the colour of trouble."""
        self._line.say(sentence, "muted" if is_news else "trouble")
        self.setVisible(bool(sentence))

    def text(self) -> str:
        """Return what is shown."""
        return self._line.text()


GLASS: Final = QRectF(9, 0, 14, 14)
"""Where the looking glass stands in a field that finds, beside the middle of its height."""
FIND_KEY: Final = "Ctrl F"
KEY_POINTS: Final = 9
KEY_WIDTH: Final = 54
AROUND: Final = 24
"""Pixels of a field beside its words."""


class FindField(QLineEdit):
    """Where something is found in a page or list: a looking glass, and its key while empty."""

    def __init__(self, hint: str, name: str = "search") -> None:
        """Make a field called after what it finds; `search` is the one Ctrl+F goes to."""
        super().__init__()
        hint = begun(hint)
        self.setObjectName(name)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self.setTextMargins(round(GLASS.right()) - 6, 0, 0, 0)

    def wanted_width(self) -> int:
        """Return how wide it has to be for its hint to be read whole."""
        hint = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return self.textMargins().left() + hint + AROUND

    def sizeHint(self) -> QSize:
        """Return room for the hint and the key."""
        return QSize(self.wanted_width() + KEY_WIDTH, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the looking glass, and the key where there is room for it."""
        super().paintEvent(event)
        painter, inside = QPainter(self), QRectF(self.rect()).adjusted(0, 0, -10, 0)
        middle = inside.center().y() - GLASS.height() / 2
        paint(painter, "search", theme().muted, GLASS.translated(0, middle))
        if not self.text() and self.width() >= self.sizeHint().width():
            small = self.font()
            small.setPointSizeF(scaled(KEY_POINTS))
            painter.setFont(small)
            painter.setPen(QColor(theme().muted))
            at_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(inside, at_right, FIND_KEY)
        painter.end()


NAME_WIDTH: Final = 112
"""How wide the names at the left of a form's fields are."""
NARROW: Final = 260
LEAST_NAME: Final = 72
"""How wide they are in a form that is narrower than that."""
MOST_NAME: Final = 180
"""How wide they are at most: what is typed begins at one place in a wide form, too."""
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter
GAP: Final = 8
"""Between a name and what is typed."""
NARROW_TYPED: Final = 160
"""A field in which so little is typed has a name as wide as itself."""
TYPED_AROUND: Final = 22
"""What the edges of a field take of its width."""


class Named(QWidget):
    """Something to type or choose in, 32 pixels high, with its name at the left."""

    _typed_in: QWidget | None = None

    def __init__(self, words: str, editor: QWidget) -> None:
        """Put a name beside an editor, which is called so for a screen reader too."""
        super().__init__()
        # A long name is wrapped before it pushes what is typed out of the form.
        words = begun(words)
        self._label = ElidedLabel(words)
        self._label.setProperty("kind", "hint")
        self._label.setWordWrap(True)
        self._label.setFixedWidth(LEAST_NAME)
        self._inside = QGridLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setHorizontalSpacing(GAP)
        self._inside.setVerticalSpacing(2)
        self._inside.addWidget(self._label, 0, 0, _MIDDLE)
        self._inside.setColumnStretch(1, 1)
        self._type_into(editor)

    def _type_into(self, editor: QWidget) -> None:
        """Let this stand beside the name; what stood there goes."""
        before, self._typed_in = self._typed_in, editor
        if before is not None:
            self._inside.removeWidget(before)
            before.hide()
            before.deleteLater()
        editor.setAccessibleName(self._label.text())
        self._label.setBuddy(editor)
        self._inside.addWidget(editor, 0, 1, _MIDDLE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the name its part of the width, as far as there is room beside what is typed."""
        super().resizeEvent(event)
        typed_in = 0 if self._typed_in is None else least_size(self._typed_in).width()
        left = self.width() - GAP - typed_in
        self._label.setFixedWidth(max(min(self._wanted_name, left), self._least_name))

    @property
    def _wanted_name(self) -> int:
        """A third of a wide form, and little of a narrow one."""
        least = NAME_WIDTH if self.width() >= NARROW else LEAST_NAME
        return max(least, min(self.width() // 3, MOST_NAME))

    @property
    def _least_name(self) -> int:
        """As wide as its longest word, which else would lack its end."""
        return max(LEAST_NAME, min(longest_word(self._label) + 1, MOST_NAME))

    def minimumSizeHint(self) -> QSize:
        """Return the least width, however wide the name is now: it gives way first."""
        least = super().minimumSizeHint()
        narrow = least.width() - self._label.minimumWidth() + self._least_name
        return QSize(narrow, least.height())


class InRow(Named):
    """A named field in a line of others: as wide as its name and what is usually typed in it."""

    def __init__(self, words: str, editor: QWidget, letters: int) -> None:
        """Put a name beside an editor in which so many letters are read whole."""
        super().__init__(words, editor)
        self._label.setWordWrap(False)
        self._letters = letters

    def sizeHint(self) -> QSize:
        """Return room for the name and the letters."""
        typed = self.fontMetrics().horizontalAdvance("0") * self._letters + TYPED_AROUND
        return QSize(self._wanted_name + GAP + typed, super().sizeHint().height())

    @property
    def _wanted_name(self) -> int:
        # Its own hint is never less than the width it was given.
        return self._label.fontMetrics().horizontalAdvance(self._label.text()) + 1

    @property
    def _least_name(self) -> int:
        return min(self._wanted_name, LEAST_NAME)


class Field(Named):
    """A named field with its own line for trouble; a choice when `choices` are given."""

    edited = Signal()
    left = Signal()
    """The keyboard went elsewhere, or Enter was pressed."""
    entered = Signal()
    """Enter was pressed."""

    def __init__(self, name: str, words: str, choices: Choices = ()) -> None:
        """Make a field; `name` is the object name of what is typed in, for tests and focus."""
        editor: QLineEdit | QComboBox = _choice(choices) if choices else QLineEdit()
        super().__init__(words, editor)
        self.editor = editor
        self._choices = choices
        self._trouble = Trouble()
        self._says_from = 1
        self._inside.addWidget(self._trouble, 1, self._says_from)
        self.editor.setObjectName(name)
        if isinstance(self.editor, QComboBox):
            self.editor.currentIndexChanged.connect(self._changed)
        else:
            self.editor.textEdited.connect(self._changed)
            self.editor.editingFinished.connect(self.left)
            self.editor.returnPressed.connect(self.entered)

    @property
    def written_in(self) -> QLineEdit | None:
        """Where it is typed; None where it is chosen."""
        return self.editor if isinstance(self.editor, QLineEdit) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what is wrong below the name too where a narrow field would need many lines."""
        super().resizeEvent(event)
        first = 0 if self.editor.width() < pixels(NARROW_TYPED) else 1
        if first != self._says_from:
            self._says_from = first
            self._inside.removeWidget(self._trouble)
            self._inside.addWidget(self._trouble, 1, first, 1, 2 - first)

    def text(self) -> str:
        """Return what is typed, or the code of what is chosen."""
        if isinstance(self.editor, QComboBox):
            return self._choices[self.editor.currentIndex()][0]
        return self.editor.text()

    def fill(self, text: str) -> None:
        """Show a text, or choose a code; any trouble is over."""
        if isinstance(self.editor, QComboBox):
            codes = [code for code, _words in self._choices]
            self.editor.setCurrentIndex(codes.index(text) if text in codes else 0)
        else:
            self.editor.setText(text)
            self.editor.setCursorPosition(
                0
            )  # what is longer than the field is read from its start
        self.clear_trouble()

    def offer(self, choices: Choices) -> None:
        """Offer other choices; what was chosen stays chosen as far as it is still there."""
        if isinstance(self.editor, QComboBox) and choices != self._choices:
            chosen = self.text()
            blocked = self.editor.blockSignals(True)  # nobody chose anything
            self._choices = choices
            self.editor.clear()
            self.editor.addItems([words for _code, words in choices])
            codes = [code for code, _words in choices]
            self.editor.setCurrentIndex(codes.index(chosen) if chosen in codes else 0)
            self.editor.blockSignals(blocked)

    def rename(self, words: str) -> None:
        """Call the field something else."""
        self._label.setText(words)
        self.editor.setAccessibleName(words)

    def trouble(self, sentence: str) -> None:
        """Say beside the field what is wrong with it; an empty sentence takes it back."""
        self._trouble.say(sentence)
        self._mark(wrong=bool(sentence))

    def clear_trouble(self) -> None:
        """Say that nothing is wrong."""
        self._trouble.say("")
        self._mark(wrong=False)

    def lead(self) -> int:
        """Return how high the name and what is typed are, without the trouble below them."""
        name, editor = self._label, self._typed_in or self.editor
        words = max(name.heightForWidth(name.width()), name.sizeHint().height())
        return max(words if name.wordWrap() else 0, wanted_size(editor).height())

    def said(self) -> str:
        """Return the trouble that is shown."""
        return self._trouble.text()

    def take_focus(self) -> None:
        """Put the keyboard into the field."""
        self.editor.setFocus()
        if isinstance(self.editor, QLineEdit):
            self.editor.selectAll()

    def _changed(self) -> None:
        self.clear_trouble()
        self.edited.emit()

    def _mark(self, *, wrong: bool) -> None:
        if self.editor.property("wrong") != wrong:
            self.editor.setProperty("wrong", wrong)
            self.editor.style().polish(self.editor)


class _StillComboBox(QComboBox):
    """A choice that a mouse wheel cannot turn by accident."""

    def sizeHint(self) -> QSize:
        """Return the height of what is typed beside it."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


def secret_field(name: str, words: str) -> Field:
    """Return a field that shows nothing of what is typed in it."""
    field = Field(name, words)
    if isinstance(field.editor, QLineEdit):
        field.editor.setEchoMode(QLineEdit.EchoMode.Password)
    return field


def _choice(choices: Choices) -> QComboBox:
    made = _StillComboBox()
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(6)
    for _code, words in choices:
        made.addItem(words)
    return made


# A line that takes a picture: a path typed or dropped, or what was copied as it is.


class PictureLine(QLineEdit):
    """A file's path, dropped or typed; a picture that was copied is pasted as it is."""

    def __init__(self, pasted_words: str) -> None:
        """Take nothing yet; the words stand for a picture that was pasted."""
        super().__init__()
        self._words = pasted_words
        self._pasted = b""
        self.textEdited.connect(self._forget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste a picture, or whatever else was copied as Qt does."""
        image = QGuiApplication.clipboard().image()
        if event.matches(QKeySequence.StandardKey.Paste) and not image.isNull():
            self._take(image)
            return
        super().keyPressEvent(event)

    def pictures(self) -> "list[Prepared]":
        """Return what was pasted or typed, ready to be kept."""
        from carehome_app.services.pictures import prepare, prepared_file

        if self._pasted:
            return [prepare(self._words, self._pasted)]
        typed = [one.strip().strip('"') for one in self.text().split(";") if one.strip()]
        return [prepared_file(path_typed(one)) for one in typed]

    def clear(self) -> None:
        """Forget what was typed and what was pasted."""
        super().clear()
        self._pasted = b""

    def _take(self, image: QImage) -> None:
        out = QBuffer()
        out.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(out, "PNG")  # type: ignore[call-overload]  # its stub wants bytes
        self._pasted = bytes(out.data().data())
        self.setText(self._words)

    def _forget(self) -> None:
        self._pasted = b""


def path_typed(typed: str) -> Path:
    """Return the file of a path or of an address that was dropped here."""
    plain = typed.strip().strip('"')
    return Path(QUrl(plain).toLocalFile() if plain.startswith("file:") else plain)
