"""The reports page: choose a kind, look at the real pages, issue, print, save, find."""

from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.reports.choice import Asked, Need, month_before
from carehome_app.domain.reports.issued import Issued
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.reports.kinds import KINDS
from carehome_app.services.reports.preparing import Prepared
from carehome_app.ui.files.import_part import ImportPart
from carehome_app.ui.files.own_form_part import OwnFormPart
from carehome_app.ui.reports.chooser import ReportChooser
from carehome_app.ui.reports.in_view import InView, asked_words, carried_over, issued_view
from carehome_app.ui.reports.making import HANDOVER, Rendered, ReportMaking
from carehome_app.ui.reports.out import Asking
from carehome_app.ui.reports.view import ReportView
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.shell.page import Hint, Page
from carehome_app.ui.widgets.panel import Parts

HINTS: tuple[Hint, ...] = (
    ("F9", QT_TRANSLATE_NOOP("Hints", "report of the current round")),
    ("Ctrl F", QT_TRANSLATE_NOOP("Hints", "find a report")),
    ("Ctrl I", QT_TRANSLATE_NOOP("Hints", "issue")),
    ("Ctrl P", QT_TRANSLATE_NOOP("Hints", "print")),
    ("Ctrl S", QT_TRANSLATE_NOOP("Hints", "save")),
    ("Ctrl E", QT_TRANSLATE_NOOP("Hints", "save as XLSX")),
    ("Ctrl O", QT_TRANSLATE_NOOP("Hints", "bring a form")),
    ("Ctrl J", QT_TRANSLATE_NOOP("Hints", "to the bureau")),
    ("Ctrl Shift C", QT_TRANSLATE_NOOP("Hints", "copy the text for a chat")),
)


