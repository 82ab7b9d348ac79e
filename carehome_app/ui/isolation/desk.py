"""The desk of the isolation page: measure, start, extend, release, explain a door, look at it."""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Final

from PySide6.QtWidgets import QHBoxLayout

from carehome_app.domain.isolation.alerts import EXPLANATIONS, STATE_LABELS
from carehome_app.domain.isolation.cases import END_LABELS, KIND_LABELS
from carehome_app.domain.isolation.doors import DoorState
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.field import Choices, Field
from carehome_app.ui.widgets.form import FieldColumns
from carehome_app.ui.widgets.labels import label


class Work(Enum):
    """What the desk is for now."""

    NOTHING = "nothing"
    MEASURE = "measure"
    START = "start"
    EXTEND = "extend"
    RELEASE = "release"
    EXPLAIN = "explain"
    LOOK = "look"


FIELDS: Final[Mapping[str, Text]] = {
    "person": QT_TRANSLATE_NOOP("Isolation", "Person"),
    "place": QT_TRANSLATE_NOOP("Isolation", "Room"),
    "kind": QT_TRANSLATE_NOOP("Isolation", "Kind"),
    "days": QT_TRANSLATE_NOOP("Isolation", "Days, hours (48h) or last day"),
    "reading": QT_TRANSLATE_NOOP("Isolation", "Temperature, or a reason"),
    "how": QT_TRANSLATE_NOOP("Isolation", "How it ends"),
    "reason": QT_TRANSLATE_NOOP("Isolation", "Why the door opened"),
    "state": QT_TRANSLATE_NOOP("Isolation", "How the door was seen"),
    "seen_by": QT_TRANSLATE_NOOP("Isolation", "Seen by"),
    "words": QT_TRANSLATE_NOOP("Isolation", "Words"),
}
SHOWN: Final[Mapping[Work, tuple[str, ...]]] = {
    Work.NOTHING: (),
    Work.MEASURE: ("reading",),
    Work.START: ("person", "place", "kind", "days", "words"),
    Work.EXTEND: ("days", "words"),
    Work.RELEASE: ("how", "words"),
    Work.EXPLAIN: ("reason", "words", "seen_by"),
    Work.LOOK: ("state", "words"),
}
ACTS: Final[Mapping[Work, Text]] = {
    Work.NOTHING: QT_TRANSLATE_NOOP("Isolation", "Measure"),
    Work.MEASURE: QT_TRANSLATE_NOOP("Isolation", "Save the reading"),
    Work.START: QT_TRANSLATE_NOOP("Isolation", "Keep apart"),
    Work.EXTEND: QT_TRANSLATE_NOOP("Isolation", "Change the end"),
    Work.RELEASE: QT_TRANSLATE_NOOP("Isolation", "Release"),
    Work.EXPLAIN: QT_TRANSLATE_NOOP("Isolation", "Explain and close"),
    Work.LOOK: QT_TRANSLATE_NOOP("Isolation", "Save what was seen"),
}


LOOKED: Final = QT_TRANSLATE_NOOP("Isolation", "Looked at the door")


class IsolationDesk(DeskCard):
    """One card for all that is typed on the page; what Enter does is on its button."""

    def __init__(self, say: Translate) -> None:
        """Make it for nothing yet."""
        super().__init__()
        self._say = say
        self.work = Work.NOTHING
        self._filled: dict[str, str] = {}
        self.fields = {name: self._field(name, words) for name, words in FIELDS.items()}
        self.story = label("", wrap=True)
        self.story.setObjectName("door_story")
        beside = QHBoxLayout()
        beside.setSpacing(16)
        beside.addWidget(self.story, 2)
        self.body.addLayout(beside)
        self.look = self.add_button(say(LOOKED), "V")
        self._form = FieldColumns(self.fields.values())
        beside.addWidget(self._form, 3)
        self.show_work(Work.NOTHING, "")

    def show_work(
        self,
        work: Work,
        title: str,
        *,
        story: Sequence[str] = (),
        aside: str = "",
        filled: Mapping[str, str] | None = None,
    ) -> None:
        """Show what is done now, with its fields filled as far as something is known."""
        self.work = work
        self.title.setText(title)
        self.aside.setText(aside)
        self.story.setText("\n".join(story))
        self.story.setVisible(bool(story))
        shown = SHOWN[work]
        self._form.setVisible(bool(shown))
        for name, field in self.fields.items():
            field.setVisible(name in shown)
            field.fill((filled or {}).get(name, ""))
        self._filled = {name: self.text(name) for name in shown}
        self.show_act(self._say(ACTS[work]))
        self.look.hide()  # the page shows it where a door is unknown
        self.say("")

    def take_focus(self) -> None:
        """Put the keyboard into the first field."""
        for name in SHOWN[self.work]:
            self.fields[name].take_focus()
            return
        self.act.setFocus()

    def is_begun(self) -> bool:
        """Return whether something is typed that was not filled in by itself."""
        return any(self.text(name) != self._filled.get(name, "") for name in SHOWN[self.work])

    def text(self, name: str) -> str:
        """Return what a field says."""
        return self.fields[name].text().strip()

    def is_typing(self) -> bool:
        """Return whether the keyboard is in one of its fields."""
        return any(field.editor.hasFocus() for field in self.fields.values())

    def _field(self, name: str, words: Text) -> Field:
        return Field(name, self._say(words), self._choices(name))

    def _choices(self, name: str) -> Choices:
        say = self._say
        match name:
            case "kind":
                return tuple((one.value, say(words)) for one, words in KIND_LABELS.items())
            case "how":
                return tuple((one.value, say(words)) for one, words in END_LABELS.items())
            case "reason":
                return tuple((one, say(words)) for one, words in EXPLANATIONS.items())
            case "state":
                known = (DoorState.CLOSED, DoorState.OPEN)
                return tuple((one.value, say(STATE_LABELS[one])) for one in known)
        return ()
