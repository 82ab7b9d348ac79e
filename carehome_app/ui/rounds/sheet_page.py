"""What every page with a sheet does: record people in it, by keyboard alone."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from carehome_app.domain.measures.measure import shown
from carehome_app.domain.rounds.sheet import Row
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.history.about import About
from carehome_app.services.rounds.entering import Recorded
from carehome_app.ui.rounds.open_round import JustKept, KeptCell
from carehome_app.ui.rounds.panels import RoundPanels
from carehome_app.ui.rounds.sheet import ROUND, RoundSheet, SheetKind
from carehome_app.ui.rounds.turning import RoundTurning
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.shell.page import Page

KEPT: Final = QT_TRANSLATE_NOOP("RoundSheet", "Kept: {person}: {what}")
KEPT_FOUND: Final = QT_TRANSLATE_NOOP("RoundSheet", "{shown} {findings}")
UNDONE: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "Taken back: the last entry of {person}. It stays on file, struck through."
)
UNTYPED: Final = QT_TRANSLATE_NOOP(
    "RoundSheet", "Only what was typed for {person} is gone. Nothing that was kept has changed."
)
NOTHING_KEPT: Final = QT_TRANSLATE_NOOP("RoundSheet", "Nothing was kept here to take back.")


class SheetPage(Page):
    """Shows a sheet, keeps what Enter confirms, takes back, corrects, and goes on."""

    shows = (
        Changes.ENTRIES
        | Changes.FINDINGS
        | Changes.NOTES
        | Changes.PEOPLE
        | Changes.PLANS
        | Changes.SETTINGS
        | Changes.REPORTS
    )
    kind: SheetKind = ROUND

    def __init__(self, context: Context) -> None:
        """Make the page; the current round comes with the first `refresh`."""
        super().__init__(context)
        self.sheet = RoundSheet(context, self.kind)
        self.panels = RoundPanels(self.sheet.words, self.sheet.table)
        self.turning = RoundTurning(self.sheet, self.panels, context)
        self._announcing = False
        self._kept = JustKept(self.sheet.shown)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(18, 12, 18, 10)
        lines.setSpacing(8)
        lines.addWidget(self.sheet)
        self.sheet.hold(self.panels)
        self._listen()
        self._make_shortcuts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what is seen of the page: it may be higher than that, and is moved up and down."""
        super().resizeEvent(event)
        area = self.parentWidget()
        self.sheet.fit(event.size().height() if area is None else area.height())

    def resume(self) -> None:
        """Go on with the reading that was half typed."""
        self.sheet.typing.resume()

    def has_unsaved(self) -> bool:
        """Return whether a reading is typed anywhere in the rounds and not kept yet."""
        return bool(self.sheet.drafts) or super().has_unsaved()

    def refresh(self, changes: Changes) -> None:
        """Read the round again; what the page itself has just written is shown already."""
        if self._announcing or not changes:
            return
        self.turning.refresh()

    def chosen(self) -> About:
        """Return the current cell's last entry, or the person who has none."""
        table = self.sheet.table
        if table.row is None:
            return None
        cell = table.row.cells[table.measure]
        return cell.entries[-1] if cell is not None and cell.entries else table.row.person.id

    def take_focus(self) -> None:
        """Put the keyboard on the sheet where it was, in a reading that is half typed."""
        self.sheet.table.setFocus()
        self.sheet.typing.resume()

    # Keeping

    def _keep(self, recorded: Recorded, row: Row, measure: int) -> None:
        """Show what was kept, announce it, and go on."""
        self._kept.add(row, measure)
        self.sheet.show_person(row.person.id)
        self._tell_kept(recorded, row, measure)
        self._announce(recorded.changes)
        self._go_on(row.person.id, measure)

    def _go_on(self, subject: int, measure: int) -> None:
        """Go on after something was kept in a cell."""
        self.sheet.go_on(subject, measure)

    def _tell_kept(self, recorded: Recorded, row: Row, measure: int) -> None:
        person = self.sheet.words.person(row.person)
        what: object = ""
        now = self.sheet.shown.sheet.row(row.person.id) if self.sheet.shown.sheet else None
        cell = now.cells[measure] if now is not None else None
        if cell is not None and cell.reading is not None:
            what = shown(cell.measure, cell.reading.values)
            if recorded.findings:
                labels = tuple(finding.label for finding in recorded.findings)
                what = KEPT_FOUND.with_(shown=what, findings=labels)
        elif now is not None:
            what = "; ".join(said.words for said in self.sheet.words.judgement(now))
        self._tell(self.context.say(KEPT.with_(person=person, what=what)))

    def _announce(self, changes: Changes) -> None:
        self._announcing = True
        try:
            self.context.events.changed.emit(changes)
        finally:
            self._announcing = False

    def _written(self, changes: Changes, subjects: list[int]) -> None:
        for subject in dict.fromkeys(subjects):
            self.sheet.show_person(subject)
        if changes:
            self._announce(changes)

    def _review(self, row: Row, holds: bool) -> None:  # a signal's
        """Keep the answer to "does it still hold?"."""
        assert row.absence is not None  # noqa: S101  # it was asked about
        with shown_to_user(self.context.say, self._tell):
            changes = self.context.house.recording.review(row.absence, holds=holds)
            self._written(changes, [row.person.id])
            if holds:
                self.sheet.go_on(row.person.id, self.sheet.table.measure)

    # What is asked with Ctrl and a letter

    def _undo(self) -> None:
        """Take back what is typed here; else the cell's last entry, or the last one kept here."""
        row = self.sheet.table.row
        if row is not None and self.sheet.typing.forget():
            name = self.sheet.words.person(row.person)
            self._tell(self.context.say(UNTYPED.with_(person=name)))
            return
        meant = self._meant()
        if meant is None:
            self._tell(self.context.say(NOTHING_KEPT))
            return
        person = meant.row.person
        with shown_to_user(self.context.say, self._tell):
            self._written(self.sheet.shown.undo(meant.row, meant.measure), [person.id])
            self.sheet.go_to(person.id, meant.measure)
            name = self.sheet.words.person(person)
            self._tell(self.context.say(UNDONE.with_(person=name)))

    def _correct(self) -> None:
        """Correct the current cell's entry, or else the last one kept here."""
        meant = self._meant()
        entry = meant and (meant.cell.reading or meant.cell.explanation)
        if meant is None or entry is None:
            self._tell(self.context.say(NOTHING_KEPT))
            return
        self.sheet.typing.park()
        self.panels.correct(meant.row, entry)

    def _note(self) -> None:
        """Write words about the current person."""
        row = self.sheet.table.row
        if row is not None:
            self.sheet.typing.park()
            self.panels.note(row)

    def _paste(self, text: str) -> None:
        """Type one pasted value; show first what several would do."""
        lines = text.strip().splitlines()
        if len(lines) == 1 and "\t" not in lines[0]:
            self.sheet.typing.begin(lines[0].strip())
        elif lines:
            place = max(self.sheet.table.currentIndex().row(), 0)
            rows = list(self.sheet.model.rows[place:])
            self.panels.paste(text, rows, self.sheet.table.measure)

    def _pass(self) -> None:
        """Enter where nobody types: go on with what is typed there, else to the next open one."""
        row = self.sheet.table.row
        if row is not None and not self.sheet.typing.resume():
            self.sheet.go_on(row.person.id, self.sheet.table.measure)

    def _escape(self) -> None:
        """Esc where nobody types: forget the cell's draft, else show everybody."""
        if not self.sheet.typing.forget():
            self.sheet.show_everybody()

    def _meant(self) -> KeptCell | None:
        return self._kept.meant(self.sheet.table.row, self.sheet.table.measure)

    # Making

    def _tell(self, sentence: str) -> None:
        self.sheet.tell(sentence)
        self.context.events.told.emit(sentence)

    def _ask_report(self) -> None:
        self.context.events.report_requested.emit(self.sheet.shown.key)

    def _listen(self) -> None:
        sheet = self.sheet
        self.turning.told.connect(self._tell)
        sheet.told.connect(self._tell)
        sheet.typing.kept.connect(self._keep)
        sheet.typing.answered.connect(self._review)
        sheet.header.report_asked.connect(self._ask_report)
        sheet.table.passed.connect(self._pass)
        sheet.table.refused.connect(self._escape)
        sheet.table.pasted.connect(self._paste)
        sheet.table.editor.undone.connect(self._undo)
        self.panels.written.connect(self._written)
        self.panels.told.connect(self._tell)
        self.panels.closed.connect(self.take_focus)

    def own_keys(self) -> dict[str, Callable[[], None]]:
        """Return what this page's sheet alone can do, by key."""
        return {}

    def _make_shortcuts(self) -> None:
        """Make the page's own keys; F5, F9 and Ctrl+F are the window's."""
        slots: dict[str, Callable[[], None]] = {
            "Ctrl+Z": self._undo,
            "Ctrl+E": self._correct,
            "Ctrl+N": self._note,
            "Ctrl+PgUp": self.turning.before,
            "Ctrl+PgDown": self.turning.after,
        }
        for key, slot in {**slots, **self.own_keys()}.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(slot)
