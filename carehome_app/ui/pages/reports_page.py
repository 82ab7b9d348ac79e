"""The reports page: build a report, look at its real pages, issue, print, save, copy."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from carehome_app.documents.files import write_whole
from carehome_app.documents.text import render_text
from carehome_app.documents.workbook import render_workbook
from carehome_app.domain.errors import FileNotWrittenError, RecordChangedError
from carehome_app.domain.file_trouble import why
from carehome_app.domain.issued import Issued
from carehome_app.domain.plan import RoundKey
from carehome_app.domain.report import Report, Seal
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.ui.context import Context
from carehome_app.ui.errors import shown_to_user
from carehome_app.ui.pages.page import Hint, Page
from carehome_app.ui.printing import ask_and_print
from carehome_app.ui.rendering import Rendered, Rendering
from carehome_app.ui.report_words import issued_words, months_register, round_of, title_words
from carehome_app.ui.widgets.page_preview import PagePreview
from carehome_app.ui.widgets.register_part import RegisterPart
from carehome_app.ui.widgets.report_bar import ReportBar, ReportList

HINTS: tuple[Hint, ...] = (
    ("F9", QT_TRANSLATE_NOOP("Hints", "report of the current round")),
    ("Ctrl I", QT_TRANSLATE_NOOP("Hints", "issue")),
    ("Ctrl P", QT_TRANSLATE_NOOP("Hints", "print")),
    ("Ctrl S", QT_TRANSLATE_NOOP("Hints", "save as PDF")),
    ("Ctrl M", QT_TRANSLATE_NOOP("Hints", "disinfection register")),
    ("Ctrl Shift C", QT_TRANSLATE_NOOP("Hints", "copy the text for a chat")),
)


def ask_where_to_save(parent: QWidget, name: str) -> Path | None:
    """Ask for a place; None when the person changed their mind."""
    ending = Path(name).suffix
    kind = f"{ending[1:].upper()} (*{ending})"
    chosen, _kind = QFileDialog.getSaveFileName(parent, "", name, kind)
    return Path(chosen) if chosen else None


def write_where_chosen(place: Path, document: bytes) -> None:
    """Write a document whole; a stick that is gone is a sentence."""
    try:
        write_whole(place, document)
    except OSError as error:
        raise FileNotWrittenError(path=place.name, why=why(error)) from error


def lay_out(page: QWidget, left: QWidget, right: QWidget) -> None:
    """Put the list on the left and the report, which takes the room, on the right."""
    row = QHBoxLayout(page)
    row.setContentsMargins(18, 14, 18, 14)
    row.setSpacing(14)
    row.addWidget(left)
    row.addWidget(right, 1)


class ReportsPage(Page):
    """Daily reports, drafts and issued ones, and the monthly register of disinfection."""

    title = QT_TRANSLATE_NOOP("Pages", "Reports")
    icon = "report"
    shows = Changes.REPORTS
    hints = HINTS

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        *,
        ask_save: Callable[[QWidget, str], Path | None] = ask_where_to_save,
        ask_print: Callable[[QWidget, bytes, str], bool] = ask_and_print,
    ) -> None:
        """Make the page; how it asks for a place and a printer is handed in, for tests."""
        super().__init__(context, parent)
        self._ask_save = ask_save
        self._ask_print = ask_print
        self._rendering = Rendering(context, self)
        self._round: RoundKey | None = None
        self._draft: Report | None = None
        self._as_of: Seal | None = None
        """Up to which line of the journal the draft knows."""
        self._register: Report | None = None
        self._document = b""
        self._name = ""
        self.list = ReportList(partial(issued_words, house=context.house, say=context.say), self)
        self.register = RegisterPart(self)
        self.list.column.addWidget(self.register)
        self.bar = ReportBar(self)
        self.view = PagePreview(self.bar)
        self.bar.column.addWidget(self.view, 1)
        lay_out(self, self.list, self.bar)
        self._connect()

    def _connect(self) -> None:
        for name in ("build", "issue", "print_out", "save", "copy_text"):
            self.bar.button(name).clicked.connect(getattr(self, name))
        self.list.chosen.connect(self.show_issued)
        self.register.month_chosen.connect(self.show_register)
        self.register.workbook_asked.connect(self.save_workbook)
        self.context.events.report_requested.connect(self.preview)
        self._show_state()

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002
        """List the issued reports again."""
        with self._told():
            self.list.show_reports(self.context.house.reporting.issued())

    def take_focus(self) -> None:
        """Build the current round's report when nothing is in view; a stale draft anew.

        Its text could otherwise be sent saying that all is well when it no longer is.
        """
        stale = self._draft is not None and self._as_of != self.context.house.reporting.seal()
        if stale:
            self._draft = None
            self._show_state()
        if stale or not self._rendering.was_asked:
            self.build()
        self.view.setFocus()

    @Slot()
    def build(self) -> None:
        """Build the report of the round in view, or of the current one."""
        self.preview(self._round)

    @Slot(object)
    def preview(self, round_: RoundKey | None) -> None:
        """Build and show the report of a round, the current one for None."""
        self._build(round_, self.tr("A draft: not issued yet."))

    def _build(self, round_: RoundKey | None, said: str) -> None:
        with self._told():
            house = self.context.house
            round_ = round_ or house.worklist.current_round()
            if round_ is None:
                self.view.show_words(self.tr("There is no round to report yet."))
                return
            house.reporting.require_open(round_)
            self.bar.tell(self.tr("Preparing the pages…"))
            as_of, report = house.reporting.seal(), house.reporting.daily(round_)
            self._render(report, partial(self._show_draft, (round_, report, as_of), said))

    @Slot()
    def issue(self) -> None:
        """Close the round of the draft in view and keep its report."""
        if self._draft is None or self._round is None:
            return
        self.bar.busy(self.tr("Issuing…"))
        with self._told():
            report = self.context.house.reporting.daily(self._round, sealed=True)
            self._render(report, partial(self._keep, self._round, report))

    @Slot()
    def print_out(self) -> None:
        """Print the document in view."""
        with self._told():
            if self._document and self._ask_print(self, self._document, self._name):
                self.bar.tell(self.tr("Sent to the printer."))

    @Slot()
    def save(self) -> None:
        """Save the document in view where the person chooses."""
        if self._document:
            self._save(self._name, self._document)

    @Slot(int)
    def show_register(self, back: int) -> None:
        """Show the register of disinfection of this month, or of one `back` months ago."""
        with self._told():
            self.bar.tell(self.tr("Preparing the pages…"))
            report = months_register(self.context.house, back)
            self._render(report, partial(self._show_register, report))

    @Slot()
    def save_workbook(self) -> None:
        """Save the register in view as a workbook where the person chooses."""
        if (register := self._register) is not None:
            say = self.context.say
            self._save(f"{register.archive_number}.xlsx", render_workbook(register, say))

    @Slot()
    def copy_text(self) -> None:
        """Copy the text for a chat message; names in it are masked."""
        if self._draft is not None:
            QGuiApplication.clipboard().setText(render_text(self._draft, self.context.say))
            self.bar.tell(self.tr("The text is copied."))

    @Slot(object)
    def show_issued(self, issued: Issued) -> None:
        """Show the very bytes of a report that was issued."""
        with self._told():
            document = self.context.house.reporting.document(issued)
            done = partial(self._show_kept, issued)
            self._rendering.document(document, self.view.page_width(), done, self._fail)

    def _save(self, name: str, document: bytes) -> None:
        place = self._ask_save(self, name)
        if place is not None:
            with self._told():
                write_where_chosen(place, document)
                self.bar.tell(self.tr("Saved as {name}.").format(name=place.name))

    def _render(self, report: Report, done: Callable[[Rendered], object]) -> None:
        self._rendering.report(report, self.view.page_width(), done, self._fail)

    def _show_draft(
        self, draft: tuple[RoundKey, Report, Seal], said: str, rendered: Rendered
    ) -> None:
        self._round, self._draft, self._as_of = draft
        self._register = None
        self._show(rendered, f"{self._draft.archive_number}-draft.pdf")
        self.bar.tell(said)

    def _keep(self, round_: RoundKey, report: Report, rendered: Rendered) -> None:
        with self._told():
            try:
                issued = self.context.house.reporting.issue(
                    round_, report, rendered.document, self.context.language
                )
            except RecordChangedError:
                self._build(round_, self.tr("Something was recorded meanwhile: a new draft."))
                return
            self._show_kept(issued, rendered)
            self.context.events.changed.emit(Changes.REPORTS)

    def _show_kept(self, issued: Issued, rendered: Rendered) -> None:
        self._round, self._draft, self._register = round_of(issued), None, None
        self._show(rendered, f"{issued.archive_number}.pdf")
        self.bar.tell(issued_words(issued, self.context.house, self.context.say))

    def _show_register(self, report: Report, rendered: Rendered) -> None:
        self._draft, self._register = None, report
        self._show(rendered, f"{report.archive_number}.pdf")
        self.bar.tell(self.tr("The register as the record is now."))

    def _show(self, rendered: Rendered, name: str) -> None:
        self._document, self._name = rendered.document, name
        self.view.show_pages(rendered.pages)
        self._show_state()

    def _show_state(self) -> None:
        draft, there = self._draft is not None, bool(self._document)
        self.bar.enable(issue=draft, copy_text=draft, print_out=there, save=there)
        self.register.workbook.setEnabled(self._register is not None)
        self.bar.set_title(title_words(self._round, self._register, self.context.say))

    def _told(self) -> AbstractContextManager[None]:
        return shown_to_user(self.context.say, self._tell_trouble)

    def _fail(self, error: Exception) -> None:
        with self._told():
            raise error

    def _tell_trouble(self, sentence: str) -> None:
        self._show_state()
        self.bar.tell(sentence, trouble=True)
