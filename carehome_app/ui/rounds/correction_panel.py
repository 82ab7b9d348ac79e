"""Correct an entry: value, site, time or person, with a reason; the old one stays, struck."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from carehome_app.domain.measures.measure import shown
from carehome_app.domain.people import Person
from carehome_app.domain.rounds.corrections import CORRECTION_REASONS
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.rounds.reasons import BY_CODE
from carehome_app.domain.typed.reading import Outcome, Question, normalized
from carehome_app.domain.typed.times import clock_in
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.rounds.correcting import Why
from carehome_app.services.rounds.entering import Given
from carehome_app.ui.rounds.drafts import Draft, ReadingEditor
from carehome_app.ui.rounds.words import SheetWords, said_of
from carehome_app.ui.rounds.words import asked as asked_words
from carehome_app.ui.widgets.chips import StillBox
from carehome_app.ui.widgets.field import Named
from carehome_app.ui.widgets.form import FieldColumns
from carehome_app.ui.widgets.labels import PlainLabel
from carehome_app.ui.widgets.panel import Panel

CORRECT: Final = QT_TRANSLATE_NOOP("RoundSheet", "Correct {shown} of {person}")
KEEP_CORRECTION: Final = QT_TRANSLATE_NOOP("RoundSheet", "Save the correction")
TAKE_BACK: Final = QT_TRANSLATE_NOOP("RoundSheet", "Only take it back")
VALUE: Final = QT_TRANSLATE_NOOP("RoundSheet", "Reading")
SITE: Final = QT_TRANSLATE_NOOP("RoundSheet", "Site")
TIME: Final = QT_TRANSLATE_NOOP("RoundSheet", "Time")
PERSON: Final = QT_TRANSLATE_NOOP("RoundSheet", "Person")
REASON: Final = QT_TRANSLATE_NOOP("RoundSheet", "Reason")
WORDS: Final = QT_TRANSLATE_NOOP("RoundSheet", "In words")
NOT_A_TIME: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "“{typed}” is no time of day. Write it like 07:31."
)


class CorrectionPanel(Panel):
    """Shows an entry as it was kept, to be put right."""

    taken_back = Signal()

    def __init__(self, words: SheetWords, entry: Entry, person: Person) -> None:
        """Show this entry of this person."""
        super().__init__(words.say, KEEP_CORRECTION)
        self._words, self.entry = words, entry
        self._asked: Question | None = None
        self._old = _typed(entry)
        self._clock = words.shown.clock(entry.taken_at) if entry.time_said else ""
        kept = self._old if entry.is_reading else self._say(BY_CODE[entry.reason].label)
        named = words.person(person)
        self.title.setText(self._say(CORRECT.with_(shown=kept, person=named)))
        self.value = ReadingEditor()
        self.value.setObjectName("newValue")
        self.value.setText(self._old)
        self.meaning = PlainLabel()
        self.site = StillBox("newSite")
        self.clock = QLineEdit(self._clock)
        self.clock.setObjectName("newTime")
        self.people = StillBox("newPerson")
        self.reason = StillBox("reason")
        self.because = QLineEdit()
        self.because.setObjectName("reasonWords")
        self._fill(person)
        self._lay_out()

    def begin(self) -> None:
        """Put the keyboard into the value."""
        self.value.setFocus()
        self.value.selectAll()

    @property
    def why(self) -> Why:
        """The reason that was chosen, and its words."""
        return Why(self.reason.currentData(), self.because.text())

    def given(self) -> Given | None:
        """Return what it should have been, or None when the time is no time of day."""
        text = self.value.text()
        asked = self._asked
        if asked is not None and normalized(text) == asked.typed and not self.value.retyped:
            asked = None
        typed, said = self.clock.text().strip(), None
        if typed != self._clock:
            clock = clock_in(typed)
            if clock is None:
                self.tell(self._say(NOT_A_TIME.with_(typed=typed)))
                return None
            said = self._words.shown.moment(clock)
        return Given(
            subject=self.people.currentData(),
            measure=self.entry.measure,
            round=self.entry.round,
            text=text,
            site=self.site.currentData() or "",
            taken_at=said,
            asked=asked,
        )

    @property
    def is_different(self) -> bool:
        """Whether anything is other than it was kept."""
        new = (self.value.text(), self.clock.text().strip())
        site = self.site.currentData() or ""
        same = new == (self._old, self._clock) and site == self.entry.site
        return not same or self.people.currentData() != self.entry.subject

    def ask(self, question: Question) -> None:
        """Show a question; typing the same again answers it."""
        self._asked = question
        self.tell(asked_words(question, self._say).whole)
        self.value.setFocus()
        self.value.ask_again()

    def show_meaning(self, text: str, outcome: Outcome) -> None:
        """Show what the new value means so far."""
        said = said_of(Draft(text, outcome), self._say, typing=True)
        self.meaning.setText(said.whole)

    def _fill(self, person: Person) -> None:
        for site in self.entry.measure.sites:
            self.site.addItem(self._say(site.label), site.code)
        self.site.setCurrentIndex(self.site.findData(self.entry.site))
        sheet = self._words.shown.sheet
        for row in sheet.rows if sheet is not None else ():
            self.people.addItem(self._words.person(row.person), row.person.id)
        self.people.setCurrentIndex(self.people.findData(person.id))
        for code, label in CORRECTION_REASONS.items():
            self.reason.addItem(self._say(label), code)

    def _lay_out(self) -> None:
        named = [
            Named(self._say(words), field)
            for words, field in (
                (VALUE, self.value),
                (TIME, self.clock),
                (PERSON, self.people),
                (REASON, self.reason),
                (WORDS, self.because),
                (SITE, self.site),
            )
        ]
        self.body.addWidget(FieldColumns(named))
        self.body.addWidget(self.meaning)
        named[-1].setVisible(bool(self.entry.measure.sites))
        self.value.entered.connect(self.entered)
        self.value.cancelled.connect(self.left)
        back = QPushButton(self._say(TAKE_BACK))
        back.setObjectName("takeBack")
        back.setProperty("kind", "danger")
        back.clicked.connect(self.taken_back)
        self.buttons.add(back)


def _typed(entry: Entry) -> str:
    """Return a text that is typed for what was kept."""
    if entry.is_reading:
        return shown(entry.measure, entry.values)
    known = BY_CODE.get(entry.reason)
    return known.key if known is not None else ""
