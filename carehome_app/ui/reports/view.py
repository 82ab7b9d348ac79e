"""The right side of the reports page: what is asked, what can be done, and the real pages."""

from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.issued import Issued
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.reports.kind import ReportKind
from carehome_app.ui.reports.bar import ReportBar
from carehome_app.ui.reports.choice_fields import AskedFields
from carehome_app.ui.reports.in_view import InView, about_words, issued_words
from carehome_app.ui.reports.lacking import Lacking
from carehome_app.ui.reports.making import HANDOVER, Rendered
from carehome_app.ui.reports.many import Offer, WholeHome
from carehome_app.ui.reports.out import Asking, ReportOut
from carehome_app.ui.reports.page_preview import PagePreview
from carehome_app.ui.reports.signing import HandoverPanel, SignPanel, signatures_text
from carehome_app.ui.reports.withdrawing import WithdrawPanel
from carehome_app.ui.shell.context import Context

WHY_NOT: Final = {
    "print_out": QT_TRANSLATE_NOOP("ReportsPage", "Nothing that can be printed is in view."),
    "save": QT_TRANSLATE_NOOP("ReportsPage", "Nothing that can be saved is in view yet."),
    "copy_text": QT_TRANSLATE_NOOP(
        "ReportsPage", "What is in view has no text for a chat: a report of a round has one (F9)."
    ),
    "send": QT_TRANSLATE_NOOP(
        "ReportsPage", "Only an issued report goes to a stick: issue it first (Ctrl I)."
    ),
    "issue": QT_TRANSLATE_NOOP("ReportsPage", "Nothing that you may issue is in view."),
}
"""What a key answers whose button cannot be pressed now."""


