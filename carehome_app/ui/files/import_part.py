"""People, readings or areas from a file: a verdict for every row; one undo for all of it."""

from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from carehome_app.documents.tables import book_of
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.files.mapping import (
    USE_LABELS,
    mapping_words,
    uses_of,
    written_mapping,
)
from carehome_app.domain.files.tables import RawBook, RawTable
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.files.course import Course
from carehome_app.services.files.importing import READINGS, Imported, Preview
from carehome_app.services.files.lists import ListInFile
from carehome_app.services.files.verdicts import RowVerdict, Said
from carehome_app.services.house import House
from carehome_app.ui.files.file_read import asks, book_in, is_large, why_not
from carehome_app.ui.files.import_face import ImportFace
from carehome_app.ui.files.rows_beside import AT_ONCE, LOOKED, READING, TAKING
from carehome_app.ui.files.verdict_columns import (
    doubtful_in,
    headings_row,
    other_sheets,
)
from carehome_app.ui.shell.context import Context

MEND: Final = QT_TRANSLATE_NOOP("ImportPeople", "Mend this row")
PASTED: Final = QT_TRANSLATE_NOOP("ImportPeople", "pasted table")
BECAUSE: Final = QT_TRANSLATE_NOOP(
    "ImportPeople", "Readings, since there is a column “{heading}”."
)
NO_READINGS: Final = QT_TRANSLATE_NOOP("ImportPeople", "People, since no column is a measure.")
AS_BEFORE: Final = QT_TRANSLATE_NOOP("ImportPeople", "Columns as in the last such file: {uses}.")
HEADING: Final = QT_TRANSLATE_NOOP("ImportPeople", "From {name}: nothing is taken yet")
TAKEN: Final = QT_TRANSLATE_NOOP("ImportPeople", "Taken: new {new}, changed {changed}.")
READINGS_TAKEN: Final = QT_TRANSLATE_NOOP("ImportPeople", "Readings taken: {new}.")


