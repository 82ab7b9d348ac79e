"""A recovery code: shown once, printed or written down, and typed back from the paper."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.keys.errors import RecoveryCodeTypoError
from carehome_app.domain.keys.recovery_code import wrong_groups
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.home.keys import same_code
from carehome_app.ui.shell.background import Background
from carehome_app.ui.widgets.field import Field, Trouble
from carehome_app.ui.widgets.labels import label

SHOWN: Final = QT_TRANSLATE_NOOP(
    "RecoverySheet",
    "This recovery code opens the home when the passphrase is lost. It is shown only now: print "
    "it or write it down, and lock it away far from this computer.",
)
PRINT: Final = QT_TRANSLATE_NOOP("RecoverySheet", "Print…")
ON_PAPER: Final = QT_TRANSLATE_NOOP("RecoverySheet", "I have it on paper")
TYPE_BACK: Final = QT_TRANSLATE_NOOP(
    "RecoverySheet", "Type the code from the paper, so that it is certain to be right"
)
SHOW_AGAIN: Final = QT_TRANSLATE_NOOP("RecoverySheet", "Show the code again")
RIGHT: Final = QT_TRANSLATE_NOOP("RecoverySheet", "The code is right")
TITLE: Final = QT_TRANSLATE_NOOP("RecoveryPage", "Recovery code")
POINTS: Final = 20
IN_A_ROW: Final = 4
"""Groups in a row where there is room for a whole dialog."""


class RecoverySheet(QWidget):
    """First the code in large groups; then a field in which it is typed back, the code hidden."""

    confirmed = Signal()
    """The code was typed back rightly, and Enter pressed."""

    def __init__(self, say: Translate, language: str, in_a_row: int = IN_A_ROW) -> None:
        """Make it without a code."""
        super().__init__()
        self._in_a_row = in_a_row
        self._say, self._language = say, language
        self.code = ""
        self._home = self._made = ""
        self._groups = QGridLayout()
        self._groups.setVerticalSpacing(10)
        self._background = Background(self)
        self.told = Trouble()
        self.field = Field("typed_back", say(TYPE_BACK))
        self.print_button = _button("print_code", say(PRINT))
        self.on_paper = _button("on_paper", say(ON_PAPER), "main")
        self.show_again = _button("show_again", say(SHOW_AGAIN))
        self.right = _button("code_is_right", say(RIGHT), "main")
        self._steps = QStackedWidget()
        self._steps.addWidget(self._shown())
        self._steps.addWidget(self._typed())
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._steps)
        self.print_button.clicked.connect(self.print_page)
        self.on_paper.clicked.connect(self.ask_back)
        self.show_again.clicked.connect(self.show_it)
        self.right.clicked.connect(self.check)
        self.field.edited.connect(self._look)

    def show_code(self, code: str, *, home: str, made: str) -> None:
        """Show a new code of a home, made on a day."""
        self.code, self._home, self._made = code, home, made
        while (item := self._groups.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for place, group in enumerate(code.split("-")):
            row, column = divmod(place, self._in_a_row)
            self._groups.addWidget(label(str(place + 1), "muted"), row, column * 2)
            self._groups.addWidget(_large(group), row, column * 2 + 1)
            self._groups.setColumnStretch(column * 2 + 1, 1)
        self.show_it()

    def forget(self) -> None:
        """Hold the code no longer."""
        self.show_code("", home="", made="")
        self.told.say("")

    @Slot()
    def show_it(self) -> None:
        """Show the code, once more if need be."""
        self.field.fill("")
        self.field.clear_trouble()
        self._steps.setCurrentIndex(0)
        self.print_button.setFocus()

    @Slot()
    def ask_back(self) -> None:
        """Hide the code and ask for it."""
        self._steps.setCurrentIndex(1)
        self.right.setDefault(True)  # what Enter means in a dialog
        self.field.take_focus()

    @Slot()
    def check(self) -> None:
        """Compare what was typed; what is wrong is said below the field."""
        try:
            same_code(self.code, self.field.text().strip())
        except CareHomeError as error:
            self.field.trouble(self._say(error.sentence))
            self.field.take_focus()
            return
        self.confirmed.emit()

    @Slot()
    def print_page(self) -> None:
        """Print the code with what it is for."""
        # Typst and the printer are seldom wanted, and slow to import.
        from carehome_app.documents.recovery_page import recovery_page
        from carehome_app.ui.shell.printing import PrintingBeside, ask_and_print

        page = recovery_page(self.code, self._home, self._made, self._say, self._language)
        work = ask_and_print(self, page, self._say(TITLE))
        if work is not None:
            beside = PrintingBeside(self, self._background, self._say)
            beside.start(work, self._printed, self.told.say)

    def _printed(self) -> None:
        from carehome_app.ui.shell.printing import SENT

        self.told.say(self._say(SENT), is_news=True)

    def _look(self) -> None:
        """Name a group that cannot be right as soon as it is typed."""
        wrong = wrong_groups(self.field.text())
        error = RecoveryCodeTypoError(group=wrong[0] + 1) if wrong else None
        self.field.trouble("" if error is None else self._say(error.sentence))

    def _shown(self) -> QWidget:
        words = label(self._say(SHOWN), wrap=True)
        step, column = _step(words, self._groups, (self.print_button, self.on_paper))
        column.insertWidget(column.count() - 1, self.told)
        return step

    def _typed(self) -> QWidget:
        step, _column = _step(self.field, None, (self.show_again, self.right))
        return step


def _step(
    first: QWidget, middle: QGridLayout | None, buttons: tuple[QPushButton, ...]
) -> tuple[QWidget, QVBoxLayout]:
    step = QWidget()
    column = QVBoxLayout(step)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    column.addWidget(first)
    if middle is not None:
        column.addLayout(middle)
    row = QHBoxLayout()
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    column.addStretch(1)
    column.addLayout(row)
    return step, column


def _large(group: str) -> QLabel:
    made = label(group)
    font = QFont(made.font())
    font.setPointSize(POINTS)
    font.setBold(True)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 4)
    made.setFont(font)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    made.setProperty("kind", "code")
    return made


def _button(name: str, words: str, kind: str = "") -> QPushButton:
    made = QPushButton(words)
    made.setObjectName(name)
    made.setAutoDefault(True)  # Enter presses the one that has the keyboard
    if kind:
        made.setProperty("kind", kind)
    return made
