"""The desk of Follow-up: an episode's story, a key for each step, and what Enter does now."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from carehome_app.domain.findings.episodes import STEP_LABELS, Episode, Step
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.findings.episode_story import StoryView
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import label

REPEAT: Final = QT_TRANSLATE_NOOP("FollowUp", "measure again")
NEEDED: Final = QT_TRANSLATE_NOOP("FollowUp", "words are needed")
OPTIONAL: Final = QT_TRANSLATE_NOOP("FollowUp", "words, if any")
KEEP: Final = QT_TRANSLATE_NOOP("FollowUp", "Save")
ABOUT: Final = QT_TRANSLATE_NOOP("FollowUp", "{step}: {person}")
OF_ANOTHER: Final = QT_TRANSLATE_NOOP(
    "FollowUp", "These words are about {person}: Enter goes back there, Esc leaves them."
)
REPEAT_KEY: Final = "R"
KEYS: Final = {
    "N": Step.NURSE_TOLD,
    "D": Step.DOCTOR_TOLD,
    "F": Step.FAMILY_TOLD,
    "S": Step.SINGLE_ROOM,
    "H": Step.HOSPITAL,
    "W": Step.NOTE,
    "C": Step.CLOSED,
}


NOT_OF_THIS: Final = QT_TRANSLATE_NOOP(
    "FollowUp", "This key is no step of what is chosen; the buttons below are."
)


class FollowUpDesk(DeskCard):
    """Tells the chosen episode; a step is kept only after Enter in the line of its words."""

    repeat_asked = Signal()
    kept = Signal(object, object, str)
    """Episode, step and words."""

    def __init__(self, say: Translate, clock: Callable[[datetime], str], page: QWidget) -> None:
        """Make the desk; `clock` says a moment, the keys work in the whole page."""
        super().__init__()
        self._say = say
        self._episode: Episode | None = None
        self._person: str | Text = ""
        self._writing: tuple[Episode, Step] | None = None
        self._whose: str | Text = ""
        self.about = label("", "muted", wrap=True)
        self.story = StoryView(clock)
        self.line = QLineEdit()
        self.line.setObjectName("words")
        self._what = label("", "section", wrap=True)
        self._steps = {step: self._button(key, step) for key, step in KEYS.items()}
        for part, room in ((self.about, 0), (self.story, 1), (self._what, 0), (self.line, 0)):
            self.body.addWidget(part, room)
        self.fill_room()
        self.entered.connect(self._enter)
        for key, slot in (
            (REPEAT_KEY, self._repeat),
            *((key, partial(self._press, step)) for key, step in KEYS.items()),
        ):
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(slot)
        self.done()

    def offer(self, episode: Episode | None, person: str | Text) -> None:
        """Offer the steps of an open episode; words begun for another one stay with that one."""
        self._episode, self._person = episode, person
        book = None if episode is None else episode.book
        for step, button in self._steps.items():
            makes_sense = book is None or step in book.steps
            button.setVisible(makes_sense)
            button.setEnabled(episode is not None and makes_sense)
        self.buttons.setVisible(episode is not None or self._writing is not None)
        self._show_act()

    @Slot()
    def do_first(self) -> None:
        """Do what Enter does in the list: measure again or take the first step.

        Words that were begun are gone on with, and kept by Enter in their own line only.
        """
        first = self._first
        if self._writing is not None:
            self.line.setFocus()
        elif self._is_read:
            self.repeat_asked.emit()
        elif first is not None:
            self.begin(first)

    def begin(self, step: Step) -> None:
        """Show the line where the words of a step are typed."""
        if self._episode is None:
            return
        if self._has_words_of_another:
            self.say(self._say(OF_ANOTHER.with_(person=self._whose)), "asked")
            self.line.setFocus()
            return
        self._writing, self._whose = (self._episode, step), self._person
        needed = step in (Step.NOTE, Step.CLOSED)
        self.line.setPlaceholderText(self._say(NEEDED if needed else OPTIONAL))
        about = ABOUT.with_(step=STEP_LABELS[step], person=self._person)
        self._what.setText(self._say(about))
        self.line.setAccessibleName(self._what.text())
        self.say("")
        self._show_line(shown=True)
        self.line.setFocus()

    def done(self) -> None:
        """Put the line away: it was kept, or nobody wants it."""
        self._writing = None
        self.line.clear()
        self.say("")
        self._show_line(shown=False)

    def refuse(self, sentence: str) -> None:
        """Say why nothing was kept; the words are still there."""
        self.say(sentence, "trouble")

    @property
    def _is_read(self) -> bool:
        """Whether the last finding stands on a reading, which can be taken again."""
        return self._episode is not None and bool(self._episode.findings[-1].series)

    @property
    def _has_words_of_another(self) -> bool:
        """Whether words are begun that belong to somebody else than is chosen now."""
        if self._writing is None or self._episode is None or not self.line.text().strip():
            return False
        return self._writing[0].about != self._episode.about

    @property
    def _first(self) -> Step | None:
        return next((step for step, one in self._steps.items() if one.isEnabled()), None)

    def _show_line(self, *, shown: bool) -> None:
        for part in (self._what, self.line):
            part.setVisible(shown)
        self._show_act()

    def _show_act(self) -> None:
        first = self._first
        if self._writing is not None:
            self.show_act(self._say(KEEP))
        elif self._is_read or first is None:
            self.show_act(_capital(self._say(REPEAT)), able=self._is_read)
        else:
            self.show_act(_capital(self._say(STEP_LABELS[first])))

    def _button(self, key: str, step: Step) -> KeyButton:
        button = self.add_button(_capital(self._say(STEP_LABELS[step])), key)
        button.setObjectName(step.value)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(partial(self._begin, step))
        return button

    @Slot()
    def _enter(self) -> None:
        if self._writing is not None:
            self.kept.emit(*self._writing, self.line.text())
        else:
            self.do_first()

    def _begin(self, step: Step, _checked: bool = False) -> None:  # Qt gives it
        self.begin(step)

    @Slot()
    def _repeat(self) -> None:
        if self._is_read:
            self.repeat_asked.emit()
        else:
            self.say(self._say(NOT_OF_THIS), "look")

    def _press(self, step: Step) -> None:
        """Do what a key says, where what is chosen has this step."""
        if self._steps[step].isEnabled():
            self._steps[step].click()
        else:
            self.say(self._say(NOT_OF_THIS), "look")


def _capital(words: str) -> str:
    """Return words that also stand within sentences as they stand on a button."""
    return f"{words[:1].upper()}{words[1:]}"