class ReportView(QWidget):
    """Shows a draft, or an issued report, with the fields and panels it needs."""

    asked_anew = Signal()
    """A field or the words of a handover changed: the pages are to be built again."""
    withdrawn = Signal(object)
    """The `Issued` in view was withdrawn."""

    def __init__(self, context: Context, asking: Asking) -> None:
        """Make everything; nothing is in view yet."""
        super().__init__()
        self._context = context
        self.in_view: InView | None = None
        self.bar = ReportBar(self)
        self.fields = AskedFields(context)
        self.handover = HandoverPanel(context)
        self.signing = SignPanel(context)
        self.withdrawing = WithdrawPanel(context)
        self.lacking = Lacking(context.say)
        self.view = PagePreview(self.bar)
        self.out = ReportOut(context, self.bar, asking)
        self.whole_home = WholeHome(context, self.bar, self.out, asking)
        self.bar.column.insertWidget(1, self.fields)
        for panel in (self.handover, self.signing, self.withdrawing, self.lacking):
            panel.hide()
            self.bar.column.addWidget(panel)
        self.bar.column.addWidget(self.view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        self.fields.changed.connect(self.asked_anew)
        self.fields.troubled.connect(self._tell_missing)
        self.handover.words_changed.connect(self.asked_anew)
        self.bar.button("sign").clicked.connect(self.sign)
        self.signing.signed.connect(self._after_signing)
        self.signing.left.connect(self._leave_signing)
        self.bar.button("withdraw").clicked.connect(self.withdraw)
        self.bar.refused.connect(self._say_why)
        self.withdrawing.withdrawn.connect(self.withdrawn)
        self.withdrawing.left.connect(self._leave_signing)
        self.lacking.answered.connect(self.show_state)
        for desk in (self.lacking, self.handover):
            desk.left.connect(self.view.setFocus)
        self.show_nothing()

    def show_kind(self, kind: ReportKind, asked: Asked) -> None:
        """Show the fields of a kind, and the panel for the handover."""
        self.fields.show_kind(kind, asked)
        self.fields.show()
        self.handover.setVisible(kind.code == HANDOVER)
        if kind.code == HANDOVER:
            self.handover.begin()
        self.show_nothing()

    def asked(self) -> Asked | None:
        """Return what is asked, or None after saying what is missing."""
        found = self.fields.asked()
        if found is None or self.handover.isHidden():
            return found
        return replace(found, words=self.handover.text())

    def show_nothing(self) -> None:
        """Show no report; pages stay until there are others."""
        self.in_view = None
        for panel in (self.signing, self.withdrawing, self.lacking):
            panel.hide()
        self.whole_home.take(None)
        self.show_state()

    def offer_many(self, kind: ReportKind, asked: Asked) -> None:
        """Offer a kind of many documents."""
        self.view.show_words(self.tr("One file for each person. Save asks for a folder."))
        self.bar.tell("")
        self.whole_home.take(Offer(kind, asked))

    def show_draft(self, view: InView, rendered: Rendered) -> None:
        """Show a draft; what a round still lacks stands in words before it can be issued."""
        self.in_view = view
        self._show_missing(view)
        self.view.show_document(rendered)
        self.show_state()

    def show_issued(self, view: InView, rendered: Rendered) -> None:
        """Show an issued report: who, when, seal, and who signed it."""
        assert view.issued is not None  # noqa: S101  # it is issued
        self.show_nothing()
        self.in_view = view
        self.handover.hide()
        self.fields.hide()
        if rendered.pages:
            self.view.show_document(rendered)
        else:
            self.view.show_words(self.tr("It is kept as a file: save it to open it."))
        house, say = self._context.house, self._context.say
        self.bar.set_title(about_words(view.issued, house, say))
        self._tell_of(view.issued)
        self.show_state()
        self.view.setFocus()

    @Slot()
    def show_state(self) -> None:
        """Let be pressed what can be done with what is in view."""
        view = self.in_view
        self.out.take(view)
        draft = view is not None and view.is_draft
        actor = self._context.house.desk.actor
        may_issue = actor is not None and actor.may(May.ISSUE_REPORT)
        self.bar.enable(issue=draft and may_issue and self.lacking.is_settled)
        issued = view.issued if view is not None else None
        holds = issued is not None and issued.withdrawn is None
        self.bar.show_buttons(
            sign=issued is not None,
            withdraw=holds and may_issue,
            issue=issued is None and self.handover.isHidden(),
        )

    @Slot()
    def sign(self) -> None:
        """Open the line in which the issued report in view is signed."""
        if self.in_view is not None and self.in_view.issued is not None:
            self.withdrawing.hide()
            self.signing.show_report(self.in_view.issued)
            self.signing.show()
            self.signing.begin()

    @Slot()
    def withdraw(self) -> None:
        """Open the line in which the issued report in view is withdrawn."""
        if self.in_view is not None and self.in_view.issued is not None:
            self.signing.hide()
            self.withdrawing.show_report(self.in_view.issued)

    def _show_missing(self, view: InView) -> None:
        house, round_ = self._context.house, view.asked.round
        actor = house.desk.actor
        of_round = view.is_draft and view.kind.needs[0] is Need.ROUND
        may_issue = actor is not None and actor.may(May.ISSUE_REPORT)
        round_ = round_ or house.desk.current_round()
        if not of_round or not may_issue or round_ is None:
            self.lacking.hide()
            return
        sheet = house.worklist.sheet(round_)
        self.lacking.show_missing(round_, sheet.unexplained, sheet.count())

    @Slot(str)
    def _say_why(self, name: str) -> None:
        """Answer the key of a button that cannot be pressed: what is missing is said or asked."""
        if name == "issue" and not self.lacking.is_settled:
            self.lacking.ask()
        elif name in WHY_NOT:
            self.say_why_not(name)

    def say_why_not(self, name: str) -> None:
        """Say why a button of the bar does nothing for what is in view."""
        self._context.events.told.emit(self._context.say(WHY_NOT[name]))

    @Slot()
    def _after_signing(self) -> None:
        view = self.in_view
        self._leave_signing()
        if view is not None and view.issued is not None:
            self._tell_of(view.issued)

    def _tell_of(self, issued: Issued) -> None:
        """Say who issued it and when, its seal, and who signed it."""
        say = self._context.say
        signed = [say(one) for one in signatures_text(self._context, issued)]
        about = issued_words(issued, self._context.house, say).replace("\n", " · ")
        self.bar.tell("\n".join([about, *signed]))

    @Slot()
    def _leave_signing(self) -> None:
        self.signing.hide()
        self.withdrawing.hide()
        self.view.setFocus()

    @Slot(object)
    def _tell_missing(self, said: Text) -> None:
        self.view.show_words(self._context.say(said))
        self.bar.tell(self._context.say(said))
        if Need.PERSON in self.fields.needs and not self.fields.person.subject():
            self.fields.person.setFocus()
