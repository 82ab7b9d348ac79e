"""What is asked inside the page: a note, a correction, a paste. One panel at a time."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from carehome_app.domain.people import Person
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.rounds.sheet import Row
from carehome_app.domain.typed.reading import Question, Refused
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.changes import Changes
from carehome_app.services.rounds.entering import Recorded
from carehome_app.ui.rounds.words import SheetWords
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.widgets.desk_card import WhoseRow
from carehome_app.ui.widgets.panel import Panel

if TYPE_CHECKING:
    from carehome_app.ui.rounds.correction_panel import CorrectionPanel
    from carehome_app.ui.rounds.paste_panel import PastePanel
    from carehome_app.ui.rounds.table import RoundTable


# Words about a person in a round.

NOTE_FOR: Final = QT_TRANSLATE_NOOP("RoundSheet", "Note for {person}")
KEEP_NOTE: Final = QT_TRANSLATE_NOOP("RoundSheet", "Save the note")


class NotePanel(Panel):
    """One line of words; a Chinese input method works here."""

    def __init__(self, say: Translate, person: str) -> None:
        """Ask for words about this person."""
        super().__init__(say, KEEP_NOTE)
        self.title.setText(say(NOTE_FOR.with_(person=person)))
        self.words = QLineEdit()
        self.words.setObjectName("noteWords")
        self.words.setAccessibleName(self.title.text())
        self.words.setMaxLength(500)
        self.body.addWidget(self.words)

    def begin(self) -> None:
        """Put the keyboard into the line."""
        self.words.setFocus()


# What is asked inside the page: a note, a correction, a paste. One panel at a time.
#
# Each is imported when first asked for: the sheet is painted sooner.

NOTHING_DIFFERENT: Final = QT_TRANSLATE_NOOP("RoundSheet", "Nothing is different from before.")
PASTED: Final = QT_TRANSLATE_NOOP("RoundSheet", "Kept from the paste: {count}")
NOT_ALL_PASTED: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "Kept from the paste: {count}. Then: {trouble}"
)


class RoundPanels(QWidget):
    """Holds the open panel and does what it asks, through the services."""

    written = Signal(object, object)
    """`Changes`, and the numbers of the people whose rows are other now."""
    told = Signal(str)
    closed = Signal()

    def __init__(self, words: SheetWords, table: "RoundTable") -> None:
        """Show no panel; speak with these words, of people in this table."""
        super().__init__()
        self._words, self._table = words, table
        self._house = words.shown.house
        self.panel: Panel | None = None
        self._came_from = (0, 0)
        """Whom a panel is about, and who was highlighted when it came up."""
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def _say(self) -> Translate:
        return self._words.say

    def note(self, row: Row) -> None:
        """Ask for words about a person."""
        panel = NotePanel(self._say, self._words.person(row.person))

        def keep() -> None:
            key = self._words.shown.key
            assert key is not None  # noqa: S101  # a row stands on a round
            if not self._is_shown(panel, row.person):
                return
            with shown_to_user(self._say, panel.tell):
                changes = self._house.recording.note(row.person.id, key, panel.words.text())
                self._finish(changes, [row.person.id])

        panel.entered.connect(keep)
        self._open(panel, row.person)

    def correct(self, row: Row, entry: Entry) -> None:
        """Ask what an entry should have been."""
        from carehome_app.ui.rounds.correction_panel import CorrectionPanel

        panel = CorrectionPanel(self._words, entry, row.person)
        preview = _Preview(self, panel)

        def keep() -> None:
            if self._is_shown(panel, row.person):
                self._keep_correction(panel)

        def take_back() -> None:
            if not self._is_shown(panel, row.person):
                return
            with shown_to_user(self._say, panel.tell):
                recorded = self._house.correcting.withdraw(entry, panel.why)
                self._finish(recorded.changes, [entry.subject])

        panel.entered.connect(keep)
        panel.taken_back.connect(take_back)
        panel.value.textEdited.connect(preview.show)
        self._open(panel, row.person)

    def paste(self, text: str, rows: list[Row], measure: int) -> None:
        """Show what several pasted cells would do; `rows` begin with the current one."""
        from carehome_app.ui.rounds.paste_panel import PastePanel, pasted_cells

        cells = pasted_cells(text, rows, measure, self._words.shown)
        names = ["" if cell.row is None else self._words.person(cell.row.person) for cell in cells]
        panel = PastePanel(self._say, cells, names)

        def keep() -> None:
            self._keep_paste(panel)

        panel.entered.connect(keep)
        self._open(panel)

    def read_back(self) -> None:
        """Go through the values of the round once more, beside the paper."""
        from carehome_app.ui.files.read_back_panel import NOTHING, ReadBackPanel

        key = self._words.shown.key
        values = [] if key is None else self._house.reading_back.values(key)
        if key is None or not values:
            self.told.emit(self._say(NOTHING))
            return
        panel = ReadBackPanel(self._say, self._house, key, values)
        panel.finished.connect(self.told)

        def corrected(changes: Changes, subjects: list[int]) -> None:
            self.written.emit(changes, subjects)
            panel.begin()

        panel.corrected.connect(corrected)
        self._open(panel)

    def close_panel(self) -> None:
        """Take the panel away; nothing is kept by that."""
        if self.panel is not None:
            self._inside.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None
            self.hide()
            self._return()
            self.closed.emit()

    def _open(self, panel: "Panel", about: Person | None = None) -> None:
        self.close_panel()
        self.panel = panel
        row = self._table.row
        if about is not None and row is not None and row.person.id != about.id:
            # It is about the last one, and the cursor has gone on: who it is about is highlighted.
            self._came_from = (about.id, row.person.id)
            self._table.go_to(about.id)
        panel.left.connect(self.close_panel)
        self._inside.addWidget(panel)
        self.show()
        panel.show()
        panel.begin()

    def _return(self) -> None:
        """Go back to where the cursor was, unless somebody moved it meanwhile."""
        about, before = self._came_from
        if before and self._is_at(about):
            self._table.go_to(before)
        self._came_from = (0, 0)

    def _is_shown(self, panel: Panel, person: Person) -> bool:
        """Return whether whom a panel is about is highlighted and seen; else show them again."""
        place = WhoseRow(
            self._table, partial(self._is_at, person.id), partial(self._table.go_to, person.id)
        )
        return panel.is_for(self._words.person(person), place, self._say)

    def _is_at(self, subject: int) -> bool:
        row = self._table.row
        return row is not None and row.person.id == subject

    def _finish(self, changes: Changes, subjects: list[int]) -> None:
        self.close_panel()
        self.written.emit(changes, subjects)

    def _keep_correction(self, panel: "CorrectionPanel") -> None:
        panel.tell("")
        if not panel.is_different:
            panel.tell(self._say(NOTHING_DIFFERENT))
            return
        given = panel.given()
        if given is None:
            return
        with shown_to_user(self._say, panel.tell):
            match self._house.correcting.correct(panel.entry, given, panel.why):
                case Recorded(changes=changes):
                    self._finish(changes, [panel.entry.subject, given.subject])
                case Question() as question:
                    panel.ask(question)
                case Refused(why):
                    panel.tell(self._say(why))

    def _keep_paste(self, panel: "PastePanel") -> None:
        """Keep what has one meaning, one entry after the other; trouble ends it, with a count."""
        changes, subjects, trouble = Changes.NONE, list[int](), list[str]()
        for cell in panel.cells:
            if not cell.keeps or cell.given is None or trouble:
                continue
            with shown_to_user(self._say, trouble.append):
                recorded = self._words.shown.record(cell.given)
                if isinstance(recorded, Recorded):
                    changes |= recorded.changes
                    subjects.append(cell.given.subject)
        self._finish(changes, subjects)
        text = NOT_ALL_PASTED.with_(trouble="".join(trouble)) if trouble else PASTED
        self.told.emit(self._say(text.with_(count=len(subjects))))

    def preview(self, panel: "CorrectionPanel", text: str) -> None:
        """Show what the new value of a correction means so far."""
        given = panel.given()
        if given is not None:
            panel.show_meaning(text, self._house.recording.preview(given))


class _Preview(QObject):
    """Shows the meaning while a correction is typed; lives as long as its panel."""

    def __init__(self, panels: RoundPanels, panel: "CorrectionPanel") -> None:
        super().__init__(panel)
        self._panels, self._panel = panels, panel

    def show(self, text: str) -> None:
        """Show the meaning of what is typed so far."""
        self._panels.preview(self._panel, text)
