"""What can be done with a form: choose a figure for a cell, see what moved, fill."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.files.own_form import Difference
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.files.letter_chooser import LetterChooser
from carehome_app.ui.files.own_form_grid import every_figure, figure_words
from carehome_app.ui.style.icons import set_icon
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.labels import Card, Said, label
from carehome_app.ui.widgets.quiet_choice import QuietChoice

# What can be done with a form: its name, sheet, day, and the buttons.

NAME: Final = QT_TRANSLATE_NOOP("OwnForm", "Name of the form")
SHEET: Final = QT_TRANSLATE_NOOP("OwnForm", "Sheet")
DAY: Final = QT_TRANSLATE_NOOP("OwnForm", "Filled for the day")
MASKED: Final = QT_TRANSLATE_NOOP("OwnForm", "Mask names")
NAME_WIDTH: Final = 160
BUTTONS: Final = (
    ("fill", QT_TRANSLATE_NOOP("OwnForm", "Fill and save…"), "Ctrl+S", "save"),
    ("keep", QT_TRANSLATE_NOOP("OwnForm", "Save"), "Ctrl+Enter", "check"),
    ("drop", QT_TRANSLATE_NOOP("OwnForm", "Remove the form"), "", "close"),
)


class FormBar(QWidget):
    """Two rows and one sentence above the grid."""

    def __init__(self, say: Translate) -> None:
        """Make everything empty."""
        super().__init__()
        self.name = QLineEdit()
        self.name.setObjectName("formName")
        self.name.setMinimumWidth(NAME_WIDTH)
        self.sheets = QuietChoice()
        self.sheets.setObjectName("sheets")
        self.day = QLineEdit()
        self.day.setObjectName("formDay")
        self.day.setFixedWidth(112)
        self.masked = QCheckBox(say(MASKED))
        fields = WrappedLine(8)
        for words, field in ((NAME, self.name), (SHEET, self.sheets), (DAY, self.day)):
            fields.add(_named(say(words), field))
        fields.add(self.masked)
        self._line = Said()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        column.addWidget(fields)
        column.addWidget(self._row(say))
        column.addWidget(self._line)

    def show_form(self, name: str, sheets: list[str]) -> None:
        """Show a form's name and sheets."""
        self.name.setText(name)
        self.sheets.offer([(one, one) for one in sheets])
        self.tell("")

    def button(self, name: str) -> QPushButton:
        """Return the button of an action."""
        return self._buttons[name]

    def tell(self, words: str, *, trouble: bool = False) -> None:
        """Say one sentence under the buttons."""
        self._line.say(words, "trouble" if trouble else "muted")

    @property
    def said(self) -> str:
        """The sentence under the buttons."""
        return self._line.text()

    @property
    def trouble(self) -> str:
        """The sentence when it tells of trouble, else nothing."""
        return self.said if self._line.property("kind") == "trouble" else ""

    def _row(self, say: Translate) -> WrappedLine:
        row = WrappedLine(7)
        self._buttons: dict[str, QPushButton] = {}
        for name, words, keys, picture in BUTTONS:
            button = QPushButton(say(words))
            button.setObjectName(f"form_{name}")
            if name == "fill":
                set_kind(button, "main")
            else:
                set_icon(button, picture)
            if keys:
                button.setToolTip(keys.replace("+", " "))
                # Both keys called Enter: the large one is Return to Qt.
                for same in {keys, keys.replace("Enter", "Return")}:
                    QShortcut(QKeySequence(same), self).activated.connect(partial(_press, button))
            self._buttons[name] = button
            row.add(button)
        return row


def _named(words: str, field: QWidget) -> QWidget:
    """Return a field with its name at the left, which go below together where room is short."""
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    said = label(words, "hint")
    said.setBuddy(field)
    field.setAccessibleName(words)
    row.addWidget(said)
    row.addWidget(field)
    return pair


def _press(button: QPushButton) -> None:
    if button.isVisible() and button.isEnabled():
        button.clicked.emit()


# What is different in a form since it was mapped; nothing is filled before somebody looked.

HEADING: Final = QT_TRANSLATE_NOOP("OwnForm", "The form is another one now")
DIFFERS: Final = QT_TRANSLATE_NOOP("OwnForm", "{cell}: was “{was}”, is “{now}”")
IS_AT: Final = QT_TRANSLATE_NOOP(
    "OwnForm", "{cell}: was “{was}”, is “{now}”; it stands at {there}"
)
ALL_MOVED: Final = QT_TRANSLATE_NOOP(
    "OwnForm", "Everything moved the same way. Look at the marked cells below; is that right?"
)
SOME: Final = QT_TRANSLATE_NOOP(
    "OwnForm", "What belongs where is to be said anew in the grid below, then kept."
)
ACCEPT: Final = QT_TRANSLATE_NOOP("OwnForm", "Yes, fill it there from now on")
HEIGHT: Final = 84


class FormDifferences(Card):
    """A line for each difference, and the question."""

    def __init__(self, say: Translate) -> None:
        """Make it without differences."""
        super().__init__(say(HEADING))
        self._say = say
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFixedHeight(HEIGHT)
        self.text.setTabChangesFocus(True)
        self._question = label("", wrap=True)
        self.accept = QPushButton(say(ACCEPT))
        self.accept.setObjectName("acceptMoved")
        self.accept.setAutoDefault(True)
        self.body.addWidget(self.text)
        self.body.addWidget(self._question)
        self.body.addWidget(self.accept, 0, Qt.AlignmentFlag.AlignLeft)

    def show_found(self, found: Sequence[Difference], *, moved: bool) -> None:
        """Show what is different; `moved` when all of it is one step aside."""
        lines = [self._line(one) for one in found]
        self.text.setPlainText("\n".join(lines))
        self._question.setText(self._say(ALL_MOVED if moved else SOME))
        self.accept.setVisible(moved)
        self.show()

    def _line(self, one: Difference) -> str:
        text = DIFFERS if one.found_at is None else IS_AT.with_(there=one.found_at)
        return self._say(text.with_(cell=one.place, was=one.was, now=one.now))


# Choose a figure, or a column of a list, by typing a few letters of what it is called.

FOR_CELL: Final = QT_TRANSLATE_NOOP("OwnForm", "What belongs into {cell}?")
FIND: Final = QT_TRANSLATE_NOOP("OwnForm", "Find a figure: morning, fever, name…")


class FigureChooser(LetterChooser):
    """Offers every figure and every column of a list."""

    def __init__(self, say: Translate) -> None:
        """Offer everything."""
        super().__init__([(one, say(figure_words(one))) for one in every_figure()], say(FIND))
        self._say = say
        self.search.setObjectName("searchFigure")
        self.list.setObjectName("figures")

    def ask(self, cell: str) -> None:
        """Ask what belongs into a cell."""
        super().ask(self._say(FOR_CELL.with_(cell=cell)))
