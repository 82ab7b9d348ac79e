"""A second look at a paper: each value is typed once more, and compared with what was kept."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from carehome_app.domain.measures.measure import shown
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.rounds.reasons import reason_label
from carehome_app.domain.typed.reading import Question, Refused
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.changes import Changes
from carehome_app.services.rounds.entering import Recorded
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.widgets.panel import Panel

if TYPE_CHECKING:
    from carehome_app.domain.rounds.plan import RoundKey
    from carehome_app.services.house import House
    from carehome_app.services.rounds.reading_back import Differs, ReadBack

LOOK: Final = QT_TRANSLATE_NOOP(
    "RoundSheet",
    "Read back {place} of {total}: no. {number}, {person}, {measure}. What is on the paper?",
)
COMPARE: Final = QT_TRANSLATE_NOOP("RoundSheet", "Compare")
DIFFERS: Final = QT_TRANSLATE_NOOP(
    "RoundSheet",
    "{kept} was kept. Enter again corrects it to {typed}; or type what the paper says.",
)
SKIPPED: Final = QT_TRANSLATE_NOOP("RoundSheet", "↓ goes on without comparing.")
DONE: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "Read back: the same {same}, corrected {corrected}, not compared {left}."
)
NOTHING: Final = QT_TRANSLATE_NOOP("RoundSheet", "There is nothing to read back in this round.")


class ReadBackPanel(Panel):
    """Goes through the values of a round in the order of the paper."""

    corrected = Signal(object, object)
    """`Changes`, and the numbers of the people whose rows are other now."""
    finished = Signal(str)
    """What came of it, in a sentence."""

    def __init__(
        self, say: Translate, house: "House", round_: "RoundKey", values: Sequence["ReadBack"]
    ) -> None:
        """Begin with the first of these values of a round; there is at least one."""
        super().__init__(say, COMPARE)
        self._house = house
        self._round = round_
        self._values = values
        self._place = self._same = self._put_right = 0
        self._asked: Question | None = None
        self._differs: tuple[str, Differs] | None = None
        self.again = QLineEdit()
        self.again.setObjectName("readBack")
        self.again.setMaxLength(40)
        self.again.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.body.addWidget(self.again)
        self.entered.connect(self.compare)
        self.left.connect(self.end)
        self._show()

    def begin(self) -> None:
        """Put the keyboard into the field."""
        self.again.setFocus()

    @Slot()
    def compare(self) -> None:
        """Compare what is typed, ask, or correct when the same is typed against a difference."""
        text = self.again.text().strip()
        if not text:
            self.tell(self._say(SKIPPED))
            return
        if self._differs is not None and self._differs[0] == text:
            self._correct(self._differs[1])
            return
        from carehome_app.services.rounds.reading_back import Same

        with shown_to_user(self._say, self.tell):
            match self._house.reading_back.look(self._one, text, self._asked):
                case Same():
                    self._same += 1
                    self._next()
                case Question(why=why) as question:
                    self._asked = question
                    self.tell(self._say(why))
                case Refused(why):
                    self.tell(self._say(why))
                case differs:
                    self._differs = (text, differs)
                    kept = DIFFERS.with_(kept=_kept(self._one.entry), typed=differs.meant)
                    self.tell(self._say(kept))
                    self.again.selectAll()

    @Slot()
    def end(self) -> None:
        """Keep that the round was read back, as far as it was."""
        compared = self._same + self._put_right
        if compared:
            with shown_to_user(self._say, self.tell):
                self._house.reading_back.finish(
                    self._round, same=self._same, corrected=self._put_right
                )
                left = len(self._values) - compared
                done = DONE.with_(same=self._same, corrected=self._put_right, left=left)
                self.finished.emit(self._say(done))
        self._same = self._put_right = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↓ goes on without comparing; the rest is as in every panel."""
        if event.key() == Qt.Key.Key_Down:
            self._next()
        else:
            super().keyPressEvent(event)

    @property
    def _one(self) -> "ReadBack":
        return self._values[self._place]

    def _correct(self, differs: "Differs") -> None:
        with shown_to_user(self._say, self.tell):
            match self._house.reading_back.put_right(self._one, differs):
                case Recorded(changes=changes):
                    self._put_right += 1
                    self._tell_corrected(changes)
                    self._next()
                case Question(why=why) | Refused(why):
                    self.tell(self._say(why))

    def _tell_corrected(self, changes: Changes) -> None:
        self.corrected.emit(changes, [self._one.entry.subject])

    def _next(self) -> None:
        self._asked = self._differs = None
        if self._place + 1 >= len(self._values):
            self.left.emit()
            return
        self._place += 1
        self._show()
        self.begin()

    def _show(self) -> None:
        one = self._one
        title = LOOK.with_(
            place=self._place + 1,
            total=len(self._values),
            number=one.number,
            person=f"{one.person.place} {one.person.name}".strip(),
            measure=one.entry.measure.label,
        )
        self.title.setText(self._say(title))
        self.again.setAccessibleName(self.title.text())
        self.again.clear()
        self.tell("")


def _kept(entry: Entry) -> Text | str:
    return shown(entry.measure, entry.values) if entry.is_reading else reason_label(entry.reason)
