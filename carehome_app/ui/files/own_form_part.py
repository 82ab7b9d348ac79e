"""Somebody else's form: point at a cell, choose a figure, keep; then fill it with one key."""

from contextlib import AbstractContextManager
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from carehome_app.domain.files.errors import FormChangedError, FormUnusableError, why
from carehome_app.domain.files.own_form import FormMap, Place, moved
from carehome_app.domain.reports.choice import day_meant
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.ui.files.own_form_bar import FigureChooser, FormBar, FormDifferences
from carehome_app.ui.files.own_form_grid import FormDraft, FormGrid
from carehome_app.ui.reports.out import Asking, write_where_chosen
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.widgets.labels import label

KEPT = QT_TRANSLATE_NOOP("OwnForm", "Kept: {name}, cells {count}. It is filled with Ctrl+S.")
POINT = QT_TRANSLATE_NOOP(
    "OwnForm", "Go to an empty cell, press Enter and say what belongs there. Delete empties it."
)
FILLED = QT_TRANSLATE_NOOP("OwnForm", "Filled and saved as {name}.")
SAME = QT_TRANSLATE_NOOP("OwnForm", "This form is as it was mapped: it is filled from now on.")
NO_FORM = QT_TRANSLATE_NOOP(
    "OwnForm", "Choose a form at the left, or bring a blank one: a workbook (XLSX) from anybody."
)
NOT_KEPT = QT_TRANSLATE_NOOP("OwnForm", "Keep what was put where first.")
NO_NAME = QT_TRANSLATE_NOOP("OwnForm", "Give the form a name.")
NO_DAY = QT_TRANSLATE_NOOP("OwnForm", "There is no such day: {typed}.")


