"""A form beside a table: fields in rows, Enter keeps, Esc leaves, and nothing typed is lost."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.widgets.field import Field, Trouble
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import Card

KEEP = QT_TRANSLATE_NOOP("Forms", "Keep")
NOT_KEPT = QT_TRANSLATE_NOOP("Forms", "Not kept yet. Enter keeps it, Esc once more forgets it.")


class Form(Card):
    """Fields by name, a line for what belongs to none of them, and a button to keep all."""

    kept = Signal()
    """Enter or the button: keep what is typed."""
    left = Signal()
    """Esc: nothing is to be kept."""

    def __init__(self, say: Translate, rows: Sequence[Sequence[Field]]) -> None:
        """Put the fields into rows."""
        super().__init__(" ")
        self._say = say
        self.fields = {field.editor.objectName(): field for row in rows for field in row}
        self.trouble = Trouble()
        self.buttons = QHBoxLayout()
        self.keep_button = KeyButton(say(KEEP), "Enter", "main")
        self.keep_button.setObjectName("keep")
        self.keep_button.clicked.connect(self.kept)
        self._filled = self.values()
        self._warned = False
        self._lay_out(rows)
        for field in self.fields.values():
            field.editor.installEventFilter(self)
            field.edited.connect(self._edited)

    def fill(self, heading: str, values: Mapping[str, str]) -> None:
        """Show these values, empty where there is none, and begin anew."""
        self.heading.setText(heading)
        for name, field in self.fields.items():
            field.fill(values.get(name, ""))
        self._filled = self.values()
        self._warned = False
        self.trouble.say("")

    def values(self) -> dict[str, str]:
        """Return what is typed, by field."""
        return {name: field.text().strip() for name, field in self.fields.items()}

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self.values() != self._filled

    def warn(self) -> None:
        """Say that something is not kept yet."""
        self._warned = True
        self.trouble.say(self._say(NOT_KEPT))

    def complain(self, name: str, sentence: str) -> None:
        """Say what is wrong, beside the field it belongs to and in it the keyboard."""
        field = self.fields.get(name)
        if field is None:
            self.trouble.say(sentence)
            return
        field.trouble(sentence)
        field.take_focus()

    def add_button(self, name: str, words: str, kind: str = "") -> QPushButton:
        """Return a further button beside the one that keeps."""
        button = QPushButton(words)
        button.setObjectName(name)
        if kind:
            button.setProperty("kind", kind)
        self.buttons.addWidget(button)
        return button

    def leave(self) -> None:
        """Leave the form; what is typed is forgotten only when asked twice."""
        if self.is_dirty and not self._warned:
            self.warn()
            return
        self.left.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Answer Enter and Esc in every field; a held Enter keeps once."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.kept.emit()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        return False

    def _edited(self) -> None:
        self._warned = False
        self.trouble.say("")

    def _lay_out(self, rows: Sequence[Sequence[Field]]) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        for row in rows:
            line = QHBoxLayout()
            line.setSpacing(10)
            for field in row:
                line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(line)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(inside)
        inside.setAutoFillBackground(False)  # the card shines through; setWidget turned it on
        self.body.addWidget(scroll, 1)
        self.body.addWidget(self.trouble)
        self.buttons.addWidget(self.keep_button)
        self.buttons.addStretch(1)
        self.body.addLayout(self.buttons)
