"""The reports page: build the daily report, look at its real pages, issue, print, save, copy."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from carehome_app.documents.files import write_whole
from carehome_app.documents.text import render_text
from carehome_app.domain.errors import FileNotWrittenError, RecordChangedError
from carehome_app.domain.file_trouble import why
from carehome_app.domain.issued import Issued
from carehome_app.domain.plan import SHORT_WINDOW_LABELS, RoundKey
from carehome_app.domain.report import Report, Seal
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.ui.context import Context
from carehome_app.ui.errors import shown_to_user
from carehome_app.ui.pages.page import Hint, Page
from carehome_app.ui.printing import ask_and_print
from carehome_app.ui.rendering import Rendered, Rendering
from carehome_app.ui.widgets.page_preview import PagePreview
from carehome_app.ui.widgets.report_bar import ReportBar, ReportList


def ask_where_to_save(parent: QWidget, name: str) -> Path | None:
    """Ask for a place; None when the person changed their mind."""
    chosen, _kind = QFileDialog.getSaveFileName(parent, "", name, "PDF (*.pdf)")
    return Path(chosen) if chosen else None


class ReportsPage(Page):
    """Daily reports, drafts and issued ones."""

    title = QT_TRANSLATE_NOOP("Pages", "Reports")
    icon = "report"
    shows = Changes.REPORTS
    hints: tuple[Hint, ...] = (
        ("F9", QT_TRANSLATE_NOOP("Hints", "report of the current round")),
        ("Ctrl I", QT_TRANSLATE_NOOP("Hints", "issue")),
        ("Ctrl P", QT_TRANSLATE_NOOP("Hints", "print")),
        ("Ctrl S", QT_TRANSLATE_NOOP("Hints", "save as PDF")),
        ("Ctrl Shift C", QT_TRANSLATE_NOOP("Hints", "copy the text for a chat")),
    )

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
        self._document = b""
        self._name = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 14, 18, 14)
        row.setSpacing(14)
        self.list = ReportList(self._words, self)
        self.list.chosen.connect(self.show_issued)
        row.addWidget(self.list)
        self.bar = ReportBar(self)
        self.view = PagePreview(self.bar)
        self.bar.column.addWidget(self.view, 1)
        row.addWidget(self.bar, 1)
        self._connect()

    def _connect(self) -> None:
        for name in ("build", "issue", "print_out", "save", "copy_text"):
            self.bar.button(name).clicked.connect(getattr(self, name))
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
        place = self._ask_save(self, self._name) if self._document else None
        if place is None:
            return
        with self._told():
            try:
                write_whole(place, self._document)
            except OSError as error:
                raise FileNotWrittenError(path=place.name, why=why(error)) from error
            self.bar.tell(self.tr("Saved as {name}.").format(name=place.name))

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

    def _render(self, report: Report, done: Callable[[Rendered], object]) -> None:
        self._rendering.report(report, self.view.page_width(), done, self._fail)

    def _show_draft(
        self, draft: tuple[RoundKey, Report, Seal], said: str, rendered: Rendered
    ) -> None:
        self._round, self._draft, self._as_of = draft
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
        self._round, self._draft = issued.round, None
        self._show(rendered, f"{issued.archive_number}.pdf")
        self.bar.tell(self._words(issued))

    def _show(self, rendered: Rendered, name: str) -> None:
        self._document, self._name = rendered.document, name
        self.view.show_pages(rendered.pages)
        self._show_state()

    def _show_state(self) -> None:
        draft, there = self._draft is not None, bool(self._document)
        self.bar.enable(issue=draft, copy_text=draft, print_out=there, save=there)
        about = "" if self._round is None else self._round_words(self._round)
        self.bar.set_title(self.tr("Daily report {round}").format(round=about).strip())

    def _told(self) -> AbstractContextManager[None]:
        return shown_to_user(self.context.say, self._tell_trouble)

    def _fail(self, error: Exception) -> None:
        with self._told():
            raise error

    def _tell_trouble(self, sentence: str) -> None:
        self._show_state()
        self.bar.tell(sentence, trouble=True)

    def _words(self, issued: Issued) -> str:
        house = self.context.house
        return self.tr("{number} · {round}\nissued {at} by {who} · seal {seal}").format(
            number=issued.archive_number,
            round=self._round_words(issued.round),
            at=house.desk.home_time.local(issued.at).strftime("%m-%d %H:%M"),
            who=house.desk.person(issued.by).name,
            seal=issued.seal,
        )

    def _round_words(self, round_: RoundKey) -> str:
        window = SHORT_WINDOW_LABELS.get(round_.window, Text("", round_.window))
        return f"{round_.day.isoformat()} {self.context.say(window)}"