class ImportPart(ImportFace):
    """Shows what a file would do, and does it when told to."""

    finished = Signal(str)
    """What was taken, in a sentence; empty when nothing was."""

    def __init__(self, context: Context) -> None:
        """Make the part without a file."""
        super().__init__(context)
        self._preview: Preview | None = None
        self._book: RawBook | None = None
        self._uses: dict[str, str] = {}
        self._list: ListInFile[Any] | None = None
        self._reason = ""
        self._mended: dict[str, dict[int, dict[int, str]]] = {}
        self._connect_taking()
        self._connect_saying()

    def _connect_saying(self) -> None:
        self.map.mapped.connect(self._use)
        self.choices.sheet_chosen.connect(self._take_sheet)
        self.choices.changed.connect(self._look_again)
        self.list.opened.connect(self.edit)
        self.editor.mended.connect(self._mend)
        self.editor.left.connect(self._end_mending)
        mend = QShortcut(QKeySequence("F2"), self.list)
        mend.setWhatsThis(self._context.say(MEND))
        mend.setContext(Qt.ShortcutContext.WidgetShortcut)
        mend.activated.connect(self._edit_chosen)

    def _connect_taking(self) -> None:
        self.list.entered.connect(self._enter)
        good = QShortcut(QKeySequence("Alt+G"), self)
        good.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        good.activated.connect(self.take_the_good)
        self.take_all.clicked.connect(self.take)
        self.take_good.clicked.connect(self.take_the_good)
        self.not_now.clicked.connect(self.leave)
        self.beside.stop_button.clicked.connect(self.leave)

    def show_file(self, path: Path, of_list: ListInFile[Any] | None = None) -> str:
        """Show what a file would do; return why it cannot be read, or nothing.

        `of_list` says what its rows are when they are neither people nor readings.
        """
        if is_large(path):
            self._read_beside(path, of_list)
            return ""
        try:
            return self.show_book(book_in(path), of_list)
        except CareHomeError as error:
            return self._context.say(error.sentence)

    def _read_beside(self, path: Path, of_list: ListInFile[Any] | None) -> None:
        """Read a large file beside the window; why it cannot be read is said in its place."""
        self._book, self._list, self._preview = None, of_list, None
        self.show_unread(path.name)
        self.beside.begin(READING, partial(_read, path), self._show_read, self.tell_unread)

    def _show_read(self, book: RawBook) -> None:
        trouble = self.show_book(book, self._list)
        if trouble:
            self._show(None, trouble)
        self.take_focus()

    def show_pasted(self, text: str) -> str:
        """Show what a table would do that was copied elsewhere; return why it is none."""
        try:
            book = book_of(self._context.say(PASTED), text.encode())
        except CareHomeError as error:
            return self._context.say(error.sentence)
        return self.show_book(book)

    def show_book(self, book: RawBook, of_list: ListInFile[Any] | None = None) -> str:
        """Show what the sheets of a file would do; return why nothing of it is understood."""
        self._book, self._list, self._mended = book, of_list, {}
        self.choices.show_book(book)
        return self._propose()

    def _propose(self) -> str:
        """Begin with a sheet: propose what it is; return why it cannot be understood at all."""
        if self._list is not None:
            self._uses, self._reason = {}, ""
            return self._look()
        self.choices.show_sheet(self._sheet)
        importing = self._context.house.importing
        kind, heading = importing.proposed(self._sheet)
        self.kinds.choose(kind)
        self._uses = importing.remembered(kind, self._sheet)
        self._reason = self._context.say(
            BECAUSE.with_(heading=heading) if heading else NO_READINGS
        )
        if self._uses:
            again = mapping_words(written_mapping(self._uses))
            self._reason += " " + self._context.say(AS_BEFORE.with_(uses=again))
        return self._look()

    def _look(self) -> str:
        """Look at the sheet as it is mapped now; return why there is nothing to be mapped."""
        said, trouble = self._said(), ""
        people = self._context.house.importing.people
        self._preview = None
        self.beside.stop()
        self.ask(self.choices if self._list is None else None)
        self.map.setVisible(True)
        self.choices.show_kind(self.kinds.code())
        try:
            if self._list is not None:
                if not self._show_list(self._list, said):
                    return why_not(self._context.say, self._list.preview, self._sheet, said)
                self._preview = self._list.preview(self._sheet, said)
            elif not self._show_kind(said):
                return why_not(self._context.say, people, self._sheet, said)
        except CareHomeError as error:
            trouble = self._context.say(error.sentence)
        self._show(self._preview, trouble)
        return ""

    def _show_kind(self, said: Said) -> bool:
        """Look at people or readings; return whether there is anything to be mapped."""
        house, readings = self._context.house, self.kinds.code() == READINGS
        columns = house.importing.columns(self.kinds.code(), self._sheet, said)
        if columns is not None:
            self.map.show_columns(self._sheet, columns, uses_of(readings=readings))
        elif not self._uses and not (readings and asks(house, self._sheet, said)):
            return False
        if len(self._sheet.rows) <= AT_ONCE:
            self._preview = _looked_at(readings, self._sheet, said, house, Course())
        else:
            look = partial(_looked_at, readings, self._sheet, said)
            self.beside.begin(LOOKED, look, self._show_look, self._tell)
        return True

    def _show_look(self, preview: Preview) -> None:
        self._preview = preview
        self._show(preview)
        self.take_focus()

    def _tell(self, error: CareHomeError) -> None:
        self._show(self._preview, self._context.say(error.sentence))

    def _show_list(self, of_list: ListInFile[Any], said: Said) -> bool:
        columns = of_list.columns(self._sheet, said)
        if columns is not None:
            uses = {"": USE_LABELS[""], **of_list.uses}
            self.map.show_columns(self._sheet, columns, uses)
        return columns is not None or bool(self._uses)

    @property
    def _sheet(self) -> RawTable:
        assert self._book is not None  # noqa: S101  # nothing is shown before a file is
        table = self._book.named(self.sheets.code())
        return table.mended(self._mended.get(table.sheet, {}))

    def _said(self) -> Said:
        return self.choices.said(dict(self._uses))

    @Slot(str, str)
    def _use(self, key: str, use: str) -> None:
        """Use a column as somebody says; whatever had that use before has none."""
        self._uses = {one: of for one, of in self._uses.items() if not use or of != use}
        self._uses[key] = use
        self._look()

    def edit(self, verdict: RowVerdict) -> None:
        """Let somebody mend a row; the cursor goes where it is told what is wrong."""
        columns = self._preview.columns if self._preview else None
        row = next((one for one in self._sheet.rows if one.number == verdict.number), None)
        if columns is None or row is None:
            return
        self.ask(self.editor)
        self.editor.show_row(row, columns)
        wrong = {one.column for one in verdict.remarks}
        places = (one.place for one in columns.all if one.use and one.heading in wrong)
        self.editor.go_to(next(places, None))

    @Slot()
    def _edit_chosen(self) -> None:
        verdict = self.list.chosen()
        if verdict is not None:
            self.edit(verdict)

    @Slot()
    def _end_mending(self) -> None:
        self.ask(self.choices if self._list is None else None)
        self.list.setFocus()

    @Slot(int, object)
    def _mend(self, number: int, cells: dict[int, str]) -> None:
        """Look at the sheet again with what was typed into one of its rows."""
        self._end_mending()
        place = self.list.place
        if cells:
            rows = self._mended.setdefault(self._sheet.sheet, {})
            rows.setdefault(number, {}).update(cells)
            self._look()
        self.list.choose(max(0, min(place, len(self.table.items) - 1)))
        self.list.setFocus()

    @Slot()
    def _take_sheet(self) -> None:
        trouble = self._propose()
        if trouble:
            self._show(None, trouble)

    @Slot()
    def _look_again(self) -> None:
        if self._book is not None and self._list is None:
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
        """Take nothing: stop the rows that are being taken, else leave the file."""
        if self.beside.is_taking:
            self.beside.stop()
            return
        self.beside.stop()
        self._preview = None
        self.finished.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Esc: take nothing."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _take(self, *, accept_good: bool) -> None:
        preview, house = self._preview, self._context.house
        if preview is None or self.beside.is_taking:
            return
        if self._list is None and len(preview.rows) > AT_ONCE:
            take = partial(_taken, preview, accept_good)
            self.let_change(False)
            self.beside.begin(TAKING, take, self._end_taking, self._tell_stopped)
            self.beside.stop_button.setFocus()
            return
        importing = self._list or house.importing
        try:
            done = importing.take(preview, accept_good=accept_good)
        except CareHomeError as error:
            self.trouble.say(self._context.say(error.sentence))
            return
        self._end_taking(done)

    def _end_taking(self, done: Imported) -> None:
        is_readings = self._preview is not None and self._preview.what == READINGS
        taken = READINGS_TAKEN if is_readings else TAKEN
        self._preview = None
        self.let_change(True)
        # Rows that were taken beside the window are not known to its own desk yet.
        self._context.house.desk.forget(done.changes)
        self._context.events.changed.emit(done.changes)
        self.finished.emit(self._context.say(taken.with_(new=done.new, changed=done.changed)))

    def _tell_stopped(self, error: CareHomeError) -> None:
        self.let_change(True)
        self._tell(error)
        self.list.setFocus()

    def _show(self, preview: Preview | None, trouble: str = "") -> None:
        name = self._book.name if self._book else ""
        self.heading.setText(self._context.say(HEADING.with_(name=name)))
        about, told_beside = None, [self._reason, headings_row(self._context.say, preview)]
        if self._list is not None:
            about, told_beside = self._list.about, told_beside[1:]
        else:
            others = other_sheets(self._context.say, self._book, self.sheets.code())
            told_beside.append(others)
        self.also.setText(" ".join(one for one in told_beside if one))
        self.show_verdicts(preview, trouble, about)

    def take_focus(self) -> None:
        """Go where something is to be done: to the columns, else to the rows."""
        if not self.beside.isHidden():
            self.beside.stop_button.setFocus()
            return
        if self._preview is None and not self.map.columns.items and self._list is None:
            self.month.setFocus()
            return
        asks = self._preview is None or bool(doubtful_in(self._preview))
        (self.map.list if asks else self.list).setFocus()


def _read(path: Path, _house: House, _course: Course) -> RawBook:
    return book_in(path)


def _looked_at(
    readings: bool,
    sheet: RawTable,
    said: Said,
    house: House,
    course: Course,
) -> Preview:
    way = house.importing.readings if readings else house.importing.people
    return way(sheet, said, course)


def _taken(preview: Preview, accept_good: bool, house: House, course: Course) -> Imported:
    return house.importing.take(preview, accept_good=accept_good, course=course)
