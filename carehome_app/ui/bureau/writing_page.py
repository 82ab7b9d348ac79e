"""What a bureau writes to its homes and what came back; who speaks with each county and home."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from carehome_app.domain.bureau.down import FaultDown, RequestDown
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.inspections.faults import GRADE_LABELS, Grade
from carehome_app.domain.moments import from_ms
from carehome_app.domain.requests.words import KINDS, URGENCIES, Kind, Urgency
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.bureau.writing import Counted, Notice
from carehome_app.services.changes import Changes
from carehome_app.ui.bureau.own_card import OwnCard
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.shell.page import Hint, Page
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import Beside, Form
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import Card, ElidedLabel, label
from carehome_app.ui.widgets.row_table import RowTable

TITLE: Final = QT_TRANSLATE_NOOP("Pages", "To the homes")
NOTICES: Final = QT_TRANSLATE_NOOP("WritingPage", "Notices, faults and requests sent down")
OFFICERS: Final = QT_TRANSLATE_NOOP("WritingPage", "Liaison officers and visits")
NUMBER: Final = QT_TRANSLATE_NOOP("WritingPage", "No.")
ABOUT: Final = QT_TRANSLATE_NOOP("WritingPage", "About")
HOMES: Final = QT_TRANSLATE_NOOP("WritingPage", "Homes")
READ: Final = QT_TRANSLATE_NOOP("WritingPage", "Read")
ANSWERED: Final = QT_TRANSLATE_NOOP("WritingPage", "Answered")
OPEN: Final = QT_TRANSLATE_NOOP("WritingPage", "Open")
PLACE: Final = QT_TRANSLATE_NOOP("WritingPage", "County or number of a home")
OFFICER: Final = QT_TRANSLATE_NOOP("WritingPage", "Officer")
PHONE: Final = QT_TRANSLATE_NOOP("WritingPage", "Telephone")
LAST: Final = QT_TRANSLATE_NOOP("WritingPage", "Last visit or call")
WRITE: Final = QT_TRANSLATE_NOOP("WritingPage", "Write to homes (Ctrl N)")
NAME: Final = QT_TRANSLATE_NOOP("WritingPage", "Name an officer, or keep a visit (Ctrl B)")
WHAT: Final = QT_TRANSLATE_NOOP("WritingPage", "What it is")
WHATS: Final = {
    "notice": QT_TRANSLATE_NOOP("WritingPage", "a notice"),
    "answer": QT_TRANSLATE_NOOP("WritingPage", "a notice to be answered"),
    "fault": QT_TRANSLATE_NOOP("WritingPage", "a fault found there"),
    "request": QT_TRANSLATE_NOOP("WritingPage", "a request to look after"),
}
OF_WHAT: Final = {"where": "fault", "grade": "fault", "kind": "request", "urgency": "request"}
"""Which fields belong to a fault or a request alone."""
HEADLINE: Final = QT_TRANSLATE_NOOP("WritingPage", "Title")
WORDS: Final = QT_TRANSLATE_NOOP("WritingPage", "Words")
TO: Final = QT_TRANSLATE_NOOP("WritingPage", "To: counties or numbers, with commas; empty: all")
WHERE: Final = QT_TRANSLATE_NOOP("WritingPage", "Where in the home (a fault)")
GRADE: Final = QT_TRANSLATE_NOOP("WritingPage", "How bad (a fault)")
KIND: Final = QT_TRANSLATE_NOOP("WritingPage", "Kind (a request)")
URGENCY: Final = QT_TRANSLATE_NOOP("WritingPage", "How soon (a request)")
VISITED: Final = QT_TRANSLATE_NOOP("WritingPage", "What was seen or said (a visit)")
NEEDED: Final = QT_TRANSLATE_NOOP("WritingPage", "This must be said.")
WRITTEN: Final = QT_TRANSLATE_NOOP(
    "WritingPage", "No. {no} is written. Ctrl S puts the files for the homes on a stick."
)
KEPT: Final = QT_TRANSLATE_NOOP("WritingPage", "Kept.")
FILES: Final = QT_TRANSLATE_NOOP("WritingPage", "Files for the homes")
MADE: Final = QT_TRANSLATE_NOOP("WritingPage", "Files for {count} homes are there: {path}")
ANSWERS: Final = QT_TRANSLATE_NOOP("WritingPage", "{home}, {at}, {who}: {words}")
NO_ANSWER: Final = QT_TRANSLATE_NOOP("WritingPage", "No home has read it yet.")
READ_IT: Final = QT_TRANSLATE_NOOP("WritingPage", "read")
Pick = Callable[[QWidget], str]


def pick_folder(parent: QWidget) -> str:
    """Ask for the stick."""
    return QFileDialog.getExistingDirectory(parent)


class Liaison(NamedTuple):
    """Who speaks with a place, and what was seen there last."""

    place: str
    name: str
    phone: str
    last: str


class WritingPage(Page):
    """Each notice says how many homes it is for, and how many read and answered it."""

    title = TITLE
    icon = "request"
    shows = Changes.REPORTS | Changes.SETTINGS
    hints: tuple[Hint, ...] = (
        ("Ctrl N", QT_TRANSLATE_NOOP("Hints", "write to homes")),
        ("Ctrl B", QT_TRANSLATE_NOOP("Hints", "officer or visit")),
        ("Ctrl S", QT_TRANSLATE_NOOP("Hints", "files onto a stick")),
        ("Ctrl D", QT_TRANSLATE_NOOP("Hints", "own card, on paper or a stick")),
        ("Enter", QT_TRANSLATE_NOOP("Hints", "who read and answered")),
    )

    def __init__(self, context: Context, *, folder: Pick = pick_folder) -> None:
        """Make the page; how it asks for a place is handed in, for tests."""
        super().__init__(context)
        say = context.say
        self._folder = folder
        self._said = ElidedLabel()
        self._said.setObjectName("said")
        self.table = ColumnsTable[Counted](say)
        self.list = RowTable(self.table, sorts=False)
        self.list.setObjectName("notices")
        self.officer_table = ColumnsTable[Liaison](say)
        self.officers = RowTable(self.officer_table)
        self.officers.setObjectName("officers")
        self.answers = label("", "muted", wrap=True)
        self.form, self.liaison = _notice_form(say), _liaison_form(say)
        self.files = KeyButton(say(FILES), "Ctrl S", "main")
        self.card_button = OwnCard(context, context.house.bureau.cards)
        self._lay_out()
        self._connect()

    def refresh(self, changes: Changes) -> None:
        """Show what was written, and who speaks with whom."""
        del changes
        with shown_to_user(self.context.say, self._said.setText):
            writing = self.context.house.bureau.writing
            self.table.show_items(writing.notices(), _notice_columns())
            self.officer_table.show_items(self._liaisons(), _liaison_columns())
            for form in (self.form, self.liaison):
                if not form.is_dirty:
                    self._show(form)

    def take_focus(self) -> None:
        """Go to the notices, or to the form where there is none."""
        if self.table.rowCount():
            self.list.choose(max(self.list.currentIndex().row(), 0))
            self.list.setFocus()
        else:
            self.form.fields["title"].take_focus()

    def show_record(self, wanted: str) -> None:
        """Show who read and answered a notice that was found."""
        for row, one in enumerate(self.table.items):
            if one.notice.no == wanted:
                self.list.choose(row)
                self.show_answers(one)
                self.list.setFocus()

    @Slot()
    def write(self) -> None:
        """Write what is typed to the homes."""
        said, say = self.form.values(), self.context.say
        needed = ["title", "words", *(["where"] if said["what"] == "fault" else [])]
        for name in needed:
            if not said[name]:
                self.form.complain(name, say(NEEDED))
                return
        try:
            no = self.context.house.bureau.writing.send(_notice(said))
        except CareHomeError as error:
            self.form.complain("places", say(error.sentence))
            return
        self._show(self.form)
        self._done(WRITTEN.with_(no=no))

    @Slot()
    def keep(self) -> None:
        """Keep who the officer of a place is, or what a visit showed."""
        said, say = self.liaison.values(), self.context.say
        writing = self.context.house.bureau.writing
        if not said["place"] or not (said["name"] or said["seen"]):
            self.liaison.complain("name" if said["place"] else "place", say(NEEDED))
            return
        try:
            if said["name"]:
                writing.name_officer(said["place"], said["name"], said["phone"])
            if said["seen"]:
                writing.visit(said["place"], said["seen"])
        except CareHomeError as error:
            self.liaison.complain("place", say(error.sentence))
            return
        self._show(self.liaison)
        self._done(KEPT)

    @Slot()
    def make_files(self) -> None:
        """Put a file for each home onto a stick: receipts, notices, faults and requests."""
        path = self._folder(self)
        if not path:
            return
        with shown_to_user(self.context.say, self._said.setText):
            bureau = self.context.house.bureau
            homes = [one for one in bureau.places.homes() if one.home]
            for home in homes:
                name, content = bureau.writing.down(home.number)
                (Path(path) / name).write_bytes(content)
            self._done(MADE.with_(count=len(homes), path=path))

    def show_answers(self, counted: Counted) -> None:
        """Show which home did what with a notice, by which role and when."""
        say, local = self.context.say, self.context.house.desk.home_time.local
        found = self.context.house.bureau.writing.answers(counted.notice.no)
        lines = [
            say(
                ANSWERS.with_(
                    home=home.name,
                    at=f"{local(from_ms(at)):%m-%d %H:%M}",
                    who=who,
                    words=words or READ_IT,
                )
            )
            for home, _step, at, who, words in found
        ]
        self.answers.setText("\n".join([counted.notice.words, *(lines or [say(NO_ANSWER)])]))

    def _liaisons(self) -> list[Liaison]:
        writing = self.context.house.bureau.writing
        local = self.context.house.desk.home_time.local
        last: dict[str, str] = {}
        for one in writing.visits():
            last.setdefault(one.place, f"{local(from_ms(one.at)):%m-%d} {one.words}")
        known = writing.officers()
        return [
            Liaison(
                place,
                known[place].name if place in known else "",
                known[place].phone if place in known else "",
                last.get(place, ""),
            )
            for place in sorted({*known, *last})
        ]

    def _done(self, said: Text) -> None:
        self.announce(Changes.REPORTS)
        self._said.setText(self.context.say(said))

    def _show(self, form: Form) -> None:
        say = self.context.say
        if form is self.form:
            chosen = {"what": "notice", "grade": "general", "kind": "other", "urgency": "today"}
            form.fill(say(WRITE), chosen)
            self._fit()
        else:
            form.fill(say(NAME), {})

    @Slot()
    def _fit(self) -> None:
        """Show only what belongs to what is written."""
        what = self.form.values()["what"]
        for name, of in OF_WHAT.items():
            self.form.fields[name].setVisible(what == of)

    @Slot()
    def _leave(self) -> None:
        for form in (self.form, self.liaison):
            self._show(form)
        self.list.setFocus()

    def _connect(self) -> None:
        self.list.opened.connect(self.show_answers)
        self.form.entered.connect(self.write)
        self.liaison.entered.connect(self.keep)
        self.files.clicked.connect(self.make_files)
        self.card_button.told.connect(self._said.setText)
        for form in (self.form, self.liaison):
            form.left.connect(self._leave)
        self.form.fields["what"].edited.connect(self._fit)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, act in (
            ("Ctrl+N", self.form.fields["title"].take_focus),
            ("Ctrl+B", self.liaison.fields["place"].take_focus),
            ("Ctrl+S", self.make_files),
            ("Ctrl+D", self.card_button.save),
        ):
            QShortcut(QKeySequence(key), self, context=here).activated.connect(partial(act))

    def _lay_out(self) -> None:
        say = self.context.say
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 8)
        whole.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(label(say(TITLE), "title"))
        head.addStretch(1)
        head.addWidget(self.card_button)
        head.addWidget(self.files)
        whole.addLayout(head)
        whole.addWidget(self._said)
        left, side = QWidget(), QWidget()
        lists, forms = QVBoxLayout(left), QVBoxLayout(side)
        for column in (lists, forms):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(8)
        sent, spoken = Card(say(NOTICES)), Card(say(OFFICERS))
        sent.body.addWidget(self.list, 1)
        sent.body.addWidget(self.answers)
        spoken.body.addWidget(self.officers, 1)
        lists.addWidget(sent, 3)
        lists.addWidget(spoken, 2)
        forms.addWidget(self.form)
        forms.addWidget(self.liaison)
        forms.addStretch(1)
        below = QWidget()
        Beside(below, side).insertWidget(0, left, 1)
        whole.addWidget(below, 1)


def _notice(said: dict[str, str]) -> Notice:
    places = tuple(
        one.strip() for one in said["places"].replace("，", ",").split(",") if one.strip()
    )
    fault = FaultDown("", said["where"], said["grade"], said["words"])
    request = RequestDown(said["kind"], said["urgency"], said["words"])
    return Notice(
        said["title"],
        said["words"],
        said["what"] == "answer",
        places,
        (fault,) if said["what"] == "fault" else (),
        (request,) if said["what"] == "request" else (),
    )


def _notice_form(say: Translate) -> Form:
    def choices(labels: Sequence[tuple[str, Text]]) -> tuple[tuple[str, str], ...]:
        return tuple((code, say(words)) for code, words in labels)

    grades = [(one.value, GRADE_LABELS[one]) for one in Grade]
    kinds = [(one.value, KINDS[one]) for one in Kind]
    urgencies = [(one.value, URGENCIES[one]) for one in Urgency]
    fields = (
        Field("what", say(WHAT), choices(list(WHATS.items()))),
        Field("title", say(HEADLINE)),
        Field("words", say(WORDS)),
        Field("places", say(TO)),
        Field("where", say(WHERE)),
        Field("grade", say(GRADE), choices(grades)),
        Field("kind", say(KIND), choices(kinds)),
        Field("urgency", say(URGENCY), choices(urgencies)),
    )
    return Form(say, [(one,) for one in fields])


def _liaison_form(say: Translate) -> Form:
    fields = (
        Field("place", say(PLACE)),
        Field("name", say(OFFICER)),
        Field("phone", say(PHONE)),
        Field("seen", say(VISITED)),
    )
    return Form(say, [(one,) for one in fields])


def _notice_columns() -> tuple[Shown[Counted], ...]:
    return (
        Shown(NUMBER, lambda one: one.notice.no, 2),
        Shown(ABOUT, lambda one: one.notice.title, 5),
        Shown(HOMES, lambda one: str(one.homes), 1, figures=True),
        Shown(READ, lambda one: str(one.read), 1, figures=True),
        Shown(
            ANSWERED, lambda one: str(one.answered) if one.notice.answer else "–", 1, figures=True
        ),
        Shown(OPEN, lambda one: str(one.open), 1, figures=True),
    )


def _liaison_columns() -> tuple[Shown[Liaison], ...]:
    return (
        Shown(PLACE, lambda one: one.place, 2),
        Shown(OFFICER, lambda one: one.name, 2),
        Shown(PHONE, lambda one: one.phone, 2),
        Shown(LAST, lambda one: one.last, 4),
    )
