"""The desk of one typed line: what Enter keeps, an example, and what was understood."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.rehabilitation.typed import session_typed
from carehome_app.domain.rehabilitation.words import ADVERSE, HELPS, Adverse
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.rehabilitation.training import Asked
from carehome_app.ui.rehabilitation.lines import LINES, Line
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.keys import KeyCap
from carehome_app.ui.widgets.labels import label

MEANS: Final = QT_TRANSLATE_NOOP("RehabPage", "{item} · {minutes} min · {help}")
MEANS_MORE: Final = QT_TRANSLATE_NOOP("RehabPage", "{means} · {more}")
NOBODY: Final = QT_TRANSLATE_NOOP("RehabPage", "No plan yet.")
BEGIN: Final = QT_TRANSLATE_NOOP(
    "RehabPage", "Type a name above and Enter, then Ctrl P: three goals and the week."
)
SESSION: Final = "N"


class TrainingDesk(DeskCard):
    """One line at a time, for the chosen person, whose name stands large."""

    kept = Signal(object)
    """What changed in the record."""

    def __init__(self, context: Context) -> None:
        """Begin with a session."""
        super().__init__()
        self._context = context
        self._asked: tuple[int, str, str] | None = None
        self.subject = 0
        self.letter = SESSION
        self.field = QLineEdit()
        self.field.setObjectName("trainingLine")
        self.means = label("", "section", wrap=True)
        self.means.setObjectName("trainingMeans")
        self.example = label("", "hint", wrap=True)
        keys = WrappedLine(10)
        for part in (self.field, self.means, self.example):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.body.addWidget(keys)
        for one in LINES.values():
            keys.add(_keyed(one.letter, context.say(one.act)))
        self.field.textChanged.connect(self._show_meaning)
        self.turn(SESSION)

    def show_person(self, subject: int, name: str, aside: str) -> None:
        """Show for whom the line is; what is typed for another person is gone."""
        if subject != self.subject:
            self.subject = subject
            self.field.clear()
            self.turn(SESSION)
        self.title.setText(name)
        self.aside.setText(aside)
        self.field.setEnabled(bool(subject))

    def show_nobody(self) -> None:
        """Say what begins where nobody has a plan."""
        self.show_person(0, self._context.say(NOBODY), "")
        self.say(self._context.say(BEGIN))

    @property
    def line(self) -> Line:
        """What is typed now."""
        return LINES[self.letter]

    def turn(self, letter: str) -> None:
        """Turn to another thing to type."""
        self.letter, self._asked = letter, None
        say = self._context.say
        self.show_act(say(self.line.act))
        self.example.setText(say(self.line.example))
        self.field.setAccessibleName(say(self.line.act))
        self.say("")
        self._show_meaning()

    def focus(self) -> None:
        """Put the keyboard into the line."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def enter(self) -> None:
        """Keep the line; a question is answered by the same once more."""
        typed = self.field.text().strip()
        if not self.subject:
            return
        now = (self.subject, self.letter, typed)
        with shown_to_user(self._context.say, partial(self.say, kind="trouble", about=self.field)):
            again = self._asked == now
            done = self.line.keep(self._context.house, self.subject, typed, again)
            if isinstance(done, Asked):
                self._asked = now
                self.say(self._context.say(done.sentence), "asked", self.field)
                return
            self._asked = None
            self.field.clear()
            self.say(" ".join(self._context.say(one) for one in done.notes), "look")
            self._context.events.told.emit(self._context.say(done.said))
            self.kept.emit(done.changes)

    @Slot()
    def _show_meaning(self) -> None:
        said = self._meaning() if self.letter == SESSION else ""
        self.means.setText(said)
        self.means.setVisible(bool(said))

    def _meaning(self) -> str:
        typed = self.field.text().strip()
        if not typed:
            return ""
        try:
            said = session_typed(typed)
        except CareHomeError:
            return ""
        say = self._context.say
        means = MEANS.with_(item=said.item, minutes=said.minutes, help=HELPS[said.help])
        more: list[Text | str] = [said.words] if said.words else []
        more += [one for one in (said.reaction, said.therapist) if one]
        if said.adverse:
            more.insert(0, ADVERSE[Adverse(said.adverse)])
        return say(MEANS_MORE.with_(means=means, more=more) if more else means)


def _keyed(key: str, words: str) -> QWidget:
    """Return a key and what it begins, which stay beside each other."""
    whole = QWidget()
    inside = QHBoxLayout(whole)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(4)
    inside.addWidget(KeyCap(key))
    inside.addWidget(label(words, "hint"))
    return whole