class ReportsPage(Page):
    """Every kind of report, drafts and issued ones, the handover, and forms of others."""

    title = QT_TRANSLATE_NOOP("Pages", "Reports")
    icon = "report"
    shows = Changes.REPORTS
    hints = HINTS

    def __init__(
        self, context: Context, parent: QWidget | None = None, *, asking: Asking | None = None
    ) -> None:
        """Make the page; how it asks for a place and a printer is handed in, for tests."""
        super().__init__(context, parent)
        self._kind, self._asked = KINDS["daily"], Asked()
        self._said = ""
        self._is_building = False
        self._prepares = False
        self.making = ReportMaking(context, self)
        self.chooser = ReportChooser(context)
        self._asking = asking or Asking()
        self.report = ReportView(context, self._asking)
        self.own_form = OwnFormPart(context, self._asking)
        self._right = Parts()
        self.importing = ImportPart(context)
        for part in (self.report, self.own_form, self.importing):
            self._right.addWidget(part)
        self.bar, self.view = self.report.bar, self.report.view
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 14, 18, 14)
        row.setSpacing(14)
        row.addWidget(self.chooser)
        row.addWidget(self._right, 1)
        self.setAcceptDrops(True)
        self._connect()

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002
        """List again what waits and what was issued."""
        with self._told():
            self.chooser.refresh()

    def take_focus(self) -> None:
        """Build the current round's report when nothing is in view; a stale draft anew.

        Its text could otherwise be sent saying that all is well when it no longer is.
        """
        actor = self.context.house.desk.actor
        if actor is not None and not actor.may(May.READ):
            self.chooser.views.choose("issued")
            self.chooser.search()
            return
        if not self.making.was_asked:
            self.preview(None)
        elif self.making.is_stale(self.report.in_view):
            self.build()
        self.view.setFocus()

    def search(self) -> None:
        """Answer Ctrl+F: find a kind, or an issued report."""
        self.chooser.search()

    @Slot(object)
    def preview(self, round_: RoundKey | None) -> None:
        """Build and show the daily report of a round, the current one for None."""
        self.show_report("daily", Asked(round=round_))

    @Slot(object)
    def show_prepared(self, prepared: Prepared | None) -> None:
        """Show a report that waits, or the list of them."""
        self.chooser.views.choose("kinds")
        if prepared is None:
            self.chooser.kinds.go_to_waiting()
        else:
            self.show_report(prepared.code, prepared.asked)

    @Slot(str)
    def show_kind(self, code: str) -> None:
        """Show a report of a kind, of the day, month and person that were in view."""
        self.show_report(code, carried_over(self._asked, KINDS[code]))

    def show_report(self, code: str, asked: Asked) -> None:
        """Show a report; what is not asked is the present one."""
        with self._told():
            self._fill(code, asked)
            self.build()

    def _fill(self, code: str, asked: Asked) -> None:
        """Show the fields of a kind with what is asked."""
        self._kind = KINDS[code]
        if self.chooser.views.code() == "forms":
            self.chooser.views.choose("kinds")
        with QSignalBlocker(self.report.fields):
            self.report.show_kind(self._kind, asked)
        self.chooser.kinds.mark(code)

    @Slot()
    def build(self) -> None:
        """Build what the fields ask for; of an issued one in view, as the record is now.

        Filling the fields for it may tell that something else is asked: that is not asked again.
        """
        if self._is_building:
            return
        self._is_building = True
        try:
            self._build_in_view()
        finally:
            self._is_building = False

    def _build_in_view(self) -> None:
        view = self.report.in_view
        if view is not None and view.issued is not None:
            with self._told():
                self._fill(view.kind.code, view.asked)
        self._build(self.tr("A draft: not issued yet."))

    @Slot()
    def issue(self) -> None:
        """Keep the report of the draft in view; that of a round closes it."""
        draft = self.report.in_view
        if draft is None or not draft.is_draft:
            return
        if draft.kind.code == HANDOVER:
            self.report.handover.giver.pin.setFocus()
            return
        if not self.report.lacking.is_settled:
            self.report.lacking.ask()
            return
        self.bar.busy(self.tr("Issuing…"))
        with self._told():
            self.making.issue(draft, self.view.page_width(), self.report.lacking.words())

    @Slot()
    def bring_form(self) -> None:
        """Ask for the blank workbook of somebody's form."""
        self.chooser.views.choose("forms")
        self.own_form.bring()

    @Slot()
    def bring_file(self) -> None:
        """Ask for a file of people or readings, and show what it would do."""
        if (path := self._asking.file(self.window())) is not None:
            self.look_at(path)

    def look_at(self, path: Path) -> None:
        """Show what a file would do."""
        trouble = self.importing.show_file(path)
        self.bar.tell(trouble, trouble=True)
        if not trouble:
            self._right.setCurrentWidget(self.importing)
            self.importing.take_focus()

    @Slot(str)
    def end_import(self, told: str) -> None:
        """Go back to the reports, and say what was taken."""
        self._turn(self.chooser.views.code())
        if told:
            self.bar.tell(told)
        self.view.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a file be dropped; over somebody's form it is a blank of that."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show what a dropped file would do; a workbook without such a table is a form."""
        files = [Path(one.toLocalFile()) for one in event.mimeData().urls() if one.isLocalFile()]
        if not files:
            return
        if self.chooser.views.code() != "forms":
            self.look_at(files[0])
        if self._right.currentWidget() is not self.importing and files[0].suffix == ".xlsx":
            self.chooser.views.choose("forms")
            self.own_form.open(files[0])

    @Slot(object)
    def show_record(self, wanted: Issued) -> None:
        """Show the very bytes of a report that was issued."""
        with self._told():
            self.making.find(wanted, self.view.page_width())

    def _connect(self) -> None:
        for name in ("build", "issue"):
            self.bar.button(name).clicked.connect(getattr(self, name))
        self.report.asked_anew.connect(self.build)
        self.importing.finished.connect(self.end_import)
        self.bar.button("cancel").clicked.connect(self.cancel)
        self.report.lacking.entered.connect(self.issue)
        self.report.withdrawn.connect(self._show_withdrawn)
        self.report.handover.signed.connect(self._hand_over)
        self.chooser.kinds.chosen.connect(self.show_kind)
        self.chooser.kinds.prepared_chosen.connect(self.show_prepared)
        self.chooser.issued.chosen.connect(self.show_record)
        self.chooser.views.chosen.connect(self._turn)
        self.chooser.forms.chosen.connect(self.own_form.show_form)
        self.chooser.forms.asked_for_another.connect(self.bring_form)
        self.making.drafted.connect(self._show_draft)
        self.making.reached.connect(self.bar.show_going)
        self.making.kept.connect(self._show_kept)
        self.making.found.connect(self._show_found)
        self.making.outdated.connect(self._build_anew)
        self.making.troubled.connect(self._tell_trouble)
        events = self.context.events
        events.report_requested.connect(self.preview)
        events.prepared_requested.connect(self.show_prepared)
        _listen_to_keys(self)

    def _build(self, said: str) -> None:
        with self._told():
            self.report.show_nothing()
            self.making.forget()
            asked, kind = self.report.asked(), self._kind
            if asked is None:
                return
            house = self.context.house
            if Need.ROUND in kind.needs and asked.round is None:
                words = self.tr("There is no round to report yet. F5 says when the first opens.")
                self.view.show_words(words)
                return
            self._asked, self._said = asked, said
            who = house.desk.person(asked.person).name if asked.person else ""
            title = asked_words(kind.code, asked, self.context.say, who)
            if title != self.bar.title:
                # The pages of another report never stand under the title of this one.
                self.view.show_words(self.tr("Preparing the pages…"))
            self.bar.set_title(title)
            if kind.many is not None:
                self.report.offer_many(kind, asked)
                return
            self._prepares = True
            self.making.draft(kind, asked, self.view.page_width())

    @Slot()
    def cancel(self) -> None:
        """Wait no longer for the pages that are being prepared."""
        if self._prepares:
            self._end_preparing()
            self.making.stop()
            self.view.show_words(self.tr("Cancelled: nothing is in view."))
            self.bar.tell("")
            self.view.setFocus()

    def _end_preparing(self) -> None:
        if self._prepares:
            self._prepares = False
            self.bar.end_going()

    @Slot(object, object)
    def _show_draft(self, view: InView, rendered: Rendered) -> None:
        self._end_preparing()
        self.report.show_draft(view, rendered)
        self.bar.tell(self._said if view.kind.issued else self.tr("To be written on, not issued."))

    @Slot(object, object)
    def _show_kept(self, issued: Issued, rendered: Rendered) -> None:
        self._show_found(issued, rendered)
        self.report.handover.finish()
        self.context.events.changed.emit(Changes.REPORTS)

    @Slot(object, object)
    def _show_found(self, issued: Issued, rendered: Rendered) -> None:
        self._end_preparing()
        view = issued_view(self.context.house, issued, rendered.document, rendered.report)
        self._kind = view.kind
        self.report.show_issued(view, rendered)

    @Slot(object)
    def _show_withdrawn(self, issued: Issued) -> None:
        """Show it again, as what it is now; the report waits to be issued anew."""
        self.context.events.changed.emit(Changes.REPORTS)
        every = self.context.house.papers.issuing.issued()
        self.show_record(next(one for one in every if one.ref == issued.ref))

    @Slot(str)
    def _turn(self, view: str) -> None:
        """Show somebody's form, or a report."""
        is_form = view == "forms"
        self._right.setCurrentWidget(self.own_form if is_form else self.report)
        if is_form and self.own_form.draft is None:
            self.chooser.forms.bring.setFocus()

    @Slot()
    def _build_anew(self) -> None:
        self._build(self.tr("Something was recorded meanwhile: a new draft."))

    @Slot(str, object)
    def _hand_over(self, words: str, signed: object) -> None:
        self.bar.busy(self.tr("Issuing…"))
        self.making.hand_over(words, signed, self.view.page_width())  # type: ignore[arg-type]

    def _told(self) -> AbstractContextManager[None]:
        return shown_to_user(self.context.say, self._tell_trouble)

    @Slot(str)
    def _tell_trouble(self, sentence: str) -> None:
        self._end_preparing()
        self.report.show_state()
        self.bar.tell(sentence, trouble=True)


def _listen_to_keys(page: ReportsPage) -> None:
    for keys, slot in (
        ("Ctrl+M", partial(_show_register, page, 0)),
        ("Ctrl+Shift+M", partial(_show_register, page, 1)),
        ("Ctrl+O", page.bring_form),
        ("Ctrl+J", partial(page.context.events.page_requested.emit, "parcel")),
        ("Ctrl+Shift+I", page.bring_file),
        ("Ctrl+E", partial(page.report.out.save_as, "xlsx")),
    ):
        QShortcut(QKeySequence(keys), page).activated.connect(slot)
    for keys, name in (
        ("Ctrl+Shift+C", "copy_text"),
        ("Ctrl+P", "print_out"),
        ("Ctrl+I", "issue"),
    ):
        for part in (page.own_form, page.importing):  # where no report is in view
            answer = partial(page.report.say_why_not, name)
            QShortcut(QKeySequence(keys), part).activated.connect(answer)


def _show_register(page: ReportsPage, back: int) -> None:
    """Show the register of disinfection of this month, or of one `back` months ago."""
    month = page.context.house.desk.today()
    for _ in range(back):
        month = month_before(month)
    page.show_report("disinfection", Asked(month=month))