class OwnFormPart(QWidget):
    """One form; what is being mapped is kept only by Keep."""

    def __init__(self, context: Context, asking: Asking) -> None:
        """Make the part without a form."""
        super().__init__()
        self._context = context
        self.asking = asking
        """How a person is asked; the tour answers by itself."""
        self.draft: FormDraft | None = None
        self._kept: FormMap | None = None
        self.bar = FormBar(context.say)
        self.grid = FormGrid(context.say)
        self.figures = FigureChooser(context.say)
        self.figures.hide()
        self.differences = FormDifferences(context.say)
        self.differences.hide()
        self.setAcceptDrops(True)
        row = QHBoxLayout()
        row.addWidget(self.grid, 1)
        row.addWidget(self.figures)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._empty = _in_the_middle(context.say(NO_FORM))
        column.addWidget(self._empty, 1)
        column.addWidget(self.bar)
        column.addWidget(self.differences)
        column.addLayout(row, 1)
        self._connect()
        self._show()

    @Slot(str)
    def show_form(self, name: str) -> None:
        """Show a form that was mapped."""
        with self._told():
            forms = self._context.house.own_forms
            self._kept = form = forms.find(name)
            self._begin(FormDraft(form.name, form.file, forms.blank(form), form))
            self.grid.setFocus()

    @Slot()
    def bring(self) -> None:
        """Ask for a blank workbook and open it."""
        if (path := self.asking.workbook(self.window())) is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Open a workbook: another blank of the form in view, or a new form."""
        with self._told():
            blank = _read(path)
            same_file = self._kept is not None and self._kept.file == path.name
            if self._kept is not None and same_file:
                self._compare(self._kept, path, blank)
                return
            self._kept = None
            self._begin(FormDraft(path.stem, path.name, blank))
            self.bar.tell(self._context.say(POINT))
            self.grid.setFocus()

    @Slot()
    def keep(self) -> None:
        """Keep what was put where."""
        if self.draft is None:
            return
        name, say = self.bar.name.text().strip(), self._context.say
        if not name:
            self.bar.tell(say(NO_NAME), trouble=True)
            return
        with self._told():
            form = self.draft.renamed(name)
            changes = self._context.house.own_forms.keep(form, self.draft.blank)
            self._kept, self.draft.is_changed = form, False
            self._tell_kept(changes)
            self.bar.tell(say(KEPT.with_(name=name, count=len(form.places))))

    @Slot()
    def fill(self) -> None:
        """Fill the form for the day and save it where the person chooses."""
        draft, kept, say = self.draft, self._kept, self._context.say
        if draft is None or kept is None or draft.is_changed:
            self.bar.tell(say(NOT_KEPT), trouble=True)
            return
        house = self._context.house
        day = day_meant(self.bar.day.text(), house.desk.today())
        if day is None:
            self.bar.tell(say(NO_DAY.with_(typed=self.bar.day.text())), trouble=True)
            return
        with self._told():
            house.own_forms.check(kept, draft.opened.words())
            masked = self.bar.masked.isChecked()
            facts = house.own_forms.facts(day, kept.cells.values(), masked=masked)
            content = FormDraft(kept.name, kept.file, draft.blank).opened.fill(kept, facts, say)
            place = self.asking.save(self.window(), f"{kept.name} {day:%Y-%m-%d}.xlsx")
            if place is not None:
                house.own_forms.leaves(kept, facts, content, masked=masked)
                write_where_chosen(place, content)
                self.bar.tell(say(FILLED.with_(name=place.name)))

    @Slot()
    def drop(self) -> None:
        """Fill this form no longer."""
        if self._kept is not None:
            with self._told():
                changes = self._context.house.own_forms.drop(self._kept)
                self.draft = self._kept = None
                self._show()
                self._tell_kept(changes)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a workbook be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self.open(Path(event.mimeData().urls()[0].toLocalFile()))

    def _compare(self, kept: FormMap, path: Path, blank: bytes) -> None:
        """Look whether another blank is the form that was mapped; show what is different."""
        draft = FormDraft(kept.name, path.name, blank, kept)
        try:
            self._context.house.own_forms.check(kept, draft.opened.words())
        except FormChangedError as error:
            there = moved(kept, draft.opened.words())
            mapped = FormDraft(kept.name, path.name, blank, there)
            mapped.only_free()
            mapped.is_changed = True
            self._begin(mapped)
            self.differences.show_found(error.differences, moved=there is not None)
            self.bar.tell(self._context.say(error.sentence), trouble=True)
            self.differences.accept.setFocus()
            return
        self._begin(draft)
        self.bar.tell(self._context.say(SAME))

    def _begin(self, draft: FormDraft) -> None:
        self.draft = draft
        self.bar.show_form(draft.name, draft.opened.sheets)
        self.bar.day.setText(self._context.house.desk.today().isoformat())
        self._show()

    @Slot()
    def _show(self) -> None:
        there = self.draft is not None
        self._empty.setVisible(not there)
        for part in (self.bar, self.grid):
            part.setVisible(there)
        self.differences.hide()
        self.figures.hide()
        if self.draft is not None:
            self.grid.show_form(self.draft, self.bar.sheets.code() or self.draft.opened.sheets[0])

    @Slot(object)
    def _ask(self, place: Place) -> None:
        self.figures.show()
        self.figures.ask(str(place))

    @Slot(str)
    def _put(self, figure: str) -> None:
        with self._told():
            if self.draft is not None:
                self.draft.put(self.grid.place(), figure)
                self.bar.tell("")
        self._back()

    @Slot(object)
    def _clear(self, place: Place) -> None:
        if self.draft is not None:
            self.draft.clear(place)
            self._back()

    @Slot()
    def _back(self) -> None:
        said, trouble = self.bar.said, self.bar.trouble
        self.figures.hide()
        if self.draft is not None:
            self.grid.show_form(self.draft, self.bar.sheets.code())
        self.bar.tell(said, trouble=bool(trouble))
        self.grid.setFocus()

    def _tell_kept(self, changes: Changes) -> None:
        self.differences.hide()
        self._context.events.changed.emit(changes)

    def _connect(self) -> None:
        self.grid.wanted.connect(self._ask)
        self.grid.cleared.connect(self._clear)
        self.figures.chosen.connect(self._put)
        self.figures.left.connect(self._back)
        self.differences.accept.clicked.connect(self.keep)
        for name in ("keep", "fill", "drop"):
            self.bar.button(name).clicked.connect(getattr(self, name))
        self.bar.sheets.currentIndexChanged.connect(self._show)

    def _told(self) -> AbstractContextManager[None]:
        return shown_to_user(self._context.say, self._tell_trouble)

    def _tell_trouble(self, sentence: str) -> None:
        self.bar.show()
        self.bar.tell(sentence, trouble=True)


def _in_the_middle(words: str) -> QLabel:
    made = label(words, "muted", wrap=True)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise FormUnusableError(name=path.name, why=why(error)) from error
