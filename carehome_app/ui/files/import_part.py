"""People, readings or areas from a file: a verdict for every row; one undo for all of it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton

from carehome_app.documents.tables import read_table
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.files.errors import why
from carehome_app.domain.files.tables import RawTable
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.files.importing import PEOPLE, READINGS, Preview
from carehome_app.services.files.taking_back import TakenFile
from carehome_app.services.files.verdicts import VERDICT_LABELS, RowVerdict, Verdict
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.field import Trouble
from carehome_app.ui.widgets.labels import Card, label
from carehome_app.ui.widgets.row_table import ColumnsTable, RowTable, Shown

# People, readings or areas from a file: a verdict for every row, then all of it or nothing.

HEADING: Final = QT_TRANSLATE_NOOP("ImportPeople", "From {name}: nothing is taken yet")
COUNTS: Final = QT_TRANSLATE_NOOP(
    "ImportPeople", "New {new} · changed {changed} · already here {here} · refused {refused}"
)
BEFORE: Final = QT_TRANSLATE_NOOP(
    "ImportPeople", "This very file was taken on {day}. Nothing is taken twice."
)
UNREADABLE: Final = QT_TRANSLATE_NOOP("ImportPeople", "{name} cannot be read: {why}.")
TAKEN: Final = QT_TRANSLATE_NOOP("ImportPeople", "Taken: new {new}, changed {changed}.")
READINGS_TAKEN: Final = QT_TRANSLATE_NOOP("ImportPeople", "Readings taken: {new}.")
TAKE_ALL: Final = QT_TRANSLATE_NOOP("ImportPeople", "Take all rows")
TAKE_GOOD: Final = QT_TRANSLATE_NOOP("ImportPeople", "Take only the good rows")
NOT_NOW: Final = QT_TRANSLATE_NOOP("ImportPeople", "Take nothing")
REMARK: Final = QT_TRANSLATE_NOOP("ImportPeople", "{column}: {words}")
COLUMNS: Final = (
    QT_TRANSLATE_NOOP("ImportPeople", "Row"),
    QT_TRANSLATE_NOOP("ImportPeople", "Who"),
    QT_TRANSLATE_NOOP("ImportPeople", "Verdict"),
    QT_TRANSLATE_NOOP("ImportPeople", "Why"),
)
AREA: Final = QT_TRANSLATE_NOOP("ImportPeople", "Area")
SIGNS: Final = {
    Verdict.NEW: "+",
    Verdict.CHANGED: "≠",
    Verdict.HERE: "=",
    Verdict.REFUSED: "✗",
}


class ImportPart(Card):
    """Shows what a file would do, and does it when told to."""

    finished = Signal(str)
    """What was taken, in a sentence; empty when nothing was."""

    def __init__(self, context: Context) -> None:
        """Make the part without a file."""
        super().__init__(" ")
        self._context = context
        say = context.say
        self._preview: Preview | None = None
        self._of_areas = False
        self.counts = label("", "muted", wrap=True)
        self.trouble = Trouble()
        self.table = ColumnsTable[RowVerdict](say)
        self.list = RowTable(self.table)
        self.list.setObjectName("verdicts")
        self.take_all = _button("take_all", say(TAKE_ALL), "main")
        self.take_good = _button("take_good", say(TAKE_GOOD))
        self.not_now = _button("not_now", say(NOT_NOW))
        for widget in (self.counts, self.list, self.trouble):
            self.body.addWidget(widget, int(widget is self.list))
        buttons = QHBoxLayout()
        for button in (self.take_all, self.take_good, self.not_now):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.take_all.clicked.connect(self.take)
        self.take_good.clicked.connect(self.take_the_good)
        self.not_now.clicked.connect(self.leave)

    def show_file(self, path: Path, *, of_areas: bool = False) -> str:
        """Show what a file would do; return why it cannot be read, or nothing."""
        say, house = self._context.say, self._context.house
        self._of_areas = of_areas
        if of_areas:
            ways = [house.disinfection.importing.preview]
        else:
            # A file that is no list of people may be one of readings: its columns say so.
            ways = [house.importing.people, house.importing.readings]
        try:
            self._preview = _understood(read_table(path), ways)
        except CareHomeError as error:
            return say(error.sentence)
        except OSError as error:
            return say(UNREADABLE.with_(name=path.name, why=why(error)))
        self._show(self._preview)
        return ""

    @Slot()
    def take(self) -> None:
        """Take every row."""
        self._take(accept_good=False)

    @Slot()
    def take_the_good(self) -> None:
        """Take the rows that can be taken, and leave out the others."""
        self._take(accept_good=True)

    @Slot()
    def leave(self) -> None:
        """Take nothing."""
        self._preview = None
        self.finished.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Esc: take nothing."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _take(self, *, accept_good: bool) -> None:
        if self._preview is None:
            return
        say, house = self._context.say, self._context.house
        importing = house.disinfection.importing if self._of_areas else house.importing
        try:
            done = importing.take(self._preview, accept_good=accept_good)
        except CareHomeError as error:
            self.trouble.say(say(error.sentence))
            return
        taken = READINGS_TAKEN if self._preview.what == READINGS else TAKEN
        self._preview = None
        self._context.events.changed.emit(done.changes)
        self.finished.emit(say(taken.with_(new=done.new, changed=done.changed)))

    def _show(self, preview: Preview) -> None:
        say = self._context.say
        self.heading.setText(say(HEADING.with_(name=preview.table.name)))
        counts = {
            "new": preview.count(Verdict.NEW),
            "changed": preview.count(Verdict.CHANGED),
            "here": preview.count(Verdict.HERE),
            "refused": preview.count(Verdict.REFUSED),
        }
        self.counts.setText(say(COUNTS.with_(**counts)))
        self.trouble.say("")
        if preview.imported_at is not None:
            day = self._context.house.desk.home_time.day(preview.imported_at)
            self.trouble.say(say(BEFORE.with_(day=day)))
        good = counts["new"] + counts["changed"]
        self.take_all.setEnabled(good > 0 and not counts["refused"])
        self.take_good.setVisible(good > 0 and counts["refused"] > 0)
        # What needs a look stands first.
        rows = sorted(
            preview.rows, key=lambda row: (row.verdict is not Verdict.REFUSED, row.number)
        )
        self.table.show_items(rows, self._columns())
        self.list.choose(0)
        self.list.setFocus()

    def _columns(self) -> tuple[Shown[RowVerdict], ...]:
        say = self._context.say
        number, who, verdict, why = COLUMNS
        who = AREA if self._of_areas else who

        def words(row: RowVerdict) -> str:
            return f"{SIGNS[row.verdict]} {say(VERDICT_LABELS[row.verdict])}"

        def remarks(row: RowVerdict) -> str:
            told = (REMARK.with_(column=one.column, words=one.words) for one in row.remarks)
            return " · ".join(say(one) for one in told)

        return (
            Shown(number, lambda row: str(row.number), 1),
            Shown(who, lambda row: row.about, 3),
            Shown(verdict, words, 2),
            Shown(why, remarks, 10),
        )


def _button(name: str, words: str, kind: str = "") -> QPushButton:
    made = QPushButton(words)
    made.setObjectName(name)
    if kind:
        made.setProperty("kind", kind)
    return made


def _understood(table: RawTable, ways: Sequence[Callable[[RawTable], Preview]]) -> Preview:
    """Return the first understanding that does not fail; what the first one lacked if all do."""
    first: CareHomeError | None = None
    for way in ways:
        try:
            return way(table)
        except CareHomeError as error:
            first = first or error
    assert first is not None  # noqa: S101  # there is at least one way
    raise first


# The files that were imported, and one undo for all that a file brought.

IMPORTED_HEADING: Final = QT_TRANSLATE_NOOP("ImportedPart", "Files that were taken")
NONE_YET: Final = QT_TRANSLATE_NOOP("ImportedPart", "No file was taken yet.")
WHY: Final = QT_TRANSLATE_NOOP("ImportedPart", "Why everything from this file is taken back")
TAKE_BACK: Final = QT_TRANSLATE_NOOP("ImportedPart", "Take the whole file back")
SAY_WHY: Final = QT_TRANSLATE_NOOP("ImportedPart", "Say why first.")
DONE: Final = QT_TRANSLATE_NOOP("ImportedPart", "Taken back from {name}: {count}.")
KINDS: Final = {
    PEOPLE: QT_TRANSLATE_NOOP("ImportedPart", "people"),
    READINGS: QT_TRANSLATE_NOOP("ImportedPart", "readings"),
}
AREAS: Final = QT_TRANSLATE_NOOP("ImportedPart", "areas")
BACK: Final = QT_TRANSLATE_NOOP("ImportedPart", "taken back")
STANDS: Final = QT_TRANSLATE_NOOP("ImportedPart", "stands")
IMPORTED_COLUMNS: Final = (
    QT_TRANSLATE_NOOP("ImportedPart", "File"),
    QT_TRANSLATE_NOOP("ImportedPart", "What"),
    QT_TRANSLATE_NOOP("ImportedPart", "Rows"),
    QT_TRANSLATE_NOOP("ImportedPart", "When"),
    QT_TRANSLATE_NOOP("ImportedPart", "By"),
    QT_TRANSLATE_NOOP("ImportedPart", "State"),
    QT_TRANSLATE_NOOP("ImportedPart", "Checksum"),
)


class ImportedPart(Card):
    """A table; Enter goes to the reason, Enter there takes the file back."""

    def __init__(self, context: Context) -> None:
        """Make the part; it shows something after `refresh`."""
        super().__init__(context.say(IMPORTED_HEADING))
        self._context = context
        say = context.say
        self.empty = label(say(NONE_YET), "muted")
        self.table = ColumnsTable[TakenFile](say)
        self.list = RowTable(self.table)
        self.list.setObjectName("imported")
        self.why = QLineEdit()
        self.why.setObjectName("whyBack")
        self.why.setPlaceholderText(say(WHY))
        self.why.setAccessibleName(say(WHY))
        self.button = QPushButton(say(TAKE_BACK))
        self.button.setObjectName("takeBack")
        self.button.setProperty("kind", "danger")
        self.trouble = Trouble()
        row = QHBoxLayout()
        row.addWidget(self.why, 1)
        row.addWidget(self.button)
        self.body.addWidget(self.empty)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.trouble)
        self.list.opened.connect(self._go_to_reason)
        self.why.returnPressed.connect(self.take_back)
        self.button.clicked.connect(self.take_back)

    @Slot()
    def refresh(self) -> None:
        """Show the files, the newest first."""
        files = self._context.house.taking_back.files()
        row = self.list.currentIndex().row()
        self.table.show_items(files, self._columns())
        self.list.choose(max(row, 0))
        self.empty.setVisible(not files)

    @Slot()
    def take_back(self) -> None:
        """Take back all that the chosen file brought."""
        say, file = self._context.say, self.list.chosen()
        if file is None:
            return
        if not self.why.text().strip():
            self.trouble.say(say(SAY_WHY))
            self.why.setFocus()
            return
        try:
            done = self._context.house.taking_back.take_back(file, self.why.text().strip())
        except CareHomeError as error:
            self.trouble.say(say(error.sentence))
            return
        self.why.clear()
        self._context.events.changed.emit(done.changes)
        self.refresh()
        self.trouble.say(say(DONE.with_(name=file.name, count=done.count)), is_news=True)
        self.list.setFocus()

    def _go_to_reason(self, _file: TakenFile) -> None:
        self.trouble.say("")
        self.why.setFocus()

    def _columns(self) -> tuple[Shown[TakenFile], ...]:
        say, desk = self._context.say, self._context.house.desk
        name, what, rows, when, who, state, checksum = IMPORTED_COLUMNS

        def moment(file: TakenFile) -> str:
            return f"{desk.home_time.local(file.at):%Y-%m-%d %H:%M}"

        return (
            Shown(name, lambda file: file.name, 5),
            Shown(what, lambda file: say(KINDS.get(file.what, AREAS)), 2),
            Shown(rows, lambda file: str(file.rows), 1),
            Shown(when, moment, 3),
            Shown(who, lambda file: desk.person(file.by).name if file.by else "", 2),
            Shown(state, lambda file: say(BACK if file.back else STANDS), 2),
            Shown(checksum, lambda file: file.sha256[:16], 3),
        )
