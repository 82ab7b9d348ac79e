"""What can be done with a form: its name, sheet, day, and the buttons."""

from functools import partial
from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.icons import icon
from carehome_app.ui.style import set_kind
from carehome_app.ui.widgets.card import label
from carehome_app.ui.widgets.quiet_choice import QuietChoice

NAME: Final = QT_TRANSLATE_NOOP("OwnForm", "Name of the form")
SHEET: Final = QT_TRANSLATE_NOOP("OwnForm", "Sheet")
DAY: Final = QT_TRANSLATE_NOOP("OwnForm", "Filled for the day")
MASKED: Final = QT_TRANSLATE_NOOP("OwnForm", "Mask names (王*)")
BUTTONS: Final = (
    ("fill", QT_TRANSLATE_NOOP("OwnForm", "Fill and save…"), "Ctrl+S", "save"),
    ("keep", QT_TRANSLATE_NOOP("OwnForm", "Keep"), "Ctrl+K", "check"),
    ("drop", QT_TRANSLATE_NOOP("OwnForm", "Remove the form"), "", "close"),
)


class FormBar(QWidget):
    """Two rows and one sentence above the grid."""

    def __init__(self, say: Translate) -> None:
        """Make everything empty."""
        super().__init__()
        self.name = QLineEdit()
        self.name.setObjectName("formName")
        self.sheets = QuietChoice()
        self.sheets.setObjectName("sheets")
        self.day = QLineEdit()
        self.day.setObjectName("formDay")
        self.day.setFixedWidth(112)
        self.masked = QCheckBox(say(MASKED))
        fields = QHBoxLayout()
        fields.setSpacing(8)
        for words, field in ((NAME, self.name), (SHEET, self.sheets), (DAY, self.day)):
            said = label(say(words), "hint")
            said.setBuddy(field)
            field.setAccessibleName(said.text())
            fields.addWidget(said)
            fields.addWidget(field, int(field is self.name))
        fields.addWidget(self.masked)
        self._line = label("", "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        column.addLayout(fields)
        column.addLayout(self._row(say))
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
        set_kind(self._line, "trouble" if trouble else "muted")
        self._line.setText(words)

    @property
    def said(self) -> str:
        """The sentence under the buttons."""
        return self._line.text()

    @property
    def trouble(self) -> str:
        """The sentence when it tells of trouble, else nothing."""
        return self.said if self._line.property("kind") == "trouble" else ""

    def _row(self, say: Translate) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(7)
        self._buttons: dict[str, QPushButton] = {}
        for name, words, keys, picture in BUTTONS:
            button = QPushButton(say(words))
            button.setObjectName(f"form_{name}")
            if name == "fill":
                set_kind(button, "main")
            else:
                button.setIcon(icon(picture))
            if keys:
                button.setToolTip(keys.replace("+", " "))
                QShortcut(QKeySequence(keys), self).activated.connect(partial(_press, button))
            self._buttons[name] = button
            row.addWidget(button)
        row.addStretch(1)
        return row


def _press(button: QPushButton) -> None:
    if button.isVisible() and button.isEnabled():
        button.clicked.emit()
