"""What can be done about an episode, a key each, and the line where its words are typed."""

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.findings.episodes import STEP_LABELS, Episode, Step
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.field import Trouble
from carehome_app.ui.widgets.keys import KeyButton, enter_or_esc
from carehome_app.ui.widgets.labels import label

REPEAT: Final = QT_TRANSLATE_NOOP("FollowUp", "measure again")
NEEDED: Final = QT_TRANSLATE_NOOP("FollowUp", "words are needed")
OPTIONAL: Final = QT_TRANSLATE_NOOP("FollowUp", "words, if any")
KEEP: Final = QT_TRANSLATE_NOOP("FollowUp", "Save")
ABOUT: Final = QT_TRANSLATE_NOOP("FollowUp", "{step}: {person}")
KEYS: Final[dict[str, Step | None]] = {
    "R": None,
    "N": Step.NURSE_TOLD,
    "D": Step.DOCTOR_TOLD,
    "F": Step.FAMILY_TOLD,
    "S": Step.SINGLE_ROOM,
    "H": Step.HOSPITAL,
    "W": Step.NOTE,
    "C": Step.CLOSED,
}
"""Key and step; the first one is no step: it goes to the round."""


class StepBar(QWidget):
    """A button and a key for each step. A step is kept only after Enter in the line below."""

    repeat_asked = Signal()
    kept = Signal(object, object, str)
    """Episode, step and words."""
    left = Signal()
    """Esc: nothing was kept."""

    def __init__(self, say: Translate, parent: QWidget) -> None:
        """Make the bar; the keys work in the whole of `parent`."""
        super().__init__(parent)
        self._say = say
        self._episode: Episode | None = None
        self._person: str | Text = ""
        self._writing: tuple[Episode, Step] | None = None
        self.line = QLineEdit()
        self.line.setObjectName("words")
        self.line.installEventFilter(self)
        self.trouble = Trouble()
        self._about = label("", "section", wrap=True)
        self._keep = QPushButton(say(KEEP))
        self._keep.setProperty("kind", "main")
        self._keep.clicked.connect(self.keep)
        self._form = QWidget()
        self._line = WrappedLine(8)
        self._buttons: dict[Step | None, KeyButton] = {}
        self._lay_out(parent)

    def offer(self, episode: Episode | None, person: str | Text) -> None:
        """Offer steps for an episode; words begun for another one stay with that one."""
        self._episode, self._person = episode, person
        book = None if episode is None else episode.book
        for step, button in self._buttons.items():
            # Without a step the key measures again, which only a reading can be.
            known = step in book.steps if book and step else _is_read(episode)
            makes_sense = book is None or known
            button.setVisible(makes_sense)
            button.setEnabled(episode is not None and makes_sense)

    @Slot()
    def do_first(self) -> None:
        """Do what the first button says: measure again, where that makes sense."""
        able = [one for one in self._buttons.values() if one.isVisible() and one.isEnabled()]
        for button in able[:1]:
            button.click()

    def begin(self, step: Step) -> None:
        """Show the line where the words of a step are typed."""
        if self._episode is None:
            return
        self._writing = (self._episode, step)
        needed = step in (Step.NOTE, Step.CLOSED)
        self.line.setPlaceholderText(self._say(NEEDED if needed else OPTIONAL))
        about = ABOUT.with_(step=STEP_LABELS[step], person=self._person)
        self._about.setText(self._say(about))
        self.line.setAccessibleName(self._about.text())
        self.trouble.say("")
        self._form.show()
        self.line.setFocus()

    def keep(self) -> None:
        """Hand on what was typed; the words stay until it was really kept."""
        if self._writing is not None:
            self.kept.emit(*self._writing, self.line.text())

    def done(self) -> None:
        """Put the line away: it was kept, or nobody wants it."""
        self._writing = None
        self.line.clear()
        self.trouble.say("")
        self._form.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Enter keeps, Esc leaves; a held Enter keeps once."""
        return enter_or_esc(event, self.keep, self._leave)

    def _leave(self) -> None:
        self.done()
        self.left.emit()

    def _lay_out(self, parent: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for key, step in KEYS.items():
            button = self._button(key, step)
            shortcut = QShortcut(QKeySequence(key), parent)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(button.click)
        column.addWidget(self._line)
        for button in self._buttons.values():
            self._line.add(button)
        inside = QVBoxLayout(self._form)
        inside.setContentsMargins(0, 4, 0, 0)
        inside.addWidget(self._about)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self._keep)
        inside.addLayout(row)
        inside.addWidget(self.trouble)
        column.addWidget(self._form)
        self._form.hide()

    def _button(self, key: str, step: Step | None) -> KeyButton:
        words = self._say(REPEAT if step is None else STEP_LABELS[step])
        # The same words stand within sentences of the story; a button begins with a capital.
        words = f"{words[:1].upper()}{words[1:]}"
        button = KeyButton(words, key, "main" if step is None else "")
        button.setObjectName("repeat" if step is None else step.value)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if step is None:
            button.clicked.connect(self.repeat_asked)
        else:
            button.clicked.connect(partial(self._begin, step))
        self._buttons[step] = button
        return button

    def _begin(self, step: Step, _checked: bool = False) -> None:  # Qt gives it
        self.begin(step)


def _is_read(episode: Episode | None) -> bool:
    """Return whether the last finding stands on a reading, which can be taken again."""
    return episode is None or bool(episode.findings[-1].series)
