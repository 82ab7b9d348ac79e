"""People, readings or areas from a file: a verdict for every row; one undo for all of it."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from carehome_app.documents.tables import read_book
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.files.errors import why
from carehome_app.domain.files.mapping import mapping_words, written_mapping
from carehome_app.domain.files.tables import RawBook, RawTable
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.files.importing import PEOPLE, READINGS, Preview
from carehome_app.services.files.verdicts import VERDICT_LABELS, RowVerdict, Said, Verdict
from carehome_app.ui.files.column_map import ColumnMap
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.field import Trouble
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import Card, label
from carehome_app.ui.widgets.quiet_choice import QuietChoice
from carehome_app.ui.widgets.row_table import ColumnsTable, RowTable, Shown

# People, readings or areas from a file: a verdict for every row, then all of it or nothing.

SHEET: Final = QT_TRANSLATE_NOOP("ImportPeople", "Sheet")
HIDDEN: Final = QT_TRANSLATE_NOOP("ImportPeople", "{sheet} (hidden)")
TAKEN_AS: Final = QT_TRANSLATE_NOOP("ImportPeople", "Taken as")
WHOSE: Final = QT_TRANSLATE_NOOP("ImportPeople", "Whose (a device's file)")
KIND_LABELS: Final = {
    PEOPLE: QT_TRANSLATE_NOOP("ImportPeople", "people"),
    READINGS: QT_TRANSLATE_NOOP("ImportPeople", "readings"),
}
BECAUSE: Final = QT_TRANSLATE_NOOP(
    "ImportPeople", "Readings, since there is a column “{heading}”."
)
NO_READINGS: Final = QT_TRANSLATE_NOOP("ImportPeople", "People, since no column is a measure.")
AS_BEFORE: Final = QT_TRANSLATE_NOOP("ImportPeople", "Columns as in the last such file: {uses}.")
OTHER_SHEETS: Final = QT_TRANSLATE_NOOP("ImportPeople", "Not looked at: {sheets}.")
DOUBTFUL: Final = QT_TRANSLATE_NOOP(
    "ImportPeople",
    "Not used and like a measure: {columns}. Enter says what it is, Delete leaves it out.",
)
HEADING: Final = QT_TRANSLATE_NOOP("ImportPeople", "From {name}: nothing is taken yet")
COUNTS: Final = QT_TRANSLATE_NOOP(
    "ImportPeople", "New {new} · changed {changed} · already here {here} · refused {refused}"
)
NOBODY: Final = QT_TRANSLATE_NOOP("ImportPeople", "· set aside {aside}")
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
    Verdict.ASIDE: "–",
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
        self._book: RawBook | None = None
        self._uses: dict[str, str] = {}
        self._of_areas = False
        self._reason = ""
        self.sheets, self.kinds = QuietChoice(), QuietChoice()
        self.whose = QLineEdit()
        self.map = ColumnMap(say)
        self.counts = label("", "muted", wrap=True)
        self.also = label("", "muted", wrap=True)
        self.trouble = Trouble()
        self.table = ColumnsTable[RowVerdict](say)
        self.list = RowTable(self.table)
        self.list.setObjectName("verdicts")
        self.take_all = _button("take_all", say(TAKE_ALL), "Enter", "main")
        self.take_good = _button("take_good", say(TAKE_GOOD), "Alt+G")
        self.not_now = _button("not_now", say(NOT_NOW), "Esc")
        self._choices = self._choices_above()
        self.body.addWidget(self._choices)
        for widget, share in (
            (self.also, 0), (self.map, 1), (self.counts, 0), (self.list, 1), (self.trouble, 0)
        ):  # fmt: skip
            self.body.addWidget(widget, share)
        buttons = QHBoxLayout()
        for button in (self.take_all, self.take_good, self.not_now):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self._connect_taking()
        self.map.mapped.connect(self._use)
        self.sheets.currentIndexChanged.connect(self._take_sheet)
        self.kinds.currentIndexChanged.connect(self._look_again)
        self.whose.editingFinished.connect(self._look_again)

    def _connect_taking(self) -> None:
        self.list.entered.connect(self._enter)
        good = QShortcut(QKeySequence("Alt+G"), self)
        good.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        good.activated.connect(self.take_the_good)
        self.take_all.clicked.connect(self.take)
        self.take_good.clicked.connect(self.take_the_good)
        self.not_now.clicked.connect(self.leave)

    def _choices_above(self) -> QWidget:
        say, row = self._context.say, QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        names = {"sheets": self.sheets, "kinds": self.kinds, "whose": self.whose}
        for words, (name, field) in zip((SHEET, TAKEN_AS, WHOSE), names.items(), strict=True):
            said = label(say(words), "hint")
            said.setBuddy(field)
            field.setObjectName(name)
            field.setAccessibleName(said.text())
            line.addWidget(said)
            line.addWidget(field)
            if field is self.sheets:
                self._sheet_label = said
        line.addStretch(1)
        self.kinds.offer([(kind, say(words)) for kind, words in KIND_LABELS.items()])
        return row

    def show_file(self, path: Path, *, of_areas: bool = False) -> str:
        """Show what a file would do; return why it cannot be read, or nothing."""
        say = self._context.say
        self._of_areas = of_areas
        try:
            self._book = read_book(path)
        except CareHomeError as error:
            return say(error.sentence)
        except OSError as error:
            return say(UNREADABLE.with_(name=path.name, why=why(error)))
        sheets = [
            (one.sheet, say(HIDDEN.with_(sheet=one.sheet)) if one.hidden else one.sheet)
            for one in self._book.sheets
        ]
        self.sheets.offer(sheets)
        self.sheets.choose(self._book.proposed.sheet)
        for part in (self.sheets, self._sheet_label):
            part.setVisible(len(sheets) > 1)
        self.whose.clear()
        return self._propose()

    def _propose(self) -> str:
        """Begin with a sheet: propose what it is; return why it cannot be understood at all."""
        importing = self._context.house.importing
        kind, heading = importing.proposed(self._sheet)
        self.kinds.choose(kind)
        self._uses = {} if self._of_areas else importing.remembered(kind, self._sheet)
        self._reason = self._context.say(
            BECAUSE.with_(heading=heading) if heading else NO_READINGS
        )
        if self._uses:
            again = mapping_words(written_mapping(self._uses))
            self._reason += " " + self._context.say(AS_BEFORE.with_(uses=again))
        return self._look()

    def _look(self) -> str:
        """Look at the sheet as it is mapped now; return why there is nothing to be mapped."""
        say, house = self._context.say, self._context.house
        self._choices.setVisible(not self._of_areas)
        self.map.setVisible(not self._of_areas)
        said, trouble = self._said(), ""
        self._preview = None
        try:
            if self._of_areas:
                self._preview = house.disinfection.importing.preview(self._sheet)
            else:
                columns = house.importing.columns(self.kinds.code(), self._sheet, said)
                readings = self.kinds.code() == READINGS
                if columns is not None:
                    self.map.show_columns(self._sheet, columns, readings=readings)
                elif not self._uses:
                    return self._why_not(said)
                way = house.importing.readings if readings else house.importing.people
                self._preview = way(self._sheet, said)
        except CareHomeError as error:
            if self._of_areas:
                return say(error.sentence)
            trouble = say(error.sentence)
        self._show(self._preview, trouble)
        return ""

    def _why_not(self, said: Said) -> str:
        try:
            self._context.house.importing.people(self._sheet, said)
        except CareHomeError as error:
            return self._context.say(error.sentence)
        return ""

    @property
    def _sheet(self) -> RawTable:
        assert self._book is not None  # noqa: S101  # nothing is shown before a file is
        return self._book.named(self.sheets.code())

    def _said(self) -> Said:
        return Said(dict(self._uses), self.whose.text().strip())

    @Slot(str, str)
    def _use(self, key: str, use: str) -> None:
        """Use a column as somebody says; whatever had that use before has none."""
        self._uses = {one: of for one, of in self._uses.items() if not use or of != use}
        self._uses[key] = use
        self._look()

    @Slot()
    def _take_sheet(self) -> None:
        trouble = self._propose()
        if trouble:
            self._show(None, trouble)

    @Slot()
    def _look_again(self) -> None:
        if self._book is not None and not self._of_areas:
            self._look()

    @Slot()
    def take(self) -> None:
        """Take every row."""
        self._take(accept_good=False)

    @Slot()
    def take_the_good(self) -> None:
        """Take the rows that can be taken, and leave out the others."""
        if not self.take_good.isHidden():
            self._take(accept_good=True)

    @Slot()
    def _enter(self) -> None:
        """Answer Enter on the rows: all are taken, or none."""
        if self.take_all.isEnabled():
            self.take()

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

    def _show(self, preview: Preview | None, trouble: str = "") -> None:
        say = self._context.say
        name = self._book.name if self._book else ""
        self.heading.setText(say(HEADING.with_(name=name)))
        verdicts = {
            "new": Verdict.NEW, "changed": Verdict.CHANGED, "here": Verdict.HERE,
            "refused": Verdict.REFUSED, "aside": Verdict.ASIDE,
        }  # fmt: skip
        counts = {
            key: preview.count(verdict) if preview else 0 for key, verdict in verdicts.items()
        }
        aside = counts.pop("aside")
        told = [say(COUNTS.with_(**counts)), *([say(NOBODY.with_(aside=aside))] if aside else [])]
        self.counts.setText(" ".join(told))
        self.also.setText(" ".join(self._also()))
        doubtful = self._doubtful(preview)
        if preview is not None and preview.imported_at is not None:
            day = self._context.house.desk.home_time.day(preview.imported_at)
            trouble = say(BEFORE.with_(day=day))
        elif doubtful:
            trouble = say(DOUBTFUL.with_(columns=doubtful))
        self.trouble.say(trouble)
        good = (counts["new"] + counts["changed"]) * (not doubtful)
        self.take_all.setEnabled(good > 0 and not counts["refused"])
        self.take_good.setVisible(good > 0 and counts["refused"] > 0)
        # What needs a look stands first.
        rows = sorted(
            preview.rows if preview else (),
            key=lambda row: (row.verdict is not Verdict.REFUSED, row.number),
        )
        self.table.show_items(rows, self._columns())
        self.list.choose(0)

    def take_focus(self) -> None:
        """Go where something is to be done: to the columns, else to the rows."""
        asks = self._preview is None or bool(self._doubtful(self._preview))
        (self.map.list if asks and not self._of_areas else self.list).setFocus()

    def _also(self) -> list[str]:
        """Return why it is taken so, and which sheets are not looked at."""
        if self._of_areas or self._book is None:
            return []
        others = [one.sheet for one in self._book.sheets if one.sheet != self._sheet.sheet]
        said = self._context.say(OTHER_SHEETS.with_(sheets=others)) if others else ""
        return [one for one in (self._reason, said) if one]

    @staticmethod
    def _doubtful(preview: Preview | None) -> list[str]:
        columns = preview.columns if preview else None
        return (
            [] if columns is None else [one.heading for one in columns.unused if one.is_doubtful]
        )

    def _columns(self) -> tuple[Shown[RowVerdict], ...]:
        say = self._context.say
        number, who, verdict, why = COLUMNS
        who = AREA if self._of_areas else who

        def words(row: RowVerdict) -> str:
            return f"{SIGNS[row.verdict]} {say(VERDICT_LABELS[row.verdict])}"

        def remarks(row: RowVerdict) -> str:
            told = (
                REMARK.with_(column=one.column, words=one.words) if one.column else one.words
                for one in row.remarks
            )
            return " · ".join(say(one) for one in told)

        return (
            Shown(number, lambda row: str(row.number), 1),
            Shown(who, lambda row: row.about, 3),
            Shown(verdict, words, 2),
            Shown(why, remarks, 10),
        )


def _button(name: str, words: str, key: str, kind: str = "") -> KeyButton:
    made = KeyButton(words, key, kind)
    made.setObjectName(name)
    return made
